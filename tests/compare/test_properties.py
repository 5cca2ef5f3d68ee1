"""The algebra of comparing: what holds for whatever numbers a report may print."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from vn_industry.compare import (
    Growth,
    Series,
    Share,
    annualise,
    balance,
    compound,
    contribution,
    difference,
    from_index,
    growth,
    implied_weight,
    previous_value,
    rebase,
    share,
    to_index,
    total_from_share,
)
from vn_industry.values import Interval, Money, Percent, PercentagePoints, Period, Quantity, round_half_up

decimals = st.integers(0, 3)
True_ = tuple[Fraction, int]


def trues(low: int, high: int) -> st.SearchStrategy[True_]:
    """True values as nobody sees them, and the digits to which they are printed; ties among them."""
    ties = st.tuples(st.integers(low, high - 1), decimals).map(
        lambda drawn: (drawn[0] + Fraction(1, 2 * 10 ** drawn[1]), drawn[1])
    )
    return st.tuples(st.fractions(low, high, max_denominator=10**6), decimals) | ties


levels = trues(10, 10_000)
amounts = trues(-10_000, 10_000)
rates = trues(-90, 300)
any_rates = trues(-300, 300)
weights = trues(0, 100)


def printed(true: True_) -> Decimal:
    return round_half_up(*true)


def percent(true: True_) -> Percent:
    return Percent(printed(true))


def exactly(rate: Fraction) -> Growth:
    """A growth rate of a number that may have no decimal form, with an interval of no matter."""
    return Growth(rate, Interval(-1000, 1000))


def months(values: list[Decimal]) -> Series:
    return Series.of_values(
        [(Period.month(2020 + at // 12, at % 12 + 1), value) for at, value in enumerate(values)]
    )


# --- Inverses ---


@given(levels, levels)
def test_growth_worked_back_gives_the_level_before(new: True_, old: True_) -> None:
    before = previous_value(printed(new), growth(printed(new), printed(old)))
    assert before.value == printed(old)
    assert printed(old) in before.interval


@given(levels, rates)
def test_a_level_before_grows_back(new: True_, rate: True_) -> None:
    before = previous_value(printed(new), percent(rate))
    back = growth(printed(new), before)
    assert back.value == printed(rate)
    assert back.admits(percent(rate))


@given(amounts, levels)
def test_a_share_of_its_total_is_the_part(part: True_, total: True_) -> None:
    found = share(printed(part), printed(total))
    assert found.value * Fraction(printed(total)) == Fraction(printed(part)) * 100
    if found.interval.low > 0:
        assert total_from_share(printed(part), found).value == printed(total)
        assert printed(total) in total_from_share(printed(part), found).interval


@given(weights, any_rates)
def test_a_contribution_implies_its_weight(weight: True_, rate: True_) -> None:
    stated = percent(rate)
    if not stated.interval.low <= 0 <= stated.interval.high:
        found = implied_weight(contribution(percent(weight), stated), stated)
        assert found.value == printed(weight)
        assert found.admits(percent(weight))


@given(st.integers(0, 50_000), decimals)
def test_an_index_is_its_growth_and_back(number: int, digits: int) -> None:
    index = Decimal(number).scaleb(-digits)
    found = from_index(index)
    assert to_index(found).value == index
    assert to_index(found).interval == found.interval + 100
    assert found.interval == Percent(index - 100).interval
    assert from_index(to_index(found)) == found


@given(amounts, amounts)
def test_a_balance_is_antisymmetric(exports: True_, imports: True_) -> None:
    here, there = Money(printed(exports), "USD"), Money(printed(imports), "USD")
    surplus, deficit = balance(here, there), balance(there, here)
    assert surplus.value == -deficit.value
    assert (surplus.interval.low, surplus.interval.high) == (-deficit.interval.high, -deficit.interval.low)


@given(any_rates, any_rates)
def test_a_difference_is_antisymmetric(left: True_, right: True_) -> None:
    found = difference(percent(left), percent(right))
    assert found.value == -difference(percent(right), percent(left)).value
    assert found.value == (percent(left) - percent(right)).value


# --- Sums and chains ---


@given(st.lists(levels, min_size=13, max_size=13))
def test_twelve_growths_on_the_month_make_that_on_the_year(trues: list[True_]) -> None:
    series = months([printed(true) for true in trues])
    on_the_month = [point.value for point in series.mom().points]
    found, on_the_year = compound(on_the_month), series.yoy()["2021-01"]
    assert len(on_the_month) == 12
    assert found.value == on_the_year.value
    # The months between cancel out in the number, and their rounding does not in the interval.
    assert found.interval.low <= on_the_year.interval.low
    assert found.interval.high >= on_the_year.interval.high


@given(rates, st.integers(1, 12))
def test_an_annual_rate_is_the_growth_compounded(rate: True_, periods: int) -> None:
    found, chained = annualise(percent(rate), periods), compound([percent(rate)] * periods)
    assert (found.value, found.interval) == (chained.value, chained.interval)


@given(st.lists(st.tuples(levels, levels), min_size=1, max_size=6))
def test_contributions_add_up_to_the_growth_of_the_total(pairs: list[tuple[True_, True_]]) -> None:
    olds = [Fraction(printed(old)) for old, _ in pairs]
    news = [Fraction(printed(new)) for _, new in pairs]
    added = [
        contribution(
            Share(old * 100 / sum(olds), Interval(0, 100, closed=True)), exactly((new / old - 1) * 100)
        )
        for old, new in zip(olds, news, strict=True)
    ]
    assert sum(one.value for one in added) == (sum(news) / sum(olds) - 1) * 100


@given(st.lists(st.tuples(weights, levels, levels), min_size=1, max_size=5))
def test_base_weights_moved_by_the_indices_give_contributions(
    parts: list[tuple[True_, True_, True_]],
) -> None:
    bases = [Fraction(printed(weight)) + 1 for weight, _, _ in parts]
    befores = [Fraction(printed(before)) for _, before, _ in parts]
    afters = [Fraction(printed(after)) for _, _, after in parts]
    total_before, total_after = (
        sum((base * one for base, one in zip(bases, index, strict=True)), Fraction(0)) / sum(bases)
        for index in (befores, afters)
    )
    added = Fraction(0)
    for base, before, after in zip(bases, befores, afters, strict=True):
        weight = Share(base / sum(bases) * before / total_before * 100, Interval(0, 100, closed=True))
        added += contribution(weight, exactly((after / before - 1) * 100)).value
    assert added == (total_after / total_before - 1) * 100


@given(st.lists(st.tuples(levels, rates), min_size=2, max_size=5), decimals)
def test_rounded_contributions_leave_the_growth_of_the_total_possible(
    parts: list[tuple[True_, True_]], digits: int
) -> None:
    whole = sum((level for (level, _), _ in parts), Fraction(0))
    shares = [level / whole * 100 for (level, _), _ in parts]
    true = sum((part * rate / 100 for part, (_, (rate, _)) in zip(shares, parts, strict=True)), Fraction(0))
    added = [
        contribution(Percent(round_half_up(part, digits)), percent(rate)).interval
        for part, (_, rate) in zip(shares, parts, strict=True)
    ]
    assert true in sum(added[1:], added[0])


@given(st.lists(levels, min_size=15, max_size=15))
def test_the_sum_from_january_is_that_of_its_months(trues: list[True_]) -> None:
    series = months([printed(true) for true in trues])
    found = series.cumulative()["2020"]
    assert found.value == sum(Fraction(printed(true)) for true in trues[:12])
    assert sum(true for true, _ in trues[:12]) in found.interval
    three, before = (sum((true for true, _ in part), Fraction(0)) for part in (trues[12:], trues[:3]))
    assert (three / before - 1) * 100 in series.yoy_of_cumulative()["2021-01/2021-03"].interval


@given(st.lists(levels, min_size=14, max_size=14), st.sampled_from(["2020-01", "2020-05", "2020-Q2", "2020"]))
def test_rebasing_keeps_every_ratio(trues: list[True_], period: str) -> None:
    series = months([printed(true) for true in trues])
    index = rebase(series, period)
    assert index.periods == series.periods
    first = Period.month(2020, 1)
    for one in series.periods:
        assert index[one].value / index[first].value == series[one].value / series[first].value
        assert index[one].value in index[one].interval
    assert [one.value.value for one in index.yoy().points] == [one.value.value for one in series.yoy().points]


# --- Intervals hold every value that rounds to the print ---


@given(levels, levels)
def test_the_true_growth_is_in_the_interval(new: True_, old: True_) -> None:
    found = growth(printed(new), printed(old))
    assert (new[0] / old[0] - 1) * 100 in found.interval
    assert found.value in found.interval


@given(amounts, levels)
def test_the_true_growth_from_a_negative_level_is_in_the_interval(new: True_, old: True_) -> None:
    assert (new[0] / old[0] - 1) * 100 in growth(printed(new), printed(old)).interval


@given(amounts, rates)
def test_the_true_level_before_is_in_the_interval(new: True_, rate: True_) -> None:
    found = previous_value(Quantity(printed(new), "tonne"), percent(rate))
    assert new[0] / (1 + rate[0] / 100) in found.interval


@given(amounts, levels)
def test_the_true_share_is_in_the_interval(part: True_, total: True_) -> None:
    assert part[0] / total[0] * 100 in share(printed(part), printed(total)).interval


@given(weights, any_rates)
def test_the_true_contribution_is_in_the_interval(weight: True_, rate: True_) -> None:
    true = weight[0] * rate[0] / 100
    found = contribution(percent(weight), percent(rate))
    assert true in found.interval
    assert found.admits(PercentagePoints(round_half_up(true, 1)))
    stated = percent(rate)
    if not stated.interval.low <= 0 <= stated.interval.high:
        said = PercentagePoints(round_half_up(true, 2))
        assert weight[0] in implied_weight(said, stated).interval


@given(st.lists(rates, min_size=1, max_size=12))
def test_the_true_compound_is_in_the_interval(trues: list[True_]) -> None:
    factor = Fraction(1)
    for true, _ in trues:
        factor *= 1 + true / 100
    assert (factor - 1) * 100 in compound([percent(true) for true in trues]).interval


@given(st.fractions(-100, 300, max_denominator=10**6), decimals, st.integers(1, 12))
def test_the_true_annual_rate_is_in_the_interval(rate: Fraction, digits: int, periods: int) -> None:
    found = annualise(Percent(round_half_up(rate, digits)), periods)
    assert ((1 + rate / 100) ** periods - 1) * 100 in found.interval


@given(amounts, amounts)
def test_the_true_balance_is_in_the_interval(exports: True_, imports: True_) -> None:
    here, there = Quantity(printed(exports), "tonne"), Quantity(printed(imports), "kilogram")
    assert exports[0] - imports[0] / 1000 in balance(here, there).interval


@given(any_rates, any_rates)
def test_the_true_difference_is_in_the_interval(left: True_, right: True_) -> None:
    assert left[0] - right[0] in difference(percent(left), percent(right)).interval


@given(st.lists(levels, min_size=14, max_size=14), st.sampled_from(["2020-02", "2020-Q2", "2020"]))
def test_the_true_index_is_in_the_interval(trues: list[True_], period: str) -> None:
    index = rebase(months([printed(true) for true in trues]), period)
    part = {"2020-02": trues[1:2], "2020-Q2": trues[3:6], "2020": trues[:12]}[period]
    base = sum(true for true, _ in part) / Fraction(len(part))
    for at, (true, _) in enumerate(trues):
        assert true / base * 100 in index[Period.month(2020 + at // 12, at % 12 + 1)].interval

"""What must hold for any numbers: growth and its inverse, chains, contributions, and intervals of prints."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from domain.strategies import reports
from vn_industry import (
    Change,
    Figure,
    Percent,
    Report,
    Severity,
    check,
    compound,
    contribution,
    growth,
    previous_value,
)
from vn_industry.checks import Statement, review
from vn_industry.checks.weights import some_weights
from vn_industry.values import Interval, round_half_up

from .making import change, codes, figure, found, level, report, share
from .making import contribution as added

levels = st.integers(1_000, 99_999).map(lambda cents: Fraction(cents, 100))
rates = st.integers(-4_000, 9_000).map(lambda hundredths: Fraction(hundredths, 100))
places = st.integers(0, 2)


def printed(value: Fraction, decimals: int = 1) -> str:
    return f"{round_half_up(value, decimals):f}"


def cut(value: Fraction, decimals: int = 1) -> str:
    """Print a number as a table does that cuts off, towards nought."""
    scaled = int(value * 10**decimals)
    return f"{Decimal(scaled).scaleb(-decimals):f}"


def _statement(text: str) -> Statement:
    one = change(text)
    return Statement(report=0, source=report().source, figure=figure("iip", "2024", one), observation=one)


@given(rates, places)
def test_intervals_hold_every_value_that_rounds_to_the_print(value: Fraction, decimals: int) -> None:
    one = _statement(printed(value, decimals))
    assert one.rounded.low <= value <= one.rounded.high
    assert one.possible.low <= one.rounded.low
    assert one.rounded.high <= one.possible.high


@given(rates, places)
def test_wide_intervals_hold_every_value_that_is_cut_off_to_the_print(value: Fraction, decimals: int) -> None:
    one = _statement(cut(value, decimals))
    assert one.possible.low <= value <= one.possible.high


@given(levels, levels, places)
def test_growth_and_its_inverse(new: Fraction, old: Fraction, decimals: int) -> None:
    after, before = printed(new, decimals), printed(old, decimals)
    assume(Decimal(before) > 1)
    rate = growth(after, before)
    assert previous_value(after, rate).value == Fraction(before)
    numbers = (level(after), change(printed(rate.value, decimals)))
    assert codes(figure("export", "2024-07", *numbers), figure("export", "2023-07", level(before))) == []


@given(st.lists(rates, min_size=12, max_size=12))
def test_months_compound_to_the_year(months: list[Fraction]) -> None:
    exact = Fraction(1)
    for rate in months:
        exact *= 1 + rate / 100
    chain = compound([Change(Percent(printed(rate)), "mom") for rate in months])
    assert (exact - 1) * 100 in chain.interval


@given(st.lists(st.tuples(levels, rates), min_size=4, max_size=4))
def test_contributions_add_up_however_they_are_rounded(parts: list[tuple[Fraction, Fraction]]) -> None:
    whole = sum((size for size, _ in parts), Fraction(0))
    total = sum((size * rate / whole for size, rate in parts), Fraction(0))
    for write in (printed, cut):
        figures = [figure("iip", "2024", change(write(total)))]
        for subject, (size, rate) in zip("BCDE", parts, strict=True):
            own, points = write(rate), write(size * rate / whole)
            figures.append(figure("iip", "2024", change(own), added(points), subject=subject, code=subject))
        assert not _contradictions(*figures)


@given(st.lists(st.tuples(levels, rates, rates), min_size=2, max_size=2))
def test_true_numbers_contradict_nothing_however_they_are_rounded(
    parts: list[tuple[Fraction, Fraction, Fraction]],
) -> None:
    whole = sum((size for size, _, _ in parts), Fraction(0))
    last_year = sum((size / (1 + yoy / 100) for size, yoy, _ in parts), Fraction(0))
    last_month = sum((size / (1 + mom / 100) for size, _, mom in parts), Fraction(0))
    for write in (printed, cut):
        figures = [
            figure(
                "export",
                "2024-07",
                level(write(whole)),
                change(write((whole / last_year - 1) * 100)),
                change(write((whole / last_month - 1) * 100), "mom"),
            )
        ]
        for code, (size, yoy, mom) in zip(("domestic", "foreign-invested"), parts, strict=True):
            numbers = (level(write(size)), share(write(size / whole * 100)))
            growths = (change(write(yoy)), change(write(mom), "mom"))
            figures.append(figure("export", "2024-07", *numbers, *growths, subject=code, code=code))
        assert not _contradictions(*figures)


@given(st.sampled_from([Percent("12.5"), Percent("78.2")]), rates)
def test_a_contribution_is_a_weight_times_a_growth(weight: Percent, rate: Fraction) -> None:
    points = contribution(weight, Percent(printed(rate)))
    one = figure("iip", "2024", change(printed(rate)), added(printed(points.value)), subject="mining")
    assert not _contradictions(one)


@given(st.lists(st.tuples(rates, rates, st.integers(1, 9)), min_size=1, max_size=6))
def test_a_mean_lies_in_the_hull(points: list[tuple[Fraction, Fraction, int]]) -> None:
    whole = sum(weight for _, _, weight in points)
    first_mean = sum((first * weight for first, _, weight in points), Fraction(0)) / whole
    second_mean = sum((second * weight for _, second, weight in points), Fraction(0)) / whole
    assert some_weights(_box(first_mean, second_mean), [_box(first, second) for first, second, _ in points])
    beyond = max(point[0] for point in points) + 1
    assert not some_weights(_box(beyond, second_mean), [_box(first, second) for first, second, _ in points])


@given(st.lists(reports, max_size=3))
def test_any_reports_can_be_checked_and_repairs_are_repairs(some: list[Report]) -> None:
    result = review(*some)
    assert list(result.findings) == check(*some)
    for one in result.findings:
        assert one.statements
        assert one.arithmetic
        assert str(one)
        assert one.to_dict()["severity"] in list(Severity)
        assert {id(repair.statement) for repair in one.repairs} <= set(map(id, one.statements))


def _contradictions(*figures: Figure) -> list[str]:
    return [str(one) for one in found(*figures) if one.severity is Severity.CONTRADICTION]


def _box(first: Fraction, second: Fraction) -> tuple[Interval, Interval]:
    ends = []
    for value in (first, second):
        low = round_half_up(Fraction(value), 6)
        ends.append(Interval(low - Decimal("0.00001"), low + Decimal("0.00001"), closed=True))
    return ends[0], ends[1]

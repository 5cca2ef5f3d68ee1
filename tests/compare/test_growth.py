import ast
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from compare.making import trade
from vn_industry import compare, domain
from vn_industry.compare import (
    Derived,
    Growth,
    growth,
    month_on_month,
    previous_value,
    quarter_on_quarter,
    share,
    total_from_share,
    year_on_year,
)
from vn_industry.domain import TradeFigure
from vn_industry.errors import (
    InexactNumberError,
    LevelError,
    ParseError,
    PeriodMismatchError,
    SubjectMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
    VnIndustryError,
)
from vn_industry.values import (
    Basis,
    Change,
    Money,
    Percent,
    PercentagePoints,
    Period,
    Quantity,
    round_half_up,
)

levels = st.fractions(10, 10_000)


@frozen
class Observation:
    value: Decimal | int | str | Money | Quantity
    period: Period


def observed(value: Any, period: str) -> Observation:
    return Observation(value, Period.parse(period))


def test_growth_is_exact_and_keeps_the_rounding_of_its_inputs() -> None:
    growth = year_on_year("115", "105")
    assert growth.value == Fraction(200, 21)
    assert growth.rounded(2) == Percent("9.52")
    assert growth.interval.low > Decimal("8.53")
    assert growth.interval.high < Decimal("10.53")
    assert month_on_month(Decimal("95.6"), 100).rounded(1) == Percent("-4.4")


def test_growth_of_money_and_quantities() -> None:
    assert year_on_year(Money(120, "USD"), Money(100, "USD")).value == 20
    assert year_on_year(Quantity(1, "tonne"), Quantity(800, "kilogram")).value == 25
    assert Quantity(1, "tonne").interval.low * 1000 / Quantity(800, "kilogram").interval.high in (
        year_on_year(Quantity(1, "tonne"), Quantity(800, "kilogram")).interval / 100 + 1
    )


@given(levels, levels, st.integers(0, 3), st.integers(0, 3))
def test_the_interval_holds_the_growth_before_rounding(
    current: Fraction, previous: Fraction, current_decimals: int, previous_decimals: int
) -> None:
    growth = year_on_year(
        round_half_up(current, current_decimals), round_half_up(previous, previous_decimals)
    )
    true = (current / previous - 1) * 100
    assert true in growth.interval
    assert growth.value in growth.interval
    assert growth.admits(Percent(round_half_up(true, 1)))


@given(levels, st.fractions(-90, 300))
def test_previous_value_undoes_growth(previous: Fraction, growth: Fraction) -> None:
    current = round_half_up(previous * (1 + growth / 100), 3)
    before = previous_value(current, Percent(round_half_up(growth, 2)))
    assert previous in before.interval
    assert before.value in before.interval


@given(levels, st.fractions(1, 100))
def test_a_total_holds_its_part(total: Fraction, share: Fraction) -> None:
    found = total_from_share(round_half_up(total * share / 100, 3), Percent(round_half_up(share, 2)))
    assert total in found.interval
    assert found.value in found.interval


@pytest.mark.parametrize(
    ("current", "previous"),
    [("2024-01", "2023-01"), ("2024-Q1", "2023-01/2023-03"), ("2024-06-30", "2023-06-30"), ("2024", "2023")],
)
def test_year_on_year_takes_the_year_before(current: str, previous: str) -> None:
    assert year_on_year(observed("110", current), observed("100", previous)).value == 10


@pytest.mark.parametrize(
    ("current", "previous"), [("2024-01", "2023-12"), ("2024-Q1", "2023-Q2"), ("2024-01/2024-07", "2023-07")]
)
def test_year_on_year_takes_nothing_else(current: str, previous: str) -> None:
    with pytest.raises(PeriodMismatchError, match=f"{current} needs .*, a year before, .* not {previous}"):
        year_on_year(observed(110, current), observed(100, previous))


@pytest.mark.parametrize(("current", "previous"), [("2024-01", "2023-12"), ("2024-06-30", "2024-05-31")])
def test_month_on_month_takes_the_month_before(current: str, previous: str) -> None:
    assert (
        month_on_month(observed(Money(90, "USD"), current), observed(Money(100, "USD"), previous)).value
        == -10
    )


@pytest.mark.parametrize(
    ("current", "previous", "message"),
    [
        ("2024-01", "2023-01", "2024-01 needs 2023-12, a month before"),
        ("2024-Q2", "2024-Q1", "2024-Q2 against 2024-Q1 is not a month"),
        ("2024-04-01/2024-04-15", "2024-03-17/2024-03-31", "is not a month"),
    ],
)
def test_month_on_month_takes_nothing_else(current: str, previous: str, message: str) -> None:
    with pytest.raises(PeriodMismatchError, match=message):
        month_on_month(observed(110, current), observed(100, previous))


@pytest.mark.parametrize(
    ("current", "previous"),
    [
        ("2024-Q2", "2024-Q1"),
        ("2024-01/2024-03", "2023-Q4"),
        ("2024-06-30", "2024-03-31"),
        ("2024-05-30", "2024-02-29"),
        ("2024-06-15", "2024-03-15"),
    ],
)
def test_quarter_on_quarter_takes_the_quarter_before(current: str, previous: str) -> None:
    found = quarter_on_quarter(observed(110, current), observed(100, previous))
    assert found.value == 10
    assert found.basis is Basis.QOQ


@pytest.mark.parametrize(
    ("current", "previous", "message"),
    [
        ("2024-Q2", "2023-Q2", "2024-Q2 needs 2024-Q1, a quarter before"),
        ("2024-02/2024-04", "2023-11/2024-01", "is not a quarter against the quarter before"),
        ("2024-02", "2024-01", "is not a quarter against the quarter before"),
        ("2024-06-30", "2024-05-31", "2024-06-30 needs 2024-03-31"),
    ],
)
def test_quarter_on_quarter_takes_nothing_else(current: str, previous: str, message: str) -> None:
    with pytest.raises(PeriodMismatchError, match=message):
        quarter_on_quarter(observed(110, current), observed(100, previous))


def test_growth_asks_for_no_periods() -> None:
    assert growth(observed(110, "2024-01"), observed(100, "2019")).value == 10
    assert growth(trade(None, Money(3, "USD")), trade("2019", Money(2, "USD"))).value == 50
    with pytest.raises(SubjectMismatchError, match="indicator 'export' and 'import'"):
        growth(trade(None, Money(3, "USD")), trade(None, Money(2, "USD"), indicator="import"))


def test_growth_knows_its_basis() -> None:
    bases = [helper(2, 1).basis for helper in (growth, year_on_year, quarter_on_quarter, month_on_month)]
    assert bases == ["", "yoy", "qoq", "mom"]


def test_what_was_derived_is_compared_again() -> None:
    before = previous_value(Money(121, "USD"), Percent(10))
    assert growth(Money(121, "USD"), before).value == 10
    assert previous_value(before, growth(Money(121, "USD"), before)).value == 100
    assert growth(previous_value(Quantity(2, "tonne"), Percent(0)), Quantity(1000, "kilogram")).value == 100
    with pytest.raises(UnitMismatchError, match=r"110 USD .* and 5 do not measure the same"):
        growth(before, 5)
    wrong: Any = growth(2, 1)
    with pytest.raises(UnitMismatchError, match="is no level"):
        growth(wrong, 1)


def test_what_was_derived_admits_what_its_rounding_leaves() -> None:
    before = previous_value(Quantity("5.5", "tonne"), Percent(10))
    assert before.admits(Quantity(5, "tonne"))
    assert before.admits(Quantity(5000, "kilogram", step=100))
    assert not before.admits(Quantity(4000, "kilogram"))
    with pytest.raises(UnitMismatchError, match=r"5 kWh and 5[.]0 tonne"):
        before.admits(Quantity(5, "kWh"))


def test_results_are_written_with_their_interval() -> None:
    assert str(growth("90.0", "100.0")) == "-10.00 % (-10.10 to -9.90)"
    assert str(growth("99.999", "100.000")).startswith("0.00 % (")
    assert str(year_on_year("115", "105")) == "+9.52 % yoy (8.53 to 10.53)"
    assert str(previous_value("110", Percent(10))) == "100 (99 to 101)"
    assert str(previous_value(Quantity("11.0", "tonne"), Percent("10.0"))) == "10.0 tonne (9.9 to 10.1)"
    exact = Money(110, "USD", step=0), Percent(10, step=0)
    assert str(previous_value(*exact)) == "100.00 USD (100.00 to 100.00)"


def test_a_result_beyond_all_reason_is_still_written() -> None:
    wild = growth(10**59, "0.1")
    assert str(wild) == "+1.00E+62 % (6.66E+61 to 2.01E+62)"
    assert str(previous_value(10**59, Percent("-99.9"))).startswith("1.00E+62 (")
    assert str(share(1, 10**59)) == "0.00 % (0.00 to 0.01)"


def test_an_unknown_period_is_not_checked() -> None:
    assert year_on_year(observed(110, "2024-01"), 100).value == 10


@pytest.mark.parametrize(
    ("current", "previous"),
    [
        (Money(1, "USD"), Money(1, "VND")),
        (Money(1, "USD"), 1),
        (Quantity(1, "tonne"), Quantity(1, "kWh")),
        (Percent(1), Percent(1)),
        (observed(Percent(1), "2024-01"), 1),
    ],
)
def test_two_measures_do_not_compare(current: Any, previous: Any) -> None:
    with pytest.raises(UnitMismatchError):
        year_on_year(current, previous)


@pytest.mark.parametrize("previous", [0, "-5", Money(0, "USD"), Money(-5, "USD")])
def test_there_is_no_growth_over_nothing(previous: Any) -> None:
    current = Money(1, "USD") if isinstance(previous, Money) else 1
    with pytest.raises(UndefinedGrowthError, match="a base above zero"):
        year_on_year(current, previous)


def test_a_base_that_may_be_nothing_is_refused() -> None:
    with pytest.raises(UndefinedGrowthError, match="leaves zero possible"):
        month_on_month(Money(5, "USD"), Money(4, "USD", step=10))


def test_numbers_are_exact() -> None:
    for wrong in (1.5, True):
        with pytest.raises(InexactNumberError):
            year_on_year(wrong, 1)  # type: ignore[arg-type]
    with pytest.raises(ParseError):
        year_on_year("1,5", 1)


def test_previous_value_keeps_the_unit() -> None:
    money = previous_value(Money("115400000", "USD"), Percent("15.4"))
    assert money.rounded(0) == Money(100_000_000, "USD")
    quantity = previous_value(Quantity("90", "tonne"), Change(Percent("-10"), Basis.YOY))
    assert quantity.rounded(1) == Quantity("100.0", "tonne")
    number = previous_value("110", Percent(10))
    assert number.rounded(1) == Decimal("100.0")


def test_previous_value_takes_absolute_changes() -> None:
    before = previous_value(Money(300, "USD"), Change(Money(100, "USD"), Basis.YOY))
    assert before.value == 200
    assert str(before.interval) == "[199.0, 201.0)"
    mass = previous_value(Quantity(3, "tonne"), Change(Quantity(500, "kilogram"), Basis.MOM))
    assert mass.value == Fraction(5, 2)
    assert mass.rounded(1) == Quantity("2.5", "tonne")


@pytest.mark.parametrize(
    "amount",
    [PercentagePoints(1), Money(1, "VND"), Quantity(1, "tonne")],
    ids=lambda each: type(each).__name__,
)
def test_previous_value_refuses_other_measures(amount: Any) -> None:
    with pytest.raises(UnitMismatchError):
        previous_value(Money(1, "USD"), Change(amount, Basis.YOY))


@pytest.mark.parametrize("change", ["-100", "-120", "-99.9999999"])
def test_nothing_can_be_worked_back_from_a_fall_to_nothing(change: str) -> None:
    percent = Percent(change, step=None if change.startswith("-1") else 1)
    with pytest.raises(UndefinedGrowthError):
        previous_value(5, percent)


def test_total_from_share() -> None:
    total = total_from_share(Money(30, "USD"), Percent("12.5"))
    assert total.value == 240
    assert total.rounded(0) == Money(240, "USD")
    assert total_from_share(Quantity(30, "tonne"), Percent(50)).rounded(0) == Quantity(60, "tonne")


@pytest.mark.parametrize("share", ["0", "-3", "0.0"])
def test_no_total_follows_from_no_share(share: str) -> None:
    with pytest.raises(UndefinedGrowthError, match="none of the total"):
        total_from_share(30, Percent(share))


def test_results_are_values() -> None:
    assert year_on_year(110, 100) == Growth(Fraction(10), year_on_year(110, 100).interval)
    assert isinstance(hash(total_from_share(30, Percent(50))), int)
    assert isinstance(total_from_share(30, Percent(50)), Derived)


def test_a_figure_stands_for_its_level() -> None:
    now, before = trade("2024-01", Money("34.5", "USD")), trade("2023-01", Money("24.2", "USD"))
    assert year_on_year(now, before) == year_on_year(Money("34.5", "USD"), Money("24.2", "USD"))
    assert year_on_year(now, Money("24.2", "USD")) == year_on_year(now, before)
    assert year_on_year(Money("34.5", "USD"), before) == year_on_year(now, before)
    assert month_on_month(now, trade("2023-12", Money("32.9", "USD"))).rounded(1) == Percent("4.9")
    quarter = trade("2024-Q1", Money(3, "USD")), trade("2023-01/2023-03", Money(2, "USD"))
    assert year_on_year(*quarter).value == 50


def test_a_dated_value_is_compared_with_a_figure() -> None:
    now = observed(Money(3, "USD"), "2024-01")
    assert year_on_year(now, trade("2023-01", Money(2, "USD"))).value == 50
    with pytest.raises(PeriodMismatchError):
        year_on_year(now, trade("2023-02", Money(2, "USD")))


@pytest.mark.parametrize("previous", ["2023-01/2023-12", "2023-01/2023-02", "2023", "2023-Q1", "2023-12"])
def test_a_january_is_not_compared_with_a_cumulative_period(previous: str) -> None:
    for now in (trade("2024-01", Money(3, "USD")), trade("2024-01")):
        with pytest.raises(PeriodMismatchError) as caught:
            year_on_year(now, trade(previous, Money(2, "USD")))
        assert "2024-01 needs 2023-01" in str(caught.value)
        assert str(caught.value).endswith(f"not {previous}")


def test_a_month_is_compared_with_the_month_before() -> None:
    with pytest.raises(PeriodMismatchError, match="2024-Q2 against 2024-Q1 is not a month"):
        month_on_month(trade("2024-Q2", Money(3, "USD")), trade("2024-Q1", Money(2, "USD")))


@pytest.mark.parametrize(("now", "before"), [(None, "2023-01"), ("2024-01", None), (None, None)])
def test_a_figure_without_a_period_fits_nothing(now: str | None, before: str | None) -> None:
    with pytest.raises(PeriodMismatchError, match=r"TradeFigure export without a period: .* has no period"):
        year_on_year(trade(now, Money(3, "USD")), trade(before, Money(2, "USD")))


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"indicator": "import"}, "indicator"),
        ({"subject": "rice"}, "subject"),
        ({"region": "Hà Nội"}, "region"),
        ({"partner": "China"}, "partner"),
    ],
)
def test_figures_of_different_things_do_not_compare(more: dict[str, str], field: str) -> None:
    now, before = trade("2024-01", Money(3, "USD")), trade("2023-01", Money(2, "USD"), **more)
    for helper in (year_on_year, month_on_month):
        with pytest.raises(SubjectMismatchError, match=f"speak of different things: {field} '") as caught:
            helper(now, before)
        assert [name for name, _, _ in caught.value.differences] == [field]


def test_two_languages_name_one_thing() -> None:
    now = trade("2024-01", Money(3, "USD"), partner="the US", subject="rice", subject_code="rice")
    before = trade("2023-01", Money(2, "USD"), partner="Hoa Kỳ", subject="gạo", subject_code="rice")
    assert year_on_year(now, before).value == 50


def test_a_figure_without_a_level_says_what_it_has() -> None:
    growth = domain.Observation(value=Percent("18.3"), measure="change", basis="yoy")
    now, before = (
        domain.Indicator(indicator="iip", period=Period.month(year, 1), observations=[growth])
        for year in (2024, 2023)
    )
    with pytest.raises(LevelError, match=r"has none: Indicator iip 2024-01: \+18.3 % yoy \(a change"):
        year_on_year(now, before)
    with pytest.raises(LevelError, match=r"has none: TradeFigure export 2024-01$"):
        previous_value(trade("2024-01"), Percent(5))
    with pytest.raises(LevelError):
        total_from_share(now, Percent(5))


def test_of_several_levels_the_one_is_taken_that_both_have() -> None:
    money, tonnes = Money(3, "USD"), Quantity(8, "tonne")
    both = trade("2024-01", tonnes, money)
    assert year_on_year(both, trade("2023-01", Money(2, "USD"))).value == 50
    assert year_on_year(both, trade("2023-01", Quantity(4000, "kilogram"))).value == 100
    assert year_on_year(trade("2024-01", Quantity(4, "tonne")), trade("2023-01", money, tonnes)).value == -50
    with pytest.raises(LevelError, match="several levels, 8 tonne and 3 USD; give the one that is meant"):
        year_on_year(both, trade("2023-01", Money(2, "USD"), Quantity(4, "tonne")))
    with pytest.raises(LevelError, match="several levels, 8 tonne and 900 kilogram"):
        year_on_year(
            trade("2024-01", Quantity(3, "tonne")), trade("2023-01", tonnes, Quantity(900, "kilogram"))
        )
    with pytest.raises(
        UnitMismatchError, match="no level of 8 tonne and 3 USD measures the same as one of 2 VND"
    ):
        year_on_year(both, trade("2023-01", Money(2, "VND")))


def test_a_ratio_has_no_growth_rate() -> None:
    with pytest.raises(UnitMismatchError, match=r"77\.6 % is no level"):
        year_on_year(trade("2024-01", Percent("77.6")), trade("2023-01", Percent("75.2")))


def test_previous_value_of_a_figure() -> None:
    figure = trade("2024-01", Money("115400000", "USD"))
    assert previous_value(figure, Percent("15.4")).rounded(-6) == Money(100_000_000, "USD")
    both = trade("2024-01", Quantity(5, "tonne"), Money(300, "USD"))
    assert previous_value(both, Change(Money(100, "USD"), Basis.YOY)).value == 200
    assert previous_value(both, Change(Quantity(1, "tonne"), Basis.YOY)).value == 4
    with pytest.raises(LevelError, match="several levels, 5 tonne and 300 USD"):
        previous_value(both, Percent("15.4"))
    with pytest.raises(UnitMismatchError):
        previous_value(figure, Change(Quantity(1, "tonne"), Basis.YOY))
    with pytest.raises(UnitMismatchError, match="a change of None"):
        previous_value(figure, figure.yoy)  # type: ignore[arg-type]


def test_total_from_the_share_of_a_figure() -> None:
    observations = [
        domain.Observation(value=Money(30, "USD"), measure="level"),
        domain.Observation(value=Percent("12.5"), measure="share"),
    ]
    figure = TradeFigure(indicator="export", period=None, observations=observations)
    assert figure.share is not None
    assert total_from_share(figure, figure.share).rounded(0) == Money(240, "USD")
    for wrong in (None, "12.5", PercentagePoints("12.5")):
        with pytest.raises(UnitMismatchError, match="a share is a Percent, not "):
            total_from_share(figure, wrong)  # type: ignore[call-overload]


@given(levels, levels)
def test_a_figure_grows_as_its_level_does(current: Fraction, previous: Fraction) -> None:
    now, before = (Money(round_half_up(level, 2), "USD") for level in (current, previous))
    assert year_on_year(trade("2024-01", now), trade("2023-01", before)) == year_on_year(now, before)


@pytest.mark.parametrize(
    "error", [LevelError("none"), SubjectMismatchError((("subject", "mining", "dệt\x1b"),))], ids=repr
)
def test_the_errors_of_figures_pickle(error: VnIndustryError) -> None:
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))
    assert isinstance(twin, ValueError)
    assert "\x1b" not in str(twin)


def test_compare_knows_nothing_of_the_readers() -> None:
    modules = sorted(Path(compare.__file__).parent.glob("*.py"))
    trees = [ast.parse(module.read_text(encoding="utf-8")) for module in modules]
    imported = {node.module for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    ours = {name.split(".")[1] for name in imported if name and name.startswith("vn_industry.")}
    assert ours == {"compare", "domain", "errors", "values"}

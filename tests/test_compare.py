from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.compare import (
    Derived,
    Growth,
    month_on_month,
    previous_value,
    total_from_share,
    year_on_year,
)
from vn_industry.errors import (
    InexactNumberError,
    ParseError,
    PeriodMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
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

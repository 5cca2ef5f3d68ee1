from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_industry.errors import InexactNumberError, ParseError
from vn_industry.values import Interval, decimals_of, plain, round_half_up, rounding_interval, to_decimal

from .strategies import numbers

ends = st.decimals(min_value=-50, max_value=50, places=1)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(ends), draw(ends)))
    return Interval(low, high, closed=low == high or draw(st.booleans()))


@st.composite
def intervals_with_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    interval = draw(intervals())
    share = draw(st.fractions(0, 1))
    member = Fraction(interval.low) + share * Fraction(interval.width)
    assume(member in interval)
    return interval, member


@pytest.mark.parametrize(
    ("given_value", "text"),
    [("15.4", "15.4"), ("-0.90", "-0.90"), ("+3", "3"), (7, "7"), (-7, "-7"), (Decimal("118.30"), "118.30")],
)
def test_to_decimal_keeps_the_printed_precision(given_value: Decimal | int | str, text: str) -> None:
    assert str(to_decimal(given_value, of="Percent")) == text


@pytest.mark.parametrize("value", [15.4, float("nan"), True, None, [], 1j])
def test_to_decimal_refuses_what_is_not_exact(value: Any) -> None:
    with pytest.raises(InexactNumberError, match="Percent takes"):
        to_decimal(value, of="Percent")


@pytest.mark.parametrize(
    "value",
    [
        "",
        " 1",
        "1 ",
        "1_000",
        "1e3",
        "1,5",
        "1.",
        ".5",
        "--1",
        "NaN",
        "Infinity",
        "１５",
        "١",
        "1.2.3",
        "0x1",
        "1\n",
        "9" * 61 + ".0",
        "9" * 10000,
        10**60,
        Decimal("NaN"),
        Decimal("-Infinity"),
        Decimal("1E+70"),
        Decimal("1E-70"),
    ],
)
def test_to_decimal_refuses_other_numbers(value: Decimal | int | str) -> None:
    with pytest.raises(ParseError, match="for Percent"):
        to_decimal(value, of="Percent")


def test_long_numbers_are_admitted_up_to_sixty_digits() -> None:
    assert plain(to_decimal("9" * 60, of="Money")) == "9" * 60
    with pytest.raises(ParseError):
        to_decimal("9" * 61, of="Money")


@given(numbers)
def test_plain_writes_no_exponent_and_reads_back(number: Decimal) -> None:
    assert to_decimal(plain(number), of="Money") == number
    assert "E" not in plain(number * Decimal("1E+9"))


def test_decimals_of_counts_printed_digits() -> None:
    assert [decimals_of(Decimal(text)) for text in ("118.30", "118", "1E+3", "NaN")] == [2, 0, 0, 0]


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        (Decimal("15.35"), 1, "15.4"),
        (Decimal("15.449"), 1, "15.4"),
        (Decimal("-0.25"), 1, "-0.2"),
        (Fraction(46, 3), 2, "15.33"),
        (1_234_567, -3, "1.235E+6"),
        (0, 2, "0.00"),
    ],
)
def test_round_half_up(value: Decimal | Fraction | int, decimals: int, rounded: str) -> None:
    assert str(round_half_up(value, decimals)) == rounded


@given(st.fractions(-1000, 1000), st.integers(-2, 6))
def test_a_print_stands_for_whatever_rounds_to_it(value: Fraction, decimals: int) -> None:
    printed = round_half_up(value, decimals)
    assert value in rounding_interval(printed)


@given(ends, st.fractions(-1, 1))
def test_the_interval_holds_nothing_that_rounds_elsewhere(printed: Decimal, away: Fraction) -> None:
    value = Fraction(printed) + away
    assert (value in rounding_interval(printed)) == (round_half_up(value, 1) == printed)


def test_rounding_interval_takes_a_step() -> None:
    assert str(rounding_interval(Decimal(192000000000), Decimal("1E+9"))) == "[191500000000, 192500000000)"
    assert str(rounding_interval(Decimal("192E9"))) == "[191500000000, 192500000000)"
    assert rounding_interval(Decimal(63), Decimal(0)) == Interval.point(63)
    with pytest.raises(ParseError, match="not negative"):
        rounding_interval(Decimal(1), Decimal(-1))


def test_an_interval_knows_its_ends() -> None:
    half_open, closed = Interval("15.35", "15.45"), Interval("15.35", "15.45", closed=True)
    assert (str(half_open), str(closed)) == ("[15.35, 15.45)", "[15.35, 15.45]")
    assert Decimal("15.35") in half_open
    assert Decimal("15.45") not in half_open
    assert Decimal("15.45") in closed
    assert half_open.width == Decimal("0.10")


@pytest.mark.parametrize(("low", "high", "closed"), [(1, 1, False), (2, 1, False), (2, 1, True)])
def test_an_interval_is_not_empty(low: int, high: int, closed: bool) -> None:
    with pytest.raises(ParseError, match="not empty"):
        Interval(low, high, closed=closed)


def test_an_interval_has_finite_ends() -> None:
    with pytest.raises(ParseError, match="finite"):
        Interval(0, Decimal("Infinity"))


@given(intervals_with_member(), intervals_with_member())
def test_arithmetic_loses_no_result(
    left: tuple[Interval, Fraction], right: tuple[Interval, Fraction]
) -> None:
    (first, one), (second, other) = left, right
    assert one + other in first + second
    assert one - other in first - second
    assert one * other in first * second
    assert -one in -first
    if second.low > 0 or second.high < 0:
        assert one / other in first / second
    else:
        with pytest.raises(ZeroDivisionError, match="holds or touches 0"):
            first / second


@given(intervals_with_member(), intervals())
def test_intervals_with_a_common_number_overlap(left: tuple[Interval, Fraction], other: Interval) -> None:
    interval, member = left
    assert not (member in other and not interval.overlaps(other))
    assert interval.overlaps(other) == other.overlaps(interval)


def test_touching_intervals_overlap_only_where_both_hold_the_point() -> None:
    assert not Interval(1, 2).overlaps(Interval(2, 3))
    assert Interval(1, 2, closed=True).overlaps(Interval(2, 3))
    assert Interval.point(2).overlaps(Interval(2, 3))


def test_scalars_stand_on_either_side() -> None:
    interval = Interval(1, 2)
    assert interval + 1 == 1 + interval == Interval(2, 3)
    assert 100 * interval == interval * 100 == Interval(100, 200)
    assert str(3 - interval) == "[1, 2]"
    assert str(2 / interval) == "[1, 2]"
    assert interval / Decimal(4) == Interval("0.25", "0.5")
    assert 0 * interval == Interval.point(0)


def test_ends_without_a_decimal_form_move_outwards() -> None:
    third = Interval.point(1) / 3
    assert Fraction(1, 3) in third
    assert third.width < Decimal("1E-50")

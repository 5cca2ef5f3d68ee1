import copy
import operator
import pickle
from decimal import Decimal
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from vn_industry.errors import InexactNumberError, ParseError, UnitMismatchError
from vn_industry.values import Interval, Percent, PercentagePoints

from .strategies import factors, percents, points


def test_values_are_equal_whatever_their_precision() -> None:
    long, short = Percent("118.30"), Percent("118.3")
    assert long == short
    assert hash(long) == hash(short)
    assert (long.decimals, short.decimals) == (2, 1)
    assert long.interval != short.interval


def test_the_interval_is_that_of_the_print() -> None:
    assert Percent("15.4").interval == Interval("15.35", "15.45")
    assert str(PercentagePoints("-2").interval) == "[-2.5, -1.5)"


def test_a_percent_is_no_percentage_point() -> None:
    other: object = PercentagePoints("2.9")
    assert Percent("2.9") != other
    with pytest.raises(TypeError):
        operator.lt(Percent(1), PercentagePoints(2))


@given(percents, percents, points)
def test_percents_differ_by_points_and_move_by_them(
    one: Percent, other: Percent, move: PercentagePoints
) -> None:
    assert one - other == one.difference(other) == -(other - one)
    assert other + (one - other) == one
    assert one + move == move + one
    assert (one + move) - move == one
    assert (one - other).interval.width == one.interval.width + other.interval.width


@given(points, points, factors)
def test_points_add_and_scale(one: PercentagePoints, other: PercentagePoints, factor: Decimal | int) -> None:
    assert one + other == other + one
    assert (one + other) - other == one
    assert (one * factor).value == one.value * factor
    assert one * factor == factor * one
    assert abs(one) >= one


def test_growths_do_not_add() -> None:
    with pytest.raises(UnitMismatchError, match="compound"):
        operator.add(Percent(10), Percent(10))


@pytest.mark.parametrize("operation", [operator.add, operator.sub])
@pytest.mark.parametrize("left", [Percent(1), PercentagePoints(1)])
@pytest.mark.parametrize("right", [1, "1", None])
def test_bare_numbers_do_not_add(operation: Any, left: Any, right: Any) -> None:
    with pytest.raises(TypeError):
        operation(left, right)


def test_points_less_a_percent_mean_nothing() -> None:
    with pytest.raises(TypeError):
        operator.sub(PercentagePoints(1), Percent(1))


@pytest.mark.parametrize("factor", [1.5, True, "2"])
def test_points_scale_by_exact_numbers_only(factor: Any) -> None:
    with pytest.raises(InexactNumberError):
        PercentagePoints(1) * factor


def test_factor_and_signs() -> None:
    assert Percent("15.4").factor == Decimal("1.154")
    assert Percent("-100").factor == 0
    assert -Percent("4.4") == Percent("-4.4")
    assert abs(Percent("-4.4")) == Percent("4.4")


@given(percents, points)
def test_str_and_repr_read_back(percent: Percent, move: PercentagePoints) -> None:
    assert Percent.parse(str(percent)) == percent
    assert Percent.parse(str(percent)).decimals == percent.decimals
    assert PercentagePoints.parse(str(move)) == move
    for value in (percent, move, move + move):
        twin = eval(repr(value))
        assert (twin, twin.step) == (value, value.step)


@pytest.mark.parametrize(
    "text", ["", "15.4", "15.4%", "15,4 %", " 15.4 %", "15.4 % ", "15.4 pp", "1e3 %", "x %"]
)
def test_parse_reads_nothing_else(text: str) -> None:
    with pytest.raises(ParseError, match="a number, a space and %"):
        Percent.parse(text)


@given(percents, percents)
def test_order_is_total(one: Percent, other: Percent) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (not one > other)
    assert (one < other) == (one.value < other.value)


@given(percents, points)
def test_values_survive_copying(percent: Percent, move: PercentagePoints) -> None:
    for value in (percent, move):
        for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert twin == value
            assert hash(twin) == hash(value)
            assert twin.step == value.step


def test_values_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Percent(1).value = Decimal(2)  # type: ignore[misc]
    assert not hasattr(Percent(1), "__dict__")


def test_floats_are_refused() -> None:
    with pytest.raises(InexactNumberError, match=r'Write Percent\("15.4"\)'):
        Percent(15.4)  # type: ignore[arg-type]
    with pytest.raises(InexactNumberError):
        PercentagePoints("1", step=0.1)  # type: ignore[arg-type]

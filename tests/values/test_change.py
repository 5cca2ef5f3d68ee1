import operator
import pickle
from typing import Any

import pytest
from hypothesis import given

from vn_industry.errors import ParseError, UnitMismatchError
from vn_industry.values import (
    Approximation,
    Basis,
    Change,
    Money,
    Percent,
    PercentagePoints,
    Quantity,
    Status,
)

from .strategies import changes, percents


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change(Percent("15.4"), Basis.YOY), "+15.4 % yoy"),
        (Change(Percent("-4.4"), Basis.MOM), "-4.4 % mom"),
        (Change(Percent("0"), Basis.QOQ), "0 % qoq"),
        (Change(Percent("7")), "+7 %"),
        (Change(PercentagePoints("-0.3"), Basis.OTHER), "-0.3 pp other"),
        (Change(Money("4240000000", "USD"), Basis.YOY), "+4240000000 USD yoy"),
        (Change(Quantity("-12", "TEU"), Basis.YOY), "-12 TEU yoy"),
        (Change(Quantity("3", "locality")), "+3 locality"),
    ],
)
def test_what_is_written(change: Change, text: str) -> None:
    assert str(change) == text
    assert Change.parse(text) == change


@given(changes)
def test_every_change_reads_back(change: Change) -> None:
    assert Change.parse(str(change)) == change
    twin = pickle.loads(pickle.dumps(change))
    assert twin == change
    assert hash(twin) == hash(change)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15.4",
        "+15.4% yoy",
        "+15.4 % ",
        "+15.4 % yearly",
        "5 apples mom",
        "5 USD  yoy",
        "yoy",
        "1 % yoy yoy",
    ],
)
def test_parse_reads_nothing_else(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        Change.parse(text)
    assert caught.value.text == text


def test_an_unknown_unit_is_pointed_at() -> None:
    with pytest.raises(ParseError) as caught:
        Change.parse("5 apples mom")
    assert (caught.value.start, caught.value.end) == (2, 8)


def test_percent_is_given_only_where_there_is_one() -> None:
    assert Change(Percent(1)).percent == Percent(1)
    assert Change(PercentagePoints(1)).percent is None


def test_a_basis_may_be_written_as_a_str() -> None:
    assert Change(Percent(1), "yoy").basis is Basis.YOY
    assert Change(Percent(1)).basis is Basis.UNSTATED
    with pytest.raises(ParseError, match="one of the bases"):
        Change(Percent(1), "weekly")


@pytest.mark.parametrize("amount", ["15.4", 15.4, None])
def test_an_amount_has_a_type(amount: Any) -> None:
    with pytest.raises(UnitMismatchError, match="a change is a Percent"):
        Change(amount)


@given(percents, percents)
def test_order_is_total_in_one_basis(one: Percent, other: Percent) -> None:
    first, second = Change(one, Basis.YOY), Change(other, Basis.YOY)
    assert (first < second) + (first == second) + (first > second) == 1
    assert (first < second) == (one < other)


@pytest.mark.parametrize("other", [Change(Percent(1), Basis.MOM), Change(PercentagePoints(1), Basis.YOY)])
def test_changes_of_two_kinds_do_not_compare(other: Change) -> None:
    with pytest.raises(UnitMismatchError, match="cannot compare"):
        operator.lt(Change(Percent(1), Basis.YOY), other)
    with pytest.raises(TypeError):
        operator.lt(other, 1)


def test_marks_are_strings_and_empty_by_default() -> None:
    assert [str(mark) for mark in Approximation] == ["", "nearly", "over", "about"]
    assert [str(mark) for mark in Status] == ["", "estimated", "preliminary", "revised", "target", "forecast"]

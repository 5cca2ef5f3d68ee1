import operator
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from vn_industry.errors import InexactNumberError, ParseError, UndefinedGrowthError, UnitMismatchError
from vn_industry.values import Money, currencies

from .strategies import dollars, factors, money


def test_the_step_keeps_the_precision_of_a_scaled_amount() -> None:
    stated = Money("192000000000", "USD", step="1000000000")
    assert stated == Money(192 * 10**9, "USD")
    assert hash(stated) == hash(Money(192 * 10**9, "USD"))
    assert str(stated.interval) == "[191500000000, 192500000000)"
    assert Money(Decimal("192E9"), "USD").interval == stated.interval
    assert (Money("192", "USD") * 10**9).interval == stated.interval
    assert repr(stated) == "Money('192000000000', 'USD', step='1000000000')"


@given(dollars, dollars, factors)
def test_amounts_of_one_currency_add(one: Money, other: Money, factor: Decimal | int) -> None:
    assert one + other == other + one
    assert (one + other) - other == one
    assert (one + other).interval == one.interval + other.interval
    assert one * factor == factor * one
    assert abs(one) in (one, -one)
    if other.amount:
        assert one / other == Fraction(one.amount) / Fraction(other.amount)


@pytest.mark.parametrize(
    "operation", [operator.add, operator.sub, operator.truediv, operator.lt, operator.ge]
)
def test_two_currencies_do_not_mix(operation: Any) -> None:
    with pytest.raises(UnitMismatchError, match="1 USD and 1 VND: two currencies"):
        operation(Money(1, "USD"), Money(1, "VND"))
    assert Money(1, "USD") != Money(1, "VND")


@pytest.mark.parametrize(
    "operation", [operator.add, operator.sub, operator.truediv, operator.lt, operator.ge]
)
def test_money_and_a_number_do_not_mix(operation: Any) -> None:
    with pytest.raises(TypeError):
        operation(Money(1, "USD"), 1)


def test_there_is_no_ratio_to_nothing() -> None:
    with pytest.raises(UndefinedGrowthError, match="no ratio"):
        Money(1, "USD") / Money(0, "USD")


@given(money)
def test_str_and_repr_read_back(amount: Money) -> None:
    assert Money.parse(str(amount)) == amount
    assert pickle.loads(pickle.dumps(amount)) == amount
    for value in (amount, amount * 3):
        twin = eval(repr(value))
        assert (twin, twin.step) == (value, value.step)


@given(dollars, dollars)
def test_order_is_total(one: Money, other: Money) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (not one > other)


@pytest.mark.parametrize(
    "text", ["", "192", "USD 192", "192USD", "192 usd", "192 ABC", "1,5 USD", "192  USD", "1 XXX"]
)
def test_parse_reads_nothing_else(text: str) -> None:
    with pytest.raises(ParseError):
        Money.parse(text)


@pytest.mark.parametrize("code", ["usd", "US", "DOLLAR", "XYZ", "", "XTS"])
def test_only_currencies_of_iso_4217_are_taken(code: str) -> None:
    with pytest.raises(ParseError, match="ISO 4217"):
        Money(1, code)


def test_bad_amounts_are_refused() -> None:
    with pytest.raises(InexactNumberError):
        Money(1.5, "USD")  # type: ignore[arg-type]
    with pytest.raises(ParseError, match="not negative"):
        Money(1, "USD", step=-1)


def test_the_table_of_currencies_is_whole() -> None:
    table = currencies()
    assert len(table) == 176
    assert all(len(code) == 3 and code.isupper() and code == row.code for code, row in table.items())
    assert [table[code].minor_units for code in ("USD", "VND", "KWD", "XAU")] == [2, 0, 3, None]

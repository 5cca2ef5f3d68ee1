"""Make typed values of amounts."""

from decimal import Decimal
from typing import Final

from vn_industry.text.amounts import Amount, is_currency
from vn_industry.values import Money, Percent, PercentagePoints, Quantity
from vn_industry.values.unchecked import unchecked

__all__ = ["RATES", "full_value", "typed"]

#: Units of amounts that are percentages once they are worked out.
RATES: Final = frozenset(["percent", "ratio", "fraction", "unchanged"])

#: Amounts are valid by construction: their numbers are short, and their units those of the vocabulary.
_PERCENT, _POINTS = unchecked(Percent), unchecked(PercentagePoints)
_MONEY, _QUANTITY = unchecked(Money), unchecked(Quantity)
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)


def full_value(amount: Amount, number: Decimal) -> Decimal:
    """Return the number that an amount states: a ratio ("2.3 times") is the growth that leads to it.

    "Increased 2.3 times" is read as the Vietnamese press means it, as growth to 2.3 times the amount.

    Args:
        amount: the amount.
        number: its number, or the upper end of its range.
    """
    if amount.unit != "ratio":
        return number
    growth = (number - 1) * _HUNDRED
    return growth.quantize(_ONE) if growth == growth.to_integral_value() else growth


def typed(amount: Amount, number: Decimal) -> Percent | PercentagePoints | Money | Quantity:
    """Return the typed value of an amount.

    Args:
        amount: what the text prints, for unit and precision.
        number: the number, signed.
    """
    unit, step = amount.unit, amount.step
    if unit in RATES:
        return _PERCENT(number, step * _HUNDRED if unit == "ratio" else step)
    if unit == "percentage_point":
        return _POINTS(number, step)
    return _MONEY(number, unit, step) if is_currency(unit) else _QUANTITY(number, unit, step)

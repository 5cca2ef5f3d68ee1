"""Levels: what has a size that can be compared, and the amounts that are worked back from others.

Whatever is given is lifted to a `Derived` first: the exact number, the interval that its print leaves, and the
value that says the unit. A result of one function can therefore be given to the next.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from attrs import frozen

from vn_industry.compare.showing import bounds, number
from vn_industry.errors import UnitMismatchError
from vn_industry.values.decimals import (
    Interval,
    Number,
    plain,
    round_half_up,
    rounding_interval,
    to_decimal,
    to_step,
)
from vn_industry.values.money import Money
from vn_industry.values.quantity import Quantity
from vn_industry.values.units import to_unit

__all__ = [
    "AnyDerived",
    "Derived",
    "Level",
    "LevelT",
    "converted",
    "derived",
    "exact",
    "measure",
    "printed",
    "require_same_measure",
    "shown",
    "total",
]

Level = Number | Money | Quantity
"""A bare number (an index), money, or a quantity, which may grow."""

_DECIMALS = 2

LevelT = TypeVar("LevelT", Decimal, Money, Quantity)


@frozen
class Derived(Generic[LevelT]):
    """A value worked back from others.

    Attributes:
        value: The amount that follows from the printed numbers, exactly, in the unit of `like`.
        interval: Every amount that the rounding of the printed numbers leaves possible.
        like: The value that gave the unit or currency.

    Example:
        >>> from vn_industry.compare import total_from_share
        >>> from vn_industry.values import Percent
        >>> print(total_from_share(Money(192 * 10**9, "USD", step=10**9), Percent("84.6")))
        227000000000 USD (226000000000 to 228000000000)
    """

    value: Fraction
    interval: Interval
    like: LevelT

    def rounded(self, decimals: int) -> LevelT:
        """Return the amount rounded half up, in the unit or currency it was worked out in.

        Args:
            decimals: Digits to keep after the point; a negative number rounds to tens, hundreds and so on.

        Returns:
            A Decimal, Money or Quantity, as the value that was given.

        Example:
            >>> from vn_industry.compare import previous_value
            >>> from vn_industry.values import Percent
            >>> previous_value(Money("21500000000", "USD"), Percent("7.5")).rounded(-6)
            Money('20000000000', 'USD', step='1000000')
        """
        amount = round_half_up(self.value, decimals)
        if isinstance(self.like, Money):
            return Money(amount, self.like.currency)
        if isinstance(self.like, Quantity):
            return Quantity(amount, self.like.unit)
        return amount

    def admits(self, stated: LevelT) -> bool:
        """Tell whether a stated amount may be this one, given the rounding of all numbers.

        Args:
            stated: An amount of the same currency or dimension.

        Returns:
            Whether the intervals of the two have a number in common.

        Raises:
            UnitMismatchError: The stated amount measures something else.

        Example:
            >>> from vn_industry.compare import total_from_share
            >>> from vn_industry.values import Percent
            >>> exports = total_from_share(Money(192 * 10**9, "USD", step=10**9), Percent("84.6"))
            >>> exports.admits(Money("226980000000", "USD", step="10000000"))
            True
        """
        other = exact(stated)
        require_same_measure(other, self)
        return self.interval.overlaps(converted(other, self).interval)

    def __str__(self) -> str:
        unit, step = _unit_and_step(self.like)
        # As many digits as the print of the value that gave the unit.
        decimals = -step.adjusted() if step else _DECIMALS
        return f"{number(self.value, decimals)}{unit} ({bounds(self.interval, decimals)})"


AnyDerived = Derived[Decimal] | Derived[Money] | Derived[Quantity]
"""An amount worked back from others, in whatever it is measured."""


def exact(level: object) -> AnyDerived:
    """Return a level as an exact amount with the interval of its print.

    Args:
        level: A number, Money, a Quantity, or an amount that was derived.

    Returns:
        The amount.

    Raises:
        UnitMismatchError: It is none of these, such as a percentage.
        InexactNumberError: It is a float.
        ParseError: It is a str that is no number.
    """
    if isinstance(level, Derived):
        return level
    if isinstance(level, Money):
        return Derived(Fraction(level.amount), level.interval, level)
    if isinstance(level, Quantity):
        return Derived(Fraction(level.amount), level.interval, level)
    if isinstance(level, Decimal | int | float | str):
        bare = printed(level, of="Level")
        return Derived(Fraction(bare), rounding_interval(bare), bare)
    raise UnitMismatchError(f"{level} is no level: a number, Money or a Quantity has a growth rate")


def printed(bare: Decimal | float | str, *, of: str) -> Decimal:
    """Return a bare number exactly, with the digits that were printed.

    Raises:
        InexactNumberError: It is a float.
        ParseError: It is a str that is no number.
    """
    # A float is refused there, with a message of its own.
    return to_decimal(bare, of=of)  # type: ignore[arg-type]


def derived(value: Fraction, interval: Interval, like: AnyDerived) -> AnyDerived:
    """Return an amount in the unit of another one."""
    if isinstance(like.like, Money):
        return Derived(value, interval, like.like)
    if isinstance(like.like, Quantity):
        return Derived(value, interval, like.like)
    return Derived(value, interval, like.like)


def converted(level: AnyDerived, like: AnyDerived) -> AnyDerived:
    """Return an amount in the unit of another one that measures the same."""
    factor = _factor(level) / _factor(like)
    if factor == 1:
        return level
    return derived(level.value * factor, level.interval * factor.numerator / factor.denominator, like)


def require_same_measure(left: AnyDerived, right: AnyDerived) -> None:
    """Refuse two amounts that differ in currency, dimension or kind.

    Raises:
        UnitMismatchError: They do.
    """
    if measure(left) != measure(right):
        raise UnitMismatchError(f"{shown(left)} and {shown(right)} do not measure the same")


def measure(level: AnyDerived) -> str:
    """Name what a level is measured in: a currency, a dimension, or `number`."""
    like = level.like
    if isinstance(like, Decimal):
        return "number"
    return like.currency if isinstance(like, Money) else like.dimension


def shown(level: AnyDerived) -> str:
    """Write a level for a message: as it was given, or as it was worked out."""
    if level != exact(level.like):
        return str(level)
    return plain(level.like) if isinstance(level.like, Decimal) else str(level.like)


def total(levels: Sequence[AnyDerived]) -> AnyDerived:
    """Return the sum of levels that measure the same, in the unit of the first."""
    first, *others = levels
    value, interval = first.value, first.interval
    for level in others:
        require_same_measure(level, first)
        addend = converted(level, first)
        value, interval = value + addend.value, interval + addend.interval
    return derived(value, interval, first)


def _unit_and_step(like: Decimal | Money | Quantity) -> tuple[str, Decimal]:
    if isinstance(like, Decimal):
        return "", to_step(None, like, of="Level")
    return f" {like.currency if isinstance(like, Money) else like.unit}", like.step


def _factor(level: AnyDerived) -> Fraction:
    return Fraction(to_unit(level.like.unit).factor if isinstance(level.like, Quantity) else 1)

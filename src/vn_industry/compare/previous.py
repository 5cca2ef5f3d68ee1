"""The level before a change."""

from decimal import Decimal
from typing import overload

from vn_industry.compare.levels import (
    AnyDerived,
    Derived,
    converted,
    derived,
    exact,
    require_same_measure,
)
from vn_industry.compare.operands import only_level
from vn_industry.compare.percentages import factor_of, growth_of
from vn_industry.compare.rates import Growth
from vn_industry.domain import Figure
from vn_industry.errors import UndefinedGrowthError, UnitMismatchError
from vn_industry.values.change import Change
from vn_industry.values.decimals import Number
from vn_industry.values.money import Money
from vn_industry.values.percent import Percent
from vn_industry.values.quantity import Quantity

__all__ = ["previous_value"]


@overload
def previous_value(current: Money | Derived[Money], change: Percent | Change | Growth) -> Derived[Money]: ...
@overload
def previous_value(
    current: Quantity | Derived[Quantity], change: Percent | Change | Growth
) -> Derived[Quantity]: ...
@overload
def previous_value(
    current: Number | Derived[Decimal], change: Percent | Change | Growth
) -> Derived[Decimal]: ...
@overload
def previous_value(
    current: Figure, change: Percent | Change | Growth
) -> Derived[Money] | Derived[Quantity]: ...
def previous_value(
    current: Number | Money | Quantity | AnyDerived | Figure, change: Percent | Change | Growth
) -> AnyDerived:
    """Return the value before a change.

    The formula is current / (1 + change / 100) for a percentage, and current - change for an absolute change.

    Args:
        current: The value after the change, or a figure with a level.
        change: A percentage, the result of a growth function, or a Change in percent or in the unit of
            `current`.

    Returns:
        The value before, in the unit of `current`.

    Raises:
        UnitMismatchError: The change is in percentage points, or in another currency or dimension.
        UndefinedGrowthError: The change is a fall of 100 % or more, or may be one by its rounding.
        LevelError: The figure has no level, or several that fit.

    Example:
        >>> before = previous_value(Money("115400000", "USD"), Percent("15.4"))
        >>> print(before.value, before.rounded(-6))
        100000000 100000000 USD
    """
    amount = change.amount if isinstance(change, Change) else change
    level = only_level(current, amount if isinstance(amount, Money | Quantity) else None)
    if isinstance(amount, Percent | Growth):
        return _before(level, growth_of(amount))
    if not isinstance(amount, Money | Quantity):
        raise UnitMismatchError(f"a change of {amount} does not lead from a level to a level")
    step = exact(amount)
    require_same_measure(level, step)
    step = converted(step, level)
    return derived(level.value - step.value, level.interval - step.interval, level)


def _before(level: AnyDerived, change: Growth) -> AnyDerived:
    if change.value <= -100:
        raise UndefinedGrowthError(f"a change of {change} leaves nothing to work back from")
    if change.interval.low <= -100:
        raise UndefinedGrowthError(f"the rounding of {change} leaves a fall of 100 % or more possible")
    factor, interval = factor_of(change)
    return derived(level.value / factor, level.interval / interval, level)

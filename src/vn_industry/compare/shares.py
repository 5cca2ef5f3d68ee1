"""Shares of a total (tỷ trọng), and the total behind a share."""

from decimal import Decimal
from fractions import Fraction
from typing import overload

from vn_industry.compare.levels import AnyDerived, Derived, converted, derived, shown
from vn_industry.compare.operands import Comparable, only_level, pair_of, periods_of
from vn_industry.compare.rates import Share
from vn_industry.domain import Figure
from vn_industry.errors import (
    PeriodMismatchError,
    SubjectMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
)
from vn_industry.values.decimals import Interval, Number
from vn_industry.values.money import Money
from vn_industry.values.percent import Percent
from vn_industry.values.quantity import Quantity

__all__ = ["share", "total_from_share"]

#: Indicator -> the indicators that it is a part of.
_PART_OF = {"export": "trade", "import": "trade"}


def share(part: Comparable, total: Comparable) -> Share:
    """Return the share of a part in a total (tỷ trọng).

    The formula is part / total * 100.

    Args:
        part: The part: a number, Money, a Quantity, an amount that was derived, anything with a `value` and a
            `period`, or a figure with a level. Of a figure with several levels (tonnes and dollars) the one
            that `total` has too is taken.
        total: The total, of the same kind. Of figures it is yours to know that the one holds the other: a
            group of goods holds a good, a region of markets a market.

    Returns:
        The share in percent of the total. One above 100 % says that the part is none.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and they are not one; or a figure has no period.
        SubjectMismatchError: Two figures are of different series, or of different provinces.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The total is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> processed = Money("192", "USD") * 10**9
        >>> found = share(processed, Money("226.98", "USD") * 10**9)
        >>> print(found, found.admits(Percent("84.6")), found.admits(Percent("84.9")))
        84.59 % (84.36 to 84.82) True False
    """
    _require_part(part, total)
    periods = periods_of(part, total)
    if periods is not None and not periods[0].same_span(periods[1]):
        raise PeriodMismatchError(
            f"a part of {periods[0]} has a share in a total of {periods[0]}, not {periods[1]}"
        )
    level, whole = pair_of(part, total)
    if whole.value <= 0 or whole.interval.low <= 0:
        raise UndefinedGrowthError(
            f"there is no share in {shown(whole)}: a total is above zero, and this one is not, or may not be "
            f"by its rounding {whole.interval}"
        )
    now = converted(level, whole)
    return Share(now.value / whole.value * 100, now.interval / whole.interval * 100)


@overload
def total_from_share(part: Money | Derived[Money], share: Percent | Share) -> Derived[Money]: ...
@overload
def total_from_share(part: Quantity | Derived[Quantity], share: Percent | Share) -> Derived[Quantity]: ...
@overload
def total_from_share(part: Number | Derived[Decimal], share: Percent | Share) -> Derived[Decimal]: ...
@overload
def total_from_share(part: Figure, share: Percent | Share) -> Derived[Money] | Derived[Quantity]: ...
def total_from_share(
    part: Number | Money | Quantity | AnyDerived | Figure, share: Percent | Share
) -> AnyDerived:
    """Return the total of which a part has a share (tỷ trọng).

    The formula is part / (share / 100).

    Args:
        part: The part, or a figure with a level.
        share: Its share of the total, such as the `share` of the figure.

    Returns:
        The total, in the unit of `part`.

    Raises:
        UndefinedGrowthError: The share is zero or negative, or its rounding leaves zero possible.
        UnitMismatchError: The share is no percentage.
        LevelError: The figure has no level, or several.

    Example:
        >>> total = total_from_share(Quantity(30, "tonne"), Percent("12.5"))
        >>> print(total.value, total.rounded(0))
        240 240 tonne
    """
    fraction, interval = _share(share)
    level = only_level(part)
    if fraction <= 0 or interval.low <= 0:
        raise UndefinedGrowthError(f"a share of {share} is, or may be by its rounding, none of the total")
    return derived(level.value * 100 / fraction, level.interval * 100 / interval, level)


def _share(share: object) -> tuple[Fraction, Interval]:
    if isinstance(share, Share):
        return share.value, share.interval
    if isinstance(share, Percent):
        return Fraction(share.value), share.interval
    raise UnitMismatchError(f"a share is a Percent, not {share!r}")


def _require_part(part: object, total: object) -> None:
    """Refuse a total that is of another series, or of a province that the part does not lie in."""
    if not isinstance(part, Figure) or not isinstance(total, Figure):
        return
    differing = tuple(
        one
        for one in part.differences(total)
        if (one[0] == "indicator" and _PART_OF.get(part.indicator) != total.indicator)
        or (one[0] == "region" and total.region)
    )
    if differing:
        raise SubjectMismatchError(differing)

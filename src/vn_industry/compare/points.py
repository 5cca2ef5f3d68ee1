"""Percentage points: differences of percentages, contributions to growth, and the weights behind them."""

from collections.abc import Iterable

from vn_industry.compare.operands import require_one_subject
from vn_industry.compare.percentages import (
    Kind,
    StatedContribution,
    StatedGrowth,
    StatedPercent,
    StatedWeight,
    contribution_of,
    growth_of,
    percents_of,
    weight_of,
)
from vn_industry.compare.rates import Points, Share
from vn_industry.domain import Figure
from vn_industry.errors import RateError, SubjectMismatchError, UndefinedGrowthError, UnitMismatchError

__all__ = ["contribution", "difference", "implied_weight"]

#: A weight is often of another series than the growth: value added, turnover.
_OF_ONE_COMPONENT = ("subject", "region", "partner")


def difference(left: StatedPercent, right: StatedPercent) -> Points:
    """Return by how many percentage points one percentage is above another.

    The formula is left - right. Growth of 15.4 % after 18.3 % is slower by 2.9 percentage points, not by 2.9 %.

    Args:
        left: A percentage: a growth rate, a share, a ratio, or a figure. Of a figure with several percentages
            (growth on the year and on the month) the one is taken that the other figure has too.
        right: Another percentage of the same kind.

    Returns:
        The difference in percentage points.

    Raises:
        RateError: A figure has no percentage, or nothing decides between several.
        SubjectMismatchError: Two figures speak of different things.
        UnitMismatchError: One is no percentage, or the two say different things, such as a share and a growth.

    Example:
        >>> from vn_industry.values import Percent
        >>> print(difference(Percent("15.4"), Percent("18.3")).rounded(1))
        -2.9 pp
    """
    require_one_subject(left, right)
    lefts, rights = percents_of(left), percents_of(right)
    same = [(kind, kind) for kind in lefts if kind in rights]
    pairs = same or [(one, other) for one in lefts for other in rights if _may_be_one(one, other)]
    if not pairs:
        raise UnitMismatchError(
            f"a difference needs two percentages of one kind, not {_named(lefts)} and {_named(rights)}"
        )
    if len(pairs) > 1:
        raise RateError(
            f"nothing decides between {_named(lefts)} on the left and {_named(rights)} on the right; "
            "give the percentages that are meant"
        )
    one, other = lefts[pairs[0][0]], rights[pairs[0][1]]
    return Points(one.value - other.value, one.interval - other.interval)


def contribution(weight: StatedWeight, growth: StatedGrowth) -> Points:
    """Return what a component adds to the growth of the total (đóng góp), in percentage points.

    The formula is weight * growth; in SDMX a contribution to growth (type GC). The contributions of all
    components add up to the growth of the total.

    The weight is the share in the total of the period compared with. In an index with fixed base weights (of
    Laspeyres's type, as the United Nations' International Recommendations for the Index of Industrial
    Production 2010 recommend) that is base weight * index of the component / index of the total, both of that
    period; the base weight itself only where both are 100. Over links of a chained index, whose weights
    change, contributions do not simply add up: the IMF's Quarterly National Accounts Manual treats them in
    its chapter on price and volume measures.

    Args:
        weight: The share of the component in the total of the period compared with: a percentage, or a bare
            number as a part of one (`"0.782"`), or a figure with a share.
        growth: The growth of the component: a percentage, or a figure with one change in percent.

    Returns:
        The contribution in percentage points.

    Raises:
        RateError: A figure has no share, or no growth rate or several.
        SubjectMismatchError: Two figures speak of different components.
        UnitMismatchError: One is no weight or no growth rate; or a bare number as a weight is above one.

    Example:
        >>> from vn_industry.values import Percent
        >>> print(contribution(Percent("78.2"), Percent("19.3")))
        15.09 pp (15.04 to 15.15)
    """
    _require_one_component(weight, growth)
    part, rate = weight_of(weight), growth_of(growth)
    return Points(part.value * rate.value / 100, part.interval * rate.interval / 100)


def implied_weight(contribution: StatedContribution, growth: StatedGrowth) -> Share:
    """Return the weight that a component must have for its growth to add what it is said to add.

    The formula is contribution / growth. A weight below zero or above 100 % says that the two do not fit.

    Args:
        contribution: The contribution of the component in percentage points, or a figure with one.
        growth: The growth of the component: a percentage, or a figure with one change in percent.

    Returns:
        The weight, in percent of the total.

    Raises:
        RateError: A figure has no contribution, or no growth rate or several.
        SubjectMismatchError: Two figures speak of different components.
        UndefinedGrowthError: The growth is zero, or may be by its rounding.
        UnitMismatchError: One is no contribution in points or no growth rate.

    Example:
        >>> from vn_industry.values import Percent, PercentagePoints
        >>> print(implied_weight(PercentagePoints("15.1"), Percent("19.3")))
        78.24 % (77.77 to 78.71)
    """
    _require_one_component(contribution, growth)
    points, rate = contribution_of(contribution), growth_of(growth)
    if not rate.value or rate.interval.low <= 0 <= rate.interval.high:
        raise UndefinedGrowthError(
            f"no weight follows from a contribution of {points}: the growth {rate} is zero, or may be by its "
            "rounding"
        )
    return Share(points.value * 100 / rate.value, points.interval * 100 / rate.interval)


def _require_one_component(left: object, right: object) -> None:
    if isinstance(left, Figure) and isinstance(right, Figure):
        differing = tuple(one for one in left.differences(right) if one[0] in _OF_ONE_COMPONENT)
        if differing:
            raise SubjectMismatchError(differing)


def _may_be_one(one: Kind, other: Kind) -> bool:
    """Whether two percentages may say the same: what one of them leaves unsaid decides nothing."""
    return all(left == right or not left or not right for left, right in zip(one, other, strict=True))


def _named(kinds: Iterable[Kind]) -> str:
    names = (f"{measure} {basis}".strip() or "a bare percentage" for measure, basis in kinds)
    return " and ".join(names)

"""What may stand for a percentage: a growth rate, a weight, a contribution.

A figure stands for its one change, its share or its contribution. A bare number is in percent, as are the
numbers of `Percent`; only as a weight it is a part of one.
"""

from decimal import Decimal
from fractions import Fraction

from vn_industry.compare.levels import printed
from vn_industry.compare.rates import AnnualisedGrowth, Growth, Points, Rate, Share
from vn_industry.domain import Figure, Measure
from vn_industry.errors import RateError, UndefinedGrowthError, UnitMismatchError
from vn_industry.values.change import Basis, Change
from vn_industry.values.decimals import Interval, Number, rounding_interval
from vn_industry.values.percent import Percent, PercentagePoints

__all__ = [
    "Kind",
    "StatedContribution",
    "StatedGrowth",
    "StatedPercent",
    "StatedWeight",
    "contribution_of",
    "factor_of",
    "growth_of",
    "percents_of",
    "weight_of",
]

StatedGrowth = Number | Percent | Change | Growth | Figure
"""A growth rate in percent, or a figure, for its change in percent."""

StatedWeight = Number | Percent | Share | Figure
"""A weight in percent of the total or, as a bare number, as a part of one; or a figure, for its share."""

StatedContribution = Number | PercentagePoints | Points | Figure
"""A contribution in percentage points, or a figure, for its contribution."""

Kind = tuple[str, Basis]
"""What a percentage says, such as a change, and against what; both may be unsaid."""

StatedPercent = Number | Percent | Change | Rate | Figure
"""A growth rate, a share or a ratio in percent, or a figure, for its percentage."""


def growth_of(stated: StatedGrowth, basis: Basis = Basis.UNSTATED) -> Growth:
    """Return a growth rate with the interval of its print.

    Args:
        stated: What has a growth rate.
        basis: Of a figure with several growth rates the one against this basis is meant.

    Raises:
        RateError: A figure has no change in percent, or several.
        UnitMismatchError: It is no growth rate in percent.
    """
    if isinstance(stated, Growth):
        return stated
    if isinstance(stated, Figure):
        changes = [one for one in stated.changes if one.percent is not None]
        fitting = [one for one in changes if basis and one.basis is basis] or changes
        if len(fitting) != 1:
            raise _not_one("growth rate in percent", stated, list(map(str, fitting)))
        stated = fitting[0]
    if isinstance(stated, Change):
        return Growth(*_percent(stated.amount, "a growth rate"), stated.basis)
    return Growth(*_percent(stated, "a growth rate"))


def weight_of(stated: StatedWeight) -> Share:
    """Return a weight in percent of the total.

    Raises:
        RateError: A figure has no share.
        UnitMismatchError: It is no weight; or a bare number is above one, as if it were in percent.
    """
    if isinstance(stated, Share):
        return stated
    if isinstance(stated, Figure):
        if stated.share is None:
            raise _not_one("share", stated, [])
        stated = stated.share
    if isinstance(stated, Percent):
        return Share(*_percent(stated, "a weight"))
    if isinstance(stated, Decimal | int | float | str):
        number = printed(stated, of="Percent")
        if number > 1:
            raise UnitMismatchError(
                f'a bare number is a weight as a part of one, not {number}; write Percent("{number}") '
                "for percent"
            )
        return Share(Fraction(number) * 100, rounding_interval(number) * 100)
    raise _no("a weight", "a Percent or a part of one", stated)


def contribution_of(stated: StatedContribution) -> Points:
    """Return a contribution in percentage points.

    Raises:
        RateError: A figure has no contribution.
        UnitMismatchError: It is in percent of the growth, or no contribution.
    """
    if isinstance(stated, Points):
        return stated
    if isinstance(stated, Figure):
        if stated.contribution is None:
            raise _not_one("contribution", stated, [])
        if isinstance(stated.contribution, Percent):
            raise UnitMismatchError(
                f"{stated.contribution} is a part of the growth of the total, not a contribution in points"
            )
        stated = stated.contribution
    if isinstance(stated, PercentagePoints):
        return Points(Fraction(stated.value), stated.interval)
    if isinstance(stated, Decimal | int | float | str):
        number = printed(stated, of="Percent")
        return Points(Fraction(number), rounding_interval(number))
    raise _no("a contribution", "PercentagePoints", stated)


def percents_of(stated: StatedPercent) -> dict[Kind, Rate]:
    """Return the percentages that something stands for, by what they say; only a figure can have several.

    Raises:
        RateError: A figure has none.
        UnitMismatchError: It is no percentage.
    """
    if isinstance(stated, Rate):
        return {_kind(stated): stated}
    if isinstance(stated, Change):
        return {(str(Measure.CHANGE), stated.basis): growth_of(stated)}
    if isinstance(stated, Figure):
        found = {
            (str(one.measure), one.basis): Rate(Fraction(one.number), one.value.interval)
            for one in stated.observations
            if isinstance(one.value, Percent)
        }
        if not found:
            raise _not_one("percentage", stated, [])
        return found
    return {("", Basis.UNSTATED): Rate(*_percent(stated, "a percentage"))}


def factor_of(growth: Growth) -> tuple[Fraction, Interval]:
    """Return what a level is multiplied by when it grows: 1 + growth / 100, and its interval.

    A level falls by 100 % at most, so the interval is cut at zero.

    Raises:
        UndefinedGrowthError: The growth is a fall of more than 100 %.
    """
    if growth.value < -100:
        raise UndefinedGrowthError(f"a change of {growth} is a fall of more than 100 %")
    interval = growth.interval + 100
    if interval.low < 0:
        interval = Interval(Decimal(0), max(interval.high, Decimal(0)), closed=True)
    return 1 + growth.value / 100, interval / 100


def _percent(amount: object, of: str) -> tuple[Fraction, Interval]:
    if isinstance(amount, Percent):
        return Fraction(amount.value), amount.interval
    if isinstance(amount, Decimal | int | float | str):
        number = printed(amount, of="Percent")
        return Fraction(number), rounding_interval(number)
    raise _no(of, "a Percent", amount)


def _kind(rate: Rate) -> Kind:
    if isinstance(rate, Growth):
        return str(Measure.CHANGE), rate.basis
    if isinstance(rate, AnnualisedGrowth):
        return "annualised change", Basis.UNSTATED
    return (str(Measure.SHARE) if isinstance(rate, Share) else ""), Basis.UNSTATED


def _no(of: str, expected: str, stated: object) -> UnitMismatchError:
    found = str(stated) if isinstance(stated, Rate | Points) else repr(stated)
    return UnitMismatchError(f"{of} is {expected}, not {found}")


def _not_one(noun: str, figure: Figure, found: list[str]) -> RateError:
    if not found:
        return RateError(f"this figure has no {noun}: {figure}")
    return RateError(
        f"the figure has more than one {noun}, {' and '.join(found)}; give the one that is meant"
    )

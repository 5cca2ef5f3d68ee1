"""Same-period indices, and indices moved to another reference period.

The statistics office prints growth as an index whose base is the period compared with: "110.92" where the same
period of the year before is 100 (cùng kỳ năm trước = 100) is growth of 10.92 %. An index with one fixed
reference period is another thing; `rebase` makes that of a series. In SDMX an index is of type I, and its
reference period stands in BASE_PER. Moving the reference period leaves the weights inside an index as they are;
for new weights the International Recommendations for the Index of Industrial Production 2010 have the series
linked.
"""

from decimal import Decimal
from fractions import Fraction

from vn_industry.compare.levels import AnyDerived, Derived, converted, derived, measure, total
from vn_industry.compare.operands import Comparable, only_level
from vn_industry.compare.over_time import parts_of_length
from vn_industry.compare.percentages import StatedGrowth, growth_of
from vn_industry.compare.rates import Growth
from vn_industry.compare.series import Series
from vn_industry.compare.vintages import Vintage, to_period
from vn_industry.domain import Figure, Measure
from vn_industry.domain.validation import member
from vn_industry.errors import MissingPeriodError, UndefinedGrowthError, UnitMismatchError
from vn_industry.values.change import Basis
from vn_industry.values.decimals import Interval
from vn_industry.values.percent import Percent
from vn_industry.values.period import Period

__all__ = ["from_index", "rebase", "to_index"]

_BASE = Decimal(100)
_HUNDRED = Derived(Fraction(100), Interval.point(100), _BASE)
_PURE = ("number", "point")


def from_index(index: Comparable | Percent, basis: Basis | str = Basis.YOY) -> Growth:
    """Return the growth that an index says whose base is the period compared with.

    The formula is index - 100.

    Args:
        index: The index: a number, points, a percentage ("bằng 110,92%"), or a figure with one of these as its
            level.
        basis: What is 100 in it: the same period of the year before, or with `"mom"` the month before.

    Returns:
        The growth rate in percent, with the precision of the index.

    Raises:
        UnitMismatchError: It is no index, such as an amount of money.
        UndefinedGrowthError: The index is below zero.
        FigureError: There is no such basis.
        LevelError: A figure has no level, or several.

    Example:
        >>> print(from_index("110.92").rounded(2), from_index("95.6", basis="mom").rounded(1))
        10.92 % -4.4 %
    """
    value, interval = _index(index)
    if value < 0:
        raise UndefinedGrowthError(f"an index is zero or more, not {index}")
    return Growth(value - 100, interval - 100, member(Basis, basis, "Growth", "basis"))


def to_index(change: StatedGrowth) -> Derived[Decimal]:
    """Return the index, with the period compared with as 100, that says a growth rate.

    The formula is 100 + change.

    Args:
        change: The growth: a percentage, the result of a growth function, or a figure with one change in
            percent.

    Returns:
        The index.

    Raises:
        UnitMismatchError: It is no growth rate in percent.
        UndefinedGrowthError: It is a fall of more than 100 %.
        RateError: The figure has no growth rate in percent, or several.

    Example:
        >>> to_index(Percent("10.92")).rounded(2)
        Decimal('110.92')
    """
    rate = growth_of(change)
    if rate.value < -100:
        raise UndefinedGrowthError(f"a change of {rate} is a fall of more than 100 %")
    return Derived(100 + rate.value, rate.interval + 100, _BASE)


def rebase(series: Series, period: Period | str) -> Series:
    """Return a series as an index with 100 in a reference period.

    The formula is level / base * 100, where the base is the level of the reference period, or the mean of the
    series over it (the twelve months of 2015 for 2015 = 100). Growth rates stay what they were: every level is
    divided by the same base. Their intervals become wider, for the rounding of the base comes in twice; work
    growth out before rebasing.

    Args:
        series: A series of levels.
        period: The reference period: one of the series, or one that is made up of its months or quarters.

    Returns:
        The series in index points, with all its vintages. The base is of the vintage that the series chooses.

    Raises:
        MissingPeriodError: The series has neither the period nor all of its parts.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> exports = Series.of_values([("2023-11", "31.1"), ("2023-12", "32.9"), ("2024-01", "34.5")])
        >>> print(rebase(exports, "2023-12")["2024-01"].rounded(1))
        104.9
    """
    reference = to_period(period)
    parts = _parts(series, reference)
    whole = total([part.level for part in parts])
    base = derived(whole.value / len(parts), whole.interval / len(parts), whole)
    if base.value <= 0 or base.interval.low <= 0:
        raise UndefinedGrowthError(
            f"the level of {reference} is no base: it is zero or negative, or may be by its rounding "
            f"{base.interval}"
        )
    # The one vintage that is the base is 100 whatever its rounding.
    return series.mapped(
        lambda one: _HUNDRED if len(parts) == 1 and one is parts[0] else _relative(one.level, base)
    )


def _index(index: Comparable | Percent) -> tuple[Fraction, Interval]:
    if isinstance(index, Figure):
        levels = [one.value for one in index.observations if one.measure is Measure.LEVEL]
        if len(levels) == 1 and isinstance(levels[0], Percent):
            index = levels[0]
    if isinstance(index, Percent):
        return Fraction(index.value), index.interval
    level = only_level(index)
    if measure(level) not in _PURE:
        raise UnitMismatchError(f"an index is a number, points or a percentage, not {index}")
    return level.value, level.interval


def _parts(series: Series, reference: Period) -> tuple[Vintage, ...]:
    """Return the vintages that make up a period: its own, or those of its months or quarters."""
    try:
        return (series.vintage(reference),)
    except MissingPeriodError:
        for length in (1, 3):
            parts = parts_of_length(reference, length)
            if parts and all(map(series.vintages_of, parts)):
                return tuple(map(series.vintage, parts))
        raise


def _relative(level: AnyDerived, base: AnyDerived) -> AnyDerived:
    now = converted(level, base)
    return Derived(now.value * 100 / base.value, now.interval * 100 / base.interval, _BASE)

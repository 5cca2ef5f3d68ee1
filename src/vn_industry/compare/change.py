"""Growth from one level to another.

The rate is (current / previous - 1) * 100, type G (growth rate) in the SDMX "Guidelines on coding time
transformations", which code it together with the number and the length of the periods between the two levels. A
rate needs a base above zero: over a negative one its sign says nothing.
"""

from datetime import date

from vn_industry.compare.levels import AnyDerived, converted, require_same_measure, shown
from vn_industry.compare.operands import (
    Comparable,
    pair_of,
    periods_of,
    require_one_subject,
    require_period,
)
from vn_industry.compare.rates import Growth
from vn_industry.errors import PeriodMismatchError, UndefinedGrowthError
from vn_industry.values.change import Basis
from vn_industry.values.period import Period, PeriodKind

__all__ = [
    "growth",
    "growth_over",
    "month_on_month",
    "quarter_before",
    "quarter_on_quarter",
    "year_on_year",
]

_QUARTER = 3


def growth(new: Comparable, old: Comparable) -> Growth:
    """Return the growth from one level to another, whatever their periods.

    The formula is (new / old - 1) * 100.

    Args:
        new: The later level: a number, Money, a Quantity, an amount that was derived, anything with a `value`
            and a `period`, or a figure with a level. Of a figure with several levels (tonnes and dollars) the
            one that `old` has too is taken.
        old: The earlier level, of the same kind.

    Returns:
        The growth rate in percent, its basis unstated.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> from vn_industry.values import Money
        >>> print(growth(Money("405.53", "USD"), Money("354.67", "USD")))
        +14.34 % (14.33 to 14.35)
    """
    require_one_subject(new, old)
    return growth_over(*pair_of(new, old), Basis.UNSTATED)


def year_on_year(current: Comparable, previous: Comparable) -> Growth:
    """Return the growth over the same period of the year before (so với cùng kỳ năm trước).

    The formula is (current / previous - 1) * 100; in SDMX a growth rate (type G) over one year.

    Args:
        current: The level now: a number, Money, a Quantity, anything with a `value` and a `period`, or a
            figure with a level. Of a figure with several levels (tonnes and dollars) the one that `previous`
            has too is taken.
        previous: The level a year before, of the same kind.

    Returns:
        The growth rate in percent.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and the second is not that of the year before the first;
            or a figure has no period.
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> from vn_industry.values import Money, Percent, Period
        >>> exports = Money("35.6", "USD") * 10**9
        >>> growth = year_on_year(exports, Money("31.0", "USD") * 10**9)
        >>> print(growth.rounded(1), growth.admits(Percent("14.5")), growth.admits(Percent("14.2")))
        14.8 % True False

        Of figures, the periods are checked:

        >>> from vn_industry.domain import Observation, TradeFigure
        >>> def exports(period, dollars):
        ...     level = Observation(value=Money(dollars, "USD"), measure="level")
        ...     return TradeFigure(indicator="export", period=Period.parse(period), observations=[level])
        >>> print(year_on_year(exports("2024-01", "34.5"), exports("2023-01", "24.2")).rounded(1))
        42.6 %
        >>> year_on_year(exports("2024-01", "34.5"), exports("2023-01/2023-12", "354.7"))
        Traceback (most recent call last):
        vn_industry.errors.PeriodMismatchError: 2024-01 needs 2023-01, a year before, to be compared with, \
not 2023-01/2023-12
    """
    require_one_subject(current, previous)
    periods = periods_of(current, previous)
    if periods is not None:
        now, before = periods
        require_period(now, before, now.year_before(), "a year before")
    return growth_over(*pair_of(current, previous), Basis.YOY)


def month_on_month(current: Comparable, previous: Comparable) -> Growth:
    """Return the growth over the month before (so với tháng trước).

    The formula is (current / previous - 1) * 100; in SDMX a growth rate (type G) from month to month.

    Args:
        current: The level now: a number, Money, a Quantity, anything with a `value` and a `period`, or a
            figure with a level. Of a figure with several levels (tonnes and dollars) the one that `previous`
            has too is taken.
        previous: The level a month before, of the same kind.

    Returns:
        The growth rate in percent.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and they are not two months, or two instants a month
            apart, the second just before the first; or a figure has no period.
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> print(month_on_month("95.6", "100").rounded(1))
        -4.4 %
    """
    require_one_subject(current, previous)
    periods = periods_of(current, previous)
    if periods is not None:
        now, before = periods
        if now.kind is not PeriodKind.INSTANT and now.month_count != 1:
            raise PeriodMismatchError(f"{now} against {before} is not a month against the month before")
        require_period(now, before, now.previous(), "a month before")
    return growth_over(*pair_of(current, previous), Basis.MOM)


def quarter_on_quarter(current: Comparable, previous: Comparable) -> Growth:
    """Return the growth over the quarter before (so với quý trước).

    The formula is (current / previous - 1) * 100; in SDMX a growth rate (type G) from quarter to quarter.

    Args:
        current: The level now, as for `year_on_year`.
        previous: The level a quarter before, of the same kind.

    Returns:
        The growth rate in percent.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and they are not two calendar quarters, or two instants
            three months apart, the second just before the first; or a figure has no period.
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> print(quarter_on_quarter("98.2", "93.1").rounded(1))
        5.5 %
    """
    require_one_subject(current, previous)
    periods = periods_of(current, previous)
    if periods is not None:
        now, before = periods
        required = quarter_before(now)
        if required is None:
            raise PeriodMismatchError(f"{now} against {before} is not a quarter against the quarter before")
        require_period(now, before, required, "a quarter before")
    return growth_over(*pair_of(current, previous), Basis.QOQ)


def growth_over(current: AnyDerived, base: AnyDerived, basis: Basis) -> Growth:
    """Return the growth of one exact amount over another that measures the same.

    Raises:
        UnitMismatchError: They do not measure the same.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.
    """
    require_same_measure(current, base)
    if base.value <= 0:
        raise UndefinedGrowthError(
            f"there is no growth over {shown(base)}: a rate needs a base above zero, "
            "for over a negative one its sign says nothing"
        )
    if base.interval.low <= 0:
        raise UndefinedGrowthError(
            f"there is no growth over {shown(base)}: its rounding {base.interval} leaves zero possible"
        )
    now = converted(current, base)
    return Growth((now.value / base.value - 1) * 100, (now.interval / base.interval - 1) * 100, basis)


def quarter_before(period: Period) -> Period | None:
    """Return the quarter before a quarter, or the instant three months before one; nothing before all else."""
    if period.kind is PeriodKind.INSTANT:
        return _three_months_before(period.first)
    if period.month_count == _QUARTER and period.last.month % _QUARTER == 0:
        return period.previous()
    return None


def _three_months_before(day: date) -> Period:
    """Return the same day three months before; the last day of a month stays the last of its month."""
    month = Period.month(day.year, day.month)
    target = month.previous().previous().previous().last
    if day == month.last or day.day > target.day:
        return Period.instant(target)
    return Period.instant(target.replace(day=day.day))

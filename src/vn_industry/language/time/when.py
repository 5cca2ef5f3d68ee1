"""A period as a text names it, and how the date of publication completes it."""

from calendar import monthrange
from datetime import date, timedelta

import attrs

from vn_industry.values import Period

__all__ = ["MONTH_END", "When", "resolve"]


@attrs.frozen
class When:
    """A period as a text names it.

    Attributes:
        unit: ``month``, ``quarter``, ``half``, ``year``, ``months``, ``years``, ``instant``, ``days``,
            ``todate``, or ``spoken`` for one that the text spoke of ("the same month", "these three months").
        first: the month, quarter, half or first month; of one spoken of how many months it has, none for days.
        last: the last month of a run; for ``years`` the last year.
        year: the year, where it is named.
        shift: years, months or quarters to go back where the text says "last"; ``None`` without such a word.
        day: the day of an instant, or the first of a run of days.
        end: last month and day of a run of days.
        first_year: the year of the first month, where a run names two.
        previous: whether it is the one before that spoken of ("the prior month"), not before publication.
        asof: whether a word such as "as of" or "tính đến ngày" makes it a point in time.
        full: whether a word such as "the full year" or "cả năm" says that all of a year is meant.
        recent: whether a run of months is told by its length alone ("the last three months").
        until: whether a run of months is told by its end ("by the end of June"), which is the day of a stock.
    """

    unit: str
    first: int = 0
    last: int = 0
    year: int | None = None
    shift: int | None = None
    day: int = 0
    end: tuple[int, int] | None = None
    first_year: int | None = None
    previous: bool = False
    asof: bool = False
    full: bool = False
    until: bool = False
    recent: bool = False


#: The day that stands for the last of a month.
MONTH_END = 99
#: So many months, spoken of without a name, run from January.
_RUNS = frozenset(range(2, 13)) - {3}
#: A report from this day on counts its own month.
_LATE = 25
#: The month by which the reports on the year before are out.
_REPORTS_END = 3


def resolve(when: When, published: date | None, year: int | None = None) -> Period | None:
    """Complete a period from the date of publication.

    A month, quarter or run of months without a year is the latest that had begun when the text came out.

    Args:
        when: the period as found.
        published: when the text came out.
        year: the year that the text is about, where it is known.

    Returns:
        The period; ``None`` where the year is in none of the three.
    """
    try:
        return _resolve(when, published, year)
    except (ValueError, OverflowError):  # the 31st of a short month, a year out of range
        return None


def _resolve(when: When, published: date | None, year: int | None) -> Period | None:
    if when.unit == "years":
        return Period.years(when.first, when.last)
    if when.unit == "halfmonth":
        return None
    if when.unit == "spoken":
        return resolve(When("months", 1, when.first), published, year) if when.first in _RUNS else None
    if when.unit in ("month", "quarter") and not when.first:
        return None if published is None else _relative(when, published)
    if when.recent and published is not None:
        return _latest_months(when.last, published)
    if when.unit == "todate":
        return None if published is None else _to_date(published, when.year)
    chosen = _resolved_year(when, published, year)
    if chosen is None:
        return None
    return _complete(when, chosen)


def _relative(when: When, published: date) -> Period:
    if when.unit == "month":
        period = Period.month(published.year, published.month)
    else:
        period = Period.quarter(published.year, (published.month + 2) // 3)
    return period.previous() if when.shift == 1 else period


def _last_over(published: date) -> date:
    """A day of the last month that was over when a text came out; a report late in a month counts it."""
    return published if published.day >= _LATE else published.replace(day=1) - timedelta(days=1)


def _latest_months(count: int, published: date) -> Period:
    """The last so many months; those since January where a report can mean them."""
    if count in (published.month - 1, published.month):
        return Period.cumulative(published.year, count)
    end = _last_over(published)
    back = end.year * 12 + end.month - count  # months since the year 0, the first one counted
    return Period.months((back // 12, back % 12 + 1), (end.year, end.month))


def _to_date(published: date, year: int | None) -> Period:
    """From January to the last month that was over when the text came out."""
    if year is not None and year < published.year:
        return Period.year(year)
    end = _last_over(published)
    return Period.month(end.year, 1) if end.month == 1 else Period.cumulative(end.year, end.month)


def _resolved_year(when: When, published: date | None, year: int | None) -> int | None:
    if when.year is not None:
        return when.year
    if published is not None and when.shift is not None:
        return published.year - when.shift
    if published is None:
        return year
    if when.unit == "year":  # early in a year a report on "the full year" is on the last one
        return published.year if published.month > _REPORTS_END else published.year - 1
    begun = {
        "month": when.first,
        "quarter": 3 * when.first - 2,
        "half": 6 * when.first - 5,
        "months": when.last,
        "days": (when.end or (when.first, 1))[0],
        "instant": when.first,
    }[when.unit]
    return published.year if begun <= published.month else published.year - 1


def _complete(when: When, year: int) -> Period:
    match when.unit:
        case "month":
            return Period.month(year, when.first)
        case "quarter":
            return Period.quarter(year, when.first)
        case "half":
            return Period.half(year, when.first)
        case "year":
            return Period.year(year)
        case "months":
            return Period.months((when.first_year or year, when.first), (year, when.last))
        case "days":
            month, day = when.end or (when.first, when.day)
            return Period.days(_date(year, when.first, when.day), _date(year, month, day))
        case _:
            return Period.instant(_date(year, when.first, when.day))


def _date(year: int, month: int, day: int) -> date:
    """Make a date; `MONTH_END` stands for the last day of any month."""
    return date(year, month, monthrange(year, month)[1] if day == MONTH_END else day)

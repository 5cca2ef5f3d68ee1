"""The periods that figures are of: months, quarters, years, runs of months, days and points in time."""

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, total_ordering
from typing import final

from attrs import frozen

from vn_industry.errors import ParseError

__all__ = ["Period", "PeriodKind"]

_FIRST_YEAR = 1900
_LAST_YEAR = 2200
_DAY = timedelta(days=1)

_POINT = r"([0-9]{4})(?:-(?:([0-9]{2})(?:-([0-9]{2}))?|([QSH])([0-9])))?"
_TEXT = re.compile(f"{_POINT}(?:/{_POINT})?")
_FORMS = "a period such as 2024-01, 2024-Q1, 2024-S1, 2024, 2024-01/2024-07, 2021/2025 or 2024-06-30"


class PeriodKind(StrEnum):
    """The kind of a period; the members stand in the order in which equal spans are sorted.

    Example:
        >>> Period.quarter(2024, 1).kind
        <PeriodKind.QUARTER: 'quarter'>
    """

    INSTANT = "instant"
    """A point in time; thời điểm."""
    DAYS = "days"
    """A run of days, such as a half month of the customs; kỳ."""
    MONTH = "month"
    """A month; tháng."""
    MONTHS = "months"
    """A run of two or more months, most often cumulative from January; lũy kế."""
    QUARTER = "quarter"
    """A quarter; quý."""
    HALF = "half"
    """Half a year; sáu tháng đầu (cuối) năm."""
    YEAR = "year"
    """A calendar year; năm."""
    YEARS = "years"
    """A run of two or more years, such as that of a five-year plan; giai đoạn."""


_RANK = {kind: rank for rank, kind in enumerate(PeriodKind)}
_LENGTH = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}


@final
@total_ordering
@frozen(repr=False, cache_hash=True)
class Period:
    """A span of days of one kind.

    Two periods are equal when span and kind are: `2024-Q1` and `2024-01/2024-03` are two statements about one
    span, which `same_span` tells. Periods are ordered by their last day, then by their first, then by kind in
    the order of `PeriodKind`: a year stands before its December, for both end on one day and the year starts
    earlier. An instant is a span of its one day.

    Use the named constructors or `parse`; the class itself checks that days and kind agree. Years run from
    1900 to 2200.

    Attributes:
        first: The first day.
        last: The last day.
        kind: The kind of period.

    Raises:
        ParseError: Days and kind do not agree, the end is before the start, or a year is out of range.

    Example:
        >>> first_seven_months = Period.cumulative(2024, 7)
        >>> print(first_seven_months, first_seven_months.year_before(), first_seven_months.sdmx)
        2024-01/2024-07 2023-01/2023-07 2024-01-01/P7M
    """

    first: date
    last: date
    kind: PeriodKind

    def __attrs_post_init__(self) -> None:
        shown = f"{self.first}/{self.last}"
        if not (self.first.year >= _FIRST_YEAR and self.last.year <= _LAST_YEAR):
            raise ParseError(shown, expected=f"years from {_FIRST_YEAR} to {_LAST_YEAR}")
        if self.last < self.first:
            raise ParseError(shown, expected="an end that is not before the start")
        if not self._is_consistent():
            raise ParseError(shown, expected=f"the days of a period of kind {self.kind.value!r}")

    # --- Constructors ---

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """Return a month.

        Example:
            >>> print(Period.month(2024, 1))
            2024-01
        """
        _require(month, 12, f"{year}-{month:02}", "a month from 01 to 12")
        return _run(year, month, 1, PeriodKind.MONTH)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        """Return a quarter.

        Example:
            >>> print(Period.quarter(2024, 4).last)
            2024-12-31
        """
        _require(quarter, 4, f"{year}-Q{quarter}", "a quarter from 1 to 4")
        return _run(year, 3 * quarter - 2, 3, PeriodKind.QUARTER)

    @classmethod
    def half(cls, year: int, half: int) -> "Period":
        """Return a half year, written with the S of semester as in SDMX.

        Example:
            >>> print(Period.half(2024, 1))
            2024-S1
        """
        _require(half, 2, f"{year}-S{half}", "a half year, 1 or 2")
        return _run(year, 6 * half - 5, 6, PeriodKind.HALF)

    @classmethod
    def year(cls, year: int) -> "Period":
        """Return a calendar year.

        Example:
            >>> print(Period.year(2024).previous())
            2023
        """
        return _run(year, 1, 12, PeriodKind.YEAR)

    @classmethod
    def months(cls, start: tuple[int, int], end: tuple[int, int]) -> "Period":
        """Return the months from `start` to `end`, each a pair of year and month.

        A run of one month is of kind `month`.

        Example:
            >>> print(Period.months((2023, 11), (2024, 2)))
            2023-11/2024-02
        """
        written = f"{start[0]}-{start[1]:02}/{end[0]}-{end[1]:02}"
        for _, month in (start, end):
            _require(month, 12, written, "months from 01 to 12")
        count = 12 * (end[0] - start[0]) + end[1] - start[1] + 1
        if count < 1:
            raise ParseError(written, expected="an end that is not before the start")
        return _run(*start, count, PeriodKind.MONTHS if count > 1 else PeriodKind.MONTH)

    @classmethod
    def cumulative(cls, year: int, month: int) -> "Period":
        """Return the months from January to `month` (lũy kế từ đầu năm).

        Example:
            >>> print(Period.cumulative(2024, 7), Period.cumulative(2024, 1))
            2024-01/2024-07 2024-01
        """
        return cls.months((year, 1), (year, month))

    @classmethod
    def years(cls, start: int, end: int) -> "Period":
        """Return the years from `start` to `end`; one year is of kind `year`.

        Example:
            >>> print(Period.years(2021, 2025))
            2021/2025
        """
        count = end - start + 1
        if count < 1:
            raise ParseError(f"{start}/{end}", expected="an end that is not before the start")
        return _run(start, 1, 12 * count, PeriodKind.YEARS if count > 1 else PeriodKind.YEAR)

    @classmethod
    def days(cls, first: date, last: date) -> "Period":
        """Return the days from `first` to `last`, such as half a month of the customs.

        Example:
            >>> print(Period.days(date(2024, 4, 1), date(2024, 4, 15)))
            2024-04-01/2024-04-15
        """
        return cls(first, last, PeriodKind.DAYS)

    @classmethod
    def instant(cls, day: date) -> "Period":
        """Return a point in time, as of which a stock is counted (tại thời điểm).

        Example:
            >>> print(Period.instant(date(2024, 6, 30)))
            2024-06-30
        """
        return cls(day, day, PeriodKind.INSTANT)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read what `str` writes, and `2024-H1` for `2024-S1`.

        The grammar: `point` or `point/point`, where a point is `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-Qn`,
        `YYYY-Sn` or `YYYY-Hn`; both points of a range are years, months or days.

        Args:
            text: A period and nothing else.

        Returns:
            The period.

        Raises:
            ParseError: The text has another form, or names a day or month that does not exist.

        Example:
            >>> Period.parse("2024-01/2024-07") == Period.cumulative(2024, 7)
            True
        """
        return _parse(text)

    # --- Relations ---

    @property
    def month_count(self) -> int:
        """The number of whole months that make up the span; 0 if whole months do not."""
        if self.first.day != 1 or not _ends_month(self.last):
            return 0
        return 12 * (self.last.year - self.first.year) + self.last.month - self.first.month + 1

    @property
    def is_cumulative(self) -> bool:
        """Whether the span is January to a later month of its year, as Q1 and the whole year are too."""
        return self.first.month == 1 and self.first.year == self.last.year and self.month_count > 1

    def same_span(self, other: "Period") -> bool:
        """Tell whether two periods have the same days, whatever their kind.

        Example:
            >>> Period.quarter(2024, 1).same_span(Period.cumulative(2024, 3))
            True
        """
        return self.first == other.first and self.last == other.last

    def contains(self, other: "Period | date") -> bool:
        """Tell whether every day of `other` is one of this period.

        Example:
            >>> Period.quarter(2024, 1).contains(Period.month(2024, 3))
            True
        """
        first, last = (other.first, other.last) if isinstance(other, Period) else (other, other)
        return self.first <= first and last <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two periods have a day in common.

        Example:
            >>> Period.cumulative(2024, 7).overlaps(Period.quarter(2024, 3))
            True
        """
        return self.first <= other.last and other.first <= self.last

    def year_before(self) -> "Period":
        """Return the same period of the year before (cùng kỳ năm trước).

        The last day of a month stays the last day of its month.

        Example:
            >>> print(Period.quarter(2024, 1).year_before(), Period.parse("2024-02-29").year_before())
            2023-Q1 2023-02-28
        """
        return self._shifted(-12)

    def previous(self) -> "Period":
        """Return the period of the same kind and length just before.

        A run is followed back by a run of as many months or days. Before an instant is the same day of the
        month before, and before the last day of a month that of the month before.

        Example:
            >>> print(Period.month(2024, 1).previous(), Period.parse("2024-06-30").previous())
            2023-12 2024-05-31
        """
        return self._neighbour(-1)

    def next(self) -> "Period":
        """Return the period of the same kind and length just after, as `previous` does backwards.

        Example:
            >>> print(Period.quarter(2024, 4).next())
            2025-Q1
        """
        return self._neighbour(1)

    @property
    def sdmx(self) -> str:
        """The value of TIME_PERIOD in SDMX: runs of months, years and days as a start and a duration.

        Example:
            >>> Period.parse("2024-04-01/2024-04-15").sdmx, Period.years(2021, 2025).sdmx
            ('2024-04-01/P15D', '2021-01-01/P5Y')
        """
        match self.kind:
            case PeriodKind.MONTHS:
                return f"{self.first}/P{self.month_count}M"
            case PeriodKind.YEARS:
                return f"{self.first}/P{self.month_count // 12}Y"
            case PeriodKind.DAYS:
                return f"{self.first}/P{(self.last - self.first).days + 1}D"
            case _:
                return str(self)

    def __lt__(self, other: "Period") -> bool:
        return self._order() < other._order() if isinstance(other, Period) else NotImplemented

    def __str__(self) -> str:
        first, last = self.first, self.last
        match self.kind:
            case PeriodKind.MONTH:
                return f"{first:%Y-%m}"
            case PeriodKind.QUARTER:
                return f"{first:%Y}-Q{last.month // 3}"
            case PeriodKind.HALF:
                return f"{first:%Y}-S{last.month // 6}"
            case PeriodKind.YEAR:
                return f"{first:%Y}"
            case PeriodKind.MONTHS:
                return f"{first:%Y-%m}/{last:%Y-%m}"
            case PeriodKind.YEARS:
                return f"{first:%Y}/{last:%Y}"
            case PeriodKind.DAYS:
                return f"{first}/{last}"
            case PeriodKind.INSTANT:
                return f"{first}"

    def __repr__(self) -> str:
        return f"Period.parse('{self}')"

    # --- Inside ---

    def _order(self) -> tuple[date, date, int]:
        return self.last, self.first, _RANK[self.kind]

    def _is_consistent(self) -> bool:
        count = self.month_count
        match self.kind:
            case PeriodKind.INSTANT:
                return self.first == self.last
            case PeriodKind.DAYS:
                return True
            case PeriodKind.MONTHS:
                return count > 1
            case PeriodKind.YEARS:
                return count > 12 and count % 12 == 0 and self.first.month == 1
            case _:
                return count == _LENGTH[self.kind] and self.last.month % count == 0

    def _neighbour(self, direction: int) -> "Period":
        if self.kind is PeriodKind.INSTANT:
            return self._shifted(direction)
        if self.kind is PeriodKind.DAYS:
            length = self.last - self.first + _DAY
            return Period.days(self.first + direction * length, self.last + direction * length)
        return self._shifted(direction * self.month_count)

    def _shifted(self, months: int) -> "Period":
        if self.kind in (PeriodKind.INSTANT, PeriodKind.DAYS):
            last = _moved(self.last, months)
            return Period(last if self.first == self.last else _moved(self.first, months), last, self.kind)
        index = 12 * self.first.year + self.first.month - 1 + months
        return _run(index // 12, index % 12 + 1, self.month_count, self.kind)


@lru_cache(maxsize=4096)
def _run(year: int, month: int, count: int, kind: PeriodKind) -> Period:
    """Make a period of `count` whole months; periods never change, so that a reader's many months are few."""
    after = 12 * year + month - 1 + count
    if not (year >= _FIRST_YEAR and (after - 1) // 12 <= _LAST_YEAR):
        raise ParseError(f"{year}", expected=f"years from {_FIRST_YEAR} to {_LAST_YEAR}")
    last = date(after // 12, after % 12 + 1, 1) - _DAY
    return Period(date(year, month, 1), last, kind)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    match = _TEXT.fullmatch(text)
    if match is None:
        raise ParseError(text, expected=_FORMS)
    start, end = match.groups()[:5], match.groups()[5:]
    try:
        return _from_range(start, end) if end[0] else _from_point(start)
    except ParseError as error:
        raise ParseError(text, expected=error.expected) from None
    except ValueError as error:
        raise ParseError(text, expected=f"days that exist ({error})") from None


_Parts = tuple[str | None, ...]


def _from_point(parts: _Parts) -> Period:
    year, month, day, letter, number = parts
    if letter:
        return (Period.quarter if letter == "Q" else Period.half)(int(year or 0), int(number or 0))
    if day:
        return Period.instant(_date(parts))
    return Period.month(int(year or 0), int(month)) if month else Period.year(int(year or 0))


def _from_range(start: _Parts, end: _Parts) -> Period:
    forms = [tuple(part is not None for part in parts) for parts in (start, end)]
    if forms[0] != forms[1] or start[3]:
        raise ParseError("", expected="a range of two years, two months or two days")
    if start[2]:
        return Period.days(_date(start), _date(end))
    if start[1]:
        return Period.months((int(start[0] or 0), int(start[1])), (int(end[0] or 0), int(end[1] or 0)))
    return Period.years(int(start[0] or 0), int(end[0] or 0))


def _date(parts: _Parts) -> date:
    return date(*(int(part or 0) for part in parts[:3]))


def _require(number: int, highest: int, written: str, expected: str) -> None:
    if not 1 <= number <= highest:
        raise ParseError(written, expected=expected)


def _ends_month(day: date) -> bool:
    return (day + _DAY).day == 1


def _moved(day: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    # relativedelta takes the 31st as "the last day of the month" where the month is shorter.
    return day + (relativedelta(months=months, day=31) if _ends_month(day) else relativedelta(months=months))

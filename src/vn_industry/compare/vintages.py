"""Vintages: what was published for one period, and when.

An office publishes a period more than once: an estimate first, then a preliminary and a revised value. They are
different statements about one thing, and growth between two of them is not growth.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from attrs import field, frozen

from vn_industry.compare.levels import AnyDerived, Level, converted, exact, shown
from vn_industry.domain.validation import member
from vn_industry.errors import FigureError, MissingPeriodError
from vn_industry.values.approximation import Status
from vn_industry.values.period import Period

__all__ = ["Choice", "Vintage", "chosen", "to_day", "to_period"]

#: How final a value is; a plan or a forecast is no observation, whenever it was published.
_FINALITY = {Status.ESTIMATED: 0, Status.PRELIMINARY: 1, Status.ACTUAL: 2, Status.REVISED: 3}


class Choice(StrEnum):
    """Which of several vintages of a period a series takes.

    Example:
        >>> Choice("latest") is Choice.LATEST
        True
    """

    LATEST = "latest"
    """The one that was published last; of one day, the most final one. A day that is not known is the earliest."""
    FIRST = "first"
    """The one that was published first."""


def to_day(published: date | None) -> date | None:
    """Return a day of publication; of a datetime only the day is kept.

    Raises:
        FigureError: It is no date.
    """
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    raise FigureError("Vintage", "published", f"takes a date such as date(2024, 2, 5), not {published!r}")


def _to_status(status: Status | str) -> Status:
    return member(Status, status, "Vintage", "status")


def to_period(period: Period | str) -> Period:
    """Return a period, or read its text."""
    return Period.parse(period) if isinstance(period, str) else period


@frozen
class Vintage:
    """One statement of the level of one period.

    Attributes:
        period: What it is the level of; its text is taken too.
        value: The level: a number, Money, a Quantity, or what was derived from them.
        published: The day of publication, None where unknown; of a datetime only the day is kept.
        status: Whether it is estimated, preliminary, revised, a target or a forecast; its value as a str is
            taken too.

    Raises:
        FigureError: There is no such status, or the period or the day is none.
        ParseError: The text of the period, or of a number, is none.
        UnitMismatchError: The value is no level, such as a percentage.

    Example:
        >>> print(Vintage("2024-01", "34.5", date(2024, 1, 29), "estimated"))
        2024-01: 34.5 (estimated, published 2024-01-29)
    """

    period: Period = field(converter=to_period)
    value: Level | AnyDerived
    published: date | None = field(default=None, converter=to_day)
    status: Status = field(default=Status.ACTUAL, converter=_to_status)

    def __attrs_post_init__(self) -> None:
        exact(self.value)
        if not isinstance(self.period, Period):
            raise FigureError("Vintage", "period", f"takes a Period such as 2024-01, not {self.period!r}")

    @property
    def level(self) -> AnyDerived:
        """The value as an exact amount with its interval."""
        return exact(self.value)

    def __str__(self) -> str:
        about = (str(self.status), f"published {self.published}" if self.published else "")
        said = ", ".join(filter(None, about))
        return f"{self.period}: {shown(self.level)}{f' ({said})' if said else ''}"


def chosen(vintages: Sequence[Vintage], choice: Choice) -> Vintage:
    """Choose between the vintages of one period.

    Args:
        vintages: What was published, at least one.
        choice: Which one to take.

    Returns:
        The vintage; of several of one day and status the one that is printed most finely.

    Raises:
        MissingPeriodError: There are only plans and forecasts, or two of one day and status contradict each
            other.
    """
    period = str(vintages[0].period)
    observed = [one for one in vintages if one.status in _FINALITY]
    if not observed:
        known = sorted({str(one.status) for one in vintages})
        raise MissingPeriodError(period, f"has only a {' and a '.join(known)}")
    best = (max if choice is Choice.LATEST else min)(map(_order, observed))
    level = [one for one in observed if _order(one) == best]
    like = level[0].level
    finest = min(level, key=lambda one: converted(one.level, like).interval.width)
    for one in level:
        if not converted(one.level, finest.level).interval.overlaps(finest.level.interval):
            raise MissingPeriodError(
                period, f"has two values of one vintage that contradict each other, {one} and {finest}"
            )
    return finest


def _order(vintage: Vintage) -> tuple[date, int]:
    return vintage.published or date.min, _FINALITY[vintage.status]

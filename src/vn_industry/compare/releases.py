"""What was published for several periods, and the choice between vintages."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Self

from attrs import evolve, field, frozen

from vn_industry.compare.levels import AnyDerived, require_same_measure
from vn_industry.compare.vintages import Choice, Vintage, chosen, to_day, to_period
from vn_industry.domain.validation import all_of, member
from vn_industry.errors import MissingPeriodError
from vn_industry.values.approximation import Status
from vn_industry.values.period import Period

__all__ = ["Releases"]

_Span = tuple[date, date]


def _to_vintages(vintages: Iterable[Vintage]) -> tuple[Vintage, ...]:
    given = all_of(Vintage, vintages, "Series", "vintages")
    return tuple(sorted(given, key=lambda one: (one.period, one.published or date.min)))


def _to_choice(choice: Choice | str) -> Choice:
    return member(Choice, choice, "Series", "choice")


@frozen(repr=False)
class Releases:
    """The levels that were published for several periods: what a `Series` looks things up in.

    A period may have several vintages; they are kept apart, and `choice` says which of them is taken.
    `len(releases)` counts the periods; `releases["2024-01"]` is the level of one, or a `MissingPeriodError`.

    Attributes:
        vintages: Every published level, in the order of periods and days of publication.
        choice: Which of several vintages of a period is taken: the latest by default.

    Raises:
        FigureError: One is no `Vintage`, or there is no such choice.
        UnitMismatchError: Two levels differ in currency, dimension or kind.
    """

    vintages: tuple[Vintage, ...] = field(converter=_to_vintages)
    choice: Choice = field(default=Choice.LATEST, converter=_to_choice, kw_only=True)
    _spans: Mapping[_Span, list[Vintage]] = field(init=False, factory=dict, eq=False)

    def __attrs_post_init__(self) -> None:
        spans: dict[_Span, list[Vintage]] = {}
        for one in self.vintages:
            require_same_measure(one.level, self.vintages[0].level)
            spans.setdefault((one.period.first, one.period.last), []).append(one)
        object.__setattr__(self, "_spans", spans)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that something was published for, in order."""
        return tuple(sorted(vintages[0].period for vintages in self._spans.values()))

    def vintages_of(self, period: Period | str) -> tuple[Vintage, ...]:
        """Return all that was published for a period, in the order of publication; nothing for others."""
        wanted = to_period(period)
        return tuple(self._spans.get((wanted.first, wanted.last), ()))

    def vintage(self, period: Period | str) -> Vintage:
        """Return the vintage of a period that the series takes.

        Args:
            period: A period, or its text; a quarter equals its three months.

        Returns:
            The vintage; never a target or a forecast.

        Raises:
            MissingPeriodError: Nothing was published for the period but plans; or two values of one day and
                status contradict each other.
        """
        found = self.vintages_of(period)
        if not found:
            raise MissingPeriodError(str(period), "is not in the series")
        return chosen(found, self.choice)

    def __getitem__(self, period: Period | str) -> AnyDerived:
        return self.vintage(period).level

    def __len__(self) -> int:
        return len(self._spans)

    # --- Choosing vintages ---

    def first_releases(self) -> Self:
        """Return the series with the first vintage of each period instead of the latest."""
        return evolve(self, choice=Choice.FIRST)

    def as_of(self, day: date) -> Self:
        """Return what was known on a day: the vintages that had been published by then.

        Vintages without a day of publication are left out.

        Example:
            >>> early = Vintage("2024-01", "33.6", date(2024, 1, 29), "estimated")
            >>> late = Vintage("2024-01", "34.5", date(2024, 2, 29), "revised")
            >>> exports = Releases([early, late])
            >>> print(exports.vintage("2024-01").value, exports.as_of(date(2024, 2, 1)).vintage("2024-01").value)
            34.5 33.6
        """
        last = to_day(day) or date.min
        known = [one for one in self.vintages if one.published and one.published <= last]
        return evolve(self, vintages=known)

    def only(self, *statuses: Status | str) -> Self:
        """Return the vintages of some statuses, such as the estimates alone."""
        kept = {member(Status, one, "Vintage", "status") for one in statuses}
        return evolve(self, vintages=[one for one in self.vintages if one.status in kept])

    def mapped(self, change: Callable[[Vintage], AnyDerived]) -> Self:
        """Return the series with another level for every vintage; the vintages are kept apart as they are."""
        return evolve(self, vintages=[evolve(one, value=change(one)) for one in self.vintages])

"""A series: the levels of one indicator over periods, with every vintage that was published."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from attrs import field, frozen

from vn_industry.compare.change import quarter_before
from vn_industry.compare.collecting import collect
from vn_industry.compare.levels import AnyDerived, Level
from vn_industry.compare.over_time import cumulated, growth_along, growth_of_sums
from vn_industry.compare.rates import Growth
from vn_industry.compare.releases import Releases
from vn_industry.compare.results import Results
from vn_industry.compare.vintages import Vintage
from vn_industry.domain import Figure, Report
from vn_industry.domain.validation import all_of
from vn_industry.errors import PeriodMismatchError
from vn_industry.values.approximation import Status
from vn_industry.values.change import Basis
from vn_industry.values.period import Period, PeriodKind

__all__ = ["Series"]


def _to_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return all_of(Figure, figures, "Series", "left_out")


@frozen(repr=False, kw_only=True)
class Series(Releases):
    """The levels of one indicator over periods.

    A period may have several vintages; they are kept apart, and `choice` says which of them the series takes.
    `len(series)` counts the periods; `series["2024-01"]` is the level of one, or a `MissingPeriodError`.

    Attributes:
        vintages: Every published level, in the order of periods and days of publication.
        choice: Which of several vintages of a period is taken: the latest by default.
        name: What the series is of, for people.
        left_out: Figures that were given and have no level or no period, so that they are not in the series.

    Raises:
        FigureError: One is no `Vintage`, or there is no such choice.
        UnitMismatchError: Two levels differ in currency, dimension or kind.

    Example:
        >>> exports = Series.of_values([("2023-01", "24.2"), ("2024-01", "34.5")], name="exports, bn USD")
        >>> print(exports, exports.yoy()["2024-01"].rounded(1), sep="; ")
        exports, bn USD: 2 periods from 2023-01 to 2024-01; 42.6 %
    """

    name: str = ""
    left_out: tuple[Figure, ...] = field(default=(), converter=_to_figures)

    # --- Making one ---

    @classmethod
    def of_values(
        cls,
        pairs: Iterable[tuple[Period | str, Level | AnyDerived]],
        *,
        name: str = "",
        published: date | None = None,
        status: Status | str = Status.ACTUAL,
    ) -> Self:
        """Make a series of periods and their levels, all of one publication.

        Args:
            pairs: Periods, or their texts, and levels.
            name: What the series is of.
            published: When the values were published.
            status: How final they are.

        Returns:
            The series.

        Raises:
            ParseError: A text is no period, or a number is none.
            UnitMismatchError: A value is no level, or two do not measure the same.

        Example:
            >>> print(Series.of_values([("2024-Q1", "93.1"), ("2024-Q2", "97.1")]).qoq()["2024-Q2"].rounded(1))
            4.3 %
        """
        made = [Vintage(period, value, published, status) for period, value in pairs]
        return cls(made, name=name)

    @classmethod
    def of_figures(cls, figures: Iterable[Figure], *, unit: str = "", published: date | None = None) -> Self:
        """Make a series of the levels of figures that speak of one thing.

        Args:
            figures: Figures of one indicator, subject, region and partner. Those without a level or a period
                stand in `left_out`.
            unit: Which level to take of figures with several: a currency or a unit, as in records.
            published: When the figures were published.

        Returns:
            The series, the status of each number kept.

        Raises:
            SubjectMismatchError: Two figures speak of different things.
            LevelError: A figure has several levels, and no unit says which is meant.
            UnitMismatchError: Two levels do not measure the same.

        Example:
            >>> from vn_industry.domain import Observation, TradeFigure
            >>> from vn_industry.values import Money
            >>> level = Observation(value=Money("34500000000", "USD"), measure="level", status="estimated")
            >>> january = TradeFigure(indicator="export", period=Period.month(2024, 1), observations=[level])
            >>> print(*Series.of_figures([january]).vintages)
            2024-01: 34500000000 USD (estimated)
        """
        found, left_out, name = collect([(one, published) for one in figures], unit)
        return cls(found, name=name, left_out=left_out)

    @classmethod
    def of_reports(cls, *reports: Report, unit: str = "", **fields: object) -> Self:
        """Make a series of what several reports say of one thing, each value with the day of its report.

        Args:
            *reports: Reports.
            unit: Which level to take of figures with several: a currency or a unit, as in records.
            **fields: What the figures are of, as for `Report.find`. Empty texts ask for totals:
                `indicator="export", subject="", region="", partner=""`.

        Returns:
            The series.

        Raises:
            SubjectMismatchError: The fields let through figures that speak of different things.
            LevelError: A figure has several levels, and no unit says which is meant.
            UnitMismatchError: Two levels do not measure the same.
            UnknownFieldError: A name is no field of a record.
        """
        dated = [(one, report.source.published) for report in reports for one in report.find(**fields)]
        found, left_out, name = collect(dated, unit)
        return cls(found, name=name, left_out=left_out)

    # --- Following from it ---

    def yoy(self) -> Results[Growth]:
        """Return the growth of each period over the same period of the year before."""
        return growth_along(self.periods, self.vintage, Period.year_before, Basis.YOY)

    def mom(self) -> Results[Growth]:
        """Return the growth of each month, or each instant, over the month before.

        Raises:
            PeriodMismatchError: The series has neither months nor instants.
        """
        kinds = (PeriodKind.MONTH, PeriodKind.INSTANT)
        months = [one for one in self.periods if one.kind in kinds]
        if not months:
            raise PeriodMismatchError(f"growth on the month before needs months, and {self} has none")
        return growth_along(months, self.vintage, Period.previous, Basis.MOM)

    def qoq(self) -> Results[Growth]:
        """Return the growth of each quarter over the quarter before.

        Raises:
            PeriodMismatchError: The series has no quarters.
        """
        quarters = [one for one in self.periods if one.kind is not PeriodKind.INSTANT and quarter_before(one)]
        if not quarters:
            raise PeriodMismatchError(f"growth on the quarter before needs quarters, and {self} has none")
        return growth_along(quarters, self.vintage, Period.previous, Basis.QOQ)

    def cumulative(self) -> Results[AnyDerived]:
        """Return the sum from January to each month (lũy kế từ đầu năm), or to each quarter without months.

        Only months, or quarters, are added up; a cumulative level that was published stands in the series
        under its own period. Levels must be flows, such as turnover: stocks do not add up, and the sum of an
        index only serves growth. In SDMX a cumulative level is of type C (cumulated sum).

        Raises:
            PeriodMismatchError: The series has neither months nor quarters.

        Example:
            >>> exports = Series.of_values([("2024-01", "34.5"), ("2024-02", "24.8"), ("2024-03", "34.0")])
            >>> print(exports.cumulative())
            2024-01: 34.5 (34.4 to 34.6)
            2024-01/2024-02: 59.3 (59.2 to 59.4)
            2024-01/2024-03: 93.3 (93.1 to 93.5)
        """
        return cumulated(self.periods, self.vintage)

    def yoy_of_cumulative(self) -> Results[Growth]:
        """Return the growth of the months from January over the same months of the year before.

        It is worked out from the months; `yoy` is it for cumulative levels that were published.

        Raises:
            PeriodMismatchError: The series has neither months nor quarters.
        """
        return growth_of_sums(self.cumulative())

    def __str__(self) -> str:
        periods = self.periods
        said = [f"{self.name or 'a series'}: no periods"]
        if periods:
            said = [
                f"{self.name or 'a series'}: {_count(len(periods), 'period')} from {periods[0]} to {periods[-1]}"
            ]
        several = sum(len(vintages) > 1 for vintages in self._spans.values())
        if several:
            said.append(f"{several} with several vintages, of which the {self.choice} is taken")
        if self.left_out:
            said.append(f"{_count(len(self.left_out), 'figure')} left out")
        return "; ".join(said)

    def __repr__(self) -> str:
        return f"<Series {self}>"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""Results over the periods of a series: one for each period, or the reason why there is none."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from attrs import frozen

from vn_industry.compare.vintages import Vintage, to_period
from vn_industry.errors import MissingPeriodError
from vn_industry.values.period import Period

__all__ = ["Gap", "Point", "Results"]

ResultT = TypeVar("ResultT")


@frozen
class Point(Generic[ResultT]):
    """What follows for one period.

    Attributes:
        period: The period.
        value: The result.
        vintages: What was published and went into it.
    """

    period: Period
    value: ResultT
    vintages: tuple[Vintage, ...]

    def __str__(self) -> str:
        return f"{self.period}: {self.value}"


@frozen
class Gap:
    """A period for which nothing follows.

    Attributes:
        period: The period.
        reason: Why.
        missing: The periods that would be needed and are not in the series.
    """

    period: Period
    reason: str
    missing: tuple[Period, ...] = ()

    def __str__(self) -> str:
        return f"{self.period}: nothing, for {self.reason}"


@frozen
class Results(Generic[ResultT]):
    """The results of a series in the order of their periods; printed, one line a period.

    `for one in results` goes through points and gaps; `results["2024-01"]` is the value of one period, or a
    `MissingPeriodError` that says why there is none.

    Attributes:
        items: The points, and a gap for every period between the first and the last that has none.

    Example:
        >>> from vn_industry.compare import Series
        >>> turnover = Series.of_values([("2024-01", "34.5"), ("2024-02", "24.8"), ("2024-04", "31.0")])
        >>> print(turnover.mom())
        2024-01: nothing, for 2023-12 is not in the series
        2024-02: -28.12 % mom (-28.37 to -27.86)
        2024-03: nothing, for 2024-03 is not in the series
        2024-04: nothing, for 2024-03 is not in the series
    """

    items: tuple[Point[ResultT] | Gap, ...]

    @property
    def points(self) -> tuple[Point[ResultT], ...]:
        """The periods that have a result."""
        return tuple(one for one in self.items if isinstance(one, Point))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The periods that have none."""
        return tuple(one for one in self.items if isinstance(one, Gap))

    def find(self, period: Period | str) -> Point[ResultT] | Gap:
        """Return what follows for a period, or why nothing does.

        Args:
            period: A period, or its text; a quarter equals its three months.

        Returns:
            The point or the gap.

        Raises:
            MissingPeriodError: The period is outside the series.
        """
        wanted = to_period(period)
        for one in self.items:
            if one.period.same_span(wanted):
                return one
        raise MissingPeriodError(str(wanted), "is outside the series")

    def __getitem__(self, period: Period | str) -> ResultT:
        one = self.find(period)
        if isinstance(one, Gap):
            raise MissingPeriodError(str(one.period), f"has no result: {one.reason}")
        return one.value

    def __iter__(self) -> Iterator[Point[ResultT] | Gap]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __str__(self) -> str:
        return "\n".join(map(str, self.items))

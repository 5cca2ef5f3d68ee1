"""A report: the figures that were read from one source."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from vn_industry.domain.figures import Figure
from vn_industry.domain.observation import Observation, Unread
from vn_industry.domain.query import Query, same_day, same_words
from vn_industry.domain.source import Source
from vn_industry.domain.validation import all_of
from vn_industry.errors import FigureError, UnknownFieldError
from vn_industry.values import plain

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["FIELDS", "Report"]

#: The fields of a record, in order.
FIELDS = (
    "indicator", "subject", "region", "partner", "measure", "basis", "period", "value", "unit", "approx",
    "kind", "subject_code", "region_code", "status", "decimals", "published", "publisher", "start", "end",
    "text", "sheet", "cell",
)  # fmt: skip


def _to_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return all_of(Figure, figures, "Report", "figures")


def _to_unread(unread: Iterable[Unread]) -> tuple[Unread, ...]:
    return all_of(Unread, unread, "Report", "unread")


@attrs.frozen(kw_only=True)
class Report:
    """The figures of one source.

    ``len(report)`` counts the figures, ``for figure in report`` goes through them, and a report without
    figures is false.

    Attributes:
        figures: the figures, in the order of their first numbers.
        unread: every percent, amount and quantity of the source that became no figure, with the reason.
        source: where it comes from.

    Raises:
        FigureError: A field is of another type.

    Example:
        >>> from vn_industry.domain import Indicator
        >>> from vn_industry.values import Percent, Period
        >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy")
        >>> fall = Observation(value=Percent("-4.4"), measure="change", basis="mom")
        >>> iip = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth, fall])
        >>> report = Report(figures=[iip])
        >>> report
        <Report: 1 figure with 2 numbers, 0 unread>
        >>> for figure in report:
        ...     print(figure)
        Indicator iip 2024-01: +18.3 % yoy, -4.4 % mom
    """

    figures: tuple[Figure, ...] = attrs.field(default=(), converter=_to_figures)
    unread: tuple[Unread, ...] = attrs.field(default=(), converter=_to_unread)
    source: Source = attrs.field(factory=Source)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.source, Source):
            raise FigureError("Report", "source", f"takes a Source, not {self.source!r}")

    def __len__(self) -> int:
        return len(self.figures)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def observations(self) -> Iterator[tuple[Figure, Observation]]:
        """Yield every number with its figure, in text order.

        Numbers without a place in a text keep the order of the figures.

        Example:
            >>> from vn_industry.domain import Indicator
            >>> from vn_industry.values import Percent, Period
            >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy")
            >>> fall = Observation(value=Percent("-4.4"), measure="change", basis="mom")
            >>> iip = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth, fall])
            >>> [str(number) for _, number in Report(figures=[iip]).observations()]
            ['+18.3 % yoy', '-4.4 % mom']
        """
        pairs = [(figure, observation) for figure in self.figures for observation in figure.observations]
        yield from sorted(pairs, key=lambda pair: (pair[1].start, pair[1].end))

    def find(self, **fields: object) -> tuple[Figure, ...]:
        """Return the figures that are, together with one of their numbers, as the fields say.

        What is asked of measure, basis, value and the like must be true of one and the same number. The
        figure comes back whole, with its other numbers.

        Args:
            **fields: names of record fields, and what they must hold:

                - a str, without regard to case (``indicator="iip"``, ``region="Quảng Ninh"``);
                - ``None`` or ``""`` for what is empty (``region=None`` is the whole country);
                - for ``period`` a `Period` or its text; a quarter equals its three months;
                - for ``measure``, ``basis``, ``approx`` and ``status`` a member or its value;
                - for ``value`` a Decimal, int or str, or a value with its unit (``Percent("15.4")``);
                - for ``kind`` a class or its name; for ``published`` a date or its text.

        Returns:
            The figures in their order; all of them without fields.

        Raises:
            UnknownFieldError: A name is no field of a record (this is a TypeError too).
            ParseError: There is no such period, measure, basis, approximation or status, or a number is none.
            InexactNumberError: A number is a float.

        Example:
            >>> from vn_industry.domain import Indicator
            >>> from vn_industry.values import Percent, Period
            >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy")
            >>> fall = Observation(value=Percent("-4.4"), measure="change", basis="mom")
            >>> iip = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth, fall])
            >>> report = Report(figures=[iip])
            >>> len(report.find(indicator="iip", basis="yoy")), len(report.find(basis="yoy", value="-4.4"))
            (1, 0)
        """
        unknown = tuple(sorted(set(fields) - set(FIELDS)))
        if unknown:
            raise UnknownFieldError(unknown, FIELDS)
        query = Query(
            {name: value for name, value in fields.items() if name not in ("published", "publisher")}
        )
        source = self.source
        if "published" in fields and not same_day(source.published, fields["published"]):
            return ()
        if "publisher" in fields and not same_words(source.publisher, fields["publisher"]):
            return ()
        return tuple(filter(query.matches, self.figures))

    def to_records(self) -> list[dict[str, Any]]:
        """Return one flat mapping a number, in text order, with the fields of `FIELDS`.

        Values, periods and dates are strings, so that no precision is lost: amounts in full units without an
        exponent, a fall with its sign. ``start``, ``end`` and ``decimals`` are integers; what is empty is a
        ``""``.

        Returns:
            The records, which belong to the caller.

        Example:
            >>> from vn_industry.domain import Indicator
            >>> from vn_industry.values import Percent, Period
            >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy")
            >>> fall = Observation(value=Percent("-4.4"), measure="change", basis="mom")
            >>> iip = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth, fall])
            >>> record = Report(figures=[iip]).to_records()[1]
            >>> record["value"], record["unit"], record["decimals"], record["basis"], record["period"]
            ('-4.4', 'percent', 1, 'mom', '2024-01')
        """
        return [self._record(figure, observation) for figure, observation in self.observations()]

    def to_pandas(self) -> "pd.DataFrame":
        """Return the records as a pandas data frame: see `vn_industry.adapters.pandas.to_frame`.

        Raises:
            MissingExtraError: pandas is not installed: ``pip install 'vn-industry[pandas]'``.
        """
        frame: pd.DataFrame = _adapter("pandas").to_frame(self.to_records())
        return frame

    def to_polars(self) -> "pl.DataFrame":
        """Return the records as a polars data frame: see `vn_industry.adapters.polars.to_frame`.

        Raises:
            MissingExtraError: polars is not installed: ``pip install 'vn-industry[polars]'``.
        """
        frame: pl.DataFrame = _adapter("polars").to_frame(self.to_records())
        return frame

    def to_arrow(self) -> "pa.Table":
        """Return the records as an Arrow table: see `vn_industry.adapters.arrow.to_table`.

        Raises:
            MissingExtraError: pyarrow is not installed: ``pip install 'vn-industry[arrow]'``.
        """
        table: pa.Table = _adapter("arrow").to_table(self.to_records())
        return table

    def __repr__(self) -> str:
        numbers = sum(len(figure.observations) for figure in self.figures)
        source = "" if self.source == Source() else f"; {self.source}"
        return (
            f"<Report: {_count(len(self.figures), 'figure')} with {_count(numbers, 'number')}, "
            f"{len(self.unread)} unread{source}>"
        )

    def _record(self, figure: Figure, observation: Observation) -> dict[str, Any]:
        published = self.source.published
        return {
            "indicator": figure.indicator,
            "subject": figure.subject,
            "region": figure.region,
            "partner": figure.partner,
            "measure": str(observation.measure),
            "basis": str(observation.basis),
            "period": "" if figure.period is None else str(figure.period),
            "value": _full(observation),
            "unit": observation.unit,
            "approx": str(observation.approx),
            "kind": type(figure).__name__,
            "subject_code": figure.subject_code,
            "region_code": figure.region_code,
            "status": str(observation.status),
            "decimals": observation.decimals,
            "published": "" if published is None else published.isoformat(),
            "publisher": self.source.publisher,
            "start": observation.start,
            "end": observation.end,
            "text": observation.text,
            "sheet": observation.sheet,
            "cell": observation.cell,
        }


def _adapter(name: str) -> Any:
    """Fetch the adapter of a library when it is asked for: adapters lie above this layer, and cost time."""
    return import_module(f"vn_industry.adapters.{name}")


def _full(observation: Observation) -> str:
    """Write a number in full; nothing has no sign."""
    number = observation.number
    return plain(number or number.copy_abs())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

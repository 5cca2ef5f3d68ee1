"""Records as a polars data frame."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from vn_industry.adapters.fixed import PRECISION, SCALE, fitting
from vn_industry.adapters.records import (
    DATE_FIELDS,
    DECIMAL_FIELDS,
    INTEGER_FIELDS,
    Record,
    columns,
    integer,
)
from vn_industry.errors import MissingExtraError

if TYPE_CHECKING:
    from polars import DataFrame

__all__ = ["to_frame"]


def to_frame(records: Iterable[Record]) -> "DataFrame":
    """Make a data frame of records, one row a number.

    `value` is `Decimal(38, 15)`, exact up to fifteen decimal places; how many were printed stands in
    `decimals`. `decimals`, `start` and `end` are `Int64`, `published` is `Date`, all else is `String`. An empty text
    stays an empty text, because it says something: no subject is the total.

    Args:
        records: What `report.to_records()` gave.

    Returns:
        A frame with the columns of `FIELDS`, also where there is no record.

    Raises:
        MissingExtraError: polars is not installed.
        ParseError: A value has more digits than the column holds.

    Example:
        >>> frame = to_frame([{"indicator": "iip", "value": "18.3"}, {"indicator": "iip", "value": "-4.4"}])
        >>> frame["value"].sum()
        Decimal('13.900000000000000')
    """
    try:
        import polars as pl
    except ImportError as error:
        raise MissingExtraError("polars", "polars") from error

    def column(field: str) -> "pl.Series":
        if field in DECIMAL_FIELDS:
            return pl.Series(field, [fitting(record, field) for record in rows], pl.Decimal(PRECISION, SCALE))
        if field in INTEGER_FIELDS:
            return pl.Series(field, [integer(record, field) for record in rows], pl.Int64)
        written = [str(record.get(field, "")) for record in rows]
        if field in DATE_FIELDS:
            return pl.Series(field, [date.fromisoformat(day) if day else None for day in written], pl.Date)
        return pl.Series(field, written, pl.String)

    rows = list(records)
    return pl.DataFrame([column(field) for field in columns(rows)])

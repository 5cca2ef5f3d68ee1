"""Records as an Arrow table, for Parquet, DuckDB, Spark and whatever else speaks Arrow."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from vn_industry.adapters.fixed import PRECISION, SCALE, fitting
from vn_industry.adapters.records import (
    DATE_FIELDS,
    DECIMAL_FIELDS,
    FIELDS,
    INTEGER_FIELDS,
    Record,
    columns,
    integer,
)
from vn_industry.errors import MissingExtraError

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["schema", "to_table"]


def schema() -> "pa.Schema":
    """Return the schema of every table of records.

    `value` is `decimal128(38, 15)`, exact up to fifteen decimal places; how many were printed stands in
    `decimals`. `decimals`, `start` and `end` are `int64`, `published` is `date32`, all else is `string`. Text
    is never null: an empty text says something, such as no subject, which is the total.

    Returns:
        The fields of `FIELDS` with their types.

    Raises:
        MissingExtraError: pyarrow is not installed.

    Example:
        >>> print(schema().field("value").type)
        decimal128(38, 15)
    """
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtraError("arrow", "pyarrow") from error

    def typed(field: str) -> "pa.Field[pa.DataType]":
        if field in DECIMAL_FIELDS:
            return pa.field(field, pa.decimal128(PRECISION, SCALE))
        if field in INTEGER_FIELDS:
            return pa.field(field, pa.int64())
        if field in DATE_FIELDS:
            return pa.field(field, pa.date32())
        return pa.field(field, pa.string(), nullable=False)

    return pa.schema([typed(field) for field in FIELDS])


def to_table(records: Iterable[Record]) -> "pa.Table":
    """Make an Arrow table of records, one row a number.

    Args:
        records: What `report.to_records()` gave.

    Returns:
        A table with the columns and types of `schema()`, also where there is no record.

    Raises:
        MissingExtraError: pyarrow is not installed.
        ParseError: A value has more digits than the column holds.

    Example:
        >>> table = to_table([{"indicator": "iip", "value": "18.3", "published": "2024-02-05"}])
        >>> table.column("published")[0].as_py()
        datetime.date(2024, 2, 5)
    """
    fixed = schema()
    import pyarrow as pa

    rows = list(records)
    fields = columns(rows)
    named = fixed if fields == FIELDS else fixed.insert(0, pa.field("file", pa.string(), nullable=False))
    return pa.Table.from_pylist([_row(record, fields) for record in rows], schema=named)


def _row(record: Record, fields: Iterable[str]) -> dict[str, object]:
    row: dict[str, object] = {}
    for field in fields:
        if field in DECIMAL_FIELDS:
            row[field] = fitting(record, field)
        elif field in INTEGER_FIELDS:
            row[field] = integer(record, field)
        else:
            written = str(record.get(field, ""))
            row[field] = _day(written) if field in DATE_FIELDS else written
    return row


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None

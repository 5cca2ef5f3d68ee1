"""Records as a pandas data frame."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from vn_industry.adapters.records import (
    DATE_FIELDS,
    DECIMAL_FIELDS,
    INTEGER_FIELDS,
    Record,
    columns,
    exact,
    integer,
)
from vn_industry.errors import MissingExtraError

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["to_frame"]


def to_frame(records: Iterable[Record]) -> "DataFrame":
    """Make a data frame of records, one row a number.

    `value` holds `decimal.Decimal` objects: sums are exact, and `frame["value"].astype(float)` is one step
    away for who needs speed more. `decimals`, `start` and `end` are `Int64`, `published` is a date
    (`datetime64`), all else is `string`. An empty text stays an empty text, because it says something: no
    subject is the total.

    Args:
        records: What `report.to_records()` gave.

    Returns:
        A frame with the columns of `FIELDS`, also where there is no record.

    Raises:
        MissingExtraError: pandas is not installed.

    Example:
        >>> frame = to_frame([{"indicator": "iip", "value": "18.3"}, {"indicator": "iip", "value": "-4.4"}])
        >>> frame["value"].sum()
        Decimal('13.9')
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtraError("pandas", "pandas") from error

    def column(field: str) -> "pd.Series[Any]":
        if field in DECIMAL_FIELDS:
            return pd.Series([exact(record, field) for record in rows], dtype="object")
        if field in INTEGER_FIELDS:
            return pd.Series([integer(record, field) for record in rows], dtype="Int64")
        written = pd.Series([str(record.get(field, "")) for record in rows], dtype="string")
        if field in DATE_FIELDS:
            return pd.to_datetime(written.replace("", None), format="%Y-%m-%d")
        return written

    rows = list(records)
    return pd.DataFrame({field: column(field) for field in columns(rows)})

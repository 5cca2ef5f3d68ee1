"""What a record is: the names of its fields, their order, and what each one holds."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

__all__ = [
    "DATE_FIELDS",
    "DECIMAL_FIELDS",
    "FIELDS",
    "INTEGER_FIELDS",
    "Record",
    "columns",
    "exact",
    "integer",
]

Record: TypeAlias = Mapping[str, str | int]
"""One number of a report: field names to text, or to integers for the `INTEGER_FIELDS`."""

FIELDS: tuple[str, ...] = (
    "indicator",
    "subject",
    "region",
    "partner",
    "measure",
    "basis",
    "period",
    "value",
    "unit",
    "approx",
    "kind",
    "subject_code",
    "region_code",
    "status",
    "decimals",
    "published",
    "publisher",
    "start",
    "end",
    "text",
    "sheet",
    "cell",
)
"""The fields of a record, in the order in which every adapter writes them."""

DECIMAL_FIELDS: frozenset[str] = frozenset({"value"})
"""The fields that hold an exact decimal number, as text."""

INTEGER_FIELDS: frozenset[str] = frozenset({"decimals", "start", "end"})
"""The fields that hold a whole number."""

DATE_FIELDS: frozenset[str] = frozenset({"published"})
"""The fields that hold a calendar date, as `YYYY-MM-DD`, or nothing."""


def columns(records: Sequence[Record]) -> tuple[str, ...]:
    """Return the columns of a table of records: the `FIELDS`, after the ``file`` where many files were read.

    Args:
        records: The records of the table.

    Returns:
        The names, in order.

    Example:
        >>> columns([{"file": "Bieu-T6.2024.xlsx", "indicator": "iip"}])[:3]
        ('file', 'indicator', 'subject')
    """
    return ("file", *FIELDS) if records and "file" in records[0] else FIELDS


def exact(record: Record, field: str) -> Decimal | None:
    """Return a field as an exact decimal.

    Args:
        record: The record to look into.
        field: One of the `DECIMAL_FIELDS`.

    Returns:
        The number, or `None` where the field is empty or absent.

    Example:
        >>> exact({"value": "15.40"}, "value")
        Decimal('15.40')
    """
    written = str(record.get(field, ""))
    return Decimal(written) if written else None


def integer(record: Record, field: str) -> int | None:
    """Return a field as a whole number.

    Args:
        record: The record to look into.
        field: One of the `INTEGER_FIELDS`.

    Returns:
        The number, or `None` where the field is empty or absent.

    Example:
        >>> integer({"start": 17}, "start")
        17
        >>> integer({}, "end") is None
        True
    """
    held = record.get(field, "")
    return None if held == "" else int(held)

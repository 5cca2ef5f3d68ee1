"""Records as CSV (RFC 4180, but with a line feed at the end of a line, as Unix tools expect)."""

import csv
import io
import re
from collections.abc import Iterable

from vn_industry.adapters.records import DECIMAL_FIELDS, INTEGER_FIELDS, Record, columns

__all__ = ["to_csv"]

_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PLAIN_NUMBER = re.compile(r"[+-][0-9][0-9.,]*%?")


def to_csv(records: Iterable[Record]) -> str:
    """Write records as comma-separated text, with a header even where there is no record.

    A spreadsheet runs a cell that starts with `=`, `+`, `-` or `@` as a formula, and the words of a record
    come from a text that anybody may have written. Such a cell gets an apostrophe in front, which a
    spreadsheet takes as "this is text"; numbers, "+18.3%" among them, stay as they are. Whoever needs every
    character untouched takes JSON Lines.

    Args:
        records: What `report.to_records()` gave.

    Returns:
        The header and one line a record, the fields in the order of `FIELDS`, after the ``file`` of many.

    Example:
        >>> print(to_csv([{"indicator": "iip", "value": "18.3", "unit": "percent"}]).splitlines()[1])
        iip,,,,,,,18.3,percent,,,,,,,,,,,,,
    """
    rows = list(records)
    fields = columns(rows)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([_cell(record, field) for field in fields] for record in rows)
    return stream.getvalue()


def _cell(record: Record, field: str) -> str:
    written = str(record.get(field, ""))
    if field in DECIMAL_FIELDS | INTEGER_FIELDS:
        return written
    if written.startswith(_OPENS_FORMULA) and not _PLAIN_NUMBER.fullmatch(written):
        return f"'{written}"
    return written

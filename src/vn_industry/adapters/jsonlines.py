"""Records as JSON Lines: one object a line, in UTF-8."""

import json
from collections.abc import Iterable

from vn_industry.adapters.records import Record, columns

__all__ = ["to_jsonl"]


def to_jsonl(records: Iterable[Record]) -> str:
    """Write records as JSON Lines; Vietnamese letters stay letters, and decimals stay strings.

    A JSON number is a binary float to most readers, which would turn `15.40` into `15.4`; as a string it
    arrives as it was printed.

    Args:
        records: What `report.to_records()` gave.

    Returns:
        One line a record, the fields in the order of `FIELDS`, after the ``file`` of many; nothing where there is no record.

    Example:
        >>> print(to_jsonl([{"region": "Phú Thọ", "value": "40"}]))
        {..."region": "Phú Thọ", ..."value": "40", ...}
        <BLANKLINE>
    """
    rows = list(records)
    fields = columns(rows)
    return "".join(f"{json.dumps(_ordered(record, fields), ensure_ascii=False)}\n" for record in rows)


def _ordered(record: Record, fields: Iterable[str]) -> dict[str, str | int]:
    return {field: record.get(field, "") for field in fields}

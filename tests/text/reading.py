"""Read a text as the tests of this folder do."""

from datetime import date
from typing import Any

import vn_industry
from vn_industry import Report


def read(text: str, published: str | None = None, language: str | None = None) -> Report:
    """Read a text; the date of publication is written as ``2024-08-06``."""
    reader: Any = vn_industry.read
    day = None if published is None else date.fromisoformat(published)
    report: Report = reader(text, published=day, language=language)
    return report


#: A language, a text, and its figures as ``value field=words`` of what is not usual.
Row = tuple[str, str, list[str]]
#: What a record says when nothing is said of it: a change in industrial production on the year before.
USUAL = {
    "indicator": "iip",
    "subject": "",
    "region": "",
    "partner": "",
    "measure": "change",
    "basis": "yoy",
    "period": "2024-07",
    "unit": "percent",
    "approx": "",
}


def expected(words: str) -> dict[str, str]:
    """Write out a row; a subject or partner may have blanks."""
    value, *parts = words.split(" ")
    record = {**USUAL, "value": value}
    name = ""
    for part in parts:
        if "=" in part:
            name, _, said = part.partition("=")
            record[name] = said
        else:
            record[name] += f" {part}"
    return record


def rows_of(text: str, language: str) -> list[dict[str, str]]:
    """Read a text that came out on 6 August 2024; of each record what `USUAL` names, and the value."""
    records = read(text, "2024-08-06", language).to_records()
    return [{name: record[name] for name in (*USUAL, "value")} for record in records]

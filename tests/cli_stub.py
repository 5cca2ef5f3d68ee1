"""A stand-in for the reader, so that the tests of the command line test nothing else."""

from collections.abc import Sequence
from datetime import date

import attrs

RECORDS: list[dict[str, str | int]] = [
    {
        "indicator": "export",
        "subject": "processed and manufactured industrial goods",
        "partner": "Hoa Kỳ",
        "measure": "level",
        "period": "2024-01/2024-07",
        "value": "192000000000",
        "unit": "USD",
        "approx": "nearly",
        "start": 7,
        "end": 26,
        "text": "nearly US$192\nbillion",
    },
    {
        "indicator": "iip",
        "subject": "sản xuất trang phục",
        "region": "Bà Rịa - Vũng Tàu",
        "measure": "change",
        "basis": "yoy",
        "period": "2024-01",
        "value": "18.30",
        "unit": "percent",
        "start": 30,
        "end": 36,
        "text": "18,30%",
    },
    {
        "indicator": "iip",
        "measure": "contribution",
        "period": "2024-01",
        "value": "-1.5",
        "unit": "percentage_point",
        "start": 40,
        "end": 43,
        "text": "\x1b[31m1,5 [bold]điểm[/]",
    },
]


@attrs.frozen
class Figure:
    evidence: Sequence[str]


@attrs.frozen
class Unread:
    text: str
    start: int
    end: int
    reason: str
    sheet: str = ""
    cell: str = ""


@attrs.frozen
class Report:
    records: list[dict[str, str | int]]
    source: object = None
    figures: Sequence[Figure] = (Figure(["period: 2024-01 from 'January'", "basis: yoy"]),)
    unread: Sequence[Unread] = (Unread("88%", 50, 53, "no indicator"),)

    def to_records(self) -> list[dict[str, str | int]]:
        return self.records


@attrs.define
class Reader:
    """Gives the same report for every text, and remembers what it was asked."""

    records: list[dict[str, str | int]] = attrs.field(factory=lambda: RECORDS)
    asked: list[tuple[str, date | None, str | None]] = attrs.field(factory=list)

    def __call__(self, text: str, *, published: date | None = None, language: str | None = None) -> Report:
        self.asked.append((text, published, language))
        return Report(self.records)

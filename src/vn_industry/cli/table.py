"""Records as a table for people."""

import io
import unicodedata
from collections.abc import Sequence
from decimal import Context, Decimal

from rich import box
from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

from vn_industry.adapters.records import Record, exact

__all__ = ["printable", "render"]

_COLUMNS = ("value", "measure", "indicator", "subject", "region / partner", "period", "text")
_PLACES = {"cell": "sheet", "file": "file"}
"""Columns that stand where a record has a field: the cell of a workbook, the file of many."""
_FOLDED_FIRST = {"subject", "region / partner", "text", *_PLACES}
_SHORT_UNIT = {"percent": "%", "percentage_point": "pp"}
_SCALES = ((Decimal(10**12), "tn"), (Decimal(10**9), "bn"), (Decimal(10**6), "mn"))
_EXACT = Context(prec=1000)
_COMFORTABLE = 100
_UNBOUNDED = 100_000


def render(records: Sequence[Record], width: int | None) -> str:
    """Lay records out as a table, one line a number.

    Args:
        records: What `report.to_records()` gave.
        width: The width of the terminal, to which long cells are folded; `None` where there is no terminal,
            and then no cell is folded and no colour is written.

    Returns:
        The table, with a line feed at its end.
    """
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    places = [name for name, field in _PLACES.items() if any(record.get(field) for record in records)]
    for name in (*_COLUMNS, *places):
        folded = name in _FOLDED_FIRST or (width is not None and width < _COMFORTABLE)
        justify: JustifyMethod = "right" if name == "value" else "left"
        table.add_column(name, justify=justify, overflow="fold", no_wrap=not folded)
    for record in records:
        cells = (*_row(record), *(_place(record, name) for name in places))
        table.add_row(*(Text(printable(cell)) for cell in cells))
    console = Console(
        file=io.StringIO(), width=width or _UNBOUNDED, force_terminal=width is not None, legacy_windows=False
    )
    with console.capture() as captured:
        console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def printable(text: str) -> str:
    r"""Return a text on one line, without the characters that would steer a terminal.

    Args:
        text: Any text, such as words of an untrusted report.

    Returns:
        The text with each run of white space as one blank, and each control character as U+FFFD.

    Example:
        >>> printable("handsets\n (4%)")
        'handsets (4%)'
    """
    flat = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(c) in {"Cc", "Cf"} else c for c in flat)


def _row(record: Record) -> tuple[str, ...]:
    def words(*fields: str) -> str:
        return " ".join(filter(None, (str(record.get(field, "")) for field in fields)))

    place = " / ".join(filter(None, (words("region"), words("partner"))))
    return (
        _value(record),
        words("measure", "basis"),
        words("indicator"),
        words("subject"),
        place,
        words("period"),
        words("text"),
    )


def _place(record: Record, name: str) -> str:
    return f"{record['sheet']}!{record['cell']}" if name == "cell" else str(record["file"])


def _value(record: Record) -> str:
    number = exact(record, "value")
    unit = str(record.get("unit", ""))
    sign = "+" if record.get("measure") == "change" and number else ""
    digits = "" if number is None else _readable(number, sign)
    return " ".join(filter(None, (str(record.get("approx", "")), digits, _SHORT_UNIT.get(unit, unit))))


def _readable(number: Decimal, sign: str) -> str:
    """Write a number in thousands groups, a large one by its scale; no digit is rounded away."""
    for scale, name in _SCALES:
        if abs(number) >= scale:
            scaled = _EXACT.divide(number, scale)
            return f"{_EXACT.normalize(scaled):{sign},f} {name}"
    return f"{number:{sign},f}"

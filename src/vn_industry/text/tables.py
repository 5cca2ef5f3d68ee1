"""Read a table that was flattened into lines: a header, then a label and its numbers, row after row.

Statistics offices' pages and PDFs lose their tables so when they are copied: every cell stands on a line of its
own. The header is read with the grammar of periods and bases; a row belongs to the table when it has one number
for each column.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from statistics import median_low
from typing import Final

import attrs

from vn_industry.language.normalise import Normalised, normalise
from vn_industry.language.numbers import read_digits
from vn_industry.language.time import basis_between, resolve
from vn_industry.language.tokens import KINDS, letters
from vn_industry.text.amounts import Amount
from vn_industry.text.bind.reading import Reading, Stretch
from vn_industry.text.bind.state import State
from vn_industry.text.bind.when import month_of
from vn_industry.text.find import chunked
from vn_industry.values import Period, PeriodKind

__all__ = ["read_tables"]

_NUMBER_LINE: Final = re.compile(r"[ ]*-?\d[\d.,]*[ ]*%?[ ]*")
_LINE: Final = re.compile(r"[^\n]+")
#: A whole row in one line: a label without digits, then only numbers with decimals, with blanks or bars between.
_ROW_LINE: Final = re.compile(
    r"[ |]*+((?:\d{1,2}[.)])?(?:[^\d\n|:;%-]|-(?!\d)){3,}+)((?:[ \t|]*+-?\d+[.,]\d+%?)++)[ \t|]*+"
)
_NUMBER: Final = re.compile(r"-?\d[\d.,]*")
_NUMBERING: Final = re.compile(r"(?:[IVX]+|\d{1,2}|[A-Z])[.)]\s+|[-+*]\s*")
_INDEX: Final = re.compile(r"chỉ số|index|=\s*100", re.IGNORECASE)
#: A line that ends so, or is so long, is none of a header.
_PROSE: Final = re.compile(r"[a-zà-ỹ][.!?]\s*$|^.{200}")
#: A header that says so has growth rates below it, not indices.
_GROWTH: Final = re.compile(r"percentage change|% change|growth|tốc độ tăng|tăng[ ,/()-]*giảm", re.IGNORECASE)
_PERIOD, _BASIS, _INDICATOR, _TOTAL = KINDS["PERIOD"], KINDS["BASIS"], KINDS["INDICATOR"], KINDS["TOTAL"]
_NAMES: Final = letters("TERM WORD REGION PARTNER")
#: A table has at least so many rows; fewer are lines of prose between numbers.
_FEWEST_ROWS: Final = 2
#: Lines of a header that are read at most.
_HEADER_LINES: Final = 24
_HUNDRED: Final = 100
#: A same-period index lies between these; what does not is a level.
_LOWEST_INDEX, _HIGHEST_INDEX = 5, 1000
#: The middle one of many same-period indices is no smaller; that of growth rates no larger.
_LOW_MIDDLE: Final = 50


@attrs.frozen
class _Row:
    """A label with the numbers below it: each a span of the text."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


@attrs.frozen
class _Column:
    """What the header says of a column."""

    period: Period
    basis: str


def read_tables(source: Normalised, state: State, decimal_mark: str) -> Iterator[Reading]:
    """Yield the numbers of every flattened table of same-period indices or growth rates, bound to their rows and columns.

    Args:
        source: the text.
        state: language and date of publication.
        decimal_mark: the mark that decides a number that can be read twice.
    """
    for above, rows in _blocks(source.text):
        header = _below_prose(above)
        columns, indicator = _columns(header, state)
        last = header[: header.rfind("\n")].rpartition("\n")[2]
        if len(columns) != len(rows[0].cells) and _INDEX.search(last):
            columns, indicator = _columns(last, state)  # prose stands above a title that says all
        if not columns:
            continue
        middle = _middle(rows, source.text, decimal_mark)
        if _GROWTH.search(header) and middle < _LOW_MIDDLE:
            yield from _readings(rows, columns, indicator, source, state.language, decimal_mark, base=0)
        elif _INDEX.search(header) and middle >= _LOW_MIDDLE:
            yield from _readings(
                rows, columns, indicator, source, state.language, decimal_mark, base=_HUNDRED
            )


def _middle(rows: list[_Row], text: str, decimal_mark: str) -> Decimal:
    """Return the size of the middle one of all numbers of a table."""
    read = (
        read_digits(text[start:end].lstrip("-"), decimal_mark) for row in rows for start, end in row.cells
    )
    return median_low([abs(number) for number in read if number is not None] or [Decimal(0)])


def _blocks(text: str) -> Iterator[tuple[str, list[_Row]]]:
    """Yield the header and the rows of each table: rows follow one another with one count of numbers."""
    rows: list[_Row] = []
    before = 0
    for row in _rows(text):
        stray = len(rows) >= _FEWEST_ROWS and len(row.cells) > len(rows[0].cells)
        if stray:  # numbers of something else below the last row
            rows.append(attrs.evolve(row, cells=row.cells[: len(rows[0].cells)]))
        if rows and len(row.cells) != len(rows[0].cells):
            if len(rows) >= _FEWEST_ROWS:
                yield text[before : rows[0].end], rows
            before = rows[-1].cells[-1][1]
            rows = []
            if stray:
                continue
        rows.append(row)
    if len(rows) >= _FEWEST_ROWS:
        yield text[before : rows[0].end], rows


def _rows(text: str) -> Iterator[_Row]:
    """Yield each run of label lines that is followed by lines with nothing but a number, and each row in one line."""
    labels: list[tuple[int, int]] = []
    cells: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if _NUMBER_LINE.fullmatch(match[0]):
            cells.append(_trimmed(text, *match.span()))
            continue
        if cells and labels:
            yield _Row(labels[0][0], labels[-1][1], tuple(cells))
        if cells:
            labels, cells = [], []
        line = _ROW_LINE.fullmatch(text, *match.span())
        if line is not None:
            numbers = tuple(number.span() for number in _NUMBER.finditer(text, *line.span(2)))
            yield _Row(*_trimmed(text, *line.span(1)), numbers)
            labels = []
            continue
        if match[0].strip():
            labels.append(_trimmed(text, *match.span()))
    if cells and labels:
        yield _Row(labels[0][0], labels[-1][1], tuple(cells))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] in " %":
        end -= 1
    return start, end


def _below_prose(above: str) -> str:
    """Return the lines of a header, without the prose that ends above them."""
    lines = above.split("\n")
    prose = (at for at in range(len(lines) - 1, 0, -1) if _PROSE.search(lines[at - 1]))
    return "\n".join(lines[next(prose, 0) :])


def _columns(header: str, state: State) -> tuple[list[_Column], str]:
    """Read a header as one column for each period with its basis, and the indicator that it names.

    A basis before all periods holds for each of them.
    """
    lines = header.split("\n")[-_HEADER_LINES:]
    tokens = [token for part in chunked(normalise("\n".join(lines)), state.language) for token in part]
    columns: list[_Column] = []
    period: Period | None = None
    told = [token for token in tokens if token.kind in (_PERIOD, _BASIS)]
    general = told[0] if told and [token.kind for token in told].count(_BASIS) == 1 else None
    for token in told:
        if token.kind == _PERIOD:
            period = _of_flow(resolve(token.value, state.published), state.published)
            if general is not None and general.kind == _BASIS and period is not None:
                columns.append(_Column(period, basis_between(general.value, period, state.published)))
        elif token.kind == _BASIS and period is not None:
            columns.append(_Column(period, basis_between(token.value, period, state.published)))
            period = None
    named = [token.value for token in tokens if token.kind == _INDICATOR]
    return columns, named[-1] if named else "iip"


def _of_flow(period: Period | None, published: date | None) -> Period | None:
    """Take "January 12" above growth rates for the month of 2012: no day has a growth rate."""
    if period is None or period.kind is not PeriodKind.INSTANT:
        return period
    return month_of(period, published) or period


def _readings(
    rows: list[_Row],
    columns: list[_Column],
    indicator: str,
    source: Normalised,
    language: str,
    decimal_mark: str,
    *,
    base: int,
) -> Iterator[Reading]:
    """Yield a number for each cell of the rows that have one number a column."""
    for position, row in enumerate(rows):
        if len(row.cells) != len(columns):
            continue
        subject = _label(row, source.text, language, first=position == 0)
        for (start, end), column in zip(row.cells, columns, strict=True):
            printed = source.text[start:end]
            number = read_digits(printed.lstrip("-"), decimal_mark)
            if number is None or (base and not _LOWEST_INDEX <= number <= _HIGHEST_INDEX):
                continue
            amount = Amount(
                number, "percent", start, end, step=Decimal(1).scaleb(int(number.as_tuple().exponent))
            )
            if not amount.is_exact:
                continue
            reading = Reading(amount, 0, Stretch(), bracket=False)
            reading.measure, reading.basis, reading.period = "change", column.basis, column.period
            reading.indicator, reading.subject, reading.rule = indicator, subject, "read"
            reading.value = (-number if printed.startswith("-") else number) - base
            yield reading


def _label(row: _Row, text: str, language: str, *, first: bool) -> tuple[int, int] | None:
    """Return where the label of a row stands, without its numbering; ``None`` for the total.

    The label of the first row ends the header: only its last line is the label.
    """
    start = text.rfind("\n", row.start, row.end) + 1 if first else row.start
    start = max(start, row.start)
    numbering = _NUMBERING.match(text, start, row.end)
    start = numbering.end() if numbering else start
    return None if _is_total(text[start : row.end], language) else (start, row.end)


def _is_total(label: str, language: str) -> bool:
    """Whether a label names the whole and nothing of it ("TOÀN NGÀNH CÔNG NGHIỆP")."""
    tokens = [token for part in chunked(normalise(label), language) for token in part]
    return any(token.kind == _TOTAL for token in tokens) and not any(token.kind in _NAMES for token in tokens)

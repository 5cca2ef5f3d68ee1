"""Read a table that was flattened into lines: a header, then a label and its numbers, row after row.

Statistics offices' pages and PDFs lose their tables so when they are copied: every cell stands on a line of its
own. The header is read with the grammar of periods and bases; a row belongs to the table when it has one number
for each column.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from statistics import median_low
from typing import Final

import attrs

from vn_industry.language.normalise import Normalised, normalise
from vn_industry.language.numbers import read_digits
from vn_industry.language.tokens import KINDS, letters
from vn_industry.text.bind.place import TRADE
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.find import chunked
from vn_industry.text.tables.cells import read_cell
from vn_industry.text.tables.columns import Header, read_header
from vn_industry.text.tables.spanners import bare, heads

__all__ = ["read_rows"]

_NUMBER_LINE: Final = re.compile(r"[ ]*[+-]?\d[\d.,]*[ ]*%?[ ]*")
_LINE: Final = re.compile(r"[^\n]+")
_WORDS: Final = r"[^\d\n|:;%+-]"
#: A label without digits: three letters or blanks at least, and hyphens that are no signs.
_LABEL: Final = rf"(?:\d{{1,2}}[.)])?(?={_WORDS}{{3}}){_WORDS}++(?:-(?!\d){_WORDS}*+)*"
#: Only numbers with decimals, with blanks or bars between. Nothing inside a possessive group may be tried again: Python
#: before 3.11.5 matches such groups wrongly.
_NUMBERS: Final = r"(?:[ \t|]*+[+-]?+\d++(?:[.,]\d++)++%?+(?=[ \t|]|$))++"
#: A whole row in one line.
_ROW_LINE: Final = re.compile(rf"[ |]*+({_LABEL})({_NUMBERS})[ \t|]*+")
_NUMBER: Final = re.compile(r"-?\d[\d.,]*")
_NUMBERING: Final = re.compile(r"(?:[IVX]+|\d{1,2}|[A-Z])[.)]\s+|[-+*]\s*")
_TOTAL, _PARTNER, _REGION = KINDS["TOTAL"], KINDS["PARTNER"], KINDS["REGION"]
#: A label of a province has no more pieces ("Thành phố Hà Nội").
_PLACE: Final = 2
_NAMES: Final = letters("TERM WORD REGION PARTNER")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: What lines between cells consist of.
_BARS: Final = " |\t"
#: A table has at least so many rows; fewer are lines of prose between numbers.
_FEWEST_ROWS: Final = 2
#: A label has fewer lines than these; what has as many is the header of another table.
_LABEL_LINES: Final = 3
_HUNDRED: Final = 100
#: The middle one of many same-period indices is no smaller; that of growth rates no larger.
_LOW_MIDDLE: Final = 50


@attrs.frozen
class _Row:
    """A label with the numbers below it: each a span of the text."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


def read_rows(source: Normalised, state: State, decimal_mark: str) -> Iterator[Reading]:
    """Yield the numbers of every flattened table of levels, growth rates or same-period indices, bound to their rows and columns.

    Args:
        source: the text.
        state: language and date of publication.
        decimal_mark: the mark that decides a number that can be read twice.
    """
    for above, rows in _blocks(source.text):
        header, below = _headed(above, rows, source.text, state)
        if header is not None and (len(rows) >= _FEWEST_ROWS or header.spanned):
            yield from _readings(below, header, source, state, decimal_mark)


def _headed(above: str, rows: list[_Row], text: str, state: State) -> tuple[Header | None, list[_Row]]:
    """Return the header of a table with the rows below it; years in the first row are a part of it, one a column."""
    years = _years(rows[0], text)
    if not years or len(rows) == 1:
        return read_header(above, len(rows[0].cells), state), rows
    return read_header("\n".join([above, *years, ""]), len(years), state), rows[1:]


def _years(row: _Row, text: str) -> list[str]:
    """Return the cells of a row of years."""
    cells = [text[start:end] for start, end in row.cells]
    return cells if all(map(_YEAR.fullmatch, cells)) and len(cells) > 1 else []


def _bases(rows: list[_Row], header: Header, text: str, decimal_mark: str) -> list[int | None]:
    """Return what is taken from the numbers of each column: 100 from indices; ``None`` where nothing tells what they are."""
    if any(column.unit for column in header.columns):
        return [0] * len(header.columns)
    middle = _middle(rows, text, decimal_mark)
    if header.tells_growth and middle < _LOW_MIDDLE:
        return [0] * len(header.columns)
    return [_HUNDRED if header.tells_index and middle >= _LOW_MIDDLE else None] * len(header.columns)


def _middle(rows: list[_Row], text: str, decimal_mark: str) -> Decimal:
    """Return the size of the middle one of all numbers of a table."""
    read = (
        read_digits(text[start:end].lstrip("+-"), decimal_mark) for row in rows for start, end in row.cells
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
        headed = text.count("\n", row.start, row.end) >= _LABEL_LINES
        if rows and (headed or len(row.cells) != len(rows[0].cells)):
            yield text[before : rows[0].end], rows
            before = rows[-1].cells[-1][1]
            rows = []
            if stray:
                continue
        rows.append(row)
    if rows:
        yield text[before : rows[0].end], rows


def _rows(text: str) -> Iterator[_Row]:
    """Yield each run of label lines that is followed by lines with nothing but a number, and each row in one line."""
    labels: list[tuple[int, int]] = []
    cells: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if _NUMBER_LINE.fullmatch(match[0]):
            cells.append(_trimmed(text, *match.span()))
            continue
        if not match[0].strip(_BARS):
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


def _readings(
    rows: list[_Row], header: Header, source: Normalised, state: State, decimal_mark: str
) -> Iterator[Reading]:
    """Yield a number for each cell of the rows that have one number a column."""
    bases = _bases(rows, header, source.text, decimal_mark)
    language, region = state.language, state.home
    for position, row in enumerate(rows):
        if len(row.cells) != len(header.columns):
            continue
        label = _label(row, source.text, language, first=position == 0)
        place = _place(label, source.text, language)
        region, label = (place, None) if place else (region, label)
        for (start, end), column, base in zip(row.cells, header.columns, bases, strict=True):
            if base is None:
                continue
            reading = read_cell(source.text[start:end], start, column, decimal_mark, index=base > 0)
            if reading is None:
                continue
            reading.indicator, reading.region = header.indicator, region
            _name(reading, label, header, source, row.cells[0][0], language)
            yield reading


def _name(
    reading: Reading,
    label: tuple[int, int] | None,
    header: Header,
    source: Normalised,
    start: int,
    language: str,
) -> None:
    """Take the label of a row for the market of a trade table, or for the subject."""
    at = source.lower.rfind(header.subject, 0, label[0] if label else start) if header.subject else -1
    good = (at, at + len(header.subject)) if at >= 0 else None
    if reading.indicator not in TRADE:
        reading.subject = label
    elif label is None:
        reading.subject = good
    elif header.markets or _is_market(source.text[slice(*label)], language):
        reading.partner, reading.subject = label, good
    else:
        reading.subject = label


def _place(label: tuple[int, int] | None, text: str, language: str) -> str:
    """Return the province that a label names; the rows below it are of it too."""
    tokens = (
        []
        if label is None
        else [token for part in chunked(normalise(text[slice(*label)]), language) for token in part]
    )
    return (
        str(tokens[-1].value[0][1]) if tokens and tokens[-1].kind == _REGION and len(tokens) <= _PLACE else ""
    )


def _is_market(label: str, language: str) -> bool:
    tokens = [token for part in chunked(normalise(label), language) for token in part]
    return [token.kind for token in tokens] == [_PARTNER]


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
    """Whether a label names the whole and nothing of it ("TOÀN NGÀNH CÔNG NGHIỆP", "Tổng cộng")."""
    if bare(label) in heads("totals"):
        return True
    tokens = [token for part in chunked(normalise(label), language) for token in part]
    return any(token.kind == _TOTAL for token in tokens) and not any(token.kind in _NAMES for token in tokens)

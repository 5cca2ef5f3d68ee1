"""Find the tables of a sheet: by the words of their titles, never by the name of the sheet."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from vn_industry.workbook.cells import Cell, Row, is_year, number_of, text_of
from vn_industry.workbook.layout import TableKind, bare, fold, has_words, layout
from vn_industry.workbook.units import Unit, read_unit, read_unit_line
from vn_industry.workbook.wording import read_wording

__all__ = ["Table", "find_tables", "header_words", "repeats_header"]

_NUMBERED = re.compile(r"^[0-9]{1,3}\s*[.,)]\s*[^\W\d]")
#: A title stands in the first lines, and takes no more than these.
_TITLE_LINES = 6
#: Between a title and the first figure there are not more lines.
_HEADER_LINES = 24
#: Above this a number in the first column numbers no row.
_MOST_ROWS = 500


@attrs.frozen
class Table:
    """Where a table stands in a sheet, and what its title says.

    Attributes:
        kind: what it is of; ``None`` for a table outside industry and goods trade.
        title: the words of the title.
        breakdown: ``region`` or ``partner`` where its rows are places, else ``""``.
        units: the units that stand above it.
        top: the first line of the title.
        header: the first line of the header.
        body: the line after the header.
        end: the line after the last one.
    """

    kind: TableKind | None
    title: str
    breakdown: str
    units: tuple[Unit, ...]
    top: int
    header: int
    body: int
    end: int


def find_tables(rows: Sequence[Row]) -> Iterator[Table]:
    """Yield the tables of a sheet from top to bottom.

    Args:
        rows: the cells of the sheet.
    """
    tops = list(_tops(rows))
    for top, end in itertools.pairwise([*tops, len(rows)]):
        title, header, units = _read_title(rows, top, end)
        folded = fold(title)
        kind = next((one for one in layout().tables if _fits(folded, one)), None)
        breakdown = next((name for name, words in layout().breakdown.items() if has_words(folded, words)), "")
        body = _body(rows, header, end) if kind else end
        yield Table(kind, title, breakdown, units, top, header, body, end)


def _fits(title: str, kind: TableKind) -> bool:
    return has_words(title, kind.title) and not has_words(title, kind.without)


def _tops(rows: Sequence[Row]) -> Iterator[int]:
    """Find the lines on which a table begins: the first that says anything, and every numbered title."""
    started = False
    for at, row in enumerate(rows):
        cells = [cell for cell in row if cell != ""]
        if not cells:
            continue
        first = cells[0]
        alone = len(cells) <= 2 and not any(isinstance(cell, float | int) for cell in cells)
        if not started and text_of(first):
            started = True
            yield at
        elif alone and isinstance(first, str) and _NUMBERED.match(first.strip()):
            yield at


def _read_title(rows: Sequence[Row], top: int, end: int) -> tuple[str, int, tuple[Unit, ...]]:
    """Read title and units, and return them with the first line of the header between them."""
    words: list[str] = []
    units: tuple[Unit, ...] = ()
    for at in range(top, min(end, top + _TITLE_LINES)):
        filled = [(column, text) for column, cell in enumerate(rows[at]) if (text := text_of(cell))]
        said = [(column, text) for column, text in filled if read_unit_line(text) is None]
        if at > top and said and (said[0][0] > 0 or len(said) > 1 or not isinstance(rows[at][0], str)):
            return " ".join(words), at, units
        units = next((found for _, text in filled if (found := read_unit_line(text)) is not None), units)
        words.extend(text for _, text in (said if at > top else said[:1]))
    return " ".join(words), min(end, top + _TITLE_LINES), units


def _body(rows: Sequence[Row], header: int, end: int) -> int:
    """Return the first line below the header: the first figure's, less the lines of its label above it.

    Labels stand in the first column, those of parts in the next; what looks like a label further right is a
    heading with a working number beside it.
    """
    lines = range(header, min(end, header + _HEADER_LINES))
    labels = {at: column for at in lines if (column := _label_of_figures(rows[at])) is not None}
    leftmost = min(labels.values(), default=0)
    for at, column in labels.items():
        if column == leftmost or (column == leftmost + 1 and not _is_heading(rows[at], column)):
            first = at
            while first > header and _is_label(rows[first - 1], column):
                first -= 1
            return first
    return end


def _is_heading(row: Row, column: int) -> bool:
    """Whether a line that has numbers is one of the header: with a period, or with words that are no units."""
    wording = read_wording(text_of(row[column]))
    if wording.period is not None or wording.compared:
        return True
    texts = (text_of(cell) for cell in row[column + 1 :] if isinstance(cell, str))
    return any(any(map(str.isalpha, text)) and read_unit(text) is None for text in texts)


def _label_of_figures(row: Row) -> int | None:
    """Return the column of the label of a line that has, right of it, a number that is no year of a header."""
    for column, cell in enumerate(row):
        if cell == "" or (text := text_of(cell)) == "":
            continue
        if column == 0 and isinstance(cell, float | int) and cell < _MOST_ROWS:
            continue  # the number of the row
        if not isinstance(cell, str) or column > 2 or len(text) < 2 or not any(map(str.isalpha, text)):
            return None
        return column if _has_figures(row[column + 1 :], fold(bare(text))) else None
    return None


def _has_figures(cells: Sequence[Cell], label: str) -> bool:
    """Whether numbers follow a label; words before the first, but for a unit, make the line one of a header."""
    numbers: list[Decimal] = []
    words = 0
    for cell in cells:
        if (number := number_of(cell)) is not None:
            numbers.append(number)
        elif not numbers and isinstance(cell, str) and any(map(str.isalpha, cell)):
            words += 1
    return words < 2 and bool(numbers) and (label in layout().rows["total"] or not all(map(is_year, numbers)))


def repeats_header(row: Row, header: frozenset[str]) -> bool:
    """Whether a line has nothing but words of the header: it is printed once more on the next page.

    Args:
        row: a line of the table.
        header: the words of the title and the header, cell by cell.
    """
    return all(isinstance(cell, str) and text_of(cell) in header for cell in row if cell != "")


def header_words(rows: Sequence[Row], table: Table) -> frozenset[str]:
    """Return what the cells of title and header say, and that they may be empty.

    Args:
        rows: the cells of the sheet.
        table: where the table stands.
    """
    return frozenset(text_of(cell) for row in rows[table.top : table.body] for cell in row) | {""}


def _is_label(row: Row, column: int) -> bool:
    """Whether a line has a label in a column, and nothing else."""
    return [at for at, cell in enumerate(row) if text_of(cell)] == [column]

"""Read what the columns of a table mean from the words above them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from vn_industry.domain import Measure
from vn_industry.values import Basis, Period, PeriodKind, Status
from vn_industry.workbook.cells import Cell, Row, number_of, text_of
from vn_industry.workbook.layout import fold, has_words, layout
from vn_industry.workbook.sheets import Table, header_words, repeats_header
from vn_industry.workbook.units import Unit, is_ditto, read_unit
from vn_industry.workbook.wording import read_wording

__all__ = ["Column", "Columns", "read_columns"]

_BRACKETS = re.compile(r"\(([^()]{1,40})\)")
_LETTER_OR_NUMBER = re.compile(r"\(?(?:[A-Za-z]|[0-9]{1,2})\)?")
_INDICES = frozenset(["iip", "consumption", "inventory", "employment"])
#: Characters of a header; the office's longest have a hundred and fifty.
_LONGEST = 500
_SMALL = 50
#: What is counted at a point in time.
_STOCKS = frozenset(["inventory", "inventory_ratio", "employment"])
#: A column is read as a revision of what was published before where it is at most this many months older.
_REVISED_WITHIN = 12
#: A column without a header is one of units, or of row numbers, where it holds so many and nothing else.
_FEWEST = 3


@attrs.frozen(kw_only=True)
class Column:
    """What a column holds.

    Attributes:
        index: its place, counted from 0.
        header: the words above it, joined.
        indicator: slug of the series.
        measure: what its numbers say; ``None`` where they cannot be told.
        period: the period of its numbers.
        basis: what a change is measured against.
        index_form: whether a change is printed as an index (110.92 for +10.92 %).
        aspect: ``quantity`` or ``value`` where the table has both.
        unit: the unit of a level, where header or table say one.
        status: estimated, preliminary or revised.
        reason: why the column cannot be read; ``""`` where it can.
    """

    index: int
    header: str
    indicator: str = ""
    measure: Measure | None = None
    period: Period | None = None
    basis: Basis = Basis.UNSTATED
    index_form: bool = False
    aspect: str = ""
    unit: Unit | None = None
    status: Status = Status.ACTUAL
    reason: str = ""


@attrs.frozen
class Columns:
    """The columns of a table.

    Attributes:
        labels: places of the columns that may hold the label of a row.
        unit: place of the column of units, ``None`` where there is none.
        values: the columns of numbers.
    """

    labels: tuple[int, ...]
    unit: int | None
    values: tuple[Column, ...]


def read_columns(rows: Sequence[Row], table: Table, published: date | None) -> Columns:
    """Read the header of a table.

    Args:
        rows: the cells of the sheet.
        table: where the table stands.
        published: when the workbook came out; completes periods without a year.
    """
    words = header_words(rows, table)
    body = [row for row in rows[table.body : table.end] if not repeats_header(row, words)]
    width = max((len(row) for row in body), default=0)
    lines = [
        line for row in rows[table.header : table.body] if (line := _header_line(row, width)) is not None
    ]
    own = [" ".join(text for line in lines if (text := line[column])) for column in range(width)]
    filled = [_filled(body, column) for column in range(width)]
    serials = {column for column in range(width) if _is_serial(own[column], body, column)}
    units = [column for column in range(width) if _is_unit_column(own[column], body, column)]
    beside = {
        column
        for column in range(width)
        if column in serials or column in units[:1] or _is_label_column(body, column, filled[column])
    }
    first = next((at for at in range(width) if at not in beside and (own[at] or filled[at])), width)
    unit = next((column for column in units if column < first), None)
    labels = tuple(column for column in range(first) if column != unit and column not in serials)
    joined = _joined(lines, first, width)
    values = [
        _column(column, joined[column], own[column], table, published)
        for column in range(first, width)
        if filled[column]
    ]
    return Columns(labels, unit, tuple(_settled(values, body)))


def _header_line(row: Row, width: int) -> list[str] | None:
    """Return the words of a line of the header, ``None`` for one that only numbers the columns."""
    texts = [text_of(cell) for cell in row[:width]] + [""] * (width - len(row))
    said = [text for text in texts if text]
    if len(said) > 1 and all(_LETTER_OR_NUMBER.fullmatch(text) for text in said):
        return None
    return texts


def _filled(body: Sequence[Row], column: int) -> int:
    return sum(1 for row in body if column < len(row) and _is_number(row[column]))


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, (float, int)) or (
        isinstance(cell, str) and cell != "" and number_of(cell) is not None
    )


def _is_serial(header: str, body: Sequence[Row], column: int) -> bool:
    """Whether a column is headed as one of row numbers or codes, or counts the rows without a heading."""
    if header:
        return fold(header) in layout().columns["serial"]
    numbers = [row[column] for row in body if column < len(row) and isinstance(row[column], (float, int))]
    return len(numbers) >= _FEWEST and numbers == [*range(1, len(numbers) + 1)]


def _is_label_column(body: Sequence[Row], column: int, numbers: int) -> bool:
    """Whether a column has more words than numbers."""
    cells = (row[column] for row in body if column < len(row))
    words = sum(1 for cell in cells if isinstance(cell, str) and any(map(str.isalpha, cell)))
    return words > numbers


def _is_unit_column(header: str, body: Sequence[Row], column: int) -> bool:
    """Whether a column is headed as one of units, or holds nothing else."""
    if has_words(fold(header), layout().columns["unit"]):
        return True
    cells = [cell for row in body if column < len(row) and (cell := row[column]) != ""]
    if column == 0 or len(cells) < _FEWEST or not all(isinstance(cell, str) for cell in cells):
        return False
    return all(is_ditto(text) or read_unit(text) for text in map(text_of, cells))


def _joined(lines: Sequence[Sequence[str]], first: int, width: int) -> list[str]:
    """Join the lines above each column; a heading spans the empty places to its right.

    It does so, merged or not, where nothing stands above these places: the line below a heading of its own is
    empty only because that heading is shorter.
    """
    parts: list[list[str]] = [[] for _ in range(width)]
    begun = [False] * width
    for line in lines:
        spanning = ""
        for column in range(first, width):
            if line[column]:
                spanning = line[column]
                begun[column] = True
                parts[column].append(spanning)
            elif begun[column]:
                spanning = ""
            elif spanning:
                parts[column].append(spanning)
    return [" ".join(part) for part in parts]


def _column(index: int, header: str, own: str, table: Table, published: date | None) -> Column:
    """Read the meaning of one column."""
    kind = table.kind
    if not own or kind is None:
        return Column(index=index, header=header, reason="no header above the column")
    if len(header) > _LONGEST:
        return Column(index=index, header=header[:_LONGEST], reason="the header is too long to be one")
    wording = read_wording(header, published)
    period = wording.period
    indicator = next((one for one in wording.indicators if _may_be(one, table)), "") or _titled(table, period)
    common = Column(
        index=index,
        header=header,
        indicator=indicator,
        period=period,
        aspect=_aspect(header),
        unit=_unit(header),
        status=wording.status,
    )
    if period is None:
        return attrs.evolve(common, reason="the header names no period")
    if not indicator:
        return attrs.evolve(common, reason="the header does not say which of the title's series it is")
    if wording.plan:
        return attrs.evolve(common, reason="a part of a plan")
    if wording.share:
        return attrs.evolve(common, measure=Measure.SHARE)
    if wording.compared:
        return attrs.evolve(
            common,
            measure=Measure.CHANGE,
            basis=wording.basis,
            index_form=not wording.growth or has_words(fold(header), layout().columns["index"]),
        )
    if indicator in _INDICES and not any(unit.name != "percent" for unit in _units(table, common.unit)):
        return attrs.evolve(common, reason="the header says no basis of comparison")
    if common.unit and common.unit.name == "percent" and indicator != "inventory_ratio":
        return attrs.evolve(common, reason="the header does not say what the percentage is of")
    return attrs.evolve(common, measure=Measure.LEVEL)


def _titled(table: Table, period: Period | None) -> str:
    """Return the series that the title names; of several, the one that such a period can be of."""
    named = [one for one in read_wording(table.title).indicators if _may_be(one, table)]
    if len(named) > 1 and period is not None:
        named = [one for one in named if (one in _STOCKS) == (period.kind is PeriodKind.INSTANT)]
    if len(named) > 1 or table.kind is None:
        return ""
    return named[0] if named else table.kind.indicator


def _may_be(indicator: str, table: Table) -> bool:
    """Whether a header may name this series in this table: consumption and inventory share one."""
    families = (("consumption", "inventory", "inventory_ratio"), ("employment",), ("iip",))
    return table.kind is not None and any(
        indicator in family and table.kind.indicator in family for family in families
    )


def _units(table: Table, unit: Unit | None) -> tuple[Unit, ...]:
    return (unit,) if unit else table.units


def _aspect(header: str) -> str:
    """Tell a column of quantities from one of values."""
    folded = fold(header)
    for name in ("quantity", "value"):
        if any(folded == word or folded.endswith(f" {word}") for word in layout().columns[name]):
            return name
    return ""


def _unit(header: str) -> Unit | None:
    found = [unit for text in _BRACKETS.findall(header) if (unit := read_unit(text))]
    return found[-1] if found else None


def _settled(columns: Sequence[Column], body: Sequence[Row]) -> Iterator[Column]:
    """Settle what only the columns together tell: aspects, growth rates, revisions, columns that say the same."""
    split = any(column.aspect for column in columns)
    meanings = Counter(map(_meaning, columns))
    for column in columns:
        changed = column
        if not column.reason and meanings[_meaning(column)] > 1:
            changed = attrs.evolve(changed, reason="the header of another column says the same")
        if split and not column.aspect and not column.reason:
            changed = attrs.evolve(
                changed, reason="the header does not say whether it is a quantity or a value"
            )
        if changed.index_form and _are_rates(body, column.index):
            changed = attrs.evolve(changed, index_form=False)
        if changed.status is Status.ACTUAL and any(_is_revision(column, other) for other in columns):
            changed = attrs.evolve(changed, status=Status.REVISED)
        yield changed


def _meaning(column: Column) -> tuple[object, ...]:
    """What the header says; a column that it says nothing of means nothing but itself."""
    if column.reason:
        return (column.index,)
    return (
        *(column.indicator, column.measure, column.period, column.basis),
        *(column.aspect, column.unit, column.status, column.index_form),
    )


def _are_rates(body: Sequence[Row], column: int) -> bool:
    """Whether a column holds growth rates: it has a number below zero, or half of its numbers are small.

    An index is 100 where nothing changes; that half of all sectors or goods lose half at once was never printed.
    """
    found = (number_of(row[column]) for row in body if column < len(row))
    numbers = sorted(number for number in found if number is not None)
    return bool(numbers) and (
        numbers[0] < 0 or (len(numbers) >= _FEWEST and numbers[len(numbers) // 2] < _SMALL)
    )


def _is_revision(column: Column, other: Column) -> bool:
    """Whether a column is of an earlier period than another of its series: the office revised it since."""
    if column.period is None or other.period is None or column.indicator != other.indicator:
        return False
    if PeriodKind.YEAR in (column.period.kind, other.period.kind):
        return False
    first, last = column.period.last, other.period.last
    months = 12 * (last.year - first.year) + last.month - first.month
    return 0 < months < _REVISED_WITHIN


def unit_of(column: Column, table: Table, row_unit: Unit | None) -> Unit | None:
    """Return the unit of a level: of the row, else of the header, else of the line above the table.

    Args:
        column: the column of the number.
        table: its table.
        row_unit: the unit that the row says, in a column of units or a footnote.
    """
    if column.aspect == "value":
        return column.unit or next((unit for unit in table.units if unit.is_money), None)
    if column.aspect == "quantity":
        return row_unit or column.unit or next((unit for unit in table.units if not unit.is_money), None)
    if row_unit is not None or column.unit is not None:
        return row_unit or column.unit
    return (
        table.units[0]
        if len(table.units) == 1
        else next((unit for unit in table.units if unit.is_money), None)
    )

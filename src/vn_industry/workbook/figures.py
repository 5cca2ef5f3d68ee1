"""Turn the cells of a table into the figures of the domain."""

import itertools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

import attrs

from vn_industry.domain import (
    Evidence,
    Figure,
    Indicator,
    Measure,
    Observation,
    RegionalIndex,
    SectorGrowth,
    TradeFigure,
    Unread,
    Value,
)
from vn_industry.domain.observation import Evidences
from vn_industry.values import Approximation, Basis, Money, Percent, Period, Quantity
from vn_industry.values.decimals import EXACT
from vn_industry.values.units import units
from vn_industry.workbook.cells import Row, cell_name, is_year, number_of, text_of
from vn_industry.workbook.headers import Column, Columns, unit_of
from vn_industry.workbook.layout import layout
from vn_industry.workbook.rows import Subject, TableRow
from vn_industry.workbook.sheets import Table

__all__ = ["Reading", "leave_header_numbers", "read_figures"]

_TRADE = frozenset(["export", "import"])
#: Whole numbers below this, in a header, number its columns.
_MOST_COLUMNS = 64
#: Series, period and aspect of a figure, and the number of the figure among those that share them.
_Key = tuple[str, Period | None, str, int]
#: What is asked of a figure once: measure, basis and unit.
_Question = tuple[Measure, Basis, str]
_HUNDRED = Decimal(100)
#: Digits before the point that a column of a frame holds; the office's largest amounts have sixteen.
_MOST_DIGITS = 23
_TOO_MANY = "too many digits"


@attrs.define
class Reading:
    """What has been read so far.

    Attributes:
        figures: the figures, in the order of the sheets.
        unread: the cells that became none.
    """

    figures: list[Figure] = attrs.field(factory=list)
    unread: list[Unread] = attrs.field(factory=list)


def read_figures(
    rows: Sequence[Row],
    sheet: str,
    table: Table,
    columns: Columns,
    labelled: Sequence[TableRow],
    reading: Reading,
) -> None:
    """Add the figures of a table, and the cells that became none.

    Args:
        rows: the cells of the sheet.
        sheet: its name.
        table: where the table stands.
        columns: its columns.
        labelled: its rows.
        reading: what to add to.
    """
    evidence = {column.index: _evidence(column) for column in columns.values}
    beside = [*columns.labels, *([] if columns.unit is None else [columns.unit])]
    for line in labelled:
        row = rows[line.index]
        for place in beside:
            if place < len(row) and isinstance(row[place], (float, int)) and (text := text_of(row[place])):
                reading.unread.append(_unread(text, sheet, line.index, place, "a number where words stand"))
        groups: dict[_Key, dict[_Question, Observation]] = {}
        for column in columns.values:
            cell = row[column.index] if column.index < len(row) else ""
            if cell == "" or (text := text_of(cell)) == "":
                continue
            number = number_of(cell)
            if number is None and text in layout().none:
                continue
            value, reason = (None, "not a number") if number is None else _value(number, column, table, line)
            if value is None or column.measure is None:
                reading.unread.append(_unread(text, sheet, line.index, column.index, reason))
                continue
            observation = Observation(
                value=value,
                measure=column.measure,
                basis=column.basis,
                approx=Approximation.NONE,
                status=column.status,
                text=text,
                sheet=sheet,
                cell=cell_name(line.index, column.index),
                evidence=evidence[column.index],
            )
            _add(groups, column, observation)
        if groups and line.subject is not None:
            reading.figures.extend(_figures(line.subject, groups))


def leave_header_numbers(rows: Sequence[Row], sheet: str, table: Table, reading: Reading) -> None:
    """List the numbers above a table that are no part of its header: working numbers beside its words.

    Args:
        rows: the cells of the sheet.
        sheet: its name.
        table: where the table stands.
        reading: what to add to.
    """
    for index in range(table.top, table.body):
        for column, cell in enumerate(rows[index]):
            number = number_of(cell) if isinstance(cell, float | int) else None
            if number is not None and not is_year(number) and not _numbers_a_column(number):
                reading.unread.append(_unread(text_of(cell), sheet, index, column, "a number in the header"))


def _numbers_a_column(number: Decimal) -> bool:
    return 0 <= number < _MOST_COLUMNS and number == number.to_integral_value()


def _add(groups: dict[_Key, dict[_Question, Observation]], column: Column, observation: Observation) -> None:
    """Add a number to the figure of its column's series, period and aspect.

    An estimate and what became of it, side by side, answer one question: the second makes a figure of its own.
    """
    question = (observation.measure, observation.basis, observation.unit)
    for again in itertools.count():
        group = groups.setdefault((column.indicator, column.period, column.aspect, again), {})
        if question not in group:
            group[question] = observation
            return


def _figures(subject: Subject, groups: Mapping[_Key, Mapping[_Question, Observation]]) -> list[Figure]:
    """Make the figures of a row: one for each series, period and aspect."""
    figures = []
    for (indicator, period, _, _), observations in groups.items():
        figures.append(
            _kind(indicator, subject)(
                indicator=indicator,
                period=period,
                subject=subject.subject,
                subject_code=subject.code,
                region=subject.region,
                region_code=subject.region_code,
                partner=subject.partner,
                observations=tuple(observations.values()),
            )
        )
    return figures


def _kind(indicator: str, subject: Subject) -> type[Figure]:
    if indicator in _TRADE:
        return TradeFigure
    if subject.region:
        return RegionalIndex
    return SectorGrowth if subject.subject else Indicator


def _value(number: Decimal, column: Column, table: Table, line: TableRow) -> tuple[Value | None, str]:
    """Return the value of a cell, or why it has none."""
    if column.reason:
        return None, column.reason
    if line.subject is None:
        return None, "no label beside the number"
    if column.measure is Measure.CHANGE:
        if column.unit is not None and column.unit.name != "percent":
            return _amount(number, column.unit.name, column.unit.scale)
        return _percent(EXACT.subtract(number, _HUNDRED) if column.index_form else number)
    if column.measure is Measure.SHARE:
        return _percent(number)
    if line.unit_text and column.aspect != "value":
        return None, f"the unit {line.unit_text!r} is not known"
    unit = unit_of(column, table, line.unit)
    if unit is None:
        return None, "no unit is said"
    return _percent(number) if unit.name == "percent" else _amount(number, unit.name, unit.scale)


def _percent(number: Decimal) -> tuple[Value | None, str]:
    return (None, _TOO_MANY) if number.adjusted() >= _MOST_DIGITS else (Percent(number), "")


def _amount(number: Decimal, unit: str, scale: int) -> tuple[Value | None, str]:
    """Return an amount in full units; its step is that of the cell's last digit."""
    # Scales are powers of ten: the point moves, and the digits stay those of the cell.
    moved = number.scaleb(len(str(scale)) - 1)
    if moved.adjusted() >= _MOST_DIGITS:
        return None, _TOO_MANY
    exponent = moved.as_tuple().exponent
    step = _step(exponent if isinstance(exponent, int) else 0)
    scaled = Decimal(int(moved)) if exponent == 0 or step > 1 else moved
    if unit in units():
        return Quantity(scaled, unit, step=step), ""
    return Money(scaled, unit, step=step), ""


@cache
def _step(exponent: int) -> Decimal:
    return Decimal((0, (1,), exponent))


def _evidence(column: Column) -> Evidences:
    """Say where period, basis and unit were read: in the words above the column."""
    found = {"period": Evidence(rule="header", text=column.header)}
    if column.basis is not Basis.UNSTATED:
        found["basis"] = Evidence(rule="header", text=column.header)
    if column.aspect:
        found["aspect"] = Evidence(rule="header", text=column.aspect)
    return Evidences(found)


def _unread(text: str, sheet: str, row: int, column: int, reason: str) -> Unread:
    return Unread(text=text, start=-1, end=-1, reason=reason, sheet=sheet, cell=cell_name(row, column))

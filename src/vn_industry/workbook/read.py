"""Read a workbook into a report: open, find the tables, read headers and rows, build figures."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from os import PathLike
from pathlib import Path

import attrs

from vn_industry.domain import Report, Source, Unread
from vn_industry.workbook.cells import cell_name, text_of
from vn_industry.workbook.figures import Reading, leave_header_numbers, read_figures
from vn_industry.workbook.headers import read_columns
from vn_industry.workbook.layout import fold
from vn_industry.workbook.opening import MAX_COLUMNS, MAX_ROWS, Grid, load, open_grids
from vn_industry.workbook.rows import read_rows
from vn_industry.workbook.sheets import Table, find_tables

__all__ = ["read_grids", "read_workbook"]

_DAY_IN_NAME = re.compile(r"(?<![0-9])(20[0-9]{2})-([01][0-9])-([0-3][0-9])(?![0-9])")
_MONTH_IN_NAME = re.compile(r"(?<![0-9])(0?[1-9]|1[0-2])[-._ ]?(20[0-9]{2})(?![0-9])")
_MONTH_IN_TITLE = re.compile(r"\bthang (1[0-2]|0?[1-9]) nam (20[0-9]{2})\b")
_YEAR_IN_TITLE = re.compile(r"\bnam (20[0-9]{2})\b")
_TITLE_LINES = 16


def read_workbook(path: str | PathLike[str], *, published: date | None = None) -> Report:
    """Read a workbook of the statistics office into figures.

    Args:
        path: an ``.xlsx`` or ``.xls`` file.
        published: when it came out. Without it the day in the name of the file counts (``2024-06-29-...``),
            else the last day of the latest month that titles and headers name, else that of a month in the
            name.

    Returns:
        The figures of its tables of industry and goods trade; every other table, and every number that became
        no figure, is in ``unread`` with sheet, cell and reason.

    Raises:
        MissingExtraError: python-calamine is not installed: ``pip install 'vn-industry[excel]'``.
        WorkbookError: the file is no workbook, damaged, encrypted, or far larger than the office's.
        OSError: the file cannot be read.
    """
    path = Path(path)
    content = load(path)
    report = read_grids(open_grids(path, content), path.name, published)
    return attrs.evolve(report, source=attrs.evolve(report.source, sha256=sha256(content).hexdigest()))


def read_grids(grids: Iterable[Grid], name: str = "", published: date | None = None) -> Report:
    """Read the sheets of a workbook into figures.

    Args:
        grids: the sheets.
        name: the name of the file, which may say when it came out.
        published: when it came out, where that is known.
    """
    reading = Reading()
    found: list[tuple[Grid, Table]] = []
    titles: list[str] = []
    for grid in grids:
        if grid.hidden:
            _leave(reading, grid, 0, grid.name, "a hidden sheet")
            continue
        if grid.is_cut:
            _leave(reading, grid, 0, grid.name, f"only {MAX_ROWS} rows and {MAX_COLUMNS} columns are read")
        for table in find_tables(grid.rows):
            titles.append(table.title)
            titles.extend(_header_texts(grid, table))
            if table.kind is None:
                _leave(reading, grid, table.top, table.title, "not a table of industry or goods trade")
            elif table.body >= table.end:
                _leave(reading, grid, table.top, table.title, "a title without figures below it")
            else:
                found.append((grid, table))
    published = published or _day_in_name(name) or _last_day(titles, name)
    for grid, table in found:
        leave_header_numbers(grid.rows, grid.name, table, reading)
        columns = read_columns(grid.rows, table, published)
        period = next((column.period for column in columns.values if column.period), None)
        on = period.last if period else published
        rows = list(read_rows(grid.rows, table, columns, on))
        read_figures(grid.rows, grid.name, table, columns, rows, reading)
    return Report(
        figures=tuple(reading.figures),
        unread=tuple(reading.unread),
        source=Source(title=found[0][1].title if found else "", published=published, language="vi"),
    )


def _header_texts(grid: Grid, table: Table) -> Iterable[str]:
    """Return the words of a table's header column by column, for the month that they name."""
    if table.kind is None:
        return
    lines = grid.rows[table.header : min(table.body, table.header + _TITLE_LINES)]
    for column in range(max(map(len, lines), default=0)):
        yield " ".join(text_of(line[column]) for line in lines if column < len(line))


def _leave(reading: Reading, grid: Grid, row: int, text: str, reason: str) -> None:
    reading.unread.append(
        Unread(text=text, start=-1, end=-1, reason=reason, sheet=grid.name, cell=cell_name(row, 0))
    )


def _day_in_name(name: str) -> date | None:
    match = _DAY_IN_NAME.search(name)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _last_day(titles: Iterable[str], name: str) -> date | None:
    """Return the end of the latest month that the titles name, of the latest year that many of them name."""
    folded = [fold(title) for title in titles]
    years = Counter(int(year) for title in folded for year in _YEAR_IN_TITLE.findall(title))
    months = [(int(year), int(month)) for title in folded for month, year in _MONTH_IN_TITLE.findall(title)]
    if not months:
        months = [(int(year), int(month)) for month, year in _MONTH_IN_NAME.findall(name)]
        if not months:
            return date(max(years), 12, 31) if years else None
    year, month = max(months)
    return date(year, month, monthrange(year, month)[1])

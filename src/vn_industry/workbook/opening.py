"""Open a workbook of either format as grids of cells, in bounded memory and time."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from vn_industry.errors import MissingExtraError
from vn_industry.workbook.cells import Row
from vn_industry.workbook.safety import EncryptedWorkbookError, WorkbookError, WorkbookTooLargeError, load

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

__all__ = [
    "MAX_COLUMNS",
    "MAX_ROWS",
    "EncryptedWorkbookError",
    "Grid",
    "WorkbookError",
    "WorkbookTooLargeError",
    "load",
    "open_grids",
]

#: Lines and columns of a sheet that are read; the office's longest tables have fewer than a hundred lines.
MAX_ROWS = 5000
MAX_COLUMNS = 64
MAX_SHEETS = 400
#: Cells of a sheet that are looked at, filled or not: of a very wide one fewer lines are read.
MAX_CELLS = 1_000_000


@attrs.frozen
class Grid:
    """The cells of one sheet.

    Attributes:
        name: the name of the sheet.
        rows: its cells from A1 on; an empty one is ``""``.
        hidden: whether the workbook hides the sheet.
        is_cut: whether lines or columns of the sheet were left out.
    """

    name: str
    rows: list[Row]
    hidden: bool = False
    is_cut: bool = False


def open_grids(path: Path, content: bytes) -> Iterator[Grid]:
    """Yield the sheets of a workbook one by one.

    Args:
        path: the file, for messages.
        content: what `load` returned: an ``.xls`` or ``.xlsx`` workbook, whatever the name says.

    Raises:
        MissingExtraError: python-calamine is not installed.
        WorkbookError: the file is no workbook, damaged, encrypted or too large.
    """
    try:
        import python_calamine
    except ImportError:
        raise MissingExtraError("excel", "python-calamine") from None
    with (
        _calamine_errors(path),
        python_calamine.CalamineWorkbook.from_filelike(BytesIO(content)) as workbook,
    ):
        yield from _grids(workbook, path)


def _grids(workbook: "CalamineWorkbook", path: Path) -> Iterator[Grid]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = workbook.sheets_metadata
    if len(sheets) > MAX_SHEETS:
        raise WorkbookTooLargeError(path, f"has {len(sheets)} sheets, more than {MAX_SHEETS}")
    for position, sheet in enumerate(sheets):
        if sheet.typ is SheetTypeEnum.WorkSheet:
            hidden = sheet.visible is not SheetVisibleEnum.Visible
            yield _grid(workbook.get_sheet_by_index(position), hidden=hidden)


def _grid(sheet: "CalamineSheet", *, hidden: bool) -> Grid:
    height, width = sheet.total_height, sheet.total_width
    lines = max(1, min(MAX_ROWS, MAX_CELLS // max(1, width)))
    # A list of rows of known types is no list of rows of objects to mypy, though all here only read it.
    rows: list[Row] = [*sheet.to_python(skip_empty_area=False, nrows=lines)]  # type: ignore[list-item]
    if width > MAX_COLUMNS:
        rows = [row[:MAX_COLUMNS] for row in rows]
    while rows and not any(cell != "" for cell in rows[-1]):
        rows.pop()
    return Grid(sheet.name, rows, hidden, height > lines or width > MAX_COLUMNS)


@contextmanager
def _calamine_errors(path: Path) -> Iterator[None]:
    """Turn what calamine raises into errors of this library; a panic of its Rust code too."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError:
        raise EncryptedWorkbookError(path, "is protected by a password") from None
    except CalamineError as error:
        raise WorkbookError(path, f"cannot be read: {error}") from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise WorkbookError(path, "is damaged") from None
        raise

"""Look at a file before it is opened: is it a workbook, and is it one that can be opened in bounded memory?

A reader of spreadsheets sets aside a place for every cell between the first and the last one that is
filled. One cell in the far corner is enough to ask for hundreds of gigabytes, and a few kilobytes of a zip
archive can unpack to gigabytes. Both are found here, by unpacking with a limit and by looking at the places
of the cells.
"""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from vn_industry.errors import VnIndustryError
from vn_industry.workbook.ole import OleError, sheet_areas
from vn_industry.workbook.parts import opened_parts

__all__ = ["EncryptedWorkbookError", "WorkbookError", "WorkbookTooLargeError", "load"]

#: Largest file; the office's have less than one megabyte.
MAX_FILE = 32 * 2**20
#: Most bytes that an archive may unpack to.
MAX_UNPACKED = 128 * 2**20
MAX_MEMBERS = 4096
#: Most cells between the first and the last filled one of a sheet.
MAX_AREA = 5_000_000

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 2**18
#: A row or cell far out: three letters or five digits. Only where there is one all places are looked at.
_FAR = re.compile(rb"""r\s*=\s*["']\s*(?:[A-Za-z]{3,}|[A-Za-z]*[0-9]{5,})""")
_PLACE = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,8})([0-9]{1,9})""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_BLANKS = frozenset(b" \t\r\n")


class WorkbookError(VnIndustryError, ValueError):
    """A file is no workbook that can be read.

    Attributes:
        path: The file.
        problem: What is the matter, as the end of a sentence.

    Example:
        >>> print(WorkbookError("notes.txt", "is no Excel workbook"))
        notes.txt is no Excel workbook
    """

    def __init__(self, path: Path | str, problem: str) -> None:
        super().__init__(str(path), problem)
        self.path: str = str(path)
        self.problem: str = problem

    def __str__(self) -> str:
        return f"{self.path} {self.problem}"


class EncryptedWorkbookError(WorkbookError):
    """A workbook is protected by a password."""


class WorkbookTooLargeError(WorkbookError):
    """A workbook, or what it unpacks to, is far larger than any of the office's."""


def load(path: Path) -> bytes:
    """Return the content of a workbook that can be opened in bounded memory.

    Args:
        path: any file; what it is tells its content, not its name.

    Raises:
        WorkbookError: it is no workbook, is damaged, encrypted or too large.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(MAX_FILE + 1)
    if len(content) > MAX_FILE:
        raise WorkbookTooLargeError(path, f"has more than {MAX_FILE} bytes")
    if content.startswith(_ZIP):
        _check_zip(path, content)
    elif content.startswith(_OLE):
        _check_ole(path, content)
    else:
        raise WorkbookError(path, "is no Excel workbook" if content else "is empty")
    return content


def _check_zip(path: Path, content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise WorkbookError(path, "is a zip archive, but no .xlsx workbook")
            if len(members) > MAX_MEMBERS:
                raise WorkbookTooLargeError(path, f"has {len(members)} parts, more than {MAX_MEMBERS}")
            unpacked = sum(member.file_size for member in members)
            if unpacked > MAX_UNPACKED:
                raise WorkbookTooLargeError(path, f"unpacks to {unpacked} bytes, more than {MAX_UNPACKED}")
            if any(member.flag_bits & 1 for member in members):
                raise EncryptedWorkbookError(path, "is protected by a password")
            opened = opened_parts(archive)
            for member in members:
                if opened is None or member.filename in opened:
                    _check_member(path, archive, member, sheet=opened is None or opened[member.filename])
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, WorkbookError):
            raise
        raise WorkbookError(path, f"is damaged: {error}") from None


def _check_member(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, sheet: bool) -> None:
    """Unpack a part in pieces: `zipfile` compares size and checksum with what the archive promises."""
    far = False
    tail = b" "
    with archive.open(member) as part:
        while piece := part.read(_CHUNK):
            if sheet and not far:
                far = _is_far(tail + piece)
                tail = piece[-64:]
    if far:
        _check_area(path, archive.read(member))


def _is_far(xml: bytes) -> bool:
    return any(match.start() and xml[match.start() - 1] in _BLANKS for match in _FAR.finditer(xml))


def _check_area(path: Path, xml: bytes) -> None:
    """Raise where the cells of a sheet lie too far apart; those that say no place start at A1."""
    places = [(_column(match[1]), int(match[2])) for match in _PLACE.finditer(xml)]
    cells = [(column, row) for column, row in places if column]
    if len(_CELL.findall(xml)) > len(cells):
        cells = [(1, 1), *((column or 1, row) for column, row in places)]
    if cells:
        columns, rows = zip(*cells, strict=True)
        _require_area(path, (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1))


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters.upper():
        column = 26 * column + letter - 64
    return column


def _require_area(path: Path, area: int) -> None:
    if area > MAX_AREA:
        raise WorkbookTooLargeError(path, f"has a sheet of {area} cells, more than {MAX_AREA}")


def _check_ole(path: Path, content: bytes) -> None:
    try:
        areas = sheet_areas(content)
    except OleError as error:
        kind = EncryptedWorkbookError if error.encrypted else WorkbookError
        raise kind(path, str(error)) from None
    for area in areas:
        _require_area(path, area)

"""Look into an old workbook (``.xls``): how large are its sheets, and is it encrypted?

An ``.xls`` file is a compound file ([MS-CFB]): sectors, chained by a table of sectors, that hold streams. The
stream *Workbook* (*Book* before Excel 97) is a run of records ([MS-XLS]), each a type, a length and data.
"""

from array import array
from struct import Struct, error, unpack_from

__all__ = ["OleError", "sheet_areas"]

_END = 0xFFFFFFFA  # this and above are no sectors
_DIRECTORY_ENTRY = 128
_RECORD = Struct("<HH")
_PLACE = Struct("<HH")
_BOF, _FILEPASS = 0x0809, 0x002F
_OLD_BOFS = frozenset([0x0009, 0x0209, 0x0409])
#: Records that hold a filled cell and begin with its row and column: numbers, text, formulas, truth values.
_CELLS = frozenset([0x0006, 0x007E, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E])
_MULTIPLE = 0x00BD
_SMALLEST_STREAM = 4096
#: Sectors have 512 or 4096 bytes.
_SECTOR_SHIFTS = frozenset([9, 12])


class OleError(Exception):
    """An old workbook cannot be read.

    Attributes:
        encrypted: whether that is because of a password.
    """

    def __init__(self, problem: str, *, encrypted: bool = False) -> None:
        super().__init__(problem)
        self.encrypted = encrypted


def sheet_areas(content: bytes) -> list[int]:
    """Return, for each sheet, the number of cells between the first and the last filled one.

    Args:
        content: a compound file.

    Raises:
        OleError: it is damaged, encrypted, or no workbook.
    """
    try:
        return _areas(_workbook_stream(content))
    except (error, IndexError):
        raise OleError("is damaged") from None


def _workbook_stream(content: bytes) -> bytes:
    """Put the stream of the workbook together."""
    shift = unpack_from("<H", content, 30)[0]
    if shift not in _SECTOR_SHIFTS:
        raise OleError("is damaged")
    size = 1 << shift
    table = _sector_table(content, size)
    directory = _chain(content, table, unpack_from("<I", content, 48)[0], size)
    streams = {}
    for at in range(0, len(directory) - _DIRECTORY_ENTRY + 1, _DIRECTORY_ENTRY):
        length = min(unpack_from("<H", directory, at + 64)[0], 64)
        name = directory[at : at + max(0, length - 2)].decode("utf-16-le", "replace").casefold()
        streams[name] = unpack_from("<II", directory, at + 116)
    if "encryptedpackage" in streams:
        raise OleError("is protected by a password", encrypted=True)
    found = streams.get("workbook") or streams.get("book")
    if found is None:
        raise OleError("is no Excel workbook")
    start, length = found
    if length < _SMALLEST_STREAM:
        raise OleError("is damaged")
    return _chain(content, table, start, size)[:length]


def _sector_table(content: bytes, size: int) -> "array[int]":
    """Put the table of sectors together from the list in the header and the sectors that go on with it."""
    places = list(unpack_from("<109I", content, 76))
    more = unpack_from("<I", content, 68)[0]
    seen = set()
    while more < _END and more not in seen:
        seen.add(more)
        *listed, more = unpack_from(f"<{size // 4}I", content, (more + 1) * size)
        places.extend(listed)
    table = array("I")
    for place in places:
        if place < _END and len(table) * size <= len(content) + size * size:
            table.extend(unpack_from(f"<{size // 4}I", content, (place + 1) * size))
    return table


def _chain(content: bytes, table: "array[int]", start: int, size: int) -> bytes:
    """Join the sectors of a chain; one that bites its tail ends there."""
    parts = []
    sector = start
    for _ in range(len(table)):
        if sector >= _END:
            break
        parts.append(content[(sector + 1) * size : (sector + 2) * size])
        sector = table[sector]
    return b"".join(parts)


def _areas(stream: bytes) -> list[int]:
    """Walk the records and note the corners of each sheet."""
    if len(stream) < 4 or _RECORD.unpack_from(stream)[0] not in (_BOF, *_OLD_BOFS):
        raise OleError("is damaged")
    areas: list[int] = []
    top = left = 0xFFFF
    bottom = right = -1
    at, end = 0, len(stream) - 3
    while at < end:
        kind, length = _RECORD.unpack_from(stream, at)
        at += 4
        if kind in _CELLS:
            row, column = _PLACE.unpack_from(stream, at)
            last = unpack_from("<H", stream, at + length - 2)[0] if kind == _MULTIPLE else column
            top, bottom = min(top, row), max(bottom, row)
            left, right = min(left, column), max(right, last)
        elif kind == _FILEPASS:
            raise OleError("is protected by a password", encrypted=True)
        elif kind == _BOF:
            areas.append((bottom - top + 1) * (right - left + 1) if bottom >= 0 else 0)
            top = left = 0xFFFF
            bottom = right = -1
        at += length
    areas.append((bottom - top + 1) * (right - left + 1) if bottom >= 0 else 0)
    return areas

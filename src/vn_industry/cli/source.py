"""What the command reads: a text from a file or from standard input, a workbook, or a folder of workbooks."""

import sys
from pathlib import Path

__all__ = ["LIMIT", "STANDARD_INPUT", "UnreadableError", "is_workbook", "load"]

STANDARD_INPUT = "-"

LIMIT = 16 * 1024 * 1024
"""The most bytes that are read; a yearbook has about two million."""


_WORKBOOKS = frozenset([".xls", ".xlsm", ".xlsx"])
_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of either format begin: an archive and a compound file."""


class UnreadableError(Exception):
    """The input cannot be read; the message says why, in one line."""


def is_workbook(name: str) -> bool:
    """Tell whether a file is to be read as a workbook: by its ending, else by how it begins.

    Args:
        name: A path, or `-` for standard input, which is a text.

    Returns:
        Whether it is; a file that cannot be opened is none.
    """
    if name == STANDARD_INPUT:
        return False
    try:
        with Path(name).open("rb") as file:
            return Path(name).suffix.casefold() in _WORKBOOKS or file.read(4) in _SIGNATURES
    except (OSError, ValueError):
        return False


def load(name: str) -> str:
    """Return the text of a file, or of standard input.

    A byte order mark at the start is dropped. Line ends stay as they are, because offsets count them.

    Args:
        name: A path, or `-` for standard input.

    Returns:
        The text.

    Raises:
        UnreadableError: There is no such file, it is too large, or it is not UTF-8.
    """
    shown = "standard input" if name == STANDARD_INPUT else name
    try:
        data = _bytes(name)
    except OSError as error:
        raise UnreadableError(f"{shown}: {error.strerror or error}") from error
    except ValueError as error:  # a path with a null character in it
        raise UnreadableError(f"{shown}: {error}") from error
    if len(data) > LIMIT:
        raise UnreadableError(f"{shown}: larger than {LIMIT // 1024**2} MiB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{shown}: not UTF-8 text (byte {error.start} cannot be read)") from error


def _bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(LIMIT + 1)
    with Path(name).open("rb") as file:
        return file.read(LIMIT + 1)

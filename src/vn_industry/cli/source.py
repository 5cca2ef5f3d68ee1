"""The text that the command reads: from a file or from standard input."""

import sys
from pathlib import Path

__all__ = ["LIMIT", "STANDARD_INPUT", "UnreadableError", "load"]

STANDARD_INPUT = "-"

LIMIT = 16 * 1024 * 1024
"""The most bytes that are read; a yearbook has about two million."""


class UnreadableError(Exception):
    """The input cannot be read; the message says why, in one line."""


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

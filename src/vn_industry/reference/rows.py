"""Read the data files: typed cells, and errors that say where a file is wrong."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import resources
from typing import NoReturn, TypeVar

import attrs

from vn_industry.errors import VnIndustryError

__all__ = ["DataFileError", "Row", "parse_rows", "read_rows"]

T = TypeVar("T")


class DataFileError(VnIndustryError, ValueError):
    """Say that a row of a reference file cannot be read, with file, line and column.

    Attributes:
        file: Name of the file.
        line: Number of the line, counted from 1.
        column: Name of the column; empty where the whole line is meant.

    Examples:
        >>> str(DataFileError("sectors.csv", 7, "level", "expected section or division"))
        "sectors.csv, line 7, column 'level': expected section or division"
    """

    def __init__(self, file: str, line: int, column: str, problem: str) -> None:
        super().__init__(file, line, column, problem)
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}"
        return (
            f"{where}, column {self.column!r}: {self.problem}" if self.column else f"{where}: {self.problem}"
        )


@attrs.frozen
class Row:
    """Hold one line of a data file and give its cells a type.

    Examples:
        >>> row = Row("x.csv", 2, {"code": "C", "aliases": "a;b", "since": "2025-07-01", "until": ""})
        >>> row.text("code"), row.names("aliases"), row.day("since"), row.day("until")
        ('C', ('a', 'b'), datetime.date(2025, 7, 1), None)
    """

    file: str
    line: int
    cells: Mapping[str, str]

    def fail(self, column: str, problem: str) -> NoReturn:
        """Raise a `DataFileError` for one cell of this row."""
        raise DataFileError(self.file, self.line, column, problem)

    def optional(self, column: str) -> str:
        """Return a cell that may be empty."""
        try:
            value = self.cells[column]
        except KeyError:
            self.fail(column, "the column is missing")
        if value != value.strip():
            self.fail(column, f"blanks around {value!r}")
        return value

    def text(self, column: str) -> str:
        """Return a cell that must not be empty."""
        return self.optional(column) or self.fail(column, "the cell is empty")

    def names(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell, separated by semicolons."""
        value = self.optional(column)
        names = tuple(value.split(";")) if value else ()
        for name in names:
            if name != name.strip() or not name:
                self.fail(column, f"an empty or padded name in {value!r}")
        if len(set(names)) < len(names):
            self.fail(column, f"a name stands twice in {value!r}")
        return names

    def choice(self, column: str, options: Mapping[str, T]) -> T:
        """Return what a cell stands for among fixed options."""
        value = self.optional(column)
        if value not in options:
            self.fail(column, f"expected one of {', '.join(options)}, not {value!r}")
        return options[value]

    def number(self, column: str) -> int:
        """Return a cell that holds a positive whole number."""
        value = self.text(column)
        if not (value.isascii() and value.isdigit()):
            self.fail(column, f"expected a whole number, not {value!r}")
        return int(value)

    def day(self, column: str) -> date | None:
        """Return a cell that holds an ISO date or nothing."""
        value = self.optional(column)
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            self.fail(column, f"expected a date such as 2025-07-01, not {value!r}")


def parse_rows(file: str, lines: Iterable[str]) -> Iterator[Row]:
    """Split the lines of a data file into rows.

    Args:
        file: Name of the file, for messages.
        lines: The lines, the heading first.

    Yields:
        One `Row` a line.

    Raises:
        DataFileError: A line has more or fewer cells than the heading.

    Examples:
        >>> [row.text("code") for row in parse_rows("x.csv", ["code,name", "B,Mining"])]
        ['B']
    """
    reader = csv.reader(lines, strict=True)
    heading = next(reader, [])
    for cells in reader:
        if len(cells) != len(heading):
            raise DataFileError(file, reader.line_num, "", f"{len(cells)} cells under {len(heading)} columns")
        yield Row(file, reader.line_num, dict(zip(heading, cells, strict=True)))


def read_rows(file: str, build: Callable[[Row], T]) -> tuple[T, ...]:
    """Read one of the package's data files.

    Args:
        file: Name of a file in ``vn_industry/reference/data``.
        build: Turns one row into an entry.

    Returns:
        The entries in the order of the file.

    Raises:
        DataFileError: A row is malformed.

    Examples:
        >>> read_rows("ownership.csv", lambda row: row.text("code"))[0]
        'state'
    """
    content = (resources.files(__package__) / "data" / file).read_text(encoding="utf-8")
    return tuple(build(row) for row in parse_rows(file, io.StringIO(content, newline="")))

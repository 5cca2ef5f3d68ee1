"""One cell: its text, its number, and its name.

A spreadsheet keeps numbers in binary and shows at most fifteen significant digits of them. Those fifteen are
the number here: 229.60000000000002 is 229.6, and 87.08775883199836 keeps every digit that it has. No digit
stands for less than 1e-15: what is finer is the noise of a subtraction.
"""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from vn_industry.workbook.tcvn3 import decode_tcvn3

__all__ = ["Cell", "Row", "cell_name", "column_name", "is_year", "number_of", "text_of"]

#: What a grid holds: calamine gives text, floats, booleans, dates and times; an empty cell is ``""``.
Cell = object
Row = list[Cell]

_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_GROUPED = re.compile(r"([+-]?[0-9]{1,3}(?:[. ][0-9]{3})+)(?:,([0-9]+))?|([+-]?[0-9]+),([0-9]+)")
_LARGEST = 1e30
#: Characters of a cell that are read; the office's longest label has two hundred.
_LONGEST_TEXT = 500
_FINEST = Decimal("1e-15")
_DECIMALS = 15


def text_of(cell: Cell) -> str:
    """Return what a cell says, in composed Unicode and with single blanks; of a very long text its beginning.

    >>> text_of("  Hµng ho¸  xuÊt khÈu "), text_of(2013.0), text_of(107.20000000000002), text_of(True)
    ('Hàng hoá xuất khẩu', '2013', '107.2', '')
    """
    if isinstance(cell, str):
        return _clean(cell) if cell else ""
    if type(cell) is float:  # most cells, and nothing else costs so much as to look at them
        return _written(cell)
    if isinstance(cell, (float, int)) and not isinstance(cell, bool):
        return _written(cell)
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return f"{day.day}/{day.month}/{day.year}"
    return ""


def number_of(cell: Cell) -> Decimal | None:
    """Return the number of a cell, ``None`` where it has none.

    A number written as text is read in the Vietnamese way: a comma before the decimals.

    >>> number_of(110.92), number_of("107,2"), number_of("1.234,5"), number_of("-"), number_of(1e300)
    (Decimal('110.92'), Decimal('107.2'), Decimal('1234.5'), None, None)
    """
    if isinstance(cell, float):
        return _from_float(cell)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return Decimal(cell) if abs(cell) < _LARGEST else None
    if isinstance(cell, str) and len(cell) < 40:
        return _from_text(cell.strip())
    return None


def is_year(number: Decimal) -> bool:
    """Tell whether a number in a header or beside one is a year."""
    return 1990 <= number <= 2100 and number == number.to_integral_value()


def column_name(index: int) -> str:
    """Return the letters of a column counted from 0.

    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, row and column counted from 0.

    >>> cell_name(8, 3)
    'D9'
    """
    return f"{_COLUMNS[column] if column < len(_COLUMNS) else column_name(column)}{row + 1}"


_COLUMNS = tuple(map(column_name, range(64)))


@lru_cache(maxsize=16384)
def _written(cell: float) -> str:
    number = number_of(cell)
    return "" if number is None else format(number, "f")


@lru_cache(maxsize=16384)
def _from_float(value: float) -> Decimal | None:
    if not isfinite(value) or abs(value) >= _LARGEST:
        return None
    number = Decimal(format(value, ".15g"))
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_DECIMALS:
        number = number.quantize(_FINEST).normalize() + 0
    return number if exponent == 0 else Decimal(format(number, "f"))


def _from_text(text: str) -> Decimal | None:
    if _PLAIN.fullmatch(text):
        return Decimal(text) if len(text.partition(".")[2]) <= _DECIMALS else None
    match = _GROUPED.fullmatch(text)
    if match is None:
        return None
    whole, decimals = (match[1], match[2]) if match[1] else (match[3], match[4])
    if decimals and len(decimals) > _DECIMALS:
        return None
    plain = whole.replace(".", "").replace(" ", "")
    return Decimal(f"{plain}.{decimals}" if decimals else plain)


@lru_cache(maxsize=8192)
def _clean(text: str) -> str:
    text = text[:_LONGEST_TEXT]
    # The Icelandic capital looks like the Vietnamese one, and is typed for it.
    return " ".join(unicodedata.normalize("NFC", decode_tcvn3(text)).replace("Ð", "Đ").split())

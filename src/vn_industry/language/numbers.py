"""Read the digits of a number under a decimal convention."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

__all__ = ["DECIMAL_MARK", "NUMBER", "convention", "read_digits", "readings"]

#: The decimal mark of a language's own convention.
DECIMAL_MARK: Final = {"en": ".", "vi": ","}

#: Digits with single points and commas between them.
NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")

_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
#: A number whose only mark parts no thousands. It begins with a digit, and looks behind that digit, because a pattern
#: that begins with a digit is searched for three times as fast.
_DECISIVE: Final = re.compile(r"\d(?<![\d.,].)\d*([.,])(?:\d{1,2}|\d{4,})(?![\d.,]*\d)")


def convention(text: str, language: str) -> str:
    """Return the decimal mark that a text uses: that of its language, unless all its plain decimals say otherwise.

    Args:
        text: the whole text.
        language: ``en`` or ``vi``.
    """
    usual = DECIMAL_MARK[language]
    marks = _DECISIVE.findall(text)
    other = "," if usual == "." else "."
    return other if marks.count(other) >= 3 and not marks.count(usual) else usual


def readings(digits: str) -> tuple[Decimal, ...]:
    """Return each number that a run of digits and marks can be: none, one, or one for each convention.

    >>> readings("1.537,6"), readings("1,705"), readings("18,3")
    ((Decimal('1537.6'),), (Decimal('1.705'), Decimal('1705')), (Decimal('18.3'),))
    """
    if digits.isdigit():
        return (Decimal(digits),)
    point, comma = digits.count("."), digits.count(",")
    if point and comma:
        decimal = "." if digits.rindex(".") > digits.rindex(",") else ","
        whole, _, fraction = digits.rpartition(decimal)
        group = "," if decimal == "." else "."
        if decimal in whole or not _grouped(whole, group):
            return ()
        return (Decimal(f"{whole.replace(group, '')}.{fraction}"),)
    mark = "." if point else ","
    if point + comma > 1:
        return (Decimal(digits.replace(mark, "")),) if _grouped(digits, mark) else ()
    as_decimal = Decimal(digits.replace(mark, "."))
    if _grouped(digits, mark):
        return (as_decimal, Decimal(digits.replace(mark, "")))
    return (as_decimal,)


@lru_cache(maxsize=4096)  # the numbers of a report are short, and many return
def read_digits(digits: str, decimal_mark: str) -> Decimal | None:
    """Return the number that digits stand for where ``decimal_mark`` decides what could be read twice.

    Args:
        digits: ASCII digits with points or commas between them.
        decimal_mark: ``.`` or ``,``.
    """
    if digits.isdigit():
        return Decimal(digits)
    found = readings(digits)
    if len(found) == 2:
        return found[0] if decimal_mark in digits else found[1]
    return found[0] if found else None


def _grouped(digits: str, mark: str) -> bool:
    match = _GROUPED.fullmatch(digits)
    return match is not None and match[1] == mark

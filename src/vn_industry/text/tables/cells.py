"""A number of a table or chart, bound by what its column says."""

from decimal import Decimal

from vn_industry.language.chunks import Stretch
from vn_industry.language.numbers import read_digits
from vn_industry.text.amounts import Amount
from vn_industry.text.bind.reading import Reading
from vn_industry.text.tables.columns import Column

__all__ = ["read_cell"]

_HUNDRED = 100
#: A same-period index lies between these; what does not is a level.
_LOWEST_INDEX, _HIGHEST_INDEX = 5, 1000


def read_cell(
    printed: str, start: int, column: Column, decimal_mark: str, *, index: bool = False
) -> Reading | None:
    """Read a cell, without the indicator and the name of its row.

    Args:
        printed: a number with its sign.
        start: where it stands.
        column: what its column says.
        decimal_mark: the mark that decides a number that can be read twice.
        index: whether it is a same-period index, from which 100 are taken.

    Returns:
        ``None`` where it is no number of such a column.
    """
    number = read_digits(printed.lstrip("+-"), decimal_mark)
    if number is None or (index and not _LOWEST_INDEX <= number <= _HIGHEST_INDEX):
        return None
    if column.measure == "level" and not column.unit:
        return None
    step = Decimal(1).scaleb(int(number.as_tuple().exponent)) * column.factor
    amount = Amount(number * column.factor, column.unit or "percent", start, start + len(printed), step=step)
    if not amount.is_exact:
        return None
    reading = Reading(amount, 0, Stretch.of([]), bracket=False)
    reading.measure, reading.basis, reading.period = column.measure, column.basis, column.period
    signed = -amount.value if printed.startswith("-") else amount.value
    reading.value = signed - _HUNDRED if index else signed
    reading.rule = "read"
    return reading

"""Decimals of fixed size, as columnar frames hold them."""

from decimal import Decimal

from vn_industry.adapters.records import Record, exact
from vn_industry.errors import ParseError

__all__ = ["PRECISION", "SCALE", "fitting"]

PRECISION = 38
"""The digits that a 128-bit decimal holds."""

SCALE = 15
"""How many of them stand after the point: as many as the number of a cell of a workbook has."""


def fitting(record: Record, field: str) -> Decimal | None:
    """Return a field as a decimal that a column of fixed size holds without rounding.

    Args:
        record: The record to look into.
        field: One of the `DECIMAL_FIELDS`.

    Returns:
        The number, or `None` where the field is empty or absent.

    Raises:
        ParseError: The number has more digits than the column; it is not rounded in silence.

    Example:
        >>> fitting({"value": "15.4"}, "value")
        Decimal('15.4')
    """
    number = exact(record, field)
    if number is not None and not _fits(number):
        size = f"at most {PRECISION - SCALE} digits before the point and {SCALE} after it"
        raise ParseError(str(record[field]), expected=size)
    return number


def _fits(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -SCALE and number.adjusted() < PRECISION - SCALE

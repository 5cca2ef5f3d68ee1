"""How a result with its interval is shown to a reader."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

from vn_industry.values.decimals import EXACT, MAX_DIGITS, Interval, plain, round_half_up

__all__ = ["bounds", "number"]


def number(value: Fraction, decimals: int) -> str:
    """Write an exact number rounded half up.

    Args:
        value: Any number.
        decimals: Digits to keep after the point; a negative number keeps tens, hundreds and so on.

    Returns:
        The number in full; one of more than 60 digits, which no report prints, with an exponent.

    Example:
        >>> number(Fraction(200, 21), 2), number(Fraction(10) ** 99, 2)
        ('9.52', '1.00E+99')
    """
    return _written(round_half_up(value, decimals))


def bounds(interval: Interval, decimals: int) -> str:
    """Write the ends of an interval, moved outwards to a number of decimals.

    Args:
        interval: Any interval.
        decimals: Digits to keep after the point; a negative number keeps tens, hundreds and so on.

    Returns:
        Both ends; an interval that is written holds every number of the one that was given.

    Example:
        >>> bounds(Interval("8.5308", "10.5264"), 2), bounds(Interval(-191, 192), -1)
        ('8.53 to 10.53', '-200 to 200')
    """
    step = Decimal((0, (1,), -decimals))
    ends = ((interval.low, ROUND_FLOOR), (interval.high, ROUND_CEILING))
    return " to ".join(
        _written(end.quantize(step, way, EXACT) if end.adjusted() < MAX_DIGITS else end, way)
        for end, way in ends
    )


def _written(value: Decimal, rounding: str | None = None) -> str:
    if value.adjusted() < MAX_DIGITS:
        return plain(value)
    short = Context(prec=3, rounding=rounding, Emin=EXACT.Emin, Emax=EXACT.Emax).plus(value)
    return format(short, "E")

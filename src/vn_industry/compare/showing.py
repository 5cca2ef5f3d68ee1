"""How a result with its interval is shown to a reader."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from vn_industry.values.decimals import EXACT, Interval, plain

__all__ = ["bounds"]


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
    low = interval.low.quantize(step, ROUND_FLOOR, EXACT)
    high = interval.high.quantize(step, ROUND_CEILING, EXACT)
    return f"{plain(low)} to {plain(high)}"

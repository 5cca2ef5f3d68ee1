"""What a printed number may stand for: by rounding, and by any convention at all.

Offices round half up; some tables are cut off instead; a writer may round away from zero. None of these moves a
number by more than one unit of its last printed digit. A hedge ("nearly", "over", "about") opens the interval on
its side.
"""

from decimal import Decimal
from typing import Final

from vn_industry.domain import Measure, Observation
from vn_industry.values import Approximation, Interval

__all__ = ["closed", "hull", "meet", "possible", "rounded", "total", "widened"]

#: How far a hedged number may be off, as a part of itself, by its significant digits: "nearly 200" is looser than
#: "nearly 192", which is within one unit of its last digit.
_HEDGES: Final = {1: Decimal("0.1"), 2: Decimal("0.05")}
#: Cells of a workbook carry the noise of binary arithmetic; no more digits than these mean anything.
_NOISE: Final = Decimal("1E-9")
#: A number a whole unit away would have been printed as the next one.
_NOTHING: Final = Decimal(0)
_ALMOST: Final = 1 - Decimal("1E-9")
_BELOW: Final = frozenset([Approximation.NEARLY, Approximation.ABOUT])
_ABOVE: Final = frozenset([Approximation.OVER, Approximation.ABOUT])


def rounded(value: Decimal, step: Decimal, number: Observation) -> Interval:
    """Return every value that rounds to a print, whichever way ties go.

    Args:
        value: The number that is printed, perhaps an altered one.
        step: The unit of its last digit.
        number: The observation, for its hedge.

    Example:
        >>> from vn_industry import Percent
        >>> growth = Observation(value=Percent("38"), measure="change", basis="yoy")
        >>> print(rounded(growth.number, growth.value.step, growth))
        [37.5, 38.5]
    """
    return _around(value, _step(value, step) / 2, number)


def possible(value: Decimal, step: Decimal, number: Observation) -> Interval:
    """Return every value that some convention prints as a number: within one unit of its last digit.

    Example:
        >>> from vn_industry import Percent
        >>> growth = Observation(value=Percent("38"), measure="change", basis="yoy", approx="over")
        >>> print(possible(growth.number, growth.value.step, growth))
        [37.000000001, 39.90]
    """
    return _around(value, _step(value, step) * _ALMOST, number)


def closed(low: Decimal, high: Decimal) -> Interval:
    """Return the interval of two ends that both belong to it."""
    return Interval(low, high, closed=True)


def hull(intervals: list[Interval]) -> Interval:
    """Return the smallest interval that holds all of them.

    Example:
        >>> print(hull([closed(Decimal(1), Decimal(2)), closed(Decimal(4), Decimal(5))]))
        [1, 5]
    """
    return closed(min(one.low for one in intervals), max(one.high for one in intervals))


def widened(interval: Interval, margin: Decimal) -> Interval:
    """Return an interval with a margin at both ends.

    Example:
        >>> print(widened(closed(Decimal(1), Decimal(2)), Decimal("0.5")))
        [0.5, 2.5]
    """
    return closed(interval.low - margin, interval.high + margin)


def total(intervals: list[Interval]) -> Interval:
    """Return what a sum may be.

    Example:
        >>> print(total([closed(Decimal(1), Decimal(2)), closed(Decimal(4), Decimal(5))]))
        [5, 7]
    """
    return closed(
        sum((one.low for one in intervals), Decimal(0)), sum((one.high for one in intervals), Decimal(0))
    )


def meet(left: Interval, right: Interval) -> bool:
    """Tell whether two intervals have a value in common, ends included."""
    return left.low <= right.high and right.low <= left.high


def _step(value: Decimal, step: Decimal) -> Decimal:
    return max(step, abs(value) * _NOISE)


def _around(value: Decimal, margin: Decimal, number: Observation) -> Interval:
    approx = number.approx
    if number.measure is Measure.COUNT:
        margin = _NOTHING  # what is counted is not rounded
    low = high = margin
    if approx or (number.text and not any(map(str.isdigit, number.text))):
        # "More than half" and "doubled" have no digits: they are as loose as "about".
        slack = max(
            margin, abs(value) * _HEDGES.get(_significant(value), _NOTHING), number.value.step * _ALMOST
        )
        loose = approx or Approximation.ABOUT
        # "Over 15.4 %" of a fall is a deeper fall.
        below, above = (_BELOW, _ABOVE) if value >= 0 else (_ABOVE, _BELOW)
        low = slack if loose in below else margin
        high = slack if loose in above else margin
    return closed(value - low, value + high)


def _significant(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)

"""Whether some weights give two means at once: plane geometry in exact decimals."""

from collections.abc import Sequence
from fractions import Fraction

from vn_industry.values import Interval

__all__ = ["some_weights"]

Box = tuple[Interval, Interval]
_Point = tuple[Fraction, Fraction]


def some_weights(total: Box, parts: Sequence[Box]) -> bool:
    """Tell whether a mean of points, one in each box, can lie in the box of the total.

    Weights are free, and each point anywhere in its box, so the means fill the convex hull of all corners. Hull and
    box have no point in common just where a line parts them: one along a side of either.

    Example:
        >>> def box(*ends):
        ...     return Interval(ends[0], ends[1], closed=True), Interval(ends[2], ends[3], closed=True)
        >>> some_weights(box(4, 5, 4, 5), [box(0, 1, 0, 1), box(9, 10, 9, 10)])
        True
        >>> some_weights(box(8, 9, 0, 1), [box(0, 1, 0, 1), box(9, 10, 9, 10)])
        False
    """
    outline = _hull([corner for box in parts for corner in _corners(box)])
    target = _corners(total)
    sides = [(Fraction(1), Fraction(0)), (Fraction(0), Fraction(1))]
    sides += [
        (second[1] - first[1], first[0] - second[0])
        for first, second in zip(outline, outline[1:] + outline[:1], strict=True)
    ]
    return not any(_parted(side, outline, target) for side in sides)


def _corners(box: Box) -> list[_Point]:
    ends = [[Fraction(end) for end in (side.low, side.high)] for side in box]
    return [(first, second) for first in ends[0] for second in ends[1]]


def _parted(normal: _Point, left: Sequence[_Point], right: Sequence[_Point]) -> bool:
    lefts = [normal[0] * point[0] + normal[1] * point[1] for point in left]
    rights = [normal[0] * point[0] + normal[1] * point[1] for point in right]
    return max(lefts) < min(rights) or max(rights) < min(lefts)


def _hull(points: Sequence[_Point]) -> list[_Point]:
    """Return the corners of the convex hull in order (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return _chain(ordered)[:-1] + _chain(ordered[::-1])[:-1]


def _chain(points: Sequence[_Point]) -> list[_Point]:
    chain: list[_Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(first: _Point, second: _Point, third: _Point) -> Fraction:
    return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0])

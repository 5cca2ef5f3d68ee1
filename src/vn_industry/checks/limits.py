"""Numbers that cannot be, whatever stands beside them."""

from collections.abc import Iterator, Sequence
from functools import partial

from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Statement
from vn_industry.domain import Measure
from vn_industry.values import Interval

__all__ = ["limits"]

#: The measure of a number -> the least and the most that it can be, and why.
_LIMITS = {
    Measure.CHANGE: (-100, None, "nothing falls by more than all of it"),
    Measure.SHARE: (0, 100, "a share of a total lies between none and all of it"),
}
#: A deficit is negative, its growth has no floor, and a surplus may be any part of the exports.
_UNLIMITED = frozenset(["balance", "other", "fdi", "investment"])


def limits(pool: Pool) -> Iterator[Relation]:
    """Yield for each growth in percent and each share that it is within what is possible."""
    for one in pool.statements:
        number = one.observation
        known = _LIMITS.get(number.measure)
        if known is None or one.figure.indicator in _UNLIMITED:
            continue
        if number.measure is Measure.CHANGE and number.unit != "percent":
            continue
        low, high, why = known
        yield Relation(
            code="out-of-range",
            statements=(one,),
            holds=partial(_within, low, high),
            arithmetic=partial(_said, one, why),
            saved=None,
        )


def _within(low: int, high: int | None, found: Sequence[Interval]) -> bool:
    return found[0].high >= low and (high is None or found[0].low <= high)


def _said(one: Statement, why: str) -> str:
    return f"{one.about} is {one.said}, and {why}"

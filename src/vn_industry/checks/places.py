"""Counts of provinces and cities against how many there are."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from vn_industry.checks.bounds import total
from vn_industry.checks.finding import Severity
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Statement
from vn_industry.checks.wording import listed
from vn_industry.domain import Measure
from vn_industry.reference import provinces
from vn_industry.values import Interval

__all__ = ["places", "provinces_on"]

#: Counts of one sentence: "rose in 55 localities and fell in 8".
_NEAR = 60


def places(pool: Pool) -> Iterator[Relation]:
    """Yield that no count of localities is above their number, and that two in one breath are not together."""
    for counts in pool.asked.values():
        found = [
            one
            for one in counts
            if one.observation.measure is Measure.COUNT and one.observation.unit == "locality"
        ]
        found = [one for one in found if not one.figure.region]
        for one in found:
            yield _relation([one], Severity.CONTRADICTION)
        if len(found) == 2 and _apart(found) <= _NEAR:
            # One may count some of the other, so that their sum proves nothing.
            yield _relation(found, Severity.WARNING)


def provinces_on(day: date) -> int:
    """Return how many provinces and cities the country has on a day.

    Example:
        >>> provinces_on(date(2025, 6, 30)), provinces_on(date(2025, 7, 1))
        (63, 34)
    """
    return len(provinces(day))


def _apart(counts: Sequence[Statement]) -> int:
    first, second = sorted(counts, key=lambda one: one.observation.start)
    return second.observation.start - first.observation.end if first.observation.start >= 0 else _NEAR + 1


def _relation(counts: Sequence[Statement], worst: Severity) -> Relation:
    days = [one.source.published or one.figure.period.last for one in counts if one.figure.period]
    days += [one.figure.period.last for one in counts if one.figure.period]
    # A report of a later day may count by the map of either day.
    most = max(map(provinces_on, days))
    return Relation(
        code="count-of-provinces",
        statements=tuple(counts),
        holds=partial(_within, most),
        arithmetic=partial(_said, counts, most),
        worst=worst,
        saved=None,
    )


def _within(most: int, found: Sequence[Interval]) -> bool:
    return total(list(found)).low <= most


def _said(counts: Sequence[Statement], most: int) -> str:
    numbers = listed([one.said for one in counts])
    together = f" are {sum(one.value for one in counts)} together" if len(counts) > 1 else ""
    return f"{numbers}{together}; the country has {most} provinces and cities"

"""Lists in falling or rising order with one item out of place."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise

from vn_industry.checks.finding import Severity
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.wording import listed
from vn_industry.domain import Measure
from vn_industry.values import Interval, plain

__all__ = ["rankings"]

#: One item of a list of six is out of place by chance in one of 28 lists; of a shorter one too often.
_LEAST = 6
#: No report has a longer list in prose.
_MOST = 40
#: Lists are often put down with neighbours of nearly one size exchanged; only this ratio is out of line.
_CARELESS = Decimal("1.5")
#: Items of a list stand this near to each other in the text.
_NEAR = 70


def rankings(pool: Pool) -> Iterator[Relation]:
    """Yield each list of growths that would be in order but for one item."""
    for report in pool.by_report():
        for run in _runs(report):
            for sign in (-1, 1):
                if _but_one(run, sign):
                    yield Relation(
                        code="ranked-list",
                        statements=tuple(run),
                        holds=partial(_in_order, sign),
                        arithmetic=partial(_said, run, sign),
                        worst=Severity.WARNING,
                        saved=None,
                    )


def _runs(pool: Pool) -> Iterator[list[Statement]]:
    """Yield the lists: numbers one after the other that differ in their subject or place only."""
    run: list[Statement] = []
    for one in [each for each in pool.statements if each.observation.start >= 0]:
        if run and not _follows(run[-1], one):
            yield run
            run = []
        run.append(one)
    yield run


def _follows(one: Statement, other: Statement) -> bool:
    if (
        other.observation.start - one.observation.end > _NEAR
        or one.question is None
        or other.question is None
    ):
        return False
    if one.observation.measure is not Measure.CHANGE or (one.value > 0) != (other.value > 0):
        return False
    return _alike(one.question) == _alike(other.question) and one.question != other.question


def _alike(question: Question) -> Question:
    """Return what the items of a list have in common: all but the subject, the place or the market they name."""
    indicator = "iip" if question.indicator == "output" else question.indicator
    return question._replace(
        indicator=indicator,
        subject="" if question.subject else "total",
        region="" if question.region else "total",
        partner="" if question.partner else "total",
    )


def _but_one(run: Sequence[Statement], sign: int) -> bool:
    """Tell whether a list is clearly out of order, and in order as soon as one item is left out."""
    sizes = [sign * abs(one.value) for one in run]
    if not _LEAST <= len(run) <= _MOST or not any(
        one > other and _far(one, other) for one, other in pairwise(sizes)
    ):
        return False
    return any(_rises(sizes[:place] + sizes[place + 1 :]) for place in range(len(run)))


def _far(one: Decimal, other: Decimal) -> bool:
    """Tell whether two sizes differ by more than a careless order explains."""
    return max(abs(one), abs(other)) >= _CARELESS * min(abs(one), abs(other))


def _rises(sizes: Sequence[Decimal]) -> bool:
    return all(one <= other for one, other in pairwise(sizes))


def _in_order(sign: int, found: Sequence[Interval]) -> bool:
    middles = [sign * abs(one.low + one.high) for one in found]
    same = len({one.low + one.high > 0 for one in found}) == 1
    return same and _rises(middles)


def _said(run: Sequence[Statement], sign: int) -> str:
    order = "falling" if sign < 0 else "rising"
    return f"the list {listed([plain(abs(one.value)) for one in run])} is in {order} order but for one item"

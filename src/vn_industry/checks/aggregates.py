"""Growth of a total against the growth of its parts.

The growth of a total is the mean of the growths of its parts, weighted by their sizes in the period compared with, so
it lies between the least and the greatest of them, whatever the weights are. And with the sizes of today one set of
weights must give both the growth on the month and the growth on the year.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from vn_industry.checks.bounds import hull, meet
from vn_industry.checks.partitions import parts_of
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.weights import some_weights
from vn_industry.checks.wording import between, listed
from vn_industry.domain import Measure
from vn_industry.values import Basis, Interval

__all__ = ["aggregates", "weights"]

#: A growth over a deficit is no growth.
_UNWEIGHTED = frozenset(["balance"])
_BASES = (str(Basis.YOY), str(Basis.MOM), str(Basis.QOQ))


def aggregates(pool: Pool) -> Iterator[Relation]:
    """Yield for each total with all of its parts that its growth lies between theirs."""
    for question in list(pool.asked):
        for total, parts in _with_parts(pool, question):
            yield Relation(
                code="aggregate-outside-components",
                statements=(total, *parts),
                holds=lies_between,
                arithmetic=partial(_outside, total, parts),
            )


def lies_between(found: Sequence[Interval]) -> bool:
    """Tell whether the first of some intervals can lie between the least and the greatest of the others."""
    return meet(found[0], hull(list(found[1:])))


def weights(pool: Pool) -> Iterator[Relation]:
    """Yield for each total that grew on the month and on the year that one set of weights gives both."""
    for question in list(pool.asked):
        if question.basis != Basis.YOY:
            continue
        for total, parts in _with_parts(pool, question):
            other = question.growth(str(Basis.MOM))
            monthly = pool.every(
                [other, *(one.question._replace(basis=other.basis) for one in parts if one.question)]
            )
            if monthly is None:
                continue
            pairs = (total, *parts), tuple(monthly)
            # Where one of the two growths lies outside by itself, the other check has said so.
            if all(lies_between([one.possible for one in some]) for some in pairs):
                yield Relation(
                    code="one-set-of-weights",
                    statements=pairs[0] + pairs[1],
                    holds=partial(_weighted, len(pairs[0])),
                    arithmetic=partial(_no_weights, total, parts, monthly),
                )


def _with_parts(pool: Pool, question: Question) -> Iterator[tuple[Statement, list[Statement]]]:
    if question.measure is not Measure.CHANGE or question.unit != "percent" or question.basis not in _BASES:
        return
    if question.indicator in _UNWEIGHTED:
        return
    for questions in parts_of(question):
        parts = pool.every(questions)
        total = pool.one(question) if parts else None
        if total is not None and parts:
            yield total, parts


def _weighted(count: int, found: Sequence[Interval]) -> bool:
    """Tell whether weights of today give both growths: their means of 1 / (1 + growth) are those of the total."""
    shrunk = [_before(one) for one in found]
    if any(one is None for one in shrunk):
        return True
    boxes = [
        (first, second)
        for first, second in zip(shrunk[:count], shrunk[count:], strict=True)
        if first and second
    ]
    return some_weights(boxes[0], boxes[1:])


def _before(growth: Interval) -> Interval | None:
    """What one unit of today was before it grew; None where that has no bound."""
    return 1 / (1 + growth / Decimal(100)) if growth.low > -100 else None


def _outside(total: Statement, parts: Sequence[Statement]) -> str:
    reach = hull([one.rounded for one in parts])
    return (
        f"{total.about} is {total.said}; its {len(parts)} parts are {listed([one.said for one in parts])}, "
        f"and whatever their weights, the total lies in {between(reach, 'percent')}"
    )


def _no_weights(total: Statement, parts: Sequence[Statement], monthly: Sequence[Statement]) -> str:
    pairs = [f"{one.said} and {other.said}" for one, other in zip(parts, monthly[1:], strict=True)]
    return (
        f"{total.about} is {total.said} and {monthly[0].said}; one set of weights of its parts "
        f"({'; '.join(pairs)}) must give both"
    )

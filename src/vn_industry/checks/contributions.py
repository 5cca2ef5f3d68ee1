"""Contributions to growth: they add up, they imply weights, and what is left over must be possible.

The contribution of a part is its growth times its weight in the period compared with (UN, International
Recommendations for the Index of Industrial Production 2010; see `vn_industry.compare.contribution`).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from vn_industry.checks.bounds import closed, hull, meet, total
from vn_industry.checks.partitions import parts_of
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.sums import add_up
from vn_industry.checks.wording import between, listed, readable
from vn_industry.domain import Measure
from vn_industry.values import Basis, Interval

__all__ = ["contribution_sums", "implied_weights", "residuals", "weight"]

_POINTS = "percentage_point"
#: What industries add to value added is said of the growth of the whole economy.
_OF_INDUSTRY = frozenset(["iip"])
_NONE, _ALL = Decimal(0), Decimal(1)


def implied_weights(pool: Pool) -> Iterator[Relation]:
    """Yield for each contribution and growth of one part that they imply a weight from 0 to 1."""
    for question in list(pool.asked):
        if question.measure is Measure.CONTRIBUTION and question.unit == _POINTS and question.subject:
            added, growth = pool.one(question), pool.one(question.growth(str(Basis.YOY)))
            if added and growth:
                yield Relation(
                    code="implied-weight",
                    statements=(added, growth),
                    holds=_weighs,
                    arithmetic=partial(_weight, added, growth),
                )


def contribution_sums(pool: Pool) -> Iterator[Relation]:
    """Yield for each growth with the contributions of all parts that these add up to it."""
    for question in list(pool.asked):
        if question.indicator not in _OF_INDUSTRY or question.measure is not Measure.CHANGE:
            continue
        growth = pool.one(question) if question.basis == Basis.YOY else None
        for questions in parts_of(question):
            parts = pool.every([_contribution(one) for one in questions])
            if growth and parts:
                yield Relation(
                    code="contributions-add-up",
                    statements=(growth, *parts),
                    holds=add_up,
                    arithmetic=partial(_sum, growth, parts),
                )


def residuals(pool: Pool) -> Iterator[Relation]:
    """Yield that the parts without a contribution can have grown by what the others leave for them.

    The rest of the growth, over the rest of the weight, lies between the growths of the parts that are left.
    """
    for question in list(pool.asked):
        if question.indicator not in _OF_INDUSTRY or question.measure is not Measure.CHANGE:
            continue
        growth = pool.one(question) if question.basis == Basis.YOY else None
        for questions in parts_of(question):
            growths = pool.every(questions)
            if growth is None or growths is None:
                continue
            added = [pool.one(_contribution(one)) for one in questions]
            known = [(one, own) for one, own in zip(added, growths, strict=True) if one]
            rest = [own for one, own in zip(added, growths, strict=True) if one is None]
            # A contribution that no weight explains has a check of its own.
            if known and rest and all(weight(one.possible, own.possible) for one, own in known):
                yield Relation(
                    code="residual",
                    statements=(growth, *(one for one, _ in known), *(own for _, own in known), *rest),
                    holds=partial(_leaves, len(known)),
                    arithmetic=partial(_rest, growth, known, rest),
                )


def weight(contribution: Interval, growth: Interval) -> Interval | None:
    """Return the weights from 0 to 1 with which a growth gives a contribution; None where there are none.

    Example:
        >>> print(weight(closed(Decimal("15.05"), Decimal("15.15")), closed(Decimal(20), Decimal(20))))
        [0.7525, 0.7575]
        >>> weight(closed(Decimal("1.5"), Decimal("1.6")), closed(Decimal("-2"), Decimal("-1"))) is None
        True
    """
    if growth.low <= 0 <= growth.high:
        return closed(_NONE, _ALL) if meet(contribution, hull([growth, closed(_NONE, _NONE)])) else None
    found = contribution / growth
    low, high = max(found.low, _NONE), min(found.high, _ALL)
    return closed(low, high) if low <= high else None


def _weighs(found: Sequence[Interval]) -> bool:
    return weight(found[0], found[1]) is not None


def _leaves(count: int, found: Sequence[Interval]) -> bool:
    growth, added, growths, rest = (
        found[0],
        list(found[1 : 1 + count]),
        found[1 + count : 1 + 2 * count],
        list(found[1 + 2 * count :]),
    )
    weights = [weight(one, own) for one, own in zip(added, growths, strict=True)]
    known = [one for one in weights if one is not None]
    if len(known) < count:
        return False
    taken = total(known)
    left = closed(max(_NONE, 1 - taken.high), max(_NONE, 1 - taken.low))
    return meet(growth - total(added), left * hull(rest))


def _contribution(question: Question) -> Question:
    return question._replace(measure=Measure.CONTRIBUTION, basis="", unit=_POINTS)


def _weight(added: Statement, growth: Statement) -> str:
    if growth.rounded.low <= 0 <= growth.rounded.high:
        return (
            f"{growth.about} is {growth.said} and contributes {_points(added)}; its weight is not from 0 to 1"
        )
    implied = added.rounded / growth.rounded * 100
    return f"{growth.about} is {growth.said} and contributes {_points(added)}: a weight of {between(implied, 'percent')}"


def _sum(growth: Statement, parts: Sequence[Statement]) -> str:
    reach = total([one.rounded for one in parts])
    return f"{listed([_points(one) for one in parts])} add up to {between(reach, _POINTS)}; {growth.about} is {growth.said}"


def _rest(growth: Statement, known: Sequence[tuple[Statement, Statement]], rest: Sequence[Statement]) -> str:
    weights = [weight(added.rounded, own.rounded) for added, own in known]
    taken = total([one for one in weights if one is not None]) * 100
    left = growth.rounded - total([added.rounded for added, _ in known])
    return (
        f"of {growth.about} {growth.said}, contributions of {listed([_points(added) for added, _ in known])} leave "
        f"{between(left, _POINTS)} for the rest, which weighs 100 % less {between(taken, 'percent')} and grew by "
        f"{listed([one.said for one in rest])}"
    )


def _points(added: Statement) -> str:
    return readable(added.value, added.observation.unit)

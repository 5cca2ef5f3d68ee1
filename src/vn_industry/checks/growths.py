"""A level, the level before it, and the growth between them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from vn_industry.checks.bounds import meet, widened
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.wording import between, readable
from vn_industry.domain import Measure
from vn_industry.values import Basis, Interval, Period

__all__ = ["absolute_changes", "growth_of_levels", "growths", "period_before"]

#: The level before may be as it was first published: by so much it is revised.
_REVISED = Decimal("0.03")
_ONE_BEFORE = {Basis.MOM: 1, Basis.QOQ: 3}


def growths(pool: Pool) -> Iterator[Relation]:
    """Yield for each level, growth and level before of one report that the three agree."""
    for one in pool.statements:
        question = one.question
        if question is None or not is_level(one):
            continue
        for growth in rates_of(pool, one):
            before = period_before(one.figure.period, growth.observation.basis)
            earlier = pool.one(question.at(before)) if before else None
            if earlier is not None:
                yield growth_of_levels(one, earlier, growth)


def growth_of_levels(new: Statement, old: Statement, growth: Statement) -> Relation:
    """Return the relation of two levels and the growth from the one to the other."""
    return Relation(
        code="level-and-growth",
        statements=(new, old, growth),
        holds=_grew,
        revised=_nearly_grew,
        arithmetic=partial(_quotient, new, old, growth),
    )


def absolute_changes(pool: Pool) -> Iterator[Relation]:
    """Yield for each level, absolute change and growth against one basis that the three agree."""
    for one in pool.statements:
        question = one.question
        if question is None or not is_level(one):
            continue
        for growth in rates_of(pool, one):
            basis = str(growth.observation.basis)
            change = pool.one(question._replace(measure=Measure.CHANGE, basis=basis))
            if change is not None:
                yield Relation(
                    code="absolute-change",
                    statements=(one, change, growth),
                    holds=_grew_by,
                    arithmetic=partial(_share_of_base, one, change, growth),
                )


def is_level(one: Statement) -> bool:
    """Tell whether a number is a level over which growth means something."""
    return (
        one.observation.measure is Measure.LEVEL
        and one.value > 0
        and one.observation.unit not in ("percent", "point")
        and one.figure.indicator != "balance"
    )


def rates_of(pool: Pool, level: Statement) -> list[Statement]:
    """Return the growth rates that belong to a level: those of its own figure.

    Goods are told by value and by volume, and each has a growth; only what a report says in one breath belongs
    together. A figure with levels in two units leaves open which of them grew.
    """
    levels = [one for one in level.figure.observations if one.measure is Measure.LEVEL]
    if len(levels) != 1 or level.question is None:
        return []
    return [one for one in pool.beside(level) if _is_rate(one)]


def _is_rate(one: Statement) -> bool:
    number = one.observation
    return number.measure is Measure.CHANGE and number.unit == "percent" and bool(number.basis)


def period_before(period: Period | None, basis: Basis) -> Period | None:
    """Return the period that a basis compares with; None for a basis that fits no such period."""
    if period is None:
        return None
    if basis is Basis.YOY:
        return period.year_before()
    return period.previous() if period.month_count == _ONE_BEFORE.get(basis) else None


def _grew(found: Sequence[Interval]) -> bool:
    new, old, growth = found
    return growth.low <= -100 or meet(new, old * (1 + growth / Decimal(100)))


def _nearly_grew(found: Sequence[Interval]) -> bool:
    new, old, growth = found
    return _grew([new, widened(old, max(abs(old.low), abs(old.high)) * _REVISED), growth])


def _grew_by(found: Sequence[Interval]) -> bool:
    level, change, growth = found
    return growth.low <= -100 or meet(change, (level - change) * growth / Decimal(100))


def _quotient(new: Statement, old: Statement, growth: Statement) -> str:
    reach = ""
    if old.rounded.low > 0:
        reach = f", growth of {between((new.rounded / old.rounded - 1) * 100, 'percent')}"
    return f"{new.about} is {new.said} after {old.said} in {old.figure.period}{reach}; it is said to be {growth.said}"


def _share_of_base(level: Statement, change: Statement, growth: Statement) -> str:
    base = level.value - change.value
    before = readable(base, level.observation.unit)
    exact = f"{change.value / base * 100:.2f} %" if base else "no rate"
    return (
        f"{level.about} is {level.said}, a change of {change.said} from {before}, which is {exact}; "
        f"it is said to be {growth.said}"
    )


def key_of(question: Question) -> Question:
    """Return a question without its period, to gather the periods of one series."""
    return question._replace(first=question.first.min, last=question.last.min)

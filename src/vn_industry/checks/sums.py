"""Levels that add up: parts to their total, exports and imports to total trade, their difference to the balance."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from vn_industry.checks.bounds import meet, total
from vn_industry.checks.partitions import parts_of
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.wording import between, listed, readable
from vn_industry.domain import Measure
from vn_industry.values import Basis, Interval

__all__ = ["add_up", "balances", "parts_and_wholes", "past_levels"]


def parts_and_wholes(pool: Pool) -> Iterator[Relation]:
    """Yield for each level with the levels of all its parts that these add up to it."""
    for question in list(pool.asked):
        if question.measure is not Measure.LEVEL or question.unit == "percent" or question.unit == "point":
            continue
        for questions in parts_of(question):
            parts, whole = pool.every(questions), pool.one(question)
            if parts and whole:
                yield Relation(
                    code="levels-add-up",
                    statements=(whole, *parts),
                    holds=add_up,
                    arithmetic=partial(_added, whole, parts),
                )


def add_up(found: Sequence[Interval]) -> bool:
    """Tell whether the first of some intervals can be the sum of the others."""
    return meet(found[0], total(list(found[1:])))


def balances(pool: Pool) -> Iterator[Relation]:
    """Yield for each balance with exports and imports that it is their difference."""
    for question in list(pool.asked):
        if question.indicator != "balance" or question.measure is not Measure.LEVEL:
            continue
        flows = pool.every([question._replace(indicator=flow) for flow in ("export", "import")])
        balance = pool.one(question)
        if flows and balance:
            yield Relation(
                code="trade-balance",
                statements=(balance, *flows),
                holds=_differ,
                arithmetic=partial(_difference, balance, *flows),
            )


def _differ(found: Sequence[Interval]) -> bool:
    balance, exports, imports = found
    return meet(balance, exports - imports)


def past_levels(pool: Pool) -> Iterator[Relation]:
    """Yield for each level and growth of a total with those of all parts that the levels before add up too."""
    for question in list(pool.asked):
        if (
            question.measure is not Measure.LEVEL
            or question.indicator == "balance"
            or question.unit == "percent"
        ):
            continue
        for questions in parts_of(question):
            for basis in (Basis.YOY, Basis.MOM, Basis.QOQ):
                found = _levels_and_growths(pool, [question, *questions], str(basis))
                if found is not None:
                    yield Relation(
                        code="past-levels-add-up",
                        statements=found,
                        holds=_past_add_up,
                        arithmetic=partial(_past, found),
                    )


def _levels_and_growths(
    pool: Pool, questions: Sequence[Question], basis: str
) -> tuple[Statement, ...] | None:
    levels = pool.every(questions)
    growths = pool.every([one.growth(basis) for one in questions]) if levels else None
    return (*levels, *growths) if levels and growths else None


def _past_add_up(found: Sequence[Interval]) -> bool:
    half = len(found) // 2
    before = [level_before(level, growth) for level, growth in zip(found[:half], found[half:], strict=True)]
    known = [one for one in before if one is not None]
    return len(known) < half or add_up(known)


def level_before(level: Interval, growth: Interval) -> Interval | None:
    """Return what a level was before it grew; None where that has no bound."""
    return level / (1 + growth / Decimal(100)) if growth.low > -100 else None


def _added(whole: Statement, parts: Sequence[Statement]) -> str:
    exact = sum((one.value for one in parts), Decimal(0))
    reach = total([one.rounded for one in parts])
    unit = whole.observation.unit
    return (
        f"{listed([one.said for one in parts])} add up to {readable(exact, unit)} "
        f"({between(reach, unit)}); {whole.about} is {whole.said}"
    )


def _difference(balance: Statement, exports: Statement, imports: Statement) -> str:
    unit = balance.observation.unit
    reach = exports.rounded - imports.rounded
    return (
        f"exports {exports.said} less imports {imports.said} are {readable(exports.value - imports.value, unit)} "
        f"({between(reach, unit)}); {balance.about} is {balance.said}"
    )


def _past(found: Sequence[Statement]) -> str:
    half = len(found) // 2
    words = []
    for level, growth in zip(found[:half], found[half:], strict=True):
        before = level_before(level.rounded, growth.rounded)
        words.append(between(before, level.observation.unit) if before else "unknown")
    return (
        f"before growing by {listed([one.said for one in found[half:]])}, the levels were "
        f"{words[0]} in all and {listed(words[1:])} in its parts, which must add up"
    )

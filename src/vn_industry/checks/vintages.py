"""Workbooks of different months: what was published for one period, and later for the same or the next."""

from collections.abc import Iterator
from functools import partial

import attrs

from vn_industry.checks.finding import Severity
from vn_industry.checks.growths import growth_of_levels, is_level, period_before, rates_of
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Statement
from vn_industry.checks.sums import add_up
from vn_industry.checks.wording import readable
from vn_industry.values import Period

__all__ = ["growth_over_vintages", "sums_over_vintages"]


def growth_over_vintages(pool: Pool) -> Iterator[Relation]:
    """Yield that a growth of one report fits its level and the level before, as another report had it.

    Where it does not, the earlier level was revised, or counted otherwise, in between.
    """
    for one in pool.statements:
        if one.question is None or not one.official or not is_level(one):
            continue
        for growth in rates_of(pool, one):
            before = period_before(one.figure.period, growth.observation.basis)
            for earlier in pool.all(one.question.at(before)) if before else ():
                if earlier.official and earlier.report != one.report:
                    relation = growth_of_levels(one, earlier, growth)
                    yield attrs.evolve(
                        relation,
                        code="revised-base",
                        worst=Severity.NOTE,
                        arithmetic=partial(_implied, one, earlier, growth),
                    )


def sums_over_vintages(pool: Pool) -> Iterator[Relation]:
    """Yield that the months up to now are those up to the month before, as another report had them, and this one."""
    for one in pool.statements:
        if (
            one.question is None
            or not one.official
            or not is_level(one)
            or not _accumulates(one.figure.period)
        ):
            continue
        period = one.figure.period
        if period is None:
            continue
        last = Period.month(period.last.year, period.last.month)
        until = Period.months(
            (period.first.year, period.first.month), (period.last.year, period.last.month - 1)
        )
        for month in pool.all(one.question.at(last)):
            for earlier in pool.all(one.question.at(until)):
                if earlier.official and month.report == one.report != earlier.report:
                    yield Relation(
                        code="revised-months",
                        statements=(one, earlier, month),
                        holds=add_up,
                        arithmetic=partial(_sum, one, earlier, month),
                        worst=Severity.NOTE,
                    )


def _accumulates(period: Period | None) -> bool:
    return period is not None and period.is_cumulative and period.month_count > 1


def _implied(one: Statement, earlier: Statement, growth: Statement) -> str:
    implied = one.value / (1 + growth.value / 100)
    unit = one.observation.unit
    return (
        f"{one.about} is {one.said} and {growth.said} on {readable(implied, unit)}; the report of "
        f"{earlier.source.published} had {earlier.said}; a revision of {readable(implied - earlier.value, unit)}"
    )


def _sum(one: Statement, earlier: Statement, month: Statement) -> str:
    unit = one.observation.unit
    difference = one.value - earlier.value - month.value
    return (
        f"{one.about} is {one.said}; {month.said} in its last month and {earlier.said} before, in the report of "
        f"{earlier.source.published}, leave {readable(difference, unit)} that was revised in between"
    )

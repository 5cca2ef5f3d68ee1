"""The figures of a press report against those of the office's workbooks."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import attrs

from vn_industry.checks.bounds import meet
from vn_industry.checks.finding import Severity
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.repeated import agree, told_apart
from vn_industry.checks.shares import share_of_total, totals_of
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.wording import listed
from vn_industry.domain import Measure
from vn_industry.reference import Entry, find_good, find_sector
from vn_industry.values import Basis, Status

__all__ = ["against_workbooks", "composites", "official_shares", "rivals"]

#: Report and workbook are of one release if they came out within so many days.
_ONE_RELEASE = 30
#: Customs count a month two weeks after the office has estimated it.
_BEFORE_THE_COUNT = 16
_OTHER_SIZE = 2
_TRADE = frozenset(["export", "import", "trade", "balance"])
_JOINED = re.compile(r"\s*(?:,|;|&|\band\b|\bvà\b)\s*")


def against_workbooks(pool: Pool) -> Iterator[Relation]:
    """Yield for each number of a text that a workbook has too that they agree."""
    for one in pool.statements:
        found = [] if one.official or one.coded is None else rivals(pool, one)
        if not found or one.coded is None:
            continue
        other = _nearest(one, found)
        # A growth that may be of value or of volume is none of either if it fits neither.
        if told_apart(pool, one.coded) or meet(one.possible, other.possible):
            yield _against(one, other)


def rivals(pool: Pool, one: Statement) -> list[Statement]:
    """Return the numbers of workbooks that answer the question of a number."""
    if one.coded is None or one.observation.measure is Measure.COUNT:
        return []
    return [other for other in pool.cells.get(one.coded, ()) if other is not one]


def official_shares(pool: Pool) -> Iterator[Relation]:
    """Yield for each level of a text with its share that the total of a workbook goes with them."""
    for one in pool.statements:
        level = one.coded
        if level is None or one.official or level.measure is not Measure.LEVEL or level.unit == "percent":
            continue
        share = _own_share(pool, one)
        wholes = [other for asked in totals_of(level) for other in pool.cells.get(asked, ())]
        if share is not None and wholes:
            relation = share_of_total(share, one, _nearest(one, wholes))
            # Report and workbook may be of two releases.
            yield attrs.evolve(relation, code="official-share", worst=Severity.NOTE)


def composites(pool: Pool) -> Iterator[Relation]:
    """Yield for each number of two industries in one name what the workbooks say of each of them."""
    for one in pool.statements:
        question = one.coded
        if question is None or one.official or rivals(pool, one) or one.observation.basis is Basis.UNSTATED:
            continue
        parts = [_nearest(one, found) for asked in _parts(one, question) if (found := pool.cells.get(asked))]
        if len(parts) > 1:
            yield Relation(
                code="two-in-one",
                statements=(one, *parts),
                holds=lambda _: False,
                arithmetic=partial(_each, one, parts),
                worst=Severity.NOTE,
                saved=None,
            )


def _against(one: Statement, other: Statement) -> Relation:
    return Relation(
        code="official-value",
        statements=(one, other),
        holds=agree,
        arithmetic=partial(_compared, one, other),
        worst=Severity.CONTRADICTION
        if _one_series(one, other) and _one_release(one, other)
        else Severity.NOTE,
        far=None if _of_another_thing(one, other) else Severity.WARNING,
    )


def _of_another_thing(one: Statement, other: Statement) -> bool:
    """Tell whether two levels are so far apart that one of them is of a part, or of another period."""
    if one.observation.measure is not Measure.LEVEL or min(one.value, other.value) <= 0:
        return False
    return max(one.value, other.value) > _OTHER_SIZE * min(one.value, other.value)


def _nearest(one: Statement, found: list[Statement]) -> Statement:
    """Return the number that agrees, else the one of the workbook that came out nearest to the report."""
    return min(
        found,
        key=lambda other: (
            not meet(one.rounded, other.rounded),
            not meet(one.possible, other.possible),
            _days(one, other),
        ),
    )


def _days(one: Statement, other: Statement) -> int:
    first, second = one.source.published, other.source.published
    return abs((first - second).days) if first and second else _ONE_RELEASE


def _one_series(one: Statement, other: Statement) -> bool:
    """Tell whether both are of one indicator: the index of an industry is not the output of its product."""
    return one.figure.indicator == other.figure.indicator


def _one_release(one: Statement, other: Statement) -> bool:
    estimated = other.observation.status is Status.ESTIMATED or other.figure.indicator in _TRADE
    return _days(one, other) <= (_BEFORE_THE_COUNT if estimated else _ONE_RELEASE)


def _own_share(pool: Pool, level: Statement) -> Statement | None:
    """Return the share of the same figure: only what is said in one breath belongs together."""
    return next((one for one in pool.beside(level) if one.observation.measure is Measure.SHARE), None)


def _parts(one: Statement, question: Question) -> list[Question]:
    """Return the questions after each of the things that a subject names."""
    words = [word for word in _JOINED.split(one.figure.subject) if word]
    if len(words) < 2:
        return []
    find: Callable[[str], Entry | None] = find_good if question.indicator in _TRADE else find_sector
    codes = {entry.code: None for word in words if (entry := find(word)) is not None}
    return [question._replace(subject=code) for code in codes]


def _compared(one: Statement, other: Statement) -> str:
    gap = _gap(one, other)
    return f"{one.about} is {one.said} in the report and {other.said} in the workbook{gap}"


def _gap(one: Statement, other: Statement) -> str:
    if one.observation.unit != "percent":
        return ""
    return f", {abs(one.value - other.value):.2f} points apart" if one.value != other.value else ""


def _each(one: Statement, parts: list[Statement]) -> str:
    said = listed([f"{part.said} of {part.figure.subject}" for part in parts])
    return f"{one.about} is {one.said} in the report; the workbook has {said}, and no number of both together"

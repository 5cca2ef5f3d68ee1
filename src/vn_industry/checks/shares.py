"""Shares: they add up to the whole, and a share times the total is the part."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from vn_industry.checks.bounds import closed, meet, total
from vn_industry.checks.growths import is_level
from vn_industry.checks.partitions import parts_of
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.checks.wording import between, listed
from vn_industry.domain import Measure
from vn_industry.values import Interval

__all__ = ["all_shares", "shares_of_totals", "totals_of"]

#: A balance is set against exports or trade, not against all of itself.
_WHOLES = frozenset(["export", "import", "trade"])
_WHOLE = closed(Decimal(100), Decimal(100))


def all_shares(pool: Pool) -> Iterator[Relation]:
    """Yield that the shares of all parts of a total add up to 100 percent."""
    totals = {
        question._replace(subject=row_total)
        for question in pool.asked
        if question.measure is Measure.SHARE
        for row_total in ("", "C", "foreign-invested", "agg-capital-goods")
    }
    for question in totals:
        for questions in parts_of(question):
            parts = pool.every(questions)
            if parts:
                yield Relation(
                    code="shares-add-up",
                    statements=tuple(parts),
                    holds=lambda found: meet(_WHOLE, total(list(found))),
                    arithmetic=partial(_sum, parts),
                )


def shares_of_totals(pool: Pool) -> Iterator[Relation]:
    """Yield for each level with a share that the share, times a total in the same report, is the level."""
    for question in list(pool.asked):
        share = pool.one(question) if question.measure is Measure.SHARE else None
        if share is None or question.indicator not in _WHOLES:
            continue
        # Only what is said in one breath belongs together: share and amount of one figure.
        for part in pool.beside(share):
            if part.question is None or not is_level(part):
                continue
            totals = [one for asked in totals_of(part.question) if (one := pool.one(asked))]
            # A total that is less than its part is the total of something else.
            if len(totals) == 1 and totals[0].value > part.value:
                yield share_of_total(share, part, totals[0])


def share_of_total(share: Statement, part: Statement, whole: Statement) -> Relation:
    """Return the relation of a share, its part and its total."""
    return Relation(
        code="share-of-total",
        statements=(share, part, whole),
        holds=_is_share,
        arithmetic=partial(_quotient, share, part, whole),
    )


def totals_of(level: Question) -> list[Question]:
    """Return what the share of a level can be a share of: all goods, or all markets.

    A share that has both a subject and a market may be of either, and is of none for us.
    """
    if bool(level.subject) == bool(level.partner):
        return []
    return [level._replace(subject="", partner="")]


def _is_share(found: Sequence[Interval]) -> bool:
    share, part, whole = found
    return meet(part, share * whole / Decimal(100))


def _sum(parts: Sequence[Statement]) -> str:
    reach = total([one.rounded for one in parts])
    return f"{listed([f'{one.about} {one.said}' for one in parts])} add up to {between(reach, 'percent')}; all together are 100 %"


def _quotient(share: Statement, part: Statement, whole: Statement) -> str:
    exact = part.value / whole.value * 100 if whole.value else Decimal(0)
    reach = f" ({between(part.rounded / whole.rounded * 100, 'percent')})" if whole.rounded.low > 0 else ""
    return f"{part.said} of {whole.said} is {exact:.1f} %{reach}; {share.about} is said to be {share.said}"

"""What must hold between numbers, and the judgement whether it does.

A check says which numbers are related and how; whether they agree, how badly they do not, and what would mend them
follows here, for all checks alike.
"""

from collections.abc import Callable, Sequence

import attrs

from vn_industry.checks.finding import Confirmation, Finding, Severity
from vn_industry.checks.repairs import repairs_of
from vn_industry.checks.statement import Statement
from vn_industry.values import Interval

__all__ = ["Holds", "Relation", "judge"]

Holds = Callable[[Sequence[Interval]], bool]
"""Whether a relation can hold, given what each number may stand for."""


@attrs.frozen(kw_only=True)
class Relation:
    """Numbers between which something must hold.

    Attributes:
        code: the check that says so.
        statements: the numbers.
        holds: tells from their intervals, in their order, whether it can.
        arithmetic: says in words and numbers how they stand to each other.
        worst: how severe it is where no convention can save the numbers. An identity is a contradiction; what has
            an ordinary explanation, such as a revision, is a note; what is only unlikely is a warning.
        saved: how severe it is where cutting off, instead of rounding, would save them; None if that is nothing.
        revised: tells whether it could hold if some of the numbers had been revised in between, which makes it a note;
            None where all of them are of one day.
        far: how severe it is at most where no small edit would reconcile the numbers. None is nothing: where prose is
            read, numbers that far apart are of different things more often than they are misprints.
    """

    code: str
    statements: tuple[Statement, ...]
    holds: Holds
    arithmetic: Callable[[], str]
    worst: Severity = Severity.CONTRADICTION
    saved: Severity | None = Severity.NOTE
    revised: Holds | None = None
    far: Severity | None = None


def judge(relation: Relation) -> Finding | Confirmation | None:
    """Judge a relation by the intervals of its numbers.

    Returns:
        A confirmation where rounding explains everything, else a finding. None for one that counts for nothing, and
        for a number by itself that is as it must be.
    """
    if relation.holds([one.rounded for one in relation.statements]):
        if len(relation.statements) == 1:
            return None
        return Confirmation(
            code=relation.code, statements=relation.statements, arithmetic=relation.arithmetic()
        )
    possible = [one.possible for one in relation.statements]
    severity: Severity | None = relation.worst
    reason = ""
    if relation.holds(possible):
        severity, reason = relation.saved, _SAVED
    elif relation.revised is not None and relation.revised(possible):
        severity, reason = Severity.NOTE, _REVISED
    if severity is None:
        return None
    repairs = repairs_of(relation.statements, relation.holds) if severity is not Severity.NOTE else ()
    if severity is not Severity.NOTE and not repairs and not all(one.official for one in relation.statements):
        severity = _milder(severity, relation.far)
    if severity is None:
        return None
    return Finding(
        code=relation.code,
        severity=severity,
        statements=relation.statements,
        arithmetic=relation.arithmetic() + reason,
        repairs=repairs,
    )


_SAVED = "; cut off instead of rounded, or rounded before it was computed, the numbers agree"
_REVISED = "; numbers of several periods may be of several days, and a small revision explains this"


def _milder(severity: Severity, most: Severity | None) -> Severity | None:
    return most if most is None or severity.reaches(most) else severity

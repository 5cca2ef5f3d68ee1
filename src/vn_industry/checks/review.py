"""Run the checks over reports."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Context, localcontext

import attrs

from vn_industry.checks.catalogue import CHECKS, Scope
from vn_industry.checks.finding import Confirmation, Finding
from vn_industry.checks.pool import Pool, pool_of
from vn_industry.checks.relation import judge
from vn_industry.checks.statement import Statement
from vn_industry.domain import Report
from vn_industry.domain.validation import all_of

__all__ = ["Review", "check", "review"]


@attrs.frozen(kw_only=True)
class Review:
    """What the checks made of some reports.

    Attributes:
        findings: what does not go together, the worst first.
        confirmations: which numbers were set against each other and agree.
        confirmed: the numbers of texts that were set against a workbook and agree with it.
        differing: the numbers of texts that were set against a workbook and agree with nothing in it.
        unmatched: the numbers of texts that no workbook says anything of; empty where there is no workbook.
    """

    findings: tuple[Finding, ...]
    confirmations: tuple[Confirmation, ...]
    confirmed: tuple[Statement, ...]
    differing: tuple[Statement, ...]
    unmatched: tuple[Statement, ...]


def check(*reports: Report) -> list[Finding]:
    """Return where reports contradict themselves, each other, or the workbooks among them.

    Numbers are compared by the intervals that their prints leave. A contradiction is one that no way of rounding
    and no hedge ("nearly", "over", "about") can save; what rounding explains is no finding.

    Args:
        *reports: Reports of texts and of workbooks, in any order.

    Returns:
        The findings, the worst first, each with its numbers, the arithmetic, and the small edits that would
        reconcile them.

    Raises:
        FigureError: Something else than a report is given, such as a text that was not read yet.

    Example:
        >>> from vn_industry import read
        >>> text = (
        ...     "As of 1 January 2024, employment in industrial enterprises rose 0.1% year-on-year: State-owned "
        ...     "enterprises fell 0.9%, non-state enterprises fell 1.0% and foreign-invested enterprises fell 0.8%."
        ... )
        >>> for finding in check(read(text, published="2024-02-05")):
        ...     print(finding.severity, finding.code, len(finding.repairs))
        contradiction aggregate-outside-components 3
    """
    return list(review(*reports).findings)


def review(*reports: Report) -> Review:
    """Return findings and confirmations: see `check`.

    Args:
        *reports: Reports of texts and of workbooks, in any order.

    Raises:
        FigureError: Something else than a report is given.
    """
    with localcontext(Context()):  # whatever the caller's precision and traps are
        return _review(pool_of(all_of(Report, reports, "check", "reports")))


def _review(pool: Pool) -> Review:
    findings: list[Finding] = []
    confirmations: list[Confirmation] = []
    for judged in _judged(pool):
        if isinstance(judged, Finding):
            findings.append(judged)
        else:
            confirmations.append(judged)
    findings = _likeliest_first(sorted(dict.fromkeys(findings), key=lambda one: -one.severity.rank))
    texts = [one for one in pool.statements if not one.official]
    workbooks = len(texts) < len(pool.statements)
    sure = _beside_official(confirmations)
    known = sure | _beside_official(findings)
    return Review(
        findings=tuple(findings),
        confirmations=tuple(confirmations),
        confirmed=tuple(one for one in texts if id(one) in sure),
        differing=tuple(one for one in texts if id(one) in known - sure),
        unmatched=tuple(one for one in texts if workbooks and id(one) not in known),
    )


def _likeliest_first(findings: Sequence[Finding]) -> list[Finding]:
    """Put the edit that would mend most findings first: one misprint often breaks several identities."""
    mended = Counter(repair for one in findings for repair in one.repairs)
    return [
        attrs.evolve(one, repairs=tuple(sorted(one.repairs, key=lambda repair: -mended[repair])))
        if one.repairs
        else one
        for one in findings
    ]


def _beside_official(judged: Sequence[Finding | Confirmation]) -> set[int]:
    """Return which numbers were set against one of a workbook."""
    return {
        id(one) for each in judged if any(one.official for one in each.statements) for one in each.statements
    }


def _judged(pool: Pool) -> Iterator[Finding | Confirmation]:
    reports = list(pool.by_report())
    for check in CHECKS:
        for part in [pool] if check.scope is Scope.ALL else reports:
            for relation in check.relate(part):
                judged = judge(relation)
                if judged is not None:
                    yield judged

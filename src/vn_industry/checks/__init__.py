"""Checks: whether the figures of reports contradict themselves, each other, or the office's workbooks.

`check` returns findings; `review` returns what agrees, too. `CHECKS` lists the checks.
"""

from vn_industry.checks.catalogue import CHECKS, Check, Scope
from vn_industry.checks.finding import Confirmation, Finding, Repair, Severity
from vn_industry.checks.review import Review, check, review
from vn_industry.checks.statement import Question, Statement

__all__ = [
    "CHECKS",
    "Check",
    "Confirmation",
    "Finding",
    "Question",
    "Repair",
    "Review",
    "Scope",
    "Severity",
    "Statement",
    "check",
    "review",
]

"""The checks: one row each, with its code, what it asks, and the function that relates the numbers.

To add a check, write a function that yields a `Relation` for each set of numbers it is about, give it a row here, and
a page in `docs/checks/`. The function sees a `Pool`: of one report (`Scope.REPORT`), or of all (`Scope.ALL`).
"""

from collections.abc import Callable, Iterator
from enum import StrEnum

import attrs

from vn_industry.checks.aggregates import aggregates, weights
from vn_industry.checks.contributions import contribution_sums, implied_weights, residuals
from vn_industry.checks.cumulative import cumulative
from vn_industry.checks.definitions import other_definitions
from vn_industry.checks.directions import directions
from vn_industry.checks.growths import absolute_changes, growths
from vn_industry.checks.limits import limits
from vn_industry.checks.official import against_workbooks, composites, official_shares
from vn_industry.checks.places import places
from vn_industry.checks.pool import Pool
from vn_industry.checks.rankings import rankings
from vn_industry.checks.relation import Relation
from vn_industry.checks.repeated import between_reports, within_report
from vn_industry.checks.shares import all_shares, shares_of_totals
from vn_industry.checks.sums import balances, parts_and_wholes, past_levels
from vn_industry.checks.vintages import growth_over_vintages, sums_over_vintages

__all__ = ["CHECKS", "Check", "Scope"]


class Scope(StrEnum):
    """Which statements a check sets against each other."""

    REPORT = "report"
    """Those of one report."""
    ALL = "all"
    """Those of all reports."""


@attrs.frozen
class Check:
    """A check.

    Attributes:
        code: the code of its findings.
        title: what must hold, in a few words.
        page: the page of the docs that explains it, without its ending.
        relate: yields the relations that must hold.
        scope: whether it looks at each report by itself.
    """

    code: str
    title: str
    page: str
    relate: Callable[[Pool], Iterator[Relation]]
    scope: Scope = Scope.REPORT


CHECKS = (
    Check("out-of-range", "No share above 100 %, no fall of more than 100 %", "limits", limits),
    Check("direction-and-sign", "The word of direction has the sign of the number", "limits", directions),
    Check("count-of-provinces", "There are 63, since July 2025 34, provinces and cities", "places", places),
    Check("same-figure", "A figure that is said twice has one value", "same-figure", within_report),
    Check(
        "aggregate-outside-components",
        "A total grows no faster and no slower than its parts",
        "aggregates",
        aggregates,
    ),
    Check("one-set-of-weights", "One set of weights gives mom and yoy", "aggregates", weights),
    Check("contributions-add-up", "Contributions add up to the growth", "contributions", contribution_sums),
    Check(
        "implied-weight",
        "A contribution over a growth is a weight from 0 to 1",
        "contributions",
        implied_weights,
    ),
    Check("residual", "What contributions leave fits the other parts", "contributions", residuals),
    Check("shares-add-up", "The shares of all parts are 100 %", "shares", all_shares),
    Check("share-of-total", "A share times the total is the part", "shares", shares_of_totals),
    Check("levels-add-up", "The levels of all parts are the total", "levels", parts_and_wholes),
    Check("past-levels-add-up", "So are the levels before they grew", "levels", past_levels),
    Check("trade-balance", "Exports less imports are the balance", "levels", balances),
    Check("level-and-growth", "Level, level before and growth agree", "growth", growths),
    Check("absolute-change", "Level, absolute change and growth agree", "growth", absolute_changes),
    Check("cumulative", "A longer period lies between the shorter ones", "cumulative", cumulative),
    Check("ranked-list", "A list in order has no item out of place", "ranked-list", rankings),
    Check(
        "vintage",
        "A figure in two reports has one value, unless it was revised",
        "revisions",
        between_reports,
        Scope.ALL,
    ),
    Check(
        "definition",
        "What publishers define otherwise is no contradiction",
        "revisions",
        other_definitions,
        Scope.ALL,
    ),
    Check(
        "revised-base",
        "A growth fits the level that was published before",
        "revisions",
        growth_over_vintages,
        Scope.ALL,
    ),
    Check(
        "revised-months",
        "A cumulative level fits the one of the month before",
        "revisions",
        sums_over_vintages,
        Scope.ALL,
    ),
    Check("official-value", "A report says what the workbook says", "official", against_workbooks, Scope.ALL),
    Check(
        "official-share",
        "A share goes with the total of the workbook",
        "official",
        official_shares,
        Scope.ALL,
    ),
    Check("two-in-one", "One number of two industries is told apart", "official", composites, Scope.ALL),
)
"""All checks, in the order in which their findings are listed."""

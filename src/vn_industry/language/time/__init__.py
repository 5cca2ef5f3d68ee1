"""Periods and bases of comparison: how texts write them, and what they stand for."""

from vn_industry.language.time.bases import Reference, basis_between, find_basis_tokens
from vn_industry.language.time.periods import find_period_tokens
from vn_industry.language.time.when import MONTH_END, When, resolve

__all__ = [
    "MONTH_END",
    "Reference",
    "When",
    "basis_between",
    "find_basis_tokens",
    "find_period_tokens",
    "resolve",
]

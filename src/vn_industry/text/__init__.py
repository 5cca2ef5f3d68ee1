"""The reader of prose, and the parsers of phrases."""

from vn_industry.text.find import find_bases, find_money, find_percents, find_periods, find_quantities
from vn_industry.text.located import Located
from vn_industry.text.parse import parse_money, parse_number, parse_percent, parse_period, parse_quantity
from vn_industry.text.reader import read

__all__ = [
    "Located",
    "find_bases",
    "find_money",
    "find_percents",
    "find_periods",
    "find_quantities",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_period",
    "parse_quantity",
    "read",
]

"""Read reports on Vietnam's industry and trade into typed figures."""

from vn_industry.text.find import find_bases, find_money, find_percents, find_periods, find_quantities
from vn_industry.text.read import read

__all__ = ["find_bases", "find_money", "find_percents", "find_periods", "find_quantities", "read"]

"""Know the names and codes that reports on Vietnam's industry and trade use.

Sectors, products, goods, groups of owners, provinces, markets and indicators come from data files with
sources and validity dates, are read when first needed, and are found by code or by any of their names in
either language.
"""

from vn_industry.reference.goods import Good, find_good, good, goods
from vn_industry.reference.indicators import IndicatorInfo, find_indicator, indicator, indicators
from vn_industry.reference.lookup import Entry, Language, Place, UnknownCodeError
from vn_industry.reference.markets import Market, find_market, market, markets
from vn_industry.reference.names import fold, spellings
from vn_industry.reference.ownership import OwnershipGroup, find_ownership, ownership, ownership_groups
from vn_industry.reference.products import Product, find_product, product, products
from vn_industry.reference.provinces import (
    Province,
    find_province,
    find_provinces,
    predecessors,
    province,
    provinces,
    successor,
)
from vn_industry.reference.rows import DataFileError
from vn_industry.reference.sectors import Sector, find_sector, sector, sectors
from vn_industry.reference.terms import Term, TermKind, find_all, terms

__all__ = [
    "DataFileError",
    "Entry",
    "Good",
    "IndicatorInfo",
    "Language",
    "Market",
    "OwnershipGroup",
    "Place",
    "Product",
    "Province",
    "Sector",
    "Term",
    "TermKind",
    "UnknownCodeError",
    "find_all",
    "find_good",
    "find_indicator",
    "find_market",
    "find_ownership",
    "find_product",
    "find_province",
    "find_provinces",
    "find_sector",
    "fold",
    "good",
    "goods",
    "indicator",
    "indicators",
    "market",
    "markets",
    "ownership",
    "ownership_groups",
    "predecessors",
    "product",
    "products",
    "province",
    "provinces",
    "sector",
    "sectors",
    "spellings",
    "successor",
    "terms",
]

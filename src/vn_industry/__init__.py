"""Read reports on Vietnam's industry and trade into typed figures.

`read` reads a text into a `Report` of figures; `find_...` and `parse_...` read single phrases; values, domain
classes, comparisons and errors stand beside them. Everything here is imported when it is first used, so that
importing the package is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vn_industry.checks import Finding, Severity, check
    from vn_industry.compare import (
        Series,
        annualise,
        balance,
        compound,
        contribution,
        difference,
        from_index,
        growth,
        implied_weight,
        month_on_month,
        previous_value,
        quarter_on_quarter,
        rebase,
        share,
        to_index,
        total_from_share,
        year_on_year,
    )
    from vn_industry.domain import (
        Evidence,
        Figure,
        Indicator,
        Measure,
        Observation,
        RegionalIndex,
        Report,
        SectorGrowth,
        Source,
        TradeFigure,
        Unread,
    )
    from vn_industry.errors import (
        AmbiguousNumberError,
        InexactNumberError,
        MissingExtraError,
        ParseError,
        PeriodMismatchError,
        UndefinedGrowthError,
        UnitMismatchError,
        VnIndustryError,
    )
    from vn_industry.text import (
        Located,
        find_bases,
        find_money,
        find_percents,
        find_periods,
        find_quantities,
        parse_money,
        parse_number,
        parse_percent,
        parse_period,
        parse_quantity,
        read,
    )
    from vn_industry.values import (
        Approximation,
        Basis,
        Change,
        Interval,
        Money,
        Percent,
        PercentagePoints,
        Period,
        Quantity,
        Status,
    )
    from vn_industry.workbook import Archive, read_workbook, read_workbooks

__version__ = "0.1.0"

#: Module -> the names that come from it.
_HOMES = {
    "checks": ("Finding", "Severity", "check"),
    "compare": (
        "Series",
        "annualise",
        "balance",
        "compound",
        "contribution",
        "difference",
        "from_index",
        "growth",
        "implied_weight",
        "month_on_month",
        "previous_value",
        "quarter_on_quarter",
        "rebase",
        "share",
        "to_index",
        "total_from_share",
        "year_on_year",
    ),
    "domain": (
        "Evidence",
        "Figure",
        "Indicator",
        "Measure",
        "Observation",
        "RegionalIndex",
        "Report",
        "SectorGrowth",
        "Source",
        "TradeFigure",
        "Unread",
    ),
    "errors": (
        "AmbiguousNumberError",
        "InexactNumberError",
        "MissingExtraError",
        "ParseError",
        "PeriodMismatchError",
        "UndefinedGrowthError",
        "UnitMismatchError",
        "VnIndustryError",
    ),
    "text": (
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
    ),
    "workbook": ("Archive", "read_workbook", "read_workbooks"),
    "values": (
        "Approximation",
        "Basis",
        "Change",
        "Interval",
        "Money",
        "Percent",
        "PercentagePoints",
        "Period",
        "Quantity",
        "Status",
    ),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AmbiguousNumberError",
    "Approximation",
    "Archive",
    "Basis",
    "Change",
    "Evidence",
    "Figure",
    "Finding",
    "Indicator",
    "InexactNumberError",
    "Interval",
    "Located",
    "Measure",
    "MissingExtraError",
    "Money",
    "Observation",
    "ParseError",
    "Percent",
    "PercentagePoints",
    "Period",
    "PeriodMismatchError",
    "Quantity",
    "RegionalIndex",
    "Report",
    "SectorGrowth",
    "Series",
    "Severity",
    "Source",
    "Status",
    "TradeFigure",
    "UndefinedGrowthError",
    "UnitMismatchError",
    "Unread",
    "VnIndustryError",
    "annualise",
    "balance",
    "check",
    "compound",
    "contribution",
    "difference",
    "find_bases",
    "find_money",
    "find_percents",
    "find_periods",
    "find_quantities",
    "from_index",
    "growth",
    "implied_weight",
    "month_on_month",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_period",
    "parse_quantity",
    "previous_value",
    "quarter_on_quarter",
    "read",
    "read_workbook",
    "read_workbooks",
    "rebase",
    "share",
    "to_index",
    "total_from_share",
    "year_on_year",
]


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

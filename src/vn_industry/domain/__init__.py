"""What a report says: figures, the numbers in them, and where they stand in the source."""

from vn_industry.domain.figures import (
    SECTORAL,
    Explanation,
    Figure,
    Indicator,
    RegionalIndex,
    SectorGrowth,
    TradeFigure,
)
from vn_industry.domain.observation import Evidence, Measure, Observation, Unread, Value
from vn_industry.domain.report import FIELDS, Report
from vn_industry.domain.source import Source

__all__ = [
    "FIELDS",
    "SECTORAL",
    "Evidence",
    "Explanation",
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
    "Value",
]

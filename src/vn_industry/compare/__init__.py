"""What follows from figures: growth rates, the value before a change, shares, contributions, indices, series.

Every result is exact for the numbers as printed, and carries the interval that the rounding of these numbers
leaves: two turnovers printed to the billion do not decide the second decimal of their growth rate.

A figure of a report stands for its level, its growth or its share. Two figures are compared only when they speak
of one thing (the same indicator, subject, region and partner) and their periods fit. Words such as "nearly" do
not widen an interval.
"""

from vn_industry.compare.chain import annualise, compound
from vn_industry.compare.change import growth, month_on_month, quarter_on_quarter, year_on_year
from vn_industry.compare.indices import from_index, rebase, to_index
from vn_industry.compare.levels import Derived, Level
from vn_industry.compare.operands import Comparable, Dated
from vn_industry.compare.percentages import (
    StatedContribution,
    StatedGrowth,
    StatedPercent,
    StatedWeight,
)
from vn_industry.compare.points import contribution, difference, implied_weight
from vn_industry.compare.previous import previous_value
from vn_industry.compare.rates import AnnualisedGrowth, Growth, Points, Rate, Share
from vn_industry.compare.releases import Releases
from vn_industry.compare.results import Gap, Point, Results
from vn_industry.compare.series import Series
from vn_industry.compare.shares import share, total_from_share
from vn_industry.compare.trade import balance
from vn_industry.compare.vintages import Choice, Vintage

__all__ = [
    "AnnualisedGrowth",
    "Choice",
    "Comparable",
    "Dated",
    "Derived",
    "Gap",
    "Growth",
    "Level",
    "Point",
    "Points",
    "Rate",
    "Releases",
    "Results",
    "Series",
    "Share",
    "StatedContribution",
    "StatedGrowth",
    "StatedPercent",
    "StatedWeight",
    "Vintage",
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
]

"""Typed values: percentages, money, quantities, periods and changes, exact and as precise as printed."""

from vn_industry.values.approximation import Approximation, Status
from vn_industry.values.change import Basis, Change, ChangeAmount
from vn_industry.values.currencies import Currency, currencies
from vn_industry.values.decimals import (
    Interval,
    Number,
    decimals_of,
    plain,
    round_half_up,
    rounding_interval,
    to_decimal,
)
from vn_industry.values.money import Money
from vn_industry.values.percent import Percent, PercentagePoints
from vn_industry.values.period import Period, PeriodKind
from vn_industry.values.quantity import Quantity
from vn_industry.values.units import Unit, pint_registry, units

__all__ = [
    "Approximation",
    "Basis",
    "Change",
    "ChangeAmount",
    "Currency",
    "Interval",
    "Money",
    "Number",
    "Percent",
    "PercentagePoints",
    "Period",
    "PeriodKind",
    "Quantity",
    "Status",
    "Unit",
    "currencies",
    "decimals_of",
    "pint_registry",
    "plain",
    "round_half_up",
    "rounding_interval",
    "to_decimal",
    "units",
]

"""Figures for the tests of comparing."""

from datetime import date

from vn_industry.domain import Indicator, Observation, Report, SectorGrowth, Source, TradeFigure
from vn_industry.values import Money, Percent, PercentagePoints, Period, Quantity


def trade(period: str | None, *levels: Money | Quantity | Percent, **more: str) -> TradeFigure:
    return TradeFigure(
        **{"indicator": "export", **more},
        period=None if period is None else Period.parse(period),
        observations=[Observation(value=level, measure="level") for level in levels],
    )


def grown(period: str | None, percent: str, basis: str = "mom") -> Indicator:
    return Indicator(
        indicator="iip",
        period=None if period is None else Period.parse(period),
        observations=[Observation(value=Percent(percent), measure="change", basis=basis)],
    )


def sector(subject: str, **numbers: Percent | PercentagePoints) -> SectorGrowth:
    return SectorGrowth(
        indicator="iip",
        subject=subject,
        period=Period.month(2024, 1),
        observations=[Observation(value=value, measure=measure) for measure, value in numbers.items()],
    )


def report(published: str, *figures: TradeFigure | Indicator) -> Report:
    return Report(figures=figures, source=Source(published=date.fromisoformat(published)))

"""Figures: one subject in one period, with the numbers that say something of it."""

from collections.abc import Mapping

import attrs

from vn_industry.domain.observation import Evidence, Measure, Observation, Value
from vn_industry.values import Basis, Change, Money, Percent, PercentagePoints, Period, Quantity

__all__ = ["Figure", "Indicator", "RegionalIndex", "SectorGrowth", "TradeFigure"]


@attrs.frozen(kw_only=True)
class Figure:
    """What is said of one subject in one period.

    Attributes:
        indicator: slug of the series (``iip``, ``export`` ...; see `vn_industry.reference.indicators`).
        period: the period of the numbers; ``None`` where neither text nor publication date tells.
        subject: sector, industry, product, group of goods or ownership group, in the words of the source;
            ``""`` for the total.
        subject_code: its code in the reference table that has it (VSIC, product or good), else ``""``.
        region: province or city in Vietnamese, ``""`` for the country.
        region_code: its GSO code, else ``""``.
        partner: market in trade, in the words of the source, ``""`` for all.
        observations: the numbers, in text order; at most one for each measure, basis and unit.
    """

    indicator: str
    period: Period | None
    subject: str = ""
    subject_code: str = ""
    region: str = ""
    region_code: str = ""
    partner: str = ""
    observations: tuple[Observation, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The growth rates and absolute changes, in text order."""
        return tuple(
            Change(observation.value, observation.basis)
            for observation in self.observations
            if observation.measure is Measure.CHANGE
        )

    @property
    def level(self) -> Value | None:
        """The amount itself, where it is said."""
        return self._first(Measure.LEVEL)

    @property
    def share(self) -> Percent | None:
        """The part of the total, in percent."""
        value = self._first(Measure.SHARE)
        return value if isinstance(value, Percent) else None

    @property
    def contribution(self) -> Percent | PercentagePoints | None:
        """What it adds to the growth of the total."""
        value = self._first(Measure.CONTRIBUTION)
        return value if isinstance(value, Percent | PercentagePoints) else None

    @property
    def yoy(self) -> Change | None:
        """The growth on the same period a year before (so với cùng kỳ), in percent."""
        return self._growth(Basis.YOY)

    @property
    def mom(self) -> Change | None:
        """The growth on the month before (so với tháng trước), in percent."""
        return self._growth(Basis.MOM)

    @property
    def evidence(self) -> tuple[tuple[Observation, Mapping[str, Evidence]], ...]:
        """Each number with the reasons for its attributes."""
        return tuple((observation, observation.evidence) for observation in self.observations)

    def _first(self, measure: Measure) -> Value | None:
        return next((one.value for one in self.observations if one.measure is measure), None)

    def _growth(self, basis: Basis) -> Change | None:
        return next(
            (
                change
                for change in self.changes
                if change.basis is basis and isinstance(change.amount, Percent)
            ),
            None,
        )


@attrs.frozen(kw_only=True)
class Indicator(Figure):
    """A figure of a national series as a whole: the IIP, the inventory index, the PMI ..."""


@attrs.frozen(kw_only=True)
class SectorGrowth(Figure):
    """A figure of a sector, an industry, a product or an ownership group of a national series."""


@attrs.frozen(kw_only=True)
class RegionalIndex(Figure):
    """A figure of a province or city, of one of its sectors where a subject is named, or a count of localities."""

    @property
    def count(self) -> Quantity | None:
        """The number of localities, where that is what is said."""
        value = self._first(Measure.COUNT)
        return value if isinstance(value, Quantity) else None


@attrs.frozen(kw_only=True)
class TradeFigure(Figure):
    """A figure of exports, imports, total trade or the balance."""

    @property
    def amount(self) -> Money | None:
        """The value of the trade, where it is said."""
        return next(
            (
                one.value
                for one in self.observations
                if one.measure is Measure.LEVEL and isinstance(one.value, Money)
            ),
            None,
        )

    @property
    def quantity(self) -> Quantity | None:
        """The traded quantity, where it is said."""
        return next(
            (
                one.value
                for one in self.observations
                if one.measure is Measure.LEVEL and isinstance(one.value, Quantity)
            ),
            None,
        )

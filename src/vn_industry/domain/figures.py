"""Figures: one subject in one period, with the numbers that say something of it."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import attrs

from vn_industry.domain.identity import differences
from vn_industry.domain.observation import Evidence, Measure, Observation, Value
from vn_industry.domain.showing import concise
from vn_industry.domain.validation import all_of, check_words
from vn_industry.errors import FigureError
from vn_industry.values import Basis, Change, Money, Percent, PercentagePoints, Period, Quantity

__all__ = ["SECTORAL", "Explanation", "Figure", "Indicator", "RegionalIndex", "SectorGrowth", "TradeFigure"]

_SLUG: Final = re.compile("[a-z][a-z0-9_]*")
_TRADE: Final = frozenset(["export", "import", "trade", "balance"])
#: Series of industry, which are told by sector, product and group of owners: a part of one is a `SectorGrowth`.
SECTORAL = frozenset(
    ["iip", "output", "inventory", "inventory_ratio", "consumption", "employment", "value_added"]
)


class Explanation(NamedTuple):
    """A number (`observation`), and for each of its attributes why it has its value (`evidence`).

    Example:
        >>> growth = Observation(value=Percent("19.3"), measure="change", start=20, end=25, text="19.3%")
        >>> print(Explanation(growth, {"period": Evidence(rule="read", start=0, end=10, text="In January")}))
        +19.3 % from "19.3%" at 20-25: period read "In January" at 0-10
    """

    observation: Observation
    evidence: Mapping[str, Evidence]

    def __str__(self) -> str:
        number = self.observation
        printed = f' from "{number.text}"' if number.text else ""
        place = f" at {number.start}-{number.end}" if number.start >= 0 else ""
        reasons = ", ".join(f"{name} {one}" for name, one in self.evidence.items())
        return f"{number}{printed}{place}{f': {reasons}' if reasons else ''}"


def _to_observations(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return all_of(Observation, observations, "Figure", "observations")


@attrs.frozen(kw_only=True)
class Figure:
    """What is said of one subject in one period.

    Two figures are equal when class, fields and observations are. `differences` tells whether two figures
    speak of one thing in the words of two reports.

    Attributes:
        indicator: slug of the series (``iip``, ``export`` ...; see `vn_industry.reference.indicators`).
        period: the period of the numbers; ``None`` where neither text nor publication date tells.
        subject: sector, industry, product, group of goods or ownership group, in the words of the source;
            ``""`` for the total.
        subject_code: its code in the reference table that has it (VSIC, product or good), else ``""``.
        region: province or city (tỉnh, thành phố) in Vietnamese, ``""`` for the country.
        region_code: its GSO code, else ``""``. A code can have named another province before July 2025.
        partner: market in trade (thị trường), in the words of the source, ``""`` for all.
        observations: the numbers, in text order; at most one for each measure, basis and unit.

    Raises:
        FigureError: A field is of another type, the indicator no slug, or two numbers answer one question.

    Example:
        >>> figure = SectorGrowth(
        ...     indicator="iip",
        ...     subject="manufacturing",
        ...     subject_code="C",
        ...     period=Period.month(2024, 1),
        ...     observations=(
        ...         Observation(value=Percent("19.3"), measure="change", basis="yoy"),
        ...         Observation(value=PercentagePoints("15.1"), measure="contribution"),
        ...     ),
        ... )
        >>> print(figure)
        SectorGrowth iip manufacturing [C] 2024-01: +19.3 % yoy, 15.1 pp contribution
        >>> print(figure.yoy, figure.contribution, figure.mom)
        +19.3 % yoy 15.1 pp None
    """

    indicator: str
    period: Period | None
    subject: str = ""
    subject_code: str = ""
    region: str = ""
    region_code: str = ""
    partner: str = ""
    observations: tuple[Observation, ...] = attrs.field(default=(), converter=_to_observations)

    def __attrs_post_init__(self) -> None:
        check_words(self)
        if not _SLUG.fullmatch(self.indicator):
            raise self._error(
                "indicator", f"takes the slug of a series such as 'iip', not {self.indicator!r}"
            )
        if self.period is not None and not isinstance(self.period, Period):
            raise self._error(
                "period",
                f"takes a Period such as Period.parse('2024-01'), or None if unknown, not {self.period!r}",
            )
        self._check_questions()
        self._check()

    def _check_questions(self) -> None:
        """Refuse two numbers that answer one question."""
        if len(self.observations) < 2:
            return
        seen: dict[tuple[Measure, Basis, str], Observation] = {}
        for one in self.observations:
            question = (one.measure, one.basis, one.unit)
            if question in seen:
                raise self._error(
                    "observations",
                    f"'{seen[question]}' and '{one}' answer one question; a second {one.measure} in "
                    f"{one.unit} makes a figure of its own",
                )
            seen[question] = one

    def _check(self) -> None:
        """Hold what the class stands for; the subclasses say what that is."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """The growth rates and absolute changes (mức tăng, giảm), in text order.

        Example:
            >>> growth = Observation(value=Percent("-4.4"), measure="change", basis="mom")
            >>> Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth]).changes
            (Change(amount=Percent('-4.4'), basis=<Basis.MOM: 'mom'>),)
        """
        return tuple(change for one in self.observations if (change := one.change))

    @property
    def level(self) -> Value | None:
        """The amount itself, where it is said; the first in the text, should there be several.

        Example:
            >>> score = Observation(value=Quantity("50.3", "point"), measure="level")
            >>> print(Indicator(indicator="pmi", period=Period.month(2024, 1), observations=[score]).level)
            50.3 point
        """
        return self._first(Measure.LEVEL)

    @property
    def share(self) -> Percent | None:
        """The part of the total (tỷ trọng), in percent of it.

        Example:
            >>> part = Observation(value=Percent("84.6"), measure="share")
            >>> print(TradeFigure(indicator="export", period=Period.year(2024), observations=[part]).share)
            84.6 %
        """
        value = self._first(Measure.SHARE)
        return value if isinstance(value, Percent) else None

    @property
    def contribution(self) -> Percent | PercentagePoints | None:
        """What it adds to the growth of the total (đóng góp): points, or a percentage of the growth.

        Example:
            >>> added = Observation(value=PercentagePoints("-0.3"), measure="contribution")
            >>> mining = {"indicator": "iip", "subject": "mining", "period": Period.year(2024)}
            >>> print(SectorGrowth(**mining, observations=[added]).contribution)
            -0.3 pp
        """
        value = self._first(Measure.CONTRIBUTION)
        return value if isinstance(value, Percent | PercentagePoints) else None

    @property
    def count(self) -> Quantity | None:
        """The number of localities (địa phương) or goods (mặt hàng), where that is what is said.

        Example:
            >>> rising = Observation(value=Quantity(60, "locality"), measure="count")
            >>> print(RegionalIndex(indicator="iip", period=Period.year(2024), observations=[rising]).count)
            60 locality
        """
        value = self._first(Measure.COUNT)
        return value if isinstance(value, Quantity) else None

    @property
    def yoy(self) -> Change | None:
        """The growth on the same period a year before (so với cùng kỳ năm trước), in percent.

        Absolute changes and changes in points stand in `changes` only.

        Example:
            >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy")
            >>> print(Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth]).yoy)
            +18.3 % yoy
        """
        return self._growth(Basis.YOY)

    @property
    def mom(self) -> Change | None:
        """The growth on the month before (so với tháng trước), in percent.

        Example:
            >>> growth = Observation(value=Percent("-4.4"), measure="change", basis="mom")
            >>> print(Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth]).mom)
            -4.4 % mom
        """
        return self._growth(Basis.MOM)

    @property
    def qoq(self) -> Change | None:
        """The growth on the quarter before (so với quý trước), in percent.

        Example:
            >>> growth = Observation(value=Percent("2.1"), measure="change", basis="qoq")
            >>> print(Indicator(indicator="iip", period=Period.quarter(2024, 2), observations=[growth]).qoq)
            +2.1 % qoq
        """
        return self._growth(Basis.QOQ)

    @property
    def evidence(self) -> tuple[Explanation, ...]:
        """Each number with the reasons for its attributes; printed, one line a number.

        Example:
            >>> growth = Observation(
            ...     value=Percent("18.3"), measure="change", basis="yoy", start=4, end=9, text="18.3%",
            ...     evidence={"period": Evidence(rule="published")},
            ... )
            >>> figure = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth])
            >>> print(*figure.evidence)
            +18.3 % yoy from "18.3%" at 4-9: period published
        """
        return tuple(Explanation(one, one.evidence) for one in self.observations)

    def differences(self, other: "Figure") -> tuple[tuple[str, str, str], ...]:
        """Return the fields in which another figure speaks of something else; period and numbers aside.

        Subjects are one if both have a code and it is the same, partners if both are names of one market.
        Otherwise words decide, without regard to case. A region is its name: the provinces that were merged
        in July 2025 and kept their name cover more since then.

        Args:
            other: A figure, of the same report or another one.

        Returns:
            The name and both contents of each of indicator, subject, region and partner that differs.

        Example:
            >>> exports = TradeFigure(indicator="export", partner="the US", period=Period.year(2024))
            >>> earlier = TradeFigure(indicator="export", partner="Hoa Kỳ", period=Period.year(2023))
            >>> exports.differences(earlier)
            ()
            >>> exports.differences(Indicator(indicator="iip", partner="the US", period=None))
            (('indicator', 'export', 'iip'),)
        """
        return differences(self, other)

    def __repr__(self) -> str:
        return concise(self)

    def __str__(self) -> str:
        name = f"{self.subject} [{self.subject_code}]" if self.subject_code else self.subject
        about = (
            type(self).__name__,
            self.indicator,
            name,
            self.region and f"in {self.region}",
            self.partner and f"with {self.partner}",
            str(self.period or "without a period"),
        )
        numbers = ", ".join(map(str, self.observations))
        return " ".join(filter(None, about)) + (f": {numbers}" if numbers else "")

    def _first(self, measure: Measure) -> Value | None:
        return next((one.value for one in self.observations if one.measure is measure), None)

    def _growth(self, basis: Basis) -> Change | None:
        return next((one for one in self.changes if one.basis is basis and one.percent is not None), None)

    def _error(self, field: str, problem: str) -> FigureError:
        return FigureError(type(self).__name__, field, problem)

    def _refuse_trade(self) -> None:
        if self.indicator in _TRADE:
            raise self._error("indicator", f"{self.indicator!r} makes a TradeFigure")


@attrs.frozen(kw_only=True, repr=False)
class Indicator(Figure):
    """A figure of a national series as a whole: the IIP (chỉ số sản xuất công nghiệp), the PMI ...

    A subject names the part of a series that is not told by sector: the share of small enterprises
    (tỷ trọng doanh nghiệp nhỏ) in all.

    Raises:
        FigureError: As for `Figure`; or the figure has a region, is one of trade, or is a part of a series
            of industry.

    Example:
        >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy")
        >>> print(Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth]))
        Indicator iip 2024-01: +18.3 % yoy
    """

    def _check(self) -> None:
        self._refuse_trade()
        if self.subject and self.indicator in SECTORAL:
            raise self._error("subject", f"is '' in a total; a figure of {self.subject!r} is a SectorGrowth")
        if self.region:
            raise self._error(
                "region", f"is '' for the country; a figure of {self.region!r} is a RegionalIndex"
            )


@attrs.frozen(kw_only=True, repr=False)
class SectorGrowth(Figure):
    """A figure of a sector, an industry, a product or an ownership group of a national series.

    Raises:
        FigureError: As for `Figure`; or the figure has no subject, has a region, or is one of trade.

    Example:
        >>> growth = Observation(value=Percent("7.3"), measure="change", basis="yoy", approx="over")
        >>> mining = SectorGrowth(
        ...     indicator="iip", subject="mining", period=Period.month(2024, 1), observations=[growth]
        ... )
        >>> print(mining)
        SectorGrowth iip mining 2024-01: over +7.3 % yoy
    """

    def _check(self) -> None:
        self._refuse_trade()
        if not self.subject:
            raise self._error("subject", "must name a sector, product or group; the total is an Indicator")
        if self.region:
            raise self._error(
                "region", f"is '' for the country; a figure of {self.region!r} is a RegionalIndex"
            )


@attrs.frozen(kw_only=True, repr=False)
class RegionalIndex(Figure):
    """A figure of a province or city, of one of its sectors if a subject is named, or a count of localities.

    Raises:
        FigureError: As for `Figure`; or the figure has no region and more than counts, or is one of trade.

    Example:
        >>> growth = Observation(value=Percent("160"), measure="change", basis="yoy")
        >>> print(RegionalIndex(
        ...     indicator="iip", region="Trà Vinh", period=Period.month(2024, 1), observations=[growth]
        ... ))
        RegionalIndex iip in Trà Vinh 2024-01: +160 % yoy
    """

    def _check(self) -> None:
        self._refuse_trade()
        if not self.region and any(one.measure is not Measure.COUNT for one in self.observations):
            raise self._error(
                "region",
                "must name a province or city; a figure of the country is an Indicator or a SectorGrowth",
            )


@attrs.frozen(kw_only=True, repr=False)
class TradeFigure(Figure):
    """A figure of exports (xuất khẩu), imports (nhập khẩu), total trade or the balance (cán cân thương mại).

    Raises:
        FigureError: As for `Figure`; or the indicator is not one of export, import, trade and balance.

    Example:
        >>> figure = TradeFigure(
        ...     indicator="export",
        ...     subject="rice",
        ...     partner="the Philippines",
        ...     period=Period.cumulative(2024, 7),
        ...     observations=(
        ...         Observation(value=Quantity(2_300_000, "tonne"), measure="level"),
        ...         Observation(value=Money(1_400_000_000, "USD"), measure="level"),
        ...     ),
        ... )
        >>> print(figure)
        TradeFigure export rice with the Philippines 2024-01/2024-07: 2300000 tonne, 1400000000 USD
        >>> print(figure.amount, figure.quantity)
        1400000000 USD 2300000 tonne
    """

    @property
    def amount(self) -> Money | None:
        """The value of the trade (kim ngạch, trị giá) in full units of its currency, where it is said.

        Example:
            >>> deficit = Observation(value=Money(-300_000_000, "USD"), measure="level")
            >>> print(TradeFigure(indicator="balance", period=None, observations=[deficit]).amount)
            -300000000 USD
        """
        levels = (one.value for one in self.observations if one.measure is Measure.LEVEL)
        return next((level for level in levels if isinstance(level, Money)), None)

    @property
    def quantity(self) -> Quantity | None:
        """The traded quantity (lượng), where it is said.

        Example:
            >>> volume = Observation(value=Quantity(5_000, "tonne"), measure="level")
            >>> print(TradeFigure(indicator="export", period=None, observations=[volume]).quantity)
            5000 tonne
        """
        levels = (one.value for one in self.observations if one.measure is Measure.LEVEL)
        return next((level for level in levels if isinstance(level, Quantity)), None)

    def _check(self) -> None:
        if self.indicator not in _TRADE:
            raise self._error("indicator", f"is export, import, trade or balance, not {self.indicator!r}")

"""A number of a report with all that is needed to set it against others."""

from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, NamedTuple

import attrs

from vn_industry.checks.bounds import possible, rounded
from vn_industry.checks.wording import amount, name_of
from vn_industry.domain import Figure, Measure, Observation, Source
from vn_industry.domain.identity import folded
from vn_industry.reference import find_market, goods, products
from vn_industry.values import Interval, Period, plain

__all__ = ["Question", "Statement", "question_of"]

#: Sales and stocks are surveyed in manufacturing alone; a report may leave that unsaid.
_OF_MANUFACTURING = frozenset(["inventory", "inventory_ratio", "consumption"])


class Question(NamedTuple):
    """What a number answers; two numbers of one question must agree.

    Subjects and partners are codes where a table has them, else folded words. The growth of the production of a product
    is one question whether a report calls it an index or an output.
    """

    indicator: str
    subject: str
    region: str
    partner: str
    first: date
    last: date
    measure: Measure
    basis: str
    unit: str

    def at(self, period: Period) -> "Question":
        """Return the same question of another period."""
        return self._replace(first=period.first, last=period.last)

    def level(self, unit: str) -> "Question":
        """Return the question after the level in a unit."""
        return self._replace(measure=Measure.LEVEL, basis="", unit=unit)

    def growth(self, basis: str) -> "Question":
        """Return the question after the growth in percent against a basis."""
        return self._replace(measure=Measure.CHANGE, basis=basis, unit="percent")


@attrs.frozen(kw_only=True, slots=False)
class Statement:
    """One number of a report: who says what of which figure, and where.

    Attributes:
        report: the place of the report among those that are checked, from 0.
        source: where the report comes from.
        figure: the figure that the number belongs to.
        observation: the number.

    Example:
        >>> from vn_industry import Indicator, Observation, Percent, Period, Source
        >>> growth = Observation(value=Percent("18.3"), measure="change", basis="yoy", start=4, end=9)
        >>> iip = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth])
        >>> one = Statement(report=0, source=Source(), figure=iip, observation=growth)
        >>> print(one, "|", one.place, "|", one.rounded)
        iip 2024-01 +18.3 % yoy | at 4-9 | [18.25, 18.35]
    """

    report: int
    source: Source
    figure: Figure
    observation: Observation

    @cached_property
    def coded(self) -> Question | None:
        """What the number answers, with the code of its subject; None without a period."""
        return question_of(self.figure, self.observation)

    @cached_property
    def question(self) -> Question | None:
        """What the number answers beside others of its report; None without a period.

        A text names a good as narrowly as it needs: shrimps, and black tiger shrimps, which have one code. So goods
        and products of a text are told by their words, where those of a workbook's rows have a code of their own.
        """
        asked = self.coded
        if asked is None or self.official or asked.subject not in _narrow():
            return asked
        return asked._replace(subject=folded(self.figure.subject))

    @property
    def value(self) -> Decimal:
        """The bare number, in full units."""
        return self.observation.number

    @property
    def step(self) -> Decimal:
        """The unit of its last printed digit."""
        return self.observation.value.step

    @cached_property
    def rounded(self) -> Interval:
        """Every value that rounds to the print, by either rule for ties."""
        return rounded(self.value, self.step, self.observation)

    @cached_property
    def possible(self) -> Interval:
        """Every value that any convention may have printed so: one unit of the last digit either way."""
        return possible(self.value, self.step, self.observation)

    @property
    def official(self) -> bool:
        """Whether the number stands in a workbook."""
        return bool(self.observation.cell)

    @property
    def place(self) -> str:
        """Where the number stands: the offsets in a text, or sheet and cell of a workbook."""
        found = self.observation
        if found.cell:
            return f"sheet {found.sheet!r}, cell {found.cell}"
        return f"at {found.start}-{found.end}" if found.start >= 0 else "without a place"

    @property
    def about(self) -> str:
        """What the number is of, in words: the series, its subject, place, market and period."""
        return name_of(self.figure)

    @property
    def said(self) -> str:
        """The number with its unit and basis, in a readable size."""
        return amount(self.observation)

    def __str__(self) -> str:
        return f"{self.about} {self.said}"

    def to_dict(self) -> dict[str, Any]:
        """Return the number as plain data, with the field names of records."""
        figure, found = self.figure, self.observation
        return {
            "report": self.report,
            "indicator": figure.indicator,
            "subject": figure.subject,
            "region": figure.region,
            "partner": figure.partner,
            "measure": str(found.measure),
            "basis": str(found.basis),
            "period": "" if figure.period is None else str(figure.period),
            "value": plain(found.number),
            "unit": found.unit,
            "approx": str(found.approx),
            "start": found.start,
            "end": found.end,
            "text": found.text,
            "sheet": found.sheet,
            "cell": found.cell,
        }


def question_of(figure: Figure, number: Observation) -> Question | None:
    """Return what a number of a figure answers, None where its period is not known."""
    if figure.period is None:
        return None
    indicator, subject = figure.indicator, figure.subject_code or folded(figure.subject)
    if indicator == "iip" and figure.subject_code in _products():
        indicator = "output"
    if indicator in _OF_MANUFACTURING and not subject:
        subject = "C"
    market = find_market(figure.partner) if figure.partner else None
    return Question(
        indicator=indicator,
        subject=subject,
        region=folded(figure.region),
        partner=market.code if market is not None else folded(figure.partner),
        first=figure.period.first,
        last=figure.period.last,
        measure=number.measure,
        basis=str(number.basis),
        unit=number.unit,
    )


@cache
def _narrow() -> frozenset[str]:
    """Return the codes that one report may use for several things."""
    return _products() | {good.code for good in goods() if good.level != "group"}


@cache
def _products() -> frozenset[str]:
    return frozenset(product.code for product in products())

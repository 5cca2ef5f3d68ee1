"""Turn bound numbers into the figures of the domain."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from vn_industry import reference
from vn_industry.domain import (
    SECTORAL,
    Figure,
    Indicator,
    Measure,
    Observation,
    RegionalIndex,
    SectorGrowth,
    TradeFigure,
    Unread,
)
from vn_industry.domain.observation import Evidences
from vn_industry.language.normalise import Normalised
from vn_industry.language.tokens import Token
from vn_industry.text.bind import Reading
from vn_industry.text.typed import full_value, typed
from vn_industry.values import Approximation, Basis, Period, Quantity, Status
from vn_industry.values.unchecked import unchecked

__all__ = ["build"]

_BRACKETS = re.compile(r"\([^()]*\)?")
_TRADE = frozenset(["export", "import", "trade", "balance"])
_INDUSTRY = (reference.find_sector, reference.find_product, reference.find_ownership, reference.find_good)
#: The tables in which the subjects of an indicator are looked up, in order.
_TABLES = {
    **dict.fromkeys(
        _TRADE, (reference.find_good, reference.find_ownership, reference.find_sector, reference.find_product)
    ),
    "output": (reference.find_product, reference.find_good, reference.find_sector),
    "employment": (reference.find_ownership, reference.find_sector, reference.find_product),
}

#: Bound numbers are valid by construction: `bench/holds.py` checks it of every text that a test reads.
_OBSERVATION = unchecked(Observation)
_FIGURES: dict[type[Figure], Callable[..., Figure]] = {
    kind: unchecked(kind) for kind in (Indicator, RegionalIndex, SectorGrowth, TradeFigure)
}
_MEASURES = {one.value: one for one in Measure}
_BASES = {one.value: one for one in Basis}
_APPROXIMATIONS = {one.value: one for one in Approximation}
_STATUSES = {one.value: one for one in Status}

#: What a number speaks of: the class of its figure, indicator, period, folded subject, region and partner.
_About = tuple[type[Figure], str, Period | None, str, str, str]
#: What a number answers: its measure, basis, type and unit.
_Question = tuple[Measure, Basis, type, str]


class _Group:
    """The numbers that speak of one thing, in runs that answer no question twice.

    Attributes:
        subject: the subject as first written.
        runs: the runs of numbers; each becomes a figure.
    """

    __slots__ = ("_asked", "runs", "subject")

    def __init__(self, subject: str) -> None:
        self.subject: str = subject
        self.runs: list[list[Observation]] = [[]]
        self._asked: set[_Question] = set()  # what the last run answers

    def add(self, observation: Observation) -> None:
        question = _question(observation)
        if question in self._asked:
            self.runs.append([])
            self._asked.clear()
        self._asked.add(question)
        self.runs[-1].append(observation)


def build(readings: Iterable[Reading], source: Normalised) -> tuple[tuple[Figure, ...], tuple[Unread, ...]]:
    """Return the figures, and the numbers that became none.

    Args:
        readings: the bound numbers, in text order.
        source: the text they come from.
    """
    groups: dict[_About, _Group] = {}
    unread: list[Unread] = []
    for reading in readings:
        if reading.reason:
            if reading.amount.unit and reading.amount.unit != "unchanged":
                unread.append(_unread(reading, source))
            continue
        subject = _without_brackets(_words(reading.subject, source))
        about = _about(reading, subject, source)
        group = groups.get(about)
        if group is None:
            group = groups[about] = _Group(subject)
        for observation in _observations(reading, source):
            group.add(observation)
    figures = [_figure(about, group.subject, run) for about, group in groups.items() for run in group.runs]
    figures.sort(key=lambda figure: (figure.observations[0].start, figure.observations[0].end))
    return tuple(figures), tuple(unread)


def _about(reading: Reading, subject: str, source: Normalised) -> _About:
    kind: type[Figure]
    if reading.indicator in _TRADE:
        kind = TradeFigure
    elif reading.region or reading.measure == "count":
        kind = RegionalIndex
    else:
        kind = SectorGrowth if subject and reading.indicator in SECTORAL else Indicator
    partner = _words(reading.partner, source)
    return kind, reading.indicator, reading.period, subject.casefold(), reading.region, partner


def _question(one: Observation) -> _Question:
    """Return what only one number of a figure answers; amounts of money do, whatever the currency."""
    value = one.value
    return one.measure, one.basis, type(value), value.unit if isinstance(value, Quantity) else ""


def _figure(about: _About, subject: str, run: list[Observation]) -> Figure:
    kind, indicator, period, _, region, partner = about
    return _FIGURES[kind](
        indicator,
        period,
        subject,
        _code(subject, indicator),
        region,
        _province_code(region, period) if region else "",
        partner,
        tuple(run),
    )


def _without_brackets(subject: str) -> str:
    """Leave out what only explains a name: "FDI sector (including crude oil)"."""
    if "(" not in subject:
        return subject
    bare = " ".join(_BRACKETS.sub(" ", subject).split())
    return bare or subject


def _words(span: tuple[int, int] | None, source: Normalised) -> str:
    return "" if span is None else " ".join(source.text[span[0] : span[1]].split())


@lru_cache(maxsize=4096)
def _code(subject: str, indicator: str) -> str:
    """Return the code of a subject, in the table that its indicator is told by."""
    if not subject:
        return ""
    for find in _TABLES.get(indicator, _INDUSTRY):
        found = find(subject)
        if found is not None:
            code: str = found.code
            return code
    return ""


@lru_cache(maxsize=4096)
def _province_code(region: str, period: Period | None) -> str:
    province = reference.find_province(region, None if period is None else period.last)
    province = province or reference.find_province(region)
    return "" if province is None else province.code


def _observations(reading: Reading, source: Normalised) -> list[Observation]:
    amount = reading.amount
    start, end = source.span(amount.start, amount.end)
    values = [reading.value]
    if amount.high is not None:
        values.append(full_value(amount, amount.high).copy_sign(reading.value))
    text = source.original[start:end]
    evidence = _evidence(reading, source)
    return [
        _OBSERVATION(
            typed(amount, value),
            _MEASURES[reading.measure],
            _BASES[reading.basis] if reading.measure == "change" else Basis.UNSTATED,
            _APPROXIMATIONS[amount.approx],
            _STATUSES[reading.status],
            start,
            end,
            text,
            "",  # a text has no sheets
            "",
            evidence,
        )
        for value in values
    ]


def _evidence(reading: Reading, source: Normalised) -> Evidences:
    """Say for each attribute from which words it was read, or which rule gave it."""
    found: dict[str, str | tuple[int, int]] = {}
    if reading.indicator:
        found["indicator"] = "carried"
    if reading.region:
        found["region"] = "carried"
    if reading.partner:
        found["partner"] = "carried"
    if reading.period:
        found["period"] = "carried"
    if reading.basis:
        found["basis"] = "carried"
    if reading.subject is not None:
        read = reading.rule in ("read", "behind")
        found["subject"] = source.span(*reading.subject) if read else reading.rule or "carried"
    for name, token in reading.evidence.items():
        if isinstance(token, Token):
            found[name] = source.span(token.start, token.end)
    return Evidences(found, source.original)


def _unread(reading: Reading, source: Normalised) -> Unread:
    start, end = source.span(reading.amount.start, reading.amount.end)
    return Unread(text=source.original[start:end], start=start, end=end, reason=reading.reason)

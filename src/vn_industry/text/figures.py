"""Turn bound numbers into the figures of the domain."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from vn_industry import reference
from vn_industry.domain import (
    SECTORAL,
    Evidence,
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


#: The class of a figure, and its fields but the observations.
_About = tuple[type[Figure], dict[str, Any]]


class _Group:
    """The observations that speak of one thing, in runs that answer no question twice."""

    __slots__ = ("about", "runs", "taken")

    def __init__(self, about: _About) -> None:
        self.about = about
        self.runs: list[list[Observation]] = [[]]
        self.taken: set[tuple[object, ...]] = set()

    def add(self, observation: Observation, slot: tuple[object, ...]) -> None:
        if slot in self.taken:
            self.runs.append([])
            self.taken.clear()
        self.taken.add(slot)
        self.runs[-1].append(observation)

    def figures(self) -> Iterator[Figure]:
        kind, fields = self.about
        return (kind(**fields, observations=tuple(run)) for run in self.runs)


def build(readings: Iterable[Reading], source: Normalised) -> tuple[tuple[Figure, ...], tuple[Unread, ...]]:
    """Return the figures, and the numbers that became none.

    Args:
        readings: the bound numbers, in text order.
        source: the text they come from.
    """
    groups: dict[tuple[object, ...], _Group] = {}
    unread: list[Unread] = []
    for reading in readings:
        if reading.reason:
            if reading.amount.unit and reading.amount.unit != "unchanged":
                unread.append(_unread(reading, source))
            continue
        kind, about = _about(reading, source)
        key = (
            kind,
            about["indicator"],
            about["period"],
            about["subject"].casefold(),
            about["region"],
            about["partner"],
        )
        group = groups.get(key)
        if group is None:
            group = groups[key] = _Group((kind, about))
        for observation in _observations(reading, source):
            value = observation.value
            unit = value.unit if isinstance(value, Quantity) else ""
            basis = reading.basis if reading.measure == "change" else ""
            group.add(observation, (reading.measure, basis, type(value), unit))
    figures = [figure for group in groups.values() for figure in group.figures()]
    figures.sort(key=lambda figure: (figure.observations[0].start, figure.observations[0].end))
    return tuple(figures), tuple(unread)


def _about(reading: Reading, source: Normalised) -> _About:
    """Say which class of figure a number belongs to, and what it is about."""
    subject = _without_brackets(_words(reading.subject, source))
    kind: type[Figure]
    if reading.indicator in _TRADE:
        kind = TradeFigure
    elif reading.region or reading.measure == "count":
        kind = RegionalIndex
    else:
        kind = SectorGrowth if subject and reading.indicator in SECTORAL else Indicator
    return kind, {
        "indicator": reading.indicator,
        "period": reading.period,
        "subject": subject,
        "subject_code": _code(subject, reading.indicator),
        "region": reading.region,
        "region_code": _region_code(reading),
        "partner": _words(reading.partner, source),
    }


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


def _region_code(reading: Reading) -> str:
    return "" if not reading.region else _province_code(reading.region, reading.period)


@lru_cache(maxsize=4096)
def _province_code(region: str, period: Period | None) -> str:
    province = reference.find_province(region, None if period is None else period.last)
    province = province or reference.find_province(region)
    return "" if province is None else province.code


def _observations(reading: Reading, source: Normalised) -> Iterator[Observation]:
    start, end = source.span(reading.amount.start, reading.amount.end)
    text = source.original[start:end]
    evidence = _evidence(reading, source)
    values = [reading.value]
    if reading.amount.high is not None:
        values.append(full_value(reading.amount, reading.amount.high).copy_sign(reading.value))
    for value in values:
        yield Observation(
            value=typed(reading.amount, value),
            measure=Measure(reading.measure),
            basis=Basis(reading.basis) if reading.measure == "change" else Basis.UNSTATED,
            approx=Approximation(reading.amount.approx),
            status=Status(reading.status),
            start=start,
            end=end,
            text=text,
            evidence=evidence,
        )


@cache
def _ruled(rule: str) -> Evidence:
    """Make the evidence of a rule without words once: it is the same for every number."""
    return Evidence(rule=rule)


def _evidence(reading: Reading, source: Normalised) -> Evidences:
    """Say for each attribute from which words it was read, or which rule gave it."""
    given = (
        ("indicator", reading.indicator),
        ("region", reading.region),
        ("partner", reading.partner),
        ("period", reading.period),
        ("basis", reading.basis),
    )
    carried = _ruled("carried")
    found: dict[str, Evidence | tuple[int, int]] = {name: carried for name, value in given if value}
    if reading.subject is not None:
        read = reading.rule in ("read", "behind")
        found["subject"] = source.span(*reading.subject) if read else _ruled(reading.rule or "carried")
    for name, token in reading.evidence.items():
        if isinstance(token, Token):
            found[name] = source.span(token.start, token.end)
    return Evidences(found, source.original)


def _unread(reading: Reading, source: Normalised) -> Unread:
    start, end = source.span(reading.amount.start, reading.amount.end)
    return Unread(text=source.original[start:end], start=start, end=end, reason=reading.reason)

"""Turn bound numbers into the figures of the domain."""

import re
from collections.abc import Iterable
from functools import lru_cache

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
from vn_industry.text.bind import Reading
from vn_industry.text.normalise import Normalised
from vn_industry.text.tokens import Token
from vn_industry.text.typed import full_value, typed
from vn_industry.values import Approximation, Basis, Period, Status

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


def build(readings: Iterable[Reading], source: Normalised) -> tuple[tuple[Figure, ...], tuple[Unread, ...]]:
    """Return the figures, and the numbers that became none.

    Args:
        readings: the bound numbers, in text order.
        source: the text they come from.
    """
    groups: dict[tuple[object, ...], list[list[Observation]]] = {}
    slots: dict[tuple[object, ...], set[tuple[object, ...]]] = {}
    made: dict[tuple[object, ...], Figure] = {}
    unread: list[Unread] = []
    for reading in readings:
        if reading.reason:
            if reading.amount.unit and reading.amount.unit != "unchanged":
                unread.append(_unread(reading, source))
            continue
        figure = _figure(reading, source)
        key = (
            type(figure),
            figure.indicator,
            figure.period,
            figure.subject.casefold(),
            figure.region,
            figure.partner,
        )
        for observation in _observations(reading, source):
            slot = (
                observation.measure,
                observation.basis,
                type(observation.value),
                getattr(observation.value, "unit", ""),
            )
            runs = groups.setdefault(key, [[]])
            taken = slots.setdefault(key, set())
            if slot in taken:
                runs.append([])
                taken.clear()
            taken.add(slot)
            runs[-1].append(observation)
            made.setdefault(key, figure)
    figures = [_with(made[key], run) for key, runs in groups.items() for run in runs]
    figures.sort(key=lambda figure: (figure.observations[0].start, figure.observations[0].end))
    return tuple(figures), tuple(unread)


def _with(figure: Figure, observations: list[Observation]) -> Figure:
    return type(figure)(
        indicator=figure.indicator,
        period=figure.period,
        subject=figure.subject,
        subject_code=figure.subject_code,
        region=figure.region,
        region_code=figure.region_code,
        partner=figure.partner,
        observations=tuple(observations),
    )


def _figure(reading: Reading, source: Normalised) -> Figure:
    subject = _without_brackets(_words(reading.subject, source))
    kind: type[Figure]
    if reading.indicator in _TRADE:
        kind = TradeFigure
    elif reading.region or reading.measure == "count":
        kind = RegionalIndex
    else:
        kind = SectorGrowth if subject and reading.indicator in SECTORAL else Indicator
    return kind(
        indicator=reading.indicator,
        period=reading.period,
        subject=subject,
        subject_code=_code(subject, reading.indicator),
        region=reading.region,
        region_code=_region_code(reading),
        partner=_words(reading.partner, source),
    )


def _without_brackets(subject: str) -> str:
    """Leave out what only explains a name: "FDI sector (including crude oil)"."""
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


def _observations(reading: Reading, source: Normalised) -> list[Observation]:
    start, end = source.span(reading.amount.start, reading.amount.end)
    values = [reading.value]
    if reading.amount.high is not None:
        values.append(full_value(reading.amount, reading.amount.high).copy_sign(reading.value))
    return [
        Observation(
            value=typed(reading.amount, value),
            measure=Measure(reading.measure),
            basis=Basis(reading.basis) if reading.measure == "change" else Basis.UNSTATED,
            approx=Approximation(reading.amount.approx),
            status=Status(reading.status),
            start=start,
            end=end,
            text=source.original[start:end],
            evidence=_evidence(reading, source),
        )
        for value in values
    ]


def _evidence(reading: Reading, source: Normalised) -> dict[str, Evidence]:
    """Say for each attribute from which words it was read, or which rule gave it."""
    given = {
        "indicator": reading.indicator,
        "region": reading.region,
        "partner": reading.partner,
        "period": reading.period,
        "basis": reading.basis,
    }
    found = {name: Evidence(rule="carried") for name, value in given.items() if value}
    if reading.subject is not None:
        read = reading.rule in ("read", "behind")
        found["subject"] = (
            _words_of(*reading.subject, source) if read else Evidence(rule=reading.rule or "carried")
        )
    for name, token in reading.evidence.items():
        if isinstance(token, Token):
            found[name] = _words_of(token.start, token.end, source)
    return found


def _words_of(start: int, end: int, source: Normalised) -> Evidence:
    start, end = source.span(start, end)
    return Evidence(rule="read", start=start, end=end, text=source.original[start:end])


def _unread(reading: Reading, source: Normalised) -> Unread:
    start, end = source.span(reading.amount.start, reading.amount.end)
    return Unread(text=source.original[start:end], start=start, end=end, reason=reading.reason)

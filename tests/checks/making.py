"""Reports for the tests of the checks, from short words: `"export 2024-07 = 35.92 bn"`."""

from datetime import date
from typing import Any

from vn_industry import (
    Figure,
    Indicator,
    Money,
    Observation,
    Percent,
    PercentagePoints,
    Period,
    Quantity,
    RegionalIndex,
    Report,
    SectorGrowth,
    Source,
    TradeFigure,
    check,
)
from vn_industry.checks import Confirmation, Finding, review
from vn_industry.reference import find_ownership, find_sector

_TRADE = ("export", "import", "trade", "balance")


def change(percent: str, basis: str = "yoy", **more: Any) -> Observation:
    return Observation(value=Percent(percent), measure="change", basis=basis, **more)


def level(billions: str, **more: Any) -> Observation:
    amount = Money(billions, "USD")
    return Observation(value=amount * 10**9, measure="level", **more)


def tonnes(amount: str, **more: Any) -> Observation:
    return Observation(value=Quantity(amount, "tonne"), measure="level", **more)


def share(percent: str, **more: Any) -> Observation:
    return Observation(value=Percent(percent), measure="share", **more)


def contribution(points: str, **more: Any) -> Observation:
    return Observation(value=PercentagePoints(points), measure="contribution", **more)


def count(number: int, **more: Any) -> Observation:
    return Observation(value=Quantity(number, "locality"), measure="count", **more)


def figure(
    indicator: str,
    period: str,
    *numbers: Observation,
    subject: str = "",
    code: str = "",
    region: str = "",
    partner: str = "",
) -> Figure:
    found = find_sector(subject) or find_ownership(subject) if subject else None
    fields: dict[str, Any] = {
        "indicator": indicator,
        "period": Period.parse(period),
        "observations": numbers,
        "subject": subject,
        "subject_code": code or (found.code if found else ""),
        "region": region,
        "partner": partner,
    }
    if indicator in _TRADE:
        return TradeFigure(**fields)
    if region or any(one.measure == "count" for one in numbers):
        return RegionalIndex(**fields)
    return SectorGrowth(**fields) if subject else Indicator(**fields)


def report(
    *figures: Figure, published: str | None = None, publisher: str = "", language: str = "en"
) -> Report:
    day = date.fromisoformat(published) if published else None
    return Report(figures=figures, source=Source(published=day, publisher=publisher, language=language))


def found(*figures: Figure, **source: Any) -> list[Finding]:
    """Check one report of figures."""
    return check(report(*figures, **source))


def codes(*figures: Figure, **source: Any) -> list[tuple[str, str]]:
    """Return severity and code of each finding in one report of figures."""
    return [(str(one.severity), one.code) for one in found(*figures, **source)]


def agreed(*figures: Figure, **source: Any) -> list[str]:
    """Return the codes of what was set against something else and agrees."""
    return [one.code for one in review(report(*figures, **source)).confirmations]


def repairs(finding: Finding) -> set[tuple[str, str, str]]:
    """Return subject, kind and result of each repair."""
    return {(one.statement.figure.subject, one.kind, one.becomes) for one in finding.repairs}


def confirmations(*reports: Report) -> list[Confirmation]:
    return list(review(*reports).confirmations)

"""List the indicators (*chỉ tiêu*) that reports on industry and trade state.

Source: releases of the statistics office and the press; see ``data/SOURCES.md``.
"""

from functools import cache
from typing import Literal

import attrs

from vn_industry.reference.lookup import Entry, Language, Table, entry_fields
from vn_industry.reference.rows import Row

__all__ = ["IndicatorInfo", "find_indicator", "indicator", "indicators"]

Timing = Literal["period", "point"]
_TIMINGS: dict[str, Timing] = {"period": "period", "point": "point"}


@attrs.frozen(kw_only=True)
class IndicatorInfo(Entry):
    """Describe an indicator.

    Attributes:
        core: Whether it is one of industry and trade in goods.
        timing: ``period`` where it is measured over a period, ``point`` where at one day.
        unit: The usual unit of its level, or ``percent`` where growth is what reports state; empty where
            the subject decides.

    Examples:
        >>> indicator("inventory").timing
        'point'
    """

    core: bool
    timing: Timing
    unit: str


def _build(row: Row) -> IndicatorInfo:
    return IndicatorInfo(
        core=row.choice("core", {"yes": True, "no": False}),
        timing=row.choice("timing", _TIMINGS),
        unit=row.optional("unit"),
        **entry_fields(row),
    )


@cache
def table() -> Table[IndicatorInfo]:
    """Return the table, read once."""
    return Table.read("indicator", ["indicators.csv"], _build)


def indicators() -> tuple[IndicatorInfo, ...]:
    """List the indicators, those of industry and trade first.

    Returns:
        The indicators.

    Examples:
        >>> [each.code for each in indicators()[:3]]
        ['iip', 'output', 'inventory']
    """
    return table().entries


def indicator(code: str) -> IndicatorInfo:
    """Return the indicator with a code.

    Args:
        code: A code as the records write it, such as ``iip`` or ``export``.

    Returns:
        The indicator.

    Raises:
        UnknownCodeError: There is no such indicator.

    Examples:
        >>> indicator("iip").name_vi
        'Chỉ số sản xuất công nghiệp'
    """
    return table().get(code)


def find_indicator(name: str, language: Language | None = None) -> IndicatorInfo | None:
    """Find an indicator by name.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics.
        language: Look among the names of this language only.

    Returns:
        The indicator, or ``None``.

    Examples:
        >>> find_indicator("chỉ số tồn kho").code
        'inventory'
    """
    return table().find(name, language)

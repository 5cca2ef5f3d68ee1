"""Read the units of a table: of a unit column, of a header's brackets, of the line above the table."""

import re
from functools import lru_cache

import attrs

from vn_industry.values.currencies import currencies
from vn_industry.workbook.layout import fold, layout, unit_key

__all__ = ["Unit", "is_ditto", "read_unit", "read_unit_line"]

_LABEL = re.compile(r"^(?:đơn\s*vị(?:\s*tính)?|đvt)\s*:?\s*", re.IGNORECASE)
_LONGEST = 60


@attrs.frozen
class Unit:
    """A unit with its scale.

    Attributes:
        name: the unit of a quantity, an ISO 4217 code, or ``percent``.
        scale: how many of them the table counts in.
    """

    name: str
    scale: int = 1

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.name in currencies()


@lru_cache(maxsize=1024)
def read_unit(text: str) -> Unit | None:
    """Read one unit with its scale words.

    >>> read_unit("Nghìn tỷ đồng"), read_unit("Triệu m3"), read_unit("1000 tấn"), read_unit("Tấn/ha")
    (Unit(name='VND', scale=1000000000000), Unit(name='cubic_metre', scale=1000000), Unit(name='tonne', scale=1000), None)
    """
    text = text.strip(" ().:")
    if not text or len(text) > _LONGEST or "/" in text:
        return None
    known = layout()
    words = unit_key(text).split()
    scale = 1
    while words:
        name = known.units.get(" ".join(words))
        if name is not None:
            return Unit(name, scale)
        factor = known.scales.get(words[0])
        if factor is None:
            return None
        scale *= factor
        words = words[1:]
    return None


@lru_cache(maxsize=256)
def read_unit_line(text: str) -> tuple[Unit, ...] | None:
    """Read the line above a table that says its units, ``None`` where a text is no such line.

    >>> read_unit_line("Đơn vị tính: Nghìn tấn, triệu USD")
    (Unit(name='tonne', scale=1000), Unit(name='USD', scale=1000000))
    >>> read_unit_line("%"), read_unit_line("Mặt hàng")
    ((Unit(name='percent', scale=1),), None)
    """
    labelled = _LABEL.match(text) is not None and ":" in text
    parts = [part for part in re.split(r"[;,]|\bvà\b", _LABEL.sub("", text)) if part.strip()]
    found = [read_unit(part) for part in parts]
    if found and (labelled or None not in found):
        return tuple(unit for unit in found if unit is not None)
    return None


def is_ditto(text: str) -> bool:
    """Tell whether a cell of a unit column repeats the unit above it.

    >>> is_ditto('"'), is_ditto("Như trên"), is_ditto("Tấn")
    (True, True, False)
    """
    stripped = text.strip()
    return stripped in layout().ditto or fold(stripped) in ("nhu tren", "nt")

"""List the industrial sectors (*ngành công nghiệp*) of VSIC 2018: sections B to E and their divisions.

Source: Decision 27/2018/QĐ-TTg and its successor 36/2025/QĐ-TTg; see ``data/SOURCES.md``.
"""

from functools import cache
from typing import Literal

import attrs

from vn_industry.reference.lookup import Entry, Language, Table, entry_fields
from vn_industry.reference.rows import Row

__all__ = ["Sector", "find_sector", "sector", "sectors"]

SectorLevel = Literal["section", "division"]
_LEVELS: dict[str, SectorLevel] = {"section": "section", "division": "division"}


@attrs.frozen(kw_only=True)
class Sector(Entry):
    """Describe a section (*ngành cấp 1*) or a division (*ngành cấp 2*) of industry.

    A division has the code of the same division of ISIC Rev.4.

    Attributes:
        section: The letter of its section; of a section, its own.
        level: ``section`` or ``division``.
        name_vi_2025: Its Vietnamese name in VSIC 2025, which renames it without moving it.

    Examples:
        >>> sector("26").name_vi_2025
        'Sản xuất sản phẩm điện tử, máy tính và sản phẩm quang học'
    """

    section: str
    level: SectorLevel
    name_vi_2025: str


def _build(row: Row) -> Sector:
    fields = entry_fields(row)
    name_2025 = row.optional("name_vi_2025")
    if name_2025:
        fields["aliases_vi"] += (name_2025,)
    return Sector(
        section=row.text("section"),
        level=row.choice("level", _LEVELS),
        name_vi_2025=name_2025 or fields["name_vi"],
        **fields,
    )


@cache
def table() -> Table[Sector]:
    """Return the table, read once."""
    return Table.read("sector", ["sectors.csv"], _build)


def sectors() -> tuple[Sector, ...]:
    """List the four sections, then the divisions.

    Returns:
        The sectors, each level in the order of its codes.

    Examples:
        >>> [each.code for each in sectors()[:5]]
        ['B', 'C', 'D', 'E', '05']
    """
    return table().entries


def sector(code: str) -> Sector:
    """Return the sector with a VSIC code.

    Args:
        code: A letter, ``B`` to ``E``, or two digits.

    Returns:
        The sector.

    Raises:
        UnknownCodeError: Industry has no such sector.

    Examples:
        >>> sector("C").name_vi
        'Công nghiệp chế biến, chế tạo'
    """
    return table().get(code)


def find_sector(name: str, language: Language | None = None) -> Sector | None:
    """Find a sector by name.

    Section D and its only division, 35, bear one name: the section is given, of which reports speak.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics.
        language: Look among the names of this language only.

    Returns:
        The sector, or ``None``.

    Examples:
        >>> find_sector("processing and manufacturing industry").code
        'C'
        >>> find_sector("sản xuất xe có động cơ").code
        '29'
    """
    return table().find(name, language)

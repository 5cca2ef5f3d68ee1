"""List the goods of foreign trade (*mặt hàng xuất, nhập khẩu*): customs lines, larger groups, single items.

Source: the lists of Vietnam Customs and the press; see ``data/SOURCES.md``.
"""

from functools import cache
from typing import Literal

import attrs

from vn_industry.reference.lookup import Entry, Language, Table, entry_fields
from vn_industry.reference.rows import Row

__all__ = ["Good", "find_good", "good", "goods"]

GoodLevel = Literal["line", "group", "item"]
Flow = Literal["export", "import", "both"]
_LEVELS: dict[str, GoodLevel] = {"line": "line", "group": "group", "item": "item"}
_FLOWS: dict[str, Flow] = {"export": "export", "import": "import", "both": "both"}


@attrs.frozen(kw_only=True)
class Good(Entry):
    """Describe a good or group of goods in foreign trade.

    Attributes:
        level: ``line`` of the customs list, ``group`` of lines in the statistics office's structure of
            trade, or ``item``: named by reports without a line of its own.
        flow: On which side it is usually listed; a hint, for the layout of the lists changes.
        parent: Code of the line or item that contains an item; empty where none is known.
        unit: ``unit`` where pieces are counted, such as vehicles; empty where tonnes are, or only money.

    Examples:
        >>> good("shrimp").level, good("shrimp").parent
        ('item', 'fishery')
    """

    level: GoodLevel
    flow: Flow
    parent: str
    unit: str


def _build(row: Row) -> Good:
    return Good(
        level=row.choice("level", _LEVELS),
        flow=row.choice("flow", _FLOWS),
        parent=row.optional("parent"),
        unit=row.optional("unit"),
        **entry_fields(row),
    )


@cache
def table() -> Table[Good]:
    """Return the table, read once."""
    return Table.read("good", ["goods.csv"], _build)


def goods() -> tuple[Good, ...]:
    """List the customs lines, then the groups, then the single items.

    Returns:
        The goods.

    Examples:
        >>> sorted({each.level for each in goods()})
        ['group', 'item', 'line']
    """
    return table().entries


def good(code: str) -> Good:
    """Return the good with a code.

    Args:
        code: A code of this package, such as ``phones``.

    Returns:
        The good.

    Raises:
        UnknownCodeError: There is no such good.

    Examples:
        >>> good("phones").name_vi
        'Điện thoại các loại và linh kiện'
    """
    return table().get(code)


def find_good(name: str, language: Language | None = None) -> Good | None:
    """Find a good by name; of several, the customs line before the group, and the group before the item.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics.
        language: Look among the names of this language only.

    Returns:
        The good, or ``None``.

    Examples:
        >>> find_good("seafood").code
        'fishery'
        >>> find_good("cá tra").code
        'pangasius'
    """
    return table().find(name, language)

"""List the markets (*thị trường*) that trade with Vietnam: economies, blocs of them, and parts of the world.

Source: ISO 3166-1 and the names of Unicode CLDR, widened; see ``data/SOURCES.md``.
"""

from functools import cache
from typing import Literal

import attrs

from vn_industry.reference.lookup import Place, Table, entry_fields
from vn_industry.reference.rows import Row

__all__ = ["Market", "find_market", "market", "markets"]

MarketKind = Literal["economy", "bloc", "region"]
_KINDS: dict[str, MarketKind] = {"economy": "economy", "bloc": "bloc", "region": "region"}


@attrs.frozen(kw_only=True)
class Market(Place):
    """Describe a trading partner.

    Attributes:
        kind: ``economy``, ``bloc`` such as the EU, or ``region`` such as Africa.

    Examples:
        >>> market("KR").kind, market("KR").name_vi
        ('economy', 'Hàn Quốc')
    """

    kind: MarketKind


def _build(row: Row) -> Market:
    return Market(kind=row.choice("kind", _KINDS), **entry_fields(row))


@cache
def table() -> Table[Market]:
    """Return the table, read once."""
    return Table.read("market", ["markets.csv"], _build)


def markets() -> tuple[Market, ...]:
    """List the economies by ISO code, then the blocs and the regions.

    Vietnam itself is not among them, nor are places without inhabitants.

    Returns:
        The markets.

    Examples:
        >>> [each.code for each in markets() if each.kind == "bloc"][:4]
        ['EU', 'ASEAN', 'CPTPP', 'RCEP']
    """
    return table().entries


def market(code: str) -> Market:
    """Return the market with a code.

    Args:
        code: An ISO 3166-1 alpha-2 code, or a code of this package for blocs and regions.

    Returns:
        The market.

    Raises:
        UnknownCodeError: There is no such market.

    Examples:
        >>> market("CI").name_vi
        'Bờ Biển Ngà'
    """
    return table().get(code)


def find_market(name: str) -> Market | None:
    """Find a market by its English or Vietnamese name.

    The text is taken to be a name: ``my`` is *Mỹ*. Whether a word in a running text is one, `terms` helps
    to tell.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics.

    Returns:
        The market, or ``None``.

    Examples:
        >>> find_market("Mỹ").code, find_market("the U.S.").code, find_market("Trung Quoc").code
        ('US', 'US', 'CN')
    """
    return table().find(name)

"""List industrial products (*sản phẩm công nghiệp chủ yếu*) whose output is reported, with their usual unit.

Source: headings of the statistics office's product tables; see ``data/SOURCES.md`` for what is verified.
"""

from functools import cache
from typing import Literal

import attrs

from vn_industry.reference.lookup import Entry, Language, Table, entry_fields
from vn_industry.reference.rows import Row

__all__ = ["Product", "find_product", "product", "products"]

ProductListing = Literal["current", "older", "other"]
_LISTINGS: dict[str, ProductListing] = {"current": "current", "older": "older", "other": "other"}


@attrs.frozen(kw_only=True)
class Product(Entry):
    """Describe an industrial product.

    Reports change scale at will (thousand tonnes, million tonnes), so the unit is the usual one, never a
    rule.

    Attributes:
        unit: Unit of output in the singular, such as ``tonne``; ``VND`` where output is a value.
        scale: How many units the usual table counts in, such as 1000.
        unit_verified: Whether a table or an article showed the unit; otherwise it is general knowledge.
        listing: Whether the monthly table lists it now (``current``), did (``older``) or is not known to
            (``other``).

    Examples:
        >>> coal = product("coal")
        >>> coal.scale, coal.unit, coal.unit_verified
        (1000000, 'tonne', True)
    """

    unit: str
    scale: int
    unit_verified: bool
    listing: ProductListing


def _build(row: Row) -> Product:
    return Product(
        unit=row.text("unit"),
        scale=row.number("scale"),
        unit_verified=row.choice("unit_verified", {"yes": True, "no": False}),
        listing=row.choice("list", _LISTINGS),
        **entry_fields(row),
    )


@cache
def table() -> Table[Product]:
    """Return the table, read once."""
    return Table.read("product", ["products.csv"], _build)


def products() -> tuple[Product, ...]:
    """List the products, those of the current monthly table first.

    Returns:
        The products.

    Examples:
        >>> products()[0].name_vi
        'Alumin'
    """
    return table().entries


def product(code: str) -> Product:
    """Return the product with a code.

    Args:
        code: A code of this package, such as ``steel-rolled``.

    Returns:
        The product.

    Raises:
        UnknownCodeError: There is no such product.

    Examples:
        >>> product("steel-rolled").name_vi
        'Thép cán'
    """
    return table().get(code)


def find_product(name: str, language: Language | None = None) -> Product | None:
    """Find a product by name; of several, the one of the monthly table.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics.
        language: Look among the names of this language only.

    Returns:
        The product, or ``None``.

    Examples:
        >>> find_product("bars and rods").code
        'steel-bar'
        >>> find_product("xi-măng").code
        'cement'
    """
    return table().find(name, language)

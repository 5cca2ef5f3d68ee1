"""The units that a quantity may carry, and how they convert.

The table gives each unit its dimension, the exact number of the dimension's base units in it, its name in
pint, and its name in Vietnamese. Things that are counted (units, pairs, pieces, localities) are each a
dimension of their own: no number of pieces makes a pair unless the report says so.

Sources: the SI Brochure and its accepted non-SI units; the barrel is the oil barrel of 42 US gallons, the TOE
the 11 630 kWh of the International Energy Agency, the tael (lượng) the 37.5 g of the Vietnamese gold trade,
and the quintal (tạ) 100 kg.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from vn_industry.errors import ParseError
from vn_industry.values.tables import read_table

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = ["Unit", "pint_registry", "to_unit", "units"]


@frozen
class Unit:
    """A unit of the table.

    Attributes:
        name: The canonical name, in the singular: `tonne`, `square_metre`.
        dimension: What it measures; units of one dimension convert into each other.
        factor: How many of the dimension's base units it holds, exactly.
        pint_name: Its expression in the library's pint registry.
        vietnamese: Its Vietnamese name.
    """

    name: str
    dimension: str
    factor: Decimal
    pint_name: str
    vietnamese: str


@cache
def units() -> Mapping[str, Unit]:
    """Return the units by name.

    Example:
        >>> units()["tonne"].factor, units()["tonne"].dimension
        (Decimal('1000'), 'mass')
    """
    return MappingProxyType(
        {
            row["unit"]: Unit(row["unit"], row["dimension"], Decimal(row["factor"]), row["pint"], row["vi"])
            for row in read_table("units.csv")
        }
    )


def to_unit(name: str) -> Unit:
    """Return the unit with a canonical name.

    Args:
        name: A name of the table, such as `tonne`.

    Returns:
        The unit.

    Raises:
        ParseError: The table has no such name.

    Example:
        >>> to_unit("barrel").vietnamese
        'thùng'
    """
    try:
        return units()[name]
    except KeyError:
        raise ParseError(str(name), expected="the name of a unit, such as tonne, kWh or pair") from None


@cache
def pint_registry() -> "UnitRegistry[Decimal]":
    """Return the one pint registry of the library, made at the first call.

    Its numbers are Decimals, and it knows every unit of the table under its `pint_name`. pint is imported
    here and nowhere else.

    Returns:
        The registry.

    Example:
        >>> pint_registry().Quantity(Decimal("1.5"), "metric_ton").to("kilogram").magnitude
        Decimal('1.5E+3')
    """
    from pint import UnitRegistry

    # pint annotates the argument with float, though Decimal is what it documents for it.
    registry: UnitRegistry[Decimal] = UnitRegistry(non_int_type=Decimal)  # pyright: ignore[reportArgumentType]
    for unit in units().values():
        if unit.pint_name.startswith("vn_"):
            meaning = f"{unit.factor} * kilogram" if unit.dimension == "mass" else f"[{unit.pint_name}]"
            registry.define(f"{unit.pint_name} = {meaning}")
    return registry

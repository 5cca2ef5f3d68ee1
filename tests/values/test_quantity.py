import operator
import pickle
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from vn_industry.errors import ParseError, UndefinedGrowthError, UnitMismatchError
from vn_industry.values import Quantity, pint_registry, units

from .strategies import masses, quantities

COUNTED = [name for name, unit in units().items() if unit.dimension == name]


def test_importing_and_comparing_need_no_pint() -> None:
    code = (
        "import sys, vn_industry.values as v;"
        "one = v.Quantity(1, 'tonne'); assert one == v.Quantity(1000, 'kilogram');"
        "one + one; one / one; one < one;"
        "assert not {'pint', 'pandas', 'polars', 'pyarrow', 'dateutil.parser'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("unit", units().values(), ids=lambda unit: unit.name)
def test_the_table_agrees_with_pint(unit: Any) -> None:
    base = next(
        other for other in units().values() if other.dimension == unit.dimension and other.factor == 1
    )
    quantity = pint_registry().Quantity(Decimal(1), unit.pint_name)
    assert quantity.to(base.pint_name).magnitude == unit.factor
    assert unit.vietnamese


def test_counted_things_do_not_convert() -> None:
    assert {"unit", "pair", "piece", "item", "locality", "person", "point"} <= set(COUNTED)
    for name in COUNTED:
        if name != "pair":
            with pytest.raises(UnitMismatchError):
                Quantity(1, "pair").to(name)


@pytest.mark.parametrize(
    ("text", "unit", "converted"),
    [
        ("2.5 tonne", "kilogram", "2500 kilogram"),
        ("1.5 GWh", "kWh", "1500000 kWh"),
        ("1 barrel", "litre", "158.987294928 litre"),
        ("3 hectare", "square_metre", "30000 square_metre"),
        ("10 tael", "gram", "375 gram"),
        ("0 tonne", "gram", "0 gram"),
        ("7 pair", "pair", "7 pair"),
    ],
)
def test_conversion(text: str, unit: str, converted: str) -> None:
    assert str(Quantity.parse(text).to(unit)) == converted


def test_conversion_takes_the_precision_along() -> None:
    converted = Quantity("2.5", "tonne").to("kilogram")
    assert str(converted.interval) == "[2450, 2550)"
    assert Quantity(192_000, "tonne", step=1000).interval.width == 1000


@given(masses, masses)
def test_masses_add_in_the_unit_of_the_left(one: Quantity, other: Quantity) -> None:
    total = one + other
    assert total.unit == one.unit
    if one.unit == other.unit:
        assert total.amount == one.amount + other.amount
        assert total - other == one
        assert total.interval == one.interval + other.interval
    if other.amount:
        assert one / other == Fraction(one.amount) * Fraction(units()[one.unit].factor) / (
            Fraction(other.amount) * Fraction(units()[other.unit].factor)
        )


@given(masses, masses)
def test_order_is_total_across_units(one: Quantity, other: Quantity) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (not one > other)
    assert (one >= other) == (not one < other)


@given(masses)
def test_equal_quantities_hash_alike(mass: Quantity) -> None:
    for unit in ("kilogram", "tonne"):
        assert mass.to(unit) == mass
        assert hash(mass.to(unit)) == hash(mass)


@pytest.mark.parametrize(
    "operation", [operator.add, operator.sub, operator.truediv, operator.lt, operator.ge]
)
def test_two_dimensions_do_not_mix(operation: Any) -> None:
    with pytest.raises(UnitMismatchError, match="mass is not energy"):
        operation(Quantity(1, "tonne"), Quantity(1, "kWh"))
    assert Quantity(1, "tonne") != Quantity(1, "kWh")


@pytest.mark.parametrize(
    "operation",
    [operator.add, operator.sub, operator.truediv, operator.lt, operator.le, operator.gt, operator.ge],
)
def test_a_quantity_and_a_number_do_not_mix(operation: Any) -> None:
    with pytest.raises(TypeError):
        operation(Quantity(1, "tonne"), 1)
    assert Quantity(1, "tonne") != 1


def test_there_is_no_ratio_to_nothing() -> None:
    with pytest.raises(UndefinedGrowthError):
        Quantity(1, "tonne") / Quantity(0, "tonne")


def test_signs_and_multiples() -> None:
    assert 3 * Quantity("-2.5", "tonne") == Quantity("-7.5", "tonne")
    assert Quantity(3, "tonne") - Quantity(500, "kilogram") == Quantity("2.5", "tonne")
    assert abs(-Quantity(2, "pair")) == Quantity(2, "pair")
    assert Quantity(35, "locality", step=0) * 2 == Quantity(70, "locality")


@given(quantities)
def test_str_and_repr_read_back(quantity: Quantity) -> None:
    assert Quantity.parse(str(quantity)) == quantity
    assert pickle.loads(pickle.dumps(quantity)) == quantity
    for value in (quantity, quantity * 3):
        twin = eval(repr(value))
        assert (twin, twin.unit, twin.step) == (value, value.unit, value.step)


@pytest.mark.parametrize(
    "text", ["", "5", "5tonne", "5 tonnes", "5 Tonne", "5 meter ** 3", "1e3 tonne", "5 vn_pair"]
)
def test_parse_reads_nothing_else(text: str) -> None:
    with pytest.raises(ParseError):
        Quantity.parse(text)


def test_units_are_those_of_the_table() -> None:
    with pytest.raises(ParseError, match="name of a unit"):
        Quantity(1, "furlong")
    with pytest.raises(ParseError):
        Quantity(1, "tonne").to("__import__")

"""Physical quantities and counts."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Self

from attrs import frozen

from vn_industry.errors import ParseError, UndefinedGrowthError, UnitMismatchError
from vn_industry.values.decimals import (
    EXACT,
    Interval,
    Number,
    plain,
    rounding_interval,
    shown_arguments,
    to_decimal,
    to_factor,
    to_step,
)
from vn_industry.values.units import Unit, pint_registry, to_unit

__all__ = ["Quantity"]

_TEXT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?) ([A-Za-z_]+)")


@frozen(init=False, repr=False, eq=False)
class Quantity:
    """An amount of a unit (khối lượng, số lượng): tonnes of steel, pairs of shoes, localities.

    Quantities of one dimension are equal and ordered by what they measure, whatever the unit: 1000 kilogram
    equal 1 tonne. A sum is in the unit of its left operand. Comparing, and adding in one unit, does not need
    pint; converting does.

    Attributes:
        amount: The number of units, signed.
        unit: The canonical name of the unit, in the singular.
        step: The unit of the last printed digit: `"1000"` for "192 thousand tonnes". By default that of the
            last digit of `amount`; of a computed amount the width that the rounding of the operands leaves; 0
            of an exact one, such as a count of localities. It takes no part in equality.

    Raises:
        InexactNumberError: The amount is a float.
        ParseError: The amount is no number, the unit not in the table, or the step negative.

    Example:
        >>> steel = Quantity("2.5", "tonne")
        >>> print(steel, steel.interval, steel.to("kilogram"), steel + Quantity(500, "kilogram"))
        2.5 tonne [2.45, 2.55) 2500 kilogram 3.0 tonne
        >>> Quantity(1000, "kilogram") == Quantity(1, "tonne")
        True
    """

    amount: Decimal
    unit: str
    step: Decimal

    def __init__(self, amount: Number, unit: str, *, step: Number | None = None) -> None:
        number = to_decimal(amount, of="Quantity")
        # attrs writes this method, which pyright does not know.
        self.__attrs_init__(number, to_unit(unit).name, to_step(step, number, of="Quantity"))  # pyright: ignore[reportAttributeAccessIssue]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` writes.

        `str` writes the amount in full, so a wider `step` does not come back.

        Args:
            text: A number, a space and the name of a unit, nothing else.

        Returns:
            The quantity.

        Raises:
            ParseError: The text has another form, or the unit is not in the table.

        Example:
            >>> Quantity.parse("35 locality")
            Quantity('35', 'locality')
        """
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ParseError(text, expected='an amount and a unit, such as "2500 tonne"')
        return cls(match[1], match[2])

    @property
    def interval(self) -> Interval:
        """Every amount, in the unit, that the print stands for."""
        return rounding_interval(self.amount, self.step)

    @property
    def dimension(self) -> str:
        """What the unit measures: `mass`, `energy`, or the counted thing itself."""
        return self._unit.dimension

    def to(self, unit: str) -> "Quantity":
        """Return the same quantity in another unit, through pint.

        The amount is exact wherever it has at most 28 significant digits.

        Args:
            unit: The canonical name of a unit of the same dimension.

        Returns:
            The quantity in that unit, its step converted too.

        Raises:
            UnitMismatchError: The unit measures something else.
            ParseError: The table has no such unit.

        Example:
            >>> Quantity("1.5", "GWh").to("kWh")
            Quantity('1500000', 'kWh', step='100000')
        """
        target = to_unit(unit)
        if target.name == self.unit:
            return self
        if target.dimension != self.dimension:
            raise UnitMismatchError(
                f"cannot convert {self} to {unit}: {self.dimension} is not {target.dimension}"
            )
        quantity = pint_registry().Quantity
        amount, step = (
            quantity(number, self._unit.pint_name).to(target.pint_name).magnitude
            for number in (self.amount, self.step)
        )
        return Quantity(_shortest(amount), unit, step=_shortest(step))

    def __add__(self, other: "Quantity") -> "Quantity":
        if not isinstance(other, Quantity):
            return NotImplemented
        self._require_same_dimension(other, "add")
        right = other.to(self.unit)
        return Quantity(
            EXACT.add(self.amount, right.amount), self.unit, step=EXACT.add(self.step, right.step)
        )

    def __sub__(self, other: "Quantity") -> "Quantity":
        if not isinstance(other, Quantity):
            return NotImplemented
        self._require_same_dimension(other, "subtract")
        return self + -other

    def __mul__(self, factor: Decimal | int) -> "Quantity":
        exact = to_factor(factor, of="Quantity")
        return Quantity(
            EXACT.multiply(self.amount, exact), self.unit, step=EXACT.multiply(self.step, exact.copy_abs())
        )

    __rmul__ = __mul__

    def __truediv__(self, other: "Quantity") -> Fraction:
        """Return the exact ratio of two quantities as a Fraction, for a Decimal would have to round it."""
        if not isinstance(other, Quantity):
            return NotImplemented
        self._require_same_dimension(other, "divide")
        if not other.amount:
            raise UndefinedGrowthError(f"{self} has no ratio to {other}")
        return Fraction(_in_base(self)) / Fraction(_in_base(other))

    def __neg__(self) -> "Quantity":
        return Quantity(self.amount.copy_negate(), self.unit, step=self.step)

    def __abs__(self) -> "Quantity":
        return Quantity(self.amount.copy_abs(), self.unit, step=self.step)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self.dimension == other.dimension and _in_base(self) == _in_base(other)

    def __hash__(self) -> int:
        return hash((self.dimension, _in_base(self)))

    def __lt__(self, other: "Quantity") -> bool:
        return self._compare(other) < 0 if isinstance(other, Quantity) else NotImplemented

    def __le__(self, other: "Quantity") -> bool:
        return self._compare(other) <= 0 if isinstance(other, Quantity) else NotImplemented

    def __gt__(self, other: "Quantity") -> bool:
        return self._compare(other) > 0 if isinstance(other, Quantity) else NotImplemented

    def __ge__(self, other: "Quantity") -> bool:
        return self._compare(other) >= 0 if isinstance(other, Quantity) else NotImplemented

    def __str__(self) -> str:
        return f"{plain(self.amount)} {self.unit}"

    def __repr__(self) -> str:
        return f"Quantity({shown_arguments(self.amount, self.step, self.unit)})"

    @property
    def _unit(self) -> Unit:
        return to_unit(self.unit)

    def _compare(self, other: "Quantity") -> Decimal:
        self._require_same_dimension(other, "compare")
        return _in_base(self).compare(_in_base(other))

    def _require_same_dimension(self, other: "Quantity", verb: str) -> None:
        if self.dimension != other.dimension:
            raise UnitMismatchError(
                f"cannot {verb} {self} and {other}: {self.dimension} is not {other.dimension}"
            )


def _in_base(quantity: Quantity) -> Decimal:
    """Return the amount in base units of the dimension, exactly and without pint."""
    return EXACT.multiply(quantity.amount, to_unit(quantity.unit).factor)


def _shortest(number: Decimal) -> Decimal:
    """Drop the zeros that a conversion leaves behind; the precision is in the step."""
    return Decimal(plain(number.normalize()))

"""Percentages, and the points by which percentages differ.

Growth of 15.4 % after growth of 18.3 % is slower by 2.9 percentage points, not by 2.9 %: the two are
different types here, and only the additions that mean something are defined.
"""

import re
from decimal import Decimal
from typing import ClassVar, Self, overload

from attrs import field, frozen

from vn_industry.errors import ParseError, UnitMismatchError
from vn_industry.values.decimals import (
    EXACT,
    Interval,
    Number,
    decimals_of,
    plain,
    rounding_interval,
    shown_arguments,
    to_decimal,
    to_factor,
    to_step,
)

__all__ = ["Percent", "PercentagePoints"]

_TEXT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?) (%|pp)")


@frozen(order=True, init=False, repr=False)
class _Rate:
    """What a percentage and a difference of percentages have in common."""

    _sign: ClassVar[str]

    value: Decimal
    step: Decimal = field(eq=False)

    def __init__(self, value: Number, *, step: Number | None = None) -> None:
        name = type(self).__name__
        number = to_decimal(value, of=name)
        # attrs writes this method, which pyright does not know.
        self.__attrs_init__(number, to_step(step, number, of=name))  # pyright: ignore[reportAttributeAccessIssue]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` writes.

        Args:
            text: A number, a space and the sign (`%` or `pp`), nothing else.

        Returns:
            The value, with the precision that is printed.

        Raises:
            ParseError: The text has another form.

        Example:
            >>> Percent.parse("15.4 %"), PercentagePoints.parse("0.3 pp")
            (Percent('15.4'), PercentagePoints('0.3'))
        """
        match = _TEXT.fullmatch(text)
        if match is None or match[2] != cls._sign:
            raise ParseError(text, expected=f'a number, a space and {cls._sign}, such as "15.4 {cls._sign}"')
        return cls(match[1])

    @property
    def decimals(self) -> int:
        """The number of digits printed after the decimal point."""
        return decimals_of(self.value)

    @property
    def interval(self) -> Interval:
        """Every number that the print stands for."""
        return rounding_interval(self.value, self.step)

    def __neg__(self) -> Self:
        return type(self)(self.value.copy_negate(), step=self.step)

    def __abs__(self) -> Self:
        return type(self)(self.value.copy_abs(), step=self.step)

    def __str__(self) -> str:
        return f"{plain(self.value)} {self._sign}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({shown_arguments(self.value, self.step)})"


@frozen(order=True, init=False, repr=False)
class PercentagePoints(_Rate):
    """A difference between two percentages, in percentage points (điểm phần trăm).

    Values are equal and ordered by number; the printed precision is kept beside it and takes no part. Points
    add, subtract and multiply by an exact number.

    Attributes:
        value: The number of points, signed.
        step: The unit of the last printed digit. By default that of the digits of `value`; of a computed
            value the width that the rounding of its operands leaves; 0 of an exact one.

    Raises:
        InexactNumberError: The value is a float.
        ParseError: The value is no number.

    Example:
        >>> contribution = PercentagePoints("0.3") + PercentagePoints("1.15")
        >>> print(contribution, contribution.interval)
        1.45 pp [1.395, 1.505)
    """

    _sign: ClassVar[str] = "pp"

    def __add__(self, other: "PercentagePoints") -> "PercentagePoints":
        if not isinstance(other, PercentagePoints):
            return NotImplemented
        return PercentagePoints(EXACT.add(self.value, other.value), step=EXACT.add(self.step, other.step))

    def __sub__(self, other: "PercentagePoints") -> "PercentagePoints":
        return self + -other if isinstance(other, PercentagePoints) else NotImplemented

    def __mul__(self, factor: Decimal | int) -> "PercentagePoints":
        exact = to_factor(factor, of="PercentagePoints")
        return PercentagePoints(
            EXACT.multiply(self.value, exact), step=EXACT.multiply(self.step, exact.copy_abs())
        )

    __rmul__ = __mul__


@frozen(order=True, init=False, repr=False)
class Percent(_Rate):
    """A percentage: a growth rate or a share (phần trăm).

    Values are equal and ordered by number; the printed precision is kept beside it and takes no part:
    `118.30 %` equals `118.3 %`, and stands for a narrower interval. Percentages do not add (growths
    compound); they differ by `PercentagePoints`, and move by them.

    Attributes:
        value: The number before the sign: `15.4` for 15.4 %.
        step: The unit of the last printed digit. By default that of the digits of `value`; of a computed
            value the width that the rounding of its operands leaves; 0 of an exact one.

    Raises:
        InexactNumberError: The value is a float.
        ParseError: The value is no number.

    Example:
        >>> slower = Percent("15.4") - Percent("18.3")
        >>> print(slower, slower.interval)
        -2.9 pp [-3.0, -2.8)
        >>> Percent("15.4").interval
        Interval(low=Decimal('15.35'), high=Decimal('15.45'), closed=False)
    """

    _sign: ClassVar[str] = "%"

    @property
    def factor(self) -> Decimal:
        """What a base is multiplied by when it grows by this percentage: 1 + value / 100.

        Example:
            >>> Percent("15.4").factor
            Decimal('1.154')
        """
        return EXACT.add(Decimal(1), self.value.scaleb(-2, EXACT))

    def difference(self, other: "Percent") -> PercentagePoints:
        """Return by how many percentage points this is above `other`.

        Example:
            >>> Percent("15.4").difference(Percent("18.3"))
            PercentagePoints('-2.9', step='0.2')
        """
        return PercentagePoints(
            EXACT.subtract(self.value, other.value), step=EXACT.add(self.step, other.step)
        )

    def __add__(self, other: PercentagePoints) -> "Percent":
        if isinstance(other, Percent):
            raise UnitMismatchError(
                f"{self} and {other} do not add: growths compound, "
                "as (first.factor * second.factor - 1) * 100"
            )
        if not isinstance(other, PercentagePoints):
            return NotImplemented
        return Percent(EXACT.add(self.value, other.value), step=EXACT.add(self.step, other.step))

    __radd__ = __add__

    @overload
    def __sub__(self, other: "Percent") -> PercentagePoints: ...
    @overload
    def __sub__(self, other: PercentagePoints) -> "Percent": ...
    def __sub__(self, other: "Percent | PercentagePoints") -> "PercentagePoints | Percent":
        if isinstance(other, Percent):
            return self.difference(other)
        return self + -other if isinstance(other, PercentagePoints) else NotImplemented

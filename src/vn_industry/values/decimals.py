"""Exact numbers, and the interval that a printed number stands for.

A report prints `15.4` for a value that it knows better. The print stands for every value that rounds to it,
from 15.35 up to but not including 15.45. Ties round up, towards plus infinity, for negative numbers too; an
office that rounds them away from zero differs in that single point.
"""

import re
from collections.abc import Callable
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from math import floor
from typing import Self

from attrs import field, frozen

from vn_industry.errors import InexactNumberError, ParseError

__all__ = ["Interval", "Number", "decimals_of", "plain", "round_half_up", "rounding_interval", "to_decimal"]

Number = Decimal | int | str
"""What is taken for an exact number: `"15.4"` is as good as `Decimal("15.4")`; a float is refused."""

MAX_DIGITS = 60
EXACT = Context(prec=4 * MAX_DIGITS + 20, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Rounds no sum and no product of two admitted numbers."""

_DOWN = Context(prec=MAX_DIGITS, rounding=ROUND_FLOOR, Emax=MAX_EMAX, Emin=MIN_EMIN)
_UP = Context(prec=MAX_DIGITS, rounding=ROUND_CEILING, Emax=MAX_EMAX, Emin=MIN_EMIN)
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_HALF = Fraction(1, 2)


def to_decimal(value: Number, *, of: str) -> Decimal:
    """Return `value` as an exact Decimal that keeps its printed precision.

    Args:
        value: A finite Decimal, an int, or a str of ASCII digits with an optional sign and one decimal point.
        of: The name of what is being made, for the message.

    Returns:
        The number: `"-0.90"` gives `Decimal("-0.90")`.

    Raises:
        InexactNumberError: `value` is a float, a bool or no number at all.
        ParseError: `value` is a str of another form, is not finite, or has more than 60 digits.

    Example:
        >>> to_decimal("-0.90", of="Percent")
        Decimal('-0.90')
    """
    if isinstance(value, str):
        if not _NUMBER.fullmatch(value):
            raise ParseError(value, expected=f'a number such as "15.4" for {of}')
        if len(value) > MAX_DIGITS + 2:
            raise _too_long(value, of)
        number = Decimal(value)
    elif isinstance(value, Decimal):
        if not value.is_finite():
            raise ParseError(str(value), expected=f"a finite number for {of}")
        number = value
    elif isinstance(value, int) and not isinstance(value, bool):
        if abs(value) >= 10**MAX_DIGITS:
            raise _too_long(f"an int of {value.bit_length()} bits", of)
        return Decimal(value)
    else:
        raise InexactNumberError(value, of)
    written = str(number)
    if len(written) <= MAX_DIGITS and "E" not in written:
        return number  # it has no more digits than characters, which is much cheaper to see
    if max(number.adjusted(), 0) + 1 + decimals_of(number) > MAX_DIGITS:
        raise _too_long(written, of)
    return number


def to_step(step: Number | None, value: Decimal, *, of: str) -> Decimal:
    """Return the unit of the last printed digit: `step` where given, else that of the digits of `value`."""
    if step is None:
        return Decimal((0, (1,), _exponent(value)))
    exact = to_decimal(step, of=of)
    if exact < 0:
        raise ParseError(plain(exact), expected=f"a step of {of} that is not negative")
    return exact


def to_factor(value: Decimal | int, *, of: str) -> Decimal:
    """Return the exact number by which a value is multiplied; a str is no factor."""
    if isinstance(value, str):
        raise InexactNumberError(value, of)
    return to_decimal(value, of=of)


def decimals_of(value: Decimal) -> int:
    """Return the number of digits printed after the decimal point.

    Example:
        >>> decimals_of(Decimal("118.30"))
        2
    """
    return max(0, -_exponent(value))


def plain(value: Decimal) -> str:
    """Write a number in full, never with an exponent.

    Example:
        >>> plain(Decimal("1.92E+11"))
        '192000000000'
    """
    return format(value, "f")


def round_half_up(value: Decimal | Fraction | int, decimals: int) -> Decimal:
    """Round to a number of decimals; a tie goes up.

    Args:
        value: An exact number.
        decimals: Digits to keep after the point; a negative number rounds to tens, hundreds and so on.

    Returns:
        A Decimal whose last digit is the one rounded to.

    Example:
        >>> round_half_up(Fraction(46, 3), 1), round_half_up(Decimal("-0.25"), 1)
        (Decimal('15.3'), Decimal('-0.2'))
    """
    scaled = Fraction(value) * Fraction(10) ** decimals
    return Decimal(floor(scaled + _HALF)).scaleb(-decimals, EXACT)


def shown_arguments(value: Decimal, step: Decimal, *others: str) -> str:
    """Write constructor arguments for a repr; the step only where the digits do not say it."""
    text = plain(value)
    named = [] if step == to_step(None, Decimal(text), of="") else [f"step={plain(step)!r}"]
    return ", ".join([repr(text), *map(repr, others), *named])


def _to_end(value: Number) -> Decimal:
    # The ends of a computed interval may have more digits than a number that is given.
    return value if isinstance(value, Decimal) and value.is_finite() else to_decimal(value, of="Interval")


@frozen
class Interval:
    """The numbers from `low` up to `high`, without `high` itself unless the interval is closed.

    A printed number stands for such an interval. Arithmetic gives the smallest interval that holds every
    result of one number of each operand; ends that have no finite decimal form move outwards, and an upper
    end that can be reached makes the result closed. The lower end always belongs to the interval, even where
    it cannot quite be
    reached: too wide by one point is safe, too narrow is not.

    Attributes:
        low: The lower end, which belongs to the interval.
        high: The upper end.
        closed: Whether the upper end belongs to the interval too.

    Raises:
        ParseError: The interval would be empty.

    Example:
        >>> growth = rounding_interval(Decimal("15.4"))
        >>> print(growth, growth + growth, -growth)
        [15.35, 15.45) [30.70, 30.90) [-15.45, -15.35]
        >>> Decimal("15.449") in growth
        True
    """

    low: Decimal = field(converter=_to_end)
    high: Decimal = field(converter=_to_end)
    closed: bool = False

    def __attrs_post_init__(self) -> None:
        if self.low > self.high or (self.low == self.high and not self.closed):
            raise ParseError(str(self), expected="an interval that is not empty")

    @classmethod
    def point(cls, value: Number) -> Self:
        """Return the interval of one exact number."""
        return cls(value, value, closed=True)

    @property
    def width(self) -> Decimal:
        """The distance between the two ends."""
        return EXACT.subtract(self.high, self.low)

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether some number lies in both intervals.

        Example:
            >>> Interval(1, 2).overlaps(Interval(2, 3)), Interval(1, 2, closed=True).overlaps(Interval(2, 3))
            (False, True)
        """
        first, second = sorted((self, other), key=lambda each: each.low)
        return second.low < first.high or (second.low == first.high and first.closed)

    def __contains__(self, value: Decimal | Fraction | int) -> bool:
        return self.low <= value and (value < self.high or (self.closed and value == self.high))

    def __add__(self, other: "Interval | Decimal | int") -> "Interval":
        right = _to_interval(other)
        return Interval(
            _DOWN.add(self.low, right.low), _UP.add(self.high, right.high), self.closed and right.closed
        )

    __radd__ = __add__

    def __sub__(self, other: "Interval | Decimal | int") -> "Interval":
        right = _to_interval(other)
        return Interval(_DOWN.subtract(self.low, right.high), _UP.subtract(self.high, right.low), self.closed)

    def __rsub__(self, other: Decimal | int) -> "Interval":
        return _to_interval(other) - self

    def __neg__(self) -> "Interval":
        return Interval(self.high.copy_negate(), self.low.copy_negate(), closed=True)

    def __mul__(self, other: "Interval | Decimal | int") -> "Interval":
        return _combine(self, _to_interval(other), _DOWN.multiply, _UP.multiply)

    __rmul__ = __mul__

    def __truediv__(self, other: "Interval | Decimal | int") -> "Interval":
        right = _to_interval(other)
        if right.low <= 0 <= right.high:
            raise ZeroDivisionError(f"division by {right}, which holds or touches 0")
        return _combine(self, right, _DOWN.divide, _UP.divide)

    def __rtruediv__(self, other: Decimal | int) -> "Interval":
        return _to_interval(other) / self

    def __str__(self) -> str:
        return f"[{plain(self.low)}, {plain(self.high)}{']' if self.closed else ')'}"


def rounding_interval(value: Decimal, step: Decimal | None = None) -> Interval:
    """Return every value that rounds half up to the print `value`.

    Args:
        value: The number as printed.
        step: The unit of the last printed digit; by default that of the Decimal's own last digit. 0 says that
            the number is exact.

    Returns:
        `value` less half a step, up to `value` and half a step.

    Example:
        >>> print(rounding_interval(Decimal("118.30")), rounding_interval(Decimal(192), Decimal(10)))
        [118.295, 118.305) [187, 197)
    """
    unit = to_step(step, value, of="Interval")
    half = EXACT.divide(unit, Decimal(2))
    return Interval(EXACT.subtract(value, half), EXACT.add(value, half), closed=not unit)


_Operation = Callable[[Decimal, Decimal], Decimal]


def _combine(left: Interval, right: Interval, down: _Operation, up: _Operation) -> Interval:
    """Apply an operation that is monotonic in either operand: its extremes lie at the corners."""
    corners = [
        (first, second, (reached and also) or (reached and not first) or (also and not second))
        for first, reached in ((left.low, True), (left.high, left.closed))
        for second, also in ((right.low, True), (right.high, right.closed))
    ]
    low = min(down(first, second) for first, second, _ in corners)
    high = max(up(first, second) for first, second, _ in corners)
    return Interval(
        low, high, any(reached and up(first, second) == high for first, second, reached in corners)
    )


def _to_interval(value: Interval | Decimal | int) -> Interval:
    return value if isinstance(value, Interval) else Interval.point(value)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    # Only infinities and NaN have a letter there, and they are refused at the door.
    return exponent if isinstance(exponent, int) else 0


def _too_long(text: str, of: str) -> ParseError:
    return ParseError(text, expected=f"a number of at most {MAX_DIGITS} digits for {of}")

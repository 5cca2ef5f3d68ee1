"""Amounts of money in one currency."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Self

from attrs import field, frozen

from vn_industry.errors import ParseError, UndefinedGrowthError, UnitMismatchError
from vn_industry.values.currencies import to_currency_code
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

__all__ = ["Money"]

_TEXT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?) ([A-Z]{3})")


@total_ordering
@frozen(init=False, repr=False)
class Money:
    """An amount of money (số tiền) in full units of a currency.

    A report that prints "192 billion USD" rounds to a billion: it stands for [191.5, 192.5) billion. The
    amount is 192000000000, and `step` keeps what its zeros do not say. Amounts of one currency are equal and
    ordered by number, whatever their precision; amounts of two do not compare, add or divide.

    Attributes:
        amount: The number of full units, signed.
        currency: The ISO 4217 code.
        step: The unit of the last printed digit, in the currency: `"1000000000"` for "192 billion",
            `"100000000"` for "192.4 billion". By default that of the last digit of `amount`, so
            `Decimal("192E9")` needs none. Of a computed amount it is the width that the rounding of the
            operands leaves (steps add up, and are multiplied with the amount); 0 says that the amount is
            exact.

    Raises:
        InexactNumberError: The amount is a float.
        ParseError: The amount is no number, the currency no ISO 4217 code, or the step negative.

    Example:
        >>> turnover = Money("192000000000", "USD", step="1000000000")
        >>> print(turnover, turnover.interval)
        192000000000 USD [191500000000, 192500000000)
        >>> turnover / Money("188200000000", "USD")
        Fraction(960, 941)
    """

    amount: Decimal
    currency: str
    step: Decimal = field(eq=False)

    def __init__(self, amount: Number, currency: str, *, step: Number | None = None) -> None:
        number = to_decimal(amount, of="Money")
        # attrs writes this method, which pyright does not know.
        self.__attrs_init__(number, to_currency_code(currency), to_step(step, number, of="Money"))  # pyright: ignore[reportAttributeAccessIssue]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` writes.

        `str` writes the amount in full, so a wider `step` does not come back.

        Args:
            text: A number, a space and an ISO 4217 code, nothing else.

        Returns:
            The amount.

        Raises:
            ParseError: The text has another form.

        Example:
            >>> Money.parse("192000000000 USD")
            Money('192000000000', 'USD')
        """
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ParseError(text, expected='an amount and a currency code, such as "1500 USD"')
        return cls(match[1], match[2])

    @property
    def interval(self) -> Interval:
        """Every amount that the print stands for."""
        return rounding_interval(self.amount, self.step)

    def __add__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        self._require_same_currency(other, "add")
        return Money(
            EXACT.add(self.amount, other.amount), self.currency, step=EXACT.add(self.step, other.step)
        )

    def __sub__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        self._require_same_currency(other, "subtract")
        return self + -other

    def __mul__(self, factor: Decimal | int) -> "Money":
        exact = to_factor(factor, of="Money")
        return Money(
            EXACT.multiply(self.amount, exact),
            self.currency,
            step=EXACT.multiply(self.step, exact.copy_abs()),
        )

    __rmul__ = __mul__

    def __truediv__(self, other: "Money") -> Fraction:
        """Return the exact ratio of two amounts as a Fraction, for a Decimal would have to round it."""
        if not isinstance(other, Money):
            return NotImplemented
        self._require_same_currency(other, "divide")
        if not other.amount:
            raise UndefinedGrowthError(f"{self} has no ratio to {other}")
        return Fraction(self.amount) / Fraction(other.amount)

    def __neg__(self) -> "Money":
        return Money(self.amount.copy_negate(), self.currency, step=self.step)

    def __abs__(self) -> "Money":
        return Money(self.amount.copy_abs(), self.currency, step=self.step)

    def __lt__(self, other: "Money") -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._require_same_currency(other, "compare")
        return self.amount < other.amount

    def __str__(self) -> str:
        return f"{plain(self.amount)} {self.currency}"

    def __repr__(self) -> str:
        return f"Money({shown_arguments(self.amount, self.step, self.currency)})"

    def _require_same_currency(self, other: "Money", verb: str) -> None:
        if self.currency != other.currency:
            raise UnitMismatchError(f"cannot {verb} {self} and {other}: two currencies")

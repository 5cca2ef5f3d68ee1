"""By how much something changed, and against what."""

import re
from enum import StrEnum
from functools import total_ordering
from typing import Self

from attrs import field, frozen

from vn_industry.errors import ParseError, UnitMismatchError
from vn_industry.values.currencies import currencies
from vn_industry.values.money import Money
from vn_industry.values.percent import Percent, PercentagePoints
from vn_industry.values.quantity import Quantity

__all__ = ["Basis", "Change", "ChangeAmount"]

ChangeAmount = Percent | PercentagePoints | Money | Quantity
"""What a change may be measured in."""

_TEXT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)? ([%A-Za-z_]+))(?: (yoy|mom|qoq|other))?")


class Basis(StrEnum):
    """The period against which a change is measured.

    Example:
        >>> Basis("yoy").name
        'YOY'
    """

    YOY = "yoy"
    """The same period of the year before; so với cùng kỳ năm trước."""
    MOM = "mom"
    """The month before; so với tháng trước."""
    QOQ = "qoq"
    """The quarter before; so với quý trước."""
    OTHER = "other"
    """Another stated period, such as the end of last year or the half month before."""
    UNSTATED = ""
    """Neither the text nor its context says."""


def _to_amount(amount: ChangeAmount) -> ChangeAmount:
    if not isinstance(amount, ChangeAmount):
        raise UnitMismatchError(
            f"a change is a Percent, PercentagePoints, Money or Quantity, not {type(amount).__name__}"
        )
    return amount


def _to_basis(basis: Basis | str) -> Basis:
    try:
        return Basis(basis)
    except ValueError:
        raise ParseError(str(basis), expected="one of the bases yoy, mom, qoq, other or ''") from None


@total_ordering
@frozen
class Change:
    """A rise (tăng) or a fall (giảm), against a basis.

    Changes of one basis and one type of amount are ordered; others do not compare.

    Attributes:
        amount: The change, signed: a percentage, percentage points, or an absolute amount.
        basis: What it is measured against; a str such as `"yoy"` is taken too.

    Raises:
        UnitMismatchError: The amount is of another type.
        ParseError: There is no such basis.

    Example:
        >>> growth = Change(Percent("15.4"), Basis.YOY)
        >>> print(growth, growth > Change(Percent("-4.4"), "yoy"))
        +15.4 % yoy True
    """

    amount: ChangeAmount = field(converter=_to_amount)
    basis: Basis = field(default=Basis.UNSTATED, converter=_to_basis)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` writes.

        Args:
            text: A percentage, points, an amount or a quantity, then a space and a basis if there is one.

        Returns:
            The change.

        Raises:
            ParseError: The text has another form.

        Example:
            >>> Change.parse("-4.4 % mom")
            Change(amount=Percent('-4.4'), basis=<Basis.MOM: 'mom'>)
        """
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ParseError(text, expected='a change such as "+15.4 % yoy"')
        try:
            return cls(_parse_amount(match[1], match[2]), match[3] or Basis.UNSTATED)
        except ParseError as error:
            raise ParseError(text, match.start(2), match.end(2), error.expected) from None

    @property
    def percent(self) -> Percent | None:
        """The change as a percentage, None if it is not one."""
        return self.amount if isinstance(self.amount, Percent) else None

    def __lt__(self, other: "Change") -> bool:
        if not isinstance(other, Change):
            return NotImplemented
        if self.basis != other.basis or type(self.amount) is not type(other.amount):
            raise UnitMismatchError(
                f"cannot compare {self} and {other}: they need one basis and one type of amount"
            )
        # Both amounts have the same type, which mypy cannot know of a union.
        return self.amount < other.amount  # type: ignore[operator]

    def __str__(self) -> str:
        amount = str(self.amount)
        number = (
            self.amount.value if isinstance(self.amount, Percent | PercentagePoints) else self.amount.amount
        )
        return f"{'+' if number > 0 else ''}{amount}{' ' if self.basis else ''}{self.basis}"


def _parse_amount(text: str, unit: str) -> ChangeAmount:
    if unit == "%":
        return Percent.parse(text)
    if unit == "pp":
        return PercentagePoints.parse(text)
    return Money.parse(text) if unit in currencies() else Quantity.parse(text)

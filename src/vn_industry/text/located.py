"""A value found in a text, with where it stands."""

from typing import Any, Generic, TypeVar

import attrs

from vn_industry.values import Approximation, Basis, Money, Percent, PercentagePoints, Period, Quantity
from vn_industry.values.decimals import plain

__all__ = ["Located"]

V = TypeVar("V", bound=Percent | PercentagePoints | Money | Quantity | Period | Basis)


@attrs.frozen
class Located(Generic[V]):
    """A value found in a text.

    Attributes:
        value: the value, signed; the lower end of a range.
        start: where it begins in the text.
        end: where it ends.
        text: the words that say it, so that ``source[start:end] == text``.
        high: the upper end of a range ("7.1-7.5 percent"), else ``None``.
        approx: whether the text says nearly, over or about.

    Example:
        >>> from vn_industry import find_percents
        >>> hit = find_percents("down nearly 0.9 pct in May", language="en")[0]
        >>> hit.value, hit.text, str(hit.approx)
        (Percent('-0.9'), '0.9 pct', 'nearly')
    """

    value: V
    start: int
    end: int
    text: str
    high: V | None = None
    approx: Approximation = Approximation.NONE

    def to_dict(self) -> dict[str, Any]:
        """Return plain values: ``value``, or ``low`` and ``high``, with ``unit``; ``period``; ``basis``.

        Example:
            >>> from vn_industry import find_money
            >>> find_money("US$10-12 billion", language="en")[0].to_dict()["high"]
            '12000000000'
        """
        plainly: dict[str, Any] = {"start": self.start, "end": self.end, "text": self.text}
        if isinstance(self.value, Period):
            return plainly | {"period": str(self.value)}
        if isinstance(self.value, Basis):
            return plainly | {"basis": str(self.value)}
        number, unit = _number(self.value)
        plainly |= {"unit": unit, "approx": str(self.approx)}
        if self.high is None:
            return plainly | {"value": number}
        return plainly | {"low": number, "high": _number(self.high)[0]}


def _number(value: object) -> tuple[str, str]:
    match value:
        case Percent():
            return plain(value.value), "percent"
        case PercentagePoints():
            return plain(value.value), "percentage_point"
        case Money():
            return plain(value.amount), value.currency
        case Quantity():
            return plain(value.amount), value.unit
        case _:
            raise TypeError(f"no number: {value!r}")

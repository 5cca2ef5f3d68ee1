"""Pick figures by the fields of their records, without making the records."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from vn_industry.domain.figures import Figure
from vn_industry.domain.identity import folded
from vn_industry.domain.observation import Measure, Observation
from vn_industry.errors import ParseError
from vn_industry.values import (
    Approximation,
    Basis,
    Money,
    Percent,
    PercentagePoints,
    Period,
    Quantity,
    Status,
    to_decimal,
)

__all__ = ["Query", "same_day", "same_words"]

_Test = Callable[[object], bool]

_MEMBERS: Final[Mapping[str, type[StrEnum]]] = {
    "measure": Measure,
    "basis": Basis,
    "approx": Approximation,
    "status": Status,
}
_NUMBERS: Final = frozenset(["decimals", "start", "end"])
_OF_FIGURES: Final = frozenset(["kind", *(field.name for field in attrs.fields(Figure))])


class Query:
    """The conditions on figures, and those that one of their numbers must meet together.

    Example:
        >>> query = Query({"indicator": "iip", "basis": "yoy"})
        >>> query.matches(Figure(indicator="iip", period=None))
        False
    """

    __slots__ = ("_of_figures", "_of_numbers")

    def __init__(self, fields: Mapping[str, object]) -> None:
        """Make the conditions.

        Args:
            fields: Names of fields of records, and what they must hold.

        Raises:
            ParseError: A period, measure, basis, approximation, status or number does not exist.
            InexactNumberError: A number is a float.
        """
        tests = {name: _test(name, value) for name, value in fields.items()}
        self._of_figures = {name: test for name, test in tests.items() if name in _OF_FIGURES}
        self._of_numbers = {name: test for name, test in tests.items() if name not in _OF_FIGURES}

    def matches(self, figure: Figure) -> bool:
        """Tell whether a figure, with one and the same of its numbers, meets every condition."""
        for name, test in self._of_figures.items():
            if not test(type(figure).__name__ if name == "kind" else getattr(figure, name)):
                return False
        return not self._of_numbers or any(map(self._fits, figure.observations))

    def _fits(self, number: Observation) -> bool:
        return all(
            test(number if name == "value" else getattr(number, name))
            for name, test in self._of_numbers.items()
        )


def same_day(published: date | None, wanted: object) -> bool:
    """Tell whether a date of publication is the one that is asked for, as a date, its text or None."""
    if isinstance(wanted, date):
        wanted = wanted.isoformat()[:10]
    return ("" if published is None else published.isoformat()) == ("" if wanted is None else wanted)


def same_words(words: object, wanted: object) -> bool:
    """Tell whether words are those that are asked for, without regard to case; None stands for none."""
    return folded(_text(words)) == folded(_text(wanted))


def _test(name: str, wanted: object) -> _Test:
    if name == "period":
        return _period_test(wanted)
    if name == "value":
        return _value_test(wanted)
    if name in _MEMBERS:
        return _member(name, wanted).__eq__
    if name in _NUMBERS:
        # What is no number is refused there, with a message of its own.
        number = to_decimal(wanted, of=name)  # type: ignore[arg-type]
        return lambda found: found == number
    expected = folded(_text(wanted))
    return lambda found: folded(_text(found)) == expected


def _text(words: object) -> str:
    if isinstance(words, type):
        return words.__name__
    return "" if words is None else str(words)


def _member(name: str, wanted: object) -> StrEnum:
    members = _MEMBERS[name]
    try:
        return members("" if wanted is None else str(wanted))
    except ValueError:
        known = ", ".join(str(member) or "''" for member in members)
        raise ParseError(str(wanted), expected=f"a {name}, one of {known}") from None


def _period_test(wanted: object) -> _Test:
    if wanted is None or wanted == "":
        return lambda found: found is None
    period = wanted if isinstance(wanted, Period) else Period.parse(str(wanted))
    return lambda found: isinstance(found, Period) and period.same_span(found)


def _value_test(wanted: object) -> _Test:
    if isinstance(wanted, Percent | PercentagePoints | Money | Quantity):
        return lambda found: isinstance(found, Observation) and found.value == wanted
    # What is no number is refused there, with a message of its own.
    number = to_decimal(wanted, of="value")  # type: ignore[arg-type]
    return lambda found: isinstance(found, Observation) and found.number == number

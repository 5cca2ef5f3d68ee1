"""What may stand for a level, and which two of them may be compared.

A figure of a report stands for its level. Two figures are compared only when they speak of one thing (the same
indicator, subject, region and partner).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol, runtime_checkable

from vn_industry.compare.levels import AnyDerived, Derived, Level, exact, measure, shown
from vn_industry.domain import Figure, Measure
from vn_industry.errors import LevelError, PeriodMismatchError, SubjectMismatchError, UnitMismatchError
from vn_industry.values.money import Money
from vn_industry.values.period import Period
from vn_industry.values.quantity import Quantity

__all__ = [
    "Comparable",
    "Dated",
    "levels_of",
    "only_level",
    "pair_of",
    "periods_of",
    "require_one_subject",
    "require_period",
]


@runtime_checkable
class Dated(Protocol):
    """Anything with a value and the period it is of, such as an observation of a series."""

    @property
    def value(self) -> Level | AnyDerived:
        """The level."""
        ...

    @property
    def period(self) -> Period:
        """The period that the level is of."""
        ...


Comparable = Level | Derived[Decimal] | Derived[Money] | Derived[Quantity] | Dated | Figure
"""A level, an amount derived from levels, anything with a value and a period, or a figure, for its level."""


def levels_of(value: Comparable) -> list[AnyDerived]:
    """Return the levels that something stands for; only a figure can have several.

    Raises:
        LevelError: A figure has none.
        UnitMismatchError: A value is none, such as a percentage.
    """
    if not isinstance(value, Figure):
        return [exact(value.value if isinstance(value, Dated) else value)]
    levels = [one.value for one in value.observations if one.measure is Measure.LEVEL]
    if not levels:
        raise LevelError(
            f"a figure stands for its level, and this one has none: {value}"
            + (" (a change, a share or a contribution is no level)" if value.observations else "")
        )
    return [exact(level) for level in levels if isinstance(level, Money | Quantity)] or list(
        map(exact, levels)
    )


def only_level(value: Comparable, like: Money | Quantity | None = None) -> AnyDerived:
    """Return the one level that something stands for.

    Args:
        value: What stands for a level.
        like: Of several levels, the one is meant that measures the same as this.

    Raises:
        LevelError: There is none, or nothing decides between several.
        UnitMismatchError: A value is no level.
    """
    levels = levels_of(value)
    fitting = [level for level in levels if like is None or measure(level) == measure(exact(like))] or levels
    if len(fitting) > 1:
        raise _several(fitting)
    return fitting[0]


def pair_of(left: Comparable, right: Comparable) -> tuple[AnyDerived, AnyDerived]:
    """Return the two levels to compare: those that measure the same, where a figure has several.

    Raises:
        LevelError: A figure has no level, or nothing decides between several.
        UnitMismatchError: The two differ in currency, dimension or kind.
    """
    lefts, rights = levels_of(left), levels_of(right)
    pairs = [(one, other) for one in lefts for other in rights if measure(one) == measure(other)]
    if len(pairs) == 1:
        return pairs[0]
    if pairs:
        raise _several(lefts if len(lefts) > 1 else rights)
    if len(lefts) == len(rights) == 1:
        raise UnitMismatchError(f"{shown(lefts[0])} and {shown(rights[0])} do not measure the same")
    raise UnitMismatchError(f"no level of {_listed(lefts)} measures the same as one of {_listed(rights)}")


def require_one_subject(left: object, right: object) -> None:
    """Refuse two figures that speak of different things; what is no figure speaks of nothing.

    Raises:
        SubjectMismatchError: They do.
    """
    if isinstance(left, Figure) and isinstance(right, Figure):
        differing = left.differences(right)
        if differing:
            raise SubjectMismatchError(differing)


def periods_of(left: object, right: object) -> tuple[Period, Period] | None:
    """Return the periods of two figures or dated values; nothing if one of the two is undated by nature.

    Raises:
        PeriodMismatchError: A figure does not know its period.
    """
    if not isinstance(left, Figure | Dated) or not isinstance(right, Figure | Dated):
        return None
    for one in (left, right):
        if one.period is None:
            raise PeriodMismatchError(
                f"nothing tells whether the periods fit: {one} has no period; compare the levels themselves"
            )
    # Neither is None here, which mypy does not see through the loop.
    return left.period, right.period  # type: ignore[return-value]


def require_period(current: Period, previous: Period, required: Period, relation: str) -> None:
    """Refuse a period that is not the one required, in words such as "a year before".

    Raises:
        PeriodMismatchError: It is another one.
    """
    if not previous.same_span(required):
        raise PeriodMismatchError(
            f"{current} needs {required}, {relation}, to be compared with, not {previous}"
        )


def _several(levels: Sequence[AnyDerived]) -> LevelError:
    return LevelError(
        f"the figure has several levels, {_listed(levels)}; give the one that is meant, such as its amount "
        "or its quantity"
    )


def _listed(levels: Sequence[AnyDerived]) -> str:
    return " and ".join(map(shown, levels))

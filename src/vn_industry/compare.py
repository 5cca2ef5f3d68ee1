"""What follows from two values: growth rates, the value before a change, the total behind a share.

Every result is exact for the numbers as printed, and carries the interval that the rounding of these numbers
leaves: two turnovers printed to the billion do not decide the second decimal of their growth rate.

A figure of a report stands for its level. Two figures are compared only when they speak of one thing (the
same indicator, subject, region and partner) and their periods fit. Words such as "nearly" do not widen an
interval.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Generic, Protocol, TypeVar, overload, runtime_checkable

from attrs import frozen

from vn_industry.domain import Figure, Measure
from vn_industry.errors import (
    LevelError,
    PeriodMismatchError,
    SubjectMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
)
from vn_industry.values.change import Change
from vn_industry.values.decimals import Interval, Number, plain, round_half_up, rounding_interval, to_decimal
from vn_industry.values.money import Money
from vn_industry.values.percent import Percent
from vn_industry.values.period import Period, PeriodKind
from vn_industry.values.quantity import Quantity
from vn_industry.values.units import to_unit

__all__ = [
    "Comparable",
    "Dated",
    "Derived",
    "Growth",
    "Level",
    "month_on_month",
    "previous_value",
    "total_from_share",
    "year_on_year",
]

Level = Number | Money | Quantity
"""A value that may grow: a bare number (an index), money, or a quantity."""

LevelT = TypeVar("LevelT", Decimal, Money, Quantity)


@runtime_checkable
class Dated(Protocol):
    """Anything with a value and the period it is of, such as an observation of a series."""

    @property
    def value(self) -> Level:
        """The level."""
        ...

    @property
    def period(self) -> Period:
        """The period that the level is of."""
        ...


Comparable = Level | Dated | Figure
"""What the growth functions take; a figure stands for its level."""


@frozen
class Growth:
    """A growth rate in percent.

    Attributes:
        value: The growth rate of the printed numbers, exactly.
        interval: Every growth rate, in percent, that the rounding of the printed numbers leaves possible.
    """

    value: Fraction
    interval: Interval

    def rounded(self, decimals: int) -> Percent:
        """Return the growth rate rounded half up.

        Args:
            decimals: Digits to keep after the point.

        Returns:
            The percentage.

        Example:
            >>> year_on_year("115", "105").rounded(1)
            Percent('9.5')
        """
        return Percent(round_half_up(self.value, decimals))

    def admits(self, stated: Percent) -> bool:
        """Tell whether a stated growth rate may be this one, given the rounding of all numbers.

        Example:
            >>> growth = year_on_year("115", "105")
            >>> growth.admits(Percent("9.9")), growth.admits(Percent("12"))
            (True, False)
        """
        return self.interval.overlaps(stated.interval)


@frozen
class Derived(Generic[LevelT]):
    """A value worked back from others.

    Attributes:
        value: The amount that follows from the printed numbers, exactly, in the unit of `like`.
        interval: Every amount that the rounding of the printed numbers leaves possible.
        like: The value that gave the unit or currency.
    """

    value: Fraction
    interval: Interval
    like: LevelT

    def rounded(self, decimals: int) -> LevelT:
        """Return the amount rounded half up, in the unit or currency it was worked out in.

        Args:
            decimals: Digits to keep after the point; a negative number rounds to tens, hundreds and so on.

        Returns:
            A Decimal, Money or Quantity, as the value that was given.

        Example:
            >>> previous_value(Money("21500000000", "USD"), Percent("7.5")).rounded(-6)
            Money('20000000000', 'USD', step='1000000')
        """
        number = round_half_up(self.value, decimals)
        if isinstance(self.like, Money):
            return Money(number, self.like.currency)
        if isinstance(self.like, Quantity):
            return Quantity(number, self.like.unit)
        return number


def year_on_year(current: Comparable, previous: Comparable) -> Growth:
    """Return the growth over the same period of the year before (so với cùng kỳ năm trước).

    The formula is (current / previous - 1) * 100; the SDMX guidelines on coding time transformations call it
    a growth rate (code G) over one year.

    Args:
        current: The level now: a number, Money, a Quantity, anything with a `value` and a `period`, or a
            figure with a level. Of a figure with several levels (tonnes and dollars) the one that `previous`
            has too is taken.
        previous: The level a year before, of the same kind.

    Returns:
        The growth rate in percent.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and the second is not that of the year before the first;
            or a figure has no period.
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> exports = Money("35.6", "USD") * 10**9
        >>> growth = year_on_year(exports, Money("31.0", "USD") * 10**9)
        >>> print(growth.rounded(1), growth.admits(Percent("14.5")), growth.admits(Percent("14.2")))
        14.8 % True False

        Of figures, the periods are checked:

        >>> from vn_industry.domain import Observation, TradeFigure
        >>> def exports(period, dollars):
        ...     level = Observation(value=Money(dollars, "USD"), measure="level")
        ...     return TradeFigure(indicator="export", period=Period.parse(period), observations=[level])
        >>> print(year_on_year(exports("2024-01", "34.5"), exports("2023-01", "24.2")).rounded(1))
        42.6 %
        >>> year_on_year(exports("2024-01", "34.5"), exports("2023-01/2023-12", "354.7"))
        Traceback (most recent call last):
        vn_industry.errors.PeriodMismatchError: 2024-01 needs 2023-01, a year before, to be compared with, \
not 2023-01/2023-12
    """
    periods = _periods(current, previous)
    if periods is not None:
        now, before = periods
        _require_period(now, before, now.year_before(), "a year before")
    return _growth(*_pair(current, previous))


def month_on_month(current: Comparable, previous: Comparable) -> Growth:
    """Return the growth over the month before (so với tháng trước).

    The formula is (current / previous - 1) * 100; the SDMX guidelines on coding time transformations call it
    a growth rate (code G) from one month to the next.

    Args:
        current: The level now: a number, Money, a Quantity, anything with a `value` and a `period`, or a
            figure with a level. Of a figure with several levels (tonnes and dollars) the one that `previous`
            has too is taken.
        previous: The level a month before, of the same kind.

    Returns:
        The growth rate in percent.

    Raises:
        UnitMismatchError: The two levels differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and they are not two months, or two instants a month
            apart, the second just before the first; or a figure has no period.
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has no level, or several that fit.
        UndefinedGrowthError: The base is zero or negative, or its rounding leaves zero possible.

    Example:
        >>> print(month_on_month("95.6", "100").rounded(1))
        -4.4 %
    """
    periods = _periods(current, previous)
    if periods is not None:
        now, before = periods
        if now.kind is not PeriodKind.INSTANT and now.month_count != 1:
            raise PeriodMismatchError(f"{now} against {before} is not a month against the month before")
        _require_period(now, before, now.previous(), "a month before")
    return _growth(*_pair(current, previous))


@overload
def previous_value(current: Money, change: Percent | Change) -> Derived[Money]: ...
@overload
def previous_value(current: Quantity, change: Percent | Change) -> Derived[Quantity]: ...
@overload
def previous_value(current: Number, change: Percent | Change) -> Derived[Decimal]: ...
@overload
def previous_value(current: Figure, change: Percent | Change) -> Derived[Money] | Derived[Quantity]: ...
def previous_value(
    current: Level | Figure, change: Percent | Change
) -> Derived[Money] | Derived[Quantity] | Derived[Decimal]:
    """Return the value before a change.

    The formula is current / (1 + change / 100) for a percentage, and current - change for an absolute change.

    Args:
        current: The value after the change, or a figure with a level.
        change: A percentage, or a Change in percent or in the unit of `current`.

    Returns:
        The value before, in the unit of `current`.

    Raises:
        UnitMismatchError: The change is in percentage points, or in another currency or dimension.
        UndefinedGrowthError: The change is a fall of 100 % or more, or may be one by its rounding.
        LevelError: The figure has no level, or several that fit.

    Example:
        >>> before = previous_value(Money("115400000", "USD"), Percent("15.4"))
        >>> print(before.value, before.rounded(-6))
        100000000 100000000 USD
    """
    amount = change.amount if isinstance(change, Change) else change
    level = _only_level(current, amount if isinstance(amount, Money | Quantity) else None)
    if isinstance(amount, Percent):
        if amount.value <= -100:
            raise UndefinedGrowthError(f"a change of {amount} leaves nothing to work back from")
        growth = amount.interval + 100
        if growth.low <= 0:
            raise UndefinedGrowthError(f"the rounding of {amount} leaves a fall of 100 % or more possible")
        return _derived(
            _number(level) * 100 / (100 + Fraction(amount.value)), _interval(level) * 100 / growth, level
        )
    if not isinstance(amount, Money | Quantity):
        raise UnitMismatchError(f"a change of {amount} does not lead from a level to a level")
    _require_same_measure(level, amount)
    factor = _factor(amount) / _factor(level)
    return _derived(
        _number(level) - _number(amount) * factor,
        _interval(level) - _scaled(_interval(amount), factor),
        level,
    )


@overload
def total_from_share(part: Money, share: Percent) -> Derived[Money]: ...
@overload
def total_from_share(part: Quantity, share: Percent) -> Derived[Quantity]: ...
@overload
def total_from_share(part: Number, share: Percent) -> Derived[Decimal]: ...
@overload
def total_from_share(part: Figure, share: Percent) -> Derived[Money] | Derived[Quantity]: ...
def total_from_share(
    part: Level | Figure, share: Percent
) -> Derived[Money] | Derived[Quantity] | Derived[Decimal]:
    """Return the total of which a part has a share (tỷ trọng).

    The formula is part / (share / 100).

    Args:
        part: The part, or a figure with a level.
        share: Its share of the total, such as the `share` of the figure.

    Returns:
        The total, in the unit of `part`.

    Raises:
        UndefinedGrowthError: The share is zero or negative, or its rounding leaves zero possible.
        UnitMismatchError: The share is no percentage.
        LevelError: The figure has no level, or several.

    Example:
        >>> total = total_from_share(Quantity(30, "tonne"), Percent("12.5"))
        >>> print(total.value, total.rounded(0))
        240 240 tonne
    """
    if not isinstance(share, Percent):
        raise UnitMismatchError(f"a share is a Percent, not {share!r}")
    level = _only_level(part)
    if share.interval.low <= 0:
        raise UndefinedGrowthError(f"a share of {share} is, or may be by its rounding, none of the total")
    return _derived(
        _number(level) * 100 / Fraction(share.value), _interval(level) * 100 / share.interval, level
    )


_ExactLevel = Decimal | Money | Quantity


def _pair(current: Comparable, previous: Comparable) -> tuple[_ExactLevel, _ExactLevel]:
    """Return the two levels to compare: those that are measured alike, where a figure has several."""
    nows, befores = _levels(current), _levels(previous)
    if len(nows) == len(befores) == 1:
        return nows[0], befores[0]
    pairs = [(now, before) for now in nows for before in befores if _measure(now) == _measure(before)]
    if not pairs:
        raise UnitMismatchError(f"no level of {_listed(nows)} measures the same as one of {_listed(befores)}")
    if len(pairs) > 1:
        raise _several(nows if len(nows) > 1 else befores)
    return pairs[0]


def _only_level(value: Level | Figure, like: Money | Quantity | None = None) -> _ExactLevel:
    levels = _levels(value)
    fitting = [level for level in levels if like is None or _measure(level) == _measure(like)] or levels
    if len(fitting) > 1:
        raise _several(fitting)
    return fitting[0]


def _levels(value: Comparable) -> list[_ExactLevel]:
    if not isinstance(value, Figure):
        return [_level(value)]
    levels = [one.value for one in value.observations if one.measure is Measure.LEVEL]
    if not levels:
        raise LevelError(
            f"a figure stands for its level, and this one has none: {value}"
            + (" (a change, a share or a contribution is no level)" if value.observations else "")
        )
    found: list[_ExactLevel] = [level for level in levels if isinstance(level, Money | Quantity)]
    return found or [_level(level) for level in levels]


def _level(value: object) -> _ExactLevel:
    level = value.value if isinstance(value, Dated) else value
    if isinstance(level, Money | Quantity):
        return level
    if isinstance(level, Decimal | int | float | str):
        # A float is refused there, with a message of its own.
        return to_decimal(level, of="Level")  # type: ignore[arg-type]
    raise UnitMismatchError(f"{level} is no level: a number, Money or a Quantity has a growth rate")


def _several(levels: list[_ExactLevel]) -> LevelError:
    return LevelError(
        f"the figure has several levels, {_listed(levels)}; give the one that is meant, such as its amount "
        "or its quantity"
    )


def _listed(levels: list[_ExactLevel]) -> str:
    return " and ".join(map(_shown, levels))


def _periods(current: Comparable, previous: Comparable) -> tuple[Period, Period] | None:
    """Return the periods of two figures or dated values, once it is clear that they speak of one thing."""
    if isinstance(current, Figure) and isinstance(previous, Figure):
        differing = current.differences(previous)
        if differing:
            raise SubjectMismatchError(differing)
    if not isinstance(current, Figure | Dated) or not isinstance(previous, Figure | Dated):
        return None
    for one in (current, previous):
        if one.period is None:
            raise PeriodMismatchError(
                f"nothing tells whether the periods fit: {one} has no period; compare the levels themselves"
            )
    # Neither is None here, which mypy does not see through the loop.
    return current.period, previous.period  # type: ignore[return-value]


def _require_period(current: Period, previous: Period, required: Period, relation: str) -> None:
    if not previous.same_span(required):
        raise PeriodMismatchError(
            f"{current} needs {required}, {relation}, to be compared with, not {previous}"
        )


def _require_same_measure(left: _ExactLevel, right: _ExactLevel) -> None:
    if _measure(left) != _measure(right):
        raise UnitMismatchError(f"{_shown(left)} and {_shown(right)} do not measure the same")


def _growth(current: _ExactLevel, previous: _ExactLevel) -> Growth:
    _require_same_measure(current, previous)
    base = _interval(previous)
    if _number(previous) <= 0:
        raise UndefinedGrowthError(
            f"there is no growth over {_shown(previous)}: a rate needs a base above zero, "
            "for over a negative one its sign says nothing"
        )
    if base.low <= 0:
        raise UndefinedGrowthError(
            f"there is no growth over {_shown(previous)}: its rounding {base} leaves zero possible"
        )
    factor = _factor(current) / _factor(previous)
    ratio = _number(current) * factor / _number(previous)
    return Growth((ratio - 1) * 100, (_scaled(_interval(current), factor) / base - 1) * 100)


def _derived(
    value: Fraction, interval: Interval, like: _ExactLevel
) -> Derived[Money] | Derived[Quantity] | Derived[Decimal]:
    if isinstance(like, Money):
        return Derived(value, interval, like)
    if isinstance(like, Quantity):
        return Derived(value, interval, like)
    return Derived(value, interval, like)


def _number(level: _ExactLevel) -> Fraction:
    return Fraction(level if isinstance(level, Decimal) else level.amount)


def _interval(level: _ExactLevel) -> Interval:
    return rounding_interval(level) if isinstance(level, Decimal) else level.interval


def _measure(level: _ExactLevel) -> str:
    if isinstance(level, Decimal):
        return "number"
    return level.currency if isinstance(level, Money) else level.dimension


def _factor(level: _ExactLevel) -> Fraction:
    return Fraction(to_unit(level.unit).factor if isinstance(level, Quantity) else 1)


def _scaled(interval: Interval, factor: Fraction) -> Interval:
    return interval * factor.numerator / factor.denominator


def _shown(level: _ExactLevel) -> str:
    return plain(level) if isinstance(level, Decimal) else str(level)

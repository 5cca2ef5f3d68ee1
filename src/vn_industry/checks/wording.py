"""Numbers and names as findings say them."""

from decimal import Decimal
from typing import Final

from vn_industry.domain import Figure, Measure, Observation
from vn_industry.values import Interval, plain, round_half_up

__all__ = ["amount", "between", "listed", "name_of", "number", "readable"]

_SCALES: Final = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_SHORT: Final = {"percent": "%", "percentage_point": "pp"}
_COUNTED: Final = {"locality": "localities", "item": "items"}


def name_of(figure: Figure) -> str:
    """Name what a figure is of.

    Example:
        >>> from vn_industry import Period, TradeFigure
        >>> print(name_of(TradeFigure(indicator="export", subject="rice", partner="China", period=Period.year(2024))))
        export, rice, to or from China, 2024
    """
    parts = (
        figure.indicator,
        figure.subject,
        figure.region,
        figure.partner and f"to or from {figure.partner}",
        "" if figure.period is None else str(figure.period),
    )
    # A series and its period alone need no comma.
    found = [part for part in parts if part]
    return " ".join(found) if len(found) == 2 else ", ".join(found)


def amount(observation: Observation) -> str:
    """Say a number with hedge, unit, and measure or basis.

    Example:
        >>> from vn_industry import Money, Percent
        >>> amount(Observation(value=Money("192000000000", "USD"), measure="level", approx="nearly"))
        'nearly 192 billion USD'
        >>> amount(Observation(value=Percent("0.1"), measure="change", basis="yoy"))
        '+0.1 % yoy'
    """
    sign = "+" if observation.measure is Measure.CHANGE and observation.number > 0 else ""
    words = (
        str(observation.approx),
        f"{sign}{readable(observation.number, observation.unit)}",
        str(observation.basis),
        str(observation.measure) if observation.measure in (Measure.SHARE, Measure.CONTRIBUTION) else "",
    )
    return " ".join(filter(None, words))


def readable(value: Decimal, unit: str) -> str:
    """Write a number with its unit, a large one by its scale.

    Example:
        >>> readable(Decimal("-9800000000"), "USD"), readable(Decimal("15.40"), "percent")
        ('-9.8 billion USD', '15.40 %')
    """
    if unit in _COUNTED:
        return f"{plain(value)} {unit if value == 1 else _COUNTED[unit]}"
    for scale, name in _SCALES:
        if abs(value) >= scale and unit not in _SHORT:
            return f"{plain(number((value / scale).normalize()))} {name} {unit}"
    return f"{plain(number(value))} {_SHORT.get(unit, unit)}"


def number(value: Decimal) -> Decimal:
    """Cut the noise of long decimals: at most four digits after the point."""
    exponent = value.as_tuple().exponent
    return (
        round_half_up(value, 4).normalize() if isinstance(exponent, int) and exponent < -4 else _whole(value)
    )


def between(interval: Interval, unit: str) -> str:
    """Write an interval in words.

    Example:
        >>> between(Interval("-1.05", "-0.75"), "percent")
        '-1.05 to -0.75 %'
    """
    scale, name = next(
        (
            (scale, f"{name} ")
            for scale, name in _SCALES
            if unit not in _SHORT and max(abs(interval.low), abs(interval.high)) >= scale
        ),
        (Decimal(1), ""),
    )
    low, high = (plain(number((end / scale).normalize())) for end in (interval.low, interval.high))
    return f"{low} to {high} {name}{_SHORT.get(unit, unit)}"


def listed(words: list[str]) -> str:
    """Join words as a sentence does.

    Example:
        >>> listed(["a", "b", "c"])
        'a, b and c'
    """
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _whole(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else value

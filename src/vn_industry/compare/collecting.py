"""Collect the levels of figures into the vintages of a series."""

from collections.abc import Iterable
from datetime import date

from vn_industry.compare.operands import require_one_subject
from vn_industry.compare.vintages import Vintage
from vn_industry.domain import Figure, Measure, Observation
from vn_industry.errors import LevelError, UnitMismatchError
from vn_industry.values.money import Money
from vn_industry.values.quantity import Quantity

__all__ = ["collect"]


def collect(
    dated: Iterable[tuple[Figure, date | None]], unit: str
) -> tuple[list[Vintage], list[Figure], str]:
    """Return the vintages of figures, the figures that have none, and a name for the series.

    Args:
        dated: Figures of one thing, each with its day of publication.
        unit: The unit of the level to take; "" where figures have one level only.

    Raises:
        SubjectMismatchError: Two figures speak of different things.
        LevelError: A figure has several levels, and no unit says which is meant.
        UnitMismatchError: A level is a ratio.
    """
    vintages: list[Vintage] = []
    left_out: list[Figure] = []
    first: Figure | None = None
    for figure, published in dated:
        first = first or figure
        require_one_subject(first, figure)
        level = _level(figure, unit)
        if level is None or figure.period is None:
            left_out.append(figure)
        elif isinstance(level.value, Money | Quantity):
            vintages.append(Vintage(figure.period, level.value, published, level.status))
        else:
            raise UnitMismatchError(f"a series is of levels that grow, not of a ratio such as {figure}")
    return vintages, left_out, _name(first)


def _level(figure: Figure, unit: str) -> Observation | None:
    levels = [one for one in figure.observations if one.measure is Measure.LEVEL and unit in ("", one.unit)]
    if len(levels) > 1:
        units = " and ".join(one.unit for one in levels)
        raise LevelError(
            f"{figure} has levels in {units}; say which is meant, such as unit={levels[0].unit!r}"
        )
    return levels[0] if levels else None


def _name(figure: Figure | None) -> str:
    if figure is None:
        return ""
    return ", ".join(filter(None, (figure.indicator, figure.subject, figure.region, figure.partner)))

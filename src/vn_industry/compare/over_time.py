"""Growth and sums along the periods of a series, with every gap said."""

from collections.abc import Callable, Iterable, Sequence

from vn_industry.compare.change import growth_over
from vn_industry.compare.levels import AnyDerived, total
from vn_industry.compare.rates import Growth
from vn_industry.compare.results import Gap, Point, Results
from vn_industry.compare.vintages import Vintage
from vn_industry.errors import MissingPeriodError, ParseError, PeriodMismatchError, UndefinedGrowthError
from vn_industry.values.change import Basis
from vn_industry.values.period import Period, PeriodKind

__all__ = ["Lookup", "cumulated", "growth_along", "growth_of_sums", "parts_of_length", "without_holes"]

Lookup = Callable[[Period], Vintage]
"""Finds the chosen vintage of a period, or raises MissingPeriodError."""

#: Kinds of periods that follow each other, so that a hole between two of them shows.
_REGULAR = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
#: Kinds of periods that add up to the months from January, the finest first.
_SUMMED = (PeriodKind.MONTH, PeriodKind.QUARTER)


def without_holes(periods: Iterable[Period]) -> list[Period]:
    """Return the periods in order, with those that are left out between the first and the last of a kind.

    Example:
        >>> print(*without_holes([Period.month(2024, 2), Period.month(2023, 11)]))
        2023-11 2023-12 2024-01 2024-02
    """
    given = list(periods)
    spans = {(one.first, one.last): one for one in given}
    for kind in _REGULAR:
        of_kind = [one for one in given if one.kind is kind]
        if of_kind:
            one, last = min(of_kind), max(of_kind)
            while one < last:
                spans.setdefault((one.first, one.last), one)
                one = one.next()
    return sorted(spans.values())


def parts_of_length(period: Period, months: int) -> list[Period]:
    """Return the periods of a number of months that make up a period; none where they do not.

    Example:
        >>> print(*parts_of_length(Period.year(2024), 3))
        2024-01/2024-03 2024-04/2024-06 2024-07/2024-09 2024-10/2024-12
    """
    count = period.month_count
    if not count or count % months:
        return []
    start = 12 * period.first.year + period.first.month - 1
    edges = [(at, at + months - 1) for at in range(start, start + count, months)]
    return [Period.months(*((at // 12, at % 12 + 1) for at in edge)) for edge in edges]


def growth_along(
    periods: Iterable[Period], lookup: Lookup, before: Callable[[Period], Period], basis: Basis
) -> Results[Growth]:
    """Return the growth of each period over the one that stands before it in the sense of a basis."""
    return Results(tuple(_growth(one, lookup, before, basis) for one in without_holes(periods)))


def cumulated(periods: Iterable[Period], lookup: Lookup) -> Results[AnyDerived]:
    """Return the sum from January to each month, or to each quarter where there are no months.

    Raises:
        PeriodMismatchError: There are neither months nor quarters.
    """
    given = list(periods)
    kind = next((kind for kind in _SUMMED if any(one.kind is kind for one in given)), None)
    if kind is None:
        raise PeriodMismatchError(
            f"months or quarters add up from January, and the series has neither: {_some(given)}"
        )
    parts = without_holes(one for one in given if one.kind is kind)
    return Results(tuple(_sum(part, lookup) for part in parts))


def growth_of_sums(sums: Results[AnyDerived]) -> Results[Growth]:
    """Return the growth of each sum from January over the same months of the year before."""
    spans = {(one.period.first, one.period.last): one for one in sums}
    items: list[Point[Growth] | Gap] = []
    for now in sums:
        base = now.period.year_before()
        before = spans.get((base.first, base.last), Gap(base, f"{base} is before the series", (base,)))
        gaps = [one for one in (now, before) if isinstance(one, Gap)]
        if isinstance(now, Gap) or isinstance(before, Gap):
            reason = "; ".join(one.reason for one in gaps)
            items.append(Gap(now.period, reason, tuple(each for one in gaps for each in one.missing)))
            continue
        items.append(
            _ratio(now.period, now.value, before.value, Basis.YOY, (*now.vintages, *before.vintages))
        )
    return Results(tuple(items))


def _growth(
    period: Period, lookup: Lookup, before: Callable[[Period], Period], basis: Basis
) -> Point[Growth] | Gap:
    try:
        base = before(period)
    except ParseError as error:
        return Gap(period, f"there is no period before it: {error.expected}")
    found, gap = _look_up(period, (period, base), lookup)
    if gap is not None:
        return gap
    now, then = found
    return _ratio(period, now.level, then.level, basis, (now, then))


def _ratio(
    period: Period, now: AnyDerived, before: AnyDerived, basis: Basis, used: tuple[Vintage, ...]
) -> Point[Growth] | Gap:
    try:
        return Point(period, growth_over(now, before, basis), used)
    except UndefinedGrowthError as error:
        return Gap(period, str(error))


def _sum(part: Period, lookup: Lookup) -> Point[AnyDerived] | Gap:
    parts = [part]
    while parts[0].first.month > 1:
        parts.insert(0, parts[0].previous())
    period = Period.cumulative(part.last.year, part.last.month)
    found, gap = _look_up(period, parts, lookup)
    return gap or Point(period, total([one.level for one in found]), tuple(found))


def _look_up(period: Period, needed: Sequence[Period], lookup: Lookup) -> tuple[list[Vintage], Gap | None]:
    found: list[Vintage] = []
    missing: list[Period] = []
    reasons: list[str] = []
    for one in needed:
        try:
            found.append(lookup(one))
        except MissingPeriodError as error:
            missing.append(one)
            reasons.append(str(error))
    return found, Gap(period, "; ".join(reasons), tuple(missing)) if missing else None


def _some(periods: Sequence[Period]) -> str:
    return ", ".join(map(str, periods[:3])) + (" ..." if len(periods) > 3 else "")

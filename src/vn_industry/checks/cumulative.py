"""A longer period against the shorter ones that make it up: months to a quarter, quarters to a half."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from vn_industry.checks.aggregates import lies_between
from vn_industry.checks.bounds import hull, total, widened
from vn_industry.checks.growths import key_of
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Statement
from vn_industry.checks.sums import add_up
from vn_industry.checks.wording import between, listed
from vn_industry.domain import Measure
from vn_industry.values import Basis, Interval, Period
from vn_industry.values.period import PeriodKind

__all__ = ["cumulative", "tilings"]

Span = tuple[int, int]

#: Series that are measured at one day, or are a mean: periods of them do not add up.
_NO_FLOWS = frozenset(["inventory", "inventory_ratio", "employment", "pmi", "enterprises"])
#: Ways to put one period together that are looked at; a report has a few of the many that a year allows.
_MOST = 20
_MOST_TRIED = 500
#: The months of a sum, and the quarters, may be as first published: by so much a level and a growth are revised.
_REVISED_LEVEL = Decimal("0.03")
_REVISED_GROWTH = Decimal(1)
_REPORTED = frozenset([PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR])


def cumulative(pool: Pool) -> Iterator[Relation]:
    """Yield for each period that others make up that its level is their sum, and its growth lies between theirs."""
    series = defaultdict(list)
    for question in pool.asked:
        flows = question.indicator not in _NO_FLOWS and question.unit != "point"
        grown = (
            question.measure is Measure.CHANGE and question.basis == Basis.YOY and question.unit == "percent"
        )
        levels = question.measure is Measure.LEVEL and question.unit != "percent"
        if flows and (levels or (grown and question.indicator != "balance")):
            series[key_of(question)].append(question)
    for questions in series.values():
        for dated in _years([one for one in map(pool.one, questions) if one is not None]):
            for span, whole in dated.items():
                if _is_reported(whole.figure.period):
                    for parts in tilings(span, sorted(dated)):
                        yield _relation(whole, [dated[part] for part in parts])


def _years(found: Sequence[Statement]) -> Iterator[dict[Span, Statement]]:
    """Yield the statements that begin in one year, by their months; no period that is summed up goes beyond one."""
    years: dict[int, dict[Span, Statement]] = defaultdict(dict)
    for one in found:
        if one.figure.period is not None and one.figure.period.month_count:
            years[one.figure.period.first.year][_months(one)] = one
    yield from years.values()


def _is_reported(period: Period | None) -> bool:
    """Tell whether a period is one that is summed up: a quarter, a half, a year, or the months since January.

    "From April to September growth went from -16.2 to 5.3 percent" names a run of months, and sums nothing up.
    """
    return period is not None and (period.is_cumulative or period.kind in _REPORTED)


def tilings(whole: Span, spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield the ways to put a span of months together from two or more others, without gap or overlap.

    Example:
        >>> list(tilings((1, 3), [(1, 2), (1, 3), (2, 2), (3, 3)]))
        [((1, 2), (3, 3))]
    """
    paths: list[tuple[Span, ...]] = [()]
    count = tried = 0
    while paths and count < _MOST and tried < _MOST_TRIED:
        path = paths.pop()
        tried += 1
        start = path[-1][1] + 1 if path else whole[0]
        if start > whole[1]:
            count += 1
            yield path
            continue
        paths += [(*path, one) for one in spans if one[0] == start and one[1] <= whole[1] and one != whole]


def _months(one: Statement) -> Span:
    period = one.figure.period
    return (_number(period), _number(period) + period.month_count - 1) if period else (0, -1)


def _number(period: Period) -> int:
    return 12 * period.first.year + period.first.month


def _relation(whole: Statement, parts: Sequence[Statement]) -> Relation:
    levels = whole.observation.measure is Measure.LEVEL
    return Relation(
        code="cumulative",
        statements=(whole, *parts),
        holds=add_up if levels else lies_between,
        revised=_nearly_adds_up if levels else _nearly_between,
        arithmetic=partial(_sum if levels else _mean, whole, parts),
    )


def _nearly_adds_up(found: Sequence[Interval]) -> bool:
    whole = found[0]
    return add_up([widened(whole, max(abs(whole.low), abs(whole.high)) * _REVISED_LEVEL), *found[1:]])


def _nearly_between(found: Sequence[Interval]) -> bool:
    return lies_between([widened(found[0], _REVISED_GROWTH), *found[1:]])


def _sum(whole: Statement, parts: Sequence[Statement]) -> str:
    reach = between(total([one.rounded for one in parts]), whole.observation.unit)
    return f"{_parts(parts)} add up to {reach}; {whole.about} is {whole.said}"


def _mean(whole: Statement, parts: Sequence[Statement]) -> str:
    reach = between(hull([one.rounded for one in parts]), "percent")
    return f"{whole.about} is {whole.said}; it lies between the growths of its parts, {_parts(parts)}, in {reach}"


def _parts(parts: Sequence[Statement]) -> str:
    return listed([f"{one.said} in {one.figure.period}" for one in parts])

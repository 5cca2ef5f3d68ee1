import copy
import operator
import pickle
from datetime import date, timedelta
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.errors import ParseError
from vn_industry.values import Period, PeriodKind

from .strategies import day_runs, instants, months, periods, whole_periods

WRITTEN = [
    # text, kind, first, last, whole months, SDMX
    ("2024-01", PeriodKind.MONTH, date(2024, 1, 1), date(2024, 1, 31), 1, "2024-01"),
    ("2024-02", PeriodKind.MONTH, date(2024, 2, 1), date(2024, 2, 29), 1, "2024-02"),
    ("2024-Q1", PeriodKind.QUARTER, date(2024, 1, 1), date(2024, 3, 31), 3, "2024-Q1"),
    ("2024-Q4", PeriodKind.QUARTER, date(2024, 10, 1), date(2024, 12, 31), 3, "2024-Q4"),
    ("2024-S1", PeriodKind.HALF, date(2024, 1, 1), date(2024, 6, 30), 6, "2024-S1"),
    ("2024-S2", PeriodKind.HALF, date(2024, 7, 1), date(2024, 12, 31), 6, "2024-S2"),
    ("2024", PeriodKind.YEAR, date(2024, 1, 1), date(2024, 12, 31), 12, "2024"),
    ("2024-01/2024-07", PeriodKind.MONTHS, date(2024, 1, 1), date(2024, 7, 31), 7, "2024-01-01/P7M"),
    ("2023-11/2024-02", PeriodKind.MONTHS, date(2023, 11, 1), date(2024, 2, 29), 4, "2023-11-01/P4M"),
    ("2021/2025", PeriodKind.YEARS, date(2021, 1, 1), date(2025, 12, 31), 60, "2021-01-01/P5Y"),
    ("2024-04-01/2024-04-15", PeriodKind.DAYS, date(2024, 4, 1), date(2024, 4, 15), 0, "2024-04-01/P15D"),
    ("2024-06-30", PeriodKind.INSTANT, date(2024, 6, 30), date(2024, 6, 30), 0, "2024-06-30"),
]


@pytest.mark.parametrize(("text", "kind", "first", "last", "count", "sdmx"), WRITTEN)
def test_what_is_written(text: str, kind: PeriodKind, first: date, last: date, count: int, sdmx: str) -> None:
    period = Period.parse(text)
    assert str(period) == text
    assert period == Period(first, last, kind)
    assert (period.first, period.last, period.kind) == (first, last, kind)
    assert period.month_count == count
    assert period.sdmx == sdmx


def test_parse_also_reads_h_and_runs_of_one() -> None:
    assert Period.parse("2024-H2") == Period.half(2024, 2)
    assert Period.parse("2024-03/2024-03") == Period.cumulative(2024, 3).months((2024, 3), (2024, 3))
    assert Period.parse("2024-03/2024-03").kind is PeriodKind.MONTH
    assert Period.parse("2024/2024") == Period.year(2024)
    assert Period.cumulative(2024, 1) == Period.month(2024, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 2024",
        "2024 ",
        "24",
        "2024-1",
        "2024-13",
        "2024-00",
        "2024-Q0",
        "2024-Q5",
        "2024-S3",
        "2024-H0",
        "2024-02-30",
        "2024-04-00",
        "1899",
        "2201",
        "1899-12",
        "2201-Q1",
        "2024-07/2024-01",
        "2025/2021",
        "２０２４",
        "2024-01/2024",
        "2024-Q1/2024-Q2",
        "2024-04-15/2024-04-01",
        "2024-01-01/P7M",
        "2024/01",
        "2024-01/",
        "0000",
        "2024-01/2024-13",
        "2024-04-01/2024-04-31",
        "2024-01\n",
        "1899-12-31",
        "2190/2201",
        "2201-01-01",
    ],
)
def test_parse_reads_nothing_else(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        Period.parse(text)
    assert caught.value.text == text


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Period.month(2024, 13), "a month from 01 to 12, found '2024-13'"),
        (lambda: Period.quarter(2024, 5), "a quarter from 1 to 4"),
        (lambda: Period.half(2024, 3), "a half year"),
        (lambda: Period.year(1899), "years from 1900 to 2200"),
        (lambda: Period.months((2024, 7), (2024, 1)), "an end that is not before the start"),
        (lambda: Period.months((2024, 0), (2024, 1)), "months from 01 to 12"),
        (lambda: Period.years(2025, 2021), "an end that is not before the start"),
        (lambda: Period.days(date(2024, 4, 2), date(2024, 4, 1)), "an end that is not before the start"),
        (lambda: Period.instant(date(1899, 12, 31)), "years from 1900 to 2200"),
        (lambda: Period.month(1900, 1).previous(), "years from 1900 to 2200"),
        (lambda: Period.year(2200).next(), "years from 1900 to 2200"),
        (lambda: Period.instant(date.max), "years from 1900 to 2200"),
    ],
)
def test_impossible_periods_are_refused(make: Any, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        make()


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [
        (date(2024, 1, 1), date(2024, 1, 30), PeriodKind.MONTH),
        (date(2024, 2, 1), date(2024, 4, 30), PeriodKind.QUARTER),
        (date(2024, 4, 1), date(2024, 9, 30), PeriodKind.HALF),
        (date(2024, 2, 1), date(2025, 1, 31), PeriodKind.YEAR),
        (date(2024, 1, 1), date(2024, 1, 31), PeriodKind.MONTHS),
        (date(2024, 1, 1), date(2024, 12, 31), PeriodKind.YEARS),
        (date(2024, 2, 1), date(2026, 1, 31), PeriodKind.YEARS),
        (date(2024, 1, 1), date(2025, 6, 30), PeriodKind.YEARS),
        (date(2024, 1, 1), date(2024, 1, 2), PeriodKind.INSTANT),
    ],
)
def test_days_and_kind_agree(first: date, last: date, kind: PeriodKind) -> None:
    with pytest.raises(ParseError, match=f"kind '{kind}'"):
        Period(first, last, kind)


@given(periods)
def test_every_period_reads_back(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert eval(repr(period)) == period
    for twin in (copy.copy(period), copy.deepcopy(period), pickle.loads(pickle.dumps(period))):
        assert twin == period
        assert hash(twin) == hash(period)


@given(periods, periods)
def test_order_is_total(one: Period, other: Period) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (not one > other)


def test_order_is_by_end_then_start_then_kind() -> None:
    texts = ["2023", "2024-03-30", "2024-01/2024-03", "2024-Q1", "2024-02/2024-03", "2024-03", "2024-03-31"]
    backwards = [Period.parse(text) for text in reversed(texts)]
    assert [str(period) for period in sorted(backwards)] == texts


def test_periods_and_other_things_do_not_mix() -> None:
    with pytest.raises(TypeError):
        operator.lt(Period.year(2024), 2024)
    with pytest.raises(FrozenInstanceError):
        Period.year(2024).first = date(2024, 1, 2)  # type: ignore[misc]
    assert not hasattr(Period.year(2024), "__dict__")


def test_equality_is_of_kind_and_span() -> None:
    quarter, three_months = Period.quarter(2024, 1), Period.cumulative(2024, 3)
    assert quarter != three_months
    assert quarter.same_span(three_months)
    assert not quarter.same_span(Period.month(2024, 1))
    assert Period.days(date(2024, 1, 1), date(2024, 3, 31)).month_count == 3


@given(whole_periods | day_runs)
def test_neighbours_touch_and_are_each_others_inverse(period: Period) -> None:
    if 2000 <= period.first.year <= period.last.year <= 2100:
        assert period.previous().next() == period
        assert period.next().previous() == period
        assert period.previous().last + timedelta(days=1) == period.first
        assert period.previous().kind == period.kind
        assert period.previous() < period < period.next()


@given(instants)
def test_instants_move_by_months(instant: Period) -> None:
    day = instant.first
    if day.day < 28 and (day + timedelta(days=1)).day != 1:
        assert instant.previous().next() == instant
        assert instant.previous().first.day == day.day
    if (day + timedelta(days=1)).day == 1:
        assert instant.previous().next() == instant
        assert (instant.next().last + timedelta(days=1)).day == 1


@given(whole_periods)
def test_the_year_before_has_the_same_months(period: Period) -> None:
    before = period.year_before()
    assert before.month_count == period.month_count
    assert before.kind == period.kind
    assert (before.first.year, before.first.month) == (period.first.year - 1, period.first.month)


@pytest.mark.parametrize(
    ("text", "year_before", "previous", "following"),
    [
        ("2024-01", "2023-01", "2023-12", "2024-02"),
        ("2024-Q1", "2023-Q1", "2023-Q4", "2024-Q2"),
        ("2024-S1", "2023-S1", "2023-S2", "2024-S2"),
        ("2024", "2023", "2023", "2025"),
        ("2024-01/2024-07", "2023-01/2023-07", "2023-06/2023-12", "2024-08/2025-02"),
        ("2021/2025", "2020/2024", "2016/2020", "2026/2030"),
        ("2024-04-01/2024-04-15", "2023-04-01/2023-04-15", "2024-03-17/2024-03-31", "2024-04-16/2024-04-30"),
        ("2024-02-16/2024-02-29", "2023-02-16/2023-02-28", "2024-02-02/2024-02-15", "2024-03-01/2024-03-14"),
        ("2024-02-29/2024-02-29", "2023-02-28/2023-02-28", "2024-02-28/2024-02-28", "2024-03-01/2024-03-01"),
        ("2024-06-30", "2023-06-30", "2024-05-31", "2024-07-31"),
        ("2025-02-28", "2024-02-29", "2025-01-31", "2025-03-31"),
        ("2024-03-30", "2023-03-30", "2024-02-29", "2024-04-30"),
        ("2024-07-01", "2023-07-01", "2024-06-01", "2024-08-01"),
    ],
)
def test_relatives(text: str, year_before: str, previous: str, following: str) -> None:
    period = Period.parse(text)
    assert str(period.year_before()) == year_before
    assert str(period.previous()) == previous
    assert str(period.next()) == following


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("2024-01/2024-07", True),
        ("2024-Q1", True),
        ("2024-S1", True),
        ("2024", True),
        ("2024-01", False),
        ("2024-Q2", False),
        ("2024-02/2024-07", False),
        ("2024-01/2025-02", False),
        ("2024-01-01/2024-01-15", False),
        ("2024-01-01", False),
    ],
)
def test_cumulative_runs_start_in_january(text: str, cumulative: bool) -> None:
    assert Period.parse(text).is_cumulative is cumulative


@given(periods, periods, st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_contains_and_overlaps(one: Period, other: Period, day: date) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.contains(one)
    assert not one.contains(other) or one.overlaps(other)
    assert one.contains(day) == one.contains(Period.instant(day))
    assert (one.contains(other) and other.contains(one)) == one.same_span(other)


@given(months)
def test_named_constructors_give_one_object(month: tuple[int, int]) -> None:
    assert Period.month(*month) is Period.month(*month)

from datetime import UTC, date, datetime
from typing import Any

import pytest

from compare.making import grown, report, trade
from vn_industry.compare import Choice, Gap, Point, Results, Series, Vintage
from vn_industry.domain import Observation, TradeFigure
from vn_industry.errors import (
    FigureError,
    InexactNumberError,
    LevelError,
    MissingPeriodError,
    ParseError,
    PeriodMismatchError,
    SubjectMismatchError,
    UnitMismatchError,
    UnknownFieldError,
)
from vn_industry.values import Money, Percent, Period, Quantity, Status

JANUARY, FEBRUARY = date(2024, 1, 29), date(2024, 2, 29)
EARLY = Vintage("2024-01", "33.6", JANUARY, "estimated")
LATE = Vintage("2024-01", "34.5", FEBRUARY, "revised")


def months(*levels: int | None, start: tuple[int, int] = (2023, 1)) -> Series:
    first = 12 * start[0] + start[1] - 1
    return Series.of_values(
        [
            (Period.month((first + at) // 12, (first + at) % 12 + 1), level)
            for at, level in enumerate(levels)
            if level is not None
        ]
    )


def shape(results: Results[Any]) -> dict[str, Any]:
    return {str(one.period): one.value.value if isinstance(one, Point) else one.reason for one in results}


def test_growth_along_a_series() -> None:
    series = months(*range(100, 114))
    assert [one.period for one in series.yoy().points] == [Period.month(2024, 1), Period.month(2024, 2)]
    assert series.yoy()["2024-01"].value == 12
    assert series.yoy()["2024-01"].basis == "yoy"
    assert len(series.mom()) == 14
    assert series.mom()["2023-02"].value == 1
    assert series.mom().find("2023-02") == series.mom().items[1]


def test_every_gap_is_said() -> None:
    found = shape(months(100, 110, None, 121).mom())
    assert found == {
        "2023-01": "2022-12 is not in the series",
        "2023-02": 10,
        "2023-03": "2023-03 is not in the series",
        "2023-04": "2023-03 is not in the series",
    }
    gap = months(100, None, 121).mom().find("2023-02")
    assert isinstance(gap, Gap)
    assert gap.missing == (Period.month(2023, 2),)
    with pytest.raises(MissingPeriodError, match="2023-03 has no result: 2023-02 is not in the series"):
        _ = months(100, None, 121).mom()["2023-03"]
    with pytest.raises(MissingPeriodError, match="2025-01 is outside the series"):
        _ = months(100, None, 121).mom()["2025-01"]
    both = months(1, None, None, 4).yoy().find("2023-02")
    assert isinstance(both, Gap)
    assert both.reason == "2023-02 is not in the series; 2022-02 is not in the series"


def test_a_base_of_nothing_is_a_gap() -> None:
    found = shape(months(100, 0, 5).mom())
    assert found["2023-02"] == -100
    assert "there is no growth over 0: a rate needs a base above zero" in found["2023-03"]


def test_the_first_year_of_all_has_none_before() -> None:
    assert "years from 1900" in shape(Series.of_values([("1900-01", 1)]).yoy())["1900-01"]


def test_periods_of_any_kind_have_a_year_before() -> None:
    pairs = [("2023-01/2023-07", 100), ("2024-01/2024-07", 115), ("2023-06-30", 5), ("2024-06-30", 6)]
    series = Series.of_values(pairs)
    assert {name: value for name, value in shape(series.yoy()).items() if not isinstance(value, str)} == {
        "2024-06-30": 20,
        "2024-01/2024-07": 15,
    }
    assert Series.of_values([("2023-Q1", 100), ("2024-01/2024-03", 110)]).yoy()["2024-Q1"].value == 10


def test_instants_and_quarters_have_their_own_step() -> None:
    stocks = Series.of_values([("2024-05-31", 100), ("2024-06-30", 90), ("2024-08-31", 80)])
    assert shape(stocks.mom()) == {
        "2024-05-31": "2024-04-30 is not in the series",
        "2024-06-30": -10,
        "2024-08-31": "2024-07-31 is not in the series",
    }
    quarters = Series.of_values([("2023-Q4", 100), ("2024-Q1", 90), ("2024", 500)])
    assert quarters.qoq()["2024-Q1"].value == -10
    with pytest.raises(
        PeriodMismatchError, match="on the month before needs months, and a series: 3 periods"
    ):
        quarters.mom()
    with pytest.raises(PeriodMismatchError, match="on the quarter before needs quarters"):
        stocks.qoq()
    with pytest.raises(
        PeriodMismatchError, match="the series has neither: 2024-05-31, 2024-06-30, 2024-08-31"
    ):
        stocks.cumulative()


def test_months_add_up_from_january() -> None:
    found = shape(months(10, 20, 30, None, 50).cumulative())
    assert found == {
        "2023-01": 10,
        "2023-01/2023-02": 30,
        "2023-01/2023-03": 60,
        "2023-01/2023-04": "2023-04 is not in the series",
        "2023-01/2023-05": "2023-04 is not in the series",
    }
    mixed = Series.of_values(
        [
            ("2024-01", Quantity(1, "tonne")),
            ("2024-02", Quantity(500, "kilogram")),
            ("2024-Q1", Quantity(9, "tonne")),
        ]
    )
    assert mixed.cumulative()["2024-01/2024-02"].rounded(1) == Quantity("1.5", "tonne")
    assert len(mixed.cumulative()) == 2


def test_quarters_add_up_without_months() -> None:
    quarters = Series.of_values([("2024-Q1", 1), ("2024-Q2", 2), ("2025-Q1", 3), ("2025-Q2", 6)])
    assert quarters.cumulative()["2024-S1"].value == 3
    assert quarters.yoy_of_cumulative()["2025-01/2025-06"].value == 200


def test_growth_of_the_sum_from_january() -> None:
    series = months(*[10] * 12, 12, 11)
    found = series.yoy_of_cumulative()
    assert found["2024-01"].value == 20
    assert found["2024-01/2024-02"].value == 15
    point = found.find("2024-01/2024-02")
    assert isinstance(point, Point)
    assert [str(one.period) for one in point.vintages] == ["2024-01", "2024-02", "2023-01", "2023-02"]
    assert found.find("2023-01/2023-02") == Gap(
        Period.cumulative(2023, 2), "2022-01/2022-02 is before the series", (Period.cumulative(2022, 2),)
    )
    holes = months(10, None, *[10] * 10, 12, 11).yoy_of_cumulative()
    assert shape(holes)["2024-01/2024-02"] == "2023-02 is not in the series"
    assert "no growth over 0" in shape(months(*[0] * 12, 5).yoy_of_cumulative())["2024-01"]


def test_the_latest_vintage_is_taken_and_said() -> None:
    series = Series([LATE, EARLY], name="exports")
    assert series.vintage("2024-01") is LATE
    assert series.vintages_of("2024-01") == (EARLY, LATE)
    assert series.vintages_of("2024-02") == ()
    assert str(series) == (
        "exports: 1 period from 2024-01 to 2024-01; 1 with several vintages, of which the latest is taken"
    )
    assert "the first is taken" in str(series.first_releases())
    assert series.first_releases()["2024-01"] == EARLY.level
    assert repr(Series([])) == "<Series a series: no periods>"


def test_a_growth_says_which_vintages_it_is_of() -> None:
    before = Vintage("2023-01", "24.2", date(2023, 2, 28))
    series = Series([EARLY, LATE, before])
    point = series.yoy().find("2024-01")
    assert isinstance(point, Point)
    assert point.vintages == (LATE, before)
    assert str(point) == "2024-01: +42.56 % yoy (42.06 to 43.07)"
    assert series.first_releases().yoy()["2024-01"].rounded(1) == Percent("38.8")


def test_vintages_can_be_chosen() -> None:
    series = Series([EARLY, LATE, Vintage("2024-02", "24.8")])
    assert series.as_of(date(2024, 2, 1)).vintages == (EARLY,)
    assert series.as_of(FEBRUARY)["2024-01"] == LATE.level
    assert len(series.as_of(FEBRUARY)) == 1
    assert series.only("estimated").vintages == (EARLY,)
    assert series.only(Status.REVISED, "").periods == (Period.month(2024, 1), Period.month(2024, 2))
    assert Series([EARLY, LATE], choice="first").choice is Choice.FIRST


def test_of_one_day_the_most_final_vintage_is_taken() -> None:
    marks = ["estimated", "preliminary", "", "revised"]
    given = [Vintage("2024-01", at, JANUARY, mark) for at, mark in enumerate(marks)]
    assert Series(given).vintage("2024-01").status is Status.REVISED
    assert Series(given).first_releases().vintage("2024-01").status is Status.ESTIMATED


def test_a_plan_is_never_a_level() -> None:
    series = Series([Vintage("2024", 380, JANUARY, "target"), Vintage("2024", 400, FEBRUARY, "forecast")])
    with pytest.raises(MissingPeriodError, match="2024 has only a forecast and a target"):
        _ = series["2024"]
    with_count = Series([*series.vintages, Vintage("2024", 405, date(2024, 1, 1))])
    assert with_count["2024"].value == 405


def test_of_one_vintage_the_finest_print_is_taken() -> None:
    rough, fine = Vintage("2024-01", "34", JANUARY), Vintage("2024-01", "34.45", JANUARY)
    assert Series([rough, fine]).vintage("2024-01") is fine
    other = Vintage("2024-01", "36", JANUARY)
    with pytest.raises(
        MissingPeriodError, match="two values of one vintage that contradict each other, 2024-01: 36"
    ):
        Series([rough, fine, other]).vintage("2024-01")
    assert "contradict each other" in shape(Series([rough, other]).yoy())["2024-01"]


def test_a_vintage_says_all_it_knows() -> None:
    assert str(EARLY) == "2024-01: 33.6 (estimated, published 2024-01-29)"
    assert str(Vintage("2024-01", Money(5, "USD"))) == "2024-01: 5 USD"
    assert Vintage("2024-01", 5, datetime(2024, 1, 29, 9, tzinfo=UTC)).published == JANUARY


def test_a_vintage_is_a_level_of_a_period() -> None:
    not_a_level: Any = Percent(5)
    with pytest.raises(UnitMismatchError, match="5 % is no level"):
        Vintage("2024-01", not_a_level)
    for value, error in (("1,5", ParseError), (1.5, InexactNumberError)):
        odd: Any = value
        with pytest.raises(error):
            Vintage("2024-01", odd)
    with pytest.raises(ParseError, match="a month from 01 to 12"):
        Vintage("2024-13", 1)
    number: Any = 2024
    with pytest.raises(FigureError, match=r"Vintage\.period: takes a Period"):
        Vintage(number, 1)
    day: Any = "2024-01-29"
    with pytest.raises(FigureError, match=r"Vintage\.published: takes a date such as"):
        Vintage("2024-01", 1, day)
    with pytest.raises(FigureError, match=r"Vintage\.status: is one of"):
        Vintage("2024-01", 1, None, "final")


def test_a_series_measures_one_thing() -> None:
    with pytest.raises(UnitMismatchError, match="2 VND and 1 USD do not measure the same"):
        Series.of_values([("2024-01", Money(1, "USD")), ("2024-02", Money(2, "VND"))])
    wrong: Any = [1]
    with pytest.raises(FigureError, match="takes instances of Vintage, not 1"):
        Series(wrong)
    with pytest.raises(FigureError, match="takes instances of Figure, not 1"):
        Series([], left_out=wrong)
    with pytest.raises(FigureError, match="is one of latest, first"):
        Series([], choice="best")


def test_figures_make_a_series() -> None:
    figures = [trade("2023-01", Money(24, "USD")), trade("2024-01", Money(36, "USD"))]
    series = Series.of_figures(figures, published=FEBRUARY)
    assert series.yoy()["2024-01"].value == 50
    assert series.name == "export"
    assert {one.published for one in series.vintages} == {FEBRUARY}


def test_what_has_no_level_is_left_out_and_said() -> None:
    growth = grown("2024-01", "18.3")
    series = Series.of_figures([growth])
    assert (len(series), series.left_out) == (0, (growth,))
    assert str(series) == "iip: no periods; 1 figure left out"
    nowhen = trade(None, Money(1, "USD"))
    assert Series.of_figures([nowhen, trade("2024", Money(1, "USD"))]).left_out == (nowhen,)
    assert Series.of_figures([]).name == ""


def test_of_several_levels_the_unit_says_which() -> None:
    both = trade("2024-01", Quantity(8, "tonne"), Money(3, "USD"), subject="rice")
    assert Series.of_figures([both], unit="USD").vintage("2024-01").value == Money(3, "USD")
    assert Series.of_figures([both], unit="tonne").vintage("2024-01").value == Quantity(8, "tonne")
    with pytest.raises(
        LevelError, match="has levels in tonne and USD; say which is meant, such as unit='tonne'"
    ):
        Series.of_figures([both])
    assert Series.of_figures([both], unit="VND").left_out == (both,)


def test_figures_of_a_series_speak_of_one_thing() -> None:
    with pytest.raises(SubjectMismatchError, match="subject 'rice' and 'coal'"):
        Series.of_figures(
            [trade("2024-01", Money(3, "USD"), subject=subject) for subject in ("rice", "coal")]
        )
    with pytest.raises(UnitMismatchError, match="not of a ratio such as"):
        Series.of_figures([trade("2024-01", Percent(77))])


def test_reports_make_a_series_with_vintages() -> None:
    def january(billions: str, status: str) -> TradeFigure:
        level = Observation(value=Money(billions, "USD"), measure="level", status=status)
        return TradeFigure(indicator="export", period=Period.month(2024, 1), observations=[level])

    rice = trade("2024-01", Money(3, "USD"), subject="rice")
    first = report("2024-01-29", january("33.6", "estimated"), rice)
    second = report("2024-02-29", january("34.5", "revised"), trade("2024-02", Money("24.8", "USD")))
    series = Series.of_reports(second, first, indicator="export", subject="")
    assert [str(one) for one in series.vintages] == [
        "2024-01: 33.6 USD (estimated, published 2024-01-29)",
        "2024-01: 34.5 USD (revised, published 2024-02-29)",
        "2024-02: 24.8 USD (published 2024-02-29)",
    ]
    assert series.mom()["2024-02"].rounded(1) == Percent("-28.1")
    assert Series.of_reports(first, subject="rice").name == "export, rice"
    with pytest.raises(SubjectMismatchError):
        Series.of_reports(first, second, indicator="export")
    with pytest.raises(UnknownFieldError):
        Series.of_reports(first, sector="rice")

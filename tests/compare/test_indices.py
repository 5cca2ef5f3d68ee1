from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from compare.making import trade
from vn_industry.compare import Series, from_index, rebase, to_index
from vn_industry.domain import Indicator, Observation
from vn_industry.errors import (
    FigureError,
    LevelError,
    MissingPeriodError,
    UndefinedGrowthError,
    UnitMismatchError,
)
from vn_industry.values import Basis, Change, Interval, Money, Percent, PercentagePoints, Period, Quantity

QUARTERS = [("2023-Q1", "80"), ("2023-Q2", "120"), ("2023-Q3", "90"), ("2023-Q4", "110"), ("2024-Q1", "150")]


def test_a_same_period_index_is_a_growth() -> None:
    found = from_index("110.92")
    assert (found.rounded(2), found.basis) == (Percent("10.92"), Basis.YOY)
    assert found.interval == Percent("10.92").interval
    assert from_index("95.6", basis="mom").rounded(1) == Percent("-4.4")
    for same in (Percent("110.92"), Quantity("110.92", "point"), Decimal("110.92")):
        assert from_index(same) == found


def test_a_figure_with_an_index_is_one() -> None:
    for level in (Percent("110.9"), Quantity("110.9", "point")):
        level_of = Observation(value=level, measure="level")
        figure = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[level_of])
        assert from_index(figure).rounded(1) == Percent("10.9")
    with pytest.raises(LevelError):
        from_index(Indicator(indicator="iip", period=None))


def test_a_growth_is_a_same_period_index() -> None:
    assert to_index(Percent("10.92")).rounded(2) == Decimal("110.92")
    assert to_index(Change(Percent("-4.4"), "mom")).interval == Interval("95.55", "95.65")
    assert to_index("-100").value == 0


@pytest.mark.parametrize("wrong", [Money(1, "USD"), Quantity(1, "tonne"), trade("2024", Money(1, "USD"))])
def test_an_amount_is_no_index(wrong: Any) -> None:
    with pytest.raises(UnitMismatchError, match="an index is a number, points or a percentage, not"):
        from_index(wrong)


def test_what_cannot_be_an_index_is_refused() -> None:
    with pytest.raises(UndefinedGrowthError, match="zero or more, not -1"):
        from_index("-1")
    with pytest.raises(UndefinedGrowthError, match="a fall of more than 100 %"):
        to_index("-101")
    with pytest.raises(FigureError, match=r"Growth\.basis: is one of yoy"):
        from_index("101", basis="yearly")
    points: Any = PercentagePoints(3)
    for call in (lambda: from_index(points), lambda: to_index(points)):
        with pytest.raises(UnitMismatchError):
            call()


def test_a_series_moves_to_another_reference_period() -> None:
    index = rebase(Series.of_values(QUARTERS), "2023-Q1")
    assert index["2023-Q1"].value == 100
    assert index["2023-Q1"].interval == Interval.point(100)
    assert index["2023-Q3"].value == Decimal("112.5")
    assert Decimal("112.5") in index["2023-Q3"].interval


def test_only_the_reference_period_is_sure_to_be_100() -> None:
    index = rebase(Series.of_values([("2023-01", 10), ("2023-02", 10)]), "2023-01")
    assert index["2023-01"].interval == Interval.point(100)
    assert index["2023-02"].value == 100
    assert 110 in index["2023-02"].interval


def test_the_mean_of_a_year_is_its_level() -> None:
    assert rebase(Series.of_values(QUARTERS), Period.year(2023))["2024-Q1"].value == 150
    months = Series.of_values([(Period.month(2023, month), 10 + month) for month in range(1, 13)])
    assert rebase(months, "2023-Q1")["2023-03"].value == Fraction(1300, 12)
    money = [(period, Money(value, "USD")) for period, value in QUARTERS]
    assert rebase(Series.of_values(money), "2023-01/2023-06")["2023-Q1"].value == 80


@pytest.mark.parametrize("period", ["2024", "2022-Q1", "2023-01", "2024-06-30", "2023-02/2023-04"])
def test_a_reference_period_must_be_in_the_series(period: str) -> None:
    with pytest.raises(MissingPeriodError, match=f"{period} is not in the series"):
        rebase(Series.of_values(QUARTERS), period)


@pytest.mark.parametrize("base", [0, "-3", "0.0"])
def test_nothing_is_no_base(base: Any) -> None:
    with pytest.raises(UndefinedGrowthError, match="the level of 2023-01 is no base"):
        rebase(Series.of_values([("2023-01", base), ("2023-02", 5)]), "2023-01")

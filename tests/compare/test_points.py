from typing import Any

import pytest

from compare.making import grown, sector, trade
from vn_industry.compare import annualise, contribution, difference, growth, implied_weight, share
from vn_industry.domain import Indicator, Observation
from vn_industry.errors import (
    InexactNumberError,
    RateError,
    SubjectMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
)
from vn_industry.values import Change, Money, Percent, PercentagePoints, Period

MANUFACTURING = sector(
    "manufacturing", change=Percent("19.3"), share=Percent("78.2"), contribution=PercentagePoints("15.1")
)


def iip(period: str, **percents: str) -> Indicator:
    return Indicator(
        indicator="iip",
        period=Period.parse(period),
        observations=[
            Observation(value=Percent(value), measure="change", basis=basis)
            for basis, value in percents.items()
        ],
    )


def test_a_difference_of_percentages_is_in_points() -> None:
    found = difference(Percent("15.4"), Percent("18.3"))
    assert found.rounded(1) == PercentagePoints("-2.9")
    assert str(found.interval) == "[-3.00, -2.80)"
    assert found.admits(PercentagePoints("-2.9"))
    assert not found.admits(PercentagePoints("2.9"))


def test_every_kind_of_percentage_differs() -> None:
    assert difference(growth(115, 100), growth(110, 100)).value == 5
    assert difference(share(1, 4), share(1, 5)).value == 5
    assert difference(Change(Percent(5), "yoy"), Percent(3)).value == 2
    assert difference("5.5", 3).rounded(1) == PercentagePoints("2.5")
    assert difference(growth(115, 100), Change(Percent(10), "yoy")).value == 5
    assert difference(annualise("1.0", 4), annualise("1.0", 4)).value == 0


def test_of_figures_the_percentage_is_taken_that_both_have() -> None:
    now, before = iip("2024-01", yoy="18.3", mom="-4.4"), iip("2023-01", yoy="-14.6")
    assert difference(now, before).rounded(1) == PercentagePoints("32.9")
    assert difference(now, Change(Percent("-5.0"), "mom")).rounded(1) == PercentagePoints("0.6")
    with pytest.raises(RateError, match="between change yoy and change mom on the left and change yoy and"):
        difference(now, iip("2023-01", yoy="1", mom="2"))
    with pytest.raises(RateError, match="on the left and a bare percentage on the right; give the perc"):
        difference(now, Percent(3))
    with pytest.raises(RateError, match="this figure has no percentage: TradeFigure"):
        difference(trade("2024", Money(1, "USD")), 3)
    with pytest.raises(SubjectMismatchError):
        difference(now, sector("mining", change=Percent("7.3")))


@pytest.mark.parametrize("other", [share(1, 2), Change(Percent(5), "mom"), annualise("1.0", 4)])
def test_percentages_of_two_kinds_do_not_differ(other: Any) -> None:
    with pytest.raises(UnitMismatchError, match="two percentages of one kind, not change yoy and"):
        difference(Change(Percent(5), "yoy"), other)


@pytest.mark.parametrize("wrong", [PercentagePoints(3), Money(3, "USD"), None])
def test_what_is_no_percentage_has_no_difference(wrong: Any) -> None:
    with pytest.raises(UnitMismatchError, match="a percentage is a Percent, not"):
        difference(Percent(3), wrong)


def test_a_contribution_is_weight_times_growth() -> None:
    assert contribution(Percent("50"), Percent("-7.0")).rounded(1) == PercentagePoints("-3.5")
    assert contribution("0.5", "-7.0").value == contribution(share(1, 2), growth(93, 100)).value
    assert contribution(MANUFACTURING, MANUFACTURING).admits(PercentagePoints("15.1"))
    assert str(contribution(Percent("50.0"), Percent("0.0"))) == "0.00 pp (-0.03 to 0.03)"


def test_a_weight_follows_from_a_contribution() -> None:
    assert implied_weight(MANUFACTURING, MANUFACTURING).admits(Percent("78.2"))
    falling = implied_weight(PercentagePoints("-3.5"), Percent("-7.0"))
    assert falling.value == 50
    assert str(falling) == "50.00 % (48.93 to 51.08)"
    assert implied_weight("-1.0", "2.0").value == -50
    assert implied_weight(contribution("0.25", "8"), Percent(8)).value == 25


@pytest.mark.parametrize("growth", ["0.0", "0", Percent("0.1", step="0.2")])
def test_no_weight_follows_from_no_growth(growth: Any) -> None:
    with pytest.raises(UndefinedGrowthError, match="no weight follows"):
        implied_weight(PercentagePoints("0.1"), growth)


def test_contributions_are_of_one_component() -> None:
    mining = sector("mining", change=Percent("7.3"))
    with pytest.raises(SubjectMismatchError, match="subject 'manufacturing' and 'mining'"):
        contribution(MANUFACTURING, mining)
    with pytest.raises(SubjectMismatchError):
        implied_weight(MANUFACTURING, mining)


def test_figures_must_have_what_they_stand_for() -> None:
    mining = sector("mining", change=Percent("7.3"))
    with pytest.raises(RateError, match="this figure has no share: SectorGrowth iip mining"):
        contribution(mining, mining)
    with pytest.raises(RateError, match="this figure has no contribution"):
        implied_weight(mining, mining)
    with pytest.raises(RateError, match="this figure has no growth rate in percent"):
        contribution("0.1", sector("mining", share=Percent(3)))
    with pytest.raises(RateError, match=r"more than one growth rate in percent, \+1 % yoy and \+2 % mom"):
        contribution("0.1", iip("2024-01", yoy="1", mom="2"))
    assert contribution("1", grown("2024-01", "3")).value == 3


def test_percent_and_points_are_told_apart() -> None:
    part = sector("mining", change=Percent("7.3"), contribution=Percent("12"))
    with pytest.raises(UnitMismatchError, match="12 % is a part of the growth of the total"):
        implied_weight(part, part)
    wrong: Any = Percent(3)
    with pytest.raises(UnitMismatchError, match="a contribution is PercentagePoints, not Percent"):
        implied_weight(wrong, Percent(2))
    with pytest.raises(UnitMismatchError, match="a bare number is a weight as a part of one, not 78"):
        contribution("78.2", "19.3")
    for odd in (PercentagePoints(3), Money(3, "USD")):
        bad: Any = odd
        with pytest.raises(UnitMismatchError, match="a weight is a Percent or a part of one"):
            contribution(bad, "19.3")
        with pytest.raises(UnitMismatchError, match="a growth rate is a Percent"):
            contribution("0.5", bad)
    rough: Any = 0.5
    for weight, growth_rate in ((rough, "1"), ("0.5", rough)):
        with pytest.raises(InexactNumberError):
            contribution(weight, growth_rate)

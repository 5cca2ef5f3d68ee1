from typing import Any

import pytest

from compare.making import grown
from vn_industry.compare import Growth, annualise, compound, growth, month_on_month, year_on_year
from vn_industry.domain import Indicator, Observation
from vn_industry.errors import (
    FigureError,
    PeriodMismatchError,
    RateError,
    UndefinedGrowthError,
    UnitMismatchError,
)
from vn_industry.values import Change, Interval, Percent, PercentagePoints, Period


def test_growths_compound_and_do_not_add() -> None:
    assert compound([Percent("10"), Percent("-10")]).value == -1
    assert compound(["50", Change(Percent("50"), "mom"), growth(3, 2)]).rounded(1) == Percent("237.5")
    assert compound(["7.0"]).interval == Percent("7.0").interval


def test_a_fall_to_nothing_stays_there() -> None:
    found = compound(["-100", "500"])
    assert found.value == -100
    assert found.interval.low == -100
    with pytest.raises(UndefinedGrowthError, match=r"-100\.10 % \(-100\.15 to -100\.05\) is a fall of more"):
        compound(["-100.1"])
    odd = Growth(growth(1, 100).value, Interval(-300, -200))
    assert compound([odd]).interval.low == -100


def test_figures_compound_in_the_order_of_their_periods() -> None:
    months = [grown("2023-11", "3.0"), grown("2023-12", "5.8"), grown("2024-01", "-4.4")]
    assert compound(months).rounded(1) == Percent("4.2")
    with pytest.raises(
        PeriodMismatchError, match=r"2024-01 needs 2023-12, the period just before, .* not 2023-11"
    ):
        compound([months[0], months[2]])
    with pytest.raises(PeriodMismatchError, match="2023-11 needs 2023-10"):
        compound(reversed(months[:2]))
    years = [grown("2023-01", "-14.6", "yoy"), grown("2024-01", "18.3", "yoy")]
    assert compound(years).rounded(1) == Percent("1.0")
    with pytest.raises(PeriodMismatchError, match="2024-01 needs 2023-01"):
        compound([grown("2023-12", "5.8", "yoy"), years[1]])
    with pytest.raises(PeriodMismatchError, match="has no period"):
        compound([grown(None, "1"), months[0]])


def test_of_several_changes_the_basis_says_which() -> None:
    both = [
        Indicator(
            indicator="iip",
            period=Period.month(2024, month),
            observations=[
                Observation(value=Percent(value), measure="change", basis=basis)
                for basis, value in (("yoy", "18.3"), ("mom", mom))
            ],
        )
        for month, mom in ((1, "10.0"), (2, "-10.0"))
    ]
    assert compound(both, basis="mom").value == -1
    assert annualise(both[0], 12).change.value == 10
    assert annualise(both[0], 1).change.rounded(1) == Percent("18.3")
    with pytest.raises(RateError, match="more than one growth rate"):
        compound(both)
    with pytest.raises(PeriodMismatchError, match="2024-02 needs 2023-02"):
        compound(both, basis="yoy")
    with pytest.raises(FigureError, match="is one of yoy"):
        compound(both, basis="monthly")


def test_rates_over_other_periods_do_not_compound() -> None:
    with pytest.raises(PeriodMismatchError, match="of one length, not mom and yoy"):
        compound([month_on_month(2, 1), year_on_year(2, 1)])


def test_nothing_does_not_compound() -> None:
    with pytest.raises(UndefinedGrowthError, match="at least one change is needed"):
        compound([])
    wrong: Any = PercentagePoints(3)
    with pytest.raises(UnitMismatchError, match="a growth rate is a Percent, not PercentagePoints"):
        compound([wrong])
    with pytest.raises(RateError, match="this figure has no growth rate in percent: Indicator iip"):
        compound([grown("2024-01", "1"), Indicator(indicator="iip", period=None)])


def test_an_annual_rate_says_what_it_was_made_from() -> None:
    found = annualise(month_on_month("102.0", "100.0"), 12)
    assert found.rounded(2) == Percent("26.82")
    assert (found.periods, found.change.rounded(1)) == (12, Percent("2.0"))
    assert "annualised, +2.00 % compounded over 12 periods" in str(found)
    assert str(annualise("3", 1)).startswith("+3.00 % annualised, +3.00 % compounded over 1 period (")
    assert annualise(grown("2024-01", "2.0"), 12).value == annualise("2.0", 12).value


def test_an_annual_rate_is_no_growth() -> None:
    annual: Any = annualise("2.0", 12)
    assert not isinstance(annual, Growth)
    for call in (lambda: compound([annual]), lambda: annualise(annual, 12)):
        with pytest.raises(UnitMismatchError, match=r"not \+26\.82 % annualised"):
            call()


@pytest.mark.parametrize(("basis", "expected"), [("mom", 12), ("qoq", 4), ("yoy", 1)])
def test_a_year_has_its_number_of_periods(basis: str, expected: int) -> None:
    change = Change(Percent("1.0"), basis)
    assert annualise(change, expected).periods == expected
    with pytest.raises(
        PeriodMismatchError, match=f"a year has {expected} of the periods of a change {basis}"
    ):
        annualise(change, 6)


@pytest.mark.parametrize("periods", [0, -1, 367, 10**9, 2.5, True, "12", None])
def test_a_year_has_a_whole_number_of_periods(periods: Any) -> None:
    with pytest.raises(PeriodMismatchError, match="a whole number of periods, such as 12"):
        annualise("1.0", periods)

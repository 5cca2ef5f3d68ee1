import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given

from vn_industry.domain import (
    SECTORAL,
    Evidence,
    Explanation,
    Figure,
    Indicator,
    Observation,
    RegionalIndex,
    SectorGrowth,
    TradeFigure,
)
from vn_industry.errors import FigureError
from vn_industry.values import Basis, Change, Money, Percent, PercentagePoints, Period, Quantity

from .strategies import figures
from .test_observation import NAMES

JANUARY = Period.month(2024, 1)


def said(measure: str, value: Any, basis: str = "", **more: Any) -> Observation:
    return Observation(measure=measure, value=value, basis=basis, **more)


def manufacturing(*observations: Observation, **more: Any) -> SectorGrowth:
    fields = {"indicator": "iip", "subject": "manufacturing", "period": JANUARY, **more}
    return SectorGrowth(**fields, observations=observations)


def exports(*observations: Observation, **more: Any) -> TradeFigure:
    return TradeFigure(**{"indicator": "export", "period": JANUARY, **more}, observations=observations)


def test_a_figure_answers_for_its_numbers() -> None:
    figure = manufacturing(
        said("contribution", PercentagePoints("15.1")),
        said("change", Percent("19.3"), "yoy"),
        said("change", Percent("-4.4"), "mom"),
        said("change", Percent("2.0"), "qoq"),
        said("share", Percent("80.1")),
        said("level", Quantity("118.3", "point")),
    )
    assert figure.contribution == PercentagePoints("15.1")
    assert figure.yoy == Change(Percent("19.3"), Basis.YOY)
    assert figure.mom == Change(Percent("-4.4"), Basis.MOM)
    assert figure.qoq == Change(Percent("2.0"), Basis.QOQ)
    assert figure.share == Percent("80.1")
    assert figure.level == Quantity("118.3", "point")
    assert figure.count is None
    assert [change.basis for change in figure.changes] == ["yoy", "mom", "qoq"]


def test_an_empty_figure_answers_with_nothing() -> None:
    figure = Indicator(indicator="iip", period=None)
    answers = (
        figure.level,
        figure.share,
        figure.contribution,
        figure.count,
        figure.yoy,
        figure.mom,
        figure.qoq,
    )
    assert answers == (None,) * 7
    assert (figure.changes, figure.evidence) == ((), ())
    assert str(figure) == "Indicator iip without a period"


def test_growth_is_in_percent_and_the_rest_among_the_changes() -> None:
    figure = exports(
        said("change", Money(3_000_000_000, "USD"), "yoy"),
        said("change", PercentagePoints("1.2"), "yoy"),
        said("change", Percent("14.5"), "yoy"),
        said("change", Percent("3"), "other"),
    )
    assert figure.yoy == Change(Percent("14.5"), "yoy")
    assert figure.mom is None
    assert len(figure.changes) == 4


def test_trade_has_an_amount_and_a_quantity() -> None:
    figure = exports(said("level", Quantity(5, "tonne")), said("level", Money(7, "USD")), subject="rice")
    assert (figure.amount, figure.quantity) == (Money(7, "USD"), Quantity(5, "tonne"))
    assert figure.level == Quantity(5, "tonne")
    assert (exports().amount, exports().quantity) == (None, None)


def test_goods_and_localities_are_counted() -> None:
    assert exports(said("count", Quantity(26, "item"))).count == Quantity(26, "item")
    localities = RegionalIndex(
        indicator="iip", period=JANUARY, observations=[said("count", Quantity(60, "locality"))]
    )
    assert localities.count == Quantity(60, "locality")
    assert localities.region == ""


def test_two_numbers_do_not_answer_one_question() -> None:
    with pytest.raises(FigureError) as caught:
        manufacturing(said("change", Percent("5.7"), "yoy"), said("change", Percent("5.9"), "yoy"))
    assert str(caught.value) == (
        "SectorGrowth.observations: '+5.7 % yoy' and '+5.9 % yoy' answer one question; "
        "a second change in percent makes a figure of its own"
    )
    twice = said("share", Percent(5))
    with pytest.raises(FigureError, match="answer one question"):
        manufacturing(twice, twice)
    pair = manufacturing(said("change", Percent(5), "yoy"), said("change", Percent(5), "mom"))
    assert len(pair.observations) == 2
    assert len(exports(said("level", Money(1, "USD")), said("level", Money(1, "EUR"))).observations) == 2


@pytest.mark.parametrize("wrong", ["", "IIP", "industrial production", "chỉ số", "iip ", None])
def test_an_indicator_is_a_slug(wrong: Any) -> None:
    with pytest.raises(FigureError, match=r"^Indicator\.indicator: takes (a str|the slug)"):
        Indicator(indicator=wrong, period=JANUARY)


@pytest.mark.parametrize("wrong", ["2024-01", 2024, ""])
def test_a_period_is_a_period(wrong: Any) -> None:
    with pytest.raises(FigureError, match=r"Indicator\.period: takes a Period such as Period\.parse"):
        Indicator(indicator="iip", period=wrong)


@pytest.mark.parametrize("field", ["subject", "subject_code", "region", "region_code", "partner"])
def test_names_are_text(field: str) -> None:
    with pytest.raises(FigureError, match=rf"TradeFigure\.{field}: takes a str \(''"):
        exports(**{field: None})


@pytest.mark.parametrize("wrong", [None, 5, said("share", Percent(5)), [Percent(5)], "5", [None]])
def test_observations_are_observations(wrong: Any) -> None:
    with pytest.raises(FigureError, match="observations: takes instances of Observation"):
        Indicator(indicator="iip", period=JANUARY, observations=wrong)


def test_any_iterable_of_observations_makes_a_tuple() -> None:
    one = said("share", Percent(5))
    made = [
        Indicator(indicator="iip", period=JANUARY, observations=each) for each in ([one], (one,), iter([one]))
    ]
    assert made[0] == made[1] == made[2]
    assert hash(made[0]) == hash(made[2])


@pytest.mark.parametrize(
    ("class_", "fields", "message"),
    [
        (Indicator, {"subject": "mining"}, "Indicator.subject: .* 'mining' is a SectorGrowth"),
        (Indicator, {"region": "Hà Nội"}, "Indicator.region: .* 'Hà Nội' is a RegionalIndex"),
        (Indicator, {"indicator": "export"}, "Indicator.indicator: 'export' makes a TradeFigure"),
        (SectorGrowth, {}, "SectorGrowth.subject: .* the total is an Indicator"),
        (SectorGrowth, {"subject": "mining", "region": "Hà Nội"}, "SectorGrowth.region: .* RegionalIndex"),
        (SectorGrowth, {"subject": "rice", "indicator": "import"}, "'import' makes a TradeFigure"),
        (
            RegionalIndex,
            {"observations": [said("change", Percent(5), "yoy")]},
            "RegionalIndex.region: must name a province",
        ),
        (RegionalIndex, {"region": "Hà Nội", "indicator": "trade"}, "'trade' makes a TradeFigure"),
        (TradeFigure, {}, "TradeFigure.indicator: is export, import, trade or balance, not 'iip'"),
    ],
)
def test_each_class_holds_what_it_stands_for(class_: Any, fields: dict[str, Any], message: str) -> None:
    with pytest.raises(FigureError, match=message):
        class_(**{"indicator": "iip", "period": JANUARY, **fields})


def test_a_series_that_is_not_told_by_sector_has_parts_of_its_own() -> None:
    small = Indicator(
        indicator="enterprises",
        subject="small and micro enterprises",
        period=None,
        observations=[said("share", Percent(88), approx="about")],
    )
    assert (
        str(small) == "Indicator enterprises small and micro enterprises without a period: about 88 % share"
    )
    for indicator in SECTORAL:
        with pytest.raises(FigureError, match="is a SectorGrowth"):
            Indicator(indicator=indicator, subject="mining", period=None)


def test_the_base_class_holds_anything() -> None:
    assert Figure(indicator="export", period=None, subject="rice", region="An Giang").subject == "rice"


def test_equality_is_of_class_and_fields() -> None:
    assert manufacturing() == manufacturing()
    assert manufacturing() != manufacturing(period=None)
    assert Figure(indicator="iip", period=None) != Indicator(indicator="iip", period=None)
    precise, coarse = (manufacturing(said("share", Percent(text))) for text in ("5.0", "5"))
    assert precise == coarse


def test_str_names_what_there_is() -> None:
    rice = exports(
        said("level", Money(5, "USD"), approx="over"),
        said("change", Percent("25.1"), "yoy", status="preliminary"),
        subject="rice",
        subject_code="rice",
        region="An Giang",
        partner="China",
        period=Period.cumulative(2024, 7),
    )
    assert str(rice) == (
        "TradeFigure export rice [rice] in An Giang with China 2024-01/2024-07: "
        "over 5 USD, +25.1 % yoy (preliminary)"
    )
    assert str(manufacturing()) == "SectorGrowth iip manufacturing 2024-01"
    assert repr(manufacturing()) == (
        "SectorGrowth(indicator='iip', period=Period.parse('2024-01'), subject='manufacturing')"
    )


def test_evidence_explains_number_by_number() -> None:
    why = {"period": Evidence(rule="published"), "basis": Evidence(rule="read", start=6, end=9, text="yoy")}
    figure = manufacturing(
        said("change", Percent(5), "yoy", start=0, end=2, text="5%", evidence=why), said("share", Percent(8))
    )
    assert [str(line) for line in figure.evidence] == [
        '+5 % yoy from "5%" at 0-2: period published, basis read "yoy" at 6-9',
        "8 % share",
    ]
    (number, reasons), _ = figure.evidence
    assert number is figure.observations[0]
    assert reasons["period"].rule == "published"
    assert isinstance(figure.evidence[0], Explanation)


@pytest.mark.parametrize(
    ("left", "right", "fields"),
    [
        ({}, {"subject": "Manufacturing "}, []),
        ({}, {"subject": "mining"}, ["subject"]),
        ({"subject_code": "C"}, {"subject": "chế biến, chế tạo", "subject_code": "C"}, []),
        ({"subject_code": "C"}, {"subject_code": "B"}, ["subject"]),
        ({"subject_code": "C"}, {"subject": "chế tạo"}, ["subject"]),
        ({"partner": "the US"}, {"partner": "Mỹ"}, []),
        ({"partner": "the US"}, {"partner": "China"}, ["partner"]),
        ({"partner": "Atlantis"}, {"partner": "atlantis"}, []),
        ({"partner": "Atlantis"}, {"partner": "Lemuria"}, ["partner"]),
        ({"partner": "the US"}, {}, ["partner"]),
        ({"indicator": "output"}, {"subject": "x"}, ["indicator", "subject"]),
        ({"period": None}, {}, []),
    ],
)
def test_figures_of_two_reports_speak_of_one_thing(
    left: dict[str, Any], right: dict[str, Any], fields: list[str]
) -> None:
    first, second = manufacturing(**left), manufacturing(**right)
    assert [name for name, _, _ in first.differences(second)] == fields
    assert [name for name, _, _ in second.differences(first)] == fields


def test_a_region_is_its_name_not_its_code() -> None:
    # Bắc Ninh took over the code of Bắc Giang in July 2025.
    old = RegionalIndex(indicator="iip", period=JANUARY, region="Bắc Giang", region_code="24")
    new = RegionalIndex(indicator="iip", period=JANUARY, region="Bắc Ninh", region_code="24")
    assert old.differences(new) == (("region", "Bắc Giang", "Bắc Ninh"),)
    assert new.differences(attrs.evolve(new, region_code="27", region="BẮC NINH")) == ()


@given(figures)
def test_repr_and_pickle_give_an_equal_one(figure: Figure) -> None:
    assert eval(repr(figure), NAMES) == figure
    for clone in (pickle.loads(pickle.dumps(figure)), copy.deepcopy(figure), copy.copy(figure)):
        assert clone == figure
        assert str(clone) == str(figure)
    assert figure.differences(figure) == ()


@given(figures)
def test_every_number_is_answered_for(figure: Figure) -> None:
    assert len(figure.evidence) == len(figure.observations)
    changes = [one.change for one in figure.observations if one.change]
    assert list(figure.changes) == changes
    for basis, answer in (("yoy", figure.yoy), ("mom", figure.mom), ("qoq", figure.qoq)):
        rates = [change for change in changes if change.basis == basis and change.percent]
        assert ([] if answer is None else [answer]) == rates


def test_figures_do_not_change() -> None:
    figure: Any = manufacturing()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        figure.subject = "mining"
    with pytest.raises(TypeError):
        Figure("iip", None)  # type: ignore[call-arg]
    assert not hasattr(figure, "__dict__")

import copy
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from vn_industry.domain import (
    FIELDS,
    Figure,
    Indicator,
    RegionalIndex,
    Report,
    SectorGrowth,
    Source,
    TradeFigure,
    Unread,
)
from vn_industry.errors import FigureError, InexactNumberError, ParseError, UnknownFieldError, VnIndustryError
from vn_industry.values import Approximation, Basis, Money, Percent, PercentagePoints, Period, Quantity

from .strategies import reports
from .test_figures import exports, manufacturing, said

TOTAL = Indicator(
    indicator="iip",
    period=Period.month(2024, 1),
    observations=[
        said("change", Percent("18.30"), "yoy", start=10, end=15, text="18.30%"),
        said("change", Percent("-4.4"), "mom", start=60, end=64, text="4.4%"),
    ],
)
MAKERS = manufacturing(
    said("change", Percent("19.3"), "yoy", start=30, end=35, text="19.3%", approx="over"), subject_code="C"
)
REGION = RegionalIndex(
    indicator="iip",
    period=None,
    region="Quảng Ninh",
    region_code="22",
    observations=[said("change", Percent("0"), "yoy", start=70, end=79, text="unchanged")],
)
TRADE = exports(
    said("level", Money(Decimal("33.6E9"), "USD"), status="estimated", start=90, end=99, text="$33.6 bln"),
    said("level", Quantity("2.5", "tonne")),
    subject="Rice",
    partner="the US",
    period=Period.cumulative(2024, 3),
)
SOURCE = Source(publisher="GSO", published=date(2024, 1, 29), language="en")
REPORT = Report(figures=[TOTAL, MAKERS, REGION, TRADE], source=SOURCE)


def test_a_report_is_the_sequence_of_its_figures() -> None:
    assert len(REPORT) == 4
    assert list(REPORT) == [TOTAL, MAKERS, REGION, TRADE]
    assert TOTAL in REPORT
    assert not Report()


def test_numbers_come_in_text_order() -> None:
    starts = [number.start for _, number in REPORT.observations()]
    assert starts == [-1, 10, 30, 60, 70, 90]
    assert [figure for figure, _ in REPORT.observations()][1:4] == [TOTAL, MAKERS, TOTAL]


def test_records_are_flat_and_complete() -> None:
    records = REPORT.to_records()
    assert all(tuple(record) == FIELDS for record in records)
    assert records[1] == {
        "indicator": "iip",
        "subject": "",
        "region": "",
        "partner": "",
        "measure": "change",
        "basis": "yoy",
        "period": "2024-01",
        "value": "18.30",
        "unit": "percent",
        "approx": "",
        "kind": "Indicator",
        "subject_code": "",
        "region_code": "",
        "status": "",
        "decimals": 2,
        "published": "2024-01-29",
        "publisher": "GSO",
        "start": 10,
        "end": 15,
        "text": "18.30%",
    } | dict.fromkeys(FIELDS[20:], "")
    assert [type(value) for value in records[1].values()].count(str) == len(FIELDS) - 3


def test_amounts_are_in_full_units_and_falls_signed() -> None:
    values = {(record["value"], record["unit"], record["decimals"]) for record in REPORT.to_records()}
    assert ("33600000000", "USD", 0) in values
    assert ("2.5", "tonne", 1) in values
    assert ("-4.4", "percent", 1) in values


def test_unknown_period_and_date_are_empty_and_nothing_has_no_sign() -> None:
    fall = manufacturing(said("change", Percent("-0.0"), "yoy"), period=None)
    (record,) = Report(figures=[fall]).to_records()
    assert (record["value"], record["decimals"], record["period"], record["published"]) == ("0.0", 1, "", "")


@given(reports)
def test_every_record_finds_its_figure(report: Report) -> None:
    records = report.to_records()
    assert len(records) == sum(1 for _ in report.observations())
    for (figure, number), record in zip(report.observations(), records, strict=True):
        assert "E" not in record["value"]
        assert Decimal(record["value"]) == number.number
        assert figure in report.find(**record)
        assert figure in report.find(value=number.value, period=figure.period, kind=type(figure))


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, [TOTAL, MAKERS, REGION, TRADE]),
        ({"indicator": "iip"}, [TOTAL, MAKERS, REGION]),
        ({"indicator": "iip", "subject": ""}, [TOTAL, REGION]),
        ({"subject": None, "region": None}, [TOTAL]),
        ({"subject": "MANUFACTURING"}, [MAKERS]),
        ({"subject": "rice"}, [TRADE]),
        ({"region": "Qua\u0309ng Ninh"}, [REGION]),
        ({"basis": "yoy"}, [TOTAL, MAKERS, REGION]),
        ({"basis": Basis.MOM}, [TOTAL]),
        ({"basis": None, "measure": "level"}, [TRADE]),
        ({"basis": "mom", "value": "-4.4"}, [TOTAL]),
        ({"basis": "yoy", "value": "-4.4"}, []),
        ({"value": "19.30"}, [MAKERS]),
        ({"value": Decimal("19.3")}, [MAKERS]),
        ({"value": 0}, [REGION]),
        ({"value": Percent("19.3")}, [MAKERS]),
        ({"value": PercentagePoints("19.3")}, []),
        ({"value": Money(33_600_000_000, "USD")}, [TRADE]),
        ({"unit": "tonne"}, [TRADE]),
        ({"unit": "USD", "status": "estimated"}, [TRADE]),
        ({"unit": "tonne", "status": "estimated"}, []),
        ({"approx": Approximation.OVER}, [MAKERS]),
        ({"period": "2024-01"}, [TOTAL, MAKERS]),
        ({"period": Period.month(2024, 1)}, [TOTAL, MAKERS]),
        ({"period": Period.quarter(2024, 1)}, [TRADE]),
        ({"period": "2024-01/2024-03"}, [TRADE]),
        ({"period": None}, [REGION]),
        ({"period": ""}, [REGION]),
        ({"kind": "TradeFigure"}, [TRADE]),
        ({"kind": SectorGrowth}, [MAKERS]),
        ({"partner": "The US"}, [TRADE]),
        ({"subject_code": "C"}, [MAKERS]),
        ({"region_code": "22"}, [REGION]),
        ({"decimals": 2}, [TOTAL]),
        ({"start": 30, "end": "35"}, [MAKERS]),
        ({"text": "unchanged"}, [REGION]),
        ({"publisher": "gso", "indicator": "export"}, [TRADE]),
        ({"publisher": "MOIT"}, []),
        ({"published": "2024-01-29", "basis": "mom"}, [TOTAL]),
        ({"published": date(2024, 1, 29), "basis": "mom"}, [TOTAL]),
        ({"published": datetime(2024, 1, 29, 9, tzinfo=UTC), "basis": "mom"}, [TOTAL]),
        ({"published": None}, []),
        ({"published": date(2024, 1, 30)}, []),
    ],
)
def test_find(fields: dict[str, Any], found: list[Figure]) -> None:
    assert REPORT.find(**fields) == tuple(found)


def test_find_without_a_date_of_publication() -> None:
    report = Report(figures=[TOTAL])
    assert report.find(published=None) == report.find(published="") == (TOTAL,)
    assert report.find(published="2024-01-29") == ()


def test_find_takes_figures_without_numbers() -> None:
    bare = manufacturing()
    assert Report(figures=[bare]).find(indicator="iip") == (bare,)
    assert Report(figures=[bare]).find(indicator="iip", basis="yoy") == ()


def test_find_says_which_fields_there_are() -> None:
    with pytest.raises(
        TypeError, match="no such field: period_, sector; the fields are indicator, subject"
    ) as caught:
        REPORT.find(sector="C", period_="2024", basis="yoy")
    assert isinstance(caught.value, UnknownFieldError)
    assert isinstance(caught.value, VnIndustryError)
    assert (caught.value.unknown, caught.value.fields) == (("period_", "sector"), FIELDS)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"basis": "annual"}, "Expected a basis, one of yoy, mom, qoq, other, '', found 'annual'"),
        ({"measure": "growth"}, "Expected a measure, one of level, change"),
        ({"measure": None}, "Expected a measure"),
        ({"approx": "roughly"}, "Expected a approx|Expected an approx"),
        ({"status": "final"}, "one of '', estimated"),
        ({"period": "January"}, "Expected a period such as"),
        ({"value": "nineteen"}, "Expected a number"),
        ({"start": "x"}, "Expected a number"),
    ],
)
def test_find_refuses_what_cannot_be(fields: dict[str, Any], message: str) -> None:
    for report in (REPORT, Report()):
        with pytest.raises(ParseError, match=message):
            report.find(**fields)


def test_find_takes_no_float() -> None:
    with pytest.raises(InexactNumberError):
        REPORT.find(value=19.3)
    with pytest.raises(InexactNumberError):
        REPORT.find(start=None)


def test_parts_are_of_their_classes() -> None:
    with pytest.raises(FigureError, match=r"Report\.figures: takes instances of Figure, not 'iip'"):
        Report(figures=["iip"])  # type: ignore[list-item]
    with pytest.raises(FigureError, match=r"Report\.unread: takes instances of Unread"):
        Report(unread=None)  # type: ignore[arg-type]
    with pytest.raises(FigureError, match=r"Report\.source: takes a Source, not 'GSO'"):
        Report(source="GSO")  # type: ignore[arg-type]


def test_repr_is_one_line() -> None:
    assert repr(Report()) == "<Report: 0 figures with 0 numbers, 0 unread>"
    unread = (Unread(text="52%", start=0, end=3, reason="share of a plan"),)
    report = Report(figures=(MAKERS,), unread=unread, source=SOURCE)
    assert str(report) == repr(report) == "<Report: 1 figure with 1 number, 1 unread; GSO (2024-01-29, en)>"


@given(reports)
def test_reports_pickle(report: Report) -> None:
    assert pickle.loads(pickle.dumps(report)) == copy.deepcopy(report) == report
    assert hash(pickle.loads(pickle.dumps(report))) == hash(report)


def test_a_record_belongs_to_the_caller() -> None:
    REPORT.to_records()[0]["value"] = "changed"
    assert REPORT.to_records()[0]["value"] == "2.5"
    assert isinstance(TRADE, TradeFigure)


def test_errors_pickle() -> None:
    for error in (FigureError("Report", "source", "wrong"), UnknownFieldError(("x",), FIELDS)):
        twin = pickle.loads(pickle.dumps(error))
        assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))

"""Short reports, labelled by hand: how much of each is read right, and facts that must stay right."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vn_industry import Period, Report

from .reading import read

DATA = Path(__file__).parent / "data"
Record = dict[str, Any]
#: Words that name no subject, or no more of one.
EMPTY_WORDS = {
    *("the", "of", "and", "in", "for", "total", "industry", "industries", "sector", "sectors", "enterprises"),
    *(
        "goods",
        "group",
        "ngành",
        "toàn",
        "các",
        "công",
        "nghiệp",
        "hàng",
        "nhóm",
        "sản",
        "xuất",
        "khu",
        "vực",
    ),
}
#: The share of the labelled figures that are read right, a little under what is reached.
LOWER_BOUNDS = {
    "en-brief-in-bullets": "0.95",
    "en-customs-half-month": "0.95",
    "en-employment": "0.95",
    "en-exports-goods": "0.95",
    "en-iip-national": "0.95",
    "en-pmi": "0.95",
    "en-pmi-and-customs": "0.95",
    "en-provincial-half-year": "0.95",
    "en-quarter-year": "0.95",
    "en-ten-months-2025": "0.95",
    "en-wire-half-year": "0.95",
    "vi-broker-note": "0.95",
    "vi-city-year": "0.95",
    "vi-coffee": "0.95",
    "vi-exports-markets": "0.95",
    "vi-iip-provincial": "0.95",
    "vi-inventory-consumption": "0.95",
    "vi-months-mixed": "0.95",
    "vi-office-release": "0.95",
    "vi-provincial-with-bang": "0.95",
    "vi-quarter-2012": "0.95",
    "vi-questions-and-answers": "0.95",
    "vi-seafood-and-customs": "0.95",
    "vi-table-flattened": "0.95",
}


@cache
def document(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return content


@cache
def report(name: str) -> Report:
    one = document(name)
    return read(one["text"], one["published"], one["language"])


def words(subject: str) -> frozenset[str]:
    cleaned = "".join(character if character.isalnum() else " " for character in subject.casefold())
    return frozenset(cleaned.split()) - EMPTY_WORDS


def same_subject(label: str, subject: str) -> bool:
    """Whether most words of two subjects are the same, in either direction."""
    ours, theirs = words(label), words(subject)
    return 2 * len(ours & theirs) >= 0.6 * (len(ours) + len(theirs))


def same_period(label: str, period: str) -> bool:
    return bool(period) and Period.parse(label).same_span(Period.parse(period))


def is_right(label: Record, record: Record) -> bool:
    """Whether a record states what the label does, its subject perhaps in more or fewer words."""
    return (
        Decimal(label["value"]) == Decimal(record["value"])
        and all(
            record[field] in label[field].split("|")
            for field in ("indicator", "region", "partner", "measure", "basis", "unit", "approx")
        )
        and same_period(label["period"], record["period"])
        and same_subject(label["subject"], record["subject"])
    )


def wrong(name: str) -> Iterator[Record]:
    """Yield the labels of a document that no record states; each record is used once."""
    records = report(name).to_records()
    for label in document(name)["figures"]:
        match = next((record for record in records if is_right(label, record)), None)
        if match is None:
            yield label
        else:
            records.remove(match)


def test_every_document_has_a_bound() -> None:
    assert sorted(path.stem for path in DATA.glob("*.json")) == sorted(LOWER_BOUNDS)


@pytest.mark.parametrize("name", LOWER_BOUNDS)
def test_the_label_is_well_formed(name: str) -> None:
    one = document(name)
    assert one["id"] == name
    for figure in one["figures"]:
        assert str(Decimal(figure["value"]))
        assert str(Period.parse(figure["period"]))
        assert bool(figure["basis"]) == (figure["measure"] == "change")


@pytest.mark.parametrize(("name", "bound"), LOWER_BOUNDS.items())
def test_most_figures_are_read_right(name: str, bound: str) -> None:
    missed = list(wrong(name))
    total = len(document(name)["figures"])
    share = Decimal(total - len(missed)) / total
    assert share >= Decimal(bound), json.dumps(missed, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("name", LOWER_BOUNDS)
def test_hardly_anything_is_made_up(name: str) -> None:
    labels = document(name)["figures"]
    assert len(report(name).to_records()) <= len(labels) + 1


@pytest.mark.parametrize("name", LOWER_BOUNDS)
def test_every_record_and_all_evidence_stand_in_the_text(name: str) -> None:
    text = document(name)["text"]
    for record in report(name).to_records():
        assert text[record["start"] : record["end"]] == record["text"] != ""
        assert record["published"] == document(name)["published"]
    for _, observation in report(name).observations():
        for reason in observation.evidence.values():
            assert text[reason.start : reason.end] == reason.text


@pytest.mark.parametrize("name", LOWER_BOUNDS)
def test_the_language_is_detected(name: str) -> None:
    one = document(name)
    assert read(one["text"]).source.language == one["language"]


Fact = tuple[str, str, dict[str, str]]


def fact(name: str, value: str, indicator: str, period: str, measure: str = "level", **fields: str) -> Fact:
    unit = fields.pop("unit", "percent")
    return name, value, {"indicator": indicator, "period": period, "measure": measure, "unit": unit, **fields}


def change(name: str, value: str, indicator: str, period: str, basis: str = "yoy", **fields: str) -> Fact:
    return fact(name, value, indicator, period, "change", basis=basis, **fields)


FACTS = [
    change("en-iip-national", "8.9", "iip", "2025-04", subject="", region="", kind="Indicator"),
    change("en-iip-national", "8.4", "iip", "2025-01/2025-04", subject=""),
    change("en-iip-national", "6.3", "iip", "2024-01/2024-04", subject=""),
    change("en-iip-national", "10.1", "iip", "2025-01/2025-04", subject="Manufacturing", subject_code="C"),
    fact(
        "en-iip-national",
        "8.3",
        "iip",
        "2025-01/2025-04",
        "contribution",
        unit="percentage_point",
        subject="Manufacturing",
    ),
    change("en-iip-national", "-4.7", "iip", "2025-01/2025-04", subject="Mining", subject_code="B"),
    fact(
        "en-iip-national",
        "-0.7",
        "iip",
        "2025-01/2025-04",
        "contribution",
        unit="percentage_point",
        subject="Mining",
    ),
    change("en-iip-national", "15.0", "iip", "2025-01/2025-04", subject="apparel", kind="SectorGrowth"),
    change("en-iip-national", "17.2", "iip", "2025-01/2025-04", subject="rubber and plastics"),
    change(
        "en-iip-national", "-9.8", "iip", "2025-01/2025-04", subject="crude oil and natural gas extraction"
    ),
    fact("en-iip-national", "60", "iip", "2025-01/2025-04", "count", unit="locality"),
    change(
        "vi-iip-provincial",
        "3.1",
        "iip",
        "2024-10",
        "mom",
        subject="",
        region="Hải Phòng",
        kind="RegionalIndex",
    ),
    change("vi-iip-provincial", "18.3", "iip", "2024-10", region="Hải Phòng"),
    change("vi-iip-provincial", "15.2", "iip", "2024-01/2024-10", region="Hải Phòng"),
    fact(
        "vi-iip-provincial",
        "14.5",
        "iip",
        "2024-01/2024-10",
        "contribution",
        unit="percentage_point",
        region="Hải Phòng",
    ),
    change("vi-iip-provincial", "-12.7", "iip", "2024-01/2024-10", subject="khai khoáng", region="Hải Phòng"),
    fact("vi-iip-provincial", "1200000", "output", "2024-01/2024-10", unit="unit", subject="máy hút bụi"),
    fact("vi-iip-provincial", "4350000", "output", "2024-01/2024-10", unit="tonne", subject="xi măng"),
    fact("vi-iip-provincial", "38500000", "output", "2024-01/2024-10", unit="unit", approx="nearly"),
    change("vi-iip-provincial", "-6.2", "inventory", "2024-10-31", "mom", region="Hải Phòng"),
    change("vi-iip-provincial", "11.4", "inventory", "2024-10-31", region="Hải Phòng"),
    fact("en-exports-goods", "33090000000", "export", "2024-06", unit="USD", subject="", kind="TradeFigure"),
    change("en-exports-goods", "10.5", "export", "2024-06"),
    change("en-exports-goods", "14.5", "export", "2024-S1"),
    fact("en-exports-goods", "28.1", "export", "2024-S1", "share", subject="domestic sector"),
    fact(
        "en-exports-goods", "27200000000", "export", "2024-S1", unit="USD", subject="phones and accessories"
    ),
    change("en-exports-goods", "28.6", "export", "2024-S1", subject="Electronics, computers and components"),
    fact("en-exports-goods", "902000", "export", "2024-S1", unit="tonne", subject="Coffee"),
    change("en-exports-goods", "-10.5", "export", "2024-S1", subject="Coffee"),
    change("en-exports-goods", "17", "import", "2024-S1", subject=""),
    fact("en-exports-goods", "11630000000", "balance", "2024-S1", unit="USD"),
    fact("vi-exports-markets", "119600000000", "export", "2024", unit="USD", partner="Hoa Kỳ"),
    fact("vi-exports-markets", "29.5", "export", "2024", "share", partner="Hoa Kỳ"),
    fact("vi-exports-markets", "-83700000000", "balance", "2024", unit="USD", partner="Trung Quốc"),
    change("vi-exports-markets", "69.5", "balance", "2024", partner="Trung Quốc"),
    fact("vi-exports-markets", "35400000000", "balance", "2024", unit="USD", partner="EU"),
    change("vi-exports-markets", "-0.6", "import", "2024", partner="Nhật Bản"),
    fact("en-customs-half-month", "32550000000", "trade", "2024-07-01/2024-07-15", unit="USD"),
    fact("en-customs-half-month", "-91000000", "balance", "2024-07-01/2024-07-15", unit="USD"),
    change("en-customs-half-month", "16.1", "trade", "2024-01-01/2024-07-15"),
    fact("en-customs-half-month", "196400000000", "import", "2024-01-01/2024-07-15", unit="USD"),
    fact("vi-coffee", "51418", "export", "2024-09", unit="tonne", subject="cà phê"),
    change("vi-coffee", "-32.6", "export", "2024-09", "mom", subject="cà phê"),
    change("vi-coffee", "67.8", "export", "2024-09", subject="cà phê"),
    fact("vi-coffee", "1100000", "export", "2024-01/2024-09", unit="tonne", approx="over"),
    fact(
        "vi-coffee", "360200000", "export", "2024-01/2024-09", unit="USD", partner="Italia", subject="cà phê"
    ),
    change("en-employment", "0.6", "employment", "2024-08-01", "mom", subject=""),
    change("en-employment", "0", "employment", "2024-08-01", "mom", subject="State-owned enterprises"),
    change("en-employment", "3.2", "employment", "2024-08-01", subject="non-State enterprises"),
    change("en-employment", "-2.1", "employment", "2024-08-01", subject="mining"),
    change("vi-inventory-consumption", "13.6", "consumption", "2024-03", "mom"),
    change("vi-inventory-consumption", "-2.9", "consumption", "2023-Q1"),
    change("vi-inventory-consumption", "13.3", "inventory", "2024-03-31"),
    change("vi-inventory-consumption", "-10.7", "inventory", "2024-03-31", subject="sản xuất da giày"),
    fact("en-pmi", "54.7", "pmi", "2024-07", unit="point"),
    fact("en-pmi", "50.3", "pmi", "2024-05", unit="point"),
    change("en-quarter-year", "7.61", "value_added", "2024-Q4"),
    change("en-quarter-year", "1.3", "iip", "2023"),
    change("en-quarter-year", "-2.1", "export", "2024-Q4", "qoq"),
    change("en-quarter-year", "15.4", "trade", "2024"),
    change("en-quarter-year", "100", "export", "2024", subject="Durian"),
    fact("en-quarter-year", "3300000000", "export", "2024", unit="USD", approx="nearly", subject="Durian"),
    fact("vi-months-mixed", "82270000000", "trade", "2025-07", unit="USD"),
    change("vi-months-mixed", "8.9", "import", "2025-07", "mom"),
    change("vi-months-mixed", "17.9", "import", "2025-01/2025-07"),
    change("vi-months-mixed", "70", "output", "2025-01/2025-07", subject="ô tô"),
    change("vi-months-mixed", "-5.4", "output", "2025-01/2025-07", subject="khí đốt thiên nhiên"),
    change("vi-table-flattened", "-9.1", "iip", "2024-07", subject="Khai khoáng"),
    change("vi-table-flattened", "9.5", "iip", "2024-01/2024-07", subject="Chế biến, chế tạo"),
]


@pytest.mark.parametrize(("name", "value", "fields"), FACTS)
def test_a_fact_is_read(name: str, value: str, fields: dict[str, str]) -> None:
    same_value = [
        record for record in report(name).to_records() if Decimal(record["value"]) == Decimal(value)
    ]
    assert any(all(record[field] == wanted for field, wanted in fields.items()) for record in same_value), (
        same_value
    )


def test_numbers_that_are_no_figures_are_told_with_the_reason() -> None:
    unread = report("en-exports-goods").unread
    assert [(one.text, one.reason) for one in unread] == [("$1 billion", "threshold")]


def test_reports_are_searched_by_their_fields() -> None:
    found = report("vi-iip-provincial").find(indicator="inventory", basis="mom")
    assert [str(figure.mom) for figure in found] == ["-6.2 % mom"]
    assert report("en-pmi").find(indicator="iip") == ()

"""Forms of numbers and clauses that are rare in one text and common in many."""

from datetime import date
from typing import Any

import pytest

import vn_industry

PUBLISHED = date(2024, 8, 6)


def read(text: str, language: str) -> list[dict[str, Any]]:
    return vn_industry.read(text, published=PUBLISHED, language=language).to_records()


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Exports of rice and coffee rose 16.6 and 36.3 percent in July.", ["16.6", "36.3"]),
        ("en", "Imports reached 1.2 and 3.4 billion USD in the two months.", ["1200000000", "3400000000"]),
        ("en", "The index gained half a percentage point in July.", ["0.5"]),
        ("en", "Output grew 5.2%-5.8% in July.", ["5.2", "5.8"]),
        ("en", "Exports came to $4.5-billion in July.", ["4500000000"]),
        ("en", "IIP was up by 33, 5 percent in July.", ["33.5"]),
        ("en", "A twenty-five percent rise in exports was seen in July.", ["25"]),
        ("vi", "Xuất khẩu chiếm 1/4 doanh thu, đạt 4,92 tỷUSD.", ["4920000000"]),
        ("vi", "Tháng 7, sản lượng thép bằng 93% so với cùng kỳ.", ["-7"]),
        ("vi", "IIP tháng 7 tăng hơn gấp đôi so với cùng kỳ.", ["100"]),
    ],
)
def test_numbers_are_read_in_full(language: str, text: str, values: list[str]) -> None:
    assert [record["value"] for record in read(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("en", "Exports fulfilled 83.9% of the yearly plan.", "share of a plan"),
        ("en", "Exports averaged $30 billion per month.", "average"),
        ("en", "The PMI stayed above the 50.0-point no-change mark.", "threshold"),
        ("vi", "Khảo sát 4.200 doanh nghiệp cho thấy khó khăn.", "size of a sample"),
        ("vi", "Doanh nghiệp 100% vốn nước ngoài xuất khẩu nhiều.", "part of a name"),
    ],
)
def test_what_is_no_figure_is_unread_with_its_reason(language: str, text: str, reason: str) -> None:
    report = vn_industry.read(text, published=PUBLISHED, language=language)
    assert [one.reason for one in report.unread] == [reason]
    assert not report.figures


def test_forecasts_and_estimates_keep_their_standing() -> None:
    (expected,) = read("Exports are expected to grow 6 percent in August.", "en")
    (estimated,) = read("Xuất khẩu tháng 7 ước đạt 36,2 tỷ USD.", "vi")
    assert (expected["status"], estimated["status"]) == ("forecast", "estimated")


def test_a_list_of_markets_takes_its_numbers_in_order() -> None:
    text = (
        "In July shipments of coffee to the US, China and Japan rose by 5%, 6% and 7% to US$30 million, "
        "US$20 million and US$10 million, respectively."
    )
    records = read(text, "en")
    assert [(record["partner"], record["value"]) for record in records] == [
        ("US", "5"), ("China", "6"), ("Japan", "7"),
        ("US", "30000000"), ("China", "20000000"), ("Japan", "10000000"),
    ]  # fmt: skip
    assert {record["subject"] for record in records} == {"coffee"}


def test_pairs_take_the_bases_of_the_sentence_before() -> None:
    text = (
        "Tháng 7, khai khoáng tăng 1,5% so với tháng trước, tăng 2,5% so với cùng kỳ năm trước. "
        "Tương ứng, sản xuất đồ uống tăng 3,5% và 4,5%."
    )
    assert [(record["value"], record["basis"]) for record in read(text, "vi")][2:] == [
        ("3.5", "mom"),
        ("4.5", "yoy"),
    ]


def test_a_comparative_level_is_the_one_before() -> None:
    records = read(
        "Coal output was 3.4 million tonnes in July, down 12.2% from 3.9 million tonnes a year earlier.", "en"
    )
    assert [(record["period"], record["value"]) for record in records if record["measure"] == "level"] == [
        ("2024-07", "3400000"),
        ("2023-07", "3900000"),
    ]


def test_a_province_with_an_article_in_its_name_is_found() -> None:
    records = read("In July IIP rose 5.1 percent in Nghe An and 3 percent in Long An.", "en")
    assert [record["region"] for record in records] == ["Nghệ An", "Long An"]


def test_the_market_that_buys_buys_exports() -> None:
    records = read("Trung Quốc mua của Việt Nam 5 tỷ USD rau quả trong tháng 7, tăng 20%.", "vi")
    assert {(record["indicator"], record["partner"]) for record in records} == {("export", "Trung Quốc")}


def test_a_share_of_enterprises_is_an_indicator_of_them() -> None:
    text = (
        "The head of the department stressed the limits of the mining industry, adding that 12 per cent of "
        "Viet Nam's mining enterprises are large."
    )
    (figure,) = vn_industry.read(text, published=PUBLISHED, language="en").figures
    assert (type(figure).__name__, figure.indicator, figure.subject) == (
        "Indicator",
        "enterprises",
        "mining enterprises",
    )
    assert figure.share == vn_industry.Percent("12")


def test_a_name_begins_behind_what_an_unknown_verb_left() -> None:
    (record,) = read("The new head stressed the weak prospects of the mining industry, up 3% in July.", "en")
    assert record["subject"] == "mining industry"

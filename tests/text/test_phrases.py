"""Phrases as reports print them, by origin and language, each with the one right answer.

An answer is ``[nearly|over|about] value``, or ``low to high``, each value in its canonical form.
"""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from vn_industry import (
    AmbiguousNumberError,
    Located,
    ParseError,
    find_bases,
    find_money,
    find_percents,
    find_periods,
    find_quantities,
    parse_money,
    parse_number,
    parse_percent,
    parse_period,
    parse_quantity,
)

Phrase = tuple[str, str, list[str]]


def told(hit: Located[Any]) -> str:
    """Write a hit as the tables do."""
    words = [str(hit.approx)] if hit.approx else []
    words.append(str(hit.value) if hit.high is None else f"{hit.value} to {hit.high}")
    return " ".join(words)


def check(text: str, hits: list[Located[Any]], expected: list[str]) -> None:
    assert [told(hit) for hit in hits] == expected
    assert all(text[hit.start : hit.end] == hit.text != "" for hit in hits)


PERCENTS_EN: list[Phrase] = [
    # statistics offices and agencies
    ("en", "up 15.4 per cent over the same period", ["15.4 %"]),
    ("en", "an increase of 8.5 percent", ["8.5 %"]),
    ("en", "a decrease of 3.1%", ["-3.1 %"]),
    ("en", "a 2.6 per cent decline", ["-2.6 %"]),
    ("en", "declined by 7.25%", ["-7.25 %"]),
    ("en", "fell nearly 12 percent", ["nearly -12 %"]),
    ("en", "grew by over 20 per cent", ["over 20 %"]),
    ("en", "roughly 3 percent higher", ["about 3 %"]),
    ("en", "10.3% lower than a year earlier", ["-10.3 %"]),
    # wire services
    ("en", "down 0.9 pct", ["-0.9 %"]),
    ("en", "rose 5.2 pct m/m and 8 pct y/y", ["5.2 %", "8 %"]),
    ("en", "between a 1.5% fall and a 2% rise", ["-1.5 %", "2 %"]),
    ("en", "plunged 34.8%", ["-34.8 %"]),
    # printed signs
    ("en", "-1.2%", ["-1.2 %"]),
    ("en", "a change of \u22120.4%", ["-0.4 %"]),
    ("en", "＋５．５％", ["5.5 %"]),
    # ranges
    ("en", "7.1-7.5 percent", ["7.1 % to 7.5 %"]),
    ("en", "an increase of 8\u20139%", ["8 % to 9 %"]),
    ("en", "rise by 6 to 6.5 percent", ["6 % to 6.5 %"]),
    # points
    ("en", "contributed 1.5 percentage points", ["1.5 pp"]),
    ("en", "0.3 percentage points lower", ["-0.3 pp"]),
    ("en", "cut by 25 basis points", ["-0.25 pp"]),
    ("en", "half a percentage point", ["0.5 pp"]),
    ("en", "down 2.4 ppts", ["-2.4 pp"]),
    # multiples
    ("en", "doubled", ["100 %"]),
    ("en", "exports tripled", ["200 %"]),
    ("en", "a 2.3-fold increase", ["130 %"]),
    ("en", "rose 1.5 times", ["50 %"]),
    ("en", "a two-fold increase", ["100 %"]),
    ("en", "halved", ["-50 %"]),
    # fractions
    ("en", "two thirds of the total", ["66.7 %"]),
    ("en", "unchanged from the previous month", ["0 %"]),
    # lists
    ("en", "up 5%, 6% and 7%", ["5 %", "6 %", "7 %"]),
    ("en", "textiles (up 4.5%), footwear (down 2%)", ["4.5 %", "-2 %"]),
    # what is none
    ("en", "in 2024, No. 15, page 3", []),
    ("en", "100 tonnes for $5", []),
]
PERCENTS_VI: list[Phrase] = [
    ("vi", "tăng 18,3% so với cùng kỳ", ["18.3 %"]),
    ("vi", "giảm 4,4% so với tháng trước", ["-4.4 %"]),
    ("vi", "giảm sâu 21,07%", ["-21.07 %"]),
    ("vi", "âm 1,2%", ["-1.2 %"]),
    ("vi", "mức giảm 6,5%", ["-6.5 %"]),
    ("vi", "thấp hơn 2%", ["-2 %"]),
    ("vi", "tăng gần 12%", ["nearly 12 %"]),
    ("vi", "tăng trên 10%", ["over 10 %"]),
    ("vi", "giảm 3 phần trăm", ["-3 %"]),
    ("vi", "xấp xỉ 7,5%", ["about 7.5 %"]),
    ("vi", "tăng 7,5 - 8%", ["7.5 % to 8 %"]),
    ("vi", "tăng từ 8% đến 9%", ["8 %", "9 %"]),
    ("vi", "đóng góp 1,7 điểm phần trăm", ["1.7 pp"]),
    ("vi", "giảm 0,5 điểm %", ["-0.5 pp"]),
    ("vi", "gấp 2,3 lần cùng kỳ", ["130 %"]),
    ("vi", "tăng 2,3 lần", ["130 %"]),
    ("vi", "tăng 2 lần", ["100 %"]),
    ("vi", "gấp đôi", ["100 %"]),
    ("vi", "gấp ba lần năm trước", ["200 %"]),
    ("vi", "gấp rưỡi", ["50 %"]),
    ("vi", "giảm một nửa", ["-50 %"]),
    ("vi", "hơn một nửa kim ngạch", ["over 50 %"]),
    ("vi", "một phần ba", ["33.3 %"]),
    ("vi", "dệt tăng 5%, may giảm 2%", ["5 %", "-2 %"]),
    ("vi", "(+3,1%; -2,4%)", ["3.1 %", "-2.4 %"]),
    ("vi", "tăng 7.5%, 8.2% và 9.1%", ["7.5 %", "8.2 %", "9.1 %"]),
    ("vi", "năm 2024, quý 3", []),
]
MONEY: list[Phrase] = [
    # dollars before and behind
    ("en", "US$192 billion", ["192000000000 USD"]),
    ("en", "US$38,05 billion", ["38050000000 USD"]),
    ("en", "10.9 bln dollars", ["10900000000 USD"]),
    ("en", "USD 1.25 trillion", ["1250000000000 USD"]),
    ("en", "$850 million", ["850000000 USD"]),
    ("en", "$1.5bn", ["1500000000 USD"]),
    ("en", "$412m", ["412000000 USD"]),
    ("en", "3.2 billion U.S. dollars", ["3200000000 USD"]),
    ("en", "over 7 billion USD", ["over 7000000000 USD"]),
    ("en", "US$ 1,705,000", ["1705000 USD"]),
    ("en", "US$10-12 billion", ["10000000000 USD to 12000000000 USD"]),
    ("en", "a deficit of $1.2 billion", ["-1200000000 USD"]),
    ("en", "a surplus of $9.8 billion", ["9800000000 USD"]),
    # other currencies
    ("en", "VND5.6 trillion", ["5600000000000 VND"]),
    ("en", "1.2 quadrillion dong", ["1200000000000000 VND"]),
    ("en", "€2.5 million", ["2500000 EUR"]),
    ("en", "£40 million", ["40000000 GBP"]),
    ("en", "300 billion yen", ["300000000000 JPY"]),
    ("en", "1.1 trillion won", ["1100000000000 KRW"]),
    ("en", "20 billion yuan", ["20000000000 CNY"]),
    ("en", "S$3 million", ["3000000 SGD"]),
    # Vietnamese
    ("vi", "405,53 tỷ USD", ["405530000000 USD"]),
    ("vi", "4,92 tỷUSD", ["4920000000 USD"]),
    ("vi", "20,3 tỉ đô la Mỹ", ["20300000000 USD"]),
    ("vi", "gần 800 triệu USD", ["nearly 800000000 USD"]),
    ("vi", "227,7 nghìn tỷ đồng", ["227700000000000 VND"]),
    ("vi", "1,2 triệu tỷ đồng", ["1200000000000000 VND"]),
    ("vi", "15.320 tỷ đồng", ["15320000000000 VND"]),
    ("vi", "6.394 ngàn tỷ VNĐ", ["6394000000000000 VND"]),
    ("vi", "320 triệu EUR", ["320000000 EUR"]),
    ("vi", "50 tỷ Yên", ["50000000000 JPY"]),
    ("vi", "12 tỷ nhân dân tệ", ["12000000000 CNY"]),
    ("vi", "nhập siêu 1,57 tỷ USD", ["-1570000000 USD"]),
    ("vi", "xuất siêu hơn 2 tỷ USD", ["over 2000000000 USD"]),
    ("vi", "từ 10 - 12 tỷ USD", ["10000000000 USD to 12000000000 USD"]),
    ("vi", "trị giá 1.234.567 USD", ["1234567 USD"]),
    ("vi", "tăng 5% so với năm 2023", []),
]
QUANTITIES: list[Phrase] = [
    ("en", "5.3 million tonnes of cement", ["5300000 tonne"]),
    ("en", "902,000 tonnes", ["902000 tonne"]),
    ("en", "25.6 billion kWh", ["25600000000 kWh"]),
    ("en", "3.5 million pairs of shoes", ["3500000 pair"]),
    ("en", "about 27,000 units", ["about 27000 unit"]),
    ("en", "1.2 million cubic metres", ["1200000 cubic_metre"]),
    ("en", "450 million litres", ["450000000 litre"]),
    ("en", "60.5 million m2", ["60500000 square_metre"]),
    ("en", "10-12 thousand tonnes", ["10000 tonne to 12000 tonne"]),
    ("en", "a PMI of 54.7 points", ["54.7 point"]),
    ("en", "58 localities", ["58 locality"]),
    ("en", "36 commodities", ["36 item"]),
    ("vi", "5,3 triệu tấn xi măng", ["5300000 tonne"]),
    ("vi", "51.418 tấn", ["51418 tonne"]),
    ("vi", "24,8 tỷ kWh", ["24800000000 kWh"]),
    ("vi", "hơn 1,2 triệu chiếc", ["over 1200000 unit"]),
    ("vi", "320 nghìn m3", ["320000 cubic_metre"]),
    ("vi", "18,5 triệu lít bia", ["18500000 litre"]),
    ("vi", "2,4 triệu đôi", ["2400000 pair"]),
    ("vi", "55 địa phương", ["55 locality"]),
    ("vi", "29 mặt hàng", ["29 item"]),
    ("vi", "500.000 viên gạch", ["500000 piece"]),
]
Timed = tuple[str, str, str | None, list[str]]
PERIODS: list[Timed] = [
    # months
    ("en", "in January 2024", None, ["2024-01"]),
    ("en", "in June", "2024-07-01", ["2024-06"]),
    ("en", "in December", "2024-01-05", ["2023-12"]),
    ("en", "last month", "2024-07-01", ["2024-06"]),
    ("en", "this month", "2024-07-29", ["2024-07"]),
    ("en", "in June", None, []),
    # runs of months
    ("en", "the first seven months of 2024", None, ["2024-01/2024-07"]),
    ("en", "in the first 11 months of this year", "2024-12-06", ["2024-01/2024-11"]),
    ("en", "January-July 2024", None, ["2024-01/2024-07"]),
    ("en", "January\u2013July", "2024-08-06", ["2024-01/2024-07"]),
    ("en", "from January to September 2025", None, ["2025-01/2025-09"]),
    ("en", "9M2025", None, ["2025-01/2025-09"]),
    ("en", "the 10-month period", "2024-11-06", ["2024-01/2024-10"]),
    # quarters, halves, years
    ("en", "in the second quarter of 2025", None, ["2025-Q2"]),
    ("en", "Q3 2024", None, ["2024-Q3"]),
    ("en", "1Q24", None, ["2024-Q1"]),
    ("en", "the first half of 2024", None, ["2024-S1"]),
    ("en", "H2 2023", None, ["2023-S2"]),
    ("en", "in 2024", None, ["2024"]),
    ("en", "last year", "2024-07-01", ["2023"]),
    ("en", "in the 2021-2025 period", None, ["2021/2025"]),
    # days
    ("en", "as of 30 June 2024", None, ["2024-06-30"]),
    ("en", "as of August 1", "2024-08-06", ["2024-08-01"]),
    ("en", "the first half of July 2024", None, ["2024-07-01/2024-07-15"]),
    ("en", "from April 1 to 15, 2024", None, ["2024-04-01/2024-04-15"]),
    # Vietnamese
    ("vi", "tháng 1/2024", None, ["2024-01"]),
    ("vi", "tháng 7 năm 2024", None, ["2024-07"]),
    ("vi", "tháng 7.2024", None, ["2024-07"]),
    ("vi", "tháng Mười Hai năm 2023", None, ["2023-12"]),
    ("vi", "tháng trước", "2024-08-06", ["2024-07"]),
    ("vi", "7 tháng đầu năm 2024", None, ["2024-01/2024-07"]),
    ("vi", "7 tháng đầu năm", "2024-08-06", ["2024-01/2024-07"]),
    ("vi", "lũy kế 9 tháng năm 2025", None, ["2025-01/2025-09"]),
    ("vi", "quý II/2025", None, ["2025-Q2"]),
    ("vi", "quý 3 năm 2024", None, ["2024-Q3"]),
    ("vi", "6 tháng cuối năm 2024", None, ["2024-S2"]),
    ("vi", "nửa đầu năm 2024", None, ["2024-S1"]),
    ("vi", "cả năm 2024", None, ["2024"]),
    ("vi", "năm ngoái", "2024-08-06", ["2023"]),
    ("vi", "giai đoạn 2021-2025", None, ["2021/2025"]),
    ("vi", "tại thời điểm 1/7/2024", None, ["2024-07-01"]),
    ("vi", "tại thời điểm 31/12", "2024-01-08", ["2023-12-31"]),
    ("vi", "từ ngày 1/7 đến 15/7/2024", None, ["2024-07-01/2024-07-15"]),
    ("vi", "nửa đầu tháng 7/2024", None, ["2024-07-01/2024-07-15"]),
    ("vi", "kỳ 2 tháng 6/2024", None, ["2024-06-16/2024-06-30"]),
    ("vi", "đến hết tháng 9/2024", None, ["2024-01/2024-09"]),
]
MORE_PERIODS: list[Timed] = [
    ("en", "in ten months", "2024-11-06", ["2024-01/2024-10"]),
    ("en", "for ten months", "2024-11-06", []),
    ("en", "in 13 months", "2024-11-06", []),
    ("en", "from November 2023 to February 2024", None, ["2023-11/2024-02"]),
    ("en", "last quarter", "2024-07-06", ["2024-Q2"]),
    ("en", "this quarter", "2024-07-06", ["2024-Q3"]),
    ("en", "the first half of last year", "2024-07-06", ["2023-S1"]),
    ("en", "from July 1 to August 15, 2024", None, ["2024-07-01/2024-08-15"]),
    ("en", "1 July - 15 August 2024", None, ["2024-07-01/2024-08-15"]),
    ("en", "1/7 - 15/8/2024", None, ["2024-07-01/2024-08-15"]),
    ("en", "1-15/7/2024", None, ["2024-07-01/2024-07-15"]),
    ("en", "at the end of June 2024", None, ["2024-06-30"]),
    ("en", "the year to July", "2024-08-06", ["2024-01/2024-07"]),
    ("en", "so far this year to mid-July", "2024-07-22", ["2024-01-01/2024-07-15"]),
    ("en", "at constant prices of 2010", None, []),
    ("en", "the January-July period of 2024", None, ["2024-01/2024-07"]),
    ("en", "2024's first nine months", None, ["2024-01/2024-09"]),
    ("en", "2024's second quarter", None, ["2024-Q2"]),
    ("en", "this year's first half", "2024-07-06", ["2024-S1"]),
    ("en", "July 15, 2024", None, ["2024-07-15"]),
    ("en", "the whole of 2024", None, ["2024"]),
    ("vi", "từ tháng 11/2023 đến tháng 2/2024", None, ["2023-11/2024-02"]),
    ("vi", "3 tháng cuối năm 2024", None, ["2024-10/2024-12"]),
    ("vi", "từ đầu năm đến ngày 15/7/2024", None, ["2024-01-01/2024-07-15"]),
    ("vi", "lũy kế đến hết ngày 15/7/2024", None, ["2024-01-01/2024-07-15"]),
    ("vi", "đến hết tháng 1/2024", None, ["2024-01"]),
    ("vi", "lũy kế 1 tháng năm 2024", None, ["2024-01"]),
    ("vi", "theo giá so sánh năm 2010", None, []),
    ("vi", "ngày 15 tháng 7 năm 2024", None, ["2024-07-15"]),
    ("vi", "15 ngày đầu tháng 7/2024", None, ["2024-07-01/2024-07-15"]),
    ("vi", "tính đến ngày 30/6/2024", None, ["2024-06-30"]),
    ("vi", "tháng 12 năm ngoái", "2024-01-06", ["2023-12"]),
    ("vi", "ngày 30/2/2024", None, []),
    ("vi", "cả năm 2023", "2024-07-06", ["2023"]),
    ("vi", "quý này", "2024-07-06", ["2024-Q3"]),
    ("vi", "từ 1/7 đến 15/8/2024", None, ["2024-07-01/2024-08-15"]),
]
BASES: list[Phrase] = [
    ("en", "year-on-year", ["yoy"]),
    ("en", "over the same period last year", ["yoy"]),
    ("en", "compared with a year earlier", ["yoy"]),
    ("en", "y/y", ["yoy"]),
    ("en", "month-on-month", ["mom"]),
    ("en", "compared to the previous month", ["mom"]),
    ("en", "a rise of 5% from the previous month", ["mom"]),
    ("en", "quarter-on-quarter", ["qoq"]),
    ("en", "compared with the previous quarter", ["qoq"]),
    ("en", "up 5% month-on-month and 7% year-on-year", ["mom", "yoy"]),
    ("vi", "so với cùng kỳ năm trước", ["yoy"]),
    ("vi", "so với cùng kỳ", ["yoy"]),
    ("vi", "so với năm ngoái", ["yoy"]),
    ("vi", "so với tháng trước", ["mom"]),
    ("vi", "so với quý trước", ["qoq"]),
    ("vi", "so với cuối năm trước", ["other"]),
    ("vi", "so với tháng trước và so với cùng kỳ năm trước", ["mom", "yoy"]),
    ("vi", "tại Hà Nội", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), PERCENTS_EN + PERCENTS_VI)
def test_finds_percents(language: str, text: str, expected: list[str]) -> None:
    check(text, list(find_percents(text, language=language)), expected)


@pytest.mark.parametrize(("language", "text", "expected"), MONEY)
def test_finds_money(language: str, text: str, expected: list[str]) -> None:
    check(text, list(find_money(text, language=language)), expected)


@pytest.mark.parametrize(("language", "text", "expected"), QUANTITIES)
def test_finds_quantities(language: str, text: str, expected: list[str]) -> None:
    check(text, list(find_quantities(text, language=language)), expected)


@pytest.mark.parametrize(("language", "text", "published", "expected"), PERIODS + MORE_PERIODS)
def test_finds_periods(language: str, text: str, published: str | None, expected: list[str]) -> None:
    day = None if published is None else date.fromisoformat(published)
    check(text, list(find_periods(text, language=language, published=day)), expected)


@pytest.mark.parametrize(("language", "text", "expected"), BASES)
def test_finds_bases(language: str, text: str, expected: list[str]) -> None:
    check(text, list(find_bases(text, language=language)), expected)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("in September 2024, compared with August", None, "mom"),
        ("in September 2024, compared with September 2023", None, "yoy"),
        ("in the third quarter of 2024, compared with the second quarter", None, "qoq"),
        ("in September, compared with June", "2024-10-06", "other"),
        ("in January 2024, compared with December", None, "mom"),
    ],
)
def test_a_period_compared_with_tells_the_basis(text: str, published: str | None, expected: str) -> None:
    day = None if published is None else date.fromisoformat(published)
    assert str(find_bases(text, language="en", published=day)[-1].value) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "15.4 percent", "15.4 %"),
        ("en", "down 0.9 pct", "-0.9 %"),
        ("en", "0.2 percentage points", "0.2 pp"),
        ("en", "75 basis points", "0.75 pp"),
        ("en", "doubled", "100 %"),
        ("en", "a 2.5 percent decrease", "-2.5 %"),
        ("en", "1,250%", "1250 %"),
        ("vi", "giảm 4,4%", "-4.4 %"),
        ("vi", "tăng 18,3 phần trăm", "18.3 %"),
        ("vi", "gấp 2,3 lần", "130 %"),
        ("vi", "0,7 điểm phần trăm", "0.7 pp"),
    ],
)
def test_parses_percents(language: str, text: str, expected: str) -> None:
    assert str(parse_percent(text, language=language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "US$192 billion", "192000000000 USD"),
        ("en", "a deficit of $1.2 billion", "-1200000000 USD"),
        ("en", "10.9 bln dollars", "10900000000 USD"),
        ("vi", "4,92 tỷUSD", "4920000000 USD"),
        ("vi", "nhập siêu 1,5 tỷ USD", "-1500000000 USD"),
        ("vi", "1.500 tỷ đồng", "1500000000000 VND"),
    ],
)
def test_parses_money(language: str, text: str, expected: str) -> None:
    assert str(parse_money(text, language=language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "5.3 million tonnes", "5300000 tonne"),
        ("en", "1,705 units", "1705 unit"),
        ("vi", "5,3 triệu tấn", "5300000 tonne"),
        ("vi", "24,8 tỷ kWh", "24800000000 kWh"),
    ],
)
def test_parses_quantities(language: str, text: str, expected: str) -> None:
    assert str(parse_quantity(text, language=language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (None, "15.4", "15.4"),
        (None, "18,3", "18.3"),
        (None, "-2.75", "-2.75"),
        (None, "1.537,6", "1537.6"),
        (None, "1,537.6", "1537.6"),
        (None, "1,705,000", "1705000"),
        (None, "1.705.000", "1705000"),
        (None, "half a", "0.5"),
        (None, "seven", "7"),
        (None, "5.3 million", "5300000"),
        ("en", "1,705", "1705"),
        ("vi", "1,705", "1.705"),
        ("en", "1.705", "1.705"),
        ("vi", "1.705", "1705"),
        ("vi", "227,7 nghìn tỷ", "227700000000000"),
        ("vi", "một nửa", "0.5"),
    ],
)
def test_parses_numbers(language: str | None, text: str, expected: str) -> None:
    assert parse_number(text, language=language) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("2024-01/2024-07", None, "2024-01/2024-07"),
        (" 2024-Q1 ", None, "2024-Q1"),
        ("quý II/2025", None, "2025-Q2"),
        ("the first seven months of 2024", None, "2024-01/2024-07"),
        ("as of 1 July", "2024-07-06", "2024-07-01"),
        ("last month", "2024-01-06", "2023-12"),
    ],
)
def test_parses_periods(text: str, published: str | None, expected: str) -> None:
    day = None if published is None else date.fromisoformat(published)
    assert str(parse_period(text, published=day)) == expected


#: What is parsed, the bad phrase, and the part that the caret stands under.
BAD: list[tuple[Any, str, str]] = [
    (parse_percent, "", ""),
    (parse_percent, "abc", "abc"),
    (parse_percent, "15.4", "15.4"),
    (parse_percent, "5% of steel", "steel"),
    (parse_percent, "5% or 6%", "or"),
    (parse_percent, "7.1-7.5 percent", "7.1-7.5 percent"),
    (parse_percent, "$5", "$5"),
    (parse_money, "", ""),
    (parse_money, "5 tonnes", "5 tonnes"),
    (parse_money, "steel $5 million", "steel"),
    (parse_money, "$5 million in 2024", "2024"),
    (parse_quantity, "15%", "15%"),
    (parse_quantity, "5 tonnes and 6 tonnes", "and"),
    (parse_quantity, "5 tonnes zzz", "zzz"),
    (parse_number, "", ""),
    (parse_number, "1.2.3", "1.2.3"),
    (parse_number, "12 apples", "apples"),
    (parse_number, "1e5", "e"),
    (parse_period, "", ""),
    (parse_period, "13/2024", "13"),
    (parse_period, "January 2024 exports", "exports"),
    (parse_period, "in June", "in June"),
]


@pytest.mark.parametrize(("parse", "text", "found"), BAD)
def test_refuses_what_is_no_such_phrase(parse: Any, text: str, found: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(text, language="en")
    error = caught.value
    assert not isinstance(error, AmbiguousNumberError)
    assert error.text == text
    assert text[error.start : error.end] == found
    lines = str(error).splitlines()
    assert lines[-1].count("^") == max(1, len(found))


@pytest.mark.parametrize(
    ("parse", "text", "digits", "readings", "told_by", "answer"),
    [
        (parse_percent, "up 1,234%", "1,234", ("1.234", "1234"), "en", "1234 %"),
        (parse_percent, "tăng 1.234%", "1.234", ("1.234", "1234"), "vi", "1234 %"),
        (parse_money, "$1.705 billion", "1.705", ("1.705", "1705"), "en", "1705000000 USD"),
        (parse_quantity, "51.418 tấn", "51.418", ("51.418", "51418"), "vi", "51418 tonne"),
        (parse_number, "1,705", "1,705", ("1.705", "1705"), "vi", "1.705"),
        (parse_number, "12.345", "12.345", ("12.345", "12345"), "en", "12.345"),
    ],
)
def test_refuses_to_guess_a_decimal_mark(
    parse: Any, text: str, digits: str, readings: tuple[str, ...], told_by: str, answer: str
) -> None:
    with pytest.raises(AmbiguousNumberError) as caught:
        parse(text)
    error = caught.value
    assert text[error.start : error.end] == digits
    assert error.readings == readings
    assert str(parse(text, language=told_by)) == answer


def test_a_hit_gives_plain_values() -> None:
    percent = find_percents("down nearly 0.9 pct", language="en")[0].to_dict()
    where = {"start": 12, "end": 19, "text": "0.9 pct"}
    assert percent == {**where, "unit": "percent", "approx": "nearly", "value": "-0.9"}
    points = find_percents("0.2 percentage points", language="en")[0].to_dict()
    assert (points["unit"], points["value"]) == ("percentage_point", "0.2")
    money = find_money("US$10-12 billion", language="en")[0].to_dict()
    assert (money["low"], money["high"], money["unit"]) == ("10000000000", "12000000000", "USD")
    quantity = find_quantities("5,3 triệu tấn", language="vi")[0].to_dict()
    assert (quantity["value"], quantity["unit"]) == ("5300000", "tonne")
    assert find_periods("in 2024", language="en")[0].to_dict()["period"] == "2024"
    assert find_bases("y/y", language="en")[0].to_dict()["basis"] == "yoy"


def test_the_printed_precision_is_kept() -> None:
    money = find_money("US$192.0 billion", language="en")[0].value
    assert str(money.interval) == "[191950000000, 192050000000)"
    assert str(parse_percent("15.40%", language="en").interval) == "[15.395, 15.405)"
    assert str(parse_quantity("5 million tonnes", language="en").interval) == "[4500000, 5500000)"


def test_the_language_is_told_from_the_text() -> None:
    assert str(find_percents("Xuất khẩu tăng 18,3% so với cùng kỳ")[0].value) == "18.3 %"
    assert str(find_quantities("Việt Nam xuất khẩu 51.418 tấn")[0].value) == "51418 tonne"
    assert str(find_quantities("Exports rose to 51,418 tonnes")[0].value) == "51418 tonne"

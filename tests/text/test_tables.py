"""Tables that lost their lines when they were copied."""

from datetime import date
from typing import Literal

import pytest

import vn_industry

TABLE = """5. Chỉ số sản xuất công nghiệp
Đơn vị: %
Tháng 3 năm 2021
so với tháng trước
Tháng 3 năm 2021
so với cùng kỳ
năm trước
Quý I năm 2021
so với cùng kỳ
năm trước
TOÀN NGÀNH CÔNG NGHIỆP
122,10
103,90
105,69
1. Khai khoáng
113,80
93,00
91,76
2. Công nghiệp chế biến,
chế tạo
123,60
105,50
108,03
Ghi chú: số ước tính.
"""


def read(text: str) -> list[dict[str, str]]:
    report = vn_industry.read(text, published=date(2021, 4, 1), language="vi")
    return [
        {name: str(record[name]) for name in ("value", "basis", "period", "subject", "text")}
        for record in report.to_records()
    ]


def test_each_cell_is_a_change_on_the_basis_of_its_column() -> None:
    records = read(TABLE)
    assert [(one["value"], one["basis"], one["period"]) for one in records[:3]] == [
        ("22.10", "mom", "2021-03"),
        ("3.90", "yoy", "2021-03"),
        ("5.69", "yoy", "2021-Q1"),
    ]
    assert [one["text"] for one in records[:3]] == ["122,10", "103,90", "105,69"]


def test_rows_keep_their_words_and_the_total_has_none() -> None:
    assert [one["subject"] for one in read(TABLE)[::3]] == [
        "",
        "Khai khoáng",
        "Công nghiệp chế biến, chế tạo",
    ]


def test_a_fall_is_negative() -> None:
    assert [one["value"] for one in read(TABLE) if one["subject"] == "Khai khoáng"] == [
        "13.80",
        "-7.00",
        "-8.24",
    ]


def test_rows_with_another_number_of_cells_are_left() -> None:
    records = read(TABLE.replace("91,76\n", ""))
    assert not any(one["subject"] == "Khai khoáng" for one in records)


def test_numbers_under_lines_of_prose_are_no_table() -> None:
    assert read("Chỉ số sản xuất công nghiệp\n122,10\nKhai khoáng\n113,80\n") == []


def test_levels_are_no_indices() -> None:
    assert not any(one["text"] == "122110" for one in read(TABLE.replace("122,10", "122110")))


GROWTH = """Industrial output fell in January. It gained 5.0 percent in December.
INDEX OF INDUSTRIAL PRODUCTION
(percentage change from a year earlier)
January 21 December 20 Jan-December 20
Overall 22.1 9.5 3.4
Mining -6.0 -8.8 -7.8
Non-metal minerals 27.0 13.0 5.8
"""


def test_growth_rates_are_changes_as_printed() -> None:
    records = vn_industry.read(GROWTH, published=date(2021, 1, 29), language="en").to_records()
    told = [(one["value"], one["basis"], one["period"], one["subject"]) for one in records[1:]]
    assert told == [
        (value, "yoy", period, subject)
        for subject, values in (
            ("", ("22.1", "9.5", "3.4")),
            ("Mining", ("-6.0", "-8.8", "-7.8")),
            ("Non-metal minerals", ("27.0", "13.0", "5.8")),
        )
        for value, period in zip(values, ("2021-01", "2020-12", "2020-01/2020-12"), strict=True)
    ]


def test_growth_rates_below_a_title_of_indices_are_no_indices() -> None:
    text = GROWTH.replace("(percentage change from a year earlier)", "(from a year earlier)")
    records = vn_industry.read(text, published=date(2021, 1, 29), language="en").to_records()
    assert [one["text"] for one in records] == ["5.0 percent"]


LEVELS = """Main import sources of steel are listed below.
Main steel import sources of Vietnam
Country
March (mt)
Y-o-y change (%)
January-March (mt)
Y-o-y change (%)
China
710,840
-28.9
2,255,184
-19.6
Japan
189,282
31.7
570,223
34.7
Main coal import sources of Vietnam
Country
March (mt)
Y-o-y change (%)
January-March (mt)
Y-o-y change (%)
Australia
1,181
-2.4
3,354
-6.8
Indonesia
81,398
-10.5
207,569
-15.5
"""


def test_columns_of_levels_have_the_unit_of_their_header_and_rows_their_market() -> None:
    records = vn_industry.read(LEVELS, published=date(2025, 4, 15), language="en").to_records()
    told = [
        (one["partner"], one["subject"], one["value"], one["unit"], one["basis"], one["period"])
        for one in records
    ]
    assert len(told) == 16
    assert {one["indicator"] for one in records} == {"import"}
    assert told[:4] == [
        ("China", "steel", "710840", "tonne", "", "2025-03"),
        ("China", "steel", "-28.9", "percent", "yoy", "2025-03"),
        ("China", "steel", "2255184", "tonne", "", "2025-01/2025-03"),
        ("China", "steel", "-19.6", "percent", "yoy", "2025-01/2025-03"),
    ]
    assert told[-1] == ("Indonesia", "coal", "-15.5", "percent", "yoy", "2025-01/2025-03")


def test_cells_with_wide_gaps_are_cells() -> None:
    text = """INDEX OF INDUSTRIAL PRODUCTION OF VIETNAM
    (percentage change from a year earlier)
                 Dec 20      Dec 19      2020        2019
 Overall         9.5         6.2         3.4         9.1
 Mining          -8.8        0.7         -7.8        0.9
"""
    records = vn_industry.read(text, published=date(2020, 12, 27), language="en").to_records()
    assert [(one["subject"], one["value"], one["period"]) for one in records] == [
        ("", "9.5", "2020-12"), ("", "6.2", "2019-12"), ("", "3.4", "2020"), ("", "9.1", "2019"),
        ("Mining", "-8.8", "2020-12"), ("Mining", "0.7", "2019-12"), ("Mining", "-7.8", "2020"), ("Mining", "0.9", "2019"),
    ]  # fmt: skip


def told(text: str, published: date, language: Literal["en", "vi"]) -> list[tuple[str, ...]]:
    names = ("subject", "partner", "measure", "basis", "period", "value", "unit")
    records = vn_industry.read(text, published=published, language=language).to_records()
    return [tuple(str(one[name]) for name in names) for one in records]


SPANNED = """Lượng cà phê bán ra đã hụt đi.

Xuất khẩu cà phê 7 tháng đầu năm 2020
(Theo số liệu của hải quan)
Thị trường
7 tháng đầu năm 2020
So với cùng kỳ năm trước(%)
Tỷ trọng (%)
Lượng{volume}
Trị giá{value}
Lượng
Trị giá
Lượng
Trị giá
Tổng cộng
1.063.453
1.799.386.018
+1,28
-0,41
100
100
Đức
135.370
206.158.130
-4,03
-6,06
12,73
11,46
"""


@pytest.mark.parametrize(("volume", "value"), [(" (tấn)", " (USD)"), ("", "")])
def test_heads_that_span_columns_hold_for_each_of_them(volume: str, value: str) -> None:
    told_of = told(SPANNED.format(volume=volume, value=value), date(2020, 8, 20), "vi")
    months = "2020-01/2020-07"
    assert told_of == [
        ("cà phê", market, measure, basis, months, number, unit)
        for market, numbers in (
            ("", ("1063453", "1799386018", "1.28", "-0.41", "100", "100")),
            ("Đức", ("135370", "206158130", "-4.03", "-6.06", "12.73", "11.46")),
        )
        for (measure, basis, unit), number in zip(
            [("level", "", "tonne"), ("level", "", "USD"), *[("change", "yoy", "percent")] * 2]
            + [("share", "", "percent")] * 2,
            numbers,
            strict=True,
        )
    ]


def test_one_row_is_enough_below_heads_that_span_columns() -> None:
    text = SPANNED[: SPANNED.index("Đức")].format(volume="", value="")
    assert len(told(text, date(2020, 8, 20), "vi")) == 6


def test_a_volume_without_a_unit_is_read_where_the_good_tells_it() -> None:
    text = SPANNED.replace("cà phê", "hàng hóa").format(volume="", value="")
    units = [one[-1] for one in told(text, date(2020, 8, 20), "vi")]
    assert units == ["USD", *["percent"] * 4] * 2


def test_a_change_from_a_period_is_of_the_period_before() -> None:
    text = """Rice exports by market
Market
7M/2020
Change from 7M/2019 (%)
Volume (tonnes)
Value (million US$)
Volume
Value
Philippines
1,507,370
691.2
3.4
-18.25
"""
    assert told(text, date(2020, 8, 20), "en") == [
        ("Rice", "Philippines", "level", "", "2020-01/2020-07", "1507370", "tonne"),
        ("Rice", "Philippines", "level", "", "2020-01/2020-07", "691200000.0", "USD"),
        ("Rice", "Philippines", "change", "yoy", "2020-01/2020-07", "3.4", "percent"),
        ("Rice", "Philippines", "change", "yoy", "2020-01/2020-07", "-18.25", "percent"),
    ]


def test_a_unit_of_the_title_holds_for_all_levels() -> None:
    text = """Xuất khẩu sắt thép theo thị trường, tháng 3/2019
ĐVT: nghìn USD
Thị trường
T3/2019
+/- so với tháng 2/2019 (%)
3T/2019
+/- so với cùng kỳ năm trước (%)
Tỷ trọng (%)
Tổng kim ngạch XK
272.453
12,28
799.386
-0,41
100
Mỹ
91.370
14,03
176.158
-1,06
22,04
"""
    assert told(text, date(2019, 4, 20), "vi")[5:] == [
        ("sắt thép", "Mỹ", "level", "", "2019-03", "91370000", "USD"),
        ("sắt thép", "Mỹ", "change", "mom", "2019-03", "14.03", "percent"),
        ("sắt thép", "Mỹ", "level", "", "2019-01/2019-03", "176158000", "USD"),
        ("sắt thép", "Mỹ", "change", "yoy", "2019-01/2019-03", "-1.06", "percent"),
        ("sắt thép", "Mỹ", "share", "", "2019-01/2019-03", "22.04", "percent"),
    ]


CHART = """Chỉ số IIP 5 tháng đầu năm 2021 của cả nước đi lên.

Tốc độ tăng so với cùng kỳ của một số ngành Nguồn: Tổng cục Thống kê Tên ngành Kim loại Giấy và sản phẩm từ giấy Dệt Đồ uống

% 38.2 12 9.5 -3.1

Các ngành khác chững lại.
"""


def test_a_chart_of_names_and_numbers_is_paired_in_order() -> None:
    names = ("Kim loại", "Giấy và sản phẩm từ giấy", "Dệt", "Đồ uống")
    assert told(CHART, date(2021, 6, 1), "vi") == [
        (name, "", "change", "yoy", "2021-01/2021-05", value, "percent")
        for name, value in zip(names, ("38.2", "12", "9.5", "-3.1"), strict=True)
    ]


def test_a_chart_with_another_count_of_names_is_left() -> None:
    assert told(CHART.replace(" 9.5", ""), date(2021, 6, 1), "vi") == []


def test_a_chart_of_markets_has_the_good_of_its_title() -> None:
    text = "Export of rice in 2023 by market, million USD\nMarket\nPhilippines\nChina\nGhana\n1,750\n530.5\n360\n"
    assert told(text, date(2024, 1, 12), "en") == [
        ("rice", market, "level", "", "2023", value, "USD")
        for market, value in (
            ("Philippines", "1750000000"),
            ("China", "530500000.0"),
            ("Ghana", "360000000"),
        )
    ]


@pytest.mark.parametrize("between", ["\n", " | ", "; "])
def test_a_series_of_years_below_a_title_of_half_years(between: str) -> None:
    series = between.join(("2020: 2.8", "2021: 9", "2023: -1.4"))
    text = f"Six-month growth of the IIP, per cent on-year\n{series}\n\nGrowth was uneven.\n"
    assert told(text, date(2024, 8, 6), "en") == [
        ("", "", "change", "yoy", f"{year}-01/{year}-06", value, "percent")
        for year, value in (("2020", "2.8"), ("2021", "9"), ("2023", "-1.4"))
    ]


def test_names_with_signed_numbers_below_a_title_in_percent() -> None:
    text = "IIP growth in the first half of 2024, %\nMotor vehicles +31.5; garments +15; crude oil -8.2.\n"
    assert told(text, date(2024, 8, 6), "en") == [
        (name, "", "change", "yoy", "2024-S1", value, "percent")
        for name, value in (("Motor vehicles", "31.5"), ("garments", "15"), ("crude oil", "-8.2"))
    ]


@pytest.mark.parametrize("title", ["IIP growth in the first half of 2024", "Scores of the teams, %"])
def test_a_series_without_unit_or_indicator_is_left(title: str) -> None:
    assert told(f"{title}\nAlpha: 1.5\nBeta: 2.5\nGamma: 3.5\n", date(2024, 8, 6), "en") == []

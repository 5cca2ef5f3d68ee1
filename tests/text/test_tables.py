"""Tables that lost their lines when they were copied."""

from datetime import date

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

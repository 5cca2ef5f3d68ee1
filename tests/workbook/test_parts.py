"""The small parts: cells, units, wording, layout."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.values import Basis, Status
from vn_industry.workbook.cells import cell_name, column_name, number_of, text_of
from vn_industry.workbook.layout import layout
from vn_industry.workbook.tcvn3 import decode_tcvn3
from vn_industry.workbook.units import Unit, is_ditto, read_unit, read_unit_line
from vn_industry.workbook.wording import read_wording


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_typed_number_comes_back_as_it_was_typed(number: Decimal) -> None:
    assert number_of(float(number)) == number


@given(st.floats())
def test_any_float_is_a_number_written_in_full_or_none(value: float) -> None:
    assert "e" not in text_of(value).casefold()
    assert (number_of(value) is None) == (text_of(value) == "")


@given(st.text(max_size=50))
def test_any_text_is_read(text: str) -> None:
    text_of(text)
    number_of(text)
    read_unit(text)
    read_unit_line(text)
    assert read_wording(text, date(2024, 6, 29)).basis in set(Basis)


@pytest.mark.parametrize(
    ("cell", "text", "number"),
    [
        (17.599999999999998, "17.6", "17.6"),
        (110.30999999999999, "110.31", "110.31"),
        (1e20, "100000000000000000000", "100000000000000000000"),
        (3e-7, "0.0000003", "0.0000003"),
        (0.0123456789012345, "0.012345678901234", "0.012345678901234"),
        (-3e-16, "0", "0"),
        ("0,1234567890123456", "0,1234567890123456", None),
        (float("nan"), "", None),
        (True, "", None),
        (None, "", None),
        (12, "12", "12"),
        (10**40, "", None),
        ("1.234.567,8", "1.234.567,8", "1234567.8"),
        ("-12,5", "-12,5", "-12.5"),
        ("12 345", "12 345", "12345"),
        ("12%", "12%", None),
        ("=A1", "=A1", None),
        (date(2024, 6, 1), "1/6/2024", None),
        (datetime(2024, 6, 1, 12), "1/6/2024", None),  # noqa: DTZ001 -- a spreadsheet knows no time zones
    ],
)
def test_cells(cell: object, text: str, number: str | None) -> None:
    assert text_of(cell) == text
    assert number_of(cell) == (None if number is None else Decimal(number))


def test_names_of_cells() -> None:
    assert [column_name(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert cell_name(0, 100) == "CW1"


def test_units() -> None:
    assert read_unit("Triệu m³") == Unit("cubic_metre", 1_000_000)
    assert read_unit("(%)") == Unit("percent")
    assert read_unit("") is None
    assert read_unit("Triệu") is None
    assert read_unit("x" * 100) is None
    assert read_unit_line("Đơn vị tính: %") == (Unit("percent"),)
    assert read_unit_line("ĐVT: Nghìn chiếc và triệu USD") == (Unit("unit", 1000), Unit("USD", 1_000_000))
    assert read_unit_line("Đơn vị tính: Thúng") == ()
    assert read_unit_line("") is None
    assert [is_ditto(mark) for mark in ('"', "''", "”", "-nt-", "Nghìn tấn")] == [True] * 4 + [False]


def test_every_scale_is_a_power_of_ten() -> None:
    assert {str(scale).strip("0") for scale in layout().scales.values()} == {"1"}


def test_tcvn3_leaves_unicode_alone() -> None:
    for text in ("Hàng hóa", "Trà cà phê", "m²", "", "caf\u00e9 \u00b7 th\u00e9"):
        assert decode_tcvn3(text) == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("xuÊt khÈu", "xuất khẩu"),
        ("tÊn", "tấn"),
        ("Biểu 8. Hµng ho¸ nhËp khÈu", "Biểu 8. Hàng hoá nhập khẩu"),
        ("Ðơn vị: ThÐp", "Đơn vị: Thép"),
        ("CÔNG NGHIỆP", "CÔNG NGHIỆP"),
    ],
)
def test_cells_in_old_letters(cell: str, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize(
    ("header", "period", "basis"),
    [
        ("Tháng 6 năm 2024 so với tháng trước", "2024-06", "mom"),
        ("Tháng 10 năm 2013 so với tháng 9 năm 2013", "2013-10", "mom"),
        ("Tháng Năm năm 2012 so với tháng Tư năm 2012", "2012-05", "mom"),
        ("Tháng 01/2023 so với cùng kỳ năm trước (%)", "2023-01", "yoy"),
        ("5 tháng năm 2014 so với cùng kỳ năm 2013", "2014-01/2014-05", "yoy"),
        ("Năm 2018 so với năm 2017 (%)", "2018", "yoy"),
        ("Năm 2018 so với năm 2015 (%)", "2018", "other"),
        ("Quý II năm 2014 so với Quý I năm 2014", "2014-Q2", "qoq"),
        ("Quý II năm 2014 so với năm 2010", "2014-Q2", "other"),
        ("6 tháng năm 2014 so với 5 tháng năm 2014", "2014-01/2014-06", "other"),
        ("Tháng 12 năm 2012 so với bình quân năm 2010", "2012-12", "other"),
        ("So với cùng kỳ năm trước Thực hiện quý I năm năm 2018", "2018-Q1", "yoy"),
        ("thời điểm 1/5/2012 so với cùng thời điểm năm trước", "2012-05-01", "yoy"),
        ("thời điểm 01/06/2025 so với thời điểm 01/5/2025", "2025-06-01", "mom"),
        ("Tốc độ tăng tháng 6 so với cùng kỳ", "2024-06", "yoy"),
        ("Ước tính tháng 6", "2024-06", ""),
        ("Th. 6 năm 2024 so với T. 5 năm 2024", "2024-06", "mom"),
        ("Ðến 30/6/2024 so với 30/6/2023", "2024-06-30", "yoy"),
        ("Lượng", "None", ""),
    ],
)
def test_headers_are_read_as_prose_is(header: str, period: str, basis: str) -> None:
    wording = read_wording(header, date(2024, 6, 29))
    assert (str(wording.period), str(wording.basis)) == (period, basis)


def test_what_a_header_says_of_its_numbers() -> None:
    assert read_wording("Sơ bộ quý I năm 2024").status is Status.PRELIMINARY
    assert read_wording("Tăng/giảm (%) tháng 6 năm 2024").growth
    assert not read_wording("Tháng 6 năm 2024 so với cùng kỳ").growth
    assert read_wording("Cơ cấu (%) năm 2024").share
    assert read_wording("6 tháng năm 2024 so với kế hoạch năm (%)").plan
    assert read_wording("Chỉ số tồn kho thời điểm 30/6/2024").indicators == ("inventory",)

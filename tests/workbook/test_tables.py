"""The tables of the office, in both formats: what each cell becomes."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from vn_industry.domain import FIELDS, Indicator, RegionalIndex, Report, SectorGrowth, TradeFigure
from vn_industry.values import Money, Quantity, Status
from vn_industry.workbook import read_workbook
from workbook import office

FORMATS = pytest.mark.parametrize("ending", [".xlsx", ".xls"])


def cells(report: Report) -> dict[str, dict[str, Any]]:
    return {f"{record['sheet']}!{record['cell']}": record for record in report.to_records()}


def said(record: dict[str, Any], *fields: str) -> tuple[Any, ...]:
    return tuple(record[field] for field in fields)


@FORMATS
def test_the_index_is_read_as_changes(tmp_path: Path, ending: str) -> None:
    sheet = office.iip(
        ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72],
        ["Khai khoáng", 91.7, 97.36, 92.32, 94.53],
        ["Khai thác than cứng và than non", 101.1, 92.54, 101.27, 100.03],
    )
    report = read_workbook(office.save(tmp_path / f"2024-06-29-b{ending}", {"any name": sheet}))
    records = cells(report)
    what = (
        "indicator",
        "subject",
        "subject_code",
        "measure",
        "basis",
        "period",
        "value",
        "unit",
        "status",
        "text",
    )
    assert said(records["any name!D9"], *what) == (
        "iip", "", "", "change", "yoy", "2024-06", "10.92", "percent", "", "110.92",
    )  # fmt: skip
    assert said(records["any name!C9"], "basis", "period", "value") == ("mom", "2024-06", "0.67")
    assert said(records["any name!B9"], "period", "value", "status") == ("2024-05", "10.03", "revised")
    assert said(records["any name!E9"], "period", "value") == ("2024-01/2024-06", "7.72")
    assert said(records["any name!B10"], "subject", "subject_code", "value") == ("Khai khoáng", "B", "-8.3")
    assert said(records["any name!B11"], "subject_code") == ("05",)
    assert len(records) == 12
    assert report.unread == ()
    assert [type(figure) for figure in report.figures[:4]] == [Indicator, Indicator, Indicator, SectorGrowth]
    assert tuple(report.to_records()[0]) == FIELDS
    assert {record["start"] for record in records.values()} == {-1}
    assert report.source.published is not None
    assert str(report.source.published) == "2024-06-29"
    assert len(report.source.sha256) == 64
    observation = report.figures[0].observations[0]
    assert observation.evidence["basis"].text == "Tháng 5 năm 2024 so với cùng kỳ năm trước"


@FORMATS
def test_products_have_units_and_ditto_marks(tmp_path: Path, ending: str) -> None:
    sheet = office.output(
        ["Than đá (than sạch)", "Nghìn tấn", 4373.47745307997, 4048.8, 23827.5, 101.25, 99.98],
        ["Dầu mỏ thô khai thác", '"', 660.3, 672.8, 4116.5, 89.22, 93.35],
        ["Khí đốt thiên nhiên dạng khí", "Triệu m3", 229.60000000000002, 582.4, 3490.7, 80.9, 84.0],
        ["Linh kiện điện thoại", "Nghìn \ntỷ đồng", 48.2, 53.5, 248.2, 127.0, 106.5],
        ["Sản phẩm mới", "Thúng", 1.5, 2.5, 3.5, 110, 120],
        ["Bia", '"', 1.5, 2.5, 3.5, 110, 120],
    )
    report = read_workbook(office.save(tmp_path / f"a{ending}", {"SP": sheet}))
    records = cells(report)
    what = ("subject_code", "measure", "period", "value", "unit", "status")
    assert said(records["SP!C8"], *what) == (
        "coal",
        "level",
        "2024-05",
        "4373477.45307997",
        "tonne",
        "revised",
    )
    assert said(records["SP!D9"], *what) == ("crude-oil", "level", "2024-06", "672800", "tonne", "estimated")
    assert said(records["SP!E9"], *what) == ("crude-oil", "level", "2024-01/2024-06", "4116500", "tonne", "")
    assert said(records["SP!C10"], *what)[3:5] == ("229600000", "cubic_metre")
    assert said(records["SP!D11"], *what)[3:5] == ("53500000000000", "VND")
    assert said(records["SP!F9"], "measure", "basis", "period", "value") == (
        "change",
        "yoy",
        "2024-06",
        "-10.78",
    )
    assert said(records["SP!G9"], "period", "value") == ("2024-01/2024-06", "-6.65")
    assert records["SP!C8"]["subject"] == "Than đá (than sạch)"
    gone = {one.cell: one.reason for one in report.unread}
    assert gone["C12"] == "the unit 'Thúng' is not known"
    assert set(gone) == {"C12", "D12", "E12", "C13", "D13", "E13"}
    level = report.figures[0].level
    assert isinstance(level, Quantity)
    assert level.step == Decimal("1E-8")
    assert str(report.source.published) == "2024-06-30"


@FORMATS
def test_trade_has_quantities_and_values(tmp_path: Path, ending: str) -> None:
    sheet = office.trade(
        ["TỔNG TRỊ GIÁ", "", "", 33090, "", "", 190080, "", "", 110.5],
        ["", "Khu vực có vốn đầu tư NN", "", 23755.25, "", "", 136688, "", "", "107,2"],
        ["", "    Dầu thô", "", 35.25, "", "", 1035.97, "", "", 27.8],
        ["MẶT HÀNG CHỦ YẾU"],
        ["", "Hạt điều", 65, 388.2, "", 350.1, 1924.2, "", 108.4, 112.9],
        ["", "Dầu thô  ", 50, 35, 7, 1458.5, 1035.9, "", 24.9, "-"],
        ["", "Ô tô", "", 667.2, "", "", 3586.6, "", "", 110],
        ["", " Trong đó: Nguyên chiếc(*)", 16000, 307.2, "", 74716, 1547, "", 177.9, 122.8],
        ["", "Trứng (vịt) muối", "n.a.", 1, "", "", 2, "", "", 110],
        [],
        ["(*)Chiếc, triệu USD"],
        ["Ghi chú: số liệu chưa đầy đủ", "", 12.5],
    )
    report = read_workbook(office.save(tmp_path / f"a{ending}", {"XK": sheet}))
    records = cells(report)
    what = ("subject", "subject_code", "measure", "value", "unit")
    assert said(records["XK!D9"], *what) == ("", "", "level", "33090000000", "USD")
    assert said(records["XK!J10"], *what)[1:4] == ("foreign-invested", "change", "7.2")
    assert said(records["XK!D11"], *what) == (
        "Dầu thô (Khu vực có vốn đầu tư NN)", "foreign-invested/crude-oil", "level", "35250000", "USD",
    )  # fmt: skip
    assert said(records["XK!C13"], *what) == ("Hạt điều", "cashew", "level", "65000", "tonne")
    assert said(records["XK!D14"], *what) == ("Dầu thô", "crude-oil", "level", "35000000", "USD")
    assert said(records["XK!C16"], *what) == (
        "Trong đó: Nguyên chiếc (Ô tô)", "cars", "level", "16000", "unit",
    )  # fmt: skip
    assert said(records["XK!G16"], "period", "value", "unit") == ("2024-01/2024-06", "1547000000", "USD")
    assert "XK!J14" not in records
    assert {one.cell: one.reason for one in report.unread} == {
        "E14": "no header above the column",
        "C17": "not a number",
        "C20": "no label beside the number",
    }
    cashew = [
        figure
        for figure in report.figures
        if figure.subject == "Hạt điều" and str(figure.period) == "2024-06"
    ]
    assert [type(figure) for figure in cashew] == [TradeFigure, TradeFigure]
    quantity, value = cashew
    assert isinstance(quantity, TradeFigure)
    assert isinstance(value, TradeFigure)
    assert quantity.quantity == Quantity("65", "tonne") * 1000
    assert str(quantity.yoy) == "+8.4 % yoy"
    assert value.amount == Money("388200000", "USD")
    assert str(value.yoy) == "+12.9 % yoy"


def test_imports_and_prices_are_told_apart(tmp_path: Path) -> None:
    row = ["TỔNG TRỊ GIÁ", "", "", 30150, "", "", 178450, "", "", 113.1]
    sheets = {
        "a": office.trade(row, title="Hàng hóa nhập khẩu"),
        "b": office.trade(row, title="Chỉ số giá xuất khẩu hàng hóa"),
        "c": office.trade(row, title="Xuất, nhập khẩu hàng hóa"),
        "d": office.trade(
            ["", "Nhật Bản", "", 5, "", "", 6, "", "", 101], title="Hàng hóa xuất khẩu theo thị trường"
        ),
    }
    report = read_workbook(office.save(tmp_path / "a.xlsx", sheets))
    assert {figure.indicator for figure in report.figures} == {"import", "export"}
    assert [(one.sheet, one.cell, one.reason) for one in report.unread] == [
        (name, "A1", "not a table of industry or goods trade") for name in "bc"
    ]
    assert {
        (record["partner"], record["subject"]) for record in report.to_records() if record["sheet"] == "d"
    } == {("Nhật Bản", "")}


@FORMATS
def test_consumption_inventory_and_employment(tmp_path: Path, ending: str) -> None:
    sheets = {
        "13": office.stocks(["Toàn ngành chế biến, chế tạo", 95.73, 110.51, 110.8, "", 107.6, 109.57]),
        "14": office.jobs(["Toàn ngành công nghiệp", 101.11, 103.79]),
        "15": office.jobs(
            ["CẢ NƯỚC ", 101.11, 103.79],
            ["Vĩnh Phúc", 104.18, 105.06],
            [],
            ["", "Chỉ số sử dụng", "Chỉ số sử dụng"],
            ["", "tháng trước", "năm trước"],
            ["Bạc Kim", 100, 99.5],
            by_place=True,
        ),
    }
    report = read_workbook(office.save(tmp_path / f"a{ending}", sheets))
    what = ("indicator", "subject_code", "region", "basis", "period", "value")
    assert [said(record, *what) for record in report.to_records()] == [
        ("consumption", "C", "", "mom", "2024-06", "-4.27"),
        ("consumption", "C", "", "yoy", "2024-06", "10.51"),
        ("consumption", "C", "", "yoy", "2024-01/2024-06", "10.8"),
        ("inventory", "C", "", "mom", "2024-06-30", "7.6"),
        ("inventory", "C", "", "yoy", "2024-06-30", "9.57"),
        ("employment", "", "", "mom", "2024-06-01", "1.11"),
        ("employment", "", "", "yoy", "2024-06-01", "3.79"),
        ("employment", "", "", "mom", "2024-06-01", "1.11"),
        ("employment", "", "", "yoy", "2024-06-01", "3.79"),
        ("employment", "", "Vĩnh Phúc", "mom", "2024-06-01", "4.18"),
        ("employment", "", "Vĩnh Phúc", "yoy", "2024-06-01", "5.06"),
        ("employment", "", "Bạc Kim", "mom", "2024-06-01", "0"),
        ("employment", "", "Bạc Kim", "yoy", "2024-06-01", "-0.5"),
    ]
    assert report.unread == ()
    assert report.find(region="Vĩnh Phúc")[0].region_code == "26"
    assert isinstance(report.find(region="Vĩnh Phúc")[0], RegionalIndex)
    assert report.find(region="Bạc Kim")[0].region_code == ""


def test_quarters_and_years(tmp_path: Path) -> None:
    quarters: office.Cells = [
        ["12. Chỉ số sản xuất công nghiệp các quý năm 2018"],
        [],
        ["", "", "", "%"],
        ["", "So với cùng kỳ năm trước", "", ""],
        ["", "Thực hiện ", "Sơ bộ", "Ước tính "],
        ["", "quý II năm", "quý III năm", "quý IV năm"],
        ["", "năm 2018 ", 2018.0, "năm 2018 "],
        [],
        ["Toàn ngành công nghiệp", 108.19, 110.7, 109.4],
    ]
    years: office.Cells = [
        ["26. Hàng hóa xuất khẩu tháng 12 và năm 2018"],
        ["", "", "", "Triệu USD"],
        ["", "Ước tính", "Ước", "Năm 2018"],
        ["", "tháng 12", "tính", "so với"],
        ["", "năm", "năm", "năm 2017 (%)"],
        ["", 2018.0, 2018.0],
        ["A", "1", "2", "3"],
        ["TỔNG TRỊ GIÁ", 21000.0, 2018.0, 113.7],
    ]
    report = read_workbook(office.save(tmp_path / "a.xls", {"q": quarters, "y": years}))
    what = ("measure", "basis", "period", "value", "status")
    assert [said(record, *what) for record in report.to_records()] == [
        ("change", "yoy", "2018-Q2", "8.19", "revised"),
        ("change", "yoy", "2018-Q3", "10.7", "preliminary"),
        ("change", "yoy", "2018-Q4", "9.4", "estimated"),
        ("level", "", "2018-12", "21000000000", "estimated"),
        ("level", "", "2018", "2018000000", "estimated"),
        ("change", "yoy", "2018", "13.7", ""),
    ]


def test_old_headers_in_one_cell_and_old_letters(tmp_path: Path) -> None:
    sheet: office.Cells = [
        ["7. Hµng ho¸ xuÊt khÈu "],
        [],
        ["", "", "", "", "", "", "Đơn vị tính: Nghìn tấn, triệu USD"],
        [
            "",
            "",
            "Thực hiện\ntháng 4\nnăm 2013",
            "",
            "",
            "5 tháng đầu năm\n2013 so với cùng\nkỳ năm 2012 (%)",
            "",
        ],
        [" "],
        ["", "", "Lượng", "Trị giá", "", "Lượng", "Trị giá"],
        [],
        ["TỔNG TRỊ GIÁ(*)", "", "", 10033.0, "", "", 115.1],
        ["MÆt hµng chñ yÕu"],
        ["", "Chè", 8.796, 13.262, "", 98.27, 104.49],
        ["", "(*) Kim ngạch điều chỉnh giảm 634 triệu USD"],
    ]
    report = read_workbook(office.save(tmp_path / "b.xls", {"XK": sheet}))
    what = ("subject_code", "measure", "basis", "period", "value", "unit")
    assert [said(record, *what) for record in report.to_records()] == [
        ("", "level", "", "2013-04", "10033000000", "USD"),
        ("", "change", "yoy", "2013-01/2013-05", "15.1", "percent"),
        ("tea", "level", "", "2013-04", "8796", "tonne"),
        ("tea", "level", "", "2013-04", "13262000", "USD"),
        ("tea", "change", "yoy", "2013-01/2013-05", "-1.73", "percent"),
        ("tea", "change", "yoy", "2013-01/2013-05", "4.49", "percent"),
    ]
    assert report.unread == ()


def test_merged_headers_span_their_columns(tmp_path: Path) -> None:
    sheet = office.stocks(["Toàn ngành chế biến, chế tạo", 95.73, 110.51, 110.8, "", 107.6, 109.57])
    merged = {"13": ["B3:D3", "F3:G3", "A1:G1"]}
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"13": sheet}, merged))
    assert [figure.indicator for figure in report.figures] == ["consumption", "consumption", "inventory"]


def test_labels_over_several_lines(tmp_path: Path) -> None:
    sheet = office.iip(
        ["Cung cấp nước; hoạt động quản lý và xử lý"],
        ["rác thải, nước thải", 105.26, 102.85, 105.64, 106.33],
        ["Sản xuất sản phẩm từ kim loại đúc sẵn", 100, 101, 102, 103],
        ["(trừ máy móc, thiết bị)"],
        ["Chế biến gỗ và sản xuất sản phẩm từ gỗ, tre, nứa"],
        ["(trừ giường, tủ, bàn, ghế); sản xuất sản phẩm"],
        ["từ rơm, rạ và vật liệu tết bện", 1, 2, 3, 4],
        ["Sản xuất và phân phối điện", 109.1, 105.88, 108.09, 108.88],
        ["Sản xuất và phân phối điện", 109.1, 105.88, 108.09, 108.88],
        ["Nguồn: Tổng cục Thống kê"],
    )
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"IIP": sheet}))
    subjects = list(dict.fromkeys((figure.subject, figure.subject_code) for figure in report.figures))
    assert subjects == [
        ("Cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải", "E"),
        ("Sản xuất sản phẩm từ kim loại đúc sẵn (trừ máy móc, thiết bị)", "25"),
        (
            (
                "Chế biến gỗ và sản xuất sản phẩm từ gỗ, tre, nứa (trừ giường, tủ, bàn, ghế); "
                "sản xuất sản phẩm từ rơm, rạ và vật liệu tết bện"
            ),
            "16",
        ),
        ("Sản xuất và phân phối điện", "D"),
        ("Sản xuất và phân phối điện", "35"),
    ]
    assert report.unread == ()


def test_growth_rates_and_shares_are_no_indices(tmp_path: Path) -> None:
    sheet: office.Cells = [
        ["2. Giá trị sản xuất công nghiệp"],
        ["", "", "", "", "Tỷ đồng"],
        ["TT", "", "Ước tính", "Tốc độ tăng", "Cơ cấu (%)", "Tháng 6 năm 2012", "6 tháng năm 2012"],
        ["", "", "tháng 6", "tháng 6 năm 2012", "tháng 6", "so với cùng kỳ", "so với kế hoạch"],
        ["", "", "năm 2012", "so với cùng kỳ (%)", "năm 2012", "(triệu đồng)", "năm 2012 (%)"],
        [1.0, "Tổng số", 80123.5, 8.1, 100.0, 12.5, 48.0],
        [2.0, "Khu vực Nhà nước", 20000.0, -1.5, 24.96, 1.0, 50.0],
    ]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"x": sheet}))
    what = ("subject_code", "measure", "basis", "value", "unit")
    assert [said(record, *what) for record in report.to_records()][4:] == [
        ("state", "level", "", "20000000000000", "VND"),
        ("state", "change", "yoy", "-1.5", "percent"),
        ("state", "share", "", "24.96", "percent"),
        ("state", "change", "yoy", "1000000", "VND"),
    ]


def test_what_is_not_understood_is_listed(tmp_path: Path) -> None:
    sheet: office.Cells = [
        ["2. Chỉ số sản xuất công nghiệp"],
        ["", "%"],
        ["", "Kỳ gốc", "Tháng 6", "Tháng 6 năm 2024 so với", ""],
        ["", "so với 2015", "năm 2024", "tháng trước", "(%)"],
        ["Toàn ngành công nghiệp", 130.5, 140.5, 101.5, 99.0, 12.0],
        ["Khai khoáng", 130.5, 140.5, float("1e200"), "??"],
        ["12", 101.0, 102.0, 103.0],
        ["Dệt", 101.0, 102.0, 103.0, 1e-70, 1e29],
    ]
    path = tmp_path / "khong ro.xlsx"
    others: dict[str, office.Cells] = {
        "price": [
            ["4. Hàng hóa xuất khẩu", "", "", "", "Triệu USD"],
            [],
            [
                *[
                    "",
                    "Hoàn tất tháng 6 năm 2024 (%) Trị giá",
                    "Tháng 6 năm 2024 Trị giá",
                ],
                *["Tháng 6 năm 2024", "6 tháng năm 2024 Trị giá", "Tháng 6 năm 2024 so với cùng kỳ Trị giá"],
            ],
            ["Gạo", 45.0, 12.5, 13.5, 1e29, 1e29],
        ],
        "none": [["5. Hàng hóa nhập khẩu"], [], ["", "", "Tháng 6 năm 2024"], ["", "Gạo", 12.5]],
        "plan": [
            ["6. Một số sản phẩm chủ yếu của ngành công nghiệp"],
            [],
            ["", "Đơn vị tính", "6 tháng năm 2024 so với kế hoạch năm (%)"],
            ["Bia", "Triệu lít", 51.5],
        ],
    }
    office.save(
        path, {"IIP": sheet, "title only": [["3. Chỉ số sản xuất công nghiệp"]], "empty": [], **others}
    )
    report = read_workbook(path)
    reasons = {(one.sheet, one.cell): one.reason for one in report.unread}
    assert reasons["IIP", "C5"] == "the header says no basis of comparison"
    assert reasons["IIP", "F5"] == "no header above the column"
    assert reasons["title only", "A1"] == "a title without figures below it"
    assert reasons["IIP", "B7"]
    assert reasons["price", "B4"] == "the header does not say what the percentage is of"
    assert reasons["price", "D4"] == "the header does not say whether it is a quantity or a value"
    assert reasons["price", "E4"] == "too many digits"
    assert reasons["price", "F4"] == "too many digits"
    assert reasons["none", "C4"] == "no unit is said"
    assert reasons["plan", "C4"] == "a part of a plan"
    assert [record["cell"] for record in report.to_records()][:1] == ["D5"]


def test_status_of_last_months_column_and_of_a_price_free_header(tmp_path: Path) -> None:
    sheet = office.iip(["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72])
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"IIP": sheet}))
    assert [observation.status for _, observation in report.observations()] == [
        Status.REVISED, Status.ACTUAL, Status.ACTUAL, Status.ACTUAL,
    ]  # fmt: skip


def test_computed_cells_fit_into_every_frame(tmp_path: Path) -> None:
    sheet = office.iip(["Toàn ngành công nghiệp", 87.08775883199836, 100.00000000000001, 1e-9, 1e-20])
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"IIP": sheet}))
    values = [Decimal(record["value"]) for record in report.to_records()]
    assert values == [Decimal("-12.9122411680016"), Decimal(0), Decimal("-99.999999999"), Decimal(-100)]
    assert report.to_polars()["value"].to_list() == values
    assert report.to_arrow()["value"].to_pylist() == values
    assert report.to_pandas()["value"].tolist() == values


def test_columns_that_say_the_same_are_left(tmp_path: Path) -> None:
    sheet: office.Cells = [
        ["26. Xuất khẩu", "", "", "", "Triệu USD"],
        [],
        [
            "",
            "Ước tính tháng 6 năm 2024",
            "Thực hiện tháng 6 năm 2024",
            "Tháng 5 năm 2024",
            "5/2024 Tháng 5 năm 2024",
        ],
        ["Gạo", 12.5, 12.75, 13.5, 14.5],
    ]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"XK": sheet}))
    assert [(figure.indicator, str(figure.level)) for figure in report.figures] == [
        ("export", "12500000 USD"),
        ("export", "12750000 USD"),
    ]
    assert {one.cell: one.reason for one in report.unread} == dict.fromkeys(
        ["D4", "E4"], "the header of another column says the same"
    )


def test_numbers_without_a_place_are_listed(tmp_path: Path) -> None:
    sheet = office.iip(["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72])
    sheet[4] = [*sheet[4], "", -1390.75]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"IIP": sheet, "bare": [[1.5, 2.5], [3.5]]}))
    assert [(one.sheet, one.cell, one.text, one.reason) for one in report.unread] == [
        ("bare", "A1", "1.5", "not a table of industry or goods trade"),
        ("IIP", "G5", "-1390.75", "a number in the header"),
    ]
    assert len(report.to_records()) == 4


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Chỉ số tiêu thụ và tồn kho ngành công nghiệp chế biến, chế tạo", ["consumption", "inventory"]),
        ("Tiêu thụ và tồn kho", ["consumption", "inventory"]),
        ("Chỉ số tồn kho", ["inventory", "inventory"]),
    ],
)
def test_a_title_of_two_series_leaves_the_choice_to_the_period(
    tmp_path: Path, title: str, said: list[str]
) -> None:
    sheet: office.Cells = [
        [title],
        ["", "", "%"],
        ["", "Tháng 6 năm 2024 so với tháng trước", "Thời điểm 30/6/2024 so với cùng thời điểm tháng trước"],
        ["Dệt", 95.73, 107.6],
    ]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"13": sheet}))
    assert [figure.indicator for figure in report.figures] == said


def test_a_header_without_a_series_under_a_title_of_two_is_left(tmp_path: Path) -> None:
    sheet: office.Cells = [
        ["Tồn kho và tỷ lệ tồn kho"],
        ["", "%"],
        ["", "Thời điểm 30/6/2024 so với cùng thời điểm năm trước"],
        ["Dệt", 95.73],
    ]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"13": sheet}))
    assert [one.reason for one in report.unread] == [
        "the header does not say which of the title's series it is"
    ]


@pytest.mark.parametrize(
    ("title", "indicator"),
    [
        ("14. Xuất khẩu", "export"),
        ("Biểu 14. TRỊ GIÁ XUẤT KHẨU HÀNG HOÁ", "export"),
        ("15. Kim ngạch nhập khẩu theo mặt hàng", "import"),
        ("8. Hµng ho¸ xuÊt khÈu", "export"),
        ("Biểu 8. Hµng ho¸ nhËp khÈu", "import"),
        ("Xuất, nhập khẩu hàng hóa", ""),
        ("Chỉ số giá nhập khẩu", ""),
        ("Xuất khẩu dịch vụ", ""),
    ],
)
def test_titles_of_trade(tmp_path: Path, title: str, indicator: str) -> None:
    sheet = office.trade(["", "Hạt điều", 65, 388.2, "", 350.1, 1924.2, "", 108.4, 112.9])
    sheet[0] = [title]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"x": sheet}))
    assert {figure.indicator for figure in report.figures} == ({indicator} if indicator else set())


def test_places_are_known_without_a_word_in_the_title(tmp_path: Path) -> None:
    sheets = {
        "IIP": office.iip(
            ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72], ["Hải Phòng", 101, 102, 103, 104]
        ),
        "XK": office.trade(["", "Hoa Kỳ", "", 388.2, "", "", 1924.2, "", "", 112.9]),
    }
    report = read_workbook(office.save(tmp_path / "a.xlsx", sheets))
    assert len(report.find(indicator="iip", region="Hải Phòng")) == 3
    assert {figure.partner for figure in report.find(indicator="export")} == {"Hoa Kỳ"}
    assert all(figure.subject == "" for figure in report.figures)


def test_whole_pieces_are_not_weighed(tmp_path: Path) -> None:
    row = ["", " Trong đó: Nguyên chiếc(*)", 16000, 307.2, "", 74716, 1547, "", 177.9, 122.8]
    noted = office.trade(["", "Ô tô", "", 667.2], row, [], ["Ghi chú: (*) Chiếc, triệu USD"])
    bare = office.trade(["", "Ô tô", "", 667.2], row)
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"noted": noted, "bare": bare}))
    found = cells(report)
    assert said(found["noted!C10"], "value", "unit") == ("16000", "unit")
    assert [found[f"noted!{cell}"]["subject_code"] for cell in ("D9", "D10")] == ["cars-and-parts", "cars"]
    assert said(found["bare!D10"], "value", "unit") == ("307200000", "USD")
    assert {(one.sheet, one.cell) for one in report.unread} == {("bare", "C10"), ("bare", "F10")}
    assert "is not known" in report.unread[0].reason


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ([5.5, 12.25, 3.1], "5.5"),
        ([105.5, 20.5, 101.0], "5.5"),
        ([5.5, -1.0, 120.0], "5.5"),
        ([5.5], "-94.5"),
    ],
)
def test_growth_rates_are_told_from_indices_by_their_size(
    tmp_path: Path, cells: list[float], value: str
) -> None:
    rows = [[label, cell] for label, cell in zip(["Dệt", "In", "Sản xuất đồ uống"], cells, strict=False)]
    sheet: office.Cells = [["IIP"], [], ["", "Tháng 6 năm 2024 so với cùng kỳ năm trước (%)"], *rows]
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"x": sheet}))
    assert report.to_records()[0]["value"] == value


def test_headings_over_two_levels_of_2012(tmp_path: Path) -> None:
    sheet: office.Cells = [
        ["2. Chỉ số sản xuất công nghiệp"],
        ["", "", "", "Đơn vị tính: %"],
        ["", "Tháng 5 năm 2012 so với", "", "5 tháng đầu"],
        ["", "Tháng 4", "Tháng 5", "năm 2012 so"],
        ["", "năm 2012", "năm 2011", "với cùng kỳ"],
        ["", "", "", "năm 2011"],
        ["Toàn ngành công nghiệp", 104.5, 106.8, 104.2],
    ]
    report = read_workbook(office.save(tmp_path / "a.xls", {"x": sheet}))
    assert [said(record, "period", "basis", "value") for record in report.to_records()] == [
        ("2012-05", "mom", "4.5"),
        ("2012-05", "yoy", "6.8"),
        ("2012-01/2012-05", "yoy", "4.2"),
    ]

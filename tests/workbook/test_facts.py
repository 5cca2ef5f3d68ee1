"""Cells of six of the office's workbooks, checked by eye, each in a sheet of the same layout.

The layouts are those of January 2012, May 2013, June 2014, December 2018, September 2022 and June 2024:
headers, places and numbers are as printed, other rows are left out.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from vn_industry.workbook import read_workbook
from workbook import office

Fact = tuple[str, str, str, str, str, str, str, str]


def lines(rows: Mapping[int, list[Any]]) -> office.Cells:
    """Put rows at their places, counted from 1."""
    return [rows.get(at, []) for at in range(1, max(rows) + 1)]


JANUARY_2012 = {
    "02IIP": lines(
        {
            1: ["2. Chỉ số sản xuất công nghiệp"],
            3: ["", "", "Đơn vị tính: %"],
            4: ["", "Tháng 01 năm", "Tháng 01 năm"],
            5: ["", "2012 so với", "2012 so với"],
            6: ["", "tháng 12", "tháng 01 năm"],
            7: ["", "năm 2011", "năm 2011"],
            9: ["TOÀN NGÀNH CÔNG NGHIỆP", 87.08775883199836, 97.59338212500866],
            14: ["Công nghiệp chế biến ", 84.06352751515561, 95.78752318913554],
            44: ["Đóng và sửa chữa tàu", 62.682115133941586, 469.8720650149526],
        }
    ),
    "03SPCN": lines(
        {
            1: ["3. Một số sản phẩm chủ yếu của ngành công nghiệp"],
            5: ["", "Đơn vị", "Thực hiện", "Ước tính", "Tháng 01 năm", "Tháng 01 năm"],
            6: ["", "tính", "tháng 12", "tháng 01", "2012 so với", "2012 so với"],
            7: ["", "", "năm 2011", "năm", "tháng 12 năm", "tháng 01 năm"],
            8: ["", "", "", 2012.0, "2011 (%)", "2011 (%)"],
            13: ["Khí hoá lỏng (LPG)", "Nghìn tấn", 61.0, 49.0, 80.32786885245902, 93.86973180076627],
            14: ["Thuỷ hải sản chế biến", '"', 154.36871821944618, 123.09361590818638, 79.74, 104.82],
            46: ["Điện sản xuất", "Tỷ kwh", 8.908, 7.8235, 87.8255500673552, 99.02991280939015],
        }
    ),
    "18XK": lines(
        {
            1: ["6. Hàng hóa xuất khẩu "],
            4: ["", "", "", "", "", "", "Đơn vị tính: Nghìn tấn, triệu USD"],
            5: [
                *["", "", "Thực hiện tháng 12\nnăm 2011", "", "", "Ước tính\ntháng 01 năm 2012", "", ""],
                "Tháng 01 năm 2012\nso với tháng 01\nnăm 2011 (%)",
            ],
            6: [" "],
            7: ["", "", "Lượng", "Trị giá", "", "Lượng", "Trị giá", "", "Lượng", "Trị giá"],
            9: ["TỔNG TRỊ GIÁ", "", "", 9087.0, "", "", 6500.0, "", "", 88.9],
            11: ["", "Khu vực có vốn đầu tư NN", "", 5344.0, "", "", 4230.0, "", "", "107,2"],
            15: ["MẶT HÀNG CHỦ YẾU"],
            18: [
                "",
                "Hạt điều",
                17.0,
                135.0,
                "",
                12.0,
                93.14285714285714,
                "",
                85.7142857142857,
                96.02356406480116,
            ],
        }
    ),
}
MAY_2013 = {
    "IIP": lines(
        {
            1: ["2. Chỉ số sản xuất công nghiệp "],
            3: ["", "", "", "", "Đơn vị tính:%"],
            4: ["", "4 tháng", "Tháng 5", "Tháng 5", "5 tháng"],
            5: ["", "năm 2013", "năm 2013", "năm 2013", "năm 2013"],
            6: ["", "so với", "so với", "tháng 5", " so với"],
            7: ["", " cùng kỳ", "tháng 4", "so với", "cùng kỳ"],
            8: ["", "năm 2012", "năm 2013", "năm 2012", "năm 2012"],
            10: ["Toàn ngành công nghiệp", 104.81, 104.57, 106.72332483418955, 105.1785933802606],
            34: ["Sản xuất và phân phối điện", 109.1, 105.88, 108.09, 108.88],
            35: ["Sản xuất và phân phối điện", 109.1, 105.88, 108.09, 108.88],
        }
    ),
    "NK": lines(
        {
            1: ["8. Hµng ho¸ nhËp khÈu "],
            3: [""] * 12 + ["Đơn vị tính: Nghìn tấn, triệu USD"],
            4: [
                *["", "", "Thực hiện\ntháng 4\nnăm 2013", "", "", "Ước tính\ntháng 5\nnăm 2013", "", ""],
                *["Cộng dồn\n5 tháng đầu\nnăm 2013", "", ""],
                "5 tháng đầu năm\n2013 so với cùng\nkỳ năm 2012 (%)",
            ],
            5: [" "],
            6: ["", "", *["Lượng", "Trị giá", ""] * 3, "Lượng", "Trị giá"],
            8: ["TỔNG TRỊ GIÁ(*)", "", "", 10969.0, "", "", 12000.0, "", "", 51861.0, "", "", 116.8],
            11: ["MÆt hµng chñ yÕu"],
            43: ["", "Xe máy(**)", "", 41.439, "", "", 44.0, "", "", 215.373, "", "", 75.56],
            44: [
                "",
                " Trong đó: Nguyên chiếc",
                3.948,
                8.069,
                "",
                2.0,
                4.0,
                "",
                12.279,
                25.974,
                "",
                77.97,
                104.67,
            ],
            49: ["(**)Nghìn chiếc, triệu USD"],
        }
    ),
}
JUNE_2014 = {
    "SP": lines(
        {
            1: ["7. Một số sản phẩm chủ yếu của ngành công nghiệp"],
            4: ["", "Đơn vị", "Thực hiện", "Ước tính", "Cộng dồn", "Tháng 6 năm", "6 tháng năm"],
            5: ["", "tính", " 5 tháng", "tháng 6", "6 tháng", "2014 so với", "2014 so với"],
            6: ["", "", "năm 2014", "năm", "năm", "cùng kỳ năm", "cùng kỳ năm"],
            7: ["", "", "", 2014.0, 2014.0, "2013 (%)", "2013 (%)"],
            9: [
                "Than đá (than sạch)",
                "Nghìn tấn",
                16814.1,
                3527.5,
                20341.6,
                99.60263086554515,
                95.5515568197452,
            ],
        }
    ),
    "CS TT TK": lines(
        {
            1: ["8. Chỉ số tiêu thụ và tồn kho ngành công nghiệp chế biến, chế tạo"],
            4: ["", "", "", "", "", "Đơn vị tính: %"],
            5: ["", "Chỉ số", "Chỉ số ", "Chỉ số", "Chỉ số", "Chỉ số"],
            6: ["", "tiêu thụ", "tiêu thụ", " tiêu thụ ", "tồn kho thời", "tồn kho thời"],
            7: ["", " tháng 5", " tháng 5", "5 tháng", " điểm 1/6/2014", "điểm 1/6/2014"],
            8: ["", "năm 2014", "năm 2014", "năm 2014", "so với cùng", "so với cùng"],
            9: ["", "so với", "so với", "so với", "thời điểm", "thời điểm"],
            10: ["", "tháng 4/2014 ", " cùng kỳ 2013", "cùng kỳ 2013", "tháng trước", "năm 2013"],
            12: [
                "Toàn ngành chế biến, chế tạo",
                102.134556934688,
                119.569503929259,
                109.0,
                104.4764477569154,
                112.8,
            ],
        }
    ),
}
DECEMBER_2018 = {
    "12.IIPquy": lines(
        {
            1: ["12. Chỉ số sản xuất công nghiệp các quý năm 2018"],
            3: ["", "", "", "", "%"],
            4: ["", "So với cùng kỳ năm trước"],
            5: ["", "Thực hiện ", "Thực hiện ", "Thực hiện ", "Ước tính "],
            6: ["", "quý I năm", "quý II năm", "quý III năm", "quý IV năm"],
            7: ["", "năm 2018 ", "năm 2018 ", "năm 2018 ", "năm 2018 "],
            9: ["Toàn ngành công nghiệp", 112.74, 108.19, 110.70052921556136, 109.40728895805898],
            10: ["Khai khoáng", 100.24, 97.17, 97.1, 97.39],
        }
    ),
    "15.CS TT TK": lines(
        {
            1: ["15. Chỉ số tiêu thụ và tồn kho ngành công nghiệp chế biến, chế tạo"],
            3: ["", "", "", "", "", "", "%"],
            4: ["", "Chỉ số tiêu thụ", "", "", "", "Chỉ số tồn kho"],
            5: ["", " Tháng 12", " Tháng 12", "Năm", "", "Ước tính", "Ước tính"],
            6: ["", "năm 2018", "năm 2018", 2018.0, "", "thời điểm", "thời điểm"],
            7: ["", "so với", "so với", "so với", "", "31/12/2018", "31/12/2018"],
            8: ["", "tháng", " cùng kỳ", "năm", "", "so với cùng", "so với cùng"],
            9: ["", "trước", "năm trước", 2017.0, "", " thời điểm", " thời điểm"],
            10: ["", "", "", "", "", "tháng trước", "năm trước"],
            11: ["Toàn ngành chế biến, chế tạo", 101.92, 109.69, 112.38, "", 108.33, 114.1],
        }
    ),
    "xuat khau thang": lines(
        {
            1: ["26. Hàng hóa xuất khẩu tháng 12 và năm 2018"],
            3: [""] * 11 + ["Nghìn tấn; Triệu USD"],
            4: ["", "Ước tính", "", "", "Ước", "", "", "Tháng 12 năm 2018", "", "", "Năm 2018"],
            5: ["", "tháng 12", "", "", "tính", "", "", "so với cùng kỳ", "", "", "so với"],
            6: ["", "năm 2018", "", "", "năm 2018", "", "", "năm trước (%)", "", "", "năm 2017 (%)"],
            7: ["", *["Lượng", "Trị giá", ""] * 3, "Lượng", "Trị giá"],
            9: [
                "TỔNG TRỊ GIÁ",
                "",
                21000.0,
                "",
                "",
                244723.470426,
                "",
                "",
                106.47657778438,
                "",
                "",
                113.76211174947974,
            ],
        }
    ),
}
SEPTEMBER_2022 = {
    "7.IIPthang": lines(
        {
            1: ["7. Chỉ số sản xuất công nghiệp tháng 9 và 9 tháng năm 2022"],
            3: ["", "", "", "", "%"],
            4: ["", "Tháng 8", "Tháng 9", "Tháng 9", "9 tháng"],
            5: ["", "năm 2022", "năm 2022", "năm 2022", "năm 2022"],
            6: ["", "so với", "so với", "so với", "so với"],
            7: ["", "cùng kỳ", "tháng ", "cùng kỳ", "cùng kỳ "],
            8: ["", "năm trước", "trước", "năm trước", "năm trước"],
            10: ["Toàn ngành công nghiệp", 113.33, 101.82, 113.01, 109.59],
            11: ["Khai khoáng", 107.52, 94.8, 116.32, 105.04],
        }
    ),
    "12.LĐCN": lines(
        {
            1: ["12. Chỉ số sử dụng lao động của doanh nghiệp công nghiệp "],
            3: ["", "", "%"],
            4: ["", "Chỉ số sử dụng", "Chỉ số sử dụng"],
            5: ["", "lao động thời điểm", "lao động thời điểm"],
            6: ["", "1/9/2022 so với", "1/9/2022 so với"],
            7: ["", "cùng thời điểm", "cùng thời điểm"],
            8: ["", "tháng trước", "năm trước"],
            10: ["Toàn ngành công nghiệp", 101.09, 121.76],
        }
    ),
    "XK quy": lines(
        {
            1: ["26. Hàng hóa xuất khẩu các quý năm 2022"],
            3: [""] * 12 + ["Nghìn tấn; triệu USD"],
            4: [
                "",
                "",
                "Thực hiện",
                "",
                "",
                "Ước tính",
                "",
                "",
                "Quý II năm 2022",
                "",
                "",
                "Quý III năm 2022",
            ],
            5: ["", "", "quý II", "", "", "quý III", "", "", "so với cùng kỳ", "", "", "so với cùng kỳ"],
            6: ["", "", "năm 2022", "", "", "năm 2022", "", "", "năm trước (%)", "", "", "năm trước (%)"],
            7: ["", "", *["Lượng", "Trị giá", ""] * 3, "Lượng", "Trị giá"],
            9: [
                *["TỔNG TRỊ GIÁ", "", "", 96927.948457, "", "", 96488.19343599999],
                *["", "", 121.13979417100305, "", "", 117.21833290665504],
            ],
        }
    ),
}
JUNE_2024 = {
    "13.CS TT TK": office.stocks(["Toàn ngành chế biến, chế tạo", 95.73, 110.51, 110.8, "", 107.6, 109.57]),
    "11.SPCNthang": lines(
        {
            1: ["11. Một số sản phẩm chủ yếu của ngành công nghiệp"],
            2: ["      tháng 6 và 6 tháng năm 2024"],
            4: ["", "Đơn vị", "Thực hiện", "Ước tính", "Cộng dồn", "So với cùng kỳ năm trước (%)"],
            5: ["", "tính", "tháng 5", "tháng 6", "6 tháng", "Tháng 6", "6 tháng"],
            6: ["", "", *["năm 2024"] * 5],
            8: ["Than đá (than sạch)", "Nghìn tấn", 4373.47745307997, 4048.7763247038297, 23827.505471213077],
            35: [
                *["Linh kiện điện thoại", "Nghìn \ntỷ đồng", 48.276344851065396, 53.5545615774988],
                *[248.20792332205625, 127.07721730735156, 106.56452816011841],
            ],
        }
    ),
    "27.XK tháng": lines(
        {
            1: ["27. Hàng hóa xuất khẩu"],
            3: [""] * 12 + ["Nghìn tấn; Triệu USD"],
            4: [
                "",
                "",
                "Ước tính",
                "",
                "",
                "Ước tính",
                "",
                "",
                "Tháng 6 năm 2024",
                "",
                "",
                "6 tháng năm 2024",
            ],
            5: ["", "", "tháng 6", "", "", "6 tháng", "", "", "so với cùng kỳ", "", "", "so với cùng kỳ"],
            6: ["", "", "năm 2024", "", "", "năm 2024", "", "", "năm trước (%)", "", "", "năm trước (%)"],
            7: ["", "", *["Lượng", "Trị giá", ""] * 3, "Lượng", "Trị giá"],
            11: ["", "Khu vực có vốn đầu tư NN", "", 23755.25641025641, "", "", 136688.73762625642],
            12: ["", "Dầu thô", "", 35.256410256410255, "", "", 1035.9701102564102],
            14: ["MẶT HÀNG CHỦ YẾU"],
            18: [
                "",
                "Cà phê",
                85.0,
                381.5303327791214,
                "",
                902.154,
                3221.055,
                "",
                60.019771218754414,
                100.419,
            ],
        }
    ),
}

#: Of each cell: indicator, code of the subject, measure, basis, period, value, unit, status.
FACTS: list[tuple[str, Mapping[str, office.Cells], dict[str, Fact]]] = [
    (
        "2012-01-30.xls",
        JANUARY_2012,
        {
            "02IIP!B9": ("iip", "", "change", "mom", "2012-01", "-12.9122411680016", "percent", ""),
            "02IIP!C14": ("iip", "C", "change", "yoy", "2012-01", "-4.2124768108645", "percent", ""),
            "02IIP!C44": ("iip", "", "change", "yoy", "2012-01", "369.872065014953", "percent", ""),
            "03SPCN!C13": ("output", "lpg", "level", "", "2011-12", "61000", "tonne", "revised"),
            "03SPCN!E14": (
                "output",
                "aquatic-processed",
                "change",
                "mom",
                "2012-01",
                "-20.26",
                "percent",
                "",
            ),
            "03SPCN!D46": ("output", "electricity", "level", "", "2012-01", "7823500000", "kWh", "estimated"),
            "18XK!J11": ("export", "foreign-invested", "change", "yoy", "2012-01", "7.2", "percent", ""),
            "18XK!C18": ("export", "cashew", "level", "", "2011-12", "17000", "tonne", "revised"),
            "18XK!D18": ("export", "cashew", "level", "", "2011-12", "135000000", "USD", "revised"),
        },
    ),
    (
        "2013-05-29.xls",
        MAY_2013,
        {
            "IIP!B10": ("iip", "", "change", "yoy", "2013-01/2013-04", "4.81", "percent", "revised"),
            "IIP!C10": ("iip", "", "change", "mom", "2013-05", "4.57", "percent", ""),
            "IIP!E34": ("iip", "D", "change", "yoy", "2013-01/2013-05", "8.88", "percent", ""),
            "IIP!E35": ("iip", "35", "change", "yoy", "2013-01/2013-05", "8.88", "percent", ""),
            "NK!J8": ("import", "", "level", "", "2013-01/2013-05", "51861000000", "USD", ""),
            "NK!F44": ("import", "motorcycles/part", "level", "", "2013-05", "2000", "unit", "estimated"),
        },
    ),
    (
        "2014-06-27.xls",
        JUNE_2014,
        {
            "SP!C9": ("output", "coal", "level", "", "2014-01/2014-05", "16814100", "tonne", "revised"),
            "SP!D9": ("output", "coal", "level", "", "2014-06", "3527500", "tonne", "estimated"),
            "CS TT TK!B12": ("consumption", "C", "change", "mom", "2014-05", "2.134556934688", "percent", ""),
            "CS TT TK!E12": (
                "inventory",
                "C",
                "change",
                "mom",
                "2014-06-01",
                "4.476447756915",
                "percent",
                "",
            ),
            "CS TT TK!F12": ("inventory", "C", "change", "yoy", "2014-06-01", "12.8", "percent", ""),
        },
    ),
    (
        "2018-12-27.xls",
        DECEMBER_2018,
        {
            "12.IIPquy!B10": ("iip", "B", "change", "yoy", "2018-Q1", "0.24", "percent", "revised"),
            "12.IIPquy!E9": ("iip", "", "change", "yoy", "2018-Q4", "9.407288958059", "percent", "estimated"),
            "15.CS TT TK!D11": ("consumption", "C", "change", "yoy", "2018", "12.38", "percent", ""),
            "15.CS TT TK!F11": (
                "inventory",
                "C",
                "change",
                "mom",
                "2018-12-31",
                "8.33",
                "percent",
                "estimated",
            ),
            "xuat khau thang!F9": ("export", "", "level", "", "2018", "244723470426", "USD", "estimated"),
            "xuat khau thang!L9": ("export", "", "change", "yoy", "2018", "13.76211174948", "percent", ""),
        },
    ),
    (
        "2022-09-29.xlsx",
        SEPTEMBER_2022,
        {
            "7.IIPthang!B10": ("iip", "", "change", "yoy", "2022-08", "13.33", "percent", "revised"),
            "7.IIPthang!C11": ("iip", "B", "change", "mom", "2022-09", "-5.2", "percent", ""),
            "12.LĐCN!C10": ("employment", "", "change", "yoy", "2022-09-01", "21.76", "percent", ""),
            "XK quy!D9": ("export", "", "level", "", "2022-Q2", "96927948457", "USD", "revised"),
            "XK quy!M9": ("export", "", "change", "yoy", "2022-Q3", "17.218332906655", "percent", ""),
        },
    ),
    (
        "2024-06-29.xlsx",
        JUNE_2024,
        {
            "13.CS TT TK!B10": ("consumption", "C", "change", "mom", "2024-06", "-4.27", "percent", ""),
            "13.CS TT TK!G10": ("inventory", "C", "change", "yoy", "2024-06-30", "9.57", "percent", ""),
            "11.SPCNthang!C8": (
                "output",
                "coal",
                "level",
                "",
                "2024-05",
                "4373477.45307997",
                "tonne",
                "revised",
            ),
            "11.SPCNthang!C35": (
                "output",
                "phone-parts",
                "level",
                "",
                "2024-05",
                "48276344851065.4",
                "VND",
                "revised",
            ),
            "27.XK tháng!D12": (
                *("export", "foreign-invested/crude-oil", "level", "", "2024-06", "35256410.2564103", "USD"),
                "estimated",
            ),
            "27.XK tháng!C18": ("export", "coffee", "level", "", "2024-06", "85000", "tonne", "estimated"),
            "27.XK tháng!I18": (
                "export",
                "coffee",
                "change",
                "yoy",
                "2024-06",
                "-39.9802287812456",
                "percent",
                "",
            ),
        },
    ),
]
FIELDS = ("indicator", "subject_code", "measure", "basis", "period", "value", "unit", "status")


@pytest.mark.parametrize(("name", "sheets", "facts"), FACTS, ids=[name for name, _, _ in FACTS])
def test_cells_checked_by_eye(
    tmp_path: Path, name: str, sheets: Mapping[str, office.Cells], facts: dict[str, Fact]
) -> None:
    report = read_workbook(office.save(tmp_path / name, sheets))
    records = {f"{record['sheet']}!{record['cell']}": record for record in report.to_records()}
    found = {place: tuple(records[place][field] for field in FIELDS) for place in facts if place in records}
    assert found == facts


def test_the_example_workbook_says_what_the_office_published() -> None:
    report = read_workbook(Path(__file__).parents[2] / "examples" / "2024-06-29-bieu-so-lieu.xlsx")
    said = [
        (figure.indicator, figure.subject_code, figure.region, str(figure.period), str(observation))
        for figure, observation in report.observations()
        if figure.indicator != "iip"
    ]
    assert said == [
        ("consumption", "C", "", "2024-06", "-4.27 % mom"),
        ("consumption", "C", "", "2024-06", "+10.51 % yoy"),
        ("consumption", "C", "", "2024-01/2024-06", "+10.8 % yoy"),
        ("inventory", "C", "", "2024-06-30", "+7.6 % mom"),
        ("inventory", "C", "", "2024-06-30", "+9.57 % yoy"),
        ("employment", "", "", "2024-06-01", "+1.11 % mom"),
        ("employment", "", "", "2024-06-01", "+3.79 % yoy"),
        ("employment", "", "Vĩnh Phúc", "2024-06-01", "+4.18 % mom"),
        ("employment", "", "Vĩnh Phúc", "2024-06-01", "+5.06 % yoy"),
    ]

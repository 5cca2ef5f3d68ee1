"""Write workbooks in the layouts of the statistics office, in the old and the new format."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Cells = Sequence[Sequence[Any]]

IIP_TITLE = "Chỉ số sản xuất công nghiệp"
OUTPUT_TITLE = "Một số sản phẩm chủ yếu của ngành công nghiệp"
STOCKS_TITLE = "Chỉ số tiêu thụ và tồn kho ngành công nghiệp chế biến, chế tạo"
JOBS_TITLE = "Chỉ số sử dụng lao động của doanh nghiệp công nghiệp"


def save(path: Path, sheets: Mapping[str, Cells], merged: Mapping[str, Iterable[str]] | None = None) -> Path:
    """Write sheets, given as rows of cells from A1 on, to an ``.xlsx`` or ``.xls`` file."""
    if path.suffix == ".xls":
        _save_xls(path, sheets)
    else:
        _save_xlsx(path, sheets, merged or {})
    return path


def _save_xlsx(path: Path, sheets: Mapping[str, Cells], merged: Mapping[str, Iterable[str]]) -> None:
    import openpyxl  # type: ignore[import-untyped]

    book = openpyxl.Workbook()
    book.remove(book["Sheet"])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
        for area in merged.get(name, ()):
            sheet.merge_cells(area)
    book.save(path)


def _save_xls(path: Path, sheets: Mapping[str, Cells]) -> None:
    import xlwt  # type: ignore[import-untyped]

    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell != "":
                    sheet.write(at, column, cell)
    book.save(str(path))


def under(headers: Sequence[Sequence[str]], first: int = 1) -> list[list[Any]]:
    """Stack the lines of column headers: one row a line, the first column at `first`."""
    height = max(map(len, headers))
    return [
        [""] * first + [column[line] if line < len(column) else "" for column in headers]
        for line in range(height)
    ]


def iip(*rows: Sequence[Any], number: int = 2, title: str = IIP_TITLE) -> list[list[Any]]:
    """Make the monthly index of June 2024: four columns under five lines; the first row is row 9."""
    header = under(
        [
            ["Tháng 5", "năm 2024", "so với", "cùng kỳ", "năm trước"],
            ["Tháng 6", "năm 2024", "so với", "tháng ", "trước"],
            ["Tháng 6", "năm 2024", "so với", "cùng kỳ", "năm trước"],
            ["6 tháng", "năm 2024", "so với", "cùng kỳ ", "năm trước"],
        ]
    )
    return [[f"{number}. {title}"], ["", "", "", "", "%"], *header, [], *map(list, rows)]


def output(*rows: Sequence[Any]) -> list[list[Any]]:
    """Make the products of June 2024 with units, levels and growth; the first row is row 8."""
    header = [
        ["", "Đơn vị", "Thực hiện", "Ước tính", "Cộng dồn", "So với cùng kỳ năm trước (%)", ""],
        ["", "tính", "tháng 5", "tháng 6", "6 tháng", "Tháng 6", "6 tháng"],
        ["", "", "năm 2024", "năm 2024", "năm 2024", "năm 2024", "năm 2024"],
    ]
    return [[f"11. {OUTPUT_TITLE}"], ["      tháng 6 và 6 tháng năm 2024"], [], *header, [], *map(list, rows)]


def trade(*rows: Sequence[Any], title: str = "Hàng hóa xuất khẩu") -> list[list[Any]]:
    """Make the exports or imports of June 2024, quantity and value; the first row is row 9."""
    header = [
        ["", "", "Ước tính", "", "", "Ước tính", "", "", "Tháng 6 năm 2024", ""],
        ["", "", "tháng 6", "", "", "6 tháng", "", "", "so với cùng kỳ", ""],
        ["", "", "năm 2024", "", "", "năm 2024", "", "", "năm trước (%)", ""],
        ["", "", "Lượng", "Trị giá", "", "Lượng", "Trị giá", "", "Lượng", "Trị giá"],
    ]
    return [[f"27. {title}"], [], [""] * 9 + ["Nghìn tấn; Triệu USD"], *header, [], *map(list, rows)]


def stocks(*rows: Sequence[Any]) -> list[list[Any]]:
    """Make consumption and inventory of June 2024 under spanning headings; the first row is row 10."""
    header = [
        ["", "Chỉ số tiêu thụ", "", "", "", "Chỉ số tồn kho", ""],
        *under(
            [
                [" Tháng 6", "năm 2024", "so với", "tháng", "trước"],
                [" Tháng 6", "năm 2024", "so với", " cùng kỳ", "năm trước"],
                ["6 tháng", "năm 2024", "so với", " cùng kỳ", "năm trước"],
                [""],
                ["Thời điểm", "30/6/2024", "so với cùng", " thời điểm", "tháng trước"],
                ["Thời điểm", "30/6/2024", "so với cùng", " thời điểm", "năm trước"],
            ]
        ),
    ]
    return [[f"13. {STOCKS_TITLE}"], [""] * 6 + ["%"], *header, [], *map(list, rows)]


def jobs(*rows: Sequence[Any], by_place: bool = False) -> list[list[Any]]:
    """Make the employment of 1 June 2024 by sector (from row 10) or by province (from row 9)."""
    header = under(
        [
            ["Chỉ số sử dụng", "lao động thời điểm", "01/6/2024 so với", "cùng thời điểm", "tháng trước"],
            ["Chỉ số sử dụng", "lao động thời điểm", "01/6/2024 so với", "cùng thời điểm", "năm trước"],
        ]
    )
    titles = (
        [[f"15. {JOBS_TITLE} "], ["      phân theo địa phương"]] if by_place else [[f"14. {JOBS_TITLE}"], []]
    )
    return [*titles, ["", "", "%"], *header, [], *map(list, rows)]

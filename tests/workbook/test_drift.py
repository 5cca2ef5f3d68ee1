"""The office's layouts drift: what a cell says must not depend on where it stands or how its header is written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.domain import Report
from vn_industry.workbook.cells import cell_name, number_of
from vn_industry.workbook.opening import Grid
from vn_industry.workbook.read import read_grids
from workbook import office

Sheet = list[list[object]]
#: Title, header, body: the lines of a sheet of one table.
Parts = tuple[Sheet, Sheet, Sheet]

IIP = office.iip(
    ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72],
    ["Khai khoáng", 91.7, 97.36, 92.32, 94.53],
    ["Sản xuất sản phẩm từ kim loại đúc sẵn", 100.5, 101.5, 102.5, 103.5],
    ["(trừ máy móc, thiết bị)"],
    ["Hải Phòng", 101.1, 92.54, 101.27, 100.03],
)
PRODUCTS = office.output(
    ["Than đá (than sạch)", "Nghìn tấn", 4373.5, 4048.75, 23827.5, 101.25, 99.98],
    ["Dầu mỏ thô khai thác", '"', 660.25, 672.75, 4116.5, 89.22, 93.35],
    ["Khí đốt thiên nhiên dạng khí", "Triệu m3", 229.5, 582.5, 3490.75, 80.9, 84.5],
)
TRADE = office.trade(
    ["TỔNG TRỊ GIÁ", "", "", 33090.5, "", "", 190080.5, "", "", 110.5],
    ["", "Khu vực có vốn đầu tư NN", "", 23755.25, "", "", 136688.5, "", "", 107.25],
    ["", "    Dầu thô", "", 35.25, "", "", 1035.97, "", "", 27.75],
    ["MẶT HÀNG CHỦ YẾU"],
    ["", "Hạt điều", 65.5, 388.25, "", 350.1, 1924.2, "", 108.4, 112.9],
    ["", "Ô tô", "", 667.2, "", "", 3586.6, "", "", 110.1],
    ["", " Trong đó: Nguyên chiếc(*)", 16000.5, 307.2, "", 74716.5, 1547.5, "", 177.9, 122.8],
    [],
    ["(*)Chiếc, triệu USD"],
)
STOCKS = office.stocks(
    ["Toàn ngành chế biến, chế tạo", 95.73, 110.51, 110.8, "", 107.6, 109.57],
    ["Dệt", 105.73, 100.51, 100.8, "", 117.6, 119.57],
    ["Sản xuất trang phục", 105.7, 100.5, 100.25, "", 117.5, 119.5],
)
JOBS = office.jobs(
    ["CẢ NƯỚC ", 101.11, 103.79], ["Vĩnh Phúc", 104.18, 105.06], ["Hà Nội", 101.5, 102.5], by_place=True
)
#: Each sheet with the first lines of its header and of its body.
SHEETS = {
    "IIP": (IIP, 2, 8),
    "SP": (PRODUCTS, 3, 7),
    "XK": (TRADE, 3, 8),
    "TT TK": (STOCKS, 2, 9),
    "LĐ": (JOBS, 3, 8),
}


def parts(name: str) -> Parts:
    rows, header, body = SHEETS[name]
    copied = [list(row) for row in rows]
    return copied[:header], copied[header:body], copied[body:]


def said(report: Report) -> Counter[tuple[object, ...]]:
    fields = (
        "indicator",
        "subject",
        "subject_code",
        "region",
        "measure",
        "basis",
        "period",
        "value",
        "unit",
        "status",
    )
    return Counter(tuple(record[field] for field in fields) for record in report.to_records())


def read(sheet: Sheet) -> Report:
    return read_grids([Grid("any", sheet)], "2024-06-29.xlsx")


def texts(lines: Sheet, change: Callable[[str], str]) -> Sheet:
    return [[change(cell) if isinstance(cell, str) else cell for cell in line] for line in lines]


def in_header(change: Callable[[str], str]) -> Callable[[Parts], Sheet]:
    return lambda sheet: [*sheet[0], *texts(sheet[1], change), *sheet[2]]


def in_title(change: Callable[[str], str]) -> Callable[[Parts], Sheet]:
    def changed(sheet: Parts) -> Sheet:
        title, header, body = sheet
        return [*texts(title[:1], change), *title[1:], *header, *body]

    return changed


def everywhere(change: Callable[[str], str]) -> Callable[[Parts], Sheet]:
    return lambda sheet: [line for lines in sheet for line in texts(lines, change)]


def moved(sheet: Parts) -> Sheet:
    return [[], [], *([*([""] if line else []), *line] for lines in sheet for line in lines)]


def numbered_rows(sheet: Parts) -> Sheet:
    title, header, body = sheet
    first, *rest = header
    numbered = [[float(at) if len(line) > 1 else "", *line] for at, line in enumerate(body, 1)]
    heading: Sheet = [["STT", *first]]
    return [*title, *heading, *(["", *line] for line in rest), *numbered]


def numbered_rows_without_a_heading(sheet: Parts) -> Sheet:
    title, header, body = sheet
    count = iter(range(1, 100))
    numbered = [[float(next(count)) if len(line) > 1 else "", *line] for line in body]
    return [*title, *(["", *line] for line in header), *numbered]


def numbered_columns(sheet: Parts) -> Sheet:
    title, header, body = sheet
    width = max(map(len, body))
    numbers: Sheet = [["A", *range(1, width)]]
    return [*title, *header, *numbers, *body]


def working_numbers(sheet: Parts) -> Sheet:
    title, header, body = sheet
    beside = [[*line, *[""] * (16 - len(line)), -12.5] for line in header]
    return [*title, *beside, *body]


def with_commas(sheet: Parts) -> Sheet:
    title, header, body = sheet
    written = [
        [str(cell).replace(".", ",") if isinstance(cell, float) else cell for cell in line] for line in body
    ]
    return [*title, *header, *written]


DRIFTS: dict[str, Callable[[Parts], Sheet]] = {
    "moved by a column and two lines": moved,
    "a column of numbers before": numbered_rows,
    "such a column without a heading": numbered_rows_without_a_heading,
    "the columns numbered": numbered_columns,
    "numbers beside the header": working_numbers,
    "numbers as text": with_commas,
    "blank lines below the header": lambda sheet: [*sheet[0], *sheet[1], [], [" "], *sheet[2]],
    "the office above": lambda sheet: [["TỔNG CỤC THỐNG KÊ"], [], *sheet[0], *sheet[1], *sheet[2]],
    "the header once more": lambda sheet: [*sheet[0], *sheet[1], *sheet[2][:1], *sheet[1], *sheet[2][1:]],
    "a title without its number": in_title(lambda text: re.sub(r"^\d+\.\s*", "", text)),
    "a title with Biểu": in_title(lambda text: f"Biểu {text}"),
    "a title in capitals": in_title(str.upper),
    "decomposed letters": everywhere(lambda text: unicodedata.normalize("NFD", text)),
    "a header in capitals": in_header(str.upper),
    "a header in small letters": in_header(str.lower),
    "months with a nought": in_header(lambda text: re.sub(r"(?i)\b(tháng\s+)(\d)\b", r"\g<1>0\2", text)),
    "Roman blanks": in_header(lambda text: f" {text.replace(' ', '  ')}\n"),
    "last year in other words": in_header(lambda text: text.replace("năm trước", "năm ngoái")),
}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("drift", DRIFTS)
def test_a_drifting_layout_says_the_same(name: str, drift: str) -> None:
    plain = said(read([line for lines in parts(name) for line in lines]))
    assert sum(plain.values()) >= 4
    assert said(read(DRIFTS[drift](parts(name)))) == plain


@pytest.mark.parametrize("name", ["IIP", "LĐ"])
def test_a_header_in_one_cell_says_the_same(name: str) -> None:
    title, header, body = parts(name)
    width = max(map(len, header))
    joined: list[object] = [
        "\n".join(str(line[at]) for line in header if at < len(line) and line[at]) for at in range(width)
    ]
    assert said(read([*title, joined, *body])) == said(read([*title, *header, *body]))


WORDS = st.sampled_from(
    ["", "", " ", "%", '"', "-", "Tháng 6", "năm 2024", "so với", "cùng kỳ năm trước", "tháng trước", "Nghìn tấn",
     "Triệu USD", "Lượng", "Trị giá", "Ước tính", "Thực hiện", "Chỉ số tiêu thụ", "Chỉ số tồn kho", "Dệt", "Dầu thô",
     "TỔNG TRỊ GIÁ", "Trong đó: Nguyên chiếc(*)", "Hải Phòng", "(*)Chiếc, triệu USD", "Quý II", "6 tháng", "x"]
)  # fmt: skip
NUMBERS = st.one_of(st.floats(), st.sampled_from([100.5, 2024.0, 1.0, -12.25, 1e30, 1e-20]), st.booleans())
TITLES = st.sampled_from(["1. Chỉ số sản xuất công nghiệp", "2. Xuất khẩu", "Chỉ số tiêu thụ và tồn kho", "SP", "",
                          "3. Một số sản phẩm chủ yếu của ngành công nghiệp", "Tỷ lệ tồn kho theo địa phương"])  # fmt: skip
HEADINGS = st.sampled_from(
    ["", "Tháng 6 năm 2024 so với tháng trước", "Tháng 6 năm 2024 so với cùng kỳ năm trước", "Ước tính tháng 6 năm 2024",
     "6 tháng năm 2024", "Thời điểm 30/6/2024 so với cùng thời điểm năm trước", "Cơ cấu năm 2024 (%)", "Tháng 6"]
)  # fmt: skip
LABELS = st.sampled_from(
    ["Dệt", "Dầu thô", "TỔNG TRỊ GIÁ", "Trong đó: Nguyên chiếc(*)", "Hải Phòng", "Bia", ""]
)
LINES = st.lists(st.one_of(WORDS, NUMBERS), max_size=7)
HEADERS = st.lists(HEADINGS, min_size=2, max_size=6).map(lambda headings: ["", *headings])
ROWS = st.tuples(LABELS, st.lists(st.one_of(NUMBERS, NUMBERS, WORDS), max_size=6)).map(
    lambda row: [row[0], *row[1]]
)
TABLES = st.tuples(TITLES, LINES, HEADERS, st.lists(ROWS | LINES | HEADERS, max_size=8)).map(
    lambda table: [[table[0], "", "", "%"], table[1], table[2], *table[3]]
)


@given(st.one_of(st.lists(TITLES.map(lambda title: [title]) | LINES, max_size=12), TABLES))
def test_any_sheet_is_read_and_no_number_beside_a_figure_is_lost(rows: Sheet) -> None:
    report = read(rows)
    figures = {record["cell"] for record in report.to_records()}
    unread = {one.cell for one in report.unread}
    assert figures.isdisjoint(unread)
    for at, row in enumerate(rows):
        cells = {cell_name(at, column): number_of(cell) for column, cell in enumerate(row) if column}
        if not figures.isdisjoint(cells):
            assert {cell for cell, number in cells.items() if number is not None} <= figures | unread

"""Make the example workbook: a few public figures of June 2024 in the layout of the statistics office.

`python -m tools.example_workbook` writes `examples/2024-06-29-bieu-so-lieu.xlsx` anew. The layout is that of the
tests (`tests/workbook/office.py`).
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATH = ROOT / "examples" / "2024-06-29-bieu-so-lieu.xlsx"


def main() -> None:
    """Write the workbook."""
    sys.path.insert(0, str(ROOT / "tests"))
    from workbook import office

    sheets = {
        "9.IIP": office.iip(
            ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72],
            ["Khai khoáng", 91.7, 97.36, 92.32, 94.53],
            number=9,
        ),
        "13.TT TK": office.stocks(["Toàn ngành chế biến, chế tạo", 95.73, 110.51, 110.8, "", 107.6, 109.57]),
        "15.LD DP": office.jobs(["CẢ NƯỚC", 101.11, 103.79], ["Vĩnh Phúc", 104.18, 105.06], by_place=True),
        "32.CPI": [["32. Chỉ số giá tiêu dùng, chỉ số giá vàng"]],
    }
    office.save(PATH, sheets)


if __name__ == "__main__":
    main()

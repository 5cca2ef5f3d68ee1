"""Read the statistics office's workbooks (*biểu số liệu*): the monthly Excel annexes of industry and trade.

A line, not a web: open a file safely as grids of cells (`opening`), find the tables by their titles
(`sheets`), read each column's header (`headers`) and each row's label (`rows`), and turn cells into figures
(`figures`).
The words of the office's layouts are data (``data/layout.toml``).
"""

from vn_industry.workbook.archive import Archive, Failure, read_workbooks
from vn_industry.workbook.opening import EncryptedWorkbookError, WorkbookError, WorkbookTooLargeError
from vn_industry.workbook.read import read_workbook

__all__ = [
    "Archive",
    "EncryptedWorkbookError",
    "Failure",
    "WorkbookError",
    "WorkbookTooLargeError",
    "read_workbook",
    "read_workbooks",
]

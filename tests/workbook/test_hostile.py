"""Files that are no workbooks, or ask for too much: a clear error, or an empty report."""

import pickle
import struct
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from vn_industry.errors import MissingExtraError, VnIndustryError
from vn_industry.workbook import (
    EncryptedWorkbookError,
    WorkbookError,
    WorkbookTooLargeError,
    ole,
    opening,
    parts,
    read_workbook,
    safety,
)
from workbook import office

ROW = ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72]
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = "</sheetData></worksheet>"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return office.save(tmp_path / "a.xlsx", {"IIP": office.iip(ROW)})


@pytest.fixture
def old_book(tmp_path: Path) -> Path:
    return office.save(tmp_path / "a.xls", {"IIP": office.iip(ROW)})


def with_sheet(book: Path, xml: str | bytes) -> Path:
    """Replace the first sheet of a workbook."""
    made = book.with_name("b.xlsx")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(member.filename, xml if member.filename == SHEET else old.read(member))
    return made


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b"Thang 6 nam 2024", "is no Excel workbook"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "is no Excel workbook"),
        (b"PK\x03\x04" + b"\0" * 100, "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 2000, "is"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000, "is"),
    ],
)
def test_what_is_no_workbook_is_an_error(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(WorkbookError, match=f"a.xls {problem}") as caught:
        read_workbook(path)
    assert isinstance(caught.value, VnIndustryError)
    assert isinstance(caught.value, ValueError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.path) == (str(caught.value), str(path))


@pytest.mark.parametrize("name", ["b.xlsx", "b.xls", "b.ods", "b"])
def test_the_content_tells_the_format_and_not_the_name(book: Path, old_book: Path, name: str) -> None:
    for path in (book, old_book):
        assert len(read_workbook(path.rename(path.with_name(name))).to_records()) == 4


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_workbook(tmp_path / "none.xlsx")


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("name", ["book", "old_book"])
def test_a_truncated_file_is_an_error_or_has_fewer_figures(
    name: str, part: float, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(name)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    with suppress(WorkbookError):
        assert len(read_workbook(path).figures) <= 4


def test_a_zip_archive_without_a_workbook_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(WorkbookError, match=r"no \.xlsx workbook"):
        read_workbook(path)


def test_a_zip_bomb_is_refused(book: Path) -> None:
    bomb = with_sheet(book, HEAD.encode() + b" " * (safety.MAX_UNPACKED + 1) + TAIL.encode())
    assert bomb.stat().st_size < 2**20
    with pytest.raises(WorkbookTooLargeError, match="unpacks to"):
        read_workbook(bomb)


def test_an_archive_that_lies_about_its_size_is_damaged(book: Path) -> None:
    path = with_sheet(book, HEAD + " " * 100_000 + TAIL)
    content = path.read_bytes()
    size = struct.pack("<I", len(HEAD) + 100_000 + len(TAIL))
    assert content.count(size) >= 1
    path.write_bytes(content.replace(size, struct.pack("<I", 200)))
    with pytest.raises(WorkbookError, match="damaged"):
        read_workbook(path)


def test_too_many_parts_or_bytes_or_sheets_are_refused(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "MAX_MEMBERS", 3)
    with pytest.raises(WorkbookTooLargeError, match="parts"):
        read_workbook(book)
    monkeypatch.setattr(safety, "MAX_FILE", 100)
    with pytest.raises(WorkbookTooLargeError, match="bytes"):
        read_workbook(book)
    monkeypatch.undo()
    monkeypatch.setattr(opening, "MAX_SHEETS", 0)
    with pytest.raises(WorkbookTooLargeError, match="sheets"):
        read_workbook(book)


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row r='1'><c\n r='A1'><v>1</v></c></row><row r='1048576'><c\tr = 'XFD1048576'><v>1</v></c></row>",
        '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>',
    ],
)
def test_a_cell_in_the_far_corner_is_refused(book: Path, cells: str) -> None:
    with pytest.raises(WorkbookTooLargeError, match="cells"):
        read_workbook(with_sheet(book, HEAD + cells + TAIL))


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_link(book: Path, **changes: tuple[str, str]) -> Path:
    """Add a copy of another workbook (an external link) whose cells lie far apart; replace words of parts."""
    made = book.with_name("c.xlsx")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            text = old.read(member).decode()
            if member.filename == RELATIONSHIPS:
                link = (
                    f'<Relationship Id="rIdL" Type="{OFFICE}/externalLink" Target="externalLinks/link1.xml"/>'
                )
                text = text.replace("</Relationships>", f"{link}</Relationships>")
            name = Path(member.filename).name.partition(".")[0]
            if name in changes and not member.filename.endswith(".rels"):
                text = text.replace(*changes[name])
            new.writestr(member.filename, text)
        new.writestr("xl/externalLinks/link1.xml", HEAD + FAR + TAIL)
    return made


def test_what_nobody_opens_is_no_harm(book: Path) -> None:
    assert len(read_workbook(with_link(book)).to_records()) == 4


@pytest.mark.parametrize("name", ["rIdL", "rId&#76;", "&#x72;IdL"])
def test_a_sheet_by_another_name_is_looked_at(book: Path, name: str) -> None:
    hidden = with_link(book, workbook=('r:id="rId1"', f'r:id="{name}"'))
    with pytest.raises(WorkbookTooLargeError, match="cells"):
        read_workbook(hidden)


def test_where_the_sheets_cannot_be_told_every_part_is_looked_at(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_MOST", 100)
    with pytest.raises(WorkbookTooLargeError, match="cells"):
        read_workbook(with_link(book))


def test_one_cell_far_out_is_no_harm(book: Path) -> None:
    report = read_workbook(
        with_sheet(book, f'{HEAD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>{TAIL}')
    )
    assert report.figures == ()


def test_a_million_empty_rows_are_an_empty_report(book: Path) -> None:
    rows = "".join(f'<row r="{at}"/>' for at in range(1, 1_000_001))
    assert read_workbook(with_sheet(book, HEAD + rows + TAIL)).figures == ()


def test_rows_and_columns_beyond_the_limit_are_said_to_be_left_out(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_ROWS", 9)
    monkeypatch.setattr(opening, "MAX_COLUMNS", 3)
    report = read_workbook(book)
    assert len(report.figures) == 2
    assert [one.cell for one in report.unread] == ["A1"]
    assert "are read" in report.unread[0].reason


def test_an_encrypted_new_workbook_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(compound({"EncryptedPackage": b"x" * 5000}))
    with pytest.raises(EncryptedWorkbookError, match="password"):
        read_workbook(path)


def test_an_encrypted_member_is_an_error(book: Path) -> None:
    content = bytearray(book.read_bytes())
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    book.write_bytes(bytes(content))
    with pytest.raises(EncryptedWorkbookError, match="password"):
        read_workbook(book)


def test_an_encrypted_old_workbook_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(compound({"Workbook": bof() + record(0x002F, b"\1\0" + b"\0" * 50) + b"\0" * 5000}))
    with pytest.raises(EncryptedWorkbookError, match="password"):
        read_workbook(path)


def test_an_old_workbook_with_a_cell_in_the_far_corner_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    far = record(0x0203, struct.pack("<HHHd", 65535, 255, 0, 1.5))
    near = record(0x00BD, struct.pack("<HHHIHIH", 0, 0, 0, 0, 0, 0, 1))
    path.write_bytes(compound({"Workbook": bof() + near + far + record(0x000A, b"") + b"\0" * 5000}))
    with pytest.raises(WorkbookTooLargeError, match="cells"):
        read_workbook(path)


@pytest.mark.parametrize(
    "streams",
    [
        {"WordDocument": b"x" * 5000},
        {"Workbook": b"\x09\x08"},
        {"Workbook": b"\0" * 5000},
    ],
)
def test_other_compound_files_are_an_error(tmp_path: Path, streams: dict[str, bytes]) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(compound(streams))
    with pytest.raises(WorkbookError):
        read_workbook(path)


def test_chains_of_sectors_end() -> None:
    content = bytearray(compound({"Workbook": bof() + b"\0" * 5000}))
    struct.pack_into("<I", content, 68, 0)  # the list of tables goes on in the first sector, and on in itself
    struct.pack_into("<I", content, 512 + 508, 0)
    assert isinstance(outcome(bytes(content)), list | ole.OleError)
    struct.pack_into("<I", content, 512 + 4, 1)  # the second sector follows itself
    assert isinstance(outcome(bytes(content)), list | ole.OleError)


def test_formulas_without_values_and_sheets_of_text_have_no_figures(tmp_path: Path) -> None:
    formulas = office.iip(["Toàn ngành công nghiệp", "=1+1", "=A1", "=NA()", "=1/0"])
    prose = [["Tình hình kinh tế tháng 6"], ["Chỉ số sản xuất công nghiệp tăng 10,92% so với cùng kỳ."]] * 50
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"f": formulas, "t": prose}))
    assert report.figures == ()
    assert {one.sheet for one in report.unread} == {"f", "t"}


def test_hidden_sheets_are_listed(tmp_path: Path) -> None:
    import openpyxl  # type: ignore[import-untyped]

    path = office.save(tmp_path / "a.xlsx", {"IIP": office.iip(ROW), "old": office.iip(ROW)})
    copy = openpyxl.load_workbook(path)
    copy["old"].sheet_state = "hidden"
    copy.create_chartsheet("chart")
    copy.save(path)
    report = read_workbook(path)
    assert [(one.sheet, one.reason) for one in report.unread] == [("old", "a hidden sheet")]
    assert len(report.figures) == 3


def test_without_calamine_the_extra_is_named(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(MissingExtraError, match=r"vn-industry\[excel\]"):
        read_workbook(book)


class PanicException(BaseException):
    """What a panic of calamine looks like from here."""


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("PasswordError", EncryptedWorkbookError),
        ("CalamineError", WorkbookError),
        (PanicException, WorkbookError),
        (KeyboardInterrupt, KeyboardInterrupt),
    ],
)
def test_errors_of_calamine_are_our_own(
    book: Path, monkeypatch: pytest.MonkeyPatch, error: Any, expected: type[BaseException]
) -> None:
    import python_calamine

    kind = getattr(python_calamine, error) if isinstance(error, str) else error

    def fail(*_: object) -> None:
        raise kind("broken")

    monkeypatch.setattr(opening, "_grids", fail)
    with pytest.raises(expected):
        read_workbook(book)


def outcome(content: bytes) -> list[int] | ole.OleError:
    try:
        return ole.sheet_areas(content)
    except ole.OleError as error:
        return error


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def bof() -> bytes:
    return record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))


def compound(streams: dict[str, bytes]) -> bytes:
    """Make a compound file: one table of sectors, one sector of names, then the streams."""
    end, free, fat = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    table = [fat, end]
    names, data = entry("Root Entry", 5, end, 0), b""
    for name, content in streams.items():
        count = (len(content) + 511) // 512
        names += entry(name, 2, len(table), len(content))
        table += [*range(len(table) + 1, len(table) + count), end]
        data += content.ljust(count * 512, b"\0")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6).ljust(20, b"\0")
    header += struct.pack("<IIIIIIIII", 1, 1, 0, 4096, end, 0, end, 0, 0)
    header += struct.pack("<I", free) * 108
    assert len(header) == 512
    table += [free] * (128 - len(table))
    return header + struct.pack("<128I", *table) + names.ljust(512, b"\0") + data


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le")
    made = encoded.ljust(64, b"\0") + struct.pack("<HB", len(encoded) + 2, kind)
    return made.ljust(116, b"\0") + struct.pack("<II", start, size) + b"\0" * 4


def test_endless_words_cost_little(tmp_path: Path) -> None:
    """Labels and headers end somewhere: without an end the first of these sheets took minutes."""
    words = "dệt may " * 4000
    labels: office.Cells = [*office.iip(ROW), *[[words]] * 2000, ["dệt", 1.5, 2.5, 3.5, 4.5]]
    header: office.Cells = [["2. Chỉ số sản xuất công nghiệp"], *[["", words]] * 20, ["Dệt", 1.5]]
    began = time.perf_counter()
    report = read_workbook(office.save(tmp_path / "a.xlsx", {"labels": labels, "header": header}))
    assert time.perf_counter() - began < 20
    assert [record["cell"] for record in report.to_records() if record["sheet"] == "labels"][:1] == ["B9"]
    assert max(len(figure.subject) for figure in report.figures) < 5000
    assert [(one.sheet, one.cell, one.reason) for one in report.unread] == [
        ("header", "B22", "the header is too long to be one")
    ]


def test_a_workbook_that_does_not_name_its_sheets_is_an_error(book: Path) -> None:
    made = book.with_name("d.xlsx")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.infolist():
            if member.filename != RELATIONSHIPS:
                new.writestr(member.filename, old.read(member))
    with pytest.raises(WorkbookError):
        read_workbook(made)


def test_an_archive_whose_parts_lie_before_its_beginning_is_damaged(book: Path) -> None:
    content = bytearray(book.read_bytes())
    end = content.rfind(b"PK\5\6")
    (offset,) = struct.unpack("<I", content[end + 16 : end + 20])
    content[end + 16 : end + 20] = struct.pack("<I", offset + 12862)
    book.write_bytes(content)
    with pytest.raises(WorkbookError, match="damaged"):
        read_workbook(book)

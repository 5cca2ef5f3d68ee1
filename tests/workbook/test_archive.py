"""Many workbooks in one table."""

from datetime import date
from pathlib import Path

import pytest

from vn_industry.errors import MissingExtraError
from vn_industry.workbook import Archive, WorkbookError, archive, read_workbook, read_workbooks
from workbook import office

ROW = ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    office.save(tmp_path / "2024-06-29-b.xlsx", {"IIP": office.iip(ROW)})
    office.save(tmp_path / "inner" / "2024-06-30-c.XLSX", {"IIP": office.iip(ROW)})
    (tmp_path / "2024-01-29-a.xls").write_bytes(b"no workbook")
    (tmp_path / "~$2024-06-29-b.xlsx").write_bytes(b"lock")
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_becomes_one_table(folder: Path, jobs: int) -> None:
    seen: list[tuple[int, int, str]] = []
    found = read_workbooks(folder, jobs, lambda done, of, path: seen.append((done, of, path.name)))
    assert seen == [(1, 3, "2024-01-29-a.xls"), (2, 3, "2024-06-29-b.xlsx"), (3, 3, "2024-06-30-c.XLSX")]
    assert [record["file"] for record in found.records] == ["2024-06-29-b.xlsx"] * 4 + [
        "2024-06-30-c.XLSX"
    ] * 4
    assert next(iter(found.to_records()[0])) == "file"
    names = [record["file"] for record in found.records]
    assert found.to_pandas()["file"].tolist() == found.to_polars()["file"].to_list() == names
    assert found.to_arrow().column("file").to_pylist() == names
    assert [failure.path.name for failure in found.failures] == ["2024-01-29-a.xls"]
    assert isinstance(found.failures[0].error, WorkbookError)


def test_files_are_taken_as_given(folder: Path) -> None:
    path = folder / "2024-06-29-b.xlsx"
    assert [one.name for one, _ in read_workbooks([str(path), path]).reports] == [path.name] * 2
    assert len(read_workbooks(path).reports) == 1
    missing = read_workbooks([folder / "none.xlsx"])
    assert isinstance(missing.failures[0].error, FileNotFoundError)
    assert read_workbooks([]) == Archive()
    with pytest.raises(NotADirectoryError):
        read_workbooks(folder / "none")


def test_a_missing_extra_is_no_failure_of_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: Path) -> None:
        raise MissingExtraError("excel", "python-calamine")

    monkeypatch.setattr(archive, "read_workbook", missing)
    with pytest.raises(MissingExtraError):
        read_workbooks(folder)


@pytest.mark.parametrize(
    ("name", "sheet", "published"),
    [
        ("2024-07-06-bieu.xlsx", office.iip(ROW), "2024-07-06"),
        ("2024-13-31-bieu.xlsx", office.iip(ROW), "2024-06-30"),
        ("bieu.xlsx", office.iip(ROW), "2024-06-30"),
        ("Bieu-T7.2024.xlsx", [["7. Vận tải"], ["Hành khách", 1.5]], "2024-07-31"),
        ("bieu.xlsx", [["7. Vận tải năm 2019"], ["Hành khách", 1.5]], "2019-12-31"),
        ("bieu.xlsx", [["7. Vận tải"], ["Hành khách", 1.5]], "None"),
    ],
)
def test_the_day_of_publication(tmp_path: Path, name: str, sheet: office.Cells, published: str) -> None:
    path = office.save(tmp_path / name, {"x": sheet})
    assert str(read_workbook(path).source.published) == published
    assert str(read_workbook(path, published=date(2020, 1, 2)).source.published) == "2020-01-02"

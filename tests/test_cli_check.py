"""`vn-industry check`: what it writes, and how it ends."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from vn_industry.checks import CHECKS
from vn_industry.cli import commands
from workbook.office import save

EMPLOYMENT = (
    "As of 1 January 2024, employment in industrial enterprises rose 0.1% year-on-year: State-owned enterprises fell "
    "0.9%, non-state enterprises fell 1.0% and foreign-invested enterprises fell 0.8%."
)
RANKED = (
    "In January 2024, the IIP grew most in Quảng Ninh (160%), Bắc Giang (58%), Nam Định (156%), Vĩnh Long (51%), "
    "Kiên Giang (48%) and Phú Thọ (40%) year-on-year."
)
DAY = ("--published", "2024-02-05")


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(commands.program, ["check", *map(str, arguments)], input=stdin)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("In January 2024, the IIP rose 18.3% year-on-year and mining 9.9%.", "utf-8")
    return path


@pytest.fixture
def annex(tmp_path: Path) -> Path:
    """Return a workbook with a table of industrial production, laid out as the office's."""
    rows: list[list[Any]] = [
        ["2. Chỉ số sản xuất công nghiệp tháng 01 năm 2024"],
        ["", "", "%"],
        ["", "Tháng 01 năm", "Tháng 01 năm"],
        ["", "2024 so với", "2024 so với"],
        ["", "tháng trước", "cùng kỳ năm trước"],
        ["Toàn ngành công nghiệp", 95.64, 118.26],
        ["Khai khoáng", 103.84, 107.25],
        ["Công nghiệp chế biến, chế tạo", 95.16, 119.26],
    ]
    return save(tmp_path / "2024-01-29-annex.xlsx", {"IIP": rows})


def test_a_contradiction_is_shown_with_its_numbers_and_ends_with_1() -> None:
    result = run("-", *DAY, stdin=EMPLOYMENT)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "contradiction aggregate-outside-components"
    assert lines[2].startswith("    -:")
    assert "would agree" in result.stdout
    assert result.stderr == "1 contradiction, 0 warnings, 0 notes in 1 report.\n"


@pytest.mark.parametrize(("level", "code"), [("contradiction", 0), ("warning", 1), ("note", 1)])
def test_the_level_decides_how_it_ends(level: str, code: int) -> None:
    assert run("-", *DAY, "--fail-on", level, stdin=RANKED).exit_code == code


def test_nothing_found_writes_nothing(story: Path) -> None:
    result = run(story, *DAY)
    assert (result.exit_code, result.stdout) == (0, "")


def test_json_lines_name_the_file_of_every_number(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(EMPLOYMENT, "utf-8")
    result = run(path, *DAY, "--format", "jsonl")
    (line,) = result.stdout.splitlines()
    found = json.loads(line)
    assert (found["severity"], found["code"]) == ("contradiction", "aggregate-outside-components")
    assert [one["value"] for one in found["figures"]] == ["0.1", "-0.9", "-1.0", "-0.8"]
    assert {one["file"] for one in found["figures"] + found["repairs"]} == {str(path)}
    first = found["figures"][0]
    assert EMPLOYMENT[first["start"] : first["end"]] == first["text"] == "0.1%"
    assert {"from": "-0.9 % yoy", "to": "+0.9 %"}.items() <= found["repairs"][0].items()


def test_a_workbook_confirms_and_contradicts(story: Path, annex: Path) -> None:
    result = run(story, *DAY, "--against", annex, "--explain", "--fail-on", "warning")
    assert result.exit_code == 1
    assert "iip, mining, 2024-01 is +9.9 % yoy in the report and +7.25 % yoy in the workbook" in result.stdout
    assert f"{annex}:IIP!C7" in result.stdout
    assert "agrees official-value: iip 2024-01 is +18.3 % yoy in the report and +18.26 % yoy" in result.stdout
    assert result.stderr.endswith(
        "The workbooks confirm 1 number, differ in 1, and have no counterpart for 0.\n"
    )


def test_what_no_workbook_has_is_listed(tmp_path: Path, annex: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_text("In January 2024, the IIP of Quảng Ninh rose 160% year-on-year.", "utf-8")
    result = run(path, *DAY, "--against", annex, "--explain", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.search(
        r"in no workbook: \S+b\.txt:\d+-\d+  iip, Quảng Ninh, 2024-01 \+160 % yoy", result.stderr
    )


def test_a_workbook_may_be_the_report(annex: Path) -> None:
    result = run(annex, "--explain")
    assert result.exit_code == 0
    assert result.stderr == "0 contradictions, 0 warnings, 0 notes in 1 report.\n"


def test_workbooks_are_not_checked_against_each_other_beside_a_report(
    story: Path, annex: Path, tmp_path: Path
) -> None:
    rows: list[list[Any]] = [
        ["2. Chỉ số sản xuất công nghiệp tháng 01 năm 2024"],
        ["", "", "%"],
        ["", "Tháng 01 năm", "Tháng 01 năm"],
        ["", "2024 so với", "2024 so với"],
        ["", "tháng trước", "cùng kỳ năm trước"],
        ["Toàn ngành công nghiệp", 97.2, 114.9],
        ["Khai khoáng", 103.84, 107.25],
    ]
    later = save(tmp_path / "2024-02-29-annex.xlsx", {"IIP": rows})
    assert "vintage" in run(annex, later).stdout
    assert "vintage" not in run(story, *DAY, "--against", annex, "--against", later).stdout


def test_each_text_may_have_its_day(story: Path, tmp_path: Path) -> None:
    other = tmp_path / "later.txt"
    other.write_text("Last month, the IIP rose 17.9% year-on-year.", "utf-8")
    result = run(story, other, "--published", "2024-02-05", "--published", "2024-02-29")
    assert "came out on 2024-02-05 and 2024-02-29" in result.stdout
    assert run(story, other, *[*DAY, *DAY, *DAY]).exit_code == 2


def test_without_a_day_a_note_says_what_may_stay_open(story: Path) -> None:
    assert "without --published" in run(story).stderr


def test_wrong_calls_and_unreadable_input(tmp_path: Path) -> None:
    assert run().exit_code == 2
    assert run("-", "--fail-on", "panic", stdin="x").exit_code == 2
    assert run(tmp_path / "none.txt").exit_code == 3
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")
    assert run("-", "--against", broken, stdin="x").exit_code == 3
    assert run("-", "--against", tmp_path / "none.xlsx", stdin="x").exit_code == 3


def test_every_check_has_a_section_on_its_page_and_pages_have_no_others() -> None:
    pages = Path(__file__).parent.parent / "docs" / "checks"
    codes = {check.code: check.page for check in CHECKS}
    assert len(codes) == len(CHECKS)
    for page in {check.page for check in CHECKS}:
        text = (pages / f"{page}.md").read_text("utf-8")
        sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
        assert [section.split("\n")[0] for section in sections] == [
            check.code for check in CHECKS if check.page == page
        ]
        for section in sections:
            for part in ("**What it says.**", "**Formula.**", "**Example.**", "**False alarm.**"):
                assert part in section


def test_the_page_on_the_command_names_every_option() -> None:
    page = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text("utf-8")
    offered = set(re.findall(r"--[a-z-]+", run("--help").stdout))
    assert offered >= {"--against", "--fail-on"}
    assert {option for option in offered if f"`{option}" not in page} == set()


def test_a_folder_is_no_workbook_to_check_against(story: Path, tmp_path: Path) -> None:
    result = run(story, *DAY, "--against", tmp_path)
    assert result.exit_code == 3
    assert "a folder; name its workbooks" in result.stderr


@pytest.mark.parametrize("day", ["13/08/2024", "2024-02-31"])
def test_what_is_no_day_is_refused_in_words(story: Path, day: str) -> None:
    result = run(story, "--published", day)
    assert result.exit_code == 2
    assert "is no day written YYYY-MM-DD" in result.stderr

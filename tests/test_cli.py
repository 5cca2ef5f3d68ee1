import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cli_stub
import vn_industry
from vn_industry import cli
from vn_industry.adapters.records import FIELDS
from vn_industry.cli import commands, source, table
from vn_industry.errors import VnIndustryError
from workbook import office


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> cli_stub.Reader:
    reader = cli_stub.Reader()
    monkeypatch.setattr(vn_industry, "read", reader, raising=False)
    return reader


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo.txt"
    path.write_text("Tháng 1 tăng 18,30%", "utf-8")
    return path


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(commands.program, [str(argument) for argument in arguments], input=stdin)


def test_the_reader_gets_text_day_and_language(reader: cli_stub.Reader, report: Path) -> None:
    result = run("read", report, "--published", "2024-08-13", "--language", "vi")
    assert result.exit_code == 0
    assert reader.asked == [("Tháng 1 tăng 18,30%", date(2024, 8, 13), "vi")]
    assert result.stderr == "1 figure (3 numbers) read, 1 number unread.\n"


def test_without_a_day_a_note_says_what_may_stay_open(reader: cli_stub.Reader, report: Path) -> None:
    result = run("read", report)
    assert reader.asked[0][1:] == (None, None)
    assert "without --published" in result.stderr


@pytest.mark.usefixtures("reader")
def test_a_piped_table_is_aligned_and_whole(report: Path) -> None:
    lines = run("read", report).stdout.splitlines()
    assert re.split(r" {2,}", lines[0].strip()) == list(table._COLUMNS)
    assert set(lines[1]) == {"─"} or set(lines[1]) == {"─", " "}
    assert lines[2].startswith("nearly 192 bn USD")
    assert lines[2].endswith("2024-01/2024-07  nearly US$192 billion")
    assert re.search(r"^ +\+18\.30 % +change yoy ", lines[3])
    assert re.search(r"^ +-1\.5 pp +contribution ", lines[4])
    assert {
        line.index(word) for line, word in zip(lines[2:], ["level", "change", "contribution"], strict=True)
    } == {lines[0].index("measure")}
    assert not any(line != line.rstrip() for line in lines)


@pytest.mark.usefixtures("reader")
def test_words_of_a_report_steer_neither_terminal_nor_markup(report: Path) -> None:
    written = run("read", report).stdout
    assert "\x1b" not in written
    assert "�[31m1,5 [bold]điểm[/]" in written


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_on_a_terminal_cells_are_folded_and_nothing_is_lost(width: int) -> None:
    written = table.render(cli_stub.RECORDS, width)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", written)
    assert max(map(len, plain.splitlines())) <= width
    assert "…" not in plain
    whole = table.render(cli_stub.RECORDS, None)
    assert sorted(re.sub(r"[\s─]", "", plain)) == sorted(re.sub(r"[\s─]", "", whole))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1234567", "1.234567 mn"),
        ("-9800000000", "-9.8 bn"),
        ("1537600000000", "1.5376 tn"),
        ("120000000000", "120 bn"),
        ("999999", "999,999"),
        ("18.30", "18.30"),
        ("0", "0"),
    ],
)
def test_large_numbers_are_scaled_and_never_rounded(value: str, shown: str) -> None:
    row = table.render([{"value": value, "unit": "USD", "text": "x"}], width=None).splitlines()[-1]
    assert re.fullmatch(rf" *{re.escape(shown)} USD  +x", row)


def test_a_record_without_a_value_leaves_its_cell_to_the_unit() -> None:
    assert "USD" in table.render([{"unit": "USD"}], width=None)


@pytest.mark.usefixtures("reader")
def test_json_lines_are_the_records(report: Path) -> None:
    lines = run("read", report, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["value"] for line in lines] == ["192000000000", "18.30", "-1.5"]
    assert "Bà Rịa - Vũng Tàu" in lines[1]


@pytest.mark.usefixtures("reader")
def test_csv_is_the_records(report: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("read", report, "--format", "csv").stdout)))
    assert list(rows[0]) == list(FIELDS)
    assert [row["value"] for row in rows] == ["192000000000", "18.30", "-1.5"]


@pytest.mark.usefixtures("reader")
def test_explanations_follow_a_table(report: Path) -> None:
    result = run("read", report, "--explain")
    assert result.stdout.endswith(
        "\nperiod: 2024-01 from 'January'\nbasis: yoy\nunread at 50-53: '88%': no indicator\n"
    )


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize("layout", ["jsonl", "csv"])
def test_explanations_stay_out_of_data(report: Path, layout: str) -> None:
    plain, explained = (
        run("read", report, "--format", layout),
        run("read", report, "--format", layout, "--explain"),
    )
    assert explained.stdout == plain.stdout
    assert "basis: yoy\nunread at 50-53" in explained.stderr


@pytest.mark.usefixtures("reader")
def test_no_number_is_a_header_and_a_summary(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vn_industry, "read", cli_stub.Reader([]))
    result = run("read", report)
    assert result.exit_code == 0
    assert result.stdout.startswith("value")


@pytest.mark.parametrize("text", ["\ufeffIIP tăng 3%", "IIP tăng 3%"])
def test_standard_input_is_read_and_a_mark_of_its_start_dropped(reader: cli_stub.Reader, text: str) -> None:
    assert run("read", "-", stdin=text.encode()).exit_code == 0
    assert reader.asked[0][0] == "IIP tăng 3%"


def test_line_ends_stay_because_offsets_count_them(reader: cli_stub.Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\r\nb")
    run("read", path)
    assert reader.asked[0][0] == "a\r\nb"


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "-", "--published", "13/08/2024"],
        ["read", "-", "--published", "2024-02-30"],
        ["read", "-", "--language", "fr"],
        ["read", "-", "--format", "xml"],
        ["read", "-", "--no-such-option"],
        ["reed", "-"],
    ],
)
def test_a_wrong_call_ends_with_2(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error:" in result.stderr


@pytest.mark.usefixtures("reader")
def test_a_missing_file_and_a_folder_end_with_3(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, "a\0b"):
        result = run("read", path)
        assert result.exit_code == 3
        assert result.stdout == ""
        assert re.fullmatch(r"Error: .+: .+\n", result.stderr)


@pytest.mark.usefixtures("reader")
def test_bytes_that_are_no_utf_8_end_with_3(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("12 % tăng".encode("utf-16"))
    result = run("read", path)
    assert result.exit_code == 3
    assert "not UTF-8 text (byte 0 cannot be read)" in result.stderr


@pytest.mark.usefixtures("reader")
def test_a_file_over_the_limit_ends_with_3(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LIMIT", 10)
    result = run("read", report)
    assert result.exit_code == 3
    assert "larger than" in result.stderr


def test_an_error_of_the_reader_ends_with_3(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise VnIndustryError("too long a text")

    monkeypatch.setattr(vn_industry, "read", refuse, raising=False)
    result = run("read", report)
    assert result.exit_code == 3
    assert result.stderr == "Error: too long a text\n"


@pytest.mark.parametrize("package", ["click", "rich"])
def test_without_the_extra_the_command_says_how_to_install_it(
    package: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("vn_industry.cli.")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 3
    assert f"{package} is not installed; run: pip install 'vn-industry[cli]'" in capsys.readouterr().err


def test_a_broken_installation_is_not_taken_for_a_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vn_industry.cli.commands", None)
    with pytest.raises(ModuleNotFoundError):
        cli.main()


def test_the_page_on_the_command_names_every_option() -> None:
    page = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text("utf-8")
    offered = set(re.findall(r"--[a-z]+", run("read", "--help").stdout))
    assert offered >= {"--published", "--help"}
    assert {option for option in offered if f"`{option}" not in page} == set()


INDEX = ["Toàn ngành công nghiệp", 110.03, 100.67, 110.92, 107.72, 12.5]


@pytest.mark.parametrize("name", ["2024-06-29-bieu.xlsx", "2024-06-29-bieu.xls", "2024-06-29-bieu.dat"])
def test_a_workbook_is_read_like_a_text(tmp_path: Path, name: str) -> None:
    written = office.save(
        tmp_path / "b.xlsx" if name.endswith("dat") else tmp_path / name, {"IIP": office.iip(INDEX)}
    )
    path = written.rename(tmp_path / name)
    result = run("read", path, "--format", "jsonl")
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(one["value"], one["basis"], one["cell"]) for one in records] == [
        ("10.03", "yoy", "B9"), ("0.67", "mom", "C9"), ("10.92", "yoy", "D9"), ("7.72", "yoy", "E9"),
    ]  # fmt: skip
    assert result.stderr == "3 figures (4 numbers) read, 1 number unread.\n"
    assert {one["published"] for one in records} == {"2024-06-29"}


def test_a_table_of_a_workbook_names_the_cells(tmp_path: Path) -> None:
    path = office.save(tmp_path / "b.xlsx", {"IIP": office.iip(INDEX)})
    result = run("read", path, "--published", "2024-07-01", "--explain")
    assert re.search(r"\+10\.03 % +change yoy .* IIP!B9\n", result.stdout)
    assert "unread at IIP!F9: '12.5': no header above the column" in result.stdout


def test_a_file_that_is_no_workbook_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"not a workbook")
    (tmp_path / "c.zip").write_bytes(b"PK\x03\x04")
    for name, why in (("b.xlsx", "is no Excel workbook"), ("c.zip", "is damaged")):
        result = run("read", tmp_path / name)
        assert result.exit_code == 3
        assert result.stdout == ""
        assert why in result.stderr


def test_a_folder_of_workbooks_is_one_table_and_a_broken_one_is_named(tmp_path: Path) -> None:
    office.save(tmp_path / "2024-06-29-b.xlsx", {"IIP": office.iip(INDEX)})
    office.save(tmp_path / "2024-06-30-c.xls", {"IIP": office.iip(INDEX)})
    whole = run("read", tmp_path, "--format", "csv")
    assert whole.exit_code == 0
    assert whole.stderr == "6 figures (8 numbers) read from 2 files, 2 numbers unread.\n"
    rows = list(csv.DictReader(io.StringIO(whole.stdout)))
    assert [row["file"] for row in rows] == ["2024-06-29-b.xlsx"] * 4 + ["2024-06-30-c.xls"] * 4
    assert (
        json.loads(run("read", tmp_path, "--format", "jsonl").stdout.splitlines()[0])["file"]
        == rows[0]["file"]
    )
    (tmp_path / "2024-01-29-a.xls").write_bytes(b"broken")
    broken = run("read", tmp_path, "--format", "csv", "--jobs", "2")
    assert broken.exit_code == 3
    assert broken.stdout == whole.stdout
    assert "a.xls is no Excel workbook\n" in broken.stderr
    assert broken.stderr.endswith("Error: 1 file not read.\n")
    assert "2024-06-30-c.xls" in run("read", tmp_path).stdout


def test_a_folder_has_no_single_day(tmp_path: Path) -> None:
    result = run("read", tmp_path, "--published", "2024-06-29")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "the day of one file" in result.stderr
    assert "a folder without workbooks" in run("read", tmp_path).stderr


# From here on the command runs as users run it: in a process of its own, with the real reader.


def command(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [executable(), *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, **environment},
    )


def executable() -> str:
    found = shutil.which("vn-industry", path=str(Path(sys.executable).parent))
    assert found, "vn-industry is not installed beside this Python"
    return found


def test_the_command_names_its_version() -> None:
    result = command("--version")
    assert result.returncode == 0
    assert re.fullmatch(rb"vn-industry \d+\.\d+\.\d+\S*\s+", result.stdout)


def test_the_command_reads_standard_input() -> None:
    text = "Chỉ số sản xuất công nghiệp tháng 1/2024 tăng 18,3% so với cùng kỳ năm trước.".encode()
    result = command("read", "-", "--published", "2024-02-05", "--format", "jsonl", stdin=text)
    assert result.returncode == 0
    (record,) = map(json.loads, result.stdout.decode("utf-8").splitlines())
    assert tuple(record) == FIELDS
    assert (record["value"], record["unit"], record["basis"]) == ("18.3", "percent", "yoy")


@pytest.mark.parametrize("encoding", ["ascii", "utf-16"])
def test_data_are_utf_8_whatever_the_locale(encoding: str) -> None:
    text = "Tháng 1/2024, sản xuất trang phục tăng 18,3% so với cùng kỳ năm trước.".encode()
    result = command("read", "-", "--published", "2024-02-05", stdin=text, PYTHONIOENCODING=encoding)
    assert result.returncode == 0
    assert "sản xuất trang phục" in result.stdout.decode("utf-8")


def test_the_command_has_exit_codes_and_no_tracebacks(tmp_path: Path) -> None:
    missing, wrong = command("read", tmp_path / "none.txt"), command("read", "--format", "xml", "-")
    assert (missing.returncode, wrong.returncode) == (3, 2)
    assert b"Traceback" not in missing.stderr + wrong.stderr


@pytest.mark.skipif(os.name != "posix", reason="pipes close otherwise elsewhere")
@pytest.mark.parametrize("layout", ["table", "jsonl", "csv"])
def test_a_closed_pipe_is_quiet(tmp_path: Path, layout: str) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Exports rose 3.1 per cent year-on-year in January 2024.\n" * 3000, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        result = subprocess.run(
            [executable(), "read", path, "--published", "2024-02-05", "--format", layout, "--explain"],
            stdout=closed,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
    assert result.returncode == 0
    assert b"Broken" not in result.stderr
    assert b"Traceback" not in result.stderr

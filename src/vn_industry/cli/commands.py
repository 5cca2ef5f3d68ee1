"""The commands of `vn-industry`.

Data goes to standard output, messages go to standard error. The exit code is 0 for an input that was read,
whatever was found in it; 1 for a check that found what it must not; 2 for a wrong call; 3 for an input, or a file of a
folder, that cannot be read.
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import vn_industry
from vn_industry.adapters.delimited import to_csv
from vn_industry.adapters.jsonlines import to_jsonl
from vn_industry.cli.checking import check
from vn_industry.cli.day import Day
from vn_industry.cli.output import CannotReadError, count, say, write
from vn_industry.cli.source import UnreadableError, is_workbook, load
from vn_industry.cli.table import printable, render
from vn_industry.errors import VnIndustryError

if TYPE_CHECKING:
    from datetime import date, datetime

    from vn_industry.adapters.records import Record
    from vn_industry.domain import Report, Unread

__all__ = ["program"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vn-industry", message="%(prog)s %(version)s")
def program() -> None:
    """Read reports on Vietnam's industry and trade into typed figures."""


@program.command(short_help="Read a report or workbooks and write their numbers.")
@click.argument("file")
@click.option(
    "--published",
    type=Day(),
    metavar="YYYY-MM-DD",
    help="The day on which the report or workbook came out.",
)
@click.option("--language", type=click.Choice(["en", "vi"]), help="The language; found out if absent.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How the numbers are written.",
)
@click.option("--explain", is_flag=True, help="Say what each reading rests on, and what was not read.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many workbooks of a folder are read at the same time.",
)
def read(
    file: str, published: "datetime | None", language: str | None, layout: str, explain: bool, jobs: int
) -> None:
    """Read FILE and write its numbers.

    FILE is a report in plain text ('-' reads standard input), a workbook of the statistics office (.xls, .xlsx),
    or a folder of workbooks.
    """
    day = published.date() if published else None
    records: Sequence[Record]
    failures: Sequence[object] = ()
    try:
        if Path(file).is_dir():
            reports, records, failures = _read_folder(file, jobs, day)
        else:
            report = _read_file(file, day, language)
            reports, records = [report], report.to_records()
    except (UnreadableError, VnIndustryError, OSError) as error:
        raise CannotReadError(str(error)) from error
    write(_laid_out(records, layout))
    if explain:
        explanation = "".join(f"{line}\n" for report in reports for line in _explanation(report))
        write(f"\n{explanation}") if layout == "table" else say(explanation.rstrip("\n"))
    say(_summary(reports, len(records)))
    if failures:
        raise CannotReadError(f"{count(len(failures), 'file')} not read.")


def _read_file(file: str, day: "date | None", language: str | None) -> "Report":
    if is_workbook(file):
        return vn_industry.read_workbook(file, published=day)
    report = vn_industry.read(load(file), published=day, language=language)
    if day is None:
        say('note: without --published, dates such as "last month" may stay open.')
    return report


def _read_folder(
    folder: str, jobs: int, day: "date | None"
) -> "tuple[list[Report], Sequence[Record], Sequence[object]]":
    """Read the workbooks of a folder, and say at once which of them could not be read."""
    if day is not None:
        raise click.UsageError("--published is the day of one file; each workbook of a folder has its own.")
    from vn_industry.cli.workbooks import read_folder

    archive = read_folder(folder, jobs)
    for failure in archive.failures:
        say(printable(f"not read: {failure.error}"))
    return [report for _, report in archive.reports], archive.to_records(), archive.failures


def _summary(reports: "Sequence[Report]", numbers: int) -> str:
    figures = count(sum(len(report.figures) for report in reports), "figure")
    unread = count(sum(len(report.unread) for report in reports), "number")
    files = "" if len(reports) == 1 else f" from {count(len(reports), 'file')}"
    return f"{figures} ({count(numbers, 'number')}) read{files}, {unread} unread."


def _laid_out(records: "Sequence[Record]", layout: str) -> str:
    if layout == "csv":
        return to_csv(records)
    if layout == "jsonl":
        return to_jsonl(records)
    return render(records, shutil.get_terminal_size().columns if sys.stdout.isatty() else None)


def _explanation(report: "Report") -> Iterator[str]:
    for figure in report.figures:
        yield from (printable(str(line)) for line in figure.evidence)
    for number in report.unread:
        yield printable(f"unread at {_place(number)}: {number.text!r}: {number.reason}")


def _place(number: "Unread") -> str:
    return f"{number.sheet}!{number.cell}" if number.cell else f"{number.start}-{number.end}"


program.add_command(check)

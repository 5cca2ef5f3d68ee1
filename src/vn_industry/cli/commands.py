"""The commands of `vn-industry`.

Data goes to standard output, messages go to standard error. The exit code is 0 for a text that was read,
whatever was found in it; 2 for a wrong call; 3 for an input that cannot be read.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

import vn_industry
from vn_industry.adapters.delimited import to_csv
from vn_industry.adapters.jsonlines import to_jsonl
from vn_industry.cli import CANNOT_READ
from vn_industry.cli.source import UnreadableError, load
from vn_industry.cli.table import printable, render
from vn_industry.errors import VnIndustryError

if TYPE_CHECKING:
    from datetime import datetime

    from vn_industry.domain import Report

__all__ = ["program"]


class _CannotRead(click.ClickException):
    exit_code = CANNOT_READ


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vn-industry", message="%(prog)s %(version)s")
def program() -> None:
    """Read reports on Vietnam's industry and trade into typed figures."""


@program.command(short_help="Read a report and write its numbers.")
@click.argument("file")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day on which the report came out.",
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
def read(file: str, published: "datetime | None", language: str | None, layout: str, explain: bool) -> None:
    """Read FILE, a report in plain text, and write its numbers ('-' reads standard input)."""
    try:
        text = load(file)
        report = vn_industry.read(text, published=published.date() if published else None, language=language)
    except (UnreadableError, VnIndustryError) as error:
        raise _CannotRead(str(error)) from error
    if published is None:
        _say('note: without --published, dates such as "last month" may stay open.')
    _write(_laid_out(report, layout))
    if explain:
        explanation = "".join(f"{line}\n" for line in _explanation(report))
        _write(f"\n{explanation}") if layout == "table" else _say(explanation.rstrip("\n"))
    _say(_summary(report))


def _summary(report: "Report") -> str:
    figures = _count(len(report.figures), "figure")
    numbers = _count(len(report.to_records()), "number")
    return f"{figures} ({numbers}) read, {_count(len(report.unread), 'number')} unread."


def _laid_out(report: "Report", layout: str) -> str:
    records = report.to_records()
    if layout == "csv":
        return to_csv(records)
    if layout == "jsonl":
        return to_jsonl(records)
    return render(records, shutil.get_terminal_size().columns if sys.stdout.isatty() else None)


def _explanation(report: "Report") -> Iterator[str]:
    for figure in report.figures:
        yield from (printable(str(line)) for line in figure.evidence)
    for number in report.unread:
        yield printable(f"unread at {number.start}-{number.end}: {number.text!r}: {number.reason}")


def _write(text: str) -> None:
    """Write data; a reader that has closed the pipe has seen enough, which is no error."""
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        click.echo(text.encode(encoding, "replace"), nl=False)
    except BrokenPipeError:
        # Python flushes the stream once more at its end, and must not find the closed pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _say(message: str) -> None:
    click.echo(message, err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""The command `vn-industry check`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

import vn_industry
from vn_industry.checks import Review, Severity, review
from vn_industry.cli.day import Day
from vn_industry.cli.findings import confirmations, to_jsonl, to_text
from vn_industry.cli.output import CannotReadError, count, say, write
from vn_industry.cli.source import UnreadableError, is_workbook, load
from vn_industry.errors import VnIndustryError

if TYPE_CHECKING:
    from datetime import date, datetime

    from vn_industry.domain import Report

__all__ = ["FOUND", "check"]

FOUND = 1
"""The exit code where something at or above the level of `--fail-on` was found."""


@click.command(short_help="Check reports against themselves, each other and workbooks.")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.option(
    "--against", metavar="WORKBOOK", multiple=True, help="A workbook of the office; may be repeated."
)
@click.option(
    "--published",
    type=Day(),
    metavar="YYYY-MM-DD",
    multiple=True,
    help="The day on which the reports came out; repeated, one for each text in order.",
)
@click.option("--language", type=click.Choice(["en", "vi"]), help="The language; found out if absent.")
@click.option(
    "--fail-on",
    type=click.Choice([str(one) for one in Severity]),
    default=str(Severity.CONTRADICTION),
    show_default=True,
    help="The least severity that ends with exit code 1.",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="How the findings are written.",
)
@click.option("--explain", is_flag=True, help="List what agrees, too, and what no workbook has.")
def check(
    reports: tuple[str, ...],
    against: tuple[str, ...],
    published: "tuple[datetime, ...]",
    language: str | None,
    fail_on: str,
    layout: str,
    explain: bool,
) -> None:
    """Say where the figures of each REPORT contradict themselves, each other or a workbook.

    A REPORT is a text ('-' reads standard input) or a workbook, told by its content.
    """
    names = [*reports, *against]
    days = _days([name for name in reports if not is_workbook(name)], [day.date() for day in published])
    try:
        found = [_report(name, days.get(name), language) for name in reports]
        found += map(_workbook, against)
    except (UnreadableError, VnIndustryError, OSError) as error:
        raise CannotReadError(str(error)) from error
    if days and not published:
        say('note: without --published, dates such as "last month" may stay open.')
    result = _asked_for(review(*found), len(reports))
    write(to_jsonl(result.findings, names) if layout == "jsonl" else to_text(result.findings, names))
    if explain:
        listed = confirmations(result, names)
        write(listed) if layout == "table" else say(listed.rstrip("\n"))
    say(_summary(result, found))
    least = Severity(fail_on)
    if any(one.severity.reaches(least) for one in result.findings):
        sys.exit(FOUND)


def _asked_for(result: Review, reports: int) -> Review:
    """Leave out what was found within and between the workbooks that the reports are checked against."""
    findings = (one for one in result.findings if any(number.report < reports for number in one.statements))
    return attrs.evolve(result, findings=tuple(findings))


def _days(texts: Sequence[str], days: "Sequence[date]") -> "dict[str, date | None]":
    """Give each text its day of publication: one for all, or one for each."""
    if len(days) > 1 and len(days) != len(texts):
        raise click.BadParameter(
            f"{count(len(days), 'day')} for {count(len(texts), 'text')}; give one for all or one for each",
            param_hint="--published",
        )
    return dict(zip(texts, days if len(days) == len(texts) else [*days, None][:1] * len(texts), strict=True))


def _workbook(name: str) -> "Report":
    if Path(name).is_dir():
        raise UnreadableError(f"{name}: a folder; name its workbooks, --against FILE for each")
    return vn_industry.read_workbook(name)


def _report(name: str, day: "date | None", language: str | None) -> "Report":
    if is_workbook(name):
        return vn_industry.read_workbook(name)
    return vn_industry.read(load(name), published=day, language=language)


def _summary(result: Review, reports: "Sequence[Report]") -> str:
    by_severity = [
        count(sum(one.severity is severity for one in result.findings), str(severity))
        for severity in Severity
    ]
    words = f"{', '.join(by_severity)} in {count(len(reports), 'report')}."
    if not result.confirmed and not result.unmatched:
        return words
    return (
        f"{words} The workbooks confirm {count(len(result.confirmed), 'number')}, differ in "
        f"{len(result.differing)}, and have no counterpart for {len(result.unmatched)}."
    )

"""Findings as blocks of text for people, and as JSON Lines."""

import json
from collections.abc import Sequence

from vn_industry.checks import Finding, Review, Statement
from vn_industry.cli.table import printable

__all__ = ["confirmations", "to_jsonl", "to_text"]


def to_text(findings: Sequence[Finding], names: Sequence[str]) -> str:
    """Lay findings out for people: what does not add up, the numbers with their places, and the edits that help.

    Args:
        findings: What `vn_industry.check` returned.
        names: The names of the reports, in the order in which they were checked.
    """
    return "\n".join(_block(one, names) for one in findings)


def to_jsonl(findings: Sequence[Finding], names: Sequence[str]) -> str:
    """Write findings as JSON Lines, one object a finding; a number names its file."""
    lines = []
    for one in findings:
        data = one.to_dict()
        for number in [*data["figures"], *data["repairs"]]:
            number["file"] = names[number["report"]]
        lines.append(f"{json.dumps(data, ensure_ascii=False)}\n")
    return "".join(lines)


def confirmations(result: Review, names: Sequence[str]) -> str:
    """List what agrees, and the numbers of texts that no workbook has."""
    texts = any(not number.official for one in result.confirmations for number in one.statements)
    agreeing = [
        f"agrees {one.code}: {printable(one.arithmetic)}"
        for one in result.confirmations
        # What a workbook says twice is of interest only where no text is checked against it.
        if not texts or any(not number.official for number in one.statements)
    ]
    missing = [f"in no workbook: {_number(one, names)}" for one in result.unmatched]
    return "".join(f"{line}\n" for line in [*agreeing, *missing])


def _block(finding: Finding, names: Sequence[str]) -> str:
    places = [_place(one, names) for one in finding.statements]
    width = max(map(len, places))
    lines = [f"{finding.severity} {finding.code}", f"  {printable(finding.arithmetic)}"]
    lines += [
        f"    {place:<{width}}  {printable(str(one))}"
        for place, one in zip(places, finding.statements, strict=True)
    ]
    if finding.repairs:
        lines.append("  the numbers would agree with one of")
        lines += [f"    {printable(line)}" for line in finding.suggestions()]
    return "".join(f"{line}\n" for line in lines)


def _number(one: Statement, names: Sequence[str]) -> str:
    return f"{_place(one, names)}  {printable(str(one))}"


def _place(one: Statement, names: Sequence[str]) -> str:
    found = one.observation
    where = f"{found.sheet}!{found.cell}" if found.cell else f"{found.start}-{found.end}"
    return printable(f"{names[one.report]}:{where}")

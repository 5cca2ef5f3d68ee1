"""What a check found: the numbers, the arithmetic, and the edits that would reconcile them."""

from enum import StrEnum
from typing import Any

import attrs

from vn_industry.checks.statement import Statement

__all__ = ["Confirmation", "Finding", "Repair", "Severity"]


class Severity(StrEnum):
    """How far apart figures are.

    Severities are ordered by `rank`, and `reaches` compares them.

    Example:
        >>> Severity.CONTRADICTION.reaches(Severity.WARNING), Severity("note").reaches(Severity.WARNING)
        (True, False)
    """

    CONTRADICTION = "contradiction"
    """No rounding, cutting off or hedge makes the numbers true together."""
    WARNING = "warning"
    """Nothing forbids the numbers, and something about them is out of line."""
    NOTE = "note"
    """The numbers differ in a way that has an ordinary reason, which the note names."""

    @property
    def rank(self) -> int:
        """0 for a note, 2 for a contradiction."""
        return (Severity.NOTE, Severity.WARNING, Severity.CONTRADICTION).index(self)

    def reaches(self, least: "Severity") -> bool:
        """Tell whether this is as severe as another one, or more."""
        return self.rank >= least.rank


@attrs.frozen(kw_only=True)
class Repair:
    """A small edit of one number that would make the numbers agree; it is suggested, never applied.

    Attributes:
        statement: the number to edit.
        kind: ``sign``, ``digit``, ``order`` (of two neighbouring digits), ``point`` (a shifted decimal
            point) or ``swap`` (yoy and mom exchanged).
        becomes: the number after the edit, with its unit.
    """

    statement: Statement
    kind: str
    becomes: str

    def __str__(self) -> str:
        return f"{self.statement.about}: {self.statement.said} to {self.becomes} ({_KINDS[self.kind]})"

    def to_dict(self) -> dict[str, Any]:
        """Return the edit as plain data."""
        found = self.statement.observation
        return {
            "kind": self.kind,
            "report": self.statement.report,
            "start": found.start,
            "end": found.end,
            "sheet": found.sheet,
            "cell": found.cell,
            "from": self.statement.said,
            "to": self.becomes,
        }


_KINDS = {
    "sign": "one sign",
    "digit": "one digit",
    "order": "two digits exchanged",
    "point": "the point shifted",
    "swap": "yoy and mom swapped",
}


@attrs.frozen(kw_only=True)
class Finding:
    """Numbers that do not go together, or differ for a reason that a reader should know.

    Attributes:
        code: the check that found it; `vn_industry.checks.CHECKS` and the docs have a row and a page for each.
        severity: contradiction, warning or note.
        statements: the numbers, each with its figure, its report and its place.
        arithmetic: what does not add up, in words and numbers.
        repairs: every edit of one sign, one digit, the order of two, the decimal point or the basis that would
            reconcile them; one that would mend other findings too comes first.
    """

    code: str
    severity: Severity
    statements: tuple[Statement, ...]
    arithmetic: str
    repairs: tuple[Repair, ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.severity} {self.code}: {self.arithmetic}"]
        lines += [f"  {one} ({_where(one)})" for one in self.statements]
        lines += [f"  would agree: {line}" for line in self.suggestions()]
        return "\n".join(lines)

    def suggestions(self, most: int = 6) -> list[str]:
        """Return the repairs in words, one line for each number and kind of edit.

        Args:
            most: how many values a line names; it says how many more there are.
        """
        grouped: dict[tuple[int, str], list[Repair]] = {}
        for one in self.repairs:
            grouped.setdefault((id(one.statement), one.kind), []).append(one)
        return [_suggested(found, most) for found in grouped.values()]

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain data, as the command writes it in JSON Lines."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            "arithmetic": self.arithmetic,
            "figures": [one.to_dict() for one in self.statements],
            "repairs": [one.to_dict() for one in self.repairs],
        }


@attrs.frozen(kw_only=True)
class Confirmation:
    """Numbers that were set against each other and agree.

    Attributes:
        code: the check that compared them.
        statements: the numbers.
        arithmetic: why they agree, in words and numbers.
    """

    code: str
    statements: tuple[Statement, ...]
    arithmetic: str

    def __str__(self) -> str:
        return f"agrees {self.code}: {self.arithmetic}"

    def to_dict(self) -> dict[str, Any]:
        """Return the confirmation as plain data."""
        return {
            "code": self.code,
            "arithmetic": self.arithmetic,
            "figures": [one.to_dict() for one in self.statements],
        }


def _suggested(found: list[Repair], most: int) -> str:
    first = found[0]
    values = ", ".join(one.becomes for one in found[:most])
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return f"{first.statement.about}: {first.statement.said} to {values}{more} ({_KINDS[first.kind]})"


def _where(statement: Statement) -> str:
    return f"report {statement.report + 1}, {statement.place}"

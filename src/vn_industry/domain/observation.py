"""One number of a report with what it measures, and the evidence for each of its attributes."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import attrs

from vn_industry.values import Approximation, Basis, Money, Percent, PercentagePoints, Quantity, Status

__all__ = ["Evidence", "Measure", "Observation", "Unread", "Value"]

#: What a number can be: a percentage, points of percentage, money, or an amount with a unit.
Value = Percent | PercentagePoints | Money | Quantity

_NO_EVIDENCE: Mapping[str, "Evidence"] = MappingProxyType({})


class Measure(StrEnum):
    """What a number says of its subject."""

    LEVEL = "level"
    """How much there is."""
    CHANGE = "change"
    """How much it grew or fell (tăng, giảm)."""
    SHARE = "share"
    """Which part of a total it is (tỷ trọng)."""
    CONTRIBUTION = "contribution"
    """How much it adds to the growth of the total (đóng góp), in percentage points."""
    COUNT = "count"
    """How many localities or goods."""


@attrs.frozen(kw_only=True)
class Evidence:
    """Why an attribute of a number has its value.

    Attributes:
        rule: how it was found: ``read`` from words next to the number, ``carried`` from an earlier one,
            ``published`` from the date of publication, or the name of another rule.
        start: where the words stand in the source; ``-1`` where a rule without words decided.
        end: where they end.
        text: the words.
    """

    rule: str
    start: int = -1
    end: int = -1
    text: str = ""


@attrs.frozen(kw_only=True)
class Observation:
    """One number of a report.

    Attributes:
        value: the number with its unit, signed.
        measure: what it says of its subject.
        basis: what a change is measured against; `Basis.UNSTATED` for all else.
        approx: whether the text says nearly, over or about.
        status: whether the text says estimated, preliminary, revised, target or forecast.
        start: where the number begins in the source; ``-1`` where nothing is printed.
        end: where it ends.
        text: the number as printed.
        sheet: the name of the sheet in a workbook, ``""`` in a text.
        cell: the cell of the sheet (``"D9"``), ``""`` in a text.
        evidence: for each attribute, why it has its value.
    """

    value: Value
    measure: Measure
    basis: Basis = Basis.UNSTATED
    approx: Approximation = Approximation.NONE
    status: Status = Status.ACTUAL
    start: int = -1
    end: int = -1
    text: str = ""
    sheet: str = ""
    cell: str = ""
    evidence: Mapping[str, Evidence] = attrs.field(default=_NO_EVIDENCE, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Unread:
    """A number of the source that became no figure.

    Attributes:
        text: the number as printed.
        start: where it begins in the source; ``-1`` in a workbook.
        end: where it ends.
        reason: why it is no figure.
        sheet: the name of the sheet in a workbook, ``""`` in a text.
        cell: the cell of the sheet (``"D9"``), ``""`` in a text.
    """

    text: str
    start: int
    end: int
    reason: str
    sheet: str = ""
    cell: str = ""

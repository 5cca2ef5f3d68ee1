"""One number of a report with what it measures, and the evidence for each of its attributes."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

import attrs

from vn_industry.domain.showing import concise
from vn_industry.domain.validation import check_offsets, check_words, member
from vn_industry.errors import FigureError
from vn_industry.values import (
    Approximation,
    Basis,
    Change,
    Money,
    Percent,
    PercentagePoints,
    Quantity,
    Status,
    decimals_of,
)

__all__ = ["Evidence", "Evidences", "Measure", "Observation", "Unread", "Value"]

Value = Percent | PercentagePoints | Money | Quantity
"""What a number can be: a percentage, percentage points, money, or an amount with a unit."""


class Measure(StrEnum):
    """What a number says of its subject.

    Example:
        >>> Measure("share").name
        'SHARE'
    """

    LEVEL = "level"
    """How much there is: Money, a Quantity, or a Percent such as an inventory ratio (tỷ lệ tồn kho)."""
    CHANGE = "change"
    """How much it grew or fell (tăng, giảm): a Percent, or an absolute difference."""
    SHARE = "share"
    """Which part of a total it is (tỷ trọng): a Percent."""
    CONTRIBUTION = "contribution"
    """How much it adds to the growth of the total (đóng góp): PercentagePoints, or a Percent of it."""
    COUNT = "count"
    """How many localities or goods: a Quantity."""


_HOLDS: dict[Measure, tuple[type, ...]] = {
    Measure.LEVEL: (Money, Quantity, Percent),
    Measure.CHANGE: (Percent, PercentagePoints, Money, Quantity),
    Measure.SHARE: (Percent,),
    Measure.CONTRIBUTION: (PercentagePoints, Percent),
    Measure.COUNT: (Quantity,),
}


@attrs.frozen(kw_only=True)
class Evidence:
    """Why an attribute of a number has its value.

    Attributes:
        rule: how it was found: ``read`` from words next to the number, ``carried`` from an earlier one,
            ``published`` from the date of publication, or the name of another rule.
        start: where the words stand in the source, in characters; ``-1`` where a rule without words decided.
        end: where they end.
        text: the words.

    Raises:
        FigureError: A field is of another type, or the offsets are out of order.

    Example:
        >>> print(Evidence(rule="read", start=0, end=10, text="In January"))
        read "In January" at 0-10
    """

    rule: str
    start: int = -1
    end: int = -1
    text: str = ""

    def __attrs_post_init__(self) -> None:
        check_words(self)
        check_offsets(self, self.start, self.end)

    def __repr__(self) -> str:
        return concise(self)

    def __str__(self) -> str:
        return self.rule + _quoted(self.text, self.start, self.end)


class Evidences(Mapping[str, Evidence]):
    """Evidence by attribute: a mapping that does not change, and unlike a mappingproxy pickles.

    A report has thousands of numbers with five attributes each, and a reader asks for few of them: only the rule
    or the place of the words is kept, and the `Evidence` is made when it is asked for.

    Args:
        items: for each attribute its evidence, the rule that gave it, or where in the source the words stand.
        source: the text that is quoted.

    Example:
        >>> found = Evidences({"period": (0, 10), "region": "carried"}, "In January, exports rose.")
        >>> print(found["period"], found["region"], sep=", ")
        read "In January" at 0-10, carried
    """

    __slots__ = ("_found", "_names", "_source")

    def __init__(self, items: Mapping[str, Evidence | str | tuple[int, int]], source: str = "") -> None:
        # Tuples, which unlike a dict of them the garbage collector need not look through again and again.
        self._names = tuple(items)
        self._found = tuple(items.values())
        self._source = source

    def __getitem__(self, name: str) -> Evidence:
        if name not in self._names:
            raise KeyError(name)
        found = self._found[self._names.index(name)]
        match found:
            case Evidence():
                return found
            case str():
                return Evidence(rule=found)
            case start, end:
                return Evidence(rule="read", start=start, end=end, text=self._source[start:end])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __reduce__(self) -> "tuple[type[Evidences], tuple[dict[str, Evidence]]]":
        return Evidences, (dict(self),)  # the quotes, not the whole text

    def __repr__(self) -> str:
        return repr(dict(self))


_NO_EVIDENCE: Mapping[str, Evidence] = Evidences({})


def _to_evidences(evidence: Mapping[str, Evidence]) -> Mapping[str, Evidence]:
    if isinstance(evidence, Evidences):
        return evidence
    if not isinstance(evidence, Mapping) or not all(isinstance(one, Evidence) for one in evidence.values()):
        raise FigureError(
            "Observation", "evidence", f"takes a mapping of attribute names to Evidence, not {evidence!r}"
        )
    return Evidences(evidence)


def _to_measure(value: Measure | str) -> Measure:
    return member(Measure, value, "Observation", "measure")


def _to_basis(value: Basis | str) -> Basis:
    return member(Basis, value, "Observation", "basis")


def _to_approx(value: Approximation | str) -> Approximation:
    return member(Approximation, value, "Observation", "approx")


def _to_status(value: Status | str) -> Status:
    return member(Status, value, "Observation", "status")


@attrs.frozen(kw_only=True)
class Observation:
    """One number of a report.

    Two observations are equal when they say the same in the same place; printed precision and evidence take
    no part.

    Attributes:
        value: the number with its unit; negative for a fall, a deficit or a contribution that slows growth.
        measure: what it says of its subject; its value as a str (``"change"``) is taken too.
        basis: what a change is measured against; `Basis.UNSTATED` for all else.
        approx: whether the text says nearly (gần), over (hơn) or about (khoảng).
        status: whether the text says estimated (ước tính), preliminary (sơ bộ), revised, target or forecast.
        start: where the number begins in the source, in characters; ``-1`` where nothing is printed.
        end: where it ends.
        text: the number as printed.
        sheet: the name of the sheet in a workbook, ``""`` in a text.
        cell: the cell of the sheet (``"D9"``), ``""`` in a text.
        evidence: for each attribute, why it has its value.

    Raises:
        FigureError: The value is none that the measure can have, what is no change has a basis, or the
            offsets are out of order.

    Example:
        >>> growth = Observation(value=Percent("-4.4"), measure="change", basis="mom", text="4.4%")
        >>> print(growth)
        -4.4 % mom
        >>> growth
        Observation(value=Percent('-4.4'), measure=Measure.CHANGE, basis=Basis.MOM, text='4.4%')
    """

    value: Value
    measure: Measure = attrs.field(converter=_to_measure)
    basis: Basis = attrs.field(default=Basis.UNSTATED, converter=_to_basis)
    approx: Approximation = attrs.field(default=Approximation.NONE, converter=_to_approx)
    status: Status = attrs.field(default=Status.ACTUAL, converter=_to_status)
    start: int = -1
    end: int = -1
    text: str = ""
    sheet: str = ""
    cell: str = ""
    evidence: Mapping[str, Evidence] = attrs.field(
        default=_NO_EVIDENCE, eq=False, repr=False, converter=_to_evidences
    )

    def __attrs_post_init__(self) -> None:
        held = _HOLDS[self.measure]
        if not isinstance(self.value, held):
            names = " or ".join(each.__name__ for each in held)
            raise FigureError(
                "Observation",
                "value",
                f"a {self.measure} is a {names}, not {self.value} ({type(self.value).__name__})",
            )
        if self.basis and self.measure is not Measure.CHANGE:
            raise FigureError(
                "Observation",
                "basis",
                f"only a change is measured against a basis; leave '{self.basis}' out of a {self.measure}",
            )
        check_words(self)
        check_offsets(self, self.start, self.end)

    @property
    def number(self) -> Decimal:
        """The bare number: in full units, or what stands before the sign of a percentage.

        Example:
            >>> Observation(value=Money(Decimal("192E9"), "USD"), measure="level").number
            Decimal('1.92E+11')
        """
        return self.value.value if isinstance(self.value, Percent | PercentagePoints) else self.value.amount

    @property
    def unit(self) -> str:
        """The unit as records write it: ``percent``, ``percentage_point``, a currency code or a unit's name.

        Example:
            >>> Observation(value=PercentagePoints("15.1"), measure="contribution").unit
            'percentage_point'
        """
        match self.value:
            case Percent():
                return "percent"
            case PercentagePoints():
                return "percentage_point"
            case Money():
                return self.value.currency
            case _:
                return self.value.unit

    @property
    def decimals(self) -> int:
        """How many digits after the decimal point are printed, counted in full units.

        "US$192.4 billion" has none: its last printed digit stands for 100 million.

        Example:
            >>> Observation(value=Percent("118.30"), measure="level").decimals
            2
        """
        return decimals_of(self.value.step or self.number)

    @property
    def change(self) -> Change | None:
        """The number as a `Change` (mức tăng, giảm) with its basis; ``None`` if it is no change.

        Example:
            >>> print(Observation(value=Percent("19.3"), measure="change", basis="yoy").change)
            +19.3 % yoy
        """
        return Change(self.value, self.basis) if self.measure is Measure.CHANGE else None

    def __repr__(self) -> str:
        return concise(self)

    def __str__(self) -> str:
        said = str(self.change or self.value)
        if self.measure in (Measure.SHARE, Measure.CONTRIBUTION):
            said = f"{said} {self.measure}"
        before = f"{self.approx} " if self.approx else ""
        return f"{before}{said}{f' ({self.status})' if self.status else ''}"


@attrs.frozen(kw_only=True)
class Unread:
    """A number of the source that became no figure.

    Attributes:
        text: the number as printed.
        start: where it begins in the source, in characters.
        end: where it ends.
        reason: why it is no figure.
        sheet: the name of the sheet in a workbook, ``""`` in a text.
        cell: the cell of the sheet, ``""`` in a text.

    Raises:
        FigureError: A field is of another type, the reason is empty, or the offsets are out of order.

    Example:
        >>> print(Unread(text="52.6%", start=10, end=15, reason="share of a plan"))
        "52.6%" at 10-15: share of a plan
    """

    text: str
    start: int
    end: int
    reason: str
    sheet: str = ""
    cell: str = ""

    def __attrs_post_init__(self) -> None:
        check_words(self)
        check_offsets(self, self.start, self.end)
        if not self.reason:
            raise FigureError("Unread", "reason", "must say why the number is no figure")

    def __repr__(self) -> str:
        return concise(self)

    def __str__(self) -> str:
        return f"{_quoted(self.text, self.start, self.end).strip()}: {self.reason}"


def _quoted(text: str, start: int, end: int) -> str:
    quoted = f' "{text}"' if text else ""
    return f"{quoted} at {start}-{end}" if start >= 0 else quoted

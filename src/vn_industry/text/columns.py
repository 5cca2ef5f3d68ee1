"""Read the header of a flattened table: what the numbers of each column are.

A header stands in lines above the first row. It says the periods with their bases one after the other, over as
many lines as it likes, or has one cell for each column: one a line, or all in a line with wide gaps between.
"""

import re
from typing import Final

import attrs

from vn_industry.language.normalise import normalise
from vn_industry.language.time import basis_between, resolve
from vn_industry.language.tokens import KINDS, Token
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.phrases import noun_phrases
from vn_industry.text.bind.state import State
from vn_industry.text.bind.when import month_of
from vn_industry.text.find import chunked
from vn_industry.values import Period, PeriodKind

__all__ = ["Column", "Header", "read_header"]

#: Lines of a header that are read at most.
_HEADER_LINES: Final = 24
#: A line that ends so, or is so long, is none of a header.
_PROSE: Final = re.compile(r"[a-zà-ỹ][.!?]\s*$|^.{200}")
_INDEX: Final = re.compile(r"chỉ số|index|=\s*100", re.IGNORECASE)
#: A header that says so has growth rates below it, not indices.
_GROWTH: Final = re.compile(r"change|growth|tốc độ tăng|tăng[ ,/()-]*giảm", re.IGNORECASE)
#: What parts the cells of a header in one line.
_WIDE_GAP: Final = re.compile(r"\s{2,}|\t|\|")
_IN_BRACKETS: Final = re.compile(r"\(([^()\n]{1,25})\)")
_PERIOD, _BASIS, _INDICATOR, _AMOUNT = (KINDS[kind] for kind in ("PERIOD", "BASIS", "INDICATOR", "AMOUNT"))
_RATES: Final = frozenset(
    ["percent", "percentage_point", "ratio", "fraction", "item", "locality", "", "scaled"]
)


@attrs.frozen
class Column:
    """What the header says of a column.

    Attributes:
        period: the period of its numbers.
        basis: what they are compared with; ``""`` where they are levels.
        unit: the unit of levels.
        factor: how many units a number of the column counts.
    """

    period: Period
    basis: str = ""
    unit: str = ""
    factor: int = 1


@attrs.frozen
class Header:
    """What stands above a table.

    Attributes:
        columns: its columns, in order.
        indicator: what is measured.
        subject: the words of the title for the good of all rows, in lower case; ``""`` where it names none.
        tells_index: whether same-period indices are announced.
        tells_growth: whether growth rates are announced.
    """

    columns: list[Column]
    indicator: str
    subject: str
    tells_index: bool
    tells_growth: bool


def read_header(above: str, count: int, state: State) -> Header | None:
    """Read the lines above the first row of a table.

    Args:
        above: the text since the last table, up to the label of the first row, which is the end of its last line.
        count: how many numbers a row has.
        state: language and date of publication.

    Returns:
        The header; ``None`` where no reading has as many columns.
    """
    header = _below_prose(above)
    last = header[: header.rfind("\n")].rpartition("\n")[2]
    for lines in (header, last):  # prose stands above a title that says all
        title = "\n".join(lines.split("\n")[-_HEADER_LINES:])
        columns = _in_turn(_tokens(title, state), state)
        if len(columns) == count and (lines is header or _INDEX.search(lines)):
            return _header(columns, header, title, state)
    title, cells = _cells(header, count)
    columns = _cell_by_cell(title, cells, state)
    return _header(columns, header, title, state) if len(columns) == count else None


def _header(columns: list[Column], text: str, title: str, state: State) -> Header:
    tokens = _tokens(title, state)
    named = [token.value for token in tokens if token.kind == _INDICATOR]
    return Header(
        columns,
        named[-1] if named else "iip",
        _good(tokens, title),
        _INDEX.search(text) is not None,
        _GROWTH.search(text) is not None,
    )


def _good(tokens: list[Token], text: str) -> str:
    """Return the words that name the good of a title ("Main steel import sources")."""
    at = next((at for at, token in enumerate(tokens) if token.kind == _INDICATOR), 0)
    phrases = noun_phrases(tokens[:at])
    if not phrases:
        return ""
    start, end = phrases[-1].span(tokens)
    return normalise(text).lower[start:end]


def _below_prose(above: str) -> str:
    """Return the lines of a header, without the prose that ends above them."""
    lines = above.split("\n")
    prose = (at for at in range(len(lines) - 1, 0, -1) if _PROSE.search(lines[at - 1]))
    return "\n".join(lines[next(prose, 0) :])


def _tokens(text: str, state: State) -> list[Token]:
    return [token for part in chunked(normalise(text), state.language) for token in part]


def _in_turn(tokens: list[Token], state: State) -> list[Column]:
    """Read one column for each period with the basis behind it; a basis before all periods holds for each of them."""
    columns: list[Column] = []
    period: Period | None = None
    told = [token for token in tokens if token.kind in (_PERIOD, _BASIS)]
    general = told[0] if told and [token.kind for token in told].count(_BASIS) == 1 else None
    for token in told:
        if token.kind == _PERIOD:
            period = _flow_of(token, state)
            if general is not None and general.kind == _BASIS and period is not None:
                columns.append(Column(period, basis_between(general.value, period, state.published)))
        elif period is not None:
            columns.append(Column(period, basis_between(token.value, period, state.published)))
            period = None
    return columns


def _cells(header: str, count: int) -> tuple[str, list[str]]:
    """Cut a header into its title and one cell for each column; a cell for the labels may lead."""
    lines = [line for line in header.split("\n")[:-1] if line.strip()]
    if not lines:
        return "", []
    cells = [cell for cell in _WIDE_GAP.split(lines[-1].strip()) if cell]
    if count <= len(cells) <= count + 1:
        return "\n".join(lines[:-1]), cells[-count:]
    return "\n".join(lines[:-count]), lines[-count:]


def _cell_by_cell(title: str, cells: list[str], state: State) -> list[Column]:
    """Read each cell by itself; one without a period is of that of the cell before."""
    columns: list[Column] = []
    period: Period | None = None
    told_above = _tokens(title, state)
    general = [token for token in told_above if token.kind == _BASIS]
    runs = [token.value for token in told_above if token.kind == _PERIOD and token.value.unit == "months"]
    for cell in cells:
        tokens = _tokens(cell, state)
        own = next((token for token in tokens if token.kind == _PERIOD), None)
        period = period if own is None else _flow_of(own, state)
        if own is not None and own.value.unit == "year" and len(runs) == 1:  # "IIP 7 tháng các năm 2019-2023"
            period = resolve(attrs.evolve(runs[0], year=own.value.year), state.published)
        basis = next((token for token in tokens if token.kind == _BASIS), None)
        unit, factor = _unit(cell, state)
        if basis is None and not unit and len(general) == 1:
            basis = general[0]
        if period is None or (basis is None and not unit):
            return []
        told = "" if basis is None else basis_between(basis.value, period, state.published)
        columns.append(Column(period, told, unit if basis is None else "", factor if basis is None else 1))
    return columns


def _unit(cell: str, state: State) -> tuple[str, int]:
    """Read the unit that stands in brackets ("March (million USD)")."""
    for bracket in _IN_BRACKETS.finditer(cell):
        for token in _tokens(f"1 {bracket[1]}", state):
            if token.kind == _AMOUNT and (is_currency(token.value.unit) or token.value.unit not in _RATES):
                return token.value.unit, int(token.value.value)
    return "", 1


def _flow_of(token: Token, state: State) -> Period | None:
    """Resolve a period; "January 12" above growth rates is the month of 2012, since no day has a growth rate."""
    period = resolve(token.value, state.published)
    if period is None or period.kind is not PeriodKind.INSTANT:
        return period
    return month_of(period, state.published) or period

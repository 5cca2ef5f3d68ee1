"""Read the header of a flattened table: what the numbers of each column are.

A header stands in lines above the first row. It says the periods with their bases one after the other, over as
many lines as it likes, or has one cell for each column: one a line, or all in a line with wide gaps between; or
its heads span columns (`vn_industry.text.tables.spanners`).
"""

import re
from typing import Final

import attrs

from vn_industry.language.normalise import normalise
from vn_industry.language.time import basis_between, resolve
from vn_industry.language.tokens import KINDS, Token
from vn_industry.text.amounts import unit_of
from vn_industry.text.bind.phrases import noun_phrases
from vn_industry.text.bind.state import State
from vn_industry.text.tables.heads import GROWTH, flow_of, tokens_of, told_by, unit_of_print
from vn_industry.text.tables.spanners import bare, cut, heads
from vn_industry.values import Period

__all__ = ["Column", "Header", "good_of", "read_header"]

#: Lines of a header that are read at most.
_HEADER_LINES: Final = 24
#: A line that ends so, or is so long, is none of a header.
_PROSE: Final = re.compile(r"[a-zà-ỹ][.!?]\s*$|^.{200}")
_INDEX: Final = re.compile(r"chỉ số|index|=\s*100", re.IGNORECASE)
#: What parts the cells of a header in one line.
_WIDE_GAP: Final = re.compile(r"\s{2,}|\t|\|")
#: The unit of all columns of levels, in the title.
_UNIT: Final = re.compile(r"(?:đvt|đơn vị(?: tính)?|units?)[ ]*:[ ]*([^\n;,)]{1,30})", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\(([^()\n]{1,25})\)")
_PERIOD, _BASIS, _INDICATOR, _AMOUNT, _SHARE, _TERM, _OF = (
    KINDS[kind] for kind in ("PERIOD", "BASIS", "INDICATOR", "AMOUNT", "SHARE", "TERM", "OF")
)


@attrs.frozen
class Column:
    """What the header says of a column.

    Attributes:
        period: the period of its numbers.
        basis: what they are compared with; ``""`` where they are levels.
        unit: the unit of levels; ``""`` where none is known.
        factor: how many units a number of the column counts.
        measure: ``change``, ``level`` or ``share``.
    """

    period: Period
    basis: str = ""
    unit: str = ""
    factor: int = 1
    measure: str = "change"


@attrs.frozen
class Header:
    """What stands above a table.

    Attributes:
        columns: its columns, in order.
        indicator: what is measured.
        subject: the words of the title for the good of all rows, in lower case; ``""`` where it names none.
        tells_index: whether same-period indices are announced.
        tells_growth: whether growth rates are announced.
        markets: whether the labels of the rows are markets.
        spanned: whether heads span columns.
    """

    columns: list[Column]
    indicator: str
    subject: str
    tells_index: bool
    tells_growth: bool
    markets: bool
    spanned: bool = False


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
    spanned = _spanned(header, count, state)
    if spanned:
        return attrs.evolve(_header(spanned, header, header, state), spanned=True)
    last = header[: header.rfind("\n")].rpartition("\n")[2]
    for lines in (header, last):  # prose stands above a title that says all
        title = "\n".join(lines.split("\n")[-_HEADER_LINES:])
        columns = _in_turn(tokens_of(title, state), state)
        if len(columns) == count and (lines is header or _INDEX.search(lines)):
            return _header(columns, header, title, state)
    title, cells = _cells(header, count)
    columns = _cell_by_cell(title, cells, state)
    return _header(columns, header, title, state) if len(columns) == count else None


def _header(columns: list[Column], text: str, title: str, state: State) -> Header:
    tokens = tokens_of(title, state)
    named = [token.value for token in tokens if token.kind == _INDICATOR]
    return Header(
        columns,
        named[-1] if named else "iip",
        good_of(tokens, title),
        _INDEX.search(text) is not None,
        GROWTH.search(text) is not None,
        any(bare(line) in heads("markets") for line in text.split("\n")),
    )


def _spanned(header: str, count: int, state: State) -> list[Column]:
    """Read heads that span columns: each is a period of levels, a basis of changes, or says that shares are below it."""
    lines = [line.strip() for line in header.split("\n")[:-1] if line.strip()]
    parts = cut(lines[-_HEADER_LINES:], count)
    columns: list[Column] = []
    period: Period | None = None
    title, spanning, below = parts or ([], [], [])
    for head in spanning:
        tokens = tokens_of(head, state)
        own, basis = told_by(tokens, head, state)
        period = own or period
        if period is None:
            return []
        if basis is not None:
            columns += [Column(period, basis_between(basis, period, state.published))] * len(below)
        elif any(token.kind == _SHARE for token in tokens):
            columns += [Column(period, measure="share")] * len(below)
        else:
            columns += [_level(cell, title, period, state) for cell in below]
    return columns


def _level(cell: str, title: list[str], period: Period, state: State) -> Column:
    """Read the head of a column of levels; without a unit, values are US dollars, and volumes in the unit of the good."""
    unit, factor = _unit(cell, state)
    if not unit and bare(cell) in heads("value"):
        unit = "USD"
    names = [
        name for token in tokens_of("\n".join(title), state) if token.kind == _TERM for name in token.value
    ]
    return Column(period, "", unit or unit_of(names), factor, "level")


def good_of(tokens: list[Token], text: str) -> str:
    """Return the words that name the good of a title ("Main steel import sources", "Xuất khẩu hạt điều 7 tháng")."""
    at = next((at for at, token in enumerate(tokens) if token.kind == _INDICATOR), None)
    if at is None:
        return ""
    part, phrase = tokens[:at], next(reversed(noun_phrases(tokens[:at])), None)
    if phrase is None:
        part = tokens[at + 1 :]
        part = part[1:] if part and part[0].kind == _OF else part
        phrase = next((one for one in noun_phrases(part) if one.terms and one.first == 0), None)
    if phrase is None:
        return ""
    start, end = phrase.span(part)
    return normalise(text).lower[start:end]


def _below_prose(above: str) -> str:
    """Return the lines of a header, without the prose that ends above them."""
    lines = above.split("\n")
    prose = (at for at in range(len(lines) - 1, 0, -1) if _PROSE.search(lines[at - 1]))
    return "\n".join(lines[next(prose, 0) :])


def _in_turn(tokens: list[Token], state: State) -> list[Column]:
    """Read one column for each period with the basis behind it; a basis before all periods holds for each of them."""
    columns: list[Column] = []
    period: Period | None = None
    told = [token for token in tokens if token.kind in (_PERIOD, _BASIS)]
    general = told[0] if told and [token.kind for token in told].count(_BASIS) == 1 else None
    for token in told:
        if token.kind == _PERIOD:
            period = flow_of(token, state)
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
    told_above = tokens_of(title, state)
    of_all = _UNIT.search(title)
    general = [token for token in told_above if token.kind == _BASIS]
    runs = [token.value for token in told_above if token.kind == _PERIOD and token.value.unit == "months"]
    for cell in cells:
        tokens = tokens_of(cell, state)
        own = next((token for token in tokens if token.kind == _PERIOD), None)
        named, basis = told_by(tokens, cell, state)
        period = named or period
        if own is not None and own.value.unit == "year" and len(runs) == 1:  # "IIP 7 tháng các năm 2019-2023"
            period = resolve(attrs.evolve(runs[0], year=own.value.year), state.published)
        share = basis is None and any(token.kind == _SHARE for token in tokens)
        unit, factor = _unit(cell, state)
        if basis is None and not unit and not share and len(general) == 1:
            basis = general[0].value
        if basis is None and not unit and not share and of_all is not None:
            unit, factor = unit_of_print(of_all[1], state)
        if period is None or not (basis or unit or share):
            return []
        if share:
            columns.append(Column(period, measure="share"))
        elif basis is not None:
            columns.append(Column(period, basis_between(basis, period, state.published)))
        else:
            columns.append(Column(period, "", unit, factor, "level"))
    return columns


def _unit(cell: str, state: State) -> tuple[str, int]:
    """Read the unit that stands in brackets ("March (million USD)")."""
    read = (unit_of_print(bracket[1], state) for bracket in _IN_BRACKETS.finditer(cell))
    return next((one for one in read if one[0]), ("", 1))

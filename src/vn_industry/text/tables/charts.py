"""Read a chart that was copied as its names, one after the other, and then its numbers.

The names stand behind the head of their column ("Tên ngành Dệt Trang phục ..."), in one line or one a line. There are
as many of them as numbers, or nothing is read. What the title leaves out is told by the prose above it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from vn_industry.language.normalise import Normalised
from vn_industry.language.time import basis_between
from vn_industry.language.tokens import KINDS
from vn_industry.text.bind.place import TRADE
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.tables.cells import read_cell
from vn_industry.text.tables.columns import Column, good_of
from vn_industry.text.tables.heads import flow_of, tokens_of, unit_of_print
from vn_industry.text.tables.spanners import bare, heads

__all__ = ["read_charts"]

#: Nothing in it may be tried again: Python before 3.11.5 matches possessive groups wrongly otherwise.
_CELL: Final = r"[+-]?+\d{1,9}+(?:[.,]\d{1,9}+)*+%?+"
_NUMBER: Final = re.compile(_CELL)
#: Lines of nothing but numbers; the unit may stand before the first one.
_NUMBERS: Final = re.compile(
    rf"(?<=\n)(?P<unit>[^\d\n.,;:+-]{{0,20}}+)\n?(?P<numbers>{_CELL}(?:[ ]*+\n?+[ ]*+(?<=\s){_CELL})++)[ ]*+(?=\n|$)"
)
_LINE: Final = re.compile(r"[^\s|][^\n|]*[^\s|]")
#: A name begins with a capital and goes on in small letters.
_CAPITAL: Final = f"[{''.join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))}]"
_CAPITALISED: Final = re.compile(rf"{_CAPITAL}[^\n]*?(?=\s+{_CAPITAL}|\s*$)")
_INDICATOR, _BASIS, _PERIOD, _SHARE = (KINDS[kind] for kind in ("INDICATOR", "BASIS", "PERIOD", "SHARE"))
#: Fewer numbers are no chart.
_FEWEST: Final = 3
#: So many heads before the numbers are tried, the nearest first.
_STUBS: Final = 4
#: How far above the numbers their names and the prose before them are looked for, in letters.
_REACH: Final = 1500


def read_charts(source: Normalised, state: State, decimal_mark: str) -> Iterator[Reading]:
    """Yield the numbers of every chart that was copied as names and numbers.

    Args:
        source: the text.
        state: language and date of publication.
        decimal_mark: the mark that decides a number that can be read twice.
    """
    before = 0
    for match in _NUMBERS.finditer(source.text):
        numbers = list(_NUMBER.finditer(source.text, *match.span("numbers")))
        if len(numbers) < _FEWEST:
            continue
        end = match.start() if _has_unit(match, state) else match.start("numbers")  # else it is the last name
        above, before = max(before, end - _REACH), match.end()
        found = _names(source.text, above, end, len(numbers))
        if found is not None:
            yield from _readings(numbers, *found, source, above, state, decimal_mark)


def _has_unit(match: re.Match[str], state: State) -> bool:
    """Whether what stands before the first number is its unit, or nothing."""
    unit = match["unit"].strip(" ()\n")
    return unit in ("", "%") or unit_of_print(unit, state)[0] != ""


def _readings(
    numbers: list[re.Match[str]],
    stub: re.Match[str],
    names: list[tuple[int, int]],
    source: Normalised,
    above: int,
    state: State,
    decimal_mark: str,
) -> Iterator[Reading]:
    """Yield each number, bound to its name; below a head of markets a name is the market of the good of the title."""
    title = source.text[above : stub.start()]
    unit = source.text[names[-1][1] : numbers[0].start()].strip(" ()\n")
    told = _told(title, unit, state)
    if told is None:
        return
    indicator, column = told
    own = title.rpartition("\n\n")[2]
    good = good_of(tokens_of(own, state), own)
    at = source.lower.rfind(good, above, stub.start()) if good else -1
    for number, name in zip(numbers, names, strict=True):
        reading = read_cell(number[0].rstrip("%"), number.start(), column, decimal_mark)
        if reading is None:
            continue
        reading.indicator, reading.region, reading.subject = indicator, state.home, name
        if indicator in TRADE and bare(stub[0]) in heads("markets"):
            reading.partner, reading.subject = name, (at, at + len(good)) if at >= 0 else None
        yield reading


def _names(text: str, start: int, end: int, count: int) -> tuple[re.Match[str], list[tuple[int, int]]] | None:
    """Return the head of the names of a chart, and as many names as it has numbers; ``None`` where there are others."""
    for stub in list(_stub().finditer(text, start, end))[: -_STUBS - 1 : -1]:
        for cut in (_LINE, _CAPITALISED):
            names = [name.span() for name in cut.finditer(text, stub.end(), end)]
            if len(names) == count:
                return stub, names
    return None


def _told(title: str, unit: str, state: State) -> tuple[str, Column] | None:
    """Return the indicator and the column of a chart: each told by its title, or last by the prose above it."""
    tokens = tokens_of(title, state)
    own = tokens_of(title.rpartition("\n\n")[2], state)
    indicators = [token.value for token in tokens if token.kind == _INDICATOR]
    periods = [flow_of(token, state) for token in tokens if token.kind == _PERIOD]
    bases = [token.value for token in own if token.kind == _BASIS]
    if not indicators or not periods or periods[-1] is None:
        return None
    printed, factor = "", 1
    if unit != "%":
        last = title.strip().rpartition("\n")[2].rpartition("," if "," in title else "(")[2]
        printed, factor = unit_of_print(unit or last.strip("() "), state)
    if printed:
        return indicators[-1], Column(periods[-1], "", printed, factor, "level")
    if bases:
        return indicators[-1], Column(periods[-1], basis_between(bases[-1], periods[-1], state.published))
    shares = any(token.kind == _SHARE for token in own)
    return (indicators[-1], Column(periods[-1], measure="share")) if shares else None


@cache
def _stub() -> re.Pattern[str]:
    """Match the head of the column of names; a name with a capital follows it."""
    words = sorted(heads("names") | heads("markets"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?i:{'|'.join(map(re.escape, words))})\s+(?={_CAPITAL})")

"""Read a chart that was copied as one line for each number: "2020: 2.8", "Tháng 8: -6,6", "Garments: 15.1".

The title above says what the numbers are: growth rates in percent of an indicator. A label is a time or a name; a year
below a title of "six months" means the six months of it.
"""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from vn_industry.language.normalise import Normalised
from vn_industry.language.time import Reference, When, basis_between, resolve
from vn_industry.language.tokens import KINDS, Token
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.tables.cells import read_cell
from vn_industry.text.tables.columns import Column
from vn_industry.text.tables.heads import flow_of, tokens_of
from vn_industry.values import Period

__all__ = ["read_series"]

#: A rate with at most two decimals, and blanks and the sign of percent behind it; nothing is tried twice.
_RATE: Final = r"\d{1,3}+(?:[.,]\d{1,2}+)?+[ ]*+%?+[ ]*+"
#: A label, a colon or the sign of a number, and the number.
_ONE: Final = rf"(?>[ ]*+[-+*•]?+[ ]*+[^\n:;%|+]{{3,60}}?(?::[ ]*+[+-]?+|[ ][+-]){_RATE})"
#: At least three of them, each in a line or parted by bars or semicolons.
_LINES: Final = re.compile(rf"(?:(?<=\n)|\A){_ONE}(?:[\n|;]{_ONE}){{2,}}+(?=\.?[ ]*+(?:\n|\Z))")
_LABEL: Final = r"[ ]*+[-+*•]?+[ ]*+(?P<label>[^\n:;%|+]{3,60}?)(?::[ ]*+|(?=[ ][+-]\d)[ ])"
_ITEM: Final = re.compile(
    rf"{_LABEL}(?P<number>[+-]?\d{{1,3}}+(?:[.,]\d{{1,2}}+)?+)[ ]*+%?+[ ]*+(?=[\n|;.]|\Z)"
)
_DECIMAL: Final = re.compile(r"[.,]\d")
#: How long the title above the lines may be, in letters.
_TITLE: Final = 220
_INDICATOR, _PERIOD, _BASIS, _REGION = (KINDS[kind] for kind in ("INDICATOR", "PERIOD", "BASIS", "REGION"))
_PERCENT: Final = KINDS["PERCENT"]
_NAMES: Final = frozenset([KINDS["TERM"], KINDS["WORD"]])
#: Indicators whose growth rates charts show so.
_SHOWN: Final = frozenset(
    ["iip", "output", "export", "import", "trade", "inventory", "consumption", "employment"]
)


def read_series(source: Normalised, state: State, decimal_mark: str) -> Iterator[Reading]:
    """Yield the numbers of every chart that was copied as labels with their numbers.

    Args:
        source: the text.
        state: language and date of publication.
        decimal_mark: the mark that decides a number that can be read twice.
    """
    for block in _LINES.finditer(source.text):
        title = _title(source.text, block.start())
        tokens = tokens_of(title, state)
        named = [token.value for token in tokens if token.kind == _INDICATOR and token.value in _SHOWN]
        items = list(_ITEM.finditer(source.text, *block.span()))
        indicator = named[-1] if named else state.first_indicator
        # a title in percent tells rates
        rates = any(token.kind == _PERCENT for token in tokens) and any(
            _DECIMAL.search(item["number"]) for item in items
        )
        if rates and indicator in _SHOWN:
            yield from _readings(items, tokens, indicator, state, decimal_mark)


def _title(text: str, end: int) -> str:
    """Return the line above the numbers."""
    above = text[max(0, end - _TITLE) : end].rstrip()
    return above[above.rfind("\n") + 1 :]


def _readings(
    items: list[re.Match[str]], title: list[Token], indicator: str, state: State, decimal_mark: str
) -> Iterator[Reading]:
    """Yield a number for each line whose label is a time, a place or a name."""
    told = [token for token in title if token.kind == _PERIOD]
    basis = next((token.value for token in title if token.kind == _BASIS), Reference("yoy"))
    general = flow_of(told[-1], state) if told else state.opening
    for item in items:
        label = tokens_of(item["label"].strip(), state)
        own = next((token for token in label if token.kind == _PERIOD), None)
        period = general if own is None else _at(own, told, state)
        places = [token for token in label if token.kind == _REGION]
        names = [token for token in label if token.kind in _NAMES]
        if period is None or (own is None and not names and not places):
            continue
        column = Column(period, basis_between(basis, period, state.published))
        start = item.start("number")
        reading = read_cell(item["number"], start, column, decimal_mark)
        if reading is None:
            continue
        reading.indicator, reading.region = indicator, state.home
        if places and not names:
            reading.region = places[0].value[0][1]
        elif own is None:
            begin = item.start("label")
            reading.subject = begin, begin + len(item["label"].rstrip())
        yield reading


def _at(own: Token, told: list[Token], state: State) -> Period | None:
    """Return the time of a label: in a chart of half-years, of the half of its year."""
    when: When = own.value
    runs = [token.value for token in told if token.value.unit in ("months", "half", "quarter")]
    if when.unit == "year" and len(runs) == 1 and runs[0].year is None:
        return resolve(attrs.evolve(runs[0], year=when.year), state.published)
    return flow_of(own, state)

"""Read a single head of a table: the period, the basis or the unit that it names."""

import re
from typing import Final

from vn_industry.language.normalise import normalise
from vn_industry.language.time import Reference, resolve
from vn_industry.language.tokens import KINDS, Token
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.state import State
from vn_industry.text.bind.when import month_of
from vn_industry.text.find import chunked
from vn_industry.values import Period, PeriodKind

__all__ = ["GROWTH", "flow_of", "tokens_of", "told_by", "unit_of_print"]

#: A header that says so has growth rates below it, not indices.
GROWTH: Final = re.compile(
    r"change|growth|tốc độ tăng|tăng[ ,/()-]*giảm|%[ ]*(?:so với|compared)|[+]/?-|±", re.IGNORECASE
)
_PERIOD, _BASIS, _AMOUNT = (KINDS[kind] for kind in ("PERIOD", "BASIS", "AMOUNT"))
_RATES: Final = frozenset(
    ["percent", "percentage_point", "ratio", "fraction", "item", "locality", "", "scaled"]
)


def tokens_of(text: str, state: State) -> list[Token]:
    """Return the tokens of a line or title."""
    return [token for part in chunked(normalise(text), state.language) for token in part]


def told_by(tokens: list[Token], head: str, state: State) -> tuple[Period | None, Reference | None]:
    """Return the period and the basis of a head; in one of changes, a period alone is the one compared with."""
    basis = next((token.value for token in tokens if token.kind == _BASIS), None)
    own = next((token for token in tokens if token.kind == _PERIOD), None)
    if own is not None and basis is None and GROWTH.search(head):
        return None, Reference("", own.value)
    return None if own is None else flow_of(own, state), basis


def unit_of_print(printed: str, state: State) -> tuple[str, int]:
    """Read a unit with its scale ("million USD", "1000 USD")."""
    for token in tokens_of(printed if printed[0].isdigit() else f"1 {printed}", state):
        if token.kind == _AMOUNT and (is_currency(token.value.unit) or token.value.unit not in _RATES):
            return token.value.unit, int(token.value.value)
    return "", 1


def flow_of(token: Token, state: State) -> Period | None:
    """Resolve a period; "January 12" above growth rates is the month of 2012, since no day has a growth rate."""
    period = resolve(token.value, state.published)
    if period is None or period.kind is not PeriodKind.INSTANT:
        return period
    return month_of(period, state.published) or period

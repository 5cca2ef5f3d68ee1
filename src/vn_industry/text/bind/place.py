"""Decide the indicator, the region and the partner of a number."""

from itertools import pairwise
from typing import Final

from vn_industry.language.tokens import KINDS, Token, letters
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.bind.subject import names_nothing

__all__ = ["TRADE", "decide_indicator", "decide_place"]

TRADE: Final = frozenset(["export", "import", "trade", "balance"])

_INDICATOR, _OF, _PREP, _TO = KINDS["INDICATOR"], KINDS["OF"], KINDS["PREP"], KINDS["TO"]
_REGION, _PARTNER, _TOTAL, _FILLER = KINDS["REGION"], KINDS["PARTNER"], KINDS["TOTAL"], KINDS["FILLER"]
_POSSESSIVE: Final = KINDS["POSSESSIVE"]
_CLAUSE_ENDS: Final = letters("COLON SEMICOLON")
_SHARE: Final = KINDS["SHARE"]
_SOURCE: Final = KINDS["SOURCE"]
_BUYER, _VERB = KINDS["BUYER"], KINDS["VERB"]
_INDUSTRY: Final = frozenset(["iip", "output", "inventory", "consumption"])
_FLOWS: Final = frozenset(["export", "import"])
_LOCAL: Final = KINDS["LOCALTOTAL"]
_LINKS: Final = frozenset([_PREP, _OF, _TO])
_BEFORE_INDICATOR: Final = frozenset([_TOTAL, _FILLER, KINDS["TOTALOF"], KINDS["UP"], KINDS["DOWN"]])
_ENDS: Final = letters("AMOUNT CONTRAST SEMICOLON COLON STOP")
_RATES: Final = frozenset(
    ["percent", "percentage_point", "ratio", "fraction", "locality", "item", "point", "unchanged"]
)
#: Indicators whose level may be a physical quantity; of any other, tonnes and kWh are output.
_COUNTED: Final = TRADE | {"consumption", "employment", "other", "enterprises"}


def decide_indicator(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set the indicator: named before the number, else behind it, else that of the list or the text.

    Args:
        reading: the number.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    if _counts_enterprises(reading):
        reading.indicator = "enterprises"
        return
    own = _last(reading.head, _INDICATOR)
    spoken_of = previous.indicator if previous is not None else state.indicator
    if (
        own is None
        and spoken_of == "balance"
        and reading.amount.unit == "percent"
        and reading.tail
        and reading.tail[0].kind in (_OF, KINDS["TOTALOF"])
    ):
        reading.indicator = "balance"
        return
    if own is None and (previous is None or reading.measure != "share"):
        own = _behind(reading, _INDICATOR)
    trader = _last(reading.head, _BUYER)
    flow = _traded(reading.head, trader, state) if own is None and trader is not None else ""
    if flow:
        reading.indicator = flow
        reading.evidence["indicator"] = trader
    elif own is not None:
        reading.indicator = "export" if _is_buyer(reading.head, own) else _joined(reading.head, own)
        reading.evidence["indicator"] = own
        if own.other and "NEGATIVE" in own.other:
            reading.evidence["negative"] = own
    elif previous is not None:
        reading.indicator = previous.indicator
        if "negative" in previous.evidence:
            reading.evidence["negative"] = previous.evidence["negative"]
    else:
        reading.indicator = state.indicator
    if reading.indicator == "pmi" and reading.amount.unit not in ("", "point", "unchanged"):
        reading.indicator = "iip"
    unit = reading.amount.unit
    physical = unit not in _RATES and not is_currency(unit)
    if physical and reading.indicator not in _COUNTED:
        reading.indicator = "output"
    if not reading.indicator:
        reading.indicator = "export" if unit == "USD" else "iip"


def _counts_enterprises(reading: Reading) -> bool:
    """Whether a percentage is a part of a number of enterprises ("88 percent of the firms are small")."""
    if reading.amount.unit not in ("percent", "fraction") or not reading.near or reading.near[0].kind != _OF:
        return False
    return any(token.kind == _FILLER and token.value == "enterprise" for token in reading.near[1:7])


def _is_buyer(head: list[Token], own: Token) -> bool:
    """Whether a market imports, which are Vietnam's exports ("China came second with imports of these")."""
    if own.value != "import" or own not in head or "MARKETOF" in (own.other or {}):
        return False
    for position, token in enumerate(head[: head.index(own)]):
        if token.kind == _PARTNER and (position == 0 or head[position - 1].kind not in _LINKS):
            return not any(
                one.kind == _TOTAL and one.value == "country" and after.kind != _POSSESSIVE
                for one, after in pairwise(head)
            )
    return False


def _traded(head: list[Token], trader: Token, state: State) -> str:
    """Tell exports from imports by who buys: a market that buys, buys Vietnam's exports."""
    partner = _last(head, _PARTNER)
    follows = head[head.index(trader) + 1 : head.index(trader) + 4]
    if trader.value == "buy" and any(token.kind == _TOTAL and token.value == "country" for token in follows):
        return "export"  # "buys most of Vietnam's goods"
    if trader.value == "sell":
        if partner is not None:
            return "export"
        return "consumption" if state.indicator in _INDUSTRY else ""
    if partner is not None and partner.start < trader.start:
        return "export"
    country = any(token.kind == _TOTAL and token.value == "country" for token in head)
    return "import" if country or partner is not None else ""


def _joined(head: list[Token], own: Token) -> str:
    """Read "exports and imports" as total trade; numbers that are listed get their own (see `pair_lists`)."""
    if own.value in _FLOWS and own in head:
        position = head.index(own)
        before = [token for token in head[:position] if token.kind not in (KINDS["COMMA"], KINDS["AND"])][-1:]
        between = position - head.index(before[0]) if before else 0
        if between > 1 and before[0].kind == _INDICATOR and before[0].value in _FLOWS - {own.value}:
            return "trade"
    value: str = own.value
    return value


def decide_place(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set region and partner.

    Args:
        reading: the number, its indicator decided.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    region = _last(_without_speech(reading.head), _REGION) or _behind(reading, _REGION)
    if region is not None:
        reading.region = region.value[0][1]
        reading.evidence["region"] = region
    elif any(token.kind == _TOTAL and token.value == "country" for token in _own_clause(reading.head)):
        reading.region = ""
    elif previous is not None:
        reading.region = previous.region
    elif state.home or not state.region:
        reading.region = state.home
    elif _last(reading.head, _LOCAL) is not None or names_nothing(reading.head):
        reading.region = state.region
    if reading.indicator not in TRADE:
        return
    partner = _last(reading.head, _PARTNER) or _behind(reading, _PARTNER)
    if partner is not None:
        reading.partner = (partner.start, partner.end)
        reading.evidence["partner"] = partner
    elif names_nothing(reading.head):
        reading.partner = previous.partner if previous is not None else state.partner


def _own_clause(head: list[Token]) -> list[Token]:
    """The words before a number since the last colon or semicolon."""
    for position in range(len(head) - 1, -1, -1):
        if head[position].kind in _CLAUSE_ENDS:
            return head[position:]
    return head


def _without_speech(head: list[Token]) -> list[Token]:
    """Leave out where something was said ("speaking in Hanoi, the ministry put it at ...")."""
    for position, token in enumerate(head):
        if token.kind == _SOURCE:
            return head[position:]
    return head


def _behind(reading: Reading, kind: str) -> Token | None:
    """Find a name behind a preposition in the words after a number ("a rise of 5% in exports")."""
    for position, token in enumerate(reading.tail[:8]):
        if token.kind == kind and (position or kind == _INDICATOR):
            before = reading.tail[position - 1].kind if position else ""
            passive = before == _VERB and position == 1
            if kind == _INDICATOR and not position and token.value != "trade" and _last(reading.head, _SHARE):
                return token  # "chiếm 30% xuất khẩu"; "chiếm 11,2% tổng kim ngạch" names no flow of its own
            if before in _LINKS or (kind == _INDICATOR and (before in _BEFORE_INDICATOR or passive)):
                return token
            if kind == _INDICATOR and reading.amount.unit == "locality":
                return token
        if token.kind in _ENDS:
            return None
    return None


def _last(tokens: list[Token], kind: str) -> Token | None:
    for token in reversed(tokens):
        if token.kind == kind:
            return token
    return None

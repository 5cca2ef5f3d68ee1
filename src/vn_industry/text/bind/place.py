"""Decide the region and the partner of a number."""

from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.names import names_nothing, points_back
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import COUNTRY, State

__all__ = ["LINKS", "TRADE", "decide_place", "first_listed", "last_named", "named_behind"]

TRADE: Final = frozenset(["export", "import", "trade", "balance"])
_FLOWS: Final = frozenset(["export", "import"])
#: What leads from a number to a name behind it.
LINKS: Final = letters("PREP OF TO")

_INDICATOR, _REGION, _PARTNER, _TOTAL = (KINDS[kind] for kind in ("INDICATOR", "REGION", "PARTNER", "TOTAL"))
_TOTALOF, _COMMA, _CLOSE = KINDS["TOTALOF"], KINDS["COMMA"], KINDS["CLOSE"]
_SHARE, _SOURCE, _VERB, _LOCAL = (KINDS[kind] for kind in ("SHARE", "SOURCE", "VERB", "LOCALTOTAL"))
_AND, _RELATIVE, _ANAPHORA, _BUYER = (KINDS[kind] for kind in ("AND", "RELATIVE", "ANAPHORA", "BUYER"))
_BETWEEN: Final = letters("AND COMMA")
#: Two names and the comma between them.
_TWO_LISTED: Final = 2
#: "were exported", "worth of goods changed hands"
_NEXT_BUT_ONE: Final = 2
_RATES: Final = frozenset(["percent", "percentage_point", "ratio", "fraction"])
_COUNTED: Final = frozenset(["item", "locality"])
_NOUNS_OF_PLACES: Final = letters("FILLER ANAPHORA MODIFIER BOTH")
_WITH: Final = pattern("COMMA PREP")
_LIES_IN: Final = pattern("PARTNER POSSESSIVE (?:ORDINAL DASH)? MODIFIER FILLER")
_OF_DEMAND: Final = letters("FILLER MODIFIER GRAMMAR UP DOWN VERB PREP SINCE OF WORD")
_CLAUSE_ENDS: Final = letters("COLON SEMICOLON")
_BEFORE_INDICATOR: Final = letters("TOTAL FILLER TOTALOF UP DOWN")
_ENDS: Final = letters("AMOUNT CONTRAST SEMICOLON COLON STOP")


def decide_place(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set region and partner.

    Args:
        reading: the number, its indicator decided.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    _decide_region(reading, previous, state)
    if reading.indicator not in TRADE:
        return
    partner = _own_market(reading.head) or named_behind(reading, _PARTNER)
    if partner is not None:
        reading.partner = (_joint(reading.head, partner).start, partner.end)
        reading.evidence["partner"] = partner
    elif previous is None and state.last_market is not None and points_back(reading.head):
        reading.partner = state.last_market  # "The biggest market was Indonesia. This country took ..."
    elif previous is None and not state.markets and _trades_again(reading.head):
        reading.partner = state.partner
    elif reading.amount.unit in _COUNTED and not reading.bracket:
        pass  # what is counted is not of the market of the sentence before
    elif (
        reading.bracket
        or _is_part(reading.head)
        or (previous is None and reading.measure == "share" and state.same_paragraph)
        or (previous is not None and previous.partner is not None and "partner" not in previous.evidence)
        or (not _names_flow_behind(reading) and names_nothing(reading.head))
        or (previous is not None and previous.indicator == "trade" and reading.indicator in _FLOWS)
    ):
        spoken_of = None if state.markets else state.partner
        reading.partner = spoken_of if previous is None else previous.partner
    if reading.partner is None and not _names_total(reading):
        reading.partner = state.market


def _decide_region(reading: Reading, previous: Reading | None, state: State) -> None:
    region = last_named(_without_speech(reading.head), _REGION) or named_behind(reading, _REGION)
    if reading.amount.unit == "locality" and reading.head.kinds.count(_REGION) > 1:
        return  # "Hà Nội, Hải Phòng ... là 11 tỉnh thành"
    if region is not None:
        reading.region = region.value[0][1]
        reading.evidence["region"] = region
    elif _TOTAL in reading.head.kinds and any(
        token.kind == _TOTAL and token.value in COUNTRY for token in _own_clause(reading.head)
    ):
        reading.region = ""
    elif previous is not None:
        reading.region = previous.region
    elif state.home or not state.region:
        reading.region = state.home
    elif state.same_paragraph or _speaks_of_place(reading) or names_nothing(reading.head):
        reading.region = state.region
    if not reading.region and previous is None and state.named_region and _speaks_of_place(reading):
        reading.region = state.named_region


def _speaks_of_place(reading: Reading) -> bool:
    """Whether a number is of "the province", the one spoken of."""
    there = any(token.value == "there" for token in reading.head)
    return there or _LOCAL in reading.head.kinds or _LOCAL in reading.near.kinds


def _own_market(head: Stretch) -> Token | None:
    """Return the last market of a stretch, unless a province stands nearer, in a clause of its own."""
    market, region = _last_market(head), last_named(head, _REGION)
    if market is None or region is None or region.start < market.start:
        return market
    between = head[head.index(market) : head.index(region)]
    return None if any(token.kind == _COMMA for token in between) else market


def _last_market(head: Stretch) -> Token | None:
    """Return the last market, unless something only lies in it ("Latin America's second-largest economy").

    Nor is it what exports go to where demand in it is the reason ("As demand weakened in the EU, they fell to ...").
    """
    at = head.kinds.rfind(_PARTNER)
    while at >= 0:
        leads = at
        while leads and head.kinds[leads - 1] in _OF_DEMAND and head[leads].value != "demand":
            leads -= 1
        if _LIES_IN.match(head.kinds, at) is None and head[leads].value != "demand":
            return head[at]
        at = head.kinds.rfind(_PARTNER, 0, leads)
    return None


def _names_flow_behind(reading: Reading) -> bool:
    """Whether a quantity has a flow of its own behind it ("5 million tonnes of corn were imported")."""
    own = reading.evidence.get("indicator")
    return reading.amount.unit not in _RATES and own is not None and own not in reading.head


def _names_total(reading: Reading) -> bool:
    """Whether trade with all markets is spoken of, in a text on the trade with one."""
    clause = [*_own_clause(reading.head), *reading.near]
    return any(
        token.kind == _TOTALOF or (token.kind == _TOTAL and token.value == "whole") for token in clause
    )


def _trades_again(head: list[Token]) -> bool:
    """Whether it is the market spoken of that trades ("It sold the country 1.06 million tonnes")."""
    return [token.kind for token in head[:2]] == [_ANAPHORA, _BUYER]


def _is_part(head: list[Token]) -> bool:
    """Whether a part of what was told follows, and no total ("of which, exports of garments")."""
    parts = any(token.kind == _RELATIVE or token.value == "part" for token in head[:2])
    return parts and not any(token.kind == _TOTAL for token in head)


def _joint(head: list[Token], partner: Token) -> Token:
    """Return the first of the markets that one number is of ("China, Japan and Hong Kong together bought ...")."""
    if partner not in head:
        return partner
    position = head.index(partner)
    first = first_listed(head, position)
    joined = head[position - 1].kind == _AND or position - first > _TWO_LISTED
    return head[first] if joined else partner


def first_listed(head: list[Token], position: int) -> int:
    """Return where the list begins that a name ends ("China, Japan, and Hong Kong").

    Args:
        head: a stretch of a sentence.
        position: where the last name of the list stands.
    """
    kind = head[position].kind
    first = position
    for before in range(position - 1, -1, -1):
        if head[before].kind in _BETWEEN:
            continue
        if head[before].kind != kind or before == first - 1:
            break
        first = before
    return first


def _own_clause(head: Stretch) -> Stretch:
    """The words before a number since the last colon or semicolon."""
    begin = max(map(head.kinds.rfind, _CLAUSE_ENDS))
    return head.part(begin) if begin > 0 else head


def _without_speech(head: Stretch) -> Stretch:
    """Leave out where something was said ("speaking in Hanoi, the ministry put it at ...")."""
    begin = head.kinds.find(_SOURCE)
    return head.part(begin) if begin > 0 else head


def named_behind(reading: Reading, kind: str) -> Token | None:
    """Find a name behind a preposition in the words after a number ("a rise of 5% in exports").

    Args:
        reading: the number.
        kind: the kind of name.
    """
    if kind not in reading.tail.kinds[:8]:
        return None
    for position, token in enumerate(reading.tail[:8]):
        if token.kind == kind and (position or kind == _INDICATOR):
            before = _leading(reading.tail, position)
            aside = _WITH.fullmatch(reading.tail.kinds, 0, position) is not None
            if kind == _PARTNER and aside and reading.tail[1].value == "with":
                return None  # "down 14.8 percent, with China and Japan as its biggest markets"
            passive = before == _VERB and position <= _NEXT_BUT_ONE
            if (
                kind == _INDICATOR
                and not position
                and token.value != "trade"
                and last_named(reading.head, _SHARE)
            ):
                return token  # "chiếm 30% xuất khẩu"; "chiếm 11,2% tổng kim ngạch" names no flow of its own
            if (
                kind == _INDICATOR
                and not position
                and token.value in TRADE
                and is_currency(reading.amount.unit)
            ):
                return token  # "US$19.2 billion were exports and US$19.85 billion imports"
            if kind == _INDICATOR and not position and token.value == "employment":
                return token  # "có thêm 1,1% lao động"
            if before in LINKS or (kind == _INDICATOR and (before in _BEFORE_INDICATOR or passive)):
                return token
            if kind == _INDICATOR and reading.amount.unit == "locality":
                return token
        if token.kind in _ENDS or (reading.bracket and token.kind == _CLOSE):
            return None
    return None


def _leading(tail: list[Token], position: int) -> str:
    """The kind of what leads to a name, whatever noun stands between ("sang thị trường Mỹ")."""
    while position and tail[position - 1].kind in _NOUNS_OF_PLACES:
        position -= 1
    return tail[position - 1].kind if position else ""


def last_named(tokens: Stretch, kind: str) -> Token | None:
    """Return the last token of a kind.

    Args:
        tokens: a stretch of a sentence.
        kind: the kind of name.
    """
    at = tokens.kinds.rfind(kind)
    return tokens[at] if at >= 0 else None

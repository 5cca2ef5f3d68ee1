"""Decide the indicator of a number."""

from itertools import pairwise
from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.place import LINKS, TRADE, first_listed, last_named, named_behind
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import COUNTRY, State

__all__ = ["decide_indicator"]

_INDICATOR, _PARTNER, _TOTAL, _FILLER = (KINDS[kind] for kind in ("INDICATOR", "PARTNER", "TOTAL", "FILLER"))
_OF, _PREP, _TERM, _TOTALOF = (KINDS[kind] for kind in ("OF", "PREP", "TERM", "TOTALOF"))
_BUYER, _POSSESSIVE, _VERB, _RELATIVE = (KINDS[kind] for kind in ("BUYER", "POSSESSIVE", "VERB", "RELATIVE"))
_GOODS: Final = letters("TERM WORD FILLER AND COMMA OF COUNT")
#: Indicators of goods that are produced too.
_TRADED: Final = frozenset(["export", "import", "trade"])
#: Indicators beside which a text tells what was produced.
_STORED: Final = frozenset(["inventory", "inventory_ratio", "employment", "enterprises"])
_OTHERS: Final = letters("PARTNER REGION TERM")
_INDUSTRY: Final = frozenset(["iip", "output", "inventory", "consumption"])
_FLOWS: Final = frozenset(["export", "import"])
_OPPOSITE: Final = {"export": "import", "import": "export"}
_DIRECTIONS: Final = letters("UP DOWN FLAT")
_DONE: Final = letters("VERB PRODUCTION")
#: "từ xuất khẩu"
_FROM_FLOW: Final = KINDS["SINCE"] + _INDICATOR
_TO_COUNTRY: Final = KINDS["TO"] + _TOTAL
_FROM_THERE: Final = pattern("[TOTAL FILLER WORD] SINCE (?:GRAMMAR|FILLER)? ANAPHORA")
#: What may stand before an indicator that something is said of ("in its inventory index", "in steel exports").
_LEADS: Final = letters("ANAPHORA TOTAL FILLER TERM MODIFIER POSSESSIVE REGION LOCALTOTAL")
_CONTRAST, _ANAPHORA = KINDS["CONTRAST"], KINDS["ANAPHORA"]
_NEXT_BUT_ONE: Final = 2
_WITHOUT_DOLLARS: Final = frozenset(["gdp", "iip", "output", "cpi", "employment", "inventory"])
_ENDS: Final = letters("SEMICOLON CONTRAST COLON STOP OPEN CLOSE")
#: A noun of direction, a preposition and a name.
_RISE_IN: Final = 3
_RATES: Final = frozenset(
    ["percent", "percentage_point", "ratio", "fraction", "locality", "item", "point", "unchanged"]
)
#: Indicators that move by points.
_IN_POINTS: Final = frozenset(["iip", "pmi", "value_added", "output"])
#: Indicators that count people.
_OF_PEOPLE: Final = frozenset(["employment", "enterprises", "other", "retail", "fdi"])
#: Indicators whose level may be a physical quantity; of any other, tonnes and kWh are output.
_POWER: Final = ("kWh", "MWh", "GWh")
_MEASURED: Final = (
    *_POWER,
    "tonne",
    "kilogram",
    "metre",
    "square_metre",
    "cubic_metre",
    "litre",
    "pair",
    "barrel",
)
#: Units that no level of an indicator has: power is not stored, and cloth does not work.
_NOT_OF: Final = {
    "inventory": _POWER,
    "inventory_ratio": _MEASURED,
    "employment": _MEASURED,
    "enterprises": _MEASURED,
}
_COUNTED: Final = TRADE | {"consumption", "inventory", "employment", "other", "enterprises"}


def decide_indicator(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set the indicator: named before the number, else behind it, else that of the list or the text.

    Args:
        reading: the number.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    spoken_of = previous.indicator if previous is not None else state.indicator
    reading.indicator = (
        _told(reading, spoken_of) or _named(reading, previous, state) or _carried(reading, state)
    )
    unit = reading.amount.unit
    if unit == "point" and state.on_pmi and reading.indicator not in _IN_POINTS:
        reading.indicator = "pmi"
    if unit == "person" and reading.indicator not in _OF_PEOPLE:
        reading.indicator = "employment"
    if unit == "USD" and reading.indicator == "output" and spoken_of in TRADE:
        reading.indicator = spoken_of  # "key industrial products, such as textiles with US$18.7 billion"
    if reading.indicator == "pmi" and unit not in ("", "point", "unchanged"):
        reading.indicator = "iip"
    physical = unit not in _RATES and not is_currency(unit)
    exported = not reading.indicator and state.first_indicator == "export" and state.on_topic
    if physical and exported and not _produced(reading.head):
        reading.indicator = "export"
    if physical and (reading.indicator not in _COUNTED or unit in _NOT_OF.get(reading.indicator, ())):
        reading.indicator = "output"
    if not reading.indicator and unit in _RATES:
        reading.indicator = state.first_indicator
    if not reading.indicator:
        reading.indicator = "export" if unit == "USD" else "iip"


def _carried(reading: Reading, state: State) -> str:
    """Take the indicator spoken of; behind a balance, goods are what was sold or, where it is a deficit, bought."""
    if state.indicator == "balance" and any(map(_is_good, reading.head)):
        return "import" if state.deficit else "export"
    return state.indicator


def _is_good(token: Token) -> bool:
    return token.kind == _TERM and any(kind == "good" for kind, _ in token.value)


def _told(reading: Reading, spoken_of: str) -> str:
    """Tell an indicator that no name tells, from what is counted, divided or produced."""
    if _counts_enterprises(reading):
        return "enterprises"
    if last_named(reading.head, _INDICATOR) is not None:
        return ""
    acts = any(token.kind == _VERB and token.value == "act" for token in reading.head)
    if spoken_of == "balance" and not acts and reading.amount.unit == "percent" and _is_part(reading):
        return "balance"
    if _is_made(reading):
        return "output"
    physical = reading.amount.unit not in _RATES and not is_currency(reading.amount.unit)
    if spoken_of == "consumption":
        made = any(map(_is_produced_good, reading.head)) or (physical and any(map(_produces, reading.head)))
        return "output" if made else ""
    produced = spoken_of in _TRADED or (physical and spoken_of in _STORED)
    return "output" if produced and _produced(reading.head) else ""


def _named(reading: Reading, previous: Reading | None, state: State) -> str:
    """Take the indicator that is named before the number, else behind it, else that of the number before."""
    spoken_of = previous.indicator if previous is not None else state.indicator
    own = _risen(reading) or _balanced(reading) or _fitting(reading) or last_named(reading.head, _INDICATOR)
    if own is not None and _is_supplier_at_home(own, reading, spoken_of):
        own = None
    if own is not None and own in reading.head and _is_trader(reading.head, own):
        reading.evidence["indicator"] = own
        return "export"
    if own is None and (previous is None or reading.measure != "share"):
        own = named_behind(reading, _INDICATOR) or _counted_by(reading)
    if own is None:
        own = _done(reading) or _earned_by(reading)
    trader = last_named(reading.head, _BUYER) or _done(reading, _BUYER)
    unit = reading.amount.unit
    physical = unit not in _RATES and not is_currency(unit)
    flow = ""
    if own is None and trader is not None:
        flow = _traded(reading.head, trader, spoken_of, [*reading.head, *reading.after], physical=physical)
    if trader is not None and own is None and _buys_in_turn(trader, reading, previous):
        flow = "import"
    if flow:
        reading.evidence["indicator"] = trader
        return flow
    if own is None and _comes_home(reading.head):
        return "import"
    if own is not None:
        reading.evidence["indicator"] = own
        if own.other and "NEGATIVE" in own.other:
            reading.evidence["negative"] = own
        if _flows_home(reading.head, own) or _is_market_selling(reading.head, own, spoken_of):
            return _OPPOSITE[own.value]
        return "export" if _is_buyer(reading.head, own) else _joined(reading.head, own, reading.after)
    _keep_deficit(reading, previous, state)
    return previous.indicator if previous is not None else ""


def _is_supplier_at_home(own: Token, reading: Reading, spoken_of: str) -> bool:
    """Whether a supplier is none that the country buys from ("the largest supplier of power was coal")."""
    markets = _PARTNER in reading.head.kinds or _PARTNER in reading.after.kinds
    return "MARKETOF" in (own.other or {}) and spoken_of not in TRADE and not markets


def _keep_deficit(reading: Reading, previous: Reading | None, state: State) -> None:
    """Take a balance that is named no more for the deficit that was spoken of."""
    if previous is not None and "negative" in previous.evidence:
        reading.evidence["negative"] = previous.evidence["negative"]
    elif previous is None and state.deficit and state.indicator == "balance" and reading.amount.unit == "USD":
        reading.evidence["negative"] = None  # "The deficit deserves attention. It was US$12 billion."


def _buys_in_turn(trader: Token, reading: Reading, previous: Reading | None) -> bool:
    """Whether the country that sold buys now ("sold US$5 million worth, while the goods that it bought cost ...")."""
    if trader.value != "buy" or previous is None or _PARTNER in reading.head.kinds:
        return False
    at = reading.head.index(trader) if trader in reading.head else 0
    turns = _CONTRAST in reading.head.kinds[:at] and reading.head.kinds[at - 1 : at] == _ANAPHORA
    return turns and previous.indicator == "export"


def _fitting(reading: Reading) -> Token | None:
    """Find the trade that dollars are of, where what is named nearer has none ("imports for economic growth: ...")."""
    if reading.amount.unit != "USD":
        return None
    named = [token for token in reading.head if token.kind == _INDICATOR]
    if len(named) < _NEXT_BUT_ONE or named[-1].value not in _WITHOUT_DOLLARS:
        return None
    return next((token for token in reversed(named) if token.value in TRADE), None)


def _is_market_selling(head: list[Token], own: Token, spoken_of: str) -> bool:
    """Whether a market is told to sell, in a text on imports ("Hàn Quốc bán sang 321 tấn")."""
    if own.value != "export" or own not in head or spoken_of != "import":
        return False
    at = head.index(own)
    return at > 0 and head[at - 1].kind == _PARTNER and not any(one.kind == _PARTNER for one in head[at:])


def _risen(reading: Reading) -> Token | None:
    """Find what a noun of direction behind the number is said of ("despite slow output, a 5% rise in exports")."""
    tail = reading.tail
    if (
        len(tail) < _RISE_IN
        or tail[0].kind not in _DIRECTIONS
        or tail[0].value != "noun"
        or tail[1].kind not in LINKS
    ):
        return None
    for token in tail[2:]:
        if token.kind == _INDICATOR:
            return token
        if token.kind not in _LEADS:
            return None
    return None


def _balanced(reading: Reading) -> Token | None:
    """Find the balance that stands behind an amount of trade ("foreign trade was US$1.69 billion in surplus")."""
    at = 1 if reading.tail and reading.tail[0].value == "in" else 0
    named = reading.tail[at] if at < len(reading.tail) else None
    told = named is not None and named.kind == _INDICATOR and named.value == "balance"
    return named if told and is_currency(reading.amount.unit) else None


def _earned_by(reading: Reading) -> Token | None:
    """Find the flow that an amount comes from ("thu về 12,6 tỷ USD từ xuất khẩu")."""
    return reading.tail[1] if reading.tail.kinds.startswith(_FROM_FLOW) else None


def _flows_home(head: list[Token], own: Token) -> bool:
    """Whether a market's trade is told from its side ("Korea, whose exports to Vietnam fell")."""
    if own.value not in _OPPOSITE or own not in head:
        return False
    follows = head[head.index(own) + 1 : head.index(own) + 3]
    way = {"export": "to", "import": "from"}[own.value]
    towards = len(follows) > 1 and follows[0].value == way and follows[1].kind == _TOTAL
    return towards and follows[1].value in COUNTRY


def _comes_home(head: Stretch) -> bool:
    """Whether goods come from a market to the country ("Từ Hàn Quốc, hàng về Việt Nam trị giá ...")."""
    partner = last_named(head, _PARTNER)
    if partner is None:
        return _FROM_THERE.search(head.kinds) is not None  # "hàng từ nước này về"
    at = head.index(partner)
    goods = head.kinds[at + 1 : at + 3] in (_TO_COUNTRY, _PREP + _TOTAL) and head[at + 2].value in COUNTRY
    if goods and at and head.kinds[at - 1] in _GOODS:
        return True  # "hàng Hàn Quốc vào Việt Nam"
    follows = any(one.value == "from" and after.kind == _RELATIVE for one, after in pairwise(head[at:]))
    if follows and not any(one.kind == _TOTAL and one.value in COUNTRY for one in head[at:]):
        return True  # "China, from which goods worth US$11.6 billion came"
    sourced = at > 0 and (head[at - 1].value == "from" or head[at - 1].kind == KINDS["SINCE"])
    return sourced and any(
        one.kind in LINKS and after.kind == _TOTAL and after.value in COUNTRY for one, after in pairwise(head)
    )


def _is_trader(head: list[Token], own: Token) -> bool:
    """Whether a market consumes what is Vietnam's ("Mỹ là nước tiêu thụ hàng dệt may của Việt Nam nhiều nhất")."""
    if "BUYER" not in (own.other or {}):
        return False
    position = head.index(own)
    return any(token.kind == _PARTNER for token in head[:position]) and any(
        token.kind == _TOTAL and token.value in COUNTRY for token in head[position:]
    )


def _done(reading: Reading, kind: str = _INDICATOR) -> Token | None:
    """Find what was done with a quantity behind it ("2 million tonnes of steel were sold in the country")."""
    behind = reading.after
    if reading.amount.unit in _RATES or not behind:
        return None
    if behind[0].kind == kind and behind[0].value == "consumption":
        return behind[0]  # "8 tonnes found buyers"
    if behind[0].kind != _OF:
        return None
    done = False
    for token in behind[1:]:
        if done and token.kind == kind:
            return token
        if token.kind == _VERB:
            done = True
        elif done or token.kind not in _GOODS:
            return None
    return None


def _counted_by(reading: Reading) -> Token | None:
    """Find what goods or places are counted by ("26 products had an export turnover of ...")."""
    if reading.amount.unit not in ("item", "locality"):
        return None
    for token in reading.after:
        if token.kind in _ENDS:
            return None
        if token.kind == _INDICATOR:
            return token
    return None


def _is_part(reading: Reading) -> bool:
    """Whether a percentage of nothing else is one of something named behind it ("a deficit of 2% of exports")."""
    if any(token.kind in _OTHERS for token in reading.head):
        return False
    return bool(reading.tail) and reading.tail[0].kind in (_OF, _TOTALOF, _INDICATOR)


def _is_produced_good(token: Token) -> bool:
    """Whether a name says that a good is produced ("điện sản xuất"), and is none of a sector."""
    return token.kind == _TERM and "PRODUCTION" in (token.other or {}) and token.value[0][0] != "sector"


def _produces(token: Token) -> bool:
    return token.kind == KINDS["PRODUCTION"] or "PRODUCTION" in (token.other or {})


def _is_made(reading: Reading) -> bool:
    """Whether a quantity was produced ("8.3 million tonnes were produced", "steel manufactured came to 8 tonnes")."""
    if reading.amount.unit in _RATES or is_currency(reading.amount.unit):
        return False
    last = reading.head[-1] if reading.head else None
    if last is not None and last.kind != _TERM and _produces(last):
        return True  # "sản xuất 387 tấn"
    verbs = [token for token in reading.near if token.kind in _DONE]
    return any(
        token.value == "made" or (token.other or {}).get("PRODUCTION") == "made"
        for token in [*reading.head, *verbs]
    )


def _produced(head: list[Token]) -> bool:
    """Whether the good spoken of is produced ("steel production", "production of steel", "sản xuất thép")."""
    for position, token in enumerate(head):
        if "PRODUCTION" in (token.other or {}):
            if token.kind == _TERM:
                return True
            follows = [one.kind for one in head[position + 1 : position + 3] if one.kind != _OF][:1]
            if follows == [_TERM] or (position and head[position - 1].kind == _TERM):
                return True
    return False


def _counts_enterprises(reading: Reading) -> bool:
    """Whether a percentage is a part of a number of enterprises ("88 percent of the firms are small")."""
    if reading.amount.unit not in ("percent", "fraction") or not reading.near or reading.near[0].kind != _OF:
        return False
    return any(token.kind == _FILLER and token.value == "enterprise" for token in reading.near[1:7])


def _is_buyer(head: list[Token], own: Token) -> bool:
    """Whether a market imports, which are Vietnam's exports ("China came second with imports of these")."""
    if own.value != "import" or own not in head:
        return False
    if "MARKETOF" in (own.other or {}):  # "là thị trường nhập khẩu lớn nhất, chi 290 triệu USD"
        return any(token.kind == _BUYER and token.value == "buy" for token in head[head.index(own) :])
    for position, token in enumerate(head[: head.index(own)]):
        if token.kind == _PARTNER and (position == 0 or head[position - 1].kind not in LINKS):
            return not any(
                one.kind == _TOTAL and one.value in COUNTRY and after.kind != _POSSESSIVE
                for one, after in pairwise(head[: head.index(own) + 1])
            )
    return False


def _traded(head: Stretch, trader: Token, spoken_of: str, around: list[Token], *, physical: bool) -> str:
    """Tell exports from imports by who buys: a market that buys, buys Vietnam's exports."""
    partner = last_named(head, _PARTNER)
    sells = trader.value != "buy"
    if trader.value == "supply" and spoken_of == "import":
        return "import"  # "The main source was Korea, whose supplies swelled"
    place = around.index(trader)
    follows = around[place + 1 : place + 4]
    if partner is None and any(token.value == "abroad" for token in around):
        return "export" if sells else "import"
    at = head.index(trader) if trader in head else 0
    if at and head[at - 1].kind == _TOTAL and head[at - 1].value in COUNTRY:
        return "export" if sells else "import"  # "Trung Quốc là nơi Việt Nam nhập nhiều nhất"
    if sells and _is_for_country(head[at:]):
        return "import"  # "bán nhiều thép nhất cho Việt Nam là Nga"
    if trader.value == "buy" and any(token.kind == _TOTAL and token.value in COUNTRY for token in follows):
        return "export"  # "buys most of Vietnam's goods"
    if partner is not None and sells and follows and follows[0].kind == _TOTAL:
        return "import"  # "Brazil, the second largest market, supplied Vietnam with ..."
    if sells and partner is not None:
        return "import" if _sells(head, partner, trader) else "export"
    if sells:
        # what is supplied at home may be produced
        return "" if trader.value == "supply" else _sold(around[place + 1 :], spoken_of, physical=physical)
    if partner is not None and partner.start < trader.start:
        position = head.index(partner)
        return "import" if position and head[position - 1].value == "from" else "export"
    if any(token.kind == _TOTAL and token.value in COUNTRY for token in head):
        return "import"
    if partner is None:
        return ""
    sourced = head[head.index(partner) - 1].value in ("from", "of")
    return "import" if sourced or spoken_of == "import" else "export"


def _sold(behind: list[Token], spoken_of: str, *, physical: bool) -> str:
    """Tell what is sold at home from what is sold abroad, where no market is named."""
    if any(one.kind == _PREP and two.kind == _TOTAL for one, two in pairwise(behind)):
        return "consumption"  # "sales of steel in the country"
    if spoken_of == "import" and not physical:
        return "export"  # "chi 5,5 tỷ USD mua hàng, trong khi bán ra được 4,5 tỷ USD"
    at_home = spoken_of not in _FLOWS and (physical or spoken_of in _INDUSTRY)
    return "consumption" if at_home else ""


def _is_for_country(head: list[Token]) -> bool:
    """Whether something is done for the country ("for Vietnam", "cho nước ta")."""
    return any(
        one.kind == _PREP and one.value == "for" and after.kind == _TOTAL and after.value in COUNTRY
        for one, after in pairwise(head)
    )


def _sells(head: list[Token], partner: Token, trader: Token) -> bool:
    """Whether it is the market that sells ("Russia sold 3 million tonnes"), not one that something is sold to."""
    if trader not in head:
        return False
    position, verb = head.index(partner), head.index(trader)
    if not 0 < verb - position <= _NEXT_BUT_ONE:
        return False
    position = first_listed(head, position)
    return position == 0 or head[position - 1].kind not in LINKS


def _joined(head: list[Token], own: Token, behind: list[Token]) -> str:
    """Read "exports and imports" as total trade; numbers that are listed get their own (see `pair_lists`)."""
    if own.value in _FLOWS and own in behind:
        follows = behind[behind.index(own) + 1 : behind.index(own) + 3]
        joined = [token.kind for token in follows] == [KINDS["AND"], _INDICATOR]
        if joined and follows[1].value in _FLOWS - {own.value}:
            return "trade"  # "goods for US$78 billion were imported and exported"
    if own.value in _FLOWS and own in head:
        position = head.index(own)
        before = [token for token in head[:position] if token.kind not in (KINDS["COMMA"], KINDS["AND"])][-1:]
        between = position - head.index(before[0]) if before else 0
        if between > 1 and before[0].kind == _INDICATOR and before[0].value in _FLOWS - {own.value}:
            return "trade"
    value: str = own.value
    return value

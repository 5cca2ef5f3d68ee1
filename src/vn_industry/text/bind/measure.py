"""Decide what a number measures, and its direction."""

from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.reading import Reading

__all__ = ["decide_direction", "decide_measure"]

_UP, _DOWN, _FLAT = KINDS["UP"], KINDS["DOWN"], KINDS["FLAT"]
_SHARE, _CONTRIBUTION, _PLAN, _AVERAGE = (
    KINDS["SHARE"],
    KINDS["CONTRIBUTION"],
    KINDS["PLAN"],
    KINDS["AVERAGE"],
)
_TOTALOF, _OF, _PREP, _TO, _EQUAL = KINDS["TOTALOF"], KINDS["OF"], KINDS["PREP"], KINDS["TO"], KINDS["EQUAL"]
_INDICATOR, _VERB, _BASIS, _CLOSE = KINDS["INDICATOR"], KINDS["VERB"], KINDS["BASIS"], KINDS["CLOSE"]
_TOTAL, _FILLER, _TERM, _WORD = KINDS["TOTAL"], KINDS["FILLER"], KINDS["TERM"], KINDS["WORD"]
_AMOUNT = KINDS["AMOUNT"]
_TRADE: Final = frozenset(["export", "import", "trade"])
_AND: Final = KINDS["AND"]
#: What a percentage "of" is a part of its total.
_WHOLE: Final = frozenset([_TOTAL, _FILLER, _INDICATOR])
_TELLS_CHANGE: Final = frozenset([_UP, _DOWN, _FLAT, _BASIS])
_PASSED: Final = letters("BASIS CLOSE ASPECT MODIFIER GRAMMAR PERIOD PREP OF POSSESSIVE")
#: "lower, at"
_REACHED_AT: Final = (_DOWN + KINDS["COMMA"] + _PREP, _UP + KINDS["COMMA"] + _PREP)
#: "the rate was lower: 5.3 percent in ..."
_RATE_WAS: Final = pattern("[FILLER UP] VERB MODIFIER* [UP DOWN] (?:COLON|COMMA PREP)")
#: "the share of FDI firms in exports was"
_SHARE_IN: Final = pattern(
    "SHARE [^COMMA SEMICOLON AND UP DOWN FLAT AMOUNT]* [PREP OF] INDICATOR [VERB STATUS MODIFIER PERIOD PREP]*$"
)
#: "did not rise by"
_DENIED: Final = pattern("NOT [UP DOWN FLAT][PREP APPROX MODIFIER]?$")
_MORE_THAN: Final = pattern("[UP DOWN] BASIS$")
_TAX: Final = KINDS["TAX"]
#: Contributions of more than this in percent are shares of the growth.
_MOST_POINTS: Final = 15
#: Inventory ratios lie around 70 percent; no growth without a direction word is this large.
_RATIOS_ARE_ABOVE: Final = 50
_COMPARE, _SINCE, _COLON = KINDS["COMPARE"], KINDS["SINCE"], KINDS["COLON"]
#: Words of direction that stand before their number.
_BUT_REMAINED: Final = pattern("CONTRAST VERB MODIFIER* PREP$")
#: "Three more goods brought over 100 million USD each"
_COUNTED_EACH: Final = pattern("CARDINAL (?:MODIFIER|GRAMMAR|UP|FILLER)* (?:TOTAL|FILLER|WORD)")
_SHARE_OR: Final = pattern("COMMA AND")
_MODIFIER: Final = KINDS["MODIFIER"]
_VERBAL: Final = frozenset(["verb", "upto", "than", "plus"])
_ENDS: Final = letters("COMMA SEMICOLON STOP CLOSE CONTRAST")
#: "đạt 108,5% so với cùng kỳ": what lies between these is the level, in percent of that of before.
_INDEX_ABOVE, _INDEX_BELOW = 60, 200
_CAPITAL, _BOUND, _SURVEY = KINDS["CAPITAL"], KINDS["BOUND"], KINDS["SURVEY"]
_HUNDRED: Final = 100
_RATES: Final = frozenset(["percent", "percentage_point", "ratio", "fraction"])


def decide_measure(reading: Reading, previous: Reading | None, sentence: list[Token]) -> None:
    """Set the measure of a reading, or the reason why it is none.

    Args:
        reading: the number, its indicator decided.
        previous: the number before it in the same sentence.
        sentence: all tokens of the sentence.
    """
    reading.reason = _no_statistic(reading, sentence)
    if reading.reason in ("share of a plan", "part of a name", "average"):
        return
    match reading.amount.unit:
        case "locality" | "item":
            reading.measure = "count"
        case "percentage_point":
            cue = _nearest(reading.head, {_UP, _DOWN, _FLAT, _SHARE})
            moved = cue is not None and cue.kind != _SHARE
            behind = reading.tail.kinds[:2]
            moved = moved or _BASIS in behind or behind[:1] in (_UP, _DOWN)
            reading.measure = "change" if moved and not _contributes(reading, previous) else "contribution"
        case "ratio" | "unchanged":
            reading.measure = "change"
        case "point" if reading.indicator != "pmi" and (
            _contributes(reading, previous) or _are_of_growth(reading)
        ):
            reading.measure, reading.amount.unit = "contribution", "percentage_point"
        case "point":
            reading.measure = _measure_of_level(reading, None)
        case "percent" | "fraction" if _is_ratio(reading, previous):
            reading.measure, reading.indicator = "level", "inventory_ratio"
        case "percent" | "fraction":
            reading.measure = _measure_of_percent(reading, previous, sentence)
            if reading.measure == "contribution" and _adds_to_growth(reading):
                reading.amount.unit = "percentage_point"
        case _ if _is_minus(reading):
            reading.measure, reading.evidence["negative"] = "level", _nearest(reading.head, {_DOWN})
        case _:
            reading.measure = _measure_of_level(reading, previous)


def _is_minus(reading: Reading) -> bool:
    """Whether a balance is below nought ("cán cân thương mại âm 950 triệu USD")."""
    own = _nearest(reading.head, {_UP, _DOWN})
    return reading.indicator == "balance" and own is not None and own.value == "minus"


def _adds_to_growth(reading: Reading) -> bool:
    """Whether "contributing 1.9% to the growth rate of 6.4%" means points: too little to be a part of it."""
    return reading.amount.unit == "percent" and abs(reading.amount.value) <= _MOST_POINTS


def _are_of_growth(reading: Reading) -> bool:
    """Whether points are too few to be the level of an index ("mining rose 8.2 percent, worth 0.6 points")."""
    return reading.amount.value <= _MOST_POINTS and _own_direction(reading) is None


def _no_statistic(reading: Reading, sentence: list[Token]) -> str:
    """Say why a number states no statistic, ``""`` where it may."""
    amount, head, tail = reading.amount, reading.head, reading.tail
    if amount.unit in _RATES and (_PLAN in tail.kinds[:4] or _PLAN in head.kinds):
        return "share of a plan"
    taxed = head.kinds.rfind(_TAX)
    if amount.unit == "percent" and (
        (taxed >= 0 and _INDICATOR not in head.kinds[taxed:]) or _TAX in tail.kinds[:2]
    ):
        return "rate of a tax or of interest"
    if _DENIED.search(head.kinds):
        return "denied"  # "exports did not rise 5 percent"
    if amount.unit == "percent" and amount.value == _HUNDRED and tail and tail[0].kind == _CAPITAL:
        return "part of a name"
    if amount.unit == "percent" and reading.after and reading.after[0].value == "grade":
        return "part of a name"  # "5% broken rice", "gạo 5% tấm"
    if _is_average(reading) and reading.indicator not in ("inventory", "inventory_ratio"):
        return "average"
    if amount.unit in ("point", "percent") and _BOUND in head.kinds[-2:] + tail.kinds[:2]:
        return "threshold"
    if is_currency(amount.unit) and tail and tail[0].kind == _BOUND and tail[0].value == "from":
        return "threshold"  # "từ 1 tỷ USD trở lên"
    if _is_threshold(reading, sentence):
        return "threshold"
    if amount.unit == "unit" and _SURVEY in head.kinds:
        return "size of a sample"
    if amount.unit not in _RATES and head.kinds.endswith(_SURVEY):
        return "size of a thing"  # "trucks with a tonnage of 5 tons"
    return ""


def _is_ratio(reading: Reading, previous: Reading | None) -> bool:
    """Whether an inventory in percent is the ratio to output, not the growth of the index."""
    if reading.indicator not in ("inventory", "inventory_ratio"):
        return False
    if reading.head and _compares(reading.head) and previous is not None:
        return (
            previous.indicator == "inventory_ratio"
        )  # "85.9 percent, higher than the 77.6 percent of last year"
    own = reading.head.kinds[reading.head.kinds.rfind(_COLON) + 1 :] + reading.tail.kinds[:1]
    listed = reading.indicator == "inventory_ratio" and _COLON in reading.head.kinds
    moved = _own_direction(reading)
    if moved is not None and reading.indicator == "inventory_ratio" and moved.value == "than":
        moved = None  # "vượt xa con số đó có thuốc, tới 157,7%"
    if moved is not None and (not listed or _UP in own or _DOWN in own):
        return False  # "some stood far above it: beverages 131.1 percent"
    if reading.indicator != "inventory_ratio" and _BASIS in reading.head.kinds + reading.tail.kinds[:1]:
        return False
    if reading.indicator == "inventory_ratio" or any(token.value == "stand" for token in reading.head):
        return True
    first = previous is None or previous.indicator == "inventory_ratio"
    first = first and ("indicator" in reading.evidence or reading.indicator == "inventory_ratio")
    return first and not reading.bracket and reading.value > _RATIOS_ARE_ABOVE


def _compares(head: list[Token]) -> bool:
    return head[-1].kind == _COMPARE or (
        head[-1].value == "from" and len(head) > 1 and head[-2].value == "mark"
    )


def _is_average(reading: Reading) -> bool:
    before = reading.head.kinds
    return _AVERAGE in reading.tail.kinds[:2] or _AVERAGE in before[:1] + before[-3:]


def _contributes(reading: Reading, previous: Reading | None) -> bool:
    own = [*reading.head, *reading.tail]
    if any(token.kind == _CONTRIBUTION or "CONTRIBUTION" in (token.other or {}) for token in own):
        return True
    return previous is not None and previous.measure == "contribution" and _own_direction(reading) is None


def _measure_of_percent(reading: Reading, previous: Reading | None, sentence: list[Token]) -> str:
    cue = _nearest(reading.head, {_SHARE, _CONTRIBUTION, _UP, _DOWN, _FLAT, _EQUAL, _INDICATOR})
    after = reading.tail[0] if reading.tail else None
    if _is_share_of_flow(reading, cue) or (
        reading.indicator == "enterprises" and after is not None and after.kind == _OF
    ):
        return "share"
    if reading.amount.unit == "fraction":
        return _measure_of_fraction(reading)
    if _is_index(reading, cue):
        reading.equals = True
        return "change"
    told = "share" if _moves_share(reading, previous) or _is_share_of_level(reading, previous) else ""
    told = told or _told_behind(after, cue)
    if told:
        return told
    directed = cue is not None and cue.kind in (_UP, _DOWN, _FLAT)
    signed = reading.amount.signed and (cue is None or cue.kind != _SHARE)  # "US$37.2bn (-2.4%)"
    if directed or signed or (after is not None and after.kind in (_UP, _DOWN)):
        return "change"
    if cue is not None and cue.kind == _SHARE:
        return "share"
    if cue is not None and cue.kind == _CONTRIBUTION:
        return "share" if _total_follows(reading) else "contribution"
    if _total_follows(reading):
        return "share"
    if _BASIS in reading.tail.kinds[:2]:
        return "change"
    if (
        previous is not None
        and previous.measure in ("share", "change", "contribution")
        and previous.amount.unit == "percent"
    ):
        return previous.measure
    if reading.indicator in _TRADE and not any(token.kind in _TELLS_CHANGE for token in sentence):
        return "share"
    return "change"


def _is_share_of_flow(reading: Reading, cue: Token | None) -> bool:
    """Whether the indicator next to a percentage only says what it is a share of."""
    return cue is not None and cue.kind == _INDICATOR and _SHARE_IN.search(reading.head.kinds) is not None


def _measure_of_fraction(reading: Reading) -> str:
    if reading.head and reading.head[-1].kind in (_UP, _DOWN):
        return "change"  # "fell by a quarter", "giảm một phần ba"
    if (reading.tail and reading.tail[0].kind in (_UP, _DOWN)) or _MORE_THAN.search(reading.head.kinds):
        return "change"  # "a quarter more than a year ago", "hơn cùng kỳ một phần tư"
    return "contribution" if _any(reading, _CONTRIBUTION) else "share"


def _is_share_of_level(reading: Reading, previous: Reading | None) -> bool:
    """Whether a bare percentage is what a level makes up ("15.38 billion kWh, or 24.9%")."""
    if previous is None or previous.measure != "level" or not _SHARE_OR.fullmatch(reading.head.kinds):
        return False
    return reading.tail.kinds[:1] in ("", KINDS["SEMICOLON"], KINDS["STOP"], KINDS["CONTRAST"])


def _moves_share(reading: Reading, previous: Reading | None) -> bool:
    """Whether a share is told from and to ("its share rose from 0.7 percent to 1.2 percent")."""
    last = reading.head[-1] if reading.head else None
    if last is None or (last.value not in ("from", "reach") and last.kind not in (_SINCE, _TO)):
        return False
    again = previous is not None and previous.measure == "share" and len(reading.head) == 1
    return again or any(token.kind == _SHARE for token in reading.head)


def _told_behind(after: Token | None, cue: Token | None) -> str:
    """Say what the word behind a percentage tells ("with a 6.6 percent share", "took 0.4% off growth")."""
    if after is not None and after.kind == _SHARE:
        return "share"
    adds = after is not None and after.kind == _CONTRIBUTION and (cue is None or cue.kind == _INDICATOR)
    return "contribution" if adds else ""


def _ends(tail: list[Token]) -> bool:
    return not tail or tail[0].kind in _ENDS


def _is_index(reading: Reading, cue: Token | None) -> bool:
    """Whether a percentage is of what there was ("bằng 93% so với cùng kỳ", "108 percent of last year's figure")."""
    tail = reading.tail[:2]
    if cue is not None and cue.kind == _EQUAL and reading.head[-1] is cue and _ends(tail):
        return (
            reading.amount.value >= _INDEX_ABOVE
        )  # "...; kinh tế ngoài nhà nước đạt 2148 tỷ đồng, bằng 79,8%"
    follows = reading.tail.kinds[:2]
    if _BASIS not in follows or follows[0] in (_UP, _DOWN):
        return False
    if cue is not None and cue.kind in (_EQUAL, _SHARE):
        return True
    reached = bool(reading.head) and reading.head[-1].kind == _VERB
    told = cue is not None and cue.kind != _INDICATOR
    return reached and not told and _INDEX_ABOVE <= reading.amount.value <= _INDEX_BELOW


def _is_threshold(reading: Reading, sentence: list[Token]) -> bool:
    """Whether an amount only bounds the goods that are counted ("26 goods above US$1 billion each")."""
    amount = reading.amount
    if not is_currency(amount.unit):
        return False
    bounded = amount.approx in ("over", "nearly") or any(token.value == "each" for token in reading.tail[:3])
    bounded = bounded or reading.head.kinds[-1:] in (
        _BOUND,
        _COMPARE,
    )  # "dưới ngưỡng 100 triệu USD", "higher than US$1 billion"
    counted = any(token.kind == _AMOUNT and token.value.unit in ("item", "locality") for token in sentence)
    counted = counted or _COUNTED_EACH.search(reading.head.kinds) is not None
    return bounded and counted and _TERM not in reading.head.kinds


def _total_follows(reading: Reading) -> bool:
    """Whether the number is said to be a part of a total ("% of the total industrial output")."""
    tail = reading.tail
    if tail and tail[0].kind == _CLOSE:
        tail = tail.part(1)
    if not tail:
        return False
    if tail[0].kind in (_TOTALOF, _INDICATOR) or tail[0].value == "part":
        return True
    return tail[0].kind == _OF and not _WHOLE.isdisjoint(tail.kinds[1:4])


def _measure_of_level(reading: Reading, previous: Reading | None) -> str:
    """A level, unless a direction stands next to the amount and no "to" between ("up nearly US$3 billion")."""
    told = _told_before(reading, previous)
    if told:
        return told
    if reading.tail and reading.tail[0].kind in (_UP, _DOWN) and reading.tail[0].value not in _VERBAL:
        return "change"
    joined = _AND in reading.head.kinds and all(
        token.value == "or" for token in reading.head if token.kind == _AND
    )
    if joined and previous is not None and previous.measure == "change" and not _names(reading.head):
        directed = previous.amount.unit != "percent" or "direction" in previous.evidence
        return (
            "change" if directed else "level"
        )  # "up 11.1%, or US$2.36 billion"; "the sector - 17.3% or VND212 trillion"
    if (
        _splits_change(reading, previous)
        or _equals_change(reading, previous)
        or _lists_change(reading, previous)
    ):
        return "change"
    listed = previous is not None and previous.bracket and reading.bracket and previous.measure == "change"
    if listed and previous is not None and previous.amount.unit == reading.amount.unit:
        return "change"
    return "level"


def _told_before(reading: Reading, previous: Reading | None) -> str:
    """Say which measure the words next before an amount tell, ``""`` where they tell none."""
    for position in range(len(reading.head) - 1, -1, -1):
        token = reading.head[position]
        if token.value in ("level", "reach", "upto"):
            return "level"  # "thấp hơn mức 54,7 điểm", "vọt lên 88 tỷ USD"
        if token.kind in (_UP, _DOWN) and token.value in (
            "verb",
            "than",
            "noun",
            "mark",
            "plus",
            "bound",
            "beside",
        ):
            return "change"
        if token.kind == _VERB and position and reading.head[position - 1].kind in (_UP, _DOWN):
            continue  # "the gain was US$249 million"
        if (
            token.kind == _PREP
            and token.value == "by"
            and previous is not None
            and previous.measure == "change"
        ):
            return "change"  # "phones rose by US$912 million, computers by US$643 million"
        if token.kind == _PREP and token.value in ("by", "of"):
            continue
        if token.kind == _OF:
            continue
        if token.kind in (KINDS["MODIFIER"], KINDS["GRAMMAR"], KINDS["STATUS"], KINDS["RESPECTIVELY"]):
            continue
        return ""
    return ""


def _lists_change(reading: Reading, previous: Reading | None) -> bool:
    """Whether an amount only goes on with those that were moved by ("rose by US$50 million and US$33 million")."""
    if previous is None or previous.measure != "change" or previous.amount.unit != reading.amount.unit:
        return False
    return bool(reading.head) and all(token.kind in (_AND, KINDS["COMMA"]) for token in reading.head)


def _splits_change(reading: Reading, previous: Reading | None) -> bool:
    """Whether an amount in brackets parts a change from its basis ("down 9.6% (US$3.45 billion) from June")."""
    if not reading.bracket or previous is None or previous.measure != "change" or len(reading.head) != 1:
        return False
    follows = reading.tail[:2]
    return (
        len(follows) > 1
        and follows[0].kind == _CLOSE
        and (follows[1].kind == _BASIS or follows[1].value == "from")
    )


def _equals_change(reading: Reading, previous: Reading | None) -> bool:
    """Whether an amount in brackets says a change again ("grew 19.14% (equivalent to US$1.7 billion)")."""
    if not reading.bracket or previous is None or previous.bracket or previous.measure != "change":
        return False
    return bool(reading.head) and reading.head[-1].kind in (_SHARE, _EQUAL)


def _names(head: list[Token]) -> bool:
    return any(token.kind in (_TERM, _WORD, _INDICATOR, _VERB) for token in head)


def decide_direction(reading: Reading, previous: Reading | None, *, noun_after: bool) -> None:
    """Set the sign of a change: of its own words, else of the list that it stands in.

    Args:
        reading: the number.
        previous: the number before it in the same sentence.
        noun_after: whether the noun of direction may follow the number.
    """
    carried = previous.direction if previous is not None and not previous.reason else 0
    reading.direction = carried
    if reading.amount.signed or reading.measure not in ("change", "contribution"):
        reading.sign = 1
        return
    if reading.compared and len(reading.head) > 1 and reading.head[-1].value in ("level", "beside"):
        reading.sign = 1  # "kém xa mức 9,8%": the direction compares two rates
        return
    own = _own_direction(reading) if noun_after else _nearest(reading.head, {_UP, _DOWN, _FLAT})
    if own is not None and _ranks(reading.head, own):
        own = None
    if own is not None and (_turned(reading.head, own) or _is_level_reached(reading.head)):
        reading.sign = 1
    elif own is not None:
        reading.sign = -1 if own.kind == _DOWN else 1
        reading.evidence["direction"] = own
    else:
        reading.sign = carried or 1
    if reading.measure == "contribution":
        minus = any(token.other and "MINUS" in token.other for token in [*reading.head, *reading.tail])
        if minus:
            reading.sign = -1
    reading.direction = reading.sign


def _ranks(head: Stretch, own: Token) -> bool:
    """Whether a word only says who is lower ("thấp hơn một chút có thuốc lá 19%")."""
    return (
        own.kind == _DOWN and own.value == "than" and own in head and _TERM in head.kinds[head.index(own) :]
    )


def _turned(head: Stretch, own: Token) -> bool:
    """Whether a new clause says what a rate was ("it has been coming down but remained high at 12.3 percent")."""
    behind = head.kinds[head.index(own) + 1 :] if own in head else ""
    return _BUT_REMAINED.search(behind) is not None


def _is_level_reached(head: Stretch) -> bool:
    """Whether a rate is what was reached, not by how much it moved ("the rate had been lower, at 5.5 percent")."""
    if head.kinds.endswith(_REACHED_AT) and head[-1].value == "at" and head[-3].value == "mark":
        return True
    if head.kinds[-2:] == _MODIFIER + _OF and head[-2].value == "reached":
        return True  # "fell to a 10-month low of 3.3 percent"
    rate = _RATE_WAS.search(head.kinds)
    return rate is not None and head[rate.start()].value in ("rate", "noun")


def _own_direction(reading: Reading) -> Token | None:
    for token in reading.tail:
        if token.kind in (_UP, _DOWN):
            if token.value not in _VERBAL:
                return token
            break
        if token.kind not in _PASSED:
            break
    return _nearest(reading.head, {_UP, _DOWN, _FLAT})


def _nearest(tokens: Stretch, kinds: set[str]) -> Token | None:
    at = max(map(tokens.kinds.rfind, kinds))
    return tokens[at] if at >= 0 else None


def _any(reading: Reading, kind: str) -> bool:
    return kind in reading.head.kinds or kind in reading.tail.kinds

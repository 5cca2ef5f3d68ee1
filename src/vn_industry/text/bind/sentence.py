"""Bind the numbers of one sentence, each attribute in its turn."""

from itertools import pairwise
from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import in_pieces, is_currency
from vn_industry.text.bind.basis import decide_basis, share_bases
from vn_industry.text.bind.indicator import decide_indicator
from vn_industry.text.bind.measure import decide_direction, decide_measure
from vn_industry.text.bind.parallel import pair_lists, spread
from vn_industry.text.bind.place import TRADE, decide_place, last_named
from vn_industry.text.bind.reading import Reading, cut
from vn_industry.text.bind.state import State
from vn_industry.text.bind.subject import OF_ONE_SECTION, decide_subject
from vn_industry.text.bind.topic import note_names, note_topic
from vn_industry.text.bind.when import decide_period
from vn_industry.text.typed import full_value
from vn_industry.values import Period, PeriodKind

__all__ = ["bind"]

_INDICATOR, _BASIS, _TERM = KINDS["INDICATOR"], KINDS["BASIS"], KINDS["TERM"]
_NOTHING: Final = Stretch.of([])
_OPEN, _CONTRAST, _PERIOD = KINDS["OPEN"], KINDS["CONTRAST"], KINDS["PERIOD"]
_STATUS: Final = KINDS["STATUS"]
_NOUNS: Final = letters("WORD TERM FILLER INDICATOR")
_TO_BUY: Final = letters("PREP TO OF BUYER INDICATOR MODIFIER")
_LOWEST_PMI, _HIGHEST_PMI = 20, 80
_UP, _DOWN, _COMMA, _AND = KINDS["UP"], KINDS["DOWN"], KINDS["COMMA"], KINDS["AND"]
#: "cars (1.8 million", "automobiles: 41,185", "trucks totalled 18,091"
_PIECES: Final = pattern("TERM [FILLER OF]*(?:OPEN|COLON|VERB|VERB PREP)$")
#: "Indonesia 3,823 and China 1,204"
_LISTS_MARKETS: Final = pattern("[COMMA AND]+ PARTNER")
#: Fewer are years, ranks and the like.
_FEWEST_PIECES: Final = 100
#: So many letters stand between a word and a number with "the" before it.
_THE: Final = len(" the ")
#: More than so many goods or places are not counted.
_MOST_COUNTED: Final = 500
_PREDICATES: Final = letters("VERB UP DOWN FLAT SHARE")
_NAMED: Final = letters("WORD TERM REGION PARTNER INDICATOR")
#: A sentence with more subjects than this is a list: none of them is the topic of the next sentence.
_LIST: Final = 2


def bind(tokens: Stretch, state: State, *, begins: bool = False) -> list[Reading]:
    """Bind the numbers of a sentence.

    Args:
        tokens: the sentence, with amounts, periods and bases merged.
        state: what is remembered of the text; it is brought up to date.
        begins: whether a paragraph begins with the sentence.
    """
    if begins and state.main is not None:
        (state.period, state.basis), state.main = state.main, None
    state.same_paragraph = state.same_paragraph and not begins
    readings = cut(tokens, noun_after=state.language == "en")
    if not readings:
        note_topic(tokens, state)
        return []
    _decide(readings, tokens, state)
    bound = [reading for reading in readings if not reading.reason]
    if all(reading.measure == "count" for reading in bound):
        note_names(tokens, state)
    _share_subject(bound)
    pair_lists(bound, tokens, state)
    share_bases(bound, state)
    _part_from_sums(bound, state)
    _conclude(bound, tokens, state)
    _note_lists(bound, state)
    if len({reading.subject for reading in bound}) > _LIST or (bound and readings[0].bracket):
        state.subject = None
    if bound and bound[0].indicator in OF_ONE_SECTION and bound[0].subject is not None:
        state.section = state.section or bound[0].subject
    told = _spread(readings)
    kept = [reading for reading in told if not reading.reason]
    if len({reading.region for reading in kept}) > 1:
        state.region = ""
    state.markets = len({reading.partner for reading in kept}) > _LIST
    return told


def _part_from_sums(bound: list[Reading], state: State) -> None:
    """Give a level the month spoken of, where the one behind it is the sum to date ("US$828 million, totalling ...")."""
    for reading, total in pairwise(bound):
        alike = (
            reading.measure == total.measure == "level"
            and reading.amount.unit == total.amount.unit
            and (reading.subject, reading.indicator) == (total.subject, total.indicator)
        )
        told = total.evidence.get("period")
        end = total.period
        own = reading.evidence.get("period")
        if not alike or told is None or end is None or reading.period != end or own not in (None, told):
            continue
        if told.kind == _PERIOD and told.value.unit == "todate":
            parts = [one for one in state.used if one is not None and one != end and one.last == end.last]
            reading.period = parts[-1] if parts else end


def _note_lists(bound: list[Reading], state: State) -> None:
    """Remember the names and markets that the numbers of a sentence were of, each with one of its own."""
    told = [reading for reading in bound if reading.measure != "count"]
    if not told:
        return
    named = dict.fromkeys(reading.subject for reading in told if reading.subject is not None)
    markets = {reading.partner: reading.evidence.get("partner") for reading in told if reading.partner}
    state.listed = tuple(named) if len(named) > 1 else ()
    listed = tuple(token for token in markets.values() if token is not None)
    state.markets_listed = listed if len(listed) > 1 else ()


def _decide(readings: list[Reading], tokens: list[Token], state: State) -> None:
    """Decide each attribute of each number, in this order; what is no figure gets the reason."""
    previous: Reading | None = None
    outer: Reading | None = None
    noun_after = state.language == "en"
    passed = _NOTHING
    planned = False
    for reading in readings:
        if not reading.bracket and previous is not None and previous.bracket:
            previous = outer or (
                None if _names_within(previous) else previous
            )  # what stands behind a bracket goes on from before it
        _complete_unit(reading, previous, tokens, state)
        if passed and not reading.bracket and _INDICATOR not in reading.head.kinds:
            reading.head = passed.joined(reading.head)
        passed = _NOTHING
        reading.reason = _no_figure(reading, noun_after=noun_after)
        if reading.reason == "no unit" and _INDICATOR in reading.head.kinds:
            passed = reading.head  # the next number goes on from the words before this one
        if reading.reason:
            continue
        decide_indicator(reading, previous, state)
        decide_measure(reading, previous, tokens)
        planned = _of_plan(reading, planned=planned)
        decide_period(reading, previous, tokens, state)
        decide_basis(reading, previous, state)
        decide_place(reading, previous, state)
        decide_subject(reading, previous, state)
        decide_direction(reading, previous, noun_after=noun_after)
        if reading.amount.unit == "unchanged" and "basis" not in reading.evidence:
            reading.reason = "no statistic"
        if reading.measure == "count" and _is_definite(reading, noun_after=noun_after):
            reading.reason = "known before"  # "the four key industries", "ba thị trường lớn nhất"
        if reading.reason in ("no statistic", "threshold") or _is_price(reading):
            continue  # the next number goes on from the one before
        previous = reading
        if not reading.bracket:
            outer = reading
        if reading.measure == "count" and reading.amount.noun is not None:
            state.counted = reading.amount.noun, reading.amount.unit


def _names_within(reading: Reading) -> bool:
    """Whether a bracket names something of its own before its number."""
    inside = reading.head.kinds[reading.head.kinds.rfind(_OPEN) + 1 :]
    return not _NAMED.isdisjoint(inside)


def _of_plan(reading: Reading, *, planned: bool) -> bool:
    """Take a bare percentage in brackets for one of the plan that the list speaks of; say whether it still does."""
    if reading.reason == "share of a plan":
        return True
    if reading.amount.unit != "percent" or not planned:
        return planned
    bare = reading.bracket and reading.head.kinds == _OPEN and "direction" not in reading.evidence
    if bare and reading.tail.kinds[:1] in ("", KINDS["CLOSE"]):
        reading.reason = "share of a plan"
    return bare


def _order(bound: list[Reading], tokens: Stretch) -> tuple[str, ...]:
    """The bases of a sentence in the order of the text, those without a number too."""
    if _BASIS not in tokens.kinds:
        return tuple(dict.fromkeys(one.basis for one in bound if "basis" in one.evidence))
    named = tuple(dict.fromkeys(token.value.basis for token in tokens if token.kind == _BASIS))
    used = tuple(dict.fromkeys(one.basis for one in bound if "basis" in one.evidence))
    return named if len(named) > len(used) and all(named) and set(used) <= set(named) else used


def _conclude(bound: list[Reading], tokens: Stretch, state: State) -> None:
    """Settle the values, and bring the state up to date."""
    kept = (state.period, state.basis, state.instant)
    trailing = False
    for position, reading in enumerate(bound):
        _settle(reading)
        before = bound[position - 1] if position else None
        if before is not None and before.status == "target" and reading.period == before.period:
            reading.status = reading.status or "target"  # all that is aimed at for one year
        behind = _stands_behind(reading) and not reading.bracket and not reading.compared
        first = all(one.compared for one in bound[:position])
        # "..., of which in June alone 5%" leads nothing
        leads = (
            (first and not _is_aside(reading, state))
            or (_leads(reading) and not _is_set_apart(reading) and not _is_contrasted(reading))
            or (trailing and behind)
        )
        _remember(reading, state, leads=leads)
        trailing = behind and (position == 0 or trailing)
    if bound:
        state.same_paragraph = True
    if len({reading.period for reading in bound if not reading.compared and not reading.bracket}) > _LIST:
        state.period, state.basis, state.instant = kept
        state.main = state.main or state.first  # months told one by one are history
        return
    state.order = _order(bound, tokens) or state.order
    based = [reading for reading in bound if "basis" in reading.evidence and not reading.compared]
    if state.first is None and bound and bound[0].period is not None:
        state.first = bound[0].period, next((one.basis for one in bound if one.basis), "yoy")
    if based:
        chosen = next((reading for reading in based if reading.basis == "yoy"), based[-1])
        state.basis, state.based = chosen.basis, chosen.period


def _spread(readings: list[Reading]) -> list[Reading]:
    return [one for reading in readings for one in ([reading] if reading.reason else spread(reading))]


def _is_price(reading: Reading) -> bool:
    """Whether a number is a price, beside which a text goes on about what has it."""
    return reading.reason == "average" and reading.indicator == "cpi"


def _complete_unit(reading: Reading, previous: Reading | None, sentence: list[Token], state: State) -> None:
    """Give a number the unit that its print leaves out: the currency of the text, or the points of the PMI."""
    amount = reading.amount
    follows = sentence[reading.at + 1 : reading.at + 3]
    follows = (
        follows[1:] if follows and follows[0].kind == KINDS["GRAMMAR"] else follows[:1]
    )  # "1.7 million new cars"
    counted = not follows or follows[0].kind in _NOUNS
    if amount.unit == "item" and amount.noun is None and state.counted is not None:
        amount.noun, amount.unit = state.counted  # "four of these"
    if amount.unit in ("", "scaled") and follows and follows[0].kind == _TERM and in_pieces(follows[0].value):
        amount.unit = "unit"  # "15.061 ô tô", "20,200 trucks"
        reading.tail = reading.tail or Stretch.of(follows)
    if amount.unit in ("", "scaled") and _counts_pieces(reading):
        amount.unit = "unit"  # "televisions (1.8 million, up 23 percent)"
    if amount.unit == "" and previous is not None and _LISTS_MARKETS.fullmatch(reading.head.kinds):
        amount.unit = previous.amount.unit if previous.amount.unit == "unit" else ""
    if (
        amount.unit == ""
        and previous is not None
        and previous.amount.unit == "percent"
        and _lists_rate(reading)
    ):
        amount.unit = "percent"
    if amount.unit == "item" and amount.counted == "back" and amount.value > _MOST_COUNTED:
        amount.unit = "unit"  # "some 15,486 of them"
    if amount.unit == "scaled" and state.currency and not counted:
        amount.unit = state.currency
    if is_currency(amount.unit):
        state.currency = amount.unit
    if _is_index_level(reading, previous, state):
        amount.unit = "point"


def _counts_pieces(reading: Reading) -> bool:
    """Whether a bare number stands where a good that is counted in pieces was named ("automobiles: 41,185")."""
    if reading.amount.value < _FEWEST_PIECES or (reading.amount.step < 1 and reading.amount.unit == ""):
        return False
    told = _PIECES.search(reading.head.kinds)
    return told is not None and any(
        token.kind == _TERM and in_pieces(token.value) for token in reading.head[told.start() :]
    )


def _is_definite(reading: Reading, *, noun_after: bool) -> bool:
    """Whether a text speaks of some goods or places as known, and does not count them."""
    if noun_after:
        return bool(reading.head) and reading.amount.start - reading.head[-1].end == _THE
    return bool(reading.tail) and reading.tail[0].value == "most"


def _lists_rate(reading: Reading) -> bool:
    """Whether a bare number goes on with a list of rates ("5.4 percent in May, 5.2 in June", "phân bón (giảm 24,2)")."""
    if reading.amount.step >= 1:
        return False
    moved = reading.bracket and reading.head.kinds[-2:-1] == _OPEN and reading.head.kinds[-1:] in (_UP, _DOWN)
    again = reading.head.kinds in (_COMMA, _AND, _COMMA + _AND) and reading.after.kinds[1:2] == _PERIOD
    return moved or again


def _no_figure(reading: Reading, *, noun_after: bool) -> str:
    """Say why a number cannot be a figure whatever its clause says, ``""`` where it can."""
    if reading.amount.unit in ("", "scaled"):
        return "no unit"
    if not reading.amount.is_exact:
        return "too many digits"
    if reading.amount.unit not in ("item", "locality"):
        return ""
    last = reading.head[-1] if reading.head else None
    again = last is not None and last.kind == KINDS["ANAPHORA"] and last.value == "same"
    again = again or reading.head.kinds == KINDS["OF"]  # "Of the 11 groups, ten ..."
    if last is not None and last.value == "besides" and reading.amount.unit == "locality":
        return "number of all there are"  # "fifth among the 63 provinces"
    again = (
        again
        or any(  # "5 nhóm hàng này"; in English it stands before the number
            token.kind == KINDS["ANAPHORA"] and token.value == "same" and not noun_after
            for token in reading.tail[:1]
        )
    )
    return "counted before" if again else ""


def _is_index_level(reading: Reading, previous: Reading | None, state: State) -> bool:
    """Whether a bare decimal is a reading of the PMI, which has no unit in print."""
    amount = reading.amount
    if amount.unit not in ("", "point") or amount.step >= 1 or not _LOWEST_PMI < amount.value < _HIGHEST_PMI:
        return False
    named = [token.value for token in reading.head if token.kind == _INDICATOR]
    spoken_of = named[-1] if named else previous.indicator if previous is not None else state.indicator
    return spoken_of == "pmi"


def _share_subject(readings: list[Reading]) -> None:
    """Give the first of two numbers the subject named behind the second ("a fall of 5% but a rise of 3% for cars")."""
    for reading, after in pairwise(readings):
        open_to = reading.subject is None or reading.rule == "carried"
        if open_to and reading.rule in ("carried", "topic") and after.subject and _buys(reading, after):
            reading.subject, reading.indicator = after.subject, after.indicator
        if reading.rule != "carried" or reading.bracket:
            continue
        opens = (
            bool(reading.head) and reading.head[0].kind == KINDS["PREP"] and reading.head[0].value == "with"
        )
        if after.rule == "behind" or (
            opens and after.rule == "read"
        ):  # "With an increase of 2.3%, mining added ..."
            reading.subject = after.subject


def _buys(reading: Reading, after: Reading) -> bool:
    """Whether an amount is what the quantity behind it cost ("chi 1,5 tỷ USD để nhập 4,9 triệu tấn ngô")."""
    if not is_currency(reading.amount.unit) or is_currency(after.amount.unit) or after.measure != "level":
        return False
    words = [*reading.tail, *after.head]  # "spent US$2 billion on importing 5 million tonnes of corn"
    bought = any(token.kind in (_INDICATOR, KINDS["BUYER"]) for token in words)
    return bought and all(token.kind in _TO_BUY for token in words)


def _settle(reading: Reading) -> None:
    """Work out the signed value from number, unit and direction, and what the text says of its standing."""
    amount = reading.amount
    if _STATUS in reading.head.kinds:
        status = reading.head[reading.head.kinds.rfind(_STATUS)]
        reading.status = status.value
        reading.evidence["status"] = status
    value = full_value(amount, amount.value)
    if reading.equals:  # "bằng 93% so với cùng kỳ"
        value -= 100
    if reading.sign < 0 and not reading.equals:
        value = -value
    if reading.indicator == "balance" and reading.measure == "level" and "negative" in reading.evidence:
        value = -abs(value)
    reading.value = value


def _leads(reading: Reading) -> bool:
    """Whether the period of a number opens its clause, so that what follows speaks of it too."""
    period = reading.evidence.get("period")
    if period is None:
        return False
    for position, token in enumerate(reading.head):
        if token is period:
            return not reading.bracket or _OPEN in reading.head.kinds[position:]
        if token.kind in _PREDICATES:
            return False
    return False


def _to_return_to(reading: Reading, state: State) -> tuple[Period, str] | None:
    """What the next paragraph speaks of again, if the period of a number is an aside."""
    if not _is_set_apart(reading):
        return None
    return state.main or (None if state.period is None else (state.period, state.basis))


def _is_contrasted(reading: Reading) -> bool:
    """Whether a number is told beside the first ones ("tháng 7 tăng 5%, còn gộp 7 tháng là 6%")."""
    return any(token.kind == _CONTRAST and token.value != "part" for token in reading.head[:2])


def _is_aside(reading: Reading, state: State) -> bool:
    """Whether a sentence tells a month of the months that its paragraph speaks of ("Riêng tháng 6, ...")."""
    whole = state.period
    if (
        whole is None
        or reading.period is None
        or not state.same_paragraph
        or "period" not in reading.evidence
    ):
        return False
    return (
        whole.month_count > 1
        and reading.period.month_count == 1
        and whole.first <= reading.period.first
        and reading.period.last <= whole.last
        and _is_set_apart(reading)
    )


def _is_set_apart(reading: Reading) -> bool:
    """Whether the period of a number is an aside ("in June alone", "riêng tháng 6")."""
    period = reading.evidence["period"]
    own = [*reading.head, *reading.tail]
    around = own[own.index(period) - 1 : own.index(period) + 2] if period in own[1:] else []
    return any(token.value == "alone" for token in around)


def _stands_behind(reading: Reading) -> bool:
    """Whether the period of a number is named behind it ("$3.1 billion in the month")."""
    return reading.evidence.get("period") in reading.tail


def _looks_back(period: Period, current: Period | None) -> bool:
    """Whether a period is the one spoken of, some years earlier: told for comparison, not a new topic."""
    if current is None or period.last >= current.last or period.month_count != current.month_count:
        return False
    return (period.first.month, period.last.month) == (current.first.month, current.last.month)


def _is_told_for_comparison(reading: Reading, state: State) -> bool:
    """Whether the time before is told only beside the one spoken of ("tháng trước", "in November it had been")."""
    period = reading.evidence.get("period")
    if (
        period is None
        or state.period is None
        or reading.period is None
        or reading.period.last >= state.period.last
    ):
        return False
    relative = period.kind == _PERIOD and period.value.shift == 1 and period.value.unit == "month"
    return relative or any(token.value == "past" for token in reading.head)


def _remember(reading: Reading, state: State, *, leads: bool) -> None:
    if not reading.bracket or leads:
        beside = reading.indicator == "cpi" and state.indicator in TRADE  # prices are told beside trade
        if not beside:
            state.indicator = reading.indicator
        if reading.amount.counted == "market":
            named = last_named(reading.head, _TERM)
            state.subject = state.subject if named is None else (named.start, named.end)
        elif not beside:
            state.subject = reading.subject
        state.region = reading.region
        state.partner = reading.partner
        state.on_pmi = state.on_pmi or reading.indicator == "pmi"
        state.deficit = reading.indicator == "balance" and "negative" in reading.evidence
    state.first_subject = state.first_subject or reading.subject
    if reading.bracket and not leads:
        return
    if reading.period is not None and not reading.compared:
        if "period" not in reading.evidence or not _is_set_apart(reading):
            state.latest = reading.period
        if reading.period.kind is PeriodKind.INSTANT:
            state.instant = reading.period
            return
        back = _looks_back(reading.period, state.period) or _is_told_for_comparison(reading, state)
        if (leads and not back) or state.period is None:
            if "period" in reading.evidence:
                state.main = _to_return_to(reading, state)
            state.period = reading.period
        state.used.pop(reading.period, None)
        state.used[reading.period] = None

"""Bind the numbers of one sentence, each attribute in its turn."""

from itertools import pairwise
from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.basis import decide_basis, share_bases
from vn_industry.text.bind.indicator import decide_indicator
from vn_industry.text.bind.measure import decide_direction, decide_measure
from vn_industry.text.bind.memory import MANY, conclude, note_lists
from vn_industry.text.bind.parallel import pair_lists, spread
from vn_industry.text.bind.place import decide_place
from vn_industry.text.bind.reading import Reading, cut
from vn_industry.text.bind.state import State
from vn_industry.text.bind.subject import OF_ONE_SECTION, decide_subject
from vn_industry.text.bind.topic import note_last, note_names, note_topic
from vn_industry.text.bind.units import complete_unit, is_definite, no_figure
from vn_industry.text.bind.when import decide_period

__all__ = ["bind"]

_INDICATOR, _OPEN, _PERIOD = KINDS["INDICATOR"], KINDS["OPEN"], KINDS["PERIOD"]
_NOTHING: Final = Stretch.of([])
_TO_BUY: Final = letters("PREP TO OF BUYER INDICATOR MODIFIER")
_NAMED: Final = letters("WORD TERM REGION PARTNER INDICATOR")


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
    note_last(readings[-1].after, state)
    bound = [reading for reading in readings if not reading.reason]
    if all(reading.measure == "count" for reading in bound):
        note_names(tokens, state)
    _share_subject(bound)
    pair_lists(bound, tokens, state)
    share_bases(bound, state)
    _part_from_sums(bound, state)
    conclude(bound, tokens, state)
    note_lists(bound, state)
    if len({reading.subject for reading in bound}) > MANY or (bound and readings[0].bracket):
        state.subject = None
    if bound and bound[0].indicator in OF_ONE_SECTION and bound[0].subject is not None:
        state.section = state.section or bound[0].subject
    told = _spread(readings)
    kept = [reading for reading in told if not reading.reason]
    if len({reading.region for reading in kept}) > 1:
        state.region = ""
    state.markets = len({reading.partner for reading in kept}) > MANY
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
        complete_unit(reading, previous, tokens, state)
        if passed and not reading.bracket and _INDICATOR not in reading.head.kinds:
            reading.head = passed.joined(reading.head)
        passed = _NOTHING
        reading.reason = no_figure(reading, noun_after=noun_after)
        told = {"no unit": _INDICATOR, "counted before": _PERIOD}.get(reading.reason)
        if told is not None and told in reading.head.kinds:
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
        if reading.measure == "count" and is_definite(reading, noun_after=noun_after):
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


def _spread(readings: list[Reading]) -> list[Reading]:
    return [one for reading in readings for one in ([reading] if reading.reason else spread(reading))]


def _is_price(reading: Reading) -> bool:
    """Whether a number is a price, beside which a text goes on about what has it."""
    return reading.reason == "average" and reading.indicator == "cpi"


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

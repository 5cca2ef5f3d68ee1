"""Decide the subject of a number: the phrase that its clause speaks of.

The stretch before a number is cut at verbs, directions and commas into segments. The nearest segment that names
something decides: a known name, an open phrase in a place where subjects stand, or a place, market or indicator,
which mean the total or the topic kept.
"""

from itertools import pairwise
from typing import Final

from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import is_currency
from vn_industry.text.bind.names import (
    has_term,
    heading_of,
    known_of,
    list_item,
    named_after,
    names_nothing,
    nearest_known,
    phrase_of,
    points_back,
)
from vn_industry.text.bind.phrases import NounPhrase, noun_phrases
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.segments import Segment, segments_of
from vn_industry.text.bind.state import State

__all__ = ["OF_ONE_SECTION", "decide_subject"]

_PREP, _OF, _INDICATOR = KINDS["PREP"], KINDS["OF"], KINDS["INDICATOR"]
_REGION, _PARTNER, _TOTAL, _LOCAL = KINDS["REGION"], KINDS["PARTNER"], KINDS["TOTAL"], KINDS["LOCALTOTAL"]
_VERB: Final = KINDS["VERB"]
_COMMA, _ANAPHORA, _AMOUNT, _RELATIVE = (KINDS[kind] for kind in ("COMMA", "ANAPHORA", "AMOUNT", "RELATIVE"))
_WITHIN_CLAUSE: Final = letters("VERB STATUS MODIFIER GRAMMAR CONTRIBUTION")
_OF_GOODS: Final = frozenset(["export", "import", "trade", "output", "consumption"])
#: What follows a name that leads a sentence.
_LED: Final = letters("VERB UP DOWN COMMA INDICATOR")
_FLOWS: Final = frozenset(["export", "import"])
#: What is said of "the total" follows it, and no preposition.
_SAYS: Final = letters("VERB WORD UP DOWN FLAT")
_BACK: Final = letters("ANAPHORA PREP OF TO FILLER WORD")
_NAME_PARTS: Final = letters("WORD TERM FILLER COUNT")
_NOT_COUNTED: Final = frozenset(
    ["percent", "percentage_point", "ratio", "fraction", "unchanged", "locality", "item", "point"]
)
#: What a segment can name beside a subject.
_TOPICS: Final = frozenset([_REGION, _PARTNER, _INDICATOR, _TOTAL, _LOCAL])
#: "7.75 million tons of the grain"
_OF_SAME: Final = pattern("OF ANAPHORA")
#: "even though the volume shipped rose 12.4 per cent"
_AMOUNT_MOVED: Final = KINDS["FILLER"] + KINDS["INDICATOR"]
#: "Most jobs came from car production: the index of employment rose 45%"
_OWNED: Final = letters("RELATIVE COLON")
_OF_INDUSTRY: Final = frozenset(["iip", "value_added"])
_PERIOD: Final = KINDS["PERIOD"]

_Span = tuple[int, int]


def decide_subject(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set the subject of a number.

    Args:
        reading: the number.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    if reading.measure == "count":
        reading.subject = None if reading.amount.unit == "locality" else reading.amount.noun
        reading.of = _spoken_of(reading, state) if previous is None else previous.of or previous.subject
        return
    if reading.indicator == "pmi":
        return  # the index has no parts in print, whatever industry its long name holds
    if _is_same(reading):
        spoken_of = previous.subject if previous is not None else state.subject
        reading.subject = nearest_known(segments_of(reading.head)) or spoken_of or state.topic
        reading.rule = "carried"
        return
    behind = named_after(reading)
    follows = behind is not None and reading.tail[0].kind in (_PREP, _OF)
    at_once = follows and (reading.indicator == "enterprises" or not has_term(reading.head))
    found = _counted_noun(reading) or list_item(reading.head) or (behind if at_once else None)
    if found is not None:
        reading.subject = found
        reading.rule = "behind" if found == behind else "read"
        return
    if previous is not None and not has_term(reading.head) and _is_cost(reading, previous):
        reading.subject, reading.rule = previous.subject, "list"
        return  # "4.3 million tonnes have been shipped for US$2 billion"
    if previous is None:
        carried = (state.last_name if points_back(reading.head) else None) or _spoken_of(reading, state)
        if _begins_again(reading, state):
            carried = None  # "Over ten months, the growth rate was 15.8%."
    elif previous.amount.counted == "market":
        carried = previous.of
    else:
        carried = _counted(previous) or previous.subject
    reading.subject, reading.rule = _before(reading, behind, carried, previous, state)
    if reading.subject is None and _counts_goods(
        reading
    ):  # tonnes are of something: there is no total of them
        whole = any(
            one.kind == _TOTAL and one.value == "whole" and after.kind in _SAYS
            for one, after in pairwise(reading.head)
        )
        reading.subject = (state.first_subject if whole else None) or carried or state.topic


def _begins_again(reading: Reading, state: State) -> bool:
    """Whether a paragraph begins with another time of the whole that the one before began with."""
    whole = state.paragraph_of_all and not state.same_paragraph and reading.indicator in _OF_INDUSTRY
    return whole and _PERIOD in reading.head.kinds and names_nothing(reading.head)


def _spoken_of(reading: Reading, state: State) -> _Span | None:
    """Return the subject of the sentence before; in a text on one good, prices and the like tell no other."""
    apart = (reading.indicator in _FLOWS) != (state.indicator in _FLOWS)
    return state.topic if apart and state.on_topic else state.subject


def _is_same(reading: Reading) -> bool:
    """Whether a share is of what was spoken of ("50% tổng kim ngạch xuất khẩu mặt hàng này")."""
    near = reading.near
    if _OF_SAME.match(reading.near.kinds) and reading.near[1].value == "same" and _counts_goods(reading):
        return True  # "7.75 million tons of the grain"
    return reading.measure == "share" and any(
        one.kind == _INDICATOR and after.kind == _ANAPHORA and after.value == "same"
        for one, after in pairwise(token for token in near if token.kind not in (_OF, _PREP))
    )


def _counted(previous: Reading) -> _Span | None:
    """Return the goods that the number before counted, with their number ("26 products, making up 90%")."""
    noun = previous.amount.noun
    if previous.measure != "count" or previous.amount.unit != "item" or noun is None or previous.bracket:
        return None
    if previous.amount.counted == "market":
        return None  # "in these three markets, Thailand rose 1.8%": of the good spoken of
    return min(previous.amount.start, noun[0]), max(previous.amount.end, noun[1])


def _counts_goods(reading: Reading) -> bool:
    unit = reading.amount.unit
    return unit not in _NOT_COUNTED and not is_currency(unit) and reading.indicator in _OF_GOODS


def _before(
    reading: Reading, behind: _Span | None, carried: _Span | None, previous: Reading | None, state: State
) -> tuple[_Span | None, str]:
    """Look for the subject in the segments before a number, the nearest first; say which rule found it."""
    unit = reading.amount.unit
    physical = unit not in _NOT_COUNTED and not is_currency(unit)
    segments = segments_of(reading.head, physical=physical)
    for position in range(len(segments) - 1, -1, -1):
        segment = segments[position]
        phrase = phrase_of(segment)
        if phrase is not None:
            of = nearest_known(segments[:position]) if _is_predicate(segment, phrase) else None
            return of or phrase.span(segment.tokens), "read"
        kinds = set(segment.tokens.kinds)
        if any(token.value == "goods" for token in segment.tokens) and nearest_known(segments[:position]):
            continue  # "The processing industry sold goods worth ..."
        if kinds == {_TOTAL} and segment.before is not None and segment.before.value == "act":
            continue  # "earned Vietnam US$796 million"
        if kinds == {_TOTAL} and segment.after == _VERB and nearest_known(segments[:position]):
            continue  # "For machinery, the largest group, Vietnam paid US$950 million"
        if kinds & _TOPICS == {_PARTNER} and _lists_partners(segments[:position], segment):
            continue  # "shipments of phones to the US, China and Korea"
        if kinds & _TOPICS:
            return _of_topic(reading, kinds, segments[: position + 1], behind, carried, previous, state)
        if any(token.kind == _ANAPHORA and token.value == "same" for token in segment.tokens):
            known = nearest_known(segments[:position])
            if known is not None:
                return known, "read"
            break
    if behind is not None:
        return behind, "behind"
    heading = heading_of(reading.head)
    if heading is not None:
        return heading, "read"
    return carried, "carried" if previous is None else "list"


def _is_predicate(segment: Segment, phrase: NounPhrase) -> bool:
    """Whether an unknown noun only says what the subject is ("the domestic sector was the driver of growth")."""
    be = segment.before is not None and segment.before.kind == _VERB and segment.before.value == "be"
    return be and not phrase.terms and segment.after != _AMOUNT


def _of_topic(
    reading: Reading,
    kinds: set[str],
    segments: list[Segment],
    behind: _Span | None,
    carried: _Span | None,
    previous: Reading | None,
    state: State,
) -> tuple[_Span | None, str]:
    """Find the subject where the nearest segment names only an indicator, a place or a market."""
    of_group = reading.indicator != "balance" or previous is not None
    if previous is None and len(segments) > 1 and _points_back(segments[0]):
        return carried, "carried"  # "Cũng khối này, kim ngạch nhập khẩu ..."
    if _ANAPHORA in kinds and _TOTAL not in kinds and of_group and not _is_places_own(segments):
        known = nearest_known(segments[:-1])
        if known is None and carried is None and reading.indicator in OF_ONE_SECTION:
            return state.section, "carried"  # "chỉ số tồn kho của ngành này"
        return (carried, "carried") if known is None else (known, "read")
    if _INDICATOR in kinds:
        named = _of_indicator(reading, kinds, segments, previous)
        if named is not None:
            return named
    if behind is not None:
        return behind, "behind"
    return _kept(kinds, reading, previous, state), "topic"


def _is_places_own(segments: list[Segment]) -> bool:
    """Whether "its" is said of a place that is named before it ("HCM City puts its industrial production at ...")."""
    own = any(token.kind == _ANAPHORA and token.value == "own" for token in segments[-1].tokens)
    return own and any(_REGION in one.tokens.kinds for one in segments)


def _points_back(segment: Segment) -> bool:
    """Whether a segment is nothing but a word for what was spoken of."""
    kinds = set(segment.tokens.kinds)
    told = any(token.kind == _ANAPHORA and token.value == "same" for token in segment.tokens)
    return told and segment.after == _COMMA and not kinds.isdisjoint(_NAME_PARTS) and kinds <= _BACK


def _of_indicator(
    reading: Reading, kinds: set[str], segments: list[Segment], previous: Reading | None
) -> tuple[_Span | None, str] | None:
    """Find who or what has the indicator that the nearest segment names; ``None`` where nothing tells."""
    before = segments[-1].before
    if (
        previous is not None
        and before is not None
        and before.kind == _VERB
        and _goes_on(reading, previous, before)
    ):
        return previous.subject, "list"  # "steel worth US$2 billion was shipped by Vietnam, 21 percent more"
    if previous is not None and segments[-1].tokens.kinds == _AMOUNT_MOVED:
        return previous.subject, "list"
    if not kinds & {_TOTAL, _REGION, _PARTNER, _LOCAL}:
        owner = _owner(segments)
        if owner is not None:
            return owner, "read"
        if previous is not None and (
            _goes_on(reading, previous, before) or (before is not None and before.kind == _RELATIVE)
        ):
            return previous.subject, "list"
        of_goods = reading.indicator in _OF_GOODS | OF_ONE_SECTION
        leading = known_of(segments[0]) if previous is None and of_goods else None
        if leading is not None and segments[0].after in _LED:
            return leading, "read"  # "Lobster set a record, exports reached US$130 million"
    if previous is None:
        leads = not kinds & {_TOTAL, _LOCAL} and _names_flow(segments[0], reading.indicator)
        named = known_of(segments[0]) if leads else None
        return (
            None if named is None else (named, "read")
        )  # "Tuna exports to the US rose, with exports to it up 5%"
    counted = _counted(previous) if kinds & _TOPICS == {_INDICATOR} else None
    return (
        None if counted is None else (counted, "list")
    )  # "Bốn ngành trọng điểm có chỉ số sản xuất tăng 11,6%"


def _names_flow(segment: Segment, indicator: str) -> bool:
    return any(token.kind == _INDICATOR and token.value == indicator for token in segment.tokens)


def _goes_on(reading: Reading, previous: Reading, before: Token | None) -> bool:
    """Whether an indicator without an owner is that of the number before.

    So it is in "wood products earned US$796 million, an export value up 8.4%" and in "..., nâng kim ngạch 6 tháng lên
    5,8 tỷ USD".
    """
    if before is None or previous.indicator != reading.indicator:
        return False
    changed = previous.measure == "level" and reading.measure == "change"
    return (changed and before.kind in (_COMMA, _VERB)) or before.value == "bring"


def _lists_partners(earlier: list[Segment], segment: Segment) -> bool:
    """Whether a market is the end of a list of markets, which began in the segment before."""
    listed = segment.before is not None and segment.before.kind == _COMMA
    return listed and bool(earlier) and _PARTNER in earlier[-1].tokens.kinds


def _counted_noun(reading: Reading) -> _Span | None:
    """Take the noun behind a unit ("9.616.319 tấn mía", "2.39 million tonnes of steel")."""
    unit = reading.amount.unit
    if unit in _NOT_COUNTED or not reading.tail:
        return reading.amount.noun
    if is_currency(unit):  # "3,2 tỷ USD thủy sản"
        named = reading.near[:1]
        return (named[0].start, named[0].end) if named and named[0].kind == KINDS["TERM"] else None
    tail = reading.near.part(1) if reading.near.kinds[:1] == _OF else reading.near
    phrases = noun_phrases(tail)
    return phrases[0].span(tail) if phrases and phrases[0].first == 0 else reading.amount.noun


def _owner(segments: list[Segment]) -> _Span | None:
    """Find who has the indicator in "the mining industry had an IIP up 5%": left of it in the same clause."""
    for nearer, segment in zip(reversed(segments), reversed(segments[:-1]), strict=False):
        possessive = _ANAPHORA in nearer.tokens.kinds
        relative = nearer.before is not None and nearer.before.kind in _OWNED
        if segment.after not in _WITHIN_CLAUSE and segment.after != _INDICATOR and not possessive | relative:
            return None
        known = known_of(segment)
        if known is not None:
            return known
    return None


#: Indices that the office makes of manufacturing only.
OF_ONE_SECTION: Final = frozenset(["consumption", "inventory", "inventory_ratio"])


def _kept(kinds: set[str], reading: Reading, previous: Reading | None, state: State) -> _Span | None:
    """The subject where only a place, a market or an indicator is named: the total, or the good spoken of."""
    heading = heading_of(reading.head)
    if heading is not None:
        return heading
    last = state.subject if previous is None else previous.of or previous.subject
    last_indicator = previous.indicator if previous is not None else state.indicator
    if reading.indicator == "balance" or (_TOTAL in kinds and reading.partner is None):
        return None
    if kinds == {_INDICATOR} and reading.indicator == last_indicator and reading.indicator in OF_ONE_SECTION:
        return last or state.section
    if previous is not None and kinds == {_INDICATOR} and {reading.indicator, last_indicator} == _FLOWS:
        return (
            last  # "Steel exports brought in US$2.4 billion, whereas the import bill ran to US$9.1 billion"
        )
    if (_PARTNER in kinds or reading.partner is not None) and reading.indicator == last_indicator:
        if previous is None and state.partner is None:
            # a paragraph on one good goes on with its markets
            return (
                last if state.topic is not None and state.same_paragraph and last is not None else state.topic
            )
        return last or state.topic
    if kinds & _TOPICS == {_INDICATOR} and reading.indicator in _FLOWS and state.on_topic:
        made = previous is not None and previous.indicator in ("output", "consumption")
        return last if made and last is not None else state.topic  # "sản xuất A; bán B; xuất khẩu C"
    return None


def _is_cost(reading: Reading, previous: Reading) -> bool:
    """Whether an amount of money is what the quantity before cost or brought."""
    counted = previous.amount.unit not in _NOT_COUNTED and not is_currency(previous.amount.unit)
    follows = any(token.kind == _PREP and token.value in ("at", "for") for token in reading.head)
    return counted and follows and is_currency(reading.amount.unit)

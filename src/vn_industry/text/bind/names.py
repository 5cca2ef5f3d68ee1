"""Find names in the words around a number: known ones, and open noun phrases where a subject stands."""

from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, letters, pattern
from vn_industry.text.bind.phrases import NounPhrase, noun_phrases
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.segments import Segment, segments_of

__all__ = [
    "has_term",
    "heading_of",
    "known_of",
    "list_item",
    "named_after",
    "names_nothing",
    "nearest_known",
    "phrase_of",
    "points_back",
]

_PREP, _OF, _OPEN, _INDICATOR = KINDS["PREP"], KINDS["OF"], KINDS["OPEN"], KINDS["INDICATOR"]
_REGION, _PARTNER, _TOTAL, _LOCAL = KINDS["REGION"], KINDS["PARTNER"], KINDS["TOTAL"], KINDS["LOCALTOTAL"]
_UP, _DOWN, _FLAT, _VERB = KINDS["UP"], KINDS["DOWN"], KINDS["FLAT"], KINDS["VERB"]
_COMMA, _ANAPHORA, _AMOUNT = KINDS["COMMA"], KINDS["ANAPHORA"], KINDS["AMOUNT"]
_GENERIC: Final = frozenset(
    ["production", "manufacture", "manufacturing", "making", "processing", "group", "sale"]
)
_FLOWS: Final = frozenset(["export", "import"])
#: "steel exports", "electric output"
_NAMED_BEFORE: Final = _FLOWS | {"output"}
#: What carries a clause on behind a comma ("..., or 87.7%, was earned by the processing sector").
_GOES_ON: Final = letters("PREP OF VERB BUYER INDICATOR")
#: Endings of English adjectives; an unknown word with one before a number names nothing.
_ADJECTIVES: Final = ("ant", "ent", "ous", "ive", "ble", "ful", "ic", "less", "ing", "ed", "ish", "some")
#: What may stand between a preposition and a name ("of Viet Nam's enterprises", "from exporting seafood").
_BEFORE_NAME: Final = letters("TOTAL POSSESSIVE GRAMMAR INDICATOR OF")
_LIST_MARKS: Final = frozenset([KINDS["SEMICOLON"], KINDS["COLON"]])
_MORE: Final = pattern("[UP DOWN](?:TERM|WORD [WORD TERM])")
_NAME_PARTS: Final = letters("WORD TERM FILLER COUNT")
_NAME_LINKS: Final = letters("COMMA AND OF PREP GRAMMAR DASH SLASH")
_NAME_LEADS: Final = letters("AND OF PREP GRAMMAR MODIFIER COMMA PERIOD")
#: More pieces than any name of a sector or good has.
_LONGEST_NAME: Final = 24
_NEW: Final = frozenset([_INDICATOR, _TOTAL, _REGION])
#: What a segment can name beside a subject.
_TOPICS: Final = frozenset([_REGION, _PARTNER, _INDICATOR, _TOTAL, _LOCAL])
#: What follows the subject of a clause.
_PREDICATE: Final = frozenset([_UP, _DOWN, _FLAT, _VERB, _OPEN, _AMOUNT]) | letters(
    "STATUS SHARE CONTRIBUTION BOTH EQUAL"
)
#: Prepositions that lead from a number to what it is said of ("0.6% at state enterprises").
_LEAD_BEHIND: Final = frozenset(["in", "for", "by", "from", "of", "at", "to"])
_LEADING: Final = letters("PREP OF TO")
#: "quốc gia này", "this market", "ngành này"
_THIS_NOUN: Final = pattern("^(?:PERIOD COMMA?)?(?:FILLER? ANAPHORA|ANAPHORA FILLER)")
#: "Its output", "From January to April its production value"
_ITS: Final = pattern("^(?:[PREP TO SINCE]? PERIOD COMMA?)?ANAPHORA INDICATOR")
_NAMES: Final = letters("TERM WORD")
_Span = tuple[int, int]


def names_nothing(head: Stretch) -> bool:
    """Whether the words before a number name nothing new: it speaks of what the number before spoke of."""
    return _NEW.isdisjoint(head.kinds) and not any(map(phrase_of, segments_of(head)))


def points_back(head: Stretch) -> bool:
    """Whether the words before a number speak of "this industry", "this country".

    Args:
        head: the words before a number.
    """
    own = _ITS.search(head.kinds)
    if own is not None and head[own.end() - 2].value == "own":
        return True
    if _THIS_NOUN.search(head.kinds) is None:
        return False
    return any(
        token.kind == _ANAPHORA and token.value == "same" and "FILLER" not in (token.other or {})
        for token in head
    )


def phrase_of(segment: Segment) -> NounPhrase | None:
    """Choose the phrase of a segment: a known name, else an open one where a subject stands."""
    tokens = segment.tokens
    phrases = noun_phrases(tokens)
    if not phrases:
        return None
    known = [phrase for phrase in phrases if phrase.terms]
    if known:
        return known[-1] if segment.after == _OPEN else known[0]
    kinds = set(tokens.kinds)
    last = phrases[-1]
    if _ANAPHORA in kinds and any(token.kind == _ANAPHORA and token.value == "same" for token in tokens):
        return None  # "this group", "khối này"
    follows = tokens[last.last + 1] if last.last + 1 < len(tokens) else None
    if follows is not None and follows.kind == _TOTAL:
        return None
    if follows is not None and follows.kind == _INDICATOR and follows.value in _NAMED_BEFORE:
        return last
    led = _INDICATOR in tokens.kinds[: last.first]
    if last.first and tokens[last.first - 1].kind in (_OF, _PREP) and led:
        return last if tokens[last.first - 1].value in ("of", "for", "in") else None
    if kinds & _TOPICS:
        return None
    if segment.before is not None and segment.before.kind == _VERB and segment.before.value == "verb":
        return None  # "was well in front", "had a bare 0.1% increase"
    if tokens[0].kind == _PREP and tokens[0].value == "by":
        return None  # "By structure of the commodities, US$5 billion belonged to ..."
    lone = last.first == last.last and segment.after == _AMOUNT and segment.before is not None
    if lone and str(tokens[last.last].value).endswith(_ADJECTIVES):
        return None  # "and a significant 41.1 percent more"
    between = segment.before is not None and segment.before.kind in (_UP, _DOWN) and segment.after == _AMOUNT
    adjacent = last.last == len(tokens) - 1 and not between
    if adjacent and segment.after in _PREDICATE and not segment.acts:
        linked = all(
            tokens[at].kind in (_OF, _PREP) or tokens[at].kind in _NAME_PARTS
            for at in range(phrases[0].first, last.last)
        )
        generic = phrases[0].words == 1 and tokens[phrases[0].first].value in _GENERIC
        return phrases[0] if linked and not generic else last
    return None


def has_term(head: Stretch) -> bool:
    """Whether a stretch names a known good, sector or group."""
    return KINDS["TERM"] in head.kinds


def named_after(reading: Reading) -> _Span | None:
    """Take the phrase in "a rise of 12% for electricity", "87.7% was earned by the processing sector"."""
    tail = reading.tail
    if len(tail) > 1 and tail[0].kind == _INDICATOR and tail[1].kind == KINDS["TERM"]:
        return noun_phrases(tail[1:])[0].span(tail[1:])  # "chi 2 tỷ USD nhập khẩu ngô, đậu tương"
    if _MORE.match(tail.kinds) and tail[0].value == "bound":
        return noun_phrases(tail.part(1))[0].span(tail.part(1))  # "turned out 53 percent more concrete"
    for position, token in enumerate(tail):
        if token.kind in (KINDS["SEMICOLON"], KINDS["CONTRAST"], KINDS["COLON"], KINDS["STOP"], _OPEN):
            break
        if token.kind == _COMMA and (position + 1 >= len(tail) or tail[position + 1].kind not in _GOES_ON):
            break
        if token.kind in _LEADING and token.value in _LEAD_BEHIND:
            follows = tail[position + 1 : position + 14]
            while follows and follows[0].kind in _BEFORE_NAME:
                follows = follows[1:]
            phrases = noun_phrases(follows)
            if phrases and phrases[0].first == 0 and (phrases[0].terms or position == 0):
                after = follows[phrases[0].last + 1 : phrases[0].last + 2]
                return None if after and after[0].kind == _TOTAL else phrases[0].span(follows)
    return None


def heading_of(head: Stretch) -> _Span | None:
    """Take the good that heads a line ("Seafood: exports up 11%")."""
    name = head.part(0, max(head.kinds.find(KINDS["COLON"]), 0))
    listed = not _NAMES.isdisjoint(name.kinds) and head.kinds[len(name) + 1 :] in (
        "",
        _UP,
        _DOWN,
    )  # as in "Cát khai thác: 2,96%"
    known = has_term(name) or listed
    if name and known and all(token.kind in _NAME_PARTS | {KINDS["AND"], _COMMA} for token in name):
        return name[0].start, name[-1].end
    return None


def list_item(head: Stretch) -> _Span | None:
    """Take all between a semicolon or colon and the verb: in such lists it is one name, commas and all."""
    start = max(map(head.kinds.rfind, _LIST_MARKS)) + 1
    if not start:
        return None
    end = len(head)
    while end > start and head[end - 1].kind not in _NAME_PARTS:
        end -= 1
    name = head[start:end]
    while name and name[0].kind in _NAME_LEADS:
        name = name[1:]
    if not 0 < len(name) <= _LONGEST_NAME or any(
        token.kind not in _NAME_PARTS | _NAME_LINKS for token in name
    ):
        return None
    if not any(token.kind in (KINDS["TERM"], KINDS["WORD"]) for token in name):
        return None
    return name[0].start, name[-1].end


def known_of(segment: Segment) -> _Span | None:
    """Return the known name of a segment."""
    phrase = phrase_of(segment)
    return phrase.span(segment.tokens) if phrase is not None and phrase.terms else None


def nearest_known(segments: list[Segment]) -> _Span | None:
    """Return the known name of the last segment that has one."""
    return next((known for known in map(known_of, reversed(segments)) if known is not None), None)

"""Settle words of more than one kind by their neighbours."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise, zip_longest
from typing import Final

from vn_industry.language.asides import (
    without,
    without_asides,
    without_brackets,
    without_hyphens,
    without_ordinals,
)
from vn_industry.language.chunks import Stretch, kinds
from vn_industry.language.tokens import KINDS, Token, letters, pattern

__all__ = ["point_back", "refine", "unbracket"]

_APPROX, _WORD, _FILLER, _CURRENCY, _DASH = (
    KINDS[k] for k in ("APPROX", "WORD", "FILLER", "CURRENCY", "DASH")
)
_NUMERIC: Final = letters("NUM INT YEARNUM CARDINAL")
_MARK, _UP = KINDS["MARK"], KINDS["UP"]
_NUM: Final = KINDS["NUM"]
_DATES: Final = letters("INT YEARNUM")
_COMMA, _OPEN, _CLOSE = KINDS["COMMA"], KINDS["OPEN"], KINDS["CLOSE"]
_RELATIVE: Final = KINDS["RELATIVE"]
#: A clause that says no number: "manufacturing, which carries most weight in the IIP, grew by 7 percent".
_RELATIVE_CLAUSE: Final = pattern(
    "(?<=.)(?<!AND)COMMA RELATIVE"
    "[^COMMA NUM INT CARDINAL YEARNUM PERCENT CURRENCY RELATIVE SEMICOLON COLON OPEN CLOSE]{1,12} COMMA"
    "(?=[VERB UP DOWN FLAT STATUS])"
)
#: What is left of "between Vietnam and ASEAN" is the market.
_HOME_SIDE: Final = pattern("(?<=[PREP MIDDLE])TOTAL AND(?= PARTNER)|(?<=[PREP MIDDLE]PARTNER)AND TOTAL")
_PARTNER: Final = KINDS["PARTNER"]
_BRACKETED: Final = pattern("(?<=AMOUNT)OPEN (?:PERIOD|BASIS) CLOSE")
_CARDINAL, _COMPARE = KINDS["CARDINAL"], KINDS["COMPARE"]
_PERCENT, _BOTH, _NOT = KINDS["PERCENT"], KINDS["BOTH"], KINDS["NOT"]
_INT, _OF, _TERM = KINDS["INT"], KINDS["OF"], KINDS["TERM"]
#: How many digits a group of a number has.
_GROUP: Final = 3
_GROUPS: Final = pattern(
    "(?<![MONTHNAME MONTH DAY DASH SLASH QUARTER INT NUM])[INT NUM] NUM+(?=[SCALE CURRENCY UNIT])"
)
_TEN, _TENS = 10, 20
_THIS, _ANAPHORA = KINDS["THIS"], KINDS["ANAPHORA"]
_RANK: Final = KINDS["RANK"]
_RANK_PARTS: Final = letters("INT CARDINAL SLASH STOP")
#: Units that are no goods themselves; without a number they name nothing.
_MASS: Final = frozenset(
    ["tonne", "kilogram", "gram", "litre", "barrel", "metre", "kilometre", "kWh", "MWh", "GWh"]
)
_VERB: Final = KINDS["VERB"]
_NAMES: Final = letters("WORD TERM FILLER")
_GRAMMAR: Final = KINDS["GRAMMAR"]
_WHOLE: Final = letters("NUM SCALE")
_HALF: Final = KINDS["HALF"]
_WHICH: Final = letters("ORDINAL END")
_TERMS: Final = letters("WORD TERM")
#: What is said of a subject begins with these.
_SAID: Final = letters("VERB UP DOWN")
#: So many letters stand between a word and a noun with "the" before it.
_THE: Final = len(" the ")
#: What makes "of this" a part of a period.
_SPANS: Final = letters("YEAR MONTH QUARTER HALF SPAN DAY FORTNIGHT")
_AND: Final = KINDS["AND"]
_NUMBERS: Final = letters("NUM CURRENCY YEARNUM")
#: What follows a verb and no noun that ends like one.
_BEHIND_VERBS: Final = letters("TO PREP NUM CURRENCY APPROX YEARNUM")
_YEARNUM: Final = KINDS["YEARNUM"]
_RATES: Final = letters("PERCENT POINTS")
#: Kinds that only a number before them makes what they are.
_COUNTED_NAMES: Final = ("UNIT", "COUNT")
_COUNTED: Final = letters("UNIT SCALE FOLD COUNT")
_BEFORE_NUMBER: Final = _NUMERIC | frozenset(
    [_CURRENCY, _APPROX, KINDS["MULTIPLE"], KINDS["FRACTION"], KINDS["HALF"], KINDS["QUARTER"]]
)
#: What can change by its neighbours, and the neighbours that change it.
_SETTLED: Final = _BEFORE_NUMBER | _COUNTED | {_RANK}
_COUNTABLE: Final = _COUNTED | letters("MONTH QUARTER YEAR DASH ORDINAL OF PERCENT POINTS")
_MOVES: Final = letters("UP DOWN FLAT")
_DIRECTIONS: Final = {KINDS["UP"]: "over", KINDS["DOWN"]: "nearly"}
_AFTER_NUMBER: Final = _NUMERIC | frozenset([KINDS["SCALE"], _DASH])


def refine(tokens: list[Token]) -> list[Token]:
    """Return the tokens with the kinds that their neighbours call for.

    Args:
        tokens: the tokens of a sentence.
    """
    present = kinds(tokens)  # a step runs only where a kind stands that it is about
    for about, step in _STEPS:
        if not about.isdisjoint(present):
            tokens = step(tokens)
    return tokens


def unbracket(tokens: Stretch) -> Stretch:
    """Make a period or basis in brackets behind a number a part of its clause ("46,2 điểm (tháng 6), 45,3 (tháng 5)").

    Args:
        tokens: the tokens of a sentence, with amounts, periods and bases merged.
    """
    if _OPEN not in tokens.kinds:
        return tokens
    bare = {at for run in _BRACKETED.finditer(tokens.kinds) for at in (run.start(), run.end() - 1)}
    if not bare:
        return tokens
    for at in bare:
        if tokens[at].kind == _OPEN:
            tokens[at].kind, tokens[at].value = KINDS["PREP"], "bracket"
    return Stretch.of([token for at, token in enumerate(tokens) if at not in bare or token.kind != _CLOSE])


def point_back(tokens: Stretch) -> Stretch:
    """Make "this", "này" that are part of no period words that point back ("this sector", "khối này"), in place.

    Args:
        tokens: the tokens of a sentence, with periods and bases merged.
    """
    if _THIS not in tokens.kinds:
        return tokens
    for token in tokens:
        if token.kind == _THIS:
            token.kind, token.value = _ANAPHORA, "same"
    return Stretch.of(tokens)


def _settle_money(tokens: list[Token]) -> list[Token]:
    """Make digits that a currency is glued to a number that is no day, month or year ("$5 tháng này")."""
    for before, token in pairwise(tokens):
        if before.kind == _CURRENCY and token.kind in _DATES and before.end == token.start:
            token.kind, token.value = _NUM, str(token.value)
    return tokens


def _settle_before_numbers(tokens: list[Token]) -> list[Token]:
    """Make words such as "over" approximations before a number, and only there."""
    following = beyond = ""
    for token, before in zip_longest(reversed(tokens), tokens[-2::-1]):
        if token.kind == _APPROX:
            # "an increase of 19 percent over 2017" compares
            compares = following == _YEARNUM and before is not None and before.kind in _RATES
            compares = compares or (following == _HALF and beyond in _WHICH)  # "hơn nửa đầu tháng"
            if following not in _BEFORE_NUMBER or compares:
                _demote(token)
        elif _approximates(token, before, following, beyond):
            token.value, token.kind = (token.other or {})["APPROX"], _APPROX
        elif token.other and (beyond == _PERCENT or following in _MOVES) and "BOTH" in token.other:
            token.value, token.kind = token.other["BOTH"], _BOTH  # "bia và nước ngọt đều 14,9%"
        following, beyond = token.kind, following
    return tokens


def _approximates(token: Token, before: Token | None, following: str, beyond: str) -> bool:
    """Whether a word of another kind only approximates the number that follows ("above 5", not "39% above 2024")."""
    if not token.other or following not in _BEFORE_NUMBER or "APPROX" not in token.other:
        return False
    if following == _HALF and beyond in _WHICH:
        return False  # "hơn nửa đầu tháng"
    return not (following == _YEARNUM and before is not None and before.kind in _RATES)


def _settle_behind_numbers(tokens: list[Token]) -> list[Token]:
    """Make words units, scales and counted nouns behind a number, and only there."""
    before = ""
    for token in tokens:
        if token.kind == _GRAMMAR and before in _WHOLE:
            continue  # "480,000 new vehicles"
        if token.kind in _COUNTED:
            if before not in _AFTER_NUMBER:
                _demote(token)
        elif token.other and before in _NUMERIC:
            _promote(token)
        before = token.kind
    return tokens


def _settle_plus(tokens: list[Token]) -> list[Token]:
    """Make "+" directly before a number the mark of a rise."""
    for token, after in pairwise(tokens):
        if token.kind == _MARK and token.value == "+" and token.end == after.start and after.kind in _NUMERIC:
            token.kind, token.value = _UP, "plus"
    return tokens


def _settle_one(tokens: list[Token]) -> list[Token]:
    """Make "one" a noun where it counts nothing ("the foreign-invested one")."""
    for token, after in zip_longest(tokens, tokens[1:]):
        counts = after is not None and after.kind in _COUNTABLE
        if token.kind == _CARDINAL and token.value == 1 and not counts:
            token.kind = _FILLER
    return tokens


def _settle_compounds(tokens: list[Token]) -> list[Token]:
    """Make the verb of a compound adjective a word ("bamboo-made goods"), in place."""
    for first, dash, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        joined = first.end == dash.start and dash.end == token.start
        if dash.kind == _DASH and token.kind == _VERB and joined and first.kind in _NAMES:
            token.kind = _WORD
    return tokens


def _settle_definite(tokens: list[Token]) -> list[Token]:
    """Make "the grain" a word for what was named before, in place."""
    leads = [None, *tokens]
    for before, token, after in zip(leads, tokens, tokens[1:], strict=False):
        if token.kind != _WORD or token.value != "hypernym":
            continue
        definite = after.kind in _SAID if before is None else token.start - before.end == _THE
        if definite:
            token.kind, token.value = _ANAPHORA, "same"
    return tokens


def _settle_denials(tokens: list[Token]) -> list[Token]:
    """Make "not" that denies no move a word where a noun follows: "không cồn", "không khí" are names, in place."""
    for token, after in zip_longest(tokens, tokens[1:]):
        if token.kind == _NOT and (after is None or after.kind not in _MOVES):
            token.kind = _WORD if after is not None and after.kind == _WORD else KINDS["GRAMMAR"]
    return tokens


def _settle_groups(tokens: list[Token]) -> list[Token]:
    """Make "of the industry" lead to the name behind it ("của ngành dệt"); without one it points back, in place."""
    for token, after in zip_longest(tokens, tokens[1:]):
        if token.kind == _ANAPHORA and token.value == "of":
            named = after is not None and after.kind == _WORD
            token.kind, token.value = (_OF, "of") if named else (_ANAPHORA, "same")
    return tokens


def _settle_parts(tokens: list[Token]) -> list[Token]:
    """Make "Of this, ..." at the head of a sentence what goes on with a part, unless a period follows ("of this year")."""
    first, this, *rest = tokens if len(tokens) > 1 else (tokens[0], tokens[0])
    if first.kind != _OF or this.kind not in (_THIS, _ANAPHORA) or (rest and rest[0].kind in _SPANS):
        return tokens
    return [Token(KINDS["CONTRAST"], "part", first.start, this.end), *rest]


def _settle_others(tokens: list[Token]) -> list[Token]:
    """Make "other" a part of the name that it ends ("crabs and other crustaceans")."""
    for before, joint, token, after in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        if token.value == "other" and joint.kind == _AND and {before.kind, after.kind} <= _TERMS:
            token.kind = _FILLER
    return tokens


def _settle_verbs(tokens: list[Token]) -> list[Token]:
    """Make an unknown English word a verb by its ending, where what follows a verb follows it ("arrived in")."""
    for token, after in pairwise(tokens):
        if token.kind != _WORD or after.kind not in _BEHIND_VERBS:
            continue
        ending = str(token.value)[-3:]
        if ending.endswith("ed") or (
            ending == "ing" and after.kind not in _NUMBERS
        ):  # "engineering 2.6 percent"
            token.kind, token.value = _VERB, "verb"
    return tokens


def _join_groups(tokens: list[Token]) -> list[Token]:
    """Join the groups of three digits that blanks part ("12 500 tonnes", "USD 5 000 million")."""
    kept: list[Token] = []
    done = 0
    for run in _GROUPS.finditer(kinds(tokens)):
        first, *rest = tokens[run.start() : run.end()]
        size = len(rest) * (_GROUP + 1)
        digits = "".join([str(one.value) for one in (first, *rest)])
        parted = all(one.end - one.start == _GROUP for one in rest) and rest[-1].end - first.end == size
        if first.end - first.start <= _GROUP and parted and digits.isdecimal():
            kept += [*tokens[done : run.start()], Token(_NUM, digits, first.start, rest[-1].end)]
            done = run.end()
    return [*kept, *tokens[done:]] if done else tokens


def _number_words(tokens: list[Token]) -> list[Token]:
    """Join "twenty-five" and "twenty five"."""
    merged: list[Token] = []
    for token in tokens:
        tens = merged[-1] if merged else None
        if tens is not None and tens.kind == _DASH and len(merged) > 1 and tens.end == token.start:
            tens = merged[-2]
        joins = token.kind == _CARDINAL and tens is not None and tens.kind == _CARDINAL
        if joins and tens is not None and tens.value >= _TENS and tens.value % 10 == 0 and token.value < _TEN:
            while merged[-1] is not tens:
                merged.pop()
            merged[-1] = Token(_CARDINAL, tens.value + token.value, tens.start, token.end)
        else:
            merged.append(token)
    return merged


def _ranks(tokens: list[Token]) -> list[Token]:
    """Make a place in an order ("top 6", "thứ 6/34 tỉnh", "No. 1") plain words: it counts nothing.

    "The top 5 percent" is no place.
    """
    merged: list[Token] = []
    for token, after in zip_longest(tokens, tokens[1:]):
        ranked = bool(merged) and merged[-1].kind == _RANK
        rate = after is not None and after.kind in _RATES
        if ranked and token.kind in _RANK_PARTS and not rate:
            merged[-1] = Token(_RANK, "", merged[-1].start, token.end)
            continue
        if ranked and merged[-1].value:
            _demote(merged[-1])
        merged.append(token)
    return merged


def _approximations(tokens: list[Token]) -> list[Token]:
    """Merge "more than", "less than" before a number into one approximation."""
    merged: list[Token] = []
    for position, token in enumerate(tokens):
        follows = tokens[position + 1] if position + 1 < len(tokens) else None
        if (
            token.kind == KINDS["COMPARE"]
            and merged
            and merged[-1].kind in _DIRECTIONS
            and merged[-1].value == "bound"
            and follows is not None
            and follows.kind in _NUMERIC | {_CURRENCY, KINDS["MULTIPLE"]}
        ):
            word = merged.pop()
            merged.append(Token(_APPROX, _DIRECTIONS[word.kind], word.start, token.end))
        else:
            merged.append(token)
    return merged


def _promote(token: Token) -> None:
    """Make a word behind a number what only a number makes it: a unit, or a noun that is counted."""
    for kind in _COUNTED_NAMES:
        if token.other and kind in token.other:
            value = token.other[kind]
            if token.kind == _TERM:
                token.other = {"TERM": token.value}  # "10,500 cars" counts and names at once
            token.kind, token.value = KINDS[kind], value
            return


def _demote(token: Token) -> None:
    """Give a token the next kind that its words can have."""
    was = token.kind
    if token.other:
        for kind, value in token.other.items():
            if KINDS.get(kind, _APPROX) not in _COUNTED | {_APPROX}:
                if was == KINDS["COUNT"]:
                    token.other = {"COUNT": token.value}
                token.kind, token.value = KINDS[kind], value
                return
    if was == KINDS["COUNT"]:
        token.other = {"COUNT": token.value}
    if was == KINDS["COUNT"] or token.value in _MASS:
        token.kind = _FILLER
    else:
        token.kind = _WORD if was != _APPROX else KINDS["GRAMMAR"]


#: What is done in turn, and the kinds that each step is about.
_STEPS: Final[tuple[tuple[frozenset[str], Callable[[list[Token]], list[Token]]], ...]] = (
    (frozenset([_CURRENCY]), _settle_money),
    (frozenset([_RANK]), _ranks),
    (frozenset([_CARDINAL]), _number_words),
    (frozenset([_COMPARE]), _approximations),
    (_SETTLED, _settle_before_numbers),
    (_SETTLED, _settle_behind_numbers),
    (frozenset([_MARK]), _settle_plus),
    (frozenset([_CARDINAL]), _settle_one),
    (frozenset([_NOT]), _settle_denials),
    (frozenset([_WORD]), _settle_definite),
    (frozenset([_OF]), _settle_parts),
    (frozenset([KINDS["GRAMMAR"]]), _settle_others),
    (frozenset([_WORD]), _settle_verbs),
    (frozenset([_INT]), without_ordinals),
    (frozenset([_INT]), _join_groups),
    (frozenset([_ANAPHORA]), _settle_groups),
    (frozenset([_DASH]), _settle_compounds),
    (frozenset([_OPEN]), without_brackets),
    (frozenset([_DASH]), without_hyphens),
    (frozenset([_PARTNER]), partial(without, _HOME_SIDE)),
    (frozenset([_RELATIVE]), partial(without, _RELATIVE_CLAUSE)),
    (frozenset([_COMMA]), without_asides),
)

"""Decide the period of a number, and what it is compared with."""

from collections.abc import Iterable
from typing import Final

from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.periods import When, basis_between, resolve
from vn_industry.text.tokens import KINDS, Token
from vn_industry.values import Period

__all__ = ["decide_basis", "decide_period", "share_bases"]

_PERIOD, _BASIS, _OPEN, _COMPARE = KINDS["PERIOD"], KINDS["BASIS"], KINDS["OPEN"], KINDS["COMPARE"]
_SEMICOLON, _AMOUNT, _COMMA, _AND = (KINDS[kind] for kind in ("SEMICOLON", "AMOUNT", "COMMA", "AND"))
_PREDICATES: Final = frozenset(KINDS[kind] for kind in ("VERB", "UP", "DOWN", "FLAT", "SHARE", "AMOUNT", "OPEN"))
_CLOSES: Final = frozenset(KINDS[kind] for kind in ("SEMICOLON", "CONTRAST", "COLON", "CLOSE"))
#: What may stand between a word of comparison and the number compared with.
_INSIDE_COMPARISON: Final = frozenset(
    KINDS[kind]
    for kind in ("PREP", "OF", "FILLER", "UP", "DOWN", "MODIFIER", "GRAMMAR", "ANAPHORA", "STATUS", "INDICATOR", "TO")
)
#: Indicators of a point in time.
_STOCKS: Final = frozenset(["employment", "inventory", "inventory_ratio", "enterprises", "fdi", "other"])
_UP, _DOWN, _OF, _PREP = KINDS["UP"], KINDS["DOWN"], KINDS["OF"], KINDS["PREP"]


def decide_period(reading: Reading, previous: Reading | None, sentence: list[Token], state: State) -> None:
    """Set the period: of its own words, else of the sentence, else the one used last.

    Args:
        reading: the number.
        previous: the number before it in the same sentence.
        sentence: all tokens of the sentence.
        state: what is remembered.
    """
    stock = reading.indicator in _STOCKS
    own = _choose(reversed(_own_clause(reading.head)), stock, state) or _choose(reading.near, stock, state)
    if own is None and previous is not None:
        reading.period = previous.unshifted if previous.compared else previous.period
        if reading.period is not None:
            return
    if own is None:
        own = _choose(_opening(sentence), stock, state) or _choose(_behind(sentence, reading), stock, state)
    if own is not None:
        reading.period, reading.evidence["period"] = own
        return
    reading.period = (state.instant if stock else None) or state.period or _default(state)


def _half_of(when: When, state: State) -> Period | None:
    """The first or second half of the month that the text speaks of."""
    month = state.period.last.month if state.period is not None else None
    if month is None:
        return None
    day, end = (1, 15) if when.first == 1 else (16, 31)
    return resolve(When("days", month, day=day, end=(month, end), year=state.period.last.year if state.period else None), state.published)


def _own_clause(head: list[Token]) -> list[Token]:
    """The words before a number since the last semicolon."""
    for position in range(len(head) - 1, -1, -1):
        if head[position].kind == _SEMICOLON:
            return head[position:]
    return head


def _opening(sentence: list[Token]) -> list[Token]:
    """The words of a sentence before its first verb, direction or number: what holds for all of it."""
    for position, token in enumerate(sentence):
        if token.kind in _PREDICATES:
            return sentence[:position]
    return sentence


def _behind(sentence: list[Token], reading: Reading) -> list[Token]:
    """The words behind the numbers that follow, for "exports rose 5% and imports 6% in July"."""
    words: list[Token] = []
    after_number = True
    for token in sentence[reading.at + 1 :]:
        if token.kind in _CLOSES:
            break
        if token.kind == _AMOUNT:
            after_number = True
        elif token.kind in (_COMMA, _AND):
            after_number = False
        elif after_number:
            words.append(token)
    return words


def _choose(tokens: Iterable[Token], stock: bool, state: State) -> tuple[Period, Token] | None:
    """Return the first of the periods that can be that of a flow, or of a stock, with its token."""
    for token in tokens:
        if token.kind == _PERIOD and (stock or token.value.unit != "instant" or token.value.asof):
            period = _resolved(token.value, state)
            if period is not None:
                return period, token
    return None


def _default(state: State) -> Period | None:
    """The month that a report speaks of when it says nothing: the last one that was over."""
    if state.opening is not None or state.published is None:
        return state.opening
    current = Period.month(state.published.year, state.published.month)
    return current if state.published.day >= 25 else current.previous()


def _resolved(when: When, state: State) -> Period | None:
    if when.previous and state.period is not None:
        return state.period.previous()
    if when.unit == "halfmonth":
        return _half_of(when, state)
    if when.unit == "todate" and state.used:
        for period in reversed(state.used):
            if period.is_cumulative:
                return period
    return resolve(when, state.published, state.period.last.year if state.period is not None else None)


def decide_basis(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set the basis of a change from its own words; mark a number that is last year's.

    Args:
        reading: the number, its period decided.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    if reading.measure != "change":
        return
    before = _basis(reading.head)
    after = next((token for token in reading.near if token.kind == _BASIS), None)
    comparative = _comparative(reading, before, after, previous)
    if comparative:
        _shift(reading, after or before, previous, state)
        return
    chosen = after or before
    if chosen is not None:
        reading.basis = basis_between(chosen.value, reading.period, state.published)
        reading.evidence["basis"] = chosen


def _comparative(reading: Reading, before: Token | None, after: Token | None, previous: Reading | None) -> bool:
    """Whether the number is that of an earlier period, told for comparison."""
    if _compares_number(reading.head):
        return True
    if before is None or before.value.compared or not before.value.same or after is not None:
        return False
    rest = reading.head[reading.head.index(before) + 1 :]
    directed = any(token.kind in (_UP, _DOWN) for token in rest)
    return directed and (reading.bracket or previous is not None or before.value.when is not None)


def _compares_number(head: list[Token]) -> bool:
    """Whether the number itself is what is compared with ("than the drop of 2.5%", "against 12.6%")."""
    for token in reversed(head):
        if token.kind == _COMPARE:
            return True
        if token.kind not in _INSIDE_COMPARISON:
            return False
    return False


def _shift(reading: Reading, basis: Token | None, previous: Reading | None, state: State) -> None:
    unshifted = reading.period
    reading.compared = True
    reading.unshifted = previous.period if previous is not None and "period" in reading.evidence else unshifted
    if previous is not None and previous.compared and "period" in reading.evidence:
        reading.unshifted = previous.unshifted
    reading.basis = previous.basis if previous is not None and previous.basis else "yoy"
    if basis is not None and unshifted is not None:
        reading.period = unshifted.year_before()
        reading.evidence["period"] = basis
    elif "period" not in reading.evidence and unshifted is not None:
        reading.period = unshifted.year_before() if reading.basis == "yoy" else unshifted.previous()


def _basis(tokens: list[Token]) -> Token | None:
    for token in reversed(tokens):
        if token.kind == _BASIS:
            return token
    return None


def share_bases(readings: list[Reading], state: State) -> None:
    """Give a basis to the changes of a list that have none of their own: the next one named, else the last.

    Args:
        readings: the numbers of a sentence.
        state: what is remembered.
    """
    following = ""
    for reading in reversed(readings):
        if reading.measure != "change":
            continue
        if reading.basis:
            following = "" if reading.compared else reading.basis
        elif following and not reading.bracket:
            reading.basis = following
    current = ""
    for reading in readings:
        if reading.measure != "change":
            continue
        if not reading.basis:
            reading.basis = current or _usual(reading, state)
        if not reading.compared:
            current = reading.basis


def _usual(reading: Reading, state: State) -> str:
    """The basis where none is said: that of the text so far, and the year before where nothing was said."""
    if reading.period is not None and reading.period.month_count > 1:
        return "yoy"
    return state.basis or "yoy"

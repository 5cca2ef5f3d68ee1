"""Pair lists: "shipments to the US, China and Korea rose by 5%, 6% and 7%, respectively"."""

from collections.abc import Sequence
from copy import copy
from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.time import resolve
from vn_industry.language.tokens import KINDS, Token, letters
from vn_industry.text.bind.phrases import noun_phrases
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State

__all__ = ["pair_lists", "spread"]

_LINKS: Final = letters("COMMA AND SEMICOLON RESPECTIVELY PREP STATUS GRAMMAR MODIFIER UP DOWN")
_TWO: Final = 2
_DIRECTIONS: Final = letters("UP DOWN")
_EMPTY: Final = letters("FILLER COMMA AND")
_BETWEEN: Final = letters("COMMA AND")
#: What may part two numbers of a list.
_SEPARATING: Final = _BETWEEN | letters("SEMICOLON")
#: What may stand between two places or markets of a list ("the port city of Hai Phong and northern Thai Nguyen").
_BETWEEN_PLACES: Final = _BETWEEN | letters("MODIFIER LOCALTOTAL OF")
_REGION, _PARTNER, _INDICATOR, _COMMA, _PERIOD = (
    KINDS[kind] for kind in ("REGION", "PARTNER", "INDICATOR", "COMMA", "PERIOD")
)
_BOTH, _BASIS, _TOTAL = KINDS["BOTH"], KINDS["BASIS"], KINDS["TOTAL"]
_RESPECTIVELY: Final = KINDS["RESPECTIVELY"]
_NAMED: Final = letters("TERM WORD REGION PARTNER INDICATOR")


def pair_lists(readings: Sequence[Reading], sentence: list[Token], state: State) -> None:
    """Give each number of a run its own item of the list before it.

    Args:
        readings: the numbers of a sentence, bound one by one.
        sentence: the tokens of the sentence.
        state: what is remembered.
    """
    start = 0
    while start < len(readings):
        end = start + 1
        while end < len(readings) and _continues(readings[end - 1], readings[end]):
            end += 1
        if end - start > 1:
            _share_tail(readings[start:end])
            _pair(readings[start:end], readings[:start], sentence, state)
        start = end


def _continues(before: Reading, reading: Reading) -> bool:
    """Whether only a comma or "and" stands between two numbers of one kind."""
    return (
        before.amount.unit == reading.amount.unit
        and (not before.tail or _same_basis(before, reading))
        and bool(reading.head)
        and all(token.kind in _LINKS for token in reading.head)
        and any(token.kind in _SEPARATING for token in reading.head)
    )


def _same_basis(before: Reading, reading: Reading) -> bool:
    """Whether two numbers each have the same basis behind them ("7.6 percent (m/m) and 8.5 percent (m/m)")."""
    told = all(token.kind == _BASIS for token in before.tail)
    return told and before.basis == reading.basis and "basis" in reading.evidence and not reading.compared


def _share_tail(run: Sequence[Reading]) -> None:
    """Give a run what is said behind its last number ("-12.2% and -20.6% in Q2", "5% and 6% of the total")."""
    last = run[-1]
    if last.measure == "share" and all(
        reading.measure == "change" and not reading.evidence.get("direction") for reading in run[:-1]
    ):
        for reading in run[:-1]:
            reading.measure = "share"
    if last.evidence.get("period") not in last.tail:
        return
    for reading in run[:-1]:
        if "period" not in reading.evidence:
            reading.period = last.period


def _take_bases(
    run: Sequence[Reading], sentence: list[Token], earlier: Sequence[Reading], state: State
) -> bool:
    """Give two changes of one subject the two bases named before them, in that order."""
    named = [token.value.basis for token in run[-1].near if token.kind == KINDS["BASIS"]]
    if len(run) == len(named) == _TWO and all(
        named
    ):  # "5% and 6% against the previous month and the same period"
        for reading, basis in zip(run, named, strict=True):
            reading.basis = basis
        return True
    if len(run) == _TWO and _tells_second(run) and state.order[1:] == (run[1].basis,):
        run[0].basis = state.order[0]
        return True  # "tăng 36,8% và giảm 8,9% so với cùng kỳ" behind a sentence with both bases
    if len(run) != _TWO or "basis" in run[1].evidence or run[0].evidence.get("basis") in run[0].near:
        return False
    order = [one.basis for one in earlier if "basis" in one.evidence]
    if len(order) != _TWO:
        order = [
            token.value.basis
            for token in sentence
            if token.kind == KINDS["BASIS"] and token.start < run[0].amount.start
        ][-_TWO:]
    if len(order) != _TWO:
        order = list(state.order)
    if len(order) != _TWO or order[0] == order[1] or not all(order):
        return False
    for reading, basis in zip(run, order, strict=True):
        reading.basis = basis
        reading.subject = run[0].subject
    return True


def _tells_second(run: Sequence[Reading]) -> bool:
    """Whether only the second of two changes has its basis said, and a direction of its own."""
    own = "basis" in run[1].evidence and "basis" not in run[0].evidence
    return own and any(token.kind in _DIRECTIONS for token in run[1].head)


def _pair(run: Sequence[Reading], before: Sequence[Reading], sentence: list[Token], state: State) -> None:
    """Try what a run can be paired with, in this order; the first list of its length is taken."""
    earlier = before[-len(run) :]
    if _with_kinds(run, state):
        return
    if len(_names(run[0].head, _COMMA)) != len(run) and _take_bases(run, sentence, earlier, state):
        return
    if _with_list_behind(run):
        return
    if (
        _with_names(run)
        or _with_names_listed_before(run, state)
        or _take_bases(run, sentence, earlier, state)
    ):
        return
    _with_run_before(run, earlier)


def _with_kinds(run: Sequence[Reading], state: State) -> bool:
    """Pair with a list of markets, provinces, indicators or periods."""
    for kind in (_PARTNER, _REGION, _INDICATOR, _PERIOD):
        items = _listed(run[0].head, kind)
        if len(items) == len(run) and len({str(item.value) for item in items}) > 1:
            for reading, item in zip(run, items, strict=True):
                _assign(reading, item, state)
                reading.paired = True
            return True
    return False


def _with_list_behind(run: Sequence[Reading]) -> bool:
    """Pair with a list behind the run ("falls of 9% and 10% were seen in fertiliser and phones, respectively")."""
    tail = run[-1].tail
    if not any(token.kind == _RESPECTIVELY for token in tail):
        return False
    for reading in run[:-1]:
        if "indicator" not in reading.evidence:
            reading.indicator = run[-1].indicator
    at = next(at for at, token in enumerate(tail) if token.kind == _RESPECTIVELY)
    listed = tail[:at] if any(token.kind in _NAMED for token in tail[:at]) else tail[at + 1 :]
    for kind in (_PARTNER, _REGION, _INDICATOR):
        items = _listed(listed, kind)
        if len(items) == len(run):
            for reading, item in zip(run, items, strict=True):
                _assign(reading, item)
                reading.paired = True
            return True
    return any(_take_names(run, _names(listed, *separators)) for separators in ((_COMMA,), tuple(_BETWEEN)))


def _with_names(run: Sequence[Reading]) -> bool:
    """Pair with the list of names before the run."""
    return any(
        _take_names(run, _names(run[0].head, *separators)) for separators in ((_COMMA,), tuple(_BETWEEN))
    )


def _with_names_listed_before(run: Sequence[Reading], state: State) -> bool:
    """Pair with the names of the sentence before ("Exports of these were US$2.9 billion, US$4.4 billion ...")."""
    theirs = _is_theirs(run[0].head) or _points_back(run[0].head)
    if theirs and len(state.markets_listed) == len(run):
        for reading, market in zip(run, state.markets_listed, strict=True):
            _assign(reading, market)
        return True
    return _points_back(run[0].head) and _take_names(run, state.listed)


def _take_names(run: Sequence[Reading], names: Sequence[tuple[int, int]]) -> bool:
    if len(names) != len(run):
        return False
    for reading, span in zip(run, names, strict=True):
        reading.subject = span
    return True


def _with_run_before(run: Sequence[Reading], earlier: Sequence[Reading]) -> None:
    """Pair with the numbers of the list before ("5% and 6% to US$7 billion and US$8 billion")."""
    alike = len({one.amount.unit for one in earlier}) == 1
    if len(earlier) == len(run) and alike and _distinct(earlier) and run[0].rule == "list":
        for reading, other in zip(run, earlier, strict=True):
            reading.subject, reading.region, reading.partner = other.subject, other.region, other.partner
            reading.indicator = other.indicator
            if not reading.compared and not any("period" in one.evidence for one in (run[0], run[-1])):
                reading.period = other.period


def _is_theirs(head: list[Token]) -> bool:
    return any(token.kind == KINDS["ANAPHORA"] and token.value == "own" for token in head)


def _points_back(head: list[Token]) -> bool:
    """Whether a list speaks of the names that stood in the sentence before."""
    return any(
        (token.kind == KINDS["ANAPHORA"] and token.value == "same")
        or (token.other or {}).get("COUNT") == "back"
        for token in head
    )


def _listed(head: list[Token], kind: str) -> list[Token]:
    """Return the last run of tokens of a kind with only commas and "and" between them."""
    items: list[Token] = []
    for token in reversed(head):
        if token.kind == kind:
            items.append(token)
        elif items and token.kind not in _BETWEEN_PLACES:
            break
    return items[::-1]


def _assign(reading: Reading, item: Token, state: State | None = None) -> None:
    if item.kind == _PARTNER:
        reading.partner = (item.start, item.end)
        reading.evidence["partner"] = item
    elif item.kind == _REGION:
        reading.region = item.value[0][1]
        reading.evidence["region"] = item
    elif item.kind == _PERIOD and state is not None:
        year = reading.period.last.year if reading.period is not None else None
        reading.period = resolve(item.value, state.published, year) or reading.period
        reading.evidence["period"] = item
    else:
        reading.indicator = item.value
        reading.evidence["indicator"] = item


def _names(head: list[Token], *separators: str) -> list[tuple[int, int]]:
    """Cut the last phrase of a stretch into the items of its list."""
    phrases = noun_phrases(head)
    if not phrases:
        return []
    phrase = phrases[-1]
    items: list[list[Token]] = [[]]
    for token in head[phrase.first : phrase.last + 1]:
        if token.kind in separators:
            items.append([])
        elif items[-1] or token.kind not in _BETWEEN:
            items[-1].append(token)
    listed = [
        (item[0].start, item[-1].end) for item in items if any(token.kind not in _EMPTY for token in item)
    ]
    return listed if len(listed) > 1 else [other.span(head) for other in phrases]


def _distinct(readings: Sequence[Reading]) -> bool:
    keys = {(one.subject, one.region, one.partner, one.indicator, one.period) for one in readings}
    return len(keys) == len(readings)


def spread(reading: Reading) -> list[Reading]:
    """Return a reading for each of the names that one number is said of ("both rose 8.2%").

    Args:
        reading: a number, bound.
    """
    if reading.paired or reading.amount.high is not None:
        return [reading]  # "all rose by 45-90 percent": each lies somewhere between
    regions = _listed(reading.head, _REGION) if _REGION in reading.head.kinds else []
    if len(regions) > 1 and reading.measure == "change":
        return [_with_item(reading, item) for item in regions]
    if _BOTH not in reading.head.kinds:
        return [reading]
    each = any(token.kind == _BOTH and token.value == "each" for token in reading.head)
    partners = _listed(reading.head, _PARTNER)
    if each and len(partners) > 1:
        return [_with_item(reading, item) for item in partners]
    if _is_of_both(reading.head) and not _starts_list(reading.head):
        names = _names(reading.head, *_BETWEEN)
        partners = _listed(reading.head, _PARTNER) or _listed(reading.head, _INDICATOR)
        if len(partners) > 1:
            return [_with_item(reading, item) for item in partners]
        if len(names) > 1:
            return [_with_subject(reading, span) for span in names]
    return [reading]


def _is_of_both(head: Stretch) -> bool:
    """Whether "both" is said of the number itself ("đều đi xuống khiến cả nước chỉ bán ra 27 tỷ USD" goes on)."""
    at = head.kinds.rfind(_BOTH)
    return at >= 0 and head[at].value == "both" and _TOTAL not in head.kinds[at:]


def _starts_list(head: list[Token]) -> bool:
    """Whether a colon stands before the number: the names before it are the heading of a list."""
    return any(token.kind == KINDS["COLON"] for token in head)


def _with_item(reading: Reading, item: Token) -> Reading:
    other = copy(reading)
    other.evidence = dict(reading.evidence)
    _assign(other, item)
    return other


def _with_subject(reading: Reading, span: tuple[int, int]) -> Reading:
    other = copy(reading)
    other.subject = span
    return other

"""Decide the period of a number."""

from datetime import date
from typing import Final

import attrs

from vn_industry.language.chunks import Stretch
from vn_industry.language.time import MONTH_END, When, resolve
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.values import Period, PeriodKind

__all__ = ["decide_period", "is_half_month", "month_of"]

_PERIOD, _OPEN, _COMPARE, _RELATIVE = (KINDS[kind] for kind in ("PERIOD", "OPEN", "COMPARE", "RELATIVE"))
_SEMICOLON, _AMOUNT, _COMMA, _AND, _CLOSE = (
    KINDS[kind] for kind in ("SEMICOLON", "AMOUNT", "COMMA", "AND", "CLOSE")
)
_PREDICATES: Final = letters("VERB UP DOWN FLAT SHARE AMOUNT OPEN")
_CLOSES: Final = letters("SEMICOLON CONTRAST COLON CLOSE")
#: A report is out so many months after the one that it is on, at most.
_MONTHS_BACK: Final = 3
#: ", in the first quarter", "accessories and parts in November"
_TO_PERIOD: Final = pattern("COMMA PREP? PERIOD|AND [WORD TERM FILLER]{1,3} PREP PERIOD")
_NAME_AND_PERIOD: Final = 6
#: "It slipped in July but recovered by 2 percent in August": the time behind the number is its own.
_TURNED: Final = pattern("PERIOD CONTRAST[^PERIOD]*$")
_TOLD_NOW: Final = pattern("[UP DOWN]? PREP PERIOD")
#: Half a month has fewer days than this.
_HALF_MONTH: Final = 20
_TRADE: Final = frozenset(["export", "import", "trade", "balance"])
#: Indicators of a point in time.
_STOCKS: Final = frozenset(["employment", "inventory", "inventory_ratio", "enterprises", "fdi", "other"])
_OF, _PREP, _VERB, _TO = KINDS["OF"], KINDS["PREP"], KINDS["VERB"], KINDS["TO"]
_CONTRAST, _SINCE = KINDS["CONTRAST"], KINDS["SINCE"]
_MOVES: Final = letters("UP DOWN FLAT")
#: "The highest this year": the word of scope is one of so many before the period.
_SCOPE: Final = 3
#: "since the agreement took effect in"
_LONGEST_EVENT: Final = 8
_EVENT: Final = letters("WORD TERM FILLER VERB PREP OF GRAMMAR MODIFIER TOTAL PARTNER INDICATOR AND ANAPHORA")
#: A period and the "to" behind it.
_THEN_TO: Final = 2


def decide_period(reading: Reading, previous: Reading | None, sentence: list[Token], state: State) -> None:
    """Set the period: of its own words, else of the sentence, else the one used last.

    Args:
        reading: the number.
        previous: the number before it in the same sentence.
        sentence: all tokens of the sentence.
        state: what is remembered.
    """
    stock = reading.indicator in _STOCKS
    spoken_of = (
        state.period if previous is None else previous.unshifted if previous.compared else previous.period
    )
    present = state.period or _default(state)
    own = _named_beside(reading, sentence, state, spoken_of)
    if own is None and previous is not None and _go_on(reading, previous, present):
        return
    if own is None:
        own = _choose(_opening(sentence), stock, state) or _choose(_behind(sentence, reading), stock, state)
    if own is not None:
        _take(reading, previous, own, spoken_of, present)
        return
    parts = sentence and (sentence[0].kind == _RELATIVE or sentence[0].value == "part")
    if parts and state.latest is not None:  # "Of which, ..."
        reading.period = state.latest
        return
    goes_on = reading.indicator == state.indicator == "inventory_ratio"  # of the mean that was told
    reading.period = (state.instant if stock and not goes_on else None) or present
    if reading.indicator == "pmi" and reading.period is not None and reading.period.month_count > 1:
        reading.period = Period.month(reading.period.last.year, reading.period.last.month)


def _go_on(reading: Reading, previous: Reading, present: Period | None) -> bool:
    """Take the period of the number before, or the one spoken of where that was told aside; say whether there is one."""
    if _is_worth(reading, previous):
        reading.period, reading.compared, reading.unshifted = previous.period, True, previous.unshifted
        return True
    if present is not None and _arrives(reading, previous, present):
        reading.period = present
        previous.compared, previous.unshifted = True, present
        return True
    if present is not None and _follows_aside(reading, previous, present):
        reading.period = present
        return True
    reading.period = previous.unshifted if previous.compared else previous.period
    return reading.period is not None


def _take(
    reading: Reading,
    previous: Reading | None,
    own: tuple[Period, Token],
    spoken_of: Period | None,
    present: Period | None,
) -> None:
    """Set the period to the one that the words of a number name."""
    reading.period, reading.evidence["period"] = own
    if previous is None and present is not None and _is_past(reading, own[0], present):
        # "the PMI, which had stood at 54.0 in June, ..."
        reading.compared, reading.unshifted = True, present
    if reading.indicator == "pmi" and present is not None and own[0].month_count > 1:
        reading.period = _month_within(own[0], present)  # "opened the year 2017 at 51.9 points"
    if reading.indicator in _TRADE and own[0].kind is PeriodKind.INSTANT:  # "đến ngày 15/6 đã xuất khẩu ..."
        reading.period = Period.days(date(own[0].last.year, 1, 1), own[0].last)
    again = previous is not None and _told_year(previous)
    listed = again and reading.head.kinds in (_AND, _COMMA, _COMMA + _AND)
    of_year = own[1].value.unit == "year" and not own[1].value.full
    if listed and of_year and previous is not None and previous.period is not None:
        reading.period = _months_of(own[0], previous.period)
    elif reading.bracket and spoken_of is not None and of_year:
        reading.period = _same_of(own[0], spoken_of)


def _arrives(reading: Reading, previous: Reading, present: Period) -> bool:
    """Whether the number before is what this one came from ("rút từ 3,4 tỷ USD của quý I năm ngoái xuống 3,1 tỷ USD")."""
    told = previous.evidence.get("period")
    if (
        told is None
        or told not in previous.after
        or len(previous.after) - previous.after.index(told) > _THEN_TO
    ):
        return False
    left = previous.head.kinds[-1:] == _SINCE or (bool(previous.head) and previous.head[-1].value == "from")
    return left and previous.period == present.year_before() and previous.amount.unit == reading.amount.unit


def _follows_aside(reading: Reading, previous: Reading, present: Period) -> bool:
    """Whether the number before was told aside ("Mining, down 6.7% in the first 11 months of 2024, crept up 0.9%")."""
    if "period" not in previous.evidence or previous.period is None or previous.period.last >= present.last:
        return False
    aside = previous.head.kinds[-2:-1] == _COMMA and previous.head[-1].value == "mark"
    verb = reading.head[1] if len(reading.head) > 1 and reading.head[0].kind == _COMMA else None
    return aside and verb is not None and verb.kind in _MOVES and verb.value == "verb"


def _is_past(reading: Reading, own: Period, present: Period) -> bool:
    return own.last < present.last and any(token.value == "past" for token in reading.head)


def _named_beside(
    reading: Reading, sentence: list[Token], state: State, spoken_of: Period | None
) -> tuple[Period, Token] | None:
    """Return the period that stands before a number, else behind it."""
    stock = reading.indicator in _STOCKS
    own = None
    if reading.tail.kinds.startswith(_PREP + _PERIOD) and reading.tail[0].value == "bracket":
        own = _choose(reading.tail[:2], stock, state, spoken_of)  # "46,2 điểm (tháng 6)"
    if own is None and _TURNED.search(reading.head.kinds) and _TOLD_NOW.match(reading.near.kinds):
        own = _choose(reading.near, stock, state, spoken_of)
    if own is None and _PERIOD in reading.head.kinds:
        own = _choose(_own_clause(reading.head), stock, state, spoken_of, nearest_last=True)
        own = _with_year(own, reading, state)
    if own is None and _PERIOD in reading.tail.kinds:
        own = _choose(reading.near, stock, state, spoken_of)
    if own is None and reading.after.kinds == _TO:  # "rose 14.3% to US$405 billion in 2024"
        own = _choose(_behind(sentence, reading), stock, state, spoken_of)
    return own


def _with_year(
    own: tuple[Period, Token] | None, reading: Reading, state: State
) -> tuple[Period, Token] | None:
    """Add the year behind a number to the months before it ("the first four months had brought 7.9 percent in 2010")."""
    if own is None or own[1].value.unit not in ("months", "quarter", "half") or own[1].value.year is not None:
        return own
    if not reading.near.kinds.startswith(_PREP + _PERIOD):
        return own
    year = reading.near[1].value
    if year.unit != "year" or year.year is None:
        return own
    period = resolve(attrs.evolve(own[1].value, year=year.year, shift=None), state.published)
    return own if period is None else (period, reading.near[1])


def _same_of(year: Period, spoken_of: Period) -> Period:
    """Take a year in brackets for the same months of it: "nine months saw 9.1% (8.4% in 2024)"."""
    if spoken_of.month_count >= year.month_count or spoken_of.last.year <= year.last.year:
        return year
    while spoken_of.last.year > year.last.year:
        spoken_of = spoken_of.year_before()
    return spoken_of


def _month_within(run: Period, present: Period) -> Period:
    """Return the month spoken of where it is one of a run: an index of managers' answers is of a month."""
    within = present.month_count == 1 and run.first <= present.last <= run.last
    return Period.month(present.last.year, present.last.month) if within else run


def _told_year(reading: Reading) -> bool:
    """Whether a year behind a number tells its period."""
    told = reading.evidence.get("period")
    return told is not None and told.kind == _PERIOD and told in reading.tail and told.value.unit == "year"


def _months_of(year: Period, other: Period) -> Period:
    """Take a year in a list for the months of it that the number before was of."""
    if other.month_count >= year.month_count:
        return year
    later = other.last.year < year.last.year
    while not later and other.last.year > year.last.year:
        other = other.year_before()
    span = (year.last.year, other.first.month), (year.last.year, other.last.month)
    return Period.months(*span) if later else other


def _is_worth(reading: Reading, previous: Reading) -> bool:
    """Whether an amount is what the quantity before was worth, in the earlier period compared with."""
    if not previous.compared or not reading.head or {reading.measure, previous.measure} != {"level"}:
        return False
    differs = reading.amount.unit != previous.amount.unit
    return differs and all(token.kind in (_PREP, _VERB, _OF) for token in reading.head)


def _half_of(when: When, state: State) -> Period | None:
    """The first or second half of the month that the text speaks of."""
    month = state.period.last.month if state.period is not None else None
    if month is None:
        return None
    day, end = (1, 15) if when.first == 1 else (16, MONTH_END)
    return resolve(
        When("days", month, day=day, end=(month, end), year=state.period.last.year if state.period else None),
        state.published,
    )


def _own_clause(head: Stretch) -> Stretch:
    """The words before a number since the last semicolon."""
    begin = head.kinds.rfind(_SEMICOLON)
    return head.part(begin) if begin > 0 else head


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
    inside = reading.bracket
    for position, token in enumerate(sentence[reading.at + 1 :], reading.at + 1):
        if token.kind == _OPEN and not reading.bracket:
            inside = True  # what a bracket says is its own
        elif token.kind == _CLOSE and inside and not reading.bracket:
            inside = False
            continue
        if inside and not reading.bracket:
            continue
        if token.kind == _CONTRAST and _goes_on_moving(sentence, position):
            continue  # "fell 17% in volume but rose 57% in value in 2024"
        if token.kind in _CLOSES or token.kind in (_COMPARE, _SINCE) or token.value == "from":
            break
        if token.kind == _AMOUNT:
            after_number = True
        elif token.kind in (_COMMA, _AND) and not _leads_to_period(sentence, position):
            after_number = False
        elif after_number:
            words.append(token)
    return words


def _leads_to_period(sentence: list[Token], position: int) -> bool:
    """Whether a comma only sets a period apart ("..., Hai Phong's 14.3 percent, in the first quarter")."""
    behind = "".join([token.kind for token in sentence[position : position + _NAME_AND_PERIOD]])
    return _TO_PERIOD.match(behind) is not None


def _goes_on_moving(sentence: list[Token], position: int) -> bool:
    """Whether a contrast names nothing new, only another direction."""
    follows = [token.kind for token in sentence[position + 1 : position + 4]]
    return len(follows) > 1 and follows[0] in _MOVES and _AMOUNT in follows[1:]


def _choose(
    tokens: list[Token],
    stock: bool,
    state: State,
    spoken_of: Period | None = None,
    *,
    nearest_last: bool = False,
) -> tuple[Period, Token] | None:
    """Return the first of the periods that can be that of a flow, or of a stock, with its token; or the last of them."""
    places = [
        at
        for at, token in enumerate(tokens)
        if token.kind == _PERIOD and not _is_scope(tokens, at) and not _is_beginning(tokens, at)
    ]
    for at in _inner_first(places[::-1], tokens) if nearest_last else places:
        token = tokens[at]
        period = _resolved(token.value, state, spoken_of)
        if not stock and token.value.unit == "instant" and not token.value.asof:
            period = month_of(period, state.published) if token.value.year is None else None
        if stock and token.value.until and period is not None:
            period = Period.instant(period.last)
        if period is not None:
            return period, token
    return None


def _inner_first(places: list[int], tokens: list[Token]) -> list[int]:
    """Put "this year" behind a part of it ("By mid-September this year's deficit was ...")."""
    if len(places) > 1 and tokens[places[0]].value.unit == "year" and tokens[places[0]].value.shift == 0:
        return [*places[1:], places[0]]
    return places


def _is_scope(tokens: list[Token], at: int) -> bool:
    """Whether a period only says of what time something is the most ("less than in any month this year")."""
    when = tokens[at].value
    current = when.unit == "todate" or (when.unit == "year" and when.shift == 0)
    return current and any(token.value == "most" for token in tokens[max(0, at - _SCOPE) : at])


def _is_beginning(tokens: list[Token], at: int) -> bool:
    """Whether a year only says since when something holds ("Since the agreement took effect in 2020, ...")."""
    if tokens[at].value.unit != "year":
        return False
    for token in reversed(tokens[max(0, at - _LONGEST_EVENT) : at]):
        if token.kind == _SINCE:
            return True
        if token.kind not in _EVENT:
            return False
    return False


def month_of(day: Period | None, published: date | None) -> Period | None:
    """Take a day for the month that its digits can name: "Feb 23" is February 2023, where a flow has no day.

    Args:
        day: what was read as a day.
        published: when the text came out.
    """
    if day is None or published is None:
        return None
    year = published.year - published.year % 100 + day.last.day
    return Period.month(year, day.last.month) if year in (published.year, published.year - 1) else None


def _default(state: State) -> Period | None:
    """The month that a report speaks of when it says nothing: the last one that was over."""
    if state.opening is not None or state.published is None:
        return state.opening
    current = Period.month(state.published.year, state.published.month)
    return current if state.published.day >= 25 else current.previous()


def _resolved(when: When, state: State, spoken_of: Period | None = None) -> Period | None:
    spoken_of = spoken_of or state.period
    if when.previous and spoken_of is not None:
        return spoken_of.year_before() if when.unit == "year" else spoken_of.previous()
    present = state.period or _default(state)
    if when.unit == "year" and when.shift == 0 and present is not None and present.year_before() == spoken_of:
        return present  # "quý I năm ngoái ..., năm nay ..."
    if when.unit == "month" and not when.first and when.shift == 0 and _is_recent(spoken_of, state.published):
        return Period.month(spoken_of.last.year, spoken_of.last.month) if spoken_of is not None else None
    if when.unit == "halfmonth":
        return _half_of(when, state)
    if when.unit in ("todate", "spoken"):
        meant = (period for period in reversed(state.used) if _is_meant(period, when))
        period = next(meant, None) or _meant_by_default(when, spoken_of, state)
        if period is not None:
            return period
    return resolve(when, state.published, state.period.last.year if state.period is not None else None)


def _is_recent(spoken_of: Period | None, published: date | None) -> bool:
    """Whether "this month" can be the last one of the period spoken of: it was over when the text came out."""
    if spoken_of is None or published is None:
        return False
    months = (published.year - spoken_of.last.year) * 12 + published.month - spoken_of.last.month
    return 0 < months <= _MONTHS_BACK


def _meant_by_default(when: When, spoken_of: Period | None, state: State) -> Period | None:
    """Take "so far this year" beside half a month to its last day, and "in the month" for that of the report."""
    if when.unit == "todate" and spoken_of is not None and spoken_of.kind is PeriodKind.DAYS:
        return Period.days(date(spoken_of.last.year, 1, 1), spoken_of.last)
    if when.unit == "todate" and spoken_of is not None and spoken_of.month_count == 1:
        told = (one for one in state.used if one.month_count == 1 and one.last.year == spoken_of.last.year)
        spoken_of = max((spoken_of, *told), key=lambda one: one.last)
    if when.unit == "todate" and spoken_of is not None and 1 == spoken_of.month_count < spoken_of.last.month:
        return Period.cumulative(spoken_of.last.year, spoken_of.last.month)
    if when.unit != "spoken" or when.first != 1:
        return None
    if spoken_of is None:
        return _default(state)
    return Period.month(spoken_of.last.year, spoken_of.last.month) if spoken_of.is_cumulative else None


def _is_meant(period: Period, when: When) -> bool:
    """Whether a period used before is the one that "so far this year" or "in the month" speaks of."""
    if when.unit == "spoken" and not when.first:
        return is_half_month(period)
    return period.is_cumulative if when.unit == "todate" else period.month_count == when.first


def is_half_month(period: Period) -> bool:
    """Whether a period is some days of a month, as the customs report twice a month."""
    return period.kind is PeriodKind.DAYS and (period.last - period.first).days < _HALF_MONTH

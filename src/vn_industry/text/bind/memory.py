"""What is remembered when a sentence is bound: its time, subject and place, and which of them the next one goes on from."""

from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, letters
from vn_industry.text.bind.place import TRADE, last_named
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.typed import full_value
from vn_industry.values import Period, PeriodKind

__all__ = ["MANY", "conclude", "note_lists"]

_BASIS, _TERM, _OPEN = KINDS["BASIS"], KINDS["TERM"], KINDS["OPEN"]
_CONTRAST, _PERIOD = KINDS["CONTRAST"], KINDS["PERIOD"]
_STATUS: Final = KINDS["STATUS"]
_WHOLE: Final = KINDS["WHOLE"]
#: What lies so many years back is no topic of a report.
_LONG_AGO: Final = 2
#: Reports on a year come out until this month of the next one.
_ANNUAL_REPORTS: Final = 2
_PREDICATES: Final = letters("VERB UP DOWN FLAT SHARE")
#: A sentence with more subjects, places or times than this is a list: none of them is the topic of the next sentence.
MANY: Final = 2


def conclude(bound: list[Reading], tokens: Stretch, state: State) -> None:
    """Settle the values, and bring the state up to date."""
    kept = (state.period, state.basis, state.instant)
    trailing, first = False, True
    for position, reading in enumerate(bound):
        _settle(reading)
        before = bound[position - 1] if position else None
        if before is not None and before.status == "target" and reading.period == before.period:
            reading.status = reading.status or "target"  # all that is aimed at for one year
        behind = _stands_behind(reading) and not reading.bracket and not reading.compared
        # "..., of which in June alone 5%" leads nothing
        leads = (
            (first and not _is_aside(reading, state))
            or (_leads(reading) and not _is_set_apart(reading) and not _is_contrasted(reading))
            or (trailing and behind)
        ) and not _goes_back(reading, bound[0])
        _remember(reading, state, leads=leads)
        trailing = behind and (position == 0 or trailing)
        first = first and reading.compared
    if bound and not state.same_paragraph:
        state.paragraph_of_all = bound[0].subject is None
        state.same_paragraph = True
    if len({reading.period for reading in bound if not reading.compared and not reading.bracket}) > MANY:
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


def _order(bound: list[Reading], tokens: Stretch) -> tuple[str, ...]:
    """The bases of a sentence in the order of the text, those without a number too."""
    if _BASIS not in tokens.kinds:
        return tuple(dict.fromkeys(one.basis for one in bound if "basis" in one.evidence))
    named = tuple(dict.fromkeys(token.value.basis for token in tokens if token.kind == _BASIS))
    used = tuple(dict.fromkeys(one.basis for one in bound if "basis" in one.evidence))
    return named if len(named) > len(used) and all(named) and set(used) <= set(named) else used


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
        back = (
            _lies_ahead(reading.period, state)
            or _sums_up(reading, state)
            or _looks_back(reading.period, state.period)
            or _is_told_for_comparison(reading, state)
        )
        if (leads and not back) or state.period is None:
            if "period" in reading.evidence:
                state.main = _to_return_to(reading, state)
            state.period = reading.period
        state.used.pop(reading.period, None)
        state.used[reading.period] = None


def _to_return_to(reading: Reading, state: State) -> tuple[Period, str] | None:
    """What the next paragraph speaks of again, if the period of a number is an aside."""
    if not _is_set_apart(reading):
        return None
    return state.main or (None if state.period is None else (state.period, state.basis))


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


def _goes_back(reading: Reading, first: Reading) -> bool:
    """Whether a number is of a time before that of its sentence ("rose 5.5% from January to May; last year it was 6.3%")."""
    if reading.period is None or first.period is None or first.compared:
        return False
    return reading.period.last < first.period.last


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


def _lies_ahead(period: Period, state: State) -> bool:
    """Whether a period ends after the month in which the text came out: what is forecast for it is told aside."""
    if state.published is None or state.period is None:
        return False
    return (period.last.year, period.last.month) > (state.published.year, state.published.month)


def _sums_up(reading: Reading, state: State) -> bool:
    """Whether a whole year is looked back on, when its reports are long out ("grew 14.6 percent in 2008 as a whole")."""
    told = reading.evidence.get("period")
    if told is None or told.kind != _PERIOD or told.value.unit != "year":
        return False
    behind = reading.after[reading.after.index(told) + 1 :] if told in reading.after else []
    whole = bool(told.value.full) or (bool(behind) and behind[0].kind == _WHOLE)
    return whole and state.published is not None and state.published.month > _ANNUAL_REPORTS


def _looks_back(period: Period, current: Period | None) -> bool:
    """Whether a period is told for comparison, not a new topic: one long ago, or the one spoken of some years earlier."""
    if current is None or period.last >= current.last:
        return False
    if period.last.year < current.last.year - _LONG_AGO:
        return True  # "the target that they set in July 2007"
    if period.month_count != current.month_count:
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


def note_lists(bound: list[Reading], state: State) -> None:
    """Remember the names and markets that the numbers of a sentence were of, each with one of its own."""
    told = [reading for reading in bound if reading.measure != "count"]
    if not told:
        return
    named = dict.fromkeys(reading.subject for reading in told if reading.subject is not None)
    markets = {reading.partner: reading.evidence.get("partner") for reading in told if reading.partner}
    state.listed = tuple(named) if len(named) > 1 else ()
    listed = tuple(token for token in markets.values() if token is not None)
    state.markets_listed = listed if len(listed) > 1 else ()

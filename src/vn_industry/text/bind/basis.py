"""Decide what a number is compared with, and whether it is itself what another is compared with."""

from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.time import Reference, When, basis_between, resolve
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.bind.when import is_half_month
from vn_industry.values import Period

__all__ = ["decide_basis", "share_bases"]

_BASIS, _COMPARE, _SEMICOLON, _COMMA, _AND, _UP, _DOWN = (
    KINDS[kind] for kind in ("BASIS", "COMPARE", "SEMICOLON", "COMMA", "AND", "UP", "DOWN")
)
_OPEN, _CLOSE, _POSSESSIVE = KINDS["OPEN"], KINDS["CLOSE"], KINDS["POSSESSIVE"]
_ESTIMATES: Final = letters("SOURCE STATUS")
_CLAUSE_STARTS: Final = letters("OPEN COMMA SEMICOLON COLON CONTRAST AND STOP")
#: Nothing is said of a number but that it is of another time.
_OPENS_WITH_BASIS: Final = pattern("[COMMA CONTRAST]+ BASIS [MODIFIER GRAMMAR VERB STATUS]*")
_OPENS: Final = pattern("[COMMA CONTRAST SEMICOLON PREP GRAMMAR AND]* BASIS")
#: "than in June (28,000 cars)"
_NAMED_BEFORE: Final = _BASIS + KINDS["OPEN"]
#: "a 17.5 per cent gain, against 13.5 per cent for the foreign-invested sector"
_OF_ANOTHER: Final = pattern("PREP [TERM INDICATOR REGION PARTNER]")
#: What may stand between a word of comparison and the number compared with.
_INSIDE_COMPARISON: Final = letters(
    "PREP OF FILLER UP DOWN MODIFIER GRAMMAR ANAPHORA STATUS INDICATOR TO MARK"
)


def decide_basis(reading: Reading, previous: Reading | None, state: State) -> None:
    """Set the basis of a change from its own words; mark a number that is last year's.

    Args:
        reading: the number, its period decided.
        previous: the number before it in the same sentence.
        state: what is remembered.
    """
    if _leaves_share(reading):
        _shift(reading, None, previous)
    if reading.measure not in ("change", "level"):
        return
    if previous is not None and _goes_to(reading, previous):
        _set_before(previous, state.basis)
    before = _basis(reading.head)
    if before is None and reading.amount.unit == "point":
        before = _possessing(reading, previous)
    behind = reading.near.kinds.find(_BASIS)
    after = reading.near[behind] if behind >= 0 else None
    if reading.measure == "level" and not (
        (_compares_number(reading.head) and not _is_estimate(reading) and not _turns(reading, previous))
        or _comes_from(reading, previous)
        or _is_last_years(reading, before)
        or _comes_after(reading, after)
        or _was_then(reading, previous)
        or _lies_beside(reading, after)
        or _had_been(reading, after)
        or _is_told_aside(reading, after, previous)
    ):
        return
    if previous is not None and _was_then(reading, previous):
        _shift(reading, _basis(previous.tail), previous)
        return
    comparative = reading.measure == "level" or _comparative(reading, before, after, previous)
    if comparative:
        _shift(reading, after or before, previous)
        return
    chosen = after or before
    if chosen is not None and reading.measure == "change":
        _fit_month(reading, previous, chosen.value, state)
        reading.basis = basis_between(chosen.value, reading.period, state.published)
        reading.evidence["basis"] = chosen


def _fit_month(reading: Reading, previous: Reading | None, reference: Reference, state: State) -> None:
    """Take the month spoken of instead of a carried run of months, where a month is compared with a month."""
    period, when = reading.period, reference.when
    if period is None or period.month_count <= 1 or "period" in reading.evidence:
        return
    named = when is not None and when.unit == "month" and when.first > 0 and not reference.same
    if reference.basis != "mom" and not named:
        return
    other = resolve(when, state.published, period.last.year) if named and when is not None else None
    fitting = [
        month
        for month in state.used
        if month.month_count == 1 and (other is None or other in (month.previous(), month.year_before()))
    ]
    if not fitting:
        return
    if previous is not None and previous.period == period and "period" not in previous.evidence:
        previous.period = fitting[-1]  # "US$1 billion, 11.1% more than in February"
    reading.period = fitting[-1]


def _comparative(
    reading: Reading, before: Token | None, after: Token | None, previous: Reading | None
) -> bool:
    """Whether the number is that of an earlier period, told for comparison."""
    if _compares_number(reading.head) or _lies_beside(reading, after):
        return after is not None or _OF_ANOTHER.match(reading.tail.kinds) is None
    if (
        previous is not None
        and previous.compared
        and all(token.kind in (_AND, _COMMA) for token in reading.head)
    ):
        return True
    if _is_change_told_aside(reading, after, previous) or _is_left(reading, after):
        return True
    if before is None or before.value.compared or not before.value.same or after is not None:
        return False
    place = reading.head.index(before)
    if place and reading.head[place - 1].kind in (_UP, _DOWN) and reading.head[place - 1].value == "noun":
        return True  # "dưới mức tăng cùng kỳ năm trước là 10,1%"
    if place and reading.head[place - 1].kind not in _CLAUSE_STARTS:
        return False  # "vượt xa cùng kỳ": the period is what is surpassed
    rest = reading.head[place + 1 :]
    directed = any(token.kind in (_UP, _DOWN) for token in rest)
    return reading.bracket or (directed and (previous is not None or before.value.when is not None))


def _is_last_years(reading: Reading, before: Token | None) -> bool:
    """Whether a level in brackets is that of the time compared with.

    So it is in "(cùng kỳ năm trước là 81,1%)", and in "kém tháng 6 (28.000 chiếc) 2,1%".
    """
    if before is None:
        return False
    if not reading.bracket:
        alone = _OPENS_WITH_BASIS.fullmatch(reading.head.kinds)  # "đạt 87,2%, cùng kỳ chỉ 77,1%"
        named = before.value.when is not None and _OPENS.match(
            reading.head.kinds
        )  # "Cùng kỳ năm 2010 nhập siêu 2 tỷ USD"
        return before.value.same and not before.value.compared and bool(alone or named)
    told = before.value.when is not None and reading.head.kinds.endswith(_NAMED_BEFORE)
    return told or (before.value.same and not before.value.compared)


def _was_then(reading: Reading, previous: Reading | None) -> bool:
    """Whether a number is of the period compared with ("down 5% from last year, when 12 tonnes were shipped")."""
    if previous is None or not any(token.value == "when" for token in reading.head[:2]):
        return False
    return bool(previous.tail) and previous.tail[-1].kind == _BASIS


def _lies_beside(reading: Reading, after: Token | None) -> bool:
    """Whether a level is what another is above or below ("1% below the 30 tonnes of the same period last year")."""
    last = reading.head[-1] if reading.head else None
    beside = last is not None and last.kind in (_UP, _DOWN) and last.value == "beside"
    return beside and after is not None and after.value.same and not after.value.compared


def _is_told_aside(reading: Reading, after: Token | None, previous: Reading | None) -> bool:
    """Whether a bracket tells the level of a year before ("US$14 billion (US$16 billion in the same period last year)")."""
    if not reading.bracket or after is None or previous is None or previous.measure != "level":
        return False
    if previous.indicator != reading.indicator or previous.amount.unit != reading.amount.unit:
        return False
    at_once = reading.tail[0] is after and after.value.basis == "yoy"  # "(76.3 percent a year earlier)"
    return at_once or (after.value.same and not after.value.compared)


def _is_change_told_aside(reading: Reading, after: Token | None, previous: Reading | None) -> bool:
    """Whether a bracket tells the change of a year before ("up 9% (it rose 19% at the same time last year)")."""
    if not reading.bracket or after is None or previous is None or previous.measure != "change":
        return False
    if (
        reading.head.kinds == _OPEN
        and reading.tail[0] is after
        and after.value.same
        and not after.value.compared
    ):
        return previous.indicator == reading.indicator  # "up 10.6% (9.6% in the same period of 2024)"
    moved = any(token.kind in (_UP, _DOWN) and token.value in ("verb", "upto") for token in reading.head)
    return moved and previous.indicator == reading.indicator and after.value.same and not after.value.compared


def _comes_after(reading: Reading, after: Token | None) -> bool:
    """Whether a level is that of the year before ("a deficit of US$32 billion, after US$29 billion a year earlier")."""
    leads = [token.value for token in reading.head if token.kind != _COMMA]
    return leads == ["after"] and after is not None and after.value.basis == "yoy"


def _comes_from(reading: Reading, previous: Reading | None) -> bool:
    """Whether a level is the one before ("went to 51.7 in September from 50.3")."""
    if previous is None or previous.measure not in ("level", "change"):
        return False
    same = previous.measure == "change" or previous.amount.unit == reading.amount.unit
    if same and reading.amount.unit == "point" and _possessing(reading, previous) is not None:
        return True  # "dropped to 48.9 from May's 49.8"
    return same and [token.value for token in reading.head if token.kind != _COMMA] == ["from"]


def _possessing(reading: Reading, previous: Reading | None) -> Token | None:
    """Return the month that a level is of ("from May's 49.8"): its words may end the number before."""
    words = reading.head if previous is None else previous.after
    rest = words.kinds[-2:]
    named = words[-2] if rest == _BASIS + _POSSESSIVE else words[-1] if rest[-1:] == _BASIS else None
    return named if named is not None and named.value.when is not None else None


def _is_left(reading: Reading, after: Token | None) -> bool:
    """Whether a rate is the one before ("slowed, from 14.2 percent growth a year ago to 6.3 percent")."""
    left = bool(reading.head) and reading.head[-1].value == "from"
    return left and after is not None and after.value.basis == "yoy" and after in reading.tail[:2]


def _had_been(reading: Reading, after: Token | None) -> bool:
    """Whether a level is what was before ("having been 63.8 percent in the same period last year")."""
    return after is not None and any(token.value == "past" for token in reading.head)


def _leaves_share(reading: Reading) -> bool:
    """Whether a share is the one before ("its share rose from 0.7 percent to 1.2 percent")."""
    last = reading.head[-1] if reading.measure == "share" and reading.head else None
    return last is not None and (last.value == "from" or last.kind == KINDS["SINCE"])


def _goes_to(reading: Reading, previous: Reading) -> bool:
    """Whether the number before is the level that this one came from ("rose from US$1.02 billion to US$1.24 billion")."""
    same = previous.measure == reading.measure == "level" and previous.amount.unit == reading.amount.unit
    if not same or previous.compared or previous.evidence.get("period") in previous.tail or not previous.head:
        return False
    left = previous.head[-1].value == "from" or previous.head[-1].kind == KINDS["SINCE"]
    to = len(reading.head) == 1 and (reading.head[0].kind == KINDS["TO"] or reading.head[0].value == "reach")
    return left and to


def _set_before(level: Reading, basis: str) -> None:
    """Put a level into the period before that of the text: the year before, unless the text compares with a month."""
    level.compared, level.unshifted = True, level.period
    if level.period is not None:
        yearly = basis in ("", "yoy") or level.period.month_count > 1
        level.period = level.period.year_before() if yearly else level.period.previous()


def _in_year(period: Period, when: When | None) -> Period:
    """The same period of an earlier year: of the year that is named, else of the year before."""
    earlier = period.year_before()
    while when is not None and when.year is not None and earlier.last.year > when.year:
        earlier = earlier.year_before()
    return earlier


def _is_estimate(reading: Reading) -> bool:
    """Whether a number is what somebody had put this one at ("thấp hơn con số 4,1 tỷ USD Tổng cục Thống kê ước tính")."""
    at = reading.head.kinds.rfind(_COMPARE)
    put = at >= 0 and not _ESTIMATES.isdisjoint(
        reading.head.kinds[at:]
    )  # "compared with an official estimate of ..."
    return put or any(token.kind in _ESTIMATES for token in reading.tail[:3])


def _turns(reading: Reading, previous: Reading | None) -> bool:
    """Whether a level is put beside one of another kind ("exports of US$23 billion, against imports of US$21 billion")."""
    other = previous is not None and previous.indicator != reading.indicator
    return other and reading.head.kinds[-1:] == KINDS["OF"] and KINDS["INDICATOR"] in reading.head.kinds


def _compares_number(head: list[Token]) -> bool:
    """Whether the number itself is what is compared with ("than the drop of 2.5%", "against 12.6%")."""
    after = ""
    if len(head) > 1 and head[-1].value == "level" and head[-2].kind in (_UP, _DOWN):
        return True  # "kém xa mức 9,8% của năm 2015"
    if (
        len(head) > 1
        and head[-1].value == "from"
        and head[-2].kind in (_UP, _DOWN)
        and head[-2].value == "mark"
    ):
        return True  # "stood at 76.9%, down from 83.1%"
    for token in reversed(head):
        if token.kind == _COMPARE:
            return True
        if after in (_UP, _DOWN) and token.kind in (_UP, _DOWN, KINDS["EQUAL"]) and token.value != "noun":
            return True  # "cao hơn mức tăng 9,6%"
        if after in (_UP, _DOWN) and token.value == "after":
            return True  # "after growing 9.3 percent in the month before"
        if token.kind not in _INSIDE_COMPARISON:
            return False
        after = token.kind
    return False


def _named_month(period: Period, when: When | None) -> Period | None:
    """The month that another one is compared with by its name ("kém tháng 6 (28.000 chiếc)")."""
    if (
        when is None
        or when.unit != "month"
        or not when.first
        or when.shift is not None
        or period.month_count != 1
    ):
        return None
    month = resolve(when, None, period.last.year)
    if month is None or month.last < period.first or when.year is not None:
        return month
    return month.year_before()


def _shift(reading: Reading, basis: Token | None, previous: Reading | None) -> None:
    unshifted = reading.period
    reading.compared = True
    reading.unshifted = (
        previous.period if previous is not None and "period" in reading.evidence else unshifted
    )
    if previous is not None and previous.compared and "period" in reading.evidence:
        reading.unshifted = previous.unshifted
    reading.basis = previous.basis if previous is not None and previous.basis else "yoy"
    if basis is not None and unshifted is not None:
        monthly = basis.value.basis == "mom" and unshifted.month_count == 1  # "a month earlier"
        named = _named_month(unshifted, basis.value.when)
        reading.period = named or (unshifted.previous() if monthly else _in_year(unshifted, basis.value.when))
        reading.evidence["period"] = basis
    elif ("period" not in reading.evidence or _leaves_share(reading)) and unshifted is not None:
        yearly = reading.basis == "yoy" and (reading.measure == "change" or unshifted.month_count > 1)
        reading.period = unshifted.year_before() if yearly else unshifted.previous()
    if reading.measure != "change":
        if (
            previous is not None
            and previous.measure == "change"
            and "basis" not in previous.evidence
            and basis is not None
        ):
            previous.basis = basis.value.basis  # "down 12% from 3.9 million tonnes a year earlier"
            previous.evidence["basis"] = basis
        elif (
            previous is not None
            and previous.measure == "change"
            and "basis" not in previous.evidence
            and "period" in reading.evidence
        ):
            _base_on(previous, reading)
        reading.basis = ""


def _base_on(change: Reading, level: Reading) -> None:
    """Tell the basis from the period of the level compared with ("down 17% from the 4.1 million of the month before")."""
    if change.period is None or level.period is None:
        return
    if level.period == change.period.year_before():
        change.basis = "yoy"
    elif level.period == change.period.previous():
        change.basis = {1: "mom", 3: "qoq", 12: "yoy"}.get(change.period.month_count, "other")
    else:
        return
    change.evidence["basis"] = level.evidence["period"]


def _basis(tokens: Stretch) -> Token | None:
    at = tokens.kinds.rfind(_BASIS)
    return tokens[at] if at >= 0 else None


def share_bases(readings: list[Reading], state: State) -> None:
    """Give a basis to the changes of a list that have none of their own: the next one named, else the last.

    Args:
        readings: the numbers of a sentence.
        state: what is remembered.
    """
    _share_asides(readings)
    _share_back(readings, within=True)
    current = ""
    for reading in readings:
        if reading.measure == "change" and not reading.basis and _fits(current, reading.period):
            reading.basis = current
        if reading.measure == "change" and not reading.compared:
            current = reading.basis
    _share_back(readings, within=False)
    for reading in readings:
        if reading.measure == "change" and not reading.basis:
            reading.basis = _usual(reading, state)


def _share_asides(readings: list[Reading]) -> None:
    """Give the year of one bracket to the bare ones behind it ("8.4% (10.2% in the same period of 2024), 6.5% (9.8%)")."""
    aside: Reading | None = None
    for reading in readings:
        if not reading.bracket or reading.head.kinds != _OPEN:
            continue
        bare = reading.tail.kinds[:1] == _CLOSE and "period" not in reading.evidence
        if reading.compared and reading.measure == "change":
            aside = reading
        elif (
            aside is not None
            and bare
            and reading.measure == "change"
            and reading.unshifted is None
            and reading.period == aside.unshifted
        ):
            reading.compared, reading.unshifted, reading.period = True, reading.period, aside.period
            reading.basis = aside.basis


def _share_back(readings: list[Reading], *, within: bool) -> None:
    """Give the bases named behind a list to the changes before them.

    Args:
        readings: the numbers of a sentence.
        within: whether a semicolon parts them.
    """
    following = ""
    for reading in reversed(readings):
        if reading.measure == "change":
            if reading.basis:
                following = "" if reading.compared else reading.basis
            elif following and not reading.bracket and _fits(following, reading.period):
                reading.basis = following
        if within and _SEMICOLON in reading.head.kinds:
            following = ""


def _fits(basis: str, period: Period | None) -> bool:
    """Whether a period can be compared so: several months are not compared with the month before."""
    return basis != "mom" or period is None or period.month_count <= 1


def _usual(reading: Reading, state: State) -> str:
    """The basis where none is said: that of the text so far, and the year before where nothing was said.

    Customs compare half a month with the half before it.
    """
    if reading.period is not None and is_half_month(reading.period) and reading.period != state.based:
        return "other"
    if reading.period is not None and reading.period.month_count > 1:
        return "yoy"
    return state.basis or "yoy"

"""Find the periods among tokens, and the bases of comparison that periods make.

A period in a text is often incomplete ("in June", "last month", "the first seven months"): it is found here as
a `When` and completed by `resolve` from the date of publication.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final

import attrs

from vn_industry.text.chunks import Chunker
from vn_industry.text.tokens import KINDS, Token
from vn_industry.values import Period

__all__ = ["Reference", "When", "basis_between", "find_basis_tokens", "find_period_tokens", "resolve"]


@attrs.frozen
class When:
    """A period as a text names it.

    Attributes:
        unit: ``month``, ``quarter``, ``half``, ``year``, ``months``, ``years``, ``instant``, ``days`` or ``todate``.
        first: the month, quarter, half or first month.
        last: the last month of a run; for ``years`` the last year.
        year: the year, where it is named.
        shift: years, months or quarters to go back where the text says "last"; ``None`` without such a word.
        day: the day of an instant, or the first of a run of days.
        end: last month and day of a run of days.
        first_year: the year of the first month, where a run names two.
        previous: whether it is the one before that spoken of ("the prior month"), not before publication.
        asof: whether a word such as "as of" or "tính đến ngày" makes it a point in time.
    """

    unit: str
    first: int = 0
    last: int = 0
    year: int | None = None
    shift: int | None = None
    day: int = 0
    end: tuple[int, int] | None = None
    first_year: int | None = None
    previous: bool = False
    asof: bool = False


@attrs.frozen
class Reference:
    """A basis of comparison: a known one, or the period compared with.

    Attributes:
        basis: ``yoy``, ``mom``, ``qoq``, ``other``, or ``""`` where only the period tells.
        when: the period compared with, where one is named.
        compared: whether a word of comparison stands before it.
        same: whether it names the same period of another year.
    """

    basis: str
    when: When | None = None
    compared: bool = True
    same: bool = False


#: The earliest year that two digits behind a quarter stand for.
_SHORT_YEAR: Final = 5
_D = "(INT|CARDINAL)"
_YEAR_TAIL = (
    "((OF|PREP|COMMA|SLASH|DASH)? (YEAR YEARNUM|YEARNUM)|(OF|PREP)? (THIS YEAR|LAST YEAR|YEAR THIS|YEAR LAST|LASTYEAR|YEAR))"
)
_NOT_AMOUNT = "(?![PERCENT POINTS SCALE CURRENCY UNIT COUNT FOLD])"


def _token(run: list[Token], when: When) -> Token:
    return Token(KINDS["PERIOD"], when, run[0].start, run[-1].end)


def _of(run: list[Token], kind: str) -> list[Any]:
    letter = KINDS[kind]
    return [token.value for token in run if token.kind == letter]


def _year(run: list[Token]) -> dict[str, int]:
    """Read the year that a period names: a number, this year, or last year."""
    if years := _of(run, "YEARNUM"):
        return {"year": years[-1]}
    letters = "".join(token.kind for token in run)
    if KINDS["LASTYEAR"] in letters or KINDS["LAST"] + KINDS["YEAR"] in letters or KINDS["YEAR"] + KINDS["LAST"] in letters:
        return {"shift": 1}
    if KINDS["THIS"] in letters:
        return {"shift": 0}
    return {}


def _numbers(run: list[Token]) -> list[int]:
    letters = (KINDS["INT"], KINDS["CARDINAL"])
    return [token.value for token in run if token.kind in letters]


def _cumulative(run: list[Token]) -> Token | None:
    count = _numbers(run)[0]
    if not 1 <= count <= 12:
        return None
    if KINDS["END"] in [token.kind for token in run]:
        return _token(run, When("months", 13 - count, 12, **_year(run)))
    if count == 1:
        return _token(run, When("month", 1, **_year(run)))
    return _token(run, When("months", 1, count, **_year(run)))


def _months_in(run: list[Token]) -> list[Token] | None:
    """Read "in five months", "over ten months"; "for ten months" is a span of time, not a period."""
    built = _cumulative(run[1:]) if run[0].value in ("in", "over", "by") else None
    return None if built is None else [run[0], built]


def _cumulative_quarters(run: list[Token]) -> Token | None:
    count = _numbers(run)[0]
    return _token(run, When("months", 1, 3 * count, **_year(run))) if 1 <= count <= 4 else None


def _month_run(run: list[Token]) -> Token | None:
    months = _of(run, "MONTHNAME") or _numbers(run)
    first, last = months[0], months[-1]
    years = _of(run, "YEARNUM")
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    if len(years) == 2:
        return _token(run, When("months", first, last, year=years[1], first_year=years[0]))
    if first >= last:
        return None
    return _token(run, When("months", first, last, **_year(run)))


def _month(run: list[Token]) -> Token | None:
    names = _of(run, "MONTHNAME") or _numbers(run)
    if not 1 <= names[0] <= 12:
        return None
    year = _year(run)
    if run[0].kind == KINDS["LAST"]:
        year = {"shift": 1}
    return _token(run, When("month", names[0], **year))


def _month_dotted(run: list[Token]) -> Token | None:
    """Read ``tháng 7.2024``, where month and year look like one number."""
    month, mark, year = run[1].value.partition(".")
    if mark and len(year) == 4 and month.isdigit() and year.isdigit() and 1 <= int(month) <= 12:
        return _token(run, When("month", int(month), year=int(year)))
    return None


def _month_relative(run: list[Token]) -> Token:
    return _token(run, When("month", shift=_shift(run), previous="previous" in _of(run, "LAST")))


def _quarter_relative(run: list[Token]) -> Token:
    return _token(run, When("quarter", shift=_shift(run), previous="previous" in _of(run, "LAST")))


def _year_relative(run: list[Token]) -> Token:
    return _token(run, When("year", shift=_shift(run)))


def _shift(run: list[Token]) -> int:
    letters = [token.kind for token in run]
    if KINDS["LAST"] in letters or KINDS["LASTYEAR"] in letters:
        return 1
    return -1 if KINDS["NEXT"] in letters else 0


def _quarter(run: list[Token]) -> Token | None:
    numbers = _of(run, "QUARTERNUM") or _of(run, "ORDINAL") or _numbers(run)
    return _token(run, When("quarter", numbers[0], **_year(run))) if 1 <= numbers[0] <= 4 else None


def _quarter_short(run: list[Token]) -> Token | None:
    """Read ``1Q24``, where the year has two digits."""
    year = _numbers(run)[0]
    quarter = _of(run, "QUARTERNUM")[0]
    glued = run[-1].start - run[0].end <= 1
    return _token(run, When("quarter", quarter, year=2000 + year)) if glued and year >= _SHORT_YEAR else None


def _half(run: list[Token]) -> Token | None:
    numbers = _of(run, "HALFNUM") or _of(run, "ORDINAL") or [2]
    return _token(run, When("half", numbers[0], **_year(run))) if numbers[0] in (1, 2) else None


def _half_month(run: list[Token]) -> Token | None:
    months = _of(run, "MONTHNAME") or _numbers(run)[-1:]
    ordinals = _of(run, "ORDINAL") or _numbers(run)[:-1] or [2]
    if not months or not 1 <= months[0] <= 12 or ordinals[0] not in (1, 2):
        return None
    month = months[0]
    day, end = (1, 15) if ordinals[0] == 1 else (16, 31)
    return _token(run, When("days", month, day=day, end=(month, end), **_year(run)))


def _half_month_days(run: list[Token]) -> Token | None:
    """Read ``15 ngày đầu tháng 7``."""
    days, month = _numbers(run)[:2]
    if days not in (10, 15, 20) or not 1 <= month <= 12:
        return None
    return _token(run, When("days", month, day=1, end=(month, days), **_year(run)))


def _half_of_month(run: list[Token]) -> Token | None:
    """Read "the first half of the month": the half is known, the month that of the text."""
    return _token(run, When("halfmonth", _of(run, "ORDINAL")[0], shift=1 if KINDS["LAST"] in [t.kind for t in run] else 0))


def _years(run: list[Token]) -> Token | None:
    first, last = _of(run, "YEARNUM")
    return _token(run, When("years", first, last)) if first < last else None


def _whole_year(run: list[Token]) -> Token:
    return _token(run, When("year", **(_year(run) or {"shift": 0})))


def _date_named(run: list[Token]) -> Token | None:
    month, day = _of(run, "MONTHNAME")[0], _numbers(run)[0]
    return _token(run, When("instant", month, day=day, **_year(run))) if 1 <= day <= 31 else None


def _date_numbers(run: list[Token]) -> Token | None:
    day, month = _numbers(run)[:2]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return _token(run, When("instant", month, day=day, **_year(run)))


def _as_of(run: list[Token]) -> Token | None:
    built = _date_numbers(run)
    if built is not None:
        built.value = attrs.evolve(built.value, asof=True)
    return built


def _days_named(run: list[Token]) -> Token | None:
    months, days = _of(run, "MONTHNAME"), _numbers(run)
    if not all(1 <= day <= 31 for day in days):
        return None
    return _token(run, When("days", months[0], day=days[0], end=(months[-1], days[-1]), **_year(run)))


def _days_numbers(run: list[Token]) -> Token | None:
    numbers = _numbers(run)
    if len(numbers) == 3:  # 1-15/8
        numbers = [numbers[0], numbers[2], numbers[1], numbers[2]]
    first_day, first_month, last_day, last_month = numbers
    if not all(1 <= day <= 31 for day in (first_day, last_day)) or not 1 <= first_month <= last_month <= 12:
        return None
    return _token(run, When("days", first_month, day=first_day, end=(last_month, last_day), **_year(run)))


def _month_end(run: list[Token]) -> Token | None:
    months = _of(run, "MONTHNAME") or _numbers(run)
    return _token(run, When("instant", months[0], day=31, **_year(run))) if 1 <= months[0] <= 12 else None


def _year_behind(run: list[Token]) -> Token | None:
    first, last = run[0].value, run[-1].value
    if last.unit != "year" or first.unit in ("year", "years", "todate") or first.year is not None or not first.first:
        return None
    return _token(run, attrs.evolve(first, year=last.year, shift=last.shift))


def _until(run: list[Token]) -> Token | None:
    """Read what runs from January to a month or a day: ``đến hết tháng 9``, ``by mid-August``."""
    months = _of(run, "MONTHNAME") or _numbers(run)[-1:]
    if not months or not 1 <= months[0] <= 12:
        return None
    letters = [token.kind for token in run]
    numbers = _numbers(run)
    if KINDS["MIDDLE"] in letters:
        return _token(run, When("days", 1, day=1, end=(months[0], 15), **_year(run)))
    if KINDS["SLASH"] in letters and len(numbers) == 2:
        return _token(run, When("days", 1, day=1, end=(numbers[1], numbers[0]), **_year(run)))
    if months[0] == 1:
        return _token(run, When("month", 1, **_year(run)))
    return _token(run, When("months", 1, months[0], **_year(run)))


def _todate(run: list[Token]) -> Token:
    return _token(run, When("todate"))


def _todate_day(run: list[Token]) -> Token | None:
    months = _of(run, "MONTHNAME")
    numbers = _numbers(run)
    if months and numbers:
        end = (months[0], numbers[0])
    elif months and KINDS["MIDDLE"] in [token.kind for token in run]:
        end = (months[0], 15)
    elif len(numbers) >= 2 and KINDS["MONTH"] not in [token.kind for token in run]:
        end = (numbers[1], numbers[0])
    else:
        return _until(run)
    if not 1 <= end[0] <= 12 or not 1 <= end[1] <= 31:
        return None
    return _token(run, When("days", 1, day=1, end=end, **_year(run)))


def _months_and_half(run: list[Token]) -> Token | None:
    count = _numbers(run)[0]
    return _token(run, When("days", 1, day=1, end=(count + 1, 15), **_year(run))) if 1 <= count <= 11 else None


def _drop(run: list[Token]) -> Token:
    """Make a base or constant-price year a plain word: it is no period of any figure."""
    return Token(KINDS["GRAMMAR"], "", run[0].start, run[-1].end)


_PERIODS: Final = Chunker(
    [
        ("RATE (PREP|OF|YEAR|SPAN)* YEARNUM", _drop),
        # runs of days, and from the year's beginning to a day
        (f"(TODATE|SINCE) (TO|ASOF|UNTIL) DAY? INT (SLASH|DASH) INT ((SLASH|DASH) YEARNUM)?", _todate_day),
        (f"TODATE (TO|ASOF|UNTIL) (MIDDLE DASH?|END)? MONTHNAME INT? (COMMA? YEARNUM)?", _todate_day),
        (f"TODATE (TO|ASOF|UNTIL) (END|WHOLE)? MONTH INT {_YEAR_TAIL}?", _until),
        ("DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)? (DASH|TO|UNTIL) DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)?", _days_numbers),
        ("UNTIL DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)?", _until),
        ("DAY? INT (DASH|TO|UNTIL) DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)?", _days_numbers),
        (f"MONTHNAME INT (DASH|TO) (MONTHNAME)? INT (COMMA? YEARNUM)? {_NOT_AMOUNT}", _days_named),
        ("INT (DASH|TO) INT (OF)? MONTHNAME YEARNUM?", _days_named),
        ("INT MONTHNAME (DASH|TO) INT MONTHNAME YEARNUM?", _days_named),
        # days
        ("ASOF DAY? INT (SLASH|DASH) INT ((SLASH|DASH) YEARNUM)? (?!COUNT)", _as_of),
        (f"DAY INT MONTH INT {_YEAR_TAIL}?", _date_numbers),
        ("DAY? INT (SLASH|DASH) INT (SLASH|DASH) YEARNUM", _date_numbers),
        ("(DAY|UNTIL) INT (SLASH|DASH) INT (?!COUNT)", _date_numbers),
        (f"MONTHNAME INT COMMA? YEARNUM", _date_named),
        (f"MONTHNAME INT (?!INT) {_NOT_AMOUNT}", _date_named),
        ("INT MONTHNAME COMMA? YEARNUM?", _date_named),
        ("END DASH? (OF)? MONTHNAME ((COMMA|OF)? YEARNUM)?", _month_end),
        # parts of a month, and from January to a part of a month
        (f"ORDINAL (HALF|FORTNIGHT) (OF|PREP) MONTHNAME {_YEAR_TAIL}?", _half_month),
        (f"HALF (ORDINAL|END) MONTH INT {_YEAR_TAIL}?", _half_month),
        (f"SPAN INT MONTH INT {_YEAR_TAIL}?", _half_month),
        (f"INT DAY ORDINAL MONTH INT {_YEAR_TAIL}?", _half_month_days),
        ("ORDINAL (HALF|FORTNIGHT) (OF|PREP) (THIS|LAST)? MONTH", _half_of_month),
        (f"MIDDLE DASH? MONTHNAME {_YEAR_TAIL}?", _until),
        (f"UNTIL MONTH INT {_YEAR_TAIL}?", _until),
        # runs of months
        (f"{_D} MONTH AND HALF {_YEAR_TAIL}?", _months_and_half),
        (f"MONTHNAME YEARNUM? (DASH|TO) MONTHNAME SPAN? {_YEAR_TAIL}?", _month_run),
        (f"MONTH INT ((SLASH|DASH) YEARNUM)? (DASH|TO|UNTIL) MONTH INT {_YEAR_TAIL}?", _month_run),
        (f"(ORDINAL|CUMULATE) {_D} DASH? MONTH SPAN? {_YEAR_TAIL}?", _cumulative),
        (f"{_D} DASH? MONTH (ORDINAL|END|LAST) {_YEAR_TAIL}?", _cumulative),
        (f"{_D} DASH? MONTH SPAN? {_YEAR_TAIL}", _cumulative),
        (f"{_D} DASH MONTH SPAN?", _cumulative),
        (f"{_D} MONTH SPAN", _cumulative),
        (f"(THIS|ORDINAL|LAST) {_D} MONTH SPAN? {_YEAR_TAIL}?", _cumulative),
        (f"ORDINAL {_D} QUARTER {_YEAR_TAIL}?", _cumulative_quarters),
        (f"(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE ORDINAL {_D} DASH? MONTH", _cumulative),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE QUARTERNUM", _quarter),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE HALFNUM", _half),
        ("LAST MONTHNAME POSSESSIVE", _month),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE ORDINAL DASH? QUARTER", _quarter),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE ORDINAL DASH? HALF", _half),
        (f"YEAR TO (MIDDLE DASH?|END)? MONTHNAME {_YEAR_TAIL}?", _until),
        ("INT SCALE (SLASH|DASH|OF)? YEARNUM", _cumulative),  # 9M2025
        # quarters and halves
        (f"QUARTERNUM (SLASH|DASH)? INT {_NOT_AMOUNT}", _quarter_short),
        (f"(ORDINAL|END) DASH? QUARTER {_YEAR_TAIL}?", _quarter),
        (f"QUARTERNUM DASH? {_YEAR_TAIL}?", _quarter),
        (f"QUARTER INT {_YEAR_TAIL}?", _quarter),
        ("(THIS|LAST) QUARTER|QUARTER (THIS|LAST)", _quarter_relative),
        (f"(ORDINAL|END) DASH? HALF {_YEAR_TAIL}?", _half),
        (f"HALFNUM DASH? {_YEAR_TAIL}?", _half),
        # months
        (f"MONTHNAME {_YEAR_TAIL}", _month),
        ("LAST? MONTHNAME", _month),
        (f"MONTH INT {_YEAR_TAIL}", _month),
        ("MONTH NUM", _month_dotted),
        ("MONTH INT", _month),
        ("(THIS|LAST) MONTH|MONTH (THIS|LAST)", _month_relative),
        # years
        ("YEAR? YEARNUM (DASH|TO) YEARNUM", _years),
        ("WHOLE YEAR? YEARNUM|WHOLE (YEAR THIS|THIS YEAR)|WHOLE YEAR", _whole_year),
        ("YEAR? YEARNUM", _whole_year),
        ("(THIS|LAST) YEAR|YEAR (THIS|LAST)|LASTYEAR", _year_relative),
        ("TODATE", _todate),
    ]
)
#: "the January-July period of 2024", "7 tháng, năm 2024": a year that stands apart belongs to what is before it.
_YEARS_BEHIND: Final = Chunker([("PERIOD (SPAN|OF|PREP)* PERIOD", _year_behind)])
#: "in five months", "9 tháng": a bare number of months is a period only in these places.
_BARE_MONTHS: Final = Chunker([(f"PREP {_D} MONTH", _months_in)])
_BARE_MONTHS_ANY: Final = Chunker([(f"{_D} MONTH", _cumulative)])
_PLAIN_DATES: Final = Chunker([("INT SLASH INT (?!COUNT)", _date_numbers)])


def find_period_tokens(tokens: list[Token], language: str) -> list[Token]:
    """Return the tokens with periods merged; each has a `When` as its value."""
    merged = _YEARS_BEHIND.apply(_PERIODS.apply(tokens))
    if language == "vi":
        return _PLAIN_DATES.apply(_BARE_MONTHS_ANY.apply(merged))
    return _BARE_MONTHS.apply(merged)


def _basis(run: list[Token], reference: Reference) -> Token:
    return Token(KINDS["BASIS"], reference, run[0].start, run[-1].end)


def _known_basis(run: list[Token]) -> Token:
    named = _of(run, "BASIS")[0]
    if isinstance(named, Reference):
        named = named.basis
    return _basis(run, Reference(named, compared=True))


def _period_of(run: list[Token]) -> When | None:
    periods: list[When] = _of(run, "PERIOD")
    return periods[-1] if periods else None


def _same(run: list[Token]) -> Token:
    compared = run[0].kind in (KINDS["COMPARE"], KINDS["TO"]) or (
        run[0].kind == KINDS["PREP"] and run[0].value in ("over", "from", "on", "with", "to")
    )
    when = _period_of(run)
    basis = "mom" if when is not None and when.unit == "month" and when.shift == 1 else "yoy"
    return _basis(run, Reference(basis, when, compared=compared, same=True))


def _compared(run: list[Token]) -> Token | None:
    when = _period_of(run)
    if when is None:
        return None
    return _basis(run, Reference(_relative_basis(when), when))


def _relative_basis(when: When) -> str:
    """Name the basis of "last month", "last year"; a period with a name of its own tells by its distance."""
    if when.shift == 1 and not when.first:
        return {"month": "mom", "quarter": "qoq", "year": "yoy"}.get(when.unit, "")
    return ""


#: "hơn", "kém": only the short words of comparison take what they compare with directly.
_COMPARING: Final = 4


def _directed(run: list[Token]) -> list[Token] | None:
    """Keep the direction of "more than a year before", "hơn tháng 3" and make the rest a basis."""
    rest = run[1:]
    first = rest[0]
    if first.kind == KINDS["PREP"] and first.value not in ("over", "from", "on", "with"):
        return None
    if first.kind != KINDS["BASIS"] and not any(token.kind == KINDS["SAME"] for token in rest):
        when = _period_of(rest)
        linked = first.kind in (KINDS["PREP"], KINDS["COMPARE"], KINDS["OF"], KINDS["ANAPHORA"])
        if when is None or when.unit in ("months", "years", "todate", "instant"):
            return None
        if not linked and (run[0].value != "verb" or run[0].end - run[0].start > _COMPARING):
            return None
    if first.kind == KINDS["BASIS"]:
        return [run[0], _known_basis(rest)]
    built = _same(rest) if any(token.kind == KINDS["SAME"] for token in rest) else _compared(rest)
    if built is None:
        return None
    built.value = attrs.evolve(built.value, compared=True)
    return [run[0], built]


def _after_amount(run: list[Token]) -> Token | None:
    """Read "5.9% on September", "up 2% from 2010": only some prepositions compare, and not with a run."""
    if run[0].value not in ("over", "from", "on", "with"):
        return None
    when = _period_of(run)
    if when is None or when.unit in ("months", "days", "instant", "years", "todate"):
        return None
    return _basis(run, Reference(_relative_basis(when), when))


_BASES: Final = Chunker(
    [
        ("(COMPARE|PREP|TO)? (ANAPHORA? OF|FILLER OF|PREP)? SAME (SPAN|OF|PREP|COMMA)* PERIOD", _same),
        ("(COMPARE|PREP|TO)? BASIS (SPAN)?", _known_basis),
        ("(COMPARE|PREP|TO)? (ANAPHORA? OF|FILLER OF|PREP)? SAME", _same),
        ("(?<=[BASIS AND]) TO PERIOD", _compared),
        ("COMPARE (OF|PREP|FILLER|SPAN|ANAPHORA|END|LAST)* PERIOD", _compared),
        ("COMPARE (LAST|BEFORE) (SPAN|MONTH)", _compared),
        ("(UP|DOWN) (PREP|COMPARE|TO)? (ANAPHORA? OF)? (BASIS|SAME (OF|PREP)? PERIOD?|PERIOD)", _directed),
        ("(?<=AMOUNT)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
        ("(?<=AMOUNT UP)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
        ("(?<=AMOUNT DOWN)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
    ]
)


def find_basis_tokens(tokens: list[Token]) -> list[Token]:
    """Return the tokens with bases of comparison merged; each has a `Reference` as its value."""
    return _BASES.apply(tokens)


def basis_between(reference: Reference, period: Period | None, published: date | None) -> str:
    """Name a basis; a period compared with tells by its distance from that of the number.

    Args:
        reference: the basis as found.
        period: the period of the number.
        published: when the text came out.
    """
    if reference.when is None or reference.basis in ("mom", "qoq") or reference.same:
        return reference.basis
    other = resolve(reference.when, published, period.last.year if period else None)
    if other is None or period is None:
        return reference.basis or "yoy"
    if other.same_span(period.year_before()) or (other.last.year < period.last.year and other.month_count >= 12):
        return "yoy"
    months = (period.last.year - other.last.year) * 12 + period.last.month - other.last.month
    if period.month_count == 3 == other.month_count and months == 3:
        return "qoq"
    if period.month_count <= 1 and other.month_count <= 1:
        if months == 1 or (months == -11 and reference.when.year is None):
            return "mom"
        if months in (0, 12):
            return "yoy"
    return reference.basis or ("yoy" if months >= 12 or months == 0 else "other")


def resolve(when: When, published: date | None, year: int | None = None) -> Period | None:
    """Complete a period from the date of publication.

    A month, quarter or run of months without a year is the latest that had begun when the text came out.

    Args:
        when: the period as found.
        published: when the text came out.
        year: the year that the text is about, where it is known.

    Returns:
        The period; ``None`` where the year is in none of the three.
    """
    if when.unit == "years":
        return Period.years(when.first, when.last)
    if when.unit == "halfmonth":
        return None
    if when.unit in ("month", "quarter") and not when.first:
        return None if published is None else _relative(when, published)
    if when.unit == "todate":
        return None if published is None else _to_date(published)
    chosen = _resolved_year(when, published, year)
    if chosen is None:
        return None
    try:
        return _complete(when, chosen)
    except ValueError:  # the 31st of a short month, a year out of range
        return None


def _relative(when: When, published: date) -> Period:
    if when.unit == "month":
        period = Period.month(published.year, published.month)
    else:
        period = Period.quarter(published.year, (published.month + 2) // 3)
    return period.previous() if when.shift == 1 else period


def _to_date(published: date) -> Period:
    """From January to the last month that was over when the text came out (a report late in a month counts it)."""
    end = published if published.day >= 25 else published.replace(day=1) - timedelta(days=1)
    return Period.month(end.year, 1) if end.month == 1 else Period.cumulative(end.year, end.month)


def _resolved_year(when: When, published: date | None, year: int | None) -> int | None:
    if when.year is not None:
        return when.year
    if published is not None and when.shift is not None:
        return published.year - when.shift
    if published is None:
        return year
    if when.unit == "year":
        return published.year
    begun = {
        "month": when.first,
        "quarter": 3 * when.first - 2,
        "half": 6 * when.first - 5,
        "months": when.last,
        "days": (when.end or (when.first, 1))[0],
        "instant": when.first,
    }[when.unit]
    return published.year if begun <= published.month else published.year - 1


def _complete(when: When, year: int) -> Period:
    match when.unit:
        case "month":
            return Period.month(year, when.first)
        case "quarter":
            return Period.quarter(year, when.first)
        case "half":
            return Period.half(year, when.first)
        case "year":
            return Period.year(year)
        case "months":
            return Period.months((when.first_year or year, when.first), (year, when.last))
        case "days":
            month, day = when.end or (when.first, when.day)
            return Period.days(_date(year, when.first, when.day), _date(year, month, day))
        case _:
            return Period.instant(_date(year, when.first, when.day))


def _date(year: int, month: int, day: int) -> date:
    """Make a date; day 31 stands for the end of any month."""
    last = monthrange(year, month)[1]
    return date(year, month, last if day == 31 else day)

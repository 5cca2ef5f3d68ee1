"""Build periods of the runs of tokens that the grammar of periods matches."""

from itertools import pairwise
from typing import Any, Final

import attrs

from vn_industry.language.time.when import MONTH_END, When
from vn_industry.language.tokens import KINDS, Token

#: The earliest year that two digits behind a quarter stand for.
_SHORT_YEAR: Final = 5
_LAST_SHORT_YEAR: Final = 40
_MILLION: Final = 1_000_000
#: So much of the text stands between two tokens with an article between.
_THE: Final = len(" the")
#: "The last so many months" are counted back from the report; more than these are those of a year.
_SPAN: Final = 6


def token_of(run: list[Token], when: When) -> Token:
    """Merge a run into one token of a period."""
    return Token(KINDS["PERIOD"], when, run[0].start, run[-1].end)


def values_of(run: list[Token], kind: str) -> list[Any]:
    """Return the values of the tokens of a kind."""
    letter = KINDS[kind]
    return [token.value for token in run if token.kind == letter]


def year_of(run: list[Token]) -> dict[str, Any]:
    """Read the year that a period names: a number, this year, or last year."""
    if years := values_of(run, "YEARNUM"):
        return {"year": years[-1]}
    letters = "".join(token.kind for token in run)
    if (
        KINDS["LASTYEAR"] in letters
        or KINDS["LAST"] + KINDS["YEAR"] in letters
        or KINDS["YEAR"] + KINDS["LAST"] in letters
    ):
        return {"shift": 1}
    if KINDS["THIS"] in letters:
        return {"shift": 0}
    return {}


def numbers_of(run: list[Token]) -> list[int]:
    """Return the whole numbers of a run, in digits or words."""
    letters = (KINDS["INT"], KINDS["CARDINAL"])
    return [token.value for token in run if token.kind in letters]


def cumulative(run: list[Token]) -> Token | None:
    """Read "the first seven months", "7 tháng đầu năm", "6 tháng cuối năm"."""
    count = numbers_of(run)[0]
    if not 1 <= count <= 12:
        return None
    letters = [token.kind for token in run]
    if KINDS["END"] in letters or (run[0].value == "last" and KINDS["OF"] in letters):
        return token_of(run, When("months", 13 - count, 12, **year_of(run)))
    if count == 1:
        return token_of(run, When("month", 1, **year_of(run)))
    if run[0].kind == KINDS["LAST"] and letters[-1] == KINDS["MONTH"] and count <= _SPAN:
        return token_of(run, When("months", 1, count, recent=True))
    return token_of(run, When("months", 1, count, **year_of(run)))


def spoken(run: list[Token]) -> Token | None:
    """Read "in the month", "trong quý", "these three months": the one that the text spoke of."""
    counted = numbers_of(run)
    months = counted[0] if counted else {KINDS["QUARTER"]: 3, KINDS["HALF"]: 6}.get(run[-1].kind, 1)
    return token_of(run, When("spoken", months)) if 1 <= months <= 12 else None


#: A half of a month has so many days, or two weeks.
_HALF_MONTHS: Final = frozenset([2, 14, 15, 16])


def spoken_days(run: list[Token]) -> Token | None:
    """Read "in the two-week period", "15 ngày ấy": the half of a month that the text spoke of."""
    return token_of(run, When("spoken")) if numbers_of(run)[0] in _HALF_MONTHS else None


def months_in(run: list[Token]) -> list[Token] | None:
    """Read "in five months", "over ten months", "in three quarters"; "for ten months" is a span of time, not a period."""
    told = run[0].value == "for" and run[1].start - run[0].end >= _THE  # "for the eleven months"
    if run[0].value not in ("in", "over", "by") and not told:
        return None
    built = (cumulative_quarters if run[-1].kind == KINDS["QUARTER"] else cumulative)(run[1:])
    return None if built is None else [run[0], built]


def months_for(run: list[Token]) -> list[Token] | None:
    """Read "For ten months," at the head of a sentence, where it is no span of time."""
    built = cumulative(run[1:]) if run[0].value in ("for", "in", "over", "by") else None
    return None if built is None else [run[0], built]


def months_after(run: list[Token]) -> list[Token] | None:
    """Read "after seven months"."""
    built = cumulative(run[1:]) if run[0].value == "after" else None
    return None if built is None else [run[0], built]


def half_in(run: list[Token]) -> list[Token] | None:
    """Read "in half a year"."""
    return None if run[0].value == "for" else [run[0], token_of(run[1:], When("half", 1))]


def months_to(run: list[Token]) -> list[Token] | Token | None:
    """Read "the nine months to September", "the quarter ended June": months counted back from the last one."""
    last = values_of(run, "MONTHNAME")[0]
    letters = [token.kind for token in run]
    counted = numbers_of(run[: letters.index(KINDS["MONTHNAME"])])
    count = counted[0] if counted else 3 if KINDS["QUARTER"] in letters else 6
    if not 1 < count <= last:
        return None
    when = When("months", last - count + 1, last, **year_of(run))
    return [run[0], token_of(run[1:], when)] if run[0].kind == KINDS["PREP"] else token_of(run, when)


def cumulative_quarters(run: list[Token]) -> Token | None:
    """Read "the first two quarters"."""
    count = numbers_of(run)[0]
    return token_of(run, When("months", 1, 3 * count, **year_of(run))) if 1 <= count <= 4 else None


def month_run(run: list[Token]) -> Token | None:
    """Read "January-July", "từ tháng 1 đến tháng 7/2024"."""
    months = values_of(run, "MONTHNAME") or numbers_of(run)
    first, last = months[0], months[-1]
    years = values_of(run, "YEARNUM")
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    if len(years) == 2:
        return token_of(run, When("months", first, last, year=years[1], first_year=years[0]))
    if first >= last:
        return None
    return token_of(run, When("months", first, last, **year_of(run)))


def between_months(run: list[Token]) -> Token | list[Token] | None:
    """Read "between January and August"; with another word before them they are two months, but "in January and February"."""
    year_begins = run[0].value == "in" and values_of(run, "MONTHNAME") == [1, 2]
    if run[0].value != "between" and not year_begins:
        return None
    months = month_run(run[1:])
    return None if months is None else [run[0], months]


def month(run: list[Token]) -> Token | None:
    """Read "June 2024", "last July", "tháng 6"."""
    names = values_of(run, "MONTHNAME") or numbers_of(run)
    if not 1 <= names[0] <= 12:
        return None
    year = year_of(run)
    if run[0].kind == KINDS["LAST"]:
        year = {"shift": 1}
    return token_of(run, When("month", names[0], **year))


def first_month(run: list[Token]) -> Token:
    """Read "tháng đầu năm"."""
    return token_of(run, When("month", 1, **year_of(run)))


def ordinal_month(run: list[Token]) -> Token | None:
    """Read "the first month of last year"."""
    number = values_of(run, "ORDINAL")[0]
    return token_of(run, When("month", number, **year_of(run))) if isinstance(number, int) else None


def month_dotted(run: list[Token]) -> Token | None:
    """Read ``tháng 7.2024``, where month and year look like one number."""
    month, mark, year = run[1].value.partition(".")
    if mark and len(year) == 4 and month.isdigit() and year.isdigit() and 1 <= int(month) <= 12:
        return token_of(run, When("month", int(month), year=int(year)))
    return None


def month_relative(run: list[Token]) -> Token:
    """Read "last month", "tháng này"."""
    return token_of(run, When("month", shift=shift(run), previous="previous" in values_of(run, "LAST")))


def quarter_relative(run: list[Token]) -> Token:
    """Read "this quarter", "quý trước"."""
    return token_of(run, When("quarter", shift=shift(run), previous="previous" in values_of(run, "LAST")))


def year_relative(run: list[Token]) -> Token:
    """Read "last year", "năm nay"."""
    return token_of(run, When("year", shift=shift(run), previous="previous" in values_of(run, "LAST")))


def shift(run: list[Token]) -> int:
    """Say how many periods to go back: one for "last", none for "this"."""
    letters = [token.kind for token in run]
    if KINDS["LAST"] in letters or KINDS["LASTYEAR"] in letters:
        return 1
    return -1 if KINDS["NEXT"] in letters else 0


def quarter(run: list[Token]) -> Token | None:
    """Read "the third quarter", "Q3/2024", "quý III"."""
    numbers = values_of(run, "QUARTERNUM") or values_of(run, "ORDINAL") or numbers_of(run)
    return token_of(run, When("quarter", numbers[0], **year_of(run))) if 1 <= numbers[0] <= 4 else None


def quarter_short(run: list[Token]) -> Token | None:
    """Read ``1Q24``, where the year has two digits."""
    year = numbers_of(run)[0]
    quarter = values_of(run, "QUARTERNUM")[0]
    glued = run[-1].start - run[0].end <= 1
    return (
        token_of(run, When("quarter", quarter, year=2000 + year)) if glued and year >= _SHORT_YEAR else None
    )


def half(run: list[Token]) -> Token | None:
    """Read "the first half", "H1 2024"."""
    numbers = values_of(run, "HALFNUM") or values_of(run, "ORDINAL") or [2]
    return token_of(run, When("half", numbers[0], **year_of(run))) if numbers[0] in (1, 2) else None


def half_month(run: list[Token]) -> Token | None:
    """Read "the first half of August", "nửa đầu tháng 8"."""
    months = values_of(run, "MONTHNAME") or numbers_of(run)[-1:]
    ordinals = values_of(run, "ORDINAL") or numbers_of(run)[:-1] or [2]
    if not months or not 1 <= months[0] <= 12 or ordinals[0] not in (1, 2):
        return None
    month = months[0]
    day, end = (1, 15) if ordinals[0] == 1 else (16, MONTH_END)
    return token_of(run, When("days", month, day=day, end=(month, end), **year_of(run)))


def half_month_days(run: list[Token]) -> Token | None:
    """Read ``15 ngày đầu tháng 7``, "the first 15 days of July"."""
    days, month = [*numbers_of(run), *values_of(run, "MONTHNAME")][:2]
    if days not in (10, 15, 16, 20) or not 1 <= month <= 12:
        return None
    if KINDS["END"] in [token.kind for token in run]:
        return (
            token_of(run, When("days", month, day=16, end=(month, MONTH_END), **year_of(run)))
            if days in (15, 16)
            else None
        )
    return token_of(run, When("days", month, day=1, end=(month, days), **year_of(run)))


def half_of_month(run: list[Token]) -> Token | None:
    """Read "the first half of the month": the half is known, the month that of the text."""
    halves = values_of(run, "ORDINAL")
    shift = 1 if KINDS["LAST"] in [token.kind for token in run] else 0
    return token_of(run, When("halfmonth", halves[0] if halves else 2, shift=shift))


def years(run: list[Token]) -> Token | None:
    """Read "2021-2025"."""
    first, last = values_of(run, "YEARNUM")
    return token_of(run, When("years", first, last)) if first < last else None


def whole_year(run: list[Token]) -> Token:
    """Read "2024", "cả năm", "the full year 2024"."""
    full = run[0].kind == KINDS["WHOLE"]
    return token_of(run, When("year", **(year_of(run) or {"shift": 0}), full=full))


def full_year(run: list[Token]) -> Token:
    """Read "the full year", the one that the text is about."""
    return token_of(run, When("year", **year_of(run), full=True))


def date_named(run: list[Token]) -> Token | None:
    """Read "June 30, 2024", "30 June"."""
    month, day = values_of(run, "MONTHNAME")[0], numbers_of(run)[0]
    return token_of(run, When("instant", month, day=day, **year_of(run))) if 1 <= day <= 31 else None


def date_numbers(run: list[Token]) -> Token | None:
    """Read "30/6/2024", "ngày 1/7"."""
    day, month = numbers_of(run)[:2]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return token_of(run, When("instant", month, day=day, **year_of(run)))


def as_of(run: list[Token]) -> Token | None:
    """Read "tính đến ngày 15/3", a point in time."""
    built = date_numbers(run)
    if built is not None:
        built.value = attrs.evolve(built.value, asof=True)
    return built


def as_of_named(run: list[Token]) -> list[Token] | Token | None:
    """Read "as of March 15", "by March 15", a point in time."""
    if run[0].kind in (KINDS["PREP"], KINDS["TO"]) and run[0].value not in ("by", "until"):
        return None
    built = date_named(run[1:])
    if built is None:
        return None
    built.value = attrs.evolve(built.value, asof=True)
    return [run[0], built] if run[0].kind == KINDS["PREP"] else token_of(run, built.value)


def days_named(run: list[Token]) -> Token | None:
    """Read "August 1 to 15", "1-15 April"."""
    months, days = values_of(run, "MONTHNAME"), numbers_of(run)
    if not all(1 <= day <= 31 for day in days):
        return None
    return token_of(run, When("days", months[0], day=days[0], end=(months[-1], days[-1]), **year_of(run)))


def days_numbers(run: list[Token]) -> Token | None:
    """Read "từ 1/1 đến 15/12/2017", "1-15/8"."""
    numbers = numbers_of(run)
    if len(numbers) == 3:  # 1-15/8
        numbers = [numbers[0], numbers[2], numbers[1], numbers[2]]
    first_day, first_month, last_day, last_month = numbers
    if not all(1 <= day <= 31 for day in (first_day, last_day)) or not 1 <= first_month <= last_month <= 12:
        return None
    return token_of(run, When("days", first_month, day=first_day, end=(last_month, last_day), **year_of(run)))


def month_end(run: list[Token]) -> Token | None:
    """Read "the end of June"."""
    months = values_of(run, "MONTHNAME") or numbers_of(run)
    return (
        token_of(run, When("instant", months[0], day=MONTH_END, **year_of(run)))
        if 1 <= months[0] <= 12
        else None
    )


def year_behind(run: list[Token]) -> Token | None:
    """Give a period without a year the year that stands behind it."""
    first, last = run[0].value, run[-1].value
    if (
        last.unit != "year"
        or first.unit in ("year", "years", "todate")
        or first.year is not None
        or not first.first
    ):
        return None
    return token_of(run, attrs.evolve(first, year=last.year, shift=last.shift))


def short_year_behind(run: list[Token]) -> Token | None:
    """Give a period the year of two digits that is glued to it: ``9T24``, ``1H24``, ``tháng 6/24``."""
    first, year = run[0].value, run[-1]
    glued = run[-1].start - run[0].end == len(run) - 2
    if not glued or first.year is not None or not _SHORT_YEAR <= year.value <= _LAST_SHORT_YEAR:
        return None
    return token_of(run, attrs.evolve(first, year=2000 + year.value, shift=None))


def months_short(run: list[Token]) -> Token | None:
    """Read ``9M`` and ``9M24``, with nothing between: the first nine months."""
    numbers = numbers_of(run)
    glued = all(before.end == after.start for before, after in pairwise(run))
    if not glued or not 1 < numbers[0] < 12 or values_of(run, "SCALE") != [_MILLION]:
        return None
    year = 2000 + numbers[1] if len(numbers) > 1 else None
    return token_of(run, When("months", 1, numbers[0], year=year))


def until(run: list[Token]) -> Token | None:
    """Read what runs from January to a month or a day: ``đến hết tháng 9``, ``by mid-August``."""
    months = values_of(run, "MONTHNAME") or numbers_of(run)[-1:]
    if not months or not 1 <= months[0] <= 12:
        return None
    letters = [token.kind for token in run]
    numbers = numbers_of(run)
    if KINDS["MIDDLE"] in letters:
        return token_of(run, When("days", 1, day=1, end=(months[0], 15), **year_of(run)))
    if KINDS["SLASH"] in letters and len(numbers) == 2:
        return token_of(run, When("days", 1, day=1, end=(numbers[1], numbers[0]), **year_of(run)))
    if months[0] == 1:
        return token_of(run, When("month", 1, **year_of(run), until=True))
    return token_of(run, When("months", 1, months[0], **year_of(run), until=True))


def to_day(run: list[Token]) -> Token | None:
    """Read "January to September 15"."""
    (first, last), (day, *_) = values_of(run, "MONTHNAME"), numbers_of(run)
    if first > last or not 1 <= day <= 31:
        return None
    return token_of(run, When("days", first, day=1, end=(last, day), **year_of(run)))


def to_part(run: list[Token]) -> Token | None:
    """Read "January to the first half of September", "August and the first half of September"."""
    first, last = run[0].value, run[-1].value
    if first.unit != "month" or last.unit != "days" or last.day != 1 or last.first != last.end[0]:
        return None
    together = first.first + 1 == last.first if run[1].kind == KINDS["AND"] else first.first < last.first
    return token_of(run, attrs.evolve(last, first=first.first)) if together else None


def todate(run: list[Token]) -> Token:
    """Read "so far this year", "since the start of 2016", "từ đầu năm đến nay"."""
    return token_of(run, When("todate", **year_of(run)))


def since_january(run: list[Token]) -> Token | None:
    """Read "since January", "kể từ tháng 1"."""
    months = values_of(run, "MONTHNAME") or numbers_of(run)
    return token_of(run, When("todate")) if months == [1] else None


def todate_day(run: list[Token]) -> Token | None:
    """Read "from the beginning of the year to 15 August"."""
    months = values_of(run, "MONTHNAME")
    numbers = numbers_of(run)
    if months and numbers:
        end = (months[0], numbers[0])
    elif months and KINDS["MIDDLE"] in [token.kind for token in run]:
        end = (months[0], 15)
    elif len(numbers) >= 2 and KINDS["MONTH"] not in [token.kind for token in run]:
        end = (numbers[1], numbers[0])
    else:
        return until(run)
    if not 1 <= end[0] <= 12 or not 1 <= end[1] <= 31:
        return None
    return token_of(run, When("days", 1, day=1, end=end, **year_of(run)))


def months_and_half(run: list[Token]) -> Token | None:
    """Read "the seven months and a half"."""
    count = numbers_of(run)[0]
    return (
        token_of(run, When("days", 1, day=1, end=(count + 1, 15), **year_of(run)))
        if 1 <= count <= 11
        else None
    )


def drop(run: list[Token]) -> Token:
    """Make a base or constant-price year a plain word: it is no period of any figure."""
    return Token(KINDS["GRAMMAR"], "", run[0].start, run[-1].end)

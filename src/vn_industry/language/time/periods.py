"""The grammar of periods: how months, quarters, years, days and runs of them are written in both languages.

A period in a text is often incomplete ("in June", "last month", "the first seven months"): it is found here as
a `When`, and completed by `resolve` from the date of publication.
"""

from typing import Final

from vn_industry.language.chunks import Chunker, Stretch
from vn_industry.language.time import builders as build

__all__ = ["find_period_tokens"]

_D = "(INT|CARDINAL)"
_THAT_YEAR = "(THIS YEAR|LAST YEAR|YEAR THIS|YEAR LAST|LASTYEAR|YEAR)"
_YEAR_TAIL = f"((OF|PREP|COMMA|SLASH|DASH)? (YEAR YEARNUM|YEARNUM)|(OF|PREP)? {_THAT_YEAR})"
_NOT_NUMBERED = "(?![INT NUM CARDINAL ORDINAL QUARTERNUM THIS LAST BEFORE NEXT YEARNUM POSSESSIVE]|AND HALF)"
#: "In January and February" they are two months where two numbers follow.
_NO_PAIR: Final = (
    "(?!.{0,20}RESPECTIVELY)(?!.{0,16}[NUM PERCENT SCALE CURRENCY UNIT] AND [NUM INT CURRENCY APPROX])"
)
_NOT_AMOUNT = "(?![PERCENT POINTS SCALE CURRENCY UNIT COUNT FOLD])"
#: The number at the end of a period is not that of a percentage ("quý 5%", "rose 2024%").
_NO_RATE: Final = "(?!(?<=[INT YEARNUM CARDINAL])[PERCENT POINTS])"

_PERIODS: Final = Chunker(
    [
        ("RATE (PREP|OF|YEAR|SPAN)* YEARNUM", build.drop),
        # runs of days, and from the year's beginning to a day
        (
            "(TODATE|SINCE) (TO|ASOF|UNTIL) DAY? INT (SLASH|DASH) INT ((SLASH|DASH) YEARNUM)?",
            build.todate_day,
        ),
        ("TODATE (TO|ASOF|UNTIL) (MIDDLE DASH?|END)? MONTHNAME INT? (COMMA? YEARNUM)?", build.todate_day),
        (f"TODATE (TO|ASOF|UNTIL) (END|WHOLE)? MONTH INT {_YEAR_TAIL}?", build.until),
        ("SINCE SINCE YEARNUM", build.todate),
        (
            (
                "SINCE (MONTHNAME|MONTH INT) (?!TO (MONTHNAME|MONTH|DAY|END|MIDDLE|HALF|ORDINAL|SPAN|INT SLASH))"
                "(?![DASH SLASH UNTIL ASOF YEARNUM INT OF PREP])"
            ),
            build.since_january,
        ),
        (
            "DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)? (DASH|TO|UNTIL|ASOF) DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)?",
            build.days_numbers,
        ),
        ("SINCE? DAY INT DASH INT TO DAY? INT DASH INT ((SLASH|DASH) YEARNUM)?", build.days_numbers),
        ("UNTIL DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)?", build.until),
        ("DAY? INT (DASH|TO|UNTIL|ASOF) DAY? INT SLASH INT ((SLASH|DASH) YEARNUM)?", build.days_numbers),
        (f"MONTHNAME INT (DASH|TO) (MONTHNAME)? INT (COMMA? YEARNUM)? {_NOT_AMOUNT}", build.days_named),
        (f"(?<=PREP)MONTHNAME TO MONTHNAME INT ((COMMA|OF)? YEARNUM)? {_NOT_AMOUNT}", build.to_day),
        ("INT (DASH|TO) INT (OF)? MONTHNAME YEARNUM?", build.days_named),
        ("INT MONTHNAME (DASH|TO) INT MONTHNAME YEARNUM?", build.days_named),
        # days
        ("ASOF DAY? INT (SLASH|DASH) INT ((SLASH|DASH) YEARNUM)? (?!COUNT)", build.as_of),
        (f"DAY INT MONTH INT {_YEAR_TAIL}?", build.date_numbers),
        ("DAY? INT (SLASH|DASH) INT (SLASH|DASH) YEARNUM", build.date_numbers),
        ("(DAY|UNTIL) INT (SLASH|DASH) INT (?!COUNT)", build.date_numbers),
        (f"(ASOF|UNTIL|TO|PREP) MONTHNAME INT (COMMA? YEARNUM)? (?!INT) {_NOT_AMOUNT}", build.as_of_named),
        ("MONTHNAME INT COMMA? YEARNUM", build.date_named),
        (f"MONTHNAME INT (?!INT) {_NOT_AMOUNT}", build.date_named),
        ("INT MONTHNAME COMMA? YEARNUM?", build.date_named),
        ("END DASH? (OF)? MONTHNAME ((COMMA|OF)? YEARNUM)?", build.month_end),
        # parts of a month, and from January to a part of a month
        (f"ORDINAL (HALF|FORTNIGHT) (OF|PREP) MONTHNAME {_YEAR_TAIL}?", build.half_month),
        (f"HALF (ORDINAL|END) MONTH INT {_YEAR_TAIL}?", build.half_month),
        (f"SPAN INT MONTH INT {_YEAR_TAIL}?", build.half_month),
        (f"INT DAY (ORDINAL|END) MONTH INT {_YEAR_TAIL}?", build.half_month_days),
        (f"(ORDINAL|LAST) INT DAY (OF|PREP) MONTHNAME {_YEAR_TAIL}?", build.half_month_days),
        ("ORDINAL (HALF|FORTNIGHT) (OF|PREP) (THIS|LAST)? MONTH", build.half_of_month),
        ("HALF (ORDINAL|END) MONTH (THIS|LAST)?", build.half_of_month),
        (f"MIDDLE DASH? MONTHNAME {_YEAR_TAIL}?", build.until),
        (f"UNTIL MONTH INT {_YEAR_TAIL}?", build.until),
        (f"(ASOF|UNTIL) END MONTH INT {_YEAR_TAIL}?", build.until),
        (f"UNTIL MONTHNAME {_YEAR_TAIL}?", build.until),
        (f"{_D} MONTH POSSESSIVE", build.cumulative),
        # runs of months
        (f"(LAST|ORDINAL)? {_D} DASH? MONTH (TO|END|DASH)+ MONTHNAME {_YEAR_TAIL}?", build.months_to),
        (f"PREP? (QUARTER|HALF) (TO|END|DASH)+ MONTHNAME {_YEAR_TAIL}?", build.months_to),
        (f"{_D} MONTH AND HALF {_YEAR_TAIL}?", build.months_and_half),
        (f"PREP MONTHNAME AND END OF? MONTHNAME SPAN? {_YEAR_TAIL}?", build.between_months),
        (f"PREP MONTHNAME AND MONTHNAME SPAN? {_YEAR_TAIL}? {_NO_PAIR}", build.between_months),
        (f"MONTHNAME YEARNUM? (DASH|TO) (END OF?)? MONTHNAME SPAN? {_YEAR_TAIL}?", build.month_run),
        (f"MONTH INT ((SLASH|DASH) YEARNUM)? (DASH|TO|UNTIL) MONTH INT {_YEAR_TAIL}?", build.month_run),
        (f"CUMULATE? {_D} DASH? MONTH (ORDINAL|END|LAST) {_YEAR_TAIL}?", build.cumulative),
        (f"(?<!.)TO MONTHNAME {_YEAR_TAIL}?", build.until),
        ("MONTHNAME AND? MONTHNAME SPAN", build.month_run),  # "the January February period"
        (f"{_D} MONTH MODIFIER? WHOLE", build.cumulative),  # "the twelve months as a whole"
        (f"(ORDINAL|CUMULATE) {_D} DASH? MONTH SPAN? {_YEAR_TAIL}?", build.cumulative),
        (f"{_D} DASH? MONTH SPAN? {_YEAR_TAIL}", build.cumulative),
        (f"{_D} DASH MONTH SPAN?", build.cumulative),
        (f"{_D} MONTH SPAN", build.cumulative),
        (f"(THIS|ORDINAL|LAST) {_D} MONTH SPAN? {_YEAR_TAIL}?", build.cumulative),
        (f"ORDINAL {_D} QUARTER {_YEAR_TAIL}?", build.cumulative_quarters),
        (f"{_D} QUARTER ORDINAL {_YEAR_TAIL}?", build.cumulative_quarters),
        ("MONTH INT DASH INT (SLASH YEARNUM)", build.month_run),
        (f"(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE ORDINAL {_D} DASH? MONTH", build.cumulative),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE QUARTERNUM", build.quarter),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE HALFNUM", build.half),
        ("LAST MONTHNAME POSSESSIVE", build.month),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE ORDINAL DASH? QUARTER", build.quarter),
        ("(THIS YEAR|LAST YEAR|YEARNUM|YEAR) POSSESSIVE ORDINAL DASH? HALF", build.half),
        (f"YEAR TO MONTHNAME INT (COMMA? YEARNUM)? {_NOT_AMOUNT}", build.todate_day),
        (f"YEAR TO (MIDDLE DASH?|END)? MONTHNAME {_YEAR_TAIL}?", build.until),
        ("INT SCALE (SLASH|DASH|OF)? YEARNUM", build.cumulative),  # 9M2025
        ("(?<!CURRENCY)INT SCALE INT", build.months_short),  # 9M24
        ("(?<=[PREP OPEN])INT SCALE (?=[COLON CLOSE COMMA STOP UP DOWN AND VERB])", build.months_short),
        # quarters and halves
        (f"QUARTERNUM (SLASH|DASH)? INT {_NOT_AMOUNT}", build.quarter_short),
        (f"(ORDINAL|END) DASH? QUARTER {_YEAR_TAIL}?", build.quarter),
        (f"QUARTERNUM DASH? {_YEAR_TAIL}?", build.quarter),
        (f"QUARTER INT {_YEAR_TAIL}?", build.quarter),
        ("(THIS|LAST) QUARTER|QUARTER (THIS|LAST)", build.quarter_relative),
        (f"(ORDINAL|END) DASH? HALF {_YEAR_TAIL}?", build.half),
        (f"HALFNUM DASH? {_YEAR_TAIL}?", build.half),
        # months
        (f"(?<!INT)(?<!CARDINAL)(?<!GRAMMAR)MONTH ORDINAL {_THAT_YEAR}", build.first_month),
        (f"ORDINAL MONTH {_YEAR_TAIL}", build.ordinal_month),
        (f"MONTHNAME {_YEAR_TAIL}", build.month),
        ("LAST? MONTHNAME", build.month),
        (f"MONTH INT {_YEAR_TAIL}", build.month),
        ("MONTH NUM", build.month_dotted),
        ("MONTH INT", build.month),
        ("(THIS|LAST) MONTH|MONTH (THIS|LAST)", build.month_relative),
        # years
        ("YEAR? YEARNUM (DASH|TO) YEARNUM", build.years),
        ("FULLYEAR (OF|PREP|THIS)? YEARNUM?", build.full_year),
        ("WHOLE YEAR? YEARNUM|WHOLE (YEAR THIS|THIS YEAR)|WHOLE YEAR", build.whole_year),
        ("YEAR? YEARNUM", build.whole_year),
        ("(THIS|LAST) YEAR|YEAR (THIS|LAST)|LASTYEAR", build.year_relative),
        ("TODATE", build.todate),
        ("CUMULATE (?=[NUM INT CURRENCY APPROX VERB UP DOWN])", build.todate),
        # one that the text spoke of
        ("UNTIL (THIS|LAST) MONTH", build.todate),
        (f"ANAPHORA {_D} DASH? MONTH", build.spoken),
        (f"(PREP|OF) (MONTH|QUARTER) {_NOT_NUMBERED}", build.spoken),
        (f"(PREP|ANAPHORA|THIS) {_D} DASH? DAY SPAN?", build.spoken_days),
        (f"{_D} DAY (ANAPHORA|THIS)", build.spoken_days),
    ],
    before=_NO_RATE,
)
#: "the January-July period of 2024", "7 tháng, năm 2024": a year that stands apart belongs to what is before it.
_YEARS_BEHIND: Final = Chunker([("PERIOD (SPAN|OF|PREP)* PERIOD", build.year_behind)])
#: "from January to the first half of September", "August and the first half of September"
_RUNS_OF_DAYS: Final = Chunker([("PERIOD (TO|UNTIL|AND) PERIOD", build.to_part)])
#: "9T24", "1H24": a year of two digits.
_SHORT_YEARS: Final = Chunker(
    [("PERIOD SLASH? INT (?![PERCENT POINTS SCALE CURRENCY UNIT])", build.short_year_behind)]
)
#: "in five months", "9 tháng": a bare number of months is a period only in these places.
_BARE_MONTHS: Final = Chunker(
    [
        (f"(?<!.)PREP {_D} MONTH (?=.)", build.months_for),
        (f"PREP {_D} (MONTH|QUARTER)", build.months_in),
        ("PREP HALF YEAR", build.half_in),
        (
            f"APPROX {_D} MONTH (?=[COMMA APPROX NUM CURRENCY VERB UP DOWN ANAPHORA INDICATOR TOTAL TERM])",
            build.months_in,
        ),
        (f"MODIFIER {_D} MONTH (?!OF)", build.months_after),
    ]
)
_BARE_MONTHS_ANY: Final = Chunker([(f"{_D} MONTH", build.cumulative)])
_PLAIN_DATES: Final = Chunker([("INT SLASH INT (?!COUNT)", build.date_numbers)])
#: What is applied in turn.
_CHUNKERS: Final = {
    "en": (_PERIODS, _YEARS_BEHIND, _RUNS_OF_DAYS, _BARE_MONTHS, _SHORT_YEARS),
    "vi": (_PERIODS, _YEARS_BEHIND, _RUNS_OF_DAYS, _BARE_MONTHS_ANY, _PLAIN_DATES, _SHORT_YEARS),
}


def find_period_tokens(tokens: Stretch, language: str) -> Stretch:
    """Return the tokens with periods merged; each has a `When` as its value."""
    for chunker in _CHUNKERS[language]:
        tokens = chunker.apply(tokens)
    return tokens

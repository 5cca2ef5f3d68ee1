"""The grammar of comparison: what a change is measured against."""

from datetime import date
from typing import Final

import attrs

from vn_industry.language.chunks import Chunker, Stretch
from vn_industry.language.time.builders import values_of
from vn_industry.language.time.when import When, resolve
from vn_industry.language.tokens import KINDS, Token
from vn_industry.values import Period

__all__ = ["Reference", "basis_between", "find_basis_tokens"]


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


def _basis(run: list[Token], reference: Reference) -> Token:
    return Token(KINDS["BASIS"], reference, run[0].start, run[-1].end)


def _known_basis(run: list[Token]) -> Token:
    named = values_of(run, "BASIS")[0]
    if isinstance(named, Reference):
        named = named.basis
    return _basis(run, Reference(named, compared=True))


def _period_of(run: list[Token]) -> When | None:
    periods: list[When] = values_of(run, "PERIOD")
    return periods[-1] if periods else None


#: Words for "the same ..." that tell how many months are meant.
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6}


def _same(run: list[Token]) -> Token:
    compared = run[0].kind in (KINDS["COMPARE"], KINDS["TO"]) or (
        run[0].kind == KINDS["PREP"] and run[0].value in ("over", "from", "on", "with", "to")
    )
    when = _period_of(run)
    if when is None and run[0].kind == KINDS["PREP"] and run[0].value == "in":
        months = _MONTHS.get(values_of(run, "SAME")[0])  # "during the same month": the one spoken of
        if months is None:
            return Token(KINDS["GRAMMAR"], "", run[0].start, run[-1].end)
        return Token(KINDS["PERIOD"], When("spoken", months), run[0].start, run[-1].end)
    basis = "mom" if when is not None and when.unit == "month" and when.shift == 1 else "yoy"
    return _basis(run, Reference(basis, when, compared=compared, same=True))


def _same_months(run: list[Token]) -> Token | None:
    """Read "in the same two months of last year"."""
    when = _period_of(run)
    if run[-2].value != "same" or when is None or (when.year is None and when.shift != 1):
        return None
    compared = run[0].kind != KINDS["PREP"] or run[0].value != "in"
    return _basis(run, Reference("yoy", when, compared=compared, same=True))


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


def _possessed(run: list[Token]) -> list[Token] | None:
    """Read "exceeding November's by 23.4%", "and that of June by 25%"."""
    built = _compared(run[:-1]) if run[-1].value == "by" else None
    return None if built is None else [built, run[-1]]


#: "hơn", "kém": only the short words of comparison take what they compare with directly.
_COMPARING: Final = 4


def _directed(run: list[Token]) -> list[Token] | None:
    """Keep the direction of "more than a year before", "hơn tháng 3" and make the rest a basis."""
    rest = run[1:]
    first = rest[0]
    if first.kind == KINDS["PREP"] and first.value not in ("over", "from", "on", "with"):
        return None
    if first.kind in (KINDS["OF"], KINDS["SAME"]) and run[0].value == "noun":
        return None  # "the expansion of the full year", "mức tăng cùng kỳ năm trước"
    if first.kind != KINDS["BASIS"] and not any(token.kind == KINDS["SAME"] for token in rest):
        when = _period_of(rest)
        linked = first.kind in (KINDS["PREP"], KINDS["COMPARE"], KINDS["OF"], KINDS["ANAPHORA"])
        of_year = when is not None and when.year is not None and run[0].value in ("beside", "than")
        whole = when is None or when.unit in ("months", "years", "todate", "instant")
        if when is None or (whole and first.value != "same" and not of_year):
            return None
        if (
            not linked
            and run[0].value not in ("mark", "bound", "beside", "than")
            and run[0].end - run[0].start > _COMPARING
        ):
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


def _after_bracket(run: list[Token]) -> Token | None:
    """Read "down 9.6% (US$3.45 billion) from the second half of June"."""
    when = _period_of(run)
    if when is not None and when.unit == "days" and run[0].value == "from":
        return _basis(run, Reference("", when))
    return _after_amount(run)


def _after_comma(run: list[Token]) -> list[Token] | None:
    """Read "up 11.1 percent, or $2.36 billion, on 2013"."""
    built = _after_amount(run[1:]) if run[1].value in ("on", "over") else None
    return None if built is None else [run[0], built]


def _month_before(run: list[Token]) -> Token:
    """Read "so với trước", where the word for month was left out."""
    return _basis(run, Reference("mom"))


def _level_of_last_year(run: list[Token]) -> Token | None:
    """Read "of last year's figure"."""
    when = _period_of(run)
    if when is None or when.unit != "year" or when.shift != 1:
        return None
    return _basis(run, Reference("yoy", when, compared=False, same=True))


def _past_level(run: list[Token]) -> list[Token] | None:
    """Read "vượt sản lượng của năm 2022:" as a comparison with that year."""
    built = _compared(run[2:])
    return None if built is None else [*run[:2], built]


_BASES: Final = Chunker(
    [
        ("(COMPARE|OF) PERIOD POSSESSIVE (ANAPHORA|FILLER)", _level_of_last_year),
        (
            "(COMPARE|PREP|TO)? (ANAPHORA? OF|FILLER OF|PREP)? SAME (SPAN|OF|PREP|COMMA|CARDINAL)* PERIOD",
            _same,
        ),
        ("(COMPARE|PREP|TO)? BASIS (SPAN)?", _known_basis),
        ("(COMPARE|PREP|TO)? (ANAPHORA? OF|FILLER OF|PREP)? SAME", _same),
        ("(COMPARE|PREP|TO) GRAMMAR PERIOD", _same_months),
        ("(?<=[BASIS AND]) TO PERIOD", _compared),
        ("COMPARE (OF|PREP|FILLER|SPAN|ANAPHORA|END|LAST|WHOLE|BOTH)* PERIOD", _compared),
        ("PERIOD POSSESSIVE PREP", _possessed),
        ("(ANAPHORA|GRAMMAR) OF PERIOD PREP", _possessed),
        ("COMPARE LAST", _month_before),
        ("(?<=EQUAL AMOUNT)PERIOD", _compared),  # "bằng 90,1% tháng 5"
        (
            (
                "(UP|DOWN) (PREP|COMPARE|TO)? ((ANAPHORA|GRAMMAR|FILLER)? OF)? "
                "(BASIS|SAME (OF|PREP)? PERIOD?|(ORDINAL|END|GRAMMAR)? PERIOD)"
            ),
            _directed,
        ),
        ("UP (INDICATOR|FILLER) OF PERIOD (?=[COLON COMMA])", _past_level),
        ("(?<=AMOUNT)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
        ("(?<=AMOUNT) COMMA PREP PERIOD", _after_comma),
        ("(?<=AMOUNT CLOSE)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_bracket),
        ("(?<=AMOUNT PREP PERIOD) PREP PERIOD", _after_amount),
        ("(?<=AMOUNT [UP DOWN] PREP PERIOD) PREP PERIOD", _after_amount),
        ("(?<=AMOUNT RESPECTIVELY)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
        ("(?<=AMOUNT ASPECT)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
        ("(?<=AMOUNT UP)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
        ("(?<=AMOUNT DOWN)(PREP|COMPARE) (OF|FILLER|ANAPHORA)* PERIOD", _after_amount),
    ]
)


def find_basis_tokens(tokens: Stretch) -> Stretch:
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
    if reference.when.unit in ("days", "halfmonth"):
        return "other"
    other = resolve(reference.when, published, period.last.year if period else None)
    if other is None or period is None:
        bare = reference.when.unit == "month" and reference.when.year is None  # "in July ... from June"
        return reference.basis or ("mom" if bare else "yoy")
    if other.same_span(period.year_before()) or (
        other.last.year < period.last.year and other.month_count >= 12
    ):
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

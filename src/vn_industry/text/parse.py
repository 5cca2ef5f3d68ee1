"""Read a whole phrase as one value, or say what is wrong with it.

The grammar, in kinds of words (either language, approximations and statuses allowed before the number):

    percent   = [sign word] number ("%" | "percent" | "percentage points" | "basis points" ...) [noun of direction]
              | "doubled" | number "times" | "gấp" number "lần" | fraction ("half of")
    money     = ["deficit of"] (currency number [scale] | number [scale] currency)
    quantity  = number [scale] unit
    number    = digits [scale] | fraction
    period    = month | quarter | half | year | "first N months" | day | run of days ...
"""

import re
from datetime import date
from decimal import Decimal

from vn_industry.errors import AmbiguousNumberError, ParseError
from vn_industry.language.detect import detect_language
from vn_industry.language.normalise import normalise
from vn_industry.language.numbers import DECIMAL_MARK, NUMBER, read_digits, readings
from vn_industry.language.time import resolve
from vn_industry.language.tokens import KINDS, Token, letters
from vn_industry.text.find import chunked, find_money, find_percents, find_quantities
from vn_industry.text.located import Located, V
from vn_industry.values import Money, Percent, PercentagePoints, Period, Quantity

__all__ = ["parse_money", "parse_number", "parse_percent", "parse_period", "parse_quantity"]

_DIGITS = re.compile(r"\s*([+-]?)([0-9][0-9.,]*)\s*")
#: What may stand beside the value without making the phrase say more than the value.
_BESIDE = letters("UP DOWN FLAT STATUS PREP OF INDICATOR VERB MODIFIER GRAMMAR EQUAL OPEN CLOSE")
_AMOUNT, _PERIOD = KINDS["AMOUNT"], KINDS["PERIOD"]
_PERIOD_BESIDE = letters("PREP ASOF SPAN OF CUMULATE UNTIL SINCE")


def parse_percent(text: str, *, language: str | None = None) -> Percent | PercentagePoints:
    """Read a phrase as one percentage or number of percentage points.

    Args:
        text: the phrase, nothing else.
        language: ``en`` or ``vi``; told from the text without it.

    Raises:
        ParseError: the phrase is no percentage, or says more.
        AmbiguousNumberError: the digits can be read in two ways and no language decides.

    Example:
        >>> parse_percent("down 0.9 pct"), parse_percent("giảm 4,4%", language="vi")
        (Percent('-0.9'), Percent('-4.4'))
    """
    return _single(text, find_percents(text, language=language), language, "a percentage").value


def parse_money(text: str, *, language: str | None = None) -> Money:
    """Read a phrase as one amount of money.

    Args:
        text: the phrase, nothing else.
        language: ``en`` or ``vi``; told from the text without it.

    Raises:
        ParseError: the phrase is no amount of money, or says more.
        AmbiguousNumberError: the digits can be read in two ways and no language decides.

    Example:
        >>> print(parse_money("US$192 billion"))
        192000000000 USD
    """
    return _single(text, find_money(text, language=language), language, "an amount of money").value


def parse_quantity(text: str, *, language: str | None = None) -> Quantity:
    """Read a phrase as one amount with a physical unit.

    Args:
        text: the phrase, nothing else.
        language: ``en`` or ``vi``; told from the text without it.

    Raises:
        ParseError: the phrase is no quantity, or says more.
        AmbiguousNumberError: the digits can be read in two ways and no language decides.

    Example:
        >>> print(parse_quantity("5,3 triệu tấn", language="vi"))
        5300000 tonne
    """
    return _single(text, find_quantities(text, language=language), language, "a quantity with a unit").value


def parse_number(text: str, *, language: str | None = None) -> Decimal:
    """Read a phrase as one number without a unit: digits, a scale, or words such as "half a".

    Args:
        text: the phrase, nothing else.
        language: ``en`` or ``vi``; without it a number that reads in two ways is refused.

    Raises:
        ParseError: the phrase is no number, or says more.
        AmbiguousNumberError: the digits can be read in two ways and no language decides.

    Example:
        >>> parse_number("1.537,6"), parse_number("1,705,000"), parse_number("half a")
        (Decimal('1537.6'), Decimal('1705000'), Decimal('0.5'))
    """
    source = normalise(text)
    chosen = language or detect_language(source.text)
    if digits := _DIGITS.fullmatch(source.text):
        _refuse_ambiguous(text, language)
        number = read_digits(digits[2], DECIMAL_MARK[chosen])
        if number is not None:
            return -number if digits[1] == "-" else number
    tokens = [token for sentence in chunked(source, chosen) for token in sentence]
    values = [value for value in map(_plain_number, tokens) if value is not None]
    beside = [
        token
        for token in tokens
        if _plain_number(token) is None and token.kind not in _BESIDE | {KINDS["APPROX"], KINDS["DASH"]}
    ]
    if len(values) != 1 or beside:
        raise _error(text, beside, "a number")
    _refuse_ambiguous(text, language)
    return values[0]


def parse_period(text: str, *, language: str | None = None, published: date | None = None) -> Period:
    """Read a phrase as one period.

    Args:
        text: the phrase, nothing else, or a period as `str` writes it.
        language: ``en`` or ``vi``; told from the text without it.
        published: when the text came out, for what the phrase leaves out.

    Raises:
        ParseError: the phrase is no period, says more, or leaves out a year that nothing gives.

    Example:
        >>> print(parse_period("quý II/2025"), parse_period("2024-01/2024-07"))
        2025-Q2 2024-01/2024-07
    """
    try:
        return Period.parse(text.strip())
    except ParseError:
        pass
    source = normalise(text)
    tokens = [
        token for sentence in chunked(source, language or detect_language(source.text)) for token in sentence
    ]
    periods = [token for token in tokens if token.kind == _PERIOD]
    beside = [token for token in tokens if token.kind != _PERIOD and token.kind not in _PERIOD_BESIDE]
    if len(periods) != 1 or beside:
        raise _error(text, beside, "a period")
    period = resolve(periods[0].value, published)
    if period is None:
        raise ParseError(text, expected="a period with its year, or a date of publication to take it from")
    return period


def _single(text: str, found: list[Located[V]], language: str | None, expected: str) -> Located[V]:
    """Return the one hit that a phrase is, if it is nothing more."""
    source = normalise(text)
    chosen = language or detect_language(source.text)
    tokens = [token for sentence in chunked(source, chosen) for token in sentence]
    others = [token for token in tokens if token.kind != _AMOUNT and token.kind not in _BESIDE]
    amounts = [token for token in tokens if token.kind == _AMOUNT]
    if len(found) != 1 or len(amounts) != 1 or others or found[0].high is not None:
        raise _error(text, others, expected)
    _refuse_ambiguous(text, language)
    return found[0]


def _plain_number(token: Token) -> Decimal | None:
    if token.kind == _AMOUNT and token.value.unit in ("", "scaled", "fraction"):
        value: Decimal = token.value.value
        return value / 100 if token.value.unit == "fraction" else value
    if token.kind in (KINDS["INT"], KINDS["CARDINAL"], KINDS["YEARNUM"]):
        return Decimal(token.value)
    if token.kind == KINDS["HALF"]:
        return Decimal("0.5")
    return None


def _refuse_ambiguous(text: str, language: str | None) -> None:
    """Refuse digits that both conventions can read where no language was given.

    A language that was only guessed from a few words decides nothing.
    """
    if language in DECIMAL_MARK:
        return
    for match in NUMBER.finditer(normalise(text).text):
        found = readings(match[0])
        if len(found) > 1:
            raise AmbiguousNumberError(text, match.start(), match.end(), readings=tuple(map(str, found)))


def _error(text: str, others: list[Token], expected: str) -> ParseError:
    if others and len(text) >= others[0].end:
        return ParseError(text, others[0].start, others[0].end, f"{expected} and nothing else")
    return ParseError(text, 0, len(text), expected)

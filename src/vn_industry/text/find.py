"""Find every percentage, amount, quantity, period and basis of comparison in a text."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

from vn_industry.language.chunks import Stretch
from vn_industry.language.detect import detect_language
from vn_industry.language.normalise import Normalised, normalise
from vn_industry.language.numbers import convention
from vn_industry.language.refine import point_back, refine, unbracket
from vn_industry.language.scan import scan
from vn_industry.language.time import Reference, basis_between, find_basis_tokens, find_period_tokens, resolve
from vn_industry.language.tokens import KINDS
from vn_industry.text.amounts import Amount, amount_chunker, is_currency
from vn_industry.text.bind.measure import decide_direction
from vn_industry.text.bind.reading import Reading, cut
from vn_industry.text.located import Located
from vn_industry.text.sentences import sentences
from vn_industry.text.typed import RATES, full_value, typed
from vn_industry.values import Approximation, Basis, Money, Percent, PercentagePoints, Period, Quantity

__all__ = ["chunked", "find_bases", "find_money", "find_percents", "find_periods", "find_quantities"]

_INDICATOR, _PERIOD, _BASIS = KINDS["INDICATOR"], KINDS["PERIOD"], KINDS["BASIS"]
V = TypeVar("V")


def chunked(source: Normalised, language: str, decimal_mark: str | None = None) -> Iterator[Stretch]:
    """Yield the tokens of each sentence of a text, with amounts, periods and bases merged.

    Args:
        source: the text.
        language: ``en`` or ``vi``.
        decimal_mark: what decides a number that can be read twice; that of the text without it.
    """
    amounts = amount_chunker(decimal_mark or convention(source.lower, language))
    for sentence in sentences(scan(source, language), source.text):
        tokens = find_period_tokens(Stretch.of(refine(sentence)), language)
        yield unbracket(point_back(find_basis_tokens(amounts.apply(tokens))))


def find_percents(text: str, *, language: str | None = None) -> list[Located[Percent | PercentagePoints]]:
    """Find every percentage and every number of percentage points.

    The sign is that of the verb or noun beside the number; "doubled" is 100 percent, "2.3 times as much" and
    "gấp 2,3 lần" 130 percent.

    Args:
        text: any text.
        language: ``en`` or ``vi``; told from the text without it.

    Example:
        >>> [str(hit.value) for hit in find_percents("giảm 4,4% so với tháng trước", language="vi")]
        ['-4.4 %']
    """
    return _find(text, language, lambda amount: amount.unit in RATES or amount.unit == "percentage_point")


def find_money(text: str, *, language: str | None = None) -> list[Located[Money]]:
    """Find every amount of money; a deficit is negative.

    Args:
        text: any text.
        language: ``en`` or ``vi``; told from the text without it.

    Example:
        >>> [str(hit.value) for hit in find_money("đạt 227,7 nghìn tỷ đồng", language="vi")]
        ['227700000000000 VND']
    """
    return _find(text, language, lambda amount: is_currency(amount.unit))


def find_quantities(text: str, *, language: str | None = None) -> list[Located[Quantity]]:
    """Find every amount with a physical unit, and every count of goods or localities.

    Args:
        text: any text.
        language: ``en`` or ``vi``; told from the text without it.

    Example:
        >>> [str(hit.value) for hit in find_quantities("5.3 million tonnes of cement", language="en")]
        ['5300000 tonne']
    """
    return _find(text, language, _is_quantity)


def _is_quantity(amount: Amount) -> bool:
    rate = amount.unit in RATES or amount.unit == "percentage_point"
    return not rate and not is_currency(amount.unit) and amount.unit not in ("", "scaled")


def find_periods(
    text: str, *, language: str | None = None, published: date | None = None
) -> list[Located[Period]]:
    """Find every period; what the text leaves out comes from the date of publication.

    Args:
        text: any text.
        language: ``en`` or ``vi``; told from the text without it.
        published: when the text came out; without it a period without a year is left out.

    Example:
        >>> hits = find_periods("7 tháng đầu năm", language="vi", published=date(2024, 8, 6))
        >>> str(hits[0].value)
        '2024-01/2024-07'
    """
    source = normalise(text)
    found: list[Located[Period]] = []
    for tokens in chunked(source, language or detect_language(source.text)):
        for token in tokens:
            if token.kind == _PERIOD:
                period = resolve(token.value, published)
                if period is not None:
                    found.append(_located(period, token.start, token.end, source))
    return found


def find_bases(
    text: str, *, language: str | None = None, published: date | None = None
) -> list[Located[Basis]]:
    """Find every basis of comparison: year on year, month on month, quarter on quarter.

    Args:
        text: any text.
        language: ``en`` or ``vi``; told from the text without it.
        published: when the text came out, for "compared to May".

    Example:
        >>> [str(hit.value) for hit in find_bases("compared to the previous month", language="en")]
        ['mom']
    """
    source = normalise(text)
    found: list[Located[Basis]] = []
    for tokens in chunked(source, language or detect_language(source.text)):
        period = None
        for token in tokens:
            if token.kind == _PERIOD:
                period = resolve(token.value, published) or period
            elif token.kind == _BASIS:
                reference: Reference = token.value
                basis = Basis(basis_between(reference, period, published))
                found.append(_located(basis, token.start, token.end, source))
    return found


def _find(text: str, language: str | None, wanted: Callable[[Amount], bool]) -> list[Any]:
    source = normalise(text)
    language = language or detect_language(source.text)
    found = []
    for tokens in chunked(source, language):
        previous: Reading | None = None
        for reading in cut(tokens, noun_after=language == "en"):
            if not wanted(reading.amount) or not reading.amount.is_exact:
                continue
            sign = _sign(reading, previous, noun_after=language == "en")
            found.append(_located_amount(reading.amount, sign, source))
            previous = reading
    return found


def _sign(reading: Reading, previous: Reading | None, *, noun_after: bool) -> int:
    if is_currency(reading.amount.unit):
        deficit = any(token.other and "NEGATIVE" in token.other for token in reading.head)
        return -1 if deficit else 1
    reading.measure = "change"
    decide_direction(reading, previous, noun_after=noun_after)
    return reading.sign


def _located_amount(amount: Amount, sign: int, source: Normalised) -> Located[Any]:
    start, end = source.span(amount.start, amount.end)
    high = None if amount.high is None else typed(amount, sign * full_value(amount, amount.high))
    return Located(
        typed(amount, sign * full_value(amount, amount.value)),
        start,
        end,
        source.original[start:end],
        high=high,
        approx=Approximation(amount.approx),
    )


def _located(value: Any, start: int, end: int, source: Normalised) -> Located[Any]:
    start, end = source.span(start, end)
    return Located(value, start, end, source.original[start:end])

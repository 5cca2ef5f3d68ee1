"""Read the wording of a title or a column header with the parsers that read prose.

This is the one place where the reader of workbooks meets the scanner, the period grammar and the grammar of
bases; see `Wording` for what it takes from them.
"""

import re
from datetime import date
from functools import lru_cache

import attrs

from vn_industry.language.chunks import Stretch
from vn_industry.language.normalise import normalise
from vn_industry.language.refine import refine
from vn_industry.language.scan import scan
from vn_industry.language.time import Reference, When, find_basis_tokens, find_period_tokens, resolve
from vn_industry.language.tokens import KINDS, Token
from vn_industry.values import Basis, Period, PeriodKind, Status

__all__ = ["Wording", "read_wording"]

_PERIOD, _BASIS, _COMPARE, _STATUS = (KINDS[kind] for kind in ("PERIOD", "BASIS", "COMPARE", "STATUS"))
_INDICATOR, _SHARE, _PLAN = (KINDS[kind] for kind in ("INDICATOR", "SHARE", "PLAN"))
#: "thời điểm 1/6/2024": the grammar of prose takes day and month, and leaves the year.
_AS_OF = re.compile(r"(?i:thời\s+điểm|ngày)\s+(?=[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\b)")
_WORD_TWICE = re.compile(r"\b(\w+)(?:\s+\1\b)+")
#: A day without its noughts ("1/5/2012") is a fraction to the reader of prose.
_DATE = re.compile(r"\b([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})(?=\s*[/.-]\s*[0-9]{4}\b|\b(?![0-9/.]))")
#: "Th. 6/2024", "T.6/2024".
_SHORT_MONTH = re.compile(r"\b[Tt]h?\.\s*(?=[0-9])")
#: "tháng Năm" is May, though "năm" is a year.
_MAY = re.compile(r"\b([Tt]háng) Năm\b")
#: "Tăng/giảm", "tốc độ tăng": what kind of number it is; prose would read "tăng tháng 6" as a comparison.
_GROWTH = re.compile(
    r"(?i)\b(?:tốc\s+độ\s+)?(?:tăng|giảm)(?:\s*[/,(+-]+\s*(?:tăng|giảm)\s*\)?|\s+trưởng)?(?!\w)"
)
_SHORTEST_COMPARED = {1: Basis.MOM, 12: Basis.YOY}


@attrs.frozen
class Wording:
    """What a header says.

    Attributes:
        period: the period of the numbers, ``None`` where none is named.
        basis: what they are compared with.
        compared: whether they are compared with anything.
        status: whether it says estimated, preliminary or revised.
        indicators: slugs of the series that it names.
        share: whether it calls them parts of a total.
        growth: whether it calls them growth (tăng, giảm) rather than an index.
        plan: whether it compares them with a plan.
    """

    period: Period | None = None
    basis: Basis = Basis.UNSTATED
    compared: bool = False
    status: Status = Status.ACTUAL
    indicators: tuple[str, ...] = ()
    share: bool = False
    growth: bool = False
    plan: bool = False


@lru_cache(maxsize=1024)
def read_wording(text: str, published: date | None = None) -> Wording:
    """Read a title or the joined lines of a header.

    Args:
        text: the words, in Vietnamese.
        published: when the workbook came out; completes a period without a year.

    >>> wording = read_wording("Tháng 6 năm 2024 so với cùng kỳ năm trước")
    >>> str(wording.period), str(wording.basis)
    ('2024-06', 'yoy')
    """
    bare, growth = _GROWTH.subn(" ", text)
    tokens = _tokens(bare)
    compare = next((at for at, token in enumerate(tokens) if token.kind == _COMPARE), len(tokens))
    period = _period([token.value for token in tokens[:compare] if token.kind == _PERIOD], published)
    reference = next((token.value for token in tokens if token.kind == _BASIS), None)
    kinds = {token.kind for token in tokens}
    basis = Basis.OTHER if _COMPARE in kinds else Basis.UNSTATED
    return Wording(
        period=period,
        basis=basis if reference is None else _basis(reference, period, published),
        compared=reference is not None or _COMPARE in kinds,
        status=next((Status(token.value) for token in tokens if token.kind == _STATUS), Status.ACTUAL),
        indicators=tuple(dict.fromkeys(token.value for token in tokens if token.kind == _INDICATOR)),
        share=_SHARE in kinds,
        growth=bool(growth),
        plan=_PLAN in kinds,
    )


def _tokens(text: str) -> list[Token]:
    """Scan and chunk as the reader of prose does; a word written twice, as the office does, counts once."""
    plain = _MAY.sub(r"\1 5", _WORD_TWICE.sub(r"\1", " ".join(text.split())))
    plain = _AS_OF.sub("ngày ", _DATE.sub(_with_noughts, _SHORT_MONTH.sub("tháng ", plain)))
    tokens = list(scan(normalise(plain), "vi"))
    return find_basis_tokens(find_period_tokens(Stretch.of(refine(tokens)), "vi")) if tokens else []


def _with_noughts(date_: re.Match[str]) -> str:
    return f"{date_[1]:0>2}/{date_[2]:0>2}"


def _period(found: list[When], published: date | None) -> Period | None:
    """Choose the narrowest period; a year named beside it completes it."""
    years = [when for when in found if when.unit == "year"]
    narrow = [when for when in found if when.unit not in ("year", "todate")]
    if not narrow:
        return resolve(years[-1], published) if years else None
    year = years[-1].year if years else None
    return resolve(narrow[-1], None if year and narrow[-1].year is None else published, year)


def _basis(reference: Reference, period: Period | None, published: date | None) -> Basis:
    """Name the basis by the distance of the two periods, else as the words say."""
    other = resolve(reference.when, published) if reference.when else None
    if other is None or period is None:
        return Basis(reference.basis)
    distance = 12 * (period.last.year - other.last.year) + period.last.month - other.last.month
    if other.kind is PeriodKind.YEAR and period.kind is not PeriodKind.YEAR:
        return Basis.YOY if period.last.year - other.last.year == 1 else Basis.OTHER
    if distance == 3 and PeriodKind.QUARTER in (period.kind, other.kind):
        return Basis.QOQ
    if distance == 1 and PeriodKind.MONTHS in (period.kind, other.kind):
        return Basis.OTHER
    return _SHORTEST_COMPARED.get(distance, Basis.OTHER)

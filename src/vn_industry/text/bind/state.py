"""What is remembered from sentence to sentence."""

from datetime import date
from typing import Final

import attrs

from vn_industry.language.tokens import Token
from vn_industry.values import Period

__all__ = ["COUNTRY", "State"]

#: Values of words for the country.
COUNTRY: Final = frozenset(["country", "nation"])


@attrs.define
class State:
    """The small discourse state of a text.

    Attributes:
        language: ``en`` or ``vi``.
        published: when the text came out.
        indicator: the indicator spoken of last.
        first_indicator: the indicator that the opening names first.
        subject: span of the subject spoken of last.
        named_region: the province that a sentence without numbers named last: "the province" of the next one.
        region: the province or city spoken of last.
        same_paragraph: whether the last number stands in the paragraph that is being read.
        home: the province or city that the whole text is about, ``""`` for the country.
        partner: span of the market spoken of last.
        market: span of the market that the whole text is about.
        markets: whether that was one of many that a sentence listed.
        first_subject: span of the first subject of the text.
        topic: span of the good that the whole text is about.
        deficit: whether the balance spoken of is a deficit.
        on_pmi: whether the text has told a reading of the PMI.
        on_topic: whether the text speaks of little else than that good.
        opening: the first period that the opening names.
        period: the period used last.
        instant: the point in time used last.
        basis: the basis used last.
        main: the period and the basis to return to in the next paragraph, where the text set others apart.
        first: the first period used, and its basis.
        based: the period for which it was named.
        section: span of the section of industry that an index of stocks or sales was of first.
        counted: where the noun stands that was counted last, and its unit.
        markets_listed: the markets that a sentence without numbers named last.
        paragraph_of_all: whether the last paragraph with numbers began with the whole, and not a part of it.
        last_name: span of the good or sector that the sentence before named last, behind all numbers.
        last_market: span of the market that it named so.
        listed: where the names stand that a sentence without numbers listed last.
        order: the bases of the last sentence that named any, in text order.
        latest: the period of the last number, whether it is the topic or not.
        currency: the currency used last.
        used: the periods used so far, each once, the one used last at the end; few in the longest text.
    """

    language: str
    published: date | None
    indicator: str = ""
    first_indicator: str = ""
    subject: tuple[int, int] | None = None
    first_subject: tuple[int, int] | None = None
    region: str = ""
    named_region: str = ""
    same_paragraph: bool = False
    home: str = ""
    market: tuple[int, int] | None = None
    partner: tuple[int, int] | None = None
    markets: bool = False
    topic: tuple[int, int] | None = None
    on_topic: bool = False
    deficit: bool = False
    on_pmi: bool = False
    opening: Period | None = None
    period: Period | None = None
    instant: Period | None = None
    basis: str = ""
    main: tuple[Period, str] | None = None
    first: tuple[Period, str] | None = None
    based: Period | None = None
    latest: Period | None = None
    currency: str = ""
    section: tuple[int, int] | None = None
    counted: tuple[tuple[int, int], str] | None = None
    markets_listed: tuple[Token, ...] = ()
    paragraph_of_all: bool = False
    last_name: tuple[int, int] | None = None
    last_market: tuple[int, int] | None = None
    listed: tuple[tuple[int, int], ...] = ()
    order: tuple[str, ...] = ()
    used: dict[Period, None] = attrs.field(factory=dict)

"""The words the reader knows: a file a language beside this module, and the names of the reference tables.

A word can be of several kinds ("over" is an approximation before a number and a comparison before a period);
the first kind in `_SECTIONS` is the one it has unless the grammar asks for another.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal, cast

import attrs

from vn_industry import reference
from vn_industry.language.numbers import NUMBER
from vn_industry.language.tokens import KINDS

__all__ = ["ARTICLES", "GLUED", "LANGUAGES", "WORDS", "Entry", "Vocabulary", "vocabulary"]

LANGUAGES: Final = ("en", "vi")

#: How a text is cut before anything is looked up: a word, a number, a possessive or one mark, each with one blank
#: before it, or a run of blanks and line ends. What is found makes up the whole text.
WORDS = re.compile(rf"(?: (?=\S))?(?:[^\W\d_]+|{NUMBER.pattern}|'s\b|\S)|\s+")

#: Section of the vocabulary file -> kind of token, or the kind of each key; earlier ones win.
_SECTIONS: Final[dict[str, str | dict[str, str]]] = {
    "points": "POINTS",
    "percent": "PERCENT",
    "scale": "SCALE",
    "currency": "CURRENCY",
    "month": "MONTHNAME",
    "quarter": "QUARTERNUM",
    "halfyear": "HALFNUM",
    "basis": "BASIS",
    "multiple": "MULTIPLE",
    "times_prefix": "GAP",
    "fold": "FOLD",
    "same_period": "SAME",
    "time": {
        "month": "MONTH",
        "quarter": "QUARTER",
        "half": "HALF",
        "fortnight": "FORTNIGHT",
        "year": "YEAR",
        "period": "SPAN",
        "middle": "MIDDLE",
        "mid": "MIDDLE",
        "early": "ORDINAL",
        "late": "END",
        "end": "END",
        "day": "DAY",
        "this": "THIS",
        "last": "LAST",
        "past": "LAST",
        "previous": "LAST",
        "lastyear": "LASTYEAR",
        "before": "BEFORE",
        "next": "NEXT",
        "first": "ORDINAL",
        "second": "ORDINAL",
        "third": "ORDINAL",
        "fourth": "ORDINAL",
        "since": "SINCE",
        "todate": "TODATE",
        "whole": "WHOLE",
        "fullyear": "FULLYEAR",
        "cumulate": "CUMULATE",
        "asof": "ASOF",
        "until": "UNTIL",
        "rate": "RATE",
    },
    "tax": "TAX",
    "compare": "COMPARE",
    "respectively": "RESPECTIVELY",
    "aspect": "ASPECT",
    "indicator": "INDICATOR",
    "rank": "RANK",
    "survey": "SURVEY",
    "bound": "BOUND",
    "up": "UP",
    "down": "DOWN",
    "flat": "FLAT",
    "equal": "EQUAL",
    "contribution": "CONTRIBUTION",
    "share": "SHARE",
    "total_of": "TOTALOF",
    "plan": "PLAN",
    "negation": "NOT",
    "average": "AVERAGE",
    "status": "STATUS",
    "local_total": "LOCALTOTAL",
    "total": "TOTAL",
    "source": "SOURCE",
    "cardinal": "CARDINAL",
    "fraction": "FRACTION",
    "approx": "APPROX",
    "caption": "CAPTION",
    "region": "REGION",
    "relative": "RELATIVE",
    "contrast": "CONTRAST",
    "and": "AND",
    "of": "OF",
    "to": "TO",
    "in": "PREP",
    "buyer": "BUYER",
    "verb": "VERB",
    "modifier": "MODIFIER",
    "anaphora": "ANAPHORA",
    "both": "BOTH",
    "grammar": "GRAMMAR",
    "count": "COUNT",
    "unit": "UNIT",
    "filler": "FILLER",
    "capital": "CAPITAL",
    "sign": "NEGATIVE",
    "minus_contribution": "MINUS",
    "not_name": "NOTNAME",
    "market_of": "MARKETOF",
    "production": "PRODUCTION",
    "noun": "WORD",
}
_TERM_KINDS: Final = {
    "sector": "TERM",
    "product": "TERM",
    "good": "TERM",
    "ownership": "TERM",
    "province": "REGION",
    "market": "PARTNER",
}
#: English words that are not matched.
#: Marks digits that stand directly behind a letter ("m2"), which "5 m 2%" does not have.
GLUED: Final = "="
ARTICLES: Final = frozenset(["the", "a", "an"])
_TWO: Final = 2
_ENDINGS: Final = frozenset(
    ["s", "es", "ed", "d", "ing", "n", "en", "ped", "ping", "t", "led", "ling", "ting", "ning", "ged", "ies"]
)
_ORDINALS: Final = {"first": 1, "early": 1, "second": 2, "third": 3, "fourth": 4}
_INTEGER_SECTIONS: Final = frozenset(["month", "quarter", "halfyear", "cardinal", "scale"])
_CAPITALISED: Final = frozenset(["may", "march", "mar", "us", "sat", "sun"])


@attrs.frozen
class Entry:
    """What a phrase can be: its first kind with the value, and the other kinds with theirs."""

    kind: str
    value: Any
    other: dict[str, Any] | None
    capital: bool


@attrs.frozen
class Vocabulary:
    """The phrases of a language as a tree of words; a phrase ends where a node has an entry under ``""``."""

    language: str
    tree: dict[str, Any]
    words: frozenset[str]


@cache
def vocabulary(language: str) -> Vocabulary:
    """Load the vocabulary of a language, with the names of the reference tables.

    Args:
        language: ``en`` or ``vi``.
    """
    phrases: dict[str, dict[str, Any]] = {}
    for section, key, phrase in _file(language):
        kinds = _SECTIONS[section]
        kind = kinds if isinstance(kinds, str) else kinds[key]
        value: Any = int(key) if section in _INTEGER_SECTIONS else _ORDINALS.get(key, key)
        if section == "region":
            value = [("province", key)]
        for spelling in {phrase, *reference.spellings(phrase)} if language == "vi" else (phrase,):
            phrases.setdefault(spelling, {}).setdefault(kind, value)
    capital: set[str] = {phrase for phrase in phrases if phrase in _CAPITALISED}
    not_names = {phrase for phrase, kinds_of in phrases.items() if "NOTNAME" in kinds_of}
    producing = [phrase for phrase, kinds_of in phrases.items() if "PRODUCTION" in kinds_of]
    for term in reference.terms(cast("Literal['en', 'vi']", language)):
        if term.text in not_names:
            continue
        kinds_of = phrases.setdefault(term.text, {})
        if term.needs_capital and not kinds_of:
            capital.add(term.text)
        code = reference.province(term.code).name_vi if term.kind == "province" else term.code
        kinds_of.setdefault(_TERM_KINDS[term.kind], []).append((term.kind, code))
        if term.kind == "product" and any(f" {word} " in f" {term.text} " for word in producing):
            kinds_of["PRODUCTION"] = "production"  # "điện sản xuất", "electricity production"
    order = {kind: position for position, kind in enumerate(_order())}
    tree: dict[str, Any] = {}
    for phrase, kinds_of in phrases.items():
        node = tree
        for word in _split(phrase, language):
            node = node.setdefault(word, {})
        first, *rest = sorted(kinds_of, key=order.__getitem__)
        other = {kind: kinds_of[kind] for kind in rest} or None
        node[""] = Entry(KINDS[first], kinds_of[first], other, phrase in capital)
    words = frozenset(word for phrase in phrases for word in _split(phrase, language))
    return Vocabulary(language, tree, words)


def _order() -> Iterator[str]:
    """Name the kinds, those that win first; names of tables stand before all but the words of time."""
    seen = set()
    for kinds in _SECTIONS.values():
        if kinds == "INDICATOR":
            yield from ("REGION", "PARTNER", "TERM")
        for kind in [kinds] if isinstance(kinds, str) else kinds.values():
            if kind not in seen:
                seen.add(kind)
                yield kind


def _file(language: str) -> Iterator[tuple[str, str, str]]:
    """Read a vocabulary file as (section, key, phrase), with the endings of stems written out."""
    content = tomllib.loads((files(__package__) / "data" / f"{language}.toml").read_text("utf-8"))
    for section, values in content.items():
        for key, phrases in values.items():
            for phrase in phrases:
                for form in _forms(phrase) if language == "en" else (phrase,):
                    yield section, key, form


def _forms(phrase: str) -> list[str]:
    """Write out ``climb/s/ed up`` as climb up, climbs up, climbed up."""
    forms = [""]
    for word in phrase.split(" "):
        stem, *endings = word.split("/")
        known = bool(endings) and _ENDINGS.issuperset(endings)
        words = [stem, *(stem + ending for ending in endings)] if known else [word]
        forms = [f"{form} {one}".strip() for form in forms for one in words]
    return forms


def _split(phrase: str, language: str) -> list[str]:
    """Cut a phrase as texts are cut: hyphens are not matched, nor English articles before a word.

    A name that begins or ends with "An" keeps it: texts have it with a capital there.
    """
    found = [(match[0].strip(), match.end() - len(match[0].lstrip())) for match in WORDS.finditer(phrase)]
    words = [
        GLUED + word if word.isdecimal() and start and phrase[start - 1].isalpha() else word
        for word, start in found
        if word not in ("", "-")
    ]
    if language != "en":
        return words
    return [
        word for word in words[:-1] if word not in ARTICLES or (word == "an" and len(words) == _TWO)
    ] + words[-1:]

"""Give a reader of text every surface name of every table, and find a name in all tables at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args

import attrs

from vn_industry.reference.goods import table as goods_table
from vn_industry.reference.indicators import table as indicators_table
from vn_industry.reference.lookup import Entry, Language, Place, Table
from vn_industry.reference.markets import table as markets_table
from vn_industry.reference.names import fold, spellings, strip_marks
from vn_industry.reference.ownership import table as ownership_table
from vn_industry.reference.products import table as products_table
from vn_industry.reference.provinces import table as provinces_table
from vn_industry.reference.sectors import table as sectors_table

__all__ = ["Term", "TermKind", "find_all", "terms"]

TermKind = Literal["sector", "product", "good", "ownership", "province", "market"]

_LONGEST_SHORT_NAME = 4

# Vietnamese names without diacritics that are made of these words only could be English.
_ENGLISH_WORDS = frozenset(
    """
    a am an and as at ban bang bin bit bong but can cap chip dam dan do dot gas go ham hat hen hit ho
    hoe hop hot in it lo man map mat men mien mo my nap no nut oil on or pan phi pin quay quit ray sang
    sat see so son song tan tang than that the them then thin tin to ton top tra trong van wait
    """.split()  # noqa: SIM905 -- a list of ninety words is read as running text
)


@attrs.frozen
class Term:
    """Say that a text is a name of an entry.

    Attributes:
        text: The name as it may stand in a report, in lower case, composed (NFC).
        kind: What it names.
        code: The code of the entry; of a province its key, such as ``63-27``, since codes repeat.
        needs_capital: Whether to take it for the name only where the report has it with a capital letter,
            because it is a common word otherwise: *Mỹ* is America, *mỹ nghệ* is craft; *US*, *us*.

    Examples:
        >>> Term("mỹ", "market", "US", True) in set(terms("vi"))
        True
    """

    text: str
    kind: TermKind
    code: str
    needs_capital: bool = False


_TABLES: Mapping[TermKind, Callable[[], Table[Any]]] = {
    "sector": sectors_table,
    "product": products_table,
    "good": goods_table,
    "ownership": ownership_table,
    "province": provinces_table,
    "market": markets_table,
}


def _without_marks(names: Iterable[str], *, place: bool) -> Iterator[str]:
    """Give the names of two words and more without diacritics, unless they would read as English."""
    for name in names:
        plain = strip_marks(name)
        words = fold(name).split()
        if plain != name and len(words) > 1 and (place or not _ENGLISH_WORDS.issuperset(words)):
            yield plain


def _needs_capital(name: str, ordinary: frozenset[str]) -> bool:
    bare = name.removeprefix("the ")
    letters = "".join(filter(str.isalpha, bare))
    short = len(letters) <= _LONGEST_SHORT_NAME and " " not in bare
    return short or letters.isupper() or fold(name) in ordinary


def _as_printed(names: list[str], kind: TermKind) -> list[str]:
    """Give what Vietnamese reports make of names: "ngành" before a sector, "DN" for *doanh nghiệp*."""
    if kind == "sector":
        return [f"ngành {name[:1].lower()}{name[1:]}" for name in names if "ngành" not in name.casefold()]
    if kind == "ownership":
        return [name.replace("doanh nghiệp", "DN") for name in names if "doanh nghiệp" in name]
    return []


def _terms_of(entry: Entry, kind: TermKind, language: Language) -> Iterator[Term]:
    place = isinstance(entry, Place)
    ordinary = frozenset(map(fold, entry.ordinary))
    # With a capital an ordinary word is a place; as a good or a sector it cannot be told and is left out.
    names = [name for name in entry.names(language) if place or fold(name) not in ordinary]
    if language == "vi":
        names += _as_printed(names, kind)
    written = [spelling for name in names for spelling in spellings(name)]
    for name in written:
        yield Term(name.lower(), kind, entry.key, place and _needs_capital(name, ordinary))
    if place or language == "vi":
        for name in _without_marks(written, place=place):
            yield Term(name.lower(), kind, entry.key, place)


@cache
def _all_terms(language: Language) -> tuple[Term, ...]:
    found: dict[tuple[str, str, str], Term] = {}
    for kind, table in _TABLES.items():
        for entry in table().entries:
            for term in _terms_of(entry, kind, language):
                found.setdefault((term.text, term.kind, term.code), term)
    return tuple(found.values())


def terms(language: Language) -> Iterator[Term]:
    """Give every name that reports in a language may print, in all its spellings.

    Provinces and markets come under their names in both languages, with and without diacritics. Sectors,
    products, goods and groups of owners come under those of the one language; in Vietnamese also without
    diacritics, where that makes at least two words and none that could be English. One text can be several
    terms: *than* is a product and a good, *Bắc Ninh* a province of either list.

    Args:
        language: ``"en"`` or ``"vi"``.

    Yields:
        The terms, kind by kind, none of them twice.

    Raises:
        ValueError: The language is neither.

    Examples:
        >>> [(term.kind, term.code) for term in terms("vi") if term.text == "hạt điều"]
        [('good', 'cashew')]
        >>> {term.code for term in terms("en") if term.text == "bắc ninh"} == {"63-27", "34-24"}
        True
    """
    if language not in get_args(Language):
        message = f"language must be 'en' or 'vi', not {language!r}"
        raise ValueError(message)
    yield from _all_terms(language)


def find_all(name: str, language: Language | None = None) -> tuple[Entry, ...]:
    """Find a name in all tables.

    Args:
        name: A name in any spelling, with or without diacritics.
        language: Look among the names of this language only.

    Returns:
        Every entry that bears it: sectors, products, goods, owners, provinces, markets, indicators, in this
        order.

    Raises:
        ValueError: The language is not ``"en"`` or ``"vi"``.

    Examples:
        >>> [type(entry).__name__ for entry in find_all("coal")]
        ['Sector', 'Product', 'Good']
    """
    tables: tuple[Callable[[], Table[Any]], ...] = (*_TABLES.values(), indicators_table)
    return tuple(entry for table in tables for entry in table().find_all(name, language))

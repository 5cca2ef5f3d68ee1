"""Fold and vary names: the many spellings of one Vietnamese or English name.

Vietnamese is printed with the tone mark on either vowel of an open ``oa``, ``oe``, ``uy`` (*hoà*, *hòa*),
with ``i`` or ``y`` (*tỉ*, *tỷ*), with or without hyphens (*xi-măng*, *xi măng*), and without any mark at
all.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

__all__ = ["fold", "search_key", "spellings", "strip_marks"]

_MARKS = re.compile("[\u0300-\u036f]+")
_NOT_WORD = re.compile(r"[\W_]+")
_D_STROKE = str.maketrans("đĐ", "dD")

_TONE_PAIRS = tuple(
    zip(
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        strict=True,
    )
)


def _cases(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for old, new in pairs:
        yield old, new
        yield old.capitalize(), new.capitalize()
        yield old.upper(), new.upper()


_TO_SECOND_VOWEL = dict(_cases(_TONE_PAIRS))
_TO_FIRST_VOWEL = {new: old for old, new in _TO_SECOND_VOWEL.items()}
_TONED_END = re.compile(r"(?<![qQ])(?:" + "|".join([*_TO_SECOND_VOWEL, *_TO_FIRST_VOWEL]) + r")(?!\w)")

_Y_SYLLABLES = ("công ty", "tỷ", "kỹ", "kỳ", "ký", "mỹ", "mỳ", "lý", "sỹ", "quý", "quỹ")
_TO_I = dict(_cases((y, y.translate(str.maketrans("yỳýỷỹỵ", "iìíỉĩị"))) for y in _Y_SYLLABLES))
_TO_Y = {i: y for y, i in _TO_I.items()}
_Y_SYLLABLE = re.compile(r"(?<!\w)(?:" + "|".join(_TO_I) + r")(?!\w)")
_I_SYLLABLE = re.compile(r"(?<!\w)(?:" + "|".join(_TO_Y) + r")(?!\w)")

_BRITISH_TO_AMERICAN = dict(
    _cases(
        {
            "fertiliser": "fertilizer",
            "fertilisers": "fertilizers",
            "fibre": "fiber",
            "fibres": "fibers",
            "fibreboard": "fiberboard",
            "labour": "labor",
            "labourers": "laborers",
            "tyre": "tire",
            "tyres": "tires",
            "colour": "color",
            "motorised": "motorized",
            "galvanised": "galvanized",
            "realised": "realized",
            "aluminium": "aluminum",
            "jewellery": "jewelry",
            "sulphuric": "sulfuric",
            "molluscs": "mollusks",
        }.items()
    )
)
_AMERICAN_TO_BRITISH = {american: british for british, american in _BRITISH_TO_AMERICAN.items()}
_BRITISH = re.compile(r"\b(?:" + "|".join(_BRITISH_TO_AMERICAN) + r")\b")
_AMERICAN = re.compile(r"\b(?:" + "|".join(_AMERICAN_TO_BRITISH) + r")\b")

_HYPHEN = re.compile(r"(?<=\w) ?[-\u2010\u2011\u2013] ?(?=\w)")
_LAST_COMMA = re.compile(r"(?<=\w),? (?=(?:and|và) )")
_AND = re.compile(r",? (?:and|và) ")
_LINKS = frozenset(("and", "va"))


def strip_marks(text: str) -> str:
    """Take every diacritic off ``text`` and leave case, blanks and punctuation.

    Args:
        text: Any text, composed or decomposed.

    Returns:
        The text in plain letters; ``đ`` becomes ``d``.

    Examples:
        >>> strip_marks("Bà Rịa - Vũng Tàu, Đắk Lắk")
        'Ba Ria - Vung Tau, Dak Lak'
    """
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text))).translate(
        _D_STROKE
    )


def fold(text: str) -> str:
    """Reduce ``text`` to lower-case words without diacritics (*chữ không dấu*) and punctuation.

    Args:
        text: Any text, composed or decomposed.

    Returns:
        The words, one blank between two of them; empty where the text has no letter and no digit.

    Examples:
        >>> fold("Công nghiệp chế biến, chế tạo")
        'cong nghiep che bien che tao'
        >>> fold("  XI-MĂNG ") == fold("xi măng")
        True
    """
    return _NOT_WORD.sub(" ", strip_marks(strip_marks(text).casefold())).strip()


@lru_cache(maxsize=4096)  # a reader looks one name up in several tables, and again in the next sentence
def search_key(name: str) -> str:
    """Reduce a name to what all its spellings have in common.

    On top of `fold` this drops blanks and the words *and* and *và*, so that a serial comma, ``&``, a hyphen
    or a joined *Danang* make no difference, writes ``i`` for ``y`` where Vietnamese wavers, and reads
    American spelling as British.

    Args:
        name: One name.

    Returns:
        A key to compare with ``==`` only; empty where the name has no letter and no digit.

    Examples:
        >>> search_key("Đà Nẵng") == search_key("Danang")
        True
        >>> search_key("Fibers and yarn") == search_key("fibres, yarn")
        True
    """
    words = fold(name).split()
    kept = [_KEY_WORDS.get(word, word) for word in words if word not in _LINKS] or words
    return "".join(kept)


_KEY_WORDS = {fold(y): fold(i) for y, i in _TO_I.items()}
_KEY_WORDS |= {american: british for american, british in _AMERICAN_TO_BRITISH.items() if american.islower()}


def _replaced(pattern: re.Pattern[str], table: dict[str, str], text: str) -> str:
    return pattern.sub(lambda match: table.get(match[0], match[0]), text)


def _letters(name: str) -> Iterator[str]:
    yield _replaced(_TONED_END, _TO_SECOND_VOWEL, name)
    yield _replaced(_TONED_END, _TO_FIRST_VOWEL, name)
    yield _replaced(_Y_SYLLABLE, _TO_I, name)
    yield _replaced(_I_SYLLABLE, _TO_Y, name)
    yield _replaced(_BRITISH, _BRITISH_TO_AMERICAN, name)
    yield _replaced(_AMERICAN, _AMERICAN_TO_BRITISH, name)


def _separators(name: str) -> Iterator[str]:
    yield name.replace(";", ",")
    yield name.replace("'", "’")
    yield name.replace("’", "'")
    if "-" in name or "\u2013" in name:
        for hyphen in (" ", "-", " - ", "\u2013", " \u2013 "):
            yield _HYPHEN.sub(hyphen, name)
    if "," in name or ";" in name:
        yield re.sub(r"[,;](?= )", "", name)
        if len(_AND.findall(name)):
            yield _LAST_COMMA.sub(", ", name)
            yield _LAST_COMMA.sub(" ", name)
        elif name.count(",") == 1 and "(" not in name:
            for hyphen in (" - ", "-", " \u2013 "):
                yield name.replace(", ", hyphen)
    if _AND.search(name):
        yield re.sub(r" (?:and|và) ", " & ", name)


def spellings(name: str) -> tuple[str, ...]:
    """Give the spellings under which reports print one name.

    Args:
        name: A Vietnamese or English name.

    Returns:
        The name itself (composed, NFC) and then its variants in a fixed order, none of them twice: tone
        mark on the other vowel, ``i`` for ``y``, hyphen, blank or comma, the serial comma, ``&``, American
        or British letters.

    Examples:
        >>> spellings("Khánh Hòa")
        ('Khánh Hòa', 'Khánh Hoà')
        >>> "chế biến - chế tạo" in spellings("chế biến, chế tạo")
        True
        >>> "machinery, equipment, and parts" in spellings("machinery, equipment and parts")
        True
    """
    name = unicodedata.normalize("NFC", name)
    found = {name: None}
    found.update(dict.fromkeys(_letters(name)))
    for change in (_letters, _separators) if len(found) > 1 else (_separators,):
        for known in tuple(found):
            found.update(dict.fromkeys(change(known)))
    return tuple(found)

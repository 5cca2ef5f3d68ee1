"""Cut a text into words, numbers and marks, each with all that can be said of it without its neighbours.

A report repeats its words: what a piece is, which phrases begin with it and where its blanks were lost is worked out
once, and kept for the next time.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any, Final

from vn_industry.language.normalise import Normalised
from vn_industry.language.tokens import KINDS
from vn_industry.language.vocabulary import ARTICLES, WORDS, Entry, vocabulary

__all__ = ["Piece", "Pieces", "pieces_of"]

_MARKS: Final = {
    ",": KINDS["COMMA"],
    ".": KINDS["STOP"],
    "!": KINDS["STOP"],
    "?": KINDS["STOP"],
    "…": KINDS["STOP"],
    ";": KINDS["SEMICOLON"],
    ":": KINDS["COLON"],
    "(": KINDS["OPEN"],
    "[": KINDS["OPEN"],
    ")": KINDS["CLOSE"],
    "]": KINDS["CLOSE"],
    "-": KINDS["DASH"],
    "—": KINDS["DASH"],
    "/": KINDS["SLASH"],
}
_MARK, _WORD, _LINE, _PARAGRAPH = KINDS["MARK"], KINDS["WORD"], KINDS["LINE"], KINDS["PARAGRAPH"]
_NUM, _INT, _YEARNUM = KINDS["NUM"], KINDS["INT"], KINDS["YEARNUM"]
_POSSESSIVE, _GRAMMAR = KINDS["POSSESSIVE"], KINDS["GRAMMAR"]
_QUOTE, _OF_HIM = "'", "'s"
#: Small words that lose their blank most often in copied text.
_GLUE: Final = ("and", "of", "was", "up", "down", "percent", "year", "in", "to", "the")
#: An unknown word of this length may be two known ones without the blank ("electricalequipment").
_LONG: Final = 10
#: One Vietnamese syllable: an onset, up to three vowels, a coda ("khâu", "nghiêng").
_SYLLABLE: Final = re.compile(
    "(?:ngh?|[ckgtp]?h|tr|gi|qu|[bcdđgklmnprstvx])?"
    "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    "(?:ng|nh|ch|[cmnpt])?"
)
_FIRST_YEAR, _LAST_YEAR = 1980, 2099
#: So many pieces are kept, none of them longer; what a text repeats is far less.
_KEPT: Final = 20_000
_LONGEST_KEPT: Final = 40


class Piece:
    """A word, a number, a mark or a line end.

    Attributes:
        text: in lower case, without the blank before it.
        blanks: how many characters of blank are before it.
        kind: the kind of its token where no phrase begins with it; ``""`` for blanks, which make no token.
        value: the value of that token.
        other: the other kinds of that token.
        size: the length of its text.
        node: the phrases that begin with it, where any but itself do or it must begin with a capital.
        joins: whether it may stand inside a phrase that has a blank there: a hyphen or a line end.
        glues: whether it is digits, which a phrase may have directly behind letters ("m2").
        odd: whether its place in the text must be looked at: an article, a quote or an unknown word.
        tail: of an unknown word with nothing glued in it all letters but the first, else ``None``.
        cuts: where known words are glued together in it.
    """

    __slots__ = (
        "blanks",
        "cuts",
        "glues",
        "joins",
        "kind",
        "node",
        "odd",
        "other",
        "size",
        "tail",
        "text",
        "value",
    )

    def __init__(self, text: str, blanks: int, kind: str, value: Any, node: dict[str, Any] | None) -> None:
        self.text: str = text
        self.size: int = len(text)
        self.blanks: int = blanks
        self.kind: str = kind
        self.value: Any = value
        self.other: dict[str, Any] | None = None
        self.node: dict[str, Any] | None = node
        only: Entry | None = node.get("") if node is not None and len(node) == 1 else None
        if only is not None and not only.capital:  # it is a phrase by itself, wherever it stands
            self.kind, self.value, self.other, self.node = only.kind, only.value, only.other, None
        self.joins: bool = text == "-" or kind == _LINE
        self.glues: bool = text.isdecimal()
        self.odd: bool = False
        self.tail: str | None = None
        self.cuts: tuple[int, ...] = ()


class _Kept(dict[str, Piece]):
    """Pieces by how they are printed; what is missing is made.

    Args:
        make: makes the piece of a print.
    """

    def __init__(self, make: Callable[[str], Piece]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, raw: str) -> Piece:
        made = self._make(raw)
        if len(raw) <= _LONGEST_KEPT:
            if len(self) >= _KEPT:
                self.clear()
            self[raw] = made
        return made


class Pieces:
    """The pieces of a language, each made once.

    Args:
        language: ``en`` or ``vi``.
    """

    def __init__(self, language: str) -> None:
        words = vocabulary(language)
        self._language = language
        self._known = words.words
        self._longest = max(map(len, words.words))
        self._tree = words.tree
        self._articles = ARTICLES if language == "en" else frozenset[str]()
        self._kept = _Kept(self._made)

    def cut(self, source: Normalised, begin: int, end: int) -> tuple[list[Piece], list[int]]:
        """Cut a part of a text into pieces, and say where each begins.

        Blanks and articles say nothing and are left out; words that lost the blank between them are cut apart.

        Args:
            source: the text.
            begin: where the part begins.
            end: where it ends.
        """
        text = source.text
        pieces: list[Piece] = []
        starts: list[int] = []
        # What is the same for each word is left to the built-in functions.
        words = WORDS.findall(source.lower, begin, end)
        places = accumulate(map(len, words), initial=begin)
        for piece, place in zip(map(self._kept.__getitem__, words), places, strict=False):
            start = place + piece.blanks
            if piece.odd and not (piece.tail is not None and text.startswith(piece.tail, start + 1)):
                for part, begins in self._looked_at(piece, source, start):
                    pieces.append(part)
                    starts.append(begins)
            elif piece.kind:
                pieces.append(piece)
                starts.append(start)
        return pieces, starts

    def piece(self, raw: str) -> Piece:
        """Return the piece that is printed so; it may have a blank before it."""
        return self._kept[raw]

    def _made(self, raw: str) -> Piece:
        if raw.isspace():
            lines = raw.count("\n")
            return Piece(raw, 0, _LINE if lines == 1 else _PARAGRAPH if lines else "", raw, None)
        text = raw.removeprefix(" ")
        blanks = len(raw) - len(text)
        node = self._tree.get(text)
        first = text[0]
        if first.isdecimal():
            return Piece(text, blanks, *_number(text), node)
        if not first.isalnum():
            kind = _POSSESSIVE if text == _OF_HIM else _MARKS.get(text, _MARK)
            piece = Piece(text, blanks, kind, text, node)
            piece.odd = text == _QUOTE
            return piece
        adverb = self._language == "en" and len(text) > len("ly") + 1 and text.endswith("ly")
        piece = Piece(text, blanks, _GRAMMAR if adverb else _WORD, text, node)
        article = text in self._articles
        piece.odd = article or text not in self._known
        if text not in self._known:
            piece.cuts = self._glued(text)
            piece.tail = None if article or piece.cuts else text[1:]
        return piece

    def _looked_at(self, piece: Piece, source: Normalised, start: int) -> Iterator[tuple[Piece, int]]:
        """Yield what a piece is at its place: nothing, itself, or the words that are glued together in it."""
        text, word = source.text, piece.text
        end = start + len(word)
        if word == _QUOTE:
            of_them = source.lower[start - 1 : start] == "s" and text[end : end + 1].isspace()
            yield Piece(word, 0, _POSSESSIVE if of_them else _MARK, word, piece.node), start
            return
        if word in self._articles and not _in_name(text, start, end):
            return
        if word in self._known:
            yield piece, start
            return
        if text[start + 1 : end] != word[1:]:
            cuts = _capitals(text, start, len(word))
        else:
            cuts = piece.cuts if text[start].islower() else ()
        for begin, stop in zip((0, *cuts), (*cuts, len(word)), strict=True):
            part = word[begin:stop]
            if not cuts:
                yield piece, start
            elif part not in self._articles:
                yield self.piece(part), start + begin

    def _glued(self, word: str) -> tuple[int, ...]:
        """Return where known words are glued together in an unknown one."""
        if len(word) > 2 * self._longest:
            return ()
        if self._language == "vi":
            return _syllables(word, self._known)
        if len(word) >= _LONG or word.startswith(_GLUE) or word.endswith(_GLUE):
            return _compounded(word, self._known)
        return ()


@cache
def pieces_of(language: str) -> Pieces:
    """Return the pieces of a language, which fill up with what is read.

    Args:
        language: ``en`` or ``vi``.
    """
    return Pieces(language)


def _number(text: str) -> tuple[str, str | int]:
    """Return kind and value of digits: a year, a small whole number, or any other number as printed."""
    if text.isdigit():
        if len(text) == len("2024") and _FIRST_YEAR <= int(text) <= _LAST_YEAR:
            return _YEARNUM, int(text)
        if len(text) <= len("31"):
            return _INT, int(text)
    return _NUM, text


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether an article is a part of a name: "Long An", "An Giang" have it with a capital beside a capital."""
    if not text[start].isupper() or end - start != len("An"):
        return False
    before = text[max(0, start - _LONG) : start].split()[-1:]
    follows = text[end + 1 : end + 3]
    named_before = bool(before) and text[start - 1] == " " and before[0].istitle() and before[0].isalpha()
    return named_before or (follows[:1].isupper() and follows[1:].islower())


def _capitals(text: str, start: int, length: int) -> tuple[int, ...]:
    """Return where capitals begin inside a word whose blanks were lost ("HaiDuong", "tỷUSD")."""
    return tuple(
        at for at in range(1, length) if text[start + at].isupper() and text[start + at - 1].islower()
    )


def _compounded(word: str, known: frozenset[str]) -> tuple[int, ...]:
    """Return where "and" or another small word is glued to a known one ("manufacturingand")."""
    for small in _GLUE:
        if word.startswith(small) and word[len(small) :] in known:
            return (len(small),)
        if word.endswith(small) and word[: -len(small)] in known:
            return (len(word) - len(small),)
    if _LONG <= len(word) <= 4 * _LONG:
        for at in range(4, len(word) - 3):
            if word[:at] in known and word[at:] in known:
                return (at,)
    return ()


def _syllables(word: str, known: frozenset[str]) -> tuple[int, ...]:
    """Return where two known Vietnamese syllables are glued ("thángđầu"); what is one syllable stays whole."""
    if _SYLLABLE.fullmatch(word):
        return ()
    for at in range(2, len(word) - 1):
        if word[:at] in known and word[at:] in known:
            return (at,)
    return ()

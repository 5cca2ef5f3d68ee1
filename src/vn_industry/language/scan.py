"""Scan a normalised text into tokens: words, numbers and marks, with the longest known phrases found."""

import re
from typing import Any

from vn_industry.language.normalise import Normalised
from vn_industry.language.tokens import KINDS, Token
from vn_industry.language.vocabulary import ARTICLES, WORDS, Entry, Vocabulary

__all__ = ["scan"]

_MARKS = {
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
#: Small words that lose their blank most often in copied text.
_GLUE = ("and", "of", "was", "up", "down", "percent", "year", "in", "to", "the")
#: An unknown word of this length may be two known ones without the blank ("electricalequipment").
_LONG = 10
#: One Vietnamese syllable: an onset, up to three vowels, a coda ("khâu", "nghiêng").
_SYLLABLE = re.compile(
    "(?:ngh?|[ckgtp]?h|tr|gi|qu|[bcdđgklmnprstvx])?"
    "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}"
    "(?:ng|nh|ch|[cmnpt])?"
)
_Piece = tuple[int | None, str, int]
#: Phrases longer than this many pieces are in no vocabulary.
_LONGEST = 64


def scan(source: Normalised, words: Vocabulary) -> list[Token]:
    """Cut a text into tokens, each the longest phrase known at its place.

    Args:
        source: the text.
        words: the vocabulary of its language.
    """
    pieces = _pieces(source, words)
    tree = words.tree
    tokens: list[Token] = []
    at, count = 0, len(pieces)
    while at < count:
        group, piece, start = pieces[at]
        node = tree.get(piece)
        if node is not None:
            entry, after = _longest(pieces, at, node)
            if entry is not None and not (entry.capital and not source.text[start].isupper()):
                last = pieces[after - 1]
                tokens.append(Token(entry.kind, entry.value, start, last[2] + len(last[1]), entry.other))
                at = after
                continue
        tokens.append(_plain(group, piece, start, words.language))
        at += 1
    return tokens


def _pieces(source: Normalised, words: Vocabulary) -> list[_Piece]:
    """Cut the text into words, numbers and marks; articles say nothing, and glued words are cut apart."""
    articles = ARTICLES if words.language == "en" else frozenset[str]()
    known, text = words.words, source.text
    pieces: list[_Piece] = []
    for match in WORDS.finditer(source.lower):
        group, piece, start = match.lastindex, match[0], match.start()
        if piece in articles and not _in_name(text, start, start + len(piece)):
            continue
        if group == 2 and piece not in known:
            if text[start + 1 : start + len(piece)] != piece[1:]:
                cuts = _capitals(text, start, len(piece))
            elif words.language == "vi":
                cuts = _syllables(piece, known) if text[start].islower() else []
            elif (len(piece) >= _LONG or piece.startswith(_GLUE) or piece.endswith(_GLUE)) and text[
                start
            ].islower():
                cuts = _glued(piece, known)
            else:
                cuts = []
            if cuts:
                parts = [
                    (group, piece[a:b], start + a)
                    for a, b in zip([0, *cuts], [*cuts, len(piece)], strict=True)
                ]
                pieces.extend(part for part in parts if part[1] not in articles)
                continue
        pieces.append((group, piece, start))
    return pieces


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether an article is a part of a name: "Long An", "An Giang" have it with a capital beside a capital."""
    if not text[start].isupper() or end - start != len("An"):
        return False
    before = text[max(0, start - _LONG) : start].split()[-1:]
    follows = text[end + 1 : end + 3]
    named_before = bool(before) and text[start - 1] == " " and before[0].istitle() and before[0].isalpha()
    return named_before or (follows[:1].isupper() and follows[1:].islower())


def _capitals(text: str, start: int, length: int) -> list[int]:
    """Return where capitals begin inside a word whose blanks were lost ("HaiDuong", "tỷUSD")."""
    return [at for at in range(1, length) if text[start + at].isupper() and text[start + at - 1].islower()]


def _glued(piece: str, known: frozenset[str]) -> list[int]:
    """Return where "and" or another small word is glued to a known one ("manufacturingand")."""
    for small in _GLUE:
        if piece.startswith(small) and piece[len(small) :] in known:
            return [len(small)]
        if piece.endswith(small) and piece[: -len(small)] in known:
            return [len(piece) - len(small)]
    if _LONG <= len(piece) <= 4 * _LONG:
        for at in range(4, len(piece) - 3):
            if piece[:at] in known and piece[at:] in known:
                return [at]
    return []


def _syllables(piece: str, known: frozenset[str]) -> list[int]:
    """Return where two known Vietnamese syllables are glued ("thángđầu"); what is one syllable stays whole."""
    if _SYLLABLE.fullmatch(piece):
        return []
    for at in range(2, len(piece) - 1):
        if piece[:at] in known and piece[at:] in known:
            return [at]
    return []


def _longest(pieces: list[_Piece], at: int, node: dict[str, Any]) -> tuple[Entry | None, int]:
    """Walk the tree of phrases from a piece; a hyphen inside a word and a single line end are blanks."""
    entry, after = node.get(""), at + 1
    for position in range(at + 1, min(at + _LONGEST, len(pieces))):
        group, piece, start = pieces[position]
        follow = node.get(piece)
        if follow is None:
            if (piece == "-" and pieces[position - 1][2] + len(pieces[position - 1][1]) == start) or (
                group == 4 and piece.count("\n") == 1
            ):
                continue
            break
        node = follow
        if "" in node:
            entry, after = node[""], position + 1
    return entry, after


def _plain(group: int | None, piece: str, start: int, language: str) -> Token:
    """Make the token of a piece that no phrase begins with."""
    end = start + len(piece)
    if group == 2:
        adverb = language == "en" and len(piece) > 4 and piece.endswith("ly")
        return Token(_GRAMMAR if adverb else _WORD, piece, start, end)
    if group == 3:
        if piece.isdigit():
            if len(piece) == 4 and 1980 <= int(piece) <= 2099:
                return Token(_YEARNUM, int(piece), start, end)
            if len(piece) <= 2:
                return Token(_INT, int(piece), start, end)
        return Token(_NUM, piece, start, end)
    if group == 4:
        return Token(_PARAGRAPH if piece.count("\n") > 1 else _LINE, piece, start, end)
    if group == 1:
        return Token(_POSSESSIVE, piece, start, end)
    return Token(_MARKS.get(piece, _MARK), piece, start, end)

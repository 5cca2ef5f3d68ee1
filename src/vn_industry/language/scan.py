"""Scan a normalised text into tokens: words, numbers and marks, with the longest known phrases found."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from vn_industry.language.normalise import Normalised
from vn_industry.language.pieces import Piece, pieces_of
from vn_industry.language.tokens import KINDS, Token
from vn_industry.language.vocabulary import GLUED, Entry

__all__ = ["scan"]

_LINE: Final = KINDS["LINE"]
#: Phrases longer than this many pieces are in no vocabulary.
_LONGEST: Final = 64
#: A long text is scanned in parts of about this many characters, so that not all of it is held at once.
_PART: Final = 16_384
#: Where a text can be parted: no word, number or run of blanks goes over it.
_GAP: Final = re.compile(r"(?<!\s)\s|[^\w\s.,']")


def scan(source: Normalised, language: str) -> Iterator[Token]:
    """Cut a text into tokens, each the longest phrase known at its place.

    Args:
        source: the text.
        language: ``en`` or ``vi``.
    """
    return chain.from_iterable(_scanned(source, language))


def _scanned(source: Normalised, language: str) -> Iterator[list[Token]]:
    """Yield the tokens of a part of the text after the other."""
    known = pieces_of(language)
    pieces: list[Piece] = []
    starts: list[int] = []
    for begin, end in _parts(source.text):
        more, places = known.cut(source, begin, end)
        pieces += more
        starts += places
        # What begins at the end of a part may go on in the next.
        stop = len(pieces) if end == len(source.text) else len(pieces) - _LONGEST
        tokens, done = _tokens(source.text, pieces, starts, stop)
        yield tokens
        del pieces[:done], starts[:done]


def _parts(text: str) -> Iterator[tuple[int, int]]:
    begin, gap = 0, _GAP.search(text, _PART)
    while gap is not None:
        yield begin, gap.start()
        begin = gap.start()
        gap = _GAP.search(text, begin + _PART)
    yield begin, len(text)


def _tokens(text: str, pieces: list[Piece], starts: list[int], stop: int) -> tuple[list[Token], int]:
    """Make the tokens that begin before a piece, and say at which piece the next one begins."""
    tokens: list[Token] = []
    at = 0
    while at < stop:
        piece, start = pieces[at], starts[at]
        node = piece.node
        if node is not None:
            following = pieces[at + 1] if at + 1 < len(pieces) else None
            if following is None or not (following.text in node or following.joins or following.glues):
                entry, after = node.get(""), at + 1  # as most do, it stands alone
            else:
                entry, after = _longest(pieces, starts, at, node)
            if entry is not None and not (entry.capital and not text[start].isupper()):
                end = starts[after - 1] + pieces[after - 1].size
                tokens.append(Token(entry.kind, entry.value, start, end, entry.other))
                at = after
                continue
        tokens.append(Token(piece.kind, piece.value, start, start + piece.size, piece.other))
        at += 1
    return tokens, at


def _longest(
    pieces: list[Piece], starts: list[int], at: int, node: dict[str, Any]
) -> tuple[Entry | None, int]:
    """Walk the tree of phrases from a piece; a hyphen inside a word and a single line end are blanks."""
    entry, after = node.get(""), at + 1
    for position in range(at + 1, min(at + _LONGEST, len(pieces))):
        piece = pieces[position]
        follow = node.get(piece.text)
        before = position - 1
        if (
            piece.glues
            and not pieces[before].joins
            and starts[before] + pieces[before].size == starts[position]
        ):
            follow = node.get(GLUED + piece.text, follow)
        if follow is None:
            if piece.joins and (
                piece.kind == _LINE or starts[position - 1] + pieces[position - 1].size == starts[position]
            ):
                continue
            break
        node = follow
        if "" in node:
            entry, after = node[""], position + 1
    return entry, after

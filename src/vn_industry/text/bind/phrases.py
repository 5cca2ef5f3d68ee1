"""Noun phrases of a stretch of tokens: bounded by grammar words, with names of tables as evidence."""

from itertools import pairwise
from typing import Final

import attrs

from vn_industry.language.tokens import KINDS, Token

__all__ = ["NounPhrase", "noun_phrases"]

_TERM, _WORD, _FILLER, _COUNT = KINDS["TERM"], KINDS["WORD"], KINDS["FILLER"], KINDS["COUNT"]
_AND, _COMMA, _OF, _POSSESSIVE = KINDS["AND"], KINDS["COMMA"], KINDS["OF"], KINDS["POSSESSIVE"]
#: So many words before "of" are more than a name ("exploitation of", "other means of").
_CLAUSE: Final = 4
_NOUNS: Final = frozenset([_TERM, _WORD, _FILLER, _COUNT])
_JOINS: Final = frozenset([_AND, _COMMA, _OF, KINDS["DASH"], KINDS["SLASH"], KINDS["MARK"]])


@attrs.define
class NounPhrase:
    """A run of nouns.

    Attributes:
        first: place of its first token in the stretch.
        last: place of its last.
        terms: how many names of tables it holds.
        words: how many open words it holds.
    """

    first: int
    last: int
    terms: int
    words: int

    def span(self, tokens: list[Token]) -> tuple[int, int]:
        """Return where the phrase stands in the text."""
        return tokens[self.first].start, tokens[self.last].end


def noun_phrases(tokens: list[Token]) -> list[NounPhrase]:
    """Return the noun phrases of a stretch, in order; phrases of filler words alone are left out."""
    found: list[NounPhrase] = []
    position, count = 0, len(tokens)
    while position < count:
        if tokens[position].kind not in _NOUNS:
            position += 1
            continue
        end = _run(tokens, position)
        found.extend(_split(tokens, position, end))
        position = end
    return [phrase for phrase in found if phrase.terms or phrase.words]


def _run(tokens: list[Token], position: int) -> int:
    """Return where a run of nouns and what joins them ends."""
    end = position + 1
    while end < len(tokens):
        kind = tokens[end].kind
        if kind in _NOUNS:
            end += 1
        elif kind in _JOINS:
            after = end + 1
            while after < len(tokens) and tokens[after].kind in _JOINS:
                after += 1
            if after < len(tokens) and tokens[after].kind in _NOUNS and after - end <= 2:
                end = after
            else:
                break
        else:
            break
    return end


def _past_clause(tokens: list[Token], first: int, stop: int) -> int:
    """Skip what an unknown verb left before a known name ("the head stressed the limits of the mining sector")."""
    for at in range(first + _CLAUSE, stop - 1):
        if tokens[at].kind == _OF and tokens[at + 1].kind == _TERM:
            return at + 1 if all(token.kind != _TERM for token in tokens[first:at]) else first
    return first


def _split(tokens: list[Token], start: int, end: int) -> list[NounPhrase]:
    """Cut a run at its commas unless they belong to a list that ends in "and"."""
    commas = [at for at in range(start, end) if tokens[at].kind == _COMMA]
    group = "COUNT" in (tokens[start].other or {})  # "nhóm hàng A, B" is one name
    joined = group or (bool(commas) and any(tokens[at].kind == _AND for at in range(commas[-1], end)))
    bounds = [start, end] if joined or not commas else [start, *commas, end]
    phrases = []
    for begin, stop in pairwise(bounds):
        first = begin
        while first < stop and tokens[first].kind in _JOINS:
            first += 1
        if first < stop:
            first = _past_clause(tokens, first, stop)
            inside = [token.kind for token in tokens[first:stop]]
            phrases.append(NounPhrase(first, stop - 1, inside.count(_TERM), inside.count(_WORD)))
    return phrases

"""Noun phrases of a stretch of tokens: bounded by grammar words, with names of tables as evidence."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import attrs

from vn_industry.language.chunks import Stretch, kinds
from vn_industry.language.tokens import KINDS, Token, letters, pattern

__all__ = ["NounPhrase", "noun_phrases"]

_TERM, _WORD, _FILLER, _COUNT = KINDS["TERM"], KINDS["WORD"], KINDS["FILLER"], KINDS["COUNT"]
_AND, _COMMA, _OF, _POSSESSIVE = KINDS["AND"], KINDS["COMMA"], KINDS["OF"], KINDS["POSSESSIVE"]
#: So many words before "of" are more than a name ("exploitation of", "other means of").
_CLAUSE: Final = 4
#: What is done with the goods that a name of an industry names behind "of" ("extraction of crude oil").
_DONE: Final = frozenset(
    [
        *("assembly", "collection", "culture", "distribution", "exploitation", "extraction", "generation"),
        *("maintenance", "making", "manufacture", "manufacturing", "mining", "preparation", "printing"),
        *("processing", "production", "repair", "reproduction", "spinning", "supply", "treatment", "weaving"),
        *("article", "articles", "kind", "kinds", "means", "part", "parts", "type", "types"),
    ]
)
_JOINS: Final = letters("AND COMMA OF DASH SLASH MARK SINCE")
#: Nouns, and at most two of what joins them between.
#: "từ" of what something is made counts among them ("vải dệt từ sợi bông").
_NOUN, _JOIN = "[TERM WORD FILLER COUNT]", "[AND COMMA OF DASH SLASH MARK SINCE]"
_RUN: Final = pattern(f"{_NOUN}+(?:{_JOIN}{{1,2}}{_NOUN}+)*")


@attrs.frozen
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
        """Return where the phrase stands in the text, without what only says how it is measured ("lượng thép")."""
        first = self.first
        while first < self.last and tokens[first].value == "quantity":
            first += 2 if tokens[first + 1].kind == _OF and first + 1 < self.last else 1
        head = [token.kind for token in tokens[first : first + 3]]
        if head == [_WORD, _OF, _TERM] or (head == [_FILLER, _OF, _TERM] and tokens[first].value == "people"):
            first += 0 if tokens[first].value in _DONE else 2  # "the weak prospects of the mining industry"
        last = self.last
        while last > first and tokens[last].value == "people" and tokens[first].kind == _TERM:
            last -= 1  # "coffee growers"
        return tokens[first].start, tokens[last].end


def noun_phrases(tokens: list[Token]) -> Sequence[NounPhrase]:
    """Return the noun phrases of a stretch, in order; phrases of filler words alone are left out."""
    line = tokens.kinds if isinstance(tokens, Stretch) else kinds(tokens)
    if _COMMA not in line:
        return _without_commas(line)
    groups = tuple([at for at, token in enumerate(tokens) if token.other and "COUNT" in token.other])
    return _named(line, groups)


@lru_cache(maxsize=4096)
def _without_commas(line: str) -> Sequence[NounPhrase]:
    """Return the noun phrases of tokens of such kinds: few kinds in a row return again and again."""
    return _named(line, ())


def _named(line: str, groups: Sequence[int]) -> tuple[NounPhrase, ...]:
    found = [phrase for run in _RUN.finditer(line) for phrase in _split(line, groups, *run.span())]
    return tuple([phrase for phrase in found if phrase.terms or phrase.words])


def _past_clause(line: str, first: int, stop: int) -> int:
    """Skip what an unknown verb left before a known name ("the head stressed the limits of the mining sector")."""
    for at in range(first + _CLAUSE, stop - 1):
        if line[at] == _OF and line[at + 1] == _TERM:
            return at + 1 if _TERM not in line[first:at] else first
    return first


def _split(line: str, groups: Sequence[int], start: int, end: int) -> list[NounPhrase]:
    """Cut a run at its commas unless they belong to a list that ends in "and"."""
    commas = [at for at in range(start, end) if line[at] == _COMMA] if _COMMA in line else []
    group = start in groups  # "nhóm hàng A, B" is one name
    joined = group or (bool(commas) and _AND in line[commas[-1] : end])
    bounds = [start, end] if joined or not commas else [start, *commas, end]
    phrases = []
    for begin, stop in pairwise(bounds):
        first = begin
        while first < stop and line[first] in _JOINS:
            first += 1
        if first < stop:
            if _OF in line:
                first = _past_clause(line, first, stop)
            phrases.append(
                NounPhrase(first, stop - 1, line.count(_TERM, first, stop), line.count(_WORD, first, stop))
            )
    return phrases

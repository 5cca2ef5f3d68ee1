"""Merge runs of tokens into one, by a grammar over kinds."""

import re
from collections.abc import Callable, Sequence

from vn_industry.language.tokens import Token, pattern

__all__ = ["Builder", "Chunker", "kinds"]

#: A group of the grammar; it must not capture, since the captured group tells which rule matched.
_GROUP = re.compile(r"\((?!\?)")

#: Makes one token, or several, of a run; ``None`` leaves the run as it was.
Builder = Callable[[list[Token]], "Token | list[Token] | None"]


def kinds(tokens: Sequence[Token]) -> str:
    """Write the kinds of tokens as a string, one letter each."""
    return "".join([token.kind for token in tokens])


class Chunker:
    """A list of rules, tried in order at each token; the first that matches builds the merged token.

    Args:
        rules: grammar over kinds (see `vn_industry.language.tokens.pattern`) and what it builds.
    """

    def __init__(self, rules: Sequence[tuple[str, Builder]]) -> None:
        self._builders = [builder for _, builder in rules]
        whole = "|".join(f"({_GROUP.sub('(?:', grammar)})" for grammar, _ in rules)
        self._pattern: re.Pattern[str] = pattern(whole)

    def apply(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with every run that a rule matches replaced by what it builds."""
        letters = kinds(tokens)
        match = self._pattern.search(letters)
        if match is None:
            return tokens
        merged: list[Token] = []
        done = 0
        while match is not None:
            start, end = match.span()
            run = tokens[start:end]
            built = self._builders[(match.lastindex or 1) - 1](run)
            merged.extend(tokens[done:start])
            if built is None:
                merged.append(tokens[start])
                done = start + 1
            else:
                merged.extend(built if isinstance(built, list) else [built])
                done = end
            match = self._pattern.search(letters, done)
        merged.extend(tokens[done:])
        return merged

"""Merge runs of tokens into one, by a grammar over kinds."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from vn_industry.language.tokens import Token, pattern, spelled

__all__ = ["Builder", "Chunker", "first_letters", "kinds"]

#: A group of the grammar; it must not capture, since the captured group tells which rule matched.
_GROUP: Final = re.compile(r"\((?!\?)")
#: The parts of a grammar: a look-around or a group that opens, a class, or one letter or sign.
_PARTS: Final = re.compile(r"\(\?<?[=!]|\((?:\?:)?|\[[^]]*\]|\\?.", re.DOTALL)

#: Makes one token, or several, of a run; ``None`` leaves the run as it was.
Builder = Callable[[list[Token]], "Token | list[Token] | None"]


def kinds(tokens: Sequence[Token]) -> str:
    """Write the kinds of tokens as a string, one letter each."""
    return "".join([token.kind for token in tokens])


class Chunker:
    """A list of rules, tried in order at each token; the first that matches builds the merged token.

    Most tokens begin no rule, and the others only a few: rules are kept by the letters that they can begin with,
    so that a token is tried against its own rules alone.

    Args:
        rules: grammar over kinds (see `vn_industry.language.tokens.spelled`) and what it builds.
        before: grammar of what must follow a run, whatever its rule.
    """

    def __init__(self, rules: Sequence[tuple[str, Builder]], before: str = "") -> None:
        by_letter: dict[str, list[tuple[str, Builder]]] = {}
        for grammar, builder in rules:
            for letter in first_letters(grammar):
                by_letter.setdefault(letter, []).append((grammar, builder))
        self._rules: dict[str, tuple[re.Pattern[str], list[Builder]]] = {
            letter: (
                pattern("|".join(f"((?:{_GROUP.sub('(?:', grammar)}){before})" for grammar, _ in own)),
                [builder for _, builder in own],
            )
            for letter, own in by_letter.items()
        }
        self._begins: re.Pattern[str] = re.compile("|".join(map(re.escape, by_letter)))

    def apply(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with every run that a rule matches replaced by what it builds."""
        letters = kinds(tokens)
        merged: list[Token] = []
        done = kept = 0
        while begin := self._begins.search(letters, done):
            start = begin.start()
            rules, builders = self._rules[begin[0]]
            done = start + 1
            if match := rules.match(letters, start):
                built = builders[(match.lastindex or 1) - 1](tokens[start : match.end()])
                if built is not None:
                    merged.extend(tokens[kept:start])
                    merged.extend(built if isinstance(built, list) else [built])
                    done = kept = match.end()
        return [*merged, *tokens[kept:]] if kept else tokens


def first_letters(grammar: str) -> frozenset[str]:
    """Return the letters of the kinds that a run can begin with.

    >>> sorted(first_letters("(?<=AMOUNT)(PREP|[COMPARE TO])* (OF)? PERIOD (?!COUNT)"))
    ['>', 'P', 'V', 'i', 'o']
    """
    return _first(_PARTS.findall(spelled(grammar))[::-1])[0]


def _first(parts: list[str]) -> tuple[frozenset[str], bool]:
    """Read a choice of runs up to its closing bracket: what can begin it, and whether it can be empty.

    The parts are taken from the end of the list.
    """
    found: set[str] = set()
    empty, open_ended = False, True  # whether a run can be empty; whether this one has been so up to here
    while parts:
        part = parts.pop()
        if part == ")":
            break
        if part == "|":
            empty, open_ended = empty or open_ended, True
            continue
        optional = True
        if part.startswith("(?<") or part in ("(?=", "(?!"):
            _first(parts)  # a look-around takes nothing
            letters = frozenset[str]()
        elif part.startswith("("):
            letters, optional = _first(parts)
        else:
            letters, optional = frozenset(part.strip("[]").replace("\\", "")), False
        if parts and parts[-1] in ("?", "*", "+"):
            optional = parts.pop() != "+" or optional
        if open_ended:
            found |= letters
        open_ended = open_ended and optional
    return frozenset(found), empty or open_ended

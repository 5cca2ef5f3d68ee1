"""Merge runs of tokens into one, by a grammar over kinds."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from vn_industry.language.tokens import Token, pattern, spelled

__all__ = ["Builder", "Chunker", "Stretch", "beginnings", "kinds"]

#: A group of the grammar; it must not capture, since the captured group tells which rule matched.
_GROUP: Final = re.compile(r"\((?!\?)")
#: The parts of a grammar: a look-around or a group that opens, a class, or one letter or sign.
_PARTS: Final = re.compile(r"\(\?<?[=!]|\((?:\?:)?|\[[^]]*\]|\\?.", re.DOTALL)

_EMPTY: Final = frozenset([""])

#: Makes one token, or several, of a run; ``None`` leaves the run as it was.
Builder = Callable[[list[Token]], "Token | list[Token] | None"]


def kinds(tokens: Sequence[Token]) -> str:
    """Write the kinds of tokens as a string, one letter each."""
    return "".join([token.kind for token in tokens])


class Stretch(list[Token]):
    """Some tokens in a row, with their kinds as a string of letters.

    Most questions about a stretch are whether a kind stands in it, and where: they are asked of the string, at once,
    instead of each token in turn.
    """

    __slots__ = ("kinds",)
    kinds: str

    @staticmethod
    def of(tokens: list[Token], letters: str | None = None) -> "Stretch":
        """Make a stretch of tokens, whose kinds may be known already."""
        made = Stretch(tokens)  # without an __init__ of its own it is made twice as fast
        made.kinds = kinds(tokens) if letters is None else letters
        return made

    def part(self, begin: int, end: int | None = None) -> "Stretch":
        """Return the tokens between two places."""
        made = Stretch(self[begin:end])
        made.kinds = self.kinds[begin:end]
        return made

    def joined(self, other: "Stretch") -> "Stretch":
        """Return the tokens of this stretch and those of another one."""
        return Stretch.of([*self, *other], self.kinds + other.kinds)


class Chunker:
    """A list of rules, tried in order at each token; the first that matches builds the merged token.

    Most tokens begin no rule, and the others only a few: rules are kept by the letters that they can begin with,
    so that a token is tried against its own rules alone, and only before a token that one of them goes on with.

    Args:
        rules: grammar over kinds (see `vn_industry.language.tokens.spelled`) and what it builds.
        before: grammar of what must follow a run, whatever its rule.
    """

    def __init__(self, rules: Sequence[tuple[str, Builder]], before: str = "") -> None:
        by_letter: dict[str, list[tuple[str, Builder]]] = {}
        following: dict[str, set[str]] = {}
        for grammar, builder in rules:
            starts = beginnings(grammar)
            for letter in {start[0] for start in starts}:
                by_letter.setdefault(letter, []).append((grammar, builder))
            for start in starts:
                following.setdefault(start[0], set()).add(start[1:])
        self._rules: dict[str, tuple[re.Pattern[str], list[Builder]]] = {
            letter: (
                pattern("|".join(f"((?:{_GROUP.sub('(?:', grammar)}){before})" for grammar, _ in own)),
                [builder for _, builder in own],
            )
            for letter, own in by_letter.items()
        }
        self._begins: re.Pattern[str] = re.compile("|".join(_begins(following)))

    def apply(self, tokens: Stretch) -> Stretch:
        """Return the tokens with every run that a rule matches replaced by what it builds."""
        letters = tokens.kinds
        merged: list[Token] = []
        done = kept = 0
        while begin := self._begins.search(letters, done):
            start = begin.start()
            rules, builders = self._rules[begin[0]]
            done = start + 1
            if match := rules.match(letters, start):
                built = builders[(match.lastindex or 1) - 1](tokens[start : match.end()])
                if built is not None:
                    merged += tokens[kept:start]
                    merged += built if isinstance(built, list) else (built,)
                    done = kept = match.end()
        if not kept:
            return tokens
        merged += tokens[kept:]
        return Stretch.of(merged)


def _begins(following: Mapping[str, set[str]]) -> Iterator[str]:
    """Write each letter that begins a run with what follows it, where that is told, as a regular expression."""
    for letter, others in following.items():
        told = "" if "" in others else f"(?=[{re.escape(''.join(sorted(others)))}])"
        yield re.escape(letter) + told


def beginnings(grammar: str) -> frozenset[str]:
    """Return the first two letters of the runs of a grammar; one letter where a run can end behind it.

    >>> sorted(beginnings("(?<=AMOUNT)(PREP|[COMPARE TO])* PERIOD (?!COUNT)"))
    ['>>', '>P', '>V', '>i', 'P', 'V>', 'VP', 'VV', 'Vi', 'i>', 'iP', 'iV', 'ii']
    """
    return _choice(_PARTS.findall(spelled(grammar))[::-1]) - {""}


def _choice(parts: list[str]) -> frozenset[str]:
    """Read a choice of runs up to its closing bracket: what they can begin with, ``""`` for an empty one.

    The parts are taken from the end of the list.
    """
    found: set[str] = set()
    run = _EMPTY
    while parts:
        part = parts.pop()
        if part == ")":
            break
        if part == "|":
            found |= run
            run = _EMPTY
            continue
        if part.startswith("(?<") or part in ("(?=", "(?!"):
            _choice(parts)  # a look-around takes nothing
            letters = _EMPTY
        elif part.startswith("("):
            letters = _choice(parts)
        else:
            letters = frozenset(part.strip("[]").replace("\\", ""))
        if parts and parts[-1] in ("?", "*", "+"):
            times = parts.pop()
            if times != "?":
                letters |= _joined(letters, letters)
            if times != "+":
                letters |= _EMPTY
        run = _joined(run, letters)
    return frozenset(found | run)


def _joined(starts: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the first two letters of one run and another behind it."""
    return frozenset((one + two)[:2] for one in starts for two in others)

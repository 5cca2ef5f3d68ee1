"""Cut the tokens of a text into sentences, whatever its line ends and missing blanks."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import Any

from vn_industry.language.tokens import KINDS, Token, letters

__all__ = ["sentences"]

_STOP, _LINE, _PARAGRAPH, _DASH, _MARK = (
    KINDS[name] for name in ("STOP", "LINE", "PARAGRAPH", "DASH", "MARK")
)
_OPEN, _CLOSE = KINDS["OPEN"], KINDS["CLOSE"]
_BULLETS = frozenset([_DASH, _MARK, _STOP])
#: What may end a sentence, or stand before one.
_MARKS = letters("LINE PARAGRAPH STOP DASH MARK")
_NUMBERS = letters("NUM INT")
_DATES = letters("INT YEARNUM")
_MONTHNAME = KINDS["MONTHNAME"]
#: A name of a month that is shortened has no more letters ("Sept").
_SHORT_MONTH = 4
#: A bracket without an end for so many tokens is a slip of the print.
_BRACKET = 12
#: What has no end after so many tokens is no sentence; the cut bounds the work on it.
_LONGEST = 600
#: A line that ends in one of these goes on in the next.
_UNFINISHED = letters("COMMA AND OF PREP APPROX COMPARE OPEN TO")
#: A capital on one of these begins a sentence.
_OPENERS = letters("PREP CONTRAST GRAMMAR MODIFIER ANAPHORA CUMULATE COMPARE")
#: Single letters and short words before a point that ends no sentence ("No. 5", "St. Petersburg", "J. Smith").
_ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "st",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "vs",
        "art",
        "fig",
        "co",
        "ltd",
        "inc",
        "corp",
        "jsc",
        "tp",
        "ths",
        "gs",
        "ts",
    ]
)


def sentences(tokens: Iterable[Token], text: str) -> Iterator[list[Token]]:
    """Yield the tokens of each sentence, without line ends and bullets.

    Args:
        tokens: the tokens of the whole text.
        text: the normalised text, for capitals and blanks.
    """
    sentence: list[Token] = []
    none: tuple[Any, ...] = (None,)
    token: Token
    following: Token | None
    for token, following in pairwise(chain(tokens, none)):
        if token.kind not in _MARKS and text[token.end - 1] != ".":  # nearly all are plain words
            sentence.append(token)
            if len(sentence) >= _LONGEST:
                yield sentence
                sentence = []
            continue
        if token.kind in (_LINE, _PARAGRAPH):
            inside = token.kind == _LINE and _is_open(sentence)
            if sentence and not inside and _ends_at_line(sentence[-1], token, following, text):
                yield sentence
                sentence = []
            continue
        if not sentence and token.kind in _BULLETS and not _is_sign(token, following):
            continue
        if token.kind == _STOP and _shortens_month(sentence, token, following):
            continue
        sentence.append(token)
        if len(sentence) >= _LONGEST:
            yield sentence
            sentence = []
            continue
        if token.kind == _STOP:
            ends = _ends_at_stop(sentence, token, following, text)
        else:
            ends = text[token.end - 1] == "." and _hidden_stop(following, text)
        if ends:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _shortens_month(sentence: list[Token], stop: Token, following: Token | None) -> bool:
    """Whether a point only shortens the name of a month ("Sept. 2021", "Oct. 15")."""
    if not sentence or sentence[-1].kind != _MONTHNAME or following is None or following.kind not in _DATES:
        return False
    return sentence[-1].end == stop.start and stop.start - sentence[-1].start <= _SHORT_MONTH + 1


def _is_open(sentence: list[Token]) -> bool:
    """Whether a bracket that was opened shortly before is still open."""
    for token in reversed(sentence[-_BRACKET:]):
        if token.kind == _CLOSE:
            return False
        if token.kind == _OPEN:
            return True
    return False


def _is_sign(token: Token, following: Token | None) -> bool:
    """Whether a dash before the first word is the sign of a number, not a bullet."""
    return (
        token.kind == _DASH
        and following is not None
        and following.kind in _NUMBERS
        and following.start == token.end
    )


def _beginning(end: int, following: Token, text: str) -> int:
    """Return where the words behind a mark begin: an article before the next token is no token of its own."""
    while end < following.start and text[end].isspace():
        end += 1
    return end


def _ends_at_line(last: Token, line: Token, following: Token | None, text: str) -> bool:
    if last.kind == _STOP or following is None:
        return True
    if last.kind in _UNFINISHED:
        return False
    begins = text[_beginning(line.end, following, text)]
    if begins.islower():
        return False
    if line.kind == _PARAGRAPH:
        return True
    return not (begins.isdigit() or begins in "(%$") or following.kind in (_DASH, _MARK)


def _hidden_stop(following: Token | None, text: str) -> bool:
    """Whether the last point of an abbreviation ends the sentence too ("with the U.S. However, ...")."""
    return following is not None and following.kind in _OPENERS and text[following.start].isupper()


def _ends_at_stop(sentence: list[Token], stop: Token, following: Token | None, text: str) -> bool:
    if following is None or following.kind in (_LINE, _PARAGRAPH):
        return following is None
    if text[stop.start] != ".":
        return True
    before = sentence[-2] if len(sentence) > 1 else None
    if before is not None and before.end == stop.start:
        word = text[before.start : before.end]
        if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
            return False
    begins = text[_beginning(stop.end, following, text)]
    return begins.isupper() or begins.isdigit() or begins in "\"'(+*-—"

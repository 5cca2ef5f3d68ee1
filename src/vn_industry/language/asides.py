"""Leave out what says nothing of the figures: brackets without numbers, asides, hyphens and ends of ordinals."""

import re
from itertools import zip_longest
from typing import Final

from vn_industry.language.chunks import kinds
from vn_industry.language.tokens import KINDS, Token, letters

__all__ = ["without", "without_asides", "without_brackets", "without_hyphens", "without_ordinals"]

_WORD, _FILLER, _DASH = KINDS["WORD"], KINDS["FILLER"], KINDS["DASH"]
_NUMERIC: Final = letters("NUM INT YEARNUM CARDINAL")
_BASIS: Final = KINDS["BASIS"]
_COMMA, _OPEN, _CLOSE, _INDICATOR = KINDS["COMMA"], KINDS["OPEN"], KINDS["CLOSE"], KINDS["INDICATOR"]
#: Brackets of more pieces are clauses of their own.
_SHORT_BRACKET: Final = 12
_TELLING: Final = _NUMERIC | letters("MULTIPLE FRACTION FLAT BASIS MONTHNAME QUARTERNUM SAME")
_RESPECTIVELY: Final = KINDS["RESPECTIVELY"]
_ASIDES: Final = letters("CONTRAST MODIFIER GRAMMAR RESPECTIVELY")
_ASIDE: Final = re.compile(f"{_COMMA}[{''.join(_ASIDES)}]{_COMMA}")
_PERCENT, _INT = KINDS["PERCENT"], KINDS["INT"]
_ORDINAL_ENDINGS: Final = frozenset(["st", "nd", "rd", "th"])
_NAMES: Final = letters("WORD TERM FILLER")
_BASES: Final = letters("BASIS SAME")
_KNOWN: Final = letters("TERM REGION PARTNER")
_NAME_PARTS: Final = letters("WORD FILLER AND COMMA OF DASH")


def without_brackets(tokens: list[Token]) -> list[Token]:
    """Drop brackets without a number ("(without crude oil)", "(GSO)"): they say nothing of the figures."""
    kept: list[Token] = []
    opened: list[int] = []
    for token in tokens:
        kept.append(token)
        if token.kind == _OPEN:
            opened.append(len(kept) - 1)
        elif token.kind == _CLOSE and opened:
            start = opened.pop()
            inside = kept[start + 1 : -1]
            if len(inside) <= _SHORT_BRACKET and not any(one.kind in _TELLING for one in inside):
                named = start > 0 and kept[start - 1].kind == _PERCENT and _names(inside)
                del kept[start:]
                if named:  # "from 3.2% (fertiliser) to 30% (tiles)"
                    kept += [Token(KINDS["PREP"], "for", token.end, token.end), *inside]
                elif kept and inside and inside[0].value == "besides" and kept[-1].kind in _NAMES:
                    kept[-1].end = token.end  # "kim loại đúc sẵn (trừ máy móc, thiết bị)"
                kept.extend([] if named else [one for one in inside[:1] if _tells_topic(one, kept)])
            elif not any(one.kind in _NUMERIC for one in inside):
                bases = [one for one in inside if one.kind == _BASIS]
                told = {str(one.value) for one in inside if one.kind in _BASES}
                several = len(told) > 1  # "(so với tháng trước; so với cùng kỳ)"
                if bases and not several and len(inside) <= _SHORT_BRACKET:
                    kept[start:] = bases[:1]  # "1.1 percent (m/m, seasonally adjusted)"
    return kept


def _names(inside: list[Token]) -> bool:
    """Whether a bracket holds nothing but a name."""
    known = any(one.kind in _KNOWN for one in inside)
    return known and all(one.kind in _KNOWN or one.kind in _NAME_PARTS for one in inside)


def _tells_topic(token: Token, before: list[Token]) -> bool:
    """Whether the first word of a bracket says what is spoken of: the source of a picture, or an indicator."""
    if token.kind == KINDS["CAPTION"]:
        return True
    return token.kind == _INDICATOR and (not before or before[-1].kind != _INDICATOR)


def without(runs: re.Pattern[str], tokens: list[Token]) -> list[Token]:
    """Drop the tokens that a pattern matches."""
    kept: list[Token] = []
    done = 0
    for run in runs.finditer(kinds(tokens)):
        kept += tokens[done : run.start()]
        done = run.end()
    return [*kept, *tokens[done:]] if done else tokens


def without_asides(tokens: list[Token]) -> list[Token]:
    """Drop ", however," and the like, and the commas around "respectively": what stands around them is one clause."""
    if _ASIDE.search(kinds(tokens)) is None:
        return tokens
    kept: list[Token] = []
    position = 0
    while position < len(tokens):
        aside = tokens[position : position + 3]
        if (
            len(aside) == len("x,x")
            and kept
            and aside[0].kind == _COMMA == aside[2].kind
            and aside[1].kind in _ASIDES
        ):
            kept.extend(token for token in aside if token.kind == _RESPECTIVELY)
            position += 3
            continue
        kept.append(tokens[position])
        position += 1
    return kept


def without_ordinals(tokens: list[Token]) -> list[Token]:
    """Drop the ends of days in ordinals ("September 15th")."""
    return [
        token
        for before, token in zip_longest([None, *tokens[:-1]], tokens)
        if not (
            before is not None
            and before.kind == _INT
            and token.kind == _WORD
            and token.start == before.end
            and token.value in _ORDINAL_ENDINGS
        )
    ]


def without_hyphens(tokens: list[Token]) -> list[Token]:
    """Drop the hyphens inside words."""
    return [
        token
        for position, token in enumerate(tokens)
        if token.kind != _DASH or not _inner_hyphen(tokens, position)
    ]


def _inner_hyphen(tokens: list[Token], position: int) -> bool:
    """Whether a token is the hyphen of a compound word, which says nothing of its own."""
    token = tokens[position]
    if position == 0 or position + 1 == len(tokens):
        return False
    before, after = tokens[position - 1], tokens[position + 1]
    words = {_WORD, KINDS["TERM"], _FILLER, KINDS["VERB"], KINDS["GRAMMAR"], KINDS["MODIFIER"]}
    return (
        before.end == token.start
        and token.end == after.start
        and before.kind in words
        and after.kind in words
    )

"""Cut the stretch before a number into segments: what stands between its verbs, directions and commas."""

from typing import Final

import attrs

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern

__all__ = ["Segment", "segments_of"]

_NAMING: Final = (
    "WORD TERM FILLER COUNT INDICATOR REGION PARTNER TOTAL LOCALTOTAL ANAPHORA AND OF PREP POSSESSIVE PERIOD "
    "DASH SLASH MARK ASPECT BASIS TO TOTALOF SINCE"
)
_JOINED: Final = "[WORD TERM FILLER COUNT]"
#: Where a segment ends: at what names nothing, and at a comma between clauses, not inside a name ("machinery, equipment
#: and tools").
_BOUNDARY: Final = pattern(f"[^{_NAMING} COMMA]|(?<!{_JOINED})COMMA|COMMA(?!AND?{_JOINED})")
_BOUNDARY_OR_COMMA: Final = pattern(f"[^{_NAMING}]")
_COMMA, _AMOUNT, _VERB = KINDS["COMMA"], KINDS["AMOUNT"], KINDS["VERB"]
_MOVES: Final = letters("UP DOWN FLAT")
_ADVERBS: Final = "".join(letters("GRAMMAR MODIFIER APPROX"))
#: What no segment ends in ("the sector for US$5 billion").
_TRAILING: Final = "".join(letters("PREP OF TO AND COMMA BASIS PERIOD ASPECT"))
_FILLER, _NOUNS = KINDS["FILLER"], letters("WORD TERM")


@attrs.define
class Segment:
    """Tokens between two boundaries, and the kinds of the boundaries.

    Attributes:
        tokens: what stands between.
        before: the boundary on the left.
        after: the kind of what follows, past adverbs.
        acts: whether they do something to a quantity, and are no subject of it.
    """

    tokens: Stretch
    before: Token | None
    after: str
    acts: bool = False


def segments_of(head: Stretch, *, physical: bool = False) -> list[Segment]:
    """Cut the stretch before a number at verbs, directions and commas into segments.

    Args:
        head: the stretch.
        physical: whether the number is a quantity, of which whoever does something is no subject.
    """
    segments: list[Segment] = []
    begin = 0
    before: Token | None = None
    while boundary := (_BOUNDARY_OR_COMMA if _is_besides(before) else _BOUNDARY).search(head.kinds, begin):
        position = boundary.start()
        current = _trimmed(head, begin, position)
        if current is not None and _is_besides(before):
            begin += _past_whole(current)  # "Among the sectors electricity advanced furthest"
            current = _trimmed(head, begin, position) if _past_whole(current) else None
        if current is not None:
            follows = head.kinds[position + _leads_on(head, position) :].lstrip(_ADVERBS)
            after = head[-len(follows)] if follows else None
            acts = physical and after is not None and after.kind == _VERB and after.value == "act"
            segments.append(Segment(current, before, _AMOUNT if after is None else after.kind, acts))
        before, begin = head[position], position + 1
    current = _trimmed(head, begin, len(head))
    if current is not None and not _is_besides(before):
        segments.append(Segment(current, before, _AMOUNT))
    return segments


def _past_whole(tokens: Stretch) -> int:
    """Count what stands of the whole before the name of a part ("sectors electricity"); none where only one is named."""
    at = tokens.kinds.find(_FILLER)
    return at + 1 if 0 <= at < len(tokens) - 1 and tokens[at + 1].kind in _NOUNS else 0


def _leads_on(head: list[Token], position: int) -> int:
    """Count the comma between a name and what is said of it ("the extraction industry, down 1.7 percent")."""
    follows = head[position + 1 : position + 2]
    return 1 if head[position].kind == _COMMA and follows and follows[0].kind in _MOVES else 0


def _is_besides(token: Token | None) -> bool:
    """Whether what follows a token is only named beside the subject ("Bên cạnh dầu thô, khí ...")."""
    return token is not None and token.value == "besides"


def _trimmed(head: Stretch, begin: int, end: int) -> Stretch | None:
    """Return a part of a stretch without the prepositions at its end, ``None`` where nothing is left of it."""
    length = len(head.kinds[begin:end].rstrip(_TRAILING))
    return head.part(begin, begin + length) if length else None

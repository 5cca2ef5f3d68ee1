"""The word of direction beside a number against the sign of the number."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Statement
from vn_industry.domain import Measure
from vn_industry.language.normalise import normalise
from vn_industry.language.scan import scan
from vn_industry.language.tokens import KINDS
from vn_industry.language.vocabulary import LANGUAGES
from vn_industry.values import Interval

__all__ = ["direction_of", "directions"]

_SIGNS = {KINDS["UP"]: 1, KINDS["DOWN"]: -1}


def directions(pool: Pool) -> Iterator[Relation]:
    """Yield for each change with a word of direction as its evidence that its sign is that of the word."""
    for one in pool.statements:
        evidence = one.observation.evidence.get("direction")
        if (
            evidence is None
            or one.observation.measure is not Measure.CHANGE
            or "negative" in one.observation.evidence
        ):
            continue
        sign = direction_of(evidence.text, one.source.language)
        if sign and one.value:
            yield Relation(
                code="direction-and-sign",
                statements=(one,),
                holds=partial(_goes, sign),
                arithmetic=partial(_said, one, evidence.text, sign),
                saved=None,
            )


@lru_cache(maxsize=1024)
def direction_of(words: str, language: str = "") -> int:
    """Return the direction that words tell: 1 for a rise, -1 for a fall, 0 for neither or both.

    Example:
        >>> direction_of("decrease"), direction_of("tăng"), direction_of("sugar")
        (-1, 1, 0)
    """
    signs = {
        _SIGNS[token.kind]
        for known in ([language] if language in LANGUAGES else LANGUAGES)
        for token in scan(normalise(words), known)
        if token.kind in _SIGNS
    }
    return signs.pop() if len(signs) == 1 else 0


def _goes(sign: int, found: Sequence[Interval]) -> bool:
    return (found[0].low + found[0].high) * sign >= 0


def _said(one: Statement, words: str, sign: int) -> str:
    return f'{one.about} is {one.said}, and the words beside it, "{words}", tell a {"rise" if sign > 0 else "fall"}'

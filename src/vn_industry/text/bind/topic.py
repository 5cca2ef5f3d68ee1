"""Find what a whole text is about: the province of a provincial report, the market of a one-market report."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from vn_industry.text.bind.state import State
from vn_industry.text.periods import resolve
from vn_industry.text.tokens import KINDS, Token
from vn_industry.values import Period

__all__ = ["first_period", "home_region", "note_topic", "without_dateline"]

_REGION, _SOURCE, _DASH, _OPEN, _CLOSE = (KINDS[kind] for kind in ("REGION", "SOURCE", "DASH", "OPEN", "CLOSE"))
#: A province is the home of a text when at least this part of the mentions of provinces are of it.
_DOMINANT: Final = 0.6
#: How many sentences count as the opening of a text.
_OPENING: Final = 3
#: A province named no more often than this, and not in the first sentence, is named in passing.
_PASSING: Final = 2
_CAPTION: Final = KINDS["CAPTION"]
_INDICATOR, _TERM, _PARTNER, _PERIOD = (KINDS[kind] for kind in ("INDICATOR", "TERM", "PARTNER", "PERIOD"))


def home_region(sentences: Sequence[list[Token]]) -> str:
    """Return the province or city that a text is about, ``""`` for the country.

    It stands in the opening, and most mentions of provinces in the text are of it.

    Args:
        sentences: the tokens of each sentence, datelines dropped.
    """
    named = [
        [] if any(token.kind == _CAPTION for token in sentence) else _regions(sentence) for sentence in sentences
    ]
    mentions = Counter(region for regions in named for region in regions)
    if not mentions:
        return ""
    region, count = mentions.most_common(1)[0]
    opening = [region for regions in named[:_OPENING] for region in regions]
    if region not in opening or count < _DOMINANT * mentions.total():
        return ""
    return region if count > _PASSING or region in named[0] else ""


def _regions(sentence: list[Token]) -> list[str]:
    return [token.value[0][1] for token in sentence if token.kind == _REGION]


def without_dateline(sentence: list[Token]) -> list[Token]:
    """Drop a place and an agency before a dash ("Hà Nội (TTXVN) -"), which say nothing of the figures.

    Args:
        sentence: the tokens of a sentence.
    """
    if not sentence or sentence[0].kind not in (_REGION, _SOURCE):
        return sentence
    for position, token in enumerate(sentence[:7]):
        if token.kind == _DASH and position:
            return sentence[position + 1 :]
        if position and token.kind not in (_OPEN, _CLOSE, _SOURCE, KINDS["WORD"], KINDS["SLASH"], KINDS["COMMA"]):
            break
    return sentence


def first_period(sentences: Sequence[list[Token]], state: State) -> Period | None:
    """Return the first month, quarter or run of months that the opening names: the period of a bare headline.

    Args:
        sentences: the tokens of each sentence, periods merged.
        state: what is remembered.
    """
    for sentence in sentences[: _OPENING + 1]:
        for token in sentence:
            if token.kind == _PERIOD and token.value.unit in ("month", "quarter", "half", "months", "days"):
                period = resolve(token.value, state.published)
                if period is not None:
                    return period
    return None


def note_topic(tokens: list[Token], state: State) -> None:
    """Take indicator, good and market from a sentence without numbers: what follows speaks of them.

    Args:
        tokens: the tokens of the sentence.
        state: what is remembered; it is brought up to date.
    """
    for token in tokens:
        if token.kind == _PERIOD and token.value.unit in ("quarter", "half", "months", "days"):
            period = resolve(token.value, state.published)
            if period is not None and state.period is not None and period.last.year == state.period.last.year:
                state.period = period
    for position, token in enumerate(tokens):
        if token.kind != _INDICATOR:
            continue
        state.indicator = token.value
        around = tokens[max(0, position - 1) : position] + tokens[position + 1 : position + 3]
        named = next((one for one in around if one.kind == _TERM), None)
        state.subject = None if named is None else (named.start, named.end)
        markets = [one for one in tokens[position + 1 :] if one.kind == _PARTNER]
        state.partner = (markets[0].start, markets[0].end) if len(markets) == 1 else None
        return

"""The unit of a number that its print leaves out, and numbers that are no figures whatever their clause says."""

from typing import Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import in_pieces, is_currency
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State

__all__ = ["complete_unit", "is_definite", "no_figure"]

_INDICATOR, _TERM, _PERIOD = KINDS["INDICATOR"], KINDS["TERM"], KINDS["PERIOD"]
_UP, _DOWN, _COMMA, _AND, _OPEN = KINDS["UP"], KINDS["DOWN"], KINDS["COMMA"], KINDS["AND"], KINDS["OPEN"]
_NOUNS: Final = letters("WORD TERM FILLER INDICATOR")
_LOWEST_PMI, _HIGHEST_PMI = 20, 80
#: "cars (1.8 million", "automobiles: 41,185", "trucks totalled 18,091"
_PIECES: Final = pattern("TERM [FILLER OF]*(?:OPEN|COLON|VERB|VERB PREP)$")
#: "Indonesia 3,823 and China 1,204"
_LISTS_MARKETS: Final = pattern("[COMMA AND]+ PARTNER")
#: Fewer are years, ranks and the like.
_FEWEST_PIECES: Final = 100
#: So many letters stand between a word and a number with "the" before it.
_THE: Final = len(" the ")
#: More than so many goods or places are not counted.
_MOST_COUNTED: Final = 500


def complete_unit(reading: Reading, previous: Reading | None, sentence: list[Token], state: State) -> None:
    """Give a number the unit that its print leaves out: the currency of the text, or the points of the PMI."""
    amount = reading.amount
    follows = sentence[reading.at + 1 : reading.at + 3]
    follows = (
        follows[1:] if follows and follows[0].kind == KINDS["GRAMMAR"] else follows[:1]
    )  # "1.7 million new cars"
    counted = not follows or follows[0].kind in _NOUNS
    if amount.unit == "item" and amount.noun is None and state.counted is not None:
        amount.noun, amount.unit = state.counted  # "four of these"
    if amount.unit in ("", "scaled") and follows and follows[0].kind == _TERM and in_pieces(follows[0].value):
        amount.unit = "unit"  # "15.061 ô tô", "20,200 trucks"
        reading.tail = reading.tail or Stretch.of(follows)
    if amount.unit in ("", "scaled") and _counts_pieces(reading):
        amount.unit = "unit"  # "televisions (1.8 million, up 23 percent)"
    if amount.unit == "" and previous is not None and _LISTS_MARKETS.fullmatch(reading.head.kinds):
        amount.unit = previous.amount.unit if previous.amount.unit == "unit" else ""
    if (
        amount.unit == ""
        and previous is not None
        and previous.amount.unit == "percent"
        and _lists_rate(reading)
    ):
        amount.unit = "percent"
    if amount.unit == "item" and amount.counted == "back" and amount.value > _MOST_COUNTED:
        amount.unit = "unit"  # "some 15,486 of them"
    if amount.unit == "scaled" and state.currency and not counted:
        amount.unit = state.currency
    if is_currency(amount.unit):
        state.currency = amount.unit
    if _is_index_level(reading, previous, state):
        amount.unit = "point"


def _counts_pieces(reading: Reading) -> bool:
    """Whether a bare number stands where a good that is counted in pieces was named ("automobiles: 41,185")."""
    if reading.amount.value < _FEWEST_PIECES or (reading.amount.step < 1 and reading.amount.unit == ""):
        return False
    told = _PIECES.search(reading.head.kinds)
    return told is not None and any(
        token.kind == _TERM and in_pieces(token.value) for token in reading.head[told.start() :]
    )


def _lists_rate(reading: Reading) -> bool:
    """Whether a bare number goes on with a list of rates ("5.4 percent in May, 5.2 in June", "phân bón (giảm 24,2)")."""
    if reading.amount.step >= 1:
        return False
    moved = reading.bracket and reading.head.kinds[-2:-1] == _OPEN and reading.head.kinds[-1:] in (_UP, _DOWN)
    again = reading.head.kinds in (_COMMA, _AND, _COMMA + _AND) and reading.after.kinds[1:2] == _PERIOD
    return moved or again


def _is_index_level(reading: Reading, previous: Reading | None, state: State) -> bool:
    """Whether a bare decimal is a reading of the PMI, which has no unit in print."""
    amount = reading.amount
    if amount.unit not in ("", "point") or amount.step >= 1 or not _LOWEST_PMI < amount.value < _HIGHEST_PMI:
        return False
    named = [token.value for token in reading.head if token.kind == _INDICATOR]
    spoken_of = named[-1] if named else previous.indicator if previous is not None else state.indicator
    return spoken_of == "pmi"


def no_figure(reading: Reading, *, noun_after: bool) -> str:
    """Say why a number cannot be a figure whatever its clause says, ``""`` where it can."""
    if reading.amount.unit in ("", "scaled"):
        return "no unit"
    if reading.amount.unit == "ratio" and reading.after and reading.after[0].value == "what":
        return "compares two numbers"  # "six times what it imported"
    if not reading.amount.is_exact:
        return "too many digits"
    if reading.amount.unit not in ("item", "locality"):
        return ""
    last = reading.head[-1] if reading.head else None
    again = last is not None and last.kind == KINDS["ANAPHORA"] and last.value == "same"
    again = again or reading.head.kinds == KINDS["OF"]  # "Of the 11 groups, ten ..."
    if last is not None and last.value == "besides" and reading.amount.unit == "locality":
        return "number of all there are"  # "fifth among the 63 provinces"
    again = (
        again
        or any(  # "5 nhóm hàng này"; in English it stands before the number
            token.kind == KINDS["ANAPHORA"] and token.value == "same" and not noun_after
            for token in reading.after[:1]
        )
    )
    return "counted before" if again else ""


def is_definite(reading: Reading, *, noun_after: bool) -> bool:
    """Whether a text speaks of some goods or places as known, and does not count them."""
    if noun_after:
        return bool(reading.head) and reading.amount.start - reading.head[-1].end == _THE
    return bool(reading.tail) and reading.tail[0].value == "most"

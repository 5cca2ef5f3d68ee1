"""Give the numbers of a headline what the text below says of them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from vn_industry.text.bind.reading import Reading

__all__ = ["complete_headline"]

#: A first line of more characters is a paragraph, not a headline.
_LONGEST: Final = 200
#: "Over 4.3 billion" may be said of 4.37 billion: so much may lie between, as a part of the number.
_ROUNDED: Final = Decimal("0.04")


def complete_headline(readings: Sequence[Reading], text: str) -> None:
    """Take period and basis of a number that the headline leaves unsaid from where the text says it again.

    A number is said again by one of the same measure and unit that is equal, or that the headline rounds, if all that
    fit agree on the period.

    Args:
        readings: the numbers of the beginning of the text.
        text: the text; its first line is the headline.
    """
    begin = len(text) - len(text.lstrip())
    end = text.find("\n", begin)
    if end - begin > _LONGEST:
        return
    for reading in readings:
        if reading.amount.start >= end:
            return
        if reading.reason or reading.compared:
            continue
        again = [
            one for one in readings if one.amount.start > end and not one.reason and _says_again(reading, one)
        ]
        exact = [one for one in again if one.value == reading.value] or again
        if not exact:
            continue
        if "period" not in reading.evidence and len({one.period for one in exact}) == 1:
            reading.period = exact[0].period
        if (
            reading.measure == "change"
            and "basis" not in reading.evidence
            and len({one.basis for one in exact}) == 1
        ):
            reading.basis = exact[0].basis


def _says_again(reading: Reading, other: Reading) -> bool:
    """Whether a number of the text may be that of the headline."""
    same = reading.measure == other.measure and reading.amount.unit == other.amount.unit
    if not same or (reading.indicator != other.indicator and "indicator" in reading.evidence):
        return False
    if reading.region != other.region:
        return False
    if reading.value == other.value:
        return True
    difference = (abs(other.value) - abs(reading.value)) / abs(reading.value) if reading.value else Decimal(1)
    match reading.amount.approx:
        case "over":
            return 0 <= difference <= _ROUNDED
        case "nearly":
            return -_ROUNDED <= difference <= 0
        case "about":
            return abs(difference) <= _ROUNDED
        case _:
            return abs(other.value - reading.value) * 2 <= reading.amount.step

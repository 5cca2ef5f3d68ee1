"""Tell whether two figures speak of one thing, whichever words their reports use."""

from typing import TYPE_CHECKING
from unicodedata import normalize

from vn_industry.reference import find_market

if TYPE_CHECKING:
    from vn_industry.domain.figures import Figure

__all__ = ["differences", "folded"]


def folded(words: str) -> str:
    """Return words in the form in which they are compared: NFC, without case, single blanks.

    Example:
        >>> folded("Khai  Khoáng") == folded("khai khoáng")
        True
    """
    return " ".join(normalize("NFC", words).casefold().split())


def differences(left: "Figure", right: "Figure") -> tuple[tuple[str, str, str], ...]:
    """Return the fields in which two figures speak of different things.

    Args:
        left: A figure.
        right: Another one.

    Returns:
        The name of each field of indicator, subject, region and partner that differs, with both contents.
        Subjects are one if their codes are, partners if both are names of one market; else words decide,
        without regard to case.
    """
    pairs = (
        ("indicator", left.indicator, right.indicator, left.indicator == right.indicator),
        ("subject", left.subject, right.subject, _one_subject(left, right)),
        # Not by code: the new province of Bắc Ninh has the code that was Bắc Giang's.
        ("region", left.region, right.region, folded(left.region) == folded(right.region)),
        ("partner", left.partner, right.partner, _one_market(left.partner, right.partner)),
    )
    return tuple((field, first, second) for field, first, second, same in pairs if not same)


def _one_subject(left: "Figure", right: "Figure") -> bool:
    if left.subject_code and right.subject_code:
        return left.subject_code == right.subject_code
    return folded(left.subject) == folded(right.subject)


def _one_market(left: str, right: str) -> bool:
    if folded(left) == folded(right):
        return True
    first, second = find_market(left), find_market(right)
    return first is not None and first == second

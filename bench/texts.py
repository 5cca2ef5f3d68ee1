"""Texts to measure with: reports of any length, and input that is made to be slow."""

import json
import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

__all__ = ["HOSTILE", "hostile", "paragraphs", "report"]

ROOT: Final = Path(__file__).parent.parent
_EXAMPLES: Final = {
    "en": "industrial-exports-2024-08-13.txt",
    "vi": "san-xuat-cong-nghiep-2024-02-05.txt",
}
_DECIMAL: Final = re.compile(r"\d+([.,])\d+")

#: What is repeated, by name: each is slow for some scanner.
HOSTILE: Final[Mapping[str, str]] = {
    "one number": "5.3% ",
    "no full stop": "exports of steel rose 5% and imports fell 3%, ",
    "digits": "7",
    "digits and points": "1.",
    "combining marks": "\u0301",
    "letters with marks": "e\u0301",
    "blanks": " ",
    "blanks and line ends": " \n",
    "open brackets": "(",
    "open and closed brackets": "()",
    "commas": ", ",
    "numbers and periods": "5% July 3.1% 2024 ",
    "periods to date": "to date 5% ",
    "months and runs of months": (
        "Exports rose 5% in May and 4% in June. In seven months they rose 5% and imports 3% on the previous month. "
    ),
    "one long word": "x",
    "small and capital letters": "aB",
}


def documents(language: str) -> list[str]:
    """Return the project's own reports in a language."""
    shown = (ROOT / "examples" / _EXAMPLES[language]).read_text("utf-8")
    labelled = sorted((ROOT / "tests" / "text" / "data").glob(f"{language}-*.json"))
    return [shown, *(json.loads(path.read_text("utf-8"))["text"] for path in labelled)]


def report(language: str, size: int) -> str:
    """Return report text of so many characters.

    The project's own reports follow one another, each time with other decimals, so that no number is read twice
    because it was read before.

    Args:
        language: ``en`` or ``vi``.
        size: the number of characters.
    """
    return "".join(_endless(language, size))[:size]


def _endless(language: str, size: int) -> Iterator[str]:
    chance = random.Random(size)  # noqa: S311 - the same text at every run is what is wanted
    made = 0
    while made < size:
        for text in documents(language):
            yield f"{_DECIMAL.sub(lambda number: _varied(number, chance), text)}\n\n"
            made += len(text) + 2


def _varied(number: re.Match[str], chance: random.Random) -> str:
    """Return a number of the same form; the first digit stays, so that thousands stay thousands."""
    others = (str(chance.randrange(10)) if one.isdigit() else one for one in number[0][1:])
    return number[0][0] + "".join(others)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text."""
    return [one for one in text.split("\n\n") if one.strip()]


def hostile(name: str, size: int) -> str:
    """Return so many characters of an input that is made to be slow.

    Args:
        name: one of `HOSTILE`, ``nested brackets``, or ``all words of`` with a language.
        size: the number of characters.
    """
    if name == "nested brackets":
        return "(" * (size // 2 - 1) + "5%" + ")" * (size // 2 - 1)
    piece = _words(name[-2:]) if name.startswith("all words of ") else HOSTILE[name]
    return (piece * (size // len(piece) + 1))[:size]


def _words(language: str) -> str:
    """Every word of a vocabulary, one after the other."""
    from vn_industry.language.vocabulary import vocabulary

    return " ".join(sorted(vocabulary(language).words)) + " "

"""Guards against a reader that got much slower; how fast it is, `bench/` measures."""

import re
import time
from collections.abc import Callable
from datetime import date

import pytest
from bench.texts import hostile, report

import vn_industry

WORD = re.compile(r"\w+|[^\w\s]")
#: Reading takes about 20 times as long as cutting into words; three times that is a fault, whatever the machine.
TIMES_WORDS = 60


def read(text: str) -> None:
    vn_industry.read(text, published=date(2024, 8, 6))


def cut_into_words(text: str) -> None:
    """Do plain Python work of the reader's kind: match words, make an object a word.

    What slows the interpreter down slows this down as much as the reader, unlike a search that stays inside one
    call of the `re` module.
    """
    words = []
    for match in WORD.finditer(text.lower()):
        words.append((match[0], match.start(), match.end()))  # noqa: PERF401 - the loop is the work


def seconds(act: Callable[[str], None], text: str) -> float:
    begun = time.process_time()
    act(text)
    return time.process_time() - begun


def ratio(act: Callable[[str], None], text: str, other: Callable[[str], None], other_text: str) -> float:
    """How many times as long one act takes as another: the least times of rounds that take turns."""
    rounds = [(seconds(act, text), seconds(other, other_text)) for _ in range(3)]
    return min(one for one, _ in rounds) / min(one for _, one in rounds)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_reading_takes_no_more_than_so_many_times_cutting_into_words(language: str) -> None:
    text = report(language, 100_000)
    read(text)
    measured = [ratio(read, text, cut_into_words, text)]
    while measured[-1] >= TIMES_WORDS and len(measured) < 3:
        measured.append(ratio(read, text, cut_into_words, text))
    assert min(measured) < TIMES_WORDS


@pytest.mark.parametrize(
    "name", ["report", "one number", "no full stop", "nested brackets", "all words of vi"]
)
def test_twice_the_text_takes_about_twice_as_long(name: str) -> None:
    ratios = []
    for _ in range(3):
        once, twice = (
            report("en", size) if name == "report" else hostile(name, size) for size in (40_000, 80_000)
        )
        ratios.append(ratio(read, twice, read, once))
        if ratios[-1] < 2.8:
            return
    pytest.fail(f"twice the text takes {min(ratios):.1f} times as long")

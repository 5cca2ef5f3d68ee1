"""Guards against a reader that got much slower; how fast it is, `bench/` measures."""

import re
import time
from collections.abc import Callable
from datetime import date

import pytest
from bench.texts import hostile, report

import vn_industry


def read(text: str) -> None:
    vn_industry.read(text, published=date(2024, 8, 6))


def scan(text: str) -> None:
    for _ in re.finditer(r"\d[\d.,]*", text):
        pass


def seconds(act: Callable[[str], None], text: str) -> float:
    """The least processor time of a few: what else runs on the machine can only add to it."""
    times = []
    for _ in range(4):
        begun = time.process_time()
        act(text)
        times.append(time.process_time() - begun)
    return min(times)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_reading_takes_no_more_than_so_many_bare_scans(language: str) -> None:
    text = report(language, 100_000)
    assert seconds(read, text) < 600 * seconds(scan, text)


@pytest.mark.parametrize(
    "name", ["report", "one number", "no full stop", "nested brackets", "all words of vi"]
)
def test_twice_the_text_takes_about_twice_as_long(name: str) -> None:
    ratios = []
    for _ in range(3):
        once, twice = (
            report("en", size) if name == "report" else hostile(name, size) for size in (40_000, 80_000)
        )
        ratios.append(seconds(read, twice) / seconds(read, once))
        if ratios[-1] < 2.8:
            return
    pytest.fail(f"twice the text takes {min(ratios):.1f} times as long")

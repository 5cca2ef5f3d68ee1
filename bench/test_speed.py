"""Compare readers on one text in one run: ``python -m pytest bench``.

The table sets each reader beside the fastest, which is a bare search for digits. Other libraries are given the text
paragraph after paragraph, or sentence after sentence, as they are meant to be used and where they are fastest.
"""

import re
import warnings
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import vn_industry
from bench.conftest import Speeds
from bench.texts import paragraphs, report

Read = Callable[[str], int]
pytestmark = pytest.mark.filterwarnings("ignore")
SMALL, LARGE = 64 * 1024, 1024 * 1024


def bare_scan(text: str) -> int:
    return sum(1 for _ in re.finditer(r"\d[\d.,]*", text))


def ours(text: str) -> int:
    report_ = vn_industry.read(text, published=date(2024, 8, 6))
    return sum(len(figure.observations) for figure in report_)


def price_parser() -> Read:
    library = pytest.importorskip("price_parser")
    sentence = re.compile(r"(?<=[.!?])\s+")
    return lambda text: sum(library.Price.fromstring(one).amount is not None for one in sentence.split(text))


def quantulum3() -> Read:
    library = pytest.importorskip("quantulum3.parser")
    return lambda text: sum(len(library.parse(one)) for one in paragraphs(text))


def recognizers_text() -> Read:
    """Percentages, currencies, dimensions and dates: what our reader reads of a text too."""
    numbers = pytest.importorskip("recognizers_number", exc_type=ImportError)
    units = pytest.importorskip("recognizers_number_with_unit", exc_type=ImportError)
    dates = pytest.importorskip("recognizers_date_time", exc_type=ImportError)
    recognise = (
        numbers.recognize_percentage,
        units.recognize_currency,
        units.recognize_dimension,
        dates.recognize_datetime,
    )
    culture = numbers.Culture.English
    return lambda text: sum(len(one(part, culture)) for part in paragraphs(text) for one in recognise)


READERS: dict[str, Callable[[], Read]] = {
    "bare scan": lambda: bare_scan,
    "vn_industry": lambda: ours,
    "price-parser": price_parser,
    "quantulum3": quantulum3,
    "recognizers-text": recognizers_text,
}


def measure(benchmark: Any, speeds: Speeds, group: str, name: str, text: str, rounds: int = 5) -> None:
    """Time one reader, and keep its speed in megabytes of UTF-8 a second."""
    with warnings.catch_warnings(action="ignore"):
        read = READERS[name]()
        read(text[:2000])  # tables and patterns are made at the first call
        benchmark.group = group
        assert benchmark.pedantic(read, args=(text,), rounds=rounds, iterations=1) > 0
    speeds[group, name] = len(text.encode()) / benchmark.stats.stats.min / 1e6


@pytest.mark.parametrize("name", READERS)
def test_64_kilobytes(benchmark: Any, speeds: Speeds, name: str) -> None:
    rounds = 1 if name == "recognizers-text" else 5
    measure(benchmark, speeds, "64 KB of reports, en", name, report("en", SMALL), rounds)


@pytest.mark.parametrize("name", ["bare scan", "vn_industry", "price-parser"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_megabyte(benchmark: Any, speeds: Speeds, language: str, name: str) -> None:
    measure(benchmark, speeds, f"1 MB of reports, {language}", name, report(language, LARGE))

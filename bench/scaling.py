"""Show how time and memory grow with the text: ``python -m bench.scaling``.

Each line is one kind of input: the time for 64 KB, 128 KB ... 4 MB, and the largest time for 2n over time for n.
"""

import argparse
import time
import tracemalloc
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import vn_industry
from bench.texts import HOSTILE, hostile, report

SIZES = [64 * 1024 * 2**power for power in range(7)]
KINDS = [*HOSTILE, "nested brackets", "all words of en", "all words of vi"]
MEGABYTE = 1024 * 1024


def seconds(text: str, language: str, rounds: int) -> float:
    """Return the least processor time in which a text is read."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        vn_industry.read(text, published=date(2024, 8, 6), language=language)
        best = min(best, time.process_time() - begun)
    return best


def line(name: str, texts: Iterable[str], language: str) -> str:
    """Measure one kind of input at each size."""
    times = [seconds(text, language, rounds=5 if len(text) < MEGABYTE else 3) for text in texts]
    ratios = [after / before for before, after in pairwise(times)]
    shown = " ".join(f"{1000 * one:7.0f}" for one in times)
    each = " ".join(f"{ratio:.2f}" for ratio in ratios)
    return f"{name:26} {shown} ms   {each}   most {max(ratios):.2f}"


def memory(size: int) -> str:
    """Measure the most memory that is held while a text is read, the report included."""
    text = report("en", size)
    vn_industry.read(text[:2000], language="en")
    tracemalloc.start()
    vn_industry.read(text, published=date(2024, 8, 6), language="en")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return f"{size / MEGABYTE:.0f} MB of text: {peak / MEGABYTE:.0f} MB at most, {peak / size:.1f} times its size"


def main() -> None:
    parser = argparse.ArgumentParser(description="time and memory by size of the text")
    parser.add_argument(
        "kinds", nargs="*", default=["en", "vi", *KINDS], help="reports by language, or inputs"
    )
    parser.add_argument(
        "--memory", type=int, metavar="MB", help="measure memory instead, for so many megabytes"
    )
    chosen = parser.parse_args()
    if chosen.memory:
        print(memory(chosen.memory * MEGABYTE))
        return
    for kind in chosen.kinds:
        if kind in ("en", "vi"):
            print(line(f"reports, {kind}", (report(kind, size) for size in SIZES), kind), flush=True)
        else:
            language = "vi" if kind.endswith("vi") else "en"
            print(line(kind, (hostile(kind, size) for size in SIZES), language), flush=True)


if __name__ == "__main__":
    main()

"""Checking takes time that grows with the length of the reports, not with its square."""

from time import perf_counter

import pytest

from vn_industry import Report, read
from vn_industry.checks import review

SENTENCES = {
    "one question": "Exports rose 5.3% in May 2024 year-on-year to $3.1 billion. ",
    "a long list": "In May 2024, IIP rose in Hà Nội (5.3%), Cà Mau (4.1%), Huế (9.3%), Cần Thơ (3.2%). ",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_four_times_the_text_takes_about_four_times_as_long(sentence: str) -> None:
    short, long = (read(sentence * times, published="2024-06-05", language="en") for times in (250, 1000))
    review(short)  # tables are read at first use
    assert _seconds(long) < 12 * _seconds(short)


def _seconds(report: Report) -> float:
    times = []
    for _ in range(3):
        start = perf_counter()
        review(report)
        times.append(perf_counter() - start)
    return min(times)

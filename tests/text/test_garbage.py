"""Reading makes no cyclic garbage, and leaves the collector as it found it."""

import gc
from collections.abc import Iterator
from datetime import date

import pytest
from bench.texts import HOSTILE, hostile, report

import vn_industry
from vn_industry.text.garbage import without_collection

TEXTS = {
    "report in English": report("en", 20_000),
    "report in Vietnamese": report("vi", 20_000),
    **{name: hostile(name, 2000) for name in HOSTILE},
}


@pytest.fixture(autouse=True)
def _running() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_left_for_the_collector(name: str) -> None:
    vn_industry.read(TEXTS[name], published=date(2024, 8, 6))  # tables are made at the first call
    gc.collect()
    gc.disable()
    vn_industry.read(TEXTS[name], published=date(2024, 8, 6))
    assert gc.collect() == 0


def test_a_collector_that_runs_is_paused_and_runs_again() -> None:
    with without_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_stopped_stays_stopped() -> None:
    gc.disable()
    with without_collection():
        pass
    assert not gc.isenabled()


def test_it_runs_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), without_collection():
        _ = 1 / 0
    assert gc.isenabled()


def test_of_readers_that_overlap_the_first_starts_it_again() -> None:
    first, second = without_collection(), without_collection()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    second.__exit__(None, None, None)
    assert gc.isenabled()

"""What `read` refuses, and how it says so."""

from typing import Any

import pytest

import vn_industry
from vn_industry.errors import FigureError


@pytest.mark.parametrize("text", [None, b"IIP rose 5%", 5])
def test_what_is_no_text_is_refused(text: Any) -> None:
    with pytest.raises(TypeError, match="read takes a text"):
        vn_industry.read(text)


@pytest.mark.parametrize("published", ["0001-01-01", "1901-12-31", "2200-01-01"])
def test_a_day_without_periods_around_it_is_refused(published: str) -> None:
    with pytest.raises(FigureError, match="1902 to 2199"):
        vn_industry.read("Exports rose 5% from the previous year.", published=published)


@pytest.mark.parametrize("published", ["1902-01-01", "2199-12-31"])
@pytest.mark.parametrize(
    "text", ["Exports rose 5% from the previous year.", "from 5% to 6% ytd", "5% in 2200"]
)
def test_the_first_and_the_last_day_are_read(text: str, published: str) -> None:
    assert vn_industry.read(text, published=published).to_records()


@pytest.mark.parametrize("language", ["fr", "EN", "vi-VN", ""])
def test_another_language_is_refused(language: str) -> None:
    with pytest.raises(FigureError, match="'en' or 'vi'"):
        vn_industry.read("IIP rose 5%", language=language)

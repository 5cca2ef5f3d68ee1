import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.domain import Source
from vn_industry.errors import FigureError

from .test_observation import NAMES


def test_a_datetime_is_the_day_of_it() -> None:
    moment = datetime(2024, 1, 29, 9, 30, tzinfo=UTC)
    assert Source(published=moment) == Source(published=date(2024, 1, 29))
    assert type(Source(published=moment).published) is date


def test_a_date_may_be_written_as_text() -> None:
    assert Source(published="2024-01-29") == Source(published=date(2024, 1, 29))


@pytest.mark.parametrize("wrong", ["29/01/2024", "2024-02-30", 2024, ""])
def test_published_is_a_date(wrong: Any) -> None:
    with pytest.raises(
        FigureError, match=r"Source\.published: takes a date such as date\(2024, 2, 5\) or '2024-02-05', not "
    ):
        Source(published=wrong)


@pytest.mark.parametrize("field", ["publisher", "title", "language", "sha256"])
def test_names_are_text(field: str) -> None:
    fields: dict[str, Any] = {field: None}
    with pytest.raises(FigureError, match=rf"Source\.{field}: takes a str"):
        Source(**fields)


@pytest.mark.parametrize("wrong", ["abc", "A" * 64, "0" * 65])
def test_a_hash_is_a_hash(wrong: str) -> None:
    with pytest.raises(FigureError, match="64 hexadecimal digits"):
        Source(sha256=wrong)


@given(st.text())
def test_texts_are_known_by_their_hash(text: str) -> None:
    assert Source(sha256=Source.hash(text)).sha256 == Source.hash(text)
    assert Source.hash(text) != Source.hash(text + " ")


def test_bytes_and_text_hash_alike() -> None:
    assert Source.hash("tháng Một") == Source.hash("tháng Một".encode())
    assert len(Source.hash("half a pair: \ud800")) == 64


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({}, "unknown source"),
        ({"language": "vi"}, "vi"),
        ({"title": "IIP"}, "IIP"),
        ({"publisher": "GSO", "language": "en"}, "GSO (en)"),
        ({"publisher": "GSO", "title": "IIP", "published": date(2024, 1, 29)}, "GSO: IIP (2024-01-29)"),
    ],
)
def test_str_names_it(fields: dict[str, Any], written: str) -> None:
    source = Source(**fields)
    assert str(source) == written
    assert eval(repr(source), {**NAMES, "datetime": __import__("datetime")}) == source
    assert pickle.loads(pickle.dumps(source)) == source

"""The example reports, read by the real reader: what every record promises holds for them."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

import vn_industry
from vn_industry.adapters.records import FIELDS, INTEGER_FIELDS

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_records_keep_their_contract(path: Path, form: str) -> None:
    text = path.read_text("utf-8")
    text = unicodedata.normalize("NFC", text) if form == "NFC" else unicodedata.normalize("NFD", text)
    published = date.fromisoformat(path.stem[-10:])
    records = vn_industry.read(text, published=published).to_records()
    assert records
    for record in records:
        assert tuple(record) == FIELDS
        assert text[int(record["start"]) : int(record["end"])] == record["text"]
        assert record["published"] == published.isoformat()
        assert {field for field in FIELDS if not isinstance(record[field], str)} <= INTEGER_FIELDS

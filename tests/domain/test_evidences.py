"""Evidence is made when it is asked for."""

import pickle

import pytest

from vn_industry.domain import Evidence
from vn_industry.domain.observation import Evidences

SOURCE = "In January, exports rose."
GIVEN = Evidence(rule="published")
FOUND = Evidences({"period": (0, 10), "region": "carried", "basis": GIVEN}, SOURCE)


def test_places_are_quoted_and_rules_named() -> None:
    assert FOUND["period"] == Evidence(rule="read", start=0, end=10, text="In January")
    assert FOUND["region"] == Evidence(rule="carried")
    assert FOUND["basis"] is GIVEN
    assert list(FOUND) == ["period", "region", "basis"]
    assert len(FOUND) == 3


def test_an_attribute_without_evidence_is_no_key() -> None:
    assert "partner" not in FOUND
    with pytest.raises(KeyError, match="partner"):
        FOUND["partner"]


def test_a_pickle_keeps_the_quotes_and_leaves_the_text() -> None:
    source = SOURCE + " " * 10_000
    pickled = pickle.dumps(Evidences({"period": (0, 10)}, source))
    assert len(pickled) < 1000
    assert dict(pickle.loads(pickled)) == dict(Evidences({"period": (0, 10)}, SOURCE))


def test_its_repr_shows_the_evidence() -> None:
    assert repr(FOUND).startswith("{'period': Evidence(rule='read', start=0, end=10, text='In January')")

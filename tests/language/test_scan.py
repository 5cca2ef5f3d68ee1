"""Texts are cut into pieces and scanned part by part, and nothing shows it."""

from itertools import pairwise

import pytest
from bench.texts import report
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.language import pieces, scan
from vn_industry.language.normalise import normalise
from vn_industry.language.pieces import Pieces, pieces_of

TEXTS = st.text(st.sampled_from("ab AN's'.,1½²%-()\n\t /ềđ"), max_size=60)


def scanned(text: str, language: str) -> list[tuple[str, object, int, int]]:
    return [
        (token.kind, token.value, token.start, token.end) for token in scan.scan(normalise(text), language)
    ]


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("part", [1, 7, 100])
def test_where_a_text_is_parted_makes_no_difference(
    language: str, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = report(language, 20_000)
    whole = scanned(text, language)
    monkeypatch.setattr(scan, "_PART", part)
    assert scanned(text, language) == whole


@given(TEXTS, st.sampled_from(["en", "vi"]))
def test_pieces_stand_where_they_say(text: str, language: str) -> None:
    source = normalise(text)
    found, starts = pieces_of(language).cut(source, 0, len(source.text))
    for piece, start in zip(found, starts, strict=True):
        assert source.lower[start : start + piece.size] == piece.text
    ends = [start + piece.size for piece, start in zip(found, starts, strict=True)]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert all(before < after for before, after in pairwise(starts))


def test_what_is_kept_of_the_pieces_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_KEPT", 10)
    own = Pieces("en")
    words = [f"{letter}{'x' * length}" for letter in "abc" for length in (1, 2, 60)]
    for word in words * 3:
        assert own.piece(word).text == word
        assert own.piece(word) is own.piece(word) or len(word) > 40


def test_a_very_long_word_is_not_searched_for_words_inside() -> None:
    word = "thángđầu" * 20_000
    assert [start for *_, start, _ in scanned(word, "vi")] == [0]

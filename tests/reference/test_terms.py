"""The surface names that a reader of text gets."""

import unicodedata

import pytest

from vn_industry import reference as ref

EN, VI = tuple(ref.terms("en")), tuple(ref.terms("vi"))


def having(terms: tuple[ref.Term, ...], text: str) -> set[tuple[str, str, bool]]:
    return {(term.kind, term.code, term.needs_capital) for term in terms if term.text == text}


@pytest.mark.parametrize("terms", [EN, VI])
def test_form(terms: tuple[ref.Term, ...]) -> None:
    assert len({(term.text, term.kind, term.code) for term in terms}) == len(terms)
    for term in terms:
        assert term.text == term.text.lower().strip()
        assert unicodedata.is_normalized("NFC", term.text)
        assert term.kind in {"market", "province"} or not term.needs_capital
    assert {term.kind for term in terms} == {"sector", "product", "good", "ownership", "province", "market"}


@pytest.mark.parametrize("terms", [EN, VI])
@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("quảng ninh", "province", "63-22"),
        ("quang ninh", "province", "34-22"),
        ("hanoi", "province", "63-01"),
        ("ho chi minh city", "province", "63-79"),
        ("hcm city", "province", "34-79"),
        ("hcmc", "province", "34-79"),
        ("tp.hcm", "province", "34-79"),
        ("tphcm", "province", "34-79"),
        ("tp hồ chí minh", "province", "34-79"),
        ("khánh hoà", "province", "34-56"),
        ("hoa kỳ", "market", "US"),
        ("mỹ", "market", "US"),
        ("us", "market", "US"),
        ("trung quốc", "market", "CN"),
        ("south korea", "market", "KR"),
    ],
)
def test_places_come_in_both_languages(terms: tuple[ref.Term, ...], text: str, kind: str, code: str) -> None:
    assert (kind, code) in {found[:2] for found in having(terms, text)}


@pytest.mark.parametrize(
    "text",
    [
        "mỹ",
        "anh",
        "nga",
        "ý",
        "lào",
        "đức",
        "áo",
        "úc",
        "us",
        "the us",
        "nhật",
        "turkey",
        "china",
        "hue",
        "ha lan",
        "long an",
    ],
)
def test_common_words_need_a_capital(text: str) -> None:
    found = [term for term in EN + VI if term.text == text and term.kind in {"market", "province"}]
    assert found
    assert all(term.needs_capital for term in found)


@pytest.mark.parametrize("text", ["trung quốc", "hoa kỳ", "hanoi", "united states", "quảng ninh"])
def test_names_that_are_no_words_need_none(text: str) -> None:
    assert not any(needs for _, _, needs in having(EN + VI, text))


def test_goods_keep_to_their_language() -> None:
    assert having(VI, "hạt điều") == {("good", "cashew", False)}
    assert having(VI, "hat dieu") == {("good", "cashew", False)}
    assert having(EN, "hạt điều") == having(EN, "hat dieu") == set()
    assert having(EN, "cashew nuts") == {("good", "cashew", False)}


def test_longer_words_that_contain_a_market_are_goods() -> None:
    assert having(VI, "mỹ phẩm") == {("good", "cosmetics", False)}
    assert having(VI, "mỹ nghệ") == {("good", "handicrafts", False)}


def test_words_too_common_are_left_out() -> None:
    assert having(VI, "điều") == set()
    assert ref.find_good("điều") == ref.good("cashew")
    assert having(VI, "do go") == set()
    assert having(VI, "đồ gỗ") == {("good", "wood", False)}


def test_one_text_can_be_several_terms() -> None:
    assert {kind for kind, _, _ in having(EN, "coal")} == {"sector", "product", "good"}
    assert {code for _, code, _ in having(VI, "bắc ninh")} == {"63-27", "34-24"}


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="language must be"):
        next(ref.terms("fr"))  # type: ignore[arg-type]

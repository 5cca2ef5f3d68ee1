"""What holds of every text."""

import time
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from bench.holds import check
from hypothesis import given
from hypothesis import strategies as st

from vn_industry import (
    Located,
    ParseError,
    find_bases,
    find_money,
    find_percents,
    find_periods,
    find_quantities,
    parse_money,
    parse_number,
    parse_percent,
    parse_period,
    parse_quantity,
)
from vn_industry.language.normalise import normalise
from vn_industry.language.vocabulary import _file

from .reading import read

FINDERS: list[Callable[..., list[Located[Any]]]] = [
    find_percents,
    find_money,
    find_quantities,
    find_periods,
    find_bases,
]
PARSERS: list[Callable[..., Any]] = [parse_percent, parse_money, parse_quantity, parse_number, parse_period]
LANGUAGE_NAMES = ["en", "vi"]
LANGUAGES = st.sampled_from(LANGUAGE_NAMES)


def _number(value: Any) -> Decimal:
    number: Decimal = value.value if hasattr(value, "value") else value.amount
    return number


def pieces(*lines: str) -> list[str]:
    return [piece for line in lines for piece in line.split("|")]


#: Words, numbers and marks that the grammars are made of, so that most made-up texts mean something.
PIECES_EN = pieces(
    "exports|imports|the IIP|industrial production|rose|fell|up|down|by|to|from|of the total",
    "accounted for|of|in|and|, |; |. |: |(|)|-|5%|7.5 percent|$3 billion|US$12.4 million",
    "1,705 tonnes|0.3 percentage points|58 localities|doubled|2.3 times|half of|a quarter of",
    "each|respectively|nearly|over|about|June|July 2024|the first seven months|year-on-year",
    "the previous month|same period last year|as of 1 July|Hanoi|China|steel|textiles|mining",
    "the country|unchanged|while|contributed|deficit|surplus|PMI|54.7 points|target|estimated",
    "\n|\n\n|* |6|2024|Q2|12-15|-|%|bn|million|kWh|-4.4%|first half of|average|plan",
)
PIECES_VI = pieces(
    "xuất khẩu|nhập khẩu|chỉ số sản xuất công nghiệp|tăng|giảm|đạt|chiếm|đóng góp|so với",
    "cùng kỳ|năm trước|tháng trước|tháng 7|quý II/2025|7 tháng đầu năm|tính chung",
    "tại thời điểm 1/7|và|, |; |. |: |(|)|-|5%|7,5%|3 tỷ USD|12,4 triệu|1.705 tấn",
    "0,3 điểm phần trăm|58 địa phương|gấp đôi|gấp 2,3 lần|một nửa|lần lượt|gần|hơn|khoảng",
    "Hà Nội|Quảng Ninh|Trung Quốc|thép|dệt may|khai khoáng|cả nước|không đổi|trong khi",
    "nhập siêu|xuất siêu|dự kiến|ước|\n|\n\n|* |6|2024|tỷ đồng|nghìn|kWh|-4,4%|nửa đầu|bình quân",
    "kế hoạch|đều|năm",
)
PIECES = {"en": PIECES_EN, "vi": PIECES_VI}
#: A made-up text with its language.
SAID = LANGUAGES.flatmap(
    lambda language: st.tuples(
        st.lists(st.sampled_from(PIECES[language]), max_size=24).map(" ".join), st.just(language)
    )
)
PHRASES = SAID.map(lambda said: said[0])
#: All of Unicode, half surrogates too.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)
ODD_TEXT = st.text(
    st.sampled_from(
        "0123456789.,%$€()[]-–—/+*:;!? \n\r\t\x00\x1b\u200b\u0301\u0323\ud800\udfff５％ＡtỷUSDđồngăm"
    ),
    max_size=60,
)
TEXTS = st.one_of(PHRASES, ODD_TEXT, ANY_TEXT)


@given(TEXTS, st.one_of(st.none(), LANGUAGES), st.sampled_from([None, date(2024, 8, 6), date(2024, 2, 29)]))
def test_read_never_raises_and_loses_no_printed_number(
    text: str, language: str | None, published: date | None
) -> None:
    check(text, language, published)


@given(SAID)
def test_numbers_beside_words_that_mean_something_are_not_lost(said: tuple[str, str]) -> None:
    text, language = said
    check(text, language, date(2024, 8, 6))


@given(SAID)
def test_reading_is_deterministic(said: tuple[str, str]) -> None:
    text, language = said
    first, second = read(text, "2024-08-06", language), read(text, "2024-08-06", language)
    assert first == second
    assert first.to_records() == second.to_records()


@given(SAID)
def test_composed_and_decomposed_texts_read_the_same(said: tuple[str, str]) -> None:
    text, language = said
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    ours = read(composed, "2024-08-06", language).to_records()
    theirs = read(decomposed, "2024-08-06", language).to_records()
    for record in theirs:
        assert decomposed[record["start"] : record["end"]] == record["text"]
    plain = [
        [_composed(value) for name, value in record.items() if name not in ("start", "end")]
        for record in ours
    ]
    again = [
        [_composed(value) for name, value in record.items() if name not in ("start", "end")]
        for record in theirs
    ]
    assert plain == again


def _composed(value: object) -> object:
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


@given(TEXTS, st.one_of(st.none(), LANGUAGES))
def test_hits_lie_in_the_text_and_in_order(text: str, language: str | None) -> None:
    for find in FINDERS:
        hits = find(text, language=language)
        for hit in hits:
            assert text[hit.start : hit.end] == hit.text
            assert 0 <= hit.start < hit.end <= len(text)
            assert (
                hit.high is None or abs(_number(hit.high)) > abs(_number(hit.value)) or _number(hit.value) < 0
            )
        ends = [end for hit in hits for end in (hit.start, hit.end)]
        assert ends == sorted(ends)


@given(SAID)
def test_no_percentage_amount_or_quantity_is_lost(said: tuple[str, str]) -> None:
    text, language = said
    report = read(text, "2024-08-06", language)
    read_spans = {(record["start"], record["end"]) for record in report.to_records()}
    kept = read_spans | {(one.start, one.end) for one in report.unread}
    for find in (find_percents, find_money, find_quantities):
        for hit in find(text, language=language):
            if any(character.isdigit() for character in hit.text):
                assert (hit.start, hit.end) in kept, hit


@given(SAID)
def test_every_value_is_parsed_back(said: tuple[str, str]) -> None:
    text, language = said
    for hit in find_percents(text, language=language):
        assert parse_percent(str(hit.value), language="en") == hit.value
    for money in find_money(text, language=language):
        assert parse_money(str(money.value), language="en") == money.value
    for quantity in find_quantities(text, language=language):
        if quantity.value.unit not in ("item", "locality"):
            assert parse_quantity(str(quantity.value), language="en") == quantity.value
    for period in find_periods(text, language=language):
        assert parse_period(str(period.value)) == period.value


@given(TEXTS, st.one_of(st.none(), LANGUAGES))
def test_parsers_raise_nothing_but_parse_errors(text: str, language: str | None) -> None:
    for parse in PARSERS:
        error = _refusal(parse, text, language)
        if error is not None:
            assert 0 <= error.start <= error.end <= len(text)
            assert error.text == text
            assert "^" in str(error)


def _refusal(parse: Callable[..., Any], text: str, language: str | None) -> ParseError | None:
    try:
        parse(text, language=language)
    except ParseError as error:
        return error
    return None


@given(st.decimals("-99999", "99999", places=2), st.sampled_from(["%", "USD", "VND", "MWh", "kWh", "m3"]))
def test_a_printed_number_is_found_with_its_value(number: Decimal, unit: str) -> None:
    find: Callable[..., list[Located[Any]]] = find_quantities
    if unit in ("%", "USD", "VND"):
        find = find_percents if unit == "%" else find_money
    english = find(f"it was {number} {unit}", language="en")
    vietnamese = find(f"là {str(number).replace('.', ',')} {unit}", language="vi")
    assert [_number(hit.value) for hit in english] == [_number(hit.value) for hit in vietnamese] == [number]


@given(TEXTS)
def test_normalising_keeps_a_map_to_the_text(text: str) -> None:
    source = normalise(text)
    assert len(source.lower) == len(source.text)
    assert source.span(0, len(source.text)) == (0, len(text))
    bounds = [source.span(at, at)[0] for at in range(len(source.text) + 1)]
    assert bounds == sorted(bounds)


HOSTILE = [
    "(",
    ")",
    "1,",
    "1.",
    "1",
    "%",
    "5% and ",
    "5%, ",
    "-",
    "/",
    "e\u0301",
    "\u0301",
    "\n",
    " \n ",
    "tăng ",
    "giảm 5% ",
    "so với ",
    "cùng kỳ ",
    "tháng 7 ",
    "tháng ",
    "first ",
    "the ",
    "of ",
    "exports and ",
    "steel, ",
    "China, ",
    "over ",
    "same period ",
    "million ",
    "1-",
    "1/2/",
    "(5%) [",
    "Q1 ",
    "x ",
    "and ",
    "'s ",
    "in January and February ",
    "Tháng 1: 34.5 | ",
    "Coffee +1.5  %  ; ",
    "Coffee: 1.5\n",
    "Trà Vinh 43,1\n",
    "Coffee\n",
    "5\n",
]
#: Pieces of a clause that has no number before its end.
LONG_CLAUSES = [
    "demand in China ",
    "China's largest market ",
    "steel, ",
    "in July but ",
    "its growth there ",
    "the grain of ",
    "Hanoi and ",
]


def _cost(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        read(text, "2024-08-06", "vi" if "ă" in text or "ớ" in text else "en")
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_cost_of_hostile_repetitions_grows_with_their_length(piece: str) -> None:
    count = 6000 // len(piece)
    _cost(piece)
    ratios = []
    for _ in range(3):
        ratios.append(_cost(piece * 2 * count) / max(_cost(piece * count), 0.002))
        if ratios[-1] < 3:
            return
    pytest.fail(f"twice the text takes {min(ratios):.1f} times as long")


@pytest.mark.parametrize("piece", LONG_CLAUSES)
def test_a_clause_may_be_as_long_as_a_text(piece: str) -> None:
    count = 20_000 // len(piece)
    ratio = _cost(f"Exports {piece * 2 * count} rose 5%") / max(
        _cost(f"Exports {piece * count} rose 5%"), 0.002
    )
    assert ratio < 3.5


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
@pytest.mark.parametrize("template", ["{0} ", "{0} 5% ", "5% {0}, ", "({0}", "{0}\n"])
def test_every_phrase_of_the_vocabulary_may_be_repeated(language: str, template: str) -> None:
    for phrase in sorted({phrase for _, _, phrase in _file(language)}):
        check(template.format(phrase) * 12, language, date(2024, 8, 6))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The top 5% of the firms exported more.", "en"),
        ("m 2%", "en"),
        ("5 m 2%", "vi"),
        ("m\n2%", "en"),
        ("m-2%", "en"),
        ("It fell that month 5% in all.", "en"),
        ("45% doanh nghiệp đánh giá tình hình tốt hơn.", "vi"),
        ("Trong tháng 5% sản lượng giảm.", "vi"),
        ("Trong quý 4% sản lượng giảm.", "vi"),
        ("It rose 5% -4.4% in all.", "en"),
        ("Đạt $5 tháng này.", "vi"),
        ("Exports of it rose 2024% in all.", "en"),
        ("It went from $3.2 to $3.2 in all.", "en"),
        ("It went from $4.2 to 3 billion in all.", "en"),
    ],
)
def test_no_word_beside_a_percentage_swallows_it(text: str, language: str) -> None:
    check(text, language, date(2024, 8, 6))


LONG = ["7" * 25, "7" * 26, "7" * 100, "7" * 20 + "." + "7" * 40, "0." + "7" * 60, "5 " + "million " * 40]


@pytest.mark.parametrize(
    "unit", ["%", " percent", " percentage points", " USD", " tonnes", " provinces", " times"]
)
@pytest.mark.parametrize("number", LONG)
def test_numbers_of_any_length_are_exact_or_unread(number: str, unit: str) -> None:
    report = check(f"Exports rose {number}{unit} and 5% in July.", "en")
    values = {record["value"] for record in report.to_records() if record["text"] != "5%"}
    assert unit == " times" or values <= {number}
    for find in (find_percents, find_money, find_quantities):
        find(f"up {number}{unit} to {number}-9{number}{unit}", language="en")


def test_a_name_may_be_glued_to_a_number() -> None:
    report = check("On 7 June 15th exports of 5 zebras and 5steel rose 3%.", "en", date(2024, 8, 6))
    assert [record["value"] for record in report.to_records()] == ["3"]


def test_a_table_is_read_without_numbers_of_many_digits() -> None:
    rows = f"Mining\n{'7' * 70}.5\nManufacturing\n5.5\nWater\n3.1\n"
    report = check(f"Growth in July 2024 compared with July 2023 (%)\n{rows}", "en")
    assert [record["value"] for record in report.to_records()] == ["5.5", "3.1"]


@pytest.mark.parametrize("brackets", ["()", "[]", "([", "(]", ")("])
@pytest.mark.parametrize("depth", [1, 700, 50_000])
def test_brackets_may_be_deep_and_unpaired(brackets: str, depth: int) -> None:
    check(f"Exports rose {brackets[0] * depth}5%{brackets[1] * depth} in July.", "en", date(2024, 8, 6))


@pytest.mark.parametrize("depth", [10, 2000])
def test_deep_brackets_are_read_through(depth: int) -> None:
    text = "Exports rose " + "(" * depth + "5%" + ")" * depth + " in July."
    assert [record["value"] for record in read(text, "2024-08-06", "en").to_records()] == ["5"]

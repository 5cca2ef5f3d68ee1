"""The steps of the reader, one by one."""

import re
import tomllib
import unicodedata
from collections import Counter
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import ClassVar, Literal

import pytest

from vn_industry import Period, reference
from vn_industry.language.chunks import Chunker, Stretch, kinds
from vn_industry.language.detect import detect_language
from vn_industry.language.normalise import normalise
from vn_industry.language.numbers import convention, read_digits, readings
from vn_industry.language.scan import scan
from vn_industry.language.time import MONTH_END, Reference, When, basis_between, resolve
from vn_industry.language.tokens import KINDS, Token, pattern
from vn_industry.language.vocabulary import _SECTIONS, _TERM_KINDS, LANGUAGES, _file, vocabulary
from vn_industry.text.amounts import is_currency
from vn_industry.text.sentences import sentences

NAMES = {letter: name for name, letter in KINDS.items()}


def scanned(text: str, language: str = "en") -> list[Token]:
    return list(scan(normalise(text), language))


def named(text: str, language: str = "en") -> list[str]:
    return [NAMES[token.kind] for token in scanned(text, language)]


def cut(text: str, language: str = "en") -> list[str]:
    source = normalise(text)
    tokens = scan(source, language)
    return [source.text[one[0].start : one[-1].end] for one in sentences(tokens, source.text)]


class TestNormalise:
    def test_ascii_is_kept(self) -> None:
        source = normalise("Up 5%")
        assert (source.text, source.lower, source.span(3, 5)) == ("Up 5%", "up 5%", (3, 5))

    @pytest.mark.parametrize(
        ("given", "plain"),
        [
            ("15,4\u00a0%", "15,4 %"),
            ("１５．４％", "15.4%"),
            ("\u22121.2", "-1.2"),
            ("7\u20138", "7-8"),
            ("the country\u2019s", "the country's"),
            ("\u201cup\u201d", '"up"'),
            ("a\r\nb", "a\n\nb"),
            ("a\u2028b\tc\ufeff", "a\nb c "),
            ("5\u066b3\u066a", "5.3%"),
            ("\u0130", "I"),
        ],
    )
    def test_look_alikes_become_plain(self, given: str, plain: str) -> None:
        assert normalise(given).text == plain

    def test_offsets_lead_back_to_a_decomposed_text(self) -> None:
        text = unicodedata.normalize("NFD", "Quý II tăng 5%")
        source = normalise(text)
        assert source.text == "Quý II tăng 5%"
        for word in source.text.split():
            at = source.text.index(word)
            start, end = source.span(at, at + len(word))
            assert unicodedata.normalize("NFC", text[start:end]) == word

    def test_a_mark_that_composes_with_nothing_keeps_its_place(self) -> None:
        text = "5\u0323% e\u0301"
        source = normalise(text)
        assert source.text == "5\u0323% \u00e9"
        assert text[slice(*source.span(4, 5))] == "e\u0301"

    def test_lone_surrogates_pass(self) -> None:
        assert normalise("\ud800 5%").text == "\ud800 5%"


class TestNumbers:
    @pytest.mark.parametrize(
        ("digits", "expected"),
        [
            ("2024", ["2024"]),
            ("007", ["7"]),
            ("15.4", ["15.4"]),
            ("0.705", ["0.705"]),
            ("1.705", ["1.705", "1705"]),
            ("12,345", ["12.345", "12345"]),
            ("1234,567", ["1234.567"]),
            ("1.537,6", ["1537.6"]),
            ("1,537.65", ["1537.65"]),
            ("1,234,567", ["1234567"]),
            ("1.23.456", []),
            ("1,2.3,4", []),
            ("1,23.4", []),
            ("1,234.567,8", []),
        ],
    )
    def test_every_reading_is_given(self, digits: str, expected: list[str]) -> None:
        assert readings(digits) == tuple(map(Decimal, expected))

    @pytest.mark.parametrize(
        ("digits", "mark", "expected"),
        [
            ("1.705", ".", "1.705"),
            ("1.705", ",", "1705"),
            ("1,705", ",", "1.705"),
            ("1,705", ".", "1705"),
            ("18,3", ".", "18.3"),
            ("18.3", ",", "18.3"),
            ("42", ",", "42"),
        ],
    )
    def test_the_mark_decides(self, digits: str, mark: str, expected: str) -> None:
        assert read_digits(digits, mark) == Decimal(expected)

    def test_no_reading_gives_none(self) -> None:
        assert read_digits("1.23.456", ".") is None

    @pytest.mark.parametrize(
        ("text", "language", "mark"),
        [
            ("", "en", "."),
            ("", "vi", ","),
            ("tăng 5.1%, 6.2% và 7.3%", "vi", "."),
            ("tăng 5.1%, 6.2% và 7,3%", "vi", ","),
            ("tăng 5.1% và 6.2%", "vi", ","),
            ("up 5,1%, 6,2% and 7,3%", "en", ","),
            ("1.705, 2.806 and 3.907 tonnes", "vi", ","),
        ],
    )
    def test_a_text_shows_its_convention(self, text: str, language: str, mark: str) -> None:
        assert convention(text, language) == mark


class TestTokens:
    def test_a_grammar_of_kinds_is_compiled(self) -> None:
        grammar = pattern("APPROX* NUM (PERCENT | POINTS)?")
        letters = KINDS["APPROX"] + KINDS["NUM"] + KINDS["PERCENT"]
        assert grammar.fullmatch(letters)
        assert not grammar.fullmatch(letters + letters)

    def test_marks_that_are_special_in_patterns_are_escaped(self) -> None:
        assert pattern("OPEN STOP CLOSE MARK").fullmatch("(.)*")
        assert pattern("[OPEN CURRENCY]").fullmatch("$")

    def test_unknown_names_are_refused(self) -> None:
        with pytest.raises(KeyError):
            pattern("NUMBER")

    def test_every_kind_has_a_letter_of_its_own(self) -> None:
        assert len(set(KINDS.values())) == len(KINDS)
        assert all(len(letter) == 1 for letter in KINDS.values())

    def test_a_token_shows_itself(self) -> None:
        assert repr(Token("w", "steel", 3, 8)) == "w:'steel'[3:8]"


class TestChunks:
    TOKENS: ClassVar = Stretch.of([Token(letter, letter, at, at + 1) for at, letter in enumerate("nwn%w")])

    def test_the_first_rule_that_matches_builds(self) -> None:
        def merge(run: list[Token]) -> Token:
            return Token(KINDS["AMOUNT"], len(run), run[0].start, run[-1].end)

        merged = Chunker([("INT PERCENT", merge), ("INT", lambda run: run)]).apply(self.TOKENS)
        assert kinds(merged) == "nwAw"
        assert (merged[2].value, merged[2].start, merged[2].end) == (2, 2, 4)

    def test_a_rule_may_refuse_and_make_several(self) -> None:
        chunker = Chunker([("INT PERCENT", lambda _: None), ("INT (WORD)", lambda run: [run[1], run[0]])])
        assert kinds(chunker.apply(self.TOKENS)) == "wnn%w"

    def test_what_nothing_matches_is_given_back(self) -> None:
        assert Chunker([("CURRENCY", lambda run: run)]).apply(self.TOKENS) is self.TOKENS


class TestScan:
    def test_the_longest_phrase_is_taken(self) -> None:
        assert named("index of industrial production rose") == ["INDICATOR", "UP"]
        assert named("chỉ số sản xuất công nghiệp tăng", "vi") == ["INDICATOR", "UP"]

    def test_a_line_end_or_hyphen_inside_a_phrase_is_a_blank(self) -> None:
        assert named("index of\nindustrial production") == ["INDICATOR"]
        assert named("year-on-year") == ["BASIS"]
        assert named("index of\n\nindustrial production")[0] != "INDICATOR"

    def test_articles_are_skipped(self) -> None:
        assert named("the index of the industrial production") == ["INDICATOR"]

    def test_numbers_are_told_apart(self) -> None:
        assert named("7 2024 15.4 123 1979") == ["INT", "YEARNUM", "NUM", "NUM", "NUM"]

    def test_words_that_lost_their_blank_are_cut(self) -> None:
        assert named("tỷUSD", "vi") == ["SCALE", "CURRENCY"]
        assert named("textilesand steel") == ["TERM", "AND", "TERM"]
        assert named("exportsincreased by") == ["INDICATOR", "UP", "PREP"]

    def test_words_with_capitals_only(self) -> None:
        assert named("May") == ["MONTHNAME"]
        assert named("may") != ["MONTHNAME"]

    def test_unknown_words_and_marks(self) -> None:
        assert named("zzz zzzly's …") == ["WORD", "GRAMMAR", "POSSESSIVE", "STOP"]
        assert named("[a] — * /") == ["OPEN", "CLOSE", "DASH", "MARK", "SLASH"]

    def test_tone_marks_old_and_new_are_one(self) -> None:
        assert named("lũy kế", "vi") == named("luỹ kế", "vi") == ["CUMULATE"]


class TestSentences:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Exports rose. Imports fell.", ["Exports rose.", "Imports fell."]),
            ("No. 5 rose by 3.2 percent. Steel fell!", ["No. 5 rose by 3.2 percent.", "Steel fell!"]),
            ("Samsung Co. Ltd. was first. Steel fell", ["Samsung Co. Ltd. was first.", "Steel fell"]),
            ("It rose vs. May. Steel fell", ["It rose vs. May.", "Steel fell"]),
            ("rose. but fell", ["rose. but fell"]),
            ("rose? but fell", ["rose?", "but fell"]),
            ("Steel up 5%.Textiles up 6%.", ["Steel up 5%.", "Textiles up 6%."]),
            # lines
            ("Exports of\nsteel rose", ["Exports of\nsteel rose"]),
            ("Exports rose\nImports fell", ["Exports rose", "Imports fell"]),
            ("Exports rose by\n5 percent", ["Exports rose by\n5 percent"]),
            ("Steel,\nTextiles rose", ["Steel,\nTextiles rose"]),
            ("Headline\n\nBody", ["Headline", "Body"]),
            ("Exports rose.\n\nImports fell", ["Exports rose.", "Imports fell"]),
            # bullets
            ("- Steel rose\n- Textiles fell", ["Steel rose", "Textiles fell"]),
            ("* Steel rose\n* Textiles fell", ["Steel rose", "Textiles fell"]),
            ("-5.2 percent", ["-5.2 percent"]),
            ("", []),
            ("\n\n", []),
            ("...", []),
        ],
    )
    def test_texts_are_cut(self, text: str, expected: list[str]) -> None:
        found = cut(text)
        assert [one.strip("-* \n") if one[:2] != "-5" else one for one in found] == expected

    def test_an_abbreviation_can_end_a_sentence(self) -> None:
        assert cut("Exports went to the U.S. However, they fell.") == [
            "Exports went to the U.S.",
            "However, they fell.",
        ]


class TestPeriods:
    JULY = date(2024, 7, 6)

    @pytest.mark.parametrize(
        ("when", "published", "expected"),
        [
            # the latest that had begun when the text came out
            (When("month", 6), JULY, "2024-06"),
            (When("month", 7), JULY, "2024-07"),
            (When("month", 8), JULY, "2023-08"),
            (When("month", 12), date(2024, 1, 3), "2023-12"),
            (When("quarter", 2), JULY, "2024-Q2"),
            (When("quarter", 4), JULY, "2023-Q4"),
            (When("half", 1), JULY, "2024-S1"),
            (When("half", 2), date(2024, 1, 3), "2023-S2"),
            (When("months", 1, 7), date(2024, 8, 6), "2024-01/2024-07"),
            (When("months", 1, 11), JULY, "2023-01/2023-11"),
            (When("instant", 7, day=1), JULY, "2024-07-01"),
            (When("instant", 12, day=31), JULY, "2023-12-31"),
            (When("days", 6, day=16, end=(6, MONTH_END)), JULY, "2024-06-16/2024-06-30"),
            (When("year"), JULY, "2024"),
            # what the text names
            (When("month", 2, year=2023), None, "2023-02"),
            (When("instant", 2, day=MONTH_END, year=2024), None, "2024-02-29"),
            (When("months", 11, 2, year=2024, first_year=2023), None, "2023-11/2024-02"),
            (When("years", 2021, 2025), None, "2021/2025"),
            # words such as "last"
            (When("month", shift=1), date(2024, 1, 3), "2023-12"),
            (When("month", shift=0), JULY, "2024-07"),
            (When("quarter", shift=1), JULY, "2024-Q2"),
            (When("quarter", shift=0), date(2024, 12, 31), "2024-Q4"),
            (When("year", shift=1), JULY, "2023"),
            (When("month", 6, shift=1), JULY, "2023-06"),
            # from January to the last month that was over, or nearly so
            (When("todate"), JULY, "2024-01/2024-06"),
            (When("todate"), date(2024, 7, 29), "2024-01/2024-07"),
            (When("todate"), date(2024, 2, 6), "2024-01"),
            (When("todate"), date(2024, 1, 6), "2023-01/2023-12"),
        ],
    )
    def test_what_is_missing_comes_from_the_date_of_publication(
        self, when: When, published: date | None, expected: str
    ) -> None:
        assert str(resolve(when, published)) == expected

    @pytest.mark.parametrize(
        "when",
        [
            When("month", 6),
            When("month", shift=1),
            When("todate"),
            When("halfmonth", 1),
            When("instant", 2, day=30, year=2024),
            When("months", 5, 3, year=2024),
            When("month", 6, year=1800),
        ],
    )
    def test_what_nothing_tells_or_does_not_exist_is_none(self, when: When) -> None:
        assert resolve(when, None) is None

    def test_the_year_of_the_text_helps_without_a_date(self) -> None:
        assert str(resolve(When("month", 6), None, 2022)) == "2022-06"

    @pytest.mark.parametrize(
        ("reference", "period", "expected"),
        [
            (Reference("mom"), "2024-06", "mom"),
            (Reference("yoy", When("year", year=2023), same=True), "2024-06", "yoy"),
            (Reference("", When("month", 5, year=2024)), "2024-06", "mom"),
            (Reference("", When("month", 12)), "2024-01", "mom"),
            (Reference("", When("month", 6, year=2023)), "2024-06", "yoy"),
            (Reference("", When("month", 3, year=2024)), "2024-06", "other"),
            (Reference("", When("quarter", 1, year=2024)), "2024-Q2", "qoq"),
            (Reference("", When("quarter", 2, year=2023)), "2024-Q2", "yoy"),
            (Reference("", When("year", year=2023)), "2024-Q2", "yoy"),
            (Reference("", When("year", year=2023)), "2024", "yoy"),
            (Reference("", When("months", 1, 6, year=2023)), "2024-01/2024-06", "yoy"),
        ],
    )
    def test_the_distance_of_two_periods_tells_the_basis(
        self, reference: Reference, period: str, expected: str
    ) -> None:
        assert basis_between(reference, Period.parse(period), None) == expected


class TestLanguage:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("", "en"),
            ("12345 %", "en"),
            ("Exports of Bình Dương and Quảng Ngãi rose", "en"),
            ("Xuất khẩu tăng 5%", "vi"),
            ("quý II/2025", "vi"),
            ("xuat khau tang 5% so voi cung ky", "vi"),
            (unicodedata.normalize("NFC", "Kim ngạch đạt 3 tỷ USD"), "vi"),
            ("Theo Customs data, exports to the EU rose in May", "en"),
        ],
    )
    def test_the_language_of_a_text(self, text: str, language: str) -> None:
        assert detect_language(text) == language


def _phrases(language: str) -> list[tuple[str, str, str]]:
    content = tomllib.loads((files("vn_industry.language") / "data" / f"{language}.toml").read_text("utf-8"))
    return [
        (section, key, phrase)
        for section, values in content.items()
        for key, phrases in values.items()
        for phrase in phrases
    ]


def _can_be(token: Token, kind: str) -> bool:
    return NAMES[token.kind] == kind or kind in (token.other or {})


def _is_plain(phrase: str) -> bool:
    """Whether a phrase has no article, which is skipped, and no dash between blanks, which parts clauses."""
    words = re.findall(r"[^\W\d_]+|\S", phrase)
    return len(words) < 32 and not {"the", "a", "an", "-", "\u2013"} & set(words)


class TestVocabulary:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_phrase_of_the_file_scans_to_its_own_kind_alone(self, language: str) -> None:
        wrong = []
        for section, key, phrase in _file(language):
            kinds_of = _SECTIONS[section]
            kind = kinds_of if isinstance(kinds_of, str) else kinds_of[key]
            tokens = scanned(phrase[0].upper() + phrase[1:], language)
            # the name of a sector, a product, a province or a market goes before a word of the file
            if _is_plain(phrase) and not (
                len(tokens) == 1
                and any(_can_be(tokens[0], one) for one in (kind, "TERM", "REGION", "PARTNER"))
            ):
                wrong.append((section, phrase, tokens))
        assert wrong == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_names_of_the_reference_tables_scan_to_names(self, language: Literal["en", "vi"]) -> None:
        wrong = []
        plain = {phrase for section, _, phrase in _phrases(language) if section == "not_name"}
        for term in reference.terms(language):
            if term.text in plain:
                continue
            tokens = scanned(term.text[0].upper() + term.text[1:], language)
            if _is_plain(term.text) and not (len(tokens) == 1 and _can_be(tokens[0], _TERM_KINDS[term.kind])):
                wrong.append((term.text, tokens))
        assert wrong == []

    def test_no_vietnamese_phrase_stands_twice_in_a_section(self) -> None:
        counts = Counter((section, phrase) for section, _, phrase in _phrases("vi"))
        assert [phrase for phrase, count in counts.items() if count > 1] == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_phrases_are_lower_case_and_composed(self, language: str) -> None:
        for _, _, phrase in _phrases(language):
            assert phrase == unicodedata.normalize("NFC", phrase).strip()
            assert phrase == phrase.lower()

    def test_an_unknown_language_is_refused(self) -> None:
        with pytest.raises(FileNotFoundError):
            vocabulary("fr")


def test_currencies_are_told_from_units() -> None:
    assert [unit for unit in ("USD", "VND", "TEU", "kWh", "ABC", "percent") if is_currency(unit)] == [
        "USD",
        "VND",
        "ABC",
    ]

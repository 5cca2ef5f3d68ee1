import copy
import pickle

import pytest

from vn_industry.errors import (
    AmbiguousNumberError,
    InexactNumberError,
    MissingExtraError,
    ParseError,
    PeriodMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
    VnIndustryError,
)

ERRORS = [
    ParseError("2024-13", 5, 7, "a month from 01 to 12"),
    AmbiguousNumberError("1.234 tấn", 0, 5, readings=("1.234", "1234")),
    UnitMismatchError("USD and VND"),
    PeriodMismatchError("2024-01 and 2022-01"),
    UndefinedGrowthError("over zero"),
    MissingExtraError("pandas", "pandas"),
    InexactNumberError(15.4, "Percent"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_errors_survive_copying(error: VnIndustryError, clone: object) -> None:
    assert callable(clone)
    twin = clone(error)
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert vars(twin) == vars(error)


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (ParseError, ValueError),
        (AmbiguousNumberError, ParseError),
        (UnitMismatchError, ValueError),
        (PeriodMismatchError, ValueError),
        (UndefinedGrowthError, ArithmeticError),
        (MissingExtraError, ImportError),
        (InexactNumberError, TypeError),
    ],
)
def test_errors_are_also_builtin_ones(kind: type[Exception], builtin: type[Exception]) -> None:
    assert issubclass(kind, VnIndustryError)
    assert issubclass(kind, builtin)


def lines(error: ParseError) -> list[str]:
    return str(error).split("\n")


def test_the_caret_stands_under_the_span() -> None:
    sentence, text, carets = lines(ParseError("tăng 15,4 x", 10, 11, "a unit"))
    assert sentence == "Expected a unit, found 'x':"
    assert text.index("x") == carets.index("^")


def test_an_empty_span_has_one_caret() -> None:
    assert lines(ParseError("", expected="a percentage")) == [
        "Expected a percentage, found nothing:",
        "  ",
        "  ^",
    ]
    assert lines(ParseError("15.4", 4, 4, "%"))[2] == "      ^"


def test_offsets_outside_the_text_are_moved_into_it() -> None:
    error = ParseError("15.4", -3, 99)
    assert (error.start, error.end) == (0, 4)
    assert ParseError("15.4", 3, 1).end == 3


@pytest.mark.parametrize("start", [0, 5, 100, 990, 999])
def test_a_long_text_is_shown_through_a_window(start: int) -> None:
    text = "abcdefghij" * 100
    _, window, carets = lines(ParseError(text, start, start + 1, "nothing"))
    assert len(window) <= 60 + 2 + 2
    assert window[carets.index("^")] == text[start]
    assert window.startswith("  …") == (start > 20)
    assert window.endswith("…") == (start < 900)


def test_a_long_span_is_cut() -> None:
    sentence, window, carets = lines(ParseError("9" * 500, expected="a short number"))
    assert len(sentence) < 110
    assert len(window) <= 64
    assert len(carets) <= 64


def test_control_characters_do_no_harm() -> None:
    shown = str(ParseError("a\n\x1b[31m\x7f\u202eb\u2028\ud800", expected="plain text"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("\n") == 2
    assert "␊␛[31m␡�b��" in shown
    shown.encode()


def test_wide_and_combining_characters_keep_the_caret_in_its_column() -> None:
    decomposed = "ta\u0306ng 5x"
    assert lines(ParseError(decomposed, 7, 8))[2] == "  " + " " * 6 + "^"
    assert lines(ParseError("５x", 1, 2))[2] == "  " + "  " + "^"
    assert lines(ParseError("a\u00a0b", 2, 3))[1] == "  a\u00a0b"


def test_an_ambiguous_number_names_its_readings() -> None:
    error = AmbiguousNumberError("1.234", readings=("1.234", "1234"))
    assert "(1.234 or 1234)" in str(error)
    assert "or" not in str(AmbiguousNumberError("1.234", expected="one")).split("found")[1]


def test_a_float_is_told_what_to_write() -> None:
    assert 'Write Percent("15.4").' in str(InexactNumberError(15.4, "Percent"))
    assert str(InexactNumberError(None, "Money")).endswith("not NoneType None.")


def test_a_missing_extra_names_the_command() -> None:
    error = MissingExtraError("excel", "openpyxl")
    assert (error.extra, error.package) == ("excel", "openpyxl")
    assert "pip install 'vn-industry[excel]'" in str(error)

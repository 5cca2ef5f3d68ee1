"""Numbers by themselves, counts of provinces, words of direction, and lists in order."""

import pytest

from vn_industry import Evidence, Figure, Observation, read

from .making import change, codes, count, figure, found, level, repairs, share


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (share("101"), [("contradiction", "out-of-range")]),
        (share("100"), []),
        (share("-3"), [("contradiction", "out-of-range")]),
        (change("-156"), [("contradiction", "out-of-range")]),
        (change("-100"), []),
        (change("1560"), []),
    ],
)
def test_what_cannot_be(number: Observation, expected: list[tuple[str, str]]) -> None:
    assert codes(figure("export", "2024", number)) == expected


def test_a_deficit_is_negative_and_its_growth_has_no_floor() -> None:
    assert codes(figure("balance", "2024", level("-3.5"), change("-156"))) == []


def test_the_word_beside_a_number_has_its_sign() -> None:
    fell = {"direction": Evidence(rule="read", start=0, end=4, text="giảm")}
    (one,) = found(figure("iip", "2024-01", change("4.4", "mom", evidence=fell)), language="vi")
    assert (one.severity, one.code) == ("contradiction", "direction-and-sign")
    assert '"giảm", tell a fall' in one.arithmetic
    assert ("", "sign", "-4.4 %") in repairs(one)
    assert codes(figure("iip", "2024-01", change("-4.4", "mom", evidence=fell)), language="vi") == []
    other = {"direction": Evidence(rule="read", start=0, end=4, text="xyz")}
    assert codes(figure("iip", "2024-01", change("-4.4", "mom", evidence=other))) == []


@pytest.mark.parametrize(
    ("period", "published", "rising", "expected"),
    [
        ("2024-01", "2024-02-05", 63, []),
        ("2024-01", "2024-02-05", 64, [("contradiction", "count-of-provinces")]),
        ("2025-07", "2025-08-06", 34, []),
        ("2025-07", "2025-08-06", 35, [("contradiction", "count-of-provinces")]),
        ("2025-01/2025-06", "2025-07-06", 60, []),
    ],
)
def test_no_more_provinces_than_there_are(
    period: str, published: str, rising: int, expected: list[tuple[str, str]]
) -> None:
    assert codes(figure("iip", period, count(rising)), published=published) == expected


def test_two_counts_in_one_breath_are_warned_of() -> None:
    def counts(falling: int) -> list[Figure]:
        return [
            figure("iip", "2024-04", count(55, start=40, end=42)),
            figure("iip", "2024-04", count(falling, start=70, end=71)),
        ]

    assert codes(*counts(8)) == []
    assert codes(*counts(9)) == [("warning", "count-of-provinces")]


def ranked(*growths: str) -> list[Figure]:
    places = ["Quảng Ninh", "Bắc Giang", "Nam Định", "Vĩnh Long", "Kiên Giang", "Phú Thọ", "Cà Mau"]
    return [
        figure("iip", "2024-01", change(growth, start=30 * place, end=30 * place + 3), region=name)
        for place, (name, growth) in enumerate(zip(places, growths, strict=False))
    ]


def test_one_item_out_of_order_is_a_warning_with_both_ways_to_mend_it() -> None:
    (one,) = found(*ranked("160", "58", "156", "51", "48", "40"))
    assert (one.severity, one.code) == ("warning", "ranked-list")
    assert {(r.statement.figure.region, r.kind, r.becomes) for r in one.repairs} == {
        ("Bắc Giang", "digit", "+158 %"),
        ("Nam Định", "digit", "+56 %"),
    }


@pytest.mark.parametrize(
    "growths",
    [
        ["160", "156", "58", "51", "48", "40"],
        ["40", "48", "51", "58", "156", "160"],
        ["160", "58", "156", "51"],  # too short to be a list in order
        ["76.9", "75.2", "38.1", "32.3", "33.7", "19.2"],  # neighbours of nearly one size
        ["160", "58", "156", "51", "48", "90"],  # in no order
        ["160", "58", "-56", "51", "48", "40"],
    ],
)
def test_other_lists_are_left_alone(growths: list[str]) -> None:
    assert codes(*ranked(*growths)) == []


def test_a_fall_in_brackets_that_close_too_early_is_a_fall() -> None:
    text = (
        "In January 2024, output of televisions (11% decrease) and handsets (4%) decrease) fell year-on-year."
    )
    numbers = [number for _, number in read(text, published="2024-02-05").observations()]
    assert [str(number.value) for number in numbers] == ["-11 %", "-4 %"]

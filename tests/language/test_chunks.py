"""The chunker tries a token against the rules that it can begin, and finds what trying all rules finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_industry.language.chunks import Builder, Chunker, Stretch, beginnings, kinds
from vn_industry.language.tokens import KINDS, Token, letters, pattern

RULES = (
    "APPROX* DASH? NUM ((DASH|TO) NUM)? PERCENT",
    "(?<=[UP DOWN]) (INT|NUM) COMMA (?=NUM)",
    "(COMPARE|PREP)? (OF|FILLER OF)* PERIOD (?!COUNT)",
    "(THIS|LAST) MONTH|MONTH+ (THIS|LAST)",
    "[PREP OF] [THIS LAST] YEAR?",
    "INT",
)
NAMES = sorted({name for rule in RULES for name in re.findall("[A-Z]{2,}", rule)})


def merging(number: int) -> Builder:
    """Make one token of a run, which keeps the number of the rule and what it matched."""
    return lambda run: Token(KINDS["AMOUNT"], (number, kinds(run)), run[0].start, run[-1].end)


CHUNKER = Chunker([(rule, merging(number)) for number, rule in enumerate(RULES)])


@pytest.mark.parametrize(
    ("grammar", "expected"),
    [
        ("INT PERCENT", "INT"),
        ("INT? PERCENT", "INT PERCENT"),
        ("INT* (APPROX|OF)? PERCENT", "INT APPROX OF PERCENT"),
        ("INT+ PERCENT", "INT"),
        ("(INT?)+ PERCENT", "INT PERCENT"),
        ("(INT|PREP OF) TO", "INT PREP"),
        ("(INT|PREP?) TO", "INT PREP TO"),
        ("[INT NUM] TO", "INT NUM"),
        ("(?<=AMOUNT) (?!COUNT) INT", "INT"),
        ("INT|TO", "INT TO"),
        ("OPEN? DASH? MARK", "OPEN DASH MARK"),
    ],
)
def test_the_letters_that_can_begin_a_run(grammar: str, expected: str) -> None:
    assert {start[0] for start in beginnings(grammar)} == letters(expected)


@pytest.mark.parametrize(
    ("grammar", "expected"),
    [
        ("INT PERCENT", "n%"),
        ("INT? PERCENT", "n% %"),
        ("INT+ PERCENT", "nn n%"),
        ("INT* (OF)? PERCENT", "nn no n% o% %"),
        ("(INT|PREP OF) TO", "n> io"),
        ("[INT NUM] (?=TO)", "n N"),
        ("INT (PREP|OF?) TO?", "ni no n> n"),
    ],
)
def test_the_two_letters_that_can_begin_a_run(grammar: str, expected: str) -> None:
    assert beginnings(grammar) == set(expected.split())


@given(st.lists(st.sampled_from(NAMES), max_size=12))
def test_sorting_rules_by_their_first_letters_changes_nothing(names: list[str]) -> None:
    tokens = [Token(KINDS[name], name, at, at + 1) for at, name in enumerate(names)]
    every = pattern("|".join(f"({rule.replace('(', '(?:').replace('(?:?', '(?')})" for rule in RULES))
    found = [
        ((match.lastindex or 0) - 1, match[0])
        for match in every.finditer("".join(KINDS[name] for name in names))
    ]
    assert [
        token.value for token in CHUNKER.apply(Stretch.of(tokens)) if isinstance(token.value, tuple)
    ] == found

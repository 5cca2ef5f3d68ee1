"""What holds of the reading of any text whatever; property tests and the fuzzer ask for it."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

import vn_industry
from vn_industry import Period, Report
from vn_industry.domain import Value

__all__ = ["check"]

#: Numbers whose value and unit are printed beyond doubt, by language; without a language only signs are.
#: "m2%", "28,40,7%" and "1/1/2024%" are none.
_SIGNS: Final = r"(?<![\w.,/])\d+(?:[.,]\d+)?%|\$\d+(?:[.,]\d+)?(?![\d.,])"
_PRINTED: Final = {
    None: re.compile(_SIGNS),
    "en": re.compile(
        rf"{_SIGNS}|(?<![\w.,/])\d+[.,]\d+ (?:percent|percentage points|tonnes|kWh|million USD)\b"
    ),
    "vi": re.compile(rf"{_SIGNS}|(?<![\w.,/])\d+[.,]\d+ (?:tấn|kWh|tỷ USD|tỷ đồng|điểm phần trăm)\b"),
}


def _checked(value: Value) -> Value:
    """Make a value anew, with the checks of its class."""
    given = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    made: Value = type(value)(**given)
    return made


def check(text: str, language: str | None = None, published: date | None = None) -> Report:
    """Read a text, and see that nothing is raised, misplaced or dropped.

    Args:
        text: any text.
        language: ``en`` or ``vi``; told from the text without it.
        published: when it came out.

    Raises:
        AssertionError: something does not hold.
        VnIndustryError: a figure was made that its class does not take.
    """
    report = vn_industry.read(text, published=published, language=language)
    records = report.to_records()
    for record in records:
        assert text[record["start"] : record["end"]] == record["text"], record
        assert Decimal(record["value"]).is_finite(), record
        assert not record["period"] or str(Period.parse(record["period"])) == record["period"], record
    assert [record["start"] for record in records] == sorted(record["start"] for record in records)
    for figure in report:
        assert attrs.evolve(figure) == figure  # made without the checks of its class, which it must pass
        for number in figure.observations:
            assert attrs.evolve(number) == number
            assert _checked(number.value) == number.value
            for evidence in number.evidence.values():
                assert evidence.text == (text[evidence.start : evidence.end] if evidence.start >= 0 else "")
    for one in report.unread:
        assert text[one.start : one.end] == one.text != "", one
        assert one.reason, one
    kept = [(record["start"], record["end"]) for record in records]
    kept += [(one.start, one.end) for one in report.unread]
    for printed in _PRINTED[language].finditer(text):
        assert any(start < printed.end() and printed.start() < end for start, end in kept), printed
    return report

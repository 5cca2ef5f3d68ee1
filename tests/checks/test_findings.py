"""What a finding looks like: in words, as plain data, with its suggestions."""

import json

import attrs
import pytest

from vn_industry import Severity, check
from vn_industry.checks import review
from vn_industry.errors import FigureError

from .making import change, contribution, figure, found, level, report, share


def test_a_finding_names_report_and_place_of_every_number() -> None:
    (one,) = found(
        figure("export", "2024", level("405.5", start=3, end=9)),
        figure("import", "2024", level("380.8")),
        figure("balance", "2024", level("-24.7", start=40, end=44)),
    )
    first, *rest = str(one).splitlines()
    assert first == f"contradiction trade-balance: {one.arithmetic}"
    assert rest == [
        "  balance 2024 -24.7 billion USD (report 1, at 40-44)",
        "  export 2024 405.5 billion USD (report 1, at 3-9)",
        "  import 2024 380.8 billion USD (report 1, without a place)",
        "  would agree: balance 2024: -24.7 billion USD to 24.7 billion USD (one sign)",
    ]
    assert str(one.repairs[0]) == "balance 2024: -24.7 billion USD to 24.7 billion USD (one sign)"


def test_a_finding_is_plain_data() -> None:
    (one,) = found(figure("iip", "2024-01", change("7.3"), contribution("15.1"), subject="mining"))
    data = json.loads(json.dumps(one.to_dict()))
    assert (data["code"], data["severity"]) == ("implied-weight", "contradiction")
    assert {"value": "15.1", "unit": "percentage_point", "measure": "contribution"}.items() <= data[
        "figures"
    ][0].items()
    assert {"kind", "from", "to", "report", "start", "end", "sheet", "cell"} == set(data["repairs"][0])


def test_a_confirmation_is_said_and_is_plain_data() -> None:
    (one,) = review(
        report(figure("iip", "2024-01", change("19.3"), contribution("15.1"), subject="manufacturing"))
    ).confirmations
    assert str(one).startswith("agrees implied-weight: iip, manufacturing, 2024-01 is +19.3 % yoy")
    assert json.loads(json.dumps(one.to_dict()))["code"] == "implied-weight"


def test_many_repairs_of_a_kind_are_cut_short_in_words_and_whole_in_data() -> None:
    (one,) = found(figure("iip", "2024-01", change("7.3"), contribution("15.1"), subject="mining"))
    line = next(line for line in one.suggestions() if "+7.3 %" in line and "digit" in line)
    assert line.endswith(" more (one digit)")
    assert line.count("%") == 7
    assert len(one.repairs) > len(one.suggestions())
    assert not any("more" in line for line in one.suggestions(most=100))


@pytest.mark.parametrize(
    ("severity", "least", "reached"), [("note", "note", True), ("warning", "contradiction", False)]
)
def test_severities_are_ordered(severity: str, least: str, reached: bool) -> None:
    assert Severity(severity).reaches(Severity(least)) is reached


def test_the_worst_comes_first() -> None:
    figures = [
        figure("export", "2023", share("28.3"), subject="domestic sector", code="domestic"),
        figure("export", "2023", share("71.61"), subject="FDI sector", code="foreign-invested"),
        figure("iip", "2024-01", change("7.3"), contribution("15.1"), subject="mining"),
    ]
    assert [one.severity for one in found(*figures)] == [Severity.CONTRADICTION, Severity.NOTE]


def test_the_edit_that_mends_most_findings_comes_first() -> None:
    # Exports of 39.52 instead of 35.92 break the sum of the owners and the balance.
    findings = found(
        figure("export", "2024-07", level("39.52")),
        figure("export", "2024-07", level("9.87"), subject="domestic sector", code="domestic"),
        figure("export", "2024-07", level("26.05"), subject="FDI sector", code="foreign-invested"),
        figure("import", "2024-07", level("33.80")),
        figure("balance", "2024-07", level("2.12")),
    )
    assert [one.code for one in findings] == ["levels-add-up", "trade-balance"]
    for one in findings:
        assert (
            str(one.repairs[0])
            == "export 2024-07: 39.52 billion USD to 35.92 billion USD (two digits exchanged)"
        )


def test_numbers_without_a_period_and_of_other_series_are_left_alone() -> None:
    undated = attrs.evolve(figure("export", "2024", level("405.5")), period=None)
    assert (
        check(
            report(undated, figure("import", "2024", level("380.8")), figure("balance", "2024", level("1.7")))
        )
        == []
    )
    retail = [
        figure("retail", "2024", change("18.3", start=0, end=4)),
        figure("retail", "2024", change("13.8", start=900, end=904)),
    ]
    assert found(*retail) == []


def test_what_is_no_report_is_refused() -> None:
    with pytest.raises(FigureError, match="Report"):
        check("In January 2024, the IIP rose 18.3%.")  # type: ignore[arg-type]


def test_no_report_and_an_empty_one_hold_nothing() -> None:
    assert check() == check(report()) == []

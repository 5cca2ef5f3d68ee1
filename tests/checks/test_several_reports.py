"""The same figure twice: in one report, in two, and in a report and a workbook."""

import attrs

from vn_industry import Figure, Report, check
from vn_industry.checks import review

from .making import change, codes, figure, found, level, report, share, tonnes


def workbook(*figures: Figure, published: str = "2024-01-29") -> Report:
    """Return a report whose numbers stand in cells."""
    cells = [
        attrs.evolve(
            one,
            observations=[
                attrs.evolve(number, sheet="IIP", cell=f"{'BCDE'[place]}{row}")
                for place, number in enumerate(one.observations)
            ],
        )
        for row, one in enumerate(figures, 7)
    ]
    return report(*cells, published=published, language="vi")


def said(first: str, second: str, apart: int = 400) -> list[Figure]:
    return [
        figure("iip", "2024-01", change(first, start=10, end=14)),
        figure("iip", "2024-01", change(second, start=10 + apart, end=14 + apart)),
    ]


def test_a_figure_said_twice_has_one_value() -> None:
    assert codes(*said("18.3", "18.3")) == []
    assert codes(*said("18.3", "18")) == []
    assert codes(*said("18.3", "18.2")) == [("note", "same-figure")]


def test_a_slip_between_headline_and_text_is_a_contradiction() -> None:
    for slip in ("13.8", "18.9", "-18.3", "1.83"):
        (one,) = found(*said("18.3", slip))
        assert (one.severity, one.code) == ("contradiction", "same-figure")
        assert one.repairs


def test_numbers_that_are_no_slip_of_each_other_are_of_two_things() -> None:
    assert codes(*said("18.3", "7.2")) == []
    assert codes(*said("8", "5")) == []
    assert codes(*said("18.3", "13.8", apart=60)) == []


def test_an_estimate_and_what_was_counted_are_two_figures() -> None:
    estimate = figure("iip", "2024-01", change("18.3", start=10, end=14, status="estimated"))
    assert codes(estimate, figure("iip", "2024-01", change("18.9", start=700, end=704))) == []


def test_growth_of_a_good_by_weight_and_by_value_are_two_figures() -> None:
    rice = [
        figure("export", "2024", tonnes("9000000"), change("18.3", start=0, end=4), subject="rice"),
        figure("export", "2024", change("13.8", start=600, end=604), subject="rice"),
    ]
    assert codes(*rice) == []


def test_reports_of_different_days_and_publishers_are_noted() -> None:
    first = report(figure("export", "2024-01", level("33.57")), published="2024-01-29", publisher="GSO")
    later = report(figure("export", "2024-01", level("34.53")), published="2024-02-29", publisher="GSO")
    customs = report(figure("export", "2024-01", level("34.53")), published="2024-01-29", publisher="Customs")
    (one,) = check(first, later)
    assert (one.severity, one.code) == ("note", "vintage")
    assert "2024-01-29 and 2024-02-29" in one.arithmetic
    (other,) = check(first, customs)
    assert (other.severity, other.code) == ("note", "definition")
    assert "GSO and Customs" in other.arithmetic


def test_nearly_one_name_with_another_definition_is_noted() -> None:
    def fdi(amount: str, code: str) -> Report:
        return report(figure("export", "2024-07", level(amount), subject="FDI sector", code=code))

    with_oil, without_oil = fdi("26.05", "foreign-invested"), fdi("26.00", "foreign-invested-excluding-oil")
    (one,) = check(with_oil, without_oil)
    assert (one.severity, one.code) == ("note", "definition")
    assert "crude oil" in one.arithmetic
    assert check(with_oil, fdi("26.05", "foreign-invested-excluding-oil")) == []


def test_one_release_in_two_texts_is_one_value() -> None:
    first, second = (
        report(figure("export", "2024-01", level(amount)), published="2024-01-29", publisher="GSO")
        for amount in ("33.57", "36.12")
    )
    assert [(one.severity, one.code) for one in check(first, second)] == [("note", "same-figure")]
    slip = report(figure("export", "2024-01", level("38.57")), published="2024-01-29", publisher="GSO")
    assert [(one.severity, one.code) for one in check(first, slip)] == [("contradiction", "same-figure")]


def test_a_report_that_rounds_the_workbook_is_confirmed() -> None:
    press = report(figure("iip", "2024-01", change("18.3"), change("-4.4", "mom")), published="2024-02-05")
    result = review(press, workbook(figure("iip", "2024-01", change("18.26"), change("-4.36", "mom"))))
    assert result.findings == ()
    assert [str(one.value) for one in result.confirmed] == ["18.3", "-4.4"]
    assert result.unmatched == ()


def test_a_report_that_cuts_off_is_noted() -> None:
    press = report(figure("iip", "2024-01", change("38"), subject="chemicals"), published="2024-02-05")
    (one,) = check(press, workbook(figure("iip", "2024-01", change("38.66"), subject="chemicals")))
    assert (one.severity, one.code, one.repairs) == ("note", "official-value", ())
    assert "38.66" in one.arithmetic
    assert "cut off" in one.arithmetic


def test_a_misprint_of_the_workbook_is_a_contradiction_and_another_number_a_warning() -> None:
    book = workbook(figure("iip", "2024-01", change("18.26")))
    for printed, severity in (("13.3", "contradiction"), ("5.72", "warning")):
        (one,) = check(report(figure("iip", "2024-01", change(printed)), published="2024-02-05"), book)
        assert (one.severity, one.code) == (severity, "official-value")


def test_a_workbook_of_another_month_may_have_been_revised() -> None:
    press = report(figure("iip", "2024-01", change("13.3")), published="2024-02-05")
    later = workbook(figure("iip", "2024-01", change("18.26")), published="2024-06-29")
    assert [(one.severity, one.code) for one in check(press, later)] == [("note", "official-value")]


def test_what_no_workbook_has_is_listed() -> None:
    press = report(figure("iip", "2024-01", change("160"), region="Quảng Ninh"), published="2024-02-05")
    result = review(press, workbook(figure("iip", "2024-01", change("18.26"))))
    assert [one.figure.region for one in result.unmatched] == ["Quảng Ninh"]
    assert review(press).unmatched == ()


def test_a_share_goes_with_the_total_of_the_workbook() -> None:
    press = report(
        figure("export", "2024-01/2024-07", level("192", approx="nearly"), share("84.6"), subject="goods"),
        published="2024-08-13",
    )
    book = workbook(figure("export", "2024-01/2024-07", level("226.98")), published="2024-07-29")
    result = review(press, book)
    (one,) = result.confirmations
    assert one.code == "official-share"
    assert "192 billion USD of 226.98 billion USD is 84.6 %" in one.arithmetic
    assert len(result.confirmed) == 2


def test_two_industries_in_one_name_are_told_apart() -> None:
    press = report(
        figure("iip", "2024-01", change("46"), subject="textile and garment"), published="2024-02-05"
    )
    book = workbook(
        figure("iip", "2024-01", change("46.19"), subject="textile"),
        figure("iip", "2024-01", change("20.85"), subject="garment"),
    )
    (one,) = check(press, book)
    assert (one.severity, one.code) == ("note", "two-in-one")
    assert "+46.19 % yoy" in one.arithmetic
    assert "+20.85 % yoy" in one.arithmetic


def test_a_growth_on_a_revised_base_is_noted() -> None:
    then = workbook(figure("export", "2023-01", level("25.08")), published="2023-01-29")
    now = workbook(figure("export", "2024-01", level("33.57"), change("42.0")), published="2024-01-29")
    (one,) = check(then, now)
    assert (one.severity, one.code) == ("note", "revised-base")
    assert "23.6" in one.arithmetic


def test_months_that_were_revised_since_are_noted() -> None:
    june = workbook(figure("export", "2024-01/2024-06", level("190.08")), published="2024-06-29")
    july = workbook(
        figure("export", "2024-01/2024-07", level("226.98")),
        figure("export", "2024-07", level("35.92")),
        published="2024-07-29",
    )
    (one,) = check(june, july)
    assert (one.severity, one.code) == ("note", "revised-months")
    assert "980 million USD" in one.arithmetic


def test_targets_and_forecasts_are_compared_with_nothing() -> None:
    assert (
        codes(
            *said("18.3", "18.3")[:1],
            figure("iip", "2024-01", change("13.8", status="target", start=900, end=904)),
        )
        == []
    )

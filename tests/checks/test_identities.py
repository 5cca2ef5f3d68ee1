"""What must hold within one report: each check with numbers that agree, that are saved by rounding, and that cannot be."""

import decimal

import pytest

from vn_industry import Figure, Money, Observation

from .making import agreed, change, codes, contribution, figure, found, level, repairs, share, tonnes

SECTIONS = ("mining", "manufacturing", "electricity supply", "water supply")


def employment(total: str, *parts: str) -> list[Figure]:
    owners = ("state", "non-state", "foreign-invested")
    return [
        figure("employment", "2024-01-01", change(total)),
        *(
            figure("employment", "2024-01-01", change(part), subject=f"{owner} enterprises", code=owner)
            for owner, part in zip(owners, parts, strict=True)
        ),
    ]


def iip(total: str, *parts: str, basis: str = "yoy", period: str = "2024-07") -> list[Figure]:
    return [
        figure("iip", period, change(total, basis)),
        *(
            figure("iip", period, change(part, basis), subject=subject)
            for subject, part in zip(SECTIONS, parts, strict=True)
        ),
    ]


# Aggregates.


def test_a_total_between_its_parts_agrees() -> None:
    assert codes(*iip("11.2", "-7", "13.3", "9.9", "12.1")) == []
    assert agreed(*iip("11.2", "-7", "13.3", "9.9", "12.1")) == ["aggregate-outside-components"]


def test_a_total_outside_its_parts_is_a_contradiction_with_the_edits_that_help() -> None:
    (one,) = found(*employment("0.1", "-0.9", "-1.0", "-0.8"))
    assert (one.severity, one.code) == ("contradiction", "aggregate-outside-components")
    assert "-1.05 to -0.75 %" in one.arithmetic
    assert {(who, becomes) for who, kind, becomes in repairs(one) if kind == "sign"} == {
        ("state enterprises", "+0.9 %"),
        ("non-state enterprises", "+1.0 %"),
        ("foreign-invested enterprises", "+0.8 %"),
    }


def test_a_total_a_unit_outside_is_a_note_and_two_units_outside_a_contradiction() -> None:
    assert codes(*employment("-0.6", "-0.9", "-1.0", "-0.8")) != []
    assert codes(*employment("-0.7", "-0.9", "-1.0", "-0.8")) == []
    assert codes(*employment("-0.70", "-0.9", "-1.0", "-0.8")) == [("note", "aggregate-outside-components")]


def test_parts_that_are_not_all_there_prove_nothing() -> None:
    assert codes(*iip("20", "-7", "13.3", "9.9", "12.1")[:-1]) == []
    assert codes(*employment("0.1", "-0.9", "-1.0", "-0.8")[:-1]) == []


def test_total_trade_grows_between_exports_and_imports() -> None:
    flows = [figure("export", "2024", change("14.3")), figure("import", "2024", change("16.7"))]
    assert codes(figure("trade", "2024", change("15.4")), *flows) == []
    assert codes(figure("trade", "2024", change("5.4")), *flows) == [
        ("contradiction", "aggregate-outside-components")
    ]


def test_one_set_of_weights_must_give_both_growths() -> None:
    owners = ("domestic", "foreign-invested")

    def exports(total: tuple[str, str], *parts: tuple[str, str]) -> list[Figure]:
        return [
            figure("export", "2024-07", change(total[0]), change(total[1], "mom")),
            *(
                figure(
                    "export",
                    "2024-07",
                    change(yoy),
                    change(mom, "mom"),
                    subject=f"{owner} sector",
                    code=owner,
                )
                for owner, (yoy, mom) in zip(owners, parts, strict=True)
            ),
        ]

    # Near the growth of the one by year, near that of the other by month.
    assert codes(*exports(("10.0", "1.3"), ("9.0", "0.9"), ("30.0", "8.0"))) == []
    (one,) = found(*exports(("28.0", "1.0"), ("9.0", "0.9"), ("30.0", "8.0")))
    assert (one.severity, one.code) == ("contradiction", "one-set-of-weights")
    assert ("", "swap", "+28.0 %") not in repairs(one)


# Contributions.


def contributions(growth: str, *parts: tuple[str, str]) -> list[Figure]:
    return [
        figure("iip", "2024-01/2024-07", change(growth)),
        *(
            figure("iip", "2024-01/2024-07", change(own), contribution(added), subject=subject)
            for subject, (own, added) in zip(SECTIONS, parts, strict=True)
        ),
    ]


def test_contributions_add_up() -> None:
    parts = [("-6.2", "-1.0"), ("9.5", "8.3"), ("12.4", "1.1"), ("7.2", "0.1")]
    assert codes(*contributions("8.5", *parts)) == []
    (one,) = found(*contributions("9.5", *parts))
    assert (one.severity, one.code) == ("contradiction", "contributions-add-up")
    assert "8.3 to 8.7 pp" in one.arithmetic
    assert ("", "digit", "+8.5 %") in repairs(one)


@pytest.mark.parametrize(
    ("growth", "added", "expected"),
    [
        ("19.3", "15.1", []),
        ("-6.2", "1.0", [("contradiction", "implied-weight")]),
        ("7.3", "15.1", [("contradiction", "implied-weight")]),
        ("0.0", "0.0", []),
        ("0.0", "3.0", [("contradiction", "implied-weight")]),
    ],
)
def test_a_contribution_over_a_growth_is_a_weight(
    growth: str, added: str, expected: list[tuple[str, str]]
) -> None:
    part = figure("iip", "2024-01", change(growth), contribution(added), subject="manufacturing")
    assert codes(part) == expected


def test_what_contributions_leave_fits_the_rest() -> None:
    def parts(total: str, rest: tuple[str, str, str]) -> list[Figure]:
        return [
            figure("iip", "2024-01", change(total)),
            figure("iip", "2024-01", change("19.3"), contribution("15.1"), subject="manufacturing"),
            *(
                figure("iip", "2024-01", change(own), subject=subject)
                for subject, own in zip((SECTIONS[0], *SECTIONS[2:]), rest, strict=True)
            ),
        ]

    assert codes(*parts("18.3", ("7.3", "21.6", "5.7"))) == []
    (one,) = found(*parts("18.3", ("7.3", "1.6", "5.7")))
    assert (one.severity, one.code) == ("contradiction", "residual")
    assert ("electricity supply", "digit", "+21.6 %") in repairs(one)


def test_what_industries_add_to_the_economy_is_no_part_of_their_growth() -> None:
    economy = [
        figure("value_added", "2024-Q1", change("6.18")),
        *(
            figure("value_added", "2024-Q1", change("6.98"), contribution("1.73"), subject=subject)
            for subject in SECTIONS
        ),
    ]
    assert all(code != "contributions-add-up" for _, code in codes(*economy))


# Shares and levels.


def test_shares_of_all_parts_are_the_whole() -> None:
    def owners(first: str, second: str) -> list[Figure]:
        return [
            figure("export", "2024", share(first), subject="domestic sector", code="domestic"),
            figure("export", "2024", share(second), subject="FDI sector", code="foreign-invested"),
        ]

    assert codes(*owners("28.3", "71.7")) == []
    assert codes(*owners("28.3", "71.6")) == []
    assert codes(*owners("28.3", "71.61")) == [("note", "shares-add-up")]
    (one,) = found(*owners("28.3", "77.1"))
    assert (one.severity, one.code) == ("contradiction", "shares-add-up")


def test_a_share_times_the_total_is_the_part() -> None:
    def exports(percent: str) -> list[Figure]:
        return [
            figure("export", "2024-01/2024-07", level("226.98")),
            figure(
                "export", "2024-01/2024-07", level("192", approx="nearly"), share(percent), subject="goods"
            ),
        ]

    assert codes(*exports("84.6")) == []
    (one,) = found(*exports("48.6"))
    assert (one.severity, one.code) == ("contradiction", "share-of-total")
    assert "84.6 %" in one.arithmetic


def test_a_share_of_a_good_in_a_market_may_be_of_either() -> None:
    exports = figure("export", "2024", level("405.5"))
    assert (
        codes(
            exports, figure("export", "2024", level("10.0"), share("36"), subject="phones", partner="the US")
        )
        == []
    )


def test_levels_of_all_parts_are_the_total() -> None:
    def owners(total: str) -> list[Figure]:
        return [
            figure("export", "2024-07", level(total)),
            figure("export", "2024-07", level("9.87"), subject="domestic sector", code="domestic"),
            figure("export", "2024-07", level("26.05"), subject="FDI sector", code="foreign-invested"),
        ]

    assert codes(*owners("35.92")) == []
    assert codes(*owners("35.94")) == [("note", "levels-add-up")]
    (one,) = found(*owners("39.52"))
    assert (one.severity, one.code) == ("contradiction", "levels-add-up")


def test_levels_before_they_grew_add_up_too() -> None:
    def owners(growth: str) -> list[Figure]:
        return [
            figure("export", "2024-07", level("35.92"), change("19.1")),
            figure(
                "export", "2024-07", level("9.87"), change("25.9"), subject="domestic sector", code="domestic"
            ),
            figure(
                "export",
                "2024-07",
                level("26.05"),
                change(growth),
                subject="FDI sector",
                code="foreign-invested",
            ),
        ]

    assert codes(*owners("16.7")) == []
    assert ("contradiction", "past-levels-add-up") in codes(*owners("11.7"))


def test_exports_less_imports_are_the_balance() -> None:
    def trade(surplus: str) -> list[Figure]:
        return [
            figure("export", "2024-01/2024-07", level("226.98")),
            figure("import", "2024-01/2024-07", level("212.90")),
            figure("balance", "2024-01/2024-07", level(surplus)),
        ]

    assert codes(*trade("14.08")) == []
    assert codes(*trade("14.06")) == [("note", "trade-balance")]
    (one,) = found(*trade("-14.08"))
    assert (one.severity, one.code) == ("contradiction", "trade-balance")
    assert repairs(one) == {("", "sign", "14.08 billion USD")}


def test_a_balance_that_no_small_edit_mends_is_of_something_else() -> None:
    trade = [
        figure("export", "2015-01/2015-11", level("148.239", approx="nearly")),
        figure("import", "2015-01/2015-11", level("151.109", approx="nearly")),
        figure("balance", "2015-01/2015-11", level("12.04")),
    ]
    assert codes(*trade) == []


# Growth and periods.


def test_level_level_before_and_growth_agree() -> None:
    def exports(growth: str) -> list[Figure]:
        return [
            figure("export", "2024-07", level("35.92"), change(growth)),
            figure("export", "2023-07", level("30.16")),
        ]

    assert codes(*exports("19.1")) == []
    (one,) = found(*exports("91.1"))
    assert (one.severity, one.code) == ("contradiction", "level-and-growth")
    assert "19.0" in one.arithmetic


def test_growth_of_a_good_told_by_weight_and_by_value_belongs_to_neither() -> None:
    rice = figure("export", "2024", level("5.7"), tonnes("9000000"), change("23.0"), subject="rice")
    assert codes(rice, figure("export", "2023", level("4.7"), tonnes("8130000"), subject="rice")) == []


def test_level_absolute_change_and_growth_agree() -> None:
    def exports(growth: str) -> list[Figure]:
        return [
            figure("export", "2025-01/2025-03", level("81.5"), change(growth)),
            figure(
                "export",
                "2025-01/2025-03",
                Observation(value=Money("7.5", "USD") * 10**9, measure="change", basis="yoy"),
            ),
        ]

    assert codes(*exports("10.1")) == []
    assert codes(*exports("11.1")) == [("contradiction", "absolute-change")]


def test_a_longer_period_lies_between_the_shorter_ones() -> None:
    def halves(half: str) -> list[Figure]:
        return [
            figure("iip", "2024-01/2024-06", change(half)),
            figure("iip", "2024-Q1", change("5.7")),
            figure("iip", "2024-Q2", change("9.5")),
        ]

    assert codes(*halves("7.7")) == []
    (one,) = found(*halves("17.7"))
    assert (one.severity, one.code) == ("contradiction", "cumulative")
    assert ("", "digit", "+7.7 %") in repairs(one)


def test_months_add_up_to_their_quarter() -> None:
    months = [
        figure("export", f"2024-0{month}", level(amount))
        for month, amount in enumerate(["34.5", "24.8", "34.0"], 1)
    ]
    assert codes(figure("export", "2024-Q1", level("93.3")), *months) == []
    assert codes(figure("export", "2024-Q1", level("39.3")), *months) == [("contradiction", "cumulative")]
    assert codes(figure("export", "2024-Q1", level("39.3")), *months[:2]) == []


def test_what_a_small_revision_explains_is_a_note() -> None:
    quarters = [figure("export", "2024-Q1", level("93.06")), figure("export", "2024-Q2", level("97.02"))]
    (one,) = found(figure("export", "2024-01/2024-06", level("190.12")), *quarters)
    assert (one.severity, one.code) == ("note", "cumulative")
    assert "revision" in one.arithmetic
    quarters = [
        figure("iip", f"2022-Q{quarter}", change(rate))
        for quarter, rate in enumerate(["7.49", "5.76", "6.23"], 1)
    ]
    assert codes(figure("iip", "2022-01/2022-09", change("5.04")), *quarters) == [("note", "cumulative")]
    assert codes(
        figure("export", "2024-07", level("35.92"), change("19.1")),
        figure("export", "2023-07", level("30.68")),
    ) == [("note", "level-and-growth")]


def test_a_run_of_months_within_a_year_sums_nothing_up() -> None:
    quarters = [figure("export", "2023-Q2", change("-12.2")), figure("export", "2023-Q3", change("-1.2"))]
    assert codes(figure("export", "2023-04/2023-09", change("5.3")), *quarters) == []


def test_indices_at_one_day_do_not_add_up() -> None:
    jobs = [figure("employment", f"2024-0{month}", change("3.0")) for month in (1, 2, 3)]
    assert codes(figure("employment", "2024-Q1", change("9.0")), *jobs) == []


def test_precision_and_traps_of_the_caller_change_nothing() -> None:
    figures = iip("11.2", "-7", "13.3", "9.9", "12.1")
    usual = codes(*figures), agreed(*figures)
    with decimal.localcontext() as context:
        context.prec = 2
        context.traps[decimal.Inexact] = True
        assert (codes(*figures), agreed(*figures)) == usual

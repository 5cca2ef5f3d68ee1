import copy
import pickle
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given

from vn_industry import domain, values
from vn_industry.domain import Evidence, Measure, Observation, Unread
from vn_industry.errors import FigureError
from vn_industry.values import (
    Approximation,
    Basis,
    Change,
    Money,
    Percent,
    PercentagePoints,
    Quantity,
    Status,
)

from .strategies import observations

NAMES = {name: getattr(module, name) for module in (domain, values) for name in module.__all__}
PERCENT, POINTS = Percent("5.7"), PercentagePoints("0.3")
MONEY, QUANTITY = Money(5, "USD"), Quantity(5, "tonne")


@pytest.mark.parametrize(
    ("measure", "held"),
    [
        ("level", [MONEY, QUANTITY, PERCENT]),
        ("change", [PERCENT, POINTS, MONEY, QUANTITY]),
        ("share", [PERCENT]),
        ("contribution", [POINTS, PERCENT]),
        ("count", [QUANTITY]),
    ],
)
def test_each_measure_holds_its_values_and_no_other(measure: str, held: list[Any]) -> None:
    tried: tuple[Any, ...] = (PERCENT, POINTS, MONEY, QUANTITY, "5.7", 5.7, Decimal(5), None)
    for value in tried:
        if value in held:
            assert Observation(value=value, measure=measure).value == value
        else:
            with pytest.raises(FigureError, match=rf"^Observation\.value: a {measure} is a .*, not "):
                Observation(value=value, measure=measure)


def test_the_message_says_what_the_value_should_be() -> None:
    with pytest.raises(FigureError) as caught:
        Observation(value=Money(3, "USD"), measure="share")
    assert str(caught.value) == "Observation.value: a share is a Percent, not 3 USD (Money)"
    assert (caught.value.kind, caught.value.field) == ("Observation", "value")


def test_real_reports_have_negative_shares_and_shares_over_a_hundred() -> None:
    assert Observation(value=Percent("-12.4"), measure="share").number == Decimal("-12.4")
    assert Observation(value=Percent("104"), measure="share").number == 104


def test_members_are_taken_by_value() -> None:
    one = Observation(value=PERCENT, measure="change", basis="yoy", approx="nearly", status="estimated")
    assert one.measure is Measure.CHANGE
    assert one.basis is Basis.YOY
    assert one.approx is Approximation.NEARLY
    assert one.status is Status.ESTIMATED


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("measure", "growth"),
        ("measure", None),
        ("basis", "year-on-year"),
        ("approx", "roughly"),
        ("status", "final"),
        ("basis", 5),
    ],
)
def test_unknown_members_are_refused_with_the_known_ones(field: str, wrong: object) -> None:
    fields: dict[str, Any] = {"value": PERCENT, "measure": "change", field: wrong}
    with pytest.raises(FigureError, match=rf"^Observation\.{field}: is one of .*, not {wrong!r}$"):
        Observation(**fields)


def test_only_a_change_has_a_basis() -> None:
    with pytest.raises(
        FigureError, match="only a change is measured against a basis; leave 'yoy' out of a share"
    ):
        Observation(value=PERCENT, measure="share", basis="yoy")
    assert Observation(value=PERCENT, measure="change").basis is Basis.UNSTATED


@pytest.mark.parametrize(("start", "end"), [(5, 4), (-1, 3), (3, -1), (-2, -2)])
@pytest.mark.parametrize(
    ("class_", "fields"),
    [
        (Observation, {"value": PERCENT, "measure": "share"}),
        (Evidence, {"rule": "read"}),
        (Unread, {"text": "5", "reason": "a year"}),
    ],
)
def test_offsets_are_a_stretch_or_nothing(class_: Any, fields: dict[str, Any], start: int, end: int) -> None:
    with pytest.raises(FigureError, match="is no stretch of a text"):
        class_(**fields, start=start, end=end)
    for good in ((-1, -1), (0, 0), (3, 7)):
        assert class_(**fields, start=good[0], end=good[1]).start == good[0]


@pytest.mark.parametrize("wrong", [None, "3", 3.0, True])
def test_offsets_are_ints(wrong: Any) -> None:
    with pytest.raises(FigureError, match=r"Evidence\.start: takes an offset in characters"):
        Evidence(rule="read", start=wrong, end=4)
    with pytest.raises(FigureError, match=r"Evidence\.end: takes an offset in characters"):
        Evidence(rule="read", start=0, end=wrong)


def test_words_are_text() -> None:
    for wrong in (None, 5.7, b"5.7"):
        with pytest.raises(FigureError, match=r"Observation\.text: takes a str \('' for none\), not "):
            Observation(value=PERCENT, measure="share", text=wrong)  # type: ignore[arg-type]
    with pytest.raises(FigureError, match=r"Evidence\.rule"):
        Evidence(rule=None)  # type: ignore[arg-type]


def test_an_unread_number_has_a_reason() -> None:
    with pytest.raises(FigureError, match="must say why"):
        Unread(text="5", start=0, end=1, reason="")
    assert str(Unread(text="5", start=-1, end=-1, reason="a year")) == '"5": a year'
    assert (
        repr(Unread(text="5", start=0, end=1, reason="x")) == "Unread(text='5', start=0, end=1, reason='x')"
    )


@pytest.mark.parametrize(
    ("value", "number", "unit", "decimals"),
    [
        (Percent("118.30"), "118.30", "percent", 2),
        (Percent("130", step=10), "130", "percent", 0),
        (Percent("5", step="0.1"), "5", "percent", 1),
        (Percent("12.25", step=0), "12.25", "percent", 2),
        (PercentagePoints("-0.3"), "-0.3", "percentage_point", 1),
        (Money(Decimal("192.4E9"), "USD"), "192400000000", "USD", 0),
        (Quantity("2.5", "tonne"), "2.5", "tonne", 1),
        (Quantity("50.3", "point"), "50.3", "point", 1),
    ],
)
def test_number_unit_and_printed_decimals(value: Any, number: str, unit: str, decimals: int) -> None:
    one = Observation(value=value, measure="change")
    assert (one.number, one.unit, one.decimals) == (Decimal(number), unit, decimals)


def test_only_a_change_is_one() -> None:
    assert Observation(value=MONEY, measure="change", basis="mom").change == Change(MONEY, Basis.MOM)
    assert Observation(value=MONEY, measure="level").change is None


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"value": Percent("19.3"), "measure": "change", "basis": "yoy"}, "+19.3 % yoy"),
        ({"value": Percent("0"), "measure": "change", "basis": "yoy"}, "0 % yoy"),
        ({"value": Percent("84.6"), "measure": "share"}, "84.6 % share"),
        ({"value": POINTS, "measure": "contribution"}, "0.3 pp contribution"),
        ({"value": Quantity(60, "locality"), "measure": "count"}, "60 locality"),
        (
            {"value": MONEY, "measure": "level", "approx": "nearly", "status": "estimated"},
            "nearly 5 USD (estimated)",
        ),
    ],
)
def test_str_is_for_a_person(fields: dict[str, Any], written: str) -> None:
    assert str(Observation(**fields)) == written


def test_evidence_is_read_only_and_takes_no_part_in_equality() -> None:
    why = {"period": Evidence(rule="carried")}
    one = Observation(value=PERCENT, measure="share", evidence=why)
    why["basis"] = Evidence(rule="read")
    assert dict(one.evidence) == {"period": Evidence(rule="carried")}
    assert len(one.evidence) == 1
    assert not hasattr(one.evidence, "__setitem__")
    assert "carried" in repr(one.evidence)
    bare = Observation(value=PERCENT, measure="share")
    assert one == bare
    assert hash(one) == hash(bare)
    assert attrs.evolve(one, text="x").evidence is one.evidence
    assert isinstance(bare.evidence, Mapping)
    assert not bare.evidence


@pytest.mark.parametrize("wrong", [None, [], {"period": "carried"}])
def test_evidence_is_evidence(wrong: Any) -> None:
    with pytest.raises(FigureError, match=r"Observation\.evidence: takes a mapping"):
        Observation(value=PERCENT, measure="share", evidence=wrong)


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_evidence_survives_copying(clone: Any) -> None:
    one = Observation(
        value=PERCENT, measure="share", evidence={"period": Evidence(rule="read", start=0, end=2, text="Q1")}
    )
    assert clone(one) == one
    assert dict(clone(one).evidence) == dict(one.evidence)


@given(observations)
def test_repr_and_pickle_give_an_equal_one(one: Observation) -> None:
    assert eval(repr(one), NAMES) == one
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(eval(repr(one), NAMES)) == hash(one)


def test_observations_do_not_change() -> None:
    one = Observation(value=PERCENT, measure="share")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.text = "5"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Observation(PERCENT, "share")  # type: ignore[call-arg]
    assert not hasattr(one, "__dict__")


def test_evidence_in_words() -> None:
    assert str(Evidence(rule="published")) == "published"
    assert str(Evidence(rule="read", start=3, end=5, text="Q1")) == 'read "Q1" at 3-5'
    assert repr(Evidence(rule="read", start=3, end=5)) == "Evidence(rule='read', start=3, end=5)"

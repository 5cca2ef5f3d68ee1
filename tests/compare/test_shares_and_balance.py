from typing import Any

import pytest

from compare.making import trade
from vn_industry.compare import balance, share, total_from_share
from vn_industry.errors import (
    PeriodMismatchError,
    SubjectMismatchError,
    UndefinedGrowthError,
    UnitMismatchError,
)
from vn_industry.values import Money, Percent, Quantity

BILLION = 10**9


def test_a_share_is_known_as_well_as_its_sides() -> None:
    found = share(Money("192", "USD") * BILLION, Money("226.98", "USD") * BILLION)
    assert found.rounded(1) == Percent("84.6")
    assert found.admits(Percent("84.6"))
    assert found.admits(Percent("84.4"))
    assert not found.admits(Percent("84.9"))
    assert total_from_share(Money(3, "USD"), share(1, 4)).value == 12


def test_a_share_has_one_unit_and_one_period() -> None:
    assert share(Quantity(250, "kilogram"), Quantity(1, "tonne")).value == 25
    phones = trade("2024-07", Money(3, "USD"), subject="phones", partner="China")
    assert share(phones, trade("2024-07", Money(12, "USD"))).value == 25
    assert share(phones, trade("2024-07", Money(12, "USD"), indicator="trade")).value == 25
    with pytest.raises(
        PeriodMismatchError, match="of 2024-07 has a share in a total of 2024-07, not 2024-01/"
    ):
        share(phones, trade("2024-01/2024-07", Money(12, "USD")))
    with pytest.raises(UnitMismatchError, match="3 USD and 12 tonne do not measure the same"):
        share(phones, trade("2024-07", Quantity(12, "tonne")))


@pytest.mark.parametrize("more", [{"indicator": "import"}, {"region": "Hà Nội"}])
def test_a_total_must_hold_the_part(more: dict[str, str]) -> None:
    with pytest.raises(SubjectMismatchError, match=next(iter(more))):
        share(trade("2024-07", Money(3, "USD")), trade("2024-07", Money(12, "USD"), **more))


@pytest.mark.parametrize("total", ["0", "-5", "0.0"])
def test_there_is_no_share_in_nothing(total: str) -> None:
    with pytest.raises(UndefinedGrowthError, match="there is no share in"):
        share(1, total)


def test_a_negative_part_has_a_negative_share() -> None:
    found = share("-10", "40")
    assert found.value == -25
    assert str(found) == "-25.00 % (-26.59 to -23.45)"


def test_a_balance_brings_both_roundings_along() -> None:
    found = balance(Money("35.6", "USD") * BILLION, Money("33.8", "USD") * BILLION)
    assert found.rounded(-8) == Money("1.8", "USD") * BILLION
    assert found.admits(Money("1.75", "USD") * BILLION)
    assert not found.admits(Money("1.5", "USD") * BILLION)
    assert balance(Quantity(1, "tonne"), Quantity(300, "kilogram")).rounded(1) == Quantity("0.7", "tonne")
    assert balance("3", found.value.numerator // 10**8).value == 3 - 18


def test_a_balance_is_of_exports_and_imports_of_one_thing() -> None:
    exports = trade("2024-01", Money(36, "USD"))
    imports = trade("2024-01", Money(34, "USD"), indicator="import")
    assert balance(exports, imports).value == 2
    assert balance(exports, Money(34, "USD")).value == 2
    with pytest.raises(
        SubjectMismatchError, match="indicator 'export' and 'import'; indicator 'import' and 'ex"
    ):
        balance(imports, exports)
    with pytest.raises(SubjectMismatchError, match="partner '' and 'China'"):
        balance(exports, trade("2024-01", Money(34, "USD"), indicator="import", partner="China"))
    with pytest.raises(
        PeriodMismatchError, match="of 2024-01 need imports of 2024-01 for a balance, not of 2024"
    ):
        balance(exports, trade("2024", Money(34, "USD"), indicator="import"))


@pytest.mark.parametrize(("exports", "imports"), [(Money(1, "USD"), Money(1, "VND")), (1, Money(1, "USD"))])
def test_a_balance_has_one_currency(exports: Any, imports: Any) -> None:
    with pytest.raises(UnitMismatchError, match="do not measure the same"):
        balance(exports, imports)

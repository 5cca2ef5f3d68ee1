"""The 63, the 34, and what lies between them."""

import itertools
import re
from datetime import date

import pytest

from vn_industry import reference as ref
from vn_industry.reference.names import search_key

OLD = ref.provinces(date(2025, 6, 30))
NEW = ref.provinces(date(2025, 7, 1))
BEFORE, AFTER = date(2024, 1, 31), date(2025, 8, 31)


def test_counts() -> None:
    assert (len(OLD), len(NEW)) == (63, 34)
    assert ref.provinces() == NEW
    assert ref.provinces(date(2010, 1, 1)) == OLD
    for listed in (OLD, NEW):
        assert len({each.code for each in listed}) == len(listed)
        assert len({each.name_vi for each in listed}) == len(listed)


def test_every_old_province_went_into_one_new_one() -> None:
    assert {ref.successor(old) for old in OLD} == set(NEW)
    for new in NEW:
        assert ref.predecessors(new) == tuple(old for old in OLD if ref.successor(old) == new)
        assert ref.successor(new) is new
    assert sum(len(ref.predecessors(new)) for new in NEW) == 63
    assert sum(len(ref.predecessors(new)) == 1 for new in NEW) == 11
    assert all(ref.predecessors(old) == () for old in OLD)


def test_iso_codes() -> None:
    codes = [old.iso_3166_2 for old in OLD]
    assert len(set(codes)) == 63
    assert all(re.fullmatch(r"VN-(\d\d|[A-Z]{2})", code or "") for code in codes)
    assert all(new.iso_3166_2 is None for new in NEW)


def test_regions() -> None:
    sizes = [
        len([old for old in OLD if old.region == region])
        for region in sorted({old.region or "" for old in OLD})
    ]
    assert sorted(sizes) == [5, 6, 11, 13, 14, 14]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Lào Cai", "10", "15"),
        ("Bắc Ninh", "27", "24"),
        ("Quảng Trị", "45", "44"),
        ("Gia Lai", "64", "52"),
        ("Tây Ninh", "72", "80"),
        ("Đồng Tháp", "87", "82"),
        ("An Giang", "89", "91"),
    ],
)
def test_a_name_on_another_code(name: str, old: str, new: str) -> None:
    before, after = ref.find_province(name, on=BEFORE), ref.find_province(name, on=AFTER)
    assert before is not None
    assert after is not None
    assert (before.code, after.code) == (old, new)
    assert ref.successor(before) == after
    assert ref.find_province(name) == after
    assert len(ref.predecessors(after)) > 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Hà Nội", "01"),
        ("Hanoi", "01"),
        ("HA NOI", "01"),
        ("TP. Hà Nội", "01"),
        ("TP.HCM", "79"),
        ("TPHCM", "79"),
        ("TP Hồ Chí Minh", "79"),
        ("Ho Chi Minh City", "79"),
        ("HCM City", "79"),
        ("HCMC", "79"),
        ("thành phố Hồ Chí Minh", "79"),
        ("Khánh Hoà", "56"),
        ("Khánh Hòa", "56"),
        ("Thanh Hoá", "38"),
        ("tỉnh Thanh Hóa", "38"),
        ("Quang Ninh province", "22"),
        ("Thừa Thiên-Huế", "46"),
        ("Thua Thien – Hue", "46"),
        ("Bà Rịa-Vũng Tàu", "77"),
        ("BR-VT", "77"),
        ("Daklak", "66"),
        ("Kontum", "62"),
        ("Da Nang City", "48"),
    ],
)
def test_names_in_2024(name: str, code: str) -> None:
    found = ref.find_province(name, on=BEFORE)
    assert found is not None
    assert found.code == code


def test_an_abolished_province() -> None:
    assert ref.find_province("Bình Dương", on=AFTER) is None
    newest = ref.find_province("Bình Dương")
    assert newest is not None
    assert newest.key == "63-74"
    assert ref.successor(newest).name_en == "Ho Chi Minh City"


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("Đồng Nai", date(2026, 4, 30)),
        ("Quảng Ninh", date(2026, 9, 1)),
        ("Bắc Ninh", date(2026, 9, 20)),
    ],
)
def test_a_province_becomes_a_city(name: str, since: date) -> None:
    province = ref.find_province(name)
    assert province is not None
    assert province.city_since == since
    assert province.kind_on(AFTER) == "province"
    assert province.kind_on(since) == province.kind == "municipality"
    assert ref.find_province(f"TP {name}", on=since) == province
    assert ref.find_province(f"TP {name}", on=AFTER) is None
    assert ref.find_province(f"tỉnh {name}", on=AFTER) == province


def test_hue_was_a_town_in_a_province() -> None:
    assert ref.find_provinces("TP Huế", on=BEFORE) == ()
    assert [each.key for each in ref.find_provinces("TP Huế", on=date(2025, 3, 31))] == ["63-46"]
    assert ref.find_province("Hue City", on=AFTER) == ref.province("34-46")


def test_kinds_by_count() -> None:
    def cities(listed: tuple[ref.Province, ...], day: date) -> int:
        return sum(each.kind_on(day) == "municipality" for each in listed)

    assert cities(OLD, BEFORE) == 5
    assert cities(OLD, date(2025, 6, 30)) == 6
    assert cities(NEW, date(2025, 7, 1)) == 6
    assert cities(NEW, date(2026, 9, 20)) == 9


@pytest.mark.parametrize("listed", [OLD, NEW])
def test_no_name_of_two_provinces_at_one_time(listed: tuple[ref.Province, ...]) -> None:
    for one, other in itertools.combinations(listed, 2):
        assert set(map(search_key, one.names())).isdisjoint(map(search_key, other.names()))

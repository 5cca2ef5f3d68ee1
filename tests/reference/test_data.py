"""The data files and the mechanism that reads them."""

import re
import unicodedata
from collections.abc import Callable
from importlib import resources
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_industry import reference as ref
from vn_industry.reference.lookup import Table, entry_fields
from vn_industry.reference.names import search_key, strip_marks
from vn_industry.reference.rows import Row, parse_rows

DATA = resources.files("vn_industry.reference") / "data"
FILES = sorted(file.name for file in DATA.iterdir() if file.name.endswith(".csv"))
KINDS: dict[str, tuple[tuple[ref.Entry, ...], Callable[..., ref.Entry | None]]] = {
    "sector": (ref.sectors(), ref.find_sector),
    "product": (ref.products(), ref.find_product),
    "good": (ref.goods(), ref.find_good),
    "ownership": (ref.ownership_groups(), ref.find_ownership),
    "market": (ref.markets(), ref.find_market),
    "indicator": (ref.indicators(), ref.find_indicator),
    "province": (ref.provinces(), ref.find_province),
}
NAMES = [(kind, name) for kind, (rows, _) in KINDS.items() for row in rows for name in row.names()]
SHARED = {
    "sector": {("D", "35")},
    "good": {
        ("fishery", "agg-aquatic"),
        ("lpg", "lng"),
        ("petroleum", "gasoline"),
        ("textiles", "clothing"),
        ("wood", "wooden-furniture"),
    },
}


@pytest.mark.parametrize("file", FILES)
def test_rows_are_well_formed(file: str) -> None:
    content = (DATA / file).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", content)
    rows = list(parse_rows(file, content.splitlines(keepends=True)))
    keys = set(
        re.findall(r"^\| `([^`]+)` \|", (DATA / "SOURCES.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    for row in rows:
        assert row.text("source") in keys
        fields = entry_fields(row)
        names = (fields["name_en"], fields["name_vi"], *fields["aliases_en"], *fields["aliases_vi"])
        assert all(search_key(name) for name in names)
        known = set(map(ref.fold, names)) | {ref.fold(row.cells.get("name_vi_2025", ""))}
        assert set(map(ref.fold, fields["ordinary"])) <= known, row
    assert len({row.text("code") for row in rows}) == len(rows)


def test_codes() -> None:
    assert all(re.fullmatch(r"[A-Z]{2}", m.code) for m in ref.markets() if m.kind == "economy")
    assert sum(m.kind == "economy" for m in ref.markets()) > 235
    assert "VN" not in {market.code for market in ref.markets()}
    sections = {sector.code for sector in ref.sectors() if sector.level == "section"}
    assert sections == set("BCDE")
    assert {sector.section for sector in ref.sectors()} == sections
    assert {s.code for s in ref.sectors() if s.level == "division"} == {
        f"{n:02}" for n in (*range(5, 34), *range(35, 40))
    }
    for rows, codes in ((ref.goods(), {g.code for g in ref.goods()}),):
        assert all(row.parent in codes | {""} for row in rows)
    assert all(g.parent in {o.code for o in ref.ownership_groups()} | {""} for g in ref.ownership_groups())
    assert all(product.scale in {10**n for n in (0, 3, 6, 9, 12)} for product in ref.products())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "province"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_only_known_pairs_share_a_name_as_written(kind: str, language: ref.Language) -> None:
    bearers: dict[str, list[str]] = {}
    for row in KINDS[kind][0]:
        for written in {
            spelling.casefold() for name in row.names(language) for spelling in ref.spellings(name)
        }:
            bearers.setdefault(written, []).append(row.code)
    assert {tuple(codes) for codes in bearers.values() if len(codes) > 1} <= SHARED.get(kind, set())


@given(st.sampled_from(NAMES), st.data())
def test_a_spelling_finds_what_the_name_finds(named: tuple[str, str], data: st.DataObject) -> None:
    kind, name = named
    find = KINDS[kind][1]
    spelling = data.draw(st.sampled_from(ref.spellings(name)))
    assert find(name) is not None
    assert find(spelling) == find(name)
    assert find(unicodedata.normalize("NFD", spelling.upper())) == find(name)
    assert find(strip_marks(spelling)) is not None


@given(st.text())
def test_names_of_any_text(text: str) -> None:
    assert ref.spellings(text)[0] == unicodedata.normalize("NFC", text)
    assert ref.fold(ref.fold(text)) == ref.fold(text)
    ref.find_all(text)


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("Khánh Hòa", "Khánh Hoà"),
        ("THANH HÓA", "THANH HOÁ"),
        ("thủy sản", "thuỷ sản"),
        ("tỷ lệ", "tỉ lệ"),
        ("công ty", "công ti"),
        ("Hoa Kỳ", "Hoa Kì"),
        ("kỹ thuật", "kĩ thuật"),
        ("xử lý", "xử lí"),
        ("xi-măng", "xi măng"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
        ("chế biến, chế tạo", "chế biến chế tạo"),
        ("textiles and garments", "textiles & garments"),
        ("fertiliser", "fertilizer"),
        ("Tires", "Tyres"),
        ("a, b and c", "a, b, and c"),
    ],
)
def test_spellings(name: str, spelling: str) -> None:
    assert spelling in ref.spellings(name)


@pytest.mark.parametrize("name", ["quý", "loại", "toàn", "quả"])
def test_what_is_no_variant(name: str) -> None:
    assert "quuý" not in ref.spellings(name)
    assert all(len(spelling) == len(name) for spelling in ref.spellings(name))
    assert not any(spelling in {"qúy", "lọai", "tòan", "qủa"} for spelling in ref.spellings(name))


def _row(**cells: str) -> Row:
    return Row("x.csv", 3, cells)


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (lambda: _row().text("code"), "x.csv, line 3, column 'code': the column is missing"),
        (lambda: _row(code="").text("code"), "x.csv, line 3, column 'code': the cell is empty"),
        (lambda: _row(code=" B").text("code"), "blanks around ' B'"),
        (lambda: _row(names="a;;b").names("names"), "an empty or padded name"),
        (lambda: _row(names="a; b").names("names"), "an empty or padded name"),
        (lambda: _row(names="a;a").names("names"), "stands twice"),
        (lambda: _row(level="x").choice("level", {"a": 1, "b": 2}), "expected one of a, b, not 'x'"),
        (lambda: _row(scale="1e3").number("scale"), "expected a whole number"),
        (lambda: _row(day="2025-02-30").day("day"), "expected a date such as"),
        (lambda: list(parse_rows("x.csv", ["a,b", "1,2", "1"])), "x.csv, line 3: 1 cells under 2 columns"),
    ],
)
def test_a_malformed_row_is_located(read: Callable[[], Any], message: str) -> None:
    with pytest.raises(ref.DataFileError) as error:
        read()
    assert message in str(error.value)


def test_an_empty_file_has_no_rows() -> None:
    assert list(parse_rows("x.csv", [])) == []


def test_a_code_that_stands_twice_is_refused() -> None:
    with pytest.raises(ref.DataFileError, match=r"ownership\.csv, line 2.*stands twice"):
        Table.read("group", ["ownership.csv", "ownership.csv"], lambda row: ref.Entry(**entry_fields(row)))


def test_names_per_language() -> None:
    every = set(chain(ref.sector("B").names("en"), ref.sector("B").names("vi")))
    assert set(ref.sector("B").names()) == every

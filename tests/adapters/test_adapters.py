import csv
import io
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_industry import read
from vn_industry.adapters import arrow, delimited, jsonlines, pandas, polars
from vn_industry.adapters.records import DATE_FIELDS, DECIMAL_FIELDS, FIELDS, INTEGER_FIELDS, Record
from vn_industry.errors import MissingExtraError, ParseError

EMPTY: dict[str, str | int] = dict.fromkeys(FIELDS, "")
FULL: dict[str, str | int] = EMPTY | {
    "indicator": "iip",
    "subject": "phân bón NPK",
    "region": "Phú Thọ",
    "measure": "change",
    "basis": "yoy",
    "period": "2024-01",
    "value": "-4.40",
    "unit": "percent",
    "decimals": 2,
    "published": "2024-02-05",
    "start": 17,
    "end": 22,
    "text": "4,40%",
}
RECORDS: list[Record] = [FULL, EMPTY]

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
fields = {field: words for field in FIELDS if field not in DECIMAL_FIELDS | INTEGER_FIELDS | DATE_FIELDS}
made = st.fixed_dictionaries(
    {
        **fields,
        "value": st.decimals(-(10**18), 10**18, places=3).map(str),
        "start": st.integers(0, 10**7),
        "end": st.integers(0, 10**7),
        "decimals": st.just(3),
        "published": st.dates().map(str) | st.just(""),
    }
)


def test_each_field_is_named_once() -> None:
    assert len(set(FIELDS)) == len(FIELDS) == 22
    assert set(FIELDS) >= DECIMAL_FIELDS | INTEGER_FIELDS | DATE_FIELDS


def test_csv_has_a_header_even_without_records() -> None:
    assert delimited.to_csv([]) == ",".join(FIELDS) + "\n"


def test_csv_quotes_what_needs_it() -> None:
    written = delimited.to_csv([FULL | {"subject": 'iron, "steel"\nand more'}])
    assert '"iron, ""steel""\nand more"' in written
    assert "\r" not in written


@pytest.mark.parametrize(
    ("subject", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1+cmd", "'+1+cmd"),
        ("-2+3", "'-2+3"),
        ("\t=1", "'\t=1"),
        ("+18.3%", "+18.3%"),
        ("-4,4", "-4,4"),
        ("dệt may", "dệt may"),
    ],
)
def test_csv_disarms_formulas_and_nothing_else(subject: str, cell: str) -> None:
    (row,) = csv.DictReader(io.StringIO(delimited.to_csv([FULL | {"subject": subject}])))
    assert row["subject"] == cell
    assert row["value"] == "-4.40"


@given(st.lists(made, max_size=4))
def test_csv_reads_back(records: list[dict[str, str | int]]) -> None:
    rows = list(csv.DictReader(io.StringIO(delimited.to_csv(records), newline="")))
    for row, record in zip(rows, records, strict=True):
        for field in FIELDS:
            assert row[field].removeprefix("'") == str(record[field]).removeprefix("'")


@given(st.lists(made, max_size=4))
def test_json_lines_read_back(records: list[dict[str, str | int]]) -> None:
    written = jsonlines.to_jsonl(records)
    assert [json.loads(line) for line in written.split("\n")[:-1]] == records
    assert written == "" or written.endswith("\n")


def test_json_lines_keep_letters_order_and_printed_decimals() -> None:
    (line,) = jsonlines.to_jsonl([dict(reversed(FULL.items()))]).splitlines()
    assert "phân bón NPK" in line
    assert '"value": "-4.40"' in line
    assert list(json.loads(line)) == list(FIELDS)


def test_a_pandas_frame_is_typed() -> None:
    frame = pandas.to_frame(RECORDS)
    assert list(frame.columns) == list(FIELDS)
    assert frame["value"].tolist() == [Decimal("-4.40"), None]
    assert str(frame["start"].dtype) == "Int64"
    assert frame["published"][0].date() == date(2024, 2, 5)
    assert frame["published"].isna().tolist() == [False, True]
    assert frame["subject"].tolist() == ["phân bón NPK", ""]


def test_a_polars_frame_is_typed() -> None:
    frame = polars.to_frame(RECORDS)
    assert frame.columns == list(FIELDS)
    assert frame["value"].to_list() == [Decimal("-4.4"), None]
    assert frame["start"].to_list() == [17, None]
    assert frame["published"].to_list() == [date(2024, 2, 5), None]
    assert frame["subject"].to_list() == ["phân bón NPK", ""]


def test_an_arrow_table_is_typed() -> None:
    table = arrow.to_table(RECORDS)
    assert table.schema == arrow.schema()
    assert table.column("value").to_pylist() == [Decimal("-4.4"), None]
    assert table.column("published").to_pylist() == [date(2024, 2, 5), None]
    assert table.column("subject").to_pylist() == ["phân bón NPK", ""]


@given(st.lists(made, max_size=4))
def test_frames_hold_what_the_records_say(records: list[dict[str, str | int]]) -> None:
    values = [Decimal(record["value"]) for record in records]
    subjects = [record["subject"] for record in records]
    table = arrow.to_table(records)
    assert table.column("value").to_pylist() == values == polars.to_frame(records)["value"].to_list()
    assert table.column("subject").to_pylist() == subjects == polars.to_frame(records)["subject"].to_list()
    assert pandas.to_frame(records)["value"].tolist() == values


@pytest.mark.parametrize("make", [polars.to_frame, arrow.to_table])
@pytest.mark.parametrize("value", ["0.1234567890123456", "1" + "0" * 23, "1E+40", "Infinity"])
def test_a_value_that_a_column_cannot_hold_is_refused(
    make: Callable[[Iterable[Record]], object], value: str
) -> None:
    with pytest.raises(ParseError, match="23 digits before the point and 15 after"):
        make([FULL | {"value": value}])
    assert pandas.to_frame([FULL | {"value": value}])["value"][0] == Decimal(value)


@pytest.mark.parametrize("frame", [pandas.to_frame, polars.to_frame])
def test_no_records_make_an_empty_frame_with_all_columns(frame: Callable[[Iterable[Record]], object]) -> None:
    made_of_nothing = frame([])
    assert getattr(made_of_nothing, "shape") == (0, len(FIELDS))  # noqa: B009 -- an object has no shape to mypy


def test_a_report_makes_frames_and_tables_of_its_records() -> None:
    report = read("The IIP rose 18.3% year on year in January 2024.", published="2024-02-05")
    (record,) = report.to_records()
    assert pandas.to_frame([record]).equals(report.to_pandas())
    assert polars.to_frame([record]).equals(report.to_polars())
    assert arrow.to_table([record]).equals(report.to_arrow())


def test_no_records_make_an_empty_table() -> None:
    assert arrow.to_table([]).schema == arrow.schema()


@pytest.mark.parametrize(
    ("make", "package", "extra"),
    [
        (pandas.to_frame, "pandas", "pandas"),
        (polars.to_frame, "polars", "polars"),
        (arrow.to_table, "pyarrow", "arrow"),
    ],
)
def test_a_missing_library_is_named_with_its_extra(
    make: Callable[[Iterable[Record]], object], package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=rf"vn-industry\[{extra}\]"):
        make(RECORDS)

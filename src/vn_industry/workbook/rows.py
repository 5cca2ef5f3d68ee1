"""Read the rows of a table: what each is about, its unit, and the row that it is a part of."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

import attrs

from vn_industry.reference import (
    find_good,
    find_market,
    find_ownership,
    find_product,
    find_province,
    find_sector,
)
from vn_industry.reference.lookup import Entry
from vn_industry.workbook.cells import Row, text_of
from vn_industry.workbook.headers import Columns
from vn_industry.workbook.layout import bare, fold, has_words, layout
from vn_industry.workbook.sheets import Table, header_words, repeats_header
from vn_industry.workbook.units import Unit, is_ditto, read_unit, read_unit_line

__all__ = ["Subject", "TableRow", "read_rows"]

_NOTE = re.compile(r"^\s*(?:ghi\s+chú\s*:?\s*)?\(?(\*+)\)?\s*:?\s*(.+)$", re.IGNORECASE)
_MARKS = re.compile(r"\((\*+)\)|(\*+)\s*$")
_BULLET = re.compile(r"^[\s\-+–•*.]+(?=\w)")
_BRACKETS = re.compile(r"\([^()]*\)")
#: Lines that a label runs over at most.
_LABEL_LINES = 6
_REMARKS = ("ghi chu", "nguon", "chu thich")
_Find = Callable[[str], Entry | None]


@attrs.frozen
class Subject:
    """What a row is about.

    Attributes:
        label: the words of the sheet.
        subject: the same without footnote marks, ``""`` for the total; of a part with its whole in brackets.
        code: its code in the reference table, ``""`` where none has it.
        region: the province, in Vietnamese.
        region_code: its code.
        partner: the market.
    """

    label: str
    subject: str = ""
    code: str = ""
    region: str = ""
    region_code: str = ""
    partner: str = ""


@attrs.frozen
class TableRow:
    """A row with numbers.

    Attributes:
        index: its place in the sheet, counted from 0.
        subject: what it is about; ``None`` where it has no label.
        unit: the unit that it says.
        unit_text: the words for it, where they are not understood; the unit of the table does not hold then.
    """

    index: int
    subject: Subject | None
    unit: Unit | None = None
    unit_text: str = ""


def read_rows(rows: Sequence[Row], table: Table, columns: Columns, on: date | None) -> Iterator[TableRow]:
    """Yield the rows of a table that have numbers.

    Args:
        rows: the cells of the sheet.
        table: where the table stands.
        columns: its columns.
        on: a day of the period; provinces are looked up in the list of that day.
    """
    places = [column.index for column in columns.values]
    header = header_words(rows, table)
    notes = _notes(rows, table)
    reader = _Labels(table, on)
    unit: Unit | None = None
    unit_text = ""
    for index in range(table.body, table.end):
        row = rows[index]
        label = next(
            (text for column in columns.labels if column < len(row) and (text := text_of(row[column]))), ""
        )
        if not any(place < len(row) and row[place] != "" for place in places):
            if label:
                reader.without_numbers(label, follows=_is_rest(label))
            continue
        if repeats_header(row, header):
            continue
        if columns.unit is not None and columns.unit < len(row):
            said = text_of(row[columns.unit])
            if said and not is_ditto(said):
                unit, unit_text = read_unit(said), said
        label = _continued(rows, index, label, table, columns)
        subject = reader.read(label)
        noted = notes.get(reader.marks)
        unknown = "" if unit or noted else (unit_text or _counted(subject))
        yield TableRow(index, subject, unit or noted, unknown)


def _counted(subject: Subject | None) -> str:
    """Return the label of a row of whole pieces (*nguyên chiếc*): the tonnes above the table do not measure it."""
    counted = subject is not None and has_words(fold(subject.label), layout().rows["counted"])
    return subject.label if subject is not None and counted else ""


def _notes(rows: Sequence[Row], table: Table) -> Mapping[str, Unit]:
    """Read the footnotes that say units: ``(*)Chiếc, triệu USD``."""
    found: dict[str, Unit] = {}
    for index in range(table.body, table.end):
        texts = (text_of(cell) for cell in rows[index][:4] if isinstance(cell, str))
        text = next(filter(None, texts), "")
        note = _NOTE.match(text)
        units = read_unit_line(note[2]) if note else None
        if note and units:
            found[note[1]] = next((unit for unit in units if not unit.is_money), units[0])
    return found


def _is_rest(label: str) -> bool:
    """Whether a label begins in the middle: with a small letter or a bracket, and is no footnote."""
    return bool(label) and (label[0].islower() or (label[0] == "(" and not _NOTE.match(label)))


def _continued(rows: Sequence[Row], index: int, label: str, table: Table, columns: Columns) -> str:
    """Join the lines below that have only the rest of a label."""
    for row in rows[index + 1 : min(index + _LABEL_LINES, table.end)]:
        if any(isinstance(cell, float) for cell in row):
            break
        texts = [(column, text) for column, cell in enumerate(row) if (text := text_of(cell))]
        if len(texts) != 1 or texts[0][0] not in columns.labels or not _is_rest(texts[0][1]):
            break
        label = f"{label} {texts[0][1]}"
    return label


class _Labels:
    """Reads labels from top to bottom and remembers what the next one depends on."""

    def __init__(self, table: Table, on: date | None) -> None:
        self._table = table
        self._on = on
        self._pending: list[str] = []
        self._whole: Subject | None = None
        self._owner: Subject | None = None
        self._last_code = ""
        self.marks = ""

    def without_numbers(self, label: str, *, follows: bool) -> None:
        """Take a line that has only a label: the beginning of the next one, or a heading."""
        if fold(bare(label)) in layout().rows["heading"]:
            self._owner = self._whole = None
            self._pending = []
        elif not follows:
            self._pending = [label]
        elif self._pending:
            self._pending = [*self._pending, label][:_LABEL_LINES]

    def read(self, label: str) -> Subject | None:
        """Read the label of a row with numbers."""
        if self._pending and _is_rest(label):
            label = " ".join([*self._pending, label])
        self._pending = []
        if not any(map(str.isalpha, label)) or fold(label).startswith(_REMARKS) or _NOTE.match(label):
            return None
        found = _MARKS.search(label)
        marks = (found[1] or found[2]) if found else ""
        words = _BULLET.sub("", bare(label))
        folded = fold(words)
        if folded in layout().rows["total"]:
            self.marks = marks
            return Subject(label)
        if self._table.breakdown:
            self.marks = marks
            return self._place(label, words, self._table.breakdown)
        part = _part(words)
        if part and self._whole is not None:
            self.marks = marks or self.marks
            return Subject(label, f"{words} ({self._whole.subject})", self._code_of_part(part))
        if self._owner is not None and folded in layout().rows["owned"]:
            self.marks = marks
            return Subject(
                label, f"{words} ({self._owner.subject})", f"{self._owner.code}/{self._code(words)}"
            )
        self.marks = marks
        code = self._code(words)
        if not code and (place := self._known_place(label, words)):
            return place  # in a table of sectors or goods, without a word in the title
        subject = Subject(label, words, code)
        self._whole = subject
        self._owner = subject if _owner_code(words) else None
        self._last_code = subject.code
        return subject

    def _known_place(self, label: str, words: str) -> Subject | None:
        """Read a label as a province, or in trade as a market, where a table knows it."""
        if find_province(words, on=self._on):
            return self._place(label, words, "region")
        trade = self._table.kind is not None and self._table.kind.subjects == "good"
        return self._place(label, words, "partner") if trade and find_market(words) else None

    def _place(self, label: str, words: str, breakdown: str) -> Subject:
        if breakdown == "partner":
            market = find_market(words)
            return Subject(label, partner=words, code=market.code if market else "")
        province = find_province(words, on=self._on)
        if province is None:
            return Subject(label, region=words)
        return Subject(label, region=province.name_vi, region_code=province.code)

    def _code_of_part(self, part: str) -> str:
        whole = self._whole.subject if self._whole else ""
        code = self._whole.code if self._whole else ""
        found = _find_in(find_good, "good", f"{whole} {part}") or _find_in(find_good, "good", part)
        return found if found != code else f"{code}/part" if code else ""

    def _code(self, words: str) -> str:
        subjects = self._table.kind.subjects if self._table.kind else ""
        code = _code_in(subjects, words)
        # One name stands for section D and, right below it, for its only division.
        return "35" if code == "D" == self._last_code and subjects == "sector" else code


def _part(words: str) -> str:
    """Return what is named as a part of the row above: the words after "Trong đó", ``""`` without these."""
    head, mark, rest = words.partition(":")
    return rest.strip() if mark and fold(head) in layout().rows["part"] else ""


_TABLES: Mapping[str, tuple[tuple[str, _Find], ...]] = {
    "sector": (("sector", find_sector), ("ownership", find_ownership), ("product", find_product)),
    "product": (("product", find_product), ("good", find_good)),
    "good": (("good", find_good), ("ownership", find_ownership), ("product", find_product)),
}


@lru_cache(maxsize=4096)
def _owner_code(words: str) -> str:
    return _find_in(find_ownership, "ownership", words)


@lru_cache(maxsize=4096)
def _code_in(subjects: str, words: str) -> str:
    return next(
        (code for name, find in _TABLES.get(subjects, ()) if (code := _find_in(find, name, words))), ""
    )


def _find_in(find: _Find, name: str, words: str) -> str:
    """Look a label up as it is, with its short forms opened up, and without its brackets."""
    known = layout().codes.get(name, {})
    for spelling in dict.fromkeys((words, _opened(words), _BRACKETS.sub("", words).strip())):
        code = known.get(fold(spelling))
        if code:
            return code
        entry = find(spelling)
        if entry is not None:
            return entry.code
    return ""


def _opened(words: str) -> str:
    """Open short forms up: "SP từ sắt thép" is "sản phẩm từ sắt thép"."""
    short = layout().short
    return " ".join(
        short.get(word.rstrip(",;"), word.rstrip(",;")) + word[len(word.rstrip(",;")) :]
        for word in words.split()
    )

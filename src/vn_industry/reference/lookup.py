"""Look entries up: by code, and by any name in either language."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Generic, Literal, TypeVar, get_args

import attrs

from vn_industry.errors import VnIndustryError
from vn_industry.reference.names import search_key, spellings
from vn_industry.reference.rows import Row, read_rows

__all__ = ["Entry", "Language", "Place", "Table", "UnknownCodeError", "entry_fields"]

Language = Literal["en", "vi"]


class UnknownCodeError(VnIndustryError, LookupError):
    """Say that a table has no entry under a code.

    Attributes:
        table: What the table lists, such as ``sector``.
        code: The code that was asked for.

    Examples:
        >>> str(UnknownCodeError("sector", "Z"))
        "no sector has the code 'Z'"
    """

    def __init__(self, table: str, code: str) -> None:
        super().__init__(table, code)
        self.table = table
        self.code = code

    def __str__(self) -> str:
        return f"no {self.table} has the code {self.code!r}"


@attrs.frozen(kw_only=True)
class Entry:
    """Name one thing in English and Vietnamese.

    Attributes:
        code: Its code, unique within the table.
        name_en: Its English name.
        name_vi: Its Vietnamese name, with diacritics.
        aliases_en: Other names in English reports.
        aliases_vi: Other names in Vietnamese reports.
        ordinary: Those of the names that are common words too.

    Examples:
        >>> entry = Entry(code="C", name_en="Manufacturing", name_vi="Công nghiệp chế biến, chế tạo")
        >>> entry.names("vi")
        ('Công nghiệp chế biến, chế tạo',)
    """

    code: str
    name_en: str
    name_vi: str
    aliases_en: tuple[str, ...] = attrs.field(default=(), repr=False)
    aliases_vi: tuple[str, ...] = attrs.field(default=(), repr=False)
    ordinary: tuple[str, ...] = attrs.field(default=(), repr=False)

    @property
    def key(self) -> str:
        """What tells this entry from every other one of its table: the code."""
        return self.code

    def names(self, language: Language | None = None) -> tuple[str, ...]:
        """Return the official name and the aliases, in one language or in both, official names first."""
        if language == "en":
            return (self.name_en, *self.aliases_en)
        if language == "vi":
            return (self.name_vi, *self.aliases_vi)
        return (self.name_en, self.name_vi, *self.aliases_en, *self.aliases_vi)


@attrs.frozen(kw_only=True)
class Place(Entry):
    """Name a place: reports in either language print it under both names.

    Examples:
        >>> Place(code="01", name_en="Hanoi", name_vi="Hà Nội").names("en")
        ('Hanoi', 'Hà Nội')
    """

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every name but the two official ones."""
        return self.aliases_en + self.aliases_vi

    def names(self, language: Language | None = None) -> tuple[str, ...]:  # noqa: ARG002 -- as `Entry.names`
        """Return the names of both languages, whatever the language of the report."""
        return (self.name_en, self.name_vi, *self.aliases)


E = TypeVar("E", bound=Entry)


def entry_fields(row: Row) -> dict[str, Any]:
    """Read the columns that every table has.

    Args:
        row: A row of any data file.

    Returns:
        The fields of `Entry`, by name.

    Raises:
        DataFileError: A cell is missing or malformed.

    Examples:
        >>> row = Row("x.csv", 2, dict.fromkeys(("aliases_en", "aliases_vi", "ordinary"), "")
        ...     | {"code": "B", "name_en": "Mining", "name_vi": "Khai khoáng"})
        >>> Entry(**entry_fields(row))
        Entry(code='B', name_en='Mining', name_vi='Khai khoáng')
    """
    texts = {column: row.text(column) for column in ("code", "name_en", "name_vi")}
    return texts | {column: row.names(column) for column in ("aliases_en", "aliases_vi", "ordinary")}


@attrs.frozen(slots=False, eq=False)
class Table(Generic[E]):
    """Keep the entries of one kind and find them by code or name.

    A name is compared by its `search_key`: case, diacritics, hyphens, commas and the variants of
    `spellings` make no difference. Several entries can bear one name. Then the entry comes first that
    spells it with the same diacritics, then the one whose official name it is, then the one that stands
    first in the table.

    Examples:
        >>> table = Table("sector", (Entry(code="B", name_en="Mining", name_vi="Khai khoáng"),))
        >>> table.find("KHAI KHOANG") is table.get("B")
        True
    """

    kind: str
    entries: tuple[E, ...]

    @classmethod
    def read(cls, kind: str, files: Iterable[str], build: Callable[[Row], E]) -> "Table[E]":
        """Read the table from its data files.

        Args:
            kind: What it lists, for messages.
            files: Names of the files.
            build: Turns one row into an entry.

        Returns:
            The table.

        Raises:
            DataFileError: A row is malformed, or a code stands twice.
        """
        seen: set[str] = set()

        def checked(row: Row) -> E:
            entry = build(row)
            if entry.key in seen:
                row.fail("code", f"{entry.key!r} stands twice")
            seen.add(entry.key)
            return entry

        return cls(kind, tuple(entry for file in files for entry in read_rows(file, checked)))

    @cached_property
    def _by_key(self) -> dict[str, E]:
        return {entry.key: entry for entry in self.entries}

    @cached_property
    def _indexes(self) -> dict[Language | None, dict[str, list[E]]]:
        return {}

    def _by_name(self, language: Language | None) -> dict[str, list[E]]:
        if language not in self._indexes:
            index = self._indexes[language] = {}
            for entry in self.entries:
                for key in dict.fromkeys(map(search_key, entry.names(language))):
                    index.setdefault(key, []).append(entry)
        return self._indexes[language]

    def get(self, key: str) -> E:
        """Return the entry with a code.

        Args:
            key: The code, as the table writes it.

        Returns:
            The entry.

        Raises:
            UnknownCodeError: No entry has it.
        """
        try:
            return self._by_key[key]
        except KeyError:
            raise UnknownCodeError(self.kind, key) from None

    def find_all(self, name: str, language: Language | None = None) -> tuple[E, ...]:
        """Return every entry that bears a name, the best one first.

        Args:
            name: A name in any spelling.
            language: Look among the names of this language only.

        Returns:
            The entries; none where the name is unknown.

        Raises:
            ValueError: The language is not ``"en"`` or ``"vi"``.
        """
        if language not in (None, *get_args(Language)):
            message = f"language must be 'en', 'vi' or None, not {language!r}"
            raise ValueError(message)
        key = search_key(name)
        found = self._by_name(language).get(key, []) if key else []
        if len(found) < 2:
            return tuple(found)
        asked = {spelling.casefold() for spelling in spellings(name)}

        def rank(entry: E) -> tuple[bool, bool]:
            exact = any(
                alias.casefold() in asked for alias in entry.names(language) if search_key(alias) == key
            )
            return not exact, key not in (search_key(entry.name_en), search_key(entry.name_vi))

        return tuple(sorted(found, key=rank))

    def find(self, name: str, language: Language | None = None) -> E | None:
        """Return the entry that bears a name, the best one where several do.

        Args:
            name: A name in any spelling.
            language: Look among the names of this language only.

        Returns:
            The entry, or ``None``.

        Raises:
            ValueError: The language is not ``"en"`` or ``"vi"``.
        """
        return next(iter(self.find_all(name, language)), None)

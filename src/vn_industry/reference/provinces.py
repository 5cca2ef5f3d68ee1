"""List the provinces and cities (*tỉnh, thành phố trực thuộc trung ương*): 63 until 2025-06-30, 34 since.

Resolution 202/2025/QH15 merged 52 of the 63. Seven of the 34 have the name of one old province and the code
of
another: Lào Cai is 15, once Yên Bái's code. So neither name nor code joins the two lists; `successor` does.
And a figure of the new Bắc Ninh covers the old Bắc Giang too. Source: see ``data/SOURCES.md``.
"""

from datetime import date
from functools import cache
from typing import Literal

import attrs

from vn_industry.reference.lookup import Language, Place, Table, entry_fields
from vn_industry.reference.names import search_key
from vn_industry.reference.rows import Row

__all__ = [
    "Province",
    "find_province",
    "find_provinces",
    "predecessors",
    "province",
    "provinces",
    "successor",
]

ProvinceKind = Literal["province", "municipality"]
_KINDS: dict[str, ProvinceKind] = {"province": "province", "municipality": "municipality"}


@attrs.frozen(kw_only=True)
class Province(Place):
    """Describe a province or a centrally run city as it stood in one period.

    Attributes:
        iso_3166_2: Its ISO 3166-2 code; ``None`` for the 34, for which none was found published.
        kind: ``province`` or ``municipality``: its last kind, where it changed.
        city_since: The day from which it is a municipality, where that changed while the list was valid.
        valid_from: First day of its territory; ``None`` for the 63, where it is not recorded.
        valid_to: Last day of its territory; ``None`` while it lasts.
        region: One of the six regions of the statistics office; ``None`` for the 34, whose regions are not
            verified.
        successor_code: Code of the province among the 34 that took it over; ``None`` for those.
        predecessor_codes: Codes of the provinces among the 63 that became it; empty for those.

    Examples:
        >>> hue = province("63-46")
        >>> hue.name_vi, hue.kind_on(date(2024, 6, 1)), hue.kind
        ('Huế', 'province', 'municipality')
    """

    iso_3166_2: str | None
    kind: ProvinceKind
    city_since: date | None
    valid_from: date | None
    valid_to: date | None
    region: str | None
    successor_code: str | None
    predecessor_codes: tuple[str, ...]

    @property
    def key(self) -> str:
        """The code with its list, such as ``63-27`` or ``34-24``: unique where the code is not."""
        return f"{'63' if self.valid_to else '34'}-{self.code}"

    def valid_on(self, day: date) -> bool:
        """Tell whether it existed on a day, with this territory."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def kind_on(self, day: date) -> ProvinceKind:
        """Tell what kind of unit it was on a day."""
        if self.city_since is not None and day < self.city_since:
            return "province"
        return self.kind

    def city_names(self) -> tuple[str, ...]:
        """Return the names that call it a city; none where it never was one."""
        if self.kind == "province":
            return ()
        vi = self.name_vi.removeprefix("TP ")
        en = self.name_en.removesuffix(" City")
        prefixed = (f"{word}{vi}" for word in ("TP ", "TP. ", "TP.", "thành phố "))
        return (*prefixed, f"{en} City")

    def names(self, language: Language | None = None) -> tuple[str, ...]:  # noqa: ARG002 -- as `Entry.names`
        """Return the names of both languages, with and without the word for the kind of unit."""
        names = (self.name_en, self.name_vi, *self.aliases, *self.city_names())
        if self.kind == "province" or self.city_since is not None:
            names += (f"tỉnh {self.name_vi}", f"{self.name_en} province")
        return tuple(dict.fromkeys(names))


def _build(row: Row) -> Province:
    return Province(
        iso_3166_2=row.optional("iso_3166_2") or None,
        kind=row.choice("kind", _KINDS),
        city_since=row.day("city_since"),
        valid_from=row.day("valid_from"),
        valid_to=row.day("valid_to"),
        region=row.optional("region") or None,
        successor_code=row.optional("successor") or None,
        predecessor_codes=row.names("predecessors"),
        **entry_fields(row),
    )


@cache
def table() -> Table[Province]:
    """Return the table, read once."""
    return Table.read("province", ["provinces_34.csv", "provinces_63.csv"], _build)


def provinces(on: date | None = None) -> tuple[Province, ...]:
    """List the provinces and cities of one time.

    The list of 63 is given for every day before 2025-07-01, though it goes back to 2008 only, when Hà Tây
    became part of Hà Nội.

    Args:
        on: The day; ``None`` for the newest list.

    Returns:
        63 or 34 provinces, in the order of their codes.

    Examples:
        >>> len(provinces(date(2025, 6, 30))), len(provinces(date(2025, 7, 1))), len(provinces())
        (63, 34, 34)
    """
    if on is None:
        on = date.max
    return tuple(each for each in table().entries if each.valid_on(on))


def province(key: str) -> Province:
    """Return the province with a key.

    Args:
        key: The list and the code, ``63-27`` or ``34-24``, as `Province.key` gives it.

    Returns:
        The province.

    Raises:
        UnknownCodeError: There is no such province.

    Examples:
        >>> province("63-24").name_vi, province("34-24").name_vi
        ('Bắc Giang', 'Bắc Ninh')
    """
    return table().get(key)


def find_provinces(name: str, on: date | None = None) -> tuple[Province, ...]:
    """Find every province that bears or bore a name.

    "TP" and "City" before the name of a unit that was still a province on that day mean its capital, so
    they find
    nothing: *TP Bắc Ninh* was a town until 2026-09-19.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics and the words for its kind.
        on: Only as it was on this day; ``None`` for all times.

    Returns:
        The provinces, the newest first.

    Examples:
        >>> [each.key for each in find_provinces("Bac Ninh")]
        ['34-24', '63-27']
        >>> find_provinces("TP Bắc Ninh", on=date(2024, 1, 31))
        ()
    """
    found = table().find_all(name)
    if on is None:
        return found
    key = search_key(name)
    return tuple(
        each
        for each in found
        if each.valid_on(on)
        and (each.kind_on(on) == "municipality" or key not in map(search_key, each.city_names()))
    )


def find_province(name: str, on: date | None = None) -> Province | None:
    """Find a province by name.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics and the words for its kind.
        on: The day that a figure speaks of. ``None`` gives the newest province of that name, whose
            territory is mostly larger than that of its namesake before 2025-07-01: give the day wherever it
            is known.

    Returns:
        The province, or ``None`` where no province had that name then.

    Examples:
        >>> find_province("HCMC").name_vi
        'TP Hồ Chí Minh'
        >>> find_province("Lào Cai", on=date(2024, 1, 31)).code, find_province("Lào Cai").code
        ('10', '15')
        >>> find_province("Bình Dương", on=date(2025, 8, 31)) is None
        True
    """
    return next(iter(find_provinces(name, on)), None)


def successor(province: Province) -> Province:
    """Return the province of today's list into which an old one went.

    Args:
        province: One of the 63; one of the 34 is its own successor.

    Returns:
        One of the 34.

    Examples:
        >>> successor(find_province("Bình Dương")).name_vi
        'TP Hồ Chí Minh'
    """
    return province if province.successor_code is None else table().get(f"34-{province.successor_code}")


def predecessors(province: Province) -> tuple[Province, ...]:
    """Return the old provinces of which a new one consists.

    Args:
        province: One of the 34; one of the 63 has none that are recorded.

    Returns:
        Those of the 63, in the order of their codes.

    Examples:
        >>> [each.name_vi for each in predecessors(find_province("Lâm Đồng"))]
        ['Bình Thuận', 'Đắk Nông', 'Lâm Đồng']
    """
    return tuple(table().get(f"63-{code}") for code in province.predecessor_codes)

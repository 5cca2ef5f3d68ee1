"""List the groups of owners (*thành phần kinh tế*): State, non-State, foreign-invested, domestic.

The statistics office counts crude oil into the foreign-invested sector (*kể cả dầu thô*); a customs table
that leaves it out says so (*không kể dầu thô*), and is a group of its own here. Source: see
``data/SOURCES.md``.
"""

from functools import cache

import attrs

from vn_industry.reference.lookup import Entry, Language, Table, entry_fields
from vn_industry.reference.rows import Row

__all__ = ["OwnershipGroup", "find_ownership", "ownership", "ownership_groups"]


@attrs.frozen(kw_only=True)
class OwnershipGroup(Entry):
    """Describe a group of owners.

    Attributes:
        parent: Code of the group that contains it; empty at the top.

    Examples:
        >>> ownership("private").parent
        'non-state'
    """

    parent: str


def _build(row: Row) -> OwnershipGroup:
    return OwnershipGroup(parent=row.optional("parent"), **entry_fields(row))


@cache
def table() -> Table[OwnershipGroup]:
    """Return the table, read once."""
    return Table.read("ownership group", ["ownership.csv"], _build)


def ownership_groups() -> tuple[OwnershipGroup, ...]:
    """List the groups.

    Returns:
        The groups, each after the one that contains it.

    Examples:
        >>> [group.code for group in ownership_groups() if not group.parent]
        ['state', 'non-state', 'foreign-invested', 'domestic']
    """
    return table().entries


def ownership(code: str) -> OwnershipGroup:
    """Return the group with a code.

    Args:
        code: A code of this package, such as ``foreign-invested``.

    Returns:
        The group.

    Raises:
        UnknownCodeError: There is no such group.

    Examples:
        >>> ownership("state").name_vi
        'Khu vực Nhà nước'
    """
    return table().get(code)


def find_ownership(name: str, language: Language | None = None) -> OwnershipGroup | None:
    """Find a group of owners by name.

    Args:
        name: Its name or an alias, in any spelling, with or without diacritics.
        language: Look among the names of this language only.

    Returns:
        The group, or ``None``.

    Examples:
        >>> find_ownership("doanh nghiệp FDI").code
        'foreign-invested'
        >>> find_ownership("khu vực FDI (không kể dầu thô)").code
        'foreign-invested-excluding-oil'
    """
    return table().find(name, language)

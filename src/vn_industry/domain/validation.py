"""What the fields of a report's parts must hold, with messages for the person who must mend them."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import TypeVar

import attrs

from vn_industry.errors import FigureError

__all__ = ["all_of", "check_offsets", "check_words", "member"]

MemberT = TypeVar("MemberT", bound=StrEnum)
T = TypeVar("T")


def check_words(part: attrs.AttrsInstance) -> None:
    """Refuse what is no str in the fields that are declared as one.

    Args:
        part: An instance of an attrs class.

    Raises:
        FigureError: A field holds None or another type.
    """
    for name in _fields_of_words(type(part)):
        value = getattr(part, name)
        if not isinstance(value, str):
            raise FigureError(type(part).__name__, name, f"takes a str ('' for none), not {value!r}")


@cache
def _fields_of_words(class_: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """Return the names of the fields that are declared as a str; a report has thousands of parts."""
    return tuple(field.name for field in attrs.fields(class_) if field.type is str)


def check_offsets(part: object, start: int, end: int) -> None:
    """Refuse offsets that cannot be those of a stretch of text.

    Args:
        part: What they belong to.
        start: Where the stretch begins, or -1.
        end: Where it ends, or -1.

    Raises:
        FigureError: They are not two ints in order, nor both -1.
    """
    if type(start) is int and type(end) is int and (0 <= start <= end or start == end == -1):
        return
    name = type(part).__name__
    for field, offset in (("start", start), ("end", end)):
        if not isinstance(offset, int) or isinstance(offset, bool):
            raise FigureError(name, field, f"takes an offset in characters, an int, not {offset!r}")
    if (start, end) != (-1, -1) and not 0 <= start <= end:
        raise FigureError(
            name, "end", f"{start} to {end} is no stretch of a text: give 0 <= start <= end, or -1 and -1"
        )


def member(members: type[MemberT], value: MemberT | str, kind: str, field: str) -> MemberT:
    """Return the member of an enumeration that is given as itself or by its value.

    Args:
        members: The enumeration.
        value: The member or its value.
        kind: The class that is made, for the message.
        field: Its field.

    Returns:
        The member.

    Raises:
        FigureError: There is no such member.
    """
    if isinstance(value, members):
        return value
    try:
        return members(value)
    except ValueError:
        known = ", ".join(str(one) or "''" for one in members)
        raise FigureError(kind, field, f"is one of {known}, not {value!r}") from None


def all_of(class_: type[T], values: Iterable[T], kind: str, field: str) -> tuple[T, ...]:
    """Return a tuple of instances of a class.

    Args:
        class_: What each must be.
        values: The instances.
        kind: The class that is made, for the message.
        field: Its field.

    Returns:
        The instances in their order.

    Raises:
        FigureError: They are no iterable, or one of them is something else.
    """
    if not isinstance(values, Iterable):
        raise FigureError(kind, field, f"takes instances of {class_.__name__} in a tuple, not {values!r}")
    found = tuple(values)
    for one in found:
        if not isinstance(one, class_):
            raise FigureError(kind, field, f"takes instances of {class_.__name__}, not {one!r}")
    return found

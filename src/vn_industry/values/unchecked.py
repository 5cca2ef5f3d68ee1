"""Make instances of the frozen classes from values that are known to be valid."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

__all__ = ["unchecked"]

T = TypeVar("T", bound=attrs.AttrsInstance)


def unchecked(class_: type[T]) -> Callable[..., T]:
    """Return a function that makes an instance of the values of its fields, in order, without looking at them.

    The classes convert and check what they are given, for they are given it by users. A reader makes ten thousand
    numbers a megabyte of members of enumerations, finite numbers and offsets that it has just found: what it passes
    is valid by construction, and checking it takes longer than making the instance.

    Args:
        class_: a frozen attrs class with slots, none of whose checks the values could fail.
    """
    # A frozen class refuses to set an attribute; the descriptors of its slots do not, and are fast to call.
    setters = [getattr(class_, field.name).__set__ for field in attrs.fields(class_)]
    new = object.__new__

    def make(*values: Any) -> T:
        instance = new(class_)
        for set_value, value in zip(setters, values, strict=True):
            set_value(instance, value)
        return instance

    return make

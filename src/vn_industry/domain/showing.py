"""Write parts of a report for a person at a prompt: only what says something."""

from enum import Enum
from typing import Any

import attrs

__all__ = ["concise"]


def concise(part: attrs.AttrsInstance) -> str:
    """Return a repr without the fields that hold their defaults; it can be pasted back.

    Args:
        part: An instance of an attrs class.

    Returns:
        The call that makes an equal one.

    Example:
        >>> from vn_industry.domain import Evidence
        >>> concise(Evidence(rule="carried"))
        "Evidence(rule='carried')"
    """
    said = (
        f"{field.name}={_written(value)}"
        for field in attrs.fields(type(part))
        if field.repr and (value := getattr(part, field.name)) != _default(field)
    )
    return f"{type(part).__name__}({', '.join(said)})"


def _default(field: "attrs.Attribute[Any]") -> object:
    factory = getattr(field.default, "factory", None)
    return factory() if factory else field.default


def _written(value: object) -> str:
    if isinstance(value, tuple):
        inside = ", ".join(map(_written, value))
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)

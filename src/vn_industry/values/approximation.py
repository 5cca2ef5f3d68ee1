"""How exactly, and how finally, a figure is stated; observations carry these marks, values do not."""

from enum import StrEnum

__all__ = ["Approximation", "Status"]


class Approximation(StrEnum):
    """The hedge before a number.

    Example:
        >>> Approximation("nearly").name, bool(Approximation.NONE)
        ('NEARLY', False)
    """

    NONE = ""
    """The number is stated as it is."""
    NEARLY = "nearly"
    """Somewhat below the number: "nearly", "almost"; gần, xấp xỉ dưới."""
    OVER = "over"
    """Somewhat above the number: "over", "more than"; hơn, trên."""
    ABOUT = "about"
    """On either side of it: "about", "around"; khoảng, ước khoảng."""


class Status(StrEnum):
    """How final a number is.

    Example:
        >>> str(Status.PRELIMINARY)
        'preliminary'
    """

    ACTUAL = ""
    """Stated as a fact; nothing says otherwise."""
    ESTIMATED = "estimated"
    """The office's estimate, as for the current month; ước tính."""
    PRELIMINARY = "preliminary"
    """A first count that will be revised; sơ bộ."""
    REVISED = "revised"
    """Corrected after an earlier publication; điều chỉnh."""
    TARGET = "target"
    """What is planned; mục tiêu, kế hoạch."""
    FORECAST = "forecast"
    """What is expected; dự báo."""

"""A day on the command line."""

from datetime import datetime
from typing import Any

import click

__all__ = ["Day"]


class Day(click.DateTime):
    """A day written as `YYYY-MM-DD`; what is none is refused in words that say so."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the day.

        Args:
            value: What was typed.
            param: The option.
            ctx: The command.

        Raises:
            click.BadParameter: It is no day of the calendar, or written otherwise.
        """
        try:
            day: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day written YYYY-MM-DD, such as 2024-08-13.", param, ctx)
        return day

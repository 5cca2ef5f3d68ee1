"""What all commands share: where data and messages go, and the error for an input that cannot be read."""

import os
import sys

import click

from vn_industry.cli import CANNOT_READ

__all__ = ["CannotReadError", "count", "say", "write"]


class CannotReadError(click.ClickException):
    """An input, or an installation, that cannot be used: one line on standard error and exit code 3."""

    exit_code = CANNOT_READ


def write(text: str) -> None:
    """Write data; a reader that has closed the pipe has seen enough, which is no error."""
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        click.echo(text.encode(encoding, "replace"), nl=False)
    except BrokenPipeError:
        # Python flushes the stream once more at its end, and must not find the closed pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def say(message: str) -> None:
    """Write a message for the person at the terminal."""
    click.echo(message, err=True)


def count(number: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

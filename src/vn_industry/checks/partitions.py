"""Which parts make up a total, without overlap and without rest.

The table beside the code lists them: a row with its parts is used only where every one of them is there.
"""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import attrs

from vn_industry.checks.statement import Question

__all__ = ["Partition", "partitions", "parts_of"]

#: Indicator -> those that make it up.
_SUMS = {"trade": ("export", "import")}


@attrs.frozen(kw_only=True)
class Partition:
    """A total and its parts.

    Attributes:
        name: what the total is parted by.
        indicators: the series for which it holds.
        total: the code of the total, "" for all industry or all trade.
        parts: the codes of the parts.
        source: where it comes from.
    """

    name: str
    indicators: frozenset[str]
    total: str
    parts: tuple[str, ...]
    source: str


@cache
def partitions() -> tuple[Partition, ...]:
    """Return the rows of the table.

    Example:
        >>> [row.parts for row in partitions() if row.name == "owners in trade"]
        [('domestic', 'foreign-invested')]
    """
    text = files("vn_industry.checks").joinpath("data", "partitions.csv").read_text(encoding="utf-8")
    return tuple(
        Partition(
            name=row["name"],
            indicators=frozenset(row["indicators"].split(";")),
            total=row["total"],
            parts=tuple(row["parts"].split(";")),
            source=row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def parts_of(question: Question) -> Iterator[list[Question]]:
    """Yield, for a question after a total, the questions after its parts: once for each way to part it."""
    for row in partitions():
        if question.indicator in row.indicators and question.subject == row.total:
            yield [question._replace(subject=part) for part in row.parts]
    if question.indicator in _SUMS:
        yield [question._replace(indicator=part) for part in _SUMS[question.indicator]]

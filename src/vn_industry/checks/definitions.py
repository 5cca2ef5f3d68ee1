"""Figures that bear nearly one name and are defined otherwise by another publisher."""

import csv
from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files

import attrs

from vn_industry.checks.finding import Severity
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.repeated import agree, first_answers
from vn_industry.checks.statement import Statement

__all__ = ["Definition", "definitions", "other_definitions"]


@attrs.frozen(kw_only=True)
class Definition:
    """Two subjects that are taken for one.

    Attributes:
        indicators: the series in which they are.
        subject: the code of the one.
        other: the code of the other.
        why: how they differ.
    """

    indicators: frozenset[str]
    subject: str
    other: str
    why: str


@cache
def definitions() -> tuple[Definition, ...]:
    """Return the rows of the table beside the code.

    Example:
        >>> definitions()[0].other
        'foreign-invested'
    """
    text = files("vn_industry.checks").joinpath("data", "definitions.csv").read_text(encoding="utf-8")
    return tuple(
        Definition(
            indicators=frozenset(row["indicators"].split(";")),
            subject=row["subject"],
            other=row["other"],
            why=row["why"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def other_definitions(pool: Pool) -> Iterator[Relation]:
    """Yield for each number of two reports that name nearly one thing whether they are one number."""
    for question, answers in pool.asked.items():
        for row in definitions():
            if question.indicator not in row.indicators or question.subject != row.subject:
                continue
            for one in first_answers(answers):
                for other in first_answers(pool.all(question._replace(subject=row.other))):
                    if one.report != other.report:
                        yield Relation(
                            code="definition",
                            statements=(one, other),
                            holds=agree,
                            arithmetic=partial(_said, one, other, row.why),
                            worst=Severity.NOTE,
                            saved=None,
                        )


def _said(one: Statement, other: Statement, why: str) -> str:
    return f"{one.about} is {one.said} in one report, and {other.about} is {other.said} in another: {why}"

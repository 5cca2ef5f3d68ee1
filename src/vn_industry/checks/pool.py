"""The statements of reports, found by what they answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from vn_industry.checks.bounds import meet
from vn_industry.checks.statement import Question, Statement
from vn_industry.domain import Measure, Report
from vn_industry.reference import indicators
from vn_industry.values import Quantity, Status

__all__ = ["Pool", "pool_of"]

#: What is planned or expected is compared with nothing; a revised number answers for another vintage.

_LEFT_OUT = frozenset([Status.TARGET, Status.FORECAST])


class Pool:
    """Statements by their questions.

    Example:
        >>> from vn_industry import read
        >>> pool = pool_of([read("In January 2024, the IIP rose 18.3% year-on-year.", published="2024-02-05")])
        >>> len(pool.statements)
        1
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.statements: tuple[Statement, ...] = tuple(statements)

    @cached_property
    def asked(self) -> dict[Question, list[Statement]]:
        """The statements that answer each question."""
        found: dict[Question, list[Statement]] = defaultdict(list)
        for one in self.statements:
            if one.question is not None:
                found[one.question].append(one)
        return dict(found)

    @cached_property
    def by_quantity(self) -> frozenset[tuple[str, str]]:
        """The series and subjects that are told by quantity somewhere, so that a growth may be of that."""
        return frozenset(
            (question.indicator, question.subject)
            for question, answers in self.asked.items()
            if question.measure is Measure.LEVEL and isinstance(answers[0].observation.value, Quantity)
        )

    @cached_property
    def cells(self) -> dict[Question, list[Statement]]:
        """The statements of workbooks that answer each question."""
        found = {
            question: [one for one in answers if one.official] for question, answers in self.asked.items()
        }
        return {question: answers for question, answers in found.items() if answers}

    @cached_property
    def _figures(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = defaultdict(list)
        for one in self.statements:
            found[id(one.figure)].append(one)
        return found

    @cached_property
    def _ones(self) -> dict[Question, Statement | None]:
        return {}

    def beside(self, statement: Statement) -> Sequence[Statement]:
        """Return the statements of the same figure, which a report makes in one breath."""
        return self._figures.get(id(statement.figure), ())

    def all(self, question: Question) -> Sequence[Statement]:
        """Return all answers to a question."""
        return self.asked.get(question, ())

    def one(self, question: Question) -> Statement | None:
        """Return the answer to a question, the most exact of several that agree; None where they do not."""
        if question not in self.asked:
            return None
        if question not in self._ones:
            self._ones[question] = _agreed(self.all(question))
        return self._ones[question]

    def every(self, questions: Iterable[Question]) -> list[Statement] | None:
        """Return the answers to questions, None unless each has one."""
        found = []
        for question in questions:
            one = self.one(question)
            if one is None:
                return None
            found.append(one)
        return found

    def by_report(self) -> Iterator["Pool"]:
        """Yield the statements of each report by themselves."""
        parted: dict[int, list[Statement]] = defaultdict(list)
        for one in self.statements:
            parted[one.report].append(one)
        yield from (Pool(found) for found in parted.values())


def _agreed(answers: Sequence[Statement]) -> Statement | None:
    if not answers:
        return None
    best = min(answers, key=lambda one: one.possible.width)
    return best if all(meet(one.possible, best.possible) for one in answers) else None


def pool_of(reports: Sequence[Report]) -> Pool:
    """Return the statements of reports, in the order of reports and texts."""
    return Pool(
        Statement(report=place, source=report.source, figure=figure, observation=number)
        for place, report in enumerate(reports)
        for figure, number in report.observations()
        if number.status not in _LEFT_OUT and figure.indicator in _core()
    )


@cache
def _core() -> frozenset[str]:
    """Return the series of industry and trade in goods; reports name others in passing, and too loosely."""
    return frozenset(one.code for one in indicators() if one.core)

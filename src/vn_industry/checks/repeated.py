"""The same figure twice: within one report, and in two reports that came out apart."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import combinations, pairwise

from vn_industry.checks.bounds import meet
from vn_industry.checks.finding import Severity
from vn_industry.checks.pool import Pool
from vn_industry.checks.relation import Relation
from vn_industry.checks.statement import Question, Statement
from vn_industry.domain import Measure
from vn_industry.domain.identity import folded
from vn_industry.values import Interval

__all__ = ["agree", "between_reports", "first_answers", "told_apart", "within_report"]

#: Two numbers of fewer digits differ in one of them too often by chance.
_TELLING = 3
#: What has more values than this is many things, which the reader has not told apart.
_MOST_VALUES = 6
#: What is said again stands this far away; a headline and a text, a lead and a section.
_APART = 150
#: Codes that have many names in one report, all of one thing.
_SECTIONS = frozenset(["B", "C", "D", "E"])
_TRADE = frozenset(["export", "import"])


def within_report(pool: Pool) -> Iterator[Relation]:
    """Yield for each question that a report answers twice that the answers agree."""
    for report in pool.by_report():
        for question, answers in report.asked.items():
            if not told_apart(report, question):
                continue
            for one, other in _pairs(answers):
                near = one.official or agree([one.possible, other.possible]) or slip(one, other)
                if near and _said_again(one, other):
                    yield Relation(
                        code="same-figure",
                        statements=(one, other),
                        holds=agree,
                        arithmetic=partial(_twice, one, other),
                    )


def between_reports(pool: Pool) -> Iterator[Relation]:
    """Yield for each question that two reports answer, one after the other, that the answers agree."""
    for question, answers in pool.asked.items():
        if not told_apart(pool, question):
            continue
        for official in (False, True):
            for one, other in pairwise(
                first_answers([each for each in answers if each.official is official])
            ):
                yield Relation(
                    code=_code(one, other),
                    statements=(one, other),
                    holds=agree,
                    arithmetic=partial(_apart, one, other),
                    worst=Severity.CONTRADICTION if _one_release(one, other) else Severity.NOTE,
                    far=Severity.NOTE,
                )


def first_answers(answers: Sequence[Statement]) -> list[Statement]:
    """Return the first answer of each report, in the order in which the reports came out."""
    first: dict[int, Statement] = {}
    for one in answers:
        first.setdefault(one.report, one)
    return sorted(first.values(), key=lambda one: (one.source.published or date.min, one.report))


def agree(found: Sequence[Interval]) -> bool:
    """Tell whether two numbers can be one; 18.2 and 18.3 have no more than 18.25 in common, which is too little."""
    one, other = found
    if one.width and other.width:
        return one.low < other.high and other.low < one.high
    return meet(one, other)


def slip(one: Statement, other: Statement) -> bool:
    """Tell whether two prints of one number differ by a slip of the pen.

    That is its sign, its decimal point, one of at least three digits, or two neighbours exchanged. Numbers that differ
    otherwise are more likely of two things that the text tells apart in words.

    Example:
        >>> from vn_industry import read
        >>> from vn_industry.checks.pool import pool_of
        >>> report = read("In May 2024, exports rose 15.4% yoy. In May 2024, exports rose 14.5% yoy.")
        >>> first, second = pool_of([report]).statements
        >>> slip(first, second)
        True
    """
    first, second = _digits(one), _digits(other)
    if _same_digits(first, second):
        return True
    if (
        one.step != other.step
        or len(first) != len(second)
        or len(first) < _TELLING
        or one.value * other.value < 0
    ):
        return False
    places = [place for place, (left, right) in enumerate(zip(first, second, strict=True)) if left != right]
    exchanged = len(places) == 2 and places[1] - places[0] == 1 and sorted(first) == sorted(second)
    return len(places) == 1 or exchanged


def _said_again(one: Statement, other: Statement) -> bool:
    """Tell whether a text says one thing again, in the same words and in another place.

    What stands side by side is told apart: "38.5 million tonnes were sold, of which 18.5 million at home".
    """
    first, second = one.observation, other.observation
    if first.status is not second.status:
        return False  # an estimate, and what was counted
    if first.start >= 0 and second.start >= 0 and abs(first.start - second.start) < _APART:
        return False
    return one.figure.subject_code in _SECTIONS or folded(one.figure.subject) == folded(other.figure.subject)


def told_apart(pool: Pool, question: Question) -> bool:
    """Tell whether two numbers that answer a question are about one thing.

    Counts of localities that rose and that fell answer one question. So do the growths of a good by value and by
    volume; where a good has a quantity anywhere, its growth may be of either.
    """
    if question.measure is Measure.COUNT:
        return False
    if question.indicator not in _TRADE or question.measure is not Measure.CHANGE or not question.subject:
        return True
    return (question.indicator, question.subject) not in pool.by_quantity


def _digits(one: Statement) -> str:
    return str(int(abs(one.value) / one.step)) if one.step else ""


def _same_digits(first: str, second: str) -> bool:
    """Tell whether two numbers have the same digits, one of them perhaps fewer: 14, 1.4 and -1.42."""
    short, long = sorted((first.strip("0"), second.strip("0")), key=len)
    return len(short) > 1 and long.startswith(short)


def _pairs(answers: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Yield each pair of values once, and each value that is said again with itself."""
    distinct: dict[tuple[object, ...], Statement] = {}
    again: dict[tuple[object, ...], Statement] = {}
    for one in answers:
        shown = (one.report, one.value, one.step, one.observation.approx)
        if shown in distinct:
            again.setdefault(shown, one)
        distinct.setdefault(shown, one)
    yield from ((distinct[shown], one) for shown, one in again.items())
    if len(distinct) <= _MOST_VALUES:
        yield from combinations(distinct.values(), 2)


def _one_release(one: Statement, other: Statement) -> bool:
    first, second = one.source, other.source
    known = first.published is not None and bool(first.publisher)
    return known and (first.published, first.publisher) == (second.published, second.publisher)


def _code(one: Statement, other: Statement) -> str:
    if one.source.publisher and other.source.publisher and one.source.publisher != other.source.publisher:
        return "definition"
    return "same-figure" if one.source.published == other.source.published else "vintage"


def _twice(one: Statement, other: Statement) -> str:
    return f"{one.about} is {one.said} in one place and {other.said} in another"


def _apart(one: Statement, other: Statement) -> str:
    reasons = {
        "definition": f"{one.source.publisher} and {other.source.publisher} may define it otherwise",
        "vintage": f"it came out on {one.source.published} and {other.source.published}, and may be revised",
        "same-figure": "both came out on one day",
    }
    return (
        f"{one.about} is {one.said} in one report and {other.said} in another; {reasons[_code(one, other)]}"
    )

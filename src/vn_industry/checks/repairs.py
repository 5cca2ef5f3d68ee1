"""The small edits of one number that would reconcile numbers that do not agree.

A misprint is most often one of five: a lost or added minus, one digit (another, one too many, one too few), two
neighbouring digits exchanged, the decimal point in another place, and the two bases of a growth exchanged. Each is
tried on each number; all that help are listed, and none is applied.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from vn_industry.checks.bounds import rounded
from vn_industry.checks.finding import Repair
from vn_industry.checks.statement import Statement
from vn_industry.checks.wording import readable
from vn_industry.domain import Measure
from vn_industry.values import Basis, Interval

__all__ = ["edits", "repairs_of"]

_OTHER = {Basis.YOY: Basis.MOM, Basis.MOM: Basis.YOY}


def repairs_of(
    statements: Sequence[Statement], holds: Callable[[Sequence[Interval]], bool]
) -> tuple[Repair, ...]:
    """Return every small edit of one number after which a relation holds.

    Args:
        statements: The numbers of the relation.
        holds: Tells from their intervals whether it does.
    """
    found = []
    intervals = [one.rounded for one in statements]
    for place, one in enumerate(statements):
        for kind, value, step in edits(one):
            changed = [*intervals]
            changed[place] = rounded(value, step, one.observation)
            if holds(changed):
                sign = "+" if one.observation.measure is Measure.CHANGE and value > 0 else ""
                becomes = f"{sign}{readable(value, one.observation.unit)}"
                found.append(Repair(statement=one, kind=kind, becomes=becomes))
    return tuple(dict.fromkeys(found))


def edits(statement: Statement) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield the small edits of a number: the kind, the number after it, and the unit of its last digit.

    Example:
        >>> from vn_industry import Indicator, Observation, Percent, Period, Source
        >>> growth = Observation(value=Percent("0.8"), measure="change", basis="yoy")
        >>> iip = Indicator(indicator="iip", period=Period.month(2024, 1), observations=[growth])
        >>> one = Statement(report=0, source=Source(), figure=iip, observation=growth)
        >>> [(kind, str(value)) for kind, value, _ in edits(one) if kind != "digit"]
        [('sign', '-0.8'), ('order', '8.0'), ('point', '8'), ('point', '0.08')]
    """
    value, step = statement.value, statement.step
    if value and may_be_negative(statement):
        yield "sign", -value, step
    if step:
        sign = -1 if value < 0 else 1
        written = _written(value, step)
        for digits in _digits(written):
            yield "digit", sign * int(digits) * step, step
        for place in range(min(len(written), _LONGEST) - 1):
            first, second = written[place], written[place + 1]
            if first != second:
                exchanged = written[:place] + second + first + written[place + 2 :]
                yield "order", sign * int(exchanged) * step, step
        if statement.observation.measure is not Measure.COUNT:
            for places in (1, -1):
                yield "point", value.scaleb(places), step.scaleb(places)
    yield from _swaps(statement)


def may_be_negative(statement: Statement) -> bool:
    """Tell whether a number can have either sign: a change, a contribution, a balance."""
    signed = statement.observation.measure in (Measure.CHANGE, Measure.CONTRIBUTION)
    return signed or statement.figure.indicator == "balance" or statement.value < 0


def _written(value: Decimal, step: Decimal) -> str:
    """Return the digits as printed, with the zero before the point."""
    exponent = step.adjusted()
    return str(int(abs(value) / step)).rjust(1 - exponent if exponent < 0 else 1, "0")


def _digits(written: str) -> Iterator[str]:
    """Yield the numbers that differ from a written one by one digit: another one, one less, or one more."""
    if len(written) > _LONGEST:
        return  # a cell of a workbook, which nobody typed
    seen = {written, ""}
    for place in range(len(written) + 1):
        for middle in ("", *"0123456789"):
            for after in (written[place + 1 :], written[place:]):
                one = written[:place] + middle + after
                if one.lstrip("0") not in seen:
                    seen.add(one.lstrip("0"))
                    yield one


_LONGEST = 9


def _swaps(statement: Statement) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield the growth of the same figure against the other basis."""
    number = statement.observation
    other = _OTHER.get(number.basis)
    for one in statement.figure.observations:
        if one.measure is number.measure and one.basis is other and one.unit == number.unit:
            yield "swap", one.number, one.value.step

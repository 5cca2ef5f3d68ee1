"""Growth over several periods: compounding, and annual rates."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from vn_industry.compare.operands import periods_of, require_one_subject, require_period
from vn_industry.compare.percentages import StatedGrowth, factor_of, growth_of
from vn_industry.compare.rates import AnnualisedGrowth, Growth
from vn_industry.domain.validation import member
from vn_industry.errors import PeriodMismatchError, UndefinedGrowthError
from vn_industry.values.change import Basis
from vn_industry.values.decimals import Interval

__all__ = ["annualise", "compound"]

#: How many of its periods make a year, for a growth rate over one period.
_PER_YEAR = {Basis.MOM: 12, Basis.QOQ: 4, Basis.YOY: 1}
_OVER = {periods: basis for basis, periods in _PER_YEAR.items()}
_PERIODS = range(1, 367)


def compound(changes: Iterable[StatedGrowth], *, basis: Basis | str = Basis.UNSTATED) -> Growth:
    """Return the growth over all periods from the growth over each.

    The formula is the product of (1 + change / 100) over all changes, less one, times 100. Twelve growth rates
    on the month before make the growth on the year before; their sum does not.

    Args:
        changes: Growth rates of periods that follow each other, in order: percentages, results of the growth
            functions, or figures with a change in percent, whose periods are checked.
        basis: Which change to take of figures with several: `"mom"` for growth on the month before.

    Returns:
        The growth from before the first period to the end of the last, in percent, its basis unstated.

    Raises:
        PeriodMismatchError: The rates are against different bases, or the periods of two figures do not
            follow each other.
        FigureError: There is no such basis.
        RateError: A figure has no growth rate in percent, or several.
        UndefinedGrowthError: There is no change, or one is a fall of more than 100 %.
        UnitMismatchError: One is no growth rate in percent.

    Example:
        >>> from vn_industry.values import Percent
        >>> print(compound([Percent("10.0"), Percent("-10.0")]))
        -1.00 % (-1.10 to -0.89)
    """
    given = list(changes)
    wanted = member(Basis, basis, "Growth", "basis")
    rates = [growth_of(one, wanted) for one in given]
    if not rates:
        raise UndefinedGrowthError("there is no growth over no periods: at least one change is needed")
    bases = sorted({rate.basis for rate in rates if rate.basis})
    if len(bases) > 1:
        raise PeriodMismatchError(f"rates compound over periods of one length, not {' and '.join(bases)}")
    for earlier, later in pairwise(given):
        _require_next(earlier, later, bases[0] if bases else Basis.UNSTATED)
    return _compounded(rates)


def annualise(change: StatedGrowth, periods: int) -> AnnualisedGrowth:
    """Return a growth rate over one period as an annual rate: as if it went on for a year.

    The formula is ((1 + change / 100) ** periods - 1) * 100. The OECD's glossary of statistical terms defines
    annualised growth rates so, and warns that they magnify whatever is irregular in the one period; in an
    unadjusted series its season too.

    Args:
        change: The growth over one period: a percentage, the result of a growth function, or a figure with
            a change in percent; of several the one over such a period.
        periods: How many such periods make a year: 12 for growth on the month before, 4 on the quarter before.

    Returns:
        The annual rate, which says what it was made from. It is no `Growth`, and does not pass for one.

    Raises:
        PeriodMismatchError: The change is on the month, the quarter or the year before, and a year has another
            number of these; or `periods` is no whole number from 1 to 366.
        RateError: The figure has no growth rate in percent, or several.
        UndefinedGrowthError: The change is a fall of more than 100 %.
        UnitMismatchError: The change is no growth rate in percent.

    Example:
        >>> from vn_industry.values import Percent
        >>> print(annualise(Percent("1.5"), periods=4))
        +6.14 % annualised, +1.50 % compounded over 4 periods (5.92 to 6.35)
    """
    if isinstance(periods, bool) or not isinstance(periods, int) or periods not in _PERIODS:
        raise PeriodMismatchError(
            f"a year has a whole number of periods, such as 12 months or 4 quarters, not {periods!r}"
        )
    rate = growth_of(change, _OVER.get(periods, Basis.UNSTATED))
    expected = _PER_YEAR.get(rate.basis, periods)
    if periods != expected:
        raise PeriodMismatchError(
            f"a year has {expected} of the periods of a change {rate.basis}, not {periods}"
        )
    annual = _compounded([rate] * periods)
    return AnnualisedGrowth(annual.value, annual.interval, rate, periods)


def _compounded(rates: list[Growth]) -> Growth:
    factor, interval = Fraction(1), Interval.point(1)
    for rate in rates:
        one, around = factor_of(rate)
        factor, interval = factor * one, interval * around
    return Growth((factor - 1) * 100, (interval - 1) * 100)


def _require_next(earlier: StatedGrowth, later: StatedGrowth, basis: Basis) -> None:
    """Refuse two figures whose periods leave a gap or overlap; of anything else no period is known."""
    require_one_subject(earlier, later)
    periods = periods_of(later, earlier)
    if periods is not None:
        now, before = periods
        required = now.year_before() if basis is Basis.YOY else now.previous()
        require_period(now, before, required, "the period just before")

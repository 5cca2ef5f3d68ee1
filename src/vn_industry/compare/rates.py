"""Results in percent and in percentage points: growth rates, shares, contributions.

Each is the exact number for the printed ones, with the interval that their rounding leaves.
"""

from fractions import Fraction

from attrs import field, frozen

from vn_industry.compare.showing import bounds, number
from vn_industry.values.change import Basis
from vn_industry.values.decimals import Interval, round_half_up
from vn_industry.values.percent import Percent, PercentagePoints

__all__ = ["AnnualisedGrowth", "Growth", "Points", "Rate", "Share"]

_DECIMALS = 2


@frozen
class Rate:
    """A result in percent.

    Attributes:
        value: The percentage that follows from the printed numbers, exactly.
        interval: Every percentage that the rounding of the printed numbers leaves possible.
    """

    value: Fraction
    interval: Interval

    def rounded(self, decimals: int) -> Percent:
        """Return the percentage rounded half up.

        Args:
            decimals: Digits to keep after the point.

        Returns:
            The percentage.

        Example:
            >>> from vn_industry.compare import year_on_year
            >>> year_on_year("115", "105").rounded(1)
            Percent('9.5')
        """
        return Percent(round_half_up(self.value, decimals))

    def admits(self, stated: Percent) -> bool:
        """Tell whether a stated percentage may be this one, given the rounding of all numbers.

        Example:
            >>> from vn_industry.compare import year_on_year
            >>> growth = year_on_year("115", "105")
            >>> growth.admits(Percent("9.9")), growth.admits(Percent("12"))
            (True, False)
        """
        return self.interval.overlaps(stated.interval)

    def __str__(self) -> str:
        return f"{number(self.value, _DECIMALS)} % ({bounds(self.interval, _DECIMALS)})"


@frozen
class Growth(Rate):
    """A growth rate in percent.

    Attributes:
        value: The growth rate of the printed numbers, exactly.
        interval: Every growth rate, in percent, that the rounding of the printed numbers leaves possible.
        basis: What it is measured against; `Basis.UNSTATED` where nothing says. It takes no part in equality.

    Example:
        >>> from vn_industry.compare import year_on_year
        >>> growth = year_on_year("115", "105")
        >>> print(growth, growth.value, repr(growth.basis))
        +9.52 % yoy (8.53 to 10.53) 200/21 <Basis.YOY: 'yoy'>
    """

    basis: Basis = field(default=Basis.UNSTATED, eq=False)

    def __str__(self) -> str:
        return f"{_signed(self)}{' ' if self.basis else ''}{self.basis} ({bounds(self.interval, _DECIMALS)})"


@frozen
class Share(Rate):
    """A part of a total, or a weight, in percent of the total.

    Attributes:
        value: The share that follows from the printed numbers, exactly.
        interval: Every share that the rounding of the printed numbers leaves possible.

    Example:
        >>> from vn_industry.compare import share
        >>> print(share("38", "152"))
        25.00 % (24.59 to 25.42)
    """


@frozen
class AnnualisedGrowth(Rate):
    """A growth rate as if it went on for a year: another thing than growth over a year, and of another type.

    Attributes:
        value: The growth rate per year, in percent.
        interval: Every such rate that the rounding of the printed numbers leaves possible.
        change: The growth over one period that was annualised.
        periods: How many such periods make the year.

    Example:
        >>> from vn_industry.compare import annualise
        >>> print(annualise(Percent("2.0"), periods=12))
        +26.82 % annualised, +2.00 % compounded over 12 periods (26.08 to 27.58)
    """

    change: Growth
    periods: int

    def __str__(self) -> str:
        return (
            f"{_signed(self)} annualised, {_signed(self.change)} compounded over {self.periods} "
            f"period{'' if self.periods == 1 else 's'} ({bounds(self.interval, _DECIMALS)})"
        )


@frozen
class Points:
    """A result in percentage points: a contribution, or a difference of two percentages.

    Attributes:
        value: The number of points that follows from the printed numbers, exactly.
        interval: Every number of points that the rounding of the printed numbers leaves possible.

    Example:
        >>> from vn_industry.compare import difference
        >>> print(difference(Percent("15.4"), Percent("18.3")))
        -2.90 pp (-3.00 to -2.80)
    """

    value: Fraction
    interval: Interval

    def rounded(self, decimals: int) -> PercentagePoints:
        """Return the points rounded half up.

        Args:
            decimals: Digits to keep after the point.

        Returns:
            The percentage points.

        Example:
            >>> from vn_industry.compare import contribution
            >>> contribution(Percent("78.2"), Percent("19.3")).rounded(1)
            PercentagePoints('15.1')
        """
        return PercentagePoints(round_half_up(self.value, decimals))

    def admits(self, stated: PercentagePoints) -> bool:
        """Tell whether a stated number of points may be this one, given the rounding of all numbers.

        Example:
            >>> from vn_industry.compare import contribution
            >>> contribution(Percent("78.2"), Percent("19.3")).admits(PercentagePoints("15.0"))
            True
        """
        return self.interval.overlaps(stated.interval)

    def __str__(self) -> str:
        return f"{number(self.value, _DECIMALS)} pp ({bounds(self.interval, _DECIMALS)})"


def _signed(rate: Rate) -> str:
    return f"{'+' if rate.value > 0 else ''}{number(rate.value, _DECIMALS)} %"

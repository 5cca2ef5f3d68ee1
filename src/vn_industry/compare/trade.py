"""The balance of trade (cán cân thương mại)."""

from decimal import Decimal
from typing import overload

from vn_industry.compare.levels import AnyDerived, Derived, converted, derived
from vn_industry.compare.operands import Comparable, Dated, pair_of, periods_of
from vn_industry.domain import Figure
from vn_industry.errors import PeriodMismatchError, SubjectMismatchError
from vn_industry.values.decimals import Number
from vn_industry.values.money import Money
from vn_industry.values.quantity import Quantity

__all__ = ["balance"]


@overload
def balance(exports: Money | Derived[Money], imports: Money | Derived[Money]) -> Derived[Money]: ...
@overload
def balance(
    exports: Quantity | Derived[Quantity], imports: Quantity | Derived[Quantity]
) -> Derived[Quantity]: ...
@overload
def balance(exports: Number | Derived[Decimal], imports: Number | Derived[Decimal]) -> Derived[Decimal]: ...
@overload
def balance(exports: Figure | Dated, imports: Comparable) -> AnyDerived: ...
@overload
def balance(exports: Comparable, imports: Figure | Dated) -> AnyDerived: ...
def balance(exports: Comparable, imports: Comparable) -> AnyDerived:
    """Return the balance of trade: a surplus (xuất siêu) is positive, a deficit (nhập siêu) negative.

    The formula is exports - imports. A small balance of large sides is known badly: each side brings its
    rounding along.

    Args:
        exports: The exports: Money, a number, a Quantity, an amount that was derived, anything with a `value`
            and a `period`, or a figure of exports with a level.
        imports: The imports, of the same kind.

    Returns:
        The balance, in the unit of the exports.

    Raises:
        UnitMismatchError: The two differ in currency, dimension or kind.
        PeriodMismatchError: Both periods are known, and they are not one; or a figure has no period.
        SubjectMismatchError: A figure is not of exports, or not of imports, or the two are of different goods,
            provinces or partners.
        LevelError: A figure has no level, or several that fit.

    Example:
        >>> exports, imports = Money("35.6", "USD") * 10**9, Money("33.8", "USD") * 10**9
        >>> print(balance(exports, imports))
        1800000000 USD (1700000000 to 1900000000)
    """
    _require_sides(exports, imports)
    periods = periods_of(exports, imports)
    if periods is not None and not periods[0].same_span(periods[1]):
        raise PeriodMismatchError(
            f"exports of {periods[0]} need imports of {periods[0]} for a balance, not of {periods[1]}"
        )
    sold, bought = pair_of(exports, imports)
    bought = converted(bought, sold)
    return derived(sold.value - bought.value, sold.interval - bought.interval, sold)


def _require_sides(exports: object, imports: object) -> None:
    sides = ((exports, "export"), (imports, "import"))
    wrong = tuple(
        ("indicator", side, figure.indicator)
        for figure, side in sides
        if isinstance(figure, Figure) and figure.indicator != side
    )
    if isinstance(exports, Figure) and isinstance(imports, Figure):
        wrong += tuple(one for one in exports.differences(imports) if one[0] != "indicator")
    if wrong:
        raise SubjectMismatchError(wrong)

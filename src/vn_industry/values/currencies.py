"""The currency codes that an amount may carry.

Source: ISO 4217 List One, current currency and funds codes, as published on 1 January 2026 by the maintenance
agency (SIX). Left out are `XTS` and `XXX`, which name no money. Codes that had been withdrawn by then are not
accepted.
"""

from functools import cache

from attrs import frozen

from vn_industry.errors import ParseError
from vn_industry.values.tables import read_table

__all__ = ["Currency", "currencies", "to_currency_code"]


@frozen
class Currency:
    """A currency of ISO 4217.

    Attributes:
        code: Three capital letters.
        name: The English name in the standard.
        minor_units: The number of decimals of the smallest unit, None where the standard gives none.
    """

    code: str
    name: str
    minor_units: int | None


@cache
def currencies() -> dict[str, Currency]:
    """Return the active currencies by code.

    Example:
        >>> currencies()["VND"]
        Currency(code='VND', name='Dong', minor_units=0)
    """
    return {
        row["code"]: Currency(
            row["code"], row["name"], int(row["minor_units"]) if row["minor_units"] else None
        )
        for row in read_table("iso4217.csv")
    }


def to_currency_code(code: str) -> str:
    """Return `code` if it is an active currency of ISO 4217.

    Args:
        code: Three capital letters.

    Returns:
        The same code.

    Raises:
        ParseError: There is no such currency.

    Example:
        >>> to_currency_code("USD")
        'USD'
    """
    if code not in currencies():
        raise ParseError(str(code), expected="the ISO 4217 code of a currency, such as USD or VND")
    return code

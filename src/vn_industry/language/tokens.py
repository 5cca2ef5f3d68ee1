"""The tokens that the scanner makes: what kind each is, and one letter for each kind.

A sentence becomes a string of such letters, one a token, and the grammar of amounts, periods and clauses is
matched on that string: rules test kinds, never text.
"""

import re
from typing import Any, Final

__all__ = ["KINDS", "Token", "letters", "pattern", "spelled"]

#: The letter of each kind. Names in grammars (`spelled`) are these.
KINDS: Final[dict[str, str]] = {
    # words and marks
    "WORD": "w",
    "AND": "&",
    "OF": "o",
    "PREP": "i",
    "VERB": "b",
    "GRAMMAR": "g",
    "MODIFIER": "j",
    "FILLER": "l",
    "CONTRAST": "x",
    "COMMA": ",",
    "STOP": ".",
    "SEMICOLON": ";",
    "COLON": ":",
    "OPEN": "(",
    "CLOSE": ")",
    "DASH": "-",
    "SLASH": "/",
    "LINE": "\n",
    "PARAGRAPH": "¶",
    "POSSESSIVE": "'",
    "MARK": "*",
    # numbers and what follows or precedes them
    "NUM": "N",
    "INT": "n",
    "YEARNUM": "Y",
    "CARDINAL": "c",
    "PERCENT": "%",
    "POINTS": "p",
    "SCALE": "k",
    "CURRENCY": "$",
    "UNIT": "u",
    "FOLD": "f",
    "GAP": "G",
    "MULTIPLE": "X",
    "FRACTION": "F",
    "COUNT": "C",
    "APPROX": "a",
    "AMOUNT": "A",
    # time
    "MONTHNAME": "M",
    "MONTH": "m",
    "QUARTER": "q",
    "QUARTERNUM": "Q",
    "HALF": "h",
    "HALFNUM": "H",
    "FORTNIGHT": "t",
    "YEAR": "y",
    "DAY": "d",
    "SPAN": "r",
    "THIS": "T",
    "LAST": "L",
    "LASTYEAR": "λ",
    "BEFORE": "E",
    "NEXT": "ñ",
    "ORDINAL": "O",
    "END": "z",
    "MIDDLE": "ï",
    "SINCE": "S",
    "TODATE": "Z",
    "WHOLE": "W",
    "FULLYEAR": "¥",
    "CUMULATE": "U",
    "ASOF": "@",
    "UNTIL": "û",
    "TO": ">",
    "RATE": "R",
    "PERIOD": "P",
    # comparison
    "COMPARE": "V",
    "SAME": "=",
    "BASIS": "B",
    # what is said
    "UP": "⇧",
    "DOWN": "⇩",
    "FLAT": "⇔",
    "EQUAL": "≈",
    "INDICATOR": "I",
    "SHARE": "s",
    "TOTALOF": "τ",
    "CONTRIBUTION": "κ",
    "STATUS": "e",
    "PLAN": "Π",
    "AVERAGE": "μ",
    "ASPECT": "v",
    "BUYER": "β",
    # names
    "TERM": "D",
    "REGION": "ρ",
    "PARTNER": "π",
    "TOTAL": "Σ",
    "LOCALTOTAL": "σ",
    "ANAPHORA": "α",
    "SOURCE": "ς",
    "CAPTION": "¢",
    "RANK": "№",
    "SURVEY": "¿",
    "BOUND": "⊥",
    "CAPITAL": "©",
    "TAX": "†",
    "NOT": "‡",
    "RELATIVE": "ω",
    "RESPECTIVELY": "ř",
    "BOTH": "ß",
    # flags: never a first kind of their own
    "NEGATIVE": "⊖",
    "MINUS": "⊟",
    "NOTNAME": "¬",
    "MARKETOF": "⊞",
    "PRODUCTION": "⊙",
}
_NAME = re.compile(r"[A-Z]{2,}")


class Token:
    """One piece of a sentence: its kind, what it means, and where it stands in the normalised text."""

    __slots__ = ("end", "kind", "other", "start", "value")

    def __init__(
        self, kind: str, value: Any, start: int, end: int, other: dict[str, Any] | None = None
    ) -> None:
        self.kind: str = kind
        self.value: Any = value
        self.start: int = start
        self.end: int = end
        self.other: dict[str, Any] | None = other

    def __repr__(self) -> str:
        return f"{self.kind}:{self.value!r}[{self.start}:{self.end}]"


def letters(names: str) -> frozenset[str]:
    """Return the letters of kinds, named with blanks between.

    >>> sorted(letters("COMMA OF"))
    [',', 'o']
    """
    return frozenset(KINDS[name] for name in names.split())


def spelled(grammar: str) -> str:
    """Write a grammar with the letters of its kinds: a regular expression.

    Names of kinds stand for their letters, blanks are dropped, all else is regular expression.

    >>> spelled("ORDINAL INT MONTH (OF YEARNUM)?")
    'Onm(oY)?'
    """
    return _NAME.sub(lambda name: re.escape(KINDS[name[0]]), grammar).replace(" ", "")


def pattern(grammar: str) -> re.Pattern[str]:
    """Compile a grammar over kinds, see `spelled`.

    >>> bool(pattern("ORDINAL INT MONTH (OF YEARNUM)?").fullmatch("OnmoY"))
    True
    """
    return re.compile(spelled(grammar))

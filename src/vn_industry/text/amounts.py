"""Find the amounts among tokens: a number with its approximation, sign, scale and unit."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

import attrs

from vn_industry import reference
from vn_industry.language.chunks import Chunker, Stretch, kinds
from vn_industry.language.numbers import read_digits
from vn_industry.language.tokens import KINDS, Token, letters

__all__ = ["Amount", "AmountChunker", "amount_chunker", "in_pieces", "is_currency", "unit_of"]

_ONE: Final = Decimal(1)
#: Decimals keep 28 digits; a ratio that becomes a percentage takes two of them.
_MOST_DIGITS: Final = 26


@attrs.define
class Amount:
    """A number as printed, with what its unit makes of it.

    Attributes:
        value: the number in full units (``192000000000`` for 192 billion).
        unit: ``percent``, ``percentage_point``, an ISO 4217 code, a physical unit, ``ratio`` (times),
            ``locality``, ``item`` ... or ``""`` for a bare number.
        high: the upper end of a range, else ``None``.
        approx: ``nearly``, ``over``, ``about`` or ``""``.
        step: what the last printed digit counts (``1E+9`` for 192 billion).
        signed: whether a sign was printed.
        start: where the number begins in the text, without its approximation.
        end: where its unit ends.
        noun: for counts, where the noun that is counted stands; ``None`` where it is the one counted before. Of
            other units where they name the good too ("10,500 cars").
        counted: for counts, what kind of thing is counted: ``item``, ``sector``, ``market`` or ``locality``.
        prefix: how a ratio was introduced (``gấp``), ``""`` without.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    high: Decimal | None = None
    approx: str = ""
    step: Decimal = _ONE
    signed: bool = False
    noun: tuple[int, int] | None = None
    counted: str = ""
    prefix: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether so few digits are printed that no arithmetic rounds them; no statistic has more."""
        whole, fraction = self.value.adjusted(), self.step.adjusted()
        if self.high is not None:
            whole = max(whole, self.high.adjusted())
        return max(whole, 0) - min(fraction, 0) < _MOST_DIGITS


_AMOUNT, _NUM = KINDS["AMOUNT"], KINDS["NUM"]
_APPROX, _COMMA, _CURRENCY, _DASH, _GAP, _INT, _OF, _SCALE, _TO, _TOTALOF = (
    KINDS[kind]
    for kind in ("APPROX", "COMMA", "CURRENCY", "DASH", "GAP", "INT", "OF", "SCALE", "TO", "TOTALOF")
)
_NUMERIC = letters("NUM INT YEARNUM CARDINAL")
_UNITS = letters("PERCENT POINTS CURRENCY SCALE")
#: What "half of" and "a quarter of" are in percent; other fractions bring their own number.
_ORDINAL: Final = KINDS["ORDINAL"]
_FRACTIONS: Final = {KINDS["FRACTION"]: "", KINDS["HALF"]: "50", KINDS["QUARTER"]: "25", _ORDINAL: ""}
_PARTS: Final = {3: "33.3", 4: "25"}
_N = "(NUM|INT|YEARNUM|CARDINAL)"
_CLAUSE_END: Final = "[COMMA SEMICOLON STOP CLOSE AND CONTRAST]"
_RANGE = f"APPROX* DASH? {_N} ((DASH|TO) {_N})?"
_COUNTS: Final = frozenset(["item", "locality"])
_SMALL: Final = letters("INT CARDINAL")
_PREP, _OPEN, _CLOSE = KINDS["PREP"], KINDS["OPEN"], KINDS["CLOSE"]
_ENDS: Final = letters("STOP COMMA SEMICOLON CLOSE CONTRAST")
_BEGINNINGS: Final = letters("COMMA SEMICOLON CONTRAST AND")
_DIRECTIONS: Final = letters("UP DOWN FLAT")
_COUNTED_AS_UNITS: Final = {"enterprise": "unit", "other": "unit"}
#: In a list such as "7.4, 5.2 and 3.1 percent" only the last number has the unit.
_MORE = "((COMMA|AND|COMMA AND) APPROX? (NUM|INT))"


class AmountChunker:
    """Chunks numbers and their units into amounts.

    Args:
        decimal_mark: the mark that decides a number that can be read twice.
    """

    def __init__(self, decimal_mark: str) -> None:
        self._mark = decimal_mark
        self._chunker = Chunker(
            [
                (f"APPROX* CURRENCY+ {_N} PERCENT", self._plain),  # a slip: "US$13.6%"
                ("(?<=[UP DOWN OPEN OF VERB PREP APPROX]) INT COMMA INT (?=[PERCENT SCALE])", self._spaced),
                (f"APPROX? (NUM|INT) {_MORE}+ (PERCENT|POINTS|SCALE* CURRENCY|SCALE)", self._shared),
                (f"APPROX* {_N} PERCENT DASH {_N} PERCENT", self._percents),
                (f"{_RANGE} (STOP|DASH)? (PERCENT|POINTS)", self._plain),
                ("APPROX* HALF POINTS", self._half_point),
                (
                    f"APPROX* DASH? CURRENCY+ DASH? {_N} ((DASH|TO) CURRENCY? {_N} (?!PERCENT))? (DASH? SCALE)* CURRENCY?",
                    self._money,
                ),
                (f"{_RANGE} (DASH? SCALE)* DASH? CURRENCY", self._money),
                (f"GAP? {_RANGE} DASH? FOLD", self._ratio),
                ("APPROX* MULTIPLE (?!ANAPHORA|DASH)", self._multiple),
                (f"{_RANGE} SCALE* GRAMMAR? UNIT", self._quantity),
                (
                    "APPROX* (INT|CARDINAL|NUM) ((SLASH|OF|PREP|APPROX) (INT|CARDINAL))? GRAMMAR? COUNT",
                    self._count,
                ),
                ("APPROX* (FRACTION|(HALF|QUARTER) (OF|TOTALOF))", self._fraction),
                (
                    "APPROX* (HALF|QUARTER|ORDINAL) (?=[UP DOWN](BASIS|COMPARE|PREP|COMMA|STOP|(?!.)))",
                    self._fraction,
                ),
                ("FLAT (?=[BASIS PREP COMPARE SAME PERIOD])", self._unchanged),
                ("FLAT (MODIFIER|FILLER) OF (?=PERIOD|SAME)", self._equal),
                (
                    f"EQUAL (PREP|COMPARE)? (?=(SAME (OF|PREP)* PERIOD?|PERIOD)({_CLAUSE_END}|(?!.)))",
                    self._equal,
                ),
                (f"{_RANGE} SCALE+", self._bare),
                ("APPROX* DASH? NUM", self._bare),
            ]
        )

    def apply(self, tokens: Stretch) -> Stretch:
        """Return the tokens with amounts merged; each has an `Amount` as its value."""
        merged = self._chunker.apply(tokens)
        if _NUM in merged.kinds and any(
            token.kind == _NUM and isinstance(token.value, str) and ", " in token.value for token in merged
        ):
            merged = self._chunker.apply(merged)
        if _OPEN in merged.kinds:
            merged = _bare_signed(merged)
        if _AMOUNT + _AMOUNT in merged.kinds:
            _unsign(merged)
        return merged if _SMALL.isdisjoint(merged.kinds) else _count_again(merged)

    def _spaced(self, run: list[Token]) -> Token:
        """Join a number that a blank cut behind its decimal comma ("33, 5 percent")."""
        return Token(_NUM, f"{run[0].value}, {run[2].value}", run[0].start, run[2].end)

    def _number(self, token: Token) -> Decimal | None:
        if token.kind == _NUM:
            if ", " in token.value:
                return Decimal(token.value.replace(", ", "."))
            return read_digits(token.value, self._mark)
        return Decimal(token.value)

    def _read(self, run: list[Token]) -> tuple[Decimal, Decimal | None, str, bool, Token] | None:
        """Read approximation, sign and number or range from the head of a run."""
        approx, signed, numbers, first = "", False, [], None
        for position, token in enumerate(run):
            if token.kind == _APPROX:
                approx = approx or token.value
            elif token.kind in _NUMERIC:
                value = self._number(token)
                if value is None:
                    return None
                numbers.append(value)
                first = first or token
            elif token.kind == _DASH and not numbers:
                if run[position + 1].start != token.end:
                    continue
                signed, first = True, token
        if first is None:
            return None
        low = -numbers[0] if signed else numbers[0]
        high = numbers[1] if len(numbers) > 1 else None
        if high is not None and high <= low:
            return None
        return low, high, approx, signed, first

    def _build(self, run: list[Token], unit: str, factor: Decimal = _ONE) -> Token | None:
        read = self._read(run)
        if read is None:
            return None
        low, high, approx, signed, first = read
        step = _step(int(low.as_tuple().exponent), factor)
        start = next((token.start for token in run if token.kind == _CURRENCY), first.start)
        amount = Amount(
            _times(low, factor),
            unit,
            min(start, first.start),
            run[-1].end,
            high=None if high is None else _times(high, factor),
            approx=approx,
            step=step,
            signed=signed,
        )
        return Token(_AMOUNT, amount, run[0].start, run[-1].end)

    def _plain(self, run: list[Token]) -> Token | None:
        unit = run[-1].value
        if unit == "basis_point":
            return self._build(run, "percentage_point", Decimal("0.01"))
        return self._build(run, unit)

    def _percents(self, run: list[Token]) -> Token | list[Token] | None:
        """Read "5%-6%"."""
        return self._plain(run) or self._apart(run)

    def _apart(self, run: list[Token]) -> list[Token] | None:
        """Read what looks like a range and does not rise as the two amounts it is ("5% -4%", "$3 to $3")."""
        numbers = [at for at, token in enumerate(run) if token.kind in _NUMERIC]
        if len(numbers) == 1:
            return None
        link = next(at for at in range(numbers[0], numbers[1]) if run[at].kind in (_DASH, _TO))
        rest = run[link:] if run[link].kind == _DASH else run[link + 1 :]
        parts = [self._unit_of(part) if _UNITS & set(kinds(part)) else None for part in (run[:link], rest)]
        if parts[0] is None:
            return None
        between = run[link : len(run) - len(rest)]
        return [parts[0], *between, *(rest if parts[1] is None else [parts[1]])]

    def _shared(self, run: list[Token]) -> list[Token] | None:
        """Give each number of "7.4, 5.2 and 3.1 percent" the unit that only the last one has."""
        last = max(at for at, token in enumerate(run) if token.kind in _NUMERIC)
        unit = run[last + 1 :]
        if (
            all(token.kind == _INT for token in run[:last] if token.kind in _NUMERIC)
            and run[1].kind == _COMMA
        ):
            return None  # "On May 3, 5 percent": a comma between small numbers is no list
        merged: list[Token] = []
        approx: list[Token] = []
        for token in run[: last + 1]:
            if token.kind in _NUMERIC:
                built = self._unit_of([*approx, token, *unit])
                if built is None:
                    return None
                if token is not run[last]:
                    built.value.end = built.end = token.end
                merged.append(built)
                approx = []
            elif token.kind == _APPROX:
                approx = [token]
            else:
                merged.append(token)
        return merged

    def _unit_of(self, run: list[Token]) -> Token | None:
        """Build one amount of a number and the unit that it shares."""
        present = kinds(run)
        if _CURRENCY in present:
            return self._amount_of_money(run)
        return self._bare(run) if _SCALE in present else self._plain(run)

    def _half_point(self, run: list[Token]) -> Token:
        """Read "half a percentage point"."""
        approx = next((token.value for token in run if token.kind == _APPROX), "")
        start, end = run[-2].start, run[-1].end
        amount = Amount(Decimal("0.5"), run[-1].value, start, end, approx=approx, step=Decimal("0.1"))
        return Token(_AMOUNT, amount, run[0].start, end)

    def _money(self, run: list[Token]) -> Token | list[Token] | None:
        return self._amount_of_money(run) or self._apart(run)

    def _amount_of_money(self, run: list[Token]) -> Token | None:
        currencies = [token.value for token in run if token.kind == _CURRENCY]
        return self._build(run, currencies[-1], _scale(run))

    def _quantity(self, run: list[Token]) -> Token | None:
        last = run[-1]
        built = self._build(run, _COUNTED_AS_UNITS.get(last.value, last.value), _scale(run))
        if built is not None and last.other and "TERM" in last.other:
            built.value.noun = last.start, last.end
        return built

    def _bare(self, run: list[Token]) -> Token | None:
        scaled = any(token.kind == _SCALE for token in run)
        return self._build(run, "scaled" if scaled else "", _scale(run))

    def _ratio(self, run: list[Token]) -> Token | None:
        token = self._build(run, "ratio")
        if token is not None and run[0].kind == _GAP:
            token.value.prefix = "gap"
        return token

    def _multiple(self, run: list[Token]) -> Token:
        approx = next((token.value for token in run if token.kind == _APPROX), "")
        last = run[-1]
        amount = Amount(Decimal(last.value), "ratio", last.start, last.end, approx=approx, prefix="gap")
        return Token(_AMOUNT, amount, run[0].start, last.end)

    def _fraction(self, run: list[Token]) -> list[Token] | None:
        approx = next((token.value for token in run if token.kind == _APPROX), "")
        words = [token for token in run if token.kind in _FRACTIONS]
        value = _FRACTIONS[words[0].kind] or words[0].value
        if words[0].kind == _ORDINAL:  # "a third less than"
            value = _PARTS.get(words[0].value, "")
        if not value:
            return None
        amount = Amount(Decimal(value), "fraction", words[0].start, words[0].end, approx=approx)
        merged = [Token(_AMOUNT, amount, run[0].start, words[0].end)]
        return merged + [token for token in run if token.kind in (_OF, _TOTALOF)]

    def _equal(self, run: list[Token]) -> list[Token]:
        """Read "tương đương tháng trước": no change, on the basis that follows."""
        return [self._unchanged(run), Token(KINDS["COMPARE"], "than", run[-1].end, run[-1].end)]

    def _unchanged(self, run: list[Token]) -> Token:
        amount = Amount(Decimal(0), "unchanged", run[0].start, run[0].end)
        return Token(_AMOUNT, amount, run[0].start, run[0].end)

    def _count(self, run: list[Token]) -> Token | None:
        first = next(at for at, token in enumerate(run) if token.kind in _NUMERIC)
        built = self._build(run[: first + 1], "")
        if built is None or built.value.value != built.value.value.to_integral_value():
            return None
        built.value.unit = {"locality": "locality"}.get(run[-1].value, "item")
        built.value.counted = run[-1].value
        if run[-1].value != "back":  # "three of them"
            built.value.noun = (run[-1].start, run[-1].end)
        built.value.end = built.end = run[-1].end
        return built


def _unsign(tokens: Stretch) -> None:
    """Take a hyphen that an amount is glued to another by for no sign ("$1.2bn-$1.3bn"), in place."""
    for before, token in pairwise(tokens):
        amount = token.value if token.kind == _AMOUNT else None
        if before.kind == _AMOUNT and amount is not None and amount.signed and before.end == token.start:
            token.value = attrs.evolve(amount, value=abs(amount.value), signed=False, start=amount.start + 1)
            token.start += 1


def _bare_signed(tokens: Stretch) -> Stretch:
    """Drop the brackets around a number that has its sign and nothing else ("dệt (+5,1%) và may (-2,3%)")."""
    bare: set[int] = set()
    for at, token in enumerate(tokens):
        if token.kind != _AMOUNT or not at or tokens[at + 1 : at + 2] == [] or tokens[at + 1].kind != _CLOSE:
            continue
        plus = tokens[at - 1].kind in _DIRECTIONS and tokens[at - 1].value == "plus"  # "(+5,1%)"
        opened = at - 2 if plus else at - 1
        if (plus or token.value.signed) and opened >= 0 and tokens[opened].kind == _OPEN:
            bare |= {opened, at + 1}
    return Stretch.of([token for at, token in enumerate(tokens) if at not in bare]) if bare else tokens


def _count_again(tokens: Stretch) -> Stretch:
    """Make bare numbers counts of what was counted before ("rose in 49 provinces and fell in 14"), in place."""
    unit = ""
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.kind == _AMOUNT and token.value.unit in _COUNTS:
            unit = token.value.unit
        elif unit and token.kind in _SMALL and _stands_for_count(before, after):
            amount = Amount(Decimal(token.value), unit, token.start, token.end)
            token.kind, token.value = _AMOUNT, amount
    return Stretch.of(tokens)


def _stands_for_count(before: Token | None, after: Token | None) -> bool:
    """Whether a number between two tokens is all that is said of what rose or fell."""
    follows = "" if after is None else after.kind
    if before is not None and before.kind == _PREP and before.value == "in":
        return after is None or follows in _ENDS
    return (before is None or before.kind in _BEGINNINGS) and follows in _DIRECTIONS


@cache
def amount_chunker(decimal_mark: str) -> AmountChunker:
    """Return the chunker of a decimal mark, made once.

    Args:
        decimal_mark: ``.`` or ``,``.
    """
    return AmountChunker(decimal_mark)


def in_pieces(names: Iterable[tuple[str, str]]) -> bool:
    """Whether a good or product is counted one by one, so that a bare number before it counts it.

    Args:
        names: the kinds and codes that a word stands for.
    """
    return any(_unit_of(kind, code) == "unit" for kind, code in names)


def unit_of(names: Iterable[tuple[str, str]]) -> str:
    """Return the unit in which a good or product is counted, ``""`` where the tables know none.

    Args:
        names: the kinds and codes that a word stands for; the first with a unit decides.
    """
    return next(filter(None, (_unit_of(kind, code) for kind, code in names)), "")


def _unit_of(kind: str, code: str) -> str:
    if kind == "good":
        return reference.good(code).unit
    return reference.product(code).unit if kind == "product" else ""


def is_currency(unit: str) -> bool:
    """Tell an ISO 4217 code from other units.

    >>> is_currency("USD"), is_currency("kWh"), is_currency("TEU")
    (True, False, False)
    """
    return len(unit) == 3 and unit.isupper() and unit != "TEU"


@lru_cache(maxsize=256)
def _step(exponent: int, factor: Decimal) -> Decimal:
    """Return what the last printed digit counts."""
    return _times(Decimal(1).scaleb(exponent), factor)


def _times(number: Decimal, factor: Decimal) -> Decimal:
    """Multiply by a scale; the digits behind the point that only zeros fill are dropped."""
    if factor is _ONE or factor == _ONE:
        return number
    product = number * factor
    if product.adjusted() < _MOST_DIGITS and product == product.to_integral_value():
        return product.quantize(_ONE)
    return product


def _scale(run: list[Token]) -> Decimal:
    factor = _ONE
    for token in run:
        if token.kind == _SCALE:
            factor *= token.value
    return factor

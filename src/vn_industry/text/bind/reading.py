"""What is known of one number while it is bound, and the cut of a sentence into the stretches around numbers."""

from decimal import Decimal
from typing import Any, Final

from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import Amount, is_currency
from vn_industry.values import Period

__all__ = ["Reading", "cut"]

_AMOUNT, _OPEN, _CLOSE, _COMMA, _AND = (KINDS[kind] for kind in ("AMOUNT", "OPEN", "CLOSE", "COMMA", "AND"))
_COLON, _BASIS, _TERM, _VERB = (KINDS[kind] for kind in ("COLON", "BASIS", "TERM", "VERB"))
_RATES: Final = frozenset(["percent", "ratio", "percentage_point"])
_COUNTS: Final = frozenset(["locality", "item", "point", "unchanged", "fraction", "", "scaled"])
_HARD: Final = letters("SEMICOLON CONTRAST COLON STOP")
#: What makes the stretch behind a separator say something of the next number.
_SUBSTANCE: Final = letters(
    "WORD TERM REGION PARTNER INDICATOR UP DOWN SHARE CONTRIBUTION VERB FILLER TOTAL OPEN BASIS PERIOD BUYER"
)
_AFTER: Final = letters("PREP OF TO")
#: What a clause goes on with behind a bracket, and what parts clauses before it.
_GOES_ON: Final = letters("VERB UP DOWN FLAT SHARE INDICATOR STATUS CONTRIBUTION")
_OF_TOTAL: Final = letters("OF TOTAL TOTALOF PREP PERIOD")
_LEADS_IN: Final = pattern("CONTRAST? PREP ((FILLER|INDICATOR) OF)?")
_PREDICATES: Final = letters("VERB UP DOWN FLAT SHARE OPEN")
_SEPARATORS: Final = letters("COMMA AND SEMICOLON CONTRAST COLON STOP")
#: What may stand between a number and the noun or mark of its direction ("4%) year-on-year decrease").
_BELONGS: Final = letters("BASIS PERIOD ASPECT TOTALOF MARK PLAN AVERAGE PERCENT BOUND")
_DIRECTION: Final = letters("UP DOWN FLAT")
_NOUNS: Final = letters("WORD TERM FILLER REGION PARTNER TOTAL INDICATOR COUNT POSSESSIVE OF ANAPHORA")


_PHRASE_ENDS: Final = letters("SEMICOLON CONTRAST COLON OPEN STOP RELATIVE")
_TIME: Final = letters("PERIOD BASIS")
#: Who or what a passive is of: a market, or a sector ("VND 86 trillion was produced in the State sector").
_DOERS: Final = letters("PARTNER TERM")
_VERBS: Final = letters("VERB BUYER INDICATOR CONTRIBUTION")


def _leads_to_time(tokens: list[Token]) -> bool:
    if tokens and tokens[0].kind in _AFTER:
        tokens = tokens[1:]
    return bool(tokens) and tokens[0].kind in _TIME


class Reading:
    """One number of a sentence, the stretches that belong to it, and what has been decided of it.

    Attributes:
        amount: the number.
        at: its place among the tokens of the sentence.
        head: the tokens before it that are its own.
        tail: the tokens after it that are its own.
        after: all tokens up to the next number.
        bracket: whether it stands in brackets.
        sign: -1 where it is a fall.
        direction: the sign that the next number of its list takes over, 0 where none was said.
    """

    __slots__ = (
        "after", "amount", "at", "basis", "bracket", "compared", "direction", "equals", "evidence", "head",
        "indicator", "measure", "paired", "partner", "period", "reason", "region", "rule", "sign", "status",
        "subject", "tail", "unshifted", "value",
    )  # fmt: skip

    @property
    def near(self) -> list[Token]:
        """The tokens behind the number up to the end of its phrase; a comma may only lead to a period or a basis."""
        for position, token in enumerate(self.tail):
            if token.kind in _PHRASE_ENDS:
                return self.tail[:position]
            if token.kind == _COMMA and not _leads_to_time(self.tail[position + 1 : position + 3]):
                return self.tail[:position]
        return self.tail

    def __init__(self, amount: Amount, at: int, head: list[Token], bracket: bool) -> None:
        self.amount: Amount = amount
        self.at: int = at
        self.head: list[Token] = head
        self.tail: list[Token] = []
        self.after: list[Token] = []
        self.bracket: bool = bracket
        self.value: Decimal = amount.value
        self.measure: str = ""
        self.basis: str = ""
        self.indicator: str = ""
        self.subject: tuple[int, int] | None = None
        self.region: str = ""
        self.partner: tuple[int, int] | None = None
        self.period: Period | None = None
        self.unshifted: Period | None = None
        self.sign: int = 0
        self.direction: int = 0
        self.status: str = ""
        self.compared: bool = False
        self.equals: bool = False
        self.rule: str = ""
        self.paired: bool = False
        self.reason: str = ""
        self.evidence: dict[str, Any] = {}


def cut(tokens: list[Token], *, noun_after: bool) -> list[Reading]:
    """Cut a sentence at its numbers: each gets the stretch before it and the stretch after it.

    Args:
        tokens: the tokens of a sentence, amounts merged.
        noun_after: whether the language puts the noun of direction behind the number ("a 5% increase").
    """
    readings: list[Reading] = []
    begin, depth = 0, 0
    before: list[Token] = []  # what a bracket interrupts
    for at, token in enumerate(tokens):
        if token.kind == _OPEN:
            depth += 1
            if depth == 1:
                before = tokens[begin:at]
        elif token.kind == _CLOSE:
            depth = max(0, depth - 1)
        elif token.kind == _AMOUNT:
            gap = tokens[begin:at]
            if readings:
                middle = _cut_gap(gap, noun_after=noun_after)
                if (
                    not noun_after
                    and middle == 1
                    and _opens_change(gap)
                    and readings[-1].amount.unit not in _RATES
                ):
                    middle = 0
                if not middle and token.value.unit in _RATES and _counts_goods(readings[-1].amount):
                    middle = _name(gap)  # "586 nghìn tấn xăng dầu - tăng 5,6%"
                readings[-1].tail, readings[-1].after = gap[:middle], gap
                gap = gap[middle:]
            if before and not depth:
                if readings and readings[-1].bracket and gap and gap[0].kind in _GOES_ON:
                    gap = [*_clause(before), *gap]  # "the EU (with 28 members) bought US$3 billion"
                before = []
            readings.append(Reading(token.value, at, gap, depth > 0))
            begin = at + 1
    if readings:
        rest = tokens[begin:]
        readings[-1].tail = readings[-1].after = rest
        _lead(readings[0])
        _reach_over_brackets(readings)
    return readings


def _reach_over_brackets(readings: list[Reading]) -> None:
    """Give a number the time that stands behind its bracket ("up 3.6% (5.1% on the month) in February")."""
    outer: Reading | None = None
    for reading in readings:
        if not reading.bracket:
            outer = reading
            continue
        close = next((at for at, token in enumerate(reading.tail) if token.kind == _CLOSE), len(reading.tail))
        behind = reading.tail[close + 1 : close + 3]
        if outer is not None and _leads_to_time(behind):
            outer.tail = [*outer.tail, *behind]


def _lead(first: Reading) -> None:
    """Give a number that leads its sentence the clause behind it ("At 30 tonnes, coal production was ...")."""
    follows = first.after
    leads = _LEADS_IN.fullmatch("".join(token.kind for token in first.head)) is not None
    comma = next((at for at, token in enumerate(follows) if token.kind not in _OF_TOTAL), None)
    if not leads or comma is None or follows[comma].kind != _COMMA:
        return
    end = next((at for at, token in enumerate(follows) if token.kind in _PREDICATES), len(follows))
    first.head = [*first.head, *follows[comma + 1 : end]]
    first.tail = follows[:comma]


def _clause(tokens: list[Token]) -> list[Token]:
    """Return the tokens behind the last separator of clauses."""
    last = max((at for at, token in enumerate(tokens) if token.kind in _SEPARATORS), default=-1)
    return tokens[last + 1 :]


def _opens_change(gap: list[Token]) -> bool:
    """Whether a basis leads to the direction of the next number ("109 tỷ đồng so với tháng trước tăng 7,65%")."""
    return len(gap) > 1 and gap[0].kind == _BASIS and gap[1].kind in _DIRECTION


def _counts_goods(amount: Amount) -> bool:
    return amount.unit not in _RATES | _COUNTS and not is_currency(amount.unit)


def _name(gap: list[Token]) -> int:
    """Count the tokens of the known name that a gap opens with."""
    return 1 if gap and gap[0].kind == _TERM else 0


def _cut_gap(gap: list[Token], *, noun_after: bool) -> int:
    """Return how many tokens of a gap belong to the number on its left."""
    separators: list[int] = []
    for position, token in enumerate(gap):
        if token.kind == _CLOSE:
            return _behind_close(gap, position + 1, noun_after=noun_after)
        if token.kind == _OPEN:
            return separators[0] if separators else _prefix(gap[:position], noun_after=noun_after)
        if token.kind == _COLON and position + 1 == len(gap) and separators:
            return separators[0]  # "rice: 56.2%, pepper: 40.4%"
        if token.kind in _HARD:
            return position
        if token.kind in (_COMMA, _AND):
            separators.append(position)
    if not separators:
        return _prefix(gap, noun_after=noun_after)
    if separators[0] == 0 and len(gap) > 1 and gap[1].kind == _VERB and gap[1].value == "be":
        return (
            separators[1] if len(separators) > 1 else len(gap)
        )  # "The best growth, 150%, was that of exports"
    last = separators[-1]
    if gap[0].kind in _AFTER and not any(token.kind in _SUBSTANCE for token in gap[last:]):
        while last - 1 in separators:
            last -= 1
        return last
    return separators[0]


def _behind_close(gap: list[Token], position: int, *, noun_after: bool) -> int:
    """Count the noun of direction that slipped out of a bracket: ``(4%) decrease)``."""
    if (
        noun_after
        and position < len(gap)
        and gap[position].kind in _DIRECTION
        and gap[-1].kind not in _DIRECTION
    ):
        return position + 1
    return position


def _passive(gap: list[Token]) -> int:
    """Count the verb that a doer or a buyer follows ("US$56.8 billion was bought by the domestic sector")."""
    for position, token in enumerate(gap[:3]):
        if token.kind in _AFTER:
            named = position + 1 < len(gap) and gap[position + 1].kind in _DOERS
            return position if token.value == "by" or named else 0
        if token.kind not in _VERBS:
            break
    return 0


def _prefix(gap: list[Token], *, noun_after: bool) -> int:
    """Count the tokens at the head of a gap without separators that belong to the number on the left."""
    position, count = _passive(gap), len(gap)
    while position < count:
        kind = gap[position].kind
        if kind in _BELONGS or (
            noun_after and position < 2 and kind in _DIRECTION and gap[position].value != "verb"
        ):
            position += 1
        elif kind in _AFTER and position + 1 < count and gap[position + 1].kind in _TIME:
            position += 2
        elif kind in _AFTER and position + 1 < count and gap[position + 1].kind in _NOUNS:
            position += 1
            while position < count and gap[position].kind in _NOUNS:
                position += 1
        else:
            break
    return position

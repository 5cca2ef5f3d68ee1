"""What is known of one number while it is bound, and the cut of a sentence into the stretches around numbers."""

from decimal import Decimal
from typing import Any, Final

from vn_industry.language.chunks import Stretch
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.amounts import Amount, is_currency
from vn_industry.values import Period

__all__ = ["Reading", "cut"]

_AMOUNT, _OPEN, _CLOSE, _COMMA, _AND = (KINDS[kind] for kind in ("AMOUNT", "OPEN", "CLOSE", "COMMA", "AND"))
_COLON, _BASIS, _TERM, _VERB = (KINDS[kind] for kind in ("COLON", "BASIS", "TERM", "VERB"))
_RATES: Final = frozenset(["percent", "ratio", "percentage_point"])
_COUNTS: Final = frozenset(["locality", "item", "point", "unchanged", "fraction", "", "scaled"])
#: What makes the stretch behind a separator say something of the next number.
_SUBSTANCE: Final = pattern(
    "[WORD TERM REGION PARTNER INDICATOR UP DOWN SHARE CONTRIBUTION VERB FILLER TOTAL OPEN BASIS PERIOD BUYER]"
)
_AFTER: Final = letters("PREP OF TO")
#: What a clause goes on with behind a bracket, and what parts clauses before it.
_PREP: Final = KINDS["PREP"]
_GOES_ON: Final = letters("VERB UP DOWN FLAT SHARE INDICATOR STATUS CONTRIBUTION")
_OF_TOTAL: Final = letters("OF TOTAL TOTALOF PREP PERIOD")
_LEADS_IN: Final = pattern("CONTRAST? PREP ((FILLER|INDICATOR) OF)?")
_CLAUSE_ENDS: Final = letters("UP DOWN FLAT SHARE OPEN COMMA SEMICOLON STOP CONTRAST")
_SEPARATORS: Final = letters("COMMA AND SEMICOLON CONTRAST COLON STOP")
#: What may stand between a number and the noun or mark of its direction ("4%) year-on-year decrease").
_BELONGS: Final = letters("BASIS PERIOD ASPECT TOTALOF MARK PLAN AVERAGE PERCENT BOUND")
_DIRECTION: Final = letters("UP DOWN FLAT")
_NOUNS: Final = letters("WORD TERM FILLER REGION PARTNER TOTAL INDICATOR COUNT POSSESSIVE OF ANAPHORA")


#: What is looked at when a sentence is cut, and where the words that belong to the number on the left end.
_CUTS: Final = pattern("[AMOUNT OPEN CLOSE]")
_GAP_ENDS: Final = pattern("[OPEN CLOSE SEMICOLON CONTRAST COLON STOP]")
#: A mark between phrases; "imported and exported", "between Vietnam and ASEAN" and ", than a month before, " are none.
_GAP_SEPARATOR: Final = pattern(
    "COMMA(?! BASIS [AND COMMA])|(?<!INDICATOR)(?<!TOTAL)AND"
    "|(?<=INDICATOR)AND(?! INDICATOR)|(?<=TOTAL)AND(?! PARTNER)"
)
#: A phrase, up to a mark; a comma in it may only lead to a period or a basis.
_LEADS_TO_TIME: Final = pattern("[PREP OF TO]?[PERIOD BASIS]")
#: "19,7 nghìn m3 cát trắng (tăng 80%)"
_NAME: Final = pattern("[TERM WORD]+(?= OPEN)| TERM")
_INSIDE: Final = "[^SEMICOLON CONTRAST COLON OPEN STOP RELATIVE COMMA]*"
_PHRASE: Final = pattern(f"{_INSIDE} (COMMA(?=[PREP OF TO]?[PERIOD BASIS]) {_INSIDE})*")
_TIME: Final = letters("PERIOD BASIS")
#: Who or what a passive is of: a market, or a sector ("VND 86 trillion was produced in the State sector").
_DOERS: Final = letters("PARTNER TERM")
_VERBS: Final = letters("VERB BUYER INDICATOR CONTRIBUTION")


_NOTHING: Final = Stretch.of([])


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
        of: for a count of markets, the subject whose markets they are.
        direction: the sign that the next number of its list takes over, 0 where none was said.
    """

    __slots__ = (
        "_near", "after", "amount", "at", "basis", "bracket", "compared", "direction", "equals", "evidence", "head",
        "indicator", "measure", "of", "paired", "partner", "period", "reason", "region", "rule", "sign", "status",
        "subject", "tail", "unshifted", "value",
    )  # fmt: skip

    def __init__(self, amount: Amount, at: int, head: Stretch, bracket: bool) -> None:
        self.amount: Amount = amount
        self.at: int = at
        self.head: Stretch = head
        self.tail: Stretch = _NOTHING
        self.after: Stretch = _NOTHING
        self._near: tuple[Stretch, Stretch] | None = None  # a tail, and the part of it that is near
        self.bracket: bool = bracket
        self.value: Decimal = amount.value
        self.measure: str = ""
        self.basis: str = ""
        self.indicator: str = ""
        self.subject: tuple[int, int] | None = None
        self.of: tuple[int, int] | None = None
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

    @property
    def near(self) -> Stretch:
        """The tokens behind the number up to the end of its phrase; a comma may only lead to a period or a basis."""
        tail = self.tail
        if self._near is None or self._near[0] is not tail:
            phrase = _PHRASE.match(tail.kinds)
            end = 0 if phrase is None else phrase.end()
            self._near = tail, tail if end == len(tail) else tail.part(0, end)
        return self._near[1]


def cut(tokens: Stretch, *, noun_after: bool) -> list[Reading]:
    """Cut a sentence at its numbers: each gets the stretch before it and the stretch after it.

    Args:
        tokens: the tokens of a sentence, amounts merged.
        noun_after: whether the language puts the noun of direction behind the number ("a 5% increase").
    """
    readings: list[Reading] = []
    line = tokens.kinds
    if _AMOUNT not in line:
        return readings
    begin, depth = 0, 0
    before = _NOTHING  # what a bracket interrupts
    for mark in _CUTS.finditer(line):
        at, kind = mark.start(), mark[0]
        if kind == _OPEN:
            depth += 1
            if depth == 1:
                before = Stretch.of(tokens[begin:at], line[begin:at])
        elif kind == _CLOSE:
            depth = max(0, depth - 1)
        else:
            token = tokens[at]
            gap = Stretch.of(tokens[begin:at], line[begin:at])
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
                readings[-1].tail, readings[-1].after = gap.part(0, middle), gap
                gap = gap.part(middle)
            if before and not depth:
                goes_on = not gap or gap[0].kind in _GOES_ON or gap.kinds == _PREP
                if readings and readings[-1].bracket and goes_on:
                    gap = Stretch.of(
                        [*_clause(before), *gap]
                    )  # "the EU (with 28 members) bought US$3 billion"
                before = _NOTHING
            readings.append(Reading(token.value, at, gap, depth > 0))
            begin = at + 1
    if readings:
        rest = Stretch.of(tokens[begin:], line[begin:])
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
        close = reading.tail.kinds.find(_CLOSE)
        if outer is not None and close >= 0 and _LEADS_TO_TIME.match(reading.tail.kinds, close + 1):
            outer.tail = outer.tail.joined(reading.tail.part(close + 1, close + 3))


def _lead(first: Reading) -> None:
    """Give a number that leads its sentence the clause behind it ("At 30 tonnes, coal production was ...")."""
    follows = first.after
    if _LEADS_IN.fullmatch(first.head.kinds) is None:
        return
    comma = next((at for at, token in enumerate(follows) if token.kind not in _OF_TOTAL), None)
    if comma is None or follows[comma].kind != _COMMA:
        return
    end = next(
        (at for at in range(comma + 1, len(follows)) if follows[at].kind in _CLAUSE_ENDS), len(follows)
    )
    first.head = first.head.joined(follows.part(comma + 1, end))
    first.tail = follows.part(0, comma)


def _clause(tokens: list[Token]) -> list[Token]:
    """Return the tokens behind the last separator of clauses."""
    last = max((at for at, token in enumerate(tokens) if token.kind in _SEPARATORS), default=-1)
    return tokens[last + 1 :]


def _opens_change(gap: list[Token]) -> bool:
    """Whether a basis leads to the direction of the next number ("109 tỷ đồng so với tháng trước tăng 7,65%")."""
    return len(gap) > 1 and gap[0].kind == _BASIS and gap[1].kind in _DIRECTION


def _counts_goods(amount: Amount) -> bool:
    return amount.unit not in _RATES | _COUNTS and not is_currency(amount.unit)


def _name(gap: Stretch) -> int:
    """Count the tokens of the name that a gap opens with: a known one, or what stands before a bracket."""
    name = _NAME.match(gap.kinds)
    return 0 if name is None else name.end()


def _cut_gap(gap: Stretch, *, noun_after: bool) -> int:
    """Return how many tokens of a gap belong to the number on its left."""
    line = gap.kinds
    ends = _GAP_ENDS.search(line)
    position = len(line) if ends is None else ends.start()
    separator = _GAP_SEPARATOR.search(line, 0, position)
    if ends is not None:
        if ends[0] == _CLOSE:
            return _behind_close(gap, position + 1, noun_after=noun_after)
        if ends[0] == _OPEN:
            before = gap.part(0, position)
            return _prefix(before, noun_after=noun_after) if separator is None else separator.start()
        if ends[0] == _COLON and position + 1 == len(line) and separator is not None:
            return separator.start()  # "rice: 56.2%, pepper: 40.4%"
        return position
    if separator is None:
        return _prefix(gap, noun_after=noun_after)
    first = separator.start()
    if not first and len(gap) > 1 and line[1] == _VERB and gap[1].value == "be":
        following = _GAP_SEPARATOR.search(line, 1)
        return (
            len(gap) if following is None else following.start()
        )  # "The best growth, 150%, was that of exports"
    last = max(line.rfind(_COMMA), line.rfind(_AND))
    if line[0] in _AFTER and not _SUBSTANCE.search(line, last):
        while last and line[last - 1] in (_COMMA, _AND):
            last -= 1
        return last
    return first


def _behind_close(gap: Stretch, position: int, *, noun_after: bool) -> int:
    """Count the noun of direction that slipped out of a bracket: ``(4%) decrease)``."""
    if (
        noun_after
        and position < len(gap)
        and gap.kinds[position] in _DIRECTION
        and gap.kinds[-1] not in _DIRECTION
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


def _prefix(gap: Stretch, *, noun_after: bool) -> int:
    """Count the tokens at the head of a gap without separators that belong to the number on the left."""
    line = gap.kinds
    position, count = _passive(gap), len(line)
    while position < count:
        kind = line[position]
        if kind in _BELONGS or (
            noun_after and position < 2 and kind in _DIRECTION and gap[position].value not in ("verb", "than")
        ):
            position += 1
        elif kind in _AFTER and position + 1 < count and line[position + 1] in _TIME:
            position += 2
        elif kind in _AFTER and position + 1 < count and line[position + 1] in _NOUNS:
            position += 1
            while position < count and line[position] in _NOUNS:
                position += 1
        else:
            break
    return position

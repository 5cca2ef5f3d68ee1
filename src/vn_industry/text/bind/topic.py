"""Find what a whole text is about: the province of a provincial report, the market of a one-market report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

import attrs

from vn_industry.language.chunks import Stretch
from vn_industry.language.time import When, resolve
from vn_industry.language.tokens import KINDS, Token, letters, pattern
from vn_industry.text.bind.state import COUNTRY, State
from vn_industry.values import Period

__all__ = [
    "first_indicator",
    "first_period",
    "home_market",
    "home_region",
    "note_last",
    "note_names",
    "note_topic",
    "topic_good",
    "without_captions",
    "without_dateline",
]

_REGION, _SOURCE, _DASH, _OPEN, _CLOSE = (
    KINDS[kind] for kind in ("REGION", "SOURCE", "DASH", "OPEN", "CLOSE")
)
#: A province is the home of a text when at least this part of the mentions of provinces are of it.
_DOMINANT: Final = 0.6
#: A report speaks of what ended no more months before it.
_NEWS: Final = 6
#: Units that name a period, not only a year or a day.
_NAMED_UNITS: Final = frozenset(["month", "quarter", "half", "months", "days"])
_YEAR: Final = frozenset(["year"])
#: A dateline ends after so many tokens ("HANOI, July 6 (Xinhua) --").
_DATELINE: Final = 9
#: An agency in brackets has no more pieces, and one of these behind it.
_AGENCY: Final = 24
_BEHIND_AGENCY: Final = frozenset([KINDS["COLON"], _DASH])
_IN_DATELINE: Final = letters("OPEN CLOSE SOURCE WORD SLASH COMMA PERIOD")
#: How many sentences count as the opening of a text.
_OPENING: Final = 3
#: A province named no more often than this, and not in the first sentence, is named in passing.
_SPOKEN: Final = letters("WORD TERM FILLER INDICATOR REGION VERB")
_PASSING: Final = 2
#: A text is on the trade with a market when so large a part of its mentions of markets are of it.
_ALMOST_ALL: Final = 0.65
_FLOWS: Final = frozenset(["export", "import"])
_TRADE: Final = _FLOWS | {"trade", "balance"}
#: How many sentences are looked through for what a text is about where the first ones do not say.
_LONG_OPENING: Final = 12
#: Indicators that a report on industry and trade can be about.
_CORE: Final = frozenset(["iip", "output", "export", "import", "trade", "value_added"])
#: The good that a text is about makes up at least this part of all the goods that it names.
_MAIN: Final = 0.5
#: Kinds of names that a report on trade can be about; a sector has no trade of its own.
_GOODS: Final = frozenset(["good", "product"])
#: "Vietnam buys", "Việt Nam đã mua"
_TRADES: Final = pattern("TOTAL [VERB MODIFIER GRAMMAR STATUS BOTH]* BUYER")
#: Only a text of December reports on the year that it came out in.
_DECEMBER: Final = 12
#: "For February alone", "Riêng tháng 2": one of so many first words sets the month apart.
_ALONE_WITHIN: Final = 3
#: "August was no great month for industry.", "November at a glance"
_MONTH_LEADS: Final = pattern("PERIOD (?:[VERB UP DOWN]|(?:PREP WORD|COLON)?$)")
#: What is said of the subject of a sentence begins with one of these.
_SAYS: Final = letters("VERB UP DOWN FLAT")
#: An indicator that is none of these is named in passing, where a text speaks of one of them.
_SPOKEN_OF: Final = _CORE | {"inventory", "inventory_ratio", "consumption", "employment", "balance", "pmi"}
_CAPTION, _COMPARE = KINDS["CAPTION"], KINDS["COMPARE"]
_AMOUNT: Final = KINDS["AMOUNT"]
_INDICATOR, _TERM, _PARTNER = (KINDS[kind] for kind in ("INDICATOR", "TERM", "PARTNER"))
#: What may stand before the name that a sentence begins with ("With tea it was the same").
_BEFORE_LEADING: Final = letters("PREP CONTRAST MODIFIER GRAMMAR FILLER ANAPHORA")
_LOCAL, _TOTAL, _BUYER = KINDS["LOCALTOTAL"], KINDS["TOTAL"], KINDS["BUYER"]
#: What leads to "the province" that a number is of.
_INDICATOR_OF: Final = letters("OF PREP INDICATOR")
_PERIOD, _BASIS = KINDS["PERIOD"], KINDS["BASIS"]


def home_region(sentences: Sequence[Stretch]) -> str:
    """Return the province or city that a text is about, ``""`` for the country.

    It stands in the opening, and most mentions of provinces in the text are of it.

    Args:
        sentences: the tokens of each sentence, datelines dropped.
    """
    named = [
        [] if _is_caption(sentence, after) else _regions(sentence)
        for sentence, after in zip(sentences, [*sentences[1:], Stretch.of([])], strict=False)
    ]
    mentions = Counter(region for regions in named for region in regions)
    if not mentions:
        return ""
    region, count = mentions.most_common(1)[0]
    opening = [region for regions in named[:_OPENING] for region in regions]
    if region not in opening or count < _DOMINANT * mentions.total():
        return ""
    dated = not any(
        token.kind in _SPOKEN for token in sentences[0]
    )  # only a date stands in front of the title
    told = any(_tells_of(one) for one in sentences[:_OPENING] if region in _regions(one))
    if len(mentions) == 1 and count == _PASSING and told:
        return region
    if count > _PASSING or region in named[0] or (dated and region in (named[1:2] or [[]])[0]):
        return region
    opening_sentences = sentences[:_OPENING]
    local = any(map(_names_office, opening_sentences)) or _is_local(opening_sentences)
    return region if len(mentions) == 1 and local else ""


def _tells_of(sentence: Stretch) -> bool:
    """Whether a sentence speaks of statistics: only then is the province in it more than a place of meeting."""
    return any(token.kind in (_INDICATOR, _LOCAL, _BUYER, _AMOUNT) for token in sentence)


def _is_local(sentences: Sequence[Stretch]) -> bool:
    """Whether sentences speak of "the province", "the city" without a name, and never of the country."""
    if any(token.kind == _TOTAL and token.value in COUNTRY for one in sentences for token in one):
        return False
    named = _INDICATOR_OF | {_REGION}
    return any(
        token.kind == _LOCAL and before.kind in _INDICATOR_OF and after not in named
        for one in sentences
        for before, token, after in zip(one, one[1:], [*(two.kind for two in one[2:]), ""], strict=False)
    )


def without_captions(sentences: Sequence[Stretch], text: str) -> list[Stretch]:
    """Leave out the captions of pictures: what stands without numbers in one line with the picture's source.

    Args:
        sentences: the tokens of each sentence, datelines dropped.
        text: the normalised text, for its line ends.
    """
    kept: list[Stretch] = []
    for sentence in sentences:
        at = sentence.kinds.find(_CAPTION)
        if at < 0 or _AMOUNT in sentence.kinds:
            kept.append(sentence)
            continue
        while kept and _in_caption(kept[-1], sentence[at], text):
            kept.pop()
    return kept


def _in_caption(sentence: Stretch, source: Token, text: str) -> bool:
    same_line = "\n" not in text[sentence[0].start : source.start]
    return same_line and _AMOUNT not in sentence.kinds


def _is_caption(sentence: Stretch, after: Stretch) -> bool:
    """Whether a sentence is the caption of a picture, or followed by the picture's source."""
    return _AMOUNT not in sentence.kinds and _CAPTION in sentence.kinds + after.kinds[:5]


def home_market(sentences: Sequence[Stretch]) -> tuple[int, int] | None:
    """Return the market that a text on the trade with one market is about.

    Its title names it, and nearly all mentions of markets are of it.

    Args:
        sentences: the tokens of each sentence, datelines dropped.
    """
    named = _all_of(sentences, _PARTNER)
    mentions = Counter(str(token.value) for token in named)
    if not mentions:
        return None
    market, count = mentions.most_common(1)[0]
    title = next((token for token in sentences[0] if token.kind == _PARTNER), None)
    if title is None or str(title.value) != market or count <= _PASSING or count < _ALMOST_ALL * len(named):
        return None
    return title.start, title.end


def topic_good(sentences: Sequence[Stretch]) -> tuple[Token | None, bool]:
    """Return the good that a report on the trade of one good is about: the only one that its opening names.

    With it comes whether the text speaks of little else, so that bare "exports" are those of the good.

    Args:
        sentences: the tokens of each sentence, datelines dropped.
    """
    good = _opening_good(sentences)
    if good is None:
        return None, False
    named = list(filter(_is_good, _all_of(sentences, _TERM)))
    alike = sum(not set(good.value).isdisjoint(token.value) for token in named)
    return good, alike >= _MAIN * len(named)


def _is_good(token: Token) -> bool:
    return token.kind == _TERM and token.value[0][0] in _GOODS


def _opening_good(sentences: Sequence[Stretch]) -> Token | None:
    for sentence in sentences[:_OPENING]:
        if any(map(_tells_trade, sentence)):
            return _only_good(sentence) or _only_good(sentences[0])
    return None


def _tells_trade(token: Token) -> bool:
    return token.kind == _BUYER or (token.kind == _INDICATOR and token.value in _FLOWS)


def _only_good(sentence: Stretch) -> Token | None:
    """Return the good that a sentence names, or the one that makes up half of those that it names."""
    besides = {after.start for one, after in pairwise(sentence) if one.value == "besides"}
    goods = [token for token in filter(_is_good, sentence) if token.start not in besides]
    codes = Counter(str(token.value) for token in goods)
    commonest = [code for code, count in codes.most_common(1) if 2 * count >= codes.total()]
    return next((one for one in goods if str(one.value) in commonest), None)


def _names_office(sentence: Stretch) -> bool:
    """Whether an office of a province speaks ("Cục Thống kê Quảng Nam")."""
    pairs = pairwise(sentence)
    return any({one.kind, other.kind} == {_SOURCE, _REGION} for one, other in pairs)


def _regions(sentence: Stretch) -> list[str]:
    return [token.value[0][1] for token in _all_of([sentence], _REGION)]


def _all_of(sentences: Iterable[Stretch], kind: str) -> list[Token]:
    """Return the tokens of a kind; most sentences have none."""
    return [token for one in sentences if kind in one.kinds for token in one if token.kind == kind]


def without_dateline(sentence: Stretch) -> Stretch:
    """Drop a place and an agency before a dash ("Hà Nội (TTXVN) -"), which say nothing of the figures.

    Args:
        sentence: the tokens of a sentence.
    """
    if not sentence or sentence[0].kind not in (_REGION, _SOURCE):
        return sentence
    sentence = _without_agency(sentence)
    if sentence.kinds[1:2] == _AMOUNT and sentence[0].kind == _REGION and _is_dashed(sentence[1]):
        return sentence.part(1)  # "HÀ NỘI — US$992 million was spent"
    for position, token in enumerate(sentence[:_DATELINE]):
        if token.kind == _DASH and position:
            behind = sentence.kinds[position:].lstrip(_DASH)
            return sentence.part(len(sentence) - len(behind))
        if position and token.kind not in _IN_DATELINE:
            break
    return sentence


def _is_dashed(amount: Token) -> bool:
    """Whether a dash and a blank stand before an amount."""
    return not amount.value.signed and not amount.value.approx and amount.value.start - amount.start > 1


def _without_agency(sentence: Stretch) -> Stretch:
    """Drop a place and all that stands in brackets behind it, up to a colon or dash ("HANOI (APP - 4 June 2021) :")."""
    close = sentence.kinds.find(_CLOSE, 0, _AGENCY)
    opens = (
        sentence.kinds[1:2] == _OPEN and close > 0 and sentence.kinds[close + 1 : close + 2] in _BEHIND_AGENCY
    )
    return sentence.part(close + 2) if opens and _AMOUNT not in sentence.kinds[:close] else sentence


def first_indicator(sentences: Sequence[Stretch]) -> str:
    """Return the indicator that the opening names first: that of numbers before which none is named.

    Args:
        sentences: the tokens of each sentence.
    """
    named = (
        token
        for sentence in sentences[:_LONG_OPENING]
        for token in sentence
        if token.kind == _INDICATOR and "MARKETOF" not in (token.other or {})
    )
    return next((str(token.value) for token in named if token.value in _CORE), "")


def first_period(sentences: Sequence[Stretch], state: State) -> Period | None:
    """Return the first month, quarter or run of months that the opening names: the period of a bare headline.

    Where the opening names none, it is the first run of months of the text: what lacks its beginning mostly speaks of that.

    Args:
        sentences: the tokens of each sentence, periods merged.
        state: what is remembered.
    """
    opening = next(_periods(sentences[: _OPENING + 1], state), None)
    if opening is not None:
        return opening
    run = next((period for period in _periods(sentences, state) if period.month_count > 1), None)
    if run is not None or any(_compares_months(sentence) for sentence in sentences):
        return run
    years = list(_periods(sentences, state, units=_YEAR))
    if state.published is None or state.published.month == _DECEMBER:
        return next(iter(years), None)
    return next((year for year in years if year.last < state.published), None)


def _compares_months(sentence: Stretch) -> bool:
    return any(token.value.basis == "mom" for token in _all_of([sentence], _BASIS))


def _periods(
    sentences: Sequence[Stretch], state: State, *, units: frozenset[str] = _NAMED_UNITS
) -> Iterator[Period]:
    """Yield the periods that a text speaks of, and those that it compares with the same ones of the year before."""
    for sentence in sentences:
        if _PERIOD not in sentence.kinds and _BASIS not in sentence.kinds:
            continue
        for token in sentence:
            period = None
            if token.kind == _PERIOD and token.value.unit in units:
                period = resolve(token.value, state.published)
            elif token.kind == _BASIS and state.published is not None:
                period = _compared(token.value.when, state.published)
            if period is not None and not _is_old(period, state.published):
                yield period


def _compared(when: When | None, published: date) -> Period | None:
    """The period that is compared with the same one of a year before: 2009-Q1 where the text has "so với quý I-2008"."""
    if when is None or when.year is None or when.unit not in _NAMED_UNITS:
        return None
    earlier = resolve(when, published)
    if earlier is None or earlier.last.year != published.year - 1:
        return None
    later = resolve(attrs.evolve(when, year=when.year + 1), published)
    return later if later is not None and later.last <= published else None


def _is_old(period: Period, published: date | None) -> bool:
    """Whether a period was long over when the text came out, so that it is only compared with."""
    if published is None:
        return False
    months = (published.year - period.last.year) * 12 + published.month - period.last.month
    return months > _NEWS


def note_names(tokens: Stretch, state: State) -> None:
    """Remember the names that a sentence lists without numbers of their own.

    Args:
        tokens: the tokens of the sentence.
        state: what is remembered; it is brought up to date.
    """
    terms = tuple((token.start, token.end) for token in tokens if token.kind == _TERM)
    if len(terms) > 1:
        state.listed = terms
    state.markets_listed = tuple(token for token in tokens if token.kind == _PARTNER)


def note_last(behind: Stretch, state: State) -> None:
    """Remember what is named behind the last number of a sentence: "this industry", "this country" of the next one.

    Args:
        behind: the tokens behind the last number, all of them where there is none.
        state: what is remembered; it is brought up to date.
    """
    terms = [token for token in behind if token.kind == _TERM]
    markets = [token for token in behind if token.kind == _PARTNER]
    state.last_name = (terms[0].start, terms[0].end) if len(terms) == 1 else None
    state.last_market = (markets[0].start, markets[0].end) if len(markets) == 1 else None


def _leading_name(tokens: Stretch) -> Token | None:
    """Return the good or sector that a sentence begins with, if it names no other ("Rubber was the exception.")."""
    named = [token for token in tokens if token.kind == _TERM]
    if len(named) != 1 or any(token.kind == _INDICATOR for token in tokens):
        return None
    before = tokens[: tokens.index(named[0])]
    return named[0] if all(token.kind in _BEFORE_LEADING for token in before) else None


def _last_month(month: Period | None, spoken_of: Period | None) -> Period | None:
    """A month that a sentence speaks of, if it is the last of those spoken of before."""
    if month is None or spoken_of is None or not spoken_of.is_cumulative or spoken_of.last != month.last:
        return None
    return month


def _begins_alone(tokens: Stretch, month: Token) -> bool:
    """Whether a sentence begins with a month that it sets apart ("For February alone it looks bleaker.")."""
    first = tokens[:_ALONE_WITHIN]
    return month in first and any(token.value == "alone" for token in first)


def _note_periods(tokens: Stretch, state: State) -> None:
    """Take periods and bases from a sentence without numbers."""
    for token in tokens:
        if token.kind == _COMPARE:
            break  # "the second quarter was stronger than the first"
        if token.kind == _PERIOD and token.value.unit in ("quarter", "half", "months", "days", "todate"):
            period = resolve(token.value, state.published)
            if period is not None and state.period is not None and period.last.year == state.period.last.year:
                state.period = period
        elif token.kind == _PERIOD and token.value.unit == "month" and _MONTH_LEADS.match(tokens.kinds):
            state.period = resolve(token.value, state.published) or state.period
        elif token.kind == _PERIOD and token.value.unit == "month" and _begins_alone(tokens, token):
            month = _last_month(resolve(token.value, state.published), state.period)
            if month is not None and state.period is not None:
                state.main, state.period = (state.period, state.basis), month
        elif token.kind == _PERIOD and token.value.unit == "month" and _INDICATOR in tokens.kinds:
            state.period = _last_month(resolve(token.value, state.published), state.period) or state.period
        elif token.kind == _PERIOD and token.value.asof:
            state.instant = resolve(token.value, state.published) or state.instant
    bases = tuple(dict.fromkeys(token.value.basis for token in tokens if token.kind == _BASIS))
    if len(bases) > 1 and all(bases):
        state.order = bases  # "IIP in May (on the month; on the year)"


def _note_flow(tokens: Stretch, state: State) -> None:
    """Take imports or exports from a sentence that says that the country buys or sells ("Việt Nam mua hàng của ai?")."""
    trader = _TRADES.search(tokens.kinds)
    if trader is None or tokens[trader.start()].value not in COUNTRY:
        return
    verb = tokens[trader.end() - 1].value
    flow = {"buy": "import", "sell": "export"}.get(verb)
    if flow is not None and state.indicator in _TRADE:
        state.indicator, state.deficit = flow, False


def note_topic(tokens: Stretch, state: State) -> None:
    """Take indicator, good and market from a sentence without numbers: what follows speaks of them.

    Args:
        tokens: the tokens of the sentence.
        state: what is remembered; it is brought up to date.
    """
    if tokens[0].kind == _OPEN and tokens[-1].kind == _CLOSE:
        return  # the title of another article: "[CPI tháng Tám chịu tác động mạnh]"
    _note_periods(tokens, state)
    note_names(tokens, state)
    note_last(tokens, state)
    leading = _leading_name(tokens)
    if leading is not None:
        state.subject = leading.start, leading.end
    named = [position for position, token in enumerate(tokens) if token.kind == _INDICATOR]
    if named and tokens[named[-1]].value == "pmi":
        state.indicator = "pmi"  # "what happened to industrial production is seen in the PMI"
        return
    regions = {token.value[0][1] for token in tokens if token.kind == _REGION}
    if len(regions) == 1:
        state.named_region = regions.pop()
    buyers = [token for token in tokens if token.kind == _PARTNER]
    if not named and len(buyers) == 1 and state.indicator in _TRADE:
        state.partner = buyers[0].start, buyers[0].end  # "China bought more rubber than anybody else."
    if not named:
        _note_flow(tokens, state)
    predicate = next((at for at, token in enumerate(tokens) if token.kind in _SAYS), len(tokens))
    for position, token in enumerate(tokens):
        if token.kind != _INDICATOR or (token.value not in _SPOKEN_OF and state.indicator in _SPOKEN_OF):
            continue
        if token.value == "trade" and state.indicator in _FLOWS and not buyers:
            continue  # "these figures on trade are bad news": what follows goes on with the flow
        if position > predicate and state.indicator in _SPOKEN_OF and token.value not in _TRADE:
            continue  # "... have scaled down their production so as to cut inventories"
        state.indicator = token.value
        state.deficit = "NEGATIVE" in (token.other or {})
        around = tokens[max(0, position - 1) : position] + tokens[position + 1 : position + 3]
        terms = [one for one in around if one.kind == _TERM] or [one for one in tokens if one.kind == _TERM]
        state.subject = (terms[0].start, terms[0].end) if len(terms) == 1 else None
        markets = [one for one in tokens if one.kind == _PARTNER]
        state.partner = (markets[0].start, markets[0].end) if len(markets) == 1 else None
        return

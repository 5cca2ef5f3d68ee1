"""Read a text into a report: normalise, scan, cut into sentences, chunk, bind, build figures."""

from collections.abc import Iterable, Iterator
from datetime import date
from heapq import merge
from itertools import chain, islice
from typing import Final

from vn_industry.domain import Report, Source
from vn_industry.domain.source import to_day
from vn_industry.errors import FigureError
from vn_industry.language.chunks import Stretch
from vn_industry.language.detect import detect_language
from vn_industry.language.normalise import normalise
from vn_industry.language.numbers import convention
from vn_industry.language.vocabulary import LANGUAGES
from vn_industry.text.bind import Reading, State, bind
from vn_industry.text.bind.headline import complete_headline
from vn_industry.text.bind.topic import (
    first_indicator,
    first_period,
    home_market,
    home_region,
    topic_good,
    without_captions,
    without_dateline,
)
from vn_industry.text.figures import build
from vn_industry.text.find import chunked
from vn_industry.text.garbage import without_collection
from vn_industry.text.tables import read_tables

__all__ = ["read"]

#: Of a period the one a year before must be sayable.
_FIRST_YEAR, _LAST_YEAR = 1902, 2199

#: So many sentences tell what a whole text is about; a report has some hundreds.
_BEGINNING: Final = 1000


def read(text: str, *, published: date | str | None = None, language: str | None = None) -> Report:
    """Read a report into figures.

    Args:
        text: the report as plain text.
        published: when it came out, a date or its ISO 8601 text (``"2024-02-05"``); "last month", "January",
            "tháng trước" are resolved from it.
        language: ``en`` or ``vi``; told from the text without it.

    Returns:
        The figures, and in ``unread`` every other percent, amount and quantity with the reason.

    Raises:
        FigureError: `published` is no date of the years 1902 to 2199, or `language` is another. No text makes it
            raise.
        TypeError: `text` is no text.

    Example:
        >>> report = read("Output of steel rose 8.5% year on year in January.", published="2024-02-05")
        >>> [str(figure) for figure in report]
        ['SectorGrowth output steel [steel] 2024-01: +8.5 % yoy']
    """
    if not isinstance(text, str):
        raise TypeError(f"read takes a text, not {type(text).__name__}; decode bytes first, as UTF-8")
    published = to_day(published)
    if published is not None and not _FIRST_YEAR <= published.year <= _LAST_YEAR:
        raise FigureError("Source", "published", f"is a day of 1902 to 2199 for a text, not {published}")
    if language is not None and language not in LANGUAGES:
        raise FigureError("Source", "language", f"is 'en' or 'vi', not {language!r}")
    with without_collection():
        return _read(text, published, language)


def _read(text: str, published: date | None, language: str | None) -> Report:
    source = normalise(text)
    language = language or detect_language(source.text)
    mark = convention(source.lower, language)
    state = State(language, published)
    # Sentence after sentence goes through all steps, so that the tokens of a long text are never held at once.
    sentences = filter(None, map(without_dateline, chunked(source, language, mark)))
    beginning = without_captions(list(islice(sentences, _BEGINNING)), source.text)
    state.home = home_region(beginning)
    state.market = home_market(beginning)
    state.opening = first_period(beginning, state)
    good, state.on_topic = topic_good(beginning)
    state.topic = None if good is None else (good.start, good.end)
    state.first_indicator = first_indicator(beginning)
    tables = list(read_tables(source, state, mark))
    opening = list(_bound(beginning, state, source.text))
    complete_headline(opening, source.text)
    readings = chain(opening, _bound(sentences, state, source.text))
    figures, unread = build(_with_tables(readings, tables), source)
    return Report(
        figures=figures,
        unread=unread,
        source=Source(published=published, language=language, sha256=Source.hash(text)),
    )


def _bound(sentences: Iterable[Stretch], state: State, text: str) -> Iterator[Reading]:
    """Bind sentence after sentence; a line end before one begins a paragraph."""
    end = 0
    for sentence in sentences:
        yield from bind(sentence, state, begins="\n" in text[end : sentence[0].start])
        end = sentence[-1].end


def _with_tables(readings: Iterable[Reading], tables: list[Reading]) -> Iterable[Reading]:
    """Put the numbers of tables in their places, instead of what prose made of them."""
    if not tables:
        return readings
    taken = {reading.amount.start for reading in tables}
    kept = (reading for reading in readings if reading.amount.start not in taken)
    return merge(kept, tables, key=lambda reading: reading.amount.start)

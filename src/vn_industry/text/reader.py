"""Read a text into a report: normalise, scan, cut into sentences, chunk, bind, build figures."""

from datetime import date

from vn_industry.domain import Report, Source
from vn_industry.domain.source import to_day
from vn_industry.language.detect import detect_language
from vn_industry.language.normalise import normalise
from vn_industry.language.numbers import convention
from vn_industry.text.bind import Reading, State, bind
from vn_industry.text.bind.headline import complete_headline
from vn_industry.text.bind.topic import first_period, home_region, topic_good, without_dateline
from vn_industry.text.figures import build
from vn_industry.text.find import chunked
from vn_industry.text.tables import read_tables

__all__ = ["read"]


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
        FigureError: `published` is no date. No text makes it raise.

    Example:
        >>> report = read("Output of steel rose 8.5% year on year in January.", published="2024-02-05")
        >>> [str(figure) for figure in report]
        ['SectorGrowth output steel [steel] 2024-01: +8.5 % yoy']
    """
    published = to_day(published)
    source = normalise(text)
    language = language or detect_language(source.text)
    parts = [without_dateline(part) for part in chunked(source, language)]
    state = State(language, published, home=home_region(parts))
    state.opening = first_period(parts, state)
    state.topic = topic_good(parts)
    readings: list[Reading] = []
    end = 0
    for part in parts:
        begins = bool(part) and "\n" in source.text[end : part[0].start]
        readings.extend(bind(part, state, begins=begins))
        end = part[-1].end if part else end
    headline = max(source.text.strip().find("\n"), 0) + len(source.text) - len(source.text.lstrip())
    complete_headline(
        [reading for reading in readings if reading.amount.start < headline],
        [reading for reading in readings if reading.amount.start >= headline],
    )
    tables = list(read_tables(source, state, convention(source.lower, language)))
    figures, unread = build(_with_tables(readings, tables), source)
    return Report(
        figures=figures,
        unread=unread,
        source=Source(published=published, language=language, sha256=Source.hash(text)),
    )


def _with_tables(readings: list[Reading], tables: list[Reading]) -> list[Reading]:
    """Put the numbers of tables in their places, instead of what prose made of them."""
    if not tables:
        return readings
    taken = {reading.amount.start for reading in tables}
    kept = [reading for reading in readings if reading.amount.start not in taken]
    return sorted([*kept, *tables], key=lambda reading: reading.amount.start)

"""Tables and charts that lost their lines when they were copied into a text."""

from collections.abc import Iterator

from vn_industry.language.normalise import Normalised
from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.state import State
from vn_industry.text.tables.charts import read_charts
from vn_industry.text.tables.rows import read_rows
from vn_industry.text.tables.series import read_series

__all__ = ["read_tables"]


def read_tables(source: Normalised, state: State, decimal_mark: str) -> Iterator[Reading]:
    """Yield the numbers of every flattened table and chart, bound to their names and columns.

    Args:
        source: the text.
        state: language and date of publication.
        decimal_mark: the mark that decides a number that can be read twice.
    """
    yield from read_rows(source, state, decimal_mark)
    yield from read_charts(source, state, decimal_mark)
    yield from read_series(source, state, decimal_mark)

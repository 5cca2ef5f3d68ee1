"""The words of the office's tables, read from ``data/layout.toml`` and folded for comparison."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

import attrs

from vn_industry.reference.names import fold as _fold

__all__ = ["Layout", "TableKind", "bare", "fold", "has_words", "layout", "unit_key"]


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Fold as `vn_industry.reference.fold` does; the same few words stand above and beside every table.

    Args:
        text: any text.
    """
    return _fold(text)


_MARK = re.compile(r"\(\s*\*+\s*\)|\(\*+$|\*+")


@attrs.frozen
class TableKind:
    """A kind of table, told by its title.

    Attributes:
        indicator: slug of the series that its figures are of.
        subjects: which reference table its rows are looked up in: ``sector``, ``product`` or ``good``.
        title: phrases one of which the title has, folded.
        without: phrases of which it has none.
    """

    indicator: str
    subjects: str
    title: tuple[str, ...]
    without: tuple[str, ...]


@attrs.frozen
class Layout:
    """The vocabulary of the office's tables, folded; for each part see ``data/layout.toml``."""

    tables: tuple[TableKind, ...]
    breakdown: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, frozenset[str]]
    rows: Mapping[str, frozenset[str]]
    none: frozenset[str]
    ditto: frozenset[str]
    short: Mapping[str, str]
    codes: Mapping[str, Mapping[str, str]]
    scales: Mapping[str, int]
    units: Mapping[str, str]


@cache
def layout() -> Layout:
    """Return the vocabulary, read once.

    >>> layout().units["kwh"], layout().scales["trieu"]
    ('kWh', 1000000)
    """
    content = tomllib.loads((files(__package__) / "data" / "layout.toml").read_text("utf-8"))
    rows = dict(content["rows"])
    none, ditto = frozenset(rows.pop("none")), frozenset(rows.pop("ditto"))
    return Layout(
        tables=tuple(
            TableKind(one["indicator"], one["subjects"], _folded(one["title"]), _folded(one["without"]))
            for one in content["tables"]
        ),
        breakdown={name: _folded(words) for name, words in content["breakdown"].items()},
        columns={name: frozenset(_folded(words)) for name, words in content["columns"].items()},
        rows={name: frozenset(_folded(words)) for name, words in rows.items()},
        none=none,
        ditto=ditto,
        short=content["short"],
        codes={table: _inverted(codes) for table, codes in content["codes"].items()},
        scales={fold(word): int(scale) for scale, words in content["scales"].items() for word in words},
        units={unit_key(word): unit for unit, words in content["units"].items() for word in words},
    )


def unit_key(text: str) -> str:
    """Fold the name of a unit; of ``%`` nothing would be left."""
    return "%" if text.strip() == "%" else fold(text)


def has_words(text: str, phrases: Iterable[str]) -> bool:
    """Tell whether a folded text has one of some folded phrases, as whole words.

    >>> has_words("so voi thang truoc", ["thang truoc"]), has_words("chi so gia", ["so g"])
    (True, False)
    """
    padded = f" {text} "
    return any(f" {phrase} " in padded for phrase in phrases)


def bare(label: str) -> str:
    """Return a label without footnote marks, with single blanks.

    >>> bare("Trong đó: Nguyên chiếc(*) ")
    'Trong đó: Nguyên chiếc'
    """
    return " ".join(_MARK.sub(" ", label).split())


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _inverted(codes: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {fold(label): code for code, labels in codes.items() for label in labels}

"""Read a header whose heads span columns: periods, bases and shares above, volume and value below each.

Tables of trade by market or good are printed so ("7T/2020 | So với cùng kỳ (%) | Tỷ trọng (%)", each over
"Lượng | Trị giá"). Copied, the spanning heads stand one a line, then the heads below them, group after group.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Final

__all__ = ["bare", "cut", "heads"]

_BRACKET: Final = re.compile(r"\([^()\n]*\)")


@cache
def heads(kind: str) -> frozenset[str]:
    """Return the heads of columns of a kind: ``volume``, ``value``, ``names``, ``markets`` or ``totals``, in lower case."""
    content = tomllib.loads((files("vn_industry.language") / "data" / "tables.toml").read_text("utf-8"))
    return frozenset(content[kind])


def cut(lines: Sequence[str], count: int) -> tuple[list[str], list[str], list[str]] | None:
    """Cut the lines of a header into its title, its spanning heads and the heads of one group of columns.

    Args:
        lines: the lines above the label of the first row, without empty ones.
        count: how many numbers a row has.

    Returns:
        ``None`` where no head spans several.

    >>> cut(["Gạo", "Thị trường", "7T/2020", "So với cùng kỳ (%)", "Lượng (tấn)", "Trị giá", "Lượng", "Trị giá"], 4)
    (['Gạo', 'Thị trường'], ['7T/2020', 'So với cùng kỳ (%)'], ['Lượng (tấn)', 'Trị giá'])
    """
    below = list(takewhile(_is_head, reversed(lines)))[::-1][-count:]
    names = [bare(line) for line in below]
    size = len(set(names))
    spans = count // size if size else 0
    if len(below) != count or size == 1 or count != size * spans or names != names[:size] * spans:
        return None
    above = list(lines[: len(lines) - count])
    while above and bare(above[-1]) in heads("names") | heads("markets"):
        above.pop()
    if len(above) < spans:
        return None
    return above[:-spans], above[-spans:], below[:size]


def _is_head(line: str) -> bool:
    return bare(line) in heads("volume") or bare(line) in heads("value")


def bare(line: str) -> str:
    """Return a head in lower case, without what stands in brackets."""
    return " ".join(_BRACKET.sub(" ", line).lower().split())

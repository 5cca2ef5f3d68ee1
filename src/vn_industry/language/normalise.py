"""Bring a text into one form for scanning, with a map back to the original offsets.

The form is NFC, with every look-alike that reports mix (fullwidth digits, no-break blanks, curly quotes,
the true minus sign) mapped to the plain character. Every step but the composition of combining marks keeps
the length, so the map is only made for a text that is not NFC already.
"""

import re
import unicodedata
from array import array

import attrs

__all__ = ["MAX_LENGTH", "Normalised", "normalise"]

#: Longest text that is read: far above any report, low enough that memory stays bounded.
MAX_LENGTH = 64 * 1024 * 1024

_PLAIN = {
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "\t": " ",
    "\v": "\n",
    "\f": "\n",
    "\r": "\n",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2019": "'",
    "\u2018": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "\u2014",
    "\u2212": "-",
    "\u2044": "/",
    "\u2215": "/",
    "\u066a": "%",
    "\u066b": ".",
    "\u0130": "I",  # the only letter whose lower case is longer than itself
}
_PLAIN |= {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}  # fullwidth forms
_LOOK_ALIKE = re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")
_MARKED = re.compile(r".[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+", re.DOTALL)


@attrs.frozen
class Normalised:
    """A text in the form that is scanned.

    Attributes:
        original: the text as given.
        text: NFC, look-alikes mapped, capitals kept.
        lower: ``text`` in lower case, of the same length.
    """

    original: str
    text: str
    lower: str
    _offsets: "array[int] | None" = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]`` stands in the original."""
        if self._offsets is None:
            return start, end
        return self._offsets[start], self._offsets[end]


def normalise(original: str) -> Normalised:
    """Return the form of a text that is scanned.

    Args:
        original: any text, in any Unicode normal form.
    """
    if original.isascii() or unicodedata.is_normalized("NFC", original):
        text, offsets = original, None
    else:
        text, offsets = _compose(original)
    text = _LOOK_ALIKE.sub(
        lambda match: _PLAIN[match[0]], text
    )  # few are; ten times as fast as str.translate
    return Normalised(original, text, text.lower(), offsets)


def _compose(original: str) -> "tuple[str, array[int]]":
    """Compose each letter with its marks, and note where each composed character began."""
    parts: list[str] = []
    offsets = array("l")
    done = 0
    for match in _MARKED.finditer(original):
        start, end = match.span()
        parts.append(original[done:start])
        offsets.extend(range(done, start))
        composed = unicodedata.normalize("NFC", match[0])
        parts.append(composed)
        offsets.extend([start] * len(composed))
        done = end
    parts.append(original[done:])
    offsets.extend(range(done, len(original) + 1))
    return "".join(parts), offsets

"""Tell which parts of an ``.xlsx`` archive a reader of its cells opens.

The office's workbooks carry copies of other workbooks (*external links*) that unpack to more than their own sheets
do. What nobody opens need not be unpacked to see whether it is harmless. A part counts as opened where there is any
doubt: where a sheet could point to it by a name that is spelled in another way, too.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping

__all__ = ["opened_parts"]

_QUOTED = rb"""(?:"[^"]*"|'[^']*'|[^>"'])*"""
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s(" + _QUOTED + rb")>")
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\s(" + _QUOTED + rb")>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
#: Parts that are opened in each workbook; of others that have such a name too.
_ALWAYS = frozenset(["[content_types].xml", "sharedstrings.xml", "styles.xml", "workbook.xml"])
#: Bytes of a part that are read here; the office's have less than a twentieth of it.
_MOST = 2**23


def opened_parts(archive: zipfile.ZipFile) -> Mapping[str, bool] | None:
    """Return the parts that are opened, by name, and whether a part may be a sheet.

    Args:
        archive: a workbook.

    Returns:
        ``None`` where it cannot be told, and all parts must be taken for sheets.
    """
    targets = _sheet_targets(archive)
    if not targets:
        return None
    found: dict[str, bool] = {}
    for name in archive.namelist():
        last = _last(name)
        if last in targets or last in _ALWAYS or last.endswith(".rels"):
            found[name] = last in targets
    return found


def _sheet_targets(archive: zipfile.ZipFile) -> frozenset[str]:
    """Return the last parts of the names that sheets point to; none where they cannot be told."""
    workbook = _read(archive, "xl/workbook.xml")
    relationships = _read(archive, "xl/_rels/workbook.xml.rels")
    sheets = b" ".join(_SHEET.findall(workbook))
    if b"&#" in sheets or b"&#" in relationships or max(len(workbook), len(relationships)) >= _MOST:
        return frozenset()  # letters may be written as numbers, or there is more than was read
    pointed = {value for _, *values in _ATTRIBUTE.findall(sheets) for value in values if value}
    return frozenset(
        _last(attributes[b"Target"].decode("utf-8", "replace"))
        for attributes in map(_attributes, _RELATIONSHIP.findall(relationships))
        if attributes.get(b"Id") in pointed and b"Target" in attributes
    )


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            return part.read(_MOST)
    except KeyError:
        return b""


def _attributes(tag: bytes) -> dict[bytes, bytes]:
    return dict(_pairs(tag))


def _pairs(tag: bytes) -> Iterator[tuple[bytes, bytes]]:
    for name, double, single in _ATTRIBUTE.findall(tag):
        yield name, double or single


def _last(name: str) -> str:
    """Return the last part of a path, in small letters: readers differ in how they join and compare paths."""
    return name.replace("\\", "/").rpartition("/")[2].casefold()

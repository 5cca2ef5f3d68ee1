"""Where a report comes from."""

import re
from contextlib import suppress
from datetime import date, datetime
from hashlib import sha256

import attrs

from vn_industry.domain.showing import concise
from vn_industry.domain.validation import check_words
from vn_industry.errors import FigureError

__all__ = ["Source", "to_day"]

_SHA256 = re.compile("[0-9a-f]{64}")


def to_day(published: date | str | None) -> date | None:
    """Return the day that a date, a datetime or an ISO 8601 text ("2024-02-05") names, ``None`` for ``None``.

    Raises:
        FigureError: It is none of these.

    Example:
        >>> to_day("2024-02-05")
        datetime.date(2024, 2, 5)
    """
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    if isinstance(published, str):
        with suppress(ValueError):
            return date.fromisoformat(published)
    raise FigureError(
        "Source", "published", f"takes a date such as date(2024, 2, 5) or '2024-02-05', not {published!r}"
    )


@attrs.frozen(kw_only=True)
class Source:
    """A text or workbook that was read.

    Attributes:
        publisher: office, ministry or paper that published it, ``""`` where unknown.
        title: its first line.
        published: the date of publication, also as an ISO 8601 text; of a datetime only the day is kept.
        language: ``en`` or ``vi``, ``""`` where unknown.
        sha256: the hash of the text in UTF-8 or of the file, in hexadecimal digits: tells one version from
            another.

    Raises:
        FigureError: A field is of another type, or the hash is none.

    Example:
        >>> print(Source(publisher="GSO", title="Industry in January", published=date(2024, 1, 29), language="en"))
        GSO: Industry in January (2024-01-29, en)
    """

    publisher: str = ""
    title: str = ""
    published: date | None = attrs.field(default=None, converter=to_day)
    language: str = ""
    sha256: str = ""

    def __attrs_post_init__(self) -> None:
        check_words(self)
        if self.sha256 and not _SHA256.fullmatch(self.sha256):
            raise FigureError(
                "Source", "sha256", f"is 64 hexadecimal digits, as Source.hash gives, not {self.sha256!r}"
            )

    @staticmethod
    def hash(content: str | bytes) -> str:
        """Return the hash by which a source is known.

        Args:
            content: The text, or the bytes of a file.

        Returns:
            64 hexadecimal digits. Texts that differ only in normalisation have different hashes.

        Example:
            >>> Source.hash("IIP rose 5.7%")[:8]
            'a079fdea'
        """
        # A text may hold half a surrogate pair, which UTF-8 has no bytes for.
        encoded = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return sha256(encoded).hexdigest()

    def __repr__(self) -> str:
        return concise(self)

    def __str__(self) -> str:
        name = ": ".join(filter(None, (self.publisher, self.title)))
        about = ", ".join(filter(None, (str(self.published or ""), self.language)))
        return f"{name} ({about})" if name and about else name or about or "unknown source"

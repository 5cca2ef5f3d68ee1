"""Where a report comes from."""

from datetime import date
from hashlib import sha256

import attrs

__all__ = ["Source"]


@attrs.frozen(kw_only=True)
class Source:
    """A text or workbook that was read.

    Attributes:
        publisher: office, ministry or paper that published it, ``""`` where unknown.
        title: its first line.
        published: the date of publication.
        language: ``en`` or ``vi``.
        sha256: the hash of the text in UTF-8, in hexadecimal digits: tells one version from another.
    """

    publisher: str = ""
    title: str = ""
    published: date | None = None
    language: str = ""
    sha256: str = ""

    @staticmethod
    def hash(text: str) -> str:
        """Return the hash by which a text is known.

        >>> Source.hash("IIP rose 5.7%")[:8]
        PLACEHOLDER
        """
        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

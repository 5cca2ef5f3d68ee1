"""Read a text as the tests of this folder do."""

from datetime import date
from typing import Any

import vn_industry
from vn_industry import Report


def read(text: str, published: str | None = None, language: str | None = None) -> Report:
    """Read a text; the date of publication is written as ``2024-08-06``."""
    reader: Any = vn_industry.read
    day = None if published is None else date.fromisoformat(published)
    report: Report = reader(text, published=day, language=language)
    return report

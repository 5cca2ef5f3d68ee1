"""Reading of the small tables that lie beside the code."""

import csv
from importlib.resources import files

__all__ = ["read_table"]


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file of this package, each by the names in its first line."""
    text = files("vn_industry.values").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))

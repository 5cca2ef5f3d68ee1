"""Reading of the small tables that lie beside the code."""

__all__ = ["read_table"]


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file of this package, each by the names in its first line."""
    # Both imports are late: together they would cost more than this whole package does.
    import csv
    from importlib.resources import files

    text = files("vn_industry.values").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))

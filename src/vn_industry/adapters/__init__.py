"""Hand records to other tools: CSV, JSON Lines, pandas, polars and Arrow.

Every function here takes records, the flat mappings that `report.to_records()` gives, one for each number. A
library behind an adapter is imported by the call that needs it, never before.

Example:
    >>> from vn_industry.adapters import delimited
    >>> delimited.to_csv([]).startswith("indicator,subject,region")
    True
"""

from vn_industry.adapters import arrow, delimited, jsonlines, pandas, polars, records

__all__ = ["arrow", "delimited", "jsonlines", "pandas", "polars", "records"]

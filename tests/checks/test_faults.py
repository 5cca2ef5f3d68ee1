"""Misprints in the project's own reports: most of those that can be found are, and the reports are clean without."""

from tools.inject_faults import alarms, faults, own_reports

from vn_industry.checks.partitions import partitions
from vn_industry.reference import goods, ownership_groups, sectors


def test_no_report_of_the_project_is_suspected() -> None:
    assert len(own_reports()) == 24


def test_of_faults_in_related_numbers_half_are_found() -> None:
    tried = [fault for fault in faults(own_reports(), 150, seed=7) if fault.checks]
    found = sum(bool(alarms(fault.report)) for fault in tried)
    assert len(tried) >= 30
    assert found >= len(tried) / 2


def test_the_parts_of_totals_are_codes_of_the_tables() -> None:
    known = {one.code for table in (sectors(), ownership_groups(), goods()) for one in table}
    for row in partitions():
        assert len(set(row.parts)) == len(row.parts) > 1
        assert {part.split("/")[0] for part in (row.total, *row.parts) if part} <= known
        assert row.source

"""Print the speeds of the readers as ratios, below the table of pytest-benchmark."""

import pytest

Speeds = dict[tuple[str, str], float]
SPEEDS = pytest.StashKey[Speeds]()
BARE, OURS = "bare scan", "vn_industry"


@pytest.fixture
def speeds(pytestconfig: pytest.Config) -> Speeds:
    """Megabytes a second, by text and reader."""
    return pytestconfig.stash.setdefault(SPEEDS, {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    measured = config.stash.get(SPEEDS, {})
    if not measured:
        return
    terminalreporter.section("speeds")
    terminalreporter.write_line(
        f"{'text':26} {'reader':18} {'MB/s':>9}   one part of the bare scan   ours to it"
    )
    for (text, reader), speed in measured.items():
        bare, ours = measured.get((text, BARE), speed), measured.get((text, OURS), speed)
        terminalreporter.write_line(
            f"{text:26} {reader:18} {speed:9.4f}   1/{bare / speed:<24.1f} {ours / speed:.2f}"
        )

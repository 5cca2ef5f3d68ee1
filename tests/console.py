"""The console blocks of the pages: run their commands, compare what they show, and write it anew.

`python tests/console.py README.md docs/command-line.md` writes the output that the commands give today into
the pages; the tests only compare.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"(?<=^```console\n)(?P<body>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_OURS = re.compile(r"(?:^|&& |\| )(vn-industry .*)")


@attrs.frozen
class Shown:
    """A command of a console block and the output under it."""

    page: str
    line: int
    command: str
    output: str

    @property
    def runs(self) -> str:
        """The part of the command that a test runs: from the first `vn-industry` on, without installing."""
        found = _OURS.search(self.command)
        return found[1] if found else ""

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[Path]:
    """Return the pages that show commands."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: Path) -> Iterator[Shown]:
    """Yield the commands of a page in order."""
    text = page.read_text("utf-8")
    for block in _BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 1
        for command, output in _commands(block["body"]):
            yield Shown(page.name, line, command, output)


def given(command: str) -> str:
    """Run a command at the root of the checkout and return all that a terminal would show."""
    result = subprocess.run(
        command,
        shell=True,
        cwd=ROOT,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return result.stdout


def rewrite(page: Path) -> None:
    """Replace the outputs in a page by those of today."""

    def anew(block: re.Match[str]) -> str:
        lines = []
        for command, output in _commands(block["body"]):
            shown = Shown(page.name, 0, command, output)
            lines.append(f"$ {command}\n{given(shown.runs) if shown.runs else output}")
        return "".join(lines)

    page.write_text(_BLOCK.sub(anew, page.read_text("utf-8")), "utf-8")


def _commands(body: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite(Path(name))

import re
from pathlib import Path

import pytest

import console

SHOWN = [shown for page in console.pages() for shown in console.blocks(page)]
RUNNABLE = [shown for shown in SHOWN if shown.runs]


def test_readme_shows_a_command() -> None:
    assert any(shown.page == "README.md" for shown in RUNNABLE)


@pytest.mark.parametrize("shown", RUNNABLE, ids=str)
def test_shown_output_is_what_the_command_gives(shown: console.Shown) -> None:
    assert console.given(shown.runs) == shown.output


def test_rewriting_a_page_keeps_what_is_right(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n```console\n$ vn-industry --version\nold\n$ pip install x\n```\nb\n", "utf-8")
    console.rewrite(page)
    version = console.given("vn-industry --version")
    assert re.fullmatch(r"vn-industry \S+\n", version)
    anew = f"a\n```console\n$ vn-industry --version\n{version}$ pip install x\n```\nb\n"
    assert page.read_text("utf-8") == anew


@pytest.mark.parametrize("page", console.pages(), ids=lambda page: page.name)
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    files = [target for target in targets if not re.match(r"[a-z]+:", target)]
    assert [target for target in files if not (page.parent / target).exists()] == []

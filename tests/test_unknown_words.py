"""The list of words that no table knows."""

import json
from pathlib import Path

import pytest
from tools.unknown_words import main, unknown_words


def words(text: str, language: str) -> list[str]:
    return [word for word, _ in unknown_words(text, language)]


def test_words_near_a_number_that_no_table_knows_are_listed() -> None:
    text = "Exports of zzplugs rose 5 percent. Nobody spoke of the zzweather that day."
    assert words(text, "en") == ["zzplugs"]


def test_known_words_numbers_and_names_of_tables_are_not() -> None:
    assert words("Exports of steel to China rose by 5 percent in July 2024.", "en") == []


@pytest.mark.parametrize(("between", "listed"), [("of the", ["zzplugs"]), ("of the big new home market", [])])
def test_near_is_within_three_tokens(between: str, listed: list[str]) -> None:
    assert [word for word in words(f"zzplugs {between} 5 percent", "en") if word == "zzplugs"] == listed


def test_vietnamese_is_told_from_the_text() -> None:
    assert [word for word, _ in unknown_words("Xuất khẩu zzmặt tăng 5% so với cùng kỳ năm trước")] == [
        "zzmặt"
    ]


def test_files_are_counted_with_one_context_the_commonest_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"text": "Sales of zzplugs rose 5 percent."},
        {"text": "Output of zzplugs fell 3 percent, of zzcogs 4 percent."},
    ]
    labelled, plain = tmp_path / "labelled.jsonl", tmp_path / "plain.txt"
    labelled.write_text("\n\n".join(map(json.dumps, lines)), "utf-8")
    plain.write_text("Zzplugs, up 7 percent", "utf-8")
    main([str(labelled), str(plain)])
    first, *others = capsys.readouterr().out.splitlines()
    assert first.split(maxsplit=2) == ["3", "zzplugs", "Sales of zzplugs rose 5 percent."]
    assert [line.split()[:2] for line in others] == [["1", "zzcogs"]]
    main([str(labelled), "--least", "2"])
    assert capsys.readouterr().out.split()[:2] == ["2", "zzplugs"]

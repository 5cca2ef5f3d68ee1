"""List the words near numbers that neither the vocabulary nor a reference table knows, the commonest first.

    python tools/unknown_words.py report.txt labelled.jsonl

Reads text files, and files of JSON lines with the text in a field. A word counts where it stands within three tokens
of a number: there it could name what is measured, or say what happened to it. Names are listed too; what to add to
the vocabulary is for a person to say.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from vn_industry.language.detect import detect_language
from vn_industry.language.normalise import normalise
from vn_industry.language.scan import scan
from vn_industry.language.tokens import KINDS, Token, letters
from vn_industry.text.sentences import sentences

NUMBERS = letters("NUM INT CARDINAL PERCENT")
WORD = KINDS["WORD"]
NEAR = 3
CONTEXT = 40


def texts(paths: Iterable[Path], field: str) -> Iterator[str]:
    """Yield the text of each file, or of each line of a file of JSON lines.

    Args:
        paths: the files.
        field: the field of a line that holds the text.
    """
    for path in paths:
        content = path.read_text("utf-8")
        if path.suffix == ".jsonl":
            yield from (json.loads(line)[field] for line in content.splitlines() if line.strip())
        else:
            yield content


def near_numbers(sentence: list[Token]) -> Iterator[Token]:
    """Yield the plain words of a sentence that stand near a number."""
    numbers = [at for at, token in enumerate(sentence) if token.kind in NUMBERS]
    near = {place for at in numbers for place in range(at - NEAR, at + NEAR + 1)}
    return (token for at, token in enumerate(sentence) if at in near and token.kind == WORD)


def unknown_words(text: str, language: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield each unknown word near a number, with the words around it.

    Args:
        text: a report.
        language: ``en`` or ``vi``; told from the text without it.
    """
    source = normalise(text)
    tokens = scan(source, language or detect_language(source.text))
    for sentence in sentences(tokens, source.text):
        for token in near_numbers(sentence):
            around = source.text[max(0, token.start - CONTEXT) : token.end + CONTEXT]
            yield token.value, " ".join(around.split())


def main(arguments: list[str] | None = None) -> None:
    """Print count, word and one context, a line a word."""
    parser = argparse.ArgumentParser(description="words near numbers that no table knows")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--language", choices=["en", "vi"], help="told from each text without it")
    parser.add_argument("--field", default="text", help="where a JSON line holds the text")
    parser.add_argument("--least", type=int, default=1, metavar="N", help="leave out what is rarer")
    chosen = parser.parse_args(arguments)
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for text in texts(chosen.files, chosen.field):
        for word, around in unknown_words(text, chosen.language):
            counts[word] += 1
            shown.setdefault(word, around)
    for word, count in counts.most_common():
        if count >= chosen.least:
            sys.stdout.write(f"{count:6}  {word:20}  {shown[word]}\n")


if __name__ == "__main__":
    main()

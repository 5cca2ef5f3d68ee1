"""Look for a text that the reader cannot read, guided by the branches that it takes: ``python -m bench.fuzz``.

Needs atheris, which is no part of an extra because it has no build for every system::

    pip install atheris
    python -m bench.fuzz -max_total_time=300 -max_len=400 FOLDER

The options are those of libFuzzer; the folder keeps the inputs that led to new branches. An input that breaks what
must hold is written to a file, and ``python -m bench.fuzz FILE`` reads it again.
"""

import sys
from datetime import date

import atheris

with atheris.instrument_imports(include=["vn_industry"]):
    import vn_industry.text.reader  # noqa: F401 - loaded here, to be watched: the package loads it when it is asked
    from bench.holds import check

from bench.texts import documents
from vn_industry.language.vocabulary import vocabulary

LANGUAGES = ("en", "vi")
_MARKS = [
    "%",
    "$",
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "-",
    "/",
    "\n",
    "\n\n",
    "1",
    "5.3",
    "1,705",
    "12",
    "2024",
    "7",
]
#: What a text is put together from: the words of the vocabularies and of the project's own reports.
PIECES = {
    language: _MARKS
    + sorted(vocabulary(language).words)
    + sorted({word for text in documents(language) for word in text.split()})
    for language in LANGUAGES
}


def one_input(data: bytes) -> None:
    """Read one text: half of them of pieces that mean something, half of any characters."""
    provider = atheris.FuzzedDataProvider(data)
    language = LANGUAGES[provider.ConsumeIntInRange(0, 1)]
    published = date(2024, 8, 6) if provider.ConsumeBool() else None
    if provider.ConsumeBool():
        pieces = PIECES[language]
        count = provider.ConsumeIntInRange(0, 60)
        chosen = [pieces[provider.ConsumeIntInRange(0, len(pieces) - 1)] for _ in range(count)]
        text = ("" if provider.ConsumeBool() else " ").join(chosen)
    else:
        text = provider.ConsumeUnicode(len(data))
    check(text, language, published)


def main() -> None:
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

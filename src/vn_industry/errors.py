"""What can go wrong, and what each error knows about it.

Every exception the library raises on purpose is a `VnIndustryError`; most are also the built-in exception
that a caller would expect (`ValueError`, `TypeError`, `ImportError`). All of them survive pickling and
copying.
"""

__all__ = [
    "AmbiguousNumberError",
    "FigureError",
    "InexactNumberError",
    "LevelError",
    "MissingExtraError",
    "MissingPeriodError",
    "ParseError",
    "PeriodMismatchError",
    "RateError",
    "SubjectMismatchError",
    "UndefinedGrowthError",
    "UnitMismatchError",
    "UnknownFieldError",
    "VnIndustryError",
]

_WINDOW = 60
_INDENT = "  "


class VnIndustryError(Exception):
    """The root of the library's own exceptions."""


class ParseError(VnIndustryError, ValueError):
    """A text, or a value written as one, is not what it should be.

    Attributes:
        text: The whole text that was read.
        start: The offset at which the unexpected part starts.
        end: The offset after its last character.
        expected: What should have stood there, as a noun phrase.

    Example:
        >>> print(ParseError("2024-13", 5, 7, "a month from 01 to 12"))
        Expected a month from 01 to 12, found '13':
          2024-13
               ^^
    """

    def __init__(
        self, text: str, start: int = 0, end: int | None = None, expected: str = "other text"
    ) -> None:
        self.text = text
        self.start: int = min(max(start, 0), len(text))
        self.end: int = len(text) if end is None else min(max(end, self.start), len(text))
        self.expected = expected
        # The arguments are what pickle and copy call the class with.
        super().__init__(text, self.start, self.end, expected)

    def __str__(self) -> str:
        return f"{self._sentence()}:\n{caret_lines(self.text, self.start, self.end)}"

    def _sentence(self) -> str:
        found = shown(self.text[self.start : self.end])
        if len(found) > _WINDOW:
            found = found[: _WINDOW - 1] + "…"
        return f"Expected {self.expected}, found " + (f"'{found}'" if found else "nothing")


class AmbiguousNumberError(ParseError):
    """A number can be read in more than one way, and nothing decides between them.

    `1.234` is one and a bit in English, and over a thousand in Vietnamese.

    Attributes:
        readings: The numbers it may be, in canonical form.

    Example:
        >>> print(AmbiguousNumberError("1.234", readings=("1.234", "1234")))
        Expected a number that reads in one way only, found '1.234' (1.234 or 1234):
          1.234
          ^^^^^
    """

    def __init__(
        self,
        text: str,
        start: int = 0,
        end: int | None = None,
        expected: str = "a number that reads in one way only",
        readings: tuple[str, ...] = (),
    ) -> None:
        super().__init__(text, start, end, expected)
        self.readings: tuple[str, ...] = tuple(readings)
        VnIndustryError.__init__(self, text, self.start, self.end, expected, self.readings)

    def _sentence(self) -> str:
        sentence = super()._sentence()
        return f"{sentence} ({' or '.join(self.readings)})" if self.readings else sentence


class UnitMismatchError(VnIndustryError, ValueError):
    """Two values measure different things: other currencies, units, or kinds of percentage."""


class PeriodMismatchError(VnIndustryError, ValueError):
    """Two figures are compared whose periods do not stand in the required relation."""


class SubjectMismatchError(VnIndustryError, ValueError):
    """Two figures are compared that speak of different things.

    Attributes:
        differences: Each field that differs, with its two contents.

    Example:
        >>> print(SubjectMismatchError((("subject", "mining", "manufacturing"), ("region", "", "Hà Nội"))))
        the figures speak of different things: subject 'mining' and 'manufacturing'; region '' and 'Hà Nội'
    """

    def __init__(self, differences: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__(differences)
        self.differences: tuple[tuple[str, str, str], ...] = tuple(differences)

    def __str__(self) -> str:
        said = "; ".join(
            f"{field} '{shown(left)}' and '{shown(right)}'" for field, left, right in self.differences
        )
        return f"the figures speak of different things: {said}"


class LevelError(VnIndustryError, ValueError):
    """A figure is to stand for its level, and has none, or several that nothing decides between."""


class RateError(VnIndustryError, ValueError):
    """A figure is to stand for a percentage of some kind, and has none, or several that nothing decides between."""


class MissingPeriodError(VnIndustryError, LookupError):
    """A series has nothing to say of a period.

    Attributes:
        period: The period that was asked for.
        reason: Why there is nothing, as a predicate of the period.

    Example:
        >>> print(MissingPeriodError("2024-02", "is not in the series"))
        2024-02 is not in the series
    """

    def __init__(self, period: str, reason: str) -> None:
        super().__init__(period, reason)
        self.period = period
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.period} {self.reason}"


class UndefinedGrowthError(VnIndustryError, ArithmeticError):
    """A growth rate, or what it would be worked back to, does not exist: the base is zero or negative."""


class FigureError(VnIndustryError, ValueError):
    """A figure, or another part of a report, is put together in a way that has no meaning.

    Attributes:
        kind: The class that was to be made.
        field: The field that is wrong.
        problem: What is wrong with it, and what would be right.

    Example:
        >>> print(FigureError("Observation", "value", "a share is a Percent, not 3 pp"))
        Observation.value: a share is a Percent, not 3 pp
    """

    def __init__(self, kind: str, field: str, problem: str) -> None:
        super().__init__(kind, field, problem)
        self.kind = kind
        self.field = field
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.kind}.{self.field}: {self.problem}"


class UnknownFieldError(VnIndustryError, TypeError):
    """Something is looked up by a field that records do not have.

    Attributes:
        unknown: The names that were asked for and do not exist.
        fields: The names that exist.

    Example:
        >>> print(UnknownFieldError(("sector",), ("indicator", "subject")))
        no such field: sector; the fields are indicator, subject
    """

    def __init__(self, unknown: tuple[str, ...], fields: tuple[str, ...]) -> None:
        super().__init__(unknown, fields)
        self.unknown: tuple[str, ...] = tuple(unknown)
        self.fields: tuple[str, ...] = tuple(fields)

    def __str__(self) -> str:
        unknown = ", ".join(map(shown, self.unknown))
        return f"no such field: {unknown}; the fields are {', '.join(self.fields)}"


class MissingExtraError(VnIndustryError, ImportError):
    """An optional dependency is not installed.

    Attributes:
        extra: The extra of this package that brings the dependency in.
        package: The package that could not be imported.

    Example:
        >>> print(MissingExtraError("pandas", "pandas"))
        pandas is not installed; run: pip install 'vn-industry[pandas]'
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        return f"{self.package} is not installed; run: pip install 'vn-industry[{self.extra}]'"


class InexactNumberError(VnIndustryError, TypeError):
    """A value was given as a float, which no longer knows how many digits were printed.

    Attributes:
        value: What was given.
        of: The name of what was to be made of it.

    Example:
        >>> print(InexactNumberError(15.4, "Percent"))
        Percent takes a Decimal, an int or a str, not float 15.4: a float is binary and has lost the printed digits. Write Percent("15.4").
    """  # noqa: E501 -- the message is one line

    def __init__(self, value: object, of: str) -> None:
        super().__init__(value, of)
        self.value = value
        self.of = of

    def __str__(self) -> str:
        head = f"{self.of} takes a Decimal, an int or a str, not {type(self.value).__name__}"
        if isinstance(self.value, float):
            return (
                f"{head} {self.value!r}: a float is binary and has lost the printed digits. "
                f'Write {self.of}("{self.value!r}").'
            )
        return f"{head} {shown(repr(self.value))[:_WINDOW]}."


def shown(text: str) -> str:
    r"""Return `text` with one visible character in place of each that could harm a terminal.

    Control characters become their pictures (U+2400 onwards); direction marks, line separators and unpaired
    surrogates become U+FFFD. The length stays the same, so offsets hold.

    Example:
        >>> shown("a\tb\x1b[0m")
        'a␉b␛[0m'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def caret_lines(text: str, start: int, end: int) -> str:
    """Return a window of `text` about `start` and, below it, carets under `start` to `end`.

    Args:
        text: Any text.
        start: The offset of the first character to mark.
        end: The offset after the last one; an empty span gets one caret.

    Returns:
        Two indented lines.

    Example:
        >>> print(caret_lines("15.4 x", 5, 6))
          15.4 x
               ^
    """
    first = max(0, min(start - _WINDOW // 3, len(text) - _WINDOW))
    last = min(len(text), first + _WINDOW)
    before = ("…" if first else "") + shown(text[first:start])
    marked = shown(text[start : min(end, last)])
    after = shown(text[min(end, last) : last]) + ("…" if last < len(text) else "")
    return (
        f"{_INDENT}{before}{marked}{after}\n{_INDENT}{' ' * _columns(before)}{'^' * max(1, _columns(marked))}"
    )


def _visible(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return character if character.isprintable() or character == "\u00a0" else "\ufffd"


def _columns(text: str) -> int:
    """Count the terminal columns of `text`: none for a combining mark, two for a wide character."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)

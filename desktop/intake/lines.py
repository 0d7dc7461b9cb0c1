"""A reading's lines, as the zones judge them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Furniture that pages set behind the last sentence without a line break.
_BOX = r"(?:Recent news|Related (?:news|articles|stories)|Read (?:also|more)|See also)"
_GLUED = re.compile(
    r"(?:\bComments?(?: \(\d{1,6}\))?[ \t]{1,9})?You have \d{1,6}/\d{1,6} characters left"
    r"|Please enter \d{1,6} or more characters"
    rf"|(?<=[.!?”\"’)] ){_BOX}(?::|(?= [A-ZĐÀ-Ỹ'•]))"
    rf"|(?<=[.!?”])(?:{_BOX}:?|Comments? \(\d{{1,6}}\))"
)
_LONGEST_SHORT = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; ``gap`` tells that an empty line stands before it."""

    start: int
    end: int
    text: str
    gap: bool
    indented: bool

    @property
    def short(self) -> bool:
        """Whether it may be anything but a paragraph; only short lines are looked at closely."""
        return self.end - self.start <= _LONGEST_SHORT

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence or a clause does."""
        return self.text.rstrip("\"”’')] ").endswith((".", "!", "?", ";", ":", "…", ","))


def split_lines(text: str) -> list[Line]:
    """Return the lines that are not empty; furniture glued to a sentence is a line of its own."""
    lines: list[Line] = []
    gap = True
    for start, end in _stretches(text):
        raw = text[start:end]
        stripped = raw.strip()
        if stripped:
            first = start + len(raw) - len(raw.lstrip())
            lines.append(Line(first, first + len(stripped), stripped, gap, raw[0] in " \t\u00a0"))
        gap = not stripped
    return lines


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        cuts = [cut for match in _GLUED.finditer(text, start, end) for cut in match.span()]
        yield from zip([start, *cuts], [*cuts, end], strict=True)
        start = end + 1

"""Abbreviations and former bodies at the end: two short lists, each entry with what it stands for."""

from collections.abc import Iterable, Iterator

from desktop.report.about import title_block
from desktop.report.blocks import Bar, Block
from desktop.report.content import Edition
from desktop.report.setting import lines_at
from desktop.report.style import ENTRY, HAIRLINE, SUBTITLE
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

ABBREVIATIONS, FORMER = "abbreviations", "former"
SHARE = 0.45


def glossary(edition: Edition, typesetter: Typesetter, words: Words, width: float) -> Iterator[Block]:
    """Yield the two lists, each where it has an entry."""
    if edition.abbreviations:
        yield title_block(typesetter, words(Word.ABBREVIATIONS), "", width, ABBREVIATIONS)
        entries = (("", short, meaning, "") for short, meaning in edition.abbreviations)
        yield from _list(entries, typesetter, width)
    if edition.former:
        yield title_block(typesetter, words(Word.FORMER), "", width, FORMER)
        former = ((one.key, one.name, _now(words, one.successor), one.ended) for one in edition.former)
        yield from _list(former, typesetter, width)


def _now(words: Words, successor: str) -> str:
    return words(Word.SUCCEEDED_BY, name=successor) if successor else ""


def _list(
    entries: Iterable[tuple[str, str, str, str]], typesetter: Typesetter, width: float
) -> Iterator[Block]:
    """Yield a line for each entry: its key, what it is called, what it stands for, and a remark."""
    for key, called, meaning, remark in entries:
        left = typesetter.break_lines(called, ENTRY, width * SHARE - 10)
        right = typesetter.break_lines(meaning, ENTRY, width * (1 - SHARE))
        under = typesetter.break_lines(remark, SUBTITLE, width * SHARE - 10)
        below = 2 + len(left) * ENTRY.leading
        height = max(below + len(under) * SUBTITLE.leading, 2 + len(right) * ENTRY.leading) + 3
        pieces = (
            *lines_at(0, 2, left, ENTRY),
            *lines_at(0, below, under, SUBTITLE),
            *lines_at(width * SHARE, 2, right, ENTRY),
        )
        yield Block(height, pieces, (Bar(0, height - 0.5, width, 0.5, HAIRLINE),), (key,) if key else ())

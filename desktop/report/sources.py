"""The articles that an edition cites, with the words that were accepted from each."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from db.records import ArticleLine, Citation, Evidence
from db.values import Part
from desktop.report.clean import LONGEST_QUOTE, clean, shorten
from desktop.report.content import Quote, Source
from desktop.report.dates import as_printed
from desktop.report.words import Word, Words

CitedLines = Mapping[str, tuple[str, str]]
"""For each tenure that is printed: its line's key, and person and role in words."""


class Support(NamedTuple):
    """A passage, where it begins in its article, and the line that rests on it with its words."""

    start: int
    text: str
    key: str
    words: str


def supports_of(citations: Sequence[Citation], lines: CitedLines) -> list[Support]:
    """Return the passages of citations in the order of the text."""
    return [
        Support(citation.evidence[0].start if citation.evidence else 0, text, *lines[citation.tenure_id])
        for citation in sorted(citations, key=_position)
        for text in passages(citation.evidence)
    ]


def printed_source(
    words: Words,
    article: ArticleLine,
    number: int,
    supports: Sequence[Support],
    notes: Sequence[str] = (),
    *,
    with_quotes: bool = True,
) -> Source:
    """Return an article with its number, its quotes, and the private notes that are to be printed."""
    private = [shorten(words(Word.PRIVATE, text=text)) for text in notes]
    outlet = shorten(article.outlet or "") or words(Word.OUTLET_UNKNOWN)
    quotes = _quotes(words, supports)
    return Source(
        key=f"source:{number}",
        number=number,
        head=f"{outlet}, {_dated(words, article)}",
        title=" ".join(
            part for part in (shorten(article.title), shorten(article.url or ""), *private) if part
        ),
        quotes=quotes if with_quotes else _without_words(quotes),
    )


def _dated(words: Words, article: ArticleLine) -> str:
    if article.published:
        return as_printed(words, article.published)
    if article.bounds:
        return words(Word.DATE_BOUNDS, date=as_printed(words, article.bounds))
    return words(Word.DATE_UNKNOWN)


def _quotes(words: Words, supports: Sequence[Support]) -> tuple[Quote, ...]:
    """Return each passage once, in the order of the text, with the lines that rest on it."""
    cited: dict[str, dict[tuple[str, str], None]] = {}
    for one in supports:
        if text := shorten(one.text, LONGEST_QUOTE):
            cited.setdefault(text, {})[one.key, one.words] = None
    return tuple(Quote(words(Word.QUOTE, text=text), tuple(rests)) for text, rests in cited.items())


def _without_words(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return one quote without words for all lines that rest on the article."""
    rests = dict.fromkeys(line for quote in quotes for line in quote.cited_for)
    return (Quote("", tuple(rests)),) if rests else ()


def _position(citation: Citation) -> tuple[int, int, str]:
    start = min((evidence.start for evidence in citation.evidence), default=0)
    return (start, citation.place, citation.id)


def passages(evidence: Sequence[Evidence]) -> list[str]:
    """Return the passages that were accepted, else whatever evidence there is in one line."""
    found = [one.quote for one in evidence if one.part is Part.PASSAGE]
    return found or [" … ".join(clean(one.quote) for one in evidence)]

"""The articles that an edition cites, with the words that were accepted from each."""

from collections.abc import Mapping, Sequence

from db.records import ArticleLine, Citation
from db.values import Part
from desktop.report.clean import LONGEST_QUOTE, clean, shorten
from desktop.report.content import Quote, Source
from desktop.report.dates import as_printed
from desktop.report.words import Word, Words

CitedLines = Mapping[str, tuple[str, str]]
"""For each tenure that is printed: its line's key, and person and role in words."""


def printed_source(
    words: Words,
    article: ArticleLine,
    number: int,
    citations: Sequence[Citation],
    lines: CitedLines,
    notes: Sequence[str] = (),
) -> Source:
    """Return an article with its number, its quotes, and the private notes that are to be printed."""
    private = [shorten(words(Word.PRIVATE, text=text)) for text in notes]
    outlet = shorten(article.outlet or "") or words(Word.OUTLET_UNKNOWN)
    return Source(
        key=f"source:{number}",
        number=number,
        head=f"{outlet}, {_dated(words, article)}",
        title=" ".join(
            part for part in (shorten(article.title), shorten(article.url or ""), *private) if part
        ),
        quotes=_quotes(words, citations, lines),
    )


def _dated(words: Words, article: ArticleLine) -> str:
    if article.published:
        return as_printed(words, article.published)
    if article.bounds:
        return words(Word.DATE_BOUNDS, date=as_printed(words, article.bounds))
    return words(Word.DATE_UNKNOWN)


def _quotes(words: Words, citations: Sequence[Citation], lines: CitedLines) -> tuple[Quote, ...]:
    """Return each passage once, in the order of the text, with the lines that rest on it."""
    cited: dict[str, dict[tuple[str, str], None]] = {}
    for citation in sorted(citations, key=_position):
        for quote in _passages(citation):
            cited.setdefault(quote, {})[lines[citation.tenure_id]] = None
    return tuple(Quote(words(Word.QUOTE, text=text), tuple(rests)) for text, rests in cited.items())


def _position(citation: Citation) -> tuple[int, int, str]:
    start = min((evidence.start for evidence in citation.evidence), default=0)
    return (start, citation.place, citation.id)


def _passages(citation: Citation) -> list[str]:
    """Return the passages that were accepted, else whatever evidence there is in one line."""
    passages = [evidence.quote for evidence in citation.evidence if evidence.part is Part.PASSAGE]
    texts = passages or [" … ".join(clean(evidence.quote) for evidence in citation.evidence)]
    return [text for text in (shorten(text, LONGEST_QUOTE) for text in texts) if text]

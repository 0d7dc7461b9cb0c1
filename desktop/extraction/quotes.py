"""The quotes of a claim: passage, name, title, body and date, each at its place in the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from db.records import Evidence
from db.values import Part, fold
from desktop.extraction.attributes import Holding, Title
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import vocabulary

_VERBS = ("chair", "head")
"""Titles that are verbs as well: of "chaired" the quote is "chair"."""
_VERBAL = frozenset({"chairs", "chaired", "heads", "headed", *_VERBS})
_SMALL = frozenset({"of", "the", "to", "in", "for", "and"})


@dataclass(slots=True)
class Quotes:
    """Quotes an article; remembers where a title's word stands that a claim's own sentence only shortens."""

    words: Words
    known: dict[str, int] = field(default_factory=dict)

    def of(self, holding: Holding) -> Iterator[Evidence]:
        """Yield the quotes of a claim, the passage first."""
        office, mention = holding.office, holding.mention
        yield self._quote(Part.PASSAGE, holding.first, holding.end)
        yield self._quote(Part.PERSON, mention.start, mention.end)
        yield self._title(office.title)
        if office.body:
            yield self._quote(Part.ORGANIZATION, office.body.start, office.body.end)
        if holding.dated:
            yield self._quote(Part.DATE, *holding.dated)
        yield from self._spelled_out(holding)

    def _title(self, title: Title) -> Evidence:
        """Return the quote of a title; of a plural or a verb without its ending."""
        whole = self._quote(Part.TITLE, title.start, title.end)
        last, word = self.words.key[title.end - 1], self.words.word[title.end - 1]
        stem = last[:-1] if title.plural and vocabulary().singular.get(last) == last[:-1] else last
        if last in _VERBAL and title.text.lower().startswith(_VERBS):
            stem = next((verb for verb in _VERBS if last.startswith(verb)), stem)
        cut = len(last) - len(stem) if len(last) == len(word) else 0
        return Evidence(Part.TITLE, whole.start, whole.end - cut, whole.quote[: len(whole.quote) - cut])

    def _spelled_out(self, holding: Holding) -> Iterator[Evidence]:
        """Yield where the article has a title's word that the claim's own passage only shortens.

        As in "Cllr Roe" below "the councillors", "secretaries" above "the Secretary", "joined" for a member.
        """
        wanted = [word for word in fold(holding.title).split() if word not in _SMALL]
        said = self.words.key[holding.first : holding.end]
        verbs = _VERBAL if wanted and wanted[-1].startswith(_VERBS) else frozenset[str]()
        if not wanted or not {*wanted, *verbs}.isdisjoint(said):
            return
        for word in reversed(wanted):
            at = self._first(word)
            if at >= 0:
                start = self.words.start[at]
                yield Evidence(
                    Part.TITLE, start, start + len(word), self.words.text[start : start + len(word)]
                )
                return

    def _first(self, word: str) -> int:
        """Return where a word stands first, else its plural; -1 if nowhere."""
        if word not in self.known:
            keys = self.words.key
            at = next((keys.index(key) for key in (word, f"{word}s") if key in keys), -1)
            plain = at >= 0 and len(self.words.word[at]) == len(keys[at])
            self.known[word] = at if plain else -1
        return self.known[word]

    def _quote(self, part: Part, first: int, end: int) -> Evidence:
        start, stop = self.words.start[first], self.words.end(end - 1)
        return Evidence(part, start, stop, self.words.text[start:stop])

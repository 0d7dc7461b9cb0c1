"""What an edition rests on: its articles with their numbers, and the words accepted from each."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from db.records import Attribute, Citation, Tenure
from desktop.report.content import Source
from desktop.report.selection import Selection
from desktop.report.sources import Support, passages, printed_source, supports_of


class Speaker(Protocol):
    """Says what a line is about."""

    def cited_for(self, tenure: Tenure) -> str:
        """Return person, post and body in words."""


class Annexed:
    """Numbers the articles that tenures and persons' lives rest on, by date."""

    def __init__(self, selection: Selection, tenures: Iterable[Tenure], persons: Sequence[str]) -> None:
        self._selection = selection
        self._register = selection.register
        self._tenures = {one.id: one for one in tenures}
        self._citations = self._register.citations(self._tenures.values())
        self._attributes = self._of_lives(persons)
        cited = self._citations.keys() | self._attributes.keys()
        self.numbers = {
            id_: number
            for number, id_ in enumerate((one for one in self._register.articles if one in cited), 1)
        }

    def _of_lives(self, persons: Iterable[str]) -> dict[str, list[tuple[str, Attribute]]]:
        found: dict[str, list[tuple[str, Attribute]]] = {}
        for person_id in persons:
            for one in self._register.persons[person_id].attributes:
                if one.article_id in self._register.articles:
                    found.setdefault(one.article_id, []).append((person_id, one))
        return found

    def cite(self, tenure: Tenure) -> tuple[tuple[int, ...], int]:
        """Return the numbers of the articles that tell most of a tenure, and how many are left out."""
        articles, more = self._register.cited(tenure)
        known = [self.numbers[one] for one in articles if one in self.numbers]
        return (tuple(known), more) if known else ((), 0)

    def number(self, article_id: str) -> tuple[int, ...]:
        """Return the number of an article, if it has one."""
        return (self.numbers[article_id],) if article_id in self.numbers else ()

    def sources(self, speaker: Speaker) -> tuple[Source, ...]:
        """Return the articles in the order of their numbers."""
        lines = {key: (f"tenure:{key}", speaker.cited_for(one)) for key, one in self._tenures.items()}
        with_quotes = self._selection.profile.quotes
        return tuple(
            printed_source(
                self._selection.words,
                self._register.articles[id_],
                number,
                self._supports(id_, lines),
                self._register.notes(id_),
                with_quotes=with_quotes,
            )
            for id_, number in self.numbers.items()
        )

    def _supports(self, article_id: str, lines: dict[str, tuple[str, str]]) -> list[Support]:
        citations: Sequence[Citation] = self._citations.get(article_id, ())
        found = supports_of(citations, lines)
        for person_id, one in self._attributes.get(article_id, ()):
            name = self._register.printed_name(person_id)
            words = self._selection.words.attribute(one.kind, name)
            start = min((each.start for each in one.evidence), default=0)
            found += [Support(start, text, f"person:{person_id}", words) for text in passages(one.evidence)]
        return found

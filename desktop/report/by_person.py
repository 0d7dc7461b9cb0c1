"""The biographic annex: each person's names, life and posts over time, with their sources."""

from collections.abc import Iterator
from datetime import date

from db.records import Attribute, Person, Tenure
from db.values import AttributeKind, PartialDate, fold
from desktop.profiles import Layout
from desktop.report.chapters import Cell, Chapter, Group, Note, Row, Tone
from desktop.report.clean import shorten
from desktop.report.dates import as_printed
from desktop.report.lines import LineMaker
from desktop.report.selection import Selection
from desktop.report.tenures import lasted
from desktop.report.words import Word, Words

DATED = (AttributeKind.BIRTH, AttributeKind.PARTY_ADMISSION)


class ByPerson:
    """Makes the annex of all who hold a post in scope, or held it last."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._register = selection.register
        named = {one.person_id for one in selection.printed()}
        self._persons = sorted(named, key=self._order)

    def _order(self, person_id: str) -> tuple[str, str, str]:
        name = self._register.printed_name(person_id)
        return (fold(name), name, person_id)

    def persons(self) -> tuple[str, ...]:
        """Return the ids of those of whom it tells."""
        return tuple(self._persons)

    def tenures(self) -> Iterator[Tenure]:
        """Yield every post that they hold or held, in scope or not."""
        for person_id in self._persons:
            yield from self._register.of_person(person_id)

    def chapter(self, lines: LineMaker) -> Chapter:
        """Return the annex."""
        words = self._selection.words
        return Chapter(
            layout=Layout.PERSONS,
            key="persons",
            title=words(Word.PERSONS),
            note=words(Word.PERSONS_NOTE),
            heads=(words(Word.POST), words(Word.WHEN), words(Word.SOURCE)),
            groups=tuple(self._group(lines, one) for one in self._persons),
        )

    def _group(self, lines: LineMaker, person_id: str) -> Group:
        person = self._register.persons[person_id]
        held = sorted(self._register.of_person(person_id), key=self._register.standing)
        tenures = sorted(held, key=_latest_first)
        rows = (
            *(self._tenure(lines, one) for one in tenures),
            *(self._attribute(lines, place, person_id, one) for place, one in enumerate(person.attributes)),
        )
        title = lines.person(tenures[0])
        return Group(f"person:{person_id}", title, self._also_called(person, title), rows)

    def _also_called(self, person: Person, title: str) -> str:
        others = dict.fromkeys(shorten(one.text) for one in person.names)
        shown = [name for name in others if name and name not in title]
        notes = [self._selection.words(Word.PRIVATE, text=one) for one in self._register.notes(person.id)]
        also = [self._selection.words(Word.ALSO_WRITTEN, names=", ".join(shown))] if shown else []
        return " · ".join(shorten(one) for one in (*also, *notes))

    def _tenure(self, lines: LineMaker, tenure: Tenure) -> Row:
        register, words = self._register, self._selection.words
        post = self._selection.post_words(register.posts[tenure.post_id])
        holds = register.holds(tenure)
        warnings = lines.warnings(tenure) if holds else ()
        mark = (
            words.say(tenure.capacity.value) if lines.mark(tenure) and tenure.capacity.value != "full" else ""
        )
        notes = (*((Note(mark),) if mark else ()), *warnings)
        numbers, _ = lines.citing.cite(tenure)
        when = "\n".join(lasted(words, tenure, register.state(tenure)))
        cells = (
            Cell(post, Tone.NAME if holds else Tone.TEXT, notes),
            Cell(when, Tone.DATES),
            Cell(sources=numbers),
        )
        return Row((f"life:{tenure.id}", f"tenure:{tenure.id}"), cells, (tenure.person_id,))

    def _attribute(self, lines: LineMaker, place: int, person_id: str, said: Attribute) -> Row:
        words = self._selection.words
        day = as_printed(words, said.as_of) if said.as_of else ""
        text = words(Word.ATTRIBUTE, kind=words.say(said.kind.value).capitalize(), value=_value(words, said))
        cells = (
            Cell(text),
            Cell(words(Word.SEEN_AS, date=day) if day else "", Tone.DATES),
            Cell(sources=lines.citing.number(said.article_id)),
        )
        return Row((f"said:{person_id}/{place}",), cells)


def _value(words: Words, said: Attribute) -> str:
    """Return what is said, a day as days are printed."""
    if said.kind in DATED:
        try:
            return as_printed(words, PartialDate(said.value))
        except ValueError:  # a day that was not understood stands as it was written
            return shorten(said.value)
    return shorten(said.value)


def _latest_first(tenure: Tenure) -> tuple[int, int]:
    """Return what a person's posts are sorted by: what began last is first."""
    seen = tenure.last_seen.latest if tenure.last_seen else date.min
    began = tenure.start_latest or (tenure.first_seen.latest if tenure.first_seen else None)
    last = tenure.end_latest or max(seen, began or date.min)
    return (-(began or last).toordinal(), -last.toordinal())

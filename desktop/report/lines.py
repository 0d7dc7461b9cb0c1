"""The lines of a post: who holds it, since when, last seen when, according to what."""

from collections.abc import Mapping
from dataclasses import replace

from db.records import Post, Tenure
from db.values import Capacity, PostState, TenureState
from desktop.report.clean import name as printed_name
from desktop.report.clean import shorten
from desktop.report.content import Line, Manner, Note
from desktop.report.names import second_name, shown_name, without_area
from desktop.report.register import Occupancy, Register
from desktop.report.tenures import in_post, until, warnings_of
from desktop.report.words import Word, Words

ALSO_SHOWN = 6
"""Further posts named under a name; who holds more is found in the index."""


class LineMaker:
    """Makes the lines of posts; ``numbers`` are the sources' by article id."""

    def __init__(self, register: Register, words: Words, numbers: Mapping[str, int]) -> None:
        self._register = register
        self._words = words
        self._numbers = numbers

    def lines(self, post: Post, occupancy: Occupancy) -> tuple[Line, ...]:
        """Return a line for each holder, or the one that says that there is none."""
        if not occupancy.holders:
            return (self._open(post, occupancy.gone),)
        note = self._role_note(post, len(occupancy.holders))
        held = (self._held(post, tenure, note) for tenure in occupancy.holders)
        return tuple(line if place == 0 else replace(line, first=False) for place, line in enumerate(held))

    def role(self, post: Post) -> str:
        """Return the post's role in the edition's language."""
        return shown_name(post.role, post.names, self._words.language)

    def _held(self, post: Post, tenure: Tenure, note: str) -> Line:
        numbers, more = self._sources(tenure)
        return Line(
            key=f"tenure:{tenure.id}",
            post_id=post.id,
            role=self.role(post),
            role_note=note,
            holder=self.person(tenure),
            manner=Manner.HELD,
            mark=self._words.say(tenure.capacity.value) if tenure.capacity is not Capacity.FULL else "",
            notes=(
                *warnings_of(self._words, tenure, self._register.state(tenure), self._register.why(tenure)),
                *self._unmarked(tenure),
                *self._also(post, tenure),
                *self._private(tenure.id, tenure.person_id, post.id),
            ),
            dates=in_post(self._words, tenure),
            sources=numbers,
            more_sources=more,
            persons=(tenure.person_id,),
        )

    def _open(self, post: Post, gone: Tenure | None) -> Line:
        vacant = self._register.post_state(post) is PostState.VACANT
        numbers, more = self._sources(gone) if gone else ((), 0)
        return Line(
            key=f"tenure:{gone.id}" if gone else f"post:{post.id}",
            post_id=post.id,
            role=self.role(post),
            role_note=self._role_note(post, 0),
            holder=self._words(Word.VACANT if vacant else Word.UNKNOWN),
            manner=Manner.VACANT if vacant else Manner.UNKNOWN,
            notes=(*self._gone(gone), *self._private(post.id)),
            dates=(until(self._words, gone),) if gone else (),
            sources=numbers,
            more_sources=more,
            persons=(gone.person_id,) if gone else (),
        )

    def _gone(self, gone: Tenure | None) -> tuple[Note, ...]:
        if gone is None:
            return ()
        left = Note(self._words(Word.LEFT, name=self.person(gone)), attention=True)
        return (left, *self._unmarked(gone), *self._private(gone.id, gone.person_id))

    def _unmarked(self, tenure: Tenure) -> tuple[Note, ...]:
        unmarked = self._register.is_unmarked(tenure)
        return (Note(self._words(Word.NO_DIACRITICS), attention=True),) if unmarked else ()

    def _private(self, *ids: str) -> tuple[Note, ...]:
        texts = self._register.notes(*ids)
        return tuple(Note(shorten(self._words(Word.PRIVATE, text=text))) for text in texts)

    def person(self, tenure: Tenure) -> str:
        """Return the name that the directory prefers for the tenure's person."""
        return printed_name(self._register.persons[tenure.person_id].name)

    def _sources(self, tenure: Tenure) -> tuple[tuple[int, ...], int]:
        articles, more = self._register.cited(tenure)
        return tuple(self._numbers[article] for article in articles), more

    def _role_note(self, post: Post, known: int) -> str:
        seats = self._words(Word.SEATS, known=known, seats=post.seats) if known and post.seats > known else ""
        return " · ".join(filter(None, (second_name(post.role, post.names, self._words.language), seats)))

    def _also(self, post: Post, tenure: Tenure) -> tuple[Note, ...]:
        others = [self._other(post, one) for one in self._register.others(tenure)]
        if not others:
            return ()
        shown = others[:ALSO_SHOWN]
        if len(others) > ALSO_SHOWN:
            shown.append(self._words(Word.MORE, count=len(others) - ALSO_SHOWN))
        return (Note(shorten(self._words(Word.ALSO, posts="; ".join(shown)))),)

    def _other(self, post: Post, tenure: Tenure) -> str:
        words = self._elsewhere(post, self._register.posts[tenure.post_id])
        if self._register.state(tenure) is TenureState.NOT_CONFIRMED:
            return self._words(Word.ALSO_NOT_CONFIRMED, post=words)
        return words

    def _elsewhere(self, post: Post, other: Post) -> str:
        """Return another post in words: its body without the area's name where that is the same."""
        here, there = (self._register.organizations[p.organization_id] for p in (post, other))
        name = shown_name(there.name, there.names, self._words.language)
        area, own = self._register.atlas.area_of(there), self._register.atlas.area_of(here)
        if area is not None and area == own:
            name = without_area(name, shorten(area.name))
        return f"{self.role(other)}, {name}"

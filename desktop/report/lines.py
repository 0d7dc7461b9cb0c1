"""The lines of a post: who holds it, since when, last seen when, according to what."""

from dataclasses import replace
from typing import Protocol

from db.records import Post, Tenure
from db.values import Capacity, PostState, TenureState
from desktop.report.chapters import Note
from desktop.report.clean import shorten
from desktop.report.content import Line, Manner
from desktop.report.customs import addressed, memberships
from desktop.report.names import second_name
from desktop.report.selection import Selection
from desktop.report.tenures import in_post, until, warnings_of
from desktop.report.words import Word

ALSO_SHOWN = 6
"""Further posts named under a name; who holds more is found in the index."""


class Citing(Protocol):
    """Gives the numbers of sources."""

    def cite(self, tenure: Tenure) -> tuple[tuple[int, ...], int]:
        """Return the numbers of the articles that tell most of a tenure, and how many are left out."""

    def number(self, article_id: str) -> tuple[int, ...]:
        """Return the number of an article, if it has one."""


class LineMaker:
    """Makes the lines of posts, and says persons and posts as every part of an edition does."""

    def __init__(self, selection: Selection, citing: Citing) -> None:
        self._selection = selection
        self._register = selection.register
        self._words = selection.words
        self._profile = selection.profile
        self._members = memberships(selection)
        self.citing = citing

    def lines(self, post: Post) -> tuple[Line, ...]:
        """Return a line for each holder, or the one that says that there is none."""
        occupancy = self._selection.occupancy(post)
        if not occupancy.holders:
            return (self._open(post, occupancy.gone),)
        note = self._role_note(post, len(occupancy.holders))
        held = (self._held(post, tenure, note) for tenure in occupancy.holders)
        return tuple(line if place == 0 else replace(line, first=False) for place, line in enumerate(held))

    def cited_for(self, tenure: Tenure) -> str:
        """Return person, post and body in words."""
        post = self._register.posts[tenure.post_id]
        body = self._selection.body_name(self._selection.body_of(post))
        name = self._register.printed_name(tenure.person_id)
        return self._words(Word.CITED_FOR, person=name, role=self._selection.role(post), body=body)

    def person(self, tenure: Tenure) -> str:
        """Return the name of the tenure's person, with the form of address if that is wished."""
        name = self._register.printed_name(tenure.person_id)
        if not self._profile.addresses:
            return name
        return addressed(self._words, self._register.persons[tenure.person_id], name)

    def mark(self, tenure: Tenure) -> str:
        """Return in which capacity the post is held, and of what the person is a member."""
        capacity = self._words.say(tenure.capacity.value) if tenure.capacity is not Capacity.FULL else ""
        member = self._members.get(tenure.person_id)
        mark = self._words(member.word) if member and tenure.id not in member.tenures else ""
        return " · ".join(filter(None, (capacity, mark)))

    def warnings(self, tenure: Tenure) -> tuple[Note, ...]:
        """Return what a reader must not overlook of a tenure."""
        state, why = self._register.state(tenure), self._register.why(tenure)
        return (*warnings_of(self._words, tenure, state, why), *self._unmarked(tenure))

    def _held(self, post: Post, tenure: Tenure, note: str) -> Line:
        numbers, more = self.citing.cite(tenure)
        return Line(
            key=f"tenure:{tenure.id}",
            post_id=post.id,
            role=self._selection.role(post),
            role_note=note,
            holder=self.person(tenure),
            manner=Manner.HELD,
            mark=self.mark(tenure),
            notes=(
                *self.warnings(tenure),
                *self._also(post, tenure),
                *self._private(tenure.id, tenure.person_id, post.id),
            ),
            dates=in_post(self._words, tenure),
            sources=numbers,
            more_sources=more,
            persons=(tenure.person_id,),
            tenure_id=tenure.id,
            seen=tenure.last_seen.text if tenure.last_seen else "",
            confirmed=self._register.state(tenure) is not TenureState.NOT_CONFIRMED,
        )

    def _open(self, post: Post, gone: Tenure | None) -> Line:
        vacant = self._register.post_state(post) is PostState.VACANT
        numbers, more = self.citing.cite(gone) if gone else ((), 0)
        return Line(
            key=f"tenure:{gone.id}" if gone else f"post:{post.id}",
            post_id=post.id,
            role=self._selection.role(post),
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

    def _role_note(self, post: Post, known: int) -> str:
        seats = self._words(Word.SEATS, known=known, seats=post.seats) if known and post.seats > known else ""
        second = second_name(post.role, post.names, self._words.language)
        return " · ".join(filter(None, (second if self._profile.second_names else "", seats)))

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
        here, there = (self._selection.body_of(one) for one in (post, other))
        area, own = self._register.atlas.area_of(there), self._register.atlas.area_of(here)
        plain = shorten(area.name) if area is not None and area == own else ""
        return self._selection.post_words(other, plain)

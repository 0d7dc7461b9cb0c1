"""What changed since an edition or a day: who came, left, moved, was renamed, and who was only seen again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.records import Post, Tenure
from db.values import PostState, fold
from desktop.profiles import Layout
from desktop.report.chapters import Cell, Chapter, Group, Note, Row, Tone
from desktop.report.content import Edition, Line, Manner, Section
from desktop.report.dates import long_day
from desktop.report.lines import LineMaker
from desktop.report.selection import Selection
from desktop.report.tenures import in_post, until
from desktop.report.words import Word

Pair = tuple[str, str]
"""Whose name stood on a line (the id), and at which post."""


@dataclass(frozen=True, slots=True)
class _Was:
    """A line of the earlier edition with its body."""

    section: Section
    line: Line


class Changes:
    """Compares what an edition printed with what this one does; without an earlier one all is new."""

    def __init__(self, selection: Selection, before: Edition | None) -> None:
        self._selection = selection
        self._register = selection.register
        self._before = before
        self._was = dict(_pairs(before)) if before else {}
        self._now = {(one.person_id, one.post_id): one for one in selection.holders()}
        self._comparable = self._posts_of_both()
        came = [
            one for pair, one in self._now.items() if pair not in self._was and self._is_compared(pair[1])
        ]
        gone = [pair for pair in self._was if pair not in self._now and self._is_compared(pair[1])]
        self._moved = self._moves(came, gone)
        movers = {one.person_id for one, _ in self._moved}
        self._came = [one for one in came if one.person_id not in movers]
        self._gone = [pair for pair in gone if pair[0] not in movers]
        self._again = [
            one for pair, one in self._now.items() if pair in self._was and self._is_later(pair, one)
        ]

    def _posts_of_both(self) -> set[str] | None:
        """Return the bodies that both editions print; None where they are about the same."""
        if self._before is None or self._before.scope == self._selection.scope_words():
            return None
        printed = {one.organization_id for one in self._before.sections}
        return printed & {one.organization.id for one in self._selection.placed}

    def _is_compared(self, post_id: str) -> bool:
        if self._comparable is None:
            return True
        post = self._register.posts.get(post_id)
        return post is not None and post.organization_id in self._comparable

    def _is_later(self, pair: Pair, now: Tenure) -> bool:
        return now.last_seen is not None and now.last_seen.text != self._was[pair].line.seen

    def _moves(self, came: Iterable[Tenure], gone: Iterable[Pair]) -> list[tuple[Tenure, Pair]]:
        """Return each new tenure of somebody who left another post, with the first that they left."""
        left: dict[str, Pair] = {}
        for pair in gone:
            left.setdefault(pair[0], pair)
        return [(one, left[one.person_id]) for one in came if one.person_id in left]

    def tenures(self) -> Iterator[Tenure]:
        """Yield every tenure that the changes cite."""
        yield from self._came
        yield from (one for one, _ in self._moved)
        yield from (found for pair in self._gone if (found := self._left(pair)))
        yield from self._again

    def _left(self, pair: Pair) -> Tenure | None:
        """Return the tenure of who is no longer printed at a post, as far as it is known."""
        tenure_id = self._was[pair].line.tenure_id
        of_post = self._register.of_post(pair[1])
        return next((one for one in of_post if one.id == tenure_id or one.person_id == pair[0]), None)

    def chapter(self, lines: LineMaker) -> Chapter:
        """Return the page of changes."""
        words = self._selection.words
        groups = (
            self._group(Word.APPOINTED, [self._new(lines, one) for one in self._came if self._is_new(one)]),
            self._group(Word.LEFT_POST, [self._leaving(lines, pair) for pair in self._gone]),
            self._group(Word.MOVED, [self._move(lines, one, pair) for one, pair in self._moved]),
            self._group(Word.RENAMED, list(self._renamed())),
            self._group(Word.NEWLY_VACANT, list(self._vacated())),
            self._group(
                Word.RECORDED, [self._new(lines, one) for one in self._came if not self._is_new(one)]
            ),
            self._group(Word.RECONFIRMED, [self._new(lines, one) for one in self._again]),
        )
        return Chapter(
            layout=Layout.CHANGES,
            key="changes",
            title=words(Word.CHANGES),
            note=" ".join(filter(None, (self._note(), self._nothing(groups)))),
            heads=(words(Word.HOLDER), words(Word.POST), words(Word.WHEN), words(Word.SOURCE)),
            groups=tuple(one for one in groups if one.rows and self._before),
        )

    def _note(self) -> str:
        words, before = self._selection.words, self._before
        if before is None:
            return words(Word.NO_EARLIER)
        since = words(Word.CHANGES_SINCE, date=long_day(words, before.as_of_day), known=before.known)
        narrower = words(Word.CHANGES_BOTH, scope=before.scope) if self._comparable is not None else ""
        return " ".join(filter(None, (since, narrower)))

    def _nothing(self, groups: Iterable[Group]) -> str:
        known = self._before is None or any(one.rows for one in groups)
        return "" if known else self._selection.words(Word.NO_CHANGES)

    def _group(self, word: Word, rows: list[Row]) -> Group:
        title = self._selection.words(word)
        return Group(f"changes:{word.name}", title, "", tuple(sorted(rows, key=_in_order)))

    def _is_new(self, tenure: Tenure) -> bool:
        """Whether a source says that it began since; who was merely never printed before was recorded."""
        began = tenure.start_latest if tenure.started else None
        return began is not None and (self._before is None or began > self._before.as_of_day)

    def _new(self, lines: LineMaker, tenure: Tenure) -> Row:
        notes = lines.warnings(tenure)
        name = Cell(lines.person(tenure), Tone.NAME, (*_noted(lines.mark(tenure)), *notes))
        return self._row(
            lines, tenure, name, self._post(tenure.post_id), in_post(self._selection.words, tenure)
        )

    def _post(self, post_id: str) -> str:
        return self._selection.post_words(self._register.posts[post_id])

    def _row(
        self, lines: LineMaker, tenure: Tenure, name: Cell, post: str, when: tuple[str, ...], *notes: Note
    ) -> Row:
        numbers, _ = lines.citing.cite(tenure)
        cells = (name, Cell(post, notes=notes), Cell("\n".join(when), Tone.DATES), Cell(sources=numbers))
        return Row((f"change:{tenure.id}", f"tenure:{tenure.id}"), cells, (tenure.person_id,))

    def _move(self, lines: LineMaker, tenure: Tenure, pair: Pair) -> Row:
        from_ = Note(self._selection.words(Word.MOVED_FROM, post=_post_words(self._was[pair])))
        name = Cell(lines.person(tenure), Tone.NAME, _noted(lines.mark(tenure)))
        when = in_post(self._selection.words, tenure)
        return self._row(lines, tenure, name, self._post(tenure.post_id), when, from_)

    def _leaving(self, lines: LineMaker, pair: Pair) -> Row:
        was, tenure = self._was[pair], self._left(pair)
        words = self._selection.words
        name = Cell(was.line.holder, Tone.NAME)
        successor = self._successor(pair[1])
        notes = (Note(words(Word.FOLLOWED_BY, name=successor)),) if successor else ()
        if tenure is None or self._register.holds(tenure):
            cells = (
                name,
                Cell(_post_words(was), notes=notes),
                Cell(words(Word.NO_LONGER), Tone.DATES),
                Cell(),
            )
            return Row((f"change:{pair[0]}/{pair[1]}",), cells)
        return self._row(lines, tenure, name, _post_words(was), (until(words, tenure),), *notes)

    def _successor(self, post_id: str) -> str:
        found = [one for one in self._came if one.post_id == post_id]
        return self._register.printed_name(found[0].person_id) if len(found) == 1 else ""

    def _renamed(self) -> Iterator[Row]:
        for key, was, now in self._renamings():
            if was != now:
                cells = (
                    Cell(now, Tone.NAME),
                    Cell(self._selection.words(Word.FORMERLY, name=was)),
                    Cell(),
                    Cell(),
                )
                yield Row((f"change:{key}",), cells)

    def _renamings(self) -> Iterator[tuple[str, str, str]]:
        """Yield bodies and persons with the name that they were printed under, and the one now."""
        bodies = self._register.organizations
        for section in self._before.sections if self._before else ():
            if section.organization_id in bodies:
                now = self._selection.body_name(bodies[section.organization_id])
                yield section.organization_id, section.title, now
        told = dict.fromkeys(pair[0] for pair in self._was if pair in self._now)
        holders = {pair[0]: was.line.holder for pair, was in self._was.items()}
        for person_id in told:
            name = self._register.printed_name(person_id)
            if not holders[person_id].endswith(name):
                yield person_id, holders[person_id], name

    def _vacated(self) -> Iterator[Row]:
        held = {pair[1] for pair in self._was}
        for post in self._selection.every_post():
            if post.id in held and not self._selection.occupancy(post).holders:
                yield self._vacancy(post)

    def _vacancy(self, post: Post) -> Row:
        words = self._selection.words
        vacant = self._register.post_state(post) is PostState.VACANT
        said = Cell(words(Word.VACANT if vacant else Word.UNKNOWN), Tone.OPEN)
        return Row((f"change:{post.id}",), (said, Cell(self._post(post.id)), Cell(), Cell()))


def _pairs(edition: Edition) -> Iterator[tuple[Pair, _Was]]:
    for section in edition.sections:
        for line in section.lines:
            if line.manner is Manner.HELD and line.persons:
                yield (line.persons[0], line.post_id), _Was(section, line)


def _post_words(was: _Was) -> str:
    return f"{was.line.role}, {was.section.title}"


def _noted(text: str) -> tuple[Note, ...]:
    return (Note(text),) if text else ()


def _in_order(row: Row) -> tuple[str, str, str]:
    return (fold(row.cells[1].text), fold(row.cells[0].text), row.keys[0])

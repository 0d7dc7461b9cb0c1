"""One sheet of all provinces: who leads the Party, the council and the committee of each."""

from collections.abc import Iterator

from db.records import Area, Organization, Post, Tenure
from db.values import PostState, fold
from desktop.profiles import Layout
from desktop.report.chapters import Cell, Chapter, Group, Note, Row, Tone
from desktop.report.clean import name as printed_name
from desktop.report.customs import goes_by
from desktop.report.lines import LineMaker
from desktop.report.selection import Selection
from desktop.report.tenures import in_post
from desktop.report.words import Word
from resources import lexicon


class Provinces:
    """Finds the heads of each province among the posts in scope."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._lexicon = lexicon("printed")
        self._bodies: dict[str, list[Organization]] = {}
        for one in selection.placed:
            self._bodies.setdefault(one.organization.area_id or "", []).append(one.organization)
        self._rows = [(area, self._heads(area)) for area in self._areas()]

    def _areas(self) -> list[Area]:
        kinds, today = self._lexicon["areas"], self._selection.snapshot.as_of
        scoped = bool(self._selection.profile.scope)
        found = [
            one
            for one in self._selection.snapshot.areas
            if one.kind in kinds
            and (one.id in self._bodies or not scoped)
            and not (one.valid_to and one.valid_to.latest < today)
            and not (one.valid_from and one.valid_from.earliest > today)
        ]
        return sorted(found, key=lambda one: (fold(one.name), one.id))

    def _heads(self, area: Area) -> list[Post | None]:
        return [self._head(area, column) for column in self._lexicon["sheet"]]

    def _head(self, area: Area, column: dict[str, list[str]]) -> Post | None:
        called = [one.format(area=fold(area.name)) for one in column["bodies"]]
        for body in self._bodies.get(area.id, ()):
            if goes_by(body, called):
                posts = self._selection.posts[body.id]
                return next((post for post in posts if goes_by(post, column["roles"])), None)
        return None

    def tenures(self) -> Iterator[Tenure]:
        """Yield what the sheet names."""
        for _, posts in self._rows:
            for post in filter(None, posts):
                yield from self._selection.occupancy(post).printed

    def chapter(self, lines: LineMaker) -> Chapter:
        """Return the sheet."""
        words = self._selection.words
        columns = (words.say(one["column"]) for one in self._lexicon["sheet"])
        rows = tuple(self._row(lines, area, posts) for area, posts in self._rows)
        return Chapter(
            layout=Layout.PROVINCES,
            key="provinces",
            title=words(Word.PROVINCES),
            note=words(Word.PROVINCES_NOTE),
            heads=(words(Word.PROVINCE), *columns),
            groups=(Group("provinces", "", "", rows),),
        )

    def _row(self, lines: LineMaker, area: Area, posts: list[Post | None]) -> Row:
        printed = [self._selection.occupancy(post).printed for post in posts if post]
        cells = tuple(self._cell(lines, post) for post in posts)
        persons = tuple(dict.fromkeys(one.person_id for some in printed for one in some[:1]))
        keys = (f"sheet:{area.id}", *(f"tenure:{some[0].id}" for some in printed if some))
        return Row(keys, (Cell(printed_name(area.name)), *cells), persons)

    def _cell(self, lines: LineMaker, post: Post | None) -> Cell:
        words = self._selection.words
        if post is None:
            return Cell(words(Word.UNKNOWN), Tone.OPEN)
        occupancy = self._selection.occupancy(post)
        if not occupancy.holders:
            vacant = self._selection.register.post_state(post) is PostState.VACANT
            target = f"tenure:{occupancy.gone.id}" if occupancy.gone else f"post:{post.id}"
            return Cell(words(Word.VACANT if vacant else Word.UNKNOWN), Tone.OPEN, target=target)
        first = occupancy.holders[0]
        warnings = lines.warnings(first)
        dates = in_post(words, first)[-1]
        mark = lines.mark(first)
        said = Note(
            " · ".join(filter(None, (mark, dates if not warnings else "", *(one.text for one in warnings)))),
            bool(warnings),
        )
        numbers, _ = lines.citing.cite(first)
        return Cell(lines.person(first), Tone.NAME, (said,), numbers[-1:], f"tenure:{first.id}")

"""From a snapshot to an edition's content: pure, and always in the same order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC
from types import MappingProxyType

from db.records import Snapshot, Tenure
from desktop.profiles import Layout, Profile
from desktop.report.annexed import Annexed
from desktop.report.appearances import Appearances
from desktop.report.back import abbreviations_of, former_bodies
from desktop.report.by_body import ByBody
from desktop.report.by_person import ByPerson
from desktop.report.changes import Changes
from desktop.report.chapters import Chapter
from desktop.report.charts import charts_of
from desktop.report.clean import shorten
from desktop.report.content import Edition
from desktop.report.coverage import ages_of, coverage_of
from desktop.report.dates import long_day
from desktop.report.index import index_of
from desktop.report.lines import LineMaker
from desktop.report.packing import unpack
from desktop.report.provinces import Provinces
from desktop.report.selection import Selection
from desktop.report.successions import Successions
from desktop.report.words import Word

TABLES: Mapping[Layout, Callable[[Selection], "Table"]] = MappingProxyType(
    {Layout.PROVINCES: Provinces, Layout.PERSONS: ByPerson, Layout.APPEARANCES: Appearances}
)
Table = Provinces | ByPerson | Appearances | Changes
LISTED = frozenset({Layout.ORGANIZATIONS, Layout.AREAS, Layout.CHARTS})
"""Layouts that name the holders of every post and no other tenure."""


def build_edition(snapshot: Snapshot, profile: Profile, before: Edition | None = None) -> Edition:
    """Return what an edition prints, changes told since the one before; raises NoSuchOrganizationError."""
    return _Builder(Selection(snapshot, profile), before).edition()


def build_since(snapshot: Snapshot, profile: Profile, before: Snapshot | bytes | None) -> Edition:
    """Return what an edition prints, changes told since an earlier day or a kept edition; raises as above."""
    if isinstance(before, Snapshot):
        return build_edition(snapshot, profile, build_edition(before, replace(profile, layouts=())))
    return build_edition(snapshot, profile, unpack(before) if before else None)


def build_front(snapshot: Snapshot, profile: Profile) -> Edition:
    """Return what the cover of an edition says, long before all of it is there; raises as above."""
    return _Builder(Selection(snapshot, profile), None).front()


class _Builder:
    """One edition in the making: first what it names, then their sources' numbers, then the words."""

    def __init__(self, selection: Selection, before: Edition | None) -> None:
        self._selection = selection
        self._profile = selection.profile
        self._layouts = tuple(dict.fromkeys(self._profile.layouts))
        self._before = before
        self._tables = [self._table(one) for one in self._layouts if one in TABLES or one is Layout.CHANGES]
        self._successions = Successions(selection) if Layout.SUCCESSIONS in self._layouts else None
        self._annexed = Annexed(selection, self._tenures(), self._persons())
        self._lines = LineMaker(selection, self._annexed)

    def _table(self, layout: Layout) -> Table:
        if layout is Layout.CHANGES:
            return Changes(self._selection, self._before)
        return TABLES[layout](self._selection)

    def _tenures(self) -> Iterable[Tenure]:
        if LISTED & set(self._layouts):
            yield from self._selection.printed()
        for one in self._tables:
            yield from one.tenures()
        if self._successions:
            yield from self._successions.tenures()

    def _persons(self) -> tuple[str, ...]:
        """Return those of whose life the edition tells."""
        told = (one.persons() for one in self._tables if isinstance(one, ByPerson))
        return tuple(person_id for persons in told for person_id in persons)

    def front(self) -> Edition:
        """Return what the cover needs, with no part yet."""
        selection, words = self._selection, self._selection.words
        snapshot, holders = selection.snapshot, list(selection.holders())
        as_of = long_day(words, snapshot.as_of)
        known = long_day(words, snapshot.known_at.astimezone(UTC).date())
        return Edition(
            title=shorten(self._profile.title) or words(Word.TITLE),
            scope=selection.scope_words(),
            language=words.language,
            subject=words(Word.SUBJECT, date=as_of),
            as_of=words(Word.AS_OF, date=as_of),
            known=words(Word.KNOWN_ON, date=known),
            known_at=snapshot.known_at.astimezone(UTC),
            footer=words(Word.FOOTER, date=as_of, known=known),
            coverage=coverage_of(selection, holders, len(self._annexed.numbers)),
            ages=ages_of(words, holders, snapshot.as_of),
            divisions=(),
            index=(),
            sources=(),
            as_of_day=snapshot.as_of,
            private=words(Word.WITH_NOTES) if snapshot.notes else "",
        )

    def edition(self) -> Edition:
        """Return the whole content."""
        selection = self._selection
        by_body = ByBody(selection, self._lines)
        chapters = tuple(self._chapters())
        divisions = by_body.divisions()
        areas = by_body.areas(apart=Layout.ORGANIZATIONS in self._layouts) if self._has(Layout.AREAS) else ()
        successions = self._successions.charts(self._lines) if self._successions else ()
        empty = {one.layout for one in chapters if not one.groups} - {Layout.CHANGES}
        empty |= set() if successions else {Layout.SUCCESSIONS}
        printed = (*(divisions if self._has(Layout.ORGANIZATIONS) else ()), *areas)
        return replace(
            self.front(),
            divisions=divisions,
            index=index_of(selection, printed, chapters, successions),
            sources=self._annexed.sources(self._lines),
            layouts=tuple(one for one in self._layouts if one not in empty),
            areas=areas,
            chapters=chapters,
            charts=charts_of(selection, self._lines) if self._has(Layout.CHARTS) else (),
            successions=successions,
            former=former_bodies(selection),
            abbreviations=abbreviations_of(selection),
        )

    def _has(self, layout: Layout) -> bool:
        return layout in self._layouts

    def _chapters(self) -> Iterable[Chapter]:
        return (one.chapter(self._lines) for one in self._tables)

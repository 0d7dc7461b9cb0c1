"""From a snapshot to an edition's content: pure, and always in the same order."""

from collections.abc import Iterable
from datetime import UTC
from itertools import groupby

from db.records import Organization, Post, Snapshot, Tenure
from desktop.report.clean import shorten
from desktop.report.content import Division, Edition, Line, Section, Source
from desktop.report.coverage import ages_of, coverage_of
from desktop.report.dates import long_day
from desktop.report.headings import division_subtitle, subtitle, tally
from desktop.report.hierarchy import CENTRAL, Placed, arranged, within
from desktop.report.index import index_of
from desktop.report.lines import LineMaker
from desktop.report.names import shown_name
from desktop.report.options import EditionOptions
from desktop.report.register import Register
from desktop.report.sources import printed_source
from desktop.report.words import Word, Words


class NoSuchOrganizationError(LookupError):
    """The edition's scope is an organization that the snapshot does not have."""


def build_edition(snapshot: Snapshot, options: EditionOptions) -> Edition:
    """Return what an edition prints; raises NoSuchOrganizationError."""
    return _Builder(snapshot, options).edition()


class _Builder:
    """One edition in the making."""

    def __init__(self, snapshot: Snapshot, options: EditionOptions) -> None:
        self._snapshot = snapshot
        self._options = options
        self._words = Words(options.language)
        self._register = Register(snapshot)
        self._placed = self._printed_organizations()
        self._posts = {p.organization.id: self._register.posts_of(p.organization.id) for p in self._placed}
        self._occupancies = {
            post.id: self._register.occupancy(post) for posts in self._posts.values() for post in posts
        }
        self._citations = self._register.citations(self._tenures())
        cited = (id_ for id_ in self._register.articles if id_ in self._citations)
        self._numbers = {id_: number for number, id_ in enumerate(cited, start=1)}
        self._lines = LineMaker(self._register, self._words, self._numbers)

    def edition(self) -> Edition:
        """Return the whole content."""
        divisions = tuple(self._division(group, list(placed)) for group, placed in self._groups())
        as_of = long_day(self._words, self._snapshot.as_of)
        known = long_day(self._words, self._snapshot.known_at.astimezone(UTC).date())
        return Edition(
            title=shorten(self._options.title) or self._words(Word.TITLE),
            scope=self._scope(self._options.organization_id),
            language=self._words.language,
            subject=self._words(Word.SUBJECT, date=as_of),
            as_of=self._words(Word.AS_OF, date=as_of),
            known=self._words(Word.KNOWN_ON, date=known),
            known_at=self._snapshot.known_at.astimezone(UTC),
            footer=self._words(Word.FOOTER, date=as_of, known=known),
            coverage=coverage_of(
                self._words, self._register, self._posts, self._holders(), len(self._numbers)
            ),
            ages=ages_of(self._words, self._holders(), self._snapshot.as_of),
            divisions=divisions,
            index=index_of(self._register, (s for division in divisions for s in division.sections)),
            sources=self._sources(),
        )

    def _printed_organizations(self) -> tuple[Placed, ...]:
        """Return the bodies in scope that have posts, and those above them, in the order of print."""
        chosen = self._snapshot.organizations
        if self._options.organization_id is not None:
            chosen = within(chosen, self._options.organization_id)
            if not chosen:
                raise NoSuchOrganizationError(self._options.organization_id)
        used = {post.organization_id for post in self._snapshot.posts}
        return _with_posts(arranged(self._register.atlas, chosen), used)

    def _scope(self, organization_id: str | None) -> str:
        if organization_id is None:
            return self._words(Word.ALL_BODIES)
        return self._name(self._register.organizations[organization_id])

    def _name(self, organization: Organization) -> str:
        return shown_name(organization.name, organization.names, self._words.language)

    def _groups(self) -> Iterable[tuple[str, Iterable[Placed]]]:
        return groupby(self._placed, key=lambda placed: placed.group)

    def _tenures(self) -> Iterable[Tenure]:
        return (tenure for occupancy in self._occupancies.values() for tenure in occupancy.printed)

    def _holders(self) -> list[Tenure]:
        return [tenure for occupancy in self._occupancies.values() for tenure in occupancy.holders]

    def _division(self, group: str, placed: list[Placed]) -> Division:
        posts = [post for place in placed for post in self._posts[place.organization.id]]
        fallback = self._words(Word.CENTRAL if group == CENTRAL else Word.ELSEWHERE)
        return Division(
            key=f"area:{group}",
            title=shorten(self._register.atlas.name(group)) or fallback,
            subtitle=division_subtitle(self._words, len(placed), tally(self._register, posts)),
            sections=tuple(self._sections(placed)),
        )

    def _sections(self, placed: list[Placed]) -> Iterable[Section]:
        top = ""
        for place in placed:
            section = self._section(place, top)
            if place.depth == 0:
                top = section.title
            yield section

    def _section(self, placed: Placed, top: str) -> Section:
        organization = placed.organization
        above = self._register.organizations.get(organization.parent_id or "") if placed.depth else None
        posts = self._posts[organization.id]
        return Section(
            key=f"organization:{organization.id}",
            organization_id=organization.id,
            title=self._name(organization),
            subtitle=subtitle(self._words, organization, above, tally(self._register, posts)),
            depth=placed.depth,
            lines=tuple(line for post in posts for line in self._lines_of(post)),
            above=top if placed.depth else "",
        )

    def _lines_of(self, post: Post) -> tuple[Line, ...]:
        return self._lines.lines(post, self._occupancies[post.id])

    def _sources(self) -> tuple[Source, ...]:
        lines = {tenure.id: (f"tenure:{tenure.id}", self._cited_for(tenure)) for tenure in self._tenures()}
        return tuple(
            printed_source(
                self._words,
                self._register.articles[id_],
                number,
                self._citations[id_],
                lines,
                self._register.notes(id_),
            )
            for id_, number in self._numbers.items()
        )

    def _cited_for(self, tenure: Tenure) -> str:
        post = self._register.posts[tenure.post_id]
        person, role = self._lines.person(tenure), self._lines.role(post)
        body = self._name(self._register.organizations[post.organization_id])
        return self._words(Word.CITED_FOR, person=person, role=role, body=body)


def _with_posts(placed: tuple[Placed, ...], used: set[str]) -> tuple[Placed, ...]:
    """Return the bodies that have posts, or have one below them that does."""
    kept: list[Placed] = []
    for place in reversed(placed):
        below = kept[-1] if kept else None
        is_above = below is not None and below.group == place.group and below.depth > place.depth
        if place.organization.id in used or is_above:
            kept.append(place)
    return tuple(reversed(kept))

"""Reads the directory for its pages, each in one unit of work."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from db.records import Area, Attribute, Citation, Organization, Person, Post, Tenure
from db.store import Store, Unit
from db.values import AttributeKind, Event, Part, PartialDate
from desktop.browse.days import named_days
from desktop.browse.disputes import disputes
from desktop.browse.finding import browsed, everything, of_kind
from desktop.browse.holders import holders
from desktop.browse.kept import kept_lines
from desktop.browse.names import names_seen
from desktop.browse.pages import (
    AreaPage,
    AttributeLine,
    CitationLine,
    Hit,
    Holders,
    Mark,
    NamedDay,
    OrganizationPage,
    PersonPage,
    Photograph,
    PostPage,
    TenureLine,
    TreeLine,
)
from desktop.browse.places import area_page, around_organization
from desktop.browse.standing import Standing, standing
from desktop.browse.succession import post_page
from desktop.browse.tree import tree_lines
from desktop.browse.wording import name_of, notes_by
from desktop.ledger import since
from desktop.matching import lacks_diacritics

LARGEST_PICTURE = 2_000_000
RECORDS = {"person": Person, "organization": Organization, "post": Post, "area": Area}


class Browse:
    """Reads the directory for its pages. Raises StoreTrouble where the file cannot be read."""

    def __init__(self, store: Store) -> None:
        """Read from this store."""
        self._store = store

    def tree(self, search: str = "") -> list[TreeLine]:
        """Return areas with their organizations below them, parents first, in the order of print."""
        with self._store.read() as unit:
            areas = unit.directory.all(Area)
            organizations = unit.directory.all(Organization)
            posts = Counter(post.organization_id for post in unit.directory.all(Post))
        return tree_lines(areas, organizations, posts, search)

    def organization(self, organization_id: str, as_of: date) -> OrganizationPage:
        """Return an organization with the first of its posts and holders; raises KeyError if it is gone."""
        with self._store.read() as unit:
            organization = unit.directory.organizations([organization_id])[organization_id]
            area_ids = [organization.area_id] if organization.area_id else []
            areas = unit.directory.get(Area, area_ids)
            found = holders(unit, organization.id, as_of)
            named = around_organization(unit, organization)
            notes = unit.directory.notes([organization.id])
            mandates = unit.directory.mandates([organization.id])
        return OrganizationPage(
            id=organization.id,
            name=organization.name,
            names=organization.names,
            branch=organization.branch,
            level=organization.level,
            area=next((area.name for area in areas.values()), None),
            lines=found.lines,
            after=found.after,
            posts=found.posts,
            record=organization,
            around=named,
            notes=tuple(notes),
            mandates=tuple(one.day for one in reversed(mandates)),
        )

    def holders(self, organization_id: str, as_of: date, after: Mark) -> Holders:
        """Return the next of an organization's posts and holders, after where a page ended."""
        with self._store.read() as unit:
            return holders(unit, organization_id, as_of, after)

    def person(self, person_id: str, as_of: date) -> PersonPage:
        """Return a person's tenures, the latest first, with their evidence; raises KeyError if gone."""
        with self._store.read() as unit:
            person = unit.directory.persons([person_id])[person_id]
            tenures = unit.directory.tenures_of([person_id])
            lines = tenure_lines(unit, tenures, as_of)
            attributes = _attribute_lines(unit, person.attributes)
            notes = unit.directory.notes([person.id])
            kept = kept_lines(unit, person)
            photograph = _photograph(unit, attributes)
        lines.sort(key=lambda line: line.last_seen.latest if line.last_seen else date.min, reverse=True)
        seen = names_seen(lines)
        doubtful = lacks_diacritics(person)
        said = tuple(one for one in attributes if one.kind is not AttributeKind.PHOTOGRAPH)
        return PersonPage(person, tuple(lines), said, seen, doubtful, tuple(notes), kept, photograph)

    def persons(self, search: str = "", after: str | None = None) -> list[Hit]:
        """Return persons by name, a page at a time, or those whose names have all words of a search."""
        with self._store.read() as unit:
            if search.strip():
                return of_kind(unit, "person", search) if after is None else []
            return browsed(unit, "person", after)

    def post(self, post_id: str, as_of: date) -> PostPage:
        """Return a post with its succession; raises KeyError if it is gone."""
        with self._store.read() as unit:
            return post_page(unit, post_id, as_of)

    def area(self, area_id: str) -> AreaPage:
        """Return an area with its bodies; raises KeyError if it is gone."""
        with self._store.read() as unit:
            return area_page(unit, area_id)

    def named_days(self, organization_id: str | None = None) -> list[NamedDay]:
        """Return the days on which mandates ended or bodies were superseded, the latest first."""
        with self._store.read() as unit:
            return named_days(unit, organization_id)

    def search(self, text: str) -> list[Hit]:
        """Return persons, bodies, posts and areas, then articles that have these words, the latest first."""
        with self._store.read() as unit:
            return everything(unit, text)

    def find(self, kind: str, text: str) -> list[Hit]:
        """Return what is of one kind and has these words."""
        with self._store.read() as unit:
            return of_kind(unit, kind, text)

    def records(self, kind: str, ids: Sequence[str]) -> list[Person | Organization | Post | Area]:
        """Return the records of these ids, to be edited."""
        with self._store.read() as unit:
            found = unit.directory.get(RECORDS[kind], ids)
        return list({one.id: one for one in found.values()}.values())


def tenure_lines(unit: Unit, tenures: Sequence[Tenure], as_of: date) -> list[TenureLine]:
    """Return tenures as of a day, with their evidence."""
    stands = standing(unit, tenures, as_of)
    return [_tenure_line(unit, tenure, stands) for tenure in tenures]


def _tenure_line(unit: Unit, tenure: Tenure, stands: Standing) -> TenureLine:
    post, bodies = stands.posts.get(tenure.post_id), stands.bodies
    cited = unit.directory.citations_for([tenure.id])
    return TenureLine(
        id=tenure.id,
        role=post.role if post else "",
        organization_id=post.organization_id if post else "",
        organization=name_of(bodies, post.organization_id) if post else "",
        state=stands.states[tenure.id],
        why=stands.why.get(tenure.id),
        term=tenure.term,
        post_id=tenure.post_id,
        out_of_scope=tenure.post_id in stands.out_of_scope,
        marks=tenure.marks,
        notes=tuple(unit.directory.notes([tenure.id])),
        capacity=tenure.capacity,
        since=since(tenure),
        since_is_start=tenure.started,
        first_seen=tenure.first_seen,
        last_seen=tenure.last_seen,
        until=PartialDate.of(tenure.end_latest) if tenure.ended and tenure.end_latest else None,
        citations=tuple(_citation_lines(unit, cited)),
        disputes=disputes(unit, tenure, cited),
    )


def _attribute_lines(unit: Unit, attributes: Sequence[Attribute]) -> tuple[AttributeLine, ...]:
    quotes = _citation_lines(unit, attributes)
    found = zip(attributes, quotes, strict=True)
    return tuple(AttributeLine(one.kind, one.value, quote) for one, quote in found)


def _photograph(unit: Unit, attributes: Sequence[AttributeLine]) -> Photograph | None:
    """Return the photograph that was kept last."""
    for one in reversed(attributes):
        if one.kind is AttributeKind.PHOTOGRAPH:
            content = unit.sources.bytes_of(one.value, LARGEST_PICTURE)
            return Photograph(content, one.citation) if content else None
    return None


def _citation_lines(unit: Unit, citations: Sequence[Citation | Attribute]) -> list[CitationLine]:
    articles = unit.articles.by_ids({citation.article_id for citation in citations})
    acts = unit.decisions.acts({citation.decision_id for citation in citations})
    keys = [one.claim_key for one in citations if isinstance(one, Citation)]
    notes = notes_by(unit, [*articles, *keys])
    return [
        CitationLine(
            id=citation.id if isinstance(citation, Citation) else citation.decision_id,
            article_id=citation.article_id,
            article=articles[citation.article_id].title,
            outlet=articles[citation.article_id].outlet,
            published=articles[citation.article_id].published,
            event=citation.event if isinstance(citation, Citation) else Event.SIGHTED,
            evidence=citation.evidence,
            quote=_quote(citation),
            accepted_at=acts[citation.decision_id].at,
            restricted=articles[citation.article_id].restricted,
            notes=notes[citation.article_id]
            + (notes[citation.claim_key] if isinstance(citation, Citation) else ()),
        )
        for citation in citations
    ]


def _quote(citation: Citation | Attribute) -> str:
    passages = [piece for piece in citation.evidence if piece.part is Part.PASSAGE]
    return " … ".join(piece.quote for piece in passages or citation.evidence)

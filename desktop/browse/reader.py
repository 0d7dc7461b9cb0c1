"""Reads the directory for its pages, each in one unit of work."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from db.records import Area, Attribute, Citation, Organization, Person, Post, Tenure
from db.store import Store, Unit
from db.values import Event, Part, PartialDate, TenureState
from desktop.browse.pages import (
    AttributeLine,
    CitationLine,
    Hit,
    HolderLine,
    OrganizationPage,
    PersonPage,
    TenureLine,
    TreeLine,
)
from desktop.browse.standing import Standing, standing
from desktop.browse.tree import tree_lines
from desktop.ledger import implied, post_states, since, tenure_state

HOLDING = frozenset({TenureState.IN_POST, TenureState.IN_POST_BY, TenureState.NOT_CONFIRMED})


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
        """Return an organization's posts and holders as of a day; raises KeyError if it is gone."""
        with self._store.read() as unit:
            organization = unit.directory.organizations([organization_id])[organization_id]
            area_ids = [organization.area_id] if organization.area_id else []
            areas = unit.directory.get(Area, area_ids)
            lines = _holder_lines(unit, organization_id, as_of)
        return OrganizationPage(
            id=organization.id,
            name=organization.name,
            names=organization.names,
            branch=organization.branch,
            level=organization.level,
            area=next((area.name for area in areas.values()), None),
            lines=tuple(lines),
        )

    def person(self, person_id: str, as_of: date) -> PersonPage:
        """Return a person's tenures, the latest first, with their evidence; raises KeyError if gone."""
        with self._store.read() as unit:
            person = unit.directory.persons([person_id])[person_id]
            tenures = unit.directory.tenures_of([person_id])
            lines = tenure_lines(unit, tenures, as_of)
            attributes = _attribute_lines(unit, person.attributes)
        lines.sort(key=lambda line: line.last_seen.latest if line.last_seen else date.min, reverse=True)
        return PersonPage(person, tuple(lines), attributes)

    def persons(self, search: str = "", after: str | None = None) -> list[Hit]:
        """Return persons by name, a page at a time, or those whose names have all words of a search."""
        with self._store.read() as unit:
            found = unit.search.entities(search) if search.strip() else unit.search.browse("person", after)
            kept = [one for one in found if one.kind == "person"]
            details = _posts_in_words(unit, [one.id for one in kept])
        return [Hit("person", one.id, one.name, "; ".join(details.get(one.id, ()))) for one in kept]

    def search(self, text: str) -> list[Hit]:
        """Return persons, organizations, then articles that have these words, the latest first."""
        with self._store.read() as unit:
            found = unit.search.entities(text)
            details = _posts_in_words(unit, [one.id for one in found if one.kind == "person"])
            articles = unit.articles.by_ids({one.id for one in unit.search.articles(text)})
        entities = [Hit(one.kind, one.id, one.name, "; ".join(details.get(one.id, ()))) for one in found]
        dated = [
            Hit("article", key, line.title, line.published.text if line.published else "")
            for key, line in sorted(articles.items(), reverse=True)
        ]
        return sorted(entities, key=lambda hit: hit.kind != "person") + dated


def _holder_lines(unit: Unit, organization_id: str, as_of: date) -> list[HolderLine]:
    posts = unit.directory.posts_in([organization_id])
    tenures = unit.directory.tenures_in(post.id for post in posts)
    stands = standing(unit, tenures, as_of)
    of_posts = post_states(posts, tenures, stands.states)
    persons = unit.directory.persons(tenure.person_id for tenure in tenures)
    also = _posts_in_words(unit, list(persons), as_of)
    holders: defaultdict[str, list[Tenure]] = defaultdict(list)
    told = {one.post_id for one in tenures if one.id in stands.implied}
    for tenure in tenures:
        if stands.states[tenure.id] in HOLDING and tenure.id not in stands.implied:
            holders[tenure.post_id].append(tenure)
    lines = []
    for post in posts:
        empty = HolderLine(post.id, post.role, of_posts[post.id], vietnamese=_vietnamese(post))
        held = [
            _holder(post, tenure, persons[tenure.person_id], stands, also, empty)
            for tenure in holders[post.id]
        ]
        lines += held or ([] if post.id in told else [empty])
    return lines


def _vietnamese(post: Post) -> str | None:
    return next((name.text for name in post.names if name.language == "vi"), None)


def _holder(
    post: Post,
    tenure: Tenure,
    person: Person,
    stands: Standing,
    also: dict[str, list[str]],
    empty: HolderLine,
) -> HolderLine:
    return HolderLine(
        post_id=post.id,
        role=post.role,
        post_state=empty.post_state,
        vietnamese=empty.vietnamese,
        tenure_id=tenure.id,
        person_id=person.id,
        person=person.name,
        state=stands.states[tenure.id],
        why=stands.why.get(tenure.id),
        capacity=tenure.capacity,
        since=since(tenure),
        since_is_start=tenure.started,
        last_seen=tenure.last_seen,
        also=tuple(words for words in also.get(person.id, ()) if not words.startswith(f"{post.role}, ")),
    )


def _posts_in_words(unit: Unit, person_ids: Sequence[str], as_of: date | None = None) -> dict[str, list[str]]:
    """Return what persons hold (as of a day, else ever), as ``role, organization``, by person's id."""
    tenures = unit.directory.tenures_of(person_ids)
    posts = unit.directory.posts(tenure.post_id for tenure in tenures)
    bodies = unit.directory.organizations(post.organization_id for post in posts.values())
    words: defaultdict[str, list[str]] = defaultdict(list)
    states = {one.id: tenure_state(one, as_of) for one in tenures} if as_of else {}
    less = implied(posts.values(), tenures, states) if as_of else ()
    for tenure in tenures:
        post = posts.get(tenure.post_id)
        if post and tenure.id not in less and (as_of is None or states[tenure.id] in HOLDING):
            words[tenure.person_id].append(f"{post.role}, {_name(bodies, post.organization_id)}")
    return words


def _name(bodies: Mapping[str, Organization], organization_id: str) -> str:
    return bodies[organization_id].name if organization_id in bodies else ""


def tenure_lines(unit: Unit, tenures: Sequence[Tenure], as_of: date) -> list[TenureLine]:
    """Return tenures as of a day, with their evidence."""
    stands = standing(unit, tenures, as_of)
    return [_tenure_line(unit, tenure, stands) for tenure in tenures]


def _tenure_line(unit: Unit, tenure: Tenure, stands: Standing) -> TenureLine:
    post, bodies = stands.posts.get(tenure.post_id), stands.bodies
    return TenureLine(
        id=tenure.id,
        role=post.role if post else "",
        organization_id=post.organization_id if post else "",
        organization=_name(bodies, post.organization_id) if post else "",
        state=stands.states[tenure.id],
        why=stands.why.get(tenure.id),
        term=tenure.term,
        capacity=tenure.capacity,
        since=since(tenure),
        since_is_start=tenure.started,
        first_seen=tenure.first_seen,
        last_seen=tenure.last_seen,
        until=PartialDate.of(tenure.end_latest) if tenure.ended and tenure.end_latest else None,
        citations=tuple(_citation_lines(unit, unit.directory.citations_for([tenure.id]))),
    )


def _attribute_lines(unit: Unit, attributes: Sequence[Attribute]) -> tuple[AttributeLine, ...]:
    quotes = _citation_lines(unit, attributes)
    found = zip(attributes, quotes, strict=True)
    return tuple(AttributeLine(one.kind, one.value, quote) for one, quote in found)


def _citation_lines(unit: Unit, citations: Sequence[Citation | Attribute]) -> list[CitationLine]:
    articles = unit.articles.by_ids({citation.article_id for citation in citations})
    acts = unit.decisions.acts({citation.decision_id for citation in citations})
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
        )
        for citation in citations
    ]


def _quote(citation: Citation | Attribute) -> str:
    passages = [piece for piece in citation.evidence if piece.part is Part.PASSAGE]
    return " … ".join(piece.quote for piece in passages or citation.evidence)

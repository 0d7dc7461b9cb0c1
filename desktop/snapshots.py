"""The directory as an edition prints it: as of a day, without what is out of scope or not to be printed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from db.records import Area, ArticleLine, Citation, Organization, Person, Post, Snapshot, Tenure
from db.rules import Mandate, Rule
from db.store import Unit
from db.values import AttributeKind
from desktop.ledger import (
    as_of_day,
    concerned,
    out_of_scope,
    post_states,
    without_implied,
    without_sources,
)
from desktop.matching import lacks_diacritics
from desktop.requests import EditionRequest
from desktop.withheld import areas_there, renamed, said_of, still_there, without_names


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the directory that may be printed."""

    areas: tuple[Area, ...]
    organizations: tuple[Organization, ...]
    posts: tuple[Post, ...]
    persons: tuple[Person, ...]
    tenures: tuple[Tenure, ...]
    citations: tuple[Citation, ...]
    sources: Mapping[str, ArticleLine]
    mandates: tuple[Mandate, ...]
    rules: tuple[Rule, ...]


def snapshot(unit: Unit, request: EditionRequest, known_at: datetime) -> Snapshot:
    """Return the directory as of the day asked for, with the articles that it cites.

    Posts out of scope are left out; so are, unless asked for, private notes and all that rests on
    restricted sources alone.
    """
    rows = _in_scope(_read(unit))
    rows = rows if request.with_restricted else _unrestricted(unit, rows)
    states, why = as_of_day(
        rows.posts, rows.tenures, request.as_of, rows.mandates, rows.rules, rows.organizations, rows.areas
    )
    of_posts = post_states(rows.posts, rows.tenures, states)
    posts, tenures = without_implied(rows.posts, rows.tenures, states)
    cited = {one.article_id for one in rows.citations} | _said_of_lives(rows.persons)
    return Snapshot(
        as_of=request.as_of,
        known_at=known_at,
        areas=rows.areas,
        organizations=rows.organizations,
        posts=posts,
        persons=rows.persons,
        tenures=tenures,
        citations=rows.citations,
        sources=tuple(rows.sources[key] for key in sorted(cited) if key in rows.sources),
        tenure_states=states,
        post_states=of_posts,
        unconfirmed=why,
        unmarked=frozenset(one.id for one in rows.persons if lacks_diacritics(one)),
        notes=_notes(unit, rows) if request.with_notes else {},
        stories={key: first for key, first in unit.witnesses.firsts(cited).items() if key != first},
    )


def _read(unit: Unit) -> _Rows:
    directory = unit.directory
    organizations, citations = directory.all(Organization), directory.all(Citation)
    persons = tuple(map(_without_photographs, directory.all(Person)))
    cited = {citation.article_id for citation in citations} | _said_of_lives(persons)
    return _Rows(
        areas=directory.all(Area),
        organizations=organizations,
        posts=directory.all(Post),
        persons=persons,
        tenures=directory.all(Tenure),
        citations=citations,
        sources=unit.articles.by_ids(cited),
        mandates=tuple(directory.mandates(one.id for one in organizations)),
        rules=tuple(directory.rules()),
    )


def _without_photographs(person: Person) -> Person:
    """Return a person without pictures: they never leave the file."""
    said = tuple(one for one in person.attributes if one.kind is not AttributeKind.PHOTOGRAPH)
    return person if said == person.attributes else replace(person, attributes=said)


def _said_of_lives(persons: Iterable[Person]) -> set[str]:
    """Return the articles that say something of the persons themselves."""
    return {each.article_id for one in persons for each in one.attributes}


def _in_scope(rows: _Rows) -> _Rows:
    left_out = out_of_scope(rows.posts, {one.id: one for one in rows.organizations}, rows.rules)
    return _without_posts(rows, left_out) if left_out else rows


def _without_posts(rows: _Rows, left_out: Iterable[str]) -> _Rows:
    gone = set(left_out)
    tenures = tuple(one for one in rows.tenures if one.post_id not in gone)
    kept = {one.id for one in tenures}
    return replace(
        rows,
        posts=tuple(one for one in rows.posts if one.id not in gone),
        tenures=tenures,
        citations=tuple(one for one in rows.citations if one.tenure_id in kept),
    )


def _unrestricted(unit: Unit, rows: _Rows) -> _Rows:
    """Return what is left without restricted sources; posts and names of which only they know go too."""
    articles = {*rows.sources, *_beside(rows)}
    hidden = {key for key, line in unit.articles.by_ids(articles).items() if line.restricted}
    if not hidden:
        return rows
    parts = unit.directory.parts_of(concerned(rows.citations, rows.tenures, hidden))
    left = without_sources(
        rows.persons,
        rows.tenures,
        rows.citations,
        hidden,
        parts,
        unit.directory.amendments(one.id for one in parts),
        rows.rules,
    )
    shown = replace(
        rows,
        persons=left.persons,
        tenures=left.tenures,
        citations=left.citations,
        mandates=tuple(one for one in rows.mandates if one.article_id not in hidden),
    )
    held, now = ({one.post_id for one in tenures} for tenures in (rows.tenures, left.tenures))
    return _renamed(unit, rows, _without_posts(shown, held - now), hidden)


def _renamed(unit: Unit, before: _Rows, left: _Rows, hidden: set[str]) -> _Rows:
    """Return what is left under the names that may be told; whom only hidden sources know is gone."""
    said = said_of(unit, before.persons, before.tenures, before.posts, before.citations, hidden)
    shown = {one.person_id for one in left.tenures} | {one.id for one in left.persons if one.attributes}
    unknown = {one for one in said.hidden if one not in shown and not said.here.get(one)}
    bodies = still_there(left.organizations, before.posts, left.posts)
    return replace(
        left,
        areas=areas_there(left.areas, before.organizations, bodies),
        organizations=tuple(without_names(one, said) for one in bodies),
        persons=tuple(renamed(one, said) for one in left.persons if one.id not in unknown),
    )


def _beside(rows: _Rows) -> set[str]:
    """Return the articles that are not cited for a post: of attributes and of mandates."""
    return _said_of_lives(rows.persons) | {one.article_id for one in rows.mandates if one.article_id}


def _notes(unit: Unit, rows: _Rows) -> dict[str, tuple[str, ...]]:
    """Return the private notes by the ids of the tenures, persons, posts and articles that they are on."""
    printed = [one.id for each in (rows.tenures, rows.persons, rows.posts) for one in each]
    notes = unit.directory.notes([*printed, *rows.sources])
    about = {one.subject_id for one in notes}
    goes_by = unit.directory.canonical(about)
    goes_by |= {one.id: one.tenure_id for one in unit.directory.holdings(about) if one.tenure_id}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in notes:
        found[goes_by.get(one.subject_id, one.subject_id)].append(one.text)
    return {key: tuple(texts) for key, texts in found.items()}

"""FollowTheMoney entities, one JSON object in each line: who held which position, according to what.

Source of the facts: the schemata Person, PublicBody, Position, Occupancy and Article of FollowTheMoney 3.
"""

import json
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from db.records import ArticleLine, Organization, Person, Post, Snapshot
from db.values import AttributeKind, PartialDate, TenureState
from desktop.report.exports.listing import Entry, Listing, attribute, other_names, reduced, web_address

Entity = dict[str, object]
_STATUS = {
    TenureState.IN_POST: "current",
    TenureState.IN_POST_BY: "current",
    TenureState.ENDED: "ended",
    TenureState.ENDED_UNKNOWN: "ended",
}
_GENDERS = ("male", "female")


def write_ftm(snapshot: Snapshot, out: BinaryIO) -> int:
    """Write every entity as a line of JSON; return the number of occupancies."""
    listing = Listing(snapshot)
    entries = list(listing.entries())
    out.writelines(
        json.dumps(entity, ensure_ascii=False, sort_keys=True).encode() + b"\n"
        for entity in _entities(listing, entries)
    )
    return len(entries)


def _entities(listing: Listing, entries: Sequence[Entry]) -> Iterator[Entity]:
    held = dict.fromkeys(one.person.id for one in entries)
    yield from (_person(listing.register.persons[one], listing) for one in held)
    yield from (_body(one, listing) for one in listing.snapshot.organizations)
    yield from (_position(one, listing) for one in listing.snapshot.posts)
    cited = dict.fromkeys(each.article.id for one in entries for each in one.cited)
    yield from (_article(listing.register.articles[one]) for one in cited)
    yield from map(_occupancy, entries)


def _person(person: Person, listing: Listing) -> Entity:
    gender = attribute(person, AttributeKind.GENDER)
    return _entity(
        "Person",
        person.id,
        name=[person.name],
        alias=other_names(person),
        birthDate=[_date(_edtf(attribute(person, AttributeKind.BIRTH)))],
        gender=[gender if gender in _GENDERS else ""],
        notes=listing.snapshot.notes.get(person.id, ()),
    )


def _body(body: Organization, listing: Listing) -> Entity:
    area = listing.register.atlas.area_of(body)
    return _entity(
        "PublicBody",
        body.id,
        name=[body.name],
        alias=other_names(body),
        parent=[body.parent_id or ""],
        country=[listing.country(area)],
        classification=[f"{body.level} {body.branch}"],
        incorporationDate=[_date(body.valid_from)],
        dissolutionDate=[_date(body.valid_to)],
    )


def _position(post: Post, listing: Listing) -> Entity:
    body = listing.register.organizations[post.organization_id]
    area = listing.register.atlas.area_of(body)
    own = area is not None and area.kind != "country"
    return _entity(
        "Position",
        post.id,
        name=[f"{post.role}, {body.name}"],
        alias=other_names(post),
        organization=[body.id],
        subnationalArea=[area.name if area is not None and own else ""],
        country=[listing.country(area)],
        numberOfSeats=[str(post.seats) if post.seats else ""],
    )


def _occupancy(entry: Entry) -> Entity:
    tenure = entry.tenure
    began = reduced(tenure.start_earliest, tenure.start_latest) if tenure.started else ""
    told = tenure.last_seen.text if tenure.last_seen else ""
    articles = [one.article for one in entry.cited]
    return _entity(
        "Occupancy",
        tenure.id,
        holder=[entry.person.id],
        post=[entry.post.id],
        startDate=[began],
        endDate=[reduced(tenure.end_earliest, tenure.end_latest) if entry.end else ""],
        date=[_date(_edtf(told))],
        status=[_STATUS.get(entry.state, "unknown")],
        description=[quote for one in entry.cited for quote in one.quotes],
        summary=[", ".join((tenure.capacity.value, *tenure.marks)) if _special(entry) else ""],
        publisher=[one.outlet or "" for one in articles],
        sourceUrl=[web_address(one) for one in articles],
    )


def _special(entry: Entry) -> bool:
    return entry.tenure.capacity.value != "full" or bool(entry.tenure.marks)


def _article(article: ArticleLine) -> Entity:
    return _entity(
        "Article",
        article.id,
        title=[article.title],
        publisher=[article.outlet or ""],
        publishedAt=[_date(article.published)],
        sourceUrl=[web_address(article)],
    )


def _edtf(text: str) -> PartialDate | None:
    try:
        return PartialDate(text) if text else None
    except ValueError:
        return None


def _date(when: PartialDate | None) -> str:
    return reduced(when.earliest, when.latest) if when else ""


def _entity(schema: str, id_: str, **properties: Sequence[str]) -> Entity:
    """Return an entity with the properties that say something, each value once."""
    said = {name: [one for one in dict.fromkeys(values) if one] for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: all_ for name, all_ in said.items() if all_}}

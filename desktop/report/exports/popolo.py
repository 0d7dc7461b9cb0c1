"""Popolo JSON: persons, organizations, posts, memberships and areas, by the specification's own names.

Source of the facts: The Popolo Project's specification, version 1.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from db.records import Area, Name, Organization, Person, Post, Snapshot
from db.values import AttributeKind, PartialDate
from desktop.report.exports.listing import Cited, Entry, Listing, attribute, reduced, web_address

Fields = dict[str, object]


def write_popolo(snapshot: Snapshot, out: BinaryIO) -> int:
    """Write the directory as one JSON object; return the number of memberships."""
    listing = Listing(snapshot)
    entries = list(listing.entries())
    held = {one.person.id for one in entries}
    content = {
        "persons": [_person(one, snapshot) for one in snapshot.persons if one.id in held],
        "organizations": [_organization(one) for one in snapshot.organizations],
        "posts": [_post(one, listing) for one in snapshot.posts],
        "memberships": [_membership(one) for one in entries],
        "areas": [_area(one) for one in snapshot.areas],
    }
    out.write(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "replace"))
    return len(entries)


def _person(person: Person, snapshot: Snapshot) -> Fields:
    born = attribute(person, AttributeKind.BIRTH)
    return _said(
        id=person.id,
        name=person.name,
        other_names=_others(person.name, person.names),
        birth_date=_date(PartialDate(born)) if born else "",
        gender=attribute(person, AttributeKind.GENDER),
        biography="\n".join(snapshot.notes.get(person.id, ())),
    )


def _organization(organization: Organization) -> Fields:
    return _said(
        id=organization.id,
        name=organization.name,
        other_names=_others(organization.name, organization.names),
        classification=organization.branch,
        parent_id=organization.parent_id,
        area_id=organization.area_id,
        founding_date=_date(organization.valid_from),
        dissolution_date=_date(organization.valid_to),
    )


def _post(post: Post, listing: Listing) -> Fields:
    area = listing.register.atlas.area_of(listing.register.organizations[post.organization_id])
    return _said(
        id=post.id,
        label=f"{post.role}, {listing.register.organizations[post.organization_id].name}",
        other_label=next((one.text for one in post.names if one.text != post.role), ""),
        role=post.role,
        organization_id=post.organization_id,
        area_id=area.id if area else None,
    )


def _membership(entry: Entry) -> Fields:
    tenure = entry.tenure
    began = reduced(tenure.start_earliest, tenure.start_latest) if tenure.started else ""
    return _said(
        id=tenure.id,
        label=f"{entry.person.name}: {entry.post.role}, {entry.body.name} ({entry.state.value})",
        role=entry.post.role,
        person_id=entry.person.id,
        organization_id=entry.body.id,
        post_id=entry.post.id,
        area_id=entry.area.id if entry.area else None,
        start_date=began,
        end_date=reduced(tenure.end_earliest, tenure.end_latest) if entry.end else "",
        sources=_sources(entry.cited),
    )


def _area(area: Area) -> Fields:
    return _said(id=area.id, name=area.name, classification=area.kind, parent_id=area.parent_id)


def _sources(cited: Iterable[Cited]) -> list[Fields]:
    """Return the sources; the specification wants an address, so one without goes by its id."""
    return [
        _said(url=web_address(one.article) or f"urn:uuid:{one.article.id}", note=_note(one)) for one in cited
    ]


def _note(cited: Cited) -> str:
    article = cited.article
    day = article.published.text if article.published else ""
    return " · ".join(filter(None, (article.outlet, day, article.title, *cited.quotes)))


def _others(preferred: str, names: Sequence[Name]) -> list[Mapping[str, object]]:
    others = {one.text: one for one in names if one.text != preferred}
    return [_said(name=one.text, note=one.outlet or one.language) for one in others.values()]


def _date(when: PartialDate | None) -> str:
    return reduced(when.earliest, when.latest) if when else ""


def _said(**fields: object) -> Fields:
    """Return the fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}

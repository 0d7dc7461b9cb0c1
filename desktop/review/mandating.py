"""A congress or an election of a body: whose mandates end with it, and where one seems to have been held."""

from datetime import date

from db.acts import Mandated
from db.computed import Congress
from db.records import Area, Organization, Reason, Tenure
from db.rules import Mandate
from db.store import Unit
from db.values import PartialDate
from desktop.ledger import after_mandates, congresses
from desktop.matching import body_of, ending_with
from desktop.review.asked import Unconfirmed
from desktop.review.previews import Preview, PrintedLine


def covered(unit: Unit, organization_id: str) -> list[Organization]:
    """Return the body, and those of the directory whose mandates end with its own, in the order of print."""
    (body,) = unit.directory.organizations([organization_id]).values()
    areas = unit.directory.get(Area, [body.area_id] if body.area_id else [])
    area = next((one.name for one in areas.values()), None)
    found = {body.id: body}
    for other in ending_with(body_of(body.name, area)):
        for one in unit.directory.named_organizations(other.name):
            if (one.level, one.area_id) == (body.level, body.area_id):
                found[one.id] = one
    return sorted(found.values(), key=lambda one: (one.id != body.id, one.rank, one.id))


def mandated(unit: Unit, organization_id: str, day: PartialDate, article_id: str | None) -> list[Mandated]:
    """Return the decisions that the mandates in a body, and in those that end with it, ended on a day."""
    return [Mandated(one.id, day, article_id) for one in covered(unit, organization_id)]


def unconfirmed(
    unit: Unit, organization_id: str, mandate: PartialDate, as_of: PartialDate
) -> list[Unconfirmed]:
    """Return who would not be confirmed any more, body by body, by rank."""
    bodies = covered(unit, organization_id)
    posts = {post.id: post for post in unit.directory.posts_in(one.id for one in bodies)}
    held = [one for one in unit.directory.tenures_in(posts) if not one.ended]
    mandates = [Mandate(one.id, mandate) for one in bodies]
    found = after_mandates(held, posts, mandates, max(as_of.latest, mandate.earliest))
    persons = unit.directory.persons({one.person_id for one in held})
    places = {one.id: place for place, one in enumerate(bodies)}
    names = {one.id: one.name for one in bodies}

    def order(one: Tenure) -> tuple[int, int, str, str]:
        post = posts[one.post_id]
        return places[post.organization_id], post.rank, persons[one.person_id].name, one.id

    return [
        Unconfirmed(
            persons[one.person_id].name,
            posts[one.post_id].role,
            one.last_seen,
            names[posts[one.post_id].organization_id],
        )
        for one in sorted((one for one in held if one.id in found), key=order)
    ]


def foreseen_end(unit: Unit, organization_id: str, day: PartialDate, today: date) -> Preview:
    """Return who would not be confirmed any more: nothing else changes, and nobody's tenure ends."""
    found = unconfirmed(unit, organization_id, day, PartialDate.of(today))
    lines = (
        PrintedLine("", one.person, one.role, one.organization, Reason("not confirmed since the congress"))
        for one in found
    )
    return Preview(lines=tuple(lines))


def seeming(unit: Unit) -> tuple[Congress, ...]:
    """Return the congresses that seem to have been held and that no mandate tells of yet."""
    cited = unit.scoped.elected()
    tenures = unit.directory.get(Tenure, {one.tenure_id for one in cited})
    posts = unit.directory.posts({one.post_id for one in tenures.values()})
    mandates = unit.directory.mandates({one.organization_id for one in posts.values()})
    found = congresses(posts, tenures, cited, mandates)
    declined = unit.directory.declined(one.key for one in found)
    return tuple(one for one in found if one.key not in declined)

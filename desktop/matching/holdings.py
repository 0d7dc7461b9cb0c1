"""What persons hold: tenures with their posts and bodies, asked for at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Organization, Post, Tenure
from desktop.matching.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure with its post and body."""

    tenure: Tenure
    post: Post
    organization: Organization


def holdings(person_ids: Iterable[str], known: Lookup) -> dict[str, list[Holding]]:
    """Return what each of these persons holds or held, by the person's id."""
    found: dict[str, list[Holding]] = {person_id: [] for person_id in person_ids}
    tenures = known.tenures_of(found) if found else []
    posts = known.posts(tenure.post_id for tenure in tenures)
    bodies = known.organizations(post.organization_id for post in posts.values())
    for tenure in tenures:
        post = posts.get(tenure.post_id)
        if post and post.organization_id in bodies:
            found.setdefault(tenure.person_id, []).append(Holding(tenure, post, bodies[post.organization_id]))
    return found


def held_by(person_id: str | None, known: Lookup) -> list[Holding]:
    """Return what one person holds or held, also where another id stands for theirs now."""
    found = holdings([person_id], known) if person_id else {}
    return [one for some in found.values() for one in some]

"""Posts in words, for lines that name somebody."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from db.records import Organization
from db.rules import Note
from db.store import Unit
from db.values import TenureState

HOLDING = frozenset({TenureState.IN_POST, TenureState.IN_POST_BY, TenureState.NOT_CONFIRMED})


def notes_by(unit: Unit, ids: Sequence[str]) -> Mapping[str, tuple[Note, ...]]:
    """Return the notes on these ids themselves."""
    found: defaultdict[str, tuple[Note, ...]] = defaultdict(tuple)
    for note in unit.directory.notes(ids):
        found[note.subject_id] += (note,)
    return found


def posts_in_words(unit: Unit, person_ids: Sequence[str]) -> dict[str, list[str]]:
    """Return what persons hold or held, as ``role, organization``, by person's id."""
    tenures = unit.directory.tenures_of(person_ids)
    posts = unit.directory.posts(tenure.post_id for tenure in tenures)
    bodies = unit.directory.organizations(post.organization_id for post in posts.values())
    words: defaultdict[str, list[str]] = defaultdict(list)
    for tenure in tenures:
        if post := posts.get(tenure.post_id):
            words[tenure.person_id].append(f"{post.role}, {name_of(bodies, post.organization_id)}")
    return words


def name_of(bodies: Mapping[str, Organization], organization_id: str) -> str:
    """Return a body's name; nothing if it is gone."""
    return bodies[organization_id].name if organization_id in bodies else ""

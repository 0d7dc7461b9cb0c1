"""Two provinces whose posts know each other, and short sentences on who was seen in them."""

from collections.abc import Iterable

from db.acts import Outcome
from db.computed import Conflict, Proposal
from db.records import Area, Claim, Organization, Post
from db.values import Capacity, Event, Relation
from desktop.ledger import Rows, conflicts, fold, proposals, rows_of
from tests.ledger.decided import accepted, claim, decisions

Said = tuple[str, str, Claim]
"""A person, a post, and what is said of the person in it."""

AREAS = (
    Area("vn", "Việt Nam", "country"),
    Area("dien bien", "Điện Biên", "province", "vn"),
    Area("lai chau", "Lai Châu", "province", "vn"),
    Area("muong ang", "Mường Ảng", "district", "dien bien"),
)
BODIES = (
    Organization(
        "committee", "Điện Biên Provincial Party Committee", (), None, "dien bien", "party", "provincial"
    ),
    Organization("standing", "Its Standing Committee", (), "committee", "dien bien", "party", "provincial"),
    Organization(
        "council", "Điện Biên Provincial People's Council", (), None, "dien bien", "council", "provincial"
    ),
    Organization(
        "government",
        "Điện Biên Provincial People's Committee",
        (),
        None,
        "dien bien",
        "government",
        "provincial",
    ),
    Organization(
        "lai chau", "Lai Châu Provincial Party Committee", (), None, "lai chau", "party", "provincial"
    ),
    Organization(
        "district", "Mường Ảng District Party Committee", (), None, "muong ang", "party", "district"
    ),
    Organization("ministry", "Ministry of Health", (), None, "vn", "government", "central"),
    Organization("delegation", "Lai Châu delegation", (), None, "lai chau", "assembly", "provincial"),
)
POSTS = (
    Post("secretary", "committee", "Secretary", seats=1, rank=10, carries=("member",)),
    Post("standing deputy", "committee", "Standing Deputy Secretary", (), 1, 15, "deputy", ("member",)),
    Post("deputy", "committee", "Deputy Secretary", rank=20, carries=("member",)),
    Post("member", "standing", "Member", rank=90),
    Post("chair of council", "council", "Chairman", seats=1, rank=10, excludes=("chair of government",)),
    Post("chair of government", "government", "Chairman", seats=1, rank=10),
    Post("vice chair", "government", "Vice Chairman", rank=20),
    Post("lai chau secretary", "lai chau", "Secretary", seats=1, rank=10),
    Post("district secretary", "district", "Secretary", seats=1, rank=10),
    Post("minister", "ministry", "Minister", seats=1, rank=10),
    Post("assembly deputy", "delegation", "Deputy", rank=90),
)


def seen(person: str, post: str, on: str | None, capacity: Capacity = Capacity.FULL) -> Said:
    """Say that the person was seen in the post."""
    return person, post, claim(on=on, capacity=capacity)


def elected(person: str, post: str, on: str | None) -> Said:
    """Say that the person was elected to the post."""
    return person, post, claim(Event.ELECTED, on, relation=Relation.INCOMING)


def left(person: str, post: str, on: str | None, event: Event = Event.DISMISSED) -> Said:
    """Say that the person left the post."""
    return person, post, claim(event, on, relation=Relation.OUTGOING)


def former(person: str, post: str, on: str | None) -> Said:
    """Say that the person once held the post."""
    return person, post, claim(on=on, relation=Relation.FORMER)


def told(
    *said: Said,
    more: Iterable[Outcome] = (),
    posts: Iterable[Post] = POSTS,
    bodies: Iterable[Organization] = BODIES,
    areas: Iterable[Area] = AREAS,
    article: str = "",
) -> Rows:
    """Return the rows of a directory in which all of this was accepted, each from its own article."""
    outcomes: list[Outcome] = [
        accepted(one, number, person=person, post=post, article=article)
        for number, (person, post, one) in enumerate(said)
    ]
    folded = fold(decisions(*outcomes, *more))
    return rows_of(posts, folded.tenures, bodies, areas, folded.citations)


def in_words(found: Iterable[Proposal]) -> list[str]:
    """Return proposals in words: whose tenure, in which post, ended when, and why."""
    return [
        f"{one.person_id} left {one.post_id} {one.end.text if one.end else 'some day'}: {one.code}"
        for one in found
    ]


def proposed(*said: Said) -> list[str]:
    """Return what follows from all of this, in words."""
    return in_words(proposals(told(*said)))


def contradicted(*said: Said) -> list[str]:
    """Return what in this cannot be, in words: why, who, when."""
    return [_conflict_in_words(one) for one in conflicts(told(*said))]


def _conflict_in_words(one: Conflict) -> str:
    return f"{one.code}: {' and '.join(one.tenures)}{f', {one.days}' if one.days else ''}"

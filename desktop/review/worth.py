"""Proposals and conflicts as questions, those first that a wrong printed line hangs on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from db.computed import Conflict, Proposal, RosterLine
from db.records import Organization, Post
from db.values import digest, fold
from desktop.ledger import (
    AFTER_BODY,
    AFTER_END,
    DATES,
    EXCLUDED,
    EXCLUDING,
    MISSING,
    MOVED,
    ORDER,
    PROMOTED,
    SEAT,
    SUCCESSION,
    SUPERSEDED,
    TWO_PLACES,
)
from desktop.review.asked import Kind, QuestionLine

WORTH: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys((SEAT, EXCLUDING, TWO_PLACES, AFTER_END), 0),
        **dict.fromkeys((MISSING, EXCLUDED, SUCCESSION), 1),
        **dict.fromkeys((PROMOTED, MOVED, AFTER_BODY), 2),
        **dict.fromkeys((SUPERSEDED,), 3),
        **dict.fromkeys((ORDER, DATES), 4),
    }
)
"""The order in which questions are put: contradictions, departures, what follows, sharper dates."""
LEAST = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A question before its words: a conflict, a proposal, or several proposals that are one."""

    key: str
    kind: Kind
    code: str
    posts: tuple[str, ...]
    proposals: tuple[Proposal, ...] = ()
    conflict: Conflict | None = None
    roster: tuple[RosterLine, ...] = ()
    article_id: str = ""

    @property
    def tenures(self) -> tuple[str, ...]:
        """The ids of the tenures concerned, the one asked about first."""
        if self.conflict is not None:
            return self.conflict.tenures
        found = [key for one in self.proposals for key in (one.tenure_id, one.against) if key]
        return tuple(dict.fromkeys((*found, *(one.was for one in self.roster if one.was))))

    @property
    def persons(self) -> tuple[str, ...]:
        """The ids of the persons whom it names."""
        if self.conflict is not None:
            return self.conflict.persons
        return tuple(dict.fromkeys(one.person_id for one in self.proposals))


def asked(proposals: Iterable[Proposal], conflicts: Iterable[Conflict]) -> list[Asked]:
    """Return each conflict and proposal as a question; those of a batch are one."""
    found = [Asked(one.key, Kind.CONFLICT, one.code, one.posts, conflict=one) for one in conflicts]
    batches: dict[str, list[Proposal]] = {}
    for one in proposals:
        if one.batch:
            batches.setdefault(one.batch, []).append(one)
        else:
            found.append(Asked(one.key, Kind.PROPOSAL, one.code, (one.post_id,), (one,)))
    return [*found, *(_batch(several) for several in batches.values())]


def _batch(several: Sequence[Proposal]) -> Asked:
    key = several[0].key if len(several) == 1 else digest(*(one.key for one in several))
    kind = Kind.BATCH if len(several) > 1 else Kind.PROPOSAL
    return Asked(key, kind, several[0].code, tuple(one.post_id for one in several), tuple(several))


@dataclass(frozen=True, slots=True)
class Placed:
    """A question's line with what its place in the order hangs on: the rank of its body and post."""

    line: QuestionLine
    body: tuple[int, str, str]
    post: int

    @property
    def worth(self) -> int:
        """How soon it is put; less is sooner."""
        return WORTH.get(self.line.code, LEAST)


def by_worth(found: Iterable[Placed]) -> tuple[QuestionLine, ...]:
    """Return questions grouped by body, the bodies and what is asked of each by worth."""
    groups: dict[str, list[Placed]] = {}
    for one in found:
        groups.setdefault(one.line.organization_id, []).append(one)
    ordered = sorted(groups.values(), key=lambda group: (min(one.worth for one in group), group[0].body))
    return tuple(
        one.line
        for group in ordered
        for one in sorted(group, key=lambda one: (one.worth, one.post, one.line.key))
    )


def placed(
    line: QuestionLine, posts: Mapping[str, Post], bodies: Mapping[str, Organization], post_id: str
) -> Placed:
    """Return a line with the rank of its body and post."""
    body, post = bodies.get(line.organization_id), posts.get(post_id)
    name = fold(body.name) if body else ""
    return Placed(line, (body.rank if body else 0, name, line.organization_id), post.rank if post else 0)


def body_id(one: Asked, posts: Mapping[str, Post]) -> str:
    """Return the body that a question is about: that of its first post."""
    post = posts.get(one.posts[0]) if one.posts else None
    return post.organization_id if post else ""

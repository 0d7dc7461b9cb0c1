"""A post's page: who held it in which order, the gaps between, and the rules that it keeps."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from db.records import Person, Post, Tenure
from db.store import Unit
from db.values import PartialDate, RuleKind, TenureState
from desktop.browse.pages import Named, PostPage, SuccessionLine
from desktop.browse.standing import Standing, standing
from desktop.browse.wording import name_of, notes_by
from desktop.ledger import post_states, since, stale_limit

OVER = frozenset({TenureState.ENDED, TenureState.ENDED_UNKNOWN})


def post_page(unit: Unit, post_id: str, as_of: date) -> PostPage:
    """Return a post with all who held it, the latest first; raises KeyError if it is gone."""
    post = unit.directory.posts([post_id])[post_id]
    tenures = unit.directory.tenures_in([post.id])
    stands = standing(unit, tenures, as_of)
    persons = unit.directory.persons(one.person_id for one in tenures)
    notes = notes_by(unit, [one.id for one in tenures])
    lines = [
        replace(_line(one, persons[one.person_id], stands), notes=notes[one.id])
        for one in sorted(tenures, key=_began)
    ]
    bodies = unit.directory.organizations([post.organization_id])
    return PostPage(
        record=post,
        organization=name_of(bodies, post.organization_id),
        state=post_states([post], tenures, stands.states)[post.id],
        lines=tuple(reversed(_with_gaps(lines) if post.seats == 1 else lines)),
        around=(_body(post, name_of(bodies, post.organization_id)), *_rules(unit, post)),
        stale=stale_limit(unit.directory.rules(RuleKind.STALE_LIMIT), post, bodies),
        notes=tuple(unit.directory.notes([post.id])),
    )


def _body(post: Post, name: str) -> tuple[str, Named]:
    return "organization", Named("organization", post.organization_id, name)


def _rules(unit: Unit, post: Post) -> list[tuple[str, Named]]:
    beside = unit.directory.posts_in([post.organization_id])
    narrower = [one.id for one in beside if one.narrower_than == post.id]
    said = {
        "narrower than": [post.narrower_than] if post.narrower_than else [],
        "narrower": narrower,
        "carries": post.carries,
        "excludes": post.excludes,
    }
    known = unit.directory.posts({key for keys in said.values() for key in keys})
    bodies = unit.directory.organizations({one.organization_id for one in known.values()})
    return [
        (
            word,
            Named(
                "post", known[key].id, _called(known[key], post, name_of(bodies, known[key].organization_id))
            ),
        )
        for word, keys in said.items()
        for key in keys
        if key in known
    ]


def _called(one: Post, beside: Post, body: str) -> str:
    return one.role if one.organization_id == beside.organization_id else f"{one.role}, {body}"


def _began(tenure: Tenure) -> tuple[date, date, str]:
    """Return what puts holders in order: the undated stand first, as the oldest."""
    began = since(tenure)
    seen = tenure.last_seen.latest if tenure.last_seen else tenure.end_latest or date.min
    return (began.latest if began else min(seen, tenure.end_latest or seen), seen, tenure.id)


def _line(tenure: Tenure, person: Person, stands: Standing) -> SuccessionLine:
    until = PartialDate.of(tenure.end_latest) if tenure.ended and tenure.end_latest else None
    return SuccessionLine(
        first=since(tenure),
        last=until or tenure.last_seen,
        tenure_id=tenure.id,
        person_id=person.id,
        person=person.name,
        capacity=tenure.capacity,
        state=stands.states[tenure.id],
        since=since(tenure),
        since_is_start=tenure.started,
        last_seen=tenure.last_seen,
        until=until,
        marks=tenure.marks,
        why=stands.why.get(tenure.id),
        citations=tenure.citations,
    )


def _with_gaps(lines: Sequence[SuccessionLine]) -> list[SuccessionLine]:
    """Return the holders of an only seat, oldest first, each with who came before and after, and gaps."""
    made = list(lines[:1])
    for one, other in pairwise(lines):
        made[-1] = replace(made[-1], after=other.person)
        made += [*_gap(one, other), replace(other, before=one.person)]
    return made


def _gap(one: SuccessionLine, other: SuccessionLine) -> Iterable[SuccessionLine]:
    """Return the days between two holders on which nobody is vouched for."""
    if one.last is None or other.first is None:
        return ()
    left, came = one.last.latest, other.first.earliest
    if left == date.max or came - left <= timedelta(1):
        return ()
    days = PartialDate.of(left + timedelta(1)), PartialDate.of(came - timedelta(1))
    return (SuccessionLine(*days, vacant=one.state in OVER and one.until is not None),)

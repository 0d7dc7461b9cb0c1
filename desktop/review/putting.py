"""A question put in words and evidence, from the directory as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.computed import Change
from db.records import Citation, Organization, Person, Post, Reason, Tenure
from db.store import Unit
from db.values import PartialDate
from desktop.browse import TenureLine, tenure_lines
from desktop.review.asked import ChangeLine, Kind, Party, Question, QuestionLine
from desktop.review.ways import Concerned, relied_on, ways
from desktop.review.worth import Asked, Placed, body_id, placed

MOST_PARTIES = 60
"""Of so many tenures a question of a whole body shows the evidence; all of them are acted on."""


@dataclass(frozen=True, slots=True)
class Names:
    """The rows whose names the questions need, read at once."""

    posts: Mapping[str, Post]
    bodies: Mapping[str, Organization]
    persons: Mapping[str, Person]
    holders: Mapping[str, str]

    @classmethod
    def read(cls, unit: Unit, found: Sequence[Asked]) -> "Names":
        """Read them for these questions."""
        directory = unit.directory
        posts = directory.posts({key for one in found for key in one.posts})
        bodies = directory.organizations({post.organization_id for post in posts.values()})
        against = {each.against for one in found for each in one.proposals if each.against}
        holders = {key: one.person_id for key, one in directory.get(Tenure, against).items()}
        named = {key for one in found for key in one.persons} | set(holders.values())
        return cls(posts, bodies, directory.persons(named), holders)

    def person(self, person_id: str) -> str:
        """Return a person's name."""
        return self.persons[person_id].name if person_id in self.persons else ""

    def line(self, one: Asked) -> QuestionLine:
        """Return a question as the list shows it."""
        body = body_id(one, self.posts)
        post = self.posts.get(one.posts[0]) if one.posts else None
        against = [each.against for each in one.proposals if each.against]
        others = [self.holders[key] for key in against if key in self.holders]
        days = one.conflict.days if one.conflict else one.proposals[0].end
        return QuestionLine(
            key=one.key,
            kind=one.kind,
            code=one.code,
            organization_id=body,
            organization=self.bodies[body].name if body in self.bodies else "",
            role=post.role if post else "",
            persons=tuple(map(self.person, dict.fromkeys((*one.persons, *others)))),
            posts=frozenset(one.posts),
            count=max(len(one.proposals), 1),
            day=days,
        )


def place(unit: Unit, found: Sequence[Asked]) -> dict[str, Placed]:
    """Return questions as the list shows them, by key, with their places."""
    names = Names.read(unit, found)
    return {
        one.key: placed(names.line(one), names.posts, names.bodies, one.posts[0] if one.posts else "")
        for one in found
    }


def put(unit: Unit, one: Asked, as_of: date) -> Question:
    """Return a question with all its evidence; raises KeyError if a tenure of it is gone."""
    tenures = unit.directory.get(Tenure, one.tenures)
    rows = _concerned(unit, [tenures[key] for key in one.tenures], as_of)
    shown = rows.tenures[:MOST_PARTIES]
    evidence = tenure_lines(unit, shown, as_of)
    line = Names.read(unit, [one]).line(one)
    whole = one.kind in (Kind.BATCH, Kind.ROSTER)
    return Question(
        line=line,
        said=Reason(f"ask all {one.code}" if whole else f"ask {one.code}", _values(line, rows)),
        reasons=one.conflict.reasons if one.conflict else one.proposals[0].reasons[: 1 if whole else None],
        parties=_parties(one, evidence, rows),
        ways=ways(one, rows),
        agree=_agreeing(one, line),
        days=one.conflict.days if one.conflict else None,
        changes=_changes(unit, one, rows) if whole else (),
    )


def _concerned(unit: Unit, held: Sequence[Tenure], as_of: date) -> Concerned:
    directory = unit.directory
    cited: dict[str, list[Citation]] = {}
    for each in directory.citations_for(one.id for one in held):
        cited.setdefault(each.tenure_id, []).append(each)
    every = [each for several in cited.values() for each in several]
    articles = unit.articles.by_ids({each.article_id for each in every})
    posts = directory.posts({one.post_id for one in held})
    return Concerned(
        held,
        directory.persons({one.person_id for one in held}),
        posts,
        directory.organizations({post.organization_id for post in posts.values()}),
        cited,
        {each.id: articles[each.article_id].outlet or articles[each.article_id].title for each in every},
        as_of,
    )


def _values(line: QuestionLine, rows: Concerned) -> tuple[tuple[str, str], ...]:
    """Return the words of a question: persons, posts, body and days."""
    first, other = rows.tenures[0], rows.tenures[-1]
    post, seen = rows.posts.get(other.post_id), other.first_seen
    body = rows.bodies.get(post.organization_id) if post else None
    found = {
        **dict(rows.words(first)),
        "other": line.persons[1] if len(line.persons) > 1 else "",
        "persons": ", ".join(line.persons),
        "later": post.role if post else "",
        "elsewhere": body.name if body else "",
        "organization": line.organization,
        "count": str(line.count),
        "day": line.day.text if line.day else "",
        "seen": seen.text if seen else "",
        "bound": first.disputed[0] if first.disputed else "",
    }
    return tuple((key, value) for key, value in found.items() if value)


def _agreeing(one: Asked, line: QuestionLine) -> Reason | None:
    if one.kind is Kind.CONFLICT:
        return None
    if len(one.proposals) == 1:
        return Reason("agree to one", (("person", line.persons[0]),))
    return Reason("agree to all", (("count", str(line.count)),))


def _parties(one: Asked, evidence: Sequence[TenureLine], rows: Concerned) -> tuple[Party, ...]:
    """Return the tenures of which the evidence is shown."""
    ends = {each.tenure_id: each.end for each in one.proposals}
    relied: dict[str, list[str]] = {}
    for cited, held in relied_on(one, rows):
        relied.setdefault(held.id, []).append(cited.id)
    return tuple(
        Party(
            person_id=tenure.person_id,
            person=dict(rows.words(tenure))["person"],
            line=line,
            end=ends.get(tenure.id),
            ends=tenure.id in ends,
            resting_on=tuple(relied.get(tenure.id, ())),
        )
        for tenure, line in zip(rows.tenures, evidence, strict=False)
    )


def _changes(unit: Unit, one: Asked, rows: Concerned) -> tuple[ChangeLine, ...]:
    held = {each.id: each for each in rows.tenures}
    if not one.roster:
        ends = [(each.tenure_id, each.end) for each in one.proposals]
        return tuple(_change(rows, held[key], Change.LEFT, end) for key, end in ends)
    persons = unit.directory.persons({each.person_id for each in one.roster})
    posts = unit.directory.posts({each.post_id for each in one.roster})
    ending = {each.tenure_id for each in one.proposals}
    return tuple(
        ChangeLine(
            each.change,
            persons[each.person_id].name,
            posts[each.post_id].role,
            held[each.was].last_seen if each.was in held else None,
            each.proposal.end if each.proposal and each.was in ending else None,
        )
        for each in one.roster
        if each.person_id in persons and each.post_id in posts
    )


def _change(rows: Concerned, tenure: Tenure, change: Change, end: PartialDate | None) -> ChangeLine:
    words = dict(rows.words(tenure))
    return ChangeLine(change, words["person"], words["role"], tenure.last_seen, end)

"""A question put in words and evidence, from the directory as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.records import Citation, Organization, Person, Post, Reason, Tenure
from db.store import Unit
from desktop.browse import TenureLine, tenure_lines
from desktop.review.asked import Kind, Party, Question, QuestionLine
from desktop.review.ways import Concerned, relied_on, ways
from desktop.review.worth import Asked, body_id, by_worth

MOST_PARTIES = 400
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


def question_lines(unit: Unit, found: Sequence[Asked]) -> tuple[QuestionLine, ...]:
    """Return questions as the list shows them, by body and worth."""
    names = Names.read(unit, found)
    return tuple(names.line(one) for one in by_worth(found, names.posts, names.bodies))


def put(unit: Unit, one: Asked, as_of: date) -> Question:
    """Return a question with all its evidence; raises KeyError if a tenure of it is gone."""
    directory = unit.directory
    ids = one.tenures[:MOST_PARTIES]
    tenures = directory.get(Tenure, ids)
    held = [tenures[key] for key in ids]
    names = Names.read(unit, [one])
    rows = _concerned(unit, held, as_of)
    lines = dict(zip(ids, tenure_lines(unit, held, as_of), strict=True))
    line = names.line(one)
    return Question(
        line=line,
        said=Reason(
            f"ask {one.kind} {one.code}" if one.kind is Kind.ROSTER else f"ask {one.code}",
            _values(line, rows),
        ),
        reasons=_reasons(one),
        parties=_parties(one, held, lines, rows),
        ways=ways(one, rows),
        agree=_agreeing(one, line),
        days=one.conflict.days if one.conflict else None,
    )


def _concerned(unit: Unit, held: Sequence[Tenure], as_of: date) -> Concerned:
    directory = unit.directory
    cited: dict[str, list[Citation]] = {}
    for each in directory.citations_for(one.id for one in held):
        cited.setdefault(each.tenure_id, []).append(each)
    every = [each for several in cited.values() for each in several]
    articles = unit.articles.by_ids({each.article_id for each in every})
    return Concerned(
        held,
        directory.persons({one.person_id for one in held}),
        directory.posts({one.post_id for one in held}),
        cited,
        {each.id: articles[each.article_id].outlet or articles[each.article_id].title for each in every},
        as_of,
    )


def _values(line: QuestionLine, rows: Concerned) -> tuple[tuple[str, str], ...]:
    """Return the words of a question: persons, role, body, days, and the post that came after."""
    first, other = rows.tenures[0], rows.tenures[-1]
    post = rows.posts.get(other.post_id)
    found = {
        "person": line.persons[0] if line.persons else "",
        "other": line.persons[1] if len(line.persons) > 1 else "",
        "role": rows.posts[first.post_id].role if first.post_id in rows.posts else line.role,
        "later": post.role if post else "",
        "organization": line.organization,
        "count": str(line.count),
        "day": line.day.text if line.day else "",
        "seen": other.first_seen.text if other.first_seen else "",
        "bound": first.disputed[0] if first.disputed else "",
    }
    return tuple((key, value) for key, value in found.items() if value)


def _reasons(one: Asked) -> tuple[Reason, ...]:
    if one.conflict is not None:
        return one.conflict.reasons
    return one.proposals[0].reasons if one.kind is Kind.PROPOSAL else one.proposals[0].reasons[:1]


def _agreeing(one: Asked, line: QuestionLine) -> Reason | None:
    if one.kind is Kind.CONFLICT:
        return None
    if one.kind is Kind.PROPOSAL:
        return Reason("agree to one", (("person", line.persons[0]),))
    return Reason("agree to all", (("count", str(line.count)),))


def _parties(
    one: Asked, held: Sequence[Tenure], lines: Mapping[str, TenureLine], rows: Concerned
) -> tuple[Party, ...]:
    ends = {each.tenure_id: each.end for each in one.proposals}
    changes = {each.was: each.change for each in one.roster if each.was}
    relied: dict[str, list[str]] = {}
    for cited, tenure in relied_on(one, rows):
        relied.setdefault(tenure.id, []).append(cited.id)
    return tuple(
        Party(
            person_id=tenure.person_id,
            person=rows.persons[tenure.person_id].name if tenure.person_id in rows.persons else "",
            line=lines[tenure.id],
            end=ends.get(tenure.id),
            ends=tenure.id in ends,
            resting_on=tuple(relied.get(tenure.id, ())),
            change=changes.get(tenure.id),
        )
        for tenure in held
    )

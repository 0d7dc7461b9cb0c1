"""Accepting made-up articles in bulk by what they really say, without matching: for large directories."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from db.acts import Accepted, Author, Minted, Outcome
from db.incoming import ReadFile
from db.records import Claim, Name, Organization, Person, Post
from db.store import Store, Unit
from db.values import new_id
from desktop.matching import body_of, role_of
from tests.newsroom import NOON
from tests.synthetic import Truth

Made = tuple[ReadFile, list[Claim], Truth]
AUTHOR = Author("curator", "bulk", "test")


@dataclass
class Bulk:
    """Accepts everything, each person, post and tenure minted once."""

    _ids: dict[str, str] = field(default_factory=dict)
    _outcomes: list[Outcome] = field(default_factory=list)

    def confirm(self, store: Store, ids: Sequence[str], made: Sequence[Made], at_once: int = 200) -> None:
        """Accept all claims of these articles, many in one act."""
        rest = zip(ids, made, strict=True)
        while portion := list(islice(rest, at_once)):
            with store.write() as unit:
                for article_id, (_file, _claims, truth) in portion:
                    self._article(unit, article_id, truth)
                unit.decisions.record("accept", self._outcomes, AUTHOR, new_id, NOON)
                self._outcomes.clear()

    def _article(self, unit: Unit, article_id: str, truth: Truth) -> None:
        reading_id = unit.articles.get(article_id).reading_id
        for stored, who in zip(unit.claims.of_article(article_id), truth.persons, strict=True):
            person_id, post_id = self._person(who, stored.claim), self._post(stored.claim)
            tenure_id = self._ids.setdefault(f"tenure {person_id} {post_id}", new_id())
            said = (stored.key, article_id, reading_id, stored.claim)
            self._outcomes.append(Accepted(*said, person_id, post_id, tenure_id, new_id()))

    def _person(self, who: int, claim: Claim) -> str:
        key = f"person {who}"
        if key not in self._ids:
            self._ids[key] = new_id()
            self._outcomes.append(Minted(Person(self._ids[key], claim.person, (Name(claim.person),))))
        return self._ids[key]

    def _post(self, claim: Claim) -> str:
        body = body_of(claim.organization or "", claim.area)
        if body.name not in self._ids:
            self._ids[body.name] = new_id()
            fields = {"branch": body.branch, "level": body.level, "rank": body.rank}
            self._outcomes.append(Minted(Organization(self._ids[body.name], body.name, **fields)))  # type: ignore[arg-type]
        role = role_of(claim.title, body.branch, body.kind)
        key = f"post {role.name} {body.name}"
        if key not in self._ids:
            self._ids[key] = new_id()
            post = Post(self._ids[key], self._ids[body.name], role.name, seats=role.seats, rank=role.rank)
            self._outcomes.append(Minted(post))
        return self._ids[key]

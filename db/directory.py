"""The directory's tables: rows that the fold gives, looked up by what pages and matching ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Column,
    Connection,
    Select,
    Table,
    bindparam,
    func,
    literal_column,
    select,
    text,
    tuple_,
)

from db import models
from db.acts import Concluded, Preferred
from db.cited import citation_of
from db.codec import decode, decode_outcome
from db.folded import Amendment, Holding
from db.many import among, values
from db.prepared import NOTHING, Bound, ask, ask_each
from db.records import Area, Citation, Organization, Person, Post, Tenure
from db.rows import digest_rows
from db.rules import Judgement, Mandate, Note, Rule
from db.values import RuleKind, fold

Entity = TypeVar("Entity", Person, Area, Organization, Post, Tenure, Citation)
END = "\U0010ffff"
"""Stands after every day and id."""

KINDS: dict[type, Table] = {
    Person: models.person,
    Area: models.area,
    Organization: models.organization,
    Post: models.post,
    Tenure: models.tenure,
    Citation: models.citation,
}
_CITED = [models.citation.c[name] for name in ("id", "tenure_id", "article_id", "decision_id", "content")]
_BARE = select(*_CITED).order_by(models.citation.c.id)
_EVIDENCED = _BARE.add_columns(models.decision.c.content).outerjoin(
    models.decision, models.decision.c.id == models.citation.c.decision_id
)
_ALL: dict[type, Select[Any]] = {
    kind: select(table.c.id, table.c.content).order_by(table.c.id) for kind, table in KINDS.items()
} | {Citation: _EVIDENCED}
_GET = {kind: _ALL[kind].where(among(table.c.id)) for kind, table in KINDS.items()}
_STANDING_FOR = select(models.alias.c.canonical_id).where(among(models.alias.c.id))
_OF = {
    column: _ALL[kind].where(among(column) | column.in_(_STANDING_FOR))
    for kind, column in (
        (Post, models.post.c.organization_id),
        (Tenure, models.tenure.c.post_id),
        (Tenure, models.tenure.c.person_id),
        (Citation, models.citation.c.tenure_id),
    )
}
_BARE_FOR = _BARE.where(among(models.citation.c.tenure_id))
_TENURE = models.tenure.c
_COUNTS = select(_TENURE.post_id, func.count()).where(among(_TENURE.post_id)).group_by(_TENURE.post_id)
_HOLDING_IN = (
    select(_TENURE.id, _TENURE.content)
    .where(
        _TENURE.post_id == bindparam("post"),
        _TENURE.begins <= bindparam("day"),
        (_TENURE.over == literal_column("''")) | (_TENURE.over > bindparam("day")),
        tuple_(_TENURE.seen, _TENURE.id) < tuple_(bindparam("seen"), bindparam("key")),
    )
    .order_by(_TENURE.seen.desc(), _TENURE.id.desc())
    .limit(bindparam("limit"))
)
_NAMED = select(models.named.c.id).where(
    models.named.c.folded == bindparam("name"), models.named.c.kind == bindparam("kind")
)
_CALLED = text(
    "SELECT id FROM findable WHERE number IN (SELECT rowid FROM found WHERE found MATCH :match LIMIT :limit)"
)
_POST = (
    select(models.post.c.content)
    .where(
        models.post.c.organization_id == bindparam("organization"),
        models.post.c.role_folded == bindparam("role"),
    )
    .order_by(models.post.c.id)
)
_CANONICAL = select(models.alias).where(among(models.alias.c.id))
_MEMBERS = select(models.alias).where(among(models.alias.c.canonical_id)).order_by(models.alias.c.id)
_ALL_HOLDINGS = select(models.holding).order_by(models.holding.c.id)
_HOLDINGS = _ALL_HOLDINGS.where(among(models.holding.c.id))
_PARTS_OF = _ALL_HOLDINGS.where(among(models.holding.c.tenure_id))
_DECIDED_OF = _ALL_HOLDINGS.where(among(models.holding.c.person_id) | among(models.holding.c.post_id))
_DECIDED_BETWEEN = _ALL_HOLDINGS.where(
    among(models.holding.c.person_id, "persons"), among(models.holding.c.post_id, "posts")
)
_AMENDMENTS = (
    select(models.amendment.c.id, models.amendment.c.kind, models.amendment.c.content)
    .where(among(models.amendment.c.tenure_id))
    .order_by(models.amendment.c.id)
)
_SPEAKING_OF = select(models.reference.c.id).where(among(models.reference.c.to_id))
_JUDGEMENTS = (
    select(models.judgement.c.content)
    .where(among(models.judgement.c.kept_id) | among(models.judgement.c.other_id))
    .order_by(models.judgement.c.kept_id, models.judgement.c.other_id)
)
_MANDATES = select(models.mandate.c.content).where(
    among(models.mandate.c.organization_id) | models.mandate.c.organization_id.in_(_STANDING_FOR)
)
_A_NOTE = select(models.note.c.id).limit(1)
_NOTES = select(models.note.c.content).where(among(models.note.c.subject_id)).order_by(models.note.c.id)
_RULES = select(models.rule.c.content).order_by(models.rule.c.id)
_RULES_OF = _RULES.where(among(models.rule.c.kind))
_DECLINED = select(models.declined).where(among(models.declined.c.id))


@dataclass(frozen=True, slots=True)
class Directory:
    """The directory in one unit of work."""

    connection: Connection

    def get(self, kind: type[Entity], ids: Iterable[str]) -> dict[str, Entity]:
        """Return the rows by these ids; an id that another one stands for now finds that one."""
        wanted = set(ids)
        found = self._read(kind, _GET[kind], values(wanted))
        missing = wanted - found.keys()
        standing = self._standing(kind, missing) if missing else {}
        if standing:
            others = self.get(kind, standing.values())
            found |= {key: others[to] for key, to in standing.items() if to in others}
        return found

    def _read(self, kind: type[Entity], query: Select[Any], bound: Bound = NOTHING) -> dict[str, Entity]:
        """Return the rows of a kind by id, in the order asked for."""
        rows = ask(self.connection, query, bound)
        if kind is Citation:
            return cast("dict[str, Entity]", {row[0]: citation_of(*row) for row in rows})
        return {key: decode(content, kind) for key, content in rows}

    def _standing(self, kind: type, ids: set[str]) -> dict[str, str]:
        if kind is Tenure:
            return {one.id: one.tenure_id for one in self.holdings(ids) if one.tenure_id not in ("", one.id)}
        return self.canonical(ids)

    def canonical(self, ids: Iterable[str]) -> dict[str, str]:
        """Return, of these ids, those of entities that go by another's id now, with that one."""
        return dict(ask(self.connection, _CANONICAL, values(ids)))

    def members(self, entity_ids: Iterable[str]) -> dict[str, str]:
        """Return the ids that these entities stand for besides their own, with the one of theirs."""
        return dict(ask(self.connection, _MEMBERS, values(entity_ids)))

    def all(self, kind: type[Entity]) -> tuple[Entity, ...]:
        """Return every row of a kind in the order of ids."""
        return tuple(self._read(kind, _ALL[kind]).values())

    def named(self, kind: type[Entity], name: str) -> list[Entity]:
        """Return the persons, areas or organizations that are also called so, case and marks folded."""
        ids = ask_each(self.connection, _NAMED, {"name": fold(name), "kind": kind.__name__.lower()})
        found = self.get(kind, ids) if ids else {}
        return [found[key] for key in sorted(found)]

    def named_persons(self, name: str) -> list[Person]:
        """Return the persons who are also called so, case and marks folded."""
        return self.named(Person, name)

    def persons_called(self, words: Sequence[str], limit: int) -> list[Person]:
        """Return the persons of whose names these folded words, or initials, are parts.

        None at all where there are more than ``limit``: what so many are called tells nothing.
        """
        match = " ".join([f'"{models.KIND_MARK}person"', *(_word(word) for word in words)])
        ids = ask_each(self.connection, _CALLED, {"match": match, "limit": limit + 1})
        found = self.get(Person, ids) if len(ids) <= limit else {}
        return [found[key] for key in sorted(found)]

    def named_organizations(self, name: str) -> list[Organization]:
        """Return the organizations that are also called so, case and marks folded."""
        return self.named(Organization, name)

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return these persons by id."""
        return self.get(Person, ids)

    def posts(self, ids: Iterable[str]) -> dict[str, Post]:
        """Return these posts by id."""
        return self.get(Post, ids)

    def organizations(self, ids: Iterable[str]) -> dict[str, Organization]:
        """Return these organizations by id."""
        return self.get(Organization, ids)

    def post_of(self, organization_id: str, role: str) -> Post | None:
        """Return the organization's post of this role."""
        found = ask_each(self.connection, _POST, {"organization": organization_id, "role": fold(role)})
        return decode(found[0], Post) if found else None

    def posts_in(self, organization_ids: Iterable[str]) -> list[Post]:
        """Return the posts of these organizations in rank order."""
        posts = self._of(Post, models.post.c.organization_id, organization_ids)
        return sorted(posts, key=lambda post: (post.rank, fold(post.role), post.id))

    def tenures_in(self, post_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these posts."""
        return self._of(Tenure, models.tenure.c.post_id, post_ids)

    def tenure_counts(self, post_ids: Iterable[str]) -> dict[str, int]:
        """Return how many tenures these posts have, by id; none where nobody was ever in it."""
        return dict(ask(self.connection, _COUNTS, values(post_ids)))

    def holding_in(
        self, post_id: str, day: date, after: tuple[str, str] | None = None, limit: int = 100
    ) -> list[Tenure]:
        """Return tenures of one post that may stand on a day, the last seen first.

        ``after`` is the last seen day, or nothing, and the id of the last one of the page before.
        """
        seen, key = after or (END, "")
        bound = {"post": post_id, "day": day.isoformat(), "seen": seen, "key": key, "limit": limit}
        return list(self._read(Tenure, _HOLDING_IN, bound).values())

    def tenures_of(self, person_ids: Iterable[str]) -> list[Tenure]:
        """Return the tenures of these persons."""
        return self._of(Tenure, models.tenure.c.person_id, person_ids)

    def citations_for(self, tenure_ids: Iterable[str]) -> list[Citation]:
        """Return the citations of these tenures, oldest decision first."""
        return self._of(Citation, models.citation.c.tenure_id, tenure_ids)

    def bare_citations_for(self, tenure_ids: Iterable[str]) -> list[Citation]:
        """Return the citations of these tenures without their evidence, oldest decision first."""
        return [citation_of(*row) for row in ask(self.connection, _BARE_FOR, values(tenure_ids))]

    def _of(self, kind: type[Entity], column: Column[str], ids: Iterable[str]) -> list[Entity]:
        return list(self._read(kind, _OF[column], values(ids)).values())

    def holdings(self, ids: Iterable[str]) -> list[Holding]:
        """Return these tenures as decided."""
        return self._holdings(_HOLDINGS, values(ids))

    def parts_of(self, tenure_ids: Iterable[str]) -> list[Holding]:
        """Return the tenures as decided of which these are made."""
        return self._holdings(_PARTS_OF, values(tenure_ids))

    def decided_of(self, entity_ids: Iterable[str]) -> list[Holding]:
        """Return the tenures as decided of these persons, and those in these posts."""
        return self._holdings(_DECIDED_OF, values(entity_ids))

    def decided_between(self, person_ids: Iterable[str], post_ids: Iterable[str]) -> list[Holding]:
        """Return the tenures as decided of any of these persons in any of these posts."""
        bound = {"persons": values(person_ids)["among"], "posts": values(post_ids)["among"]}
        return self._holdings(_DECIDED_BETWEEN, bound)

    def _holdings(self, query: Select[Any], bound: Bound) -> list[Holding]:
        return [Holding(*row) for row in ask(self.connection, query, bound)]

    def amendments(self, holding_ids: Iterable[str]) -> list[Amendment]:
        """Return what was decided on these tenures besides their citations."""
        rows = ask(self.connection, _AMENDMENTS, values(holding_ids))
        made = [(key, decode_outcome(kind, content)) for key, kind, content in rows]
        return [Amendment(key, said) for key, said in made if isinstance(said, Concluded | Preferred)]

    def speaking_of(self, entity_ids: Iterable[str]) -> set[str]:
        """Return the ids of the entities whose own records speak of these."""
        return set(ask_each(self.connection, _SPEAKING_OF, values(entity_ids)))

    def judgements(self, entity_ids: Iterable[str]) -> list[Judgement]:
        """Return the judgements in force on any of these entities."""
        rows = ask_each(self.connection, _JUDGEMENTS, values(entity_ids))
        return [decode(content, Judgement) for content in rows]

    def mandates(self, organization_ids: Iterable[str]) -> list[Mandate]:
        """Return the days on which the mandates in these bodies ended."""
        rows = ask_each(self.connection, _MANDATES, values(organization_ids))
        return sorted((decode(content, Mandate) for content in rows), key=lambda one: (one.day, one.id))

    def notes(self, subject_ids: Iterable[str]) -> list[Note]:
        """Return the notes on these ids, and on those that they stand for."""
        wanted = set(subject_ids)
        wanted |= self.members(wanted).keys() | {one.id for one in self.parts_of(wanted)}
        rows = ask_each(self.connection, _NOTES, values(wanted))
        return [decode(content, Note) for content in rows]

    def notes_on_claims(self, claim_keys: Iterable[str]) -> list[Note]:
        """Return the notes on the claims of these keys, for which nothing else stands."""
        if not ask_each(self.connection, _A_NOTE):
            return []  # most directories have none, and an article may have thousands of claims
        rows = ask_each(self.connection, _NOTES, values(claim_keys))
        return [decode(content, Note) for content in rows]

    def rules(self, *kinds: RuleKind) -> list[Rule]:
        """Return the directory's own rules of these kinds, all where none is named."""
        rows = ask_each(self.connection, _RULES_OF if kinds else _RULES, values(kinds))
        return [decode(content, Rule) for content in rows]

    def declined(self, proposal_keys: Iterable[str]) -> dict[str, str]:
        """Return, of these proposals, those that are not to be shown again, with why."""
        return dict(ask(self.connection, _DECLINED, values(proposal_keys)))

    def digest(self) -> str:
        """Return a SHA-256 over all rows, the same for equal directories."""
        return digest_rows(self.connection)


def _word(word: str) -> str:
    """Return a word as the index is asked for it; a single letter stands for all that begin with it."""
    bare = word.replace('"', "").replace("\0", "")
    return f'"{bare}"*' if len(bare) == 1 else f'"{bare}"'

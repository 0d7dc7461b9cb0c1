"""Open claims that wait for nobody: on posts out of scope, kept with the persons of whom they speak."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from db import models
from db.cited import citation_of
from db.codec import decode
from db.many import AMONG, among, values
from db.prepared import ask
from db.records import Citation, Claim, StoredClaim
from db.values import fold

_TABLE, _BESIDE = models.claim, models.claim.alias("beside")
_OPEN = (
    select(
        _TABLE.c.id,
        _TABLE.c.key,
        _TABLE.c.article_id,
        _TABLE.c.content,
        _TABLE.c.standing,
        _TABLE.c.decision,
        _TABLE.c.person_id,
        _TABLE.c.post_id,
    )
    .where(_TABLE.c.decision == literal_column("''"))
    .order_by(_TABLE.c.id)
)
_ACCEPTED_BESIDE = (
    select(_BESIDE.c.id)
    .where(
        _BESIDE.c.article_id == _TABLE.c.article_id,
        _BESIDE.c.person_folded == _TABLE.c.person_folded,
        among(_BESIDE.c.person_id, "persons"),
        _BESIDE.c.decision == "accepted",
    )
    .exists()
)
_KEPT_WITH = _OPEN.where(
    _TABLE.c.standing == literal_column("'out of scope'"),
    among(_TABLE.c.person_folded, "names"),
    among(_TABLE.c.person_id, "persons") | _ACCEPTED_BESIDE,
)
_CITATION = [models.citation.c[name] for name in ("id", "tenure_id", "article_id", "decision_id", "content")]
_CITED = select(*_CITATION, models.decision.c.content).join(
    models.decision, models.decision.c.id == models.citation.c.decision_id
)
_ELECTED = _CITED.where(func.instr(models.citation.c.content, '"elected"') > 0).order_by(models.citation.c.id)
_ALL_CITED = select(*_CITATION).order_by(models.citation.c.id)


@dataclass(frozen=True, slots=True)
class Scoped:
    """Open claims in one unit of work, by what rules of the directory say of them."""

    connection: Connection

    def all_open(self) -> Iterator[StoredClaim]:
        """Yield every claim on which nothing is decided."""
        yield from map(_stored, self.connection.execute(_OPEN))

    def kept_with(self, person_ids: Iterable[str], names: Iterable[str]) -> list[StoredClaim]:
        """Return the claims out of scope of persons so called: preselected, or beside what was accepted."""
        bound = {"persons": values(person_ids)[AMONG], "names": values(map(fold, names))[AMONG]}
        return [_stored(row) for row in self.connection.execute(_KEPT_WITH, bound)]

    def cited_from(self, outlets: Iterable[str]) -> list[Citation]:
        """Return the citations of articles of these outlets, without evidence; looks through all."""
        wanted = set(map(fold, outlets))
        cited = (citation_of(*row) for row in self.connection.execute(_ALL_CITED))
        return [one for one in cited if one.outlet and fold(one.outlet) in wanted]

    def elected(self) -> list[Citation]:
        """Return the citations for an election; looks through all."""
        return [citation_of(*row) for row in ask(self.connection, _ELECTED)]


def _stored(row: Any) -> StoredClaim:
    key, claim_key, article_id, content, *rest = row
    return StoredClaim(key, claim_key, article_id, decode(content, Claim), *rest)

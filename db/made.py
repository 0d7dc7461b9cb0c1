"""Decisions as they were made: rows looked up by subject, by claim, or by id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from db import models
from db.acts import Decision
from db.codec import decode_outcome
from db.many import among, values
from db.prepared import NOTHING, Bound, ask, ask_in_portions

DECISIONS: Select[Any] = select(
    models.decision.c.id, models.decision.c.act_id, models.decision.c.kind, models.decision.c.content
).join(models.act)
IN_FORCE = models.act.c.undone == 0
_OF_SUBJECTS = DECISIONS.join(models.subject).where(among(models.subject.c.subject_id))
_OF_KINDS = _OF_SUBJECTS.where(among(models.decision.c.kind, "kinds"))
_ON_CLAIMS = DECISIONS.where(among(models.decision.c.claim_key))
_SUBJECTS_IN_FORCE = _OF_SUBJECTS.where(IN_FORCE)
_KINDS_IN_FORCE = _OF_KINDS.where(IN_FORCE)
_CLAIMS_IN_FORCE = _ON_CLAIMS.where(IN_FORCE)
_ALL_IN_FORCE = DECISIONS.where(IN_FORCE).order_by(models.decision.c.id)
_OF_ANY_ACT = select(models.subject.c.decision_id).join(
    models.act, models.act.c.id == models.subject.c.subject_id
)
_UNDOING = DECISIONS.where(models.decision.c.id.in_(_OF_ANY_ACT), models.decision.c.kind == "undone")
_BY_ID = DECISIONS.where(among(models.decision.c.id))
_OF_ACTS = DECISIONS.where(among(models.decision.c.act_id))


@dataclass(frozen=True, slots=True)
class Made:
    """The decisions in one unit of work, each query in the order in which they were made."""

    connection: Connection

    def all_in_force(self) -> Iterator[Decision]:
        """Yield every decision in force, in the order in which they were made."""
        for portion in ask_in_portions(self.connection, _ALL_IN_FORCE):
            for key, act_id, kind, content in portion:
                yield Decision(key, act_id, decode_outcome(kind, content))

    def undoing(self) -> list[Decision]:
        """Return the decisions that acts do not count, in force or not."""
        return self._read(_UNDOING, NOTHING)

    def of_subjects(self, ids: Iterable[str]) -> list[Decision]:
        """Return the decisions in force that have a say on these ids."""
        return self._read(_SUBJECTS_IN_FORCE, values(ids))

    def of_kinds(self, ids: Iterable[str], kinds: Iterable[str]) -> list[Decision]:
        """Return those in force on these ids that are of these kinds."""
        return self._read(_KINDS_IN_FORCE, values(ids) | {"kinds": values(kinds)["among"]})

    def ever_of_kinds(self, ids: Iterable[str], kinds: Iterable[str]) -> list[Decision]:
        """Return those on these ids that are of these kinds, in force or not."""
        return self._read(_OF_KINDS, values(ids) | {"kinds": values(kinds)["among"]})

    def on_claims(self, keys: Iterable[str]) -> list[Decision]:
        """Return the decisions in force on claims of these keys."""
        return self._read(_CLAIMS_IN_FORCE, values(keys))

    def ever_on_claims(self, keys: Iterable[str]) -> list[Decision]:
        """Return the decisions on claims of these keys, in force or not."""
        return self._read(_ON_CLAIMS, values(keys))

    def by_id(self, ids: Iterable[str]) -> list[Decision]:
        """Return these decisions."""
        return self._read(_BY_ID, values(ids))

    def of_acts(self, act_ids: Iterable[str]) -> list[Decision]:
        """Return the decisions of these acts."""
        return self._read(_OF_ACTS, values(act_ids))

    def _read(self, query: Select[Any], bound: Bound) -> list[Decision]:
        made = {row[0]: row for row in ask(self.connection, query, bound)}
        rows = (made[key] for key in sorted(made))
        return [Decision(key, act_id, decode_outcome(kind, content)) for key, act_id, kind, content in rows]


def decision_of(row: Row[Any]) -> Decision:
    """Return a row as the decision that it keeps."""
    return Decision(row.id, row.act_id, decode_outcome(row.kind, row.content))

"""Acts and their decisions: rows that are added and never changed, and their fold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update

from db import models
from db.acts import Accepted, Act, Attributed, Author, Changed, Dated, Decision, Outcome, Undone
from db.articles import Articles
from db.claims import Claims
from db.codec import claim_key, decode_outcome, encode_outcome, subjects
from db.directory import Directory
from db.many import among, values
from db.records import Folded
from db.values import Mint, PartialDate, ascending

Fold = Callable[[Sequence[Decision]], Folded]
"""The ledger's fold: decisions in force, in their order, to rows of the directory."""

_DECISIONS: Select[tuple[str, str, str, str]] = select(
    models.decision.c.id, models.decision.c.act_id, models.decision.c.kind, models.decision.c.content
).join(models.act)
_OF_SUBJECTS = _DECISIONS.join(models.subject).where(among(models.subject.c.subject_id))
_IN_FORCE = _OF_SUBJECTS.where(models.act.c.undone == 0)
_IN_FORCE_OF_KIND = _IN_FORCE.where(models.decision.c.kind == bindparam("kind"))
_ACTS = (
    select(models.act, models.decision.c.id.label("decision_id"))
    .join(models.decision)
    .where(among(models.decision.c.id))
)


@dataclass(frozen=True, slots=True)
class Decisions:
    """The ledger in one unit of work."""

    connection: Connection
    fold: Fold

    def record(
        self, gesture: str, outcomes: Sequence[Outcome], author: Author, mint: Mint, at: datetime
    ) -> Changed:
        """Add one act with these outcomes and fold what they touch into the directory.

        Its ids stand above all that came before: the order of ids is the order of decisions.
        """
        mint = ascending(mint, self._last_id())
        act_id = mint()
        self.connection.execute(
            insert(models.act).values(
                id=act_id,
                replica=author.replica,
                sequence=self._next_sequence(author.replica),
                curator=author.curator,
                at=at.astimezone(UTC).isoformat(),
                program=author.program,
                gesture=gesture,
                undone=0,
            )
        )
        self._add([Decision(mint(), act_id, outcome) for outcome in outcomes])
        return self._refold(act_id, self._with_undone(outcomes))

    def _last_id(self) -> str:
        last = [
            self.connection.execute(select(func.max(table.c.id))).scalar()
            for table in (models.act, models.decision)
        ]
        return max((one for one in last if one), default="")

    def _next_sequence(self, replica: str) -> int:
        table = models.act
        last = self.connection.execute(select(func.max(table.c.sequence)).where(table.c.replica == replica))
        return int(last.scalar() or 0) + 1

    def _add(self, made: Sequence[Decision]) -> None:
        rows = [
            {"id": one.id, "act_id": one.act_id, "claim_key": claim_key(one.outcome)}
            | dict(zip(("kind", "content"), encode_outcome(one.outcome), strict=True))
            for one in made
        ]
        said = [
            {"subject_id": subject_id, "decision_id": one.id}
            for one in made
            for subject_id in dict.fromkeys(subjects(one.outcome))
        ]
        for table, added in ((models.decision, rows), (models.subject, said)):
            if added:
                self.connection.execute(insert(table), added)

    def _with_undone(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """Settle which acts count now; return the outcomes with all those of acts that this changes."""
        reach = list(outcomes)
        for outcome in outcomes:
            if isinstance(outcome, Undone):
                self._settle(outcome.act_id)
                reach += self._with_undone(self._outcomes(outcome.act_id))
        return reach

    def _settle(self, act_id: str) -> None:
        """Take an act out of force if an act in force undoes it, else put it back."""
        made = self._of_subjects([act_id])
        undone = any(isinstance(one.outcome, Undone) for one in made)
        table = models.act
        self.connection.execute(update(table).where(table.c.id == act_id).values(undone=int(undone)))

    def settle_all(self) -> None:
        """Find out anew which acts count: the last one does, and none that an act that counts undoes."""
        table = models.decision
        query = _DECISIONS.where(table.c.kind == "undone").order_by(table.c.act_id.desc())
        undone: set[str] = set()
        for made in map(_decision, self.connection.execute(query).all()):
            if isinstance(made.outcome, Undone) and made.act_id not in undone:
                undone.add(made.outcome.act_id)
        self.connection.execute(update(models.act).values(undone=0))
        self.connection.execute(
            update(models.act).where(among(models.act.c.id)).values(undone=1), values(undone)
        )

    def _outcomes(self, act_id: str) -> list[Outcome]:
        rows = self.connection.execute(select(models.decision).where(models.decision.c.act_id == act_id))
        return [decode_outcome(row.kind, row.content) for row in rows]

    def _refold(self, act_id: str, reach: Sequence[Outcome]) -> Changed:
        dated = {outcome.article_id for outcome in reach if isinstance(outcome, Dated)}
        reach = [*reach, *self._citing(dated)]
        touched = {subject for outcome in reach for subject in subjects(outcome)}
        ended = [one.person_id for one in reach if isinstance(one, Accepted) and one.ends_all]
        touched |= {tenure.id for tenure in Directory(self.connection).tenures_of(ended)}
        folded = self.fold(self.in_force(touched))
        Directory(self.connection).replace(touched, folded)
        articles = Claims(self.connection).settle(key for outcome in reach if (key := claim_key(outcome)))
        self._date(dated)
        return Changed(act_id, frozenset(articles | dated), frozenset(touched))

    def _citing(self, articles: set[str]) -> list[Outcome]:
        made = self._of_subjects(articles, in_force=False)
        return [one.outcome for one in made if isinstance(one.outcome, Accepted | Attributed)]

    def _date(self, articles: set[str]) -> None:
        """Show each article under the date that the decisions in force give it."""
        latest = {
            one.outcome.article_id: one.outcome.published
            for one in self._of_subjects(articles, kind="dated")
            if isinstance(one.outcome, Dated)
        }
        for article_id in articles:
            Articles(self.connection).set_date(article_id, latest)

    def in_force(self, touched: set[str]) -> list[Decision]:
        """Return, in their order, the decisions in force on these ids, with what these depend on.

        That is the persons' deaths, which end each of their tenures, and the dates of the articles.
        """
        made = {one.id: one for one in self._of_subjects(touched)}
        persons = {one.outcome.person_id for one in made.values() if isinstance(one.outcome, Accepted)}
        made |= {one.id: one for one in self._of_subjects(persons, kind="accepted")}
        citing = (one.outcome for one in made.values())
        cited = {one.article_id for one in citing if isinstance(one, Accepted | Attributed)}
        made |= {one.id: one for one in self._of_subjects(cited, kind="dated")}
        return [made[key] for key in sorted(made)]

    def dates(self) -> dict[str, PartialDate | None]:
        """Return the dates that the decisions in force give to articles, by the article's id."""
        query = _DECISIONS.where(models.decision.c.kind == "dated", models.act.c.undone == 0)
        made = map(_decision, self.connection.execute(query.order_by(models.decision.c.id)))
        return {
            one.outcome.article_id: one.outcome.published for one in made if isinstance(one.outcome, Dated)
        }

    def is_dated(self, article_id: str) -> bool:
        """Tell whether the curator has decided on the article's date, if only that it is unknown."""
        return any(isinstance(one.outcome, Dated) for one in self._of_subjects([article_id], kind="dated"))

    def _of_subjects(
        self, ids: Iterable[str], *, in_force: bool = True, kind: str | None = None
    ) -> list[Decision]:
        bound = values(ids)
        if kind is None:
            rows = self.connection.execute(_IN_FORCE if in_force else _OF_SUBJECTS, bound)
        else:
            rows = self.connection.execute(_IN_FORCE_OF_KIND, bound | {"kind": kind})
        made = {row.id: row for row in rows}
        return [_decision(made[key]) for key in sorted(made)]

    def all_in_force(self) -> Iterator[Decision]:
        """Yield every decision in force, in the order in which they were made."""
        query = _DECISIONS.where(models.act.c.undone == 0).order_by(models.decision.c.id)
        yield from map(_decision, self.connection.execute(query))

    def last_in_force(self) -> Act | None:
        """Return the last act that counts and is no undoing, without its decisions."""
        table = models.act
        row = self.connection.execute(
            select(table)
            .where(table.c.undone == 0, table.c.gesture != "undo")
            .order_by(table.c.id.desc())
            .limit(1)
        ).first()
        return None if row is None else _act(row)

    def acts(self, ids: set[str]) -> dict[str, Act]:
        """Return the acts in which these decisions were made, by the decision's id."""
        return {row.decision_id: _act(row) for row in self.connection.execute(_ACTS, values(ids))}

    def count(self) -> int:
        """Return how many acts there are."""
        return int(self.connection.execute(select(func.count()).select_from(models.act)).scalar_one())

    def with_decisions(self, act: Act) -> Act:
        """Return the act with its decisions."""
        query = _DECISIONS.where(models.decision.c.act_id == act.id).order_by(models.decision.c.id)
        return replace(act, decisions=tuple(map(_decision, self.connection.execute(query))))


def _decision(row: Row[tuple[str, str, str, str]]) -> Decision:
    return Decision(row.id, row.act_id, decode_outcome(row.kind, row.content))


def _act(row: Row[tuple[object, ...]]) -> Act:
    return Act(
        id=row.id,
        replica=row.replica,
        sequence=row.sequence,
        curator=row.curator,
        at=datetime.fromisoformat(row.at),
        program=row.program,
        gesture=row.gesture,
    )

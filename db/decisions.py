"""Acts and their decisions: rows that are added and never changed, and their fold."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, update

from db import models
from db.acts import Act, Author, Changed, Dated, Decision, Outcome, Restricted, Undone
from db.articles import Articles
from db.claims import Claims
from db.closure import EXISTENCE, closure
from db.codec import claim_key, encode_outcome, subjects
from db.folded import Folded
from db.made import Made
from db.many import among, values
from db.prepared import adding, ask, ask_each, tell, tell_each
from db.reopen import resting_on
from db.rows import replace_rows
from db.values import Mint, PartialDate, ascending

Fold = Callable[[Iterable[Decision], Folded], Folded]
"""The ledger's fold: decisions in force, in their order, and what others came to, to rows."""

_ACTS = (
    select(models.act, models.decision.c.id.label("decision_id"))
    .join(models.decision)
    .where(among(models.decision.c.id))
)
_LATEST = select(models.act).where(models.act.c.undone == 0).order_by(models.act.c.id.desc()).limit(1)
_LAST_DONE = _LATEST.where(models.act.c.gesture.not_in(("undo", "redo")))
_LAST_BUT_REDOING = _LATEST.where(models.act.c.gesture != "redo")
_SETTLE = update(models.act).where(models.act.c.id == bindparam("of")).values(undone=bindparam("state"))
_LAST_ACT, _LAST_DECISION = (select(func.max(table.c.id)) for table in (models.act, models.decision))
_LAST_SEQUENCE = select(func.max(models.act.c.sequence)).where(models.act.c.replica == bindparam("replica"))
_ADD_ACT, _ADD_DECISION, _ADD_SUBJECT = map(adding, (models.act, models.decision, models.subject))
_WRONGLY_UNDONE = select(models.act.c.id).where(models.act.c.undone != 0, ~among(models.act.c.id))
_NOT_YET_UNDONE = select(models.act.c.id).where(models.act.c.undone == 0, among(models.act.c.id))
_BY_IDS = select(models.act).where(among(models.act.c.id))
_ACTS_OF = select(models.decision.c.act_id).join(models.subject).where(among(models.subject.c.subject_id))


@dataclass(frozen=True, slots=True)
class Decisions:
    """The ledger in one unit of work."""

    connection: Connection
    fold: Fold

    @property
    def made(self) -> Made:
        """The decisions as they were made."""
        return Made(self.connection)

    def record(
        self, gesture: str, outcomes: Sequence[Outcome], author: Author, mint: Mint, at: datetime
    ) -> Changed:
        """Add one act with these outcomes and fold what they touch into the directory.

        Its ids stand above all that came before: the order of ids is the order of decisions.
        """
        mint = ascending(mint, max(ask_each(self.connection, _LAST_DECISION)[0] or "", self.last_id()))
        act_id = mint()
        added = {
            "id": act_id,
            "replica": author.replica,
            "sequence": self._next_sequence(author.replica),
            "curator": author.curator,
            "at": at.astimezone(UTC).isoformat(),
            "program": author.program,
            "gesture": gesture,
            "undone": 0,
        }
        tell(self.connection, _ADD_ACT, added)
        self._add([Decision(mint(), act_id, outcome) for outcome in outcomes])
        return self._refold(act_id, self._with_undone(outcomes))

    def last_id(self) -> str:
        """Return the id of the last act, whether it counts or not; empty where there is none."""
        return ask_each(self.connection, _LAST_ACT)[0] or ""

    def _next_sequence(self, replica: str) -> int:
        (last,) = ask_each(self.connection, _LAST_SEQUENCE, {"replica": replica})
        return (last or 0) + 1

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
        tell_each(self.connection, _ADD_DECISION, rows)
        tell_each(self.connection, _ADD_SUBJECT, said)

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
        undone = bool(self.made.of_kinds([act_id], ("undone",)))
        tell(self.connection, _SETTLE, {"of": act_id, "state": int(undone)})

    def settle_all(self) -> None:
        """Find out anew which acts count: the last one does, and none that an act that counts undoes."""
        undone: set[str] = set()
        for made in sorted(self.made.undoing(), key=lambda one: one.act_id, reverse=True):
            if isinstance(made.outcome, Undone) and made.act_id not in undone:
                undone.add(made.outcome.act_id)
        for query, state in ((_WRONGLY_UNDONE, 0), (_NOT_YET_UNDONE, 1)):
            wrong = ask_each(self.connection, query, values(undone))
            tell_each(self.connection, _SETTLE, [{"of": act_id, "state": state} for act_id in wrong])

    def _outcomes(self, act_id: str) -> list[Outcome]:
        return [made.outcome for made in self.made.of_acts([act_id])]

    def _refold(self, act_id: str, reach: Sequence[Outcome]) -> Changed:
        found = closure(self.connection, reach)
        folded = self.fold(found.decisions, found.before)
        replace_rows(self.connection, found.touched, folded)
        articles = Claims(self.connection).settle(key for outcome in reach if (key := claim_key(outcome)))
        dated = {outcome.article_id for outcome in reach if isinstance(outcome, Dated)}
        restricted = {outcome.article_id for outcome in reach if isinstance(outcome, Restricted)}
        self._date(dated)
        self._restrict(restricted)
        touched = frozenset(articles | dated | restricted)
        return Changed(act_id, touched, found.touched.ids, found.around)

    def _date(self, articles: set[str]) -> None:
        """Show each article under the date that the decisions in force give it."""
        if articles:
            latest = dates_of(made.outcome for made in self.made.of_kinds(articles, ("dated",)))
            for article_id in articles:
                Articles(self.connection).set_date(article_id, latest)

    def _restrict(self, articles: set[str]) -> None:
        if articles:
            said = (made.outcome for made in self.made.of_kinds(articles, ("restricted",)))
            latest = {one.article_id: one.restricted for one in said if isinstance(one, Restricted)}
            Articles(self.connection).set_restricted({key: latest.get(key, False) for key in articles})

    def is_dated(self, article_id: str) -> bool:
        """Tell whether the curator has decided on the article's date, if only that it is unknown."""
        return bool(self.made.of_kinds([article_id], ("dated",)))

    def dated(self, article_ids: Iterable[str]) -> set[str]:
        """Return, of these articles, those on whose date the curator has decided."""
        wanted = set(article_ids)
        made = self.made.of_kinds(wanted, ("dated",)) if wanted else []
        return {one.outcome.article_id for one in made if isinstance(one.outcome, Dated)}

    def all_in_force(self) -> Iterator[Decision]:
        """Return every decision in force one by one, in the order in which they were made."""
        return self.made.all_in_force()

    def last_in_force(self) -> Act | None:
        """Return the last act that counts and is neither an undoing nor a redoing, without its decisions."""
        return self._first(_LAST_DONE)

    def last_undoing(self) -> Act | None:
        """Return the act of undoing that counts after which nothing else was done, if there is one."""
        last = self._first(_LAST_BUT_REDOING)
        return last if last and last.gesture == "undo" else None

    def _first(self, query: Select[Any]) -> Act | None:
        return next((_act(*row) for row in ask(self.connection, query)), None)

    def moments(self, since: datetime, most: int = 5_000) -> list[datetime]:
        """Return when acts since a moment were made, of the latest so many; undoing and redoing are none."""
        table = models.act
        latest = select(table).order_by(table.c.id.desc()).limit(most).subquery()
        query = select(latest.c.at).where(
            latest.c.at >= since.astimezone(UTC).isoformat(), latest.c.gesture.not_in(("undo", "redo"))
        )
        return [datetime.fromisoformat(one) for one in self.connection.execute(query).scalars()]

    def resting_on(self, act_id: str) -> list[Act]:
        """Return the later acts in force that cannot stand without this one, the latest first."""
        found = self.by_ids(resting_on(self.connection, act_id))
        return sorted(found.values(), key=lambda act: act.id, reverse=True)

    def by_ids(self, act_ids: Iterable[str]) -> dict[str, Act]:
        """Return these acts with their decisions, by id."""
        acts = {row[0]: _act(*row) for row in ask(self.connection, _BY_IDS, values(act_ids))}
        said: defaultdict[str, list[Decision]] = defaultdict(list)
        for one in self.made.of_acts(acts):
            said[one.act_id].append(one)
        return {key: replace(act, decisions=tuple(said[key])) for key, act in acts.items()}

    def latest(self, gesture: str, limit: int) -> list[Act]:
        """Return the last acts in force of a gesture, with their decisions, the latest first."""
        table = models.act
        query = select(table.c.id).where(table.c.gesture == gesture, table.c.undone == 0)
        ids = self.connection.execute(query.order_by(table.c.id.desc()).limit(limit)).scalars().all()
        found = self.by_ids(ids)
        return [found[key] for key in sorted(found, reverse=True)]

    def page(self, after: str | None = None, limit: int = 50, of: Iterable[str] | None = None) -> list[Act]:
        """Return acts with their decisions, the latest first; ``after`` is the last id of the page before.

        ``of`` are subjects: then only acts with a say on one of them.
        """
        table = models.act
        query = select(table.c.id).order_by(table.c.id.desc()).limit(limit)
        if after is not None:
            query = query.where(table.c.id < after)
        bound = {}
        if of is not None:
            query = query.where(table.c.id.in_(_ACTS_OF))
            bound = values(of)
        found = self.by_ids(self.connection.execute(query, bound).scalars().all())
        return [found[key] for key in sorted(found, reverse=True)]

    def on(self, subject_ids: Collection[str], acts: Iterable[Act]) -> list[Decision]:
        """Return, of these acts, the decisions that have a say on these ids."""
        made = (one for act in acts for one in act.decisions)
        found = {one.id: one for one in made if not set(subjects(one.outcome)).isdisjoint(subject_ids)}
        return [found[key] for key in sorted(found)]

    def apart(self, entity_ids: Iterable[str]) -> Folded:
        """Return the records of these entities as decided, each by itself, whoever is the same."""
        kinds = (*(kind for kind in EXISTENCE if kind != "judged"), "named")
        return self.fold(self.made.of_kinds(entity_ids, kinds), Folded())

    def acts(self, ids: set[str]) -> dict[str, Act]:
        """Return the acts in which these decisions were made, by the decision's id."""
        rows = ask(self.connection, _ACTS, values(ids))
        return {decision_id: _act(*row) for *row, decision_id in rows}

    def count(self) -> int:
        """Return how many acts there are."""
        return int(self.connection.execute(select(func.count()).select_from(models.act)).scalar_one())

    def with_decisions(self, act: Act) -> Act:
        """Return the act with its decisions."""
        return replace(act, decisions=tuple(self.made.of_acts([act.id])))


def dates_of(outcomes: Iterable[Outcome]) -> dict[str, PartialDate | None]:
    """Return the dates that these decisions give to articles, by the article's id."""
    return {one.article_id: one.published for one in outcomes if isinstance(one, Dated)}


def _act(
    key: str,
    replica: str,
    sequence: int,
    curator: str,
    at: str,
    program: str,
    gesture: str,
    undone: int,
) -> Act:
    moment = datetime.fromisoformat(at)
    return Act(key, replica, sequence, curator, moment, program, gesture, undone=bool(undone))

"""The questions that follow from the directory, in order of worth, and what is decided on them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from db.acts import Changed, Concluded
from db.computed import Congress
from db.records import Citation, Person, Post, Reason, Tenure
from db.store import Store, Unit
from db.values import EntityKind, PartialDate
from desktop.ledger import concluded, evidenced, with_citations
from desktop.review.asked import Answer, Question, QuestionLine, Unconfirmed, Way
from desktop.review.edits import Curation
from desktop.review.inferring import Inferring
from desktop.review.mandating import seeming, unconfirmed
from desktop.review.previews import Preview
from desktop.review.putting import place, put
from desktop.review.rostered import rosters
from desktop.review.scoping import in_scope
from desktop.review.worth import Asked, Placed, asked, by_worth

BY_HAND = "by hand"
"""What a conclusion rests on that the curator made on a conflict, without a proposal."""


class Questions:
    """Reads what is asked, and answers it: each answer is one act. Raises StoreTrouble.

    A question that is answered, or that a newer fact made moot, has no key any more: KeyError.
    """

    def __init__(self, store: Store, curation: Curation, today: Callable[[], date]) -> None:
        """Read from this store, answer through these acts."""
        self._store = store
        self._curation = curation
        self._today = today
        self._inferring = Inferring()
        self._placed: dict[str, Placed] = {}
        self._asked: Mapping[str, Asked] = MappingProxyType({})

    def lines(self) -> tuple[QuestionLine, ...]:
        """Return everything that is asked, grouped by body, what is worth most first."""
        known = self._inferring
        with self._store.read() as unit:
            if not known.refresh(unit):
                self._placed.clear()
            ends = sorted(known.proposals.values(), key=lambda one: (one.tenure_id, one.code, one.key))
            every = [*asked(ends, known.conflicts.values()), *rosters(unit, known.rosters)]
            found = in_scope(unit, every)
            fresh = place(unit, [one for one in found if self._is_new(one)])
        self._placed = {one.key: fresh.get(one.key) or self._placed[one.key] for one in found}
        self._asked = MappingProxyType({one.key: one for one in found})
        return by_worth(self._placed.values())

    def _is_new(self, one: Asked) -> bool:
        """Whether a question is not placed yet as it is now: a conflict may go on for more days."""
        return one.key not in self._placed or self._asked.get(one.key) != one

    def open(self, key: str) -> Question:
        """Return a question with all its evidence."""
        with self._store.read() as unit:
            return put(unit, _evidenced(unit, self._asked[key]), self._today())

    def agree(self, key: str) -> Answer:
        """Conclude what a question proposes, in one act."""
        one = self._with_evidence(key)
        if not one.proposals or not self._still_held(one):
            return Answer(Reason("no longer asked"))
        changed = self._curation.conclude(*map(concluded, one.proposals))
        return self._answer(one, "agreed" if len(one.proposals) == 1 else "agreed to all", changed)

    def decline(self, key: str, why: str = "") -> Answer:
        """Say that a question is not to be put again; a new fact makes a new one."""
        one = self._asked[key]
        keys = [each.key for each in one.proposals] or [one.key]
        return self._answer(one, "declined", self._curation.decline(*keys, why=why))

    def decide(self, key: str, way: Way, day: PartialDate | None = None) -> Answer:
        """Decide a question in another way than by agreeing."""
        one = self._with_evidence(key)
        if way.asks_day and not _fits(day, way.bounds):
            return Answer(Reason("day outside", (("day", way.bounds.text if way.bounds else ""),)))
        changed = self._decide(one, way, day)
        return Answer(Reason(f"{way.code} done", (*way.values, ("day", day.text if day else ""))), changed)

    def preview(self, way: Way) -> Preview:
        """Say what deciding a question in this way would do; nothing where it ends or chooses only."""
        act = self._curation
        match way.code:
            case "merge":
                return act.preview_merge(EntityKind.PERSON, way.subject_id, *way.others)
            case "part":
                return act.preview_part(way.subject_id)
            case "more seats":
                return act.preview_edit(self._with_a_seat(way))
            case "holds both":
                return act.preview_edit(*self._without_rule(way))
        return Preview()

    def _decide(self, one: Asked, way: Way, day: PartialDate | None) -> Changed:
        act = self._curation
        match way.code:
            case "end":
                return act.conclude(self._end(one, way.subject_id, day))
            case "prefer":
                return act.prefer(way.others[0], way.subject_id)
            case "withdraw":
                return act.withdraw(way.subject_id)
            case "merge":
                return act.merge(EntityKind.PERSON, way.subject_id, *way.others)
            case "part":
                return act.part(way.subject_id)
            case "more seats":
                return act.edit(self._with_a_seat(way))
            case "holds both":
                return act.edit(*self._without_rule(way))
        raise ValueError(f"no way to decide: {way.code}")

    def _end(self, one: Asked, tenure_id: str, day: PartialDate | None) -> Concluded:
        proposal = next((each for each in one.proposals if each.tenure_id == tenure_id), None)
        if proposal is not None:
            return replace(concluded(proposal), end=day)
        with self._store.read() as unit:
            held = unit.directory.get(Tenure, [tenure_id])[tenure_id]
        resting_on = one.conflict.resting_on if one.conflict else ()
        return Concluded(held.id, held.person_id, held.post_id, day, BY_HAND, resting_on)

    def _with_a_seat(self, way: Way) -> Post:
        with self._store.read() as unit:
            post = unit.directory.posts([way.subject_id])[way.subject_id]
        return replace(post, seats=post.seats + 1)

    def _without_rule(self, way: Way) -> list[Post]:
        ids = {way.subject_id, *way.others}
        with self._store.read() as unit:
            posts = unit.directory.posts(ids).values()
        return [
            replace(post, excludes=tuple(one for one in post.excludes if one not in ids))
            for post in posts
            if ids & set(post.excludes)
        ]

    def undo(self) -> Answer:
        """Take back the last act that counts."""
        act = self._curation.undo()
        if act is None:
            return Answer(Reason("nothing to undo"))
        return Answer(
            Reason("undone", (("gesture", act.gesture),)), Changed(act.id, frozenset(), frozenset())
        )

    def unconfirmed(self, organization_id: str, day: PartialDate) -> tuple[Unconfirmed, ...]:
        """Say who would not be confirmed since a congress or an election of a body on a day."""
        with self._store.read() as unit:
            return tuple(unconfirmed(unit, organization_id, day, PartialDate.of(self._today())))

    def congresses(self) -> tuple[Congress, ...]:
        """Say where a congress seems to have been held; its key may be declined."""
        with self._store.read() as unit:
            return seeming(unit)

    def congress(self, organization_id: str, day: PartialDate) -> Answer:
        """Say that the mandates in a body ended on a day."""
        changed = self._curation.mandate(organization_id, day)
        return Answer(Reason("congress done", (("day", day.text),)), changed)

    def _with_evidence(self, key: str) -> Asked:
        with self._store.read() as unit:
            return _evidenced(unit, self._asked[key])

    def _still_held(self, one: Asked) -> bool:
        with self._store.read() as unit:
            found = unit.directory.get(Tenure, {each.tenure_id for each in one.proposals})
        return all(each.tenure_id in found and not found[each.tenure_id].ended for each in one.proposals)

    def _answer(self, one: Asked, code: str, changed: Changed) -> Answer:
        with self._store.read() as unit:
            persons = unit.directory.get(Person, one.persons[:1])
        name = next((each.name for each in persons.values()), "")
        return Answer(Reason(code, (("person", name), ("count", str(len(one.proposals))))), changed)


def _fits(day: PartialDate | None, bounds: PartialDate | None) -> bool:
    if day is None:
        return False
    return bounds is None or (bounds.earliest <= day.earliest and day.latest <= bounds.latest)


def _evidenced(unit: Unit, one: Asked) -> Asked:
    """Return a question with the citations on which it rests: the list does without them."""
    cited: dict[str, list[Citation]] = {}
    for each in unit.directory.citations_for(one.tenures):
        cited.setdefault(each.tenure_id, []).append(each)
    return replace(
        one,
        proposals=tuple(evidenced(each, cited) for each in one.proposals),
        conflict=with_citations(one.conflict, cited) if one.conflict else None,
    )

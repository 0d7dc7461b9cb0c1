"""Curation: what the curator lays down outside the queue. Each verb is one act; no widget in it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from db.acts import (
    Author,
    Changed,
    Concluded,
    Declined,
    Noted,
    Outcome,
    Restricted,
    Ruled,
    Undone,
)
from db.records import Area, Organization, Person, Post, Reason
from db.rules import Rule
from db.store import Store, Unit
from db.values import EntityKind, Mint, PartialDate, new_id
from desktop.matching import not_meant
from desktop.review.circles import refuse_circles
from desktop.review.editing import chosen, confirmed, edited, own_part, parted, removed, withdrawn
from desktop.review.foreseeing import foreseen, laid_down
from desktop.review.judging import against, merging, telling_apart
from desktop.review.knowing import known_by_hand
from desktop.review.mandating import foreseen_end, mandated
from desktop.review.offering import offered
from desktop.review.pace import Pace
from desktop.review.past import Past
from desktop.review.picturing import pictured
from desktop.review.previews import ActLine, ByHand, HistoryLine, Preview, Rulebook
from desktop.review.recording import Clock, Recording, now
from desktop.review.relinking import relinked
from desktop.review.rulebook import rulebook
from desktop.review.telling import act_lines
from desktop.review.trying import Building, try_out

NOTHING = Changed("", frozenset(), frozenset())
"""What a verb changed that had nothing to say, as a merge of what is the same already."""
Entity = Person | Area | Organization | Post


class Curation:
    """Edits, merges, rules and history. Every verb returns what it changed, or raises StoreTrouble.

    A ``preview_`` says what the verb of that name would do, found by doing it and taking it back.
    """

    def __init__(
        self, store: Store, curator: str, program: str, *, mint: Mint = new_id, clock: Clock = now
    ) -> None:
        """Act on this store under the curator's name."""
        self._store = store
        self._recording = Recording(Author(curator, store.replica, program), mint, clock)
        self._past = Past(store)

    def merge(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Changed:
        """Say that these are the same: they go by the kept one's id, and what is equal is united."""
        return self._do("merge", lambda unit: merging(unit, kind, kept_id, other_ids))

    def preview_merge(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Preview:
        """Say what a merge unites, and what speaks against it."""
        with self._store.read() as unit:
            reasons = [one for other in other_ids for one in against(unit, kind, kept_id, other)]
        return self._try(lambda unit: merging(unit, kind, kept_id, other_ids), reasons)

    def split(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Changed:
        """Say that these are not the same as the kept one: every citation goes to whom its evidence names."""
        return self._do("split", lambda unit: telling_apart(unit, kind, kept_id, other_ids))

    def preview_split(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Preview:
        """Say what goes to whom."""
        return self._try(lambda unit: telling_apart(unit, kind, kept_id, other_ids))

    def part(self, tenure_id: str) -> Changed:
        """Say that somebody else of the same name had a tenure: a new person, who is not the other."""
        return self._do("part", lambda unit: parted(unit, tenure_id, self._recording.mint))

    def preview_part(self, tenure_id: str) -> Preview:
        """Say what goes to the new person."""
        return self._try(lambda unit: parted(unit, tenure_id, self._recording.mint))

    def members(self, entity_id: str) -> tuple[Entity, ...]:
        """Return who is the same as this one, each as decided by itself, the one they go by first."""
        with self._store.read() as unit:
            kept = unit.directory.canonical([entity_id]).get(entity_id, entity_id)
            found = unit.decisions.apart([kept, *unit.directory.members([kept])])
        each: tuple[Entity, ...] = (*found.persons, *found.areas, *found.organizations, *found.posts)
        return tuple(sorted(each, key=lambda one: (one.id != kept, one.id)))

    def edit(self, *entities: Entity, note: str = "", rules: Sequence[Rule] = ()) -> Changed:
        """Say that these entities are as given, with rules of their kind; a note says on what that rests."""
        laid_down = [Ruled(one) for one in rules]
        return self._do("edit", lambda unit: [*laid_down, *self._edited(unit, entities, note)])

    def preview_edit(self, *entities: Entity) -> Preview:
        """Say what an edit changes."""
        return self._try(lambda unit: self._edited(unit, entities, ""))

    def _edited(self, unit: Unit, entities: Iterable[Entity], note: str) -> list[Outcome]:
        made: list[Outcome] = [edited(unit, one) for one in entities]
        if note.strip():
            made += [Noted(self._recording.mint(), one.id, note) for one in entities]
        return made

    def remove(self, *entity_ids: str) -> Changed:
        """Take entities out of the directory, with the tenures that rest on them; of bodies, their posts."""
        return self._do("remove", lambda unit: removed(unit, entity_ids))

    def preview_remove(self, *entity_ids: str) -> Preview:
        """Say what goes with these entities."""
        return self._try(lambda unit: removed(unit, entity_ids))

    def withdraw(self, *citation_ids: str) -> Changed:
        """Reject the claims that these citations accepted; a tenure without any is gone."""
        return self._do("withdraw", lambda unit: withdrawn(unit, citation_ids))

    def preview_withdraw(self, *citation_ids: str) -> Preview:
        """Say what is left without these citations."""
        return self._try(lambda unit: withdrawn(unit, citation_ids))

    def note(self, subject_id: str, text: str, note_id: str | None = None) -> Changed:
        """Keep a private note on anything; an empty text takes the note of this id away."""
        return self._say("note", Noted(note_id or self._recording.mint(), subject_id, text))

    def restrict(self, article_id: str, *, restricted: bool) -> Changed:
        """Say whether what an article says may be printed, exported and passed on."""
        return self._say("restrict", Restricted(article_id, restricted))

    def rule(self, *rules: Rule) -> Changed:
        """Lay down rules; one without values is taken away. Lines and posts on which they bear go along."""
        return self._do("rule", lambda unit: laid_down(unit, rules, self._recording.mint))

    def offers(self) -> tuple[Rule, ...]:
        """Return the rules that the last act suggests, where it corrected how a body or title is called."""
        with self._store.read() as unit:
            act = unit.decisions.last_in_force()
            return offered(unit, unit.decisions.with_decisions(act) if act else None)

    def rules(self) -> Rulebook:
        """Return the rules in force with who laid them down when, and those that corrections suggest."""
        with self._store.read() as unit:
            return rulebook(unit)

    def relink(self, person_id: str, *citation_ids: str) -> Changed:
        """Say that citations, of tenures or of attributes, speak of somebody else who is known."""
        mint = self._recording.mint
        return self._do("relink", lambda unit: relinked(unit, citation_ids, person_id, mint))

    def preview_relink(self, person_id: str, *citation_ids: str) -> Preview:
        """Say what goes to whom."""
        return self._try(lambda unit: relinked(unit, citation_ids, person_id, self._recording.mint))

    def confirm_name(self, *person_ids: str) -> Changed:
        """Say that persons are written in Vietnamese just as their names stand: no diacritics are missing."""
        return self._do("confirm name", lambda unit: confirmed(unit, person_ids))

    def preview_confirm_name(self, *person_ids: str) -> Preview:
        """Say whose names are confirmed."""
        return self._try(lambda unit: confirmed(unit, person_ids))

    def preview_rule(self, *rules: Rule) -> Preview:
        """Say which claims that wait and which printed lines rules bear on."""
        return foreseen(self._store, self._recording, rules)

    def mandate(self, organization_id: str, day: PartialDate, article_id: str | None = None) -> Changed:
        """Say that a congress or an election ended mandates: in a body, and in those that end with it."""
        return self._do("mandate", lambda unit: mandated(unit, organization_id, day, article_id))

    def preview_mandate(self, organization_id: str, day: PartialDate) -> Preview:
        """Say who would not be confirmed any more."""
        with self._store.read() as unit:
            return foreseen_end(unit, organization_id, day, self._recording.clock().date())

    def conclude(self, *ends: Concluded) -> Changed:
        """Say that tenures ended, on what the program inferred."""
        return self._do("conclude", lambda unit: [own_part(unit, one) for one in ends])

    def preview_conclude(self, *ends: Concluded) -> Preview:
        """Say what the ends change."""
        return self._try(lambda unit: [own_part(unit, one) for one in ends])

    def prefer(self, bound: str, citation_id: str, why: str = "") -> Changed:
        """Choose the date that a citation gives for the ``start`` or the ``end`` of its tenure."""
        return self._do("prefer", lambda unit: [chosen(unit, bound, citation_id, why)])

    def preview_prefer(self, bound: str, citation_id: str) -> Preview:
        """Say what the choice of a date changes."""
        return self._try(lambda unit: [chosen(unit, bound, citation_id, "")])

    def decline(self, *proposal_keys: str, why: str = "") -> Changed:
        """Say that proposals or conflicts are not to be shown again."""
        return self._say("decline", *(Declined(key, why) for key in proposal_keys))

    def not_meant(self, person_id: str, *article_ids: str) -> Changed:
        """Say that articles do not mean this person: they come back as no candidate there."""
        keys = [Declined(not_meant(person_id, one)) for one in article_ids]
        return self._say("not meant", *keys)

    def by_hand(self, known: ByHand) -> Changed:
        """Accept what the curator knows, with the note as its source."""
        mint, clock = self._recording.mint, self._recording.clock
        return self._do("by hand", lambda unit: known_by_hand(unit, known, mint, clock()))

    def preview_by_hand(self, known: ByHand) -> Preview:
        """Say what a claim by hand changes."""
        mint, clock = self._recording.mint, self._recording.clock
        return self._try(lambda unit: known_by_hand(unit, known, mint, clock()))

    def picture(self, person_id: str, content: bytes, credit: str) -> Changed:
        """Keep a photograph of a person, with its credit as the source; raises Impossible."""
        mint, clock = self._recording.mint, self._recording.clock
        return self._do("picture", lambda unit: pictured(unit, person_id, content, credit, mint, clock()))

    def undo(self) -> ActLine | None:
        """Take back the last act that counts; return it, None where nothing is left."""
        with self._store.write() as unit:
            act = unit.decisions.last_in_force()
            return self._take_back(unit, "undo", act.id) if act else None

    def redo(self) -> ActLine | None:
        """Do again what was undone last, unless something else was done since; return that act."""
        with self._store.write() as unit:
            undoing = unit.decisions.last_undoing()
            if undoing is None:
                return None
            done = unit.decisions.with_decisions(undoing).decisions[0].outcome
            self._take_back(unit, "redo", undoing.id)
            again = unit.decisions.by_ids([done.act_id] if isinstance(done, Undone) else [])
            return next(iter(act_lines(unit, list(again.values()))), None)

    def reopen(self, act_id: str) -> Changed:
        """Take back an older act, with all acts that rest on it, in one act."""
        with self._store.write() as unit:
            outcomes = _reopening(unit, act_id)
            acts = unit.decisions.by_ids(one.act_id for one in outcomes)
            said = [made.outcome for act in acts.values() for made in act.decisions]
            return self._recording.record(unit, "reopen", outcomes, said)

    def preview_reopen(self, act_id: str) -> Preview:
        """Say which acts go with an older one, and what that changes."""
        with self._store.read() as unit:
            acts = act_lines(unit, unit.decisions.resting_on(act_id))
        return self._try(lambda unit: _reopening(unit, act_id), acts=acts)

    def _take_back(self, unit: Unit, gesture: str, act_id: str) -> ActLine:
        (act,) = unit.decisions.by_ids([act_id]).values()
        concerned = list(act.decisions)
        undone = {one.outcome.act_id for one in act.decisions if isinstance(one.outcome, Undone)}
        concerned += [made for each in unit.decisions.by_ids(undone).values() for made in each.decisions]
        self._recording.record(unit, gesture, [Undone(act_id)], [made.outcome for made in concerned])
        return act_lines(unit, [act])[0]

    def history(self, subject_id: str, after: str | None = None) -> list[HistoryLine]:
        """Return what was decided on a line, an entity or an article, the latest first, a page at a time."""
        return self._past.history(subject_id, after)

    def acts(self, search: str = "", after: str | None = None) -> list[ActLine]:
        """Return a page of acts, the latest first, on whom a search finds; ``after`` is the last id shown."""
        return self._past.acts(search, after)

    def pace(self, since: datetime) -> Pace:
        """Return how much was decided since a moment, and how long each decision took."""
        return self._past.pace(since)

    def _say(self, gesture: str, *outcomes: Outcome) -> Changed:
        return self._do(gesture, lambda _unit: outcomes)

    def _do(self, gesture: str, build: Building) -> Changed:
        with self._store.write() as unit:
            outcomes = build(unit)
            if not outcomes:
                return NOTHING
            changed = self._recording.record(unit, gesture, outcomes)
            refuse_circles(unit, outcomes)
            return changed

    def _try(self, build: Building, reasons: Sequence[Reason] = (), acts: Sequence[ActLine] = ()) -> Preview:
        return try_out(self._store, self._recording, build, reasons, acts)


def _reopening(unit: Unit, act_id: str) -> list[Undone]:
    return [*(Undone(act.id) for act in unit.decisions.resting_on(act_id)), Undone(act_id)]

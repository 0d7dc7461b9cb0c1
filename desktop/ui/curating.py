"""What the curator lays down outside the queue, as the window sees it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from db.acts import Changed, Concluded
from db.records import Area, Organization, Person, Post
from db.rules import Rule
from db.values import EntityKind, PartialDate
from desktop.review.pace import Pace
from desktop.review.previews import ActLine, ByHand, HistoryLine, Preview, Rulebook

Entity = Person | Area | Organization | Post


class CurationService(Protocol):
    """Edits, merges, rules and history; a ``preview_`` says what the verb of that name would do."""

    def merge(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Changed:
        """Say that these are the same."""

    def preview_merge(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Preview:
        """Say what a merge unites, and what speaks against it."""

    def split(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Changed:
        """Say that these are not the same as the kept one."""

    def preview_split(self, kind: EntityKind, kept_id: str, *other_ids: str) -> Preview:
        """Say what goes to whom."""

    def part(self, tenure_id: str) -> Changed:
        """Say that somebody else of the same name, new here, had a tenure."""

    def preview_part(self, tenure_id: str) -> Preview:
        """Say what goes to the new person."""

    def members(self, entity_id: str) -> tuple[Entity, ...]:
        """Return who is the same as this one, the one they go by first."""

    def edit(self, *entities: Entity, note: str = "", rules: Sequence[Rule] = ()) -> Changed:
        """Say that these entities are as given, with rules of their kind."""

    def preview_edit(self, *entities: Entity) -> Preview:
        """Say what an edit changes."""

    def remove(self, *entity_ids: str) -> Changed:
        """Take entities out of the directory."""

    def preview_remove(self, *entity_ids: str) -> Preview:
        """Say what goes with these entities."""

    def withdraw(self, *citation_ids: str) -> Changed:
        """Reject the claims that these citations accepted."""

    def preview_withdraw(self, *citation_ids: str) -> Preview:
        """Say what is left without these citations."""

    def note(self, subject_id: str, text: str, note_id: str | None = None) -> Changed:
        """Keep a private note on anything; an empty text takes it away."""

    def restrict(self, article_id: str, *, restricted: bool) -> Changed:
        """Say whether what an article says may be printed."""

    def rule(self, *rules: Rule) -> Changed:
        """Lay down rules; one without values is taken away."""

    def preview_rule(self, *rules: Rule) -> Preview:
        """Say which claims that wait, lines and posts rules bear on."""

    def rules(self) -> Rulebook:
        """Return the rules in force, and those that corrections suggest."""

    def relink(self, person_id: str, *citation_ids: str) -> Changed:
        """Say that citations speak of somebody else who is known."""

    def preview_relink(self, person_id: str, *citation_ids: str) -> Preview:
        """Say what goes to whom."""

    def confirm_name(self, *person_ids: str) -> Changed:
        """Say that persons are written just as their names stand."""

    def preview_confirm_name(self, *person_ids: str) -> Preview:
        """Say whose names are confirmed."""

    def preview_mandate(self, organization_id: str, day: PartialDate) -> Preview:
        """Say who would not be confirmed any more."""

    def mandate(self, organization_id: str, day: PartialDate, article_id: str | None = None) -> Changed:
        """Say that the mandates in a body ended on a day."""

    def conclude(self, *ends: Concluded) -> Changed:
        """Say that tenures ended, on what the program inferred."""

    def preview_conclude(self, *ends: Concluded) -> Preview:
        """Say what the ends change."""

    def prefer(self, bound: str, citation_id: str, why: str = "") -> Changed:
        """Choose the date that a citation gives."""

    def preview_prefer(self, bound: str, citation_id: str) -> Preview:
        """Say what the choice of a date changes."""

    def decline(self, *proposal_keys: str, why: str = "") -> Changed:
        """Say that proposals or conflicts are not to be shown again."""

    def by_hand(self, known: ByHand) -> Changed:
        """Accept what the curator knows, with the note as its source."""

    def preview_by_hand(self, known: ByHand) -> Preview:
        """Say what a claim by hand changes."""

    def offers(self) -> tuple[Rule, ...]:
        """Return the rules that the last act suggests."""

    def picture(self, person_id: str, content: bytes, credit: str) -> Changed:
        """Keep a photograph of a person, with its credit as the source."""

    def undo(self) -> ActLine | None:
        """Take back the last act that counts."""

    def redo(self) -> ActLine | None:
        """Do again what was undone last."""

    def reopen(self, act_id: str) -> Changed:
        """Take back an older act, with all that rest on it."""

    def preview_reopen(self, act_id: str) -> Preview:
        """Say which acts go with an older one."""

    def history(self, subject_id: str, after: str | None = None) -> list[HistoryLine]:
        """Return what was decided on a line, the latest first."""

    def acts(self, search: str = "", after: str | None = None) -> list[ActLine]:
        """Return a page of acts, the latest first."""

    def pace(self, since: datetime) -> Pace:
        """Return how much was decided since a moment, and how long each decision took."""

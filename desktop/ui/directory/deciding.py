"""Forms that decide on entities: merge, split, not the same, remove, withdraw, edit many at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from db.records import Organization, Post
from db.values import EntityKind
from desktop.browse import Named
from desktop.review.previews import Preview
from desktop.ui.buttons import KeyButton
from desktop.ui.curating import CurationService, Entity
from desktop.ui.desk import Desk
from desktop.ui.directory.editing import BRANCHES, LEVELS, found
from desktop.ui.labels import text_label
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.fields import choices, number, whole
from desktop.ui.sheet.finder import Finder
from desktop.ui.sheet.form import Act, Ask
from resources.words import label, say

KEEP = "\0"
"""The choice that changes nothing."""


class MergeForm(Form):
    """Another of the kind is chosen; Enter shows what is united, Enter again merges."""

    def __init__(self, desk: Desk, kept: Named, others: Sequence[Named] = ()) -> None:
        kind = label("kind", kept.kind)
        super().__init__(say("Merge {kind}", kind=kind), kept.name, say("Merge"))
        self._desk, self._kept, self._others = desk, kept, tuple(others)
        self.said = say("Merged into {name}", name=kept.name)
        self.other = Finder(desk, kept.kind, say("The same as"))
        self.apart = KeyButton(say("Not the same"), "Ctrl N")
        self.not_same = False
        if self._others:
            for one in self._others:
                self.column.addWidget(text_label(one.name, "strong", wrap=True))
        else:
            self.add(say("The same as"), self.other)
            self.add("", self.apart)
        self.other.picked.connect(self._pick)
        self.apart.clicked.connect(self._part)

    def _pick(self, chosen: Named | None) -> None:
        self._turn(not_same=False)
        if chosen is not None:
            self.wants_preview.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say by Ctrl+N that they are not the same."""
        if event.key() == Qt.Key.Key_N and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apart.click()
        else:
            event.ignore()

    def _turn(self, *, not_same: bool) -> None:
        self.not_same = not_same
        self.verb = say("They are not the same") if not_same else say("Merge")
        self.edited.emit()

    def _part(self) -> None:
        self._turn(not_same=True)
        self.wants_preview.emit()

    def _ids(self) -> list[str]:
        if self._others:
            return [one.id for one in self._others]
        other = found(self.other)
        if other is None:
            raise Wanting(say("Choose the other one first."))
        if other == self._kept.id:
            raise Wanting(say("That is the same one."))
        return [other]

    def asking(self) -> Ask | None:
        """Ask what is united, or told apart."""
        kind, kept, ids = EntityKind(self._kept.kind), self._kept.id, self._ids()
        if self.not_same:
            return lambda curation: curation.preview_split(kind, kept, *ids)
        return lambda curation: curation.preview_merge(kind, kept, *ids)

    def acting(self) -> Act | None:
        """Merge, or remember that they are not the same."""
        kind, kept, ids = EntityKind(self._kept.kind), self._kept.id, self._ids()
        if self.not_same:
            return lambda curation: curation.split(kind, kept, *ids)
        return lambda curation: curation.merge(kind, kept, *ids)


class SplitForm(Form):
    """Who was merged into one is ticked by Space; each ticked one goes its own way."""

    def __init__(self, kept: Named, members: Sequence[Entity]) -> None:
        super().__init__(say("Split {kind}", kind=label("kind", kept.kind)), kept.name, say("Split"))
        self._kept = kept
        self.said = say("Split: {name}", name=kept.name)
        self.boxes: list[tuple[QCheckBox, str]] = []
        for one in members[1:]:
            name = one.role if isinstance(one, Post) else one.name
            box = QCheckBox(name.replace("&", "&&"))
            box.setAccessibleName(name)
            box.toggled.connect(lambda _on: self.edited.emit())
            self.column.addWidget(box)
            self.boxes.append((box, one.id))
        if len(self.boxes) == 1:
            self.boxes[0][0].setChecked(True)
        if not self.boxes:
            self.column.addWidget(text_label(say("Nothing was merged into this one."), "quiet", wrap=True))

    def _ids(self) -> list[str]:
        chosen = [key for box, key in self.boxes if box.isChecked()]
        if not chosen:
            raise Wanting(say("Tick whom to split off, by the space bar."))
        return chosen

    def asking(self) -> Ask | None:
        """Ask what goes to whom."""
        if not self.boxes:
            return None
        kind, kept, ids = EntityKind(self._kept.kind), self._kept.id, self._ids()
        return lambda curation: curation.preview_split(kind, kept, *ids)

    def acting(self) -> Act | None:
        """Split."""
        if not self.boxes:
            return None
        kind, kept, ids = EntityKind(self._kept.kind), self._kept.id, self._ids()
        return lambda curation: curation.split(kind, kept, *ids)


class SureForm(Form):
    """No field: what an act would do, and the act."""

    def __init__(
        self,
        subject: str,
        about: str,
        verb: str,
        ask: Callable[[CurationService], Preview] | None,
        act: Callable[[CurationService], object],
    ) -> None:
        super().__init__(subject, about, verb)
        self.said = f"{subject}: {about}"
        self._ask, self._act = ask, act

    def asking(self) -> Ask | None:
        """Ask what it does."""
        return self._ask

    def acting(self) -> Act | None:
        """Do it."""
        return self._act


class ManyForm(Form):
    """Edits many at once: what is left as it is stays with each."""

    def __init__(self, desk: Desk, entities: Sequence[Organization] | Sequence[Post]) -> None:
        count = say("{count} chosen", count=len(entities))
        super().__init__(say("Edit at once"), count, say("Save all"))
        self._entities: tuple[Entity, ...] = tuple(entities)
        self.said = say("Edited {count} at once", count=len(entities))
        self.rank = number(say("Rank"), None)
        self.rank.setPlaceholderText(say("as it is"))
        self.branch = _kept(say("Branch"), "branch", BRANCHES)
        self.level = _kept(say("Level"), "level", LEVELS)
        self.parent_body = Finder(desk, "organization", say("Part of"))
        self.parent_body.field.setPlaceholderText(say("as it is"))
        if all(isinstance(one, Organization) for one in entities):
            self.add(say("Branch"), self.branch)
            self.add(say("Level"), self.level)
            self.add(say("Part of"), self.parent_body)
        self.add(say("Rank"), self.rank)
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        for box in (self.branch, self.level):
            box.currentIndexChanged.connect(lambda _place: self.edited.emit())
        self.parent_body.picked.connect(lambda _found: self.edited.emit())

    def _made(self) -> list[Entity]:
        made = [self._changed(one) for one in self._entities]
        kept = [new for new, old in zip(made, self._entities, strict=True) if new != old]
        if not kept:
            raise Wanting(say("Say what is to be changed."))
        return kept

    def _changed(self, one: Entity) -> Entity:
        rank = whole(self.rank)
        if isinstance(one, Post):
            return one if rank is None else replace(one, rank=rank)
        if not isinstance(one, Organization):
            return one
        parent = found(self.parent_body)
        branch, level = self.branch.currentData(), self.level.currentData()
        return replace(
            one,
            rank=one.rank if rank is None else rank,
            branch=one.branch if branch == KEEP else branch,
            level=one.level if level == KEEP else level,
            parent_id=parent if parent and parent != one.id else one.parent_id,
        )

    def asking(self) -> Ask | None:
        """Ask what changes."""
        made = self._made()
        return lambda curation: curation.preview_edit(*made)

    def acting(self) -> Act | None:
        """Save all in one act."""
        made = self._made()
        return lambda curation: curation.edit(*made)


def _kept(name: str, table: str, codes: Sequence[str]) -> QComboBox:
    made = choices(name, table, codes, codes[0])
    made.insertItem(0, say("as it is"), KEEP)
    made.setCurrentIndex(0)
    return made

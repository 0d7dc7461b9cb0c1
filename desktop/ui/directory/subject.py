"""What the keys of the directory page act on, and what they do to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt

from db.rules import Note
from desktop.browse import Named

Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Subject:
    """What has the focus: an entity, a line (``tenure``), a quote (``citation``), or several chosen.

    ``about`` is how it is called; ``person``, ``post`` and ``body`` are what a line is made of;
    ``article_id`` and ``restricted`` are of a quote, ``several`` is set where more than one is chosen.
    """

    kind: str
    id: str
    about: str
    notes: tuple[Note, ...] = ()
    person: Named | None = None
    post: Named | None = None
    body: Named | None = None
    article_id: str = ""
    restricted: bool = False
    several: tuple[Named, ...] = ()

    @property
    def named(self) -> Named:
        """What it is, as something to find."""
        return Named(self.kind, self.id, self.about)


@dataclass(frozen=True, slots=True)
class Action:
    """A key, how it is shown, and the words on its button."""

    name: str
    key: Qt.Key
    shown: str
    words: str


ACTIONS = (
    Action("edit", Key.Key_E, "E", "Edit"),
    Action("tenure", Key.Key_T, "T", "Tenure by hand"),
    Action("merge", Key.Key_M, "M", "Merge"),
    Action("split", Key.Key_P, "P", "Split"),
    Action("post", Key.Key_O, "O", "Open post"),
    Action("many", Key.Key_B, "B", "Edit at once"),
    Action("withdraw", Key.Key_W, "W", "Withdraw"),
    Action("restrict", Key.Key_R, "R", "Do not print"),
    Action("note", Key.Key_N, "N", "Note"),
    Action("history", Key.Key_H, "H", "History"),
    Action("remove", Key.Key_Delete, "Del", "Remove"),
)
OF_KIND: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person": ("edit", "tenure", "merge", "split", "note", "history", "remove"),
        "organization": ("edit", "tenure", "merge", "split", "note", "history", "remove"),
        "area": ("edit", "merge", "split", "note", "history", "remove"),
        "post": ("edit", "tenure", "merge", "split", "note", "history", "remove"),
        "tenure": ("post", "edit", "tenure", "note", "history"),
        "citation": ("withdraw", "restrict", "note", "history"),
        "several": ("many", "merge", "remove"),
    }
)


def actions_of(subject: Subject | None) -> tuple[Action, ...]:
    """Return what can be done to a subject, in the order of its buttons."""
    if subject is None:
        return ()
    names = OF_KIND.get("several" if subject.several else subject.kind, ())
    return tuple(one for one in ACTIONS if one.name in names)

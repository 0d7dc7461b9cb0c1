"""What the keys of the directory page act on, and what they do to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from db.rules import Note
from desktop.browse import Named
from desktop.ui.keys import ACTIONS, Gesture


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


def actions_of(subject: Subject | None) -> tuple[Gesture, ...]:
    """Return what can be done to a subject, in the order of its buttons."""
    if subject is None:
        return ()
    names = OF_KIND.get("several" if subject.several else subject.kind, ())
    return tuple(one for one in ACTIONS if one.name in names)

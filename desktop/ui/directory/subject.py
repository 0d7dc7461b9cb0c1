"""What the keys of the directory page act on, and what they do to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from db.rules import Note
from desktop.browse import CitationLine, Named
from desktop.ui.keys import ACTIONS, Gesture


@dataclass(frozen=True, slots=True)
class Subject:
    """What has the focus: an entity, a line (``tenure``), a quote (``citation``), or several chosen.

    ``about`` is how it is called; ``person``, ``post`` and ``body`` are what a line is made of;
    ``article_id``, ``restricted`` and ``quote`` are of a quote, ``several`` is set where more than one
    is chosen; ``unconfirmed`` tells that a person's diacritics are.
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
    unconfirmed: bool = False
    quote: CitationLine | None = None

    @property
    def named(self) -> Named:
        """What it is, as something to find."""
        return Named(self.kind, self.id, self.about)


OF_KIND: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person": ("edit", "confirm", "tenure", "photograph", "merge", "split", "note", "history", "remove"),
        "organization": ("edit", "tenure", "congress", "merge", "split", "note", "history", "remove"),
        "area": ("edit", "merge", "split", "note", "history", "remove"),
        "post": ("edit", "tenure", "merge", "split", "note", "history", "remove"),
        "tenure": ("post", "edit", "tenure", "relink", "note", "history"),
        "citation": ("relink", "withdraw", "restrict", "note", "history"),
        "several": ("many", "merge", "remove"),
    }
)


def actions_of(subject: Subject | None) -> tuple[Gesture, ...]:
    """Return what can be done to a subject, in the order of its buttons."""
    if subject is None:
        return ()
    names = OF_KIND.get("several" if subject.several else subject.kind, ())
    idle = () if subject.unconfirmed else ("confirm",)
    return tuple(one for one in ACTIONS if one.name in names and one.name not in idle)

"""Words of change between a person and an office: appointed, elected, dismissed; the kinds of link."""

from dataclasses import dataclass
from enum import IntEnum, auto

import resources
from db.values import Event, Relation
from desktop.extraction.vocabulary import vocabulary


class Kind(IntEnum):
    """How two things that stand one after the other belong together."""

    ADJACENT = auto()
    APPOSITION = auto()
    AND = auto()
    COPULA = auto()
    AS = auto()
    EVENT = auto()
    CHAIN = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Link:
    """A kind of link with what it says of time; ``sign`` is its first mark of punctuation."""

    kind: Kind
    sign: str = ""
    event: Event | None = None
    relation: Relation | None = None
    succession: bool = False


_WORDS = resources.lexicon("words_links")
BE = frozenset(_WORDS["be"].split())
IN = frozenset(
    {Event.APPOINTED, Event.ELECTED, Event.TOOK_OFFICE, Event.ASSIGNED, Event.TRANSFERRED, Event.APPROVED}
)
OUT = frozenset({Event.DISMISSED, Event.RESIGNED, Event.RETIRED, Event.EXPELLED})
MARKS = frozenset({Event.SUSPENDED, Event.ARRESTED, Event.DIED})
_GIVEN = IN - {Event.TOOK_OFFICE} | {Event.DISMISSED}
NOTHING = Link(Kind.NONE)
_HANDS = frozenset({"handed", "hands", "handing", "hand"})
_SPEECH = frozenset(
    "suggested asked requested urged congratulated welcomed told praised thanked reminded wished"
    " suggests asks requests urges received met required instructed".split()
)
LINKERS = frozenset(_WORDS["linkers"].split())


def event_in_words(keys: list[str], core: list[str]) -> Link | None:
    """Return what a word of change says of the office after it; None where there is no such word."""
    events = vocabulary().events
    last = max((at for at, key in enumerate(core) if key in events), default=-1)
    if last < 0:
        return None
    word = core[last]
    name = events[word]
    tail = core[last + 1 :]
    if tail[-1:] == ["by"] or _SPEECH & set(core[:last]):
        return NOTHING
    if not all(key in LINKERS for key in tail) and not _ends_in_link(tail):
        return NOTHING
    if (
        keys[-1] == "the"
        and not tail
        and Event(name if name != "succeeds" else "sighted") in _GIVEN
        and not BE & set(keys)
    ):
        return NOTHING  # "He assigned the Chairman to direct the work"
    if name == "succeeds":
        return Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING, succession=True)
    event = Event.RESIGNED if word in _HANDS and tail[:1] == ["over"] else Event(name)
    if event in MARKS:
        return NOTHING
    if event in OUT and not word.startswith("ceas") and _leads_on(tail):
        return Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING)
    if event in OUT or (tail[:1] == ["from"] and event in {Event.TRANSFERRED, Event.APPROVED}):
        return Link(Kind.EVENT, "", event, Relation.OUTGOING)
    return Link(Kind.EVENT, "", event, Relation.INCOMING)


def _leads_on(tail: list[str]) -> bool:
    """Tell whether somebody leaves in order to take what follows: "leaves his work there to serve as"."""
    return "to" in tail and tail[tail.index("to") + 1 :][:1] in (
        ["be"],
        ["become"],
        ["serve"],
        ["take"],
        ["hold"],
        ["head"],
        ["lead"],
        ["work"],
        ["assume"],
    )


def _ends_in_link(tail: list[str]) -> bool:
    """Tell whether other words after the event still lead to the office: "appointed by the Politburo as"."""
    return tail[-1:] in (["as"], ["become"], ["becoming"]) or tail[-2:] in (
        ["to", "be"],
        ["position", "of"],
        ["post", "of"],
        ["office", "of"],
        ["role", "of"],
        ["title", "of"],
        ["positions", "of"],
        ["serve", "as"],
        ["positions", ":"],
        ["posts", "of"],
    )

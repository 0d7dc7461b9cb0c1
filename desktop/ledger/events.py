"""What each event of a citation says of a tenure (DESIGN.md, Time)."""

from db.records import Citation
from db.values import Event, Relation

STARTS = (
    Event.TOOK_OFFICE,
    Event.ELECTED,
    Event.APPOINTED,
    Event.ASSIGNED,
    Event.APPROVED,
    Event.ANNOUNCED,
)
"""Events that say when a tenure began, the one that beats the others first."""

ENDS = frozenset(
    {
        Event.DISMISSED,
        Event.RESIGNED,
        Event.RETIRED,
        Event.EXPELLED,
        Event.DIED,
    }
)
MARKS = (Event.SUSPENDED, Event.ARRESTED)
PUT_IN = frozenset({Event.TOOK_OFFICE, Event.ELECTED, Event.APPOINTED, Event.ASSIGNED})
"""Events by which a person is put into a post, for the first time or again."""

_GONE = frozenset({Relation.FORMER, Relation.OUTGOING})


def is_end(citation: Citation) -> bool:
    """Whether the source says that the tenure is over."""
    return citation.relation in _GONE or citation.event in ENDS or citation.end is not None


def is_start(citation: Citation) -> bool:
    """Whether the source says that the tenure began, or was renewed, on its day."""
    return citation.event in STARTS and not is_end(citation)


def is_sighting(citation: Citation) -> bool:
    """Whether the source merely vouches that the person was in post on its day."""
    return not is_end(citation) and citation.event not in STARTS

"""Governors and collectors who go from one place to another: "Arden Collector Roe was shifted to Hill"."""

from dataclasses import replace

from db.values import Event, Relation
from desktop.extraction.attributes import Body, Holding, Mention, Office, Stretch
from desktop.extraction.jurisdictions import rungs_of_head
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_MOVED = frozenset("moved shifted transferred posted reassigned assigned rotated sent appointed".split())
_BE = frozenset({"was", "is", "has", "been", "have", "were", "will", "be", "being"})
_CLOSED = frozenset({",", ".", ";", ")", "and", "while", "in", "as", "with", "from", "effective", "on"})
_NO_PLACE = Can.HEAD | Can.INSTITUTION | Can.CALENDAR | Can.FUNCTION | Can.FIELD
_LONGEST_VERB, _LONGEST_PLACE = 5, 3


def move_places(
    words: Words, stretch: Stretch, mentions: list[Mention], found: list[Holding]
) -> list[Holding]:
    """Return the same post at another place for those whom a sentence moves there; theirs is left."""
    added: list[Holding] = []
    if _MOVED.isdisjoint(words.key[stretch.start : stretch.end]):
        return added
    here = [one for one in found if one.stretch is stretch and one.relation is not Relation.FORMER]
    for mention in mentions if here else ():
        at = _goes_to(words, stretch, mention, again=bool(added))
        place = _place(words, at, stretch.end) if at else None
        held = next((one for one in here if one.mention is mention and _is_of_place(one)), None)
        if place is None or held is None or place.text in (held.office.title.before, _body(held)):
            continue
        title = replace(held.office.title, before="", owner="")
        office = Office(held.office.start, held.office.end, title, place)
        held.relation, held.event = Relation.OUTGOING, Event.TRANSFERRED
        added.append(
            replace(
                held,
                office=office,
                relation=Relation.INCOMING,
                event=Event.TRANSFERRED,
                construction="moved to",
                first=min(mention.first, office.start),
                end=max(mention.end, place.end),
                explicit=True,
            )
        )
    return added


def _body(held: Holding) -> str:
    return held.office.body.text if held.office.body else ""


def _is_of_place(held: Holding) -> bool:
    """Tell whether a title before a name is of a place that stands with it: "Arden Collector Ann Roe"."""
    placed = bool(held.office.title.before or held.office.body)
    return placed and bool(rungs_of_head(held.office.title.head)) and held.office.start < held.mention.start


def _goes_to(words: Words, stretch: Stretch, mention: Mention, *, again: bool) -> int:
    """Return where the place begins to which somebody is moved, or 0."""
    keys = words.key[mention.end : min(mention.end + _LONGEST_VERB + 1, stretch.end)]
    if "to" not in keys:
        return 0
    verb = keys[: keys.index("to")]
    moved = verb[-1:] != [] and verb[-1] in _MOVED and _BE.issuperset(verb[:-1])
    return mention.end + len(verb) + 1 if moved or (again and not verb) else 0


def _place(words: Words, at: int, limit: int) -> Body | None:
    """Return the bare name of a place that ends what is said of where somebody goes."""
    end = at
    while end < limit and words.can[end] & Can.CAPITAL and not words.can[end] & _NO_PLACE:
        end += 1
    if not at < end <= at + _LONGEST_PLACE or (end < limit and words.key[end] not in _CLOSED):
        return None
    return Body(at, end, " ".join(words.between(at, end).split()))

"""Decisions that name persons but no post: it stands in the sentence before, or with the next person."""

from dataclasses import dataclass, replace

from db.values import Event, Relation
from desktop.extraction.attributes import Holding, Mention, Office, Stretch
from desktop.extraction.events import OUT, Kind, Link
from desktop.extraction.nodes import JOINS
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words

_REMEMBERED = 150
_REACH = 4
_AT_STAKE = frozenset("position positions post posts title titles".split())
_NOUNS = frozenset("election dismissal appointment removal relief".split())
_DECIDED = frozenset({Event.ELECTED, Event.APPOINTED, Event.DISMISSED})


@dataclass(frozen=True, slots=True)
class AtStake:
    """A post of which a text says that it is filled or left, before it says by whom."""

    office: Office
    at: int


def give_bare(sentence: Sentence, known: AtStake | None) -> AtStake | None:
    """Give those whom a sentence elects or dismisses the post at stake; return it for the next sentence."""
    here = _at_stake(sentence) or known
    if here is None or sentence.stretch.start - here.at > _REMEMBERED:
        return None
    last: Link | None = None
    for place, node in enumerate(sentence.nodes):
        if node.mention is None or node.mention.pronoun:
            continue
        told = sentence.event_before(place)
        event = told if told.kind is Kind.EVENT else _going_on(sentence, place, last)
        last = event if event is not None and event.event in _DECIDED else None
        if last is not None and not _has_own(sentence, node.mention):
            sentence.found.append(_holding(sentence, node.mention, here.office, last))
    return here


def _holding(sentence: Sentence, mention: Mention, office: Office, event: Link) -> Holding:
    title = replace(office.title, plural=False, owner="")
    relation = Relation.OUTGOING if event.event in OUT else Relation.INCOMING
    given = Office(office.start, office.end, title, office.body)
    held = sentence.holding(mention, given, replace(event, relation=relation), "decision, name", former=False)
    if office.end <= sentence.stretch.start:
        held.first = office.start
    return held


def _at_stake(sentence: Sentence) -> AtStake | None:
    """Return the post that a sentence says is filled or left: "the election for the positions of"."""
    words, stretch = sentence.words, sentence.stretch
    for node in sentence.nodes:
        office = node.offices[0] if node.offices else None
        if office is not None and _is_named_as_post(words, stretch, office):
            return AtStake(office, office.start)
    return None


def _is_named_as_post(words: Words, stretch: Stretch, office: Office) -> bool:
    before = words.key[max(stretch.start, office.start - _REACH) : office.start]
    if not before or before[-1] not in {"of", "the"} or "of" not in before:
        return False
    if _AT_STAKE & set(before):
        return bool(_NOUNS & set(words.key[stretch.start : office.start]))
    return office.title.plural and bool(_NOUNS & set(before))


def _going_on(sentence: Sentence, place: int, last: Link | None) -> Link | None:
    """Return the event of the person before, where "and" leads on to this one."""
    if last is None:
        return None
    before = sentence.nodes[place - 1]
    between = sentence.words.key[before.end : sentence.nodes[place].start]
    joined = sentence.link(place - 1, place).kind in JOINS
    return last if joined and ("and" in between or between == [","]) else None


def _has_own(sentence: Sentence, mention: Mention) -> bool:
    changed = {Relation.INCOMING, Relation.OUTGOING}
    return any(one.mention is mention and one.relation in changed for one in sentence.found)

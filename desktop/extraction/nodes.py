"""The nodes of a sentence: persons, and stacks of offices that stand together."""

from dataclasses import dataclass, field

from db.values import Event, Relation
from desktop.extraction.attributes import Mention, Office, Stretch
from desktop.extraction.collective import is_heading, starts_entry
from desktop.extraction.events import IN, NOTHING, OUT, Kind, Link
from desktop.extraction.links import link
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import vocabulary

_LONGEST_LEAD = 14
_LEADS = frozenset({"follows", "following", "below", "appointments", "appointees", "list", "are", "they"})
JOINS = frozenset({Kind.AND, Kind.APPOSITION})


@dataclass(slots=True, eq=False)
class Node:
    """A person, or a stack of offices that stand together, in the order of the sentence."""

    start: int
    end: int
    mention: Mention | None = None
    offices: list[Office] = field(default_factory=list)
    joins: list[Link] = field(default_factory=list)
    owner: "Node | None" = None
    event: Link = NOTHING


def heading_after(
    words: Words, stretch: Stretch, nodes: list[Node], before: list[tuple[Office, Link]]
) -> list[tuple[Office, Link]]:
    """Return the plural titles that head the lines after this one."""
    heads = [
        (office, node.event if node.event is not NOTHING else event_in(words, stretch, office))
        for node in nodes
        for office in node.offices
        if is_heading(words, stretch, office)
    ]
    if heads:
        return heads
    entry = any(node.mention is not None and starts_entry(words, stretch, node.mention) for node in nodes)
    return before if entry else []


def announced(stretch: Stretch, words: Words, nodes: list[Node]) -> list[tuple[Office, Link]]:
    """Return the plural titles that a sentence says are given, whose holders a list may name later.

    As in "Twelve new Secretaries received their letters of appointment".
    """
    offices = [office for node in nodes for office in node.offices if office.title.plural and not node.owner]
    if not offices:
        return []
    events = (vocabulary().events.get(key, "") for key in words.key[stretch.start : stretch.end])
    name = next((name for name in events if name and name != "succeeds" and Event(name) in IN), "")
    if not name:
        return []
    return [(offices[0], Link(Kind.EVENT, "", Event(name), Relation.INCOMING))]


def points_down(words: Words, stretch: Stretch) -> bool:
    """Tell whether a line only announces a list: "The appointments are as follows:"."""
    keys = words.key[stretch.start : stretch.end]
    return ":" in keys[-1:] and len(keys) < _LONGEST_LEAD and not _LEADS.isdisjoint(keys)


def event_in(words: Words, stretch: Stretch, office: Office) -> Link:
    """Return the event that a heading names.

    As in "appointed as Vice Chairmen:", "the Decision names the Vice Chairmen:".
    """
    if {"go", "goes", "went"} & set(words.key[office.end : min(office.end + 3, stretch.end)]):
        return Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING)
    for key in reversed(words.key[max(stretch.start, office.start - 8) : office.start]):
        name = vocabulary().events.get(key)
        if name and name != "succeeds":
            event = Event(name)
            return Link(
                Kind.EVENT,
                "",
                event,
                Relation.OUTGOING if event in OUT else Relation.INCOMING if event in IN else None,
            )
    return NOTHING


def nodes_of(words: Words, items: list[Mention | Office]) -> list[Node]:
    """Join offices that stand together into stacks."""
    nodes: list[Node] = []
    for item in items:
        if nodes and item.start < nodes[-1].end:
            continue
        if isinstance(item, Mention):
            nodes.append(Node(item.first, item.end, mention=item))
            continue
        if nodes and nodes[-1].offices:
            join = link(words, nodes[-1].end, item.start)
            if (join.kind in JOINS and join.sign != ":") or join.kind is Kind.ADJACENT:
                nodes[-1].offices.append(item)
                nodes[-1].joins.append(join)
                nodes[-1].end = item.end
                continue
        nodes.append(Node(item.start, item.end, offices=[item]))
    return nodes

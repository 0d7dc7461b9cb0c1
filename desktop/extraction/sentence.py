"""One sentence: its nodes, what stands between them, and the holdings understood so far."""

from dataclasses import dataclass, field

from db.values import Event, Relation
from desktop.extraction.attributes import Holding, Mention, Office, Stretch
from desktop.extraction.collective import respectively
from desktop.extraction.events import IN, NOTHING, OUT, Kind, Link
from desktop.extraction.holders import in_own_body, sharers, with_bracket
from desktop.extraction.links import link
from desktop.extraction.nodes import Node
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_AWAITED = frozenset({"pending", "awaiting", "without"})
_UNDERGONE = frozenset("resignation dismissal retirement removal arrest death election appointment".split())
_DECISIONS = frozenset(
    "decision decisions proposal request order orders instruction direction approval behalf consent".split()
)


@dataclass(slots=True)
class Sentence:
    """The nodes of one sentence and what has been understood of them."""

    words: Words
    stretch: Stretch
    nodes: list[Node]
    barrier: bytearray
    found: list[Holding] = field(default_factory=list)
    heading: list[tuple[Office, Link]] = field(default_factory=list)
    last_as: Link = NOTHING

    def link(self, at: int, to: int) -> Link:
        """Return what stands between two nodes."""
        if not (0 <= at < len(self.nodes) and 0 <= to < len(self.nodes)):
            return NOTHING
        return link(self.words, self.nodes[at].end, self.nodes[to].start)

    def person(self, at: int) -> bool:
        """Tell whether there is a node at this place and it is a person."""
        return 0 <= at < len(self.nodes) and self.nodes[at].mention is not None

    def before(self, at: int) -> int:
        """Return the node before that has to do with this one: offices of unnamed holders are passed over."""
        step = at - 1
        while step >= 0 and self.nodes[step].offices and self.nodes[step].owner is None:
            step -= 1
        return step

    def has_title_before(self, at: int) -> bool:
        """Tell whether a person's title stands before the name, so that the list goes on in that order."""
        return self.person(at) and at > 0 and self.nodes[at - 1].owner is self.nodes[at]

    def event_before(self, at: int) -> Link:
        """Return the event of which a person is the object: "appointed Le Thu"."""
        node = self.nodes[at]
        events, words = vocabulary().events, self.words
        titled = self.has_title_before(at)
        first = self.nodes[at - 1].start if titled else node.start
        end = self.nodes[at - 1 - titled].end if at > titled else 0
        step, lowest = first - 1, max(self.stretch.start, first - 8, end)
        while step >= lowest:
            key = words.key[step]
            if key in events:
                name = events[key]
                if name == "succeeds":
                    return NOTHING
                event = Event(name)
                relation = Relation.OUTGOING if event in OUT else Relation.INCOMING if event in IN else None
                return Link(Kind.EVENT, "", event, relation)
            if key == ":" and step > lowest and words.key[step - 1] in events:
                step -= 1
                continue
            if key in {",", ";", ":", "."} or words.can[step] & Can.HEAD:
                return NOTHING
            step -= 1
        return NOTHING

    def named_object(self, at: int) -> bool:
        """Tell whether a person is the object of an event: "elected Mr Le Thu Chairman"."""
        return self.nodes[at].mention is not None and self.event_of(at).kind is Kind.EVENT

    def event_of(self, at: int) -> Link:
        """Return the event of which a person is an object, others before him: "elected A chairman and B"."""
        event = self.event_before(at)
        while event.kind is not Kind.EVENT and at > 0 and self.link(at - 1, at).kind is Kind.AND:
            titled = self.nodes[at - 1].owner is not None and self.nodes[at - 1].owner is self.nodes[at - 2]
            at -= 2 if titled and at > 1 else 1
            if self.nodes[at].mention is None:
                return NOTHING
            event = self.event_before(at)
        return event

    def is_unnamed(self, at: int) -> bool:
        """Tell whether a title is somebody's else than the name after it.

        As in "by decision of the Chairman, Le Thu".
        """
        step = self.nodes[at].start - 1
        while step >= self.stretch.start and self.words.key[step] in {"the", "a", "an", "its", "their"}:
            step -= 1
        spoken_to = step > self.stretch.start and self.words.key[step] in {"to", "with"}
        if spoken_to and self.words.key[step - 1].endswith("ing"):
            return True
        if step >= self.stretch.start and self._is_decider(step, at):
            return True
        if self.words.key[step] == "of" and self.words.key[step - 1] in _UNDERGONE:
            return False
        following = self.nodes[at + 1].mention
        addressed = following is not None and following.addressed
        return (
            step >= self.stretch.start and self.words.key[step] in {"of", "than", "between"} and not addressed
        )

    def _is_decider(self, step: int, at: int) -> bool:
        """Tell whether a title only says who decided or is awaited: "by decision of the Chairman"."""
        words = self.words
        if words.key[step] in _AWAITED:
            return True
        end = self.nodes[at + 1].end
        closed = end < self.stretch.end and words.key[end] in {",", ")"}
        decided = words.key[step] == "of" and bool(_DECISIONS & set(words.key[max(0, step - 2) : step]))
        return decided and not closed

    def give(self, at: int, owner: Node, event: Link, construction: str) -> None:
        """Give a stack of offices to its owner, and to all who share it."""
        node = self.nodes[at]
        node.owner, node.event = owner, event
        holders = self.holders(at, owner)
        former = False
        if len(node.offices) == len(holders) > 1 and respectively(
            self.words, node.offices[-1], self.stretch.end
        ):
            first = node.offices[0]
            for holder, office in zip(sorted(holders, key=lambda one: one.start), node.offices, strict=True):
                past = Relation.FORMER is (office.title.relation or first.title.relation)
                self.found.append(self.holding(holder, office, event, "respectively", former=past))
            return
        for place, office in enumerate(node.offices):
            carried = place > 0 and node.joins[place - 1].kind is Kind.AND and not node.joins[place - 1].sign
            former = office.title.relation is Relation.FORMER or (
                former and carried and office.title.relation is None
            )
            if office.title.plural and len(holders) == 1:
                continue
            for holder in holders:
                own = (
                    in_own_body(self.words, self.stretch, self.barrier, office, holder)
                    if len(holders) > 1
                    else office
                )
                self.found.append(self.holding(holder, own, event, construction, former=former))

    def holders(self, at: int, owner: Node) -> list[Mention]:
        """Return all who share a plural title: "Presidents Tran Thu and Ngo Vi"."""
        return sharers(self.words, self.stretch, self.nodes, at, owner)

    def holding(
        self, holder: Mention, office: Office, event: Link, construction: str, *, former: bool
    ) -> Holding:
        """Return the holding of one office by one person, with what the link says of time."""
        office = with_bracket(self.words, office, holder)
        relation = Relation.FORMER if former else office.title.relation or event.relation or Relation.CURRENT
        told = office.title.verb and office.title.relation is not None
        if event.relation in {Relation.INCOMING, Relation.OUTGOING} and not (former or told):
            relation = event.relation
        return Holding(
            holder,
            office,
            self.stretch,
            construction,
            relation,
            event.event or Event.SIGHTED,
            first=min(holder.first, office.start),
            end=max(holder.end, office.end),
            explicit=event.kind is Kind.EVENT,
        )

"""The step "holdings": which person holds which office, construction by construction."""

from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Event, Relation, ZoneKind
from desktop.extraction.attributes import Holding, Mention, Office, Stretch
from desktop.extraction.bodies import read_body
from desktop.extraction.collective import (
    follows_semicolon,
    heads_entries,
    is_entry,
    respectively,
)
from desktop.extraction.links import IN, NOTHING, OUT, Kind, Link, link
from desktop.extraction.nodes import JOINS, Node, event_in, heading_after, nodes_of
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

SILENT = frozenset({ZoneKind.BYLINE, ZoneKind.SOURCE, ZoneKind.FURNITURE})

_UNNAMED_AFTER = frozenset(
    {
        "by",
        "of",
        "to",
        "from",
        "with",
        "between",
        "than",
        "under",
        "for",
        "other",
        "several",
        "some",
        "any",
        "every",
        "each",
    }
)


@Language.component("incumbent_holdings")
def holdings(doc: Doc) -> Doc:
    """Put the holdings on the Doc, in the order of the text."""
    words, found = doc._.words, []
    barrier = doc._.barrier
    mentions, offices = iter(doc._.mentions), iter(doc._.offices)
    mention, office = next(mentions, None), next(offices, None)
    heading: list[tuple[Office, Link]] = []
    for stretch in doc._.stretches:
        here: list[Mention | Office] = []
        while mention is not None and mention.start < stretch.end:
            here.append(mention)
            mention = next(mentions, None)
        while office is not None and office.start < stretch.end:
            here.append(office)
            office = next(offices, None)
        if stretch.zone in SILENT or not here:
            continue
        nodes = nodes_of(words, sorted(here, key=lambda item: item.start))
        sentence = _Sentence(words, stretch, nodes, barrier, heading=heading)
        found += sentence.read()
        heading = heading_after(words, stretch, nodes, heading)
    doc._.holdings = found
    return doc


@dataclass(slots=True)
class _Sentence:
    """The nodes of one sentence and what has been understood of them."""

    words: Words
    stretch: Stretch
    nodes: list[Node]
    barrier: bytearray
    found: list[Holding] = field(default_factory=list)
    heading: list[tuple[Office, Link]] = field(default_factory=list)
    last_as: Link = NOTHING

    def read(self) -> list[Holding]:
        """Return the holdings of the sentence."""
        for at, node in enumerate(self.nodes):
            if node.offices and node.owner is None:
                self._office(at)
        self._headed()
        return self.found

    def _headed(self) -> None:
        """Give the entries of a list the plural title that heads it, on its line or in its sentence."""
        for office, event in self.heading:
            for node in self.nodes:
                if node.mention is not None and is_entry(self.words, self.stretch, node.mention):
                    self.found.append(
                        self._holding(node.mention, office, event, "heading, name", former=False)
                    )
                    break
        for at, node in enumerate(self.nodes):
            for office in node.offices:
                after = [later.mention for later in self.nodes[at + 1 :] if later.mention is not None]
                if not after or not heads_entries(self.words, office, after[0]):
                    continue
                event = event_in(self.words, self.stretch, office)
                for place, mention in enumerate(after):
                    if (
                        place == 0
                        or "include" in self.words.key[office.end : after[0].first]
                        or follows_semicolon(self.words, mention, self.stretch.start)
                    ) and not any(one.mention is mention and one.office is office for one in self.found):
                        self.found.append(
                            self._holding(mention, office, event, "heading, names", former=False)
                        )

    def _link(self, at: int, to: int) -> Link:
        if not (0 <= at < len(self.nodes) and 0 <= to < len(self.nodes)):
            return NOTHING
        return link(self.words, self.nodes[at].end, self.nodes[to].start)

    def _office(self, at: int) -> None:
        """Find the holder of a stack of offices."""
        right = self._link(at, at + 1) if self._person(at + 1) else NOTHING
        before = self._before(at)
        left = self._link(before, at) if before >= 0 else NOTHING
        title_first = self._title_before_name(at, right, left)
        if title_first:
            return
        if (
            right.kind is Kind.APPOSITION
            and right.sign == ","
            and left.kind is Kind.APPOSITION
            and self._has_title_before(before)
        ):
            self._give(at, self.nodes[at + 1], NOTHING, "title, name")
            return
        if left.kind in {Kind.APPOSITION, Kind.COPULA, Kind.EVENT, Kind.AS, Kind.CHAIN} or (
            left.kind is Kind.ADJACENT and self._named_object(before)
        ):
            self._name_before_title(at, before, left)
        elif self._is_next_of_career(before, at):
            self._name_before_title(at, before, self.nodes[before].event)
        elif left.kind is Kind.AND and self.nodes[before].owner is not None and self.nodes[before].offices:
            self._name_before_title(at, before, left)
        elif (
            right.kind is Kind.APPOSITION
            and right.sign in {",", ":", "-", "–", "—", "("}
            and not self._is_unnamed(at)
        ):
            self._give(at, self.nodes[at + 1], NOTHING, "title, name")
        elif right.kind is Kind.COPULA:
            self._give(at, self.nodes[at + 1], right, "title is name")
        elif right.kind is Kind.EVENT and not right.succession and self._person(at + 1):
            return

    def _is_next_of_career(self, before: int, at: int) -> bool:
        """Tell whether offices go on with the ones before a semicolon.

        As in "He used to be: Director of A; Head of B".
        """
        if before < 0 or self.nodes[before].owner is None or not self.nodes[before].offices:
            return False
        keys = self.words.key[self.nodes[before].end : self.nodes[at].start]
        return (
            bool(keys)
            and keys[0] == ";"
            and all(key in {";", "and", "then", "a", "the"} for key in keys)
            and not (
                self._person(at + 1)
                and self.words.key[self.nodes[at].end] in {",", "-", "–"}
                and self._link(at, at + 1).kind is Kind.APPOSITION
            )
        )

    def _person(self, at: int) -> bool:
        return 0 <= at < len(self.nodes) and self.nodes[at].mention is not None

    def _before(self, at: int) -> int:
        """Return the node before that has to do with this one: offices of unnamed holders are passed over."""
        step = at - 1
        while step >= 0 and self.nodes[step].offices and self.nodes[step].owner is None:
            step -= 1
        return step

    def _is_unnamed(self, at: int) -> bool:
        """Tell whether a title is somebody's else than the name after it.

        As in "by decision of the Chairman, Le Thu".
        """
        step = self.nodes[at].start - 1
        while step >= self.stretch.start and self.words.key[step] in {"the", "a", "an", "its", "their"}:
            step -= 1
        following = self.nodes[at + 1].mention
        addressed = following is not None and following.addressed
        return (
            step >= self.stretch.start and self.words.key[step] in {"of", "than", "between"} and not addressed
        )

    def _has_title_before(self, at: int) -> bool:
        """Tell whether a person's title stands before the name, so that the list goes on in that order."""
        return self._person(at) and at > 0 and self.nodes[at - 1].owner is self.nodes[at]

    def _named_object(self, at: int) -> bool:
        """Tell whether a person is the object of an event: "elected Mr Le Thu Chairman"."""
        node = self.nodes[at]
        return node.mention is not None and self._event_before(at).kind is Kind.EVENT

    def _event_before(self, at: int) -> Link:
        """Return the event of which a person is the object: "appointed Le Thu"."""
        node = self.nodes[at]
        events, words = vocabulary().events, self.words
        step = node.start - 1
        lowest = max(self.stretch.start, node.start - 8, self.nodes[at - 1].end if at else 0)
        while step >= lowest:
            key = words.key[step]
            if key in events:
                name = events[key]
                if name == "succeeds":
                    return NOTHING
                event = Event(name)
                relation = Relation.OUTGOING if event in OUT else Relation.INCOMING if event in IN else None
                return Link(Kind.EVENT, "", event, relation)
            if key in {",", ";", ":", "."} or words.can[step] & Can.HEAD:
                return NOTHING
            step -= 1
        return NOTHING

    def _title_before_name(self, at: int, right: Link, left: Link) -> bool:
        """Read "Secretary of the Party Committee Le Thu", also stacked, also after another person's posts."""
        if right.kind is not Kind.ADJACENT:
            return False
        node = self.nodes[at]
        mine = len(node.offices)
        if left.kind in {Kind.APPOSITION, Kind.COPULA, Kind.EVENT, Kind.AS} and mine > 1:
            mine = (
                mine
                if self._has_title_before(self._before(at))
                and all(join.kind is Kind.AND for join in node.joins)
                else self._split(node)
            )
        keep = len(node.offices) - mine
        if keep:
            rest = Node(
                node.start,
                node.offices[keep - 1].end,
                offices=node.offices[:keep],
                joins=node.joins[: keep - 1],
            )
            node.joins = node.joins[keep:]
            node.offices = node.offices[keep:]
            node.start = node.offices[0].start
            self.nodes.insert(at, rest)
            self._name_before_title(at, self._before(at), left)
            at += 1
        self._body_after_name(self.nodes[at].offices[-1], self.nodes[at + 1])
        self._give(at, self.nodes[at + 1], NOTHING, "title before name")
        return True

    def _body_after_name(self, office: Office, holder: Node) -> None:
        """Read "Judge Le Thu of the provincial People's Court", "Mayor Ann Roe of Lake City"."""
        end = holder.end
        if office.body is not None or office.title.before or end + 1 >= self.stretch.end:
            return
        if self.words.key[end] in {"of", "from"} and self.words.gap[end] == 1:
            office.body = read_body(self.words, end + 1, self.stretch.end, self.barrier)

    def _split(self, node: Node) -> int:
        """Return how many offices at the end of a stack belong to the name that follows it."""
        count = 1
        for join in reversed(node.joins):
            if join.kind is not Kind.AND or join.sign:
                break
            if len(node.joins) >= 1 and count == len(node.joins):
                break
            count += 1
        return count

    def _name_before_title(self, at: int, before: int, left: Link) -> None:
        """Read "Le Thu, Secretary", "Le Thu - Secretary", "Le Thu was appointed Secretary"."""
        if before < 0:
            return
        holder = self.nodes[before]
        owner = holder if holder.mention is not None else holder.owner
        if owner is None:
            return
        event = left
        if left.kind is Kind.AS and self._succeeds_as(at, before):
            return
        if left.kind in {Kind.AS, Kind.ADJACENT}:
            event = self._event_before(self.nodes.index(owner))
            if event.kind is not Kind.EVENT and left.kind is Kind.AS and self.last_as.kind is Kind.EVENT:
                event = self.last_as
            if event.kind is not Kind.EVENT:
                event = left
            elif left.kind is Kind.AS:
                self.last_as = event
        self._give(at, owner, event, _CONSTRUCTIONS.get(left.kind, "name, title"))

    def _succeeds_as(self, at: int, before: int) -> bool:
        """Read "A will succeed B as Chief Executive": A gets the office, B leaves it."""
        if not self._person(before):
            return False
        step = before - 1
        keys = self.words.key[
            max(self.stretch.start, self.nodes[before].start - 4) : self.nodes[before].start
        ]
        if step < 0 or not any(vocabulary().events.get(key) == "succeeds" for key in keys):
            return False
        node = self.nodes[step]
        new = node if node.mention is not None else node.owner
        if new is None:
            return False
        self._give(
            at, new, Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING, succession=True), "succeeds as"
        )
        old = Link(Kind.EVENT, "", Event.DISMISSED, Relation.OUTGOING)
        former = self.nodes[before].mention
        if former is not None:
            for office in self.nodes[at].offices:
                self.found.append(self._holding(former, office, old, "succeeded as", former=False))
        return True

    def _give(self, at: int, owner: Node, event: Link, construction: str) -> None:
        node = self.nodes[at]
        node.owner, node.event = owner, event
        holders = self._holders(at, owner)
        former = False
        if len(node.offices) == len(holders) > 1 and respectively(
            self.words, node.offices[-1], self.stretch.end
        ):
            first = node.offices[0]
            for holder, office in zip(sorted(holders, key=lambda one: one.start), node.offices, strict=True):
                past = Relation.FORMER is (office.title.relation or first.title.relation)
                self.found.append(self._holding(holder, office, event, "respectively", former=past))
            return
        for place, office in enumerate(node.offices):
            carried = place > 0 and node.joins[place - 1].kind is Kind.AND and not node.joins[place - 1].sign
            former = office.title.relation is Relation.FORMER or (
                former and carried and office.title.relation is None
            )
            if office.title.plural and len(holders) == 1:
                continue
            for holder in holders:
                self.found.append(self._holding(holder, office, event, construction, former=former))

    def _holders(self, at: int, owner: Node) -> list[Mention]:
        """Return all who share a plural title: "Presidents Tran Thu and Ngo Vi"."""
        if owner.mention is None:
            return []
        holders = [owner.mention]
        last = self.nodes[at].offices[-1]
        if not any(office.title.plural for office in self.nodes[at].offices) and not respectively(
            self.words, last, self.stretch.end
        ):
            return holders
        if "both" in self.words.key[max(0, self.nodes[at].start - 6) : self.nodes[at].start]:
            return [node.mention for node in self.nodes[:at] if node.mention is not None][-2:]
        place = self.nodes.index(owner)
        step = 1 if place > at else -1
        while 0 <= place + step < len(self.nodes):
            low, high = sorted((place, place + step))
            if self._link(low, high).kind not in JOINS:
                break
            place += step
            node = self.nodes[place]
            if node.offices and step < 0 and node.owner is self.nodes[place - 1]:
                place -= 1
                node = self.nodes[place]
            if node.mention is None:
                break
            holders.append(node.mention)
        return holders

    def _holding(
        self, holder: Mention, office: Office, event: Link, construction: str, *, former: bool
    ) -> Holding:
        relation = Relation.FORMER if former else office.title.relation or event.relation or Relation.CURRENT
        if event.relation in {Relation.INCOMING, Relation.OUTGOING} and not former:
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


_CONSTRUCTIONS = {
    Kind.APPOSITION: "name, title",
    Kind.COPULA: "name is title",
    Kind.EVENT: "name, event, title",
    Kind.AS: "name as title",
    Kind.CHAIN: "career",
}

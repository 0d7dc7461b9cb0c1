"""The step "holdings": which person holds which office, construction by construction."""

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Event, Relation, ZoneKind
from desktop.extraction.attributes import Holding, Mention, Office, Stretch
from desktop.extraction.bare import AtStake, give_bare
from desktop.extraction.bodies import read_body
from desktop.extraction.collective import is_heading
from desktop.extraction.decided import is_decided
from desktop.extraction.each import give_each
from desktop.extraction.events import NOTHING, Kind, Link
from desktop.extraction.gaps import bridge
from desktop.extraction.gazettes import Gazette
from desktop.extraction.headed import give_headed, give_headed_by
from desktop.extraction.links import leading_verb, without_brackets
from desktop.extraction.memberships import Membership, give_members
from desktop.extraction.nodes import Node, announced, heading_after, nodes_of, points_down
from desktop.extraction.obituaries import give_late
from desktop.extraction.passing import give_passing
from desktop.extraction.pointed import Told, give_pointed
from desktop.extraction.profiles import Profile
from desktop.extraction.sentence import Sentence
from desktop.extraction.spans import give_spans
from desktop.extraction.subjects import opens_clause
from desktop.extraction.successors import takes_over
from desktop.extraction.vocabulary import vocabulary

SILENT = frozenset({ZoneKind.BYLINE, ZoneKind.SOURCE, ZoneKind.FURNITURE})
_REMEMBERED, _NEAR = 150, 30
_AFTER_NAME = frozenset({Kind.APPOSITION, Kind.COPULA, Kind.EVENT, Kind.AS})
_CONSTRUCTIONS = {
    Kind.APPOSITION: "name, title",
    Kind.COPULA: "name is title",
    Kind.EVENT: "name, event, title",
    Kind.AS: "name as title",
    Kind.CHAIN: "career",
}


@Language.component(
    "incumbent_holdings",
    assigns=["doc._.holdings"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.offices", "doc._.barrier"],
)
def holdings(doc: Doc) -> Doc:
    """Put the holdings on the Doc, in the order of the text."""
    words, found = doc._.words, []
    barrier = doc._.barrier
    mentions, offices = iter(doc._.mentions), iter(doc._.offices)
    mention, office = next(mentions, None), next(offices, None)
    heading: list[tuple[Office, Link]] = []
    given: list[tuple[Office, Link]] = []
    membership: Membership | None = None
    at_stake: AtStake | None = None
    told: Told | None = None
    profile, gazette = Profile(), Gazette()
    for stretch in doc._.stretches:
        here: list[Mention | Office] = []
        while mention is not None and mention.start < stretch.end:
            if words.key[max(0, mention.first - 2) : mention.first] != ["born", "in"]:
                here.append(mention)
            mention = next(mentions, None)
        while office is not None and office.start < stretch.end:
            here.append(office)
            office = next(offices, None)
        if given and points_down(words, stretch) and stretch.start - given[0][0].end < _REMEMBERED:
            heading = given
        if stretch.zone in SILENT or not (here or words.key[stretch.end - 1] == ":"):
            continue
        nodes = nodes_of(words, sorted(here, key=lambda item: item.start))
        sentence = Sentence(words, stretch, nodes, barrier, heading=heading)
        _read(sentence)
        at_stake = give_bare(sentence, at_stake)
        told = give_pointed(sentence, told)
        profile.read(sentence)
        gazette.read(sentence)
        membership = give_members(sentence, _recent(membership, stretch))
        found += sentence.found
        if here:
            heading = _as_before(heading_after(words, stretch, nodes, heading), found)
        heading = _of_members(sentence, membership) or heading
        given = announced(stretch, words, nodes) or given
    doc._.holdings = found
    return doc


def _of_members(sentence: Sentence, membership: Membership | None) -> list[tuple[Office, Link]]:
    """Return the membership that a line gives to the entries below it: "elected to the Committee:"."""
    if membership is None or membership.at < sentence.stretch.start or sentence.found:
        return []
    heads = is_heading(sentence.words, sentence.stretch, membership.office)
    return [(membership.office, membership.event)] if heads else []


def _as_before(heading: list[tuple[Office, Link]], found: list[Holding]) -> list[tuple[Office, Link]]:
    """Let a heading that names no event go on with that of the sentence before."""
    gained = found[-1] if found and found[-1].relation is Relation.INCOMING else None
    return [
        (office, event)
        if event is not NOTHING or gained is None or office.start - gained.end > _NEAR
        else (office, Link(Kind.EVENT, "", gained.event, Relation.INCOMING))
        for office, event in heading
    ]


def _recent(membership: Membership | None, stretch: Stretch) -> Membership | None:
    """Return the body whose members may still be meant: no reader remembers one for long."""
    return membership if membership is not None and stretch.start - membership.at < _REMEMBERED else None


def _read(sentence: Sentence) -> None:
    """Find the holdings of the sentence."""
    give_each(sentence)
    for at, node in enumerate(sentence.nodes):
        if node.offices and node.owner is None:
            _office(sentence, at)
    give_headed(sentence)
    give_headed_by(sentence)
    give_late(sentence)
    give_spans(sentence)


def _office(sentence: Sentence, at: int) -> None:
    """Find the holder of a stack of offices."""
    if give_passing(sentence, at):
        return
    right = sentence.link(at, at + 1) if sentence.person(at + 1) else NOTHING
    if right.kind is Kind.NONE and sentence.person(at + 1):
        right = bridge(sentence, at)
    before = sentence.before(at)
    left = NOTHING if opens_clause(sentence, at) else sentence.link(before, at)
    reads = (_title_before_name, _next_title, _told_after)
    if any(read(sentence, at, right, left) for read in reads):
        return
    if (
        right.kind is Kind.APPOSITION
        and right.sign == ","
        and left.kind in {Kind.APPOSITION, Kind.CHAIN}
        and sentence.has_title_before(before)
    ):
        sentence.give(at, sentence.nodes[at + 1], NOTHING, "title, name")
        return
    if left.kind in {Kind.APPOSITION, Kind.COPULA, Kind.EVENT, Kind.AS, Kind.CHAIN} or (
        left.kind is Kind.ADJACENT
        and (sentence.nodes[at].offices[0].title.verb or sentence.named_object(before))
    ):
        _name_before_title(sentence, at, before, left)
    elif _is_next_of_career(sentence, before, at):
        _name_before_title(sentence, at, before, sentence.nodes[before].event)
    elif left.kind is Kind.AND and sentence.nodes[before].owner and sentence.nodes[before].offices:
        _name_before_title(sentence, at, before, left)
    elif (
        right.kind is Kind.APPOSITION
        and right.sign in {",", ":", "-", "–", "—", "("}
        and not sentence.is_unnamed(at)
    ):
        sentence.give(at, sentence.nodes[at + 1], NOTHING, "title, name")
    elif right.kind is Kind.COPULA:
        sentence.give(at, sentence.nodes[at + 1], right, "title is name")


def _told_after(sentence: Sentence, at: int, right: Link, left: Link) -> bool:
    """Read "was given to the Clerk, Mrs Ann Roe,": the one spoken to is named after the title."""
    if left.kind is not Kind.EVENT or right.kind is not Kind.APPOSITION or right.sign != ",":
        return False
    words, node, after = sentence.words, sentence.nodes[at], sentence.nodes[at + 1]
    addressed = after.mention is not None and after.mention.addressed
    before = words.key[node.start - 2 : node.start]
    if not addressed or before not in (["to", "the"], ["by", "the"], ["with", "the"]):
        return False
    sentence.give(at, after, NOTHING, "title, name")
    return True


def _is_next_of_career(sentence: Sentence, before: int, at: int) -> bool:
    """Tell whether offices go on with the ones before a semicolon.

    As in "He used to be: Director of A; Head of B".
    """
    if before < 0 or sentence.nodes[before].owner is None or not sentence.nodes[before].offices:
        return False
    keys = without_brackets(sentence.words.key[sentence.nodes[before].end : sentence.nodes[at].start])
    return (
        bool(keys)
        and keys[0] == ";"
        and all(key in {";", "and", "then", "a", "the"} for key in keys)
        and not (
            sentence.person(at + 1)
            and sentence.words.key[sentence.nodes[at].end] in {",", "-", "–", "("}
            and sentence.link(at, at + 1).kind is Kind.APPOSITION
        )
    )


def _title_before_name(sentence: Sentence, at: int, right: Link, left: Link) -> bool:
    """Read "Secretary of the Party Committee Le Thu", also stacked, also after another person's posts."""
    if right.kind is not Kind.ADJACENT:
        return False
    node = sentence.nodes[at]
    mine = len(node.offices)
    if left.kind in {Kind.APPOSITION, Kind.COPULA, Kind.EVENT, Kind.AS} and mine > 1:
        mine = (
            mine
            if sentence.has_title_before(sentence.before(at))
            and all(join.kind is Kind.AND for join in node.joins)
            else _split(node)
        )
    at = _part(sentence, at, len(node.offices) - mine, left)
    _body_after_name(sentence, sentence.nodes[at].offices[-1], sentence.nodes[at + 1])
    sentence.give(at, sentence.nodes[at + 1], NOTHING, "title before name")
    return True


def _part(sentence: Sentence, at: int, keep: int, left: Link) -> int:
    """Give the first offices of a stack to the name before it; return where the others stand."""
    if not keep:
        return at
    node = sentence.nodes[at]
    rest = Node(
        node.start, node.offices[keep - 1].end, offices=node.offices[:keep], joins=node.joins[: keep - 1]
    )
    node.joins, node.offices = node.joins[keep:], node.offices[keep:]
    node.start = node.offices[0].start
    sentence.nodes.insert(at, rest)
    _name_before_title(sentence, at, sentence.before(at), left)
    return at + 1


def _next_title(sentence: Sentence, at: int, right: Link, left: Link) -> bool:
    """Read "Ann Roe, chairman of the club, and the outgoing chairman, Bob Lee": the last is the next's."""
    offices, words = sentence.nodes[at].offices, sentence.words
    if right.kind is not Kind.APPOSITION or right.sign != "," or left.kind not in _AFTER_NAME:
        return False
    between = words.key[offices[-2].end : offices[-1].start + 1] if len(offices) > 1 else []
    if between[:2] != [",", "and"] or "the" not in between:
        return False
    at = _part(sentence, at, len(offices) - 1, left)
    sentence.give(at, sentence.nodes[at + 1], NOTHING, "title, name")
    return True


def _body_after_name(sentence: Sentence, office: Office, holder: Node) -> None:
    """Read "Judge Le Thu of the provincial People's Court", "Mayor Ann Roe of Lake City"."""
    end = holder.end
    if office.body is not None or office.title.before or end + 1 >= sentence.stretch.end:
        return
    if sentence.words.key[end] in {"of", "from"} and sentence.words.gap[end] == 1:
        office.body = read_body(sentence.words, end + 1, sentence.stretch.end, sentence.barrier)


def _split(node: Node) -> int:
    """Return how many offices at the end of a stack belong to the name that follows it."""
    count = 1
    for join in reversed(node.joins):
        if join.kind is not Kind.AND or join.sign:
            break
        if len(node.joins) >= 1 and count == len(node.joins):
            break
        count += 1
    return count


def _name_before_title(sentence: Sentence, at: int, before: int, left: Link) -> None:
    """Read "Le Thu, Secretary", "Le Thu - Secretary", "Le Thu was appointed Secretary"."""
    if before < 0:
        return
    holder = sentence.nodes[before]
    owner = holder if holder.mention is not None else holder.owner
    if owner is None:
        return
    event = left
    if left.kind is Kind.AS and _succeeds_as(sentence, at, before):
        return
    if left.kind in {Kind.AS, Kind.ADJACENT}:
        place = sentence.nodes.index(owner)
        event = sentence.event_of(place) if left.kind is Kind.ADJACENT else sentence.event_before(place)
        if event.kind is not Kind.EVENT and left.kind is Kind.AS and sentence.last_as.kind is Kind.EVENT:
            event = sentence.last_as
        if event.kind is not Kind.EVENT:
            event = left
        elif left.kind is Kind.AS:
            sentence.last_as = event
    if event.kind is Kind.COPULA and event.relation is None and is_decided(sentence, owner):
        event = Link(Kind.EVENT, event.sign, Event.APPOINTED, Relation.INCOMING)
    _led(sentence, at, holder)
    sentence.give(at, owner, event, _CONSTRUCTIONS.get(left.kind, "name, title"))


def _led(sentence: Sentence, at: int, holder: Node) -> None:
    """Give the title of "headed the Department as its Director" the body that stands before "as"."""
    words, office = sentence.words, sentence.nodes[at].offices[0]
    verb = leading_verb(words.key[holder.end : office.start]) if office.body is None else -1
    if verb >= 0:
        office.body = read_body(words, holder.end + verb + 1, office.start, sentence.barrier)
        office.title.owner = ""


def _succeeds_as(sentence: Sentence, at: int, before: int) -> bool:
    """Read "A will succeed B as Chief Executive": A gets the office, B leaves it."""
    if not sentence.person(before):
        return False
    step = before - 1
    keys = sentence.words.key[
        max(sentence.stretch.start, sentence.nodes[before].start - 4) : sentence.nodes[before].start
    ]
    follows = any(vocabulary().events.get(key) == "succeeds" for key in keys) or takes_over(keys)
    if step < 0 or not follows:
        return False
    node = sentence.nodes[step]
    new = node if node.mention is not None else node.owner
    if new is None:
        return False
    sentence.give(
        at, new, Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING, succession=True), "succeeds as"
    )
    old = Link(Kind.EVENT, "", Event.DISMISSED, Relation.OUTGOING)
    former = sentence.nodes[before].mention
    if former is not None:
        for office in sentence.nodes[at].offices:
            sentence.found.append(sentence.holding(former, office, old, "succeeded as", former=False))
    return True

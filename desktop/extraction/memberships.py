"""Members of a body by a verb: "The Committee comprises", "Newcomers are", "joined the Politburo"."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.values import Event, Relation
from desktop.extraction.attributes import Body, Holding, Mention, Office, Stretch, Title
from desktop.extraction.bodies import read_body
from desktop.extraction.elections import MEMBERS_OF, elected_onto
from desktop.extraction.events import IN, NOTHING, Kind, Link
from desktop.extraction.nodes import JOINS, Node, event_in
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_COMPRISES = frozenset(
    {"comprise", "comprises", "comprised", "comprising", "include", "includes", "included"}
)
_CONSISTS = frozenset({"consists", "consist", "consisted", "composed", "made"})
_BE = frozenset({"are", "is", "were", "was", "include", "includes", "included"})
_BETWEEN = frozenset(
    {"further", "also", "now", "then", "new", "newly", "elected", "is", "are", "was", "currently"}
)
_NEW = frozenset({"newcomers", "newcomer"})
_OF_MEMBERS = frozenset({"members", "newcomers", "newcomer"})
_POINTERS = frozenset({"these", "them", "those"})
_SEPARATORS = frozenset({":", ";", ",", "and", "are", "is", "were", "was", "of", "up"}) | _COMPRISES
_BEFORE_NAMES = frozenset({":", "of", "up", "the", "following", "members", "comrades", "both", "also"})
_JOINS = frozenset({"joined", "joins", "joining", "admitted", "added", "co-opted", "coopted"})
_STOPS = frozenset(
    {"stop", "stops", "stopped", "cease", "ceases", "ceased", "withdraw", "withdraws", "withdrew"}
)
_TAKING_PART = frozenset({"joining", "participating", "from", "attending"})
_LONGEST_HEAD, _NEAR_NAMES = 9, 8
_NEAR_VERB = 3
_LONGEST_SIZE, _LONGEST_TERM, _LONGEST_LEAD = 6, 9, 14
_SIZE = frozenset("the new newly elected - member strong person seat first current".split())
_OPENS = frozenset({":", "including", "namely"})
_IN_HEAD = _OPENS | _BE | _BETWEEN | {",", "been", "have", "has", "comrades", "the", "following", "-", "as"}
_SMALL = Can.FUNCTION | Can.NUMBER


@dataclass(frozen=True, slots=True)
class Membership:
    """The body whose members a text is about to name, with what became of them."""

    office: Office
    event: Link
    at: int


def give_members(sentence: Sentence, known: Membership | None) -> Membership | None:
    """Give the persons that a sentence lists their membership; return the body that later ones may mean."""
    words, stretch = sentence.words, sentence.stretch
    first = next((node.start for node in sentence.nodes if node.mention is not None), stretch.end)
    subject = _subject(sentence, min(first, stretch.end))
    event = _event(words, stretch)
    here = _of_subject(words, stretch, subject, event) or _of_title(sentence, event)
    onto = elected_onto(sentence, first) if here is None else None
    if onto is not None:
        here = Membership(onto, _new(event), onto.start)
    if here is not None and known is not None and not here.office.title.plural and known.office.title.plural:
        title = known.office.title
        here = Membership(Office(title.start, title.end, title, here.office.body), here.event, here.at)
    if here is not None and here.event is NOTHING and known is not None:
        here = Membership(here.office, known.event, here.at)
    listed = _listed(words, stretch, first, subject)
    if onto is not None and first < stretch.end:
        listed = "body"
    if not listed and here is not None and _heads(words, here.office, first):
        listed = "body"
    if listed == "body" and here is not None and _is_of_leaders(sentence, here.office):
        return known
    meant = here if listed == "body" else known if listed else None
    if meant is not None:
        given = _new(meant.event) if listed == "new" else meant.event
        _give(sentence, meant.office, given, first)
    _give_joined(sentence)
    if here is None and event is not NOTHING and known is not None and known.event is NOTHING:
        return Membership(known.office, event, known.at)
    return here or known


def _subject(sentence: Sentence, first: int) -> Body | None:
    """Return the body that a sentence speaks of: at its head, or right before "includes", "comprises"."""
    words, start = sentence.words, sentence.stretch.start
    subject = read_body(words, _after_size(words, start, first), first, sentence.barrier)
    if subject is not None and MEMBERS_OF & set(words.key[subject.start : subject.end]):
        return subject
    for at in range(max(start, first - _NEAR_NAMES), first):
        if words.key[at] in _COMPRISES and at > start and words.can[at - 1] & Can.INSTITUTION:
            opens = (step for step in range(max(start, at - _LONGEST_LEAD), at) if words.key[step] == "the")
            bodies = (read_body(words, step + 1, at, sentence.barrier) for step in opens)
            return next((body for body in bodies if body is not None and body.end == at), subject)
    return subject


def _is_of_leaders(sentence: Sentence, office: Office) -> bool:
    """Tell whether a body belongs to a title that heads the list: "Vice Chairmen of the Council include"."""
    body = office.body
    return body is not None and any(
        one.title.plural
        and not one.title.head.endswith("member")
        and one.start < body.start < body.end <= one.end
        for node in sentence.nodes
        for one in node.offices
    )


def _after_size(words: Words, at: int, limit: int) -> int:
    """Return where a body begins after how many it has: "The new 17-member Standing Board"."""
    start = at
    while (
        at < limit and at - start < _LONGEST_SIZE and (words.key[at] in _SIZE or words.can[at] & Can.NUMBER)
    ):
        at += 1
    return at


def _over_term(words: Words, at: int, limit: int) -> int:
    """Return where a sentence goes on after its subject's term: "for the 2025-2030 term"."""
    ahead = words.key[at : min(limit, at + _LONGEST_TERM)]
    if ahead[:1] not in (["for"], ["of"], [","], ["in"], ["("]):
        return at
    end = next((step for step, key in enumerate(ahead) if key in {"term", "tenure", "congress"}), -1)
    return at + end + 1 + (ahead[end + 1 : end + 2] in ([","], [")"])) if end > 0 else at


def _heads(words: Words, office: Office, first: int) -> bool:
    """Tell whether a list follows its heading: "two members of the Board were elected: Le Thu, ..."."""
    between = words.key[office.end : first]
    return 0 < len(between) < _LONGEST_HEAD and bool(_OPENS & set(between)) and _IN_HEAD.issuperset(between)


def _event(words: Words, stretch: Stretch) -> Link:
    """Return that the sentence elects or appoints, if it does."""
    for at in range(stretch.start, stretch.end):
        if words.can[at] & Can.EVENT:
            name = vocabulary().events[words.key[at]]
            if name in {Event.ELECTED.value, Event.APPOINTED.value} and words.key[at] != "election":
                return Link(Kind.EVENT, "", Event(name), Relation.INCOMING)
    return NOTHING


def _new(event: Link) -> Link:
    return event if event is not NOTHING else Link(Kind.EVENT, "", Event.ELECTED, Relation.INCOMING)


def _of_subject(words: Words, stretch: Stretch, subject: Body | None, event: Link) -> Membership | None:
    """Read "The Politburo has 19 members", "The Secretariat consists of ..."."""
    if subject is None or not MEMBERS_OF & set(words.key[subject.start : subject.end]):
        return None
    end = _over_term(words, subject.end, stretch.end)
    after = words.key[end : min(stretch.end, end + 30)]
    verb = (_COMPRISES | _CONSISTS | {"has", "have"}) & set(after[:3])
    if not verb or ("has" in verb and "members" not in after[:6]):
        return None
    done = any(flags & Can.EVENT for flags in words.can[end : min(stretch.end, end + _NEAR_VERB)])
    if done and not verb & (_COMPRISES | _CONSISTS):
        return None
    at = next((at for at in range(subject.end, stretch.end) if words.key[at] == "members"), subject.end)
    title = Title(at, at + 1, "member", "Member", plural=words.key[at] == "members")
    return Membership(Office(at, at + 1, title, subject), event, at)


def _of_title(sentence: Sentence, event: Link) -> Membership | None:
    """Read "elected 17 members of its Standing Committee"."""
    for node in reversed(sentence.nodes):
        for office in node.offices:
            if (
                office.title.plural
                and office.title.head.endswith("member")
                and office.body
                and (not node.owner or all(one.office is not office for one in sentence.found))
            ):
                told = event if event is not NOTHING else event_in(sentence.words, sentence.stretch, office)
                return Membership(office, told, office.start)
    return None


def _listed(words: Words, stretch: Stretch, first: int, subject: Body | None) -> str:
    """Tell whose members a sentence lists: its subject's, those spoken of before, new ones; or nobody's."""
    start, keys = stretch.start, words.key
    if first >= stretch.end or first - start > 40:
        return ""
    if subject is not None and MEMBERS_OF & set(keys[subject.start : subject.end]):
        end = _over_term(words, subject.end, first)
        verb = next((at for at in range(end, min(end + 4, first)) if keys[at] not in _BETWEEN), first)
        if keys[verb] in _COMPRISES or (keys[verb] in _CONSISTS and {"of"} & set(keys[verb : verb + 3])):
            return "body" if first - verb < _LONGEST_LEAD and _leads_to_names(words, verb + 1, first) else ""
    opening = keys[start : min(first, start + 5)]
    if _NEW & set(opening) and _BE & set(keys[start:first]):
        return "new" if first - start < 12 else ""
    if (
        _POINTERS & set(opening[:3])
        and words.can[start] & (Can.NUMBER | Can.FUNCTION)
        and ":" in keys[start:first]
    ):
        return "known"
    bare = opening[:1] == ["the"] and "members" in opening and "of" not in keys[start:first]
    return "known" if bare and _BE & set(keys[start:first]) and first - start < 9 else ""


def _leads_to_names(words: Words, at: int, first: int) -> bool:
    """Tell whether what follows the verb is a list of persons, with their titles, and not of things."""
    while at < first and words.key[at] in _BEFORE_NAMES:
        at += 1
    return bool(words.can[at] & (Can.CAPITAL | Can.HEAD | Can.HONORIFIC | Can.MODIFIER))


def _give(sentence: Sentence, office: Office, event: Link, first: int) -> None:
    words = sentence.words
    for mention in entries(sentence, first):
        instead = next((one for one in sentence.found if one.mention is mention and _is_instead(one)), None)
        if instead is not None:
            _complete(instead.office, office)
            continue
        given = Office(office.start, office.end, office.title, office.body)
        holding = sentence.holding(mention, given, event, "heading, names", former=False)
        if office.start < sentence.stretch.start:
            holding.first = mention.first
            holding.end = mention.end
        sentence.found.append(holding)
        if "." in words.key[mention.end : mention.end + 1]:
            return


def _complete(given: Office, office: Office) -> None:
    """Give the "members" of a list the body that their sentence is about."""
    if given.body is None and given.title.start == office.title.start:
        given.body = office.body


def _is_instead(held: Holding) -> bool:
    """Tell whether a post given is instead of a plain membership: "as Chairwoman"."""
    return held.office.title.head == "member" or held.construction == "name as title"


def entries(sentence: Sentence, first: int) -> Iterator[Mention]:
    """Yield the persons that head an entry of the list, after a mark or after their title before the name."""
    words = sentence.words
    previous: Node | None = None
    for node in sentence.nodes:
        if node.mention is not None and not node.mention.pronoun and node.start >= first:
            owned = previous is not None and previous.owner is node and previous.end <= node.start
            at = (previous.start if previous is not None and owned else node.start) - 1
            while at > sentence.stretch.start and (
                words.key[at] in {"and", "comrade", "comrades"} or words.can[at] & Can.RANK
            ):
                at -= 1
            if node.start == first or words.key[at] in _SEPARATORS or words.key[at + 1] == "and":
                yield node.mention
        previous = node


def _give_joined(sentence: Sentence) -> None:
    """Read "Le Thu was elected to the Politburo", "Le Thu joined the Standing Committee"."""
    words = sentence.words
    for place, node in enumerate(sentence.nodes):
        if node.mention is None:
            continue
        limit = sentence.nodes[place + 1].start if place + 1 < len(sentence.nodes) else sentence.stretch.end
        found = _joined(words, node.end, min(limit, node.end + 14), sentence) or _chosen(sentence, place)
        if found is not None:
            office, event = found
            for mention in _together(sentence, place):
                sentence.found.append(
                    sentence.holding(mention, office, event, "name, event, body", former=False)
                )


def _chosen(sentence: Sentence, place: int) -> tuple[Office, Link] | None:
    """Read "The house elected Ann Roe and Bo Lee to the Monetary Policy Council"."""
    words, end = sentence.words, sentence.nodes[place].end
    if words.key[end : end + 1] != ["to"]:
        return None
    first = place
    while first and sentence.nodes[first - 1].mention and sentence.link(first - 1, first).kind is Kind.AND:
        first -= 1
    event = sentence.event_before(first)
    if event.event not in {Event.ELECTED, Event.APPOINTED, Event.APPROVED}:
        return None
    body = read_body(words, end + 1, sentence.stretch.end, sentence.barrier)
    if body is None or not MEMBERS_OF & set(words.key[body.start : body.end]):
        return None
    return Office(end, body.end, Title(end, end + 1, "member", "Member"), body), event


def _together(sentence: Sentence, place: int) -> Iterator[Mention]:
    """Yield a person and those whom "and" and commas join to him, each with the offices beside the name."""
    while place >= 0:
        mention = sentence.nodes[place].mention
        if mention is not None:
            yield mention
        elif sentence.nodes[place].owner is None:
            return
        before = sentence.words.key[sentence.nodes[place - 1].end : sentence.nodes[place].start]
        if place == 0 or sentence.link(place - 1, place).kind not in JOINS or ";" in before:
            return
        place -= 1


def _left(words: Words, at: int, limit: int, sentence: Sentence) -> tuple[Office, Link] | None:
    """Read "stop joining the Provincial Party Committee", "withdraws from the Standing Committee"."""
    for step in range(at, limit - 1):
        pair = words.key[step], words.key[step + 1]
        if pair[0] not in _STOPS or pair[1] not in _TAKING_PART:
            continue
        begin = step + 2 + (words.key[step + 2 : step + 3] == ["in"])
        body = read_body(words, begin, sentence.stretch.end, sentence.barrier)
        if body is None or not MEMBERS_OF & set(words.key[body.start : body.end]):
            return None
        title = Title(step, begin, "member", "Member")
        return Office(step, body.end, title, body), Link(Kind.EVENT, "", Event.DISMISSED, Relation.OUTGOING)
    return None


def _joined(words: Words, at: int, limit: int, sentence: Sentence) -> tuple[Office, Link] | None:
    left = _left(words, at, limit, sentence)
    if left is not None:
        return left
    for step in range(at, limit):
        key = words.key[step]
        name = vocabulary().events.get(key, "")
        if name not in {Event.ELECTED.value, Event.APPOINTED.value} and key not in _JOINS:
            if not words.can[step] & (_SMALL | Can.CALENDAR) and key not in {"unanimously", ","}:
                return None
            continue
        begin = step + (2 if words.key[step + 1 : step + 2] in (["to"], ["into"]) else 1)
        if begin == step + 1 and key not in {"joined", "joins"}:
            return None
        body = read_body(words, begin, sentence.stretch.end, sentence.barrier)
        if (
            body is None
            or not words.key[body.end - 1]
            or not MEMBERS_OF & set(words.key[body.start : body.end])
        ):
            return None
        event = Event(name) if name and Event(name) in IN else Event.APPOINTED
        title = Title(step, begin, "member", "Member")
        return Office(step, body.end, title, body), Link(Kind.EVENT, "", event, Relation.INCOMING)
    return None

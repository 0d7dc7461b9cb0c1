"""The step "happenings": what befalls somebody in a post just named: dismissal, arrest, death."""

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Event, Relation
from desktop.extraction.attributes import Holding, Mention, Stretch
from desktop.extraction.events import MARKS, OUT
from desktop.extraction.holdings import SILENT
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_BE = frozenset({"was", "were", "is", "are", "been", "be", "being", "got"})
_TRANSITIVE = frozenset({Event.DISMISSED, Event.SUSPENDED, Event.ARRESTED, Event.EXPELLED})
_OF_ITSELF = frozenset({"ceases", "cease", "ceased"})
_POSTS = frozenset(
    {"job", "post", "office", "position", "work", "seat", "duties", "role", "posts", "positions"}
)
_LEAVES = frozenset(
    {"leave", "left", "leaves", "leaving", "quit", "quits", "gives", "gave", "give", "stops", "stop"}
)
_HANDS_IN = frozenset(
    {"handed", "tendered", "submitted", "announced", "offered", "tenders", "submits", "hands"}
)
_ASKS = frozenset(
    {
        "application",
        "applications",
        "reached",
        "reaches",
        "reaching",
        "took",
        "takes",
        "taken",
        "asked",
        "requested",
        "granted",
    }
)
_NOT_YET = frozenset(
    {"not", "never", "denied", "if", "may", "might", "could", "rumours", "against", "refused"}
)
_MOVED = frozenset({"transferred", "moved", "reassigned", "rotated", "redeployed"})
_STEPS = frozenset({"stepped", "steps", "stepping", "step"})
_FAR = 14


@Language.component(
    "incumbent_happenings",
    assigns=["doc._.holdings"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.holdings"],
)
def happenings(doc: Doc) -> Doc:
    """Note on the posts that a sentence names what the sentence says befell their holder."""
    words: Words = doc._.words
    held: dict[int, list[Holding]] = {}
    for one in doc._.holdings:
        held.setdefault(one.stretch.start, []).append(one)
    mentions = iter(doc._.mentions)
    mention = next(mentions, None)
    for stretch in doc._.stretches:
        here: list[Mention] = []
        while mention is not None and mention.start < stretch.end:
            here.append(mention)
            mention = next(mentions, None)
        mine = held.get(stretch.start, [])
        if mine and stretch.zone not in SILENT:
            _in_sentence(words, stretch, here, mine)
    return doc


def _in_sentence(words: Words, stretch: Stretch, mentions: list[Mention], held: list[Holding]) -> None:
    for at in range(stretch.start, stretch.end):
        if not words.can[at] & Can.EVENT and words.key[at] not in _LEAVES:
            continue
        event = _befalls(words, at, stretch)
        whom = _whom(words, at, event, stretch, mentions) if event is not None else None
        if event is not None and whom is not None:
            _mark(held, whom, event, at)


def _befalls(words: Words, at: int, stretch: Stretch) -> Event | None:
    """Return the event of a word that ends or touches a post, where it is said as a fact."""
    key = words.key[at]
    name = vocabulary().events.get(key, Event.RESIGNED.value)
    if name == "succeeds":
        return None
    event = Event(name)
    if key in _MOVED and _BE & set(words.key[max(stretch.start, at - 3) : at]):
        return event
    if event not in OUT | MARKS or _NOT_YET & set(words.key[max(stretch.start, at - 4) : at]):
        return None
    after = words.key[at + 1 : min(stretch.end, at + 5)]
    if key in _LEAVES and not _POSTS & set(after):
        return None
    if key in _STEPS and not {"down", "aside"} & set(after):
        return None
    if key == "passed":
        return event if after[:1] == ["away"] else None
    return event


def _whom(words: Words, at: int, event: Event, stretch: Stretch, mentions: list[Mention]) -> Mention | None:
    """Return whom an event befalls: its subject, or its object where it stands in the active voice."""
    passive = bool(_BE & set(words.key[max(stretch.start, at - 4) : at]))
    before = [one for one in mentions if one.end <= at]
    if event is Event.RESIGNED and words.key[at] == "resignation":
        handed = _HANDS_IN & set(words.key[max(stretch.start, at - 4) : at])
        return before[-1] if before and handed else None
    if event in _TRANSITIVE and not passive and words.key[at] not in _OF_ITSELF:
        after = next((one for one in mentions if at < one.first <= at + _FAR), None)
        free = after is not None and not {",", ";", "."} & set(words.key[at : after.first])
        return after if free else None
    if words.key[at] == "retirement":
        asks = _ASKS & set(words.key[max(stretch.start, at - 6) : at])
        return before[-1] if before and asks else None
    if words.key[at] in {"dismissal", "removal", "suspension"}:
        return None
    return before[-1] if before else None


def _mark(held: list[Holding], whom: Mention, event: Event, at: int) -> None:
    """Mark a person's posts, or only those that the event itself names."""
    mine = [one for one in held if one.mention.person == whom.person]
    moved = event not in OUT | MARKS
    if any(one.explicit and (one.event is event or moved) for one in mine):
        return
    for one in mine:
        if (
            one.relation is not Relation.CURRENT
            or one.explicit
            or (event not in _TRANSITIVE and one.office.start > at)
        ):
            continue
        if moved:
            one.relation, one.explicit = Relation.OUTGOING, True
        if event in OUT | {Event.DIED} and event is not Event.EXPELLED:
            one.relation, one.explicit = Relation.OUTGOING, True
        one.event = event

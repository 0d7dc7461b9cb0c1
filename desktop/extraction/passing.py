"""Posts that a sentence names before it says to whom they pass: "The post of Head is given to Ann Roe"."""

from collections.abc import Sequence
from dataclasses import replace

from db.values import Event, Relation
from desktop.extraction.attributes import Holding, Mention, Stretch
from desktop.extraction.events import IN, NOTHING, OUT, Kind, Link
from desktop.extraction.sentence import Sentence
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import vocabulary

_POSTS = frozenset("post position title job role seat office posts positions titles duty task".split())
_GIVEN = frozenset(
    "given handed entrusted assigned goes went passes passed falls fell taken filled awarded conferred go"
    " pass transferred delegated assumed".split()
)
_FUTURE = (["will", "be"], ["is", "to", "be"], ["are", "to", "be"], ["shall", "be"])
_HANDOVER = frozenset("handed hands handing handover transferred transfers transfer passed passes".split())
_SWAPS = frozenset("exchange exchanges exchanged swap swaps swapped swapping exchanging trade traded".split())
_SWAPPED = frozenset("posts positions places seats jobs roles offices portfolios duties titles".split())
_LONGEST, _REACH, _BOTH = 14, 16, 2
_GAIN = Link(Kind.EVENT, "", Event.APPOINTED, Relation.INCOMING)
_LOSS = Link(Kind.EVENT, "", Event.TRANSFERRED, Relation.OUTGOING)


def give_passing(sentence: Sentence, at: int) -> bool:
    """Give an office that passes to the person after it; tell whether it does."""
    if not sentence.person(at + 1):
        return False
    words, node, after = sentence.words, sentence.nodes[at], sentence.nodes[at + 1]
    keys = words.key[node.end : after.start]
    if keys in _FUTURE:
        sentence.give(at, after, _GAIN, "title is name")
        return True
    before = words.key[max(sentence.stretch.start, node.start - 3) : node.start]
    if not _POSTS & set(before) or ";" in keys or len(keys) > _LONGEST:
        return False
    if keys[-1:] == ["from"] and sentence.person(at + 2):
        to = words.key[after.end : sentence.nodes[at + 2].start]
        handed = _HANDOVER & set(words.key[sentence.stretch.start : node.start])
        if to == ["to"] and handed:
            sentence.give(at, after, _LOSS, "handed over")
            sentence.give(at, sentence.nodes[at + 2], _GAIN, "handed over")
            return True
    if keys[-1:] in (["to"], ["by"]) and _GIVEN & set(keys):
        sentence.give(at, after, _GAIN, "title passes to name")
        return True
    event = _decided_for(sentence, node.start) if keys[-1:] == ["for"] else NOTHING
    if event is NOTHING:
        return False
    sentence.give(at, after, event, "post for name")
    return True


def _decided_for(sentence: Sentence, start: int) -> Link:
    """Return what becomes of a post "for" somebody: "approved the results of the post of ... for"."""
    keys = sentence.words.key[max(sentence.stretch.start, start - _REACH) : start]
    for key in reversed(keys):
        name = vocabulary().events.get(key)
        if name and name != "succeeds" and Event(name) in IN | OUT:
            relation = Relation.OUTGOING if Event(name) in OUT else Relation.INCOMING
            return Link(Kind.EVENT, "", Event(name), relation)
    return NOTHING


def exchange_posts(
    words: Words, stretch: Stretch, _: list[Mention], found: Sequence[Holding]
) -> list[Holding]:
    """Return the posts that two persons of a sentence get from one another: "exchange their posts"."""
    keys = words.key[stretch.start : stretch.end]
    swaps = (at for at, key in enumerate(keys) if key in _SWAPS and _SWAPPED & set(keys[at + 1 : at + 5]))
    at = next(swaps, 0)
    if not at or "with" in keys[at : at + 5]:
        return []
    held: dict[str, Holding] = {}
    for one in found:
        if one.stretch is stretch and one.relation is not Relation.FORMER:
            held.setdefault(one.mention.person, one)
    if len(held) != _BOTH:
        return []
    one, other = held.values()
    for old in (one, other):
        old.relation, old.event, old.explicit = Relation.OUTGOING, Event.TRANSFERRED, True
    return [_given(other, one.mention), _given(one, other.mention)]


def _given(post: Holding, new: Mention) -> Holding:
    return replace(
        post,
        mention=new,
        relation=Relation.INCOMING,
        event=Event.TRANSFERRED,
        construction="exchanged",
        first=min(new.first, post.office.start),
        end=max(new.end, post.office.end),
        explicit=True,
    )

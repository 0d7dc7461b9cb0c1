"""The step "changes": who took over from whom, and which posts somebody leaves for a new one."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Event, Relation
from desktop.extraction.attributes import Holding, Mention, Stretch
from desktop.extraction.holdings import SILENT
from desktop.extraction.leaving import leave_in_sentences
from desktop.extraction.moves import move_places
from desktop.extraction.named import leads_to_old
from desktop.extraction.passing import exchange_posts
from desktop.extraction.successors import SEATS, held_by, pass_seats, takes_over
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import vocabulary

_REMEMBERED = 80
_SHORT, _FAR = 7, 40
_APPOINTERS = frozenset({"prime minister", "president", "premier", "chief minister", "king"})
_FILLS = frozenset({"given", "taken", "filled", "goes"})
_OF_HOUSES = frozenset({"member", "deputy", "delegate", "mp", "councillor", "senator", "mla"})


@Language.component(
    "incumbent_changes",
    assigns=["doc._.holdings"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions", "doc._.holdings"],
)
def changes(doc: Doc) -> Doc:
    """Add what a change says of the other person, and mark the posts that are left."""
    words: Words = doc._.words
    found: list[Holding] = list(doc._.holdings)
    by_stretch: dict[int, list[Mention]] = {}
    stretches = iter(doc._.stretches)
    stretch = next(stretches, None)
    order: dict[int, Stretch] = {}
    for mention in doc._.mentions:
        while stretch is not None and stretch.end <= mention.start:
            stretch = next(stretches, None)
        if stretch is not None and stretch.zone not in SILENT and mention.person:
            by_stretch.setdefault(stretch.start, []).append(mention)
            order[stretch.start] = stretch
    leave_in_sentences(found)
    held: dict[int, list[Holding]] = {}
    for one in found:
        held.setdefault(one.stretch.start, []).append(one)
    recent: list[Holding] = []
    for start, mentions in by_stretch.items():
        recent = (recent + held.get(start, []))[-_REMEMBERED:]
        for read in (_replaced, held_by, pass_seats, exchange_posts, move_places, _in_place, _predecessors):
            added = read(words, order[start], mentions, recent)
            found += added
            recent += added
    doc._.holdings = sorted(found, key=lambda holding: (holding.stretch.start, holding.first))
    leave_in_sentences(doc._.holdings)
    return doc


def _of(found: Sequence[Holding], mention: Mention, stretch: Stretch) -> list[Holding]:
    return [one for one in found if one.stretch is stretch and one.mention.person == mention.person]


def _copy(
    one: Holding, mention: Mention, stretch: Stretch, relation: Relation, event: Event, construction: str
) -> Holding:
    return replace(
        one,
        mention=mention,
        relation=relation,
        event=event,
        construction=construction,
        stretch=stretch,
        first=min(mention.first, one.office.start),
        end=max(mention.end, one.office.end),
        explicit=True,
    )


def _replaced(words: Words, stretch: Stretch, mentions: list[Mention], found: list[Holding]) -> list[Holding]:
    """Read "A ... replacing B", "B was replaced by A", "A takes over from B"."""
    added: list[Holding] = []
    for one, other in itertools.pairwise(mentions):
        keys = words.key[one.end : other.first]
        reach = keys if keys[-1:] == ["by"] and len(keys) <= _SHORT else keys[-4:]
        verb = next((key for key in reversed(reach) if vocabulary().events.get(key) == "succeeds"), None)
        filled = leads_to_old(keys) and len(keys) < _FAR
        if (verb is None and not filled and not takes_over(keys)) or ";" in keys:
            continue
        new, old = (other, one) if _is_by(keys) and not filled else (one, other)
        if new is one and _is_appointer(_of(found, new, stretch)) and keys[-1:] != ["by"]:
            continue
        mine = _of(found, new, stretch)
        theirs = [held for held in _of(found, old, stretch) if held.relation is not Relation.INCOMING]
        gained = [held for held in mine if held.relation is Relation.INCOMING]
        gained = (
            gained
            or _last_gained(found, new)[: new is one]
            or [
                held
                for held in mine
                if held.end > one.end
                and held.office.start > one.start
                and held.relation is Relation.CURRENT
                and "also" not in words.key[max(one.end, held.office.start - 3) : held.office.start]
            ][-1:]
        )
        if not gained and mine and new is one and keys[:2] == [",", "who"] and len(keys) < _SHORT:
            added.append(_copy(mine[-1], old, stretch, Relation.FORMER, Event.SIGHTED, "predecessor"))
            continue
        if not gained:
            gained = _last_gained(found, new)
        gained = (
            [held for held in gained if held.office.end <= other.first][-1:] or gained if filled else gained
        )
        if not gained and not theirs:
            added += _held_before(found, new, old, stretch) or _left_before(found, new, old, stretch)
            continue
        if gained and not any(held.office is gained[0].office for held in theirs):
            if not any(held.relation in {Relation.OUTGOING, Relation.FORMER} for held in theirs):
                added.append(_copy(gained[0], old, stretch, Relation.OUTGOING, Event.DISMISSED, "replaced"))
        elif theirs:
            added.append(_copy(theirs[0], new, stretch, Relation.INCOMING, Event.APPOINTED, "replaces"))
            theirs[0].relation = (
                Relation.OUTGOING if theirs[0].relation is Relation.CURRENT else theirs[0].relation
            )
    return added


def _is_by(keys: list[str]) -> bool:
    """Tell whether words lead to who follows: "was replaced by", "will be replaced by his deputy"."""
    tail = keys[-4:]
    return "by" in tail and len(tail) - tail.index("by") <= 1 + bool({"his", "her", "its"} & set(tail)) * 2


def _is_appointer(mine: list[Holding]) -> bool:
    """Tell whether somebody replaces others and does not follow them: "The premier replaced Minister Roe"."""
    return any(one.office.title.head in _APPOINTERS and one.relation is Relation.CURRENT for one in mine)


def _held_before(found: list[Holding], new: Mention, old: Mention, stretch: Stretch) -> list[Holding]:
    """Read "She succeeded B in 2022" of somebody who holds the post that the article names first."""
    if new.person == old.person:
        return []
    mine = [
        one
        for one in found
        if one.mention.person == new.person
        and one.relation is Relation.CURRENT
        and one.office.title.head not in _OF_HOUSES
        and one.stretch.start < stretch.start
    ]
    return [_copy(mine[0], old, stretch, Relation.FORMER, Event.SIGHTED, "predecessor")] if mine else []


def _left_before(found: list[Holding], new: Mention, old: Mention, stretch: Stretch) -> list[Holding]:
    """Read "He was succeeded by B" of somebody who has just left a post for another."""
    theirs = [one for one in found if one.mention.person == old.person and one.stretch.start < stretch.start]
    left = [one for one in theirs if one.relation is Relation.OUTGOING]
    if not left or new.person == old.person:
        return []
    return [_copy(left[-1], new, stretch, Relation.INCOMING, Event.APPOINTED, "replaces")]


def _last_gained(found: list[Holding], mention: Mention) -> list[Holding]:
    return [
        one
        for one in found
        if one.mention.person == mention.person
        and one.relation is Relation.INCOMING
        and one.first <= mention.first
    ][-1:]


def _in_place(words: Words, stretch: Stretch, mentions: list[Mention], found: list[Holding]) -> list[Holding]:
    """Read "elected comrade B in his place" and "B was elected to the vacant position".

    The office just left.
    """
    keys = words.key[stretch.start : stretch.end]
    vacant = (
        "vacant" in keys
        or _succeeds_pronoun(keys)
        or ("replace" in keys and "to" in keys)
        or _of_pronoun(keys)
    )
    if not vacant:
        return []
    left = [
        one
        for one in found
        if one.relation is Relation.OUTGOING
        and one.first < stretch.end
        and one.stretch.start >= stretch.start - 120
    ]
    if not left:
        return []
    gone = left[-1]
    for mention in reversed(mentions):
        before = words.key[max(stretch.start, mention.first - 4) : mention.first]
        after = words.key[mention.end : mention.end + 60]
        elected = {
            "named",
            "names",
            "picked",
            "tapped",
            "elected",
            "elect",
            "electing",
            "appointed",
            "appoint",
            "appointing",
            "chose",
            "voted",
        }
        if mention.person != gone.mention.person and (
            (elected | _FILLS) & set(before) or elected & set(after) or _succeeds_pronoun(after)
        ):
            return [_copy(gone, mention, stretch, Relation.INCOMING, Event.ELECTED, "in the place of")]
    return []


def _of_pronoun(keys: list[str]) -> bool:
    """Tell whether a sentence speaks of the place that somebody just spoken of leaves: "his place"."""
    pairs = itertools.pairwise(keys)
    return any(key in {"his", "her", "their"} and after in SEATS for key, after in pairs)


def _succeeds_pronoun(keys: list[str]) -> bool:
    return any(
        after in {"him", "her"} and vocabulary().events.get(key) == "succeeds"
        for key, after in itertools.pairwise(keys)
    )


def _predecessors(
    words: Words, stretch: Stretch, mentions: list[Mention], found: list[Holding]
) -> list[Holding]:
    """Read "Her predecessor is B" after a sentence that gave somebody an office."""
    for mention in mentions:
        before = words.key[max(stretch.start, mention.first - 5) : mention.first]
        after_him = "successor" in before and bool({"his", "her"} & set(before))
        if (not after_him and "predecessor" not in before) or mention.pronoun:
            continue
        gained = [
            one
            for one in found
            if one.stretch.start <= stretch.start
            and one.mention.person != mention.person
            and one.first < mention.first
        ]
        last = next(
            (one.mention.person for one in reversed(gained) if one.relation is Relation.INCOMING), None
        )
        spoken = [other for other in mentions if other.first < mention.first and not other.pronoun]
        near = spoken[-1].person if spoken else _before(found, mention, stretch)
        mine = [one for one in gained if one.mention.person == near and one.relation is Relation.INCOMING]
        gained = mine or [one for one in gained if one.mention.person in {last, near} - {None}] or gained
        incoming = [one for one in gained if one.relation is Relation.INCOMING] or [
            one for one in gained if one.relation is Relation.CURRENT
        ]
        if incoming:
            relation = Relation.CURRENT if after_him else Relation.FORMER
            return [_copy(incoming[-1], mention, stretch, relation, Event.SIGHTED, "predecessor")]
    return []


def _before(found: list[Holding], mention: Mention, stretch: Stretch) -> str | None:
    """Return who was spoken of last before this sentence."""
    return next(
        (
            one.mention.person
            for one in reversed(found)
            if one.stretch.start < stretch.start
            and one.relation is Relation.CURRENT
            and one.mention.person != mention.person
        ),
        None,
    )

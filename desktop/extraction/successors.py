"""Whose seat goes to whom: "Thu's seat goes to Vi", "whose own is taken by Vi", "Vi takes Thu's place"."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from db.values import Event, Relation
from desktop.extraction.attributes import Holding, Mention, Stretch
from desktop.extraction.tokens import Words

SEATS = frozenset(
    {"seat", "post", "position", "place", "chair", "job", "role", "office", "own", "stead", "shoes"}
)
_GOES = frozenset(
    {"goes", "went", "passes", "passed", "falls", "fell", "given", "taken", "filled", "handed", "go", "pass"}
)
_TAKES = frozenset("takes took take taking taken fills filled fill in inherits inherited assumes".split())
_LONGEST_TAKING, _REACH = 14, 9
_HANDS_OVER = (["handed", "over"], ["hands", "over"], ["passed", "on"])
_LEFT = frozenset({"left", "vacated"})


def takes_over(keys: list[str]) -> bool:
    """Tell whether words that lead to a person say that he is followed: "takes the place of"."""
    if keys[-2:] == ["place", "of"] and {"the", "in"} & set(keys[-4:]):
        return True
    if keys[-3:] in (["in", "lieu", "of"], ["in", "succession", "to"]):
        return True
    if keys[-1:] != ["from"] or len(keys) > _LONGEST_TAKING:
        return False
    pairs = itertools.pairwise(keys)
    return any(key in {"takes", "took", "taking", "take"} and after == "over" for key, after in pairs)


def held_by(words: Words, stretch: Stretch, mentions: list[Mention], found: list[Holding]) -> list[Holding]:
    """Return the post told last for whom "The position was previously held by" names."""
    for mention in mentions:
        before = words.key[max(stretch.start, mention.first - _REACH) : mention.first]
        held = before[-2:] in (["held", "by"], ["occupied", "by"], ["filled", "by"])
        past = {"previously", "formerly", "earlier", "was", "before"} & set(before)
        if mention.pronoun or not held or not past or SEATS.isdisjoint(before):
            continue
        told = [one for one in found if one.first < mention.first and one.relation is Relation.INCOMING]
        if told and told[-1].mention.person != mention.person:
            first, end = min(mention.first, told[-1].office.start), max(mention.end, told[-1].office.end)
            old = replace(told[-1], mention=mention, stretch=stretch, relation=Relation.FORMER, first=first)
            old.end, old.event, old.construction, old.explicit = end, Event.SIGHTED, "predecessor", True
            return [old]
    return []


def pass_seats(
    words: Words, stretch: Stretch, mentions: list[Mention], found: list[Holding]
) -> list[Holding]:
    """Return the posts that pass from one person to another because a sentence says whose seat they are."""
    added: list[Holding] = []
    for one, other in itertools.pairwise(mentions):
        keys = words.key[one.end : other.first]
        after = words.key[other.end : min(other.end + 2, stretch.end)]
        pair = _new_and_old(one, other, keys, after)
        if pair is None or pair[0].person == pair[1].person:
            continue
        new, old = pair
        post = _post_of(old, [*found, *added], other.end)
        if post is None:
            continue
        if post.relation is Relation.CURRENT:
            post.relation, post.event = Relation.OUTGOING, Event.TRANSFERRED
        if not any(held.mention.person == new.person and held.office is post.office for held in found):
            added.append(handed(post, new, stretch))
    return added


def _new_and_old(
    one: Mention, other: Mention, keys: list[str], after: list[str]
) -> tuple[Mention, Mention] | None:
    owned = "whose" in keys[-12:] or keys[:1] == ["'s"]
    start = len(keys) - 1 - keys[::-1].index("whose") if "whose" in keys else 0
    tail = keys[start:]
    if (
        owned
        and len(tail) < 14
        and SEATS & set(tail[1:4])
        and _GOES & set(tail)
        and {"to", "by"} & set(tail[-3:])
    ):
        return other, one
    if keys[:2] in _HANDS_OVER and keys[-1] == "to":
        return other, one
    if keys and keys[-1] == "by" and _LEFT & set(keys[-3:]) and ";" not in keys:
        return one, other
    if after[:1] == ["'s"] and SEATS & set(after[1:2]) and _TAKES & set(keys[-3:]) and ";" not in keys:
        return one, other
    return None


def _post_of(old: Mention, found: Sequence[Holding], end: int) -> Holding | None:
    """Return the post that somebody leaves, or else holds, by what stands up to here."""
    mine = [held for held in found if held.mention.person == old.person and held.first < end]
    for relation in (Relation.OUTGOING, Relation.CURRENT):
        posts = [held for held in mine if held.relation is relation and held.office.title.head != "member"]
        if posts:
            here = [held for held in posts if held.office.start > old.start]
            return here[0] if here else posts[0]
    return None


def handed(post: Holding, new: Mention, stretch: Stretch) -> Holding:
    """Return the holding of a post by its next holder."""
    return replace(
        post,
        mention=new,
        relation=Relation.INCOMING,
        event=Event.APPOINTED,
        construction="replaces",
        stretch=stretch,
        first=min(new.first, post.office.start),
        end=max(new.end, post.office.end),
        explicit=True,
    )

"""Fields of work in titles: "in charge of legislative affairs", "of operations with the Roads Agency"."""

from db.values import Capacity
from desktop.extraction.attributes import Body, Title
from desktop.extraction.bodies import is_known_place, read_body
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_HOSTS = frozenset({"with", "at"})
# What stands in small letters before a firm's or a paper's own name.
_CALLED = frozenset(
    "developer company firm group bank carrier airline newspaper producer operator retailer insurer builder"
    " daily magazine brokerage lender conglomerate startup chain publisher manufacturer maker".split()
)

BEFORE_PLACED = frozenset(
    {",", "as", "-", "–", "was", "is", "new", "present", "posted", "appointed", "made", "cum"}
)
"""What stands before a title whose place only a comma parts from it: "is posted as Collector, Hill"."""
_BEFORE_FIELDS = frozenset(
    {"as", "-", "–", "*", "•", ":", "appointed", "posted", "made", "cum", "present", "new"}
)
_OF_FIELDS = frozenset(
    {
        "principal secretary",
        "secretary",
        "additional chief secretary",
        "additional secretary",
        "joint secretary",
    }
    | {
        "special secretary",
        "deputy secretary",
        "under secretary",
        "director",
        "commissioner",
        "chief secretary",
    }
)


def in_charge_of(words: Words, title: Title, at: int, limit: int, barrier: bytearray) -> Body | None:
    """Read what somebody is in charge of: a body, or only a field of work, as a deputy of a whole has it."""
    body = read_body(words, at, limit, barrier)
    kinds = body is not None and any(
        words.can[step] & Can.INSTITUTION for step in range(body.start, body.end)
    )
    if body is None or kinds or is_known_place(words, body):
        title.text, title.capacity = f"{title.text} in charge", Capacity.IN_CHARGE
        return body
    if words.can[body.start] & Can.CAPITAL:
        title.text = f"{title.text} in charge of {body.text}"
    title.end = body.end
    return None


def hosted(words: Words, title: Title, at: int, limit: int, barrier: bytearray) -> Body | None:
    """Read a field of work and whose it is: "vice-president of operations with the Roads Agency"."""
    link = next((step for step in range(at + 2, min(at + 4, limit)) if words.key[step] in _HOSTS), 0)
    if words.key[at] not in {"of", "for"} or not link or any(barrier[at + 1 : link]):
        return None
    if not all(words.word[step].islower() for step in range(at + 1, link)):
        return None
    body = read_body(words, link + 1, limit, barrier)
    if body is None or not any(words.can[step] & Can.INSTITUTION for step in range(body.start, body.end)):
        return None
    title.text = f"{title.text} {words.key[at]} {words.between(at + 1, link).strip().title()}"
    return body


def called(words: Words, body: Body, limit: int) -> Body:
    """Return a body by its own name where small letters say what it is: "property developer Hill Land"."""
    at = body.end - (words.key[body.end - 1] in _CALLED)
    if at >= limit or words.key[at] not in _CALLED or not words.between(body.start, at + 1).islower():
        return body
    first = end = at + 1
    while end < limit and words.can[end] & Can.CAPITAL and words.gap[end] == 1:
        end += 1
    if end == first or (end < limit and words.key[end] not in {",", ".", ";", ")", "and"}):
        return body
    return Body(first, end, " ".join(words.between(first, end).split()))


def is_of_fields(words: Words, title: Title, body: Body, barrier: bytearray) -> bool:
    """Tell whether a secretary stands before his fields of work: "Secretary, Mines & Energy"."""
    named = title.start and words.key[title.start - 1] in _BEFORE_FIELDS
    if title.head not in _OF_FIELDS or not named:
        return False
    inside = [at for at in range(body.start, body.end) if words.key[at] not in {"&", "and", ","}]
    fields = all(words.can[at] & Can.FIELD and words.can[at] & Can.CAPITAL for at in inside)
    ends = body.end >= len(words) or bool(barrier[body.end]) or words.gap[body.end] > 1
    return fields and (ends or words.key[body.end] in {".", ";", ")", "replacing", "vice", "has"})

"""Offices without their word: a ministry given makes a minister, an election to a house its member."""

from db.values import Relation
from desktop.extraction.attributes import Title
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_GIVEN = frozenset(
    "given gets get receives received lead leads head heads takes shifted allocated"
    " handed retains keeps keep retain".split()
)
_BETWEEN = frozenset({"the", "to", "over", "of", "charge", "on", "portfolio", "back"})
_REACH = 5
_ELECTED = frozenset({"elected", "re-elected", "reelected"})
_HOUSES = frozenset(
    "parliament senate congress council assembly house knesset sejm duma bundestag legislature".split()
)
_ONCE = frozenset({"previously", "formerly", "she", "he", "once", "had", "has"})
_LEADING = frozenset({"head", "lead", "run", "chair", "command"})
_BE = frozenset({"is", "are", "was", "were", "be"})
_UNTIL = frozenset({"until", "till", "pending", "while"})
_BODY = 8
_PASSING = frozenset({"delegation", "team", "meeting", "group", "inspection", "conference"})


def unworded(words: Words, at: int, first: int, limit: int) -> Title | None:
    """Return the office that stands here without its word."""
    return (
        _portfolio(words, at, first)
        or _seat(words, at, first, limit)
        or _headed(words, at, first)
        or _to_lead(words, at, first, limit)
    )


def _to_lead(words: Words, at: int, first: int, limit: int) -> Title | None:
    """Return the office in "will head the Party Committee of X", "is to command the Arden Post"."""
    if at + 2 >= limit or at == first or words.key[at + 1] not in _LEADING or not _is_ahead(words, at):
        return None
    ahead = words.key[at + 2 : min(at + 2 + _BODY, limit)]
    if _UNTIL & set(words.key[at + 2 : min(at + 2 + 3 * _BODY, limit)]) or _PASSING & set(ahead):
        return None
    head = _led_as(words.key[at + 1], ahead) or _sent_to_head(words, at)
    if not head:
        return None
    return Title(at, at + 2, head, head.title(), verb=True, relation=Relation.INCOMING)


def _is_ahead(words: Words, at: int) -> bool:
    """Tell whether "will" or "to" here says what somebody is going to do by a decision."""
    if words.key[at] == "will":
        return True
    return words.key[at] == "to" and (words.key[at - 1] in _BE or bool(words.can[at - 1] & Can.EVENT))


def _sent_to_head(words: Words, at: int) -> str:
    """Return the title of "was transferred to head the Arden Crime Department"."""
    moved = words.can[at - 1] & Can.EVENT and words.key[at : at + 2] == ["to", "head"]
    ahead = words.can[at + 2 : at + 2 + _BODY]
    return "head" if moved and ahead[1:2] and any(one & Can.INSTITUTION for one in ahead) else ""


def _led_as(verb: str, ahead: list[str]) -> str:
    """Return the title of whoever leads a body: a committee of the Party has a secretary."""
    if verb == "command":
        return "commander"
    at = next((at for at, key in enumerate(ahead) if key in {"committee", "council", "cell"}), -1)
    if at > 0 and ahead[at - 1] in {"party", "party's"}:
        return "secretary"
    return "chairman" if at > 1 and "people" in ahead[at - 2] + ahead[at - 1] else ""


def _seat(words: Words, at: int, first: int, limit: int) -> Title | None:
    """Return the member of a house in "elected to the European Parliament"."""
    if words.key[at] != "to" or at == first or words.key[at - 1] not in _ELECTED:
        return None
    start = at + 1 + (words.key[at + 1 : at + 2] == ["the"])
    end = start
    while end < min(limit, start + _REACH) and words.can[end] & Can.CAPITAL:
        if words.key[end] in _HOUSES:
            return Title(at, at + 1, "member", "Member", verb=True)
        end += 1
    return None


def _headed(words: Words, at: int, first: int) -> Title | None:
    """Return the head of a body in "she previously headed the Roads Agency"."""
    if words.key[at] != "headed" or at == first or words.key[at - 1] not in _ONCE:
        return None
    ahead = words.key[at + 1 : at + 8]
    if _PASSING & set(ahead) or not any(one & Can.INSTITUTION for one in words.can[at + 1 : at + 8]):
        return None
    relation = Relation.CURRENT if words.key[at - 1] == "has" else Relation.FORMER
    return Title(at, at + 1, "head", "Head", verb=True, relation=relation)


def _portfolio(words: Words, at: int, first: int) -> Title | None:
    """Return the minister of a ministry given: "has been given the Ministry of Works"."""
    if (
        words.key[at] != "ministry"
        or words.key[at + 1 : at + 2] != ["of"]
        or words.key[at - 1 : at] != ["the"]
    ):
        return None
    step = at - 1
    while step > max(first, at - _REACH) and words.key[step] in _BETWEEN:
        step -= 1
    if words.key[step] not in _GIVEN:
        return None
    return Title(at, at + 1, "minister", "Minister", verb=True)

"""Portfolios that change hands without a title: "Roe moves to health", "Lee keeps Indigenous Affairs"."""

from db.values import Relation
from desktop.extraction.attributes import Title
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_CABINETS = ("cabinet", "reshuffle", "reshuffled", "shuffle", "portfolio", "portfolios", "ministers")
OPENERS = frozenset(
    "goes moves moved shifts shifted switches gets takes inherits keeps retains adds from to".split()
)
_TO = frozenset({"goes", "moves", "moved", "shifts", "shifted", "switches"})
_KEPT = frozenset({"keeps", "retains"})
_ENDS = frozenset({",", ".", ";", "from", "and", "while", "(", ")", "in", "after", "portfolio", "portfolios"})
_JOINTS = frozenset({"and", "&"})
_LONGEST = 6


def speaks_of_cabinet(words: Words) -> bool:
    """Tell whether an article is about ministers, so that "health" alone can be a ministry."""
    return any(word in words.key for word in _CABINETS)


def shuffled(words: Words, at: int, first: int, limit: int) -> Title | None:
    """Return the minister of a field that somebody moves to, gets or keeps."""
    key = words.key[at]
    if key not in OPENERS or at == first:
        return None
    if key == "from":
        return _left(words, at, limit)
    start = _field_start(words, at, limit)
    if not start or not _is_field(words, start, limit):
        return None
    relation = None if key in _KEPT else Relation.INCOMING
    head, text = _called(words)
    return Title(at, start, head, text, verb=True, relation=relation)


def _called(words: Words) -> tuple[str, str]:
    """Return what the members of an executive are called here: MECs in a province, else ministers."""
    often = words.key.count("mec") + words.key.count("mecs")
    return ("mec", "MEC") if often > words.key.count("minister") + 1 else ("minister", "Minister")


def _left(words: Words, at: int, limit: int) -> Title | None:
    """Return the office left in "moved Ann Roe from Health to Finance"."""
    end = _fields_end(words, at + 1, limit)
    if words.key[end : end + 1] != ["to"] or not _is_field(words, end + 1, limit):
        return None
    start = at - (words.key[at - 1] in _TO)
    return Title(start, at + 1, "minister", "Minister", verb=True, relation=Relation.OUTGOING)


def _field_start(words: Words, at: int, limit: int) -> int:
    """Return where the field of work begins after the verb, or 0 where another object follows."""
    key, step = words.key[at], at + 1
    if key == "to":
        named = words.can[at - 1] & Can.CAPITAL and not words.can[at - 1] & (Can.FIELD | Can.LEVEL)
        return step if named or "from" in words.key[max(0, at - _LONGEST) : at] else 0
    if key in _TO:
        if words.key[step : step + 1] != ["to"]:
            return 0
        step += 1
    elif key == "takes" and words.key[step : step + 1] in (["over"], ["on"]):
        step += 1
    step += words.key[step : step + 1] == ["the"]
    return step if step < limit else 0


def _is_field(words: Words, at: int, limit: int) -> bool:
    """Tell whether nothing but a field of work stands here up to the end of what is given."""
    end = _fields_end(words, at, limit)
    if end == at or not words.can[at] & (Can.FIELD | Can.CAPITAL):
        return False
    fields = any(words.can[step] & Can.FIELD for step in range(at, end))
    return fields and (end >= limit or words.key[end] in _ENDS)


def _fields_end(words: Words, at: int, limit: int) -> int:
    end = at
    while end < limit and end - at < _LONGEST and _is_of_field(words, end, limit):
        end += 1
    return end


def _is_of_field(words: Words, at: int, limit: int) -> bool:
    flags = words.can[at]
    if words.key[at] == "portfolio":
        return False
    if words.key[at] in _JOINTS:
        return at + 1 < limit and bool(words.can[at + 1] & Can.FIELD)
    bare = not flags & (Can.INSTITUTION | Can.LEVEL | Can.EVENT)
    return (bool(flags & Can.FIELD) and bare) or words.key[at] == "affairs"

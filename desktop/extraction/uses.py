"""Words of titles in other uses: verbs, surnames, owners, and parts of a body's name."""

from desktop.extraction.attributes import Stretch
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_OF_TITLES = {
    "office",
    "offices",
    "council",
    "board",
    "committee",
    "conference",
    "body",
    "bodies",
    "level",
    "meeting",
    "post",
    "position",
    "role",
    "training",
    "elections",
    "election",
    "race",
    "candidate",
    "candidates",
    "nominee",
    "hopeful",
    "aspirant",
}

_COLLEGES = frozenset(
    "board council cabinet college chamber house court union conference"
    " association federation forum league society guild alliance assembly club".split()
)

_LEAST = 2
_SHORT = frozenset({"sen", "gov", "rep"})

_BARE = {"head", "chair", "lead", "deputy", "general"}


def is_no_title(words: Words, at: int, end: int, stretch: Stretch, *, plural: bool) -> bool:
    """Tell whether the words of a title are none where they stand."""
    if plural and (
        _is_of_college(words, at, stretch.start)
        or in_delegation(words, at)
        or words.key[at - 1 : at + 1] == ["joint", "chiefs"]
    ):
        return True
    if _is_police_rank(words, at, end):
        return True
    if words.key[at] == "justice" and at > stretch.start and words.key[at - 1] in {"of", "and"}:
        return True
    if _is_letters(words, at, end, stretch) or (plural and sends_delegation(words, end, stretch.end)):
        return True
    if (
        words.word[at - 1 : at] == ["("]
        and words.word[end : end + 1] == [")"]
        and words.can[at - 2] & Can.HEAD
    ):
        return True
    if words.key[at : at + 2] in (["chief", "sergeant"], ["chief", "warrant"], ["chief", "petty"]):
        return True
    return _is_verb(words, at, end, stretch) or _is_owner(words, end, stretch.end)


def _is_police_rank(words: Words, at: int, end: int) -> bool:
    """Tell whether a title is a rank before a name: "Deputy Commissioner of Police (DCOP) Mr Ann Roe"."""
    if words.key[end - 1] not in {"police", "superintendent"} or words.key[at - 1 : at] == ["the"]:
        return False
    first = at
    while first > 0 and words.key[first - 1] in {"senior", "assistant", "deputy", "chief"}:
        first -= 1
    if first > 0 and (words.can[first - 1] & Can.HEAD or words.key[first - 1] in {",", ")"}):
        return False
    letters = words.can[end + 1] if end + 3 < len(words) and words.key[end] == "(" else 0
    if not letters & Can.ACRONYM or words.key[end + 2] != ")" or not words.can[at] & Can.CAPITAL:
        return False
    return bool(words.can[end + 3] & (Can.CAPITAL | Can.HONORIFIC))


def _is_letters(words: Words, at: int, end: int, stretch: Stretch) -> bool:
    """Tell whether a title is only letters after a name here: "Ann Roe TD, said"."""
    if end - at > 1 or at == stretch.start or not words.can[at] & Can.LETTERS or not words.word[at].isupper():
        return False
    following = words.can[end] if end < stretch.end else 0
    first = at
    while first > stretch.start and _is_of_name(words, first):
        if words.can[first - 1] & (Can.NATION | Can.LEVEL | Can.INSTITUTION | Can.FIELD):
            if at - first > 1 and words.key[first - _LEAST : first - 1] in (["for"], ["of"]):
                break
            return False
        first -= 1
    named = at - first > 1 and words.key[first - 1 : first] not in (["the"], ["-"])
    after = words.can[end + 1] if end + 1 < stretch.end and words.key[end] == "," else 0
    goes_on = (following | after) & Can.CAPITAL or (end < stretch.end and words.key[end] in {"for", "of"})
    return named and not goes_on


def _is_of_name(words: Words, at: int) -> bool:
    """Tell whether the word before this one goes on with a name to the left: "Ann Carroll-Lynch"."""
    if words.word[at - 1] == "-" or words.word[at] == "-":
        return not words.gap[at]
    return bool(words.can[at - 1] & Can.CAPITAL) and words.gap[at] == 1


def _is_verb(words: Words, at: int, end: int, stretch: Stretch) -> bool:
    """Tell whether "head", "chair" or "mark" is a verb or a thing here."""
    if end - at > 1 or words.can[at] & Can.CAPITAL:
        return False
    key = words.key[at]
    if at > stretch.start and words.key[at - 1] in {"to", "will", "would", "not", "who"} and key in _BARE:
        return True
    if key == "chair" and words.key[max(at - 2, stretch.start) : at] in (["in", "the"], ["under", "the"]):
        return True
    if key in {"head", "chair"} and end < stretch.end and words.key[end] in {"the", "a", "an", "this"}:
        return True
    return key in {"king", "boss", "lead", "whip", "coach", "mark", "judge"} and key != "judge"


def _is_of_college(words: Words, at: int, first: int) -> bool:
    """Tell whether a plural belongs to a body's name: "Board of Directors", "House of Representatives"."""
    step = at - 1
    while step > first and (words.can[step] & Can.FIELD or words.key[step] in {"'s", "the"}):
        step -= 1
    return step > first and words.key[step] == "of" and words.key[step - 1] in _COLLEGES


def sends_delegation(words: Words, end: int, limit: int) -> bool:
    """Tell whether a plural names a delegation's kind: "the National Assembly deputies delegation"."""
    at = end
    while at < min(end + 3, limit) and words.key[at] in {"'", "’", "'s", "s"}:
        at += 1
    return at < limit and words.gap[at] < 2 and words.key[at] in {"delegation", "delegations"}


def in_delegation(words: Words, at: int) -> bool:
    """Tell whether a plural ends a delegation's name: "Delegation of National Assembly Deputies"."""
    before = words.key[max(0, at - 5) : at]
    return "delegation" in before and before[-3:] in (
        ["of", "national", "assembly"],
        ["the", "national", "assembly"],
    )


def _is_owner(words: Words, end: int, limit: int) -> bool:
    """Tell whether a title only owns what follows: "the Prime Minister's Office", "Governors' Forum"."""
    if words.key[end - 1] in _SHORT and (
        end >= limit or not (words.can[end] & Can.CAPITAL or words.key[end] == "the")
    ):
        return True
    if end >= limit or words.gap[end] > 1:
        return False
    if words.key[end] in _OF_TITLES and not words.can[end] & Can.HEAD:
        return True
    return words.gap[end] == 0 and words.key[end] in {"'s", "'", "’"}

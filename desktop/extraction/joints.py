"""What holds a body's words together: "of", "and", commas of a list, an abbreviation in brackets."""

from dataclasses import dataclass

from desktop.extraction.runs import VOCABULARY, run_end
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

BODY_WORD = Can.INSTITUTION | Can.FIELD | Can.LEVEL
DETERMINERS = {
    "the",
    "a",
    "an",
    "this",
    "that",
    "our",
    "old",
    "new",
    "former",
    "then",
    "same",
    "ruling",
    "outgoing",
    "opposition",
}
# Small English words that are syllables of places as well.
SYLLABLES_TOO = frozenset({"my", "an", "so", "to", "do", "no", "me", "be", "he"})
LINKS = frozenset({"of", "for", "at", "in", "to", "on", "under"})
_COMPASS = frozenset({"northern", "southern", "central", "eastern", "western", "upper", "lower"})
_SEATED = frozenset(
    {"association", "chapter", "consulate", "embassy", "branch", "chamber", "congregation", "society", "club"}
    | {"party", "police", "court", "office", "mission", "garrison", "prosecution", "federation"}
)
_ON_MATTERS = frozenset(
    {"committee", "commission", "subcommittee", "panel", "taskforce", "caucus", "council"}
)
_EARLIER = frozenset({"former", "past", "previous", "ex"})
_HOLDS_TITLES = {
    "office",
    "secretariat",
    "cabinet",
    "bureau",
    "department",
    "ministry",
    "delegation",
    "assistant",
    "adviser",
    "advisor",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "aide",
}


@dataclass(slots=True)
class Reader:
    """Reads one body; ``barrier`` marks where titles and persons begin."""

    words: Words
    barrier: bytearray
    limit: int
    linked: bool = True
    institution: bool = False
    proper: bool = False


def keep(reader: Reader, end: int) -> int:
    """Let the body end here for now: what it has needs no other word."""
    reader.linked = False
    return end


def _tells_earlier(words: Words, at: int, limit: int) -> bool:
    """Tell whether "and" goes on with an earlier post: "Hill AB and a former Director of Roe"."""
    return not _EARLIER.isdisjoint(words.key[at : min(at + 3, limit)])


def _after_determiner(words: Words, at: int, limit: int) -> int:
    while at < limit and words.key[at] in DETERMINERS:
        at += 1
    return at


def title_inside(reader: Reader, at: int, start: int, *, to: bool) -> bool:
    """Tell whether a title here is part of the body.

    As in "Office of the Prime Minister", "adviser to the President".
    """
    words = reader.words
    if to and at == start:
        return True
    previous = {words.key[step] for step in range(max(start, at - 3), at)}
    if previous & _HOLDS_TITLES and words.key[at - 1] in {"of", "the"}:
        return True
    return any(words.key[step] == "'s" for step in range(at, min(at + 4, reader.limit)))


def take_link(reader: Reader, at: int, start: int) -> int:
    """Read on over "of", "for", "at" where more of the body follows."""
    words, key = reader.words, reader.words.key[at]
    if at == start or reader.linked:
        return at
    after = _after_determiner(words, at + 1, reader.limit)
    if after >= reader.limit or (
        reader.barrier[after]
        and not (reader.barrier[after] == 2 and title_inside(reader, after, start, to=False))
    ):
        return at
    flags = words.can[after]
    if flags & Can.CALENDAR or flags & Can.NUMBER or words.key[after] in {"term", "tenure", "period"}:
        return at
    if key == "in" and not _is_place_ahead(words, after, reader.limit) and not _has_seat(reader, at, start):
        return at
    if key == "to" and not flags & Can.CAPITAL:
        return at
    on_matter = key == "on" and words.key[at - 1] in _ON_MATTERS and flags & Can.FIELD
    if key in {"on", "to", "under"} and not flags & Can.CAPITAL and not on_matter:
        return at
    if key == "at" and not flags & BODY_WORD and not flags & Can.CAPITAL:
        return at
    of_people = key == "of" and bool(flags & Can.PLURAL) and not reader.barrier[after]
    if not (flags & BODY_WORD or (flags & Can.CAPITAL and not flags & Can.FUNCTION) or of_people):
        return at
    reader.linked = True
    return after


def _has_seat(reader: Reader, at: int, start: int) -> bool:
    """Tell whether a body is of a kind that is told by its seat: "Association of Vietnamese in Kansai"."""
    words = reader.words
    if not _SEATED & set(words.key[start:at]) or words.can[at + 1] & (Can.CALENDAR | Can.NUMBER):
        return False
    end = at + 1
    while (
        end < reader.limit and words.can[end] & Can.CAPITAL and not reader.barrier[end] and words.gap[end] < 2
    ):
        end += 1
    return end > at + 1 and (end >= reader.limit or words.key[end] in {",", ".", ";", ")", "and", "("})


def _is_place_ahead(words: Words, at: int, limit: int) -> bool:
    """Tell whether a place follows: "Binh Duong province", "the Northern Midlands"."""
    end = at
    if words.key[at] in _COMPASS and words.can[at] & Can.CAPITAL and words.key[at - 1] == "the":
        named = words.can[at + 1] if at + 1 < limit else 0
        return bool(named & Can.CAPITAL) and not named & (Can.HEAD | Can.INSTITUTION)
    while end < limit and words.can[end] & Can.CAPITAL and not words.can[end] & Can.LEVEL and end - at < 5:
        end += 1
    return end > at and end < limit and bool(words.can[end] & Can.LEVEL) and words.gap[end] < 2


def _take_and(reader: Reader, at: int) -> int:
    words, after = reader.words, reader.words
    step = _after_determiner(words, at + 1, reader.limit)
    blocked = step >= reader.limit or reader.barrier[step] or _title_ahead(reader, step)
    if reader.linked or blocked or _tells_earlier(words, at, reader.limit):
        return at
    if words.key[step] == "cabinet" and words.can[at - 1] & Can.HEAD:
        return keep(reader, step + 1)
    flags, before = after.can[step], words.can[at - 1]
    if flags & Can.RANK and flags & Can.CAPITAL and _ranks_follow(words, step + 1, reader.limit):
        return at
    if (flags & Can.FIELD and not flags & Can.FUNCTION) or (
        flags & Can.INSTITUTION and before & (Can.FIELD | Can.INSTITUTION) and words.can[step] & Can.CAPITAL
    ):
        reader.linked = True
        return step
    ahead = words.can[step + 1] if step + 1 < reader.limit else 0
    adjective = flags & Can.NATION or (flags & before & ahead & Can.CAPITAL and not flags & Can.SURNAME)
    if adjective and before & ahead & Can.FIELD and not reader.barrier[step + 1]:
        reader.linked = True
        return step
    closed = before & BODY_WORD and not (reader.proper and before & Can.FIELD)
    if flags & Can.CAPITAL and not closed and names_together(reader, step):
        reader.linked = True
        return step
    if flags & Can.CAPITAL and not flags & (VOCABULARY | Can.RANK | Can.HONORIFIC) and not before & BODY_WORD:
        if step > at + 1 and words.key[step + 1 : step + 2] not in ([","], ["."], [";"], [")"]):
            return at
        end = run_end(words, step, reader.limit)
        field = (reader.institution and not flags & Can.SYLLABLE) or step > at + 1
        if end - step == 1 and (field or end >= reader.limit or words.key[end] != ","):
            reader.linked = True
            return step
    return at


def _ranks_follow(words: Words, at: int, limit: int) -> bool:
    """Tell whether a rank goes on or has its name: "the Military Command and Major General Ann Roe"."""
    if at >= limit:
        return False
    flags = words.can[at]
    return bool(flags & Can.RANK) or bool(flags & Can.CAPITAL and not flags & (BODY_WORD | Can.HEAD))


def names_together(reader: Reader, at: int) -> bool:
    """Tell whether a second place shares what follows.

    As in "Sóc Trăng and Hậu Giang Provincial Party Committees".
    """
    words, end = reader.words, at
    while (
        end < reader.limit
        and words.can[end] & Can.CAPITAL
        and not words.can[end] & BODY_WORD
        and not reader.barrier[end]
        and end - at < 4
    ):
        end += 1
    return (
        end > at
        and end < reader.limit
        and bool(words.can[end] & (Can.LEVEL | Can.INSTITUTION))
        and words.gap[end] == 1
    )


def _title_ahead(reader: Reader, at: int) -> bool:
    """Tell whether a title follows within the same run of words."""
    for step in range(at, min(at + 8, reader.limit)):
        if reader.barrier[step] == 2:
            return True
        if (
            not reader.words.can[step] & (BODY_WORD | Can.CAPITAL | Can.NATION)
            and reader.words.key[step] != "'s"
        ):
            return False
    return False


def _take_list(reader: Reader, at: int) -> int:
    """Read on over ", Housing and Resettlement": fields of work up to an "and"."""
    words, step, items = reader.words, at, 0
    if reader.linked or (not words.can[at - 1] & Can.FIELD and not words.can[at - 1] & Can.CAPITAL):
        return at
    while step < reader.limit and words.key[step] == ",":
        step += 1
        if step < reader.limit and words.key[step] in {"and", "&"}:
            break
        first = step
        while (
            step < reader.limit
            and words.can[step] & (Can.FIELD | Can.INSTITUTION)
            and words.can[step] & Can.CAPITAL
            and not reader.barrier[step]
            and step - first < 4
        ):
            step += 1
        if step == first:
            return at
        items += 1
    if (
        step + 1 >= reader.limit
        or words.key[step] not in {"and", "&"}
        or reader.barrier[step + 1]
        or not items
    ):
        return at
    adjective = (
        step + 2 < reader.limit and words.can[step + 1] & Can.CAPITAL and words.can[step + 2] & BODY_WORD
    )
    if (not words.can[step + 1] & Can.FIELD and not adjective) or _title_ahead(reader, step + 1):
        return at
    reader.linked = True
    return step + 1


def _take_gloss(reader: Reader, at: int) -> int:
    """Skip an abbreviation in brackets where the body goes on after it."""
    words = reader.words
    if at + 3 < reader.limit and words.key[at + 2] == ")" and words.can[at + 1] & Can.ACRONYM:
        after = words.key[at + 3]
        flags = words.can[at + 3]
        goes_on = flags & BODY_WORD and flags & Can.CAPITAL and not reader.barrier[at + 3]
        if after in {"of", "for", "'s", "in"} or words.can[at + 3] & Can.INSTITUTION or goes_on:
            return keep(reader, at + 3)
    return at


JOINTS = {"and": _take_and, "&": _take_and, ",": _take_list, "(": _take_gloss}

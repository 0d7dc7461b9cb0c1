"""The step "bodies": the noun phrase after a title, which names its body or place."""

from dataclasses import dataclass

from desktop.extraction.attributes import Body
from desktop.extraction.names import VOCABULARY, run_end
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

BODY_WORD = Can.INSTITUTION | Can.FIELD | Can.LEVEL

_LINKS = {"of", "for", "at", "in", "to", "on", "with", "under"}

DETERMINERS = {"the", "a", "an", "this", "that", "our", "old", "new", "former", "then", "same"}

_POSSESSIVES = {"its", "his", "her", "their"}

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

_LONGEST = 40


@dataclass(slots=True)
class _Reader:
    """Reads one body; ``barrier`` marks where titles and persons begin."""

    words: Words
    barrier: bytearray
    limit: int
    linked: bool = True
    institution: bool = False


def read_body(words: Words, at: int, limit: int, barrier: bytearray, *, to: bool = False) -> Body | None:
    """Return the body that starts at this word, its determiner left out, or None."""
    reader = _Reader(words, barrier, min(limit, at + _LONGEST))
    owner, start = "", at
    while start < reader.limit and (words.key[start] in DETERMINERS or words.key[start] in _POSSESSIVES):
        owner = words.key[start] if words.key[start] in _POSSESSIVES else owner
        start += 1
    if words.key[start : start + 3] == ["state", "-", "owned"]:
        start += 3
    if start < reader.limit and words.word[start] in {'"', "“"}:
        start += 1
    end = last = start
    while end < reader.limit and (end == start or words.gap[end] < 2):
        step = _accept(reader, end, start, to=to)
        if step <= end:
            break
        end = step
        if not reader.linked:
            last = end
    if last <= start:
        return None
    return Body(start, last, " ".join(words.between(start, last).split()), owner)


def _accept(reader: _Reader, at: int, start: int, *, to: bool) -> int:
    """Return where the body goes on after this word, or the word itself where it ends."""
    words, flags, key = reader.words, reader.words.can[at], reader.words.key[at]
    if reader.barrier[at] and not (reader.barrier[at] == 2 and _title_inside(reader, at, start, to=to)):
        return at
    if flags & BODY_WORD and key not in _LINKS and not _opens_name(reader, at):
        return _take_word(reader, at)
    if key == "'s":
        reader.linked = True
        return at + 1
    if key in {"of", "for", "at", "in", "to", "on", "under"}:
        return _take_link(reader, at, start)
    if key in {"and", "&"}:
        return _take_and(reader, at)
    if key == ",":
        return _take_list(reader, at)
    if key == "-" and words.gap[at] == 0 and at + 1 < reader.limit and words.gap[at + 1] == 0:
        reader.linked = True
        return at + 1
    if key == "(":
        return _take_gloss(reader, at)
    if flags & Can.NUMBER or (bool(key) and set(key) <= set("ivx") and words.word[at].isupper()):
        numbered = (at > start and words.can[at - 1] & BODY_WORD and not reader.linked) or at == start
        return _keep(reader, at + 1) if numbered else at
    if key in {"no", "no."} and at + 1 < reader.limit and words.can[at + 1] & Can.NUMBER:
        return _keep(reader, at + 2)
    if reader.barrier[at] == 2:
        return _keep(reader, at + 1)
    if flags & Can.CAPITAL and not flags & (Can.CALENDAR):
        return _take_proper(reader, at, start)
    return at


def _keep(reader: _Reader, end: int) -> int:
    reader.linked = False
    return end


def _take_word(reader: _Reader, at: int) -> int:
    if reader.words.can[at] & Can.INSTITUTION:
        reader.institution = True
    return _keep(reader, at + 1)


def _opens_name(reader: _Reader, at: int) -> bool:
    """Tell whether a rank or form of address begins a person's name here: "Ministry of Defence Gen. ..."."""
    flags = reader.words.can[at]
    if not flags & (Can.RANK | Can.HONORIFIC) or reader.linked or not flags & Can.CAPITAL:
        return False
    if at + 1 >= reader.limit:
        return not flags & BODY_WORD
    following = reader.words.can[at + 1]
    return (
        bool(following & (Can.RANK | Can.HONORIFIC))
        or not flags & BODY_WORD
        or (bool(following & Can.CAPITAL) and not following & BODY_WORD)
    )


def _title_inside(reader: _Reader, at: int, start: int, *, to: bool) -> bool:
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


def _after_determiner(words: Words, at: int, limit: int) -> int:
    while at < limit and words.key[at] in DETERMINERS:
        at += 1
    return at


def _take_link(reader: _Reader, at: int, start: int) -> int:
    words, key = reader.words, reader.words.key[at]
    if at == start or reader.linked:
        return at
    after = _after_determiner(words, at + 1, reader.limit)
    if after >= reader.limit or (
        reader.barrier[after]
        and not (reader.barrier[after] == 2 and _title_inside(reader, after, start, to=False))
    ):
        return at
    flags = words.can[after]
    if flags & Can.CALENDAR or flags & Can.NUMBER or words.key[after] in {"term", "tenure", "period"}:
        return at
    if key == "in" and not _is_place_ahead(words, after, reader.limit):
        return at
    if key == "to" and not flags & Can.CAPITAL:
        return at
    if key in {"on", "to", "under"} and not flags & Can.CAPITAL:
        return at
    if key == "at" and not flags & BODY_WORD and not flags & Can.CAPITAL:
        return at
    if not (flags & BODY_WORD or (flags & Can.CAPITAL and not flags & Can.FUNCTION)):
        return at
    reader.linked = True
    return after


def _is_place_ahead(words: Words, at: int, limit: int) -> bool:
    end = at
    while end < limit and words.can[end] & Can.CAPITAL and not words.can[end] & Can.LEVEL and end - at < 5:
        end += 1
    return end > at and end < limit and bool(words.can[end] & Can.LEVEL) and words.gap[end] < 2


def _take_and(reader: _Reader, at: int) -> int:
    words, after = reader.words, reader.words
    step = _after_determiner(words, at + 1, reader.limit)
    if reader.linked or step >= reader.limit or reader.barrier[step] or _title_ahead(reader, step):
        return at
    flags, before = after.can[step], words.can[at - 1]
    if (flags & Can.FIELD and not flags & Can.FUNCTION) or (
        flags & Can.INSTITUTION and before & (Can.FIELD | Can.INSTITUTION) and words.can[step] & Can.CAPITAL
    ):
        reader.linked = True
        return step
    if flags & Can.CAPITAL and not before & BODY_WORD and _places_together(reader, step):
        reader.linked = True
        return step
    if flags & Can.CAPITAL and not flags & (VOCABULARY | Can.RANK | Can.HONORIFIC) and not before & BODY_WORD:
        end = run_end(words, step, reader.limit)
        if end - step == 1 and (end >= reader.limit or words.key[end] != ","):
            reader.linked = True
            return step
    return at


def _places_together(reader: _Reader, at: int) -> bool:
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


def _title_ahead(reader: _Reader, at: int) -> bool:
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


def _take_list(reader: _Reader, at: int) -> int:
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


def _take_gloss(reader: _Reader, at: int) -> int:
    """Skip an abbreviation in brackets where the body goes on after it."""
    words = reader.words
    if at + 3 < reader.limit and words.key[at + 2] == ")" and words.can[at + 1] & Can.ACRONYM:
        after = words.key[at + 3]
        if after in {"of", "for", "'s", "in"} or words.can[at + 3] & Can.INSTITUTION:
            return _keep(reader, at + 3)
    return at


def _names_follow(words: Words, at: int, limit: int) -> bool:
    """Tell whether a comma here leads to a person, so that what stands before it is all place."""
    return at + 1 < limit and words.key[at] == "," and bool(words.can[at + 1] & Can.CAPITAL)


def _take_proper(reader: _Reader, at: int, start: int) -> int:
    """Take capitalised words that the vocabulary does not know: a place or a proper name, not a person's."""
    words = reader.words
    place = vocabulary().places.longest(words.key, at)
    end = at
    while (
        end < reader.limit
        and words.can[end] & Can.CAPITAL
        and not words.can[end] & (VOCABULARY & ~Can.NATION | Can.RANK)
        and (end == at or (words.gap[end] < 2 and not reader.barrier[end]))
    ):
        end += 1
    if place and place[0] > end:
        end = place[0]
    if end == at:
        owns = at + 1 < reader.limit and words.key[at + 1] == "'s"
        if words.can[at] & (Can.RANK | Can.HONORIFIC | Can.FUNCTION | Can.HEAD) and not owns:
            return at
        end = at + 1
    following = words.can[end] if end < reader.limit and words.gap[end] < 2 else 0
    goes_on = (following & BODY_WORD and not following & Can.HEAD) or (
        end < reader.limit and words.key[end] == "'s"
    )
    if (
        at == start
        and not place
        and end - at > 2
        and not goes_on
        and not _names_follow(words, end, reader.limit)
    ):
        return _keep(reader, at + 1)
    if reader.linked and place and place[0] < end and not goes_on:
        return _keep(reader, place[0])
    alone = (
        end - at == 1
        and (reader.institution or (at > start and words.can[at - 1] & Can.LEVEL))
        and not words.can[at]
        & (Can.SURNAME | Can.ACRONYM | Can.FUNCTION | Can.HEAD | Can.RANK | Can.HONORIFIC)
    )
    hyphened = (
        end + 1 < reader.limit and words.word[end] == "-" and not words.gap[end] and not words.gap[end + 1]
    )
    if hyphened and end - at == 1 and words.can[end + 1] & BODY_WORD:
        reader.linked = True
        return end + 1
    if alone and not hyphened:
        return _keep(reader, end)
    if reader.linked or goes_on:
        return _keep(reader, end)
    return _keep(reader, place[0]) if place and place[0] >= end and place[1].kind != "country" else at

"""The step "bodies": the noun phrase after a title, which names its body or place."""

import resources
from desktop.extraction.attributes import Body
from desktop.extraction.joints import (
    BODY_WORD,
    DETERMINERS,
    JOINTS,
    LINKS,
    SYLLABLES_TOO,
    Reader,
    keep,
    names_together,
    take_link,
    title_inside,
)
from desktop.extraction.officers import names_officers
from desktop.extraction.runs import VOCABULARY
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import REGION, Can, vocabulary

_POSSESSIVES = {"its", "his", "her", "their"}
_VILLAGES = frozenset(resources.lexicon("words_bodies")["villages"].split())
_FIRMS = frozenset(
    "lender carrier broadcaster utility firm giant operator airline developer insurer miner conglomerate"
    " startup retailer automaker contractor outfit refiner".split()
)
# Letters of a company's form, after its name and before it.
_COMPANIES = frozenset("AB AG GmbH NV Oy Oyj ASA AS SA SpA Srl BV KK SE KGaA Sdn Bhd Tbk Ltda".split())
_LED = frozenset("PT CV OOO JSC PJSC CJSC OJSC TOO AO ZAO UAB".split())
_LONGEST = 40
# Words of a sentence that stand inside a body's name: "Social Order Related Crimes".
_PARTICIPLES = frozenset({"related", "based", "led", "used", "owned"})
_NAME, _TITLE = 2, 2
_ARTICLES = frozenset({"la", "los", "las", "el", "le", "les"})
_SIDES = frozenset("north south east west central upper lower".split())


def read_body(words: Words, at: int, limit: int, barrier: bytearray, *, to: bool = False) -> Body | None:
    """Return the body that starts at this word, its determiner left out, or None."""
    reader = Reader(words, barrier, min(limit, at + _LONGEST))
    owner, start = "", at
    while start < reader.limit and (words.key[start] in DETERMINERS or words.key[start] in _POSSESSIVES):
        place = vocabulary().places.longest(words.key, start) if words.can[start] & Can.CAPITAL else None
        if place and place[0] > start + 1:
            break
        if words.key[start] == "an" and _is_syllable_here(words, start, reader.limit):
            break
        owner = words.key[start] if words.key[start] in _POSSESSIVES else owner
        start += 1
    if words.key[start : start + 3] == ["state", "-", "owned"]:
        start += 3
    start = _after_kind(words, start, reader)
    if start < reader.limit and words.word[start] in {'"', "“"}:
        start += 1
    end = last = _after_common(words, start, reader) if start > at else start
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


def _after_kind(words: Words, start: int, reader: Reader) -> int:
    """Return where the name of a firm begins after what kind of firm it is: "the state lender Hill Pay"."""
    for at in range(start, min(start + 4, reader.limit - 1)):
        if not words.word[at].islower() or reader.barrier[at]:
            return start
        if words.key[at] in _FIRMS:
            named = words.can[at + 1] & Can.CAPITAL and not reader.barrier[at + 1]
            return at + 1 if named else start
    return start


def is_known_place(words: Words, body: Body) -> bool:
    """Tell whether a whole body is a place of the lexicons: "the new Deputy Commissioner, Mandya"."""
    place = vocabulary().places.longest(words.key, body.start)
    return place is not None and place[0] == body.end and place[1].kind != "country"


def _after_common(words: Words, start: int, reader: Reader) -> int:
    """Return where nouns end that name a body with the kind after them: "the hotel association"."""
    end = start
    while end < min(start + 2, reader.limit) and not words.can[end] and words.word[end].isalpha():
        end += 1
    known = end < reader.limit and words.can[end] & Can.INSTITUTION and not reader.barrier[end]
    return end if known and words.word[end].islower() else start


def _accept(reader: Reader, at: int, start: int, *, to: bool) -> int:
    """Return where the body goes on after this word, or the word itself where it ends."""
    if reader.barrier[at] and not (reader.barrier[at] == 2 and title_inside(reader, at, start, to=to)):
        return at
    office = vocabulary().phrases.longest(reader.words.key, at) if reader.barrier[at] == _TITLE else None
    if office and at > start and office[0] <= reader.limit:
        return keep(reader, office[0])
    return _known_place(reader, at) or _accept_word(reader, at, start)


def _is_syllable_here(words: Words, at: int, limit: int) -> bool:
    """Tell whether a small English word is a syllable of a name: "Do Son police", "An Ninh commune"."""
    if at + 1 >= limit or not words.can[at] & Can.CAPITAL or words.gap[at + 1] != 1:
        return False
    following = words.can[at + 1]
    if words.key[at] in SYLLABLES_TOO:
        return bool(following & Can.CAPITAL) and not following & (Can.HEAD | Can.INSTITUTION | Can.LEVEL)
    inside = at > 0 and words.can[at - 1] & Can.CAPITAL and words.gap[at] == 1
    return bool(
        inside
        and words.key[at] in _PARTICIPLES
        and following & Can.CAPITAL
        and following & (Can.FIELD | Can.INSTITUTION)
    )


def _known_place(reader: Reader, at: int) -> int:
    """Return where a known place ends that begins like a body, "West Nusa Tenggara", or 0."""
    words, flags = reader.words, reader.words.can[at]
    place = vocabulary().places.longest(words.key, at) if flags & Can.CAPITAL and flags & BODY_WORD else None
    if not place or place[0] <= at + 1 or place[0] > reader.limit or any(reader.barrier[at + 1 : place[0]]):
        return 0
    return keep(reader, place[0])


def _accept_word(reader: Reader, at: int, start: int) -> int:
    """Return where the body goes on after a word that begins neither a title nor a person nor a place."""
    words, flags, key = reader.words, reader.words.can[at], reader.words.key[at]
    if names_officers(reader, at, start) or _is_of_body(reader, at):
        return _take_word(reader, at)
    if key in LINKS and (flags & Can.FUNCTION or not flags & Can.CAPITAL):
        return take_link(reader, at, start)
    if key in {"'s", "-", "–", "/"}:
        return _take_mark(reader, at)
    if _is_plain_noun(reader, at, start):
        return keep(reader, at + 1)
    if key == "the" and at > start and words.key[at - 1].endswith("ing") and _is_proper(words.can[at - 1]):
        reader.linked = at + 1 < reader.limit and bool(words.can[at + 1] & Can.CAPITAL)
        return at + 1 if reader.linked else at
    take = JOINTS.get(key)
    if take is not None:
        return take(reader, at)
    if flags & Can.NUMBER or _is_roman(words, at):
        return _take_number(reader, at, start)
    if key in {"no", "no."} and at + 1 < reader.limit and words.can[at + 1] & Can.NUMBER:
        return keep(reader, at + 2)
    if reader.barrier[at] == 2:
        return keep(reader, at + 1)
    return _take_proper(reader, at, start) if _is_proper(flags) else at


def _is_of_body(reader: Reader, at: int) -> bool:
    """Tell whether a word of the lexicons is of a body's name here: a kind, a level, a field of work."""
    known = reader.words.can[at] & BODY_WORD and reader.words.key[at] not in LINKS | {"with"}
    return bool(known) and not _opens_name(reader, at)


def _is_plain_noun(reader: Reader, at: int, start: int) -> bool:
    """Tell whether a plural in small letters says whose the body is: "the tax consultants' association"."""
    words = reader.words
    owns = words.word[at] in {"'", "’"} and words.gap[at] == 0
    step = at + 1
    if not owns and step < reader.limit and words.word[step] in {"'", "’"} and words.gap[step] == 0:
        step += 1
    if at == start or reader.linked or step >= reader.limit or reader.barrier[step]:
        return False
    plural = words.word[at].islower() and words.key[at].rstrip("'’").endswith("s")
    marked = owns or words.word[at][-1] in "'’" or step > at + 1
    owned = Can.INSTITUTION | (Can.FIELD if owns else 0)
    return marked and (owns or (plural and not words.can[at])) and bool(words.can[step] & owned)


def _take_mark(reader: Reader, at: int) -> int:
    """Read on over "'s", over the dash between two fields and over the hyphen of "Post-flood"."""
    hyphen = reader.words.key[at] != "'s" and _is_hyphen(reader, at)
    if reader.words.key[at] == "/" and not (hyphen and reader.words.can[at + 1] & Can.CAPITAL):
        return at
    if hyphen and reader.words.word[at + 1].islower() and not reader.barrier[at + 1]:
        return keep(reader, at + 2)
    if hyphen or reader.words.key[at] == "'s" or _is_dash_inside(reader, at):
        reader.linked = True
        return at + 1
    return at


def _is_proper(flags: int) -> bool:
    return bool(flags & Can.CAPITAL) and not flags & Can.CALENDAR


def _is_hyphen(reader: Reader, at: int) -> bool:
    gap = reader.words.gap
    return gap[at] == 0 and at + 1 < reader.limit and gap[at + 1] == 0


def _is_dash_inside(reader: Reader, at: int) -> bool:
    """Tell whether a dash joins two fields of one body: "Labour - Invalids and Social Affairs Department"."""
    words = reader.words
    if at + 1 >= reader.limit or reader.linked or reader.barrier[at + 1]:
        return False
    left, right = words.can[at - 1], words.can[at + 1]
    both = left & right & Can.CAPITAL
    fields = both and ((left & Can.FIELD and right & Can.FIELD) or left & right & Can.NATION)
    after = words.can[at + 2] if at + 2 < reader.limit else 0
    if not fields or (right & Can.RANK and not after & BODY_WORD):
        return False
    if reader.institution and right & Can.FIELD and after & Can.FIELD:
        return True
    ahead = range(at + 1, min(at + 7, reader.limit))
    end = next(
        (step for step in ahead if reader.barrier[step] or words.key[step] in {",", ";", "-", ":"}),
        ahead[-1] + 1,
    )
    return any(words.can[step] & Can.INSTITUTION for step in range(at + 1, end))


def _is_roman(words: Words, at: int) -> bool:
    key = words.key[at]
    return bool(key) and set(key) <= set("ivx") and words.word[at].isupper()


def _take_number(reader: Reader, at: int, start: int) -> int:
    named = BODY_WORD | Can.ACRONYM
    numbered = at == start or (bool(reader.words.can[at - 1] & named) and not reader.linked)
    return keep(reader, at + 1) if numbered else at


def _take_word(reader: Reader, at: int) -> int:
    place = vocabulary().places.longest(reader.words.key, at) if reader.words.can[at] & Can.CAPITAL else None
    if place and at + 1 < place[0] < reader.limit and place[1].kind == REGION:
        return keep(reader, place[0])
    if reader.words.can[at] & Can.INSTITUTION:
        reader.institution = True
    return keep(reader, at + 1)


def _opens_name(reader: Reader, at: int) -> bool:
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


def _name_ends(reader: Reader, at: int, end: int, start: int) -> bool:
    """Tell whether a run of unknown words is a place and then a person: "Mayor of Lakeside Ann Roe said"."""
    words = reader.words
    if end - at <= _NAME or _names_follow(reader, end):
        return False
    linked = reader.linked and words.key[at - 1] in LINKS
    sided = at == start + 1 and words.key[start] in _SIDES
    return at == start or sided or (linked and not all(one & Can.SYLLABLE for one in words.can[at:end]))


def _names_follow(reader: Reader, at: int) -> bool:
    """Tell whether a comma here leads to a person, so that what stands before it is all place."""
    words = reader.words
    if at + 1 >= reader.limit or words.key[at] != "," or reader.barrier[at + 1] == _TITLE:
        return False
    return bool(words.can[at + 1] & Can.CAPITAL)


def _proper_end(reader: Reader, at: int, place_end: int) -> int:
    """Return where a run of capitalised words ends that the vocabulary does not know, or the same place."""
    words, end = reader.words, at
    while (
        end < reader.limit
        and words.can[end] & Can.CAPITAL
        and (
            not words.can[end] & (VOCABULARY & ~Can.NATION | Can.RANK)
            or (words.can[end] & Can.FUNCTION and _is_syllable_here(words, end, reader.limit))
        )
        and (end == at or (words.gap[end] < 2 and not reader.barrier[end]))
    ):
        end += 1
    end = max(end, place_end)
    if end == at + 1 and end + 1 < reader.limit and words.can[end] & Can.PARTICLE and words.gap[end] == 1:
        further = end + 1 + (words.key[end + 1] in _ARTICLES)
        if further < reader.limit and words.can[further] & Can.CAPITAL and not reader.barrier[further]:
            return further + 1
    if end > at:
        return end
    owns = at + 1 < reader.limit and words.key[at + 1] == "'s"
    if words.can[at] & (Can.RANK | Can.HONORIFIC | Can.FUNCTION | Can.HEAD) and not owns:
        return at
    return at + 1


def _take_proper(reader: Reader, at: int, start: int) -> int:
    """Take capitalised words that the vocabulary does not know: a place or a proper name, not a person's."""
    words = reader.words
    place = vocabulary().places.longest(words.key, at)
    reader.proper = True
    end = _proper_end(reader, at, place[0] if place else 0)
    if end == at:
        return at
    following = words.can[end] if end < reader.limit and words.gap[end] < 2 else 0
    goes_on = (following & BODY_WORD and not following & Can.HEAD) or (
        "'s" in words.key[end : min(end + 1 + bool(following & Can.HEAD), reader.limit)]
    )
    goes_on = goes_on or (words.key[end : end + 1] in (["and"], ["&"]) and names_together(reader, end + 1))
    if words.word[end - 1] in _COMPANIES or (words.word[at - 1] in _LED and at > start):
        return keep(reader, end)
    joined = end - at > 1 and words.can[at + 1] & Can.PARTICLE and not words.can[at + 1] & Can.CAPITAL
    named = joined or words.key[at] in _VILLAGES
    if not place and not goes_on and not named and _name_ends(reader, at, end, start):
        sided = end - at > _NAME + 1 and at > start and words.key[at - 1] in _SIDES
        return keep(reader, at + 1 + sided)
    if reader.linked and place and place[0] < end and not goes_on:
        return keep(reader, place[0])
    alone = (
        (end - at == 1 or joined)
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
        return keep(reader, end)
    if reader.linked or goes_on:
        return keep(reader, end)
    return keep(reader, place[0]) if place and place[0] >= end and place[1].kind != "country" else at

"""The step "titles": heads of titles with what stands before them."""

from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Capacity, Relation
from desktop.extraction.attributes import Stretch, Title
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_BEFORE = Can.INSTITUTION | Can.LEVEL | Can.FIELD | Can.NATION
_MARKS = Can.FORMER | Can.INCOMING | Can.OUTGOING | Can.PRESENT
_CAPACITIES = {
    "acting": Capacity.ACTING,
    "interim": Capacity.ACTING,
    "caretaker": Capacity.ACTING,
    "provisional": Capacity.ACTING,
    "honorary": Capacity.HONORARY,
    "alternate": Capacity.ALTERNATE,
    "designate": Capacity.DESIGNATE,
}
_AFTER = {"designate", "elect", "designated", "emeritus"}
_POSSESSIVES = {"its", "his", "her", "their", "whose"}
_VERBS = {"chairs": "Chairman", "heads": "Head", "leads": "Leader", "chaired": "Chairman", "headed": "Head"}
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
_COLLEGES = frozenset("board council college chamber house court union conference".split())
_BARE = {"head", "chair", "lead", "deputy", "general"}


@Language.component("incumbent_titles")
def titles(doc: Doc) -> Doc:
    """Put the titles on the Doc, in order, none inside another."""
    words = doc._.words
    taken = bytearray(len(words))
    for mention in doc._.mentions:
        for at in range(mention.first, mention.end):
            taken[at] = 1
    found: list[Title] = []
    for stretch in doc._.stretches:
        found += _in_stretch(words, stretch, taken)
    doc._.titles = found
    return doc


def _in_stretch(words: Words, stretch: Stretch, taken: bytearray) -> list[Title]:
    found: list[Title] = []
    at = free = stretch.start
    phrases = vocabulary().phrases
    while at < stretch.end:
        if taken[at] or not (
            words.can[at]
            & (Can.HEAD | Can.MODIFIER | Can.FIELD | Can.INSTITUTION | Can.LEVEL | Can.NATION | Can.RANK)
            or words.key[at] in phrases.first
            or words.key[at] in _VERBS
        ):
            at += 1
            continue
        if words.key[at] in _VERBS and at > stretch.start and words.key[at - 1] in {"who", "also"}:
            found.append(Title(at, at + 1, _VERBS[words.key[at]].lower(), _VERBS[words.key[at]], verb=True))
            at = free = at + 1
            continue
        match = phrases.longest(words.key, at)
        if match and match[0] <= stretch.end:
            end, (head, plural) = match[0], match[1]
        elif words.can[at] & Can.HEAD and not _is_modifier(words, at, stretch.end, taken):
            end, plural = at + 1, bool(words.can[at] & Can.PLURAL)
            head = vocabulary().singular.get(words.key[at], words.key[at])
        else:
            at += 1
            continue
        if plural and is_of_college(words, at, stretch.start):
            at = end
            continue
        if _is_verb(words, at, end, stretch) or _is_owner(words, end, stretch.end):
            at = end
            continue
        title = _read(words, at, end, free, head, taken, plural=plural)
        found.append(title)
        at = free = title.end
    return found


def _is_modifier(words: Words, at: int, limit: int, taken: bytearray) -> bool:
    """Tell whether "deputy" or "vice" here belongs to a head that follows."""
    if words.key[at] not in {"deputy", "chief", "principal", "justice", "executive"}:
        return False
    for step in range(at + 1, min(at + 7, limit)):
        if taken[step] or words.gap[step] == 2:
            return False
        flags = words.can[step]
        if flags & Can.HEAD or vocabulary().phrases.longest(words.key, step):
            return True
        if not flags & (_BEFORE | Can.MODIFIER | Can.CAPITAL) and words.key[step] not in {"'s", "-"}:
            return False
    return False


def _is_verb(words: Words, at: int, end: int, stretch: Stretch) -> bool:
    """Tell whether "head", "chair" or "mark" is a verb or a thing here."""
    if end - at > 1 or words.can[at] & Can.CAPITAL:
        return False
    key = words.key[at]
    if at > stretch.start and words.key[at - 1] in {"to", "will", "would", "not", "who"} and key in _BARE:
        return True
    if key in {"head", "chair"} and end < stretch.end and words.key[end] in {"the", "a", "an", "this"}:
        return True
    return key in {"king", "boss", "lead", "whip", "coach", "mark", "judge"} and key != "judge"


def is_of_college(words: Words, at: int, first: int) -> bool:
    """Tell whether a plural belongs to a body's name: "Board of Directors", "House of Representatives"."""
    step = at - 1
    while step > first and (words.can[step] & Can.FIELD or words.key[step] in {"'s", "the"}):
        step -= 1
    return step > first and words.key[step] == "of" and words.key[step - 1] in _COLLEGES


def _is_owner(words: Words, end: int, limit: int) -> bool:
    """Tell whether a title only owns what follows: "the Prime Minister's Office", "Governors' Forum"."""
    if end >= limit or words.gap[end] > 1:
        return False
    if words.key[end] in _OF_TITLES and not words.can[end] & Can.HEAD:
        return True
    return words.gap[end] == 0 and words.key[end] in {"'s", "'", "’"}


@dataclass(slots=True)
class _Left:
    """What stands to the left of a title's head, read from the head outwards."""

    first: int
    modifiers: list[str] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    relation: Relation | None = None
    capacity: Capacity = Capacity.FULL
    owner: str = ""


def _read(words: Words, at: int, end: int, free: int, head: str, taken: bytearray, *, plural: bool) -> Title:
    """Read a title around its head: modifiers, the words of a body or place, "designate" after it."""
    left = _Left(at)
    while left.first > free and not taken[left.first - 1] and words.gap[left.first] < 2:
        if not _takes(words, left, free):
            break
        left.first -= 1
    if left.before and _is_object(words, left.before, free):
        left.first, left.before = left.before[-1] + 1, []
    if left.before and not words.can[at] & Can.CAPITAL and _ends_with_person(words, left, end):
        left.first, left.before = left.before[-1] + 1, []
    first = _trim(words, left.first, at)
    end, designate = _after_head(words, end)
    before = [step for step in left.before if step >= first]
    printed = _head_text(words, at, end, head, plural=plural)
    text = " ".join([*(_print(word) for word in left.modifiers), printed])
    if before and words.key[before[-1]] == "party" and head in {"chief", "leader", "boss"}:
        text = f"Party {text}"
    return Title(
        first,
        end,
        head,
        " ".join(text.split()),
        plural,
        words.between(before[0], before[-1] + 1) if before else "",
        left.owner,
        Capacity.DESIGNATE if designate else left.capacity,
        left.relation,
        lower=not words.can[at] & Can.CAPITAL,
    )


def _takes(words: Words, left: _Left, free: int) -> bool:
    """Take the next word to the left, and tell whether it is of the title."""
    step = left.first - 1
    key, flags = words.key[step], words.can[step]
    if key == "-" and words.gap[step] == 0 and words.gap[left.first] == 0 and not left.before:
        return True
    if flags & _MARKS and not (flags & Can.CAPITAL and left.before and flags & Can.PRESENT):
        left.relation = left.relation or _relation(flags)
    elif _modifies(words, step, left.before):
        left.modifiers.insert(0, words.word[step])
        left.capacity = _CAPACITIES.get(key, left.capacity)
    elif _belongs_before(words, step, left.first, free):
        left.before.insert(0, step)
    elif key in _POSSESSIVES and not left.owner:
        left.owner = key
    else:
        return False
    return True


def _modifies(words: Words, step: int, before: list[int]) -> bool:
    if not words.can[step] & Can.MODIFIER or words.key[step] in {"under", "full", "charge"}:
        return False
    return not _is_field_use(words, step, before)


def _after_head(words: Words, end: int) -> tuple[int, bool]:
    """Return where a title ends with "designate", "-elect" and such, and whether it has one."""
    designate = False
    while end < len(words) and words.key[end] in _AFTER | {"-"} and words.gap[end] < 2:
        if words.key[end] == "-" and not (
            end + 1 < len(words) and words.key[end + 1] in _AFTER and words.gap[end + 1] == 0
        ):
            break
        designate = designate or words.key[end] in {"designate", "elect", "designated"}
        end += 1
    return end, designate


def _is_object(words: Words, before: list[int], free: int) -> bool:
    """Tell whether the words before a title are the person who gets it.

    As in "appointed Ann Roe deputy governor".
    """
    if len(before) < 2 or before[0] - 1 < free or words.can[before[-1] + 1] & Can.CAPITAL:
        return False
    unknown = all(
        words.can[step] & (Can.CAPITAL | Can.PUNCTUATION) and not words.can[step] & _BEFORE for step in before
    )
    return unknown and bool(words.can[before[0] - 1] & Can.EVENT)


def _ends_with_person(words: Words, left: _Left, end: int) -> bool:
    """Tell whether a name stands before a title in small letters with its own body.

    As in "elected Canada's Ann Roe treasurer", "made Ann Roe president of the board".
    """
    first = left.before[-1]
    while first > left.before[0] and _is_unknown(words, first - 1):
        first -= 1
    if not all(_is_unknown(words, step) for step in range(first, left.before[-1] + 1)):
        return False
    if words.gap[left.before[-1] + 1] != 1:
        return False
    particle = bool(first and words.can[first - 1] & Can.PARTICLE and words.can[first - 1] & ~Can.FUNCTION)
    told = any(words.can[step] & Can.EVENT for step in range(max(0, first - 8), first))
    return (words.key[end : end + 1] == ["of"] and (particle or told or left.before[-1] > first)) or (
        told and left.before[-1] > first
    )


def _is_unknown(words: Words, step: int) -> bool:
    flags = words.can[step]
    return bool(flags & Can.CAPITAL) and not flags & (_BEFORE | Can.HEAD | Can.ACRONYM | Can.MODIFIER)


def _is_field_use(words: Words, step: int, before: list[int]) -> bool:
    """Tell whether a modifier is part of a body's name: "Standing Committee Chairman"."""
    return (
        bool(before)
        and before[0] == step + 1
        and words.key[step] in {"standing", "general", "executive", "joint", "permanent"}
        and bool(words.can[before[0]] & Can.INSTITUTION)
    )


def _relation(flags: int) -> Relation:
    if flags & Can.FORMER:
        return Relation.FORMER
    if flags & Can.INCOMING:
        return Relation.INCOMING
    return Relation.OUTGOING if flags & Can.OUTGOING else Relation.CURRENT


def _belongs_before(words: Words, step: int, first: int, free: int) -> bool:
    """Tell whether a word before the title names its body or place."""
    flags, key = words.can[step], words.key[step]
    if key == "'s":
        return step > free
    if key in {"and", "&"}:
        left, right = words.can[step - 1], words.can[first]
        return (
            step - 1 >= free
            and bool(left & Can.FIELD and right & (Can.FIELD | Can.INSTITUTION))
            and not right & Can.HEAD
        )
    if key == "-" and words.gap[step] == 0:
        return step > free
    if key == "of":
        return step - 1 >= free and bool(
            words.can[step - 1] & Can.INSTITUTION and words.can[step - 1] & Can.CAPITAL
        )
    if (
        flags & Can.CAPITAL
        and (flags & Can.FUNCTION or flags & Can.HONORIFIC)
        and _in_place(words, step, free)
    ):
        return True
    if flags & _BEFORE:
        return not flags & (Can.FUNCTION | Can.CALENDAR) or bool(
            flags & Can.CAPITAL and words.gap[step] == 1 and not flags & Can.CALENDAR and flags & Can.NATION
        )
    if flags & Can.NUMBER:
        return (step > free and bool(words.can[step - 1] & (Can.INSTITUTION | Can.LEVEL))) or words.word[
            step - 1
        ] == "-"
    barred = (
        Can.FUNCTION
        | Can.CALENDAR
        | Can.HEAD
        | Can.EVENT
        | (Can.RANK | Can.HONORIFIC if words.word[step].isascii() else Can.EVENT)
    )
    return bool(flags & Can.CAPITAL) and not flags & barred


def _in_place(words: Words, at: int, free: int) -> bool:
    """Tell whether a word is of a known place's name: "Hai Phong", "Dong Nai"."""
    for first in range(at, max(free, at - 3) - 1, -1):
        place = vocabulary().places.longest(words.key, first)
        if place and place[0] > at:
            return True
    return False


def _trim(words: Words, first: int, at: int) -> int:
    while first < at and words.key[first] in {"'s", "-", "and", "&"}:
        first += 1
    return first


def _print(word: str) -> str:
    return word if word[:1].isupper() else word[:1].upper() + word[1:]


def _head_text(words: Words, at: int, end: int, head: str, *, plural: bool) -> str:
    written = vocabulary().written_out.get(head)
    if written:
        return written
    source = head if plural else words.between(at, end)
    small = {"of", "the", "to", "in"}
    return " ".join(part if part.lower() in small else _print(part) for part in source.split())

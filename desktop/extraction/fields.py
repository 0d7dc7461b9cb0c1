"""Fields of work that are part of a title: "Secretary Irrigation", "Commissioner for Local Government"."""

import resources
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_BARE, _LINKED = (
    frozenset(head.strip() for head in resources.lexicon("seats")["fields"][name].split(";"))
    for name in ("after", "after_for")
)
_OTHER_USES = Can.HEAD | Can.RANK | Can.HONORIFIC | Can.INSTITUTION | Can.CALENDAR | Can.EVENT
_JOINTS = frozenset({"and", "&", "/", ","})
_INSIDE = frozenset({"affairs", "government", "operations"})
_AFTER = frozenset(
    {",", ";", ".", ")", "and", "-", "–", "—", ":", "(", "said", "has", "was", "who", "is", "vice"}
)
_OWNERS = frozenset({"his", "her", "their", "'s", "its"})
_LONGEST = 8


def field_end(words: Words, at: int, head: str, first: int) -> int:
    """Return where the field of work of a title ends that stands after it, or the same word."""
    if at >= len(words) or words.gap[at] > 1:
        return at
    owned = first > 0 and words.key[first - 1] in _OWNERS and head == "deputy"
    if words.key[at] == "for" and head in _LINKED and not owned:
        end = _run(words, at + 1)
        return end if end > at + 1 and _is_over(words, end) else at
    if head not in _BARE or not words.can[first] & Can.CAPITAL or not words.can[at] & Can.CAPITAL:
        return at
    end = _run(words, at)
    if end == at or not all(
        words.can[step] & Can.CAPITAL or words.key[step] in _JOINTS for step in range(at, end)
    ):
        return at
    return end if _is_over(words, end) and not _is_name(words, at, end) else at


def field_text(words: Words, first: int, end: int) -> str:
    """Return a field of work as it is printed: "for Education"."""
    small = _JOINTS | {"for", "of"}
    parts = words.between(first, end).split()
    return " ".join(part if part.lower() in small else part[:1].upper() + part[1:] for part in parts)


def _run(words: Words, at: int) -> int:
    """Return where the fields end that start here, joined by "and" or a comma before one with an "and"."""
    end = step = at
    while step < min(len(words), at + _LONGEST) and (step == at or words.gap[step] < 2):
        if _is_field(words, step) and (
            step == at or words.key[step - 1] in _JOINTS or not _changes_case(words, step)
        ):
            end = step = step + 1
        elif words.key[step] in _JOINTS and step > at and _goes_on(words, step):
            step += 1
        else:
            break
    return end


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether a joint leads to another field, a comma only in a list that an "and" ends."""
    if at + 1 >= len(words) or not _is_field(words, at + 1):
        return False
    return words.key[at] != "," or bool({"and", "&"} & set(words.key[at + 2 : at + 5]))


def _changes_case(words: Words, at: int) -> bool:
    return bool(words.can[at] & Can.CAPITAL) is not bool(words.can[at - 1] & Can.CAPITAL)


def _is_field(words: Words, at: int) -> bool:
    flags = words.can[at]
    if words.key[at] == "justice":
        return words.key[at - 1] in {"for", "and", "&"}
    if words.key[at] in _INSIDE:
        return words.key[at - 1] not in {"the", "of"}
    return bool(flags & Can.FIELD) and not flags & _OTHER_USES


def _is_over(words: Words, end: int) -> bool:
    """Tell whether a title can end here: before a name, a form of address or a mark."""
    if end >= len(words) or words.gap[end] > 1 or words.key[end] in _AFTER:
        return True
    flags = words.can[end]
    return bool(flags & (Can.RANK | Can.HONORIFIC)) or (
        bool(flags & Can.CAPITAL) and not flags & (Can.INSTITUTION | Can.LEVEL | Can.HEAD)
    )


def _is_name(words: Words, at: int, end: int) -> bool:
    """Tell whether one field and one word after it are rather a person's name: "Director Forest Roe"."""
    if end - at > 1 or end >= len(words) or not words.can[end] & Can.CAPITAL or words.gap[end] > 1:
        return False
    return end + 1 >= len(words) or words.gap[end + 1] > 1 or not words.can[end + 1] & Can.CAPITAL

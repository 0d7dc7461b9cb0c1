"""Offices that several persons share: plural titles, "respectively", headings over lists."""

from desktop.extraction.attributes import Mention, Office, Stretch
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_HEADS_A_LIST = frozenset(
    {
        ":",
        "-",
        "–",
        "—",
        "are",
        "include",
        "including",
        "comprise",
        "comprising",
        "were",
        "namely",
        "follows",
        "includes",
        "comprises",
        "as",
    }
)


_VAGUE = frozenset({"leader", "representative", "delegate", "deputy", "official", "candidate"})
_NEAR, _FAR = 6, 10
_MARKS = Can.NUMBER | Can.PUNCTUATION | Can.RANK | Can.HONORIFIC
_VERBS = frozenset({"was", "is", "were", "has", "had", "will", "said", "told", "used", "held", "served"})


def is_heading(words: Words, stretch: Stretch, office: Office) -> bool:
    """Tell whether a plural title heads the entries that follow it.

    As in "the Vice Chairmen of the new province:".
    """
    posts = {"positions", "posts"} & set(words.key[max(stretch.start, office.start - 3) : office.start])
    if not (office.title.plural or posts) or office.end >= stretch.end + 1:
        return False
    rest = words.key[office.end : stretch.end]
    if not rest:
        return words.word[stretch.end - 1] == ":" or _heads_lines(words, stretch, office)
    return rest[-1] == ":" and len(rest) < 12


def _heads_lines(words: Words, stretch: Stretch, office: Office) -> bool:
    """Tell whether a line is a plural title and nothing else, over lines with a number or a dash each."""
    at = stretch.end
    if at + 1 >= len(words) or words.gap[at] <= 1 or office.start > stretch.start + 1:
        return False
    return bool(words.can[at] & (Can.NUMBER | Can.HONORIFIC)) or words.key[at] in {"-", "–", "+", "•", "*"}


def heads_entries(words: Words, office: Office, mention: Mention) -> bool:
    """Tell whether a plural title heads the persons named after it in its own sentence."""
    if not office.title.plural:
        return False
    first = mention.first
    while first > office.end and words.can[first - 1] & Can.RANK and words.can[first - 1] & Can.CAPITAL:
        first -= 1
    between = words.key[office.end : first]
    if not between or len(between) > _FAR:
        return False
    if _leads(between) and office.title.head not in _VAGUE:
        return True
    if len(between) > _NEAR:
        return False
    if "among" in words.key[max(0, office.start - 4) : office.start] and between[-1] in {
        "is",
        "are",
        "was",
        "were",
    }:
        return True
    return between[0] in _HEADS_A_LIST and all(
        key in _HEADS_A_LIST | {"mr", "ms", "comrade", "comrades", "the", "following", ",", "1"}
        for key in between
    )


def _leads(between: list[str]) -> bool:
    """Tell whether words end as those do that lead to a list: "stand accused of bribery:", "include"."""
    includes = {"includes", "include", "including", "comprises"} & set(between)
    if {";", "said", "told", "."} & set(between) or (includes and "," in between):
        return False
    return between[-1] == ":" or between[-1] in {"include", "including"}


def starts_entry(words: Words, stretch: Stretch, mention: Mention) -> bool:
    """Tell whether a person begins a line's entry: after a number, a dash or a rank at most."""
    return all(words.can[at] & _MARKS for at in range(stretch.start, mention.first))


def follows_semicolon(words: Words, mention: Mention, first: int) -> bool:
    """Tell whether a person is the next entry of a list: after a semicolon, or after "; and"."""
    at = mention.first - 1
    while at > first and (words.key[at] in {"and", "comrade", "comrades"} or words.can[at] & Can.RANK):
        at -= 1
    return words.key[at] in {";", ")"} or (words.key[at] == "," and words.key[at - 1] == ")")


def respectively(words: Words, office: Office, limit: int) -> bool:
    """Tell whether the offices are the persons' in their order."""
    return "respectively" in words.key[office.end : min(office.end + 3, limit)]


def is_entry(words: Words, stretch: Stretch, mention: Mention) -> bool:
    """Tell whether a line is an entry of a list: numbered, with a form of address, or without a full stop."""
    if not starts_entry(words, stretch, mention):
        return False
    if words.key[mention.end : mention.end + 1] and words.key[mention.end] in _VERBS:
        return False
    marked = mention.first > stretch.start or mention.addressed
    return marked or words.word[stretch.end - 1] != "."

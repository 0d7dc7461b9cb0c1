"""Titles that only address somebody: ranks before a name, a second title after a comma."""

from desktop.extraction.attributes import Stretch, Title
from desktop.extraction.runs import VOCABULARY
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_TITLE = 2
ADDRESSES = frozenset({"cllr", "coun"})
# Forms of address after another title of the same person: "the Chief Judge, Justice Roe".
SECOND = ADDRESSES | {
    *("councillor", "justice", "ambassador", "superintendent", "senior superintendent", "chief inspector"),
    *("inspector", "judge", "attorney", "coun"),
}


def is_second(words: Words, title: Title, stretch: Stretch, barrier: bytearray) -> bool:
    """Tell whether "Cllr" follows another title of the same person: "Leader of the Council, Cllr Roe"."""
    if title.head not in ADDRESSES and not _addresses(words, title, stretch.end):
        return False
    for at in range(title.start - 1, max(stretch.start, title.start - 8) - 1, -1):
        if words.key[at] == ";":
            return False
        if barrier[at]:
            told = title.head in ADDRESSES or words.key[at - 1] not in {"former", "and", ";"}
            return barrier[at] == _TITLE and words.key[at] not in ADDRESSES and told
    return False


def _addresses(words: Words, title: Title, limit: int) -> bool:
    """Tell whether a title stands between a comma and a name, as a rank does: ", Justice Ann Roe"."""
    at = title.end
    if title.before or title.plural or title.lower or at >= limit or words.key[title.start - 1] != ",":
        return False
    if not words.can[at] & Can.CAPITAL or words.gap[at] != 1 or words.can[at] & VOCABULARY:
        return False
    end = at
    while end < limit and (words.can[end] & Can.CAPITAL or words.word[end] == "-"):
        end += 1
    return end >= limit or words.key[end] != "of"


def is_address(words: Words, title: Title, limit: int) -> bool:
    """Tell whether a title is a form of address or a rank here: "Chief Ezekiel Roe", "Field Marshal Roe"."""
    at = title.end
    if title.before or title.end - title.start > 1 or at >= limit or words.gap[at] != 1:
        return False
    named = bool(words.can[at] & Can.CAPITAL) and not words.can[at] & VOCABULARY
    before = words.key[title.start - 1] if title.start else ""
    return named and (
        (title.head == "chief" and title.text == "Chief" and before in {",", "and"})
        or (title.head == "marshal" and before in {"field", "air"})
    )

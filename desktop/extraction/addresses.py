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
    *("inspector", "judge", "attorney", "coun", "senator", "sen", "deputy", "secretary"),
}
# Without a comma too: "Leader of the House Senator Roe".
_CLOSE = frozenset({"senator", "sen", "justice"})
_PAST = frozenset({"former", "ex", "past", "retired", "and"})


def is_second(words: Words, title: Title, stretch: Stretch, barrier: bytearray) -> bool:
    """Tell whether "Cllr" follows another title of the same person: "Leader of the Council, Cllr Roe"."""
    if title.head == "secretary":
        return _is_somebodys(words, title, stretch.end)
    if title.head not in ADDRESSES and not _addresses(words, title, stretch.end):
        return False
    near = range(title.start - 1, max(stretch.start, title.start - 8) - 1, -1)
    at = next((at for at in near if barrier[at] or words.key[at] == ";"), -1)
    if at < 0 or barrier[at] != _TITLE or words.key[at] in ADDRESSES:
        return False
    return title.head in ADDRESSES or (
        not _PAST & set(words.key[at - 1 : at + 1]) and _is_titles_end(words, at, title.start)
    )


def _is_somebodys(words: Words, title: Title, limit: int) -> bool:
    """Tell whether a secretary only serves a person: "her secretary Ann Roe"."""
    alone = title.owner in {"his", "her"} and title.lower and title.text == "Secretary" and not title.before
    return alone and words.key[title.end : min(limit, title.end + 1)] not in (["of"], ["for"])


def _is_titles_end(words: Words, first: int, end: int) -> bool:
    """Tell whether nobody is named between a title and here: "Mayor of Hill Bay,", no "Mayor Ann Roe,"."""
    at = end - 1 - (words.key[end - 1] == ",")
    while (
        at > first
        and (words.word[at] == "-" or words.can[at] & Can.CAPITAL)
        and not (words.can[at] & (VOCABULARY | Can.RANK))
    ):
        at -= 1
    named = words.can[at + 1] & Can.CAPITAL and at + 1 < end - 1
    return not named or words.key[at] in {"of", "for", "the"}


def _addresses(words: Words, title: Title, limit: int) -> bool:
    """Tell whether a title stands between a comma and a name, as a rank does: ", Justice Ann Roe"."""
    at = title.end
    if title.before or title.plural or title.lower or at >= limit:
        return False
    if words.key[title.start - 1] != "," and title.head not in _CLOSE:
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

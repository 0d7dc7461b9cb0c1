"""The step "rosters": lists that give the whole of a body: "The Board has 11 members, namely ..."."""

from bisect import bisect_right
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from desktop.extraction.attributes import Holding, Stretch
from desktop.extraction.tokens import Words

_CONSISTS = frozenset(
    "consists consist consisted consisting comprises comprise comprised comprising composed made".split()
)
_HAS = frozenset({"has", "have", "having", "numbers", "counts"})
_OF_PART = frozenset(
    "including include includes included among additional additionally further more extra other others "
    "supplement supplemented supplementing added adding co-opted coopted newcomers newcomer joined joins "
    "some several vacant vacancies remaining re-elected".split()
)
_LISTING = frozenset({"heading, name", "heading, names", "title, name", "title is name", "title before name"})
_COUNTED = frozenset({"members", "comrades", "persons", "people", "commissioners", "seats"})
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        2,
    )
}
_LEAST, _LEAST_ELECTED = 3, 5
_BETWEEN = 3


@Language.component(
    "incumbent_rosters",
    assigns=["doc._.holdings"],
    requires=["doc._.words", "doc._.stretches", "doc._.holdings"],
)
def rosters(doc: Doc) -> Doc:
    """Mark the memberships of which the article's list is the whole."""
    lists: dict[int, list[Holding]] = {}
    for one in doc._.holdings:
        if one.construction in _LISTING and one.office.title.head.endswith("member"):
            lists.setdefault(one.office.title.start, []).append(one)
    words: Words = doc._.words
    for listed in lists.values():
        if is_whole(_lead(words, doc._.stretches, listed), _persons(listed)):
            for one in listed:
                one.roster = True
    return doc


def is_whole(lead: list[str], listed: int) -> bool:
    """Tell whether so many names, listed after these words, are all members of the body.

    A number said must be theirs. "The congress elected two members" may fill two seats of many, so
    an election counts as one of the whole only from five names on, with their number said.
    """
    if not _OF_PART.isdisjoint(lead):
        return False
    said, of_body = _said(lead), not (_CONSISTS | _HAS).isdisjoint(lead)
    if said:
        return said == listed and (of_body or "all" in lead or listed >= _LEAST_ELECTED)
    return not _CONSISTS.isdisjoint(lead) and listed >= _LEAST


def _persons(listed: Iterable[Holding]) -> int:
    return len({one.mention.person for one in listed})


def _lead(words: Words, stretches: list[Stretch], listed: list[Holding]) -> list[str]:
    """Return the words of the sentence that speaks of the members, up to the first of them."""
    title = listed[0].office.title
    stretch = stretches[bisect_right(stretches, title.start, key=lambda one: one.start) - 1]
    first = min(one.mention.first for one in listed)
    return words.key[stretch.start : first if stretch.start < first < stretch.end else stretch.end]


def _said(lead: list[str]) -> int:
    """Return how many members the words say that there are, or 0: "13 official members", "of 25 comrades"."""
    for at, key in enumerate(lead):
        if key in _COUNTED:
            before = reversed(lead[max(0, at - _BETWEEN) : at])
            number = next((_number(one) for one in before if _number(one)), 0)
            if number:
                return number
    return 0


def _number(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() and len(key) < _LEAST + 1 else _NUMBERS.get(key, 0)

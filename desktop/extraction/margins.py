"""What stands at the edge of a run of capitalised words and is no part of the name in it."""

from dataclasses import dataclass

from desktop.extraction.attributes import Body, Office
from desktop.extraction.jurisdictions import rungs_of_head
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_OF_PLACES = frozenset(
    {
        "collector",
        "commissioner",
        "deputy commissioner",
        "district magistrate",
        "district collector",
        "magistrate",
        "superintendent",
        "superintendent of police",
        "commissioner of police",
        "inspector general of police",
        "chief minister",
        "divisional commissioner",
        "uno",
        "upazila nirbahi officer",
        "assistant commissioner",
        "additional commissioner",
        "additional deputy commissioner",
        "district officer",
        "chief district officer",
        "district health officer",
        "district education officer",
        "executive engineer",
        "superintending engineer",
        "chief secretary",
        "tehsildar",
        "mukhtiarkar",
        "sub-divisional magistrate",
        "sub-divisional officer",
    }
)
ALIAS = frozenset({"alias", "aka", "a.k.a", "a.k.a."})
_LEAST_OF_VERB = 8
_LONGEST_REMARK = 14
_LONG = 3
_LEAST = 2
_FIELD = 8
_IN = frozenset({"in", "from", "at", "near", "across", "throughout", "for"})


@dataclass(slots=True)
class Margins:
    """Answers where a name begins, from the offices and the words of the article."""

    words: Words
    offices: dict[int, Office]
    alone: frozenset[str]
    located: frozenset[str] = frozenset()

    def start(self, at: int, end: int, first: int) -> int:
        """Return where the name begins in a run: after "Congratulating", after the place of the title."""
        words = self.words
        if (
            at == first
            and end - at > 1
            and len(words.word[at]) >= _LEAST_OF_VERB
            and words.key[at].endswith("ing")
        ):
            return at + 1
        office = self.offices.get(at) or self._before_comma(at, end)
        if office is None or office.body is not None or office.title.before:
            return at
        if self._before_comma_and_address(end) and (
            end - at == 1 or (end - at < _LONG and rungs_of_head(office.title.head))
        ):
            office.body, office.end = Body(at, end, words.between(at, end)), end
            return end
        if office.title.head not in _OF_PLACES:
            return at
        if self.words.key[at - 1] == ",":
            office.body, office.end = Body(at, end, words.between(at, end)), end
            return end
        after = self._after_place(at, end)
        if after == at and self._before_address(end):
            after = end
        if after > at:
            office.body = Body(at, after, words.between(at, after))
            office.end = after
        return after

    def after_field(self, at: int, limit: int) -> int:
        """Return where a bracket ends that names an office's field: "Chief Engineer (Lake Basin) Ann Roe".

        What stands in it becomes the office's body; if no name follows, only the bracket is passed.
        """
        words, office = self.words, self.offices[at]
        end = next((step for step in range(at + 1, min(at + _FIELD, limit)) if words.word[step] == ")"), 0)
        named = 0 < end < limit - 1 and bool(
            words.can[end + 1] & Can.CAPITAL and not words.can[end + 1] & Can.FUNCTION
        )
        if not named or words.gap[end + 1] != 1 or "," in words.word[at:end]:
            return at + 1
        gloss = end - at == 2 and words.can[at + 1] & (Can.ACRONYM | Can.RANK)
        if office.body is None and not office.title.before and not gloss:
            office.body = Body(at + 1, end, " ".join(words.between(at + 1, end).split()))
        office.end = end + 1
        return end + 1

    def _after_place(self, at: int, end: int) -> int:
        words = self.words
        place = vocabulary().places.longest(words.key, at)
        if place and place[0] < end and end - at > 2:
            return place[0]
        known = self.alone if end - at > _LONG else self.located
        return at + 1 if end - at >= _LONG and words.key[at] in known else at

    def _before_comma(self, at: int, end: int) -> Office | None:
        """Return the office whose place stands between commas: "Collector, Lakeside, Ann Roe"."""
        words = self.words
        if at < _LEAST or words.key[at - 1] != "," or end - at > 1 or end + 1 >= len(words):
            return None
        named = words.can[end + 1] & Can.CAPITAL and words.can[end + 2 : end + 3] != []
        if words.key[end] != "," or not named or words.can[end + 1] & (Can.FUNCTION | Can.HEAD):
            return None
        office = self.offices.get(at - 1)
        return office if office and words.can[end + 2] & Can.CAPITAL else None

    def _before_address(self, end: int) -> bool:
        """Tell whether a form of address follows: "Assistant Commissioner Johi Ms. Ann Roe"."""
        words = self.words
        return end < len(words) and words.gap[end] == 1 and bool(words.can[end] & (Can.HONORIFIC | Can.RANK))

    def _before_comma_and_address(self, end: int) -> bool:
        """Tell whether the name only follows: "the Provincial Administrator Arden, Ms Ann Roe"."""
        at = end + 1
        called = at + 1 < len(self.words) and self.words.can[at] & Can.HONORIFIC
        return self.words.key[end:at] == [","] and bool(called and self.words.can[at + 1] & Can.CAPITAL)


def located_words(words: Words) -> frozenset[str]:
    """Return the capitalised words in which something is said to be: "in Macuata"."""
    return frozenset(
        words.key[at]
        for at in range(1, len(words) - 1)
        if words.can[at] & Can.CAPITAL and words.key[at - 1] in _IN and not words.can[at + 1] & Can.CAPITAL
    )


def alone_words(words: Words) -> frozenset[str]:
    """Return the capitalised words that stand somewhere with no capitalised word after them."""
    found = set()
    for at in range(1, len(words) - 1):
        if not words.can[at] & Can.CAPITAL or words.can[at + 1] & Can.CAPITAL:
            continue
        if not words.can[at - 1] & (Can.HONORIFIC | Can.RANK) and words.key[at - 1] != "'s":
            found.add(words.key[at])
    return frozenset(found)


def after_bracket(words: Words, at: int, limit: int) -> int:
    """Return where a short remark in brackets after a name ends: a party, a constituency, an age."""
    for end in range(at + 1, min(at + _LONGEST_REMARK, limit)):
        if words.can[end] & Can.HEAD or words.word[end] == "(":
            return at + 1
        if words.word[end] == ")":
            return end + 1
    return at + 1

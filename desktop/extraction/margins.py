"""What stands at the edge of a run of capitalised words and is no part of the name in it."""

from dataclasses import dataclass

from desktop.extraction.attributes import Body, Office
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
        office = self.offices.get(at)
        if office is None or office.body is not None or office.title.before:
            return at
        if office.title.head not in _OF_PLACES:
            return at
        after = self._after_place(at, end)
        if after == at and self._before_address(end):
            after = end
        if after > at:
            office.body = Body(at, after, words.between(at, after))
            office.end = after
        return after

    def _after_place(self, at: int, end: int) -> int:
        words = self.words
        place = vocabulary().places.longest(words.key, at)
        if place and place[0] < end and end - at > 2:
            return place[0]
        known = self.alone if end - at > _LONG else self.located
        return at + 1 if end - at >= _LONG and words.key[at] in known else at

    def _before_address(self, end: int) -> bool:
        """Tell whether a form of address follows: "Assistant Commissioner Johi Ms. Ann Roe"."""
        words = self.words
        return end < len(words) and words.gap[end] == 1 and bool(words.can[end] & (Can.HONORIFIC | Can.RANK))


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

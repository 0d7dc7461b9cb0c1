"""A title that stands for its holder: "The minister, who was governor of Arden till July"."""

from collections.abc import Iterator

from desktop.extraction.attributes import Holding, Mention, Office, Stretch
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

_TOLD = frozenset(
    "is was has had will also previously once became held served replaces succeeds replaced".split()
)
_SAYS = frozenset({"said", "says", "told", "added"})
_QUOTES = frozenset({'"', "“", "'", "‘"})
_OUT_OF_USE = frozenset({"former", "then"})


def alone(words: Words, stretches: list[Stretch], offices: list[Office]) -> Iterator[tuple[Office, Mention]]:
    """Yield the offices that only stand for a person named elsewhere, as mentions of that person."""
    waiting = iter(offices)
    office = next(waiting, None)
    for stretch in stretches:
        while office is not None and office.start < stretch.end:
            if office.start > stretch.start and _stands_alone(words, office, stretch):
                title = office.title
                yield (
                    office,
                    Mention(
                        title.start,
                        title.end,
                        title.head,
                        title.start - 1,
                        pronoun=True,
                        title=kind(title.head),
                    ),
                )
            office = next(waiting, None)


def kind(head: str) -> str:
    """Return what a holder is called later: the minister of whatever, the governor, the mayor."""
    return head.rsplit(maxsplit=1)[-1]


def holders(holdings: list[Holding]) -> dict[int, list[str]]:
    """Return by mention what its person can be called later."""
    called: dict[int, list[str]] = {}
    for one in holdings:
        called.setdefault(id(one.mention), []).append(kind(one.office.title.head))
    return called


def _stands_alone(words: Words, office: Office, stretch: Stretch) -> bool:
    title, at = office.title, office.start
    if title.plural or title.verb or title.before or office.body is not None or not title.lower:
        return False
    if words.key[at - 1] != "the" or title.end - title.start != 1 or office.end != title.end:
        return False
    return _opens(words, at - 1, stretch) and _goes_on(words, title.end, stretch.end)


def _opens(words: Words, at: int, stretch: Stretch) -> bool:
    """Tell whether "the" begins the sentence, or follows what somebody said."""
    if at == stretch.start or words.key[at - 1] in _SAYS:
        return True
    return at == stretch.start + 1 and words.word[at - 1] in _QUOTES


def _goes_on(words: Words, at: int, limit: int) -> bool:
    """Tell whether more is told of the holder, and no name follows."""
    if at + 1 >= limit or words.key[at + 1] in _OUT_OF_USE:
        return False
    if words.key[at] == ",":
        return words.key[at + 1] in {"who", "whose"} or words.key[at + 1] in {"a", "an"}
    return words.key[at] in _TOLD and not words.can[at + 1] & Can.CAPITAL

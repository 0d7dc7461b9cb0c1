"""A holding as its article shows it: what the signs of confidence look at."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc

import resources
from db.values import Relation, ZoneKind, fold
from desktop.extraction.attributes import Holding, Mention, Stretch
from desktop.extraction.sameness import words_of
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can

YEAR = 1 << 40
"""That a sentence names a year, beside what its words can be."""
_YEAR = 4
_SHUFFLES = frozenset(resources.lexicon("confidence")["shuffles"].split())
_LEAD = 3
_NOW = frozenset({Relation.CURRENT, Relation.INCOMING})


@dataclass(slots=True)
class Around:
    """What an article tells beside one holding: who is named how often, who else holds what."""

    words: Words
    country: str
    abroad: bool
    region: bool
    size: int
    named: Counter[str] = field(default_factory=Counter)
    meant: Counter[str] = field(default_factory=Counter)
    holders: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    bodies: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    posts: Counter[str] = field(default_factory=Counter)
    titled: Counter[int] = field(default_factory=Counter)
    people: Counter[int] = field(default_factory=Counter)
    told: dict[int, int] = field(default_factory=dict)
    most_named: int = 0
    change: float = 0.0
    lead: int = 0
    shuffles: int = 0
    headline: set[str] = field(default_factory=set)
    places: Counter[str] = field(default_factory=Counter)

    def says(self, stretch: Stretch) -> int:
        """Return all that the words of a sentence can be, worked out once."""
        if stretch.start not in self.told:
            self.told[stretch.start] = _all_of(self.words, stretch)
        return self.told[stretch.start]


@dataclass(slots=True)
class Case:
    """One holding, with its article around it."""

    holding: Holding
    around: Around
    organization: str = ""
    own: str = ""

    @property
    def head(self) -> str:
        """Return the head of the title, folded and singular."""
        return self.holding.office.title.head

    @property
    def person(self) -> list[str]:
        """Return the words of the name."""
        return self.holding.mention.person.split()


def cases_of(doc: Doc, kept: Iterable[Holding]) -> list[Case]:
    """Return the cases of an article's holdings, those that say the same joined before."""
    holdings = list(kept)
    around = _around(doc, holdings)
    return [Case(one, around, one.organization or "", one.own or "") for one in holdings]


def _around(doc: Doc, kept: list[Holding]) -> Around:
    grounds = doc._.grounds
    around = Around(
        doc._.words, grounds.country, grounds.abroad, bool(doc._.place), len(kept), places=grounds.named
    )
    around.most_named = max(grounds.named.values(), default=0)
    _count_mentions(around, doc._.mentions, doc._.stretches)
    around.shuffles = len(_SHUFFLES.intersection(around.words.key))
    for stretch in [one for one in doc._.stretches if one.zone is ZoneKind.BODY][:_LEAD]:
        around.lead |= around.says(stretch)
    for stretch in doc._.stretches:
        if stretch.zone is ZoneKind.HEADLINE:
            around.headline |= words_of(around.words.between(stretch.start, stretch.end))
    for holding in doc._.holdings:
        around.titled[holding.stretch.start] += 1
        around.says(holding.stretch)
    told = around.told.values()
    around.change = sum(bool(flags & Can.EVENT) for flags in told) / max(len(told), 1)
    for holding in kept:
        head, person = holding.office.title.head, holding.mention.person
        around.posts[person] += 1
        around.bodies[person, head].add(_folded(holding.organization))
        if holding.relation in _NOW:
            around.holders[fold(holding.title), _folded(holding.organization)].add(person)
    return around


def _count_mentions(around: Around, mentions: list[Mention], stretches: list[Stretch]) -> None:
    """Count who is named, in full and at all, and how many persons each sentence names."""
    ends = iter(pairwise([*(one.start for one in stretches), len(around.words) + 1]))
    start, end = next(ends, (0, 0))
    for mention in mentions:
        while mention.start >= end and end:
            start, end = next(ends, (0, 0))
        around.people[start] += not mention.pronoun
        around.meant[mention.person] += 1
        around.named[mention.person] += not mention.pronoun and mention.name == mention.person


def _folded(organization: str | None) -> str:
    return " ".join(sorted(words_of(organization)))


def _all_of(words: Words, stretch: Stretch) -> int:
    flags = 0
    for at in range(stretch.start, stretch.end):
        flags |= words.can[at]
        if words.can[at] & Can.NUMBER and len(words.word[at]) == _YEAR and words.word[at].isdigit():
            flags |= YEAR
    return flags

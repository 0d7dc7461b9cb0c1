"""The lexicons as the steps ask them: what a word can be, and phrases of several words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import resources
from db.values import fold

REGION, SETTLEMENT = "region", "settlement"


class Can:
    """What a word can be, wherever it stands: bits of a plain number, for speed."""

    HEAD: Final = 1 << 0
    PLURAL: Final = 1 << 1
    MODIFIER: Final = 1 << 2
    INSTITUTION: Final = 1 << 3
    LEVEL: Final = 1 << 4
    FIELD: Final = 1 << 5
    NATION: Final = 1 << 6
    RANK: Final = 1 << 7
    HONORIFIC: Final = 1 << 8
    PARTICLE: Final = 1 << 9
    SURNAME: Final = 1 << 10
    CALENDAR: Final = 1 << 11
    FUNCTION: Final = 1 << 12
    PRONOUN: Final = 1 << 13
    FORMER: Final = 1 << 14
    INCOMING: Final = 1 << 15
    OUTGOING: Final = 1 << 16
    PRESENT: Final = 1 << 17
    EVENT: Final = 1 << 18
    DOUBTFUL: Final = 1 << 19
    CAPITAL: Final = 1 << 20
    NUMBER: Final = 1 << 21
    SYLLABLE: Final = 1 << 22
    PUNCTUATION: Final = 1 << 23
    ACRONYM: Final = 1 << 24
    NEVER: Final = 1 << 25
    LETTERS: Final = 1 << 26


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the lexicons know, by its preferred name."""

    name: str
    kind: str
    country: str = ""


@dataclass(slots=True, eq=False)
class Trie:
    """Phrases of several words: the words that can come next, each with what can come after it."""

    next: "dict[str, Trie]" = field(default_factory=dict)
    values: list[Any] = field(default_factory=list)

    def add(self, phrase: str, value: Any) -> None:
        """Add a phrase, its words folded; the first value of a phrase counts."""
        node = self
        for word in fold(phrase).replace("-", " - ").split():
            node = node.next.setdefault(word, Trie())
        node.values.append(value)

    def longest(self, keys: list[str], at: int) -> tuple[int, Any] | None:
        """Return where the longest phrase that starts at this word ends, and its value."""
        found = None
        node = self.next.get(keys[at])
        while node is not None:
            at += 1
            if node.values:
                found = (at, node.values[0])
            node = node.next.get(keys[at]) if at < len(keys) else None
        return found


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that the grammar knows of words."""

    can: dict[str, int]
    phrases: Trie
    places: Trie
    events: dict[str, str]
    singular: dict[str, str]
    written_out: dict[str, str]
    implied: dict[str, str]
    of_place: frozenset[str]
    rank_and_title: frozenset[str]


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + ("es" if word.endswith(("s", "x", "ch")) else "s")


def _titles(can: dict[str, int], singular: dict[str, str]) -> None:
    titles, world = resources.lexicon("titles"), resources.lexicon("titles_world")
    for word in " ".join([titles["heads"], *world["heads"].values()]).split():
        _mark(can, [word], Can.HEAD)
        singular[fold(_plural(word))] = fold(word)
    singular.update(titles["plurals"])
    for plural in singular:
        _mark(can, [plural], Can.HEAD | Can.PLURAL)
    _mark(can, titles["modifiers"].split(), Can.MODIFIER)
    for name, flag in (
        ("former", Can.FORMER),
        ("incoming", Can.INCOMING),
        ("outgoing", Can.OUTGOING),
        ("current", Can.PRESENT),
    ):
        _mark(can, titles[name], flag)


def _mark(can: dict[str, int], words: Iterable[str], flag: int) -> None:
    for word in words:
        key = fold(word)
        can[key] = can.get(key, 0) | flag


def _names(can: dict[str, int]) -> None:
    vietnam, world, ranks = (resources.lexicon(name) for name in ("names_vietnam", "names_world", "ranks"))
    _mark(can, vietnam["surnames"].split(), Can.SURNAME)
    _mark(can, vietnam["doubtful"].split(), Can.DOUBTFUL)
    _mark(can, vietnam["never"].split(), Can.NEVER)
    _mark(can, world["particles"].split(), Can.PARTICLE)
    _mark(can, ranks["honorifics"].split(), Can.HONORIFIC)
    _mark(can, ranks["ranks"].split(), Can.RANK)
    _mark(can, ranks["letters"].split(), Can.LETTERS)
    address = resources.lexicon("titles_world")["address"]
    _mark(can, address["honorifics"].split(), Can.HONORIFIC)
    _mark(can, address["ranks"].split(), Can.RANK)


def _bodies(can: dict[str, int]) -> None:
    bodies, grammar = resources.lexicon("words_bodies"), resources.lexicon("words_grammar")
    for name, flag in (("institutions", Can.INSTITUTION), ("levels", Can.LEVEL), ("fields", Can.FIELD)):
        words = bodies[name].split()
        _mark(can, words, flag)
        _mark(can, (_plural(word) for word in words if not word.endswith("s") and "-" not in word), flag)
    _mark(can, grammar["functions"].split(), Can.FUNCTION)
    _mark(can, grammar["pronouns"].split(), Can.PRONOUN)
    _mark(can, grammar["months"].split() + grammar["days"].split(), Can.CALENDAR)


def _vietnam(places: Trie) -> None:
    areas = resources.lexicon("areas")["area"]
    own = {fold(name) for area in areas for name in [area["name"], *area.get("aliases", ())]}
    for area in areas:
        for name in [area["name"], *area.get("aliases", ())]:
            places.add(name, Place(area["name"], area["kind"]))
        for kind in ("cities", "towns", "districts"):
            for name in area.get(kind, ()):
                if " " in name and fold(name) not in own:
                    places.add(name, Place(name, kind))


def _countries(can: dict[str, int], places: Trie) -> None:
    lexicon = resources.lexicon("countries")
    for country in lexicon["country"]:
        for name in [country["name"], *country.get("aliases", ()), *country.get("adjectives", ())]:
            places.add(name, Place(country["name"], "country", country["name"]))
            if " " not in name:
                _mark(can, [name], Can.NATION)
    for country, names in lexicon["divisions"].items():
        for name in names:
            _foreign(can, places, Place(name, REGION, country))


def _world(can: dict[str, int], places: Trie) -> None:
    """Add the divisions and cities of other countries, after all that the lexicons know better."""
    world = resources.lexicon("places_world")
    countries = {country["code"]: country for country in resources.lexicon("countries")["country"]}
    for code, country in countries.items():
        if code != "VN" and country.get("capital"):
            _foreign(can, places, Place(country["capital"], SETTLEMENT, country["name"]))
    for code, country in countries.items():
        for kind, table in ((REGION, world["regions"]), (SETTLEMENT, world["cities"])):
            for name in table.get(code, "").split("; "):
                if name:
                    _foreign(can, places, Place(name, kind, country["name"]))


def _foreign(can: dict[str, int], places: Trie, place: Place) -> None:
    """Add a place of another country, unless its one word has another use."""
    key = fold(place.name)
    if " " in key or not can.get(key, 0) & ~Can.NATION:
        places.add(place.name, place)


def _families() -> Iterable[str]:
    """Yield the titles of more than one word by families of countries, portfolios before their head too."""
    world = resources.lexicon("titles_world")
    for family in world["phrases"].values():
        yield from family
    for head in world["compounds"]["heads"].split():
        yield from (f"{field} {head}" for field in world["compounds"]["fields"].split())


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read once in a process."""
    can: dict[str, int] = {}
    singular: dict[str, str] = {}
    phrases, places = Trie(), Trie()
    _titles(can, singular)
    _names(can)
    _bodies(can)
    _vietnam(places)
    _countries(can, places)
    _world(can, places)
    titles, grammar = resources.lexicon("titles"), resources.lexicon("words_grammar")
    for phrase in [*titles["phrases"], *_families()]:
        phrases.add(phrase, (phrase, False))
        head, _, rest = phrase.partition(" ")
        if " " in phrase and not rest.startswith("of"):
            phrases.add(_plural(phrase), (phrase, True))
        phrases.add(_plural(head) + (" " + rest if rest else ""), (phrase, True))
    events = {fold(word): event for event, words in grammar["events"].items() for word in words}
    _mark(can, events, Can.EVENT)
    return Vocabulary(
        can,
        phrases,
        places,
        events,
        singular,
        titles["written_out"],
        titles["implied"],
        frozenset(titles["of_place"].split()),
        frozenset(resources.lexicon("ranks")["titles_too"].split()),
    )

"""The places of an article from abroad, known to a lexicon or not, and which of them a title is of."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

import resources
from db.values import fold
from desktop.extraction.attributes import Holding
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

# Rungs of a state below the country: a region, a district, a town, a village; a county can be either of two.
REGION_RUNG, DISTRICT, TOWN, VILLAGE = "r", "d", "t", "v"
RUNGS: dict[str, str] = resources.lexicon("words_places")["rungs"]
_COMMON, _SEATS = resources.lexicon("titles")["seats"], resources.lexicon("seats")["places"]
_OF_HEADS: dict[str, str] = {
    head.strip(): rungs
    for name, rungs in (("villages", "vt"), ("districts", "d"), ("towns", "td"), ("regions", "r"))
    for heads in (_COMMON.get(name, ""), _SEATS[name])
    for head in heads.split(";")
}
_NO_PLACES = frozenset(resources.lexicon("words_places")["never"].split())
SAME_KIND = {"oblast": "region", "voivodeship": "province", "raion": "district", "municipal": "municipality"}
_SENTENCES, _CONSIDERED = 40, 80
_ONLY_HEADLINE, _LONGEST_PLACE = 1.5, 4
_GUESTS = frozenset({"delegation", "side", "leaders", "guests", "delegates", "officials", "representatives"})
_ADJACENT = {"d": "t", "t": "d", "v": "t"}


def rungs_of_head(head: str) -> str:
    """Return the rungs of the places that a title is of, the likeliest first, or nothing."""
    last = head.rsplit(maxsplit=1)[-1] if head.endswith((" cec", " executive")) else head
    return _OF_HEADS.get(head) or _OF_HEADS.get(last, "")


@dataclass(slots=True)
class Jurisdiction:
    """A place that the article names: the rungs that it is said to stand on, and where it is named."""

    name: str
    rungs: str = ""
    at: list[int] = field(default_factory=list)
    headline: float = 0.0
    dateline: float = 0.0
    governed: set[str] = field(default_factory=set)
    governs: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    country: str = ""
    corporate: str = ""
    told: bool = False

    def printed(self) -> str:
        """Return the name with the level that belongs to it: a shire's."""
        name = self.name.title() if self.name.isupper() else self.name
        return f"{name} Shire" if "shire" in self.kinds else name

    def titled(self) -> str:
        """Return the name with the level that the bodies of a place have in theirs: "Hill County"."""
        level = next((kind for kind in ("county", "city", "shire", "district") if kind in self.kinds), "")
        name = self.name.title() if self.name.isupper() else self.name
        return f"{name} {level.title()}".strip()

    def fits(self, wanted: str) -> float:
        """Tell from 0 to 1 how well a title wanting these rungs is one of this place."""
        if not self.rungs:
            return 0.2 if wanted[0] == REGION_RUNG else 0.5
        if set(wanted) & set(self.rungs):
            return 1.0 if wanted[0] in self.rungs else 0.7
        return 0.4 if _ADJACENT.get(wanted[0], "-") in self.rungs else 0.0


@dataclass(slots=True)
class Jurisdictions:
    """All places of an article by their folded names."""

    words: Words
    country: str = ""
    places: dict[str, Jurisdiction] = field(default_factory=dict)
    adjectives: frozenset[str] = frozenset()
    likeliest: list[Jurisdiction] = field(default_factory=list)

    def add(self, name: str, rungs: str = "", dateline: float = 0.0, head: str = "") -> Jurisdiction | None:
        """Note that the article names a place."""
        name = re.sub(r"^\w+ (?:state|province|region) of ", "", name).strip(" -–'’")
        keys = fold(name).replace("-", " - ").split()
        if not keys or keys[0] in _NO_PLACES or len(name) < 3:
            return None
        known = vocabulary().places.longest(keys, 0)
        if known and known[1].kind == "country" and known[0] == len(keys):
            return None
        if keys[0] in self.adjectives:
            return None
        place = self.places.setdefault(fold(name), Jurisdiction(name))
        place.name = name if place.name.isupper() else place.name
        place.rungs += "".join(rung for rung in rungs if rung not in place.rungs)
        place.dateline = max(place.dateline, dateline)
        if head:
            place.governed.add(head)
            place.governs.add(rungs[:1])
        return place

    def choose(self, wanted: str, holding: Holding, kind: str = "") -> Jurisdiction | None:
        """Return the place of one of these rungs that a title with none is of, by all that speaks for it."""
        best, found = 0.0, None
        for place in self.likeliest:
            score = self._score(place, wanted, holding, kind)
            if score > best:
                best, found = score, place
        return found

    def rank(self) -> None:
        """Keep for the choice those places of which the article speaks most, in the order of the text."""
        often = sorted(self.places.values(), key=lambda one: -len(one.at) - 9 * (one.headline + one.dateline))
        kept = {id(one) for one in often[:_CONSIDERED]}
        self.likeliest = [one for one in self.places.values() if id(one) in kept]

    def _score(self, place: Jurisdiction, wanted: str, holding: Holding, kind: str) -> float:
        fit = place.fits(wanted)
        if not fit or not place.at:
            return 0.0
        start, first = holding.stretch.start, holding.first
        here = place.at[bisect_left(place.at, start) : bisect_left(place.at, first)]
        score = 6 * fit + min(len(place.at), 6) * 0.5
        score += place.headline + place.dateline * (wanted[0] in {DISTRICT, TOWN})
        score += 3 * (holding.office.title.head in place.governed) + 2 * (wanted[0] in place.governs)
        score -= _ONLY_HEADLINE * (not place.told)
        if kind and place.kinds:
            score += 4 if SAME_KIND.get(kind, kind) in place.kinds else -2
        if here and wanted[0] in place.governs and self._is_of_title(here[-1], holding):
            score += 8
        elif here:
            score += self._nearby(here[-1], holding) * (1.0 if wanted[0] == REGION_RUNG else 1.75)
        elif _owned(self.words, holding):
            score -= 6
        elif place.country not in {"", self.country} and self.country and kind not in place.kinds:
            score -= 3
        elif bisect_left(place.at, start) > bisect_left(place.at, start - _SENTENCES):
            score += 1
        return score

    def _nearby(self, at: int, holding: Holding) -> float:
        """Return how much it tells that the sentence names a place before the title: "In Hill, mayor Roe"."""
        words, start = self.words, holding.stretch.start
        before = words.key[at - 1] if at > start else ""
        owned = bool(holding.office.title.owner) or _owned(words, holding)
        if before == "from" and _GUESTS & set(words.key[max(start, at - 5) : at]):
            return 15 if owned else 5
        if owned:
            return 9
        opens = at - start <= 4 and words.key[start] in {"in", "at", "meanwhile"}
        return 4 if opens or before in {"in", "at"} else 2

    def _is_of_title(self, at: int, holding: Holding) -> bool:
        """Tell whether a place stands before another title of its own: "Hill Vice Gov. Roe and Gov. Lee"."""
        can, end = self.words.can, at + 1
        while end < holding.first and can[end] & Can.CAPITAL and not can[end] & (Can.HEAD | Can.MODIFIER):
            end += 1
        return (
            end < holding.first and end - at < _LONGEST_PLACE and bool(can[end] & (Can.HEAD | Can.MODIFIER))
        )


def _owned(words: Words, holding: Holding) -> bool:
    """Tell whether a title points back to its place: "the province's Vice Governor"."""
    return "'s" in words.key[max(0, holding.office.start - 2) : holding.office.title.end]

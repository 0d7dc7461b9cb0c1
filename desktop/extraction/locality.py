"""Which place a bare "provincial", "the city" or "the ward" is, by what stands before it."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from db.values import Relation, fold
from desktop.extraction.attributes import Holding
from desktop.extraction.companies import BOARDS, company_before
from desktop.extraction.governments import NATION, level_of
from desktop.extraction.grounds import PARTY_STATES, REGIONAL, Grounds
from desktop.extraction.institutions import Landscape, Named, last_before
from desktop.extraction.jurisdictions import RUNGS, Jurisdictions
from desktop.extraction.levels import LEVEL, in_full
from desktop.extraction.openings import Openings
from desktop.extraction.sides import relative_place
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, Place, vocabulary

_NOUNS = "province|city|district|commune|ward|town|state|county|village|special zone"
_BARE = re.compile(
    rf"(?:\b(?:of|in) (?:the |that |this |its )?(?:same |new |old )?(?P<after>region|{_NOUNS})$)"
    rf"|\b(?:the |this |that |same )?(?P<before>provincial|prefectural|municipal|township|regional|{_NOUNS})"
    r"(?:['’]s)?(?=\s|$)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:vietnam\w*|central|national|ministry|government|politburo|secretariat|general staff|supreme"
    r"|office of the president|spp|spc|parliament|senate|university|academy|corporation"
    r"|na(?:['’]s| committee| office| standing| council)|company|bank|state|military (?:region|zone))\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"\b(?:department|people['’]?s|party|organi[sz]\w+|mobili[sz]ation|propaganda|inspection|internal affairs"
    r"|military|public security|police|front|union|association|federation|inspectorate|court|procuracy"
    r"|delegation|standing|border guard|office|committee|board|centre|center)\b",
    re.IGNORECASE,
)
_STANDING = re.compile(r"(?i)(?:the )?standing (?:committee|board)")
_OF_AN_EVENT = re.compile(r"(?:\w+['’]s )?(?:organi[sz]ing|funeral) (?:board|committee)$", re.IGNORECASE)
_DEPUTIES = re.compile(r"(?i)\bassembly(?: deputies['’]?| delegates['’]?)? delegation$")
_DIVISION = re.compile(r"(?:general )?(?:department|division|bureau|office)\b", re.IGNORECASE)
_GOVERN = frozenset({"governor", "deputy governor", "vice governor", "lieutenant governor", "mayor"})
_MINISTERS = frozenset({"minister", "prime minister", "deputy prime minister", "vice minister"})
_OF_SIDE = {"from", "side", "of", "for", "in", "by"}


@dataclass(slots=True)
class Localities:
    """Answers where a holding's bare words are, from the places that the article names."""

    words: Words
    landscape: Landscape
    main: Place | None
    grounds: Grounds
    jurisdictions: Jurisdictions
    focus: Named | None = None
    last: str = ""
    last_stretch: int = -1
    own: dict[tuple[int, int], str] = field(default_factory=dict)
    central: set[tuple[int, int]] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    levels: Counter[tuple[str, str]] = field(default_factory=Counter)
    wings: dict[str, str] = field(default_factory=dict)
    level: str = NATION
    beside: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    openings: Openings = field(init=False)

    def __post_init__(self) -> None:
        """Note the places that stand as headings; count the words of an article from abroad."""
        self.openings = Openings(self.words, self.landscape)
        if self.grounds.abroad:
            self.counts.update(self.words.key)
            self.levels.update(itertools.pairwise(self.words.key))
            self.wings.update(_wings(self.words))
            self.level = level_of(self.counts, self.jurisdictions)

    def note_own(self, holdings: list[Holding]) -> None:
        """Note whose posts in a sentence say where all of them are: a guest's own province, a ministry."""
        for one in holdings:
            at, title = (one.stretch.start, one.mention.start), one.office.title
            if one.organization and one.relation is not Relation.FORMER:
                self.beside.setdefault(at, []).append(fold(one.organization))
            if title.head in _GOVERN and one.organization and not _BARE.search(one.organization):
                self.own[at] = re.sub(r"(?i) province$|^the ", "", one.organization)
            if title.head in _MINISTERS:
                self.central.add(at)

    def said(self, body: str) -> int:
        """Return how often the article says what is proper to a body's name."""
        proper = [word for word in re.findall(r"[^\W\d_]{3,}", body) if has_place(word)]
        return min((self.counts[fold(word)] for word in proper), default=0)

    def resolved(self, body: str, holding: Holding) -> str:
        """Return the body with the place that its bare words mean."""
        firm = self._firm(holding) if BOARDS.fullmatch(body) else ""
        if firm:
            return f"{body}, {firm}"
        match = _BARE.search(body)
        leads = match is not None and match.start() == 0 and (match["before"] or "").lower() == "provincial"
        own = body.replace("Vietnam Fatherland Front", "Fatherland Front") if match else body
        if match and ", " in body[: match.start()] and body[: match.start()].endswith(", "):
            own = own[own.rindex(", ") :]
        if has_place(own) and not (match and match["after"]) and not leads:
            self._note(body, holding)
            return body
        if match:
            return self._completed(body, match, holding)
        if self.grounds.abroad and self.grounds.country not in PARTY_STATES - {""}:
            return body
        if _OF_AN_EVENT.match(body) or self._of(holding) in self.central:
            return body
        if _STANDING.fullmatch(body) and not self._in_council(holding):
            body = f"Party {body}"
        local = (_LOCAL.search(body) and not _OWN.search(body)) or _DEPUTIES.search(body)
        return self._local(body, holding) if local else body

    def _local(self, body: str, holding: Holding) -> str:
        """Return a bare body of a kind that places have as that of the article's place."""
        ministry = self._ministry(body, holding)
        if ministry:
            return f"{body}, {ministry}"
        opened = self.of_opening(holding, body)
        if opened is not None:
            return opened
        if self.focus is not None:
            return f"{self.focused()} {body}"
        place = self._place("province", holding)
        level = "city" if self.main and self.main.kind == "city" and self.main.name == place else "province"
        return f"{in_full(place, level)} {body}" if place and (self.main or place == self.last) else body

    def _firm(self, holding: Holding) -> str:
        return company_before(self.landscape, holding.office.start, holding.stretch.start)

    def _in_council(self, holding: Holding) -> bool:
        """Tell whether a bare standing committee is a council's or a union's, which the sentence names."""
        for one in last_before(self.landscape.bodies, holding.office.start):
            if {"council", "union", "association", "front", "federation", "assembly"} & set(one.kinds):
                return True
            if "party" in fold(one.text):
                return False
        return False

    def _completed(self, body: str, match: re.Match[str], holding: Holding) -> str:
        """Return a body with its bare "provincial" or "of the city" in full."""
        level = LEVEL[(match["after"] or match["before"]).lower()]
        place = "" if self._is_foreign_adjective(match, level) else self._place(level, holding)
        if not place:
            return body
        name = in_full(place, level)
        if match["after"]:
            return f"{name} {body[: match.start()].strip()}"
        return f"{body[: match.start()]}{name}{body[match.end() :]}"

    def before_whose(self, holding: Holding) -> str:
        """Return the place that a relative clause is about: "Savannah, whose Governor Ann Roe"."""
        words, end = self.words, holding.office.start - 1
        while end > holding.stretch.start and words.key[end] in {"whose", ","}:
            end -= 1
        named = last_before(self.landscape.bodies, end + 1)
        if whole := next((one.text for one in named if one.end == end + 1), ""):
            return whole
        first = end + 1
        while first > holding.stretch.start and words.can[first - 1] & Can.CAPITAL and end - first < 4:
            first -= 1
        return words.between(first, end + 1) if first <= end else ""

    def _of(self, holding: Holding) -> tuple[int, int]:
        return holding.stretch.start, holding.mention.start

    def _ministry(self, body: str, holding: Holding) -> str:
        """Return the ministry just named, of which a past post's department is."""
        if holding.relation is not Relation.FORMER or not _DIVISION.match(body):
            return ""
        near = last_before(self.landscape.bodies, holding.office.start)[:2]
        since = holding.office.start - 30
        ministries = (one.text for one in near if one.text.startswith("Ministry of") and one.at > since)
        return next(ministries, "")

    def opening(self, holding: Holding) -> Named | None:
        """Return the place with which a sentence opens: "In the Cat Hai special zone, Chairwoman ..."."""
        return self.openings.of(holding)

    def of_opening(self, holding: Holding, body: str) -> str | None:
        """Return a body of the place with which the sentence opens, if it opens with one."""
        opening = self.opening(holding)
        return f"{in_full(opening.text, opening.kinds[0])} {body}" if opening is not None else None

    def home(self) -> str:
        """Return the name of the place that the article is about, or nothing."""
        return self.focus.text if self.focus is not None else self.main.name if self.main else ""

    def focused(self) -> str:
        """Return the small place that the article is about, with its level."""
        return in_full(self.focus.text, self.focus.kinds[0]) if self.focus is not None else ""

    def _is_foreign_adjective(self, match: re.Match[str], level: str) -> bool:
        """Tell whether "State" or "Regional" is a word of a foreign body's name and of no one place."""
        country = self.grounds.country
        if country in {"", "Vietnam"} or match["after"]:
            return False
        return match.start() > 0 or (level == "state" and self.grounds.level != "state")

    def _note(self, body: str, holding: Holding) -> None:
        keys = fold(body).replace(",", " ").split()
        for at in range(len(keys)):
            found = vocabulary().places.longest(keys, at)
            if found and found[1].kind in {"province", "city"}:
                self.last, self.last_stretch = found[1].name, holding.stretch.start
                return

    def _place(self, level: str, holding: Holding) -> str:
        if holding.office.title.owner == "whose":
            return self.before_whose(holding) or self.named(level, holding)
        if level == "province" and self._of(holding) in self.own:
            return self.own[self._of(holding)]
        if self.grounds.abroad:
            return self._beside(holding, level) or self._chosen(holding, level)
        if self.main and self.main.country and level in REGIONAL:
            return self._in_sentence(holding) or self.named(level, holding) or self.main.name
        headed = holding.office.end <= holding.stretch.start and self.main
        if headed and self.main and level == "province":
            return self.main.name
        if level in {"province", "city"}:
            near = self._in_sentence(holding)
            if near:
                self.last, self.last_stretch = near, holding.stretch.start
                return near
            if self._is_last(level, holding):
                return self.last
            if self.main and (
                self.main.kind == level or level == "province" or not self.named(level, holding)
            ):
                return self.main.name
        return self.openings.unlevelled(holding) or self.named(level, holding)

    def _is_last(self, level: str, holding: Holding) -> bool:
        """Tell whether a bare level is the province named last: a new post is of the article's own."""
        own = self.main and holding.relation is Relation.INCOMING and self.main.kind == level
        near = self._continues(holding) or self.last_stretch == holding.stretch.start
        return bool(self.last) and near and not own

    def _chosen(self, holding: Holding, level: str) -> str:
        place = self.jurisdictions.choose(RUNGS.get(level, "d"), holding, level)
        return place.name if place else ""

    def _beside(self, holding: Holding, level: str) -> str:
        """Return the place that another post of the same person in the sentence names: a guest's own."""
        bodies = self.beside.get(self._of(holding), ())
        for place in self.jurisdictions.likeliest if bodies else ():
            named = fold(place.name)
            if place.fits(RUNGS.get(level, "d")) == 1 and any(named in body for body in bodies):
                return place.name
        return ""

    def named(self, level: str, holding: Holding) -> str:
        """Return the place of this level that was named last before, else first after."""
        for one in last_before(self.landscape.places, holding.end):
            if one.kinds[0] == level:
                return one.text
        return next((one.text for one in self.landscape.places[:60] if one.kinds[0] == level), "")

    def _in_sentence(self, holding: Holding) -> str:
        """Return the province that the sentence names before the holding as somebody's.

        As in "delegation from", "on the side of".
        """
        best = relative_place(self.words, self.landscape, holding)
        if best:
            return best
        for one in last_before(self.landscape.places, holding.first):
            if one.at < holding.stretch.start:
                break
            if one.kinds[0] not in {"province", "city"} | REGIONAL:
                continue
            before = self.words.key[one.at - 1] if one.at > holding.stretch.start else ""
            lead = self.words.key[max(holding.stretch.start, one.at - 5) : one.at]
            if before == "in" and {"received", "welcomed", "greeted", "met"} & set(lead):
                best = one.text
                break
            if before in _OF_SIDE and (
                {"delegation", "side", "leaders", "guests", "delegates", "officials", "representatives"}
                & set(lead)
            ):
                best = one.text
                break
        return best

    def _continues(self, holding: Holding) -> bool:
        opening = " ".join(self.words.key[holding.stretch.start : holding.stretch.start + 4])
        return opening.startswith(
            (
                "accompanying",
                "with him",
                "with her",
                "going with",
                "joining him",
                "joining her",
                "the delegation",
            )
        )


@lru_cache(maxsize=4096)
def has_place(body: str) -> bool:
    """Tell whether a body's words name a place or something of its own."""
    known = vocabulary()
    for word in re.findall(r"[^\W_]+(?:['’](?![sS]\b)[^\W_]+)?", body):
        flags = known.can.get(fold(word), 0)
        if flags & Can.NATION:
            return True
        if fold(word) in {"vff", "na", "cpv", "vcp"}:
            continue
        if (
            word[0].isupper()
            and not flags & (Can.INSTITUTION | Can.FIELD | Can.LEVEL | Can.HEAD | Can.FUNCTION | Can.MODIFIER)
            and fold(word) not in {"i", "ii", "iii", "iv", "s"}
        ):
            return True
    return False


def _wings(words: Words) -> Iterator[tuple[str, str]]:
    """Yield parties that have the name of their wing in brackets: "CPN (Unity Centre)"."""
    for at in range(len(words) - 3):
        if words.word[at + 1] == "(" and words.can[at] & Can.ACRONYM and words.can[at + 2] & Can.CAPITAL:
            end = words.word.index(")", at + 2, at + 6) if ")" in words.word[at + 2 : at + 6] else 0
            if end and all(words.can[step] & Can.CAPITAL for step in range(at + 2, end)):
                yield words.word[at], words.between(at, end + 1)

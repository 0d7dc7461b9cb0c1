"""Which body a title is of that names none, in an article that is at home outside Vietnam.

The text speaks of many bodies and places: each that fits the title gets a score, and the best one is it.
"""

import re

import resources
from db.values import fold
from desktop.extraction.attributes import Holding
from desktop.extraction.companies import HEADS
from desktop.extraction.governed import (
    ministry_in_full,
    of_field,
    of_government,
    of_house,
    of_presidency,
    of_region,
)
from desktop.extraction.governments import COUNTY, is_of_government
from desktop.extraction.grounds import PARTY_STATES
from desktop.extraction.institutions import Named, last_before
from desktop.extraction.jurisdictions import RUNGS, rungs_of_head
from desktop.extraction.levels import LEVEL
from desktop.extraction.locality import Localities, has_place
from desktop.extraction.placed import OF_COUNTRIES, is_head_of_state
from desktop.extraction.seat_kinds import COMPANY_KINDS, OF_COMPANIES, SEATS, neuter
from desktop.extraction.vocabulary import Can, vocabulary
from desktop.extraction.wording import clean

_LEVELS = {
    "provincial": "r",
    "state": "r",
    "regional": "r",
    "prefectural": "r",
    "county": "dr",
    "district": "d",
    "upazila": "t",
    "regency": "d",
    "city": "t",
    "municipal": "td",
    "town": "t",
    "township": "t",
    "village": "v",
}
# Titles with a word of level that are of an assembly, a party or the whole country.
NOT_OF_PLACES = frozenset(head.strip() for head in resources.lexicon("seats")["nowhere"]["heads"].split(";"))
_FAR, _SENTENCES, _LEAD, _SHORT, _EARLY = 250, 60, 60, 2, 60
_ADJECTIVES = {"departmental": "rd", "cantonal": "r", "prefectural": "r", "municipal": "td", "communal": "vt"}
_OF_PLACES = frozenset("jail council commission assembly municipality government legislature police".split())
_COUNCILS = frozenset({*_LEVELS, "shire", "borough", "parish", "island", "ward"})
_OF_FIELDS = frozenset({"director", "manager", "boss", "coordinator", "general manager", "foreman"})
PARTY_OFFICERS = frozenset(head.strip() for head in resources.lexicon("seats")["parties"]["heads"].split(";"))
_COUNCIL_ALONE = frozenset({"council"})
_MINISTRIES = frozenset({"ministry"})
_OF_FIRMS = HEADS | frozenset({"board member", "company secretary", "chief risk officer", "board director"})
_CENTRAL_BANK = re.compile(
    r"(?:(?:[A-Z]\w+ )?(?:Central|Reserve|National|State) Bank|Bank of [A-Z]\w+)\b[^,]*$"
)
_OFTEN = 2
_WHOLES = SEATS["chief executive"]
_OF_OLD = frozenset({"old", "former", "defunct", "abolished"})
_LEAST = 4.0


def seat_abroad(holding: Holding, here: Localities) -> str | None:
    """Return the body of a title that stands alone: a country, a place on its rung, a body of its kind."""
    head = holding.office.title.head
    governed = of_house(holding, here) or of_presidency(holding, here) or of_region(holding, here)
    if governed:
        return governed
    if head in OF_COUNTRIES and here.grounds.country:
        return here.grounds.country if head != "president" or is_head_of_state(holding) else None
    bank = _central_bank(holding, here)
    if bank:
        return bank
    party = _party(holding, here)
    if party is not None:
        return party
    wanted = wanted_rungs(holding) or _rungs_of_chief(holding, here)
    if wanted:
        place = here.jurisdictions.choose(wanted, holding, _kind(holding))
        if place is not None:
            return place.printed()
    body = _firm(holding, here) or of_kind(holding, here) or _council(holding, here)
    if body is not None:
        return body
    if head == "general secretary" and here.grounds.country not in PARTY_STATES:
        return None
    if is_of_government(holding, here.grounds.country):
        return of_government(holding, here)
    implied = vocabulary().implied.get(head)
    return here.resolved(implied, holding) if implied else None


def _central_bank(holding: Holding, here: Localities) -> str:
    """Return the central bank of which an article speaks, for a governor where no place has one."""
    head = holding.office.title.head
    if not head.endswith("governor") or holding.office.title.before or here.counts["bank"] < _OFTEN:
        return ""
    if any("governor" in place.governed for place in here.jurisdictions.likeliest):
        return ""
    banks = (one.text for one in here.landscape.bodies[:_EARLY] if _CENTRAL_BANK.match(one.text))
    return next(banks, "")


def _firm(holding: Holding, here: Localities) -> str:
    """Return the company that all of an article is about, for one of the officers that companies have."""
    firm = here.landscape.firm
    if not firm or holding.office.title.owner:
        return ""
    return firm if holding.office.title.head in _OF_FIRMS or holding.title == "Director" else ""


def _rungs_of_chief(holding: Holding, here: Localities) -> str:
    """Return the rungs of the governor whose aide somebody is: "the governor's press secretary"."""
    at, keys = holding.office.start, here.words.key
    return rungs_of_head(keys[at - 2]) if at > 1 and keys[at - 1] in {"'s", "’s"} else ""


def _party(holding: Holding, here: Localities) -> str | None:
    """Return the party of one of its officers: the one named last before."""
    title, words = holding.office.title, here.words
    if title.head not in PARTY_OFFICERS and fold(title.before) != "party":
        return None
    bodies = last_before(here.landscape.bodies, title.start)[:20]
    named = next((one for one in bodies if {"party", "congress"} & set(one.kinds)), None)
    lowest = max(0, title.start - _FAR, named.at if named else 0)
    for at in range(title.start - 1, lowest, -1):
        if words.can[at] & Can.ACRONYM and words.key[at - 1] == "the" and words.word[at + 1] != "'s":
            return here.wings.get(words.word[at], words.word[at])
    return named.text if named else None


def _council(holding: Holding, here: Localities) -> str | None:
    """Return the council or assembly of the place for one of its members, where no name of it is told."""
    kinds = SEATS.get(holding.office.title.head, frozenset()) & {"council", "assembly", "municipality"}
    told = [(here.levels[level, kind], level, kind) for level in _COUNCILS for kind in kinds]
    count, level, kind = max(told, default=(0, "", ""))
    if count:
        place = here.jurisdictions.choose(_LEVELS.get(level, "td"), holding)
        return f"{place.name} {level.title()} {kind.title()}" if place else None
    kinds = kinds if "municipality" in kinds else kinds - {"municipality"}
    if not any(here.counts[kind] for kind in kinds):
        return _place_of_members(kinds, holding, here)
    place = here.jurisdictions.choose("td", holding)
    if place is not None and "municipality" in kinds & place.kinds:
        return place.corporate or f"{place.name} Municipality"
    return f"{place.titled()} {min(kinds, key=lambda kind: -here.counts[kind]).title()}" if place else None


def _place_of_members(kinds: frozenset[str], holding: Holding, here: Localities) -> str | None:
    """Return the place whose council a member sits on, where the article speaks of no council."""
    place = here.jurisdictions.choose("td", holding) if kinds == _COUNCIL_ALONE else None
    return place.corporate or None if place is not None else None


def wanted_rungs(holding: Holding) -> str:
    """Return on which rung the place stands that a title is of, by its own words or its head."""
    office = holding.office
    if office.title.head in NOT_OF_PLACES:
        return ""
    for text in (office.title.before, office.body.text if office.body else ""):
        words = fold(clean(text)).split()
        if len(words) == 1 and words[0] in RUNGS:
            return RUNGS[words[0]]
    rungs = rungs_of_head(office.title.head)
    if rungs or "minister" in office.title.head:
        return rungs
    if holding.title == "Commissioner":
        return "d"
    return next((_LEVELS[word] for word in fold(holding.title).split() if word in _LEVELS), "")


def _kind(holding: Holding) -> str:
    """Return the kind of place that a title's own words tell: a "District Officer", a "County Clerk"."""
    if holding.title == "Commissioner":
        return "county"
    return next((LEVEL[word] for word in fold(holding.title).split() if word in LEVEL), "")


def in_full(organization: str, holding: Holding, here: Localities) -> str:
    """Return a body whose words tell nothing but its kind in full: the "Council" that the article names."""
    *before, last = organization.split() or [""]
    party, _, wing = organization.partition(", ")
    if wing and here.wings.get(party) == f"{party} ({wing})":
        return here.wings[party]
    if last in here.wings:
        return " ".join([*before, here.wings[last]])
    words = fold(re.sub(r"['’]s\b", "", organization)).split()
    if words and all(_is_field(word) for word in words):
        whole = _of_whole(holding, here) or of_field(holding, here)
        return f"{organization}, {whole}" if whole else organization
    if words[:2] == ["ministry", "of"]:
        return ministry_in_full(organization, holding, here)
    if len(words) > 1 and words[0] in _ADJECTIVES and not organization[0].isupper():
        place = here.jurisdictions.choose(_ADJECTIVES[words[0]], holding)
        return f"{place.printed()} {organization.title()}" if place is not None else organization
    if has_place(organization) or not words or not _is_kind_of_place(words[-1]) or len(words) > _SHORT:
        return organization
    if here.level == COUNTY and (whole := of_field(holding, here)):
        return f"{organization}, {whole}"
    body = best_body(frozenset(words[-1:]), holding, here, frozenset(words))
    if body is not None:
        return body
    if words[-1] not in _OF_PLACES or len(words) > 1:
        return organization
    rungs = "d" if here.level == COUNTY else _rungs_of_council(holding)
    place = here.jurisdictions.choose(rungs, holding)
    return f"{place.titled()} {organization[:1].upper()}{organization[1:]}" if place else organization


def _is_field(word: str) -> bool:
    flags = vocabulary().can.get(word, 0)
    return bool(flags & Can.FIELD) and not flags & (Can.INSTITUTION | Can.LEVEL)


def _of_whole(holding: Holding, here: Localities) -> str | None:
    """Return the body of which a director of a field of work is: "infrastructure director Ann Roe"."""
    if holding.office.title.head not in _OF_FIELDS or holding.organization != fold(
        holding.organization or ""
    ):
        return None
    body = best_body(_WHOLES, holding, here)
    return body if body and has_place(body) else None


def _is_kind(word: str) -> bool:
    return bool(vocabulary().can.get(word, 0) & Can.INSTITUTION)


def _is_kind_of_place(word: str) -> bool:
    return word in _OF_PLACES or _is_kind(word)


def _rungs_of_council(holding: Holding) -> str:
    return "d" if re.search(r"county|commission", fold(f"{holding.title} {holding.organization}")) else "td"


def of_kind(holding: Holding, here: Localities) -> str | None:
    """Return the body of the kind that a title belongs to: the one that most speaks for."""
    head = holding.office.title.head
    kinds = frozenset(SEATS.get(head, ())) or (COMPANY_KINDS if head in OF_COMPANIES else frozenset())
    return best_body(kinds, holding, here) if kinds else None


def best_body(
    kinds: frozenset[str], holding: Holding, here: Localities, said: frozenset[str] = frozenset()
) -> str | None:
    """Return the body of one of these kinds for which most speaks: nearness, how often it is named.

    One with words of its own beside those that are said of it, if any are.
    """
    best, text = 0.0, None
    bodies = here.landscape.bodies
    for one in [*last_before(bodies, holding.office.start), *bodies[:_EARLY]]:
        if ("'s " in one.text and not has_place(one.text)) or one.text.lower().startswith("ministry's"):
            continue
        whole = fold(one.text).replace("'s", "").split()
        longer = not said or (said < set(whole) and ("'s " not in one.text or whole[-1] in said))
        if _is_of(one, kinds) and one.at != holding.office.start and longer:
            score = _score(one, holding, here)
            if score > best:
                best, text = score, one.text
    return here.resolved(text, holding) if text is not None and best >= _LEAST else None


def _is_of(body: Named, kinds: frozenset[str]) -> bool:
    return bool(kinds & set(body.kinds)) and (kinds != _MINISTRIES or body.kinds[0] == "ministry")


def _score(body: Named, holding: Holding, here: Localities) -> float:
    before = holding.office.start - body.at
    score = 4.0 if before > 0 else 2.0
    if holding.stretch.start <= body.at < holding.office.start:
        score += 3
    elif 0 < before < _SENTENCES:
        score += 2
    score += max(0.0, 2 - abs(before) / 100)
    if has_place(body.text):
        score += 1.5
    if _OF_OLD & set(here.words.key[max(0, body.at - 2) : body.at + 1]):
        score -= 4
    if body.kinds and neuter(holding.office.title.head) == "chairman" and "party" in body.kinds:
        score -= 1
    score += 1.5 * (body.at < _LEAD) + min(2.0, 0.4 * len(body.text.split()))
    score += min(3.0, 0.5 * max(map(here.counts.__getitem__, body.kinds), default=0))
    return score + min(4.0, 0.5 * here.said(body.text))

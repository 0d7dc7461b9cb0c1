"""Where a title that stands alone is held: by its person elsewhere, its kind of seat, its place."""

import re
from collections.abc import Callable

import resources
from db.values import Capacity, Relation, fold
from desktop.extraction.abroad import seat_abroad
from desktop.extraction.attributes import Holding
from desktop.extraction.campuses import of_campus
from desktop.extraction.committees import committee_beside, committee_meeting, is_party_committee, youth_union
from desktop.extraction.companies import seat_in_company
from desktop.extraction.grounds import PARTY_STATES
from desktop.extraction.guests import of_clause, of_guest
from desktop.extraction.institutions import last_before
from desktop.extraction.kin import of_superior
from desktop.extraction.levels import LEVEL
from desktop.extraction.locality import Localities
from desktop.extraction.placed import GOVERNING, HOUSE_MEMBERS, HOUSES, placed
from desktop.extraction.seat_kinds import (
    COMPANY_KINDS,
    LEVELS_OF,
    MEMBERED,
    OF_COMPANIES,
    PARTY_HEADS,
    SEATS,
    neuter,
)
from desktop.extraction.togethers import beside, chair_elected_with, represented
from desktop.extraction.vocabulary import vocabulary
from desktop.extraction.wording import clean

Ways = tuple[tuple[str, Callable[[], str | None]], ...]
"""Ways to a body, each by the name that the signs of confidence know it by."""

_SENTENCE, _ELECTION = 40, 90
_SMALL = {"commune", "ward", "district", "town", "special zone", "city"}
_IMPLIED_HOME: dict[str, str] = resources.lexicon("titles")["implied_home"]
_OFFICERS = frozenset("convener convenor secretary chair chairman chairperson chairwoman treasurer".split())


_OF_ASSEMBLIES = frozenset({"state deputy", "state senator", "state representative", "provincial deputy"})
_SHARED = frozenset(
    {"director", "general director", "chairman", "president", "deputy", "chief executive", "head"}
)


def seat_of(holdings: list[Holding], at: int, here: Localities) -> str | None:
    """Return the body of a title that stands alone: the first answer that one of the ways gives."""
    holding = holdings[at]
    near, abroad = holdings[max(0, at - 200) : at + 200], here.grounds.abroad
    before = holdings[max(0, at - 200) : at]
    ways: Ways = (
        ("of a list", lambda: None if abroad else _of_its_part(holding, here)),
        ("elected with", lambda: None if abroad else _heads_with(holdings, at)),
        ("said elsewhere", lambda: _as_elsewhere(holding, near)),
        ("beside", lambda: None if abroad else beside(holdings, at)),
        ("represented", lambda: represented(holding, here)),
        ("elected with", lambda: None if abroad else chair_elected_with(holdings, at)),
        ("of a superior", lambda: of_superior(holding, before)),
        ("named beside", lambda: None if abroad else of_clause(holding, here)),
        ("by its title", lambda: None if abroad else _by_its_title(holding, here)),
        ("named beside", lambda: _namedbeside(holding, here)),
        *(_ways_abroad(holdings, at, here) if abroad else _ways_at_home(holding, near, before, here)),
        ("just before", lambda: _as_just_before(holdings, at)),
        ("chaired", lambda: _chaired(holding, before[-20:])),
    )
    for holding.way, way in ways:
        body = way()
        if body:
            return body
    holding.way = ""
    return None


def _heads_with(holdings: list[Holding], at: int) -> str | None:
    """Return the body of the chairman just elected for those whom a bare heading lists as his deputies."""
    return chair_elected_with(holdings, at) if holdings[at].construction == "heading, name" else None


def _ways_abroad(holdings: list[Holding], at: int, here: Localities) -> Ways:
    holding = holdings[at]
    return (
        ("elected with", lambda: _as_elected_with(holdings, at)),
        ("of its kind", lambda: seat_abroad(holding, here)),
    )


def _ways_at_home(holding: Holding, near: list[Holding], before: list[Holding], here: Localities) -> Ways:
    return (
        ("of a list", lambda: _of_listed_members(holding, here)),
        ("of a place", lambda: of_guest(holding, here)),
        ("placed", lambda: placed(holding, near, here)),
        ("same title before", lambda: _same_title_before(holding, before)),
        ("of its level", lambda: _of_its_small_level(holding, here)),
        ("of a place", lambda: _of_a_place(holding, here)),
        ("of its level", lambda: _of_its_level(holding, here)),
        ("of its kind", lambda: of_campus(holding, here) or _of_its_kind(holding, here)),
        ("governed", lambda: _governed(holding, near)),
    )


def _by_its_title(holding: Holding, here: Localities) -> str | None:
    return _by_its_head(holding, here) or seat_in_company(holding, here.landscape)


def _of_its_part(holding: Holding, here: Localities) -> str | None:
    """Return the body under whose heading a line names a bare post: "People's Committee / Chairman: ..."."""
    if holding.office.start > holding.stretch.start + 2:
        return None
    section = here.openings.section(holding)
    return here.resolved(section, holding) if section else None


def _as_elsewhere(holding: Holding, near: list[Holding]) -> str | None:
    """Return the body that the person's same title has elsewhere."""
    head, person = holding.office.title.head, holding.mention.person
    return next(
        (
            one.organization
            for one in near
            if one.mention.person == person
            and neuter(one.office.title.head) == neuter(head)
            and one.organization
            and (one.relation is holding.relation or Relation.FORMER not in {one.relation, holding.relation})
        ),
        None,
    )


def _is_of_state(holding: Holding) -> bool:
    """Tell whether a president stands as the head of state does: "former Presidents A and B"."""
    title = holding.office.title
    if fold(title.before) == "state" or "State President" in title.text:
        return holding.office.body is None
    if title.relation is Relation.OUTGOING:
        return False
    alone = title.text == "President" and not (title.owner or title.before or title.lower)
    return alone and holding.construction == "title before name" and title.capacity is Capacity.FULL


def _of_listed_members(holding: Holding, here: Localities) -> str | None:
    """Return the body of "The members include:" over a list: the committee or board named last before it."""
    if not holding.office.title.head.endswith("member") or not holding.construction.startswith("heading"):
        return None
    before = last_before(here.landscape.bodies, holding.office.start)
    near = next((one.text for one in before if MEMBERED & set(one.kinds)), None)
    return here.resolved(clean(near), holding) if near else None


def _by_its_head(holding: Holding, here: Localities) -> str | None:
    """Return the one body that a title can be of: a secretary's committee, the State President's state."""
    head = holding.office.title.head
    union = youth_union(here, holding) if head in PARTY_HEADS | {"first secretary"} else None
    if union:
        return union
    if head in PARTY_HEADS and (here.main or here.focus):
        return _party_committee(holding, here)
    if head == "president" and here.grounds.country == "Vietnam" and _is_of_state(holding):
        return "Vietnam"
    if head == "police chief" and here.main and not here.main.country:
        police = here.resolved("Police", holding)
        return police if police != "Police" else None
    if head in HOUSE_MEMBERS and here.grounds.country in HOUSES:
        return HOUSES[here.grounds.country]
    if head in GOVERNING and here.grounds.country not in {"", "Vietnam"}:
        return None
    if here.grounds.country == "Vietnam":
        return _state_bank(holding, here) or _IMPLIED_HOME.get(head) or vocabulary().implied.get(head)
    return vocabulary().implied.get(head)


def _party_committee(holding: Holding, here: Localities) -> str | None:
    """Return the committee of a bare secretary: the one beside him, else that of the article's place."""
    if here.main and here.main.country not in PARTY_STATES:
        return None
    near = committee_beside(holding, here) or committee_meeting(holding, here)
    near = near or here.of_opening(holding, "Party Committee")
    if near:
        return near
    if here.focus is not None:
        return f"{here.focused()} Party Committee"
    name = f"{here.main.name} " if here.main and here.main.country else ""
    return here.resolved(f"{name}Party Committee", holding)


def _state_bank(holding: Holding, here: Localities) -> str | None:
    """Return the State Bank, which alone has a governor at home, where an article names it."""
    if holding.office.title.head != "governor" or of_guest(holding, here):
        return None
    named = any("state bank" in fold(one.text) for one in here.landscape.bodies[:_SENTENCE])
    return "State Bank of Vietnam" if named else None


def _namedbeside(holding: Holding, here: Localities) -> str | None:
    """Return the place of "whose Governor", or the body named before "its Deputy Head" in the sentence."""
    title, start = holding.office.title, holding.stretch.start
    told = here.before_whose(holding) if title.owner == "whose" else None
    abroad = here.grounds.country not in {"", "Vietnam"}
    of_body = title.owner == "its" and title.lower
    if told or not (title.owner or title.before) or (abroad and title.head in GOVERNING and not of_body):
        return told
    bodies = last_before(here.landscape.bodies, holding.office.start)
    far = start - _SENTENCE if title.owner == "its" else start
    if title.owner == "its" and holding.construction == "name is title" and holding.explicit is False:
        bodies = [one for one in bodies if one.at < start] or bodies
        bodies = [one for one in bodies if here.words.word[one.at - 1] == "The"][:1] or bodies
    near = next((one.text for one in bodies if one.at >= far), None)
    return here.resolved(near, holding) if near else None


def _same_title_before(holding: Holding, before: list[Holding]) -> str | None:
    """Return the body of the last one with the title of a place: "the governor"."""
    head = holding.office.title.head
    if head not in vocabulary().of_place | {"speaker", "police chief"}:
        return None
    same = (one.organization for one in reversed(before) if one.office.title.head == head)
    return next((organization for organization in same if organization), None)


def _of_a_place(holding: Holding, here: Localities) -> str | None:
    """Return the place of the level that a governor, a mayor or a regent is of."""
    levels = LEVELS_OF.get(holding.office.title.head, ())
    if (
        levels
        and here.main
        and (here.main.kind in levels or (here.main.kind == "state" and not here.main.country))
    ):
        return here.main.name
    for level in levels:
        for place in last_before(here.landscape.places, holding.end):
            if place.kinds[0] == level:
                return place.text
    return None


def _of_its_small_level(holding: Holding, here: Localities) -> str | None:
    """Return the committee of the commune that a "commune chairman" heads."""
    level = fold(holding.office.title.before)
    if level not in _SMALL or neuter(holding.office.title.head) != "chairman":
        return None
    return here.resolved(f"{level} People's Committee", holding) if here.named(level, holding) else None


def _of_its_level(holding: Holding, here: Localities) -> str | None:
    """Return the place of the level that a title begins with: a "District Officer", a "County Attorney"."""
    if here.grounds.country == "Vietnam" or holding.office.title.head in _OF_ASSEMBLIES:
        return None
    level = next((LEVEL[word] for word in fold(holding.title).split() if word in LEVEL), "")
    if holding.office.title.head == "commissioner" and holding.title == "Commissioner":
        level = "county"
    return here.named(level, holding) or None if level else None


def _governed(holding: Holding, near: list[Holding]) -> str | None:
    """Return the place that somebody else in the article is said to govern."""
    if holding.office.title.head not in LEVELS_OF:
        return None
    governing = (one.organization for one in near if one.office.title.head in LEVELS_OF)
    return next((organization for organization in governing if organization), None)


def _chaired(holding: Holding, before: list[Holding]) -> str | None:
    """Return the body that somebody else of the sentence chairs, for a bare chairman or vice chairman."""
    if neuter(holding.office.title.head) != "chairman":
        return None
    chairs = (
        one.organization
        for one in reversed(before)
        if holding.stretch.start - one.stretch.start < 60 and neuter(one.office.title.head) == "chairman"
    )
    return next((organization for organization in chairs if organization), None)


def _as_elected_with(holdings: list[Holding], at: int) -> str | None:
    """Return the body whose other officers the article has just elected: its convener, its treasurer."""
    holding = holdings[at]
    if not _is_officer(holding) or holding.relation not in {Relation.INCOMING, Relation.CURRENT}:
        return None
    for one in reversed(holdings[max(0, at - 20) : at]):
        if holding.first - one.first > _ELECTION:
            return None
        if one.organization and one.relation is Relation.INCOMING and _is_officer(one):
            return one.organization
    return None


def _is_officer(holding: Holding) -> bool:
    return re.split(r"[ -]", holding.office.title.head)[-1] in _OFFICERS


def _as_just_before(holdings: list[Holding], at: int) -> str | None:
    """Return the body of the holding just before in the same sentence."""
    holding = holdings[at]
    if not at or holding.office.title.head not in _SHARED or "prime" in fold(holding.title):
        return None
    before = holdings[at - 1]
    chairs = neuter(holding.office.title.head) == "chairman"
    if chairs and (before.organization or "").endswith("Party Committee"):
        return None
    return before.organization if before.stretch is holding.stretch else None


def _is_of_assembly(holding: Holding, here: Localities) -> bool:
    """Tell whether an article tells of the National Assembly, and a deputy's sentence of no council."""
    bodies = [*last_before(here.landscape.bodies, holding.end), *here.landscape.bodies[:60]]
    local = any("council" in one.kinds for one in bodies if holding.stretch.start <= one.at < holding.end)
    return not local and any("national assembly" in fold(one.text) for one in bodies)


def _of_its_kind(holding: Holding, here: Localities) -> str | None:
    """Return the body of the kind that a title belongs to, named last before it: a judge's court."""
    head = holding.office.title.head
    kinds = SEATS.get(head)
    if head == "deputy" and here.grounds.country == "Vietnam" and _is_of_assembly(holding, here):
        return "National Assembly"
    if kinds:
        bodies = [*last_before(here.landscape.bodies, holding.office.start), *here.landscape.bodies[:60]]
        chairs = neuter(head) == "chairman"
        seat = next(
            (
                one
                for one in bodies
                if kinds & set(one.kinds)
                and not (chairs and is_party_committee(one.text))
                and not (head == "commissioner" and "commission" not in fold(one.text))
                and ("ministry" not in kinds or fold(one.text).startswith("ministry"))
            ),
            None,
        )
        if seat is not None:
            return here.resolved(seat.text, holding)
    if head in OF_COMPANIES and not kinds:
        company = next(
            (
                one
                for one in last_before(here.landscape.bodies, holding.office.start)
                if COMPANY_KINDS & set(one.kinds)
            ),
            None,
        )
        if company is not None:
            return here.resolved(company.text, holding)
    return None

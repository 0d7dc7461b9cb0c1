"""Bodies that offices standing together share, and that of "his deputy"."""

import itertools
import re

from db.values import Relation, fold
from desktop.extraction.addresses import ADDRESSES
from desktop.extraction.attributes import Holding
from desktop.extraction.locality import has_place
from desktop.extraction.placed import GOVERNING
from desktop.extraction.seat_kinds import PARTY_HEADS
from desktop.extraction.vocabulary import Can, vocabulary

_AND_THE = 2
_OF_WHOLE = GOVERNING | {
    "prime minister",
    "deputy prime minister",
    "deputy premier",
    "vice president",
    "tanaiste",
    "taoiseach",
}
_IN_CHIEF = frozenset({"commander-in-chief", "commander in chief", "supreme commander"})
_OF_STATES = frozenset({"president", "king", "sultan", "emir", "governor-general", "governor general"})
_STANDING = re.compile(r"(?i)(?:the )?standing (?:committee|board)")
_OF_PARTY = re.compile(r"(?i)[a-z]\w+ party committee$")
_ELECTED = re.compile(r"(?i)people|council|front|delegation$")
"""Bodies beside which a party committee stands, and which have none of their own."""


def share_bodies(holdings: list[Holding]) -> None:
    """Fill in the bodies that offices take from their neighbours."""
    _share(holdings)
    _share_before(holdings)
    _nations(holdings)
    _deputies(holdings)


def _share(holdings: list[Holding]) -> None:
    """Let offices that stand together share a body: "Secretary and Governor of Sayan Province"."""
    ordered = sorted(holdings, key=lambda one: (one.stretch.start, one.mention.start, one.office.start))
    for one, other in reversed(list(itertools.pairwise(ordered))):
        together = one.stretch is other.stretch and (
            one.mention is other.mention or one.construction == "respectively"
        )
        gap = other.office.start - one.office.end
        if not together or not other.organization or other.office.title.verb or not 0 <= gap <= _AND_THE:
            continue
        of_state = fold(one.office.title.before) == "state" and one.organization is None
        if of_state or _share_forces(one, other):
            continue
        if (
            one.organization is None
            and one.office.title.head in PARTY_HEADS
            and _ELECTED.search(other.organization)
        ):
            one.organization = _party_beside(other.organization)
            continue
        ministry = re.search(
            r"ministr|department|committee|council|commission", other.organization, re.IGNORECASE
        )
        if ministry and one.office.title.head in _OF_WHOLE:
            continue
        if one.organization is None:
            one.organization = other.organization
        elif fold(one.organization) in {"party committee", "party"} and other.office.body is not None:
            beside = _ELECTED.search(other.organization)
            own = _party_beside(other.organization) if beside else f"{other.organization} Party Committee"
            one.organization = own or one.organization
        elif _STANDING.fullmatch(one.organization) and _OF_PARTY.search(other.organization):
            one.organization = f"Standing Committee of {other.organization}"
        elif fold(one.organization) == "party cell" and other.office.body is not None:
            one.organization = f"Party cell of {other.organization}"


def _share_forces(one: Holding, other: Holding) -> bool:
    """Let a head of state be of the country whose forces he commands; tell whether he does."""
    commands = other.office.title.head in _IN_CHIEF and one.office.title.head in _OF_STATES
    if commands:
        one.organization = one.organization or _country_in(other.organization or "")
    return commands


def _country_in(organization: str) -> str | None:
    """Return the country whose forces a body's name tells: "Arden Defence Forces"."""
    words = organization.split()
    places = (vocabulary().places.longest([fold(word) for word in words[at:]], 0) for at in range(len(words)))
    return next((place[1].name for place in places if place and place[1].kind == "country"), None)


def _party_beside(organization: str) -> str | None:
    """Return the party committee of a secretary who chairs this body too, where its words tell the place."""
    beside = re.sub(
        r"(?i)\bpeople(?:['’]?s)?['’]? (?:committee|council)", "Party Committee", organization, count=1
    )
    return beside if beside not in {organization, "Party Committee"} else None


def _share_before(holdings: list[Holding], words_between: int = 1) -> None:
    """Let what stands before the first of two titles hold for both.

    As in "the post's Deputy Chief and Political Officer".
    """
    for one, other in itertools.pairwise(holdings):
        if (
            one.stretch is not other.stretch
            or one.mention is not other.mention
            or other.office.start - one.office.end != words_between
        ):
            continue
        before = one.office.title.before
        if not before:
            continue
        alone = other.office.title.head in vocabulary().implied
        if other.organization is None and one.office.body is None and not alone:
            other.organization = one.organization
        elif (
            other.organization
            and vocabulary().can.get(fold(before), 0) & Can.NATION
            and not has_place(other.organization)
        ):
            other.organization = f"{before} {other.organization}"


def _nations(holdings: list[Holding]) -> None:
    """Let a ministry be of the nation that the same person's next body names: "of the Lao People's Army"."""
    for one, other in itertools.pairwise(holdings):
        if one.stretch is not other.stretch or one.mention is not other.mention:
            continue
        ministry, nation = one.organization or "", (other.organization or "").split(" ")[0]
        foreign = vocabulary().can.get(fold(nation), 0) & Can.NATION and not fold(nation).startswith(
            "vietnam"
        )
        if foreign and ministry.startswith("Ministry of") and not has_place(ministry):
            one.organization = f"{nation} {ministry}"


def _deputies(holdings: list[Holding]) -> None:
    """Give "his deputy" the title and body of the person before.

    The deputy of a director is a Deputy Director.
    """
    previous: Holding | None = None
    for at, holding in enumerate(holdings):
        title = holding.office.title
        chief = _chief(holding, holdings[max(0, at - 20) : at])
        if chief is not None:
            holding.title, holding.organization = f"{holding.title} {chief.title}", chief.organization
        elif (
            title.head == "deputy"
            and title.owner in {"his", "her"}
            and holding.organization is None
            and previous is not None
        ):
            holding.title = f"Deputy {previous.title}"
            holding.organization = previous.organization
        elif holding.relation is not Relation.FORMER and title.head not in ADDRESSES:
            previous = holding


def _chief(holding: Holding, before: list[Holding]) -> Holding | None:
    """Return the post of the person whose deputy somebody is: "Moll's first deputy"."""
    title = holding.office.title
    if title.head != "deputy" or not title.before.endswith(("'s", "’s")) or holding.office.body is not None:
        return None
    name = fold(title.before[:-2]).split()[-1:]
    return next((one for one in reversed(before) if fold(one.mention.person).split()[-1:] == name), None)

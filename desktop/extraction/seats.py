"""Where a title that stands alone is held: by its person elsewhere, its kind of seat, its place."""

from db.values import fold
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import last_before
from desktop.extraction.locality import Localities
from desktop.extraction.vocabulary import Can, vocabulary

PARTY_HEADS = frozenset({"secretary"})


_LEVELS_OF = {
    "governor": ("province", "state", "region", "county"),
    "mayor": ("city", "town"),
    "regent": ("regency", "district"),
    "lord mayor": ("city",),
    "chief minister": ("state", "province"),
    "premier": ("province", "state"),
    "deputy governor": ("province", "state"),
    "hokim": ("district", "region"),
    "menteri besar": ("state",),
    "voivode": ("province", "region"),
    "prefect": ("province", "region"),
    "akim": ("region", "city"),
    "collector": ("district", "city"),
    "sheriff": ("county",),
    "state secretary": ("state",),
    "county administrator": ("county",),
    "chief secretary": ("state", "province"),
    "deputy commissioner": ("district",),
    "landrat": ("district",),
    "landrätin": ("district",),
}


_SEATS = {
    "judge": {"court"},
    "chief judge": {"court"},
    "press secretary": {"court", "office"},
    "commissioner": {"commissioner", "commissioners", "commission", "board"},
    "councillor": {"council"},
    "councilor": {"council"},
    "alderman": {"council"},
    "deputy": {"assembly", "parliament", "duma", "council"},
    "speaker": {"assembly", "parliament", "house", "council", "legislature"},
    "chairman": {"board", "commission", "council", "committee"},
    "chair": {"board", "commission", "council", "committee"},
    "chairwoman": {"board", "commission", "council", "committee"},
    "clerk": {"house", "assembly", "parliament", "council"},
    "prosecutor": {"office"},
    "majority leader": {"assembly", "senate", "house"},
    "minority leader": {"assembly", "senate", "house"},
    "deputy speaker": {"assembly", "parliament"},
}


_OF_COMPANIES = frozenset(
    {
        "director",
        "general director",
        "director general",
        "chief executive",
        "rector",
        "principal",
        "manager",
        "managing director",
        "chief inspector",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "superintendent",
    }
)


_COMPANIES = frozenset(
    {
        "corporation",
        "company",
        "group",
        "bank",
        "university",
        "hospital",
        "authority",
        "agency",
        "department",
        "school",
        "academy",
        "institute",
        "centre",
        "center",
        "board",
        "park",
        "museum",
        "office",
        "enterprise",
    }
)


def seat_of(holdings: list[Holding], at: int, here: Localities) -> str | None:
    """Return the body of a title that stands alone."""
    holding = holdings[at]
    head, title = holding.office.title.head, fold(holding.title)
    for other in holdings[max(0, at - 200) : at + 200]:
        if (
            other.mention.person == holding.mention.person
            and other.office.title.head == head
            and other.organization
        ):
            return other.organization
    if head in PARTY_HEADS and here.main:
        return here.resolved("Party Committee", holding)
    implied = vocabulary().implied.get(head)
    if implied:
        return implied
    if holding.office.title.owner == "whose":
        told = _place_before(here, holding)
        if told:
            return told
    if holding.office.title.owner or holding.office.title.before:
        near = next(
            (
                one.text
                for one in last_before(here.landscape.bodies, holding.office.start)
                if one.at >= holding.stretch.start
            ),
            None,
        )
        if near:
            return here.resolved(near, holding)
    for other in reversed(holdings[max(0, at - 200) : at]):
        if (
            other.office.title.head == head
            and other.organization
            and head in vocabulary().of_place | {"speaker", "police chief"}
        ):
            return other.organization
    if head in _LEVELS_OF and here.main and (here.main.kind in _LEVELS_OF[head] or here.main.kind == "state"):
        return here.main.name
    for level in _LEVELS_OF.get(head, ()):
        for place in last_before(here.landscape.places, holding.end):
            if place.kinds[0] == level:
                return place.text
    seat = _of_its_kind(holding, here)
    if seat:
        return seat
    if head in _LEVELS_OF or head == "governor":
        governed = next(
            (
                one.organization
                for one in holdings[max(0, at - 200) : at + 200]
                if one.organization and one.office.title.head in _LEVELS_OF
            ),
            None,
        )
        if governed:
            return governed
    if (
        head in {"director", "general director", "chairman", "president", "deputy", "chief executive", "head"}
        and at
        and "prime" not in title
    ):
        return holdings[at - 1].organization if holdings[at - 1].stretch is holding.stretch else None
    return None


def _place_before(here: Localities, holding: Holding) -> str | None:
    """Return the place that a relative clause is about: "Savannah, whose Governor Ann Roe"."""
    words, end = here.words, holding.office.start - 1
    while end > holding.stretch.start and words.key[end] in {"whose", ","}:
        end -= 1
    first = end + 1
    while first > holding.stretch.start and words.can[first - 1] & Can.CAPITAL and end - first < 4:
        first -= 1
    return words.between(first, end + 1) if first <= end else None


def _of_its_kind(holding: Holding, here: Localities) -> str | None:
    """Return the body of the kind that a title belongs to, named last before it: a judge's court."""
    head = holding.office.title.head
    kinds = _SEATS.get(head)
    if kinds:
        bodies = [*last_before(here.landscape.bodies, holding.office.start), *here.landscape.bodies[:60]]
        seat = next((one for one in bodies if kinds & set(one.kinds)), None)
        if seat is not None:
            return here.resolved(seat.text, holding)
    if head in _OF_COMPANIES:
        company = next(
            (
                one
                for one in last_before(here.landscape.bodies, holding.office.start)
                if _COMPANIES & set(one.kinds)
            ),
            None,
        )
        if company is not None:
            return here.resolved(company.text, holding)
    return None

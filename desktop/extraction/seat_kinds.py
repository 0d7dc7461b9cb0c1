"""Of which kinds of bodies the titles are that name none: a judge's court, a councillor's council."""

import resources

LEVELS_OF = {
    "governor": ("province", "state", "region", "county"),
    "mayor": ("city", "town"),
    "regent": ("regency", "district"),
    "lord mayor": ("city",),
    "chief minister": ("state", "province"),
    "magistrate": ("county", "district"),
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
    "landratin": ("district",),
}


PARTY_HEADS = frozenset({"secretary"})
MEMBERED = {"committee", "board", "commission", "council", "delegation", "presidium", "secretariat"}

_BODIES = resources.lexicon("seats")["bodies"]
SEATS: dict[str, frozenset[str]] = {
    head.strip(): frozenset(kinds.split()) for kinds, heads in _BODIES.items() for head in heads.split(";")
}
OF_COMPANIES = frozenset(
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


COMPANY_KINDS = frozenset(
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


def neuter(head: str) -> str:
    """Return the head of a chair's title whoever sits in it."""
    return "chairman" if head in {"chairwoman", "chairperson", "chair", "chairlady"} else head

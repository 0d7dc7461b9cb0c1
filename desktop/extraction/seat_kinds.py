"""Of which kinds of bodies the titles are that name none: a judge's court, a councillor's council."""

_UNIONS = {"union", "federation", "association", "forum", "organization", "organisation", "league"}
_SOCIETIES = frozenset({"union", "association", "federation", "front", "league", "society"})
LEVELS_OF = {
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
    "landratin": ("district",),
}


MEMBERED = {"committee", "board", "commission", "council", "delegation", "presidium", "secretariat"}
SEATS = {
    "judge": {"court"},
    "minister": {"ministry"},
    "deputy minister": {"ministry"},
    "chief judge": {"court"},
    "press secretary": {"court", "office"},
    "commissioner": {"commissioner", "commissioners", "commission", "board"},
    "councillor": {"council"},
    "councilor": {"council"},
    "cllr": {"council"},
    "coun": {"council"},
    "council leader": {"council"},
    "convener": {"council"},
    "director of services": {"council"},
    "director of finance": {"council"},
    "alderman": {"council"},
    "deputy": {"assembly", "parliament", "duma", "council"},
    "speaker": {"assembly", "parliament", "house", "council", "legislature"},
    "chairman": {"board", "commission", "council", "committee", *_SOCIETIES},
    "chair": {"board", "commission", "council", "committee"},
    "chairwoman": {"board", "commission", "council", "committee", *_SOCIETIES},
    "clerk": {"house", "assembly", "parliament", "council"},
    "prosecutor": {"office"},
    "majority leader": {"assembly", "senate", "house"},
    "minority leader": {"assembly", "senate", "house"},
    "deputy speaker": {"assembly", "parliament"},
    "general secretary": _UNIONS | {"party", "congress"},
    "secretary general": _UNIONS,
    "secretary-general": _UNIONS,
    "vice president": _UNIONS,
    "treasurer": _UNIONS,
    "chief executive": {"council", "authority", "company", "corporation", "agency"},
    "chief clerk": {"council"},
    "general manager": {"council", "authority", "company", "corporation", "agency"},
    "monitoring officer": {"council"},
    "cathaoirleach": {"council"},
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

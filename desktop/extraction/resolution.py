"""The step "resolution": which body each office is of, where its own words do not say all."""

import itertools
import re

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Relation, fold
from desktop.extraction.attributes import Holding, article_of
from desktop.extraction.institutions import Landscape, last_before, main_place
from desktop.extraction.locality import Localities, has_place
from desktop.extraction.vocabulary import Can, vocabulary
from desktop.extraction.wording import own_body

_ANAPHOR = re.compile(
    r"(?:(?:the|its|their|same|this|that)\s+)*(?P<word>\w+(?:-\w+)?)(?P<owns>['’]s)?(?:\s+(?P<rest>.+))?$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?P<short>\w*[A-Z]\w*[A-Z]\w*)(?P<owns>['’]s)?(?:\s+(?P<rest>.+))?$")
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
_ONLY_LEVELS = frozenset(
    {
        "region",
        "province",
        "provincial",
        "state",
        "city",
        "district",
        "regional",
        "municipal",
        "county",
        "town",
        "village",
        "commune",
        "ward",
    }
)
_PARTY = frozenset({"secretary"})


@Language.component("incumbent_resolution")
def resolution(doc: Doc) -> Doc:
    """Give each holding its title, organization and area."""
    landscape: Landscape = doc._.landscape
    main = main_place(landscape, article_of(doc).head.area)
    doc._.place = main
    here = Localities(doc._.words, landscape, main)
    holdings: list[Holding] = doc._.holdings
    for holding in holdings:
        holding.title = holding.office.title.text
        holding.organization = own_body(holding.office)
    _share(holdings)
    _share_before(holdings)
    _deputies(holdings)
    previous: Holding | None = None
    for holding in holdings:
        if holding.organization:
            holding.organization = _full(holding.organization, holding, landscape, previous)
            holding.organization = here.resolved(holding.organization, holding)
            if fold(holding.organization) in _ONLY_LEVELS:
                holding.organization = None
        previous = holding if holding.organization else previous
    for at, holding in enumerate(holdings):
        if holding.organization is None:
            holding.organization = _unsaid(holdings, at, here)
        holding.area = _area(holding.organization)
    return doc


def _share(holdings: list[Holding]) -> None:
    """Let offices that stand together share a body: "Secretary and Governor of Sayan Province"."""
    for one, other in reversed(list(itertools.pairwise(holdings))):
        together = one.stretch is other.stretch and (
            one.mention is other.mention or one.construction == "respectively"
        )
        gap = other.office.start - one.office.end
        if not together or not other.organization or not 0 <= gap <= 1:
            continue
        if (
            one.organization is None
            and one.office.title.head in _PARTY
            and re.search(r"people|council", other.organization, re.IGNORECASE)
        ):
            continue
        if one.organization is None:
            one.organization = other.organization
        elif fold(one.organization) in {"party committee", "party"} and other.office.body is not None:
            one.organization = f"{other.organization} Party Committee"


def _share_before(holdings: list[Holding], words_between: int = 1) -> None:
    """Let what stands before the first of two titles hold for both: "the post's Deputy Chief and Political Officer"."""
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
        if other.organization is None and one.office.body is None:
            other.organization = one.organization
        elif (
            other.organization
            and vocabulary().can.get(fold(before), 0) & Can.NATION
            and not has_place(other.organization)
        ):
            other.organization = f"{before} {other.organization}"


def _full(body: str, holding: Holding, landscape: Landscape, previous: Holding | None) -> str:
    """Return a body whose words only point back, in full: "its Inspection Commission", "the same committee", "DIP"."""
    office = holding.office
    short = _ABBREVIATED.match(body)
    if short and short["short"] in landscape.glosses:
        return _owned(landscape.glosses[short["short"]], short)
    owner = (office.body.owner if office.body else "") or office.title.owner
    if owner and previous is not None and previous.organization and previous.stretch is holding.stretch:
        return (
            f"{body}, {previous.organization}"
            if fold(body) not in fold(previous.organization)
            else previous.organization
        )
    longer = _longer(body, holding, landscape)
    if longer:
        return longer
    match = _ANAPHOR.match(body)
    if (
        match is None
        or not vocabulary().can.get(fold(match["word"]), 0) & Can.INSTITUTION
        or (match["rest"]
        and not match["owns"])
    ):
        if fold(body).startswith("same ") and previous is not None:
            return previous.organization or body
        return body
    kind = fold(match["word"])
    if kind == "ministry":
        named = next(
            (
                one.text
                for one in last_before(landscape.bodies, office.start)
                if fold(one.text).startswith("ministry of")
            ),
            None,
        )
        return _owned(named, match) if named else body
    if (
        kind == "committee"
        and match["rest"]
        and re.search(r"commission|board|office|committee$", match["rest"], re.IGNORECASE)
        and "Sub" not in match["rest"]
    ):
        return match["rest"]
    before = last_before(landscape.bodies, office.start)
    named = next((one.text for one in before if kind in one.kinds and len(one.text) > len(kind) + 3), None)
    if named is None or kind in {"party", "police", "army", "government", "navy"}:
        return body
    return _owned(named, match)


def _longer(body: str, holding: Holding, landscape: Landscape) -> str | None:
    """Return the fuller name that an earlier sentence has for the same body: "Steering Committee" for a central one."""
    if (
        has_place(body)
        or len(body.split()) < 2
        or re.search(
            r"['’]s?\b|\bprovinc|\bcity\b|\bdistrict\b|\bcommune\b|\bward\b|\bcentral\b|\bnational\b",
            re.sub(r"(?i)people['’]s", "", body),
            re.IGNORECASE,
        )
    ):
        return None
    mine = set(fold(body).split())
    for one in last_before(landscape.bodies, holding.office.start):
        theirs = set(fold(one.text).split())
        if (
            mine < theirs
            and len(theirs - mine) < 9
            and (has_place(one.text) or theirs & {"central", "national"})
            and one.kinds[-1] in mine
        ) and ("standing" in mine) == ("standing" in theirs):
            return one.text
    return None


def _deputies(holdings: list[Holding]) -> None:
    """Give "his deputy" the title and body of the person before: the deputy of a director is a Deputy Director."""
    previous: Holding | None = None
    for holding in holdings:
        title = holding.office.title
        if (
            title.head == "deputy"
            and title.owner in {"his", "her"}
            and holding.organization is None
            and previous is not None
        ):
            holding.title = f"Deputy {previous.title}"
            holding.organization = previous.organization
        elif holding.relation is not Relation.FORMER:
            previous = holding


def _owned(full: str, match: re.Match[str]) -> str:
    whole = re.sub(r"^(?:the)\s+", "", full, flags=re.IGNORECASE)
    return (
        f"{match['rest']}, {whole}"
        if match["rest"] and match["owns"]
        else f"{whole} {match['rest']}"
        if match["rest"]
        else whole
    )


def _unsaid(holdings: list[Holding], at: int, here: Localities) -> str | None:
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
    if head in _PARTY and here.main:
        return here.resolved("Party Committee", holding)
    implied = vocabulary().implied.get(head)
    if implied:
        return implied
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


def _area(organization: str | None) -> str | None:
    keys = fold(organization or "").replace(",", " ").replace("'s", " ").split()
    for at in range(len(keys)):
        found = vocabulary().places.longest(keys, at)
        if found and found[1].kind in {"province", "city"}:
            return str(found[1].name)
    return None

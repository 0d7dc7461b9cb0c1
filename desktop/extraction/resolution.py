"""The step "resolution": which body each office is of, where its own words do not say all."""

import itertools
import re

from spacy.language import Language
from spacy.tokens import Doc

from db.values import fold
from desktop.extraction.abroad import in_full
from desktop.extraction.attributes import Holding, Office, article_of
from desktop.extraction.campuses import share_campus
from desktop.extraction.companies import GENERIC, HEADS, company_before, note_namers
from desktop.extraction.focus import focus_of
from desktop.extraction.gazetteer import jurisdictions_of
from desktop.extraction.grounds import Grounds, grounds_of
from desktop.extraction.guests import in_firm
from desktop.extraction.inaugurations import inaugurate
from desktop.extraction.institutions import Landscape, Named, last_before, main_place
from desktop.extraction.jurisdictions import Jurisdictions
from desktop.extraction.kin import resolve_kin
from desktop.extraction.locality import Localities, has_place
from desktop.extraction.nations import as_written, country_of, named_in
from desktop.extraction.parties import is_party_of
from desktop.extraction.seats import seat_of
from desktop.extraction.sharing import share_bodies
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, Place, vocabulary
from desktop.extraction.wording import clean, own_body

_ANAPHOR = re.compile(
    r"(?:(?:the|its|their|same|this|that)\s+)*"
    r"(?P<word>(?:(?:military|members['’]|steering|standing|youth|farmers['’]|women['’]s|funeral)\s+)?\w+(?:-\w+)?)"
    r"(?P<owns>['’]s)?(?:\s+(?P<rest>.+))?$",
    re.IGNORECASE,
)

_ABBREVIATED = re.compile(r"(?P<short>\w*[A-Z]\w*[A-Z]\w*)(?P<owns>['’]s)?(?:\s+(?P<rest>.+))?$")

_MOST_NATIONS, _AND_THE = 40, 2
_FORCES = frozenset({"force", "forces", "guard", "police", "army", "navy", "constabulary", "service"})
HANDED = frozenset({"replaced", "replaces", "in the place of", "predecessor", "succeeds as"})
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
        "local",
        "area",
        "locality",
        "independent",
        "minority",
        "majority",
        "nonpartisan",
        "leas-chathaoirleach",
        "community",
        "island",
        "parish",
    }
)


@Language.component(
    "incumbent_resolution",
    assigns=["doc._.holdings"],
    requires=[
        "doc._.words",
        "doc._.stretches",
        "doc._.mentions",
        "doc._.offices",
        "doc._.landscape",
        "doc._.holdings",
    ],
)
def resolution(doc: Doc) -> Doc:
    """Give each holding its title, organization and area."""
    here = _localities(doc)
    landscape = here.landscape
    _note_ministries(landscape, doc._.offices)
    holdings: list[Holding] = doc._.holdings
    resolve_kin(doc._.words, holdings)
    note_namers(landscape, holdings, here.words)
    for holding in holdings:
        holding.organization = own_body(holding.office)
        if is_party_of(holding.office.title.head, holding.organization or ""):
            holding.organization = None
        holding.title = holding.office.title.text.replace("Standing Board Member", "Member")
    share_bodies(holdings)
    for holding in holdings:
        holding.own = holding.organization
    here.note_own(holdings)
    _complete(holdings, here)
    _find_seats(holdings, here)
    _name_nations(holdings, doc._.words)
    _name_governments(holdings, here.grounds)
    for holding in holdings:
        holding.area = _area(holding.organization)
    if not here.grounds.abroad:
        inaugurate(here.words, doc._.stretches, holdings, here.home())
    return doc


def _localities(doc: Doc) -> Localities:
    """Return what tells where the bare bodies of an article are, its place noted on the Doc."""
    words: Words = doc._.words
    landscape: Landscape = doc._.landscape
    grounds = doc._.grounds = grounds_of(doc)
    foreign = Place(grounds.region, grounds.level, grounds.country) if grounds.region else None
    text = words.text if grounds.country in {"", "Vietnam"} else ""
    main = main_place(landscape, article_of(doc).head.area, foreign, text=text)
    doc._.place = main
    places = jurisdictions_of(doc, landscape, grounds.country) if grounds.abroad else Jurisdictions(words)
    focus = None if grounds.abroad else focus_of(words, doc._.stretches, landscape)
    return Localities(words, landscape, main, grounds, places, focus)


def _complete(holdings: list[Holding], here: Localities) -> None:
    """Give each body that an article names in short its whole name."""
    previous: Holding | None = None
    for holding in holdings:
        if holding.organization:
            holding.organization = in_firm(holding.organization, holding, here)
            if here.opening(holding) is None:
                holding.organization = _full(holding.organization, holding, here, previous)
            holding.organization = here.resolved(holding.organization, holding)
            if here.grounds.abroad:
                holding.organization = in_full(holding.organization, holding, here)
            if fold(holding.organization) in _ONLY_LEVELS:
                holding.organization = None
        previous = holding if holding.organization else previous


def _name_nations(holdings: list[Holding], words: Words) -> None:
    """Let what is of a country be told by the country's name: "the French Ambassador", "Sandoran"."""
    unknown: dict[str, str] = {}
    for one in holdings:
        body = one.organization or ""
        if not body or " " in body or len(unknown) > _MOST_NATIONS:
            continue
        if body not in unknown:
            known = country_of(body)
            unknown[body] = as_written(known, words) if known else named_in(words, body)
        one.organization = unknown[body] or body


def _name_governments(holdings: list[Holding], grounds: Grounds) -> None:
    """Let the government of an article from abroad be that of its country."""
    for one in holdings if grounds.abroad and grounds.country else ():
        if one.organization == "Government":
            one.organization = f"Government of {grounds.country}"


def _find_seats(holdings: list[Holding], here: Localities) -> None:
    """Give each bare title its body; what passes from one to another is of the body of whoever has it."""
    seats: dict[int, str | None] = {id(one.office): one.organization for one in holdings if one.organization}
    for handed in (False, True):
        for at, holding in enumerate(holdings):
            if holding.organization is None and (holding.construction in HANDED) is handed:
                known = seats.get(id(holding.office)) if handed else None
                holding.organization = known or seat_of(holdings, at, here)
                seats.setdefault(id(holding.office), holding.organization)
    _share_company(holdings)
    share_campus(holdings)


def _share_company(holdings: list[Holding]) -> None:
    """Let a president be of the company whose chief executive he is too: "Ann Roe, President and CEO"."""
    for one, other in itertools.pairwise(holdings):
        together = one.mention is other.mention and other.office.start - one.office.end <= _AND_THE
        if together and one.organization is None and other.office.title.head in HEADS:
            one.organization = other.organization


def _note_ministries(landscape: Landscape, offices: list[Office]) -> None:
    """Let a minister's title name the ministry, for "the ministry's Office" after it."""
    for office in offices:
        body = own_body(office) if office.title.head in {"minister", "deputy minister"} else None
        if body and "Ministry of" in body:
            landscape.bodies.append(Named(office.start, office.end, body, ("ministry",)))
    landscape.bodies.sort(key=lambda one: one.at)


def _full(body: str, holding: Holding, here: Localities, previous: Holding | None) -> str:
    """Return a body whose words only point back, in full.

    As in "its Inspection Commission", "the same committee", "DIP".
    """
    office, landscape = holding.office, here.landscape
    short = _ABBREVIATED.match(body)
    if short and short["short"] in landscape.glosses:
        return _owned(clean(landscape.glosses[short["short"]]), short)
    owner = (office.body.owner if office.body else "") or office.title.owner
    if owner and previous is not None and previous.organization and previous.stretch is holding.stretch:
        return (
            f"{body}, {previous.organization}"
            if fold(body) not in fold(previous.organization)
            else previous.organization
        )
    own = _owner_in_sentence(body, holding, here) if owner == "its" else None
    if own and (previous is None or previous.stretch is not holding.stretch):
        return f"{body}, {own}"
    longer = _longer(body, holding, landscape)
    if longer:
        return longer
    return _pointed_at(body, office, landscape, previous)


def _owner_in_sentence(body: str, holding: Holding, here: Localities) -> str | None:
    """Return the body that "its" means in a sentence that names one: "the corporation ... its Council"."""
    named = last_before(here.landscape.bodies, holding.first)
    near = (one.text for one in named if holding.stretch.start <= one.at and fold(body) not in fold(one.text))
    return next(near, None) or _abbreviated(holding, here)


def _abbreviated(holding: Holding, here: Localities) -> str | None:
    """Return the body whose abbreviation a sentence names before a holding: "the SBV ... its director"."""
    glosses = here.landscape.glosses
    before = here.words.word[holding.stretch.start : holding.first]
    return next((glosses[word] for word in reversed(before) if word in glosses), None)


def _pointed_at(body: str, office: Office, landscape: Landscape, previous: Holding | None) -> str:
    """Return the body that "the Committee", "the ministry's Office" or "the same board" points at."""
    match = _ANAPHOR.match(body)
    if (
        match is None
        or not vocabulary().can.get(fold(match["word"]).split()[-1], 0) & Can.INSTITUTION
        or (match["rest"] and not match["owns"])
    ):
        same = fold(body).startswith("same ") and previous is not None and previous.organization
        return same or body
    *qualities, kind = fold(match["word"]).split()
    before = last_before(landscape.bodies, office.start)
    if qualities:
        before = [one for one in before if set(qualities) <= set(fold(one.text).split())]
    if kind == "committee":
        party = office.title.head == "secretary"
        before = [one for one in before if ("party" in fold(one.text)) is party] or before
    if kind in GENERIC and not qualities:
        firm = company_before(landscape, office.start)
        return _owned(firm, match) if firm else body
    if kind == "ministry":
        ministries = (one.text for one in before if fold(one.text).startswith("ministry of"))
        named = next(ministries, None)
        return _owned(named, match) if named else body
    if kind == "committee" and match["rest"] and _is_of_committee(match["rest"]):
        return match["rest"]
    kinds = _FORCES if kind == "force" else {kind}
    whole = (one for one in before if kind != "force" or fold(one.text).split()[-1] in _FORCES)
    longer = (one for one in whole if len(one.text) > len(kind) + 3)
    named = next((one.text for one in longer if kinds & set(one.kinds)), None)
    if named is None or kind in {"party", "police", "army", "government", "navy"}:
        return body
    return _owned(named, match)


def _is_of_committee(rest: str) -> bool:
    """Tell whether what a committee owns is a commission that needs no committee before it."""
    return "Sub" not in rest and bool(re.search(r"commission|board|office|committee$", rest, re.IGNORECASE))


def _longer(body: str, holding: Holding, landscape: Landscape) -> str | None:
    """Return the fuller name that an earlier sentence has for the same body.

    As in "Steering Committee" for a central one.
    """
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
    opening = f"{fold(body)} of "
    for one in last_before(landscape.bodies, holding.office.start):
        theirs = set(fold(one.text).split())
        if fold(one.text).startswith(opening) and has_place(one.text):
            return one.text
        if not one.kinds or ("ministry" in mine and one.kinds[0] != "ministry"):
            continue
        if (
            mine < theirs
            and len(theirs - mine) < 9
            and (has_place(one.text) or theirs & {"central", "national"})
            and one.kinds[-1] in mine
        ) and ("standing" in mine) == ("standing" in theirs):
            return one.text
    return None


def _owned(full: str, match: re.Match[str]) -> str:
    whole = re.sub(r"^(?:the)\s+", "", full, flags=re.IGNORECASE)
    return (
        f"{match['rest']}, {whole}"
        if match["rest"] and match["owns"]
        else f"{whole} {match['rest']}"
        if match["rest"]
        else whole
    )


def _area(organization: str | None) -> str | None:
    keys = fold(organization or "").replace(",", " ").replace("'s", " ").split()
    for at in range(len(keys)):
        found = vocabulary().places.longest(keys, at)
        if found and found[1].kind in {"province", "city"}:
            return str(found[1].name)
    return None

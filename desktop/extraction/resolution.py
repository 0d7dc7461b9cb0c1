"""The step "resolution": which body and place an office is of, where its words do not say all."""

import re
from collections import Counter
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Relation, fold
from desktop.extraction.attributes import Holding, Office, article_of
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, Place, vocabulary

_BARE_PROVINCIAL = re.compile(r"\b(?:the )?provinc(?:ial|e['’]s|e)\b(?! of)", re.IGNORECASE)
_LOCAL_BODY = re.compile(
    r"(?:(?:Party|People['’]?s?['’]?s?) |)(?:Party )?(?:(?:Executive|Standing) )?(?:Committee|Council|Board)$"
    r"|.*\b(?:Organi[sz]\w+|Propaganda|Mobili[sz]ation|Inspection|Internal Affairs|Military|Publicity)\b.*\b(?:Commission|Committee|Board|Department|Command)$",
    re.IGNORECASE,
)
_MINISTRIES = {
    "foreign": "Foreign Affairs", "home": "Home Affairs", "interior": "Interior", "labor": "Labor", "roads": "Roads",
}


@Language.component("incumbent_resolution")
def resolution(doc: Doc) -> Doc:
    """Give each holding its title, organization and area."""
    area = _area(doc)
    doc._.place = area
    for holding in doc._.holdings:
        holding.title = holding.office.title.text
        holding.organization = _own_body(doc._.words, holding.office)
    _share(doc._.holdings)
    _inherit(doc._.holdings)
    for holding in doc._.holdings:
        holding.organization = _in_place(holding, area)
        holding.area = area.name if area and holding.organization and fold(area.name) in fold(holding.organization) else _named_place(holding)
    return doc


def _area(doc: Doc) -> Place | None:
    """Return the article's main area: what intake found, else the place that the text names most."""
    head = article_of(doc).head
    places = vocabulary().places
    if head.area:
        found = places.longest(fold(head.area).split(), 0)
        return found[1] if found else Place(head.area, "province")
    counts: Counter[Place] = Counter()
    words: Words = doc._.words
    at = 0
    while at < len(words):
        found = places.longest(words.key, at) if words.can[at] & Can.CAPITAL else None
        if found is None:
            at += 1
            continue
        at = found[0]
        if found[1].kind in {"province", "city"}:
            level = words.key[at] if at < len(words) else ""
            counts[found[1]] += 3 if level in {"province", "provincial", "city"} else 1
    flat = fold(article_of(doc).text[-400:]).replace("-", "").replace(" ", "")
    for bucket in places.first.values():
        for key, place in bucket:
            if place.kind in {"province", "city"} and "".join(key) + ".gov.vn" in flat:
                counts[place] += 20
    return counts.most_common(1)[0][0] if counts else None


def _own_body(words: Words, office: Office) -> str | None:
    """Return the body that the office's own words name."""
    title, body = office.title, office.body
    before = _clean(title.before)
    text = _clean(body.text) if body else ""
    if body and body.parent:
        text = f"{text}, {_clean(body.parent.text)}"
    if title.head.endswith("minister") and title.head not in {"prime minister", "deputy prime minister", "first minister", "chief minister", "senior minister"}:
        return _ministry(before, text)
    if before and fold(before).split()[-1] == "party" and (title.head in {"secretary", "chief", "leader", "first secretary", "boss"}):
        return _party_committee(before, text)
    if before and text:
        return text if fold(before) in fold(text) or title.head == "secretary" and not before[0].isupper() else _joined(before, text)
    return text or before or None


def _clean(text: str) -> str:
    words = text.replace("( ", "(").strip(" ,-–'’")
    return re.sub(r"^(?:the|its|his|her|their)\s+", "", words, flags=re.IGNORECASE)


def _joined(before: str, text: str) -> str:
    return f"{before} {text}" if fold(before) not in {"party", "state"} else text


def _ministry(before: str, text: str) -> str | None:
    """Return a minister's body, the ministry: "Foreign Minister of Sandland", "Minister of Defence"."""
    if not before and not text:
        return None
    words = before.split()
    fields = [word for word in words if vocabulary().can.get(fold(word), 0) & Can.FIELD or word in {"and", "&", ","}]
    nation = " ".join(word for word in words if word not in fields)
    if text and re.search(r"\b(ministry|department|office)\b", text, re.IGNORECASE):
        return text
    if fields:
        subject = _MINISTRIES.get(fold(" ".join(fields)), " ".join(fields))
        subject = subject[:1].upper() + subject[1:]
        name = f"Ministry of {subject}"
        return " ".join(part for part in (f"{nation} {name}".strip(), f"of {text}" if text else "") if part)
    if text:
        return f"{nation} Ministry of {text}".strip()
    return f"{nation} Government".strip()


def _party_committee(before: str, text: str) -> str | None:
    """Return the committee of a party secretary: "Provincial Party Secretary", "Party Secretary of Ha Tinh"."""
    prefix = before[: -len("party")].strip()
    if text and re.search(r"\bcommittee\b", text, re.IGNORECASE):
        return text
    if text:
        return f"{prefix} {text} Party Committee".strip()
    return f"{prefix} Party Committee".strip()


def _share(holdings: list[Holding]) -> None:
    """Let offices that stand together share a body: "Secretary and Governor of Sayan Province"."""
    for one, other in zip(holdings, holdings[1:], strict=False):
        together = one.stretch is other.stretch and one.mention is other.mention
        if together and one.organization is None and other.organization and other.office.start - one.office.end <= 1:
            one.organization = other.organization if one.title != "Party Secretary" else None
    for one, other in zip(holdings, holdings[1:], strict=False):
        if other.office.body and other.office.body.owner and one.organization and one.stretch is other.stretch and other.organization:
            other.organization = f"{other.organization}, {one.organization}"


def _inherit(holdings: list[Holding]) -> None:
    """Give an office without a body the body that the same title has elsewhere in the article."""
    seen: dict[tuple[str, str], str] = {}
    for holding in holdings:
        if holding.organization:
            seen.setdefault((holding.mention.person, holding.office.title.head), holding.organization)
    for holding in holdings:
        if holding.organization is None:
            holding.organization = seen.get((holding.mention.person, holding.office.title.head)) or vocabulary().implied.get(holding.office.title.head)


def _in_place(holding: Holding, area: Place | None) -> str | None:
    """Return the body with the place of the article where its words leave it open."""
    body, title = holding.organization, holding.office.title
    if body is None:
        if area and title.head == "secretary" and "Under" not in holding.title and area.kind != "country":
            return f"{area.name} {_level(area)} Party Committee"
        return None
    if area is None or area.kind == "country":
        return body
    if not _has_place(body):
        if _BARE_PROVINCIAL.search(body):
            return _BARE_PROVINCIAL.sub(f"{area.name} {_level(area)}", body, count=1)
        if _LOCAL_BODY.fullmatch(body):
            name = body if "Standing" not in body or "arty" in body else body.replace("Standing", "Party Standing")
            return f"{area.name} {_level(area)} {name}"
    return body


def _level(area: Place) -> str:
    return "City" if area.kind == "city" else "Provincial"


def _has_place(body: str) -> bool:
    """Tell whether a body's words name a place, or one that is above all places."""
    known = vocabulary()
    for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", body):
        key = fold(word)
        flags = known.can.get(key, 0)
        if key in {"central", "national", "state"} or flags & Can.NATION:
            return True
        if word[0].isupper() and not flags & (Can.INSTITUTION | Can.FIELD | Can.LEVEL | Can.HEAD) and key not in {"people's", "i", "ii", "iii"}:
            return True
    return False


def _named_place(holding: Holding) -> str | None:
    if not holding.organization:
        return None
    keys = fold(holding.organization).replace(",", "").split()
    for at in range(len(keys)):
        found = vocabulary().places.longest(keys, at)
        if found and found[1].kind in {"province", "city"}:
            return str(found[1].name)
    return None

"""What the words of an office say of its body, before anything else is asked."""

import re
from functools import lru_cache

from db.values import fold
from desktop.extraction.attributes import Body, Office
from desktop.extraction.vocabulary import Can, vocabulary

_SUBJECTS = {"foreign": "Foreign Affairs", "home": "Home Affairs", "farm": "Agriculture"}
_NOT_OF_A_MINISTRY = {
    "prime minister",
    "deputy prime minister",
    "first minister",
    "chief minister",
    "senior minister",
    "minister mentor",
}
_OF_MINISTRIES = {"minister", "union minister", "minister of state", "second minister", "secretary of state"}
# Before a minister's field: whose minister it is.
_OF_STATES = frozenset({"State", "Federal", "Provincial", "Regional", "Union"})
_DIPLOMATS = {"consul general", "consul-general", "consul", "honorary consul"}
_GLOSS = re.compile(r" \(\w*[A-Z]\w*[A-Z]\w*\)(?= \w)")
_DETERMINER = re.compile(r"^(?:[Tt]he|[Ii]ts|his|her|their|a|an|former|old|new)\s+")
_NO_LONGER = re.compile(r"\b(?:what is now|the old|the new|the former) ")
# "Saxony's state premier": the level after a place that owns it says nothing more.
_OWNED_LEVEL = re.compile(r"['’]s (?:state|provincial|regional|province|region|county)$")
# "the Hanoi-based distributor", "State-run Hill Power": where a firm sits and whose it is.
_BASED = re.compile(
    r"^(?:[A-Z]\w+(?: [A-Z]\w+)?-based|(?:[Ss]tate|[Gg]overnment|[Ff]oreign)-(?:run|owned|backed))\b ?"
)
_OWNS = re.compile(r"(?:['’]s|['’])$")
# Before these a party's name tells whose man somebody is, not where he sits: "the Hill Party's Cllr Roe".
_ADDRESSES = {"cllr", "coun"}
_ENVOYS = {
    *("ambassador", "ambassador extraordinary and plenipotentiary", "ambassador-designate"),
    *("high commissioner", "special envoy", "envoy", "permanent representative", "chargé d'affaires"),
}
_WHOLES = (
    "council",
    "Council",
    "company",
    "ministry",
    "agency",
    "authority",
    "bank",
    "university",
    "department",
)
# Before these a party's name stands where the body names the seat: "Hill Party TD for Arden".
_SEATED = {"td", "mp", "mla", "msp", "mca", "mna", "mpp", "senator"}
_PARTY_HEADS = {"secretary", "chief", "leader", "first secretary"}


def own_body(office: Office) -> str | None:
    """Return the body that an office's own words name, or None; a chief of office's is the office."""
    if office.title.head == "board member" and office.title.text == "Standing Board Member":
        return "Standing Board"
    body = _named_body(office)
    if office.title.head == "chief of office" and body:
        office.title.text = re.sub(r"(?i) of office$", "", office.title.text)
        return f"Office of {body}"
    return body


def _named_body(office: Office) -> str | None:
    title = office.title
    before, text = clean(title.before), _with_parents(office.body)
    if title.head in _ADDRESSES and _OWNS.search(title.before):
        before = ""
    if title.head in _OF_MINISTRIES and (title.head != "secretary of state" or before):
        return _ministry(before, text)
    if "consul" in title.head and text and "onsulate" not in text:
        seat = "Consulate" if "general" not in title.head else "Consulate General"
        nation = f"{before} " if before and vocabulary().can.get(fold(before), 0) & Can.NATION else ""
        link = "of" if " in " in text else "in"
        return f"{nation}{seat} {link} {text}"
    if before and fold(before).split()[-1] == "party" and title.head in _PARTY_HEADS:
        own = title.head == "leader" and not text and _is_name_of_party(before)
        return before if own else _party_committee(before, text)
    if fold(before) in {"state", "party", "union"} and not text:
        return None
    if title.head in _DIPLOMATS and before and vocabulary().can.get(fold(before), 0) & Can.NATION:
        return before
    return _of_both(title.head, before, text) if before and text else text or before or None


def _of_both(head: str, before: str, text: str) -> str:
    """Return the body of a title that has words of one on both of its sides."""
    fields = before.endswith(_WHOLES) and text.islower() and all(map(_is_field, text.split()))
    if head in _ENVOYS or fields:
        return before
    if head in _SEATED and not vocabulary().places.longest(fold(before).split(), 0):
        return text
    return _joined(before, text)


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """Return the words of a body without its determiner and without loose marks at its ends."""
    bare = _GLOSS.sub("", " ".join(text.split())).strip(" ,-–")
    bare = _BASED.sub("", _DETERMINER.sub("", bare))
    return _OWNS.sub("", _OWNED_LEVEL.sub("", _NO_LONGER.sub("", bare)))


def _with_parents(body: Body | None) -> str:
    names = []
    while body is not None:
        names.append(clean(body.text))
        body = body.parent
    return ", ".join(names)


def _is_name_of_party(before: str) -> bool:
    """Tell whether a party has a name of its own: "Left Party", no "Provincial Party", "Hai Phong Party"."""
    *name, last = before.split()
    if last != "Party" or not name or not name[0][0].isupper():
        return False
    keys = fold(before).split()
    plain = not vocabulary().can.get(keys[-2], 0) & (Can.LEVEL | Can.SYLLABLE | Can.NATION)
    return plain and vocabulary().places.longest(keys, 0) is None


def _joined(before: str, text: str) -> str:
    """Return what stands before and after a title as one body.

    As in "Lao Ambassador to Vietnam", "State President of X".
    """
    if fold(before) in {"party", "state", "union", "government"} or fold(before) in fold(text):
        return text
    return f"{before} {text}"


def _ministry(before: str, text: str) -> str | None:
    """Return a minister's body, the ministry: "Foreign Minister of Sandland", "Minister of Defence"."""
    if fold(before) in {"portfolio", "line", "sectoral", "shadow", "junior"}:
        before = ""
    if not before and not text:
        return None
    if text and re.search(r"\b(?:ministry|department|office)\b", text, re.IGNORECASE):
        return text
    text = re.sub(r"(?i) portfolios?$", "", text)
    words = re.sub(r"['’]s\b", "", before).split()
    local = "local government" in fold(before)
    level = words[:1] if len(words) > 1 and words[0] in _OF_STATES else []
    fields = [
        word for word in words[len(level) :] if _is_field(word) or (local and fold(word) == "government")
    ]
    if not fields and words and before.islower():
        fields, words = words, []
    nation = " ".join([*level, *(word for word in words[len(level) :] if word not in fields)])
    if fields:
        subject = _SUBJECTS.get(fold(" ".join(fields)), " ".join(fields))
        after = f" of {text}" if text and not all(map(_is_field, text.split())) else ""
        return f"{nation} Ministry of {subject[:1].upper()}{subject[1:]}{after}".strip()
    if re.fullmatch(r"\w*[A-Z]\w*[A-Z]\w*", nation):
        return nation
    return f"{nation} Ministry of {text}".strip() if text else f"{nation} Government"


def _is_field(word: str) -> bool:
    return bool(vocabulary().can.get(fold(word), 0) & Can.FIELD) or word in {"and", "&"}


def _party_committee(before: str, text: str) -> str:
    """Return the committee of a party secretary.

    As in "Provincial Party Secretary", "Party Secretary of Ha Tinh".
    """
    prefix = before[: -len("party")].strip()
    if any(vocabulary().can.get(fold(word), 0) & Can.FIELD for word in prefix.split()) or "'s" in prefix:
        return before
    if text and re.search(r"\bcommittee\b", text, re.IGNORECASE):
        return text
    return " ".join(part for part in (prefix, text, "Party Committee") if part)

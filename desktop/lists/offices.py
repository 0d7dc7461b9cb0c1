"""What an office's cell says: role and body where that is sure, else one label for the whole."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from db.values import Capacity, fold
from desktop.lists.known import key, known_body, known_role
from desktop.matching import body_of, role_of
from resources import lexicon

_REMARK = re.compile(r"\s*\([^()]*\)?")
_NUMERAL = r"(?:thứ\s+)?(?:[IVXLC]+|\d+)\b"
_TERMS = re.compile(
    rf"(?i:\s*,?\s*(?:các\s+)?(?:nhiệm kỳ|khóa|khoá)\s+)(?:{_NUMERAL})"
    rf"(?:\s*(?:,|và|-|–)\s*(?:(?i:khóa|khoá)\s+)?(?:{_NUMERAL}))*\.?"
)
_SEATED = re.compile(r"(.+?),? (?:of|at) (?:the )?(.+)")
_MINISTER = re.compile(r"(?i)((?:deputy |vice )?minister) (?:of|for) (?:the )?(.+)")
_UNKNOWN = role_of("unheard of").rank


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a list writes it: ``organization`` None where the cell stays one label.

    ``role`` and ``organization`` are the lexicon's own names where it knows them, else the list's
    words; ``written`` are the body's words in the cell. ``seats`` 0 is any number.
    """

    role: str
    organization: str | None = None
    area: str | None = None
    written: str | None = None
    capacity: Capacity = Capacity.FULL
    former: bool = False
    seats: int = 0

    @property
    def body_key(self) -> str:
        """What wordings of its body share; empty for a mere label."""
        return key(self.organization) if self.organization else ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What two wordings of one office share."""
        if self.organization is None:
            return key(self.role), "", fold(self.area or "")
        return fold(self.role), self.body_key, fold(self.area or "")


@lru_cache(16384)
def read_office(title: str, organization: str = "", area: str = "", country: str = "Vietnam") -> Office:
    """Return what the cells of a row say of an office; an organization's own cell decides the body."""
    plain, capacity, former = _without_capacity(_spelled(title))
    plain = " ".join(_TERMS.sub(" ", plain).split()).strip(" ,;.-–") or title
    found: Office | None
    if organization:
        found = _in_body(plain, _spelled(organization), area, organization)
    else:
        found = _alone(plain) or _split(plain, area) or _split_english(plain, area or country)
    found = found or Office(plain, area=area or None)
    return replace(found, capacity=capacity, former=former)


def _spelled(cell: str) -> str:
    """Return a cell with its abbreviations written out and without remarks in brackets."""
    words = _REMARK.sub(" ", cell).replace(",", " , ").split()
    return " ".join(lexicon("lists")["abbreviations"].get(word, word) for word in words).replace(" ,", ",")


def _without_capacity(text: str) -> tuple[str, Capacity, bool]:
    """Return a title without the words that belong to the tenure, and what these say."""
    offices = lexicon("lists")["offices"]
    capacity, former = Capacity.FULL, False
    for kind in ("former", "acting", "in charge"):
        begun = next((word for word in offices[kind] if text.casefold().startswith(f"{word} ")), None)
        if begun is None:
            continue
        text = text[len(begun) + 1 :].lstrip(" ,")
        former = former or kind == "former"
        capacity = capacity if kind == "former" else Capacity(kind)
    for rank in offices["ranks"]:
        if text.casefold().startswith(rank) and _begins(fold(text[len(rank) :]), _titles()):
            text = text[len(rank) :]
    return text[:1].upper() + text[1:], capacity, former


def _alone(text: str) -> Office | None:
    """Return an office that needs no body's name; a deputy of the National Assembly keeps no place."""
    if _is_of_several(text):
        return None
    deputy = fold("đại biểu quốc hội")
    found = _alones().get(deputy if fold(text).startswith(deputy) else key(text))
    if found is None:
        return None
    office = _in_body(found["role"], found["body"], "", None)
    return replace(office, seats=found.get("seats", office.seats))


@cache
def _alones() -> dict[str, dict[str, Any]]:
    return {key(name): row for name, row in lexicon("lists")["offices"]["alone"].items()}


def _split(text: str, area: str) -> Office | None:
    """Return role and body where the cell begins with a known title and goes on with a body's name."""
    if _is_of_several(text):
        return None
    words = text.replace(",", " ").split()
    for length in range(min(len(words), _longest()), 0, -1):
        title = fold(" ".join(words[:length]))
        if title in _titles():
            body = _body_after(title, " ".join(text.split()[length:]).lstrip(" ,"))
            return _in_body(_role_words(words[:length]), body, area, body) if body else None
    return None


def _role_words(words: list[str]) -> str:
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _body_after(title: str, rest: str) -> str | None:
    """Return the body that stands behind a title, with the word that the title shares with it."""
    naming: dict[str, str] = lexicon("lists")["offices"]["naming"]
    plain = title.removeprefix("pho ").removesuffix(" thuong truc")
    shared = next((noun for name, noun in naming.items() if plain == fold(name)), None)
    if shared and rest and not f"{fold(rest)} ".startswith(f"{fold(shared)} "):
        return f"{shared} {rest}"
    return rest if _begins(fold(rest), _openings()) else None


def _begins(text: str, openings: frozenset[str]) -> bool:
    words = text.split()
    return any(" ".join(words[:length]) in openings for length in (1, 2, 3))


def _is_of_several(text: str) -> bool:
    """Whether a cell joins several offices, so that nothing in it is sure."""
    if {*text.casefold().split()} & {*lexicon("lists")["offices"]["joined"]}:
        return True
    parts = re.split(r"\s*[,;/-]\s*", fold(text))[1:]
    return any(_begins(part.removeprefix("nguyen "), _titles()) for part in parts)


@cache
def _openings() -> frozenset[str]:
    return frozenset(map(fold, lexicon("lists")["bodies"]["openings"]))


@cache
def _titles() -> frozenset[str]:
    """Return the titles that a cell may begin with, folded, deputies among them."""
    offices: dict[str, Any] = lexicon("lists")["offices"]
    heads = [fold(head) for head in offices["heads"]]
    deputies = [f"pho {head}" for head in heads]
    standing = [f"{deputy} thuong truc" for deputy in deputies] + [f"pho {one} thu nhat" for one in heads]
    return frozenset((*heads, *deputies, *standing, *map(fold, offices["members"])))


@cache
def _longest() -> int:
    return max(len(title.split()) for title in _titles())


def _in_body(title: str, body: str, area: str, written: str | None) -> Office:
    """Return the office of this title in a body, under the lexicon's names where it knows them."""
    known = known_body(body)
    if known is None:
        seats = role_of(title).seats if title.isascii() else _seats(title)
        return Office(title, body, area or None, written, seats=seats)
    meant = body_of(known.name, known.area)
    role = known_role(title, meant.branch, meant.kind)
    seats = role_of(role, meant.branch, meant.kind).seats if role else _seats(title)
    return Office(role or title, known.name, known.area, written, seats=seats)


def _seats(title: str) -> int:
    """Return how many hold such an office at once, by the title's own words."""
    folded = fold(title)
    if folded.startswith("pho "):
        return int(folded.endswith(" thuong truc"))
    return int(folded in frozenset(map(fold, lexicon("lists")["offices"]["heads"])))


def _split_english(text: str, area: str) -> Office | None:
    """Return role and body of an English title where the lexicons know both."""
    if minister := _MINISTER.fullmatch(text):
        return _english(minister[1], f"Ministry of {minister[2]}", area)
    seated = _SEATED.fullmatch(text)
    return _english(seated[1], seated[2], area) if seated else None


def _english(title: str, body: str, area: str) -> Office | None:
    meant = body_of(body, area)
    role = role_of(title, meant.branch, meant.kind)
    if role.rank == _UNKNOWN or meant.branch == "other":
        return None
    return Office(role.name, meant.name, meant.area, body, seats=role.seats)

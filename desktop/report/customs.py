"""What is custom in printed directories: marks of membership, forms of address, names by given name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from db.records import Organization, Person, Post
from db.values import AttributeKind, Capacity, TenureState, fold
from desktop.report.clean import shorten
from desktop.report.selection import Selection
from desktop.report.words import Word, Words
from resources import lexicon

CONFIRMED = (TenureState.IN_POST, TenureState.IN_POST_BY)
_WORDS = {"male": Word.MALE, "female": Word.FEMALE}


@dataclass(frozen=True, slots=True)
class Member:
    """Of the Central Committee, with the tenures that say so: beside those it is not said again."""

    word: Word
    tenures: frozenset[str]


def memberships(selection: Selection) -> Mapping[str, Member]:
    """Return the full and alternate members of the Central Committee who are confirmed, by person."""
    register, said = selection.register, lexicon("printed")["member"]
    found: dict[str, Member] = {}
    bodies = {one.id for one in register.organizations.values() if goes_by(one, said["bodies"])}
    for post in register.posts.values():
        if post.organization_id not in bodies:
            continue
        for one in register.of_post(post.id):
            alternate = one.capacity is Capacity.ALTERNATE or goes_by(post, said["alternate"])
            if register.state(one) in CONFIRMED and (alternate or goes_by(post, said["full"])):
                word = Word.ALTERNATE_MARK if alternate else Word.MEMBER_MARK
                found[one.person_id] = Member(word, frozenset({one.id}))
    return found


def goes_by(entity: Organization | Post, names: Iterable[str]) -> bool:
    """Tell whether an entity has one of these folded names."""
    preferred = entity.role if isinstance(entity, Post) else entity.name
    own = {fold(preferred), *(fold(one.text) for one in entity.names)}
    return not own.isdisjoint(names)


def addressed(words: Words, person: Person, name: str) -> str:
    """Return a name behind the military rank, else behind the form of address, as far as known."""
    said = {one.kind: one.value for one in person.attributes}
    rank = shorten(said.get(AttributeKind.MILITARY_RANK, ""))
    word = _WORDS.get(said.get(AttributeKind.GENDER, ""))
    before = rank or (words(word) if word else "")
    return f"{before} {name}" if before else name


def given_name(name: str) -> str:
    """Return the given name of a Vietnamese name, the family name in front; nothing for any other."""
    parts = name.split()
    is_vietnamese = 1 < len(parts) <= len("abcde") and fold(parts[0]) in _surnames()
    return parts[-1] if is_vietnamese else ""


@cache
def _surnames() -> frozenset[str]:
    return frozenset(map(fold, lexicon("names_vietnam")["surnames"].split()))

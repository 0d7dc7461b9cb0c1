"""What a title means: the role, its order and seats, and what it brings along or forbids."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from db.values import fold
from resources import lexicon

DEPUTY_RANKS = 10
STANDING_RANKS = 5
UNKNOWN_RANK = 80
LONGEST_ABBREVIATION = 4
LONGEST = 300
SMALL = frozenset({"of", "for", "the", "to", "and", "in", "on", "at", "a"})


class Elsewhere(NamedTuple):
    """A role in the body of some kind (bodies.toml) of the same area."""

    role: str
    kind: str


@dataclass(frozen=True, slots=True)
class Role:
    """What a title means, whoever worded it.

    ``seats`` 0 is any number; a lower ``rank`` stands first; ``narrower`` is the wider role under
    which this one may be seen; ``vietnamese`` holds for bodies of Vietnam only.
    """

    name: str
    rank: int
    seats: int
    narrower: str | None = None
    carries: tuple[Elsewhere, ...] = ()
    excludes: tuple[Elsewhere, ...] = ()
    vietnamese: str | None = None


@dataclass(frozen=True, slots=True)
class _Title:
    """A title taken apart: its wording, whether it is a (standing) deputy's, and of which role."""

    words: tuple[str, ...]
    standing: bool
    deputy: bool
    role: str


@lru_cache(maxsize=32768)
def role_of(title: str, branch: str = "other", kind: str = "") -> Role:
    """Return what a title means in a body of this branch and, where it is known, this kind."""
    if len(title) > LONGEST:
        return Role(title, UNKNOWN_RANK, seats=0)
    parts = _take_apart(_without_capacity(title), branch)
    row = _row(_head_of(kind, parts.role), kind)
    if row is not None and (not parts.deputy or "deputy" in row):
        return _known(row, parts, branch, kind)
    plain = _without_capacity(title)
    return (_unknown_standing(plain, branch, kind) if parts.standing else None) or _unknown(plain, parts)


def key(title: str) -> str:
    """Return a title with case, marks, articles and synonymous words folded, for comparing."""
    synonyms: dict[str, str] = lexicon("roles")["words"]
    articles = lexicon("roles")["dropped"]["articles"]
    found = re.findall(r"[^\W_]+(?:'[^\W_]+)?", fold(title))
    return " ".join(synonyms.get(word, word) for word in found if word not in articles)


@cache
def _rows() -> dict[str, tuple[dict[str, Any], ...]]:
    """Return the lexicon's roles by their folded names, those for certain kinds of bodies first."""
    rows: dict[str, tuple[dict[str, Any], ...]] = {}
    for row in sorted(lexicon("roles")["role"], key=lambda row: "of" not in row):
        rows[key(row["name"])] = (*rows.get(key(row["name"]), ()), row)
    return rows


@cache
def _phrases() -> dict[str, str]:
    """Return the wordings that stand for a role, folded."""
    return {key(wording): key(role) for wording, role in lexicon("roles")["phrases"].items()}


@cache
def _heads() -> dict[str, str]:
    """Return the role of its head for each kind of body that has one of its own."""
    data = lexicon("bodies")
    heads: dict[str, str] = data["heads"]
    return heads | {kind["key"]: kind["head"] for kind in data["kind"] if "head" in kind}


def _row(role: str, kind: str) -> dict[str, Any] | None:
    """Return the lexicon's role of this folded name as it is in this kind of body."""
    for row in _rows().get(role, ()):
        if kind in row.get("of", (kind,)):
            return row
    return None


def _without_capacity(title: str) -> str:
    """Return a title on one line in plain case, without the words that belong to the tenure."""
    plain = " ".join(title.split()).strip(" ,;:.-–—")
    if plain.islower() or (plain.isupper() and len(plain) > LONGEST_ABBREVIATION):
        plain = " ".join(_capital(word) for word in plain.split(" "))
    plain = re.sub(r"(?i)[-\s](designate|elect)$", "", plain)
    charge = re.search(r"(?i),?\s\(?in[ -]charge\b", plain)
    if charge and re.search(r"(?i)\b(?:deputy|vice)\b", plain[: charge.start()]):
        plain = plain[: charge.start()]
    words = plain.split(" ")
    dropped = lexicon("roles")["dropped"]
    leading = {*dropped["capacity"], *dropped["articles"]}
    while len(words) > 1 and fold(words[0]) in leading:
        words = words[1:]
    shorter = " ".join(words)
    return shorter if shorter == title else _without_capacity(shorter)


def _capital(word: str) -> str:
    """Return a word as it stands in a title."""
    return word.casefold() if word.casefold() in SMALL else word[:1].upper() + word[1:].lower()


def _take_apart(title: str, branch: str) -> _Title:
    """Return the parts of a title; in a Party body the words that only say so are left out."""
    words = _phrases().get(key(title), key(title)).split()
    if words[:1] == ["standing"]:
        plain = " ".join(words[1:])
        words = ["standing", *_phrases().get(plain, plain).split()]
    # A Deputy Permanent Secretary is no Standing Deputy Secretary, except where the Party has only these.
    standing = words[:2] == ["standing", "deputy"] or (
        branch == "party" and words[:2] == ["deputy", "standing"]
    )
    deputy = words[:1] == ["deputy"] or standing
    deputy = deputy and len(words) > 1 + standing
    rest = words[1 + standing :] if deputy else words
    rest = _phrases().get(" ".join(rest), " ".join(rest)).split()
    if branch == "party":
        said = lexicon("roles")["dropped"]["party"]
        rest = [word for word in rest if word not in said] or rest
        words = ["standing"] * (standing and deputy) + ["deputy"] * deputy + rest
    return _Title(tuple(words), standing and deputy, deputy, _phrases().get(" ".join(rest), " ".join(rest)))


def _head_of(kind: str, role: str) -> str:
    """Return the role, or the head's own name where any word for a head means the same."""
    if kind in _heads() and role in lexicon("roles")["heads"]["words"]:
        return key(_heads()[kind])
    return role


def _known(row: dict[str, Any], title: _Title, branch: str, kind: str) -> Role:
    """Return a role of the lexicon, or the deputy of one."""
    named: str = row["deputy"] if title.deputy else row["name"]
    return Role(
        name=f"Standing {named}" if title.standing else named,
        rank=row["rank"] + DEPUTY_RANKS * title.deputy - STANDING_RANKS * title.standing,
        seats=(1 if title.standing else 0) if title.deputy else row["seats"],
        narrower=named if title.standing else None,
        carries=_carried(row, title, branch, kind),
        excludes=() if title.deputy else _excluded(row, branch, kind),
        vietnamese=_vietnamese(row, title, branch, kind),
    )


def _carried(row: dict[str, Any], title: _Title, branch: str, kind: str) -> tuple[Elsewhere, ...]:
    """Return what a holder of this role sits on without being listed there."""
    return tuple(
        Elsewhere(each["role"], each["kind"])
        for each in row.get("carries", ())
        if branch == "party" and kind in each["of"] and (each.get("deputies") or not title.deputy)
    )


def _excluded(row: dict[str, Any], branch: str, kind: str) -> tuple[Elsewhere, ...]:
    """Return what a holder of this role cannot hold at once."""
    return tuple(
        Elsewhere(each["role"], each["kind"])
        for each in row.get("excludes", ())
        if (kind in each["of"] if kind else branch == each["branch"])
    )


def _vietnamese(row: dict[str, Any], title: _Title, branch: str, kind: str) -> str | None:
    """Return the title in Vietnamese, as it is in this kind of body or branch."""
    names: dict[str, str] = row.get("vietnamese", {})
    name = names.get(kind) or names.get(branch) or names.get("*")
    if name is None or not title.deputy:
        return name
    deputy: str = row.get("vietnamese_deputy", f"Phó {name}")
    return f"{deputy} Thường trực" if title.standing else deputy


def _unknown_standing(title: str, branch: str, kind: str) -> Role | None:
    """Return the one standing deputy of a role named by the title itself, just above the others."""
    wider = re.sub(r"(?i)^((?:deputy|vice)\s+)?(?:permanent|standing)\s+", r"\1", title)
    if wider == title:
        return None
    others = role_of(wider, branch, kind)
    return Role(title, others.rank - STANDING_RANKS, seats=1, narrower=others.name)


def _unknown(title: str, parts: _Title) -> Role:
    """Return a role named by the title itself, with rank and seats by its head noun."""
    nouns: dict[str, dict[str, int]] = lexicon("roles")["nouns"]
    head = re.split(r"\b(?:of|for|to|at|in|on|and)\b", " ".join(parts.words))[0].split()
    noun = next((nouns[word] for word in reversed(head) if word in nouns), {"rank": UNKNOWN_RANK, "seats": 0})
    below = lexicon("roles")["deputies"]
    many = bool({*below["words"], *below["many"]} & {*head})
    return Role(title, noun["rank"] + DEPUTY_RANKS * many, seats=0 if many else noun["seats"])

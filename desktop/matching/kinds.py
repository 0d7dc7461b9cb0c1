"""The kinds of bodies of the lexicon, found by the words of a name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from desktop.matching.wording import bag
from resources import lexicon

CENTRAL = frozenset({"central", "supreme"})
PARTY = ("", "party", "party committee", "party central committee")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body as the lexicon has it; empty where a level has no name of its own."""

    key: str
    branch: str
    rank: int
    name: str = ""
    central: str = ""
    head: str = ""
    parent: str = ""
    central_parent: str = ""
    vietnamese: str = ""
    vietnamese_central: str = ""
    anywhere: bool = False
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """What a ministry and the provincial departments below it deal with."""

    name: str
    vietnamese: str
    department: str


@cache
def kinds() -> dict[str, Kind]:
    """Return all kinds by key."""
    rows: list[dict[str, Any]] = lexicon("bodies")["kind"]
    skipped = {"words", "commission", "without"}
    return {
        row["key"]: Kind(
            without=tuple(row.get("without", ())), **{k: v for k, v in row.items() if k not in skipped}
        )
        for row in rows
    }


def local_kind(words: frozenset[str]) -> Kind | None:
    """Return the kind of a province's, district's or commune's body with these words."""
    key = _by_words()[0].get(words)
    return kinds()[key] if key else None


def central_kind(words: frozenset[str]) -> Kind | None:
    """Return the kind of a central body with these words."""
    key = _by_words()[1].get(words)
    return kinds()[key] if key else None


@lru_cache(maxsize=8192)
def alias_kind(words: frozenset[str], outlet: str) -> Kind | None:
    """Return the kind that these words mean in this outlet alone."""
    for alias in lexicon("bodies")["alias"]:
        if outlet in alias["outlets"] and words - {"committee"} == bag(alias["words"]) - {"committee"}:
            return kinds()[alias["kind"]]
    return None


def branch_by(words: frozenset[str]) -> str:
    """Return the branch of a body of no kind, by the words of its name."""
    rows = lexicon("bodies")["branch"]
    return next((row["branch"] for row in rows if bag(row["words"]) <= words), "other")


def field_of(words: frozenset[str]) -> Field | None:
    """Return the field of a ministry or department with these words."""
    return _fields().get(words)


@cache
def _fields() -> dict[frozenset[str], Field]:
    found: dict[frozenset[str], Field] = {}
    for name, row in lexicon("bodies")["fields"].items():
        field = Field(name, row["vietnamese"], row.get("department", row["vietnamese"]))
        for wording in (name, *row.get("words", ())):
            found[bag(wording)] = field
    return found


@cache
def _by_words() -> tuple[dict[frozenset[str], str], dict[frozenset[str], str]]:
    """Return the keys of local and of central kinds by sets of words; the first kind of a set wins."""
    local: dict[frozenset[str], str] = {}
    central: dict[frozenset[str], str] = {}
    for row in lexicon("bodies")["kind"]:
        for wording in _wordings(row):
            words = bag(wording)
            if not words:
                continue
            if "name" in row and not words & CENTRAL:
                local.setdefault(words, row["key"])
            if "central" in row:
                if not row.get("commission") or "party" in words:
                    central.setdefault(words, row["key"])
                central.setdefault(words | {"central"}, row["key"])
    return local, central


def _wordings(row: dict[str, Any]) -> Iterator[str]:
    """Yield the wordings of a kind; a Party commission's with each noun, with and without the Party."""
    nouns = lexicon("bodies")["dropped"]["commissions"] if row.get("commission") else ()
    if not nouns:
        yield from row["words"]
    for wording in row["words"]:
        for party in PARTY:
            yield from (f"{party} {wording} {noun}" for noun in nouns)
            if nouns and party:
                yield f"{party} {wording} department"
    for name in (row.get("name", ""), row.get("central", "")):
        yield name.replace("{place}", "")

"""Which place a body belongs to, and at which level, by its name and the area of its article."""

from dataclasses import dataclass
from functools import cache, lru_cache

from db.values import fold
from desktop.matching.gazetteer import (
    Known,
    country_around,
    country_of,
    known_area,
    known_division,
    names_by_length,
)
from desktop.matching.wording import bag, token
from resources import lexicon

LEVELS = {
    "provincial": "provincial", "province": "provincial", "provinces": "provincial",
    "prefecture": "provincial", "prefectural": "provincial",
    "city": "city", "municipal": "city", "municipality": "city",
    "district": "district", "county": "district", "town": "district", "commune": "commune", "ward": "ward",
}  # fmt: skip
ORDER = ("ward", "commune", "district", "city", "provincial")
LABELS = {
    "province": "Provincial", "prefecture": "Prefectural", "city": "City", "district": "District",
    "urban district": "District", "county": "County", "town": "Town", "commune": "Commune", "ward": "Ward",
    "special zone": "Special Zone",
}  # fmt: skip
UNITS = {
    "provincial": "province", "province": "province", "prefecture": "prefecture", "prefectural": "prefecture",
    "municipal": "city", "municipality": "city",
}  # fmt: skip
VIETNAMESE = frozenset("đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a body: ``rest`` is its wording without the place, ``said`` whether it names one."""

    level: str
    area: str | None
    unit: str
    province: str | None
    country: str | None
    rest: str
    said: bool

    @property
    def label(self) -> str:
        """What stands before a local body's name: ``Điện Biên Provincial``, ``District 1``."""
        word = LABELS.get(self.unit, "")
        if self.area is None:
            return word
        if word.casefold() in self.area.casefold().split():
            return self.area
        return f"{self.area} {word}".strip()

    @property
    def local(self) -> bool:
        """Whether it is a place below a country."""
        return self.level != "other"


@lru_cache(maxsize=8192)
def place_of(text: str, area: str | None) -> Place:
    """Return the place of a body by its plain name, and by the area given where the name says none."""
    country, words = _without_country(text.split())
    level = _level_word(words)
    start, end, known = _known_within(words, level)
    if level is None and known is None:
        return _unsaid(" ".join(words), area, country)
    if known is not None and (level is None or _is_of_province(level[1], known)):
        return _known_place(words, start, end, known, level)
    return _levelled(words, level or (0, "provincial"), area, country, known)


def _is_of_province(level: str, known: Known) -> bool:
    """Whether a word for a level means the province named beside it, not a city of the same name in it."""
    return level == "provincial" or (level == "city" and known.city)


def _without_country(words: list[str]) -> tuple[str | None, list[str]]:
    """Return the country that a name begins or ends with, and the other words."""
    for size in (4, 3, 2, 1):
        if len(words) > size:
            country = country_of(" ".join(words[:size]))
            if country is not None and not _begins_longer(words, size):
                return country, words[size:]
            country = country_of(" ".join(words[-size:]))
            if country is not None:
                kept = words[:-size]
                return country, kept[:-1] if token(kept[-1]) in {"of", "in"} and len(kept) > 1 else kept
    return None, words


def _begins_longer(words: list[str], size: int) -> bool:
    """Whether these first words begin the name of a province of Vietnam, as Lào does that of Lào Cai."""
    longer = range(size + 1, min(size + 3, len(words)) + 1)
    return any(known_area(" ".join(words[:more])) is not None for more in longer)


def _known_within(words: list[str], level: tuple[int, str] | None) -> tuple[int, int, Known | None]:
    """Return where a province of Vietnam is named, the longest name first, and not inside another name."""
    tokens = [token(word) for word in words]
    first, last = _name_around(words, level[0]) if level else (0, 0)
    for size in names_by_length():
        for start in range(len(tokens) - size + 1):
            known = known_area(" ".join(tokens[start : start + size]))
            inside = first <= start and start + size <= last and size < last - first
            if known is not None and known.province is None and not inside:
                return start, start + size, known
    return 0, 0, None


def _level_word(words: list[str]) -> tuple[int, str] | None:
    """Return the position and level of the word for the lowest level in a name."""
    found = [(ORDER.index(LEVELS[token(w)]), i) for i, w in enumerate(words) if token(w) in LEVELS]
    if not found:
        return None
    order, index = min(found)
    return index, ORDER[order]


def _known_place(
    words: list[str], start: int, end: int, known: Known, level: tuple[int, str] | None
) -> Place:
    """Return the place where the name says a province or city under the centre."""
    unit = known.kind
    if level is not None and level[1] == "provincial" and known.kind != "city":
        unit = "province"
    elif level is not None and start <= level[0] <= end:
        unit = "city"
    rest = [w for i, w in enumerate(words) if not start <= i < end and token(w) not in LEVELS]
    return Place("provincial", known.name, unit, known.name, "Vietnam", " ".join(rest), said=True)


def _levelled(
    words: list[str], level: tuple[int, str], area: str | None, country: str | None, known: Known | None
) -> Place:
    """Return the place where the name has a word for a level: what stands around it, or the area given."""
    index, rank = level
    given = known_area(area or "")
    start, end = _name_around(words, index)
    said = " ".join(words[start:end])
    within = known.name if known else _province(given)
    own = known_division(said, rank, within) or (known_division(said, rank, None) if known is None else None)
    name = _name_of(said, rank, own, given, area)
    unit = UNITS.get(token(words[index]), token(words[index]))
    used = {token(w) for w in (known.name.split() if known else ())}
    rest = [w for i, w in enumerate(words) if not start <= i < end and token(w) not in LEVELS]
    return Place(
        # A city under the centre is always known by name; any other lies in a province.
        level=_city_level(name) if rank == "city" else rank,
        area=name,
        unit="urban district" if said.isdigit() and rank == "district" else _unit(unit, own, name),
        province=own.province if own else within if said else _province(given),
        country=_country(name, country, area, own or known),
        rest=" ".join(w for w in rest if token(w) not in used),
        said=True,
    )


def _name_of(said: str, rank: str, own: Known | None, given: Known | None, area: str | None) -> str | None:
    """Return the name of a place at a level: what is known or said of it, or the area given if it fits."""
    if own is not None:
        return own.name
    if said:
        return f"District {said}" if said.isdigit() and rank == "district" else said
    if area is None or country_of(area) is not None:
        return None
    if given is None:
        return area
    return given.name if (given.province is None) == (rank in {"provincial", "city"}) else None


def _unsaid(text: str, area: str | None, country: str | None) -> Place:
    """Return the place where the name says none: that of the area given."""
    given = known_area(area or "")
    if area is not None and country_of(area) is None:
        text = _without_area(text, area)
    home = country or country_of(area or "")
    if given is not None and country in {None, "Vietnam"}:
        level = "provincial" if given.province is None else "district"
        return Place(level, given.name, given.kind, _province(given), "Vietnam", text, said=False)
    if area is None or home is not None:
        return Place("other", None, "", None, home, text, said=country is not None)
    return Place("other", area, "", None, _country(area, country, area, None), text, said=False)


def _without_area(text: str, area: str) -> str:
    """Return a name without the area before it, if more stands there."""
    words, size = text.split(" "), len(area.split())
    starts = fold(" ".join(words[:size])) == fold(area)
    return " ".join(words[size:]) if starts and len(words) > size else text


def _name_around(words: list[str], index: int) -> tuple[int, int]:
    """Return where the proper name stands that a word for a level belongs to."""
    after = index + 1
    if after < len(words) and token(words[after]).isdigit():
        return after, after + 1
    start = index
    while start > 0 and _is_proper(words[start - 1]):
        start -= 1
    return start, index


def _is_proper(word: str) -> bool:
    """Whether a word may belong to a place's name rather than to a body's."""
    return word[:1].isupper() and word[-1] not in ",;" and not bag(word) <= _vocabulary() and bool(bag(word))


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words of which names of bodies are made."""
    data = lexicon("bodies")
    wordings = [words for kind in data["kind"] for words in kind["words"]]
    fields = [*data["fields"], *(w for field in data["fields"].values() for w in field.get("words", ()))]
    return bag(" ".join([*wordings, *fields, *data["dropped"]["bodies"], "standing central"])) | frozenset(
        LEVELS
    )


def _province(known: Known | None) -> str | None:
    """Return the province of a known area: itself, if it is one."""
    return None if known is None else known.province or known.name


def _unit(word: str, own: Known | None, name: str | None) -> str:
    """Return what a place is by the word used, more closely if it is known."""
    if own is not None:
        return own.kind
    known = known_area(name or "")
    return "city" if known is not None and known.kind == "city" else word


def _city_level(name: str | None) -> str:
    """Return the level of a city: a province's if it is under the centre or not named."""
    known = known_area(name or "")
    return "provincial" if name is None or (known is not None and known.city) else "district"


def _country(name: str | None, said: str | None, area: str | None, known: Known | None) -> str | None:
    """Return the country of a place, by what is said or known, by its name or letters, or as given."""
    if said is not None or known is not None:
        return said or "Vietnam"
    found = country_around(name or "")
    if found is None and VIETNAMESE & set((name or "").casefold()):
        return "Vietnam"
    return found or country_around(area or "") or ("Vietnam" if known_area(area or "") else None)


def is_place(text: str, area: str | None) -> bool:
    """Whether a name is that of a place and of nothing else."""
    if area is not None and fold(text) == fold(area):
        return True
    known = known_area(text)
    return country_around(text) is not None or (known is not None and known.province is None)

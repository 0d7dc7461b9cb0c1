"""The levels of places: what each is called in a text, and how it is printed in a body's name."""

from db.values import fold

LEVEL = {
    "provincial": "province",
    "province": "province",
    "city": "city",
    "municipal": "city",
    "district": "district",
    "commune": "commune",
    "ward": "ward",
    "town": "town",
    "township": "town",
    "state": "state",
    "county": "county",
    "regional": "region",
    "prefectural": "prefecture",
    "region": "region",
    "regency": "regency",
    "village": "village",
    "upazila": "upazila",
    "aimag": "province",
    "special zone": "special zone",
    "zone": "special zone",
}
PRINTED = {
    "province": "Provincial",
    "city": "City",
    "district": "District",
    "commune": "Commune",
    "ward": "Ward",
    "town": "Town",
    "state": "State",
    "county": "County",
    "region": "Regional",
    "prefecture": "Prefectural",
    "regency": "Regency",
    "village": "Village",
    "special zone": "Special Zone",
}


def in_full(place: str, level: str) -> str:
    """Return a place with its level, which "Hồ Chí Minh City" has in its name."""
    return place if level == "city" and fold(place).endswith(" city") else f"{place} {PRINTED[level]}"

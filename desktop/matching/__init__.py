"""How alike, and why: what a claim would be in the directory as it stands. Pure functions."""

from desktop.matching.apart import not_meant, told_apart
from desktop.matching.bodies import Body, beside, body_of
from desktop.matching.candidates import favour
from desktop.matching.diacritics import CONFIRMED, lacks_diacritics
from desktop.matching.lookup import Lookup, Remembered
from desktop.matching.mandates import ending_with
from desktop.matching.match import NEWCOMER, Match, match, rulings_of
from desktop.matching.places import place_of
from desktop.matching.roles import Elsewhere, Role, role_of
from desktop.matching.ruled import OUT_OF_SCOPE, Meaning, Rulings
from desktop.matching.searching import search_words
from desktop.matching.standings import matched, standings

__all__ = [
    "CONFIRMED",
    "NEWCOMER",
    "OUT_OF_SCOPE",
    "Body",
    "Elsewhere",
    "Lookup",
    "Match",
    "Meaning",
    "Remembered",
    "Role",
    "Rulings",
    "beside",
    "body_of",
    "ending_with",
    "favour",
    "lacks_diacritics",
    "match",
    "matched",
    "not_meant",
    "place_of",
    "role_of",
    "rulings_of",
    "search_words",
    "standings",
    "told_apart",
]

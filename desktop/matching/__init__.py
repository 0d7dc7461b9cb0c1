"""How alike, and why: what a claim would be in the directory as it stands. Pure functions."""

from desktop.matching.bodies import Body, beside, body_of
from desktop.matching.candidates import favour
from desktop.matching.diacritics import CONFIRMED, lacks_diacritics
from desktop.matching.lookup import Lookup, Remembered
from desktop.matching.match import NEWCOMER, Match, match, rulings_of, standings
from desktop.matching.places import place_of
from desktop.matching.roles import Elsewhere, Role, role_of
from desktop.matching.ruled import OUT_OF_SCOPE, Meaning, Rulings

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
    "favour",
    "lacks_diacritics",
    "match",
    "place_of",
    "role_of",
    "rulings_of",
    "standings",
]

"""How alike, and why: what a claim would be in the directory as it stands. Pure functions."""

from desktop.matching.bodies import Body, beside, body_of
from desktop.matching.lookup import Lookup, Remembered
from desktop.matching.match import NEWCOMER, Match, favour, match, standings
from desktop.matching.roles import Elsewhere, Role, role_of

__all__ = [
    "NEWCOMER",
    "Body",
    "Elsewhere",
    "Lookup",
    "Match",
    "Remembered",
    "Role",
    "beside",
    "body_of",
    "favour",
    "match",
    "role_of",
    "standings",
]

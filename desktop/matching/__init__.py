"""How alike, and why: what a claim would be in the directory as it stands. Pure functions."""

from desktop.matching.bodies import Body, body_of
from desktop.matching.lookup import Lookup, Remembered
from desktop.matching.match import Match, match, standings
from desktop.matching.roles import Role, role_of

__all__ = ["Body", "Lookup", "Match", "Remembered", "Role", "body_of", "match", "role_of", "standings"]

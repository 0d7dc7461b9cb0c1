"""Short words for codes: events, capacities, states, standings, branches and levels."""

from collections.abc import Mapping
from types import MappingProxyType

from resources.words.catalogue import say

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "event": {
            "sighted": "seen in post",
            "announced": "announced",
            "approved": "approved",
            "appointed": "appointed",
            "elected": "elected",
            "took office": "took office",
            "assigned": "assigned",
            "transferred": "transferred",
            "dismissed": "dismissed",
            "resigned": "resigned",
            "retired": "retired",
            "suspended": "suspended",
            "arrested": "arrested",
            "expelled": "expelled",
            "died": "died",
        },
        "capacity": {
            "full": "full",
            "acting": "acting",
            "in charge": "in charge",
            "designate": "designate",
            "honorary": "honorary",
            "alternate": "alternate",
        },
        "relation": {
            "current": "in post now",
            "former": "formerly",
            "incoming": "coming in",
            "outgoing": "leaving",
        },
        "standing": {
            "repeat": "as known",
            "weaker title": "as known, shorter title",
            "new post": "new post of a known person",
            "new holder": "takes the seat",
            "new person": "new here",
            "namesake": "which person?",
            "past": "a past post",
            "attribute": "more of the person",
        },
        "attribute": {
            "birth": "Born",
            "native place": "Native place",
            "ethnicity": "Ethnicity",
            "gender": "Form of address",
            "education": "Education",
            "Party admission": "Joined the Party",
            "military rank": "Rank",
            "degree": "Degree",
        },
        "gender": {
            "male": "Mr.",
            "female": "Ms.",
        },
        "decision": {
            "accepted": "accepted",
            "rejected": "rejected",
            "unsure": "unsure",
        },
        "tenure": {
            "in post": "in post",
            "in post by": "in post by",
            "not yet": "not yet in post",
            "not confirmed since": "not confirmed since",
            "ended": "ended",
            "ended on an unknown date": "ended on an unknown date",
        },
        "post": {
            "held": "held",
            "vacant": "vacant",
            "unknown": "unknown",
        },
        "branch": {
            "party": "Party body",
            "government": "Government body",
            "assembly": "Elected assembly",
            "council": "Elected council",
            "front": "Fatherland Front body",
            "union": "Union or association",
            "army": "Armed forces",
            "police": "Police",
            "court": "Court",
            "procuracy": "Procuracy",
            "other": "Body",
        },
        "level": {
            "central": "central level",
            "national": "central level",
            "provincial": "provincial level",
            "district": "district level",
            "commune": "commune level",
            "ward": "ward level",
            "other": "",
        },
        "appearance": {
            "system": "Look: system",
            "light": "Look: light",
            "dark": "Look: dark",
        },
        "gesture": {
            "accept": "accepting",
            "reject": "rejecting",
            "unsure": "putting aside",
            "correct": "correcting",
            "date": "dating the article",
            "undo": "undoing",
            "baseline": "adopting a list",
        },
    }
)


def label(table: str, code: str) -> str:
    """Return the words for a code of a table; an unknown code is shown as it is."""
    known = LABELS.get(table, {}).get(code)
    if known is None:
        return code
    return say(known) if known else ""

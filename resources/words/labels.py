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
        "proposal": {
            "succession": "left the seat to another",
            "excluding post": "left for a post that excludes it",
            "promotion": "moved up from it",
            "moved away": "moved away",
            "body ended": "ended with its body",
            "not in the list": "not in the complete list",
        },
        "conflict": {
            "more holders than seats": "more holders than seats on one day",
            "order unknown": "two in one seat, nobody knows who came first",
            "seen after leaving": "seen after leaving",
            "seen after its body ended": "seen after its body ended",
            "excluding posts on one day": "two posts that exclude each other on one day",
            "two places on one day": "one name in two places on one day",
            "dates disagree": "sources give different dates",
        },
        "way": {
            "end one": "End one of them",
            "reject a claim": "Reject a claim",
            "not the person": "Another person",
            "more seats": "The post has more seats",
            "date an article": "Date an article",
            "a new tenure": "They came back: a new tenure",
            "the end is wrong": "The end is wrong",
            "the successor's post": "Take the successor's post",
            "the body did not end": "The body did not end",
            "change the rule": "The posts do not exclude each other",
            "two persons": "Two persons of one name",
            "holds both": "They hold both",
            "prefer one": "Choose the printed date",
            "leave it": "Leave it as it is",
        },
        "roster": {
            "stays": "stays",
            "left": "left",
            "new": "new",
            "moved up": "moved up",
            "moved": "another post",
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
        "change": {
            "stays": "stays",
            "left": "left",
            "new": "new",
            "moved up": "moved up",
            "moved": "moved",
        },
        "gesture": {
            "accept": "accepting",
            "reject": "rejecting",
            "unsure": "putting aside",
            "correct": "correcting",
            "date": "dating the article",
            "undo": "undoing",
            "baseline": "adopting a list",
            "conclude": "recording an end",
            "decline": "declining a question",
            "prefer": "choosing a date",
            "withdraw": "taking back a claim",
            "merge": "joining",
            "split": "telling apart",
            "part": "telling two persons apart",
            "edit": "editing",
            "mandate": "recording a congress",
        },
    }
)


def label(table: str, code: str) -> str:
    """Return the words for a code of a table; an unknown code is shown as it is."""
    known = LABELS.get(table, {}).get(code)
    if known is None:
        return code
    return say(known) if known else ""

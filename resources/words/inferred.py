"""Sentences for what the program infers: proposals, conflicts, and why a line is not confirmed."""

from collections.abc import Mapping
from types import MappingProxyType

INFERRED: Mapping[str, str] = MappingProxyType(
    {
        # Why the end of a tenure is proposed.
        "put into the only seat": "Somebody else was put into the only seat: {day}",
        "seen in the only seat": "Somebody else was seen in the only seat: {day}",
        "not as full holder": "The other holds it {capacity} only",
        "later in excluding post": "Seen later in a post that nobody holds beside this one: {day}",
        "later in promotion": "Seen later as the head whose deputy this was: {day}",
        "later in moved away": "Seen later in a post in another place: {day}",
        "its body ended": "The body ended: {day}",
        "not in the list of": "Not in the complete list of {day}",
        "both in one article": "One article says both",
        "last seen there": "Last seen there: {day}",
        "never seen there on a day": "No dated article has seen them there",
        # Why a line is not confirmed.
        "seat taken": "Somebody else was seen in the only seat: {day}",
        "seen in excluding post": "Seen since in a post that nobody holds besides: {day}",
        "congress": "Not seen since the congress or election: {day}",
        "stale": "Last seen {day}, longer ago than the limit of {months} months",
        "never seen on a day": "No dated article has seen them there",
        "ended within": "It ended between {first} and {last}",
        "left the narrower post": "The narrower post, which told this one, was left",
        # What a conflict is about.
        "seats": "Seats: {seats}",
        "sources disagree on": "Sources give different days for its {bound}",
    }
)

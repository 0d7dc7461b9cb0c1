"""Sentences of the questions page: what is asked, what can be decided, what was done."""

from collections.abc import Mapping
from types import MappingProxyType

QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        # What follows from what was seen: one end, or those of a whole body.
        "ask succession": "{other} is {later} by {seen}: has {person} left?",
        "ask excluding post": "{person} is {later} of {elsewhere} by {seen}: no longer {role} of this body?",
        "ask promotion": "{person} is {later} by {seen}: no longer {role}?",
        "ask moved away": "{person} is {later} of {elsewhere} by {seen}: no longer {role} of this body?",
        "ask body ended": "{organization} ended: did {person}, {role}, leave with it?",
        "ask all body ended": "{organization} ended: did these {count} tenures end with it?",
        "ask not in the list": "Not in the complete list of {organization}: has {person} left?",
        "ask all not in the list": "An article gives the whole of {organization}: is it as listed here?",
        # What cannot all be true.
        "ask more holders than seats": "{persons}: all {role} on the same days?",
        "ask order unknown": "{persons}: who was {role} first?",
        "ask seen after leaving": "{person} was seen as {role} after leaving: what is right?",
        "ask seen after its body ended": "{person} was seen as {post} after it ended: what is right?",
        "ask excluding posts on one day": "{person}: {role} here and {later} of {elsewhere} on one day?",
        "ask two places on one day": "Is {person} one person: {role} here, and {later} of {elsewhere}?",
        "ask dates disagree": "Papers disagree on the {bound} of {person} as {role}: which is printed?",
        # What can be decided.
        "agree to one": "{person} left",
        "agree to all": "End all {count}",
        "way end": "{person} left on a day that I know…",
        "way merge": "{other} and {person} are one person",
        "way part": "Somebody else of this name is {post}",
        "way prefer": "The {bound} was {day} ({source})",
        "way withdraw": "Reject {person} as {role}, {day} ({source})",
        "way more seats": "{role} has {seats} seats",
        "way holds both": "The two posts do not exclude each other",
        "when ended": "The day on which {person} left as {role}, within {day}",
        "when ended at all": "The day on which {person} left as {role}",
        "day outside": "That day is not within {day}.",
        "no longer asked": "This is no longer asked: something newer answers it.",
        # What was done.
        "agreed": "{person}: end recorded",
        "agreed to all": "{count} ends recorded",
        "declined": "Declined: it is not asked again unless something new is seen",
        "end done": "{person}, {role}: left {day}",
        "merge done": "{other} is {person}",
        "part done": "{post}: somebody else of the name",
        "prefer done": "The {bound} is {day}",
        "withdraw done": "{person}, {role}: rejected ({source})",
        "more seats done": "{role}: {seats} seats",
        "holds both done": "The two posts do not exclude each other",
        "congress done": "Mandates ended: {day}",
    }
)

"""Which Party committee or youth union a bare secretary is of, in an article at home in Vietnam."""

import re

from db.values import Relation, fold
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import last_before
from desktop.extraction.locality import Localities
from desktop.extraction.wording import clean

_OF_A_PARTY = re.compile(r"\b(?:commission|board|office|inspection committee|organi[sz]ing committee)\b")
_COMMITTEE_OF = re.compile(r"(?i)(?:the )?party committee of ")
_SMALL = {"commune", "ward", "district", "town", "special zone", "city"}
_SENTENCE = 40


def committee_beside(holding: Holding, here: Localities) -> str | None:
    """Return the Party committee that the sentence names between a secretary's name and title."""
    for one in last_before(here.landscape.bodies, holding.office.start):
        if one.at < holding.stretch.start or one.at < holding.office.start - 25:
            return None
        if is_party_committee(one.text) and one.at > holding.mention.first:
            return here.resolved(one.text, holding)
    return None


def committee_meeting(holding: Holding, here: Localities) -> str | None:
    """Return the Party committee of a place at whose meeting a secretary is elected."""
    opens = holding.office.start <= holding.stretch.start + 1 and holding.construction == "title before name"
    if holding.relation is not Relation.INCOMING and not opens:
        return None
    for one in last_before(here.landscape.bodies, holding.first):
        if one.at < holding.stretch.start - _SENTENCE:
            return None
        if is_party_committee(one.text) or _COMMITTEE_OF.match(one.text):
            own = last_before(here.landscape.places, one.end)
            local = bool(own) and own[0].at >= one.at and own[0].kinds[0] in _SMALL
            return here.resolved(clean(one.text), holding) if local else None
    return None


def is_party_committee(body: str) -> bool:
    """Tell whether a body is a Party committee, which has secretaries and no chairman."""
    words = fold(body)
    named = words.endswith(("party committee", "central committee")) or _COMMITTEE_OF.match(words) is not None
    return named and not _OF_A_PARTY.search(words)


def youth_union(here: Localities, holding: Holding) -> str | None:
    """Return the youth union whose secretary a bare one is: the one named last, if no party committee is."""
    before = last_before(here.landscape.bodies, holding.office.start)
    near = (one for one in before if "party" in one.kinds or ("union" in one.kinds and "Youth" in one.text))
    nearest = next(near, None)
    return here.resolved(clean(nearest.text), holding) if nearest and "union" in nearest.kinds else None

"""Whose province a clause or a side of a visit is: "Hill, where Roe was chief", "on the guests' side"."""

from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import Landscape, last_before
from desktop.extraction.tokens import Words

_CONSIDERED, _OPENING = 30, 8
_GUESTS = frozenset({"friend", "friendly", "guest", "guests", "visiting", "visitors", "partner"})


def relative_place(words: Words, landscape: Landscape, holding: Holding) -> str:
    """Return the place before "where", or the province of the guests named before, or nothing."""
    at, start = holding.first, holding.stretch.start
    before = last_before(landscape.places, at)[:_CONSIDERED]
    if at > start and words.key[at - 1] == "where":
        return before[0].text if before and before[0].end >= at - 3 else ""
    opening = words.key[start : min(at, start + _OPENING)]
    if "side" not in opening or not _GUESTS & set(opening):
        return ""
    sent = (one for one in before if one.kinds[0] == "province" and one.at < start)
    lead = ("delegation", "of"), ("delegation", "from")
    return next((one.text for one in sent if tuple(words.key[one.at - 2 : one.at]) in lead), "")

"""Whose rector or dean somebody is: the university spoken of, and the Party committee inside it."""

import itertools
import re

from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import last_before
from desktop.extraction.locality import Localities
from desktop.extraction.wording import clean

_HEADS = frozenset({"rector", "vice-rector", "principal", "provost"})
_KINDS = frozenset({"university", "academy", "college", "school", "institute", "conservatory", "polytechnic"})
_INSIDE = re.compile(r"(?i)\b(?:council|board|faculty|department|party|union|office)\b")
_BARE_COMMITTEE = re.compile(r"(?i)(?:the )?party committee")
_FIRST = 40


def of_campus(holding: Holding, here: Localities) -> str | None:
    """Return the university or school named last before a bare rector, else the article's first."""
    if holding.office.title.head not in _HEADS:
        return None
    named = [*last_before(here.landscape.bodies, holding.office.start), *here.landscape.bodies[:_FIRST]]
    whole = (one for one in named if _KINDS & set(one.kinds) and not _INSIDE.search(one.text))
    campus = next((one.text for one in whole if " " in clean(one.text)), None)
    return here.resolved(clean(campus), holding) if campus else None


def share_campus(holdings: list[Holding]) -> None:
    """Let the bare Party committee of a rector be that of the university."""
    for one, other in itertools.pairwise(holdings):
        same = one.mention is other.mention and one.stretch is other.stretch
        bare = bool(one.own) and _BARE_COMMITTEE.fullmatch(one.own or "") is not None
        if same and bare and other.office.title.head in _HEADS and other.organization:
            one.organization = f"Party Committee, {other.organization}"

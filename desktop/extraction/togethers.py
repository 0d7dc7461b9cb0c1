"""Where a bare title is held that stands with another: beside it, elected with it, for a body named first."""

from db.values import Relation
from desktop.extraction.attributes import Holding
from desktop.extraction.institutions import last_before
from desktop.extraction.locality import Localities
from desktop.extraction.seat_kinds import PARTY_HEADS, neuter
from desktop.extraction.wording import clean

_ELECTION = 90
_OF_WHOLE = frozenset("minister deputy ambassador president mayor governor member delegate".split()) | {
    "prime minister",
    "deputy prime minister",
}


def represented(holding: Holding, here: Localities) -> str | None:
    """Return the body that a sentence says somebody speaks for: "Representing the Union was chief Roe"."""
    words, start = here.words, holding.stretch.start
    if by := _represented_by(holding, here):
        return here.resolved(clean(by), holding)
    end = _spoken_for(words.key[start : start + 5])
    if not end or here.grounds.abroad or holding.office.title.head in PARTY_HEADS:
        return None
    named = (one for one in last_before(here.landscape.bodies, holding.office.start) if one.at >= start + end)
    body = next((one for one in named if one.at <= start + end + 1), None)
    if body is None or ";" in words.key[body.end : holding.first]:
        return None
    return here.resolved(clean(body.text), holding)


def _represented_by(holding: Holding, here: Localities) -> str:
    """Return the body of "The Ministry of Roads was represented by Secretary General Ann Roe"."""
    keys, start = here.words.key, holding.stretch.start
    for at in range(start + 2, holding.office.start):
        if keys[at - 1 : at + 1] == ["represented", "by"]:
            named = last_before(here.landscape.bodies, at)
            return next((one.text for one in named if one.at >= start), "")
    return ""


def _spoken_for(keys: list[str]) -> int:
    """Return after how many words of a sentence the body stands for which somebody speaks, or 0."""
    if keys[:1] in (["representing"], ["from"]):
        return 1
    return 3 if keys[:3] in (["on", "behalf", "of"], ["speaking", "on", "behalf"]) else 0


def beside(holdings: list[Holding], at: int) -> str | None:
    """Return the body of the person before in "EVN chairman Ann Roe and general director Bo Lee"."""
    holding = holdings[at]
    title = holding.office.title
    if not at or holding.construction != "title before name" or title.head in PARTY_HEADS | _OF_WHOLE:
        return None
    before = holdings[at - 1]
    plain = not (title.before or title.owner) and holding.office.start - before.mention.end == 1
    if not plain or before.stretch is not holding.stretch or before.construction != "title before name":
        return None
    return before.organization if before.office.title.before and before.own else None


def chair_elected_with(holdings: list[Holding], at: int) -> str | None:
    """Return the body whose chairman was elected just before its vice chairmen are."""
    holding = holdings[at]
    if neuter(holding.office.title.head) != "chairman" or holding.relation is not Relation.INCOMING:
        return None
    for one in reversed(holdings[max(0, at - 20) : at]):
        if holding.first - one.first > _ELECTION:
            return None
        chairs = neuter(one.office.title.head) == "chairman" and one.relation is Relation.INCOMING
        if one.construction == "heading, name" and holding.construction == one.construction:
            chairs = chairs and one.way == "elected with"
        other = one.stretch is not holding.stretch or one.mention.person != holding.mention.person
        if chairs and one.organization and other and one.office is not holding.office:
            return one.organization
    return None

"""Offices told by another's office: "his deputy, Ann Roe", "her Hill counterpart, Bo Lee"."""

from dataclasses import replace

from db.values import Relation, fold
from desktop.extraction.attributes import Holding, Office, Title
from desktop.extraction.tokens import Words
from desktop.extraction.vocabulary import Can, vocabulary

_OWNERS = frozenset({"his", "her", "their", "whose", "its"})
_OBJECT = "name, event, title"  # "Ann Roe dismissed her deputy": the deputy is somebody else
_REACH, _BESIDE = 160, 3
_RELATED = frozenset({"deputy", "counterpart"})
_MINOR = frozenset(
    {"member", "deputy", "counterpart", "councillor", "cllr", "coun", "spokesman", "spokesperson"}
)
_AIDES = frozenset(
    "adviser advisor assistant spokesman spokeswoman spokesperson undersecretary aide secretary".split()
) | {
    *("parliamentary secretary", "press secretary", "private secretary", "chief of staff", "state secretary"),
    *("junior minister", "vice minister", "permanent secretary", "chief press secretary", "special adviser"),
    *("principal private secretary", "director of communications", "communications director"),
}
_CHOSEN = frozenset({"minister", "mp", "mca", "mla", "md", "td", "senator", "ambassador", "leader"})


def resolve_kin(words: Words, holdings: list[Holding]) -> None:
    """Give those who are told as somebody's deputy or counterpart their own office, or drop the claim."""
    before: list[Holding] = []
    for holding in holdings:
        title = holding.office.title
        if title.head == "deputy" and title.owner in _OWNERS and holding.construction == _OBJECT:
            holding.mention = replace(holding.mention, person="")
        elif title.head in _RELATED and _is_bare(words, holding.office):
            held = _superior(before, holding)
            if held is not None:
                read = _deputy if title.head == "deputy" else _counterpart
                holding.office = read(holding.office, held.office)
                if title.head == "counterpart":
                    holding.relation = Relation.CURRENT
            elif title.head == "counterpart":
                holding.mention = replace(holding.mention, person="")
        before = [*before[-20:], holding]
    holdings[:] = [holding for holding in holdings if holding.mention.person]


def of_superior(holding: Holding, before: list[Holding]) -> str | None:
    """Return the body of whose aide somebody is: "Minister Ann Roe ... her press secretary, Bo Lee"."""
    title = holding.office.title
    if before and _is_deputy_of(holding, before[-1]):
        return before[-1].organization
    if title.owner not in {"his", "her"} or title.head not in _AIDES:
        return None
    for one in reversed(before):
        if holding.first - one.first > _REACH:
            return None
        if one.mention.person != holding.mention.person and one.relation is not Relation.FORMER:
            return one.organization if one.office.title.head != "president" else None
    return None


def _left(near: list[Holding]) -> Holding | None:
    """Return the post that the last person named leaves for another of its rank: his deputy stays there."""
    last = near[0]
    return next(
        (
            one
            for one in near
            if one.relation is Relation.OUTGOING
            and one.mention.person == last.mention.person
            and one.office.title.head == last.office.title.head
        ),
        None,
    )


def _is_deputy_of(holding: Holding, one: Holding) -> bool:
    """Tell whether the one just named is the chief: "Regent of Arden Ann Roe and Deputy Regent Bo Lee"."""
    title = fold(holding.title)
    deputy = title.removeprefix("deputy ").removeprefix("vice ")
    if deputy == title or one.stretch is not holding.stretch or one.mention.person == holding.mention.person:
        return False
    return fold(one.title) == deputy and 0 <= holding.office.start - one.end <= _BESIDE


def _is_bare(words: Words, office: Office) -> bool:
    """Tell whether a deputy is somebody's: "his deputy", "the governor's deputy", and of no house."""
    if office.title.head == "counterpart":
        return True
    if office.body is not None or words.key[office.title.end : office.title.end + 1] == ["for"]:
        return False
    at = office.start
    return office.title.owner in _OWNERS or bool(at and words.key[at - 1] in {"'s", *_OWNERS})


def _superior(before: list[Holding], holding: Holding) -> Holding | None:
    """Return the post that the deputy or the counterpart has to do with: the last one of another person."""
    near = [
        one
        for one in reversed(before)
        if one.mention.person != holding.mention.person
        and holding.first - one.first < _REACH
        and one.office.title.head not in _MINOR
        and one.relation is not Relation.FORMER
        and not (holding.office.title.head == "deputy" and one.office.title.head.startswith("deputy "))
    ]
    changed = near[:1] and near[0].relation in {Relation.OUTGOING, Relation.INCOMING}
    title = holding.office.title
    if changed and title.head == "deputy" and title.owner in {"his", "her"}:
        return _left(near) or near[0]
    here = [one for one in near if one.stretch is holding.stretch]
    known = vocabulary().of_place | _CHOSEN
    return next(iter([*here, *(one for one in near if one.office.title.head in known)]), None)


def _deputy(office: Office, held: Office) -> Office:
    """Return the office of a deputy: "Deputy Governor" where the governor's post is held."""
    head = held.title
    text = f"{office.title.text} {head.text.removeprefix('Acting ')}"
    title = replace(office.title, text=text, head=f"deputy {head.head}", before=head.before, owner="")
    return Office(office.start, office.end, title, held.body)


def _of_nation(place: str) -> bool:
    return bool(vocabulary().can.get(place.lower(), 0) & Can.NATION)


def _counterpart(office: Office, held: Office) -> Office:
    """Return the same office of another place: "her Hill counterpart", "his counterpart from Arden"."""
    head, place = held.title, office.title.before
    nation = _of_nation(place)
    keeps = head.before if nation or not place else ""
    before = f"{place} {keeps}".strip() if nation and keeps else place or keeps
    body = office.body or (held.body if nation else None)
    title: Title = replace(head, start=office.title.start, end=office.title.end, before=before, owner="")
    return Office(office.start, office.end, title, body)

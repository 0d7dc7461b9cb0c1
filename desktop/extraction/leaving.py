"""The step "leaving": the old posts of somebody who gets a new one, unless both are kept."""

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Capacity, Event, Relation, ZoneKind, fold
from desktop.extraction.attributes import Holding
from desktop.extraction.sameness import same_post, words_of
from desktop.extraction.vocabulary import Can, vocabulary

_MEMBERS = frozenset({"member", "deputy", "delegate", "alternate member", "standing member", "full member"})
_OF_OFFICES = frozenset({"head", "director", "commander"})
_OF_STATE = frozenset({"chairman", "chairwoman", "chairperson", "president"}) | _OF_OFFICES


@Language.component("incumbent_leaving", assigns=["doc._.holdings"], requires=["doc._.holdings"])
def leaving(doc: Doc) -> Doc:
    """Mark the posts that a person of the article leaves for a new one, wherever the article names them."""
    of_person: dict[str, list[Holding]] = {}
    for one in doc._.holdings:
        if one.stretch.zone is not ZoneKind.TEASER:
            of_person.setdefault(one.mention.person, []).append(one)
    for mine in of_person.values():
        _leave(mine)
    return doc


def leave_in_sentences(holdings: list[Holding]) -> None:
    """Mark the posts that a person leaves for a new one of the same sentence."""
    of_person: dict[tuple[int, str], list[Holding]] = {}
    for one in holdings:
        of_person.setdefault((one.stretch.start, one.mention.person), []).append(one)
    for mine in of_person.values():
        _leave(mine)


def _leave(mine: list[Holding]) -> None:
    gains = [one for one in mine if one.relation is Relation.INCOMING][:5]
    for one in mine if gains else ():
        if one.relation is not Relation.CURRENT or one.explicit:
            continue
        if one.office.title.relation is Relation.CURRENT and one.stretch.zone is ZoneKind.HEADLINE:
            continue
        headed = [gained for gained in gains if _is_headed(one, gained)]
        if headed and one.organization is None:
            continue
        if headed and not any(_is_of_another(one, gained) for gained in headed):
            one.relation, one.event = Relation.INCOMING, gains[0].event
            continue
        if any(one.office is gained.office or _is_new(one, gained) for gained in gains):
            continue
        if any(not _kept(one, gained) for gained in gains):
            one.relation, one.event = Relation.OUTGOING, Event.TRANSFERRED


def _is_headed(one: Holding, gained: Holding) -> bool:
    """Tell whether an entry's title says its heading's again: "ambassadors: Thu, Ambassador to Chile"."""
    if not gained.construction.startswith("heading") or one.office.title.head != gained.office.title.head:
        return False
    return one.office.body is None or gained.office.body is None


def _is_of_another(one: Holding, gained: Holding) -> bool:
    """Tell whether an entry names the post that its person leaves for the heading's in another body."""
    return bool(gained.organization) and gained.way == "elected with" and not same_post(one, gained)


def _is_new(one: Holding, gained: Holding) -> bool:
    """Tell whether a post is the new one, named again."""
    return bool(one.title) and same_post(one, gained)


def _kept(old: Holding, new: Holding) -> bool:
    """Tell whether an old post goes on beside a new one.

    Memberships, and a party post beside a state post of the same place.
    """
    if old.office.title.head in _MEMBERS or new.office.title.head in _MEMBERS:
        return True
    if new.office.title.capacity is Capacity.ACTING:
        return True
    party, other = (old, new) if _is_party(old) else (new, old)
    if not _is_party(party) or _is_party(other):
        return False
    return other.office.title.head in _OF_STATE and _of_one_place(party, other)


def _is_party(holding: Holding) -> bool:
    """Tell whether a post is a secretary's of a party committee."""
    title = holding.office.title
    body = fold(holding.organization or (holding.office.body.text if holding.office.body else ""))
    return title.head == "secretary" and (
        "party" in body or body in {"", "committee", "the committee"} or "party" in fold(title.before)
    )


def _of_one_place(party: Holding, other: Holding) -> bool:
    """Tell whether two bodies are of one place, or a party committee that of the other body itself."""
    mine, theirs = words_of(party.organization), words_of(other.organization)
    if not mine or not theirs:
        return True
    if other.office.title.head in _OF_OFFICES and "delegation" not in theirs:
        return theirs <= mine
    return not _proper(mine) or not _proper(theirs) or bool(_proper(mine) & _proper(theirs))


def _proper(words: set[str]) -> set[str]:
    can = vocabulary().can
    return {word for word in words if not can.get(word, 0) & (Can.INSTITUTION | Can.FIELD | Can.LEVEL)}

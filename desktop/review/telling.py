"""Acts and decisions told: codes with the names of whom they speak, for history and previews."""

from collections.abc import Iterable, Mapping, Sequence

from db.acts import (
    Accepted,
    Act,
    Attributed,
    Concluded,
    Dated,
    Decision,
    Declined,
    Edited,
    Judged,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
    Rejected,
    Removed,
    Restricted,
    Ruled,
    Undone,
    Unsure,
)
from db.records import Area, Organization, Person, Post, Reason
from db.store import Unit
from db.values import AttributeKind, Part
from desktop.matching import told_apart
from desktop.review.previews import ActLine, HistoryLine

Words = Mapping[str, str]
TOLD = 5
"""Of so many decisions of an act its line tells; a bulk act has thousands."""


def words_of(unit: Unit, ids: Iterable[str]) -> Words:
    """Return the names of these persons, areas, bodies and posts, by id."""
    wanted = set(ids)
    found = unit.directory
    posts = found.get(Post, wanted)
    bodies = found.get(Organization, wanted | {one.organization_id for one in posts.values()})
    words = {key: one.name for key, one in found.get(Person, wanted).items()}
    words |= {key: one.name for key, one in found.get(Area, wanted).items()}
    words |= {key: one.name for key, one in bodies.items()}
    for key, post in posts.items():
        body = bodies.get(post.organization_id)
        words[key] = f"{post.role}, {body.name}" if body else post.role
    return words


def told(outcome: Outcome, words: Words) -> Reason:
    """Return what a decision says: its kind as code, with the words that the curator knows it by."""
    fields = {key: value for key, value in _fields(outcome, words).items() if value}
    if isinstance(outcome, Declined) and (pair := told_apart(outcome.proposal_key)):
        return Reason("not meant", (("person", _word(pair[0], words)),))
    because = isinstance(outcome, Preferred) and bool(outcome.why)
    code = type(outcome).__name__.lower()
    return Reason(f"{code} because" if because else code, tuple(fields.items()))


def _fields(outcome: Outcome, words: Words) -> dict[str, str | None]:
    match outcome:
        case Accepted() | Attributed() | Rejected() | Unsure():
            claim = outcome.claim
            if claim.attribute is AttributeKind.PHOTOGRAPH:
                return {"person": claim.person, "title": claim.attribute.value}
            body = {"organization": claim.organization, "event": claim.event.value}
            return {"person": claim.person, "title": claim.title, **body}
        case Minted() | Edited():
            entity = outcome.entity
            return {
                "kind": type(entity).__name__.lower(),
                "name": entity.role if isinstance(entity, Post) else entity.name,
            }
        case Judged():
            same = "yes" if outcome.same else "no"
            names = {"kept": _word(outcome.kept_id, words), "other": _word(outcome.other_id, words)}
            return {"kind": outcome.kind.value, **names, "same": same}
        case Named() | Removed():
            name = outcome.name.text if isinstance(outcome, Named) else None
            return {"entity": _word(outcome.entity_id, words), "name": name}
    return _more_fields(outcome, words)


def _more_fields(outcome: Outcome, words: Words) -> dict[str, str | None]:
    match outcome:
        case Concluded():
            names = {"person": _word(outcome.person_id, words), "post": _word(outcome.post_id, words)}
            return {**names, "end": outcome.end.text if outcome.end else None, "proposal": outcome.proposal}
        case Mandated():
            return {"organization": _word(outcome.organization_id, words), "day": outcome.day.text}
        case Preferred():
            return {"bound": outcome.bound, "why": outcome.why}
        case Declined():
            return {"why": outcome.why}
        case Dated():
            return {"date": outcome.published.text if outcome.published else None}
        case Restricted():
            return {"restricted": "yes" if outcome.restricted else "no"}
        case Noted():
            return {"text": outcome.text}
        case Ruled():
            meant = _word(outcome.rule.value("organization_id"), words)
            return {"kind": outcome.rule.kind.value, **dict(outcome.rule.values), "meant": meant}
    return {}


def _word(entity_id: str, words: Words) -> str:
    return words.get(entity_id, "")


def spoken_of(outcomes: Iterable[Outcome]) -> set[str]:
    """Return the ids whose names it takes to tell these."""
    found: set[str] = set()
    for one in outcomes:
        match one:
            case Judged():
                found |= {one.kept_id, one.other_id}
            case Named() | Removed():
                found.add(one.entity_id)
            case Concluded():
                found |= {one.person_id, one.post_id}
            case Declined() if pair := told_apart(one.proposal_key):
                found.add(pair[0])
            case Mandated():
                found.add(one.organization_id)
            case Ruled():
                found.add(one.rule.value("organization_id"))
    return found


def act_lines(unit: Unit, acts: Sequence[Act]) -> tuple[ActLine, ...]:
    """Return acts as the history shows them."""
    shown = {act.id: _shown(act) for act in acts}
    words = words_of(unit, spoken_of(one.outcome for each in shown.values() for one in each))
    return tuple(
        ActLine(
            act.id,
            act.at,
            act.curator,
            act.gesture,
            not act.undone,
            len(act.decisions),
            tuple(told(one.outcome, words) for one in shown[act.id]),
        )
        for act in acts
    )


def _shown(act: Act) -> Sequence[Decision]:
    """Return the decisions that tell best what an act did: what it minted for them goes without saying."""
    main = [one for one in act.decisions if not isinstance(one.outcome, Minted | Named | Undone)]
    return (main or act.decisions)[:TOLD]


def history_line(act: Act, outcome: Outcome, words: Words) -> HistoryLine:
    """Return one decision of an act as the history of a line shows it."""
    claim = outcome.claim if isinstance(outcome, Accepted | Attributed | Rejected | Unsure) else None
    passages = [piece.quote for piece in claim.evidence if piece.part is Part.PASSAGE] if claim else []
    return HistoryLine(
        act_id=act.id,
        at=act.at,
        curator=act.curator,
        gesture=act.gesture,
        counts=not act.undone,
        said=told(outcome, words),
        article_id=getattr(outcome, "article_id", None),
        quotes=tuple(passages),
    )

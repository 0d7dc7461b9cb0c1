"""What a copy of the directory leaves out before it goes into other hands: restricted sources, notes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Table, delete, select, update

from db import models
from db.acts import (
    Accepted,
    Attributed,
    Concluded,
    Decision,
    Edited,
    Mandated,
    Minted,
    Named,
    Noted,
    Outcome,
    Preferred,
)
from db.codec import encode_outcome, subjects
from db.editions import edition
from db.made import DECISIONS, decision_of
from db.many import among, values
from db.readings import former
from db.records import Area, Organization, Person, Post
from db.runs import came, filed, run
from db.values import AttributeKind
from db.witnesses import copy, sketch


@dataclass(frozen=True, slots=True)
class Omitted:
    """How much was left out."""

    articles: int = 0
    decisions: int = 0
    editions: int = 0


def omit(connection: Connection, *, restricted: bool, notes: bool) -> Omitted:
    """Take restricted sources, with all that rests on them alone, and private notes out of the file.

    Whom only such sources name is not in it any more; who is named by others, too, goes by their name.
    What the decisions come to must be folded anew afterwards.
    """
    hidden = _hidden(connection) if restricted else frozenset()
    made = [decision_of(row) for row in connection.execute(DECISIONS.order_by(models.decision.c.id))]
    kept = _without(made, hidden, notes=notes)
    gone = [one.id for one in made if one.id not in kept]
    for one in made:
        if one.id in kept and kept[one.id] is not one.outcome:
            _rewrite(connection, one.id, kept[one.id])
    _delete(connection, models.subject, models.subject.c.decision_id.name, gone)
    _delete(connection, models.decision, models.decision.c.id.name, gone)
    editions = connection.execute(select(edition.c.id)).scalars().all() if hidden or (notes and gone) else []
    _delete(connection, edition, "id", editions)
    _without_articles(connection, hidden)
    if gone or hidden:
        used = select(models.source.c.blob_sha256)
        connection.execute(delete(models.blob).where(models.blob.c.sha256.not_in(used)))
    empty = select(models.act.c.id).where(models.act.c.id.not_in(select(models.decision.c.act_id)))
    _delete(connection, models.act, "id", connection.execute(empty).scalars().all() if gone else [])
    return Omitted(len(hidden), len(gone), len(editions))


def _hidden(connection: Connection) -> frozenset[str]:
    query = select(models.article.c.id).where(models.article.c.restricted == 1)
    return frozenset(connection.execute(query).scalars())


def _without(made: Iterable[Decision], hidden: frozenset[str], *, notes: bool) -> dict[str, Outcome]:
    """Return what is left of the decisions, by id."""
    said = list(made)
    gone = {one.id for one in said if _speaks_of(one.outcome, hidden) or (notes and _is_note(one.outcome))}
    lost = {one.outcome.citation_id for one in said if one.id in gone and isinstance(one.outcome, Accepted)}
    gone |= {one.id for one in said if _rests_on(one.outcome, lost)}
    tainted = {one.act_id for one in said if one.id in gone and not _is_note(one.outcome)}
    gone |= {one.id for one in said if one.act_id in tainted and isinstance(one.outcome, Named | Edited)}
    left = {one.id: one.outcome for one in said if one.id not in gone}
    used, names = _used(left.values()), _names(left.values())
    unknown: set[str] = set()
    for one in said:
        if one.id in left and one.act_id in tainted and isinstance(one.outcome, Minted):
            entity = one.outcome.entity
            if entity.id not in used:
                unknown.add(entity.id)
            elif isinstance(entity, Person) and entity.id in names:
                left[one.id] = Minted(replace(entity, name=names[entity.id], names=()))
    return {id_: outcome for id_, outcome in left.items() if unknown.isdisjoint(subjects(outcome))}


def _speaks_of(outcome: Outcome, articles: frozenset[str]) -> bool:
    return getattr(outcome, "article_id", None) in articles


def _is_note(outcome: Outcome) -> bool:
    """Tell whether a decision is the curator's own: a note, or a photograph, which is somebody's."""
    if isinstance(outcome, Attributed):
        return outcome.claim.attribute is AttributeKind.PHOTOGRAPH
    return isinstance(outcome, Noted)


def _rests_on(outcome: Outcome, citations: set[str]) -> bool:
    match outcome:
        case Preferred():
            return outcome.citation_id in citations
        case Concluded():
            return not citations.isdisjoint(outcome.resting_on)
    return False


def _used(left: Iterable[Outcome]) -> set[str]:
    """Return the ids of entities that decisions use besides making them, with those that these lie in."""
    outcomes = list(left)
    entities = {one.entity.id: one.entity for one in outcomes if isinstance(one, Minted | Edited)}
    waiting = [id_ for one in outcomes if isinstance(one, Accepted | Attributed) for id_ in _ids(one)]
    waiting += [one.entity.id for one in outcomes if isinstance(one, Edited)]
    waiting += [one.organization_id for one in outcomes if isinstance(one, Mandated)]
    used: set[str] = set()
    while waiting:
        id_ = waiting.pop()
        if id_ not in used:
            used.add(id_)
            waiting += _around(entities.get(id_))
    return used


def _ids(outcome: Accepted | Attributed) -> tuple[str, ...]:
    if isinstance(outcome, Accepted):
        return outcome.person_id, outcome.post_id
    return (outcome.person_id,)


def _around(entity: Person | Area | Organization | Post | None) -> list[str]:
    match entity:
        case Post():
            return [entity.organization_id, *filter(None, (entity.narrower_than,))]
        case Organization():
            return [id_ for id_ in (entity.parent_id, entity.area_id, entity.successor_id) if id_]
        case Area():
            return [id_ for id_ in (entity.parent_id, entity.successor_id) if id_]
    return []


def _names(left: Iterable[Outcome]) -> dict[str, str]:
    """Return the name by which the first source that is left calls each person."""
    found: dict[str, str] = {}
    for one in left:
        if isinstance(one, Accepted | Attributed):
            found.setdefault(one.person_id, one.claim.person)
    return found


def _rewrite(connection: Connection, id_: str, outcome: Outcome) -> None:
    kind, content = encode_outcome(outcome)
    row = update(models.decision).where(models.decision.c.id == id_)
    connection.execute(row.values(kind=kind, content=content))


def _without_articles(connection: Connection, hidden: frozenset[str]) -> None:
    """Take articles away with their claims, readings and origins."""
    if not hidden:
        return
    article, source = models.article, models.source
    readings = _of(connection, article, "id", hidden, "reading_id")
    readings |= _of(connection, former, "article_id", hidden, "reading_id")
    for table, column, ids in (
        (models.queued, "article_id", hidden),
        (models.claim, "article_id", hidden),
        (former, "article_id", hidden),
        (sketch, "article_id", hidden),
        (copy, "article_id", hidden),
        (copy, "of_id", hidden),
        (article, "id", hidden),
        (source, "reading_id", readings),
        (models.reading, "id", readings),
    ):
        _delete(connection, table, column, ids)
    for told in (came, filed, run):  # names of files say what was read
        connection.execute(delete(told))


def _of(connection: Connection, table: Table, column: str, ids: Iterable[str], wanted: str) -> set[str]:
    query = select(table.c[wanted]).where(among(table.c[column]))
    return set(connection.execute(query, values(ids)).scalars())


def _delete(connection: Connection, table: Table, column: str, ids: Iterable[str]) -> None:
    connection.execute(delete(table).where(among(table.c[column])), values(ids))

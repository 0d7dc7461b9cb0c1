"""Why a tenure that no source ended is not confirmed: its holder was seen elsewhere, or its body is over."""

from collections.abc import Iterable
from datetime import date

from db.records import Reason, Tenure
from desktop.ledger.proposals import ended_bodies
from desktop.ledger.rows import Rows
from desktop.ledger.spans import SEATED, follows, last_known, there_by


def seen_in_excluding(held: Iterable[Tenure], rows: Rows, as_of: date) -> dict[str, Reason]:
    """Return who was seen later, up to a day, in a post that nobody holds besides, by the tenure's id."""
    if not any(post.excludes for post in rows.posts.values()):
        return {}
    here = {one.id: one for one in held if one.capacity in SEATED}
    found = {}
    for tenures in rows.by_person():
        for one in tenures:
            later = _first_after(one, tenures, rows, as_of) if one.id in here else None
            if later is not None:
                day = there_by(later) or as_of
                values = (("day", day.isoformat()), ("tenure", later.id))
                found[one.id] = Reason("seen in excluding post", values)
    return found


def _first_after(one: Tenure, tenures: Iterable[Tenure], rows: Rows, as_of: date) -> Tenure | None:
    after = [
        (day, other.id, other)
        for other in tenures
        if other.capacity in SEATED
        and rows.exclude(one, other)
        and (day := there_by(other))
        and day <= as_of
        and follows(other, one)
    ]
    return min(after, key=lambda each: each[:2])[2] if after else None


def outlasting_bodies(held: Iterable[Tenure], rows: Rows, as_of: date) -> dict[str, Reason]:
    """Return whose body, or its area, had ended by a day, by the tenure's id; not who was seen after that."""
    ended = ended_bodies(rows)
    found = {}
    for one in held:
        body = rows.body_of(one)
        day = ended.get(body.id) if body else None
        seen = last_known(one)
        if day and day.latest < as_of and not (seen and seen.first > day.latest):
            found[one.id] = Reason("its body ended", (("day", day.text),))
    return found

"""One seat, two holders on a day: in a list itself, and between a list and the directory."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.records import Post, Reason, Tenure
from db.values import Relation
from desktop.adoption.records import Conflict
from desktop.lists import RowSaid


@dataclass(frozen=True, slots=True)
class Placed:
    """A row as it is to be adopted: who held which post."""

    row: RowSaid
    person_id: str
    post: Post

    @property
    def first_sure(self) -> date:
        """The first day on which the row is sure to say that the post was held."""
        start = self.row.claim.start
        return start.latest if start else date.max

    @property
    def last_sure(self) -> date:
        """The last such day; a word for now says that it is still going on, whenever that was."""
        claim = self.row.claim
        if claim.end:
            return claim.end.earliest
        given = all(reason.code != "end not given" for reason in claim.reasons)
        return date.max if claim.relation is Relation.CURRENT and given else date.min


def seat_conflicts(placed: Iterable[Placed], tenures: Iterable[Tenure]) -> list[Conflict]:
    """Return where a post's only seat would have two holders on a day for sure."""
    by_post: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        if one.post.seats == 1 and one.first_sure < one.last_sure:
            by_post[one.post.id].append(one)
    found = [conflict for rows in by_post.values() for conflict in _inside(rows)]
    for tenure in tenures:
        found += _with_directory(by_post.get(tenure.post_id, ()), tenure)
    return found


def _inside(rows: Sequence[Placed]) -> list[Conflict]:
    """Return each row that begins while somebody else's has not ended, with the longest of these."""
    found: list[Conflict] = []
    longest: Placed | None = None
    for one in sorted(rows, key=lambda placed: (placed.first_sure, placed.row.number)):
        if longest and one.first_sure < longest.last_sure and one.person_id != longest.person_id:
            found.append(Conflict(_reason("two in one seat", one), (longest.row.number, one.row.number)))
        if longest is None or one.last_sure > longest.last_sure:
            longest = one
    return found


def _with_directory(rows: Sequence[Placed], tenure: Tenure) -> list[Conflict]:
    seen = [day for day in (tenure.first_seen, tenure.last_seen) if day]
    return [
        Conflict(_reason("another seen in this seat", one), (one.row.number,))
        for one in rows
        if one.person_id != tenure.person_id
        and any(one.first_sure < day.earliest and day.latest < one.last_sure for day in seen)
    ]


def _reason(code: str, placed: Placed) -> Reason:
    claim = placed.row.claim
    return Reason(code, (("title", claim.title), ("organization", claim.organization or "")))

"""What the directory suggests and where it contradicts itself: around an act, or everywhere."""

from collections.abc import Iterable

from db.computed import Conflict, Proposal
from db.records import Area, Organization, Post, Tenure
from db.store import Store, Unit
from desktop.ledger import OF_ONE_PERSON, Rows, conflicts, proposals, rows_of


class Inferences:
    """Reads proposals and conflicts, without those declined. Raises StoreTrouble."""

    def __init__(self, store: Store) -> None:
        """Read from this store."""
        self._store = store

    def everywhere(self) -> tuple[tuple[Proposal, ...], tuple[Conflict, ...]]:
        """Return all that the directory suggests and contradicts itself in."""
        with self._store.read() as unit:
            return _inferred(unit, everything(unit))

    def around(
        self, person_ids: Iterable[str], post_ids: Iterable[str] = ()
    ) -> tuple[tuple[Proposal, ...], tuple[Conflict, ...]]:
        """Return what concerns these persons and posts: what an act has touched."""
        persons = set(person_ids)
        with self._store.read() as unit:
            suggested, contradicted = _inferred(unit, around(unit, persons, post_ids))
        # Of others who sat in the same seats not every post was looked at.
        own = (one for one in suggested if one.code not in OF_ONE_PERSON or one.person_id in persons)
        return tuple(own), contradicted


def everything(unit: Unit) -> Rows:
    """Return all rows of the directory, without the evidence."""
    directory = unit.directory
    return rows_of(
        directory.all(Post), directory.all(Tenure), directory.all(Organization), directory.all(Area)
    )


def around(unit: Unit, person_ids: Iterable[str], post_ids: Iterable[str] = ()) -> Rows:
    """Return the rows on which proposals for these persons and posts rest: all who sat in their seats."""
    directory = unit.directory
    own = directory.tenures_of(person_ids)
    posts = directory.posts({*post_ids, *(one.post_id for one in own)})
    posts |= directory.posts({post.narrower_than for post in posts.values() if post.narrower_than})
    beside = directory.posts_in({post.organization_id for post in posts.values()})
    posts |= {post.id: post for post in beside if post.narrower_than in posts}
    seats = directory.tenures_in([post.id for post in posts.values() if post.seats])
    tenures = {one.id: one for one in (*own, *seats)}
    bodies = directory.organizations({post.organization_id for post in posts.values()})
    areas = _with_those_around(unit, {body.area_id for body in bodies.values() if body.area_id})
    return rows_of(posts.values(), list(tenures.values()), bodies.values(), areas.values())


def _with_those_around(unit: Unit, area_ids: set[str]) -> dict[str, Area]:
    found: dict[str, Area] = {}
    while area_ids:
        here = unit.directory.get(Area, area_ids)
        found |= here
        area_ids = {one.parent_id for one in here.values() if one.parent_id} - found.keys()
    return found


def _inferred(unit: Unit, rows: Rows) -> tuple[tuple[Proposal, ...], tuple[Conflict, ...]]:
    """Return what these rows suggest; only what is found needs its evidence."""
    suggested, contradicted = proposals(rows), conflicts(rows)
    keys = [*(one.key for one in suggested), *(one.key for one in contradicted)]
    declined = unit.directory.declined(keys)
    concerned = {one.tenure_id for one in suggested} | {one.against for one in suggested if one.against}
    concerned |= {tenure_id for one in contradicted for tenure_id in one.tenures}
    cited = unit.directory.citations_for(concerned)
    evidenced = rows_of(
        rows.posts.values(), rows.tenures, rows.organizations.values(), rows.areas.values(), cited
    )
    return proposals(evidenced, declined), conflicts(evidenced, declined)

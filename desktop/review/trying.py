"""What an act would change: done in a unit of work that is taken back, and compared with what is there."""

from collections.abc import Callable, Iterable, Sequence

from db.acts import Outcome
from db.records import Area, Organization, Person, Post, Reason, Tenure
from db.store import Store, Unit
from desktop.review.circles import refuse_circles
from desktop.review.previews import ActLine, Change, Preview, Row, Union
from desktop.review.recording import Recording
from desktop.review.telling import words_of

Building = Callable[[Unit], Sequence[Outcome]]
KINDS: tuple[type[Row], ...] = (Person, Area, Organization, Post, Tenure)


def try_out(
    store: Store,
    recording: Recording,
    build: Building,
    against: Sequence[Reason] = (),
    acts: Sequence[ActLine] = (),
) -> Preview:
    """Return what an act of these outcomes would change. Raises StoreTrouble where the file is read-only."""
    with store.trial() as unit:
        outcomes = build(unit)
        if not outcomes:
            return Preview(against=tuple(against), acts=tuple(acts))
        author, mint, at = recording.author, recording.mint, recording.clock()
        touched = unit.decisions.record("try", outcomes, author, mint, at).subjects
        refuse_circles(unit, outcomes)
        after = _rows(unit, touched)
        parts = {one.id: one.tenure_id for one in unit.directory.holdings(touched)}
        words = dict(words_of(unit, _spoken_of(after.values())))
    with store.read() as unit:
        before = _rows(unit, touched)
        was = {one.id: one.tenure_id for one in unit.directory.holdings(touched)}
        words |= words_of(unit, _spoken_of(before.values()))
    return Preview(
        changes=_changes(before, after),
        united=_united(before, after, was, parts),
        against=tuple(against),
        acts=tuple(acts),
        words=words,
    )


def _rows(unit: Unit, ids: Iterable[str]) -> dict[str, Row]:
    """Return the rows of these ids themselves, not of those that stand for them."""
    found: dict[str, Row] = {}
    for kind in KINDS:
        rows = unit.directory.get(kind, ids)  # type: ignore[type-var]
        found |= {key: row for key, row in rows.items() if row.id == key}
    return found


def _changes(before: dict[str, Row], after: dict[str, Row]) -> tuple[Change, ...]:
    changed = (key for key in sorted({**before, **after}) if before.get(key) != after.get(key))
    return tuple(Change(before.get(key), after.get(key)) for key in changed)


def _united(
    before: dict[str, Row], after: dict[str, Row], was: dict[str, str], parts: dict[str, str]
) -> tuple[Union, ...]:
    found = []
    for key, tenure in after.items():
        made_of = dict.fromkeys(was.get(part, "") for part, whole in parts.items() if whole == key)
        former = [row for one in made_of if isinstance(row := before.get(one), Tenure)]
        if isinstance(tenure, Tenure) and len(former) > 1:
            found.append(Union(tenure, tuple(former)))
    return tuple(found)


def _spoken_of(rows: Iterable[Row]) -> set[str]:
    """Return the ids of whom these rows speak, to be told by name."""
    return {key for one in rows for key in _named_in(one) if key}


def _named_in(row: Row) -> tuple[str | None, ...]:
    match row:
        case Tenure():
            return row.person_id, row.post_id
        case Area():
            return row.parent_id, row.successor_id
        case Organization():
            return row.parent_id, row.area_id, row.successor_id
        case Post():
            return row.organization_id, row.narrower_than, *row.carries, *row.excludes
    return ()

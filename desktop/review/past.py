"""What was decided before: acts by page, and the history of each line."""

from datetime import datetime

from db.acts import Act
from db.store import Store, Unit
from desktop.review.pace import Pace, pace_of
from desktop.review.previews import ActLine, HistoryLine
from desktop.review.telling import act_lines, history_line, spoken_of, words_of

PAGE = 50


class Past:
    """Reads acts. Raises StoreTrouble where the file cannot be read."""

    def __init__(self, store: Store) -> None:
        """Read from this store."""
        self._store = store

    def acts(self, search: str = "", after: str | None = None) -> list[ActLine]:
        """Return a page of acts, the latest first: of all, or of those on whom a search finds."""
        with self._store.read() as unit:
            found = [one.id for one in unit.search.entities(search)] if search.strip() else None
            of = None if found is None else _subjects(unit, found)
            return list(act_lines(unit, unit.decisions.page(after, PAGE, of)))

    def pace(self, since: datetime) -> Pace:
        """Return how much was decided since a moment, and how long each decision took."""
        with self._store.read() as unit:
            return pace_of(unit.decisions.moments(since))

    def history(self, subject_id: str, after: str | None = None) -> list[HistoryLine]:
        """Return the decisions on a subject, the latest act first; ``after`` is the last act's id shown."""
        with self._store.read() as unit:
            subjects = _subjects(unit, [subject_id])
            acts = unit.decisions.page(after, PAGE, subjects)
            on = unit.decisions.on(subjects, acts)
            words = words_of(unit, spoken_of(one.outcome for one in on))
        by_id: dict[str, Act] = {act.id: act for act in acts}
        return [history_line(by_id[one.act_id], one.outcome, words) for one in reversed(on)]


def _subjects(unit: Unit, ids: list[str]) -> set[str]:
    """Return all ids under which decisions on these were made: of members, and of tenures as decided."""
    found = set(ids) | unit.directory.canonical(ids).keys() | set(unit.directory.members(ids))
    held = (*unit.directory.decided_of(found), *unit.directory.parts_of(found))
    return found | {one.id for one in held}

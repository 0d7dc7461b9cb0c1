"""Which rows of a list speak of one person: by identifier, by birth, or by more than the name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.values import PartialDate, fold
from desktop.lists.rows import RowSaid


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody in a list, with their rows; ``namesakes`` says that the list has others of the name.

    These are kept apart where nothing but the name says that they are one.
    """

    rows: tuple[RowSaid, ...]
    namesakes: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names used, each once, the first row's first."""
        return tuple(dict.fromkeys(row.claim.person for row in self.rows))

    @property
    def birth(self) -> PartialDate | None:
        """The most exact day of birth that the rows give."""
        given = [row.birth for row in self.rows if row.birth]
        return min(given, key=lambda day: day.latest - day.earliest, default=None)


def people_in(rows: Iterable[RowSaid]) -> list[Someone]:
    """Return the persons of a list in the order of their first rows."""
    named: defaultdict[str, list[RowSaid]] = defaultdict(list)
    identified: defaultdict[str, list[RowSaid]] = defaultdict(list)
    for row in rows:
        if row.identifier:
            identified[row.identifier].append(row)
        else:
            named[fold(row.claim.person)].append(row)
    people = [Someone(tuple(one)) for one in identified.values()]
    for same in named.values():
        groups = _told_apart(same)
        several = len(groups) > 1
        people += [Someone(tuple(group), several and not _births(group)) for group in groups]
    return sorted(people, key=lambda one: one.rows[0].number)


def _told_apart(rows: Sequence[RowSaid]) -> list[list[RowSaid]]:
    """Return rows of one name by person: one year of birth is one person, so is one place or body."""
    groups: list[list[RowSaid]] = []
    for row in sorted(rows, key=lambda one: one.birth is None):
        home = next((group for group in groups if _is_one(row, group)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    return [sorted(group, key=lambda one: one.number) for group in groups]


def _is_one(row: RowSaid, group: Sequence[RowSaid]) -> bool:
    births = _births(group)
    if row.birth and births:
        return row.birth.text[: len("1968")] in births
    return bool(_surroundings([row]) & _surroundings(group))


def _births(rows: Iterable[RowSaid]) -> set[str]:
    return {row.birth.text[: len("1968")] for row in rows if row.birth}


def _surroundings(rows: Iterable[RowSaid]) -> set[str]:
    """Return the bodies and places in which somebody held office."""
    said = (part for row in rows for part in (row.office.organization, row.office.area) if part)
    return {fold(part) for part in said} - {"vietnam"}

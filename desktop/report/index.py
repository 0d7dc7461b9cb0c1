"""The index of names: each person whose name is printed, in folded order."""

from collections.abc import Iterable

from db.values import fold
from desktop.report.clean import name as printed_name
from desktop.report.content import IndexEntry, Line
from desktop.report.register import Register

OTHER = "#"
"""The head over names that begin with no letter."""


def index_of(register: Register, lines: Iterable[Line]) -> tuple[IndexEntry, ...]:
    """Return an entry for each person on these lines; namesakes are told apart by their first role."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        for person_id in line.persons:
            found.setdefault(person_id, []).append(line)
    names = {person_id: printed_name(register.persons[person_id].name) for person_id in found}
    bearers: dict[str, int] = {}
    for name in names.values():
        bearers[name] = bearers.get(name, 0) + 1
    return tuple(
        IndexEntry(
            person_id=person_id,
            name=names[person_id],
            letter=letter_of(names[person_id]),
            lines=tuple(line.key for line in found[person_id]),
            detail=found[person_id][0].role if bearers[names[person_id]] > 1 else "",
        )
        for person_id in sorted(
            found, key=lambda id_: (letter_of(names[id_]) == OTHER, fold(names[id_]), names[id_], id_)
        )
    )


def letter_of(name: str) -> str:
    """Return the letter under which a name stands."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else OTHER

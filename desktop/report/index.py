"""The index of names: each person whose name is printed, in folded order."""

from collections import Counter
from collections.abc import Iterable

from db.values import fold
from desktop.report.clean import name as printed_name
from desktop.report.content import IndexEntry, Line, Section
from desktop.report.register import Register

OTHER = "#"
"""The head over names that begin with no letter."""


def index_of(register: Register, sections: Iterable[Section]) -> tuple[IndexEntry, ...]:
    """Return an entry for each person on their lines; namesakes are told apart by their first post."""
    found: dict[str, list[tuple[Section, Line]]] = {}
    for section in sections:
        for line in section.lines:
            for person_id in line.persons:
                found.setdefault(person_id, []).append((section, line))
    names = {person_id: printed_name(register.persons[person_id].name) for person_id in found}
    bearers = Counter(names.values())
    return tuple(
        IndexEntry(
            person_id=person_id,
            name=names[person_id],
            letter=letter_of(names[person_id]),
            lines=tuple(line.key for _, line in found[person_id]),
            detail=_post_of(*found[person_id][0]) if bearers[names[person_id]] > 1 else "",
        )
        for person_id in sorted(found, key=lambda id_: (*_order(names[id_]), id_))
    )


def _post_of(section: Section, line: Line) -> str:
    return f"{line.role}, {section.title}"


def _order(name: str) -> tuple[bool, str, str]:
    """Return what names are sorted by: letters first, folded, then as written."""
    return (letter_of(name) == OTHER, fold(name), name)


def letter_of(name: str) -> str:
    """Return the letter under which a name stands."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else OTHER

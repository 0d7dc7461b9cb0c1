"""The index of names: each person whose name is printed, in folded order."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.values import fold
from desktop.report.chapters import Chapter, Succession
from desktop.report.clean import shorten
from desktop.report.content import Division, IndexEntry, Line, Section
from desktop.report.customs import given_name
from desktop.report.selection import Selection

LONGEST_DETAIL = 160
"""Characters of the post that tells a namesake apart."""

OTHER = "#"
"""The head over names that begin with no letter."""


def index_of(
    selection: Selection,
    divisions: Iterable[Division],
    chapters: Iterable[Chapter],
    successions: Iterable[Succession],
) -> tuple[IndexEntry, ...]:
    """Return an entry for each person named; namesakes are told apart by their first post."""
    register = selection.register
    found: dict[str, dict[str, str]] = {}
    for person_id, key, post in _places(divisions, chapters, successions):
        found.setdefault(person_id, {}).setdefault(key, post)
    names = {person_id: register.printed_name(person_id) for person_id in found}
    bearers = Counter(names.values())
    entries = [
        IndexEntry(
            person_id=person_id,
            name=names[person_id],
            letter=letter_of(names[person_id]),
            lines=tuple(places),
            detail=shorten(next(iter(places.values())), LONGEST_DETAIL)
            if bearers[names[person_id]] > 1
            else "",
        )
        for person_id, places in found.items()
    ]
    if selection.profile.given_names:
        entries += [given for one in entries if (given := _under_given(one))]
    return tuple(sorted(entries, key=lambda one: (*_order(one.name), one.is_given, one.person_id)))


def _places(
    divisions: Iterable[Division], chapters: Iterable[Chapter], successions: Iterable[Succession]
) -> Iterator[tuple[str, str, str]]:
    """Yield each person with the key of a line and the post that it tells, if it is of one."""
    for division in divisions:
        for section in division.sections:
            for line in section.lines:
                yield from ((one, line.key, _post_of(section, line)) for one in line.persons)
    for chapter in chapters:
        for group in chapter.groups:
            for row in group.rows:
                yield from ((one, row.keys[0], row.cells[0].text) for one in row.persons)
    for succession in successions:
        for span in succession.spans:
            yield span.person_id, span.key, succession.title


def _under_given(entry: IndexEntry) -> IndexEntry | None:
    """Return a second entry under the given name, of a Vietnamese name that has one."""
    given = given_name(entry.name)
    if not given:
        return None
    name = f"{given}, {entry.name.removesuffix(given).rstrip()}"
    return replace(entry, name=name, letter=letter_of(given), is_given=True)


def _post_of(section: Section, line: Line) -> str:
    return f"{line.role}, {section.title}"


def _order(name: str) -> tuple[bool, str, str]:
    """Return what names are sorted by: letters first, folded, then as written."""
    return (letter_of(name) == OTHER, fold(name), name)


def letter_of(name: str) -> str:
    """Return the letter under which a name stands."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else OTHER

"""What the back matter explains: abbreviations, and bodies that were renamed or closed."""

from collections.abc import Iterator

from db.records import Organization
from db.values import fold
from desktop.report.clean import shorten
from desktop.report.content import FormerBody
from desktop.report.customs import memberships
from desktop.report.dates import as_printed
from desktop.report.selection import Selection
from desktop.report.words import Word

LONGEST = 8
"""Letters of an abbreviation."""


def abbreviations_of(selection: Selection) -> tuple[tuple[str, str], ...]:
    """Return the marks and the short names of printed bodies, with what they stand for, sorted."""
    words = selection.words
    found = {}
    if memberships(selection):
        found[words(Word.MEMBER_MARK)] = words(Word.MEMBER_MEANING)
        found[words(Word.ALTERNATE_MARK)] = words(Word.ALTERNATE_MEANING)
    for one in selection.placed:
        for short in _short_names(one.organization):
            found.setdefault(short, selection.body_name(one.organization))
    return tuple(sorted(found.items(), key=lambda each: (fold(each[0]), each)))


def _short_names(body: Organization) -> Iterator[str]:
    for name in (body.name, *(one.text for one in body.names)):
        if 1 < len(name) <= LONGEST and name.isupper() and name.isalpha() and name != body.name:
            yield name


def former_bodies(selection: Selection) -> tuple[FormerBody, ...]:
    """Return the bodies that had ended by the as-of date, with their successors, by name."""
    words, bodies = selection.words, selection.register.organizations
    found = []
    for one in bodies.values():
        successor = bodies.get(one.successor_id or "")
        ended = one.valid_to is not None and one.valid_to.earliest <= selection.snapshot.as_of
        if not ended and successor is None:
            continue
        day = words(Word.UNTIL, date=as_printed(words, one.valid_to)) if one.valid_to else ""
        after = shorten(selection.body_name(successor)) if successor else ""
        found.append(FormerBody(f"former:{one.id}", selection.body_name(one), day, after))
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.key)))

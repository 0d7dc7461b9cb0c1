"""Where on each page a line of the directory stands: what a preview needs to lead back to it."""

from collections.abc import Iterator, Sequence

from desktop.report.blocks import Page
from desktop.report.content import Edition
from desktop.report.result import Place
from desktop.report.style import HEAD_ROOM, Sheet


def places_on(edition: Edition, pages: Sequence[Page], sheet: Sheet) -> tuple[tuple[Place, ...], ...]:
    """Return for each page the stretches of its height that are about a post, person or body."""
    subjects = dict(_subjects(edition))
    return tuple(tuple(_places(page, subjects, sheet)) for page in pages)


def _places(page: Page, subjects: dict[str, tuple[str, str]], sheet: Sheet) -> Iterator[Place]:
    for placed in page.placed:
        subject = next((subjects[key] for key in placed.block.anchors if key in subjects), None)
        if subject:
            top = HEAD_ROOM + placed.y
            bottom = top + placed.block.height
            yield Place(top / sheet.height, bottom / sheet.height, *subject)


def _subjects(edition: Edition) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the keys of what is printed, each with what it is about: a kind and an id."""
    for division in (*edition.divisions, *edition.areas):
        for section in division.sections:
            yield section.key, ("organization", section.organization_id)
            for line in section.lines:
                yield line.key, ("post", line.post_id)
    for chapter in edition.chapters:
        for group in chapter.groups:
            for row in group.rows:
                if row.persons:
                    yield row.keys[0], ("person", row.persons[0])
    for succession in edition.successions:
        yield from ((span.key, ("person", span.person_id)) for span in succession.spans)

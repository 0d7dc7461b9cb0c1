"""The directory by organization and by area: divisions of bodies, each with the lines of its posts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from desktop.report.clean import shorten
from desktop.report.content import Division, Line, Section
from desktop.report.headings import division_subtitle, subtitle, tally
from desktop.report.hierarchy import CENTRAL, Placed
from desktop.report.lines import LineMaker
from desktop.report.selection import Selection
from desktop.report.words import Word

APART = "area/"
"""Before the keys of the part by area where there is one by organization too."""


class ByBody:
    """Makes the divisions of one edition."""

    def __init__(self, selection: Selection, lines: LineMaker) -> None:
        self._selection = selection
        self._words = selection.words
        self._register = selection.register
        self._lines = lines

    def divisions(self) -> tuple[Division, ...]:
        """Return the central bodies, then each province with all in it."""
        return tuple(self._divided(self._selection.placed))

    def areas(self, *, apart: bool) -> tuple[Division, ...]:
        """Return area by area, each commune by itself; ``apart`` gives its lines keys of their own."""
        found = tuple(self._divided(self._selection.by_area()))
        return tuple(map(_apart, found)) if apart else found

    def _divided(self, placed: Iterable[Placed]) -> Iterator[Division]:
        for group, some in groupby(placed, key=lambda one: one.group):
            yield self._division(group, list(some))

    def _division(self, group: str, placed: list[Placed]) -> Division:
        posts = [post for one in placed for post in self._selection.posts[one.organization.id]]
        fallback = self._words(Word.CENTRAL if group == CENTRAL else Word.ELSEWHERE)
        atlas = self._register.atlas
        around = " · ".join(shorten(name) for name in atlas.around(group))
        under = division_subtitle(self._words, len(placed), tally(self._register, posts))
        return Division(
            key=f"area:{group}",
            title=shorten(atlas.name(group)) or fallback,
            subtitle=" · ".join(filter(None, (around, under))),
            sections=tuple(self._sections(placed)),
        )

    def _sections(self, placed: list[Placed]) -> Iterator[Section]:
        top = ""
        for one in placed:
            section = self._section(one, top)
            if one.depth == 0:
                top = section.title
            yield section

    def _section(self, placed: Placed, top: str) -> Section:
        body = placed.organization
        above = self._register.organizations.get(body.parent_id or "") if placed.depth else None
        posts = self._selection.posts[body.id]
        return Section(
            key=f"organization:{body.id}",
            organization_id=body.id,
            title=self._selection.body_name(body),
            subtitle=subtitle(self._words, body, above, tally(self._register, posts)),
            depth=placed.depth,
            lines=tuple(line for post in posts for line in self._lines.lines(post)),
            above=top if placed.depth else "",
        )


def _apart(division: Division) -> Division:
    sections = tuple(
        replace(one, key=APART + one.key, lines=tuple(map(_line_apart, one.lines)))
        for one in division.sections
    )
    return replace(division, key=APART + division.key, sections=sections)


def _line_apart(line: Line) -> Line:
    return replace(line, key=APART + line.key)

"""Organization charts: each body at the top of its area with those below it, and who is in their seats."""

from collections.abc import Iterator

from desktop.report.chapters import Box, Chart, Seat
from desktop.report.clean import shorten
from desktop.report.hierarchy import Placed
from desktop.report.lines import LineMaker
from desktop.report.names import second_name, without_area
from desktop.report.selection import Selection
from desktop.report.words import Word

ROOT_SEATS, SEATS = 9, 4
"""How many seats the box of the body at the top shows, and those of the others."""


def charts_of(selection: Selection, lines: LineMaker) -> tuple[Chart, ...]:
    """Return a chart for each top body in scope, in the order of print."""
    return tuple(_chart(selection, lines, family) for family in _families(selection))


def _families(selection: Selection) -> Iterator[list[Placed]]:
    family: list[Placed] = []
    for one in selection.placed:
        if one.depth == 0 and family:
            yield family
            family = []
        family.append(one)
    if family:
        yield family


def _chart(selection: Selection, lines: LineMaker, family: list[Placed]) -> Chart:
    top, *below = family
    body = top.organization
    area = selection.register.atlas.area_of(body)
    boxes = (_box(selection, lines, one, SEATS, area.name if area else "") for one in below)
    return Chart(
        key=f"chart:{body.id}",
        title=selection.body_name(body),
        subtitle=second_name(body.name, body.names, selection.words.language),
        root=_box(selection, lines, top, ROOT_SEATS, ""),
        boxes=tuple(boxes),
    )


def _box(selection: Selection, lines: LineMaker, placed: Placed, most: int, area: str) -> Box:
    body = placed.organization
    seats = [seat for post in selection.posts[body.id] for seat in _seats(lines, selection, post.id)]
    title = without_area(selection.body_name(body), shorten(area))
    return Box(title, tuple(seats[:most]), max(len(seats) - most, 0), placed.depth, f"organization:{body.id}")


def _seats(lines: LineMaker, selection: Selection, post_id: str) -> Iterator[Seat]:
    post = selection.register.posts[post_id]
    occupancy = selection.occupancy(post)
    role = selection.role(post)
    for one in occupancy.holders:
        mark = selection.words.say(one.capacity.value) if one.capacity.value != "full" else ""
        yield Seat(" · ".join(filter(None, (role, mark))), lines.person(one), target=f"tenure:{one.id}")
    if not occupancy.holders:
        vacant = selection.register.post_state(post).value == "vacant"
        yield Seat(role, selection.words(Word.VACANT if vacant else Word.UNKNOWN), open=True)

"""The commands of the palette, made from the one table of keys."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.ui.keytable import CONTEXTUAL, SECTIONS, Section
from desktop.ui.palette import Command
from resources.words import say

Do = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Reach:
    """What commands can reach: pages by name, their keys by page, and what is done everywhere by name."""

    pages: Sequence[str]
    turn: Callable[[int], None]
    do: Mapping[int, Do]
    everywhere: Mapping[str, Callable[[], None]]


def commands(reach: Reach, front: int) -> list[Command]:
    """Return every command: of the page in front, of everywhere, then of other pages, leading there."""
    mine = [one for section in SECTIONS if section.page == front for one in _of(section, reach, front)]
    anywhere = [one for section in SECTIONS if section.page is None for one in _of(section, reach, front)]
    pages = [
        Command(say("Go to {page}", page=name), "", ("Alt", str(place + 1)), partial(reach.turn, place))
        for place, name in enumerate(reach.pages)
    ]
    there = [
        one for section in SECTIONS if section.page not in (None, front) for one in _of(section, reach, front)
    ]
    return [*mine, *anywhere, *pages, *there]


def _of(section: Section, reach: Reach, front: int) -> Iterator[Command]:
    page = section.page
    for gesture in section.gestures:
        if gesture.name in CONTEXTUAL:
            continue
        if page is None:
            act = reach.everywhere.get(gesture.name)
            where = ""
        else:
            where = reach.pages[page]
            # A key of another page leads there: what it would act on is not in sight yet.
            act = partial(reach.do[page], gesture.name) if page == front else partial(reach.turn, page)
        if act is not None:
            yield Command(say(gesture.words), where, gesture.shown, act)

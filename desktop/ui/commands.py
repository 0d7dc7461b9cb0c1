"""The commands of the palette, made from the one table of keys."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.ui.keymap import keymap
from desktop.ui.keytable import SECTIONS, Section
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
    mine = [section for section in SECTIONS if section.page == front]
    anywhere = [section for section in SECTIONS if section.page is None]
    others = [section for section in SECTIONS if section.page not in (None, front)]
    return [one for section in (*mine, *anywhere, *others) for one in _of(section, reach, front)]


def _of(section: Section, reach: Reach, front: int) -> Iterator[Command]:
    page = section.page
    for gesture in section.gestures:
        if gesture.fixed:  # it means something only where one is: no command to be found by words
            continue
        if page is None:
            act = reach.everywhere.get(gesture.name)
            where = ""
        else:
            where = reach.pages[page]
            # A key of another page leads there: what it would act on is not in sight yet.
            act = partial(reach.do[page], gesture.name) if page == front else partial(reach.turn, page)
        if act is not None:
            yield Command(say(gesture.words), where, keymap().caps(gesture), act)

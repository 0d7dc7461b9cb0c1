"""The window's settings: what belongs to whoever sits here, not to a directory."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Annotated, Any, Literal

import msgspec

Look = Literal["system", "light", "dark"]
Percent = Annotated[int, msgspec.Meta(ge=50, le=300)]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody left off in a directory: the page, the card and its surroundings, and the window.

    ``cards`` is set where cards were gone through instead of articles, in the order and filter kept
    with it; ``window`` is the window's size and place as Qt tells it, in letters.
    """

    page: int = 0
    article: str = ""
    card: int = 0
    scroll: int = 0
    search: str = ""
    cards: bool = False
    order: str = ""
    filter: str = ""
    columns: tuple[int, ...] = ()
    window: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The look (``light``, ``dark``, or what the ``system`` does), sizes, keys, filters and places.

    ``reading`` is the size of an article's text and ``size`` that of the whole program, in percent.
    ``keys`` are those that were changed, by the id of the gesture; ``places`` are by the directory's file,
    as are the folders ``watched``, in which new files are looked for.
    """

    appearance: Look = "system"
    filters: tuple[str, ...] = ()
    reading: Percent = 100
    size: Percent = 100
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    guided: bool = False
    watched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Kept:
    """The settings as they are now, and the file that keeps them; without one they last as long as this.

    ``damaged`` tells that the file could not be read: it was put beside, and the first day's settings hold.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Read the file, if there is one."""
        self._path = path
        self._lock = Lock()
        self.damaged = False
        self.settings = Settings()
        self.settings = self._read()

    def keep(self, **changes: Any) -> None:
        """Change settings by name; where they cannot be written, they last as long as the program."""
        with self._lock:
            # Another window may have kept something since: what is not changed here is taken from the file.
            self.settings = replace(self._read(), **changes)
            self._write()

    def place(self, directory: str) -> Place:
        """Return where somebody left off in a directory."""
        return self.settings.places.get(directory, Place())

    def keep_place(self, directory: str, place: Place) -> None:
        """Remember where somebody is in a directory."""
        self.keep(places={**self.settings.places, directory: place})

    def watch(self, directory: str, folders: tuple[str, ...]) -> None:
        """Remember in which folders new files for a directory are looked for."""
        self.keep(watched={**self.settings.watched, directory: folders})

    def _read(self) -> Settings:
        if self._path is None:
            return self.settings
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except FileNotFoundError:
            return self.settings
        except (OSError, ValueError):
            log.warning("settings not readable")
            self._put_beside(self._path)
            return self.settings

    def _put_beside(self, path: Path) -> None:
        """Keep a damaged file under another name: somebody may want to mend it by hand."""
        self.damaged = True
        try:
            path.replace(path.with_name(f"{path.name}.damaged"))
        except OSError:
            log.warning("damaged settings not put beside")

    def _write(self) -> None:
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_name(f".{self._path.name}.partial")
            part.write_bytes(msgspec.json.encode(self.settings))
            part.replace(self._path)
        except OSError:
            log.warning("settings not kept")

"""The window's settings: what belongs to whoever sits here, not to a directory."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast

import msgspec

Look = Literal["system", "light", "dark"]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the window wears (``light``, ``dark``, or what the ``system`` does), and the filters kept."""

    appearance: Look = "system"
    filters: tuple[str, ...] = ()


def load_settings(path: Path) -> Settings:
    """Return what the file keeps; where it is missing or damaged, the settings of the first day."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        log.warning("settings not readable")
        return Settings()


def save_appearance(path: Path, look: str) -> None:
    """Keep the look that was chosen; a folder that cannot be written forgets it, and that is all."""
    _save(path, replace(load_settings(path), appearance=cast("Look", look)))


def save_filters(path: Path, filters: tuple[str, ...]) -> None:
    """Keep the filters of the queue; a folder that cannot be written forgets them, and that is all."""
    _save(path, replace(load_settings(path), filters=filters))


def _save(path: Path, settings: Settings) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.partial")
        part.write_bytes(msgspec.json.encode(settings))
        part.replace(path)
    except OSError:
        log.warning("settings not kept")

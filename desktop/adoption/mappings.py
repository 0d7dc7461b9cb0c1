"""What the columns of a list are, kept in a file beside it."""

from pathlib import Path

from desktop.lists import Mapping, UnreadableList, from_toml, to_toml


def read_mapping(path: Path) -> Mapping:
    """Return the mapping that a file holds; raises UnreadableList where it is none."""
    try:
        return from_toml(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableList("mapping broken") from error


def write_mapping(path: Path, mapping: Mapping) -> None:
    """Write a mapping to a file; raises UnreadableList where it cannot be written."""
    try:
        path.write_text(to_toml(mapping), "utf-8")
    except OSError as error:
        raise UnreadableList("not writable", path=str(path)) from error

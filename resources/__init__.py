"""Lexicons, fonts, icons, translations and style: data with a header that says its source."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def read_text(path: str) -> str:
    """Return a text file of this folder, its path with slashes; raises FileNotFoundError."""
    return files(__name__).joinpath(*path.split("/")).read_text(encoding="utf-8")


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return the tables of ``lexicon/NAME.toml``; callers must not change them."""
    return tomllib.loads(read_text(f"lexicon/{name}.toml"))

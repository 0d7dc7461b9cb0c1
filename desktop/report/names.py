"""Which of its names an organization or post is printed under."""

from collections.abc import Sequence

from db.records import Name
from desktop.report.clean import name as printed_name
from desktop.report.clean import shorten

SECOND_LANGUAGE = {"en": "vi", "vi": "en"}
"""The language of the small name under the large one, for each language of an edition."""


def shown_name(preferred: str, names: Sequence[Name], language: str) -> str:
    """Return the preferred name, unless it is known to be in another language and one in this is there."""
    languages = {name.language for name in names if name.text == preferred and name.language}
    own = [name.text for name in names if name.language == language]
    foreign = bool(languages) and language not in languages
    return printed_name(own[0] if foreign and own else preferred)


def second_name(preferred: str, names: Sequence[Name], language: str) -> str:
    """Return the first name in the second language that differs from the shown one, or nothing."""
    shown = shown_name(preferred, names, language)
    second = SECOND_LANGUAGE.get(language)
    others = (shorten(name.text) for name in names if name.language == second)
    return next((other for other in others if other != shown), "")


def without_area(name: str, area: str) -> str:
    """Return a body's name without its own area in front, for where the area is plain."""
    return (name.removeprefix(f"{area} ") or name) if area else name

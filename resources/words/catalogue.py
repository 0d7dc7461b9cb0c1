"""The one gettext catalogue of the program; English stands in the source."""

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "incumbent"


@cache
def _catalogue() -> gettext.NullTranslations:
    folder = Path(__file__).parent.parent / "translations"
    return gettext.translation(DOMAIN, folder, fallback=True)


class _Values(dict[str, str]):
    """Values for a template; one that is missing leaves a visible gap and breaks nothing."""

    def __missing__(self, key: str) -> str:
        return "…"


def say(template: str, **values: object) -> str:
    """Return the template in the language of the interface, its ``{names}`` filled in."""
    shown = _catalogue().gettext(template)
    return shown.format_map(_Values({name: str(value) for name, value in values.items()}))

"""What is said of a person, in words; pure."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from db.values import AttributeKind, PartialDate
from desktop.ui.dates import printed
from resources.words import label, say

ORDER = (
    AttributeKind.GENDER,
    AttributeKind.DEGREE,
    AttributeKind.MILITARY_RANK,
    AttributeKind.BIRTH,
    AttributeKind.NATIVE_PLACE,
    AttributeKind.ETHNICITY,
    AttributeKind.EDUCATION,
    AttributeKind.PARTY_ADMISSION,
    AttributeKind.PHOTOGRAPH,
)
DATES = frozenset({AttributeKind.BIRTH, AttributeKind.PARTY_ADMISSION})
PHRASES: Mapping[AttributeKind, str] = MappingProxyType(
    {
        AttributeKind.BIRTH: "born {value}",
        AttributeKind.NATIVE_PLACE: "native of {value}",
        AttributeKind.ETHNICITY: "{value} ethnicity",
        AttributeKind.PARTY_ADMISSION: "in the Party since {value}",
    }
)


def shown(kind: AttributeKind, value: str) -> str:
    """Return a value as it is shown; what cannot be read as a date is shown as it was written."""
    if kind is AttributeKind.GENDER:
        return label("gender", value)
    if kind not in DATES:
        return value
    try:
        return printed(PartialDate(value))
    except ValueError:
        return value


def in_short(said: Iterable[tuple[AttributeKind, str]]) -> str:
    """Return attributes on one line: ``Mr. · Colonel · born 1968 · native of Hanoi``."""
    ordered = sorted(dict.fromkeys(said), key=lambda one: ORDER.index(one[0]))
    return " · ".join(say(PHRASES.get(kind, "{value}"), value=shown(kind, value)) for kind, value in ordered)

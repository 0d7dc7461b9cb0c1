"""Sentences for what rules of a directory do."""

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType(
    {
        "left out of print": "is no longer printed",
        "back in print": "is printed again",
        "would be stale": "would not be confirmed any more",
        "no longer stale": "would be confirmed again",
        "dates change": "its dates change: {before} becomes {after}",
        "moves to": "moves to {role}, {organization}",
    }
)

"""The directory as its pages show it, read from the store; no widget in it."""

from desktop.browse.inferences import Inferences
from desktop.browse.pages import (
    AttributeLine,
    CitationLine,
    Hit,
    HolderLine,
    OrganizationPage,
    PersonPage,
    TenureLine,
    TreeLine,
)
from desktop.browse.reader import Browse, tenure_lines

__all__ = [
    "AttributeLine",
    "Browse",
    "CitationLine",
    "Hit",
    "HolderLine",
    "Inferences",
    "OrganizationPage",
    "PersonPage",
    "TenureLine",
    "TreeLine",
    "tenure_lines",
]

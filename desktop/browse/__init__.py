"""The directory as its pages show it, read from the store; no widget in it."""

from desktop.browse.pages import (
    CitationLine,
    Hit,
    HolderLine,
    OrganizationPage,
    PersonPage,
    TenureLine,
    TreeLine,
)
from desktop.browse.reader import Browse

__all__ = [
    "Browse",
    "CitationLine",
    "Hit",
    "HolderLine",
    "OrganizationPage",
    "PersonPage",
    "TenureLine",
    "TreeLine",
]

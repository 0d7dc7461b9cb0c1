"""The directory as its pages show it, read from the store; no widget in it."""

from desktop.browse.inferences import Inferences, around, everything
from desktop.browse.pages import (
    Also,
    AreaPage,
    AttributeLine,
    CitationLine,
    Dispute,
    DisputedDay,
    Hit,
    HolderLine,
    KeptLine,
    Named,
    NamedDay,
    OrganizationPage,
    PersonPage,
    Photograph,
    PostPage,
    SeenName,
    SuccessionLine,
    TenureLine,
    TreeLine,
)
from desktop.browse.reader import Browse, tenure_lines
from desktop.browse.tree import WITHOUT_AREA

__all__ = [
    "WITHOUT_AREA",
    "Also",
    "AreaPage",
    "AttributeLine",
    "Browse",
    "CitationLine",
    "Dispute",
    "DisputedDay",
    "Hit",
    "HolderLine",
    "Inferences",
    "KeptLine",
    "Named",
    "NamedDay",
    "OrganizationPage",
    "PersonPage",
    "Photograph",
    "PostPage",
    "SeenName",
    "SuccessionLine",
    "TenureLine",
    "TreeLine",
    "around",
    "everything",
    "tenure_lines",
]

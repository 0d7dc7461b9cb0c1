"""An existing list brought in: its columns, a preview, one act."""

from desktop.ui.adoption.arrivals import Arrivals
from desktop.ui.adoption.page import AdoptionPage, is_list

__all__ = ["AdoptionPage", "Arrivals", "is_list"]

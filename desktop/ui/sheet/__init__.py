"""The side sheet: forms over a page, each previewed before it is done."""

from desktop.ui.sheet.form import Form, Wanting
from desktop.ui.sheet.sheet import SideSheet

__all__ = ["Form", "SideSheet", "Wanting"]

"""Printed directories: content first (plain data), drawing after.

The libraries that draw are loaded when something is drawn, never with this page.
"""

from pathlib import Path

from db.records import Snapshot
from desktop.report.errors import ReportTrouble, TroubleCode
from desktop.report.options import EditionOptions, EditionResult, PageSize

__all__ = [
    "EditionOptions",
    "EditionResult",
    "PageSize",
    "ReportTrouble",
    "TroubleCode",
    "render_page",
    "write_edition",
]


def write_edition(snapshot: Snapshot, path: Path, options: EditionOptions) -> EditionResult:
    """Print the snapshot as a PDF at that path, wholly or not at all; raises ReportTrouble."""
    from desktop.report.printing import print_edition

    return print_edition(snapshot, path, options)


def render_page(pdf: Path, number: int, scale: float) -> bytes:
    """Return a page of a PDF (the first is 0) as PNG bytes, at that many pixels for a point."""
    from desktop.report.preview import picture

    return picture(pdf, number, scale)

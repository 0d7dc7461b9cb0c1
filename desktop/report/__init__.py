"""Printed directories: content first (plain data), drawing after.

The libraries that draw are loaded when something is drawn, never with this page.
"""

from pathlib import Path

from db.records import Snapshot
from desktop.profiles import USUAL, Profile
from desktop.report.errors import ReportTrouble, TroubleCode
from desktop.report.packing import asked_in, digest, profile_of, profile_text, read_profile, write_profile
from desktop.report.proof import proof
from desktop.report.result import EditionResult
from desktop.report.target import made_beside

__all__ = [
    "EditionResult",
    "ReportTrouble",
    "TroubleCode",
    "asked_in",
    "digest",
    "find_in_pages",
    "made_beside",
    "preview_cover",
    "profile_of",
    "profile_text",
    "proof",
    "read_profile",
    "render_page",
    "reprint_edition",
    "write_edition",
    "write_profile",
]


def write_edition(
    snapshot: Snapshot,
    path: Path,
    profile: Profile = USUAL,
    before: Snapshot | bytes | None = None,
    act_id: str = "",
) -> EditionResult:
    """Print the snapshot as a PDF at that path, wholly or not at all; raises ReportTrouble.

    ``before`` is what changes are told from: the directory as of an earlier day, or the content of a kept
    edition; ``act_id`` the act up to which the snapshot knows.
    """
    from desktop.report.printing import print_edition

    return print_edition(snapshot, path, profile, before, act_id)


def reprint_edition(content: bytes, path: Path, profile: Profile) -> EditionResult:
    """Print an edition again from the content that was kept of it; raises ReportTrouble."""
    from desktop.report.printing import print_again

    return print_again(content, path, profile)


def preview_cover(snapshot: Snapshot, path: Path, profile: Profile, scale: float) -> bytes:
    """Return the cover of an edition as PNG bytes, drawn to that path; raises ReportTrouble."""
    from desktop.report.preview import picture
    from desktop.report.printing import print_cover

    print_cover(snapshot, path, profile)
    return picture(path, 0, scale)


def find_in_pages(pdf: Path, text: str) -> list[int]:
    """Return the pages of a PDF (the first is 0) on which a text stands, case and marks folded."""
    from desktop.report.preview import pages_with

    return pages_with(pdf, text)


def render_page(pdf: Path, number: int, scale: float) -> bytes:
    """Return a page of a PDF (the first is 0) as PNG bytes, at that many pixels for a point."""
    from desktop.report.preview import picture

    return picture(pdf, number, scale)

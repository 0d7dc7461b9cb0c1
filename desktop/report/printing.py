"""Content, layout and drawing joined: the only module that the folder's own page calls."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from db.records import Snapshot
from desktop.profiles import Profile
from desktop.report.build import build_front, build_since
from desktop.report.content import Edition
from desktop.report.cover import cover
from desktop.report.draw import draw
from desktop.report.errors import ReportTrouble, TroubleCode
from desktop.report.layout import lay_out
from desktop.report.packing import as_json, pack, unpack
from desktop.report.places import places_on
from desktop.report.result import EditionResult
from desktop.report.scope import NoSuchOrganizationError
from desktop.report.style import Sheet
from desktop.report.target import replacing
from desktop.report.typesetter import Typesetter
from desktop.report.words import Words


def print_edition(
    snapshot: Snapshot, path: Path, profile: Profile, before: Snapshot | bytes | None, act_id: str
) -> EditionResult:
    """Build, lay out and draw an edition; raises ReportTrouble."""
    try:
        edition = replace(build_since(snapshot, profile, before), act_id=act_id)
    except NoSuchOrganizationError as error:
        raise ReportTrouble(TroubleCode.NO_SUCH_ORGANIZATION, path) from error
    return replace(_print(edition, path, profile), content=pack(edition))


def print_cover(snapshot: Snapshot, path: Path, profile: Profile) -> None:
    """Draw the cover alone, which is there long before the rest; raises ReportTrouble."""
    try:
        edition = build_front(snapshot, profile)
    except NoSuchOrganizationError as error:
        raise ReportTrouble(TroubleCode.NO_SUCH_ORGANIZATION, path) from error
    typesetter, words, sheet = Typesetter(), Words(edition.language), Sheet.of(profile)
    with replacing(path) as out:
        draw(edition, [cover(edition, typesetter, words, sheet)], typesetter, words, sheet, out)


def print_again(content: bytes, path: Path, profile: Profile) -> EditionResult:
    """Draw an edition from its kept content; raises ReportTrouble."""
    return _print(unpack(content), path, profile)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let the blocks of all pages live without each being looked at again and again: none is garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _print(edition: Edition, path: Path, profile: Profile) -> EditionResult:
    typesetter, words = Typesetter(), Words(edition.language)
    sheet = Sheet.of(profile)
    with replacing(path) as out, _without_collecting():
        pages = lay_out(edition, typesetter, words, sheet)
        attached = as_json(edition) if profile.attached else b""
        draw(edition, pages, typesetter, words, sheet, out, attached)
    places = places_on(edition, pages, sheet)
    return EditionResult(path, len(pages), len(edition.lines), typesetter.warnings, places=places)

"""The directory in the forms of other programs: tables, open standards, and a page for browsers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from db.records import Reason, Snapshot
from desktop.profiles import USUAL, Profile
from desktop.report.errors import ReportTrouble, TroubleCode
from desktop.report.exports.wikidata import NotItems, read_items
from desktop.report.scope import NoSuchOrganizationError, narrowed
from desktop.report.target import replacing
from desktop.requests import Form

__all__ = ["ExportResult", "Form", "NotItems", "form_of", "read_items", "write_export"]


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: how many lines of the directory, and what a reader should know of the others."""

    path: Path
    lines: int
    remarks: tuple[Reason, ...] = ()


def form_of(path: Path) -> Form | None:
    """Return the form that a file's name asks for: the longest ending that fits."""
    fitting = (form for form in Form if path.name.casefold().endswith(form))
    return max(fitting, key=len, default=None)


def write_export(
    snapshot: Snapshot,
    path: Path,
    form: Form,
    profile: Profile = USUAL,
    items: Mapping[str, str] = MappingProxyType({}),
    before: Snapshot | bytes | None = None,
) -> ExportResult:
    """Write the directory in that form, wholly or not at all; raises ReportTrouble.

    ``profile`` says what is in scope and how a page is made, ``items`` the Wikidata items of persons and
    posts by their keys, ``before`` what the changes of a page are told from. An archive is no form of a
    snapshot: a store writes it.
    """
    try:
        with replacing(path) as out:
            if form is Form.PAGE:
                return _page(snapshot, path, profile, before, out)
            return _table(narrowed(snapshot, profile.scope), path, form, items, out)
    except NoSuchOrganizationError as error:
        raise ReportTrouble(TroubleCode.NO_SUCH_ORGANIZATION, path) from error


def _table(
    snapshot: Snapshot, path: Path, form: Form, items: Mapping[str, str], out: BinaryIO
) -> ExportResult:
    if form is Form.QUICKSTATEMENTS:
        from desktop.report.exports.wikidata import write_quickstatements

        return ExportResult(path, *write_quickstatements(snapshot, items, out))
    return ExportResult(path, _writers()[form](snapshot, out))


def _writers() -> Mapping[Form, Callable[[Snapshot, BinaryIO], int]]:
    from desktop.report.exports.ftm import write_ftm
    from desktop.report.exports.popolo import write_popolo
    from desktop.report.exports.table import write_csv, write_xlsx
    from desktop.report.exports.wikidata import write_items

    return {
        Form.CSV: write_csv,
        Form.XLSX: write_xlsx,
        Form.POPOLO: write_popolo,
        Form.FTM: write_ftm,
        Form.ITEMS: write_items,
    }


def _page(
    snapshot: Snapshot, path: Path, profile: Profile, before: Snapshot | bytes | None, out: BinaryIO
) -> ExportResult:
    from desktop.report.build import build_since
    from desktop.report.exports.page import write_page

    edition = build_since(snapshot, profile, before)
    write_page(edition, out)
    return ExportResult(path, len(edition.lines))

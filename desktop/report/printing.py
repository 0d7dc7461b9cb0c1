"""Content, layout and drawing joined: the only module that the folder's own page calls."""

from pathlib import Path

from db.records import Snapshot
from desktop.report.build import NoSuchOrganizationError, build_edition
from desktop.report.draw import draw
from desktop.report.errors import ReportTrouble, TroubleCode
from desktop.report.layout import lay_out
from desktop.report.options import EditionOptions, EditionResult
from desktop.report.style import Sheet
from desktop.report.target import replacing
from desktop.report.typesetter import Typesetter
from desktop.report.words import Words


def print_edition(snapshot: Snapshot, path: Path, options: EditionOptions) -> EditionResult:
    """Build, lay out and draw an edition; raises ReportTrouble."""
    try:
        edition = build_edition(snapshot, options)
    except NoSuchOrganizationError as error:
        raise ReportTrouble(TroubleCode.NO_SUCH_ORGANIZATION, path) from error
    typesetter, words, sheet = Typesetter(), Words(options.language), Sheet.of(options.page_size)
    with replacing(path) as out:
        pages = lay_out(edition, typesetter, words, sheet)
        draw(edition, pages, typesetter, words, sheet, out)
    return EditionResult(path, len(pages), len(edition.lines), typesetter.warnings)

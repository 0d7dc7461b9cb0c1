"""What the window is built from: the program's verbs, as it sees them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from db.records import ArticleLine
from desktop.browse import (
    AreaPage,
    Hit,
    Holders,
    Mark,
    NamedDay,
    OrganizationPage,
    PersonPage,
    PostPage,
    TreeLine,
)
from desktop.requests import EditionRequest, EditionSummary
from desktop.review.view import View
from desktop.settings import Kept
from desktop.ui.asking import QuestionsService
from desktop.ui.confirming import RepeatsService
from desktop.ui.curating import CurationService, Entity
from desktop.ui.deciding import DecidingService
from desktop.ui.importservice import ImportsService
from desktop.ui.laning import LaneService
from desktop.ui.listservice import ListsService
from desktop.ui.printing import EditionsService

Cancelled = Callable[[], bool]


class ReviewService(DecidingService[View], Protocol):
    """The queue of articles, and the acts on their cards."""

    def articles(self, search: str = "", after: str | None = None) -> list[ArticleLine]:
        """Return a page of the queue after an article."""

    def open(self, article_id: str) -> View:
        """Put an article in front."""

    def next_article(self) -> View:
        """Put the next unfinished article in front."""

    def forget(self) -> View:
        """Read the article in front anew, whose text was read again; the next one where it is gone."""


class BrowseService(Protocol):
    """The directory's pages."""

    def tree(self, search: str = "") -> list[TreeLine]:
        """Return areas and organizations, parents first."""

    def organization(self, organization_id: str, as_of: date) -> OrganizationPage:
        """Return a body with the first of its posts and holders as of a day."""

    def holders(self, organization_id: str, as_of: date, after: Mark) -> Holders:
        """Return the next of a body's posts and holders."""

    def person(self, person_id: str, as_of: date) -> PersonPage:
        """Return a person's tenures and their evidence."""

    def persons(self, search: str = "", after: str | None = None) -> list[Hit]:
        """Return a page of persons after one."""

    def post(self, post_id: str, as_of: date) -> PostPage:
        """Return a post with its succession and its rules."""

    def area(self, area_id: str) -> AreaPage:
        """Return an area with its bodies."""

    def named_days(self, organization_id: str | None = None) -> list[NamedDay]:
        """Return the days worth asking about, the latest first."""

    def search(self, text: str) -> list[Hit]:
        """Return what has these words."""

    def find(self, kind: str, text: str) -> list[Hit]:
        """Return what is of one kind and has these words."""

    def records(self, kind: str, ids: Sequence[str]) -> Sequence[Entity]:
        """Return the records of these ids, to be edited."""


class Preview(Protocol):
    """Draws an edition's pages, each handed over as the bytes of a PNG."""

    def __call__(self, request: EditionRequest, page: Callable[[bytes], None], cancelled: Cancelled) -> None:
        """Draw; being cancelled is asked for between pages."""


class SaveEdition(Protocol):
    """Writes an edition to a file."""

    def __call__(self, path: Path, request: EditionRequest, cancelled: Cancelled = ...) -> EditionSummary:
        """Write; what stood there stays if it fails or is not wanted any more."""


def local_today() -> date:
    """Return the civil date where the curator sits."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Services:
    """All that the window can ask for; every one is called off the window's thread."""

    review: ReviewService
    browse: BrowseService
    imports: ImportsService
    preview: Preview
    save_edition: SaveEdition
    try_samples: Callable[[], None]
    today: Callable[[], date] = local_today
    curation: CurationService | None = None
    """Edits, merges and history; None where a test has no use for them."""
    questions: QuestionsService | None = None
    """What follows from the directory; None where a test has no use for it."""
    lists: ListsService | None = None
    """Existing lists brought in; None where a test has no use for them."""
    repeats: RepeatsService | None = None
    """Re-confirmations; None where a test has no use for them."""
    editions: EditionsService | None = None
    """Kept editions, profiles and the proof; None where a test has no use for them."""
    lane: LaneService | None = None
    """Card mode; None where a test has no use for it."""
    kept: Kept = field(default_factory=Kept)
    """The settings of whoever sits here."""
    samples: bool = False
    """Whether this is the directory of the sample articles, where the guide begins by itself."""
    directory: str = ""
    """The directory's file, under which the place where somebody is is remembered."""
    notice: str = ""
    """Why the directory can only be read, in one sentence; empty where it can be written."""

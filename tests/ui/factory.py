"""Services in memory with real records, for the window's tests."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from db.records import Article, Head, Reason
from db.values import PartialDate
from desktop.requests import EditionRequest, EditionSummary
from desktop.review.view import Card
from desktop.settings import Kept
from desktop.ui.curating import CurationService
from desktop.ui.listservice import ListsService
from desktop.ui.services import Services
from tests.ui.memory_directory import MemoryBrowse
from tests.ui.memory_imports import MemoryImports
from tests.ui.memory_questions import MemoryQuestions
from tests.ui.memory_review import MemoryReview, session_cards
from tests.ui.texts import DAY, article

TODAY = date(2025, 11, 30)


def heads() -> tuple[Head, ...]:
    """Return the heads of the queue's articles."""
    bounds = PartialDate("2024-11-24/..")
    why = (Reason("after the date", (("words", "Conclusion 09 of 24 November 2024"),)),)
    return (
        Head(
            "Standing Board of Điện Biên provincial Party Committee works with its Office",
            "Báo Điện Biên Phủ",
            None,
            DAY,
            None,
            None,
            (),
            "Điện Biên",
        ),
        Head(
            "Thematic conference of the Lai Châu Party Executive Committee on cadres",
            "Báo Lai Châu",
            None,
            None,
            None,
            bounds,
            why,
            "Lai Châu",
        ),
        Head(
            "Central Committee for Mass Mobilisation in Điện Biên",
            None,
            None,
            PartialDate("2024-12"),
            area="Điện Biên",
        ),
        Head(
            "Press award for Party building; review of Resolution 18",
            "Nhân Dân",
            None,
            PartialDate("2025-01-15"),
        ),
    )


@dataclass
class Calls:
    """What the errands were asked."""

    imported: list[Path] = field(default_factory=list)
    previewed: list[EditionRequest] = field(default_factory=list)
    saved: list[tuple[Path, EditionRequest]] = field(default_factory=list)
    samples: int = 0


@dataclass
class World:
    """The services, and the parts that a test looks into."""

    review: MemoryReview
    browse: MemoryBrowse
    calls: Calls = field(default_factory=Calls)
    pages: tuple[bytes, ...] = ()
    trouble: Exception | None = None
    questions: MemoryQuestions = field(default_factory=MemoryQuestions)
    lists: ListsService | None = None
    curation: CurationService | None = None
    kept: Kept = field(default_factory=Kept)
    samples: bool = False

    @cached_property
    def imports(self) -> MemoryImports:
        return MemoryImports(self.calls.imported, lambda: self.trouble)

    @property
    def services(self) -> Services:
        return Services(
            self.review,
            self.browse,
            self.imports,
            self._preview,
            self._save,
            self._samples,
            lambda: TODAY,
            questions=self.questions,
            lists=self.lists,
            curation=self.curation,
            kept=self.kept,
            samples=self.samples,
        )

    def _preview(
        self, request: EditionRequest, page: Callable[[bytes], None], cancelled: Callable[[], bool]
    ) -> None:
        self.calls.previewed.append(request)
        for png in self.pages:
            if not cancelled():
                page(png)

    def _save(
        self, path: Path, request: EditionRequest, cancelled: Callable[[], bool] = bool
    ) -> EditionSummary:
        self.calls.saved.append((path, request))
        cancelled()
        if self.trouble is not None:
            raise self.trouble
        return EditionSummary(str(path), 14, 208)

    def _samples(self) -> None:
        self.calls.samples += 1
        self.review.stored = world().review.stored


def world() -> World:
    """Return a queue of four articles and a small directory."""
    stored: dict[str, tuple[Article, tuple[Card, ...]]] = {}
    for number, head in enumerate(heads(), 1):
        cards = session_cards(head.published)
        if number == 3:
            cards = tuple(
                replace(card, claims=tuple(replace(one, decision="accepted") for one in card.claims))
                for card in cards
            )
        if number == 4:
            cards = (
                replace(
                    cards[0],
                    chosen=None,
                    undecided=True,
                    claims=(replace(cards[0].claims[1], standing="namesake"),),
                ),
            )
        stored[f"a-{number}"] = (article(f"a-{number}", head), cards)
    return World(MemoryReview(stored), MemoryBrowse())


def empty_world() -> World:
    """Return a program that has read nothing."""
    return World(MemoryReview({}), MemoryBrowse(empty=True))

"""Card mode, as the window sees it."""

from typing import Protocol

from db.values import PartialDate
from db.waiting import Order, Waiting, Where
from desktop.review.laneview import By, LaneView, LookUp
from desktop.review.view import Correction


class LaneService(Protocol):
    """What waits across all articles, a post at a time; each gesture returns the page as it is afterwards."""

    @property
    def view(self) -> LaneView:
        """The page as it is now."""

    def start(self, order: Order = ..., where: Where = ..., by: By = ...) -> LaneView:
        """Put the first card of what is asked for in front."""

    def lines(self, order: Order = ..., where: Where = ..., after: Waiting | None = None) -> list[Waiting]:
        """Return a page of claims, after the last one of the page before."""

    def show(self, claim_id: str) -> LaneView:
        """Put one claim in front, by itself."""

    def next(self) -> LaneView:
        """Put the next card in front."""

    def move(self, step: int) -> LaneView:
        """Focus another person."""

    def narrow(self, step: int) -> LaneView:
        """Focus one claim of the person, or beyond the ends all of them."""

    def focus(self, card: int, claim: int | None = None) -> LaneView:
        """Focus a person, or one claim on them."""

    def choose(self, person_id: str | None) -> LaneView:
        """Say whom the card means; None is a new person."""

    def accept(self) -> LaneView:
        """Accept what is focused."""

    def correct(self, correction: Correction) -> LaneView:
        """Accept the focused claim as corrected."""

    def reject(self) -> LaneView:
        """Reject what is focused."""

    def unsure(self) -> LaneView:
        """Put what is focused aside."""

    def look_up(self, question: str) -> LaneView:
        """Put what is focused aside with a question."""

    def look_ups(self) -> tuple[LookUp, ...]:
        """Return what waits to be looked up."""

    def skip(self) -> LaneView:
        """Go on to the next card."""

    def undo(self) -> LaneView:
        """Take the last act back."""

    def date(self, published: PartialDate | None) -> LaneView:
        """Set the date that is asked for."""

    def complete(self, field: str, prefix: str) -> list[str]:
        """Return known names that begin so."""

    def catch_up(self, limit: int = ...) -> int:
        """See again some of what a large act left behind; return how many, for calling until none is."""

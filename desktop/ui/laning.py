"""Card mode, as the window sees it."""

from typing import Protocol

from db.waiting import Order, Waiting, Where
from desktop.review.laneview import By, LaneView, LookUp
from desktop.ui.deciding import DecidingService


class LaneService(DecidingService[LaneView], Protocol):
    """What waits across all articles, a post at a time, and the acts on it."""

    def start(self, order: Order = ..., where: Where = ..., by: By = ...) -> LaneView:
        """Put the first card of what is asked for in front."""

    def lines(self, order: Order = ..., where: Where = ..., after: Waiting | None = None) -> list[Waiting]:
        """Return a page of claims, after the last one of the page before."""

    def show(self, claim_id: str) -> LaneView:
        """Put one claim in front, by itself."""

    def next(self) -> LaneView:
        """Put the next card in front."""

    def look_ups(self) -> tuple[LookUp, ...]:
        """Return what waits to be looked up."""

    def catch_up(self, limit: int = ...) -> int:
        """See again some of what a large act left behind; return how many, for calling until none is."""

"""Re-confirmations, as the window sees them."""

from collections.abc import Collection
from typing import Protocol

from db.acts import Changed
from desktop.review.repeats import Confirming, RepeatBody


class RepeatsService(Protocol):
    """Lists, previews and accepts what only repeats what the directory says."""

    def bodies(self) -> tuple[RepeatBody, ...]:
        """Return what only repeats, by body and rank."""

    def count(self, most: int = ...) -> int:
        """Return how many claims only repeat what is known, up to so many."""

    def preview(self, claim_ids: Collection[str]) -> Confirming:
        """Say what confirming these would do."""

    def accept(self, claim_ids: Collection[str]) -> Changed | None:
        """Confirm these in one act; None where none of them is a plain repeat any more."""

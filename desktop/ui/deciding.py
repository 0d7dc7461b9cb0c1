"""What can be decided on a card, as the window sees it: the same for articles and for cards."""

from typing import Protocol, TypeVar

from db.records import Claim
from db.values import PartialDate
from desktop.review.foresight import Foresight
from desktop.review.laneview import LookUp
from desktop.review.view import Correction

Page_co = TypeVar("Page_co", covariant=True)


class DecidingService(Protocol[Page_co]):
    """Gestures on what is focused; each returns the page as it is afterwards."""

    @property
    def view(self) -> Page_co:
        """The page as it is now."""

    def move(self, step: int) -> Page_co:
        """Focus another card."""

    def narrow(self, step: int) -> Page_co:
        """Focus a single claim of the card, or beyond its ends the whole card."""

    def focus(self, card: int, claim: int | None = None) -> Page_co:
        """Focus a card or a claim of it."""

    def choose(self, person_id: str | None) -> Page_co:
        """Say whom the card means; None is a new person."""

    def accept(self) -> Page_co:
        """Accept what is focused."""

    def reject(self) -> Page_co:
        """Reject what is focused."""

    def unsure(self) -> Page_co:
        """Put what is focused aside."""

    def look_up(self, question: str) -> Page_co:
        """Put what is focused aside with a question."""

    def skip(self) -> Page_co:
        """Go on without a decision."""

    def undo(self) -> Page_co:
        """Take the last act back."""

    def correct(self, correction: Correction) -> Page_co:
        """Accept the focused claim as corrected."""

    def by_hand(self, article_id: str, claim: Claim) -> Page_co:
        """Accept a claim of words that were marked in an article."""

    def note(self, text: str) -> Page_co:
        """Keep a private note on the focused claim; an empty text takes it away."""

    def not_meant(self, person_id: str | None = None) -> Page_co:
        """Say that the articles of the card do not mean this person, else the one it is taken for."""

    def end_too(self, tenure_id: str) -> Page_co:
        """End a tenure together with accepting what is focused, or after all not."""

    def foresee(self) -> Foresight:
        """Return what accepting what is focused would change."""

    def date(self, published: PartialDate | None) -> Page_co:
        """Set the date that is asked for; None says that it cannot be known."""

    def complete(self, field: str, prefix: str) -> list[str]:
        """Return known names that begin so."""

    def looked_for(self) -> LookUp | None:
        """Return where the focused claim stands, and words to search for."""

    def origins(self, article_id: str) -> tuple[str, ...]:
        """Return the files that an article was read from."""

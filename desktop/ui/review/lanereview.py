"""Card mode behind the verbs of the review page: the same keys, another page."""

from dataclasses import replace

from db.records import ArticleLine, Claim, Reason
from db.values import PartialDate
from db.waiting import Order, Where
from desktop.review.foresight import Foresight
from desktop.review.laneview import LookUp
from desktop.review.view import Correction, View
from desktop.ui.laning import LaneService
from desktop.ui.review.passages import composed, out_of_sight, read_back
from desktop.ui.services import ReviewService

ANYWHERE = Where()


class LaneReview:
    """Goes through cards as the review goes through articles."""

    def __init__(self, lane: LaneService) -> None:
        self.lane = lane

    @property
    def view(self) -> View:
        """The page as it is now."""
        return composed(self.lane.view)

    def start(self, order: Order, where: Where = ANYWHERE) -> View:
        """Put the first card in this order in front."""
        return composed(self.lane.start(order, where))

    def show(self, claim_id: str) -> View:
        """Put one claim in front."""
        return composed(self.lane.show(claim_id))

    def articles(self, search: str = "", after: str | None = None) -> list[ArticleLine]:
        """Return none: what waits here are cards."""
        return []

    def open(self, article_id: str) -> View:
        """Begin again with what is worth most, whatever was in front."""
        return composed(self.lane.start(self.lane.view.order, self.lane.view.where))

    def next_article(self) -> View:
        """Put the next card in front."""
        return composed(self.lane.next())

    def forget(self) -> View:
        """Begin again with what is worth most."""
        return composed(self.lane.start(self.lane.view.order, self.lane.view.where))

    def move(self, step: int) -> View:
        """Focus another person."""
        return composed(self.lane.move(step))

    def narrow(self, step: int) -> View:
        """Focus a single claim."""
        return composed(self.lane.narrow(step))

    def focus(self, card: int, claim: int | None = None) -> View:
        """Focus a person or one claim."""
        return composed(self.lane.focus(card, claim))

    def choose(self, person_id: str | None) -> View:
        """Say whom the card means."""
        return composed(self.lane.choose(person_id))

    def accept(self) -> View:
        """Accept what is focused."""
        return composed(self.lane.accept())

    def reject(self) -> View:
        """Reject what is focused."""
        return composed(self.lane.reject())

    def unsure(self) -> View:
        """Put what is focused aside."""
        return composed(self.lane.unsure())

    def look_up(self, question: str) -> View:
        """Put what is focused aside with a question."""
        return composed(self.lane.look_up(question))

    def kept_beside(self, claim_id: str, question: str, review: ReviewService, article_id: str) -> View:
        """Put a claim of an article aside with a question, then show the article as it is afterwards."""
        self.lane.show(claim_id)
        done = self.lane.look_up(question).message
        return replace(review.open(article_id), message=done, can_undo=True)

    def skip(self) -> View:
        """Go on to the next card."""
        return composed(self.lane.skip())

    def undo(self) -> View:
        """Take the last act back."""
        return composed(self.lane.undo())

    def correct(self, correction: Correction) -> View:
        """Accept the focused claim as corrected; moved words are moved in their article."""
        if correction.evidence is not None:
            found = read_back(self.lane.view, correction.evidence)
            if found is None:
                return replace(self.view, message=Reason("mark in one passage"))
            kept = out_of_sight(self.lane.view)
            correction = replace(correction, evidence=(*found[1], *kept))
        return composed(self.lane.correct(correction))

    def by_hand(self, article_id: str, claim: Claim) -> View:
        """Accept a claim of words that were marked in a passage."""
        found = read_back(self.lane.view, claim.evidence)
        if found is None:
            return replace(self.view, message=Reason("mark in one passage"))
        source = self.lane.view.sources[found[0]]
        claim = replace(claim, evidence=found[1], area=claim.area or source.area)
        return composed(self.lane.by_hand(found[0], claim))

    def note(self, text: str) -> View:
        """Keep a private note on the focused claim."""
        return composed(self.lane.note(text))

    def not_meant(self, person_id: str | None = None) -> View:
        """Say that the card's articles do not mean a person."""
        return composed(self.lane.not_meant(person_id))

    def end_too(self, tenure_id: str) -> View:
        """End a tenure together with accepting."""
        return composed(self.lane.end_too(tenure_id))

    def foresee(self) -> Foresight:
        """Return what accepting would change."""
        return self.lane.foresee()

    def looked_for(self) -> LookUp | None:
        """Return where the focused claim stands, and words to search for."""
        return self.lane.looked_for()

    def origins(self, article_id: str) -> tuple[str, ...]:
        """Return the files that an article was read from."""
        return self.lane.origins(article_id)

    def date(self, published: PartialDate | None) -> View:
        """Set the date that is asked for."""
        return composed(self.lane.date(published))

    def complete(self, field: str, prefix: str) -> list[str]:
        """Return known names that begin so."""
        return self.lane.complete(field, prefix)


def where_it_stands(view: View, lane: LaneService) -> tuple[str, int, int] | None:
    """Return the article of the focused claim of card mode, and where its passage stands in it."""
    now = lane.view
    card = now.focused
    if view.article is None or card is None or not card.claims:
        return None
    one = card.claims[now.claim or 0]
    spans = [(piece.start, piece.end) for piece in one.claim.evidence]
    start, end = (min(a for a, _ in spans), max(b for _, b in spans)) if spans else (0, 0)
    return one.article_id, start, end

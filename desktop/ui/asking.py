"""What is asked and how it is answered, as the window sees it."""

from typing import Protocol

from db.values import PartialDate
from desktop.review.asked import Answer, Question, QuestionLine, Unconfirmed, Way
from desktop.review.previews import Preview


class QuestionsService(Protocol):
    """Questions by worth; each answer is one act. A key that is no longer asked is a KeyError."""

    def lines(self) -> tuple[QuestionLine, ...]:
        """Return everything that is asked, grouped by body."""

    def open(self, key: str) -> Question:
        """Return a question with all its evidence."""

    def agree(self, key: str) -> Answer:
        """Conclude what a question proposes."""

    def decline(self, key: str, why: str = "") -> Answer:
        """Say that a question is not to be put again."""

    def decide(self, key: str, way: Way, day: PartialDate | None = None) -> Answer:
        """Decide it in another way."""

    def preview(self, way: Way) -> Preview:
        """Say what deciding in this way would do."""

    def undo(self) -> Answer:
        """Take back the last act."""

    def unconfirmed(self, organization_id: str, day: PartialDate) -> tuple[Unconfirmed, ...]:
        """Say who would not be confirmed since a congress on a day."""

    def congress(self, organization_id: str, day: PartialDate) -> Answer:
        """Say that the mandates in a body ended on a day."""

"""Reads what accepting would do while nobody presses a key, and shows it on the card in front."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.review.foresight import Foresight
from desktop.review.view import View, waiting
from desktop.ui.desk import Desk
from desktop.ui.review.marks import focused_claims

SETTLED_MS = 150
"""Who decides faster than this does not read it."""


class Foreseeing(QObject):
    """Keeps the foresight of what is focused; ``show`` is told of it, with the tenures chosen to end."""

    def __init__(
        self, desk: Desk, show: Callable[[Foresight, frozenset[str]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._view = View(article=None)
        self.sight = Foresight()
        self._timer = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._timer.timeout.connect(self._ask)
        desk.changed.connect(self._forget)

    def _forget(self) -> None:
        """Trust nothing that was foreseen before the directory changed."""
        self.sight = Foresight()

    def show_view(self, view: View) -> None:
        """Ask anew for another card; where only an end was chosen, show the same again."""
        same = _asked_of(view) == _asked_of(self._view) and view.message is None
        self._view = view
        if same and self.sight.claim_ids:
            self._show(self.sight, view.ending)
            return
        self.sight = Foresight()
        self._timer.start()

    def _ask(self) -> None:
        mode = self._desk.mode
        if _asked_of(self._view)[0] and not self._desk.acting:
            self._desk.background.act(mode.foresee, self._arrive)

    def _arrive(self, sight: Foresight) -> None:
        if sight.claim_ids and sight.claim_ids <= _asked_of(self._view)[0]:
            self.sight = sight
            self._show(sight, self._view.ending)

    def tenure(self, number: int) -> str | None:
        """Return the tenure that the nth of the ends is about."""
        endings = self.sight.endings
        return endings[number].tenure_id if 0 <= number < len(endings) else None


def _asked_of(view: View) -> tuple[frozenset[str], str | None, bool]:
    """Return on what a foresight rests: the claims that wait, and whom they mean."""
    card = view.focused
    ids = frozenset(one.id for one in waiting(focused_claims(view)))
    return ids, card.chosen if card else None, bool(card and card.undecided)

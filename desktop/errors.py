"""Errors of the curator's world: what an act cannot do, said as a reason."""

from db.records import Reason


class Impossible(ValueError):
    """An act that would leave the directory saying nonsense; nothing was changed."""

    def __init__(self, reason: Reason) -> None:
        """Say why it cannot be."""
        super().__init__(reason.code)
        self.reason = reason

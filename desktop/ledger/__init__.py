"""Decisions to directory: the pure fold, used live and by rebuild, and states as of a day."""

from desktop.ledger.fold import fold
from desktop.ledger.states import post_states, since, tenure_state, tenure_states

__all__ = ["fold", "post_states", "since", "tenure_state", "tenure_states"]

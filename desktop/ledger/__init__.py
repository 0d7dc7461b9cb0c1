"""Decisions to directory: the pure fold, states as of a day, and what follows from what was seen."""

from desktop.ledger.bounds import beginnings, end_bound, start_bound
from desktop.ledger.conflicts import conflicts
from desktop.ledger.events import is_end
from desktop.ledger.fold import fold
from desktop.ledger.narrower import implied, without_implied
from desktop.ledger.proposals import OF_ONE_PERSON, concluded, proposals
from desktop.ledger.rosters import listed_in, roster
from desktop.ledger.rows import Rows, rows_of
from desktop.ledger.states import as_of_day, post_states, since, tenure_state, tenure_states
from desktop.ledger.tenures import begins_again

__all__ = [
    "OF_ONE_PERSON",
    "Rows",
    "as_of_day",
    "beginnings",
    "begins_again",
    "concluded",
    "conflicts",
    "end_bound",
    "fold",
    "implied",
    "is_end",
    "listed_in",
    "post_states",
    "proposals",
    "roster",
    "rows_of",
    "since",
    "start_bound",
    "tenure_state",
    "tenure_states",
    "without_implied",
]

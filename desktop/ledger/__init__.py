"""Decisions to directory: the pure fold, states as of a day, and what follows from what was seen."""

from desktop.ledger.bounds import Bound, beginnings, end_bound, start_bound
from desktop.ledger.conflicts import (
    AFTER_BODY,
    AFTER_END,
    DATES,
    EXCLUDING,
    ORDER,
    SEAT,
    TWO_PLACES,
    conflicts,
    with_citations,
)
from desktop.ledger.congresses import congresses
from desktop.ledger.doubts import after_mandates, stale_limit
from desktop.ledger.events import is_end
from desktop.ledger.fold import fold
from desktop.ledger.kinds_of_posts import following
from desktop.ledger.narrower import implied, without_implied
from desktop.ledger.outlets import ranks_of, trust_of
from desktop.ledger.proposals import (
    EXCLUDED,
    MISSING,
    MOVED,
    OF_ONE_PERSON,
    PROMOTED,
    SUCCESSION,
    SUPERSEDED,
    concluded,
    evidenced,
    proposals,
)
from desktop.ledger.rosters import listed_in, roster
from desktop.ledger.rows import Rows, rows_of
from desktop.ledger.scope import out_of_scope
from desktop.ledger.states import as_of_day, post_states, since, tenure_state, tenure_states
from desktop.ledger.tenures import begins_again
from desktop.ledger.withholding import concerned, without_sources

__all__ = [
    "AFTER_BODY",
    "AFTER_END",
    "DATES",
    "EXCLUDED",
    "EXCLUDING",
    "MISSING",
    "MOVED",
    "OF_ONE_PERSON",
    "ORDER",
    "PROMOTED",
    "SEAT",
    "SUCCESSION",
    "SUPERSEDED",
    "TWO_PLACES",
    "Bound",
    "Rows",
    "after_mandates",
    "as_of_day",
    "beginnings",
    "begins_again",
    "concerned",
    "concluded",
    "conflicts",
    "congresses",
    "end_bound",
    "evidenced",
    "fold",
    "following",
    "implied",
    "is_end",
    "listed_in",
    "out_of_scope",
    "post_states",
    "proposals",
    "ranks_of",
    "roster",
    "rows_of",
    "since",
    "stale_limit",
    "start_bound",
    "tenure_state",
    "tenure_states",
    "trust_of",
    "with_citations",
    "without_implied",
    "without_sources",
]

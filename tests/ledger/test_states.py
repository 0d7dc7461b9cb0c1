"""How tenures and posts stand as of any day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.acts import Outcome
from db.records import Claim, Post, Tenure
from db.values import Event, PartialDate, PostState, Relation, TenureState
from desktop.ledger import fold, post_states, since, tenure_state, tenure_states
from tests.ledger.decided import accepted, claim, decisions, tenure_of
from tests.strategies import days, partial_dates

SEEN = claim(on="2025-03-10")
FORMER = claim(on="2025-11-28", relation=Relation.FORMER)
RESIGNED = claim(Event.RESIGNED, "2025-09-05", relation=Relation.OUTGOING)
ELECTED = claim(Event.ELECTED, "2025-01-20", relation=Relation.INCOMING)
IN_POST, IN_POST_BY, NOT_YET = TenureState.IN_POST, TenureState.IN_POST_BY, TenureState.NOT_YET
ENDED, ENDED_UNKNOWN, NOT_CONFIRMED = TenureState.ENDED, TenureState.ENDED_UNKNOWN, TenureState.NOT_CONFIRMED
SECRETARY = Post("secretary", "committee", "Secretary", seats=1)


@pytest.mark.parametrize(
    ("said", "as_of", "state"),
    [
        ([SEEN], "2025-03-09", NOT_YET),
        ([SEEN], "2025-03-10", IN_POST_BY),
        ([SEEN], "2030-01-01", IN_POST_BY),
        ([ELECTED], "2025-01-19", NOT_YET),
        ([ELECTED], "2025-01-20", IN_POST),
        ([ELECTED, SEEN], "2030-01-01", IN_POST),
        ([SEEN, RESIGNED], "2025-09-04", IN_POST_BY),
        ([SEEN, RESIGNED], "2025-09-05", ENDED),
        ([SEEN, RESIGNED], "2025-09-06", ENDED),
        ([SEEN, FORMER], "2025-03-10", IN_POST_BY),
        ([SEEN, FORMER], "2025-03-11", NOT_CONFIRMED),
        ([SEEN, FORMER], "2025-11-28", ENDED),
        ([FORMER], "2020-01-01", NOT_YET),
        ([FORMER], "2025-11-28", ENDED),
        ([claim(on=None)], "2020-01-01", IN_POST_BY),
        ([claim(on=None, relation=Relation.FORMER)], "2025-01-01", ENDED_UNKNOWN),
        ([SEEN, claim(on=None, relation=Relation.FORMER)], "2025-03-10", IN_POST_BY),
        ([SEEN, claim(on=None, relation=Relation.FORMER)], "2025-03-11", ENDED_UNKNOWN),
        ([SEEN, claim(Event.ARRESTED, "2025-04-01")], "2025-05-01", IN_POST_BY),
    ],
)
def test_a_tenure_stands_as_its_sources_vouch_for_on_that_day(
    said: list[Claim], as_of: str, state: TenureState
) -> None:
    assert tenure_state(tenure_of(*said), date.fromisoformat(as_of)) is state


def _states(tenures: tuple[Tenure, ...], as_of: date) -> dict[str, TenureState]:
    return tenure_states([SECRETARY], tenures, as_of)


def _post(tenures: tuple[Tenure, ...], as_of: str) -> PostState:
    day = date.fromisoformat(as_of)
    return post_states([SECRETARY], tenures, _states(tenures, day))["secretary"]


def _folded(*outcomes: Outcome) -> tuple[Tenure, ...]:
    return fold(decisions(*outcomes)).tenures


def test_a_post_of_which_nothing_is_known_is_unknown_and_not_vacant() -> None:
    assert _post((), "2025-01-01") is PostState.UNKNOWN


def test_one_of_several_deputies_who_leaves_says_nothing_of_the_others() -> None:
    day, several = date(2025, 9, 5), replace(SECRETARY, seats=0)
    tenures = _folded(accepted(SEEN, 1), accepted(RESIGNED, 2))
    states = tenure_states([several], tenures, day)
    assert post_states([several], tenures, states)["secretary"] is PostState.UNKNOWN


def test_a_post_is_held_until_its_holder_left_and_vacant_from_that_day() -> None:
    tenures = _folded(accepted(SEEN, 1), accepted(RESIGNED, 2))
    assert _post(tenures, "2025-09-04") is PostState.HELD
    assert _post(tenures, "2025-09-05") is PostState.VACANT


def test_a_post_is_not_vacant_where_a_later_holder_was_seen() -> None:
    tenures = _folded(
        accepted(SEEN, 1), accepted(RESIGNED, 2), accepted(claim(on="2025-12-01"), 3, person="lam")
    )
    assert _post(tenures, "2025-10-01") is PostState.UNKNOWN
    assert _post(tenures, "2025-12-01") is PostState.HELD


def test_a_mention_of_a_former_holder_alone_makes_no_vacancy() -> None:
    assert _post(_folded(accepted(FORMER, 1)), "2025-12-01") is PostState.UNKNOWN


def test_who_held_the_one_seat_before_somebody_else_was_seen_in_it_is_not_confirmed_since() -> None:
    tenures = _folded(accepted(SEEN, 1), accepted(claim(on="2025-12-01"), 2, person="lam"))
    states = _states(tenures, date(2025, 12, 31))
    assert states == {"cuong as secretary": NOT_CONFIRMED, "lam as secretary": IN_POST_BY}
    assert _states(tenures, date(2025, 6, 1))["cuong as secretary"] is IN_POST_BY


def test_since_is_as_precise_as_its_source() -> None:
    month = tenure_of(claim(Event.ELECTED, "2025-11", relation=Relation.INCOMING))
    assert since(month) == PartialDate("2025-11")
    assert since(tenure_of(SEEN)) == PartialDate("2025-03-10")
    assert since(tenure_of(claim(on="2025-11-28", start="2021"))) == PartialDate("2021")
    assert since(tenure_of(FORMER)) is None


@given(partial_dates)
def test_since_means_the_days_that_the_source_names(start: PartialDate) -> None:
    printed = since(tenure_of(claim(on="2025-11-28", start=start.text)))
    assert printed is not None
    assert (printed.earliest, printed.latest) == (start.earliest, start.latest)


@given(days, days, st.integers(0, 3000))
def test_a_tenure_once_ended_stays_ended_on_every_later_day(seen: date, ended: date, later: int) -> None:
    left = claim(Event.DISMISSED, ended.isoformat(), relation=Relation.OUTGOING)
    tenure = tenure_of(claim(on=seen.isoformat()), left)
    assert tenure_state(tenure, ended + timedelta(later)) in (ENDED, NOT_YET)

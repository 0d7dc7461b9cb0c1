"""What each event says about a tenure, and nothing more: the design's table of bounds, row by row."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Claim
from db.values import Capacity, Event, PartialDate, Relation
from desktop.ledger import fold
from tests.ledger.decided import accepted, claim, decisions, tenure_of
from tests.strategies import simple_dates

FORMER, OUTGOING, INCOMING = Relation.FORMER, Relation.OUTGOING, Relation.INCOMING
STARTS = [Event.TOOK_OFFICE, Event.ELECTED, Event.APPOINTED, Event.ANNOUNCED]
ENDS = [Event.DISMISSED, Event.RESIGNED, Event.RETIRED, Event.EXPELLED, Event.DIED]
NOV_28 = date(2025, 11, 28)


def test_a_sighting_says_in_post_by_then_and_then_still() -> None:
    tenure = tenure_of(claim(on="2025-11-28"))
    assert (tenure.started, tenure.ended) == (False, False)
    assert (tenure.start_earliest, tenure.start_latest) == (None, NOV_28)
    assert (tenure.end_earliest, tenure.end_latest) == (NOV_28, None)


def test_a_sighting_in_a_month_vouches_for_no_day_of_it_alone() -> None:
    tenure = tenure_of(claim(on="2025-11"))
    assert tenure.start_latest == date(2025, 11, 30)
    assert tenure.end_earliest == date(2025, 11, 1)
    assert (tenure.first_seen, tenure.last_seen) == (PartialDate("2025-11"), PartialDate("2025-11"))


def test_sightings_widen_what_is_vouched_for() -> None:
    tenure = tenure_of(claim(on="2025-11-28"), claim(on="2024"), claim(on="2025-03"))
    assert (tenure.first_seen, tenure.last_seen) == (PartialDate("2024"), PartialDate("2025-11-28"))
    assert (tenure.start_latest, tenure.end_earliest) == (date(2024, 12, 31), NOV_28)
    assert tenure.citations == 3


@pytest.mark.parametrize("event", [*STARTS, Event.APPROVED, Event.ASSIGNED])
def test_who_was_appointed_or_elected_began_within_that_day_or_month(event: Event) -> None:
    tenure = tenure_of(claim(event, "2025-11", relation=INCOMING))
    assert tenure.started
    assert (tenure.start_earliest, tenure.start_latest) == (date(2025, 11, 1), date(2025, 11, 30))
    assert not tenure.ended


@pytest.mark.parametrize("better", range(len(STARTS) - 1))
def test_took_office_beats_elected_beats_appointed_beats_announced(better: int) -> None:
    sayings = [claim(event, f"2025-0{9 - place}-01") for place, event in enumerate(STARTS[better:])]
    tenure = tenure_of(*reversed(sayings))
    assert tenure.start_earliest == date(2025, 9, 1)


def test_of_two_dates_of_one_event_the_more_exact_one_holds() -> None:
    tenure = tenure_of(claim(Event.ELECTED, "2025-11"), claim(Event.ELECTED, "2025-11-05"))
    assert (tenure.start_earliest, tenure.start_latest) == (date(2025, 11, 5), date(2025, 11, 5))


def test_since_a_day_that_the_source_names_beats_the_articles_own() -> None:
    tenure = tenure_of(claim(on="2025-11-28", start="2024-05-03"))
    assert tenure.started
    assert (tenure.start_earliest, tenure.start_latest) == (date(2024, 5, 3), date(2024, 5, 3))
    assert tenure.end_earliest == NOV_28


@pytest.mark.parametrize("event", [Event.ANNOUNCED, Event.APPROVED])
def test_an_announcement_is_no_sighting(event: Event) -> None:
    tenure = tenure_of(claim(event, "2025-11-28", relation=INCOMING))
    assert (tenure.first_seen, tenure.last_seen) == (None, None)
    assert tenure.end_earliest is None


@pytest.mark.parametrize("event", ENDS)
def test_who_was_dismissed_or_died_ended_within_that_day(event: Event) -> None:
    tenure = tenure_of(claim(on="2025-03-01"), claim(event, "2025-11", relation=OUTGOING))
    assert tenure.ended
    assert (tenure.end_earliest, tenure.end_latest) == (date(2025, 11, 1), date(2025, 11, 30))
    assert tenure.last_seen == PartialDate("2025-03-01")


def test_who_is_outgoing_ends_whatever_the_event_is_called() -> None:
    tenure = tenure_of(claim(Event.TRANSFERRED, "2025-11-28", relation=OUTGOING))
    assert (tenure.end_earliest, tenure.end_latest) == (NOV_28, NOV_28)


def test_former_says_only_that_it_ended_no_later() -> None:
    tenure = tenure_of(claim(on="2024-05-01"), claim(on="2025-11-28", relation=FORMER))
    assert tenure.ended
    assert (tenure.end_earliest, tenure.end_latest) == (date(2024, 5, 1), NOV_28)


@pytest.mark.parametrize("event", [Event.DISMISSED, Event.RETIRED])
def test_a_former_holder_who_was_dismissed_some_time_did_not_end_on_the_articles_day(event: Event) -> None:
    tenure = tenure_of(claim(event, "2025-11-28", relation=FORMER))
    assert (tenure.end_earliest, tenure.end_latest) == (None, NOV_28)


def test_a_former_holder_did_not_begin_on_the_articles_day() -> None:
    tenure = tenure_of(claim(Event.ELECTED, "2025-11-28", relation=FORMER))
    assert not tenure.started
    assert tenure.end_latest == NOV_28


def test_the_earliest_article_that_calls_somebody_former_bounds_the_end() -> None:
    tenure = tenure_of(claim(on="2025-11-28", relation=FORMER), claim(on="2025-06", relation=FORMER))
    assert tenure.end_latest == date(2025, 6, 30)


def test_an_end_that_a_source_names_beats_a_mention_as_former() -> None:
    tenure = tenure_of(
        claim(on="2025-11-28", relation=FORMER), claim(on="2025-12", relation=FORMER, end="2024-07")
    )
    assert (tenure.end_earliest, tenure.end_latest) == (date(2024, 7, 1), date(2024, 7, 31))


@pytest.mark.parametrize("event", [Event.SUSPENDED, Event.ARRESTED])
def test_suspension_and_arrest_are_marks_and_no_ends(event: Event) -> None:
    tenure = tenure_of(claim(on="2025-03-01"), claim(event, "2025-11-28"))
    assert not tenure.ended
    assert tenure.marks == (event.value,)


@pytest.mark.parametrize("event", list(Event))
@pytest.mark.parametrize("relation", list(Relation))
def test_an_undated_source_moves_no_bound(event: Event, relation: Relation) -> None:
    seen = claim(on="2025-11-28")
    alone, both = tenure_of(seen), tenure_of(seen, claim(event, None, relation=relation))
    bounds = ("start_earliest", "start_latest", "end_earliest", "end_latest", "first_seen", "last_seen")
    assert [getattr(both, name) for name in bounds] == [getattr(alone, name) for name in bounds]
    assert both.citations == 2


def test_the_date_that_the_curator_gives_to_an_article_moves_the_bounds() -> None:
    undated = claim(on=None)
    assert tenure_of(undated).last_seen is None
    assert tenure_of(undated, dated={0: "2025-11-28"}).last_seen == PartialDate("2025-11-28")
    assert tenure_of(claim(on="2025-11-28"), dated={0: None}).last_seen is None


def test_the_capacity_is_that_of_the_latest_source() -> None:
    acting, full = claim(on="2025-01", capacity=Capacity.ACTING), claim(on="2025-06")
    assert tenure_of(full, acting).capacity is Capacity.FULL
    assert tenure_of(acting).capacity is Capacity.ACTING
    assert tenure_of(acting, claim(on=None)).capacity is Capacity.ACTING


def test_a_death_ends_every_tenure_that_had_not_ended() -> None:
    died = claim(Event.DIED, "2025-11-28", relation=OUTGOING)
    folded = fold(
        decisions(
            accepted(claim(on="2025-03-01"), 1),
            accepted(claim(on="2025-03-01"), 2, post="chairman"),
            accepted(claim(Event.RESIGNED, "2020-05", relation=OUTGOING), 3, post="minister"),
            accepted(claim(on="2025-03-01"), 4, person="lam", post="deputy"),
            accepted(died, 5),
        )
    )
    ends = {one.id: (one.ended, one.end_latest) for one in folded.tenures}
    assert ends == {
        "cuong as secretary": (True, NOV_28),
        "cuong as chairman": (True, NOV_28),
        "cuong as minister": (True, date(2020, 5, 31)),
        "lam as deputy": (False, None),
    }
    chairman = next(one for one in folded.tenures if one.post_id == "chairman")
    assert chairman.citations == 1, "the death is cited where it was accepted"


claims = st.builds(
    claim,
    st.sampled_from(Event),
    st.none() | simple_dates().map(str),
    relation=st.sampled_from(Relation),
    start=st.none() | simple_dates().map(str),
    end=st.none() | simple_dates().map(str),
)


@given(st.lists(claims, min_size=1, max_size=6), st.randoms())
def test_the_order_in_which_claims_were_accepted_makes_no_difference(
    said: list[Claim], order: Random
) -> None:
    outcomes = [accepted(one, number) for number, one in enumerate(said)]
    shuffled = list(outcomes)
    order.shuffle(shuffled)
    assert fold(decisions(*outcomes)).tenures == fold(decisions(*shuffled)).tenures


@given(st.lists(claims, min_size=1, max_size=6))
def test_bounds_are_days_that_a_source_gives(said: list[Claim]) -> None:
    tenure = tenure_of(*said)
    named = {
        day
        for one in said
        for given in (one.as_of, one.start, one.end)
        if given
        for day in (given.earliest, given.latest)
    }
    bounds = (tenure.start_earliest, tenure.start_latest, tenure.end_earliest, tenure.end_latest)
    assert {bound for bound in bounds if bound} <= named

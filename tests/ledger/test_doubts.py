"""Why a line that nobody ended is not confirmed: a congress, a stale limit, a rival in the seat."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Tenure
from db.rules import Mandate, Rule
from db.values import Capacity, PartialDate, PostState, RuleKind, TenureState
from desktop.ledger import as_of_day, post_states, tenure_states
from tests.ledger.province import AREAS, BODIES, POSTS, Said, elected, former, left, seen, told

CONGRESS = Mandate("committee", PartialDate("2025-09-25"), "article on the congress")
BEFORE, AFTER, TODAY = "2025-06-01", "2025-11-28", date(2026, 1, 1)
NOT_CONFIRMED, IN_POST, IN_POST_BY = TenureState.NOT_CONFIRMED, TenureState.IN_POST, TenureState.IN_POST_BY


def _state(
    *said: Said,
    as_of: date = TODAY,
    mandates: tuple[Mandate, ...] = (CONGRESS,),
    rules: tuple[Rule, ...] = (),
) -> tuple[TenureState, str]:
    """Return how the one tenure stands, and why if it is not confirmed."""
    (tenure,) = (rows := told(*said)).tenures
    states, why = as_of_day(rows.posts.values(), rows.tenures, as_of, mandates, rules, BODIES)
    return states[tenure.id], why[tenure.id].code if tenure.id in why else ""


@pytest.mark.parametrize(
    ("said", "state"),
    [
        pytest.param([seen("son", "deputy", BEFORE)], NOT_CONFIRMED, id="seen before it only"),
        pytest.param(
            [seen("son", "deputy", BEFORE), seen("son", "deputy", AFTER)], IN_POST_BY, id="seen again"
        ),
        pytest.param([elected("son", "deputy", "2025-09-25")], IN_POST, id="elected at it"),
        pytest.param(
            [elected("son", "deputy", "2020-10-15"), elected("son", "deputy", "2025-09-25")],
            IN_POST,
            id="elected again",
        ),
        pytest.param(
            [seen("son", "deputy", "2025-09-25")], NOT_CONFIRMED, id="seen on its day, perhaps before it"
        ),
        pytest.param([seen("son", "deputy", "2025-09")], NOT_CONFIRMED, id="seen in its month"),
        pytest.param([seen("son", "deputy", None)], NOT_CONFIRMED, id="an undated article confirms nothing"),
        pytest.param([seen("son", "chair of council", BEFORE)], IN_POST_BY, id="in another body"),
    ],
)
def test_after_a_congress_everybody_is_not_confirmed_until_seen_again(
    said: list[Said], state: TenureState
) -> None:
    assert _state(*said) == (state, "congress" if state is NOT_CONFIRMED else "")


def test_before_the_congress_nothing_is_in_doubt() -> None:
    assert _state(seen("son", "deputy", BEFORE), as_of=date(2025, 9, 24)) == (IN_POST_BY, "")


def test_who_is_seen_after_it_is_confirmed_on_the_days_between_too() -> None:
    said = seen("son", "deputy", BEFORE), seen("son", "deputy", AFTER)
    assert _state(*said, as_of=date(2025, 10, 10)) == (IN_POST_BY, "")


def test_each_congress_must_be_survived_and_the_first_that_was_not_is_named() -> None:
    later = Mandate("committee", PartialDate("2030-10"))
    rows = told(seen("son", "deputy", BEFORE), seen("do", "deputy", AFTER))
    _, why = as_of_day(POSTS, rows.tenures, date(2031, 1, 1), (later, CONGRESS), (), BODIES)
    assert {key: dict(reason.values)["day"] for key, reason in why.items()} == {
        "son as deputy": "2025-09-25",
        "do as deputy": "2030-10",
    }


def test_who_left_before_the_congress_stays_gone() -> None:
    assert _state(seen("son", "deputy", BEFORE), left("son", "deputy", "2025-07-01")) == (
        TenureState.ENDED,
        "",
    )


def test_a_post_whose_holder_is_not_confirmed_is_still_held() -> None:
    rows = told(seen("cuong", "secretary", BEFORE))
    states = tenure_states(POSTS, rows.tenures, TODAY, (CONGRESS,))
    assert post_states(POSTS, rows.tenures, states)["secretary"] is PostState.HELD


def _limit(months: int, **kind: str) -> Rule:
    return Rule(f"{months} {kind}", RuleKind.STALE_LIMIT, (("months", str(months)), *kind.items()))


@pytest.mark.parametrize(
    ("rules", "state"),
    [
        ((), IN_POST_BY),
        ((_limit(6),), NOT_CONFIRMED),
        ((_limit(7),), IN_POST_BY),
        ((_limit(6), _limit(24, branch="party")), IN_POST_BY),
        ((_limit(24), _limit(6, branch="party", level="provincial")), NOT_CONFIRMED),
        ((_limit(6, role="Secretary"),), IN_POST_BY),
        ((_limit(6, branch="council"),), IN_POST_BY),
        ((Rule("taken away", RuleKind.STALE_LIMIT, ()),), IN_POST_BY),
        ((Rule("another", RuleKind.OUTLET_RANK, (("months", "1"),)),), IN_POST_BY),
    ],
)
def test_a_stale_limit_holds_for_its_kind_of_post_and_the_more_exact_one_goes_first(
    rules: tuple[Rule, ...], state: TenureState
) -> None:
    said = seen("son", "deputy", "2025-06-15")
    assert _state(said, rules=rules, mandates=()) == (state, "stale" if state is NOT_CONFIRMED else "")


@pytest.mark.parametrize(
    ("seen_on", "as_of", "state"),
    [
        ("2025-08-31", "2026-02-28", IN_POST_BY),
        ("2025-08-31", "2026-03-01", NOT_CONFIRMED),
        ("2025", "2026-06-30", IN_POST_BY),
    ],
)
def test_months_are_counted_to_the_end_of_a_shorter_month(
    seen_on: str, as_of: str, state: TenureState
) -> None:
    found = _state(
        seen("son", "deputy", seen_on), rules=(_limit(6),), mandates=(), as_of=date.fromisoformat(as_of)
    )
    assert found[0] is state


def test_under_a_stale_limit_an_undated_line_is_never_confirmed() -> None:
    assert _state(seen("son", "deputy", None), rules=(_limit(6),), mandates=()) == (
        NOT_CONFIRMED,
        "never seen on a day",
    )


def test_an_honorary_holder_puts_nobody_in_doubt() -> None:
    rows = told(seen("cuong", "secretary", BEFORE), seen("dung", "secretary", AFTER, Capacity.HONORARY))
    assert set(tenure_states(POSTS, rows.tenures, TODAY).values()) == {IN_POST_BY}


DAYS = [date(2025, month, day) for month in (1, 2) for day in range(1, 29)]
WHEN = st.one_of(
    st.none(),
    st.sampled_from([day.isoformat() for day in DAYS]),
    st.sampled_from(["2025-01", "2025-02", "2025"]),
)
SAYINGS = st.builds(
    lambda say, person, post, on: say(person, post, on),
    st.sampled_from([seen, elected, left, former]),
    st.sampled_from(["cuong", "dung", "son"]),
    st.sampled_from(["secretary", "deputy", "chair of council", "chair of government"]),
    WHEN,
)
CONGRESSES = st.builds(
    Mandate,
    st.sampled_from(["committee", "council"]),
    WHEN.map(lambda text: PartialDate(text or "2025-02-01")),
)


def _slowly(tenures: list[Tenure], as_of: date, mandates: list[Mandate]) -> dict[str, TenureState]:
    """Return the states by looking at each day, each tenure and each congress in turn."""
    posts = {post.id: post for post in POSTS}
    alone = {one.id: _alone(one, as_of) for one in tenures}
    found = dict(alone)
    for one in tenures:
        if alone[one.id] not in (IN_POST, IN_POST_BY, NOT_CONFIRMED):
            continue
        body = posts[one.post_id].organization_id
        held = any(each.organization_id == body and _ended_mandate(one, each, as_of) for each in mandates)
        rivals = [
            each
            for each in tenures
            if posts[one.post_id].seats == 1
            and (each.post_id, each.person_id != one.person_id) == (one.post_id, True)
            and alone[each.id] in (IN_POST, IN_POST_BY, NOT_CONFIRMED)
        ]
        beside = any(_is_elsewhere(one, each, as_of) for each in tenures)
        if held or beside or any(_last_seen(one, as_of)[1] < _last_seen(each, as_of)[0] for each in rivals):
            found[one.id] = NOT_CONFIRMED
    return found


def _is_elsewhere(one: Tenure, other: Tenure, as_of: date) -> bool:
    """Whether the person was there by the day, in a post that excludes this one."""
    chairs = {"chair of council", "chair of government"}
    if one.person_id != other.person_id or {one.post_id, other.post_id} != chairs:
        return False
    seen = one.last_seen or one.first_seen
    last = seen.latest if seen else one.start_latest
    sure = other.start_latest and other.end_earliest and other.start_latest <= other.end_earliest
    first = other.first_seen.earliest if other.first_seen else None
    day = other.start_latest if sure else other.start_earliest if other.started else first
    if day is None or last is None or day > as_of:
        return False
    return day > last or (other.started and day == last)


def _alone(one: Tenure, as_of: date) -> TenureState:
    began = [day for day in (one.start_earliest, one.first_seen.earliest if one.first_seen else None) if day]
    if not began and one.end_latest and one.end_latest > as_of:
        return TenureState.NOT_YET
    if began and min(began) > as_of:
        return TenureState.NOT_YET
    if not one.ended or _sure(one, as_of):
        return IN_POST if one.started else IN_POST_BY
    if one.end_latest is None:
        return TenureState.ENDED_UNKNOWN
    return TenureState.ENDED if as_of >= one.end_latest else NOT_CONFIRMED


def _sure(one: Tenure, as_of: date) -> bool:
    """Whether somebody saw the person in post on this day or on a later one before the end."""
    last = one.end_latest or date.max
    if as_of >= last:
        return False
    later = one.last_seen is not None and one.last_seen.earliest >= as_of
    return later or (one.end_earliest is not None and one.end_earliest > as_of)


def _last_seen(one: Tenure, as_of: date) -> tuple[date, date]:
    if one.start_latest and one.end_earliest and one.start_latest <= as_of <= one.end_earliest:
        return as_of, as_of
    if one.last_seen:
        return min(one.last_seen.earliest, as_of), min(one.last_seen.latest, as_of)
    return min(one.start_earliest or date.min, as_of), min(one.start_latest or date.min, as_of)


def _ended_mandate(one: Tenure, mandate: Mandate, as_of: date) -> bool:
    if mandate.day.earliest > as_of:
        return False
    seen_after = one.last_seen is not None and one.last_seen.earliest > mandate.day.latest
    put_in = [one.start_earliest if one.started else None, one.renewed.earliest if one.renewed else None]
    return not seen_after and not any(day and day >= mandate.day.earliest for day in put_in)


@given(st.lists(SAYINGS, min_size=1, max_size=8), st.lists(CONGRESSES, max_size=2), st.sampled_from(DAYS))
def test_as_of_any_day_the_states_are_those_of_a_slow_reference(
    said: list[Said], mandates: list[Mandate], as_of: date
) -> None:
    tenures = list(told(*said).tenures)
    assert tenure_states(POSTS, tenures, as_of, mandates) == _slowly(tenures, as_of, mandates)


def test_who_is_seen_later_in_a_post_that_excludes_the_former_is_not_confirmed_there() -> None:
    rows = told(seen("do", "chair of government", BEFORE), seen("do", "chair of council", AFTER))
    posts = {one.post_id: one.id for one in rows.tenures}
    states, why = as_of_day(POSTS, rows.tenures, TODAY)
    assert states[posts["chair of government"]] is NOT_CONFIRMED
    assert why[posts["chair of government"]].code == "seen in excluding post"
    assert states[posts["chair of council"]] is IN_POST_BY
    earlier, _ = as_of_day(POSTS, rows.tenures, date(2025, 7, 1))
    assert earlier[posts["chair of government"]] is IN_POST_BY


def test_nobody_is_confirmed_in_a_body_that_has_ended_unless_seen_after_it() -> None:
    ended = [replace(one, valid_to=PartialDate("2025-06-30")) for one in BODIES if one.id == "committee"]
    rows = told(seen("son", "deputy", BEFORE), seen("luong", "deputy", AFTER))
    holders = {one.person_id: one.id for one in rows.tenures}
    states, why = as_of_day(POSTS, rows.tenures, TODAY, organizations=ended)
    assert (states[holders["son"]], why[holders["son"]].code) == (NOT_CONFIRMED, "its body ended")
    assert states[holders["luong"]] is IN_POST_BY
    before, _ = as_of_day(POSTS, rows.tenures, date(2025, 6, 30), organizations=ended)
    assert before[holders["son"]] is IN_POST_BY


def test_a_body_ends_with_the_area_that_it_governed() -> None:
    merged = [replace(one, valid_to=PartialDate("2025-06-30")) for one in AREAS if one.id == "dien bien"]
    (tenure,) = (rows := told(seen("son", "deputy", BEFORE))).tenures
    states, _ = as_of_day(POSTS, rows.tenures, TODAY, organizations=BODIES, areas=merged)
    assert states[tenure.id] is NOT_CONFIRMED

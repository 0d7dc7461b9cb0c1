"""Standing is a qualifier with one seat; who has it is not printed as a plain deputy too."""

from dataclasses import replace
from datetime import date

from db.values import TenureState
from desktop.ledger import as_of_day, implied, tenure_states, without_implied
from tests.ledger.province import POSTS, left, seen, told

ROWS = told(
    seen("do", "deputy", "2024-12-10"),
    seen("do", "standing deputy", "2025-11-28"),
    seen("quan", "deputy", "2024-12-10"),
)


def _shown(as_of: date) -> tuple[set[str], set[str]]:
    states = tenure_states(POSTS, ROWS.tenures, as_of)
    posts, tenures = without_implied(POSTS, ROWS.tenures, states)
    return {one.id for one in tenures}, {post.id for post in posts}


def test_who_moved_up_is_printed_under_the_narrower_title_alone() -> None:
    tenures, posts = _shown(date(2025, 12, 31))
    assert tenures == {"do as standing deputy", "quan as deputy"}
    assert posts == {post.id for post in POSTS}


def test_before_that_they_are_printed_under_the_plain_one() -> None:
    tenures, _ = _shown(date(2025, 1, 1))
    assert "do as deputy" in tenures


def test_the_plain_tenure_goes_on_and_nothing_ended_it() -> None:
    states = tenure_states(POSTS, ROWS.tenures, date(2025, 12, 31))
    assert states["do as deputy"] is TenureState.IN_POST_BY
    assert set(implied(POSTS, ROWS.tenures, states)) == {"do as deputy"}


MOVED_UP = (seen("do", "deputy", "2024-12-10"), seen("do", "standing deputy", "2025-06-01"))
DISMISSED = left("do", "standing deputy", "2025-10-01")


def test_whose_narrower_tenure_ended_is_not_printed_as_a_plain_deputy() -> None:
    rows = told(*MOVED_UP, DISMISSED)
    states, why = as_of_day(POSTS, rows.tenures, date(2025, 12, 31))
    assert why["do as deputy"].code == "left the narrower post"
    assert {one.id for one in without_implied(POSTS, rows.tenures, states)[1]} == {"do as standing deputy"}


def test_who_is_seen_under_the_plain_title_after_that_stepped_back_to_it() -> None:
    rows = told(*MOVED_UP, DISMISSED, seen("do", "deputy", "2025-11-28"))
    states, why = as_of_day(POSTS, rows.tenures, date(2025, 12, 31))
    assert why == {}
    assert "do as deputy" in {one.id for one in without_implied(POSTS, rows.tenures, states)[1]}


def test_a_standing_post_known_before_the_plain_one_is_narrower_all_the_same() -> None:
    posts = [replace(post, narrower_than=None) for post in POSTS]
    rows = told(*MOVED_UP, posts=posts)
    states = tenure_states(posts, rows.tenures, date(2025, 12, 31))
    assert set(implied(posts, rows.tenures, states)) == {"do as deputy"}


def test_a_post_whose_only_holder_has_the_narrower_one_is_no_unknown_post() -> None:
    rows = told(seen("do", "deputy", "2024-12-10"), seen("do", "standing deputy", "2025-11-28"))
    states = tenure_states(POSTS, rows.tenures, date(2025, 12, 31))
    posts, _ = without_implied(POSTS, rows.tenures, states)
    assert "deputy" not in {post.id for post in posts}

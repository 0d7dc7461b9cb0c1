"""Standing is a qualifier with one seat; who has it is not printed as a plain deputy too."""

from datetime import date

from db.values import TenureState
from desktop.ledger import implied, tenure_states, without_implied
from tests.ledger.province import POSTS, seen, told

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


def test_a_post_whose_only_holder_has_the_narrower_one_is_no_unknown_post() -> None:
    rows = told(seen("do", "deputy", "2024-12-10"), seen("do", "standing deputy", "2025-11-28"))
    states = tenure_states(POSTS, rows.tenures, date(2025, 12, 31))
    posts, _ = without_implied(POSTS, rows.tenures, states)
    assert "deputy" not in {post.id for post in posts}

"""What an act touched gives the proposals that the whole directory gives of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.ledger import OF_ONE_PERSON, Rows, concluded, conflicts, proposals
from tests.ledger.province import POSTS, Said, elected, left, seen, told

SINGLE = {post.id for post in POSTS if post.seats}
SAYINGS = st.builds(
    lambda say, person, post, month: say(person, post, f"2025-{month:02}-10"),
    st.sampled_from([seen, seen, elected, left]),
    st.sampled_from(["cuong", "dung", "son", "do"]),
    st.sampled_from(sorted(post.id for post in POSTS)),
    st.integers(1, 12),
)


def _around(rows: Rows, person: str) -> Rows:
    """Return a person's tenures with those of all who sat in the same seats."""
    own = {one.post_id for one in rows.tenures if one.person_id == person}
    near = [one for one in rows.tenures if one.person_id == person or one.post_id in own & SINGLE]
    return replace(rows, tenures=near)


@given(st.lists(SAYINGS, min_size=1, max_size=12), st.sampled_from(["cuong", "dung", "son", "do"]))
def test_around_a_person_everything_is_proposed_that_concerns_them_and_nothing_else(
    said: list[Said], person: str
) -> None:
    rows = told(*said)
    near = proposals(_around(rows, person))
    whole = proposals(rows)
    own = [one for one in near if one.code not in OF_ONE_PERSON or one.person_id == person]
    assert set(own) <= set(whole)
    assert [one for one in own if one.person_id == person] == [
        one for one in whole if one.person_id == person
    ]
    assert set(conflicts(_around(rows, person))) <= set(conflicts(rows))


@given(st.lists(SAYINGS, min_size=1, max_size=12))
def test_agreeing_to_what_is_proposed_leaves_nothing_to_propose(said: list[Said]) -> None:
    rows = told(*said)
    agreed = told(*said, more=[concluded(one) for one in proposals(rows)])
    assert proposals(agreed) == ()
    assert {one.code for one in conflicts(agreed)} <= {one.code for one in conflicts(rows)}

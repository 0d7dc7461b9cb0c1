"""Proof before printing: each doubt about a line, what would cure it, and whom to look at."""

from dataclasses import replace

import pytest

from db.records import Reason
from db.values import PartialDate, TenureState
from desktop.profiles import USUAL, Profile, Scope
from desktop.report import proof
from desktop.requests import Cure, Doubt, Finding
from tests.report.factory import Maker, one_body
from tests.report.provinces import provinces


def found(maker: Maker, profile: Profile = USUAL) -> list[Finding]:
    return list(proof(maker.snapshot(), profile))


def doubts(maker: Maker) -> list[tuple[Doubt, Cure]]:
    return [(one.doubt, one.cure) for one in found(maker)]


@pytest.fixture
def maker() -> Maker:
    """Return a body whose secretary two outlets saw on days of their own: nothing to doubt."""
    made = one_body()
    made.source("a2", "Another paper says so", "Nhân Dân", "2025-11-29")
    made.holds("Trần Dũng", "sec", "2025-11-28", "2025-11-29", sources=["a1", "a2"])
    return made


def _change(maker: Maker, **changes: object) -> None:
    maker.tenures[0] = replace(maker.tenures[0], **changes)  # type: ignore[arg-type]


def test_what_two_outlets_say_of_late_needs_no_cure(maker: Maker) -> None:
    assert found(maker) == []


def test_one_witness_is_one_outlet_however_many_articles(maker: Maker) -> None:
    maker.sources[1] = replace(maker.sources[1], outlet=maker.sources[0].outlet)
    (only,) = found(maker)
    assert (only.doubt, only.cure) == (Doubt.ONE_WITNESS, Cure.FIND_SECOND)
    assert (only.person, only.post) == ("Trần Dũng", "Secretary, Điện Biên Provincial Party Committee")
    assert (only.person_id, only.post_id, only.organization_id) == ("Trần Dũng", "sec", "pc")


def test_copies_of_one_story_are_one_witness_whoever_prints_them(maker: Maker) -> None:
    first, second = (one.id for one in maker.sources[:2])
    snapshot = replace(maker.snapshot(), stories={second: first})
    assert [one.doubt for one in proof(snapshot, USUAL)] == [Doubt.ONE_WITNESS]


def test_an_undated_line_names_the_articles_to_date(maker: Maker) -> None:
    maker.sources[:] = [replace(one, published=None) for one in maker.sources]
    _change(maker, first_seen=None, last_seen=None, start_latest=None)
    (only,) = found(maker)
    assert (only.doubt, only.cure, only.targets) == (Doubt.UNDATED, Cure.DATE_ARTICLE, ("a1", "a2"))


@pytest.mark.parametrize(
    ("code", "doubt"),
    [
        ("congress", Doubt.BEFORE_CONGRESS),
        ("its body ended", Doubt.BODY_OVER),
        ("seen in excluding post", Doubt.EXCLUDING),
        ("seat taken", Doubt.NOT_CONFIRMED),
        ("stale", Doubt.NOT_CONFIRMED),
    ],
)
def test_a_line_that_is_not_confirmed_says_why(maker: Maker, code: str, doubt: Doubt) -> None:
    maker.tenure_states[maker.tenures[0].id] = TenureState.NOT_CONFIRMED
    maker.unconfirmed[maker.tenures[0].id] = Reason(code)
    assert [one for one, _ in doubts(maker)] == [doubt]


def test_a_body_with_a_successor_a_dispute_a_name_without_marks_and_an_old_sighting(maker: Maker) -> None:
    maker.organizations[0] = replace(maker.organizations[0], valid_to=PartialDate("2025-06"))
    _change(maker, disputed=("start",), last_seen=PartialDate("2024-01-01"))
    snapshot = replace(maker.snapshot(), unmarked=frozenset({"Trần Dũng"}))
    assert [(one.doubt, one.cure) for one in proof(snapshot, USUAL)] == [
        (Doubt.DISPUTED, Cure.CHOOSE_DATE),
        (Doubt.BODY_OVER, Cure.MOVE_TO_SUCCESSOR),
        (Doubt.NO_DIACRITICS, Cure.CONFIRM_NAME),
    ]
    maker.organizations[0] = replace(maker.organizations[0], valid_to=None)
    assert (Doubt.NOT_CONFIRMED, Cure.LOOK_UP) in doubts(maker)


def test_posts_that_exclude_each_other_are_both_named(maker: Maker) -> None:
    maker.post("chair", "pc", "Chairman")
    maker.posts[0] = replace(maker.posts[0], excludes=("chair",))
    maker.holds("Trần Dũng", "chair", "2025-11-28", sources=["a1", "a2"])
    assert [(one.doubt, one.targets) for one in found(maker)] == [
        (Doubt.EXCLUDING, ("chair",)),
        (Doubt.EXCLUDING, ("sec",)),
    ]


def test_the_gravest_doubt_comes_first_and_only_what_is_in_scope() -> None:
    order = list(Doubt)
    places = [order.index(one.doubt) for one in found(provinces())]
    assert places == sorted(places)
    scope = Scope(organizations=("db-council",))
    assert {one.organization_id for one in found(provinces(), Profile(scope=scope))} == {"db-council"}

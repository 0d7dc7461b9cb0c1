"""A congress and a stale limit, once decided, are seen on every page and in print; undone they are gone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.acts import Author, Mandated, Outcome, Ruled, Undone
from db.records import Organization, Snapshot
from db.rules import Rule
from db.values import PartialDate, RuleKind, TenureState, new_id
from desktop.browse import Browse, HolderLine, TenureLine
from desktop.requests import EditionRequest
from desktop.snapshots import snapshot
from desktop.ui.directory.wording import also
from tests.newsroom import COMMITTEE, COUNCIL, NOON, Saying
from tests.review.curator import Curator, at_work

GOVERNMENT = "Điện Biên Provincial People's Committee"
NEW_YEAR = date(2026, 1, 1)
NOT_CONFIRMED, IN_POST_BY = TenureState.NOT_CONFIRMED, TenureState.IN_POST_BY


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    """Give a curator whose directory has one secretary, seen in June."""
    with at_work(tmp_path / "officials.incumbent") as working:
        working.open("june.txt", Saying("Trần Quốc Cường", "Secretary"), on="2025-06-01")
        working.review.accept()
        yield working


def _decide(curator: Curator, *outcomes: Outcome) -> str:
    author = Author("curator", curator.store.replica, "test")
    with curator.store.write() as unit:
        return unit.decisions.record("mandate", outcomes, author, new_id, NOON).act_id


def _committee(curator: Curator) -> str:
    with curator.store.read() as unit:
        found: list[Organization] = unit.directory.named_organizations(COMMITTEE)
    return found[0].id


def _lines(curator: Curator) -> tuple[HolderLine, TenureLine, Snapshot]:
    browse = Browse(curator.store)
    (line,) = browse.organization(_committee(curator), NEW_YEAR).lines
    (tenure,) = browse.person(line.person_id or "", NEW_YEAR).tenures
    with curator.store.read() as unit:
        return line, tenure, snapshot(unit, EditionRequest(NEW_YEAR), NOON)


def _said(curator: Curator) -> set[tuple[TenureState | None, str]]:
    """Return how the line stands and why, on the body's page, on the person's and in print: once if alike."""
    line, tenure, printed = _lines(curator)
    (state,) = printed.tenure_states.values()
    reasons = [one.code if one else "" for one in (line.why, tenure.why)]
    return {
        (line.state, reasons[0]),
        (tenure.state, reasons[1]),
        (state, next((one.code for one in printed.unconfirmed.values()), "")),
    }


def test_a_congress_puts_everybody_seen_before_it_in_doubt_and_undoing_it_takes_the_doubt_away(
    curator: Curator,
) -> None:
    assert _said(curator) == {(IN_POST_BY, "")}
    act = _decide(curator, Mandated(_committee(curator), PartialDate("2025-09-25")))
    assert _said(curator) == {(NOT_CONFIRMED, "congress")}
    _decide(curator, Undone(act))
    assert _said(curator) == {(IN_POST_BY, "")}


def test_who_is_seen_after_the_congress_is_confirmed_again(curator: Curator) -> None:
    _decide(curator, Mandated(_committee(curator), PartialDate("2025-09-25")))
    curator.open("november.txt", Saying("Trần Quốc Cường", "Secretary"), on="2025-11-28")
    curator.review.accept()
    assert _said(curator) == {(IN_POST_BY, "")}


def test_a_stale_limit_of_the_directory_is_a_rule_and_may_be_taken_away(curator: Curator) -> None:
    _decide(curator, Ruled(Rule("limit", RuleKind.STALE_LIMIT, (("months", "6"), ("branch", "party")))))
    assert _said(curator) == {(NOT_CONFIRMED, "stale")}
    _decide(curator, Ruled(Rule("limit", RuleKind.STALE_LIMIT, ())))
    assert _said(curator) == {(IN_POST_BY, "")}


def test_on_a_persons_page_a_rival_in_the_seat_is_known_too(curator: Curator) -> None:
    curator.open("november.txt", Saying("Trần Tiến Dũng", "Secretary"), on="2025-11-28")
    curator.review.accept()
    with curator.store.read() as unit:
        (person,) = unit.directory.named_persons("Trần Quốc Cường")
    (tenure,) = Browse(curator.store).person(person.id, NEW_YEAR).tenures
    assert (tenure.state, tenure.why.code if tenure.why else "") == (NOT_CONFIRMED, "seat taken")


def test_on_a_bodys_page_a_post_elsewhere_that_excludes_this_one_is_known_too(curator: Curator) -> None:
    curator.open("june.txt 2", Saying("Lê Thành Đô", "Chairman", GOVERNMENT), on="2025-06-01")
    curator.review.accept()
    curator.open("november.txt", Saying("Lê Thành Đô", "Chairman", COUNCIL), on="2025-11-28")
    curator.review.accept()
    with curator.store.read() as unit:
        (body,) = unit.directory.named_organizations(GOVERNMENT)
    (line,) = Browse(curator.store).organization(body.id, NEW_YEAR).lines
    assert (line.state, line.why.code if line.why else "") == (NOT_CONFIRMED, "seen in excluding post")


def test_beside_a_name_a_post_that_is_not_confirmed_says_so(curator: Curator) -> None:
    curator.open("2.txt", Saying("Trần Quốc Cường", "Chairman", COUNCIL), on="2025-07-01")
    curator.review.choose(_line(curator).person_id)
    curator.review.accept()
    assert also(_line(curator)) == f"also Chairman, {COUNCIL}"
    with curator.store.read() as unit:
        (council,) = unit.directory.named_organizations(COUNCIL)
    _decide(curator, Mandated(council.id, PartialDate("2025-09-25")))
    assert also(_line(curator)) == f"also Chairman, {COUNCIL} (not confirmed)"


def _line(curator: Curator) -> HolderLine:
    (line,) = Browse(curator.store).organization(_committee(curator), NEW_YEAR).lines
    return line

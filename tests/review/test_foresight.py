"""What accepting would do is seen before it is done, and ends nobody's tenure but by a key of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.acts import Concluded
from desktop.review.foresight import Foresight, Seat
from desktop.review.lane import Lane
from tests.newsroom import COMMITTEE, COUNCIL, NOON, Saying
from tests.review.curator import Curator, at_work

CUONG, DUNG, DO = "Trần Quốc Cường", "Trần Tiến Dũng", "Lê Thành Đô"
GOVERNMENT = "Điện Biên Provincial People's Committee"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _known(curator: Curator) -> None:
    curator.open("old.txt", Saying(CUONG, "Secretary"), Saying(DO, "Chairman", GOVERNMENT), on="2024-12-03")
    curator.review.accept()
    curator.review.accept()


def _endings(foresight: Foresight) -> list[str]:
    return sorted(f"{one.person}, {one.role}: {one.end} ({one.code})" for one in foresight.endings)


def _seats(foresight: Foresight) -> dict[str, Seat]:
    return {seat.role: seat for body in foresight.bodies for seat in body.seats}


def test_the_bodys_seats_are_seen_before_and_after_and_nothing_is_written(curator: Curator) -> None:
    _known(curator)
    curator.open("new.txt", Saying(DUNG, "Secretary"))
    before = curator.lines()
    foresight = curator.review.foresee()
    assert curator.lines() == before
    assert [one.organization for one in foresight.bodies] == [COMMITTEE]
    (seat,) = foresight.bodies[0].seats
    assert [one.person for one in seat.before] == [CUONG]
    assert [one.person for one in seat.after] == [CUONG, DUNG]
    assert _endings(foresight) == [f"{CUONG}, Secretary: 2024-12-03/2025-11-28 (succession)"]


def test_each_other_end_has_a_key_of_its_own_and_is_one_act_with_accepting(curator: Curator) -> None:
    _known(curator)
    curator.open("new.txt", Saying(DUNG, "Secretary"))
    (ending,) = curator.review.foresee().endings
    curator.review.end_too(ending.tenure_id)
    assert curator.review.view.ending == {ending.tenure_id}
    curator.review.accept()
    assert f"{CUONG}, Secretary: ended 2024-12-03 (1)" in curator.lines()
    assert f"{DUNG}, Secretary: in post by 2025-11-28 (1)" in curator.lines()
    with curator.store.read() as unit:
        act = unit.decisions.with_decisions(unit.decisions.page(limit=1)[0])
    (end,) = [one.outcome for one in act.decisions if isinstance(one.outcome, Concluded)]
    assert len(end.resting_on) == 2
    curator.review.undo()
    assert f"{CUONG}, Secretary: in post by 2024-12-03 (1)" in curator.lines()


def test_the_key_pressed_again_leaves_the_other_alone(curator: Curator) -> None:
    _known(curator)
    curator.open("new.txt", Saying(DUNG, "Secretary"))
    (ending,) = curator.review.foresee().endings
    curator.review.end_too(ending.tenure_id)
    curator.review.end_too(ending.tenure_id)
    curator.review.accept()
    assert f"{CUONG}, Secretary: in post by 2024-12-03 (1)" in curator.lines()


def test_ones_own_other_post_that_excludes_the_new_one_is_named_too(curator: Curator) -> None:
    _known(curator)
    curator.open("new.txt", Saying(DO, "Chairman", COUNCIL))
    curator.review.choose(curator.review.view.cards[0].candidates[0].person_id)
    found = _endings(curator.review.foresee())
    assert found == [f"{DO}, Chairman: 2024-12-03/2025-11-28 (excluding post)"]


def test_another_card_forgets_what_was_to_end(curator: Curator) -> None:
    _known(curator)
    curator.open("new.txt", Saying(DUNG, "Secretary"), Saying("Lò Văn Phương", "Chairman", COUNCIL))
    curator.review.focus(0)
    (ending,) = curator.review.foresee().endings
    curator.review.end_too(ending.tenure_id)
    assert not curator.review.move(1).ending


def test_a_repeat_moves_a_day_and_ends_nobody(curator: Curator) -> None:
    _known(curator)
    curator.open("again.txt", Saying(CUONG, "Secretary"), on="2025-01-05")
    foresight = curator.review.foresee()
    seat = _seats(foresight)["Secretary"]
    assert (str(seat.before[0].tenure.last_seen), str(seat.after[0].tenure.last_seen)) == (
        "2024-12-03",
        "2025-01-05",
    )
    assert not foresight.endings


def test_cards_see_the_same_before_they_are_accepted(curator: Curator) -> None:
    _known(curator)
    for day in ("2025-11-03", "2025-11-28"):
        curator.publish(f"{day}.txt", Saying(DUNG, "Secretary"), on=day)
    lane = Lane(curator.store, "curator", "test", clock=lambda: NOON)
    lane.start()
    (ending,) = lane.foresee().endings
    assert str(ending.end) == "2024-12-03/2025-11-03"
    lane.end_too(ending.tenure_id)
    lane.accept()
    assert f"{CUONG}, Secretary: ended 2024-12-03 (1)" in curator.lines()


def test_a_note_stays_with_its_claim_and_an_empty_one_takes_it_away(curator: Curator) -> None:
    curator.open("new.txt", Saying(DUNG, "Secretary"))
    view = curator.review.note("Heard the same at the reception.")
    assert [one.text for one in view.notes] == ["Heard the same at the reception."]
    assert view.focused is not None
    curator.review.note("Heard it twice.")
    curator.restart()
    curator.review.open(view.cards[0].claims[0].article_id)
    assert [one.text for one in curator.review.view.notes] == ["Heard it twice."]
    assert not curator.review.note("").notes
    curator.review.undo()
    assert [one.text for one in curator.review.view.notes] == ["Heard it twice."]

"""Re-confirmations: one act after a preview of exactly what it does, and never what could be wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.records import Tenure
from db.values import Event, PartialDate, Relation
from desktop.review.repeats import Repeats
from tests.newsroom import COMMITTEE, COUNCIL, NOON, Saying
from tests.review.curator import Curator, at_work

SECRETARY = Saying("Trần Tiến Dũng", "Secretary")
DEPUTY = Saying("Mùa A Sơn", "Standing Deputy Secretary")
CHAIR = Saying("Lò Văn Phương", "Chairman", COUNCIL)
KNOWN = (SECRETARY, DEPUTY, CHAIR)


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    """Give a curator who knows three officials as of the third of November."""
    with at_work(tmp_path / "officials.incumbent") as one:
        one.open("known.txt", *KNOWN, on="2025-11-03")
        for _ in KNOWN:
            one.review.accept()
        yield one


@pytest.fixture
def repeats(curator: Curator) -> Repeats:
    return Repeats(curator.store, "curator", "test", clock=lambda: NOON)


def _ids(repeats: Repeats) -> list[str]:
    return [key for body in repeats.bodies() for line in body.lines for key in line.claim_ids]


def _tenures(curator: Curator) -> dict[str, Tenure]:
    with curator.store.read() as unit:
        return {one.id: one for one in unit.directory.all(Tenure)}


def test_repeats_are_listed_by_body_and_rank(curator: Curator, repeats: Repeats) -> None:
    curator.publish("a.txt", *reversed(KNOWN))
    curator.publish("b.txt", SECRETARY, on="2025-11-30")
    listed = [(body.organization, [one.person for one in body.lines]) for body in repeats.bodies()]
    assert listed == [(COMMITTEE, [SECRETARY.person, DEPUTY.person]), (COUNCIL, [CHAIR.person])]
    first = repeats.bodies()[0].lines[0]
    assert (len(first.claim_ids), str(first.seen), str(first.seen_now)) == (2, "2025-11-03", "2025-11-30")


def test_a_preview_says_exactly_what_the_act_does_and_undo_takes_all_back(
    curator: Curator, repeats: Repeats
) -> None:
    for day in ("2025-11-03", "2025-11-10", "2025-11-17"):
        curator.publish(f"{day}.txt", *KNOWN, on=day)
    curator.publish("same day.txt", SECRETARY, on="2025-11-03")
    ids, before = _ids(repeats), _tenures(curator)
    told = repeats.preview(ids)
    assert _tenures(curator) == before, "a preview changes nothing"
    assert repeats.accept(ids) is not None
    after = _tenures(curator)
    assert told.others == ()
    assert told.citations == sum(after[key].citations - before[key].citations for key in before) == 10
    assert told.moved == sum(after[key].last_seen != before[key].last_seen for key in before) == 3
    assert after.keys() == before.keys()
    curator.review.undo()
    assert _tenures(curator) == before


def test_nothing_that_could_be_wrong_goes_with_them(curator: Curator, repeats: Repeats) -> None:
    curator.publish("undated.txt", SECRETARY, on=None)
    curator.publish("plain.txt", Saying("Tran Tien Dung", "Secretary"))
    curator.publish("weaker.txt", Saying(DEPUTY.person, "Deputy Secretary"))
    curator.publish("older.txt", SECRETARY, on="2025-10-01")
    curator.publish("rival.txt", Saying("Lê Thành Đô", "Chairman", COUNCIL))
    curator.publish("seat with a rival.txt", CHAIR)
    assert _ids(repeats) == []


def test_before_a_congress_nothing_is_a_repeat_and_the_first_sighting_after_it_is_news(
    curator: Curator, repeats: Repeats
) -> None:
    curator.publish("a.txt", SECRETARY, on="2025-11-05")
    curator.publish("b.txt", SECRETARY, on="2025-11-28")
    assert len(_ids(repeats)) == 2
    with curator.store.read() as unit:
        (body,) = unit.directory.named_organizations(COMMITTEE)
    curator.curation.mandate(body.id, PartialDate("2025-11-20"))
    assert _ids(repeats) == []


def test_who_has_left_is_never_confirmed(curator: Curator, repeats: Repeats) -> None:
    left = Saying(SECRETARY.person, "Secretary", event=Event.RETIRED, relation=Relation.OUTGOING)
    curator.open("left.txt", left, on="2025-11-20")
    curator.review.accept()
    curator.publish("still.txt", SECRETARY, on="2025-11-28")
    curator.publish("before.txt", SECRETARY, on="2025-11-10")
    assert _ids(repeats) == []


def test_what_is_no_plain_repeat_any_more_stays_out_of_the_act(curator: Curator, repeats: Repeats) -> None:
    curator.publish("a.txt", SECRETARY)
    ids = _ids(repeats)
    curator.open("left.txt", Saying(SECRETARY.person, "Secretary", event=Event.DIED), on="2025-11-20")
    curator.review.accept()
    assert repeats.accept(ids) is None

"""Where papers disagree on a day: the printed one, those kept beside it, and why."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.values import Event, Relation
from desktop.browse import Browse, Dispute
from tests.newsroom import Saying, publish
from tests.review.curator import Curator, at_work

ELECTED = Saying("Trần Tiến Dũng", "Secretary", event=Event.ELECTED, relation=Relation.INCOMING)


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _reads(curator: Curator, outlet: str, saying: Saying, on: str, person_id: str | None) -> str:
    curator.review.open(publish(curator.store, f"{outlet}.txt", saying, published=on, outlet=outlet))
    curator.review.choose(person_id)
    curator.review.accept()
    with curator.store.read() as unit:
        return unit.directory.named_persons(saying.person)[-1].id


def _dispute(curator: Curator, person_id: str) -> Dispute:
    (tenure,) = Browse(curator.store).person(person_id, date(2026, 1, 1)).tenures
    (found,) = tenure.disputes
    return found


def _days(found: Dispute) -> list[tuple[str, str, bool]]:
    return [(str(one.day), one.source, one.printed) for one in found.days]


def test_the_day_that_is_not_printed_is_kept_with_its_source(curator: Curator) -> None:
    person = _reads(curator, "Nhân Dân", ELECTED, "2025-09-27", None)
    _reads(curator, "Điện Biên Phủ", ELECTED, "2025-09-25", person)
    found = _dispute(curator, person)
    assert (found.bound, found.chosen) == ("start", False)
    first, second = ("2025-09-25", "Điện Biên Phủ"), ("2025-09-27", "Nhân Dân")
    assert _days(found) == [(*first, True), (*second, False)]
    preview = curator.curation.preview_prefer("start", found.days[1].citation_id)
    assert len(preview.changes) == 1
    curator.curation.prefer("start", found.days[1].citation_id, "The congress closed on the 27th")
    found = _dispute(curator, person)
    assert _days(found) == [(*second, True), (*first, False)]
    assert (found.chosen, found.why) == (True, "The congress closed on the 27th")


def test_an_end_on_which_papers_disagree_is_told_too(curator: Curator) -> None:
    person = _reads(
        curator, "1", replace(ELECTED, event=Event.SIGHTED, relation=Relation.CURRENT), "2025-01-01", None
    )
    left = replace(ELECTED, event=Event.RETIRED, relation=Relation.OUTGOING)
    _reads(curator, "2", left, "2025-05-01", person)
    _reads(curator, "3", left, "2025-07-01", person)
    found = _dispute(curator, person)
    assert (found.bound, len(found.days)) == ("end", 2)

"""What the directory's pages show of posts, areas, names and days, on a real file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from db.records import Area, Name, Organization, Person, Post
from db.rules import Rule
from db.values import EntityKind, Event, PartialDate, RuleKind
from desktop.browse import Browse, SuccessionLine
from tests.newsroom import Saying
from tests.review.curator import Curator, at_work

Entity = TypeVar("Entity", Person, Area, Organization, Post)
TODAY = date(2026, 1, 1)


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _accept(curator: Curator, path: str, saying: Saying, on: str | None) -> None:
    curator.open(path, saying, on=on)
    curator.review.choose(None)
    curator.review.accept()


def _only(curator: Curator, kind: type[Entity]) -> Entity:
    with curator.store.read() as unit:
        return unit.directory.all(kind)[0]


def _lines(curator: Curator) -> list[SuccessionLine]:
    return list(Browse(curator.store).post(_only(curator, Post).id, TODAY).lines)


def test_a_posts_succession_has_its_gaps_and_who_came_before_and_after(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    _accept(curator, "2.txt", Saying("Trần Tiến Dũng", "Secretary"), "2025-09-10")
    later, gap, earlier = _lines(curator)
    assert (later.person, later.before, later.after) == ("Trần Tiến Dũng", "Trần Quốc Cường", None)
    assert (earlier.person, earlier.before, earlier.after) == ("Trần Quốc Cường", None, "Trần Tiến Dũng")
    assert (gap.person, gap.vacant) == (None, False)
    assert (str(gap.first), str(gap.last)) == ("2024-12-04", "2025-09-09")


def test_a_gap_after_an_end_is_vacant(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    curator.open("2.txt", Saying("Trần Quốc Cường", "Secretary", event=Event.DIED), on="2025-01-05")
    curator.review.accept()
    _accept(curator, "3.txt", Saying("Trần Tiến Dũng", "Secretary"), "2025-09-10")
    assert [line.vacant for line in _lines(curator)] == [False, True, False]


def test_a_post_tells_its_rules_and_its_stale_limit(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    post = _only(curator, Post)
    curator.curation.rule(Rule("r", RuleKind.STALE_LIMIT, (("months", "18"), ("role", "Secretary"))))
    page = Browse(curator.store).post(post.id, TODAY)
    assert page.stale == 18
    assert [(word, one.name) for word, one in page.around][:1] == [("organization", page.organization)]


def test_a_name_without_diacritics_is_unconfirmed_until_it_is_marked_as_vietnamese(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Le Van Luong", "Secretary"), "2024-12-03")
    person, browse = _only(curator, Person), Browse(curator.store)
    page = browse.person(person.id, TODAY)
    assert page.unconfirmed
    assert [(one.text, one.times, one.citation.outlet) for one in page.seen] == [
        ("Le Van Luong", 1, "Nhân Dân")
    ]
    curator.curation.edit(Person(person.id, person.name, (Name(person.name, "vi"),)))
    assert not browse.person(person.id, TODAY).unconfirmed


def test_an_area_shows_its_bodies_what_it_lies_in_and_what_it_became(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    body, area = _only(curator, Organization), _only(curator, Area)
    page = Browse(curator.store).area(area.id)
    assert [one.id for one in page.bodies] == [body.id]
    assert Browse(curator.store).organization(body.id, TODAY).around[0][1].id == area.id
    with pytest.raises(KeyError):
        Browse(curator.store).area("central")


def test_named_days_begin_before_the_congress_of_the_body_and_name_each_day_of_the_file_once(
    curator: Curator,
) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    body = _only(curator, Organization)
    curator.curation.mandate(body.id, PartialDate("2025-09-15"))
    area = _only(curator, Area)
    curator.curation.edit(Area(area.id, area.name, area.kind, valid_to=PartialDate("2025-06-30")))
    days = Browse(curator.store).named_days(body.id)
    assert [(one.code, one.day, one.name) for one in days] == [
        ("before the congress", date(2025, 9, 14), body.name),
        ("congress", date(2025, 9, 15), body.name),
        ("ended", date(2025, 6, 30), area.name),
    ]
    assert [one.code for one in Browse(curator.store).named_days()] == ["congress", "ended"]


def test_one_search_finds_every_kind_and_a_post_by_its_body(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    browse = Browse(curator.store)
    kinds = [hit.kind for hit in browse.search("dien bien")]
    assert kinds[:2] == ["organization", "area"]
    assert [(hit.kind, hit.name) for hit in browse.search("secretary dien bien")] == [("post", "Secretary")]
    assert [(hit.kind, hit.name) for hit in browse.search("dien bien secr")] == [("post", "Secretary")]
    assert [hit.name for hit in browse.find("person", "cuong")] == ["Trần Quốc Cường"]


def test_notes_and_what_is_not_to_be_printed_stand_on_the_pages(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    person, browse = _only(curator, Person), Browse(curator.store)
    line = browse.person(person.id, TODAY).tenures[0]
    curator.curation.note(person.id, "A friend of the house.")
    curator.curation.note(line.id, "Seen at the reception only.")
    curator.curation.restrict(line.citations[0].article_id, restricted=True)
    page = browse.person(person.id, TODAY)
    assert [note.text for note in page.notes] == ["A friend of the house."]
    assert [note.text for note in page.tenures[0].notes] == ["Seen at the reception only."]
    assert page.tenures[0].citations[0].restricted


def test_the_kinds_of_merging_have_records_to_edit(curator: Curator) -> None:
    _accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"), "2024-12-03")
    browse = Browse(curator.store)
    for kind, record in zip(EntityKind, (Person, Area, Organization, Post), strict=True):
        one = _only(curator, record)
        assert browse.records(kind, [one.id]) == [one]

"""An existing list is the baseline: adopted in one act, undone as one, only its conflicts left."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.acts import Author, Undone
from db.records import Citation, Organization, Person, Post, Tenure
from db.store import Store
from db.values import AttributeKind, SourceKind, TenureState, new_id
from db.waiting import Where
from desktop.adoption import AdoptionPreview, AdoptionResult, adopt, guess_mapping, preview
from desktop.ledger import fold, tenure_states
from desktop.lists import table_of
from desktop.matching import NEWCOMER
from desktop.review.lane import Lane
from tests.newsroom import NOON

AUTHOR = Author("curator", "replica", "test")
HEADING = "Họ tên,Ngày sinh,Chức vụ,Từ,Đến,Ghi chú"
SECRETARIES = (
    "Lò Văn Thử,1960-03-02,Bí thư Tỉnh ủy Sơn La,2010-10,2015-09-30,",
    "Vì Thị Ví,1970,Bí thư Tỉnh ủy Sơn La,2015-09-30,nay,from her office",
    "Vì Thị Ví,1970,Phó Chủ tịch UBND tỉnh Sơn La,2010,2015,",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "officials.incumbent", fold)
    yield opened
    opened.close()


def written(*rows: str, name: str = "list.csv", heading: str = HEADING) -> bytes:
    return "\n".join((heading, *rows, "")).encode()


def adopted(store: Store, *rows: str, chosen: dict[int, str] | None = None) -> AdoptionResult:
    table = table_of("list.csv", written(*rows))
    return adopt(store, table, guess_mapping(table), AUTHOR, chosen or {})


def previewed(store: Store, *rows: str) -> AdoptionPreview:
    table = table_of("list.csv", written(*rows))
    return preview(store, table, guess_mapping(table))


def by_name(store: Store) -> dict[str, list[Person]]:
    with store.read() as unit:
        found: dict[str, list[Person]] = {}
        for person in unit.directory.all(Person):
            found.setdefault(person.name, []).append(person)
        return found


def test_a_list_becomes_persons_posts_and_tenures_with_their_rows_as_evidence(store: Store) -> None:
    result = adopted(store, *SECRETARIES)
    assert (result.preview.made.persons, result.preview.made.tenures) == (2, 3)
    with store.read() as unit:
        secretary = next(post for post in unit.directory.all(Post) if post.role == "Secretary")
        body = unit.directory.organizations([secretary.organization_id])[secretary.organization_id]
        assert (body.name, secretary.seats) == ("Sơn La Provincial Party Committee", 1)
        first, second = sorted(
            unit.directory.tenures_in([secretary.id]), key=lambda one: str(one.start_earliest)
        )
        assert (first.start_earliest, first.end_latest) == (date(2010, 10, 1), date(2015, 9, 30))
        assert (second.started, second.ended, second.last_seen) == (True, False, None)
        for citation in unit.directory.all(Citation):
            source = unit.articles.get(citation.article_id)
            assert all(source.text[one.start : one.end] == one.quote for one in citation.evidence)
            assert unit.articles.by_ids({citation.article_id})[citation.article_id].kind is SourceKind.ROW


def test_now_in_a_list_is_no_sighting(store: Store) -> None:
    adopted(store, "Vì Thị Ví,1970,Bí thư Tỉnh ủy Sơn La,2015-09-30,nay,")
    with store.read() as unit:
        (tenure,) = unit.directory.all(Tenure)
        assert (tenure.first_seen, tenure.last_seen, tenure.ended) == (None, None, False)
        states = tenure_states(unit.directory.all(Post), [tenure], date(2016, 1, 1))
    assert states[tenure.id] in {TenureState.IN_POST, TenureState.NOT_CONFIRMED}


def test_an_adoption_is_one_act_and_its_undoing_leaves_nothing(store: Store) -> None:
    adopted(store)
    result = adopted(store, *SECRETARIES)
    assert result.act_id is not None
    with store.write() as unit:
        last = unit.decisions.last_in_force()
        assert last is not None
        assert (last.id, last.gesture) == (result.act_id, "baseline")
        unit.decisions.record("undo", [Undone(last.id)], AUTHOR, new_id, NOON)
    with store.read() as unit:
        assert not unit.directory.all(Person)
        assert not unit.directory.all(Organization)
        assert not unit.directory.all(Post)
        assert not unit.directory.all(Tenure)
        assert not unit.directory.all(Citation)
    assert adopted(store, *SECRETARIES).preview.made.claims == 3
    before, after = store.rebuild()
    assert before == after


def test_a_preview_changes_nothing_and_tells_what_adopting_makes(store: Store) -> None:
    told = previewed(store, *SECRETARIES)
    with store.read() as unit:
        assert unit.decisions.count() == 0
    assert told.made == adopted(store, *SECRETARIES).preview.made


def test_adopting_a_longer_list_again_adds_only_what_is_new(store: Store) -> None:
    adopted(store, *SECRETARIES[:2])
    result = adopted(store, *SECRETARIES)
    assert (result.preview.known, result.preview.made.claims, result.preview.made.persons) == (2, 1, 0)
    assert adopted(store, *SECRETARIES).act_id is None


def test_the_rows_are_never_listed_or_extracted_as_articles(store: Store) -> None:
    adopted(store, *SECRETARIES)
    with store.read() as unit:
        assert unit.articles.lines() == []
        assert unit.articles.without_claims("any") == []
        assert unit.articles.count() == (0, 0)


def test_each_row_that_says_nothing_sure_is_reported_with_its_reason(store: Store) -> None:
    told = previewed(
        store,
        ",1960,Bí thư Tỉnh ủy Sơn La,2010,2015,",
        "Lò Văn Thử,1960,,2010,2015,",
        "Lò Văn Thử,1960,Bí thư Tỉnh ủy Sơn La,2015,2010,",
        "Lò Văn Thử,1960,Bí thư Tỉnh ủy Sơn La,khóa X,2010,",
        "Lò Văn Thử,1960,Bí thư Tỉnh ủy Sơn La,2010,2015,",
        "Lò Văn Thử,1960,Bí thư Tỉnh uỷ Sơn La,2010,2015,",
        "Lò Văn Thử,1960,Bí thư Tỉnh ủy Sơn La,2010,2015,,and more",
    )
    assert [(one.number, one.reason.code) for one in told.refused] == [
        (2, "no person"),
        (3, "no office"),
        (4, "end before start"),
        (5, "unreadable date"),
        (7, "duplicate row"),
        (8, "ragged row"),
    ]
    assert told.made.claims == 1


def test_two_years_of_birth_are_two_persons_and_one_year_is_one(store: Store) -> None:
    adopted(
        store,
        "Lò Văn Thử,1960-03-02,Bí thư Tỉnh ủy Sơn La,2010,2015,",
        "Lò Văn Thử,1960,Bộ trưởng Bộ Y tế,2016,2020,",
        "Lò Văn Thử,1981,Chủ tịch UBND tỉnh Lai Châu,2016,2020,",
    )
    assert len(by_name(store)["Lò Văn Thử"]) == 2


def test_the_name_alone_makes_nobody_one(store: Store) -> None:
    result = adopted(
        store,
        "Lò Văn Thử,,Bí thư Tỉnh ủy Sơn La,2010,2015,",
        "Lò Văn Thử,,Chủ tịch UBND tỉnh Sơn La,2006,2010,",
        "Lò Văn Thử,,Bộ trưởng Bộ Y tế,2016,2020,",
    )
    assert len(by_name(store)["Lò Văn Thử"]) == 2
    assert {one.reason.code for one in result.preview.conflicts} == {"namesakes in list"}


def test_a_namesake_in_the_directory_waits_until_the_curator_says_who_is_meant(store: Store) -> None:
    adopted(store, "Lò Văn Thử,,Bí thư Tỉnh ủy Sơn La,2010,2015,")
    later = "Lò Văn Thử,,Bộ trưởng Bộ Y tế,2016,2020,"
    waiting = adopted(store, later)
    assert (waiting.preview.waiting, waiting.act_id) == (1, None)
    (conflict,) = waiting.preview.conflicts
    assert [one.name for one in conflict.candidates] == ["Lò Văn Thử"]
    with store.read() as unit:
        arrivals = unit.sources.arrivals()
    assert sum(one.waiting for one in arrivals) == 1
    (name,) = (one.name for one in arrivals if one.waiting)
    (row,) = Lane(store, "curator", "test").lines(where=Where(outlet=name))
    assert row.stored.claim.person == "Lò Văn Thử"
    assert adopted(store, later, chosen={2: conflict.candidates[0].person_id}).preview.made.claims == 1
    assert len(by_name(store)["Lò Văn Thử"]) == 1
    other = "Lò Văn Thử,,Thứ trưởng Bộ Công an,2021,nay,"
    adopted(store, other, chosen={2: NEWCOMER})
    assert len(by_name(store)["Lò Văn Thử"]) == 2


def test_one_year_of_birth_joins_the_person_whom_the_directory_knows(store: Store) -> None:
    adopted(store, "Lò Văn Thử,1960-03-02,Bí thư Tỉnh ủy Sơn La,2010,2015,")
    result = adopted(store, "Lò Văn Thử,1960,Bộ trưởng Bộ Y tế,2016,2020,")
    assert result.preview.made.known_persons == 1
    (person,) = by_name(store)["Lò Văn Thử"]
    assert {one.value for one in person.attributes if one.kind is AttributeKind.BIRTH} == {
        "1960-03-02",
        "1960",
    }


def test_one_seat_with_two_holders_on_a_day_is_a_conflict_and_a_handover_is_none(store: Store) -> None:
    told = previewed(
        store,
        *SECRETARIES,
        "Tòng Văn Bá,1955,Bí thư Tỉnh ủy Sơn La,2012-01-05,2013-01-05,",
        "Hà Thị Tư,1955,Phó Chủ tịch UBND tỉnh Sơn La,2012,2013,",
    )
    assert [(one.reason.code, one.rows) for one in told.conflicts] == [("two in one seat", (2, 5))]


def test_a_note_in_the_list_is_a_private_note_on_the_tenure(store: Store) -> None:
    assert adopted(store, *SECRETARIES).preview.made.notes == 1


def test_who_died_was_in_post_no_longer_than_that(store: Store) -> None:
    table = table_of(
        "list.csv",
        written("Lò Văn Thử,Bí thư Tỉnh ủy Sơn La,2010,,2012-05-06", heading="Name,Office,From,To,Died"),
    )
    adopt(store, table, guess_mapping(table), AUTHOR)
    with store.read() as unit:
        (tenure,) = unit.directory.all(Tenure)
    assert (tenure.ended, tenure.end_latest) == (True, date(2012, 5, 6))


def test_a_cell_that_stays_one_label_is_a_post_all_the_same(store: Store) -> None:
    result = adopted(store, "Lò Văn Thử,1960,Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 2,2010,2015,")
    assert result.preview.labels == {"Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 2": 1}
    assert result.preview.made.posts == 1

"""Finding people by folded words, whatever is typed."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.acts import Author, Minted, Named
from db.records import Area, Name, Organization, Person, Post
from db.store import Store
from db.values import new_id
from tests.newsroom import NOON, Saying, open_store, publish

NAMES = ("Trần Quốc Cường", "Đặng Thị Đào", "Đặng Thị Điện", "Mùa A Sơn", "O'Neil Foo-Bar")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("search") / "officials.incumbent")
    people = [Minted(Person(f"p {name}", name)) for name in NAMES]
    body = Minted(
        Organization("o", "Điện Biên Provincial Party Committee", (Name("Tỉnh ủy Điện Biên", "vi"),))
    )
    post, area = (
        Minted(Post("s", "o", "Secretary", (Name("Bí thư", "vi"),))),
        Minted(Area("a", "Lai Châu", "")),
    )
    other = Named(f"p {NAMES[0]}", Name("Tran Quoc C."))
    with opened.write() as unit:
        unit.decisions.record("mint", [*people, body, post, area, other], Author("c", "r", "t"), new_id, NOON)
    publish(opened, "1.txt", Saying("Trần Quốc Cường", "Secretary"), published="2025-11-28")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dang", {"Đặng Thị Đào", "Đặng Thị Điện"}),
        ("Đặng", {"Đặng Thị Đào", "Đặng Thị Điện"}),
        ("ĐẶNG DIE", {"Đặng Thị Điện"}),
        ("cuong tran", {"Trần Quốc Cường"}),
        ("tinh uy", {"Điện Biên Provincial Party Committee"}),
        ("foo-bar", {"O'Neil Foo-Bar"}),
        ("o’neil", {"O'Neil Foo-Bar"}),
        ("nobody", set()),
        ("", set()),
    ],
)
def test_people_and_bodies_are_found_without_marks_and_by_their_beginnings(
    store: Store, words: str, found: set[str]
) -> None:
    with store.read() as unit:
        assert {one.name for one in unit.search.entities(words)} == found


def test_posts_and_areas_are_found_too_and_each_kind_by_itself(store: Store) -> None:
    with store.read() as unit:
        assert [(one.kind, one.name) for one in unit.search.entities("secr")] == [("post", "Secretary")]
        assert [one.kind for one in unit.search.entities("bi thu")] == ["post"]
        assert [one.name for one in unit.search.entities("lai", kind="area")] == ["Lai Châu"]
        assert [one.name for one in unit.search.entities("dien", kind="organization")] == [
            "Điện Biên Provincial Party Committee"
        ]
        assert {one.name for one in unit.search.entities("dien", kind="person")} == {"Đặng Thị Điện"}
        assert unit.search.entities("person") == []


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=30) | st.sampled_from(['"', "AND", "a OR", "c++", "(", "*", "NEAR(a", "words:x", "%_\\"])
)
def test_nothing_that_can_be_typed_breaks_a_search(store: Store, words: str) -> None:
    with store.read() as unit:
        known = {line.id for line in unit.articles.lines()}
        unit.search.entities(words)
        unit.search.names("person", words)
        assert {one.id for one in unit.search.articles(words)} <= known
        assert {one.id for one in unit.articles.lines(search=words)} <= known


def test_persons_are_browsed_in_folded_order_a_page_at_a_time(store: Store) -> None:
    with store.read() as unit:
        first = unit.search.browse("person", limit=3)
        rest = unit.search.browse("person", after=first[-1].id, limit=3)
    assert [one.name for one in (*first, *rest)] == [
        "Đặng Thị Đào",
        "Đặng Thị Điện",
        "Mùa A Sơn",
        "O'Neil Foo-Bar",
        "Trần Quốc Cường",
    ]

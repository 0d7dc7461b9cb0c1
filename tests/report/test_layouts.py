"""The parts of an edition besides the one by organization: their content, before any page."""

from dataclasses import replace
from datetime import date

import pytest

from db.records import Attribute, Name, Organization, Snapshot
from db.values import AttributeKind, Capacity, PartialDate, TenureState
from desktop.profiles import Layout, Profile, Scope
from desktop.report.build import build_edition
from desktop.report.chapters import Chapter, Group, Row
from desktop.report.content import Edition
from tests.report.factory import AS_OF, Maker, one_body
from tests.report.provinces import provinces


def build(
    taken: Maker | Snapshot, *layouts: Layout, before: Edition | None = None, **asked: object
) -> Edition:
    snapshot = taken.snapshot() if isinstance(taken, Maker) else taken
    return build_edition(snapshot, Profile(layouts=layouts, **asked), before)  # type: ignore[arg-type]


def chapter(edition: Edition, layout: Layout) -> Chapter:
    found = edition.chapter(layout)
    assert found is not None
    return found


def texts(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def group(edition: Edition, layout: Layout, title: str) -> Group:
    return next(one for one in chapter(edition, layout).groups if one.title == title)


def test_the_sheet_names_the_three_heads_of_each_province_and_what_is_open() -> None:
    (only,) = chapter(build(provinces(), Layout.PROVINCES), Layout.PROVINCES).groups
    assert [texts(row) for row in only.rows] == [
        ["Điện Biên", "Trần Quang Dũng", "Lê Hữu Đô", "vacant"],
        ["Lai Châu", "Lê Minh Ngân", "Chu Lê Chinh", "Lê Văn Lương"],
    ]
    assert only.rows[1].cells[2].notes[0].text == "designate · by 20 Nov 2025"


def test_a_province_of_which_nothing_is_known_stands_on_the_sheet_and_one_that_is_over_does_not() -> None:
    maker = provinces()
    maker.area("sl", "Sơn La")
    maker.areas.append(replace(maker.areas[-1], id="old", name="Hà Tây", valid_to=PartialDate("2008-07-31")))
    (only,) = chapter(build(maker, Layout.PROVINCES), Layout.PROVINCES).groups
    assert [row.cells[0].text for row in only.rows] == ["Điện Biên", "Lai Châu", "Sơn La"]
    assert texts(only.rows[2])[1:] == ["unknown"] * 3


def test_by_area_each_commune_stands_after_its_province_with_its_own_heading() -> None:
    edition = build(provinces(), Layout.AREAS)
    assert [one.title for one in edition.areas] == ["Central bodies", "Điện Biên", "Lai Châu", "Nậm Sáng"]
    assert edition.areas[3].subtitle == "Lai Châu · 1 body · 1 post known, 1 held"


def test_the_annex_tells_posts_over_time_names_and_life_with_sources() -> None:
    maker = provinces()
    do = maker.persons["Lê Hữu Đô"]
    said = Attribute(AttributeKind.BIRTH, "1966-02-10", None, "s1", (), "d")
    maker.persons[do.id] = replace(do, names=(Name("Le Huu Do", "en"),), attributes=(said,))
    person = group(build(maker, Layout.PERSONS), Layout.PERSONS, "Lê Hữu Đô")
    assert person.subtitle == "also written Le Huu Do"
    assert [texts(row)[:2] for row in person.rows] == [
        ["Permanent Deputy Secretary, Điện Biên Provincial Party Committee", "by 28 Nov 2025"],
        ["Chairman, Điện Biên Provincial People’s Council", "by 28 Nov 2025"],
        [
            "Chairman, Điện Biên Provincial People’s Committee",
            "by Dec 2024\nuntil 1 Dec 2024 – 28 Nov 2025",
        ],
        ["Birth: 10 Feb 1966", ""],
    ]
    assert all(row.cells[2].sources for row in person.rows)


def test_namesakes_are_two_in_the_annex() -> None:
    titles = [one.title for one in chapter(build(provinces(), Layout.PERSONS), Layout.PERSONS).groups]
    assert titles.count("Nguyễn Lam") == 2


def _later(maker: Maker) -> Snapshot:
    """Return the provinces some weeks on: one came, one left, one moved, a body renamed, a seat empty."""
    maker.holds(
        "Trịnh Công Ba", "db-office/Chief", "2025-12-20", sources=["s4"], started=True,
        start_earliest=date(2025, 12, 20), start_latest=date(2025, 12, 20), state=TenureState.IN_POST,
    )  # fmt: skip
    maker.holds("Cầm Thị Kiều", "lc-oc/Head", "2025-11-20", sources=["s5"])
    ended = {"db-mc/Head", "lc-pc/Deputy Secretary", "lc-gov/Vice Chairman"}
    for one in maker.tenures:
        if one.post_id in ended:
            maker.tenure_states[one.id] = TenureState.ENDED
    maker.holds("Tống Thanh Hải", "db-gov/Chairman", "2025-12-22", sources=["s4"])
    office = next(one for one in maker.organizations if one.id == "db-oc")
    maker.organizations[maker.organizations.index(office)] = replace(
        office, name="Organization and Inner Board"
    )
    seen = next(one for one in maker.tenures if one.post_id == "lc-pc/Secretary")
    maker.tenures[maker.tenures.index(seen)] = replace(seen, last_seen=PartialDate("2025-12-21"))
    return replace(maker.snapshot(), as_of=date(2025, 12, 31))


def test_changes_tell_who_came_left_moved_was_renamed_and_was_only_seen_again() -> None:
    edition = build(_later(provinces()), Layout.CHANGES, before=build(provinces()))
    told = {
        one.title: [tuple(texts(row)[:2]) for row in one.rows]
        for one in chapter(edition, Layout.CHANGES).groups
    }
    committee = "Điện Biên Provincial People’s Committee"
    assert told == {
        "Appointed": [("Trịnh Công Ba", "Chief, Office")],
        "Left": [
            ("Lê Văn Lương", "Deputy Secretary, Lai Châu Provincial Party Committee"),
            ("Bùi Thế Khiêm", "Head, Mass Mobilisation Commission"),
        ],
        "Moved": [("Tống Thanh Hải", f"Chairman, {committee}")],
        "Renamed": [("Organization and Inner Board", "formerly Organisation Commission")],
        "Newly vacant or unknown": [
            ("unknown", "Deputy Secretary, Lai Châu Provincial Party Committee"),
            ("unknown", "Head, Mass Mobilisation Commission"),
            ("unknown", "Vice Chairman, Lai Châu Provincial People’s Committee"),
        ],
        "Newly recorded": [("Cầm Thị Kiều", "Head, Organisation Commission")],
        "Only re-confirmed": [("Lê Minh Ngân", "Secretary, Lai Châu Provincial Party Committee")],
    }
    moved = group(edition, Layout.CHANGES, "Moved").rows[0]
    assert moved.cells[1].notes[0].text == "from Vice Chairman, Lai Châu Provincial People’s Committee"
    cited = [one for one in chapter(edition, Layout.CHANGES).groups if one.title != "Renamed"]
    assert all(
        row.cells[3].sources for one in cited for row in one.rows if not one.title.startswith("Newly v")
    )


def test_changes_of_nothing_say_so_and_without_an_earlier_edition_too() -> None:
    same = build(provinces(), Layout.CHANGES, before=build(provinces()))
    assert chapter(same, Layout.CHANGES).note.endswith("Nothing changed.")
    assert "no earlier edition" in chapter(build(one_body(), Layout.CHANGES), Layout.CHANGES).note


def test_changes_since_an_edition_of_another_scope_compare_what_both_print() -> None:
    before = build(provinces(), scope=Scope(organizations=("db-pc",)))
    edition = build(_later(provinces()), Layout.CHANGES, before=before)
    told = {row.cells[0].text for one in chapter(edition, Layout.CHANGES).groups for row in one.rows}
    assert told == {"Trịnh Công Ba", "Bùi Thế Khiêm", "Organization and Inner Board", "unknown"}
    assert "about Điện Biên Provincial Party Committee" in chapter(edition, Layout.CHANGES).note


def test_a_chart_shows_a_body_with_those_below_it_and_their_seats() -> None:
    charts = build(provinces(), Layout.CHARTS).charts
    chart = next(one for one in charts if one.title == "Điện Biên Provincial Party Committee")
    assert [(one.title, one.depth) for one in chart.boxes] == [
        ("Standing Committee", 1), ("Organisation Commission", 1),
        ("Mass Mobilisation Commission", 1), ("Office", 1),
    ]  # fmt: skip
    assert [(one.role, one.holder, one.open) for one in chart.boxes[3].seats] == [("Chief", "unknown", True)]
    assert chart.boxes[1].seats[1].role == "Deputy Head · in charge"


def test_a_succession_tells_certain_and_possible_days() -> None:
    maker = one_body()
    maker.holds(
        "Trần Dũng", "sec", "2020-05-01", "2023-02-01", sources=["a1"], ended=True, state=TenureState.ENDED,
        end_earliest=date(2023, 2, 1), end_latest=date(2023, 6, 30),
    )  # fmt: skip
    maker.holds("Lê Đô", "sec", "2025-11-28", sources=["a1"])
    (succession,) = build(maker, Layout.SUCCESSIONS).successions
    first, second = succession.spans
    assert (first.name, first.first, first.last, first.latest) == (
        "Trần Dũng", date(2020, 5, 1), date(2023, 2, 1), date(2023, 6, 30),
    )  # fmt: skip
    assert (second.name, second.first, second.latest) == ("Lê Đô", date(2025, 11, 28), AS_OF)
    assert build(one_body(), Layout.SUCCESSIONS).layouts == ()


def test_appearances_tell_lists_stand_ins_and_who_was_not_seen() -> None:
    edition = build(provinces(), Layout.APPEARANCES)
    listed = group(edition, Layout.APPEARANCES, "Báo Lai Châu, 20 Nov 2025")
    assert [row.cells[0].text for row in listed.rows][:2] == ["Lê Minh Ngân", "Giàng Páo Mỷ"]
    stands_in = group(edition, Layout.APPEARANCES, "Standing in")
    assert [row.cells[0].text for row in stands_in.rows] == ["Mùa A Sếnh", "Nguyễn Lam"]
    unseen = [row.cells[0].text for row in group(edition, Layout.APPEARANCES, "Not seen for 8 weeks").rows]
    assert "Bùi Thế Khiêm" in unseen
    assert "Trần Quang Dũng" not in unseen


def test_who_stands_in_is_told_with_whom_they_stand_in_for() -> None:
    maker = one_body()
    maker.holds("Trần Dũng", "sec", "2025-10-01", sources=["a1"], marks=("suspended",))
    maker.holds("Lê Đô", "sec", "2025-11-28", sources=["a1"], capacity=Capacity.IN_CHARGE)
    row = group(build(maker, Layout.APPEARANCES), Layout.APPEARANCES, "Standing in").rows[0]
    assert row.cells[1].notes[0].text == "in the place of Trần Dũng"


@pytest.mark.parametrize(
    ("scope", "titles"),
    [
        (Scope(areas=("Lai Chau",), branches=("state",)), 4),
        (Scope(levels=("central",)), 3),
        (Scope(posts=("chairman",)), 5),
        (Scope(words="secret dien"), 1),
        (Scope(organizations=("Tỉnh ủy Lai Châu",)), 5),
    ],
)
def test_a_scope_takes_what_it_names(scope: Scope, titles: int) -> None:
    assert len(build(provinces(), scope=scope).sections) == titles


def test_members_of_the_central_committee_are_marked_wherever_they_stand() -> None:
    maker = one_body()
    maker.body("cc", "Party Central Committee", "Ban Chấp hành Trung ương Đảng", level="central")
    maker.post("full", "cc", "Member", "Ủy viên", seats=0)
    maker.holds("Trần Dũng", "full", "2025-11-28", sources=["a1"])
    maker.holds("Lê Đô", "full", "2025-11-28", sources=["a1"], capacity=Capacity.ALTERNATE)
    maker.holds("Mùa Sơn", "full", "2020-11-28", sources=["a1"], state=TenureState.NOT_CONFIRMED)
    for name in ("Trần Dũng", "Lê Đô", "Mùa Sơn"):
        maker.holds(name, "sec", "2025-11-28", sources=["a1"])
    edition = build(maker)
    marks = {one.holder: one.mark for one in edition.lines if one.post_id == "sec"}
    assert marks == {"Trần Dũng": "CC", "Lê Đô": "CC alt.", "Mùa Sơn": ""}
    assert {one.mark for one in edition.lines if one.post_id == "full"} == {"", "alternate"}
    assert edition.abbreviations[0] == ("CC", "member of the Party Central Committee")


def test_forms_of_address_and_given_names_are_printed_where_they_are_wished() -> None:
    maker = one_body()
    maker.holds("Trần Thị Mai", "sec", "2025-11-28", sources=["a1"])
    person = maker.persons["Trần Thị Mai"]
    said = Attribute(AttributeKind.GENDER, "female", None, "a1", (), "d")
    maker.persons[person.id] = replace(person, attributes=(said,))
    assert build(maker).lines[0].holder == "Trần Thị Mai"
    edition = build(maker, Layout.ORGANIZATIONS, addresses=True, given_names=True)
    assert edition.lines[0].holder == "Ms Trần Thị Mai"
    assert [(one.name, one.letter) for one in edition.index] == [
        ("Mai, Trần Thị", "M"),
        ("Trần Thị Mai", "T"),
    ]


def test_what_sources_dispute_and_which_bodies_are_over_is_printed() -> None:
    maker = one_body()
    maker.holds("Trần Dũng", "sec", "2025-11-28", sources=["a1"], disputed=("start",))
    maker.organizations.append(
        Organization("old", "Old Board", valid_to=PartialDate("2025-02"), successor_id="pc")
    )
    edition = build(maker)
    assert edition.lines[0].notes[0].text == "sources disagree on the beginning"
    (former,) = edition.former
    assert (former.name, former.ended) == ("Old Board", "until Feb 2025")
    assert former.successor == "Điện Biên Provincial Party Committee"

"""The tree beside the directory: who stands below whom, and what a search leaves of it."""

from db.records import Area, Name, Organization
from desktop.browse.tree import tree_lines

AREAS = [
    Area("b", "Điện Biên", "province"),
    Area("bw", "Nam Lung", "ward", "b"),
    Area("a", "Đắk Lắk", "province"),
]
BODIES = [
    Organization(
        "party", "Điện Biên Provincial Party Committee", (Name("Tỉnh ủy Điện Biên", "vi"),), area_id="b"
    ),
    Organization("office", "Office of the Committee", parent_id="party", area_id="b"),
    Organization("ward", "Nam Lung Ward Police", area_id="bw"),
    Organization("lak", "Đắk Lắk People's Council", area_id="a"),
    Organization("central", "Central Inspection Commission", level="central"),
    Organization("village", "Huổi Lếch village", level="village"),
]


def _shown(search: str = "") -> list[tuple[int, str]]:
    return [(line.depth, line.name) for line in tree_lines(AREAS, BODIES, {}, search)]


def test_central_bodies_come_first_and_those_of_no_recorded_area_last() -> None:
    assert _shown() == [
        (0, "Central"),
        (1, "Central Inspection Commission"),
        (0, "Đắk Lắk"),
        (1, "Đắk Lắk People's Council"),
        (0, "Điện Biên"),
        (1, "Điện Biên Provincial Party Committee"),
        (2, "Office of the Committee"),
        (1, "Nam Lung Ward Police"),
        (0, "Area not recorded"),
        (1, "Huổi Lếch village"),
    ]


def test_a_search_finds_any_name_without_its_marks_and_keeps_what_stands_above() -> None:
    assert _shown("tinh uy") == [(0, "Điện Biên"), (1, "Điện Biên Provincial Party Committee")]
    assert _shown("OFFICE") == [
        (0, "Điện Biên"),
        (1, "Điện Biên Provincial Party Committee"),
        (2, "Office of the Committee"),
    ]
    assert _shown("sunspots") == []


def test_bodies_that_are_said_to_lie_in_each_other_stay_in_the_tree() -> None:
    circle = [
        Organization("one", "Committee", parent_id="two", area_id="b"),
        Organization("two", "Council", parent_id="one", area_id="b"),
        Organization("below", "Office", parent_id="one", area_id="b"),
    ]
    lines = [(line.depth, line.name) for line in tree_lines(AREAS, circle, {})]
    assert lines == [(0, "Điện Biên"), (1, "Committee"), (2, "Office"), (1, "Council")]

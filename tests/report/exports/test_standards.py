"""What other programs read: Popolo by its own rules, FollowTheMoney by its own library, QuickStatements."""

import json
from io import BytesIO
from typing import Any

import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy
from jsonschema import Draft202012Validator

from db.records import ArticleLine, Reason, Snapshot
from db.values import PartialDate, TenureState, digest
from desktop.report.exports.ftm import write_ftm
from desktop.report.exports.listing import web_address
from desktop.report.exports.popolo import write_popolo
from desktop.report.exports.wikidata import NotItems, read_items, write_items, write_quickstatements
from tests.report.exports.hostile import HOSTILE
from tests.report.exports.popolo_rules import DIRECTORY
from tests.report.factory import one_body
from tests.report.provinces import provinces


def popolo(snapshot: Snapshot) -> dict[str, list[dict[str, Any]]]:
    out = BytesIO()
    write_popolo(snapshot, out)
    content: dict[str, list[dict[str, Any]]] = json.loads(out.getvalue())
    return content


def ftm(snapshot: Snapshot) -> list[EntityProxy]:
    out = BytesIO()
    write_ftm(snapshot, out)
    return [model.get_proxy(_with_ids(json.loads(line))) for line in out.getvalue().splitlines()]


def _with_ids(entity: dict[str, Any]) -> dict[str, Any]:
    """Give the factory's ids, which are words, the form that real ones have."""
    said: dict[str, list[str]] = entity["properties"]
    for name in {"holder", "post", "organization", "parent"} & said.keys():
        said[name] = [digest(one) for one in said[name]]
    return {**entity, "id": digest(entity["id"])}


def test_popolo_keeps_to_the_rules_of_its_specification() -> None:
    content = popolo(provinces().snapshot())
    Draft202012Validator(DIRECTORY).validate(content)
    persons = {one["id"]: one for one in content["persons"]}
    posts = {one["id"]: one for one in content["posts"]}
    for one in content["memberships"]:
        assert one["person_id"] in persons
        assert posts[one["post_id"]]["organization_id"] == one["organization_id"]
        assert one["sources"], one["label"]


def test_popolo_says_only_what_a_source_says_of_beginnings_and_ends() -> None:
    maker = one_body()
    seen = maker.holds("Lò Thị Seen", "sec", "2025-07-10", person_id="seen")
    left = maker.holds(
        "Vì Văn Left",
        "sec",
        "2024-12-19",
        person_id="left",
        state=TenureState.ENDED,
        started=True,
        start_earliest=PartialDate("2021-05").earliest,
        start_latest=PartialDate("2021-05").latest,
        ended=True,
        end_earliest=PartialDate("2025-07-01").earliest,
        end_latest=PartialDate("2025-07-01").latest,
    )
    found = {one["id"]: one for one in popolo(maker.snapshot())["memberships"]}
    assert "start_date" not in found[seen.id]
    assert (found[left.id]["start_date"], found[left.id]["end_date"]) == ("2021-05", "2025-07-01")


def test_every_entity_is_valid_by_the_library_of_followthemoney() -> None:
    found = ftm(provinces().snapshot())
    by_id = {one.id: one for one in found}
    schemata = {one.schema.name for one in found}
    assert schemata == {"Person", "PublicBody", "Position", "Occupancy", "Article"}
    for one in found:
        assert not one.schema.validate(one.to_dict()), one
        for prop, value in one.itervalues():
            assert prop.type.clean(value, proxy=one) == value, (one.schema.name, prop.name, value)
            if prop.type.name == "entity":
                assert by_id[value].schema.is_a(prop.range), (prop.name, value)


def test_an_occupancy_says_who_held_what_and_according_to_which_words() -> None:
    maker = one_body()
    maker.source("s", "Two posts filled", "Báo Sơn La", "2025-11-28")
    tenure = maker.holds(
        "Lò Thị Seen", "sec", "2025-11-28", sources=("s",), quote="Lò Thị Seen, Head, spoke."
    )
    found = next(one for one in ftm(maker.snapshot()) if one.id == digest(tenure.id))
    assert found.get("status") == ["current"]
    assert found.get("startDate") == []
    assert found.get("date") == ["2025-11-28"]
    assert found.get("publisher") == ["Báo Sơn La"]
    assert found.get("description") == ["Lò Thị Seen, Head, spoke."]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_data_in_every_standard(name: str) -> None:
    maker = one_body()
    maker.holds(name, "sec", "2025-11-28", person_id="p1")
    assert popolo(maker.snapshot())["persons"][0]["name"] == name
    assert next(one for one in ftm(maker.snapshot()) if one.id == digest("p1")).get("name") == [name]


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://baosonla.vn/a?b=1", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("file:///etc/passwd", False),
        ('https://a.vn/"><b>', False),
        ("https://[", False),
    ],
)
def test_only_addresses_of_the_web_are_passed_on_as_such(address: str, is_one: bool) -> None:
    line = ArticleLine("s", "News", "Báo", None, None, None, 0, 1, address)
    assert web_address(line) == (address if is_one else "")


def statements(snapshot: Snapshot, items: dict[str, str]) -> tuple[list[str], tuple[Reason, ...]]:
    out = BytesIO()
    _, remarks = write_quickstatements(snapshot, items, out)
    return out.getvalue().decode().splitlines(), remarks


def test_a_statement_has_qualifiers_and_a_reference_as_precise_as_the_source() -> None:
    maker = one_body()
    line = ArticleLine(
        "s", 'The "new" head', "Báo", PartialDate("2025-11"), None, None, 0, 1, "https://a.vn/1"
    )
    maker.sources.append(line)
    day = PartialDate("2025-11-03")
    maker.holds(
        "Lò Thị Seen",
        "sec",
        "2025-11",
        sources=("s",),
        person_id="p1",
        started=True,
        start_earliest=day.earliest,
        start_latest=day.latest,
    )
    lines, remarks = statements(maker.snapshot(), {"p1": "Q10", "sec": "Q20"})
    began = "Q10\tP39\tQ20\tP580\t+2025-11-03T00:00:00Z/11"
    source = 'S854\t"https://a.vn/1"\tS1476\ten:"The ”new” head"\tS577\t+2025-11-00T00:00:00Z/10'
    assert lines == [f"{began}\t{source}"]
    assert remarks == ()


def test_what_has_no_item_is_counted_and_nothing_is_created() -> None:
    maker = one_body()
    maker.holds("Lò Thị Seen", "sec", "2025-11", person_id="p1")
    lines, remarks = statements(maker.snapshot(), {"p1": "Q10"})
    assert lines == []
    assert remarks == (Reason("tenures without an item", (("count", "1"),)),)


def test_the_list_of_items_is_filled_in_and_read_back() -> None:
    maker = one_body()
    maker.holds("=Lò Thị Seen", "sec", "2025-11", person_id="p1")
    out = BytesIO()
    assert write_items(maker.snapshot(), out) == 2
    text = out.getvalue().decode()
    assert "'=Lò Thị Seen" in text
    assert read_items(text) == {}
    assert read_items(text.replace("p1,", "p1,Q10")) == {"p1": "Q10"}
    with pytest.raises(NotItems):
        read_items(text.replace("p1,", "p1,P10"))

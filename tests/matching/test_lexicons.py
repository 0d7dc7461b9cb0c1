"""The lexicons of places, outlets, roles and bodies hold together."""

from collections import Counter

import pytest

from db.values import PartialDate
from desktop.matching.kinds import kinds, local_kind
from desktop.matching.wording import bag
from resources import lexicon, read_text

AREAS = lexicon("areas")["area"]


@pytest.mark.parametrize("name", ["areas", "communes", "countries", "outlets", "roles", "bodies"])
def test_each_lexicon_says_where_its_facts_come_from(name: str) -> None:
    header = read_text(f"lexicon/{name}.toml").split("\n\n")[0]
    assert header.startswith("# ")
    assert "ource" in header


def test_63_provinces_became_34_on_1_july_2025() -> None:
    before = [a for a in AREAS if a.get("valid_from", "") < "2025-07-01" and a.get("valid_to", "9") > "2025"]
    after = [a for a in AREAS if "valid_to" not in a]
    assert (len(before), len(after)) == (63, 34)
    assert Counter(area["kind"] for area in after) == {"province": 28, "city": 6}


def test_each_merged_province_has_the_successor_that_names_it() -> None:
    after = {area["name"]: area for area in AREAS if "valid_to" not in area}
    merged = [area for area in AREAS if area.get("valid_to") == "2025-06-30"]
    assert len(merged) == 52
    assert all(area["name"] in after[area["successor"]]["merged"] for area in merged)


def test_a_province_that_merged_and_kept_its_name_is_two_areas() -> None:
    both = [area for area in AREAS if area["name"] == "Lào Cai"]
    assert [(area.get("valid_to"), area.get("valid_from")) for area in both] == [
        ("2025-06-30", None),
        (None, "2025-07-01"),
    ]


def test_the_days_of_areas_are_dates() -> None:
    for area in AREAS:
        for key in ("valid_from", "valid_to", "city_from"):
            if key in area:
                assert PartialDate(area[key]).earliest.year in {2024, 2025, 2026}


def test_each_province_of_today_has_its_communes() -> None:
    communes = lexicon("communes")
    assert set(communes) == {area["name"] for area in AREAS if "valid_to" not in area}
    assert sum(len(names) for parts in communes.values() for names in parts.values()) == 3321


def test_an_outlets_area_and_country_are_known_and_its_hosts_its_own() -> None:
    outlets = lexicon("outlets")["outlet"]
    areas = {area["name"] for area in AREAS}
    countries = {country["name"] for country in lexicon("countries")["country"]}
    assert {each["area"] for each in outlets if "area" in each} <= areas
    assert {each["country"] for each in outlets if "country" in each} <= countries
    assert max(Counter(host for each in outlets for host in each["hosts"]).values()) == 1


def test_what_a_role_or_a_body_refers_to_is_there() -> None:
    for kind in kinds().values():
        assert {kind.parent, kind.central_parent} - {""} <= kinds().keys()
    for row in lexicon("roles")["role"]:
        for each in (*row.get("carries", ()), *row.get("excludes", ())):
            assert {each["kind"], *each["of"]} - {""} <= kinds().keys()
    for alias in lexicon("bodies")["alias"]:
        assert alias["kind"] in kinds()


def test_no_two_kinds_share_a_wording() -> None:
    wordings = [(bag(words), kind) for kind in lexicon("bodies")["kind"] for words in kind["words"]]
    for words, kind in wordings:
        if "name" in kind and not kind.get("commission") and not words & {"central", "supreme"}:
            found = local_kind(words)
            assert found is not None
            assert found.key == kind["key"]

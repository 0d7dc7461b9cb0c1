"""Bodies that are named once and then pointed at, and bodies with hyphens and unknown places."""

import pytest

from db.records import ArticleText, Head, Zone
from db.values import ZoneKind
from desktop.extraction import extract
from tests.extraction.conftest import Read


def test_the_ministry_is_the_minister_s(read: Read) -> None:
    text = (
        "The decision, signed by Minister of Public Security Lò Văn Tấn, names Vì Thị Én chief of the "
        "ministry's Office."
    )
    assert ("Vì Thị Én", "Chief", "Office, Ministry of Public Security", "incoming") in read(text)


def test_the_military_region_is_the_one_named(read: Read) -> None:
    text = (
        "The ceremony took place at Military Region 7. "
        "Lò Văn Tấn, Deputy Commander of the military region, spoke."
    )
    assert read(text) == [("Lò Văn Tấn", "Deputy Commander", "Military Region 7", "current")]


def test_its_is_the_body_of_the_sentence(read: Read) -> None:
    text = "The Northern Rubber Corporation appointed Lò Văn Tấn as Chairman of its Members' Council."
    assert read(text) == [
        ("Lò Văn Tấn", "Chairman", "Members' Council, Northern Rubber Corporation", "incoming")
    ]


@pytest.mark.parametrize("word", ["Post-storm", "Non-farm", "Co-operative"])
def test_a_hyphen_is_inside_a_body(read: Read, word: str) -> None:
    text = f"Lò Văn Tấn, Head of the Central Steering Committee for {word} Development, spoke."
    assert read(text)[0][2] == f"Central Steering Committee for {word} Development"


def test_a_syllable_that_is_an_english_word_is_of_the_place(read: Read) -> None:
    text = "Rain fell on the My Hoa ward. Vì Thị Én, Chairwoman of the ward People's Committee, agreed."
    assert ("Vì Thị Én", "Chairwoman", "My Hoa Ward People's Committee", "current") in read(text)


def test_a_preposition_is_not_of_the_place(read: Read) -> None:
    text = "In Phu Hoa ward rain fell. Vì Thị Én, Chairwoman of the ward People's Committee, agreed."
    assert ("Vì Thị Én", "Chairwoman", "Phu Hoa Ward People's Committee", "current") in read(text)


def test_a_province_no_list_knows_is_the_article_s(read: Read) -> None:
    text = (
        "Hanoi (VNA) - Lò Văn Tấn, Chairman of the Lam Thu provincial People's Committee, was in Hanoi with "
        "Vì Thị Én, Vice Chairwoman of the provincial People's Council."
    )
    assert ("Vì Thị Én", "Vice Chairwoman", "Lam Thu Provincial People's Council", "current") in read(text)


def test_a_city_in_a_name_is_told_once(read: Read) -> None:
    text = "Vì Thị Én, Vice Chairwoman of the city People's Council, spoke."
    found = read(text, area="Hồ Chí Minh City")
    assert found == [("Vì Thị Én", "Vice Chairwoman", "Hồ Chí Minh City People's Council", "current")]


def test_former_presidents_were_the_state_s(read: Read) -> None:
    text = (
        "Lò Văn Tấn, President of the Vietnam Farmers' Union, visited former Presidents Vì Thị Én and "
        "Lường Văn Pó in Hà Nội."
    )
    assert ("Lường Văn Pó", "President", "Vietnam", "former") in read(text)


def test_the_department_of_justice_is_no_title(read: Read) -> None:
    text = "Lò Văn Tấn, Director of Department of Justice of Sơn La province, spoke."
    assert [fact[1] for fact in read(text)] == ["Director"]


def test_a_teaser_tells_no_day() -> None:
    text = "Vì Thị Én, Chairwoman of the Sơn La Provincial People's Council, spoke."
    zones = (Zone(ZoneKind.TEASER, 0, len(text)),)
    claims = extract(ArticleText("a", text, zones, Head(title="")))
    assert all(one.as_of is None and not one.dated_by_article and one.confidence < 0.5 for one in claims)


@pytest.mark.parametrize("heading", ["including:", "were elected:", ", including"])
def test_members_of_a_body_are_listed_after_its_name(read: Read, heading: str) -> None:
    text = (
        f"The council elected two members of the Sơn La Provincial People's Committee {heading} "
        "Mr. Lò Văn Tấn, Director of the Department of Finance, and Ms. Vì Thị Én."
    )
    members = {fact[0] for fact in read(text) if fact[1] == "Member"}
    assert members == {"Lò Văn Tấn", "Vì Thị Én"}


@pytest.mark.parametrize("opening", ["His next posts were", "His earlier positions included"])
def test_his_posts_are_told_in_a_row(read: Read, opening: str) -> None:
    text = (
        "Lò Văn Tấn joined the Ministry of Transport in 1999. "
        f"{opening} Director of the Road Department and Rector of the Northern Road University."
    )
    found = read(text)
    assert ("Lò Văn Tấn", "Rector", "Northern Road University", "former") in found


def test_his_post_is_no_person(read: Read) -> None:
    assert read("His post was Director of the Road Department.") == []


def test_a_bare_secretary_is_of_the_youth_union_named_last(read: Read) -> None:
    text = "The Vietnam Youth Union (VYU) Central Committee met. Secretary Lò Văn Tấn spoke."
    assert read(text, area="Sơn La")[0][2] == "Vietnam Youth Union Central Committee"


def test_a_company_goes_on_to_the_comma(read: Read) -> None:
    assert read("Police met Lò Văn Tấn, director of Green Hill Fertilizer, and others.") == [
        ("Lò Văn Tấn", "Director", "Green Hill Fertilizer", "current")
    ]


@pytest.mark.parametrize("verb", ["headed", "chaired"])
def test_a_body_is_headed_by_a_person(read: Read, verb: str) -> None:
    text = f"The Central Land Commission, {verb} by Lò Văn Tấn, met. A party headed by Vì Thị Én left."
    assert [(fact[0], fact[2]) for fact in read(text)] == [("Lò Văn Tấn", "Central Land Commission")]


def test_a_committee_for_a_part_of_the_country(read: Read) -> None:
    text = "Lò Văn Tấn, Head of the Steering Committee for Rural Livelihoods in the Central Highlands, spoke."
    assert read(text)[0][2] == "Steering Committee for Rural Livelihoods in the Central Highlands"


def test_a_prime_minister_in_short(read: Read) -> None:
    assert [fact[1] for fact in read("PM Lò Văn Tấn spoke in Hà Nội.")] == ["Prime Minister"]


def test_a_military_region_is_of_no_province_and_the_chair_one_sits_in_is_no_post(read: Read) -> None:
    text = "Lieutenant General Lò Văn Tấn, Political Commissar of Military Region 2, was in the chair."
    assert read(text, area="Điện Biên") == [
        ("Lò Văn Tấn", "Political Commissar", "Military Region 2", "current")
    ]

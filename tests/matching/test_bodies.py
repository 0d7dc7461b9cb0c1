"""Which body a wording means, whoever translated it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.matching.bodies import Body, beside, body_of
from resources import lexicon

WORDS = (
    "Party Provincial Committee People's Council Standing of the for and, ( ) Central Organising Điện Biên "
    "Hà Nội Mường Ảng District City Ministry Department Health Lao Vietnam National Assembly Office "
    "Commission Board Commune Ward 1 Government Police Kingdom Laos Military Region HCM NA VFF Supreme"
).split()
NAMES = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
AREAS = st.sampled_from(
    [None, "", "Điện Biên", "Hồ Chí Minh City", "Laos", "Vietnam", "Champasak", "Lai Sơn"]
)
PARTY = "Điện Biên Provincial Party Committee"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Provincial Party Committee", PARTY),
        ("Dien Bien provincial Party Committee", PARTY),
        ("Party Committee of Điện Biên Province", PARTY),
        ("Provincial Party Executive Committee", PARTY),
        ("Executive Board of the provincial Party Committee", PARTY),
        ("Standing Committee of the Party Committee", "Điện Biên Provincial Party Standing Committee"),
        ("Organising Board of the Party Committee", "Điện Biên Provincial Organisation Commission"),
        ("provincial Organization Committee", "Điện Biên Provincial Organisation Commission"),
        ("Organisation Commission", "Điện Biên Provincial Organisation Commission"),
        ("Provincial Mass Mobilization Board", "Điện Biên Provincial Mass Mobilisation Commission"),
        ("provincial People’s Council", "Điện Biên Provincial People's Council"),
        ("Điện Biên's People's Committee", "Điện Biên Provincial People's Committee"),
        ("Provincial National Assembly Delegation", "Điện Biên Provincial National Assembly Delegation"),
        ("Office of the Provincial Party Committee", "Điện Biên Provincial Party Committee Office"),
        ("Department of Home Affairs", "Điện Biên Provincial Department of Home Affairs"),
        ("Provincial Police", "Điện Biên Provincial Public Security"),
        ("Central Committee of the Communist Party of Vietnam", "Party Central Committee"),
        ("Party Central Committee for Mass Mobilisation", "Central Mass Mobilisation Commission"),
        ("Central Organizing Committee", "Central Organisation Commission"),
        ("Vietnam Fatherland Front Central Committee", "Fatherland Front Central Committee"),
        ("Ministry of Agriculture & Environment", "Ministry of Agriculture and Environment"),
        ("NA Standing Committee", "National Assembly Standing Committee"),
    ],
)  # fmt: skip
def test_translations_of_one_body_have_one_name(written: str, name: str) -> None:
    assert body_of(written, "Điện Biên").name == name


def test_council_committee_and_standing_committee_are_three_bodies() -> None:
    written = ["Party Committee", "Party Standing Committee", "People's Council", "People's Committee"]
    assert len({body_of(f"Điện Biên Provincial {each}", None).name for each in written}) == len(written)


@pytest.mark.parametrize(
    ("written", "parent"),
    [
        ("Điện Biên Provincial Party Standing Committee", PARTY),
        ("Điện Biên Provincial Organisation Commission", PARTY),
        ("Department of Localities I, Central Organizing Committee", "Central Organisation Commission"),
        (
            "Department of Localities I of the Central Organising Commission",
            "Central Organisation Commission",
        ),
        ("Traffic Department (Ministry of Transport)", "Ministry of Transport"),
        ("Central Organisation Commission", "Party Central Committee"),
        ("Mường Ảng District Party Committee", PARTY),
        ("Điện Biên Provincial Department of Health", "Điện Biên Provincial People's Committee"),
        ("Ministry of Culture, Sports and Tourism", "Government"),
        ("Points Office, League of Gardens", None),
        (PARTY, None),
    ],
)
def test_a_body_knows_the_body_above_it(written: str, parent: str | None) -> None:
    assert body_of(written, None).parent == parent


def test_a_division_keeps_its_parent_and_its_branch() -> None:
    body = body_of("Department of Localities I, Central Organizing Committee", "Lai Châu")
    assert body.name == "Department of Localities I, Central Organisation Commission"
    assert (body.branch, body.level, body.area) == ("party", "central", None)


@pytest.mark.parametrize(
    ("written", "area", "level", "place"),
    [
        ("Provincial Party Committee", "Điện Biên", "provincial", "Điện Biên"),
        ("Party Central Committee", "Điện Biên", "central", None),
        ("HCM City People's Council", None, "provincial", "Hồ Chí Minh City"),
        ("Hanoi Party Committee", None, "provincial", "Hà Nội"),
        ("Mường Ảng District Party Committee", "Điện Biên", "district", "Mường Ảng"),
        ("Điện Biên Phủ City People's Committee", None, "district", "Điện Biên Phủ"),
        ("Tuyên Quang City Party Committee", None, "district", "Tuyên Quang"),
        ("Thanh Nưa Commune People's Committee", None, "commune", "Thanh Nưa"),
        ("District 1 People's Committee", "Hồ Chí Minh City", "district", "District 1"),
        ("Lai Sơn Provincial Party Committee", "Điện Biên", "provincial", "Lai Sơn"),
        ("Lao Ministry of Defence", "Điện Biên", "central", "Laos"),
        ("Points League", "Điện Biên", "other", None),
    ],
)
def test_the_level_and_place_are_what_the_name_says_and_else_the_articles(
    written: str, area: str | None, level: str, place: str | None
) -> None:
    body = body_of(written, area)
    assert (body.level, body.area) == (level, place)


@pytest.mark.parametrize(
    ("written", "area", "vietnamese"),
    [
        ("Provincial Party Committee", "Điện Biên", "Tỉnh ủy Điện Biên"),
        ("Party Standing Committee", "Hà Nội", "Ban Thường vụ Thành ủy Hà Nội"),
        ("Provincial People's Council", "Lai Châu", "Hội đồng nhân dân tỉnh Lai Châu"),
        ("HCMC People's Committee", None, "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("Organisation Commission", "Điện Biên", "Ban Tổ chức Tỉnh ủy Điện Biên"),
        ("Mường Ảng District Party Committee", None, "Huyện ủy Mường Ảng"),
        ("Department of Foreign Affairs", "Điện Biên", "Sở Ngoại vụ tỉnh Điện Biên"),
        ("Ministry of Foreign Affairs", "Điện Biên", "Bộ Ngoại giao"),
        ("Ministry of Foreign Affairs", "Laos", None),
        ("Ministry of Foreign Affairs", None, None),
        ("Politburo", None, "Bộ Chính trị"),
        ("Military Command", "Hà Nội", None),
    ],
)
def test_the_vietnamese_name_stands_where_it_is_certain(
    written: str, area: str | None, vietnamese: str | None
) -> None:
    assert body_of(written, area).vietnamese == vietnamese


def test_a_standing_board_is_the_standing_committee_only_where_the_outlet_says_so() -> None:
    written = "Standing Board of the provincial Party Committee"
    named = body_of(written, "Điện Biên", "Việt Nam News").name
    open_ = body_of(written, "Điện Biên", "Báo Điện Biên Phủ")
    assert named == "Điện Biên Provincial Party Standing Committee"
    assert open_.name == "Điện Biên Provincial Party Standing Board"
    assert open_.parent == PARTY


@pytest.mark.parametrize(
    ("written", "area", "name"),
    [
        ("Pailin province", "Pailin", "Government of Pailin"),
        ("Pailin", None, "Government of Pailin"),
        ("Toledo City", "Cebu", "Government of Toledo City"),
        ("South Korea", None, "Government of South Korea"),
        ("Government", "Laos", "Government of Laos"),
        ("Defence Ministry", "Cambodia", "Ministry of Defence of Cambodia"),
        ("Lao Ministry of Defence", None, "Ministry of Defence of Laos"),
        ("Pahang Police", "Pahang", "Pahang Police"),
        ("Nà Pó village", "Điện Biên", "Nà Pó village"),
    ],
)
def test_bodies_elsewhere_are_told_apart_by_their_place(written: str, area: str | None, name: str) -> None:
    assert body_of(written, area).name == name


def test_an_unknown_body_keeps_its_own_name() -> None:
    assert body_of("Friends of the Green  River", "Điện Biên") == Body(name="Friends of the Green River")


def test_the_standing_committee_beside_a_party_committee() -> None:
    committee = body_of("Provincial Party Committee", "Điện Biên")
    standing = beside(committee, "party-standing-committee")
    assert standing.name == "Điện Biên Provincial Party Standing Committee"
    assert beside(beside(committee, "peoples-council"), "peoples-committee").parent is None


def test_a_directory_lists_the_party_before_the_council_before_the_committee() -> None:
    written = ["People's Committee", "Department of Health", "Party Committee", "People's Council"]
    ordered = sorted(written, key=lambda each: body_of(f"Điện Biên Provincial {each}", None).rank)
    assert ordered == ["Party Committee", "People's Council", "People's Committee", "Department of Health"]


PLACES = st.sampled_from(
    ["", "Provincial ", "Điện Biên ", "Điện Biên Provincial ", "Mường Ảng District ", "HCM City ",
     "Lai Sơn Provincial ", "Hà Nội ", "Thanh Nưa Commune ", "Ward ", "Vietnam ",
     "Central ", "Champasak Provincial "]
)  # fmt: skip
OWN = st.sampled_from(
    [words for kind in lexicon("bodies")["kind"] for words in kind["words"]]
    + ["Ministry of Health", "Department of Finance", "Points Office, League of Gardens", "Police Board", ""]
)


@settings(max_examples=500)
@given(place=PLACES, own=OWN, area=AREAS)
def test_a_bodys_name_at_its_place_gives_the_same_body(place: str, own: str, area: str | None) -> None:
    body = body_of(place + own.title(), area)
    again = body_of(body.name, body.area)
    assert (again.name, again.level, again.area) == (body.name, body.level, body.area)
    assert (again.branch, again.kind, again.rank) == (body.branch, body.kind, body.rank)


@settings(max_examples=400)
@given(name=NAMES, area=AREAS)
def test_the_bodies_above_any_text_come_to_an_end(name: str, area: str | None) -> None:
    body, above = body_of(name, area), 0
    while body.parent is not None:
        body, above = body_of(body.parent, body.area), above + 1
        assert above < 20


@pytest.mark.parametrize("piece", ["Committee of the ", "Office, ", "(", "Đ", "Lao ", "the "])
def test_text_without_end_is_a_body_by_its_own_name(piece: str) -> None:
    assert body_of(piece * 3000, "Điện Biên").parent is None


def test_a_country_is_not_read_out_of_the_name_of_a_province_that_begins_so() -> None:
    assert body_of("Lào Cai Provincial People's Council", None).name == "Lào Cai Provincial People's Council"
    assert body_of("Lao Ministry of Health", None).area == "Laos"

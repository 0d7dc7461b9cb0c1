"""Bodies of titles that name none, in articles from abroad: the place or body for which most speaks."""

from db.records import Zone
from db.values import ZoneKind
from tests.extraction.conftest import Read


def test_a_collector_is_of_the_district_of_the_dateline(read: Read) -> None:
    text = (
        "Farmers block the road after hail\n\n"
        "VELPUR: Farmers blocked the road near the forest office at Harda.\n\n"
        "District collector Anil Deshraj reached the spot at 3pm."
    )
    zones = (Zone(ZoneKind.HEADLINE, 0, 33), Zone(ZoneKind.DATELINE, 35, 42))
    assert ("Anil Deshraj", "District Collector", "Velpur", "current") in read(text, zones=zones)


def test_each_mayor_is_of_the_town_that_the_sentence_is_in(read: Read) -> None:
    text = (
        "In Arroyal, the mayor Ana Prado counts the losses. In Serrinha, where the river rose, "
        "mayor Caio Brandt was rescued."
    )
    assert [(who, place) for who, _, place, _ in read(text)] == [
        ("Ana Prado", "Arroyal"),
        ("Caio Brandt", "Serrinha"),
    ]


def test_a_governor_is_of_the_region_and_not_of_its_town(read: Read) -> None:
    text = (
        "Flood eases in Harda\n\nBHUBANESWAR: The river fell in Harda, Odisha, on Friday.\n\n"
        "Chief Minister Ravi Nandan asked officials in Harda to hurry."
    )
    assert ("Ravi Nandan", "Chief Minister", "Odisha", "current") in read(text)


def test_a_guest_is_of_the_place_that_the_delegation_is_from(read: Read) -> None:
    text = (
        "OAXACA - Governor Ana Prado of Oaxaca received a delegation from Jalisco, Mexico, "
        "led by the state's Vice Governor, Mr. Luis Caro."
    )
    assert ("Luis Caro", "Vice Governor", "Jalisco", "current") in read(text)


def test_a_bare_council_is_the_one_that_the_article_names(read: Read) -> None:
    text = (
        "Hillmoor Shire Council confirmed on Friday that Ann Moll, a baker in Queensland, had left.\n\n"
        "The council's works boss Tom Roe is acting chief executive.\n\nMayor Ian Crake would not say why."
    )
    said = read(text)
    assert ("Tom Roe", "Acting Chief Executive", "Hillmoor Shire Council", "current") in said
    assert ("Ian Crake", "Mayor", "Hillmoor Shire", "current") in said


def test_what_is_no_place_gives_none(read: Read) -> None:
    text = "Posted Thu 6 Mar\n\nA man in Australia spoke.\n\nMayor Ian Crake would not say why."
    assert all(place not in {"Posted Thu", "Thu"} for *_, place, _ in read(text))


def test_a_leader_of_the_council_is_not_of_the_old_one(read: Read) -> None:
    text = (
        "Tributes paid to former Harrow Council convener Ann Moll\n\n"
        "Ann Moll, the first woman to be convener of Harrow Council in Scotland, has died. She went on "
        "to chair the education committee of the old Grampian Regional Council.\n\n"
        'Council leader Graeme Forsyth said: "Ann could silence a room."'
    )
    assert ("Graeme Forsyth", "Council Leader", "Harrow Council", "current") in read(text)


def test_a_title_of_a_ministry_is_of_no_place(read: Read) -> None:
    text = "OTTAWA - Ann Moll becomes Secretary of State, the office in Ontario, Canada, said."
    assert all(place != "Ontario" for *_, place, _ in read(text))


def test_a_councillor_is_of_the_council_that_the_place_has(read: Read) -> None:
    text = (
        "Ann Moll is the new mayor of Harnby. The vote fell at the town council's meeting on Monday.\n\n"
        "Cllr Tom Roe said he was pleased."
    )
    assert ("Tom Roe", "Councillor", "Harnby Town Council", "current") in read(text)


def test_an_aide_of_the_governor_is_of_the_governors_county(read: Read) -> None:
    text = (
        "Governor Moses Kirui of Arden County, Kenya, was away.\n\n"
        "Efforts to reach the governor's director of communications, Brian Wanga, failed."
    )
    assert ("Brian Wanga", "Director of Communications", "Arden", "current") in read(text)


def test_a_bare_minister_is_of_the_ministry_spoken_of(read: Read) -> None:
    text = (
        "Polish interior minister fires police chief\n\n"
        "The interior minister acted on Monday in Warsaw, Poland. Minister Jan Wolak said so himself."
    )
    assert ("Jan Wolak", "Minister", "Polish Ministry of Interior", "current") in read(text)


def test_a_director_of_a_field_is_of_the_whole(read: Read) -> None:
    text = "Hillmoor Shire Council in Australia lost Ann Moll.\n\nThen infrastructure director Tom Roe left."
    assert [place for who, _, place, _ in read(text) if who == "Tom Roe"] == [
        "infrastructure, Hillmoor Shire Council"
    ]


def test_the_place_of_captains_is_none(read: Read) -> None:
    text = (
        "The Association of Barangay Captains provincial president Romulo Vera met Governor Dan Cruz "
        "of Quirino, Philippines."
    )
    assert all(place != "Captains" for *_, place, _ in read(text))


def test_a_convener_is_of_the_unit_whose_committee_is_new(read: Read) -> None:
    text = (
        "A convening committee of Harda district unit of Bangladesh Awami Party has been formed in Dhaka, "
        "Bangladesh.\n\nMostaq Rahman Sarder has been made convener.\n\n"
        "The joint conveners are Shafiq Islam Bebu and Nazmin Nahar Mukti."
    )
    said = [(who, body) for who, _, body, _ in read(text)]
    assert ("Mostaq Rahman Sarder", "Harda district unit of Bangladesh Awami Party") in said
    assert ("Shafiq Islam Bebu", "Harda district unit of Bangladesh Awami Party") in said


def test_the_wing_of_a_party_stands_in_brackets(read: Read) -> None:
    text = (
        "Surkhet, Nepal (RSS): Dharma Raj Shahi has been elected chairperson of the CPN (Unity Centre).\n\n"
        "Padam Lal Bishwakarma was elected treasurer."
    )
    said = read(text)
    assert ("Dharma Raj Shahi", "Chairperson", "CPN (Unity Centre)", "incoming") in said
    assert ("Padam Lal Bishwakarma", "Treasurer", "CPN (Unity Centre)", "incoming") in said


def test_a_caucus_leader_is_of_the_party_named_last(read: Read) -> None:
    text = (
        "The motion in Durban, South Africa, was brought by the DA. Its caucus leader, Johan Vermaak, "
        "said water was a business."
    )
    assert ("Johan Vermaak", "Caucus Leader", "DA", "current") in read(text)


def test_the_deputy_of_somebody_named_has_his_post_and_body(read: Read) -> None:
    text = (
        "The head of the Harda district administration in Sumy Oblast, Vitalii Nesterchuk, "
        "was dismissed in Ukraine.\n\n"
        "The bureau questioned Nesterchuk's first deputy, Serhii Plakhotnyk."
    )
    assert any(
        who == "Serhii Plakhotnyk" and title == "First Deputy Head" and "Harda" in (body or "")
        for who, title, body, _ in read(text)
    )


def test_a_body_begins_with_nouns_that_name_nothing_else(read: Read) -> None:
    text = "Dario Molina Cetz, the head of the hotel association in Valladolid, Mexico, spoke."
    assert [body for *_, body, _ in read(text)] == ["hotel association in Valladolid"]


def test_a_state_minister_is_of_the_states_ministry(read: Read) -> None:
    text = (
        "Officers were hurt in Flensburg, said Birgit Harmsen, premier of Schleswig-Holstein, Germany.\n\n"
        "State Interior Minister Jens Thomsen and Local Government Minister Petra Kruse spoke."
    )
    bodies = {who: body for who, _, body, _ in read(text)}
    assert bodies["Jens Thomsen"] == "Schleswig-Holstein State Ministry of Interior"
    assert bodies["Petra Kruse"] == "Ministry of Local Government"


def test_a_member_of_a_provincial_assembly_is_of_the_provinces(read: Read) -> None:
    text = "LARKANA: Villagers met in Sindh, Pakistan. MPA Salahuddin Jeelani spoke on the occasion."
    assert ("Salahuddin Jeelani", "MPA", "Sindh Provincial Assembly", "current") in read(text)


def test_a_known_place_after_a_comma_is_the_titles(read: Read) -> None:
    text = (
        "BENGALURU: Officers were posted in Karnataka, India. Dr. Ritu Ahlawat, who was Director of the "
        "Harda Roads Agency, will be the new Deputy Commissioner, Mandya."
    )
    assert ("Ritu Ahlawat", "Deputy Commissioner", "Mandya") in [fact[:3] for fact in read(text)]

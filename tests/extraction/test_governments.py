"""Titles of the government that an article from abroad speaks of, their fields of work, and small bodies."""

from tests.extraction.conftest import Read

_OF_A_STATE = "Governor Bashir Makarfi of Kaduna State met the state executive council on Tuesday. "


def test_a_commissioner_for_a_field_is_of_the_state_that_the_article_is_about(read: Read) -> None:
    text = _OF_A_STATE + "The Commissioner for Education, Amina Bello, thanked the state governor."
    assert ("Amina Bello", "Commissioner for Education", "Kaduna", "current") in read(text)


def test_officers_of_the_state_without_a_body_are_of_the_state(read: Read) -> None:
    text = _OF_A_STATE + "The Chief Judge, Hadiza Muazu, came too."
    assert ("Hadiza Muazu", "Chief Judge", "Kaduna", "current") in read(text)


def test_the_same_title_is_of_the_country_where_no_state_is_spoken_of(read: Read) -> None:
    text = "NAIROBI - Kenya's parliament met the president. Attorney General Ann Roe told MPs so."
    assert ("Ann Roe", "Attorney General", "Kenya", "current") in read(text)


def test_a_field_after_a_secretary_is_of_the_title(read: Read) -> None:
    text = (
        "LAHORE: The Punjab government in Pakistan changed provincial secretaries. "
        "Naila Baqir Shah was made Secretary Irrigation. Secretary Social Welfare Zahoor Bhatti stays."
    )
    titles = {(who, title) for who, title, *_ in read(text)}
    assert ("Naila Baqir Shah", "Secretary Irrigation") in titles
    assert ("Zahoor Bhatti", "Secretary Social Welfare") in titles


def test_a_field_without_for_belongs_to_a_title_in_capitals_alone(read: Read) -> None:
    text = "LAHORE - The secretary Mining Roe and Director Operations Omar Ali of Punjab spoke."
    assert ("Omar Ali", "Director Operations") in {(who, title) for who, title, *_ in read(text)}


def test_a_president_who_owns_a_secretary_is_another_person(read: Read) -> None:
    text = "Mexico waits. President Clara Sheinman's security secretary, Omar Arriaga, spoke."
    people = {(who, title) for who, title, *_ in read(text)}
    assert ("Clara Sheinman", "President") in people
    assert ("Omar Arriaga", "President") not in people


def test_a_cabinet_of_ministers_heads_no_list(read: Read) -> None:
    text = "Ukraine has a new Cabinet of Ministers:\n\nTaras Kachurka – Trade Representative of Ukraine;"
    assert "Minister" not in {title for _, title, *_ in read(text)}


def test_a_councillor_of_a_party_sits_on_the_council(read: Read) -> None:
    text = (
        "Donegal County Council met in Lifford, Ireland. "
        "Fianna Fáil's Cllr Brid Ni Dhomhnaill spoke to Donegal County Council."
    )
    assert ("Brid Ni Dhomhnaill", "Councillor", "Donegal County Council", "current") in read(text)


def test_a_consulate_is_of_the_country_that_sends(read: Read) -> None:
    text = "VIENTIANE - Lao Consul General in Chiang Mai Thongsavanh Keola came to Thailand."
    assert "Lao Consulate General in Chiang Mai" in {body for *_, body, _ in read(text)}


def test_a_kind_of_firm_before_its_name_is_no_part_of_it(read: Read) -> None:
    text = "ANKARA - Ann Roe, general manager of the state lender Ziraat Katilim, resigned."
    assert ("Ann Roe", "Ziraat Katilim") in {(who, body) for who, _, body, _ in read(text)}


def test_a_place_whose_name_begins_like_a_known_one_is_read_whole(read: Read) -> None:
    text = (
        "Tepa, Ghana - The Ashanti Arno North Municipal Assembly has confirmed Madam Akua Boahen "
        "as the Municipal Chief Executive."
    )
    assert ("Akua Boahen", "Ashanti Arno North") in {(who, body) for who, _, body, _ in read(text)}


def test_a_director_of_emergency_services_is_of_the_county(read: Read) -> None:
    text = (
        "MERCER — The Mercer County Board of Commissioners named Rachel Susko the director of emergency "
        "services. The county pays, the county said."
    )
    assert ("Rachel Susko", "emergency services, Mercer County") in {
        (who, body) for who, _, body, _ in read(text)
    }


def test_who_returns_as_a_commissioner_for_justice_is_no_justice(read: Read) -> None:
    text = _OF_A_STATE + "He named James Kure, who returns as Attorney-General and Commissioner for Justice."
    posts = {(who, title, status) for who, title, _, status in read(text)}
    assert ("James Kure", "Commissioner for Justice", "incoming") in posts
    assert "Justice" not in {title for _, title, _ in posts}

"""Constructions of Vietnamese outlets: memberships by verb, seats that pass on, lines without a subject."""

import pytest

from tests.extraction.conftest import Read

COMMITTEE, COUNCIL = "Sơn La Provincial Party Committee", "Sơn La Provincial People's Council"


@pytest.mark.parametrize(
    "text",
    [
        "The Politburo comprises: Lò Văn Thử, Minister of Health; Bạc Thị Ví, Minister of Finance.",
        "The Politburo consists of 19 members. Two of these are: Lò Văn Thử; and Bạc Thị Ví.",
        "The Politburo has 19 members. Newcomers are Lò Văn Thử; and Bạc Thị Ví, Minister of Finance.",
    ],
)
def test_a_bodys_members_are_told_by_a_verb(read: Read, text: str) -> None:
    members = [person for person, title, body, _ in read(text) if (title, body) == ("Member", "Politburo")]
    assert members == ["Lò Văn Thử", "Bạc Thị Ví"]


@pytest.mark.parametrize(
    "text",
    [
        "The Politburo met. Lò Văn Thử and Bạc Thị Ví spoke.",
        "The Committee includes health in its plan, said Lò Văn Thử.",
        "Members of the public praised Lò Văn Thử.",
    ],
)
def test_who_is_not_listed_is_no_member(read: Read, text: str) -> None:
    assert not [title for _, title, _, _ in read(text) if title == "Member"]


def test_a_seat_goes_to_the_next_and_his_own_to_another(read: Read) -> None:
    text = (
        "Lò Văn Thử, Head of the Organisation Commission of the provincial Party Committee, was appointed "
        "Standing Deputy Secretary of the provincial Party Committee. Thử's seat goes to Bạc Thị Ví, "
        "Secretary of the Party Committee of Mường Bú commune, whose own is taken by Quàng Văn Ban."
    )
    facts = {(person, title, status) for person, title, _, status in read(text, area="Sơn La")}
    assert {("Bạc Thị Ví", "Head", "incoming"), ("Quàng Văn Ban", "Secretary", "incoming")} <= facts
    assert {("Lò Văn Thử", "Head", "outgoing"), ("Bạc Thị Ví", "Secretary", "outgoing")} <= facts


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("From 2014 to 2017: Director of the Department of Health.", "former"),
        ("2014 - 2017: Director of the Department of Health", "former"),
        ("From 2024 to the present: Director of the Department of Health.", "current"),
        ("Current position: Director of the Department of Health", "current"),
        ("Formerly Director of the Department of Health.", "former"),
    ],
)
def test_a_line_without_a_subject_tells_of_the_last_person(read: Read, line: str, status: str) -> None:
    facts = read(f"Full name: Lò Văn Thử\n\n{line}", area="Sơn La")
    assert [(person, title, found) for person, title, _, found in facts] == [
        ("Lò Văn Thử", "Director", status)
    ]


def test_a_line_without_a_person_before_tells_of_nobody(read: Read) -> None:
    assert read("From 2014 to 2017: Director of the Department of Health.", area="Sơn La") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Lò Văn Thử - Chairman of the provincial People's Council leaves his work at 59.",
            "outgoing",
        ),
        ("Lò Văn Thử, Chairman of the provincial People's Council, died on Monday.", "outgoing"),
        ("Chairman of the provincial People's Council Lò Văn Thử handed in his resignation.", "outgoing"),
        ("Chairman of the provincial People's Council Lò Văn Thử did not resign.", "current"),
        ("Lò Văn Thử, Chairman of the provincial People's Council, left for Laos.", "current"),
        ("Lò Văn Thử, Chairman of the provincial People's Council, was arrested.", "current"),
        ("Lò Văn Thử, until now Chairman of the provincial People's Council, spoke.", "outgoing"),
        ("Lò Văn Thử, the last Chairman of the provincial People's Council, spoke.", "former"),
    ],
)
def test_what_befalls_a_holder_touches_the_post_just_named(read: Read, text: str, status: str) -> None:
    assert read(text, area="Sơn La") == [("Lò Văn Thử", "Chairman", COUNCIL, status)]


def test_party_and_state_posts_of_one_place_are_kept_beside_each_other(read: Read) -> None:
    text = (
        "Lò Văn Thử, Chairman of the provincial People's Committee, was elected Deputy Secretary of the "
        "provincial Party Committee."
    )
    statuses = {title: status for _, title, _, status in read(text, area="Sơn La")}
    assert statuses == {"Chairman": "current", "Deputy Secretary": "incoming"}


def test_a_sentence_opens_with_the_place_of_its_bare_bodies(read: Read) -> None:
    text = "In the Cát Hải special zone, Chairwoman of the People's Committee Phạm Lệ Hà went by raft."
    assert read(text, area="Hải Phòng") == [
        ("Phạm Lệ Hà", "Chairwoman", "Cát Hải Special Zone People's Committee", "current")
    ]


def test_a_secretary_who_chairs_a_commune_is_secretary_there(read: Read) -> None:
    text = "Thền Văn Sử, Deputy Secretary, Chairman of the People's Committee of Mường Bú commune, spoke."
    bodies = [body for _, _, body, _ in read(text, area="Sơn La")]
    assert all(body and "Mường Bú" in body for body in bodies)


def test_who_leads_a_body_as_its_head_holds_that_bodys_post(read: Read) -> None:
    text = "Deputy Chief Procurator Bạc Thị Ví will run the Sơn La procuracy as its Acting Chief Procurator."
    facts = {(title, status) for _, title, _, status in read(text)}
    assert facts == {("Deputy Chief Procurator", "current"), ("Acting Chief Procurator", "incoming")}

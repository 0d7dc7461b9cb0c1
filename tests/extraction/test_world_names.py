"""Names of all origins, and what stands at their edges."""

import pytest

from tests.extraction.conftest import Read


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Health Minister A K M Rafiq Sarker spoke.", "A K M Rafiq Sarker"),
        ("Health Minister I Wayan Sutarga spoke.", "I Wayan Sutarga"),
        ("Health Minister Salma el-Tahawy spoke.", "Salma el-Tahawy"),
        ("Health Minister Kibet arap Lagat spoke.", "Kibet arap Lagat"),
        ("Health Minister Rita De' Marinis spoke.", "Rita De' Marinis"),
        ("Health Minister Inês d'Almada spoke.", "Inês d'Almada"),
        ("Health Minister Jonkheer Piet van der Aa spoke.", "Piet van der Aa"),
        ("Health Minister Rt. Hon. Dr. Tobi O'Hanlon-Reed spoke.", "Tobi O'Hanlon-Reed"),
        ("Welcoming Health Minister Ruta Ozola, the host spoke.", "Ruta Ozola"),
    ],
)
def test_a_name_of_any_origin_is_read_whole(read: Read, text: str, person: str) -> None:
    assert [claim[0] for claim in read(text)] == [person]


def test_an_alias_is_no_person_of_its_own(read: Read) -> None:
    text = "Karim Talpur alias Kara Talpur, former chairman of Sonapur Council, was arrested."
    assert read(text) == [("Karim Talpur", "Chairman", "Sonapur Council", "former")]


def test_the_place_of_a_title_before_a_name_is_no_name(read: Read) -> None:
    assert read("Deputy Commissioner Peshawar Aslam Khan Durrani spoke.") == [
        ("Aslam Khan Durrani", "Deputy Commissioner", "Peshawar", "current")
    ]
    assert read("Deputy Commissioner Aslam Khan Durrani spoke.")[0][0] == "Aslam Khan Durrani"


def test_a_participle_before_a_name_is_no_name(read: Read) -> None:
    text = "Congratulating Kask, Health Minister Ruta Ozola left. Jaan Kask is Finance Minister."
    assert {claim[0] for claim in read(text)} == {"Ruta Ozola", "Jaan Kask"}

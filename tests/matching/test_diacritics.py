"""Who is marked "diacritics unconfirmed"."""

import pytest

from db.records import Name, Person
from desktop.matching import lacks_diacritics


@pytest.mark.parametrize("name", ["Le Van Luong", "Mua A Son", "Nguyen Thi Phuong Thao", "Van Luong Le"])
def test_a_vietnamese_name_without_a_mark_is_not_confirmed(name: str) -> None:
    assert lacks_diacritics(Person("p", name, (Name(name),)))


@pytest.mark.parametrize(
    "name", ["Lê Văn Lương", "Xi Jinping", "Thongloun Sisoulith", "Lai Ching-te", "Pham", "John Le Carre"]
)
def test_marks_and_names_of_other_languages_are_no_doubt(name: str) -> None:
    assert not lacks_diacritics(Person("p", name, (Name(name),)))


def test_one_name_with_its_marks_settles_it_and_so_does_the_curator() -> None:
    plain = Person("p", "Le Van Luong", (Name("Le Van Luong"), Name("Lê Văn Lương", outlet="Nhân Dân")))
    assert not lacks_diacritics(plain)
    assert not lacks_diacritics(Person("p", "Mai Trung Son", (Name("Mai Trung Son", "vi"),)))

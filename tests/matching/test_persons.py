"""What is said of a person, in the directory as it stands; the year of birth as a key to who is meant."""

from dataclasses import replace

from db.records import Attribute, Claim
from db.values import AttributeKind
from desktop.matching import NEWCOMER, match
from tests.matching.test_match import Known
from tests.newsroom import COMMITTEE, attribute, written

NAME = "Nguyễn Văn Thắng"


class Described(Known):
    """A directory by hand that knows years of birth too."""

    def born(self, person: str, year: str) -> "Described":
        return self.described(person, AttributeKind.BIRTH, year)

    def described(self, person: str, kind: AttributeKind, value: str) -> "Described":
        said = Attribute(kind, value, None, "article", (), "decision")
        self._persons[person] = replace(self._persons[person], attributes=(said,))
        return self


def _known(*persons: str) -> Described:
    return Described(*((person, "Deputy Secretary", COMMITTEE) for person in persons))


def _said(kind: AttributeKind, value: str) -> Claim:
    _file, (claim,) = written("1.txt", [attribute(NAME, kind, value)])
    return claim


def test_an_attribute_of_somebody_unknown_needs_no_body_and_no_post() -> None:
    found = match(_said(AttributeKind.NATIVE_PLACE, "Ninh Bình"), None, _known())
    assert (found.standing, found.person_id, found.undecided) == ("attribute", None, False)
    assert (found.organization, found.post, found.role.name) == (None, None, "Ninh Bình")


def test_the_same_year_of_birth_tells_who_is_meant_and_the_value_is_a_repeat() -> None:
    known = _known(NAME, f"{NAME}#2").born(NAME, "1973").born(f"{NAME}#2", "1961-05")
    found = match(_said(AttributeKind.BIRTH, "1973"), None, known)
    assert (found.person_id, found.standing) == (NAME, "repeat")
    assert [reason.code for reason in found.candidates[0].reasons] == ["same name", "same birth year"]
    more = match(_said(AttributeKind.BIRTH, "1961-05-12"), None, known)
    assert (more.person_id, more.standing) == (f"{NAME}#2", "attribute")


def test_another_year_of_birth_preselects_nobody() -> None:
    found = match(_said(AttributeKind.BIRTH, "1980"), None, _known(NAME).born(NAME, "1973"))
    assert (found.standing, found.person_id, found.undecided) == ("namesake", None, True)


def test_whom_the_curator_chose_is_meant_whatever_the_year() -> None:
    known = _known(NAME).born(NAME, "1973")
    assert match(_said(AttributeKind.BIRTH, "1980"), None, known, chosen=NAME).standing == "attribute"
    assert match(_said(AttributeKind.BIRTH, "1980"), None, known, chosen=NEWCOMER).standing == "attribute"


def test_a_person_without_a_year_of_birth_is_not_told_by_it() -> None:
    assert match(_said(AttributeKind.BIRTH, "1980"), None, _known(NAME)).undecided

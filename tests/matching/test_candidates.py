"""Whom a mention may mean out of all who are called so, why, and when nobody is preselected."""

from dataclasses import replace

import pytest

from db.records import Claim, Tenure
from db.values import AttributeKind, Event, PartialDate, Relation
from desktop.matching import Match, match
from tests.matching.test_match import Known
from tests.matching.test_persons import Described
from tests.newsroom import COMMITTEE, COUNCIL, Saying, attribute, written

SECRETARY, DEPUTY = "Secretary", "Deputy Secretary"
HEALTH = "Điện Biên Provincial Department of Health"
HUNG, LUONG = "Nguyễn Văn Hùng", "Lê Văn Lương"


def _said(person: str, title: str = SECRETARY, body: str = COMMITTEE, on: str | None = None) -> Claim:
    _file, (claim,) = written("1.txt", [Saying(person, title, body)], on)
    return claim


def _codes(found: Match) -> list[set[str]]:
    return [{reason.code for reason in one.reasons} for one in found.candidates]


def test_nobody_is_meant_by_the_name_alone_however_rare_it_is() -> None:
    found = match(
        _said("Giàng Seo Phủ Lìn"), None, Known(("Giàng Seo Phủ Lìn", "Minister", "Ministry of Health"))
    )
    assert (found.person_id, found.undecided, _codes(found)) == (None, True, [{"same name"}])


def test_the_area_is_enough_beside_a_whole_name() -> None:
    found = match(_said(LUONG, "Chairman", COUNCIL), None, Known((LUONG, SECRETARY, COMMITTEE)))
    assert found.person_id == LUONG


def test_the_area_is_not_enough_where_the_name_has_lost_its_diacritics() -> None:
    found = match(_said("Le Van Luong", "Chairman", COUNCIL), None, Known((LUONG, SECRETARY, COMMITTEE)))
    assert (found.person_id, found.undecided) == (None, True)
    assert _codes(found) == [{"same letters", "same area"}]


def test_the_body_is_enough_where_the_name_has_lost_its_diacritics() -> None:
    found = match(_said("Le Van Luong", DEPUTY), None, Known((LUONG, SECRETARY, COMMITTEE)))
    assert found.person_id == LUONG


@pytest.mark.parametrize("title", [SECRETARY, DEPUTY])
def test_another_diacritic_is_another_person_even_in_the_same_post(title: str) -> None:
    found = match(_said("Lê Văn Lượng", title), None, Known((LUONG, SECRETARY, COMMITTEE)))
    assert (found.person_id, found.undecided) == (None, True)
    assert "other diacritics" in _codes(found)[0]


def test_the_surname_may_stand_last() -> None:
    known = Known((LUONG, SECRETARY, COMMITTEE))
    assert match(_said("Van Luong Le"), None, known).person_id == LUONG
    elsewhere = match(_said("Van Luong Le", "Minister", "Ministry of Health"), None, known)
    assert (elsewhere.person_id, elsewhere.undecided) == (None, True)


def test_a_given_name_means_somebody_of_the_body_and_in_the_post_it_is_enough() -> None:
    known = Known((HUNG, SECRETARY, COMMITTEE), ("Trần Hùng", "Minister", "Ministry of Health"))
    found = match(_said("Hùng"), None, known)
    assert ([one.person_id for one in found.candidates], found.person_id) == ([HUNG], HUNG)
    beside = match(_said("Hùng", "Inspector"), None, known)
    assert ([one.person_id for one in beside.candidates], beside.person_id) == ([HUNG], None)
    assert match(_said("Hùng", "Director", HEALTH), None, known).candidates == ()


def test_initials_mean_whom_they_fit_in_the_post() -> None:
    known = Known((HUNG, SECRETARY, COMMITTEE), ("Nguyễn Thị Hùng", DEPUTY, COMMITTEE))
    assert match(_said("N. V. Hùng"), None, known).person_id == HUNG


def test_a_part_of_a_name_that_two_of_the_body_have_leaves_the_choice() -> None:
    known = Known((HUNG, DEPUTY, COMMITTEE), ("Trần Hùng", DEPUTY, COMMITTEE))
    found = match(_said("Hùng", DEPUTY), None, known)
    assert (len(found.candidates), found.person_id) == (2, None)


def _many(count: int, *, body: str) -> Known:
    return Known(
        *((f"{HUNG}#{number}", DEPUTY, body) for number in range(2, count + 2)), (HUNG, SECRETARY, COMMITTEE)
    )


def test_of_a_common_name_the_area_alone_preselects_nobody() -> None:
    claim = _said(HUNG, "Chairman", COUNCIL)
    assert match(claim, None, _many(1, body="Ministry of Health")).person_id == HUNG
    found = match(claim, None, _many(2, body="Ministry of Health"))
    assert (found.person_id, found.undecided) == (None, True)
    assert dict(found.candidates[0].reasons[-1].values) == {"count": "3"}


def test_of_a_common_name_the_post_decides() -> None:
    assert match(_said(HUNG), None, _many(20, body=COMMITTEE)).person_id == HUNG


def test_of_very_many_namesakes_the_likeliest_are_shown() -> None:
    found = match(_said(HUNG), None, _many(40, body="Ministry of Health"))
    assert len(found.candidates) == 12
    assert found.candidates[0].person_id == HUNG


def _dated(known: Known, person: str, **said: object) -> Known:
    known._tenures = [
        replace(one, **said) if one.person_id == person else one  # type: ignore[arg-type]
        for one in known._tenures
    ]
    return known


def _seen(known: Known, person: str, first: str, last: str) -> Known:
    return _dated(known, person, first_seen=PartialDate(first), last_seen=PartialDate(last))


def test_of_two_in_one_post_who_held_it_then_is_likelier_and_who_left_it_less() -> None:
    known = Known((HUNG, SECRETARY, COMMITTEE), (f"{HUNG}#2", SECRETARY, COMMITTEE))
    _seen(known, HUNG, "2015", "2017")
    _dated(known, HUNG, ended=True, end_latest=PartialDate("2018-01-31").latest)
    _seen(known, f"{HUNG}#2", "2023", "2025-01")
    found = match(_said(HUNG, on="2025-06-01"), None, known)
    assert found.person_id == f"{HUNG}#2"
    assert "in post then" in _codes(found)[0]
    assert "left before" in _codes(found)[1]


def test_another_gender_speaks_against() -> None:
    _file, (claim,) = written("1.txt", [attribute(LUONG, AttributeKind.GENDER, "female")])
    known = Described((LUONG, SECRETARY, COMMITTEE)).described(LUONG, AttributeKind.GENDER, "male")
    assert _codes(match(claim, None, known)) == [{"same name", "other gender"}]


def _stints(**ended: object) -> tuple[Known, Tenure]:
    known = _seen(Known((HUNG, SECRETARY, COMMITTEE)), HUNG, "2011", "2014")
    _dated(known, HUNG, **ended)
    return known, known._tenures[0]


def test_who_is_elected_again_after_having_left_begins_a_tenure_of_their_own() -> None:
    known, _former = _stints(ended=True, end_earliest=None, end_latest=PartialDate("2015-12").latest)
    again = replace(_said(HUNG, on="2020-05-01"), event=Event.ELECTED, relation=Relation.INCOMING)
    found = match(again, None, known, chosen=HUNG)
    assert (found.tenure, found.standing) == (None, "new post")


def test_a_sighting_after_the_end_contradicts_it_and_begins_nothing() -> None:
    known, former = _stints(ended=True, end_latest=PartialDate("2015-12").latest)
    assert match(_said(HUNG, on="2020-05-01"), None, known, chosen=HUNG).tenure == former


def test_of_two_tenures_in_one_post_the_one_of_the_claims_day_is_meant() -> None:
    known, former = _stints(ended=True, end_latest=PartialDate("2015-12").latest)
    days = {"first_seen": PartialDate("2020"), "last_seen": PartialDate("2024")}
    later = replace(former, id="later", ended=False, end_latest=None, **days)  # type: ignore[arg-type]
    known._tenures.append(later)
    assert match(_said(HUNG, on="2024-02-01"), None, known).tenure == later
    assert match(_said(HUNG, on="2013-02-01"), None, known).tenure == former

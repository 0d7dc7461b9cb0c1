"""Questions: what follows is asked, by body and worth, and answered in one act each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from db.computed import Change
from db.records import Organization, Person, Post, Tenure
from db.values import Event, PartialDate, Relation
from desktop.review.asked import Kind, Question, Way
from desktop.review.questions import Questions
from tests.newsroom import COMMITTEE, COUNCIL, Saying, keep, written
from tests.review.curator import Curator, at_work

TODAY = date(2026, 1, 1)
CUONG, DUNG = Saying("Trần Quốc Cường", "Secretary"), Saying("Trần Tiến Dũng", "Secretary")
GOVERNMENT = "Điện Biên Provincial People's Committee"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


@pytest.fixture
def questions(curator: Curator) -> Questions:
    return Questions(curator.store, curator.curation, lambda: TODAY)


def accept(curator: Curator, path: str, *sayings: Saying, on: str | None) -> None:
    """Accept all that an article says."""
    article_id = curator.open(path, *sayings, on=on)
    while curator.review.view.article and curator.review.view.article.id == article_id and curator.card.open:
        if curator.card.undecided:
            curator.review.choose(curator.card.candidates[0].person_id)
        curator.review.accept()


def only(questions: Questions) -> Question:
    """Return the one question that is asked."""
    (line,) = questions.lines()
    return questions.open(line.key)


def way(question: Question, code: str, person: str = "") -> Way:
    """Return a way out of a question."""
    return next(
        one for one in question.ways if one.code == code and person in dict(one.values).get("person", "")
    )


def test_a_succession_is_asked_with_both_tenures_and_the_quotes_of_both(
    curator: Curator, questions: Questions
) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", DUNG, on="2025-11-28")
    asked = only(questions)
    assert (asked.line.organization, asked.line.role) == (COMMITTEE, "Secretary")
    assert asked.line.persons == ("Trần Quốc Cường", "Trần Tiến Dũng")
    assert asked.line.day == PartialDate("2024-12-12/2025-11-28")
    assert [(one.person, one.ends) for one in asked.parties] == [
        ("Trần Quốc Cường", True),
        ("Trần Tiến Dũng", False),
    ]
    quoted = {
        quote.quote for one in asked.parties for quote in one.line.citations if quote.id in one.resting_on
    }
    assert quoted == {CUONG.sentence, DUNG.sentence}


def test_agreeing_ends_the_tenure_in_one_act_and_undo_asks_again(
    curator: Curator, questions: Questions
) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", DUNG, on="2025-11-28")
    asked = only(questions)
    answer = questions.agree(asked.line.key)
    assert answer.message.code == "agreed"
    assert questions.lines() == ()
    assert curator.lines()[0] == "Trần Quốc Cường, Secretary: ended 2024-12-12 (1)"
    questions.undo()
    assert [line.key for line in questions.lines()] == [asked.line.key]


def test_what_was_declined_stays_away_over_a_restart(curator: Curator, questions: Questions) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", DUNG, on="2025-11-28")
    questions.decline(only(questions).line.key, "reception")
    assert questions.lines() == ()
    curator.restart()
    assert Questions(curator.store, curator.curation, lambda: TODAY).lines() == ()


def test_a_day_that_is_known_ends_it_and_one_out_of_bounds_does_not(
    curator: Curator, questions: Questions
) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", DUNG, on="2025-11-28")
    asked = only(questions)
    end = way(asked, "end")
    assert questions.decide(asked.line.key, end, PartialDate("2026-02-01")).message.code == "day outside"
    questions.decide(asked.line.key, end, PartialDate("2025-06-30"))
    with curator.store.read() as unit:
        ended = [one for one in unit.directory.all(Tenure) if one.ended]
    assert [one.end_latest for one in ended] == [date(2025, 6, 30)]


def test_a_question_answered_elsewhere_is_no_longer_asked(curator: Curator, questions: Questions) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", DUNG, on="2025-11-28")
    asked = only(questions)
    other = Questions(curator.store, curator.curation, lambda: TODAY)
    other.agree(only(other).line.key)
    assert questions.agree(asked.line.key).changed is None


def test_two_holders_on_one_day_are_a_conflict_with_its_ways_out(
    curator: Curator, questions: Questions
) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", CUONG, on="2025-11-28")
    accept(curator, "3.txt", DUNG, on="2025-06-01")
    asked = only(questions)
    assert (asked.line.kind, asked.line.code) == (Kind.CONFLICT, "more holders than seats")
    assert asked.agree is None
    assert {one.code for one in asked.ways} == {"end", "more seats", "withdraw"}
    questions.decide(asked.line.key, way(asked, "withdraw", "Cường"))
    (left,) = questions.lines()
    assert (left.kind, left.code) == (Kind.PROPOSAL, "succession")


def test_two_names_of_one_person_are_joined_from_the_question(curator: Curator, questions: Questions) -> None:
    accept(curator, "1.txt", replace(DUNG, person="Tran Tien Dung A"), on="2024-12-12")
    accept(curator, "2.txt", DUNG, on="2025-11-28")
    asked = only(questions)
    joined = way(asked, "merge")
    assert questions.preview(joined).gone, "one of the two goes, and that is shown first"
    questions.decide(asked.line.key, joined)
    assert questions.lines() == ()
    assert len(curator.people()) == 1


def test_two_whose_names_differ_are_not_offered_as_one_for_a_single_key(
    curator: Curator, questions: Questions
) -> None:
    accept(curator, "1.txt", CUONG, replace(DUNG, person="Phạm Văn Sinh"), on="2024-12-12")
    assert "merge" not in {one.code for one in only(questions).ways}


def test_more_seats_settle_a_conflict(curator: Curator, questions: Questions) -> None:
    accept(curator, "1.txt", CUONG, DUNG, on="2024-12-12")
    asked = only(questions)
    questions.decide(asked.line.key, way(asked, "more seats"))
    assert questions.lines() == ()


def test_one_name_in_two_places_is_parted_into_two_persons(curator: Curator, questions: Questions) -> None:
    here = Saying("Lê Văn Lương", "Chairman", GOVERNMENT)
    there = Saying("Lê Văn Lương", "Chairman", "Lai Châu Provincial People's Committee", "Lai Châu")
    accept(curator, "1.txt", here, on="2025-09-01")
    curator.open("2.txt", there, on="2025-09-01")
    with curator.store.read() as unit:
        (person,) = unit.directory.all(Person)
    curator.review.choose(person.id)
    curator.review.accept()
    asked = only(questions)
    assert asked.line.code == "two places on one day"
    questions.decide(asked.line.key, way(asked, "part"))
    assert curator.people() == ["Lê Văn Lương", "Lê Văn Lương"]
    assert questions.lines() == ()


def test_papers_that_disagree_on_a_day_are_decided_by_preferring_one(
    curator: Curator, questions: Questions
) -> None:
    for path, day in (("1.txt", "2025-03-01"), ("2.txt", "2025-03-05")):
        accept(curator, path, replace(DUNG, event=Event.ELECTED, start=PartialDate(day)), on="2025-03-10")
    asked = only(questions)
    assert asked.line.code == "dates disagree"
    preferring = [one for one in asked.ways if one.code == "prefer"]
    assert {dict(one.values)["day"] for one in preferring} == {"2025-03-01", "2025-03-05"}
    chosen = next(one for one in preferring if dict(one.values)["day"] == "2025-03-05")
    questions.decide(asked.line.key, chosen)
    with curator.store.read() as unit:
        (held,) = unit.directory.all(Tenure)
    assert held.start_latest == date(2025, 3, 5)


def test_who_is_seen_after_leaving_is_asked_with_both_claims(curator: Curator, questions: Questions) -> None:
    left = replace(CUONG, event=Event.DISMISSED, relation=Relation.OUTGOING)
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    accept(curator, "2.txt", left, on="2025-01-10")
    accept(curator, "3.txt", CUONG, on="2025-03-01")
    asked = only(questions)
    assert asked.line.code == "seen after leaving"
    assert len([one for one in asked.ways if one.code == "withdraw"]) == 2


def test_those_of_an_ended_body_are_one_question_and_one_act(curator: Curator, questions: Questions) -> None:
    heads = [
        Saying(f"Nguyễn Văn {name}", title, COUNCIL)
        for name, title in (("A", "Chairman"), ("B", "Vice Chairman"))
    ]
    accept(curator, "1.txt", *heads, on="2025-03-01")
    with curator.store.read() as unit:
        (body,) = [one for one in unit.directory.all(Organization) if one.name == COUNCIL]
    curator.curation.edit(replace(body, valid_to=PartialDate("2025-07-01")))
    asked = only(questions)
    assert (asked.line.kind, asked.line.count) == (Kind.BATCH, 2)
    assert {one.person for one in asked.parties if one.ends} == {"Nguyễn Văn A", "Nguyễn Văn B"}
    questions.agree(asked.line.key)
    with curator.store.read() as unit:
        assert all(one.ended for one in unit.directory.all(Tenure))
    questions.undo()
    assert only(questions).line.count == 2


def take_in_roster(curator: Curator, path: str, on: str, *sayings: Saying) -> None:
    """Accept an article that gives the whole of a body."""
    file, claims = written(path, sayings, on)
    with curator.store.write() as unit:
        article_id = keep(unit, file, [replace(one, roster=True) for one in claims])
    curator.review.open(article_id)
    while curator.review.view.article and curator.review.view.article.id == article_id and curator.card.open:
        if curator.card.undecided:
            curator.review.choose(curator.card.candidates[0].person_id)
        curator.review.accept()


def test_a_complete_list_is_one_question_once_all_of_it_is_decided(
    curator: Curator, questions: Questions
) -> None:
    members = {name: Saying(name, "Member", COMMITTEE) for name in ("An", "Bình", "Cường", "Dũng")}
    accept(curator, "1.txt", *(members[name] for name in ("An", "Bình", "Cường")), on="2025-03-01")
    take_in_roster(curator, "2.txt", "2025-09-26", *(members[name] for name in ("An", "Dũng")))
    asked = only(questions)
    assert (asked.line.kind, asked.line.count) == (Kind.ROSTER, 2)
    then = {one.person: (one.change, bool(one.end)) for one in asked.changes}
    assert then == {
        "An": (Change.STAYS, False),
        "Dũng": (Change.NEW, False),
        "Bình": (Change.LEFT, True),
        "Cường": (Change.LEFT, True),
    }
    questions.agree(asked.line.key)
    assert questions.lines() == ()
    with curator.store.read() as unit:
        persons = {one.id: one.name for one in unit.directory.all(Person)}
        left = {persons[one.person_id] for one in unit.directory.all(Tenure) if one.ended}
    assert left == {"Bình", "Cường"}
    questions.undo()
    assert only(questions).line.key == asked.line.key


def test_a_congress_says_beforehand_who_is_not_confirmed_by_it(
    curator: Curator, questions: Questions
) -> None:
    accept(curator, "1.txt", CUONG, on="2024-12-12")
    day = PartialDate("2025-09-26")
    with curator.store.read() as unit:
        (body,) = [one for one in unit.directory.all(Organization) if one.name == COMMITTEE]
    assert [(one.person, one.role) for one in questions.unconfirmed(body.id, day)] == [
        ("Trần Quốc Cường", "Secretary")
    ]
    questions.congress(body.id, day)
    with curator.store.read() as unit:
        assert [one.day for one in unit.directory.mandates([body.id])] == [day]


def test_contradictions_and_departures_come_first_and_a_body_stays_together(
    curator: Curator, questions: Questions
) -> None:
    chair = [Saying(name, "Chairman", COUNCIL) for name in ("Lò Văn Phương", "Lê Thành Đô")]
    deputies = [Saying(name, "Standing Deputy Secretary") for name in ("Mùa A Sơn", "Lê Thành Đô")]
    accept(curator, "1.txt", CUONG, chair[0], deputies[0], on="2024-12")
    accept(curator, "2.txt", DUNG, chair[1], deputies[1], on="2025-11-28")
    accept(curator, "3.txt", replace(chair[0]), on="2025-12-01")
    lines = questions.lines()
    bodies = [line.organization for line in lines]
    assert bodies == [COUNCIL, COMMITTEE, COMMITTEE]
    assert lines[0].kind is Kind.CONFLICT
    with curator.store.read() as unit:
        ranks = {post.role: post.rank for post in unit.directory.all(Post)}
    assert [ranks[line.role] for line in lines[1:]] == sorted(ranks[line.role] for line in lines[1:])


NAMES = ("Trần Quốc Cường", "Trần Tiến Dũng", "Mùa A Sơn", "Lê Thành Đô")
OFFICES = (
    ("Secretary", COMMITTEE),
    ("Standing Deputy Secretary", COMMITTEE),
    ("Chairman", COUNCIL),
    ("Chairman", GOVERNMENT),
)


@pytest.mark.parametrize("seed", range(4))
def test_what_an_act_renews_is_what_everything_looked_at_anew_says(
    seed: int, curator: Curator, questions: Questions
) -> None:
    chance = Random(seed)  # noqa: S311 - to be repeated
    for step in range(25):
        asked = questions.lines()
        choice = chance.random()
        if choice < 0.55 or not asked:
            role, body = chance.choice(OFFICES)
            event = chance.choice((Event.SIGHTED, Event.SIGHTED, Event.ELECTED, Event.DISMISSED))
            day = f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            accept(curator, f"{step}.txt", Saying(chance.choice(NAMES), role, body, event=event), on=day)
        elif choice < 0.7:
            questions.agree(chance.choice(asked).key)
        elif choice < 0.8:
            questions.decline(chance.choice(asked).key)
        elif choice < 0.9:
            curator.curation.undo()
        else:
            curator.review.date(PartialDate("2025-06"))
        anew = Questions(curator.store, curator.curation, lambda: TODAY)
        assert questions.lines() == anew.lines(), f"step {step}"

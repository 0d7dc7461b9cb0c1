"""Merging, splitting, editing, taking back: what the curator lays down outside the queue."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from db.records import Area, Citation, Name, Organization, Person, Post, Tenure
from db.rules import Rule
from db.values import AttributeKind, EntityKind, Event, PartialDate, Relation, RuleKind, SourceKind
from desktop.review.previews import ByHand
from tests.newsroom import COMMITTEE, COUNCIL, Saying, attribute
from tests.review.curator import Curator, at_work

PLAIN = Saying("Le Van Luong", "Secretary")
MARKED = Saying("Lê Văn Lương", "Secretary")
PERSON = EntityKind.PERSON


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _accept_new(curator: Curator, path: str, saying: Saying, on: str) -> str:
    """Accept what an article says of somebody, as a new person; return the person's id."""
    curator.open(path, saying, on=on)
    curator.review.choose(None)
    curator.review.accept()
    with curator.store.read() as unit:
        return unit.directory.all(Person)[-1].id


def _accept(curator: Curator, path: str, saying: Saying, on: str, person_id: str) -> None:
    curator.open(path, saying, on=on)
    curator.review.choose(person_id)
    curator.review.accept()


def _two(curator: Curator) -> tuple[str, str]:
    """Have Le Van Luong and Lê Văn Lương as two persons in one post."""
    first = _accept_new(curator, "1.txt", PLAIN, "2025-01-10")
    return first, _accept_new(curator, "2.txt", MARKED, "2025-03-10")


def _named_by(curator: Curator) -> dict[str, set[str]]:
    """Return, by person's id, the names that the evidence of their citations shows."""
    found: dict[str, set[str]] = {}
    with curator.store.read() as unit:
        for tenure in unit.directory.all(Tenure):
            for citation in unit.directory.citations_for([tenure.id]):
                quotes = {piece.quote for piece in citation.evidence if piece.part == "person"}
                found.setdefault(tenure.person_id, set()).update(quotes)
    return found


def _digest(curator: Curator) -> str:
    with curator.store.read() as unit:
        return unit.directory.digest()


def test_merge_accept_three_more_undo_one_split_and_every_citation_is_home(curator: Curator) -> None:
    first, second = _two(curator)
    curator.curation.merge(PERSON, first, second)
    assert curator.lines() == ["Lê Văn Lương, Secretary: in post by 2025-03-10 (2)"]
    _accept(curator, "3.txt", MARKED, "2025-04-10", first)
    _accept(curator, "4.txt", PLAIN, "2025-05-10", first)
    _accept(curator, "5.txt", MARKED, "2025-06-10", second)
    curator.curation.undo()
    assert curator.lines() == ["Lê Văn Lương, Secretary: in post by 2025-05-10 (4)"]
    curator.restart()
    curator.curation.split(PERSON, first, second)
    curator.restart()
    assert _named_by(curator) == {first: {"Le Van Luong"}, second: {"Lê Văn Lương"}}
    assert curator.lines() == [
        "Le Van Luong, Secretary: in post by 2025-05-10 (2)",
        "Lê Văn Lương, Secretary: in post by 2025-04-10 (2)",
    ]


def test_a_merge_keeps_the_losing_name_and_the_old_id_leads_to_who_is_kept(curator: Curator) -> None:
    first, second = _two(curator)
    curator.curation.merge(PERSON, second, first)
    with curator.store.read() as unit:
        (kept,) = unit.directory.all(Person)
        assert (kept.id, kept.name) == (second, "Lê Văn Lương")
        assert {name.text for name in kept.names} == {"Lê Văn Lương", "Le Van Luong"}
        assert unit.directory.persons([first]) == {first: kept}
        assert len(unit.directory.tenures_of([first])) == 1


def test_a_preview_of_a_merge_says_what_it_unites_and_changes_nothing(curator: Curator) -> None:
    first, second = _two(curator)
    before = _digest(curator)
    preview = curator.curation.preview_merge(PERSON, first, second)
    assert _digest(curator) == before
    (united,) = preview.united
    assert {one.person_id for one in united.parts} == {first, second}
    assert preview.words[united.tenure.post_id].startswith("Secretary, ")
    assert [one.id for one in preview.gone if isinstance(one, Person)] == [second]


def test_what_speaks_against_a_merge_is_said_before_it(curator: Curator) -> None:
    first, second = _two(curator)
    for path, person_id, year in (("3.txt", first, "1965"), ("4.txt", second, "1972")):
        name = PLAIN.person if person_id == first else MARKED.person
        _accept(curator, path, attribute(name, AttributeKind.BIRTH, year), "2025-04-01", person_id)
    preview = curator.curation.preview_merge(PERSON, first, second)
    assert [reason.code for reason in preview.against] == ["other birth year"]


def test_bodies_that_merge_unite_their_posts_and_split_again(curator: Curator) -> None:
    _accept_new(curator, "1.txt", Saying("Lò Văn Phương", "Chairman", COUNCIL), "2025-01-10")
    other = Saying("Lò Văn Phương", "Chairman", "Lai Châu Provincial People's Council", "Lai Châu")
    with curator.store.read() as unit:
        (person,) = unit.directory.all(Person)
    _accept(curator, "2.txt", other, "2025-03-10", person.id)
    before = _digest(curator)
    with curator.store.read() as unit:
        kept, lost = unit.directory.all(Organization)[-2:]
        assert len(unit.directory.all(Post)) == 2
    curator.curation.merge(EntityKind.ORGANIZATION, kept.id, lost.id)
    with curator.store.read() as unit:
        (post,) = unit.directory.all(Post)
        assert post.organization_id == kept.id
    assert len(curator.lines()) == 1
    _accept(curator, "3.txt", other, "2025-04-10", person.id)
    curator.curation.undo()
    curator.curation.split(EntityKind.ORGANIZATION, kept.id, lost.id)
    assert len(curator.lines()) == 2
    with curator.store.read() as unit:
        assert len(unit.directory.all(Post)) == 2
    assert _digest(curator) != before, "that they are not the same is remembered"
    curator.curation.undo()
    curator.curation.undo()
    assert _digest(curator) == before


def test_an_edit_says_what_an_entity_is_and_later_names_are_added_to_it(curator: Curator) -> None:
    first, _second = _two(curator)
    with curator.store.read() as unit:
        person = unit.directory.persons([first])[first]
    better = replace(person, name="Lê Văn Lượng", names=(Name("Lê Văn Lượng", "vi"),))
    (change,) = curator.curation.preview_edit(better).of(Person)
    assert change.before == person
    curator.curation.edit(better, note="He signs so")
    _accept(curator, "3.txt", PLAIN, "2025-04-10", first)
    with curator.store.read() as unit:
        now = unit.directory.persons([first])[first]
        (note,) = unit.directory.notes([first])
    assert now.name == "Lê Văn Lượng"
    assert [name.text for name in now.names] == ["Lê Văn Lượng", "Le Van Luong"]
    assert note.text == "He signs so"


def test_an_edit_of_who_was_merged_leaves_the_others_names_to_a_split(curator: Curator) -> None:
    first, second = _two(curator)
    curator.curation.merge(PERSON, first, second)
    with curator.store.read() as unit:
        person = unit.directory.persons([first])[first]
    curator.curation.edit(replace(person, name="Le Van Luong"))
    curator.curation.split(PERSON, first, second)
    assert curator.names_of_id(first) == {"Le Van Luong"}


def test_a_removed_person_is_gone_with_the_tenures_until_that_is_undone(curator: Curator) -> None:
    first, _second = _two(curator)
    before = _digest(curator)
    preview = curator.curation.preview_remove(first)
    assert {type(one) for one in preview.gone} == {Person, Tenure}
    curator.curation.remove(first)
    assert curator.people() == ["Lê Văn Lương"]
    assert len(curator.lines()) == 1
    curator.curation.undo()
    assert _digest(curator) == before


def test_undo_and_redo_go_through_everything_over_a_restart(curator: Curator) -> None:
    first, second = _two(curator)
    curator.curation.merge(PERSON, first, second)
    after = _digest(curator)
    assert [act.gesture for act in iter(curator.curation.undo, None)] == ["merge", "accept", "accept"]
    assert curator.people() == []
    curator.restart()
    done = [act.gesture for act in iter(curator.curation.redo, None)]
    assert done == ["accept", "accept", "merge"]
    assert _digest(curator) == after


def test_after_something_new_nothing_can_be_redone(curator: Curator) -> None:
    first, _second = _two(curator)
    curator.curation.undo()
    curator.curation.note(first, "Asked the office")
    assert curator.curation.redo() is None
    undone = curator.curation.undo()
    assert undone
    assert undone.gesture == "note"
    again = curator.curation.redo()
    assert again
    assert again.gesture == "note"


def test_reopening_an_act_takes_along_what_rests_on_it_and_nothing_else(curator: Curator) -> None:
    first, second = _two(curator)
    curator.curation.merge(PERSON, first, second)
    curator.curation.note(second, "A question")
    _accept_new(curator, "9.txt", Saying("Mùa A Sơn", "Deputy Secretary"), "2025-05-01")
    acts = curator.curation.acts()
    assert [act.gesture for act in acts] == ["accept", "note", "merge", "accept", "accept"]
    later = acts[3]
    preview = curator.curation.preview_reopen(later.id)
    assert [act.gesture for act in preview.acts] == ["note", "merge"]
    before = _digest(curator)
    curator.curation.reopen(later.id)
    assert sorted(curator.people()) == ["Le Van Luong", "Mùa A Sơn"]
    curator.curation.undo()
    assert _digest(curator) == before


def test_the_first_article_reopened_takes_all_that_uses_its_post(curator: Curator) -> None:
    _two(curator)
    preview = curator.curation.preview_reopen(curator.curation.acts()[-1].id)
    assert [act.gesture for act in preview.acts] == ["accept"]


def test_a_withdrawn_citation_is_rejected_and_the_others_stay(curator: Curator) -> None:
    first, _second = _two(curator)
    _accept(curator, "3.txt", PLAIN, "2025-04-10", first)
    with curator.store.read() as unit:
        (tenure,) = unit.directory.tenures_of([first])
        *_kept, last = unit.directory.citations_for([tenure.id])
    curator.curation.withdraw(last.id)
    assert "Le Van Luong, Secretary: in post by 2025-01-10 (1)" in curator.lines()


def test_what_the_curator_knows_has_the_note_as_its_source(curator: Curator) -> None:
    note = "Mùa A Sơn told me that he is Secretary of the committee since May."
    known = ByHand(
        note, "Mùa A Sơn", "Secretary", PLAIN.organization, "Điện Biên", start=PartialDate("2025-05")
    )
    curator.curation.by_hand(known)
    with curator.store.read() as unit:
        (citation,) = unit.directory.all(Citation)
        (tenure,) = unit.directory.all(Tenure)
        line = unit.articles.by_ids({citation.article_id})[citation.article_id]
        assert unit.articles.lines() == []
    assert (line.kind, tenure.started) == (SourceKind.NOTE, True)
    assert {piece.quote for piece in citation.evidence} >= {note, "Mùa A Sơn", "Secretary"}


def test_two_calls_noted_in_the_same_words_are_two_sources(curator: Curator) -> None:
    told = partial(ByHand, "A call.", "Mùa A Sơn", "Secretary", COMMITTEE)
    curator.curation.by_hand(told(as_of=PartialDate("2024-12-01")))
    before = _digest(curator)
    curator.curation.by_hand(told(as_of=PartialDate("2025-11-01")))
    with curator.store.read() as unit:
        said = sorted(str(one.as_of) for one in unit.directory.all(Citation))
    assert said == ["2024-12-01", "2025-11-01"]
    curator.curation.undo()
    assert _digest(curator) == before
    assert curator.store.rebuild()[0] == curator.store.rebuild()[1]


def test_a_preview_names_the_bodies_and_areas_of_which_a_record_speaks(curator: Curator) -> None:
    _two(curator)
    with curator.store.read() as unit:
        body = unit.directory.all(Organization)[0]
        areas = unit.directory.all(Area)
    words = curator.curation.preview_edit(replace(body, area_id=None, rank=3)).words
    assert areas[0].name in words.values()


def test_rules_mandates_notes_and_restrictions_are_kept_and_taken_back(curator: Curator) -> None:
    _two(curator)
    article = curator.publish("9.txt", PLAIN)
    with curator.store.read() as unit:
        body = unit.directory.all(Organization)[-1].id
    before = _digest(curator)
    curator.curation.rule(Rule("limit", RuleKind.STALE_LIMIT, (("months", "18"),)))
    curator.curation.mandate(body, PartialDate("2025-10-01"))
    curator.curation.restrict(article, restricted=True)
    curator.curation.decline("a key", why="They share the office")
    with curator.store.read() as unit:
        assert unit.directory.rules(RuleKind.STALE_LIMIT)[0].values == (("months", "18"),)
        assert unit.directory.mandates([body])[0].day == PartialDate("2025-10-01")
        assert unit.articles.by_ids({article})[article].restricted
        assert unit.directory.declined(["a key", "another"]) == {"a key": "They share the office"}
    for _each in range(4):
        curator.curation.undo()
    assert _digest(curator) == before
    with curator.store.read() as unit:
        assert not unit.articles.by_ids({article})[article].restricted


def test_the_history_of_a_tenure_says_who_decided_what_from_which_sentence(curator: Curator) -> None:
    first, second = _two(curator)
    curator.curation.merge(PERSON, first, second)
    with curator.store.read() as unit:
        (tenure,) = unit.directory.all(Tenure)
    lines = curator.curation.history(tenure.id)
    assert [line.said.code for line in lines] == ["accepted", "accepted"]
    assert lines[0].quotes == (MARKED.sentence,)
    assert {line.curator for line in lines} == {"curator"}
    codes = [line.said.code for line in curator.curation.history(first)]
    assert codes == ["judged", "accepted", "minted", "accepted", "minted"]
    assert [act.gesture for act in curator.curation.acts("luong")] == ["merge", "accept", "accept"]


def test_an_end_that_was_appointed_away_from_opens_a_second_tenure(curator: Curator) -> None:
    first, _second = _two(curator)
    left = replace(PLAIN, event=Event.DISMISSED, relation=Relation.OUTGOING)
    _accept(curator, "3.txt", left, "2025-04-10", first)
    back = replace(PLAIN, event=Event.ELECTED, relation=Relation.INCOMING)
    _accept(curator, "4.txt", back, "2025-09-10", first)
    with curator.store.read() as unit:
        tenures = unit.directory.tenures_of([first])
    assert sorted(one.ended for one in tenures) == [False, True]

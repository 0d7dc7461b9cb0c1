"""Rules of a directory: which paper is believed, what is out of scope, what a wording means in a paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.records import Post, Tenure
from db.rules import Rule
from db.values import Event, Relation, RuleKind
from desktop.browse import Browse
from desktop.review.questions import Questions
from tests.newsroom import COMMITTEE, COUNCIL, publish
from tests.review.curator import Curator, at_work
from tests.review.ruling import CHIEF, ELECTED, INSPECTOR, PARTY, PROVINCIAL, SCOPE, SEATS, rank_of, reads


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _tenures(curator: Curator) -> dict[str, Tenure]:
    with curator.store.read() as unit:
        return {one.id: one for one in unit.directory.all(Tenure)}


def _began(curator: Curator) -> list[str]:
    return sorted(str(one.start_earliest) for one in _tenures(curator).values() if one.disputed)


def test_the_paper_that_is_ranked_first_is_believed_and_the_last_rule_holds(curator: Curator) -> None:
    person = reads(curator, PARTY, ELECTED, "2025-09-27")
    reads(curator, PROVINCIAL, ELECTED, "2025-09-25", person)
    assert _began(curator) == ["2025-09-25"]
    curator.curation.rule(rank_of(PARTY, 1))
    assert _began(curator) == ["2025-09-27"]
    curator.curation.rule(rank_of(PARTY, 3), rank_of(PROVINCIAL, 2))
    assert _began(curator) == ["2025-09-25"]
    curator.curation.undo()
    assert _began(curator) == ["2025-09-27"]
    curator.curation.rule(Rule(f"rank of {PARTY}", RuleKind.OUTLET_RANK, ()))
    assert _began(curator) == ["2025-09-25"]


def test_a_claim_accepted_after_a_rank_is_weighed_by_it(curator: Curator) -> None:
    curator.curation.rule(rank_of(PARTY, 1))
    person = reads(curator, PROVINCIAL, ELECTED, "2025-09-25")
    reads(curator, PARTY, ELECTED, "2025-09-27", person)
    assert _began(curator) == ["2025-09-27"]


def test_a_rank_touches_only_tenures_on_which_papers_disagree(curator: Curator) -> None:
    person = reads(curator, PARTY, ELECTED, "2025-09-27")
    reads(curator, PROVINCIAL, ELECTED, "2025-09-25", person)
    agreed = reads(
        curator, PARTY, replace(ELECTED, person="Mùa A Sơn", title="Deputy Secretary"), "2025-08-01"
    )
    changed = curator.curation.rule(rank_of(PARTY, 1))
    held = {one.person_id: key for key, one in _tenures(curator).items()}
    assert held[person] in changed.subjects
    assert held[agreed] not in changed.subjects


def test_what_is_out_of_scope_is_no_card_and_waits_for_nobody(curator: Curator) -> None:
    article = curator.publish("1.txt", INSPECTOR, ELECTED)
    alone = curator.publish("2.txt", INSPECTOR)
    assert curator.tally(article) == (2, 0)
    curator.curation.rule(SCOPE)
    assert curator.standings(alone) == ["out of scope"]
    assert (curator.tally(article), curator.tally(alone)) == ((1, 0), (0, 0))
    view = curator.review.open(article)
    assert [card.person for card in view.cards] == [ELECTED.person]
    curator.curation.rule(replace(SCOPE, values=()))
    assert curator.tally(article) == (2, 0)
    assert [card.person for card in curator.review.open(alone).cards] == [INSPECTOR.person]


def test_articles_that_come_in_later_are_under_the_rule_and_undoing_it_brings_them_back(
    curator: Curator,
) -> None:
    curator.curation.rule(SCOPE)
    article = curator.publish("1.txt", INSPECTOR)
    assert curator.tally(article) == (0, 0)
    curator.curation.undo()
    assert curator.tally(article) == (1, 0)
    curator.curation.redo()
    assert curator.standings(article) == ["out of scope"]


def test_a_preview_of_a_scope_names_claims_and_lines_and_changes_nothing(curator: Curator) -> None:
    reads(curator, PARTY, INSPECTOR, "2025-09-01")
    reads(curator, PARTY, ELECTED, "2025-09-02")
    waiting = curator.publish("3.txt", INSPECTOR)
    seen = curator.curation.preview_rule(SCOPE)
    assert [(one.article_id, one.after.out_of_scope) for one in seen.claims] == [(waiting, True)]
    assert [(one.person, one.said.code) for one in seen.lines] == [(INSPECTOR.person, "left out of print")]
    assert curator.tally(waiting) == (1, 0)


def test_what_is_out_of_scope_is_kept_with_the_person(curator: Curator) -> None:
    inspector = replace(INSPECTOR, person=ELECTED.person)
    article = publish(curator.store, "1.txt", ELECTED, inspector, published="2025-09-27")
    earlier = reads(curator, PARTY, replace(inspector, title="Deputy Inspector"), "2025-01-01")
    curator.curation.rule(SCOPE)
    curator.review.open(article)
    curator.review.choose(earlier)
    curator.review.accept()
    page = Browse(curator.store).person(earlier, date(2026, 1, 1))
    assert [(one.title, one.quote) for one in page.kept] == [("Inspector", inspector.sentence)]
    assert curator.tally(article) == (0, 1)
    deputies = replace(SCOPE, id="deputies", values=(("role", "Deputy Inspector"),))
    curator.curation.rule(deputies)
    page = Browse(curator.store).person(earlier, date(2026, 1, 1))
    assert {one.role: one.out_of_scope for one in page.tenures} == {
        "Deputy Inspector": True,
        "Secretary": False,
    }


def test_a_stale_limit_names_the_lines_that_it_puts_in_doubt(curator: Curator) -> None:
    reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED, relation=Relation.CURRENT), "2024-01-01")
    limit = Rule("limit", RuleKind.STALE_LIMIT, (("months", "12"),))
    (line,) = curator.curation.preview_rule(limit).lines
    assert (line.person, line.said.code) == (ELECTED.person, "would be stale")
    curator.curation.rule(limit)
    (line,) = curator.curation.preview_rule(replace(limit, values=())).lines
    assert line.said.code == "no longer stale"


def test_nothing_is_asked_of_a_post_out_of_scope(curator: Curator) -> None:
    first = replace(INSPECTOR, title="Chief Inspector", organization=COUNCIL)
    reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED, relation=Relation.CURRENT), "2025-01-01")
    reads(curator, PARTY, replace(first, title="Secretary", organization=COMMITTEE), "2025-06-01")
    asked = Questions(curator.store, curator.curation, lambda: date(2026, 1, 1))
    assert len(asked.lines()) == 1
    curator.curation.rule(replace(SCOPE, values=(("branch", "party"), ("role", "Secretary"))))
    assert asked.lines() == ()


def _posts(curator: Curator) -> dict[str, Post]:
    with curator.store.read() as unit:
        return {one.role: one for one in unit.directory.all(Post)}


def test_a_rule_for_a_kind_of_post_changes_every_one_after_its_preview(curator: Curator) -> None:
    reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED), "2025-09-01")
    reads(curator, PARTY, CHIEF, "2025-09-01")
    seen = curator.curation.preview_rule(SEATS)
    assert [one.row.seats for one in seen.of(Post) if isinstance(one.row, Post)] == [2]
    assert _posts(curator)["Secretary"].seats == 1
    curator.curation.rule(SEATS)
    posts = _posts(curator)
    head = posts["Secretary"]
    assert (head.seats, head.rank, head.excludes) == (2, 7, (posts["Chief Inspector"].id,))
    curator.curation.undo()
    assert _posts(curator)["Secretary"].seats == 1


def test_posts_that_come_in_later_follow_the_rule_for_their_kind(curator: Curator) -> None:
    curator.curation.rule(SEATS)
    reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED), "2025-09-01")
    assert _posts(curator)["Secretary"].excludes == ()
    reads(curator, PARTY, CHIEF, "2025-09-01")
    posts = _posts(curator)
    assert (posts["Secretary"].seats, posts["Secretary"].rank) == (2, 7)
    assert posts["Secretary"].excludes == (posts["Chief Inspector"].id,)

"""Rules of a directory: which paper is believed, what is out of scope, what a wording means in a paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.acts import Concluded
from db.records import Post, Tenure
from db.rules import Rule, rule_of
from db.values import Event, PartialDate, Relation, RuleKind
from desktop.browse import Browse
from desktop.browse.wording import posts_in_words
from desktop.review.questions import Questions
from resources.words import sentence
from resources.words.rules import rule_words
from tests.newsroom import COMMITTEE, COUNCIL, NOON, Saying, publish
from tests.review.curator import Curator, at_work, correction

ELECTED = Saying("Trần Tiến Dũng", "Secretary", event=Event.ELECTED, relation=Relation.INCOMING)
PARTY, PROVINCIAL = "Nhân Dân", "Điện Biên Phủ"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _reads(curator: Curator, outlet: str, saying: Saying, on: str, person_id: str | None = None) -> str:
    """Accept what an outlet's article says of a person, new unless named; return the person's id."""
    article_id = publish(curator.store, f"{outlet} {on}.txt", saying, published=on, outlet=outlet)
    curator.review.open(article_id)
    curator.review.choose(person_id)
    curator.review.accept()
    with curator.store.read() as unit:
        return unit.directory.named_persons(saying.person)[-1].id


def _rank(outlet: str, rank: int) -> Rule:
    return Rule(f"rank of {outlet}", RuleKind.OUTLET_RANK, (("outlet", outlet), ("rank", str(rank))))


def _tenures(curator: Curator) -> dict[str, Tenure]:
    with curator.store.read() as unit:
        return {one.id: one for one in unit.directory.all(Tenure)}


def _began(curator: Curator) -> list[str]:
    return sorted(str(one.start_earliest) for one in _tenures(curator).values() if one.disputed)


def test_the_paper_that_is_ranked_first_is_believed_and_the_last_rule_holds(curator: Curator) -> None:
    person = _reads(curator, PARTY, ELECTED, "2025-09-27")
    _reads(curator, PROVINCIAL, ELECTED, "2025-09-25", person)
    assert _began(curator) == ["2025-09-25"]
    curator.curation.rule(_rank(PARTY, 1))
    assert _began(curator) == ["2025-09-27"]
    curator.curation.rule(_rank(PARTY, 3), _rank(PROVINCIAL, 2))
    assert _began(curator) == ["2025-09-25"]
    curator.curation.undo()
    assert _began(curator) == ["2025-09-27"]
    curator.curation.rule(Rule(f"rank of {PARTY}", RuleKind.OUTLET_RANK, ()))
    assert _began(curator) == ["2025-09-25"]


def test_a_claim_accepted_after_a_rank_is_weighed_by_it(curator: Curator) -> None:
    curator.curation.rule(_rank(PARTY, 1))
    person = _reads(curator, PROVINCIAL, ELECTED, "2025-09-25")
    _reads(curator, PARTY, ELECTED, "2025-09-27", person)
    assert _began(curator) == ["2025-09-27"]


def test_a_rank_touches_only_tenures_on_which_papers_disagree(curator: Curator) -> None:
    person = _reads(curator, PARTY, ELECTED, "2025-09-27")
    _reads(curator, PROVINCIAL, ELECTED, "2025-09-25", person)
    agreed = _reads(
        curator, PARTY, replace(ELECTED, person="Mùa A Sơn", title="Deputy Secretary"), "2025-08-01"
    )
    changed = curator.curation.rule(_rank(PARTY, 1))
    held = {one.person_id: key for key, one in _tenures(curator).items()}
    assert held[person] in changed.subjects
    assert held[agreed] not in changed.subjects


INSPECTOR = Saying("Lò Văn Tiến", "Inspector", "Điện Biên Provincial People's Council")
SCOPE = Rule("scope", RuleKind.SCOPE, (("level", "provincial"), ("role", "Inspector")))


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
    _reads(curator, PARTY, INSPECTOR, "2025-09-01")
    _reads(curator, PARTY, ELECTED, "2025-09-02")
    waiting = curator.publish("3.txt", INSPECTOR)
    seen = curator.curation.preview_rule(SCOPE)
    assert [(one.article_id, one.after.out_of_scope) for one in seen.claims] == [(waiting, True)]
    assert [(one.person, one.said.code) for one in seen.lines] == [(INSPECTOR.person, "left out of print")]
    assert curator.tally(waiting) == (1, 0)


BOARD = Saying("Mùa A Sơn", "Member", "Điện Biên Provincial Party Standing Board")
MEANT = "Điện Biên Provincial Party Standing Committee"
WORDING = Rule(
    "board",
    RuleKind.WORDING,
    (("outlet", PROVINCIAL), ("written", "Party Standing Board"), ("body", "party-standing-committee")),
)


def _bodies(curator: Curator, article_id: str) -> list[str]:
    return [claim.organization for card in curator.review.open(article_id).cards for claim in card.claims]


def test_a_wording_holds_for_its_outlet_alone_at_whatever_place(curator: Curator) -> None:
    elsewhere = replace(BOARD, organization="Lai Châu Provincial Party Standing Board", area="Lai Châu")
    own = publish(curator.store, "1.txt", BOARD, elsewhere, outlet=PROVINCIAL)
    other = publish(curator.store, "2.txt", BOARD, outlet=PARTY)
    seen = curator.curation.preview_rule(WORDING)
    assert {(one.article_id, one.after.organization) for one in seen.claims} == {
        (own, MEANT),
        (own, "Lai Châu Provincial Party Standing Committee"),
    }
    curator.curation.rule(WORDING)
    assert _bodies(curator, own) == [MEANT, "Lai Châu Provincial Party Standing Committee"]
    assert _bodies(curator, other) == [BOARD.organization]


def test_what_one_paper_calls_a_body_never_names_it_for_another(curator: Curator) -> None:
    curator.curation.rule(WORDING)
    _reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    other = publish(curator.store, "2.txt", BOARD, outlet=PARTY)
    assert _bodies(curator, other) == [BOARD.organization]


def test_a_title_means_in_a_paper_what_the_rule_says(curator: Curator) -> None:
    head = replace(BOARD, title="First Secretary", organization=COMMITTEE)
    rule = Rule(
        "head",
        RuleKind.WORDING,
        (("outlet", PROVINCIAL), ("written", "first secretary"), ("role", "Secretary")),
    )
    article = publish(curator.store, "1.txt", head, outlet=PROVINCIAL)
    curator.curation.rule(rule)
    (card,) = curator.review.open(article).cards
    assert card.claims[0].role == "Secretary"


def _held(curator: Curator, name: str) -> list[str]:
    """Return the posts of everybody so called, with their bodies."""
    with curator.store.read() as unit:
        persons = [one.id for one in unit.directory.named_persons(name)]
        found = posts_in_words(unit, persons)
    return sorted(words for each in found.values() for words in each)


def test_lines_that_rest_on_the_wording_are_named_before_the_rule_and_move_with_it(curator: Curator) -> None:
    _reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    _reads(curator, PARTY, replace(BOARD, person="Trần Tiến Dũng"), "2025-09-02")
    before = curator.lines()
    (line,) = curator.curation.preview_rule(WORDING).lines
    assert (line.person, dict(line.said.values)["organization"]) == (BOARD.person, MEANT)
    assert curator.lines() == before
    curator.curation.rule(WORDING)
    assert _held(curator, BOARD.person) == [f"Member, {MEANT}"]
    assert _held(curator, "Trần Tiến Dũng") == [f"Member, {BOARD.organization}"], "another paper's words"
    assert curator.lines() == before, "who holds what since when is as it was"
    curator.curation.undo()
    assert _held(curator, BOARD.person) == [f"Member, {BOARD.organization}"]


def test_a_wording_that_is_withdrawn_moves_its_lines_back(curator: Curator) -> None:
    _reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    curator.curation.rule(WORDING)
    (line,) = curator.curation.preview_rule(replace(WORDING, values=())).lines
    assert dict(line.said.values)["organization"] == BOARD.organization
    curator.curation.rule(replace(WORDING, values=()))
    assert _held(curator, BOARD.person) == [f"Member, {BOARD.organization}"]


def test_what_was_decided_on_a_line_moves_with_it(curator: Curator) -> None:
    _reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    (line,) = _tenures(curator).values()
    curator.curation.conclude(
        Concluded(line.id, line.person_id, line.post_id, PartialDate("2025-11"), "by hand")
    )
    curator.curation.note(line.id, "Heard of at a reception")
    curator.curation.rule(WORDING)
    (moved,) = _tenures(curator).values()
    assert moved.post_id != line.post_id
    assert (moved.ended, str(moved.end_latest)) == (True, "2025-11-30")
    with curator.store.read() as unit:
        assert [one.text for one in unit.directory.notes([moved.id])] == ["Heard of at a reception"]


def test_what_is_out_of_scope_is_kept_with_the_person(curator: Curator) -> None:
    inspector = replace(INSPECTOR, person=ELECTED.person)
    article = publish(curator.store, "1.txt", ELECTED, inspector, published="2025-09-27")
    earlier = _reads(curator, PARTY, replace(inspector, title="Deputy Inspector"), "2025-01-01")
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


def test_a_correction_of_a_wording_is_offered_as_a_rule_for_that_outlet(curator: Curator) -> None:
    article = publish(curator.store, "1.txt", BOARD, outlet=PROVINCIAL)
    (card,) = curator.review.open(article).cards
    curator.review.correct(correction(card.claims[0].claim, organization=MEANT))
    (rule,) = curator.curation.offers()
    assert dict(rule.values) == dict(WORDING.values)
    waiting = publish(curator.store, "2.txt", BOARD, outlet=PROVINCIAL)
    assert [one.article_id for one in curator.curation.preview_rule(rule).claims] == [waiting]
    curator.curation.rule(rule)
    assert _bodies(curator, waiting) == [MEANT]
    assert curator.curation.offers() == ()


def test_a_corrected_title_is_offered_too_and_no_rule_without_an_outlet(curator: Curator) -> None:
    head = replace(BOARD, title="First Secretary", organization=COMMITTEE)
    for outlet, offered in (
        (PROVINCIAL, [("written", "First Secretary"), ("role", "Secretary")]),
        (None, []),
    ):
        (card,) = curator.review.open(publish(curator.store, f"{outlet}.txt", head, outlet=outlet)).cards
        curator.review.choose(None)
        curator.review.correct(correction(card.claims[0].claim, title="Secretary"))
        assert [value for rule in curator.curation.offers() for value in rule.values[1:]] == offered


def test_a_stale_limit_names_the_lines_that_it_puts_in_doubt(curator: Curator) -> None:
    _reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED, relation=Relation.CURRENT), "2024-01-01")
    limit = Rule("limit", RuleKind.STALE_LIMIT, (("months", "12"),))
    (line,) = curator.curation.preview_rule(limit).lines
    assert (line.person, line.said.code) == (ELECTED.person, "would be stale")
    curator.curation.rule(limit)
    (line,) = curator.curation.preview_rule(replace(limit, values=())).lines
    assert line.said.code == "no longer stale"


def test_nothing_is_asked_of_a_post_out_of_scope(curator: Curator) -> None:
    first = replace(INSPECTOR, title="Chief Inspector", organization=COUNCIL)
    _reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED, relation=Relation.CURRENT), "2025-01-01")
    _reads(curator, PARTY, replace(first, title="Secretary", organization=COMMITTEE), "2025-06-01")
    asked = Questions(curator.store, curator.curation, lambda: date(2026, 1, 1))
    assert len(asked.lines()) == 1
    curator.curation.rule(replace(SCOPE, values=(("branch", "party"), ("role", "Secretary"))))
    assert asked.lines() == ()


def _posts(curator: Curator) -> dict[str, Post]:
    with curator.store.read() as unit:
        return {one.role: one for one in unit.directory.all(Post)}


SEATS = Rule(
    "heads",
    RuleKind.POST,
    (
        ("branch", "party"),
        ("role", "Secretary"),
        ("seats", "2"),
        ("rank", "7"),
        ("excludes role", "Chief Inspector"),
        ("excludes branch", "council"),
    ),
)
CHIEF = replace(INSPECTOR, title="Chief Inspector", organization=COUNCIL)


def test_a_rule_for_a_kind_of_post_changes_every_one_after_its_preview(curator: Curator) -> None:
    _reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED), "2025-09-01")
    _reads(curator, PARTY, CHIEF, "2025-09-01")
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
    _reads(curator, PARTY, replace(ELECTED, event=Event.SIGHTED), "2025-09-01")
    assert _posts(curator)["Secretary"].excludes == ()
    _reads(curator, PARTY, CHIEF, "2025-09-01")
    posts = _posts(curator)
    assert (posts["Secretary"].seats, posts["Secretary"].rank) == (2, 7)
    assert posts["Secretary"].excludes == (posts["Chief Inspector"].id,)


def test_every_rule_stands_in_the_rulebook_in_words_with_who_laid_it_down_when(curator: Curator) -> None:
    curator.curation.rule(_rank(PARTY, 1), SCOPE, WORDING, SEATS)
    curator.curation.rule(Rule(SCOPE.id, RuleKind.SCOPE, ()))
    lines = curator.curation.rules().laid_down
    assert [rule_words(one.rule.kind, dict(one.rule.values), one.meant) for one in lines] == [
        f"{PARTY} is believed as number 1",
        f"In {PROVINCIAL}, “Party Standing Board” means the Party Standing Committee of the place",
        "Secretary (Party body): 2 seats, rank 7, excludes Chief Inspector (Elected council)",
    ]
    assert {(one.curator, one.at) for one in lines} == {("curator", NOON)}
    (last, first) = curator.curation.acts()[:2]
    assert [sentence(one) for one in last.said] == ["A rule was withdrawn"]
    assert sentence(first.said[0]) == f"Rule: {PARTY} is believed as number 1"


def test_a_correction_offers_its_rule_until_it_is_laid_down_or_declined(curator: Curator) -> None:
    article = publish(curator.store, "1.txt", BOARD, outlet=PROVINCIAL)
    (card,) = curator.review.open(article).cards
    curator.review.correct(correction(card.claims[0].claim, organization=MEANT))
    _reads(curator, PARTY, ELECTED, "2025-09-27")
    (offered,) = curator.curation.rules().offered
    assert dict(offered.rule.values) == dict(WORDING.values)
    curator.curation.decline(offered.offer)
    assert curator.curation.rules().offered == ()
    curator.curation.undo()
    curator.curation.rule(offered.rule)
    assert curator.curation.rules().offered == ()
    assert [one.rule for one in curator.curation.rules().laid_down] == [offered.rule]


def test_a_rule_about_the_same_takes_the_former_ones_place() -> None:
    first = rule_of(RuleKind.OUTLET_RANK, {"outlet": PARTY, "rank": "1"})
    second = rule_of(RuleKind.OUTLET_RANK, {"outlet": PARTY, "rank": "2"})
    assert first.id == second.id
    wordings = ({"role": "Secretary"}, {"body": "party-committee"})
    said = {"outlet": PARTY, "written": "Standing Board"}
    assert len({rule_of(RuleKind.WORDING, {**said, **one}).id for one in wordings}) == 2

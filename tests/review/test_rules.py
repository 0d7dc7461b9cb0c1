"""Rules of a directory: which paper is believed, what is out of scope, what a wording means in a paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.records import Tenure
from db.rules import Rule
from db.values import Event, Relation, RuleKind
from desktop.browse import Browse
from desktop.review.questions import Questions
from tests.newsroom import COMMITTEE, COUNCIL, Saying, publish
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


def test_lines_that_rest_on_the_wording_are_named_before_the_rule_and_stay(curator: Curator) -> None:
    _reads(curator, PROVINCIAL, BOARD, "2025-09-01")
    before = curator.lines()
    (line,) = curator.curation.preview_rule(WORDING).lines
    assert (line.person, dict(line.said.values)["organization"]) == (BOARD.person, MEANT)
    curator.curation.rule(WORDING)
    assert curator.lines() == before


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

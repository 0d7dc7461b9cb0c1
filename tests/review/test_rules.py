"""Rules of a directory: which paper is believed, what is out of scope, what a wording means in a paper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Tenure
from db.rules import Rule
from db.values import Event, Relation, RuleKind
from tests.newsroom import Saying, publish
from tests.review.curator import Curator, at_work

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

"""A congress ends mandates in the body and in those elected with it; one that was held is proposed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.records import Organization
from db.values import Event, PartialDate, Relation
from desktop.review.questions import Questions
from tests.newsroom import COUNCIL, Saying
from tests.review.curator import Curator, at_work

SECRETARY = Saying("Trần Quốc Cường", "Secretary")
MEMBER = Saying("Mùa A Sơn", "Member", "Điện Biên Provincial Party Standing Committee")
CHAIR = Saying("Lò Văn Phương", "Chairman", COUNCIL)
CONGRESS = PartialDate("2025-09-25")


class AtCongress(Saying):
    """What a sentence says of an election at a congress."""

    @property
    def sentence(self) -> str:
        """The words of the article."""
        return f"At the congress {super().sentence}"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _questions(curator: Curator) -> Questions:
    return Questions(curator.store, curator.curation, lambda: date(2026, 1, 1))


def _accept(curator: Curator, path: str, *sayings: Saying, on: str) -> None:
    curator.open(path, *sayings, on=on)
    for _each in sayings:
        curator.review.accept()


def _body(curator: Curator, name: str) -> str:
    with curator.store.read() as unit:
        return next(one.id for one in unit.directory.all(Organization) if one.name == name)


def test_the_standing_committee_ends_with_the_committee_and_the_council_does_not(curator: Curator) -> None:
    _accept(curator, "1.txt", SECRETARY, MEMBER, CHAIR, on="2025-03-01")
    committee = _body(curator, "Điện Biên Provincial Party Committee")
    found = _questions(curator).unconfirmed(committee, CONGRESS)
    assert [(one.person, one.organization) for one in found] == [
        (SECRETARY.person, "Điện Biên Provincial Party Committee"),
        (MEMBER.person, MEMBER.organization),
    ]
    curator.curation.mandate(committee, CONGRESS)
    with curator.store.read() as unit:
        bodies = unit.directory.organizations({one.id for one in unit.directory.all(Organization)})
        ended = {bodies[one.organization_id].name for one in unit.directory.mandates(bodies)}
    assert ended == {"Điện Biên Provincial Party Committee", MEMBER.organization}
    curator.curation.undo()
    with curator.store.read() as unit:
        assert unit.directory.mandates(bodies) == []


def test_a_congress_at_which_somebody_was_elected_is_proposed_until_it_is_recorded(curator: Curator) -> None:
    elected = replace(SECRETARY, event=Event.ELECTED, relation=Relation.INCOMING)
    _accept(curator, "1.txt", elected, on="2025-09-24")
    assert _questions(curator).congresses() == (), "elected, but not at a congress"
    at_congress = AtCongress("Lò Văn Tiến", "Secretary", event=Event.ELECTED, relation=Relation.INCOMING)
    _accept(curator, "2.txt", at_congress, on="2025-09-25")
    (found,) = _questions(curator).congresses()
    assert (found.day, len(found.persons), len(found.resting_on)) == (CONGRESS, 1, 1)
    _questions(curator).congress(found.organization_id, found.day)
    assert _questions(curator).congresses() == ()
    curator.curation.undo()
    curator.curation.decline(found.key)
    assert _questions(curator).congresses() == ()

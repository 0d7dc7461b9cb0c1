"""A citation that was linked to the wrong person goes to the right one, and back by undoing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.records import Person
from db.values import AttributeKind
from tests.newsroom import Saying, attribute
from tests.review.curator import Curator, at_work

LUONG = Saying("Lê Văn Lương", "Secretary")


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        yield one


def _accept(curator: Curator, path: str, *sayings: Saying, on: str, person: str | None = None) -> str:
    curator.open(path, *sayings, on=on)
    curator.review.choose(person)
    curator.review.accept()
    with curator.store.read() as unit:
        return person or unit.directory.all(Person)[-1].id


def _cited(curator: Curator, person_id: str) -> list[str]:
    with curator.store.read() as unit:
        held = unit.directory.tenures_of([person_id])
        return [one.id for one in unit.directory.citations_for(one.id for one in held)]


def test_a_citation_goes_to_the_other_persons_tenure_in_the_same_post(curator: Curator) -> None:
    first = _accept(curator, "1.txt", LUONG, on="2025-01-10")
    other = _accept(curator, "2.txt", Saying("Lê Văn Lượng", "Secretary"), on="2025-03-10")
    _accept(curator, "3.txt", LUONG, on="2025-04-10", person=first)
    before = curator.lines()
    *_kept, wrong = _cited(curator, first)
    preview = curator.curation.preview_relink(other, wrong)
    assert len(preview.changes) == 3, "both lines, and the name of whom it is"
    assert curator.lines() == before
    curator.curation.relink(other, wrong)
    assert curator.lines() == [
        "Lê Văn Lương, Secretary: in post by 2025-01-10 (1)",
        "Lê Văn Lượng, Secretary: in post by 2025-04-10 (2)",
    ]
    assert LUONG.person in curator.names_of_id(other)
    curator.curation.undo()
    assert curator.lines() == before


def test_the_last_citation_takes_its_line_along_and_an_attribute_goes_alone(curator: Curator) -> None:
    birth = attribute(LUONG.person, AttributeKind.BIRTH, "1965")
    first = _accept(curator, "1.txt", LUONG, birth, on="2025-01-10")
    other = _accept(curator, "2.txt", Saying("Lê Văn Lượng", "Deputy Secretary"), on="2025-03-10")
    with curator.store.read() as unit:
        (said,) = unit.directory.persons([first])[first].attributes
    curator.curation.relink(other, *_cited(curator, first), said.decision_id)
    assert _cited(curator, first) == []
    assert len(curator.lines()) == 2
    with curator.store.read() as unit:
        persons = unit.directory.persons([first, other])
    assert (len(persons[first].attributes), len(persons[other].attributes)) == (0, 1)

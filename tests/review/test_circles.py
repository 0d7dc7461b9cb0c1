"""Nothing in the directory lies in itself or became itself: such an act is refused with its reason."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Organization, Post
from db.values import EntityKind
from desktop.errors import Impossible
from desktop.ui.trouble import explain
from tests.newsroom import COUNCIL, Saying
from tests.review.curator import Curator, at_work

OFFICE = "Điện Biên Provincial Party Committee's Office"


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    with at_work(tmp_path / "officials.incumbent") as one:
        for number, (role, body) in enumerate(
            (("Secretary", None), ("Chairman", COUNCIL), ("Chief", OFFICE))
        ):
            saying = Saying(f"Trần Tiến {chr(65 + number)}ũng", role)
            one.open(f"{number}.txt", replace(saying, organization=body) if body else saying)
            one.review.choose(None)
            one.review.accept()
        yield one


def _bodies(curator: Curator) -> list[Organization]:
    with curator.store.read() as unit:
        return list(unit.directory.all(Organization))


def _put(curator: Curator, body: Organization, parent: Organization | None) -> None:
    fresh = next(one for one in _bodies(curator) if one.id == body.id)
    curator.curation.edit(replace(fresh, parent_id=parent.id if parent else None))


def test_a_body_is_not_put_below_what_lies_in_it(curator: Curator) -> None:
    one, two, three = _bodies(curator)
    for body in (one, two, three):
        _put(curator, body, None)
    _put(curator, two, one)
    _put(curator, three, two)
    circle = replace(one, parent_id=three.id)
    for act in (curator.curation.edit, curator.curation.preview_edit):
        with pytest.raises(Impossible) as refused:
            act(circle)
    sentence = explain(refused.value)
    assert sentence is not None
    assert sentence.startswith(f"{one.name} would lie in itself, through {three.name}, {two.name}.")
    assert {body.id: body.parent_id for body in _bodies(curator)}[one.id] is None


def test_a_merge_that_would_make_a_body_lie_in_itself_is_refused(curator: Curator) -> None:
    one, two, three = _bodies(curator)
    for body, parent in ((one, None), (two, one), (three, two)):
        _put(curator, body, parent)
    with pytest.raises(Impossible):
        curator.curation.merge(EntityKind.ORGANIZATION, three.id, one.id)
    assert len(_bodies(curator)) == 3
    curator.curation.merge(EntityKind.ORGANIZATION, one.id, two.id)
    assert len(_bodies(curator)) == 2, "who lies in the other is simply one with it"


def test_nothing_became_itself_and_no_post_is_narrower_than_itself(curator: Curator) -> None:
    one, two, _three = _bodies(curator)
    curator.curation.edit(replace(one, successor_id=two.id))
    with pytest.raises(Impossible) as refused:
        curator.curation.edit(replace(two, successor_id=one.id))
    assert refused.value.reason.code == "became itself"
    with curator.store.read() as unit:
        first, second, *_others = unit.directory.all(Post)
    curator.curation.edit(replace(first, narrower_than=second.id))
    with pytest.raises(Impossible):
        curator.curation.edit(replace(second, narrower_than=first.id))

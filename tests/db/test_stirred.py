"""What claims share that an act changed: some are seen again at once, the others by and by, each once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store
from db.waiting import Shared
from desktop.ledger import fold
from tests.newsroom import Saying, open_store, publish

BODY = "Điện Biên Provincial People's Council"
COUNT, ROOM = 7, 3
SHARED = {Shared.BODY: ["dien bien provincial people's council"], Shared.PERSON: ["lo van tien"]}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "officials.incumbent")
    for number in range(COUNT):
        publish(opened, f"{number}.txt", Saying("Lò Văn Tiến", f"Member of group {number}", BODY))
    yield opened
    opened.close()


def _left(store: Store, limit: int = 2) -> list[str]:
    seen: list[str] = []
    with store.write() as unit:
        while some := unit.claims.left_behind(limit):
            seen += [one.id for one in some]
    return seen


def test_what_fits_in_the_room_is_returned_at_once_and_leaves_nothing_behind(store: Store) -> None:
    with store.write() as unit:
        assert len(unit.claims.stir(SHARED, room=COUNT)) == COUNT
    assert _left(store) == []


def test_of_what_does_not_fit_each_is_left_behind_once_for_each_thing_that_it_shares(store: Store) -> None:
    with store.write() as unit:
        assert len(unit.claims.stir(SHARED, room=ROOM)) == ROOM
    seen = _left(store)
    assert len(set(seen)) == COUNT
    assert len(seen) == COUNT * len(SHARED)


def test_stirred_up_again_all_are_left_behind_again(store: Store) -> None:
    with store.write() as unit:
        unit.claims.stir({Shared.PERSON: ["lo van tien"]}, room=0)
        assert len(unit.claims.left_behind(ROOM)) == ROOM
        unit.claims.stir({Shared.PERSON: ["lo van tien"]}, room=0)
    assert len(_left(store)) == COUNT


def test_an_archive_says_of_each_claim_that_it_is_to_be_seen_again(store: Store, tmp_path: Path) -> None:
    with store.write() as unit:
        unit.claims.stir(SHARED, room=0)
        open_ones = [unit.claims.of_article(line.id)[0] for line in unit.articles.lines()]
    store.archive(tmp_path / "a.zip")
    Store.restore(tmp_path / "b.incumbent", tmp_path / "a.zip", fold)
    restored = open_store(tmp_path / "b.incumbent")
    with restored.read() as unit:
        assert {one.id for one in unit.claims.unseen(COUNT + 1)} == {one.id for one in open_ones}
    assert _left(restored) == []
    restored.close()

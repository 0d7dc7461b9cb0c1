"""Whose acts are whose, and in which order: held even for copied files and clocks that go back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store
from db.values import ascending, new_id
from desktop.ledger import fold
from tests.newsroom import Saying, open_store
from tests.review.curator import Curator, at_work


@pytest.fixture
def curator(tmp_path: Path) -> Iterator[Curator]:
    """Return somebody at the review page of an empty directory."""
    with at_work(tmp_path / "one.incumbent") as made:
        yield made


def _replica(path: Path) -> str:
    store = open_store(path)
    try:
        return store.replica
    finally:
        store.close()


def test_a_copied_file_counts_its_acts_for_itself(tmp_path: Path) -> None:
    first, copied = tmp_path / "one.incumbent", tmp_path / "two.incumbent"
    replica = _replica(first)
    copied.write_bytes(first.read_bytes())
    assert _replica(first) == replica
    assert _replica(copied) != replica


def test_a_restored_backup_counts_its_acts_for_itself(tmp_path: Path) -> None:
    path, kept = tmp_path / "one.incumbent", tmp_path / "kept.incumbent"
    store = open_store(path)
    replica = store.replica
    store.back_up(kept)
    store.close()
    Store.restore(path, kept, fold)
    assert _replica(path) not in ("", replica)


def test_ids_ascend_even_if_the_clock_goes_back() -> None:
    first = new_id()
    mint = ascending(lambda: "00000000-0000-7000-8000-000000000000", first)
    ids = [first, *(mint() for _ in range(5))]
    assert ids == sorted(set(ids))


def test_undo_takes_the_last_act_even_if_the_clock_went_back(curator: Curator) -> None:
    curator.open("1.txt", Saying("Lò Văn Tiến", "Secretary"))
    curator.review.accept()
    early = iter(f"00000000-0000-7000-8000-{number:012d}" for number in range(1000))
    curator.review._mint = lambda: next(early)
    curator.open("2.txt", Saying("Mùa A Dếnh", "Deputy Secretary"))
    curator.review.accept()
    curator.review.undo()
    assert curator.people() == ["Lò Văn Tiến"]

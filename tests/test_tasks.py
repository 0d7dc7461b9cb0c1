"""The verbs without a window: importing a folder whatever is in it, and checking a directory."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import date
from pathlib import Path

import pytest

from db.errors import StoreTrouble, Trouble
from db.store import Store
from desktop.importing import import_places
from desktop.requests import EditionRequest, ImportResult, Progress
from desktop.review.queue import Review
from desktop.snapshots import snapshot
from desktop.tasks import check, extract_pending
from desktop.workers import Arguments, Result, Workers
from tests.newsroom import NOON, open_store

ARTICLE = (
    "Điện Biên strengthens its ties\n\n"
    "ĐBP - On 28 November 2025, Trần Quốc Cường, Secretary of the Điện Biên Provincial Party Committee,"
    " spoke.\n"
)
OTHER = ARTICLE.replace("Trần Quốc Cường, Secretary", "Mùa A Sơn, Standing Deputy Secretary")


class InThisProcess(Workers):
    """Does at once, in the test's own process, what the program has others do."""

    def submit(
        self, work: Callable[Arguments, Result], *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> Future[Result]:
        future: Future[Result] = Future()
        future.set_result(work(*arguments, **named))
        return future


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "officials.incumbent")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    (made / "below").mkdir(parents=True)
    (made / "1.txt").write_text(ARTICLE, "utf-8")
    (made / "below" / "2.txt").write_text(OTHER, "utf-8")
    return made


def _import(
    store: Store, folder: Path, extractor: str = "1", stop: Callable[[], bool] = lambda: False
) -> tuple[ImportResult, list[Progress]]:
    steps: list[Progress] = []
    result = import_places(store, InThisProcess(), [folder], extractor, steps.append, stop)
    return result, steps


def _titles(store: Store) -> list[str]:
    with store.read() as unit:
        return sorted(
            claim.claim.title for line in unit.articles.lines() for claim in unit.claims.of_article(line.id)
        )


def test_a_folder_comes_in_with_all_below_it_and_says_how_far_it_is(store: Store, folder: Path) -> None:
    result, steps = _import(store, folder)
    assert (result.imported, result.known, result.claims, result.failed) == (2, 0, 2, ())
    assert _titles(store) == ["Secretary", "Standing Deputy Secretary"]
    assert [(one.done, one.total) for one in steps][:2] == [(1, 2), (2, 2)]


def test_a_second_import_knows_the_files_and_reads_only_what_is_new(store: Store, folder: Path) -> None:
    _import(store, folder)
    (folder / "3.txt").write_text(ARTICLE.replace("Trần Quốc Cường", "Lò Văn Tiến"), "utf-8")
    result, _steps = _import(store, folder)
    assert (result.imported, result.known, result.claims) == (1, 2, 1)


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_goes_on(
    store: Store, folder: Path
) -> None:
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 40)
    result, _steps = _import(store, folder)
    assert result.imported == 2
    assert {Path(one.path).name for one in result.failed} == {"empty.txt", "picture.txt"}
    assert all(one.reason.code for one in result.failed)


def test_a_place_that_is_none_is_refused(store: Store, folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        _import(store, folder / "nowhere")


def test_a_file_comes_in_by_itself(store: Store, folder: Path) -> None:
    assert _import(store, folder / "1.txt")[0].imported == 1


def test_an_empty_folder_brings_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result, steps = _import(store, tmp_path / "empty")
    assert (result, steps) == (ImportResult(0, 0, 0, ()), [])


def test_what_a_cancelled_import_has_kept_is_extracted_by_the_next_one(store: Store, folder: Path) -> None:
    asked = iter([False, True])
    result, _steps = _import(store, folder, stop=lambda: next(asked, True))
    assert (result.imported, result.claims) == (1, 0)
    result, _steps = _import(store, folder)
    assert (result.imported, result.known, result.claims) == (1, 1, 2)


def test_a_newer_extraction_reads_again_and_leaves_decisions_alone(store: Store, folder: Path) -> None:
    _import(store, folder)
    review = Review(store, "curator", "test", clock=lambda: NOON)
    review.next_article()
    review.accept()
    count = extract_pending(store, InThisProcess(), "2", lambda _step: None, lambda: False)
    assert count == 2
    with store.read() as unit:
        assert unit.articles.count() == (2, 1)
    assert check(store, rebuild=True) == []


class FailsOn(InThisProcess):
    """Fails on whatever holds an article with this text in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def submit(
        self, work: Callable[Arguments, Result], *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> Future[Result]:
        if self.text in repr(arguments):
            failed: Future[Result] = Future()
            failed.set_exception(LookupError(self.text))
            return failed
        return super().submit(work, *arguments, **named)


def test_an_article_on_which_extraction_fails_does_not_hold_up_those_beside_it(
    store: Store, folder: Path
) -> None:
    with pytest.raises(LookupError):
        import_places(store, FailsOn("Standing Deputy"), [folder], "1", lambda _step: None, lambda: False)
    assert _titles(store) == ["Secretary"]
    assert extract_pending(store, InThisProcess(), "1", lambda _step: None, lambda: False) == 1
    assert _titles(store) == ["Secretary", "Standing Deputy Secretary"]


def test_a_snapshot_holds_what_was_confirmed_with_its_sources(store: Store, folder: Path) -> None:
    _import(store, folder)
    review = Review(store, "curator", "test", clock=lambda: NOON)
    review.next_article()
    review.accept()
    with store.read() as unit:
        taken = snapshot(unit, EditionRequest(date(2026, 1, 1)), NOON)
    assert [one.name for one in taken.persons] == ["Trần Quốc Cường"]
    assert len(taken.sources) == len(taken.tenures) == 1
    assert taken.tenure_states.keys() == {one.id for one in taken.tenures}


def test_checking_finds_a_directory_that_is_not_the_fold_of_its_decisions(store: Store, folder: Path) -> None:
    _import(store, folder)
    review = Review(store, "curator", "test", clock=lambda: NOON)
    review.next_article()
    review.accept()
    assert check(store, rebuild=True) == []
    with store.write() as unit:
        unit.articles.connection.exec_driver_sql("DELETE FROM tenure")
    assert check(store, rebuild=False) == []
    assert [one.code for one in check(store, rebuild=True)] == ["fold differs"]
    assert check(store, rebuild=True) == []


def test_a_directory_that_can_only_be_read_takes_no_import(store: Store, folder: Path) -> None:
    second = open_store(store.path)
    with pytest.raises(StoreTrouble) as refusal:
        _import(second, folder)
    assert refusal.value.trouble is Trouble.LOCKED
    second.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_workers_are_other_processes_and_end_when_closed() -> None:
    workers = Workers()
    process = workers.submit(os.getpid).result()
    assert process != os.getpid()
    workers.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    workers.close()

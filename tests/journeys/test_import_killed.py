"""An import that is killed, or whose power goes, has lost nothing that it told, and is gone on with."""

import os
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from db.came import Fate
from desktop.importing import go_on, import_places, what_came
from tests.newsroom import open_store
from tests.sources import ROOT
from tests.test_tasks import InThisProcess

KILLS = int(os.environ.get("INCUMBENT_KILLS", "2"))
FILES, PATIENCE = 60, 60
WAL_HEAD, FRAME_HEAD = 32, 24
ARTICLE = """Province opens reading room {number}

HÀ NỘI — Đặng Thị Én, Secretary of the Lai Châu Provincial Party Committee, opened room {number} on Tuesday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(FILES):
        (made / f"{number:03}.txt").write_text(ARTICLE.format(number=number), "utf-8")
    return made


def _check(path: Path, folder: Path) -> int:
    """Check that all that is told of an import is there and whole; return how many articles there are."""
    store = open_store(path)
    store.verify()
    with store.read() as unit:
        told = what_came(store, unit.runs.all()[0].id)
        for one in told:
            assert one.fate in (Fate.IMPORTED, Fate.COPY)
            assert one.article_id
            article, kept = unit.articles.get(one.article_id), unit.readings.kept(one.article_id)
            assert kept.content == (folder / one.path).read_bytes()
            assert sha256(article.text.encode()).hexdigest() == article.reading_sha256
        count = unit.articles.count()[0]
        lines = unit.articles.lines(limit=FILES + 1)
    store.close()
    assert len(told) == count == len(lines)
    assert set(Counter(line.title for line in lines).values()) <= {1}
    return count


def _done(path: Path) -> int:
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM filed").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.OperationalError:
        return 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_import_killed_again_and_again_finishes_with_nothing_lost_and_nothing_twice(
    tmp_path: Path, folder: Path
) -> None:
    path, chance = tmp_path / "officials.incumbent", Random(20261122)  # noqa: S311 - to repeat a failure
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}
    verb = [sys.executable, "-m", "desktop", "import", "--directory", str(path)]
    before = 0
    for number in range(KILLS):
        asked = ["--resume", "last"] if number else [str(folder)]
        more = before + chance.randint(1, max(1, (FILES - before) // (KILLS - number + 1)))
        with subprocess.Popen([*verb, *asked], cwd=ROOT, env=environment) as program:
            until = time.monotonic() + PATIENCE
            while _done(path) < more and time.monotonic() < until and program.poll() is None:
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.05))
            program.send_signal(signal.SIGKILL)
        before = _check(path, folder)
        assert before > 0
    subprocess.run([*verb, "--resume", "last"], cwd=ROOT, env=environment, check=True, timeout=PATIENCE)
    assert _check(path, folder) == FILES


def _commits(log: bytes) -> Iterator[int]:
    """Yield where in a write-ahead log each commit ends (sqlite.org/fileformat2.html, section 4)."""
    (size,) = struct.unpack(">I", log[8:12])
    for start in range(WAL_HEAD, len(log) - size, FRAME_HEAD + size):
        if struct.unpack(">I", log[start + 4 : start + 8])[0]:
            yield start + FRAME_HEAD + size


def test_whatever_of_the_log_the_disk_kept_the_directory_is_whole_up_to_its_last_commit(
    tmp_path: Path, folder: Path
) -> None:
    for late in sorted(folder.iterdir())[12:]:
        late.unlink()
    path, chance = tmp_path / "officials.incumbent", Random(6)  # noqa: S311 - to repeat a failure
    open_store(path).close()
    base = path.read_bytes()
    store = open_store(path)
    run_id = import_places(store, InThisProcess(), [folder], "1", lambda _: None, lambda: False).run_id
    log = path.with_name(f"{path.name}-wal").read_bytes()
    assert path.read_bytes() == base, "all of the import has to be in the log"
    store.close()
    ends = list(_commits(log))
    for end, after in chance.sample(list(zip(ends, [*ends[1:], len(log)], strict=True)), 3):
        cut, torn = tmp_path / "cut.incumbent", tmp_path / "torn.incumbent"
        middle = chance.randrange(end, after) if after > end else end
        for copy, kept in ((cut, log[:end]), (torn, log[:middle] + chance.randbytes(after - middle))):
            for old in tmp_path.glob(f"{copy.name}*"):
                old.unlink()
            copy.write_bytes(base)
            copy.with_name(f"{copy.name}-wal").write_bytes(kept)
        assert _told(cut) == _told(torn)
    _finish(cut, folder, run_id)


def _told(path: Path) -> tuple[int, int]:
    """Return how many articles and results a directory has; it is sound, and each article is told once."""
    store = open_store(path)
    store.verify()
    before, after = store.rebuild()
    assert before == after
    with store.read() as unit:
        told = [one for run in unit.runs.all() for one in what_came(store, run.id)]
        found = unit.articles.by_ids({one.article_id for one in told if one.article_id})
        count = unit.articles.count()[0]
    store.close()
    assert len(told) == len(found) == count
    return count, len(told)


def _finish(path: Path, folder: Path, run_id: str) -> None:
    store = open_store(path)
    with store.read() as unit:
        there = [run.id for run in unit.runs.all()]
    if there:
        go_on(store, InThisProcess(), run_id, "1", lambda _: None, lambda: False)
    else:
        import_places(store, InThisProcess(), [folder], "1", lambda _: None, lambda: False)
    store.close()
    assert _check(path, folder) == len(list(folder.iterdir()))

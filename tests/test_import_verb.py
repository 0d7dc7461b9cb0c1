"""The verb that imports, as somebody at a terminal uses it: its result, stopped, gone on with, taken back."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from desktop.cli import FAILED, TROUBLE, run
from tests.newsroom import open_store
from tests.sources import ROOT

ARTICLE = """Province opens reading room {number}

HÀ NỘI — Đặng Thị Én, Secretary of the Lai Châu Provincial Party Committee, opened room {number} on Tuesday.
"""
MANY, PATIENCE = 150, 60


def _write(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(ARTICLE.format(number=number), "utf-8")
    return folder


def _told(path: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads(path.read_text("utf-8"))
    return told


def test_an_import_tells_a_machine_what_came_of_every_article_and_is_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, result = _write(tmp_path / "articles", 2), tmp_path / "result.json"
    (folder / "empty.txt").write_bytes(b"")
    file = ["--directory", str(tmp_path / "mine.incumbent")]
    assert run(["import", str(folder), str(folder / "0000.txt"), "--result", str(result), *file]) == FAILED
    told = _told(result)
    articles = told["articles"]
    assert isinstance(articles, list)
    assert [(one["path"], one["fate"], one["claims"]) for one in articles] == [
        ("0000.txt", "imported", 1),
        ("0001.txt", "imported", 1),
        ("empty.txt", "failed", None),
    ]
    assert articles[2]["reason"] == {"code": "empty"}
    assert told["finished"]
    assert run(["import", "--take-back", "last", *file]) == 0
    assert "2 articles" in capsys.readouterr().out
    assert run(["import", "--take-back", "last", *file]) == TROUBLE


def test_an_import_is_asked_for_in_one_way_at_once(tmp_path: Path) -> None:
    file = ["--directory", str(tmp_path / "mine.incumbent")]
    assert run(["import", *file]) == TROUBLE
    assert run(["import", str(tmp_path), "--resume", "last", *file]) == TROUBLE
    assert run(["import", "--resume", "last", *file]) == TROUBLE
    assert run(["import", str(tmp_path), "--encoding", "klingon", *file]) == TROUBLE


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_stops_an_import_that_is_gone_on_with_afterwards(tmp_path: Path) -> None:
    folder, path = _write(tmp_path / "articles", MANY), tmp_path / "mine.incumbent"
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}
    verb = [sys.executable, "-m", "desktop", "import", "--directory", str(path)]
    with subprocess.Popen(
        [*verb, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment
    ) as program:
        _wait_for_articles(path)
        program.send_signal(signal.SIGINT)
        assert "--resume" in program.communicate(timeout=PATIENCE)[0]
    assert program.returncode == FAILED
    store = open_store(path)
    with store.read() as unit:
        assert 0 < unit.articles.count()[0] < MANY
        assert unit.runs.all()[0].until is None
    store.close()
    assert run(["import", "--resume", "last", "--directory", str(path)]) == 0
    store = open_store(path)
    with store.read() as unit:
        assert unit.articles.count()[0] == MANY
    store.close()


def _wait_for_articles(path: Path) -> None:
    until = monotonic() + PATIENCE
    while monotonic() < until:
        try:
            connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
            count = connection.execute("SELECT count(*) FROM filed").fetchone()[0]
            connection.close()
        except sqlite3.OperationalError:
            count = 0
        if count:
            return
        sleep(0.02)

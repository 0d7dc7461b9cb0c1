"""Killed at any moment, the program has lost nothing that it said was kept."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from subprocess import PIPE, Popen
from typing import IO

import pytest

from tests.newsroom import open_store
from tests.sources import ROOT

KILLS = 40
INSIDE = 10
"""How many kills at least have to land inside an open transaction."""


@dataclass
class Said:
    """What a program reported before it was killed."""

    articles: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    is_inside: bool = False

    def hear(self, line: str) -> None:
        """Take in one line of the program."""
        word, _space, key = line.strip().partition(" ")
        if word in ("begin", "ending"):
            self.is_inside = word == "begin"
        elif word in ("article", "decision") and line.endswith("\n"):
            (self.articles if word == "article" else self.decisions).append(key)


def _hear_until_killed(output: IO[str], *, inside: bool, moment: float, lines: int) -> Said:
    """Listen for some lines, then kill: at any moment, or right after the next transaction has begun."""
    said = Said()
    child = int(_hear(output, said, "ready").split()[1])
    for _line in range(lines):
        _hear(output, said, "")
    if inside:
        _hear(output, said, "begin")
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    _hear(output, said, "dead")
    return said


def _hear(output: IO[str], said: Said, word: str) -> str:
    """Listen until a line begins with the word; return it."""
    while line := output.readline():
        said.hear(line)
        if line.startswith(word):
            return line
    raise AssertionError("the program ended by itself")


def _check(path: Path, articles: list[str], decisions: list[str]) -> int:
    """Open what the killed program left; return how many articles there are."""
    store = open_store(path)
    store.verify()
    before, after = store.rebuild()
    assert before == after
    with store.read() as unit:
        kept = unit.articles.by_ids(set(articles))
        assert kept.keys() == set(articles)
        for claim_id in decisions:
            assert unit.claims.get(claim_id).decision == "accepted"
        there, _open = unit.articles.count()
    store.close()
    return there


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_no_acknowledged_decision_is_lost_however_often_the_program_is_killed(tmp_path: Path) -> None:
    path, chance = tmp_path / "officials.incumbent", Random(20261122)  # noqa: S311 - to repeat a failure
    articles: list[str] = []
    decisions: list[str] = []
    inside = 0
    command = [sys.executable, "-m", "tests.journeys.working", str(path)]
    with Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True, encoding="utf-8", bufsize=1) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for number in range(KILLS):
            program.stdin.write(f"{number * 1000}\n")
            moment, lines = chance.uniform(0, 0.004), chance.randrange(16)
            said = _hear_until_killed(program.stdout, inside=number % 2 == 0, moment=moment, lines=lines)
            inside += said.is_inside
            articles += said.articles
            decisions += said.decisions
            assert _check(path, articles, decisions) >= len(articles)
        program.stdin.close()
    assert inside >= INSIDE
    assert len(decisions) >= KILLS


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.2])
def test_a_directory_killed_while_it_is_made_opens_afterwards(tmp_path: Path, delay: float) -> None:
    path = tmp_path / "officials.incumbent"
    code = (
        "import os, sys, threading, time; from pathlib import Path; from tests.newsroom import open_store;"
        "kill = lambda: (time.sleep(float(sys.argv[2])), os.kill(os.getpid(), 9));"
        "threading.Thread(target=kill, daemon=True).start(); open_store(Path(sys.argv[1])); time.sleep(9)"
    )
    ended = subprocess.run([sys.executable, "-c", code, path, str(delay)], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert _check(path, [], []) == 0

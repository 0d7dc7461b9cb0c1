"""The process that reads files: what it may not do, and what happens where a file is too much for it."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.incoming import Kept
from db.records import Refusal
from desktop.intake import FileReaders, walk
from desktop.intake.process import Answer
from tests.intake.files import TEXT

SLOW = TEXT * 20_000


def results(answers: list[Answer]) -> list[tuple[str, str]]:
    return [(one.path, one.reason.code if isinstance(one, Refusal) else "read") for _, one in answers]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a file between others that takes seconds to read."""
    for name, text in (("1.txt", TEXT), ("2.txt", SLOW), ("3.txt", TEXT), ("4.txt", TEXT)):
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_file_that_takes_too_long_is_a_row_and_the_next_ones_are_read(folder: Path) -> None:
    with FileReaders(seconds=1) as readers:
        found = results(list(readers.read(walk(folder))))
    assert found == [("1.txt", "read"), ("2.txt", "too slow"), ("3.txt", "read"), ("4.txt", "read")]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system limits no memory")
def test_a_file_that_takes_too_much_memory_is_a_row_and_the_next_one_is_read(folder: Path) -> None:
    (folder / "2.txt").rename(folder / "2.json").write_bytes(b"[" + b"{}," * 4_000_000 + b"{}]")
    with FileReaders(megabytes=300) as readers:
        found = results(list(readers.read(walk(folder))))
    assert found == [("1.txt", "read"), ("2.json", "too much memory"), ("3.txt", "read"), ("4.txt", "read")]


def test_a_process_that_ends_is_a_row_and_the_next_one_is_read(folder: Path) -> None:
    with FileReaders() as readers:
        answers = readers.read(walk(folder))
        found = [next(answers)]
        process = readers._process
        assert process is not None
        time.sleep(0.3)  # it is at the second file by now
        process.kill()
        found += list(answers)
    assert [code for _, code in results(found)] == ["read", "reader failed", "read", "read"]


def test_what_is_no_longer_wanted_is_not_waited_for_nor_taken_for_another_files(folder: Path) -> None:
    with FileReaders() as readers:
        assert results([next(readers.read(walk(folder)))]) == [("1.txt", "read")]
        again = readers.read_again(Kept("again.txt", TEXT.encode()))
        assert [one.path for one in again] == ["again.txt"]


def test_what_was_refused_before_keeps_its_place(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT)
    refused = list(walk(tmp_path / "nowhere"))
    with FileReaders() as readers:
        found = results(list(readers.read([*walk(tmp_path), *refused, *walk(tmp_path)])))
    assert [code for _, code in found] == ["read", "no such folder", "read"]


ACTIONS = (
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.getaddrinfo('hill.example', 80)",
    "open('written', 'w')",
    "open('written', 'ab')",
    "os.open('written', os.O_CREAT | os.O_WRONLY)",
    "os.mkdir('made')",
    "os.remove('gone')",
    "os.rename('one', 'other')",
    "os.system('true')",
    "subprocess.run(['true'])",
)
TRYING = """
import os, socket, subprocess, sys
from desktop.intake.confined import Forbidden, confine
confine(2000)
for action in sys.argv[1:]:
    try:
        eval(action)
    except Forbidden:
        print("forbidden")
    else:
        print("done")
"""


def test_a_confined_process_can_read_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    read = f"open({str(tmp_path / 'a')!r}).read()"
    command = [sys.executable, "-c", TRYING, read, *ACTIONS]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert found == ["done"] + ["forbidden"] * len(ACTIONS)


def test_whoever_asks_for_files_to_be_read_imports_no_library_for_them() -> None:
    script = """
import sys
import time
from desktop.intake import FileReaders, read_article, walk
read_article("a.txt", b"Roads found wanting, said the committee of the province on Monday.")
print([name for name in ("trafilatura", "htmldate", "lxml", "pypdfium2", "striprtf") if name in sys.modules])
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"

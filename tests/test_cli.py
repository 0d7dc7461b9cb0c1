"""The command line, as somebody at a terminal uses it: real files, real output, exit codes."""

import errno
import json
import os
import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.cli import FAILED, TROUBLE, run

SEEDS = Path(str(files("seeds") / "articles"))
ARTICLE = """Province opens its reading rooms

HÀ NỘI — Đặng Thị Én, Secretary of the Lai Châu Provincial Party Committee, opened them on Tuesday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one article."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return made


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Return where a directory is to be made."""
    return tmp_path / "mine.incumbent"


def _import(folder: Path, directory: Path) -> int:
    return run(["import", str(folder), "--directory", str(directory)])


def test_extract_writes_the_same_facts_each_time(tmp_path: Path) -> None:
    outputs = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for output in outputs:
        assert run(["extract", str(SEEDS), "--output", str(output)]) == 0
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    facts = [json.loads(line) for line in outputs[0].read_text(encoding="utf-8").splitlines()]
    assert "Trần Quốc Cường" in {fact["person"] for fact in facts}
    assert all(fact["schema"] == 1 and fact["evidence"] for fact in facts)


def test_facts_that_cannot_be_written_leave_those_that_were_there(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (output := tmp_path / "facts.jsonl").write_text("earlier facts\n")

    def fill_the_disk(self: Path, text: str, **_how: str) -> None:
        self.write_bytes(text[:10].encode())
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", fill_the_disk)
    assert run(["extract", str(folder), "--output", str(output)]) == TROUBLE
    assert "facts.jsonl cannot be written." in capsys.readouterr().err
    assert output.read_bytes() == b"earlier facts\n"
    assert {one.name for one in tmp_path.iterdir()} == {"articles", "facts.jsonl"}


def test_extract_writes_readings_in_which_every_quote_stands(tmp_path: Path, folder: Path) -> None:
    output, readings = tmp_path / "facts.jsonl", tmp_path / "readings"
    assert run(["extract", str(folder), "--output", str(output), "--readings", str(readings)]) == 0
    fact = json.loads(output.read_text(encoding="utf-8").splitlines()[0])
    text = (readings / fact["article"]).read_text(encoding="utf-8")
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in fact["evidence"])


def test_import_tells_what_came_in_and_what_is_known_already(
    folder: Path, directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _import(folder, directory) == 0
    assert "1 articles imported, 0 files known already" in capsys.readouterr().out
    assert _import(folder, directory) == 0
    assert "0 articles imported, 1 files known already" in capsys.readouterr().out


def test_import_lists_files_that_it_cannot_read_and_goes_on(
    folder: Path, directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\x00\x01\x02")
    assert _import(folder, directory) == FAILED
    shown = capsys.readouterr()
    assert "1 articles imported" in shown.out
    assert "empty.txt: The file is empty." in shown.err
    assert "picture.txt: The file is not text." in shown.err


def test_an_edition_without_a_confirmed_line_says_so(
    folder: Path, directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _import(folder, directory)
    edition = tmp_path / "edition.pdf"
    arguments = ["report", str(edition), "--as-of", "2025-11-30", "--directory", str(directory)]
    assert run(arguments) == 0
    assert str(edition) in capsys.readouterr().out
    text = " ".join(page.extract_text() for page in PdfReader(edition).pages)
    assert "30 November 2025" in text
    assert "no confirmed" in text.lower() or "nothing" in text.lower()


def test_check_and_backup_of_a_sound_directory(
    folder: Path, directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _import(folder, directory)
    assert run(["check", "--rebuild", "--directory", str(directory)]) == 0
    copy = tmp_path / "copy.incumbent"
    assert run(["backup", str(copy), "--directory", str(directory)]) == 0
    shown = capsys.readouterr().out
    assert "The directory is sound." in shown
    assert f"Backed up to {copy}" in shown
    assert run(["check", "--directory", str(copy)]) == 0


def test_restore_brings_a_backup_back_and_keeps_what_was_there(
    folder: Path, directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _import(folder, directory)
    copy = tmp_path / "copy.incumbent"
    run(["backup", str(copy), "--directory", str(directory)])
    (folder / "two.txt").write_text(ARTICLE.replace("Én", "Ngọc"), encoding="utf-8")
    _import(folder, directory)
    assert run(["restore", str(copy), "--directory", str(directory)]) == 0
    assert "before-restore" in capsys.readouterr().out
    with sqlite3.connect(directory) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["import", "{}/nowhere"], "This folder does not exist."),
        (["extract", "{}/nowhere", "--output", "{}/facts.jsonl"], "This folder does not exist."),
        (["extract", "{}/articles", "--output", "{}/articles"], "cannot be written"),
        (["report", "{}/edition.pdf", "--directory", "{}/none.incumbent"], "There is no directory at"),
        (["check", "--directory", "{}/none.incumbent"], "There is no directory at"),
        (["check", "--directory", "{}/articles/one.txt"], "is not a directory of this program"),
    ],
)
def test_a_wrong_path_gets_one_sentence(
    arguments: list[str], sentence: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [argument.replace("{}", str(folder.parent)) for argument in arguments]
    assert run(asked) == TROUBLE
    shown = capsys.readouterr().err
    assert sentence in shown
    assert shown.count("\n") == 1


def test_an_empty_folder_imports_nothing_and_is_no_failure(
    tmp_path: Path, directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (empty := tmp_path / "empty").mkdir()
    assert _import(empty, directory) == 0
    assert "There is no file in this folder." in capsys.readouterr().out


def test_a_day_that_is_none_is_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["report", "e.pdf", "--as-of", "2025-13-01"])
    assert ended.value.code == 2
    assert "2025-13-01 is no day" in capsys.readouterr().err


def test_a_target_that_cannot_be_written_leaves_the_directory_alone(
    folder: Path, directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _import(folder, directory)
    (target := tmp_path / "taken.pdf").mkdir()
    assert run(["report", str(target), "--directory", str(directory)]) == TROUBLE
    assert "is a folder. Give the edition a name of its own." in capsys.readouterr().err
    assert run(["check", "--directory", str(directory)]) == 0


def test_an_organization_that_is_not_there_is_named(
    folder: Path, directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _import(folder, directory)
    asked = ["report", str(tmp_path / "e.pdf"), "--organization", "No Such Body"]
    assert run([*asked, "--directory", str(directory)]) == TROUBLE
    assert "no organization called No Such Body" in capsys.readouterr().err

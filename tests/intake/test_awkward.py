"""Awkward files: each gives its documented result, and nothing but reading is done."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.incoming import ReadFile
from db.records import Refusal
from desktop.intake import FileReaders, Found, read_file, walk
from resources.words import sentence
from tests.intake import awkward, files
from tests.intake.awkward import READ
from tests.intake.encoded import ARTICLE
from tests.intake.files import TEXT
from tests.sources import ROOT
from tests.unprivileged import as_nobody, public_folder

TABLE = ROOT / "packaging" / "what-is-read.md"
SOUND = {
    "a.html": files.html().encode(),
    "a.mhtml": files.mhtml(files.html(), "https://hill.example/1"),
    "a.pdf": files.pdf(*files.PARAGRAPHS),
    "a.docx": files.docx(*files.PARAGRAPHS),
    "a.eml": files.mail(TEXT, ("1.txt", TEXT.encode()), date="Fri, 28 Nov 2025 09:00:00 +0700"),
    "a.rtf": files.rtf(*files.PARAGRAPHS),
    "a.jsonl": files.lines_of_json(*files.PARAGRAPHS),
    "a.csv": f'title,text\n{files.TITLE},"{files.LEAD}"\n'.encode(),
    "a.zip": files.zipped(("1.txt", TEXT.encode())),
    "a.tar.gz": files.tarred(("1.txt", TEXT.encode()), packed="gz"),
}
_ROW = re.compile(r"\| `(?P<name>[^`]+)` \| (?P<result>[^|]+) \|")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("awkward") / "corpus"
    folder.mkdir()
    return folder, awkward.make(folder)


@pytest.fixture(scope="module")
def came(corpus: tuple[Path, dict[str, str]]) -> dict[str, ReadFile | Refusal]:
    """Read the whole corpus as an import does; return what came of it, by label."""
    folder, _ = corpus
    before = _listing(folder.parent)
    with FileReaders() as readers:
        found = {one.path: one for _, one in readers.read(walk(folder))}
    assert _listing(folder.parent) == before, "something was written"
    return found


def _listing(folder: Path) -> list[tuple[str, int, int]]:
    paths = sorted(folder.rglob("*"))
    return [(str(path), path.lstat().st_size, path.lstat().st_mtime_ns) for path in paths]


def test_each_awkward_file_gives_its_result_and_none_ends_the_others(
    corpus: tuple[Path, dict[str, str]], came: dict[str, ReadFile | Refusal]
) -> None:
    results = {label: one.reason.code if isinstance(one, Refusal) else READ for label, one in came.items()}
    assert results == corpus[1]


def test_the_table_says_what_becomes_of_each_awkward_file(came: dict[str, ReadFile | Refusal]) -> None:
    table = TABLE.read_text("utf-8").partition("| file | result |")[2]
    said = {match["name"]: match["result"].strip() for match in _ROW.finditer(table)}
    listed = {label: one for label, one in came.items() if not label.startswith("names/")}
    assert said == {
        label: sentence(one.reason) if isinstance(one, Refusal) else READ for label, one in listed.items()
    }


def test_every_encoding_of_the_corpus_gives_the_same_article(came: dict[str, ReadFile | Refusal]) -> None:
    names = ("windows-1258", "tcvn3", "vni", "vps", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
    texts = {one.text for name in names if isinstance(one := came[f"{name}.txt"], ReadFile)}
    assert texts == {ARTICLE}


def test_a_file_that_vanished_since_it_was_found_is_one_row(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(TEXT)
    (tmp_path / "2.txt").write_text(TEXT)
    found = list(walk(tmp_path))
    (tmp_path / "1.txt").unlink()
    with FileReaders() as readers:
        codes = [one.reason.code if isinstance(one, Refusal) else READ for _, one in readers.read(found)]
    assert codes == ["vanished", READ]


@pytest.mark.skipif(os.name == "nt", reason="needs permissions")
def test_a_file_and_a_folder_without_permission_are_rows() -> None:
    with public_folder() as folder:
        (folder / "1.txt").write_text(TEXT)
        (folder / "1.txt").chmod(0)
        (folder / "in").mkdir(mode=0)
        said = as_nobody(lambda: repr([_code(found) for found in _loaded(folder)]))
        (folder / "in").chmod(0o755)
    assert said == "['no permission', 'no permission']"


def _loaded(folder: Path) -> Iterator[object]:
    from desktop.intake import load

    yield from (load(found) if isinstance(found, Found) else found for found in walk(folder))


def _code(found: object) -> str:
    return found.reason.code if isinstance(found, Refusal) else READ


@given(st.sampled_from(sorted(SOUND)), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_damaged_file_gives_articles_or_reasons_and_never_an_error(name: str, data: st.DataObject) -> None:
    content = SOUND[name]
    at = data.draw(st.integers(0, len(content) - 1))
    until = data.draw(st.integers(at, min(len(content), at + 200)))
    damaged = content[:at] + data.draw(st.binary(max_size=20)) + content[until:]
    assert all(isinstance(one, ReadFile | Refusal) for one in read_file(name, damaged))

"""How much a file may hold: what goes beyond is a reason, and nothing is read for nothing."""

import pytest

from db.records import Refusal
from desktop.intake import read_file, reading
from desktop.intake.readers import archives, pdf
from tests.intake import files
from tests.intake.files import PARAGRAPHS, TEXT


def codes(name: str, content: bytes) -> list[str]:
    return [one.reason.code if isinstance(one, Refusal) else "read" for one in read_file(name, content)]


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_an_archive_of_too_many_members_is_not_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBERS", 2)
    pack = files.zipped if name == "a.zip" else files.tarred
    members = [(f"{at}.txt", TEXT.encode()) for at in range(3)]
    assert codes(name, pack(*members[:2])) == ["read", "read"]
    assert codes(name, pack(*members))[-1] == "too many members"


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_an_archive_that_would_grow_too_large_is_not_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_SUM", 1000)
    pack = files.zipped if name == "a.zip" else files.tarred
    assert codes(name, pack(*((f"{at}.txt", TEXT.encode()) for at in range(9))))[-1] == "bomb"


def test_what_lies_in_archives_in_archives_counts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading._Left, "__init__", _only(within=4000))
    inner = files.zipped(("1.txt", TEXT.encode() * 5), packed=False)
    assert codes("a.zip", files.zipped(("b.zip", inner), ("c.zip", inner))) == ["read", "bomb"]


def test_a_file_gives_so_many_articles_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading._Left, "__init__", _only(articles=2))
    assert codes("a.jsonl", files.lines_of_json(*PARAGRAPHS)) == ["read", "read", "too many members"]


def test_a_pdf_has_so_many_pages_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    assert codes("a.pdf", files.pdf(*PARAGRAPHS, pages=2)) == ["read"]
    assert codes("a.pdf", files.pdf(*PARAGRAPHS, pages=3)) == ["too many pages"]


def _only(articles: int = 1000, within: int = 10**9) -> object:
    def begin(self: reading._Left) -> None:
        self.articles, self.within = articles, within

    return begin

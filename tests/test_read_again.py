"""Articles read again: in the encoding that the curator chose, or by a better reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.incoming import ReadFile
from db.store import Store
from db.values import new_id
from desktop.intake import Asked, read_article
from desktop.tasks import outdated, read_again
from tests.intake.encoded import encoded
from tests.newsroom import NOON, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "officials.incumbent")
    yield opened
    opened.close()


def kept(store: Store, path: str, content: bytes) -> str:
    file = read_article(path, content)
    assert isinstance(file, ReadFile)
    with store.write() as unit:
        article_id = unit.articles.add(file, new_id, NOON)
    assert article_id is not None
    return article_id


def _again(store: Store, article_id: str, asked: Asked) -> list[str]:
    failed = read_again(store, [article_id], asked, lambda _step: None, lambda: False)
    return [one.reason.code for one in failed]


def test_an_article_is_read_again_in_the_encoding_that_was_chosen(store: Store) -> None:
    content = encoded("Ông Lò Văn Tiến\n", "windows-1258")
    article_id = kept(store, "a.txt", content)
    assert outdated(store) == []
    assert _again(store, article_id, Asked(encoding="vps")) == []
    with store.read() as unit:
        article = unit.articles.get(article_id)
        assert unit.articles.without_claims("1") == [article_id]
    assert (article.text != "Ông Lò Văn Tiến\n", article.origins, article.head.remarks) == (
        True,
        ("a.txt",),
        (),
    )
    assert _again(store, article_id, Asked()) == []
    with store.read() as unit:
        assert unit.articles.get(article_id).text == "Ông Lò Văn Tiến\n"


def test_what_cannot_be_read_so_stays_as_it_was_with_a_reason(store: Store) -> None:
    article_id = kept(store, "a.txt", "Điện Biên, once more".encode())
    assert _again(store, article_id, Asked(encoding="utf-32")) == ["broken encoding"]
    with store.read() as unit:
        assert unit.articles.get(article_id).text == "Điện Biên, once more"

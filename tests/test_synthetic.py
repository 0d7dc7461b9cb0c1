"""What the benchmarks are measured on: made up, repeatable, and shaped as an ordinary week."""

from collections import Counter
from pathlib import Path

from tests.newsroom import open_store
from tests.synthetic import articles, fill


def test_the_same_seed_gives_the_same_articles_and_another_one_others() -> None:
    assert list(articles(1, 50)) == list(articles(1, 50))
    assert list(articles(1, 50)) != list(articles(2, 50))


def test_every_quote_is_in_its_place() -> None:
    for file, claims, truth in articles(1, 300):
        assert len(claims) == len(truth.persons)
        assert all(file.text[one.start : one.end] == one.quote for claim in claims for one in claim.evidence)


def test_most_mentions_repeat_and_some_names_clash() -> None:
    made = list(articles(1, 3000))
    new = Counter(is_new for _file, _claims, truth in made for is_new in truth.new)
    assert 0.01 < new[True] / new.total() < 0.03
    names = {
        (claim.person, who)
        for _f, claims, truth in made
        for claim, who in zip(claims, truth.persons, strict=True)
    }
    of_one_name = Counter(name for name, _who in names)
    assert max(of_one_name.values()) > 1
    assert any(claim.person.isascii() for _file, claims, _truth in made for claim in claims)
    assert sum(claims[0].as_of is None for _file, claims, _truth in made) > 200


def test_a_directory_is_filled_with_them(tmp_path: Path) -> None:
    store = open_store(tmp_path / "officials.incumbent")
    made = list(articles(1, 50))
    ids = fill(store, made, at_once=20)
    with store.read() as unit:
        assert unit.articles.count() == (50, sum(len(claims) for _file, claims, _truth in made))
    assert len(set(ids)) == 50
    store.close()

"""The directory is the fold of its decisions: live, rebuilt, undone and redone it is the same."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.acts import Accepted, Attributed, Author, Dated, Minted, Named, Outcome, Rejected, Undone, Unsure
from db.rebuild import digest, rebuild
from db.records import Name, Organization, Person, Post, StoredClaim
from db.store import Store, Unit
from db.values import AttributeKind, Event, PartialDate, Relation, new_id
from desktop.ledger import fold
from tests.newsroom import NOON, Saying, attribute, open_store, publish

AUTHOR = Author("curator", "replica", "test")
SAYINGS = (
    Saying("Trần Quốc Cường", "Secretary"),
    Saying("Mùa A Sơn", "Standing Deputy Secretary"),
    Saying("Lò Văn Tiến", "Chairman", event=Event.ELECTED, relation=Relation.INCOMING),
    Saying("Trần Quốc Cường", "Chairman", event=Event.RESIGNED, relation=Relation.OUTGOING),
    Saying("Mùa A Sơn", "Deputy Secretary", event=Event.DIED, relation=Relation.OUTGOING),
    attribute("Trần Quốc Cường", AttributeKind.BIRTH, "1961"),
    attribute("Mùa A Sơn", AttributeKind.ETHNICITY, "Mông"),
)
DATES = (None, "2025", "2025-11", "2024-05-03")
KINDS = ("accept", "accept", "accept", "reject", "unsure", "date", "name", "undo", "undo")
steps = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 30)), max_size=16)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a directory with four articles and nothing decided."""
    store = open_store(tmp_path_factory.mktemp("template") / "articles.incumbent")
    for number, day in enumerate(DATES):
        publish(store, f"{number}.txt", *SAYINGS, published=day)
    store.close()
    return store.path


@pytest.fixture(scope="module")
def tried(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return such a directory in which acts are tried out, and never stay."""
    path = tmp_path_factory.mktemp("tried") / "officials.incumbent"
    copyfile(template, path)
    store = open_store(path)
    yield store
    store.close()


@contextmanager
def _copy(template: Path) -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "officials.incumbent")
        copyfile(template, path)
        store = open_store(path)
        yield store
        store.close()


def _act(unit: Unit, *outcomes: Outcome) -> str:
    return unit.decisions.record("test", outcomes, AUTHOR, new_id, NOON).act_id


def _claims(unit: Unit) -> list[StoredClaim]:
    return [one for line in unit.articles.lines() for one in unit.claims.of_article(line.id)]


def _accept(stored: StoredClaim, salt: int) -> list[Outcome]:
    """Accept a claim, of a person and post whose ids are made of their words; mint them as well."""
    person, post = f"p {stored.claim.person}", f"o {stored.claim.title}"
    if stored.claim.attribute:
        said = Attributed(stored.key, stored.article_id, "r", stored.claim, person)
        return [Minted(Person(person, stored.claim.person)), said]
    return [
        Minted(Person(person, stored.claim.person)),
        Minted(Organization("committee", "Committee")),
        Minted(Post(post, "committee", stored.claim.title)),
        Accepted(
            stored.key,
            stored.article_id,
            "r",
            stored.claim,
            person,
            post,
            f"{person}{post}",
            f"c {stored.key} {salt}",
        ),
    ]


def _step(unit: Unit, kind: str, number: int, acts: Sequence[str]) -> list[Outcome]:
    claims = _claims(unit)
    stored = claims[number % len(claims)]
    day = DATES[number % len(DATES)]
    match kind:
        case "accept":
            return _accept(stored, len(acts))
        case "reject":
            return [Rejected(stored.key, stored.article_id, stored.claim)]
        case "unsure":
            return [Unsure(stored.key, stored.article_id, stored.claim)]
        case "date":
            return [Dated(stored.article_id, PartialDate(day) if day else None)]
        case "name":
            return [Named(f"p {stored.claim.person}", Name(f"Name {number}"))]
    return [Undone(acts[number % len(acts)])] if acts else []


def _seen(unit: Unit) -> object:
    """Return all that a curator sees and that decisions determine."""
    lines = [(line.id, line.published, line.open, line.decided) for line in unit.articles.lines()]
    return unit.directory.digest(), sorted(lines), sorted((one.key, one.decision) for one in _claims(unit))


@settings(max_examples=25, deadline=None)
@given(steps)
def test_after_any_acts_a_rebuild_agrees_with_what_was_folded_live(
    tried: Store, steps: list[tuple[str, int]]
) -> None:
    with tried.trial() as unit:
        acts: list[str] = []
        for kind, number in steps:
            acts.append(_act(unit, *_step(unit, kind, number, acts)))
        live, whole = _seen(unit), digest(unit.articles.connection)
        rebuild(unit.articles.connection, fold)
        assert _seen(unit) == live
        assert digest(unit.articles.connection) == whole


@settings(max_examples=25, deadline=None)
@given(steps, st.sampled_from(KINDS[:-2]), st.integers(0, 30))
def test_undoing_an_act_gives_what_was_before_and_undoing_that_what_was_after(
    tried: Store, steps: list[tuple[str, int]], kind: str, number: int
) -> None:
    with tried.trial() as unit:
        acts: list[str] = []
        for earlier, which in steps:
            acts.append(_act(unit, *_step(unit, earlier, which, acts)))
        before = _seen(unit)
        act = _act(unit, *_step(unit, kind, number, acts))
        after = _seen(unit)
        undo = _act(unit, Undone(act))
        assert _seen(unit) == before
        again = _act(unit, Undone(undo))
        assert _seen(unit) == after
        _act(unit, Undone(again))
        assert _seen(unit) == before


def test_an_act_undone_twice_comes_back_only_when_both_are_undone(template: Path) -> None:
    with _copy(template) as store, store.write() as unit:
        act = _act(unit, *_accept(_claims(unit)[0], 0))
        first, second = _act(unit, Undone(act)), _act(unit, Undone(act))
        _act(unit, Undone(first))
        assert unit.directory.all(Person) == ()
        _act(unit, Undone(second))
        assert len(unit.directory.all(Person)) == 1


def test_a_rebuild_mends_everything_that_decisions_determine(template: Path) -> None:
    with _copy(template) as store:
        with store.write() as unit:
            claims = _claims(unit)
            act = _act(unit, *_accept(claims[0], 0))
            _act(unit, *_accept(claims[1], 0), Dated(claims[1].article_id, PartialDate("2025-11-28")))
            _act(unit, Rejected(claims[2].key, claims[2].article_id, claims[2].claim))
            _act(unit, Undone(act))
            sound = _seen(unit)
        with store.write() as unit:
            for damage in (
                "UPDATE act SET undone = 1 - undone",
                "UPDATE claim SET decision = CASE decision WHEN '' THEN 'accepted' ELSE '' END",
                "UPDATE article SET open = 7, decided = 7, published = '1999'",
                "DELETE FROM tenure",
                "DELETE FROM findable",
            ):
                unit.articles.connection.exec_driver_sql(damage)
            assert _seen(unit) != sound
        before, after = store.rebuild()
        assert before != after
        with store.read() as unit:
            assert _seen(unit) == sound
            assert [hit.name for hit in unit.search.entities("mua a son")] == ["Mùa A Sơn"]
        assert len(set(store.rebuild())) == 1
        store.verify()


def test_a_rebuild_reads_no_claim_row_and_no_article_text(template: Path) -> None:
    with _copy(template) as store:
        with store.write() as unit:
            for stored in _claims(unit)[:5]:
                _act(unit, *_accept(stored, 0))
            directory = unit.directory.digest()
            unit.articles.connection.exec_driver_sql("DELETE FROM claim")
            unit.articles.connection.exec_driver_sql("UPDATE reading SET text = ''")
        store.rebuild()
        with store.read() as unit:
            assert unit.directory.digest() == directory


def test_a_claim_that_comes_again_after_its_decision_is_decided_at_once(template: Path) -> None:
    """A rejected claim stays rejected though no row of it was left when it is found again."""
    with _copy(template) as store, store.write() as unit:
        stored = _claims(unit)[0]
        _act(unit, Rejected(stored.key, stored.article_id, stored.claim))
        unit.articles.connection.exec_driver_sql("DELETE FROM claim")
        unit.claims.replace_open(unit.articles.get(stored.article_id), [stored.claim], new_id)
        (again,) = unit.claims.of_article(stored.article_id)
        assert again == replace(stored, id=again.id, decision="rejected", standing="")

"""A scripted curator: says what is on the page, presses keys, and looks at the directory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from db.records import Claim, Person, Tenure
from db.store import Store
from db.values import PartialDate
from desktop.ledger import tenure_state
from desktop.review.edits import Curation
from desktop.review.queue import Review
from desktop.review.view import Card, Correction
from tests.newsroom import NOON, Saying, open_store, publish

TODAY = date(2026, 1, 1)


@dataclass
class Curator:
    """Somebody at the review page of one directory."""

    store: Store
    review: Review
    curation: Curation

    def publish(self, path: str, *sayings: Saying, on: str | None = "2025-11-28") -> str:
        """Have an article come in; return its id."""
        return publish(self.store, path, *sayings, published=on)

    def open(self, path: str, *sayings: Saying, on: str | None = "2025-11-28") -> str:
        """Have an article come in and put it in front."""
        article_id = self.publish(path, *sayings, on=on)
        self.review.open(article_id)
        return article_id

    @property
    def card(self) -> Card:
        """The card that the keys act on."""
        assert self.review.view.focused is not None
        return self.review.view.focused

    @property
    def message(self) -> str:
        """What the page says that the last key did."""
        return self.review.view.message.code if self.review.view.message else ""

    def people(self) -> list[str]:
        """Return the names of everybody in the directory."""
        with self.store.read() as unit:
            return sorted(one.name for one in unit.directory.all(Person))

    def names_of(self, name: str) -> set[str]:
        """Return every name of the one person who is called so."""
        with self.store.read() as unit:
            (person,) = unit.directory.named_persons(name)
        return {one.text for one in person.names}

    def names_of_id(self, person_id: str) -> set[str]:
        """Return every name of a person."""
        with self.store.read() as unit:
            return {one.text for one in unit.directory.persons([person_id])[person_id].names}

    def lines(self) -> list[str]:
        """Return who holds what: name, role, state, last seen, number of citations."""
        with self.store.read() as unit:
            tenures = unit.directory.all(Tenure)
            persons = unit.directory.persons(one.person_id for one in tenures)
            posts = unit.directory.posts(one.post_id for one in tenures)
        return sorted(
            f"{persons[one.person_id].name}, {posts[one.post_id].role}: {tenure_state(one, TODAY)}"
            f" {one.last_seen or 'undated'} ({one.citations})"
            for one in tenures
        )

    def tally(self, article_id: str) -> tuple[int, int]:
        """Return how many of an article's claims are open, and how many decided."""
        with self.store.read() as unit:
            line = unit.articles.by_ids({article_id})[article_id]
        return line.open, line.decided

    def standings(self, article_id: str) -> list[str]:
        """Return what is stored of an article's claims: decision, else standing."""
        with self.store.read() as unit:
            return [one.decision or one.standing for one in unit.claims.of_article(article_id)]

    def restart(self) -> None:
        """Close the program and open it again."""
        self.store.close()
        self.store = open_store(self.store.path)
        self.review = Review(self.store, "curator", "test", clock=lambda: NOON)
        self.curation = Curation(self.store, "curator", "test", clock=lambda: NOON)


@contextmanager
def at_work(path: Path) -> Iterator[Curator]:
    """Give a curator with a new directory; check at the end that its fold agrees."""
    store = open_store(path)
    said = {"curator": "curator", "program": "test", "clock": lambda: NOON}
    curator = Curator(store, Review(store, **said), Curation(store, **said))  # type: ignore[arg-type]
    yield curator
    before, after = curator.store.rebuild()
    assert before == after
    curator.store.close()


def correction(claim: Claim, **changed: str | PartialDate | None) -> Correction:
    """Return a claim as the edit form holds it, with these fields changed."""
    names = Correction.__dataclass_fields__
    same = Correction(**{name: getattr(claim, name) for name in names})
    return replace(same, **changed)  # type: ignore[arg-type]

"""Cards that are kept ready: whatever was done, they are those that would be made anew."""

from pathlib import Path
from random import Random

import pytest

from db.records import Name, Organization, Person
from db.store import Store
from db.values import EntityKind, Event, new_id
from desktop.review.deck import Decks
from desktop.review.edits import Curation
from desktop.review.queue import Review
from tests.newsroom import COMMITTEE, COUNCIL, Saying, open_store, publish

NAMES = (
    "Trần Quốc Cường",
    "Tran Quoc Cuong",
    "Cường Trần Quốc",
    "Mùa A Sơn",
    "Mùa A Sớn",
    "Sơn",
    "Lò V. Tiến",
)
TITLES = ("Secretary", "Deputy Secretary", "Standing Deputy Secretary", "Chairman", "Vice Chairman")
BODIES = (COMMITTEE, COUNCIL, "Lai Châu Provincial Party Committee")
GESTURES = ("accept",) * 5 + ("newcomer", "choose", "reject", "undo", "undo", "merge", "rename", "move")
ACTS = 30


def _articles(store: Store, chance: Random) -> list[str]:
    events = (Event.SIGHTED, Event.SIGHTED, Event.ELECTED, Event.DIED)
    sayings = [
        [Saying(chance.choice(NAMES), chance.choice(TITLES), chance.choice(BODIES)) for _ in range(4)]
        + [Saying(chance.choice(NAMES), chance.choice(TITLES), COMMITTEE, event=chance.choice(events))]
        for _ in range(8)
    ]
    days = (None, "2024-05", "2025-11-28", "2025-12-01")
    return [
        publish(store, f"{number}.txt", *said, published=days[number % len(days)])
        for number, said in enumerate(sayings)
    ]


def _gesture(chance: Random, review: Review, curation: Curation, store: Store) -> None:
    card = review.view.focused
    with store.read() as unit:
        persons, bodies = unit.directory.all(Person), unit.directory.all(Organization)
    match chance.choice(GESTURES):
        case "newcomer":
            review.choose(None)
            review.accept()
        case "choose" if card and card.candidates:
            review.choose(chance.choice(card.candidates).person_id)
            review.accept()
        case "reject":
            review.reject()
        case "undo":
            review.undo()
        case "merge" if len(persons) > 1:
            one, other = chance.sample(persons, 2)
            curation.merge(EntityKind.PERSON, one.id, other.id)
        case "rename" if bodies:
            body = chance.choice(bodies)
            names = (*body.names, Name(chance.choice(BODIES)))
            curation.edit(Organization(body.id, body.name, names, level=body.level, branch=body.branch))
        case "move":
            review.next_article()
        case _:
            review.accept()


@pytest.mark.parametrize("seed", range(2))
def test_after_any_gesture_the_cards_kept_ready_are_those_made_anew(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - to be repeated
    store = open_store(tmp_path / "officials.incumbent")
    _articles(store, chance)
    review = Review(store, "curator", "test", mint=new_id)
    curation = Curation(store, "curator", "test")
    review.next_article()
    for _act in range(ACTS):
        _gesture(chance, review, curation, store)
        review.prepare()
        shown = review.view.article
        assert shown is not None
        with store.read() as unit:
            review.open(shown.id)
            anew = Decks().show(unit, shown.id, {})
        assert (review.view.article, review.view.cards) == anew
    store.close()

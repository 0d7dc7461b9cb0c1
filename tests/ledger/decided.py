"""Decisions written by hand, as short as the sentences that they stand for."""

from itertools import count

from db.acts import Accepted, Dated, Decision, Minted, Outcome
from db.records import Claim, Person, Tenure
from db.values import Capacity, Event, PartialDate, Relation
from desktop.ledger import fold


def claim(
    event: Event = Event.SIGHTED,
    on: str | None = None,
    *,
    relation: Relation = Relation.CURRENT,
    capacity: Capacity = Capacity.FULL,
    start: str | None = None,
    end: str | None = None,
    person: str = "Trần Quốc Cường",
    title: str = "Secretary",
) -> Claim:
    """Return a claim of an article of the day ``on``; None is an undated one."""
    day, first, last = (PartialDate(text) if text else None for text in (on, start, end))
    return Claim(person, title, None, None, event, capacity, relation, day, first, last, 0.9, ())


def accepted(
    said: Claim,
    number: int,
    *,
    person: str = "cuong",
    post: str = "secretary",
    article: str = "",
    tenure: str = "",
) -> Accepted:
    """Return the decision that a claim is true of a person in a post."""
    article = article or f"article {number}"
    key = f"key {number}"
    tenure = tenure or f"{person} as {post}"
    return Accepted(key, article, "reading", said, person, post, tenure, f"citation {number:05}")


def decisions(*outcomes: Outcome) -> list[Decision]:
    """Return the outcomes as decisions, each an act of its own, in this order."""
    numbers = count(1)
    return [
        Decision(f"{number:05}", f"act {number:05}", one)
        for number, one in zip(numbers, outcomes, strict=False)
    ]


def tenure_of(*said: Claim, dated: dict[int, str | None] | None = None) -> Tenure:
    """Return the one tenure that accepting these claims, each of its own article, comes to."""
    dates = [
        Dated(f"article {number}", PartialDate(text) if text else None)
        for number, text in (dated or {}).items()
    ]
    outcomes = [accepted(one, number) for number, one in enumerate(said)]
    folded = fold(decisions(Minted(Person("cuong", "Trần Quốc Cường")), *outcomes, *dates))
    (tenure,) = folded.tenures
    return tenure

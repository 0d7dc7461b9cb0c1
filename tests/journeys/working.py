"""A program at work until it is killed: imports articles, accepts what they say, and reports each commit.

Run as ``python -m tests.journeys.working FILE``. For each number on its standard input a child works from
the article of that number on; a fork is quicker than to load libraries and word lists anew. The child's
lines: ``ready PID``, ``begin`` when a transaction that writes has begun, ``ending`` right before its end,
``article ID`` and ``decision ID`` after their commit. When it is dead its parent says ``dead``.
"""

import os
import sys
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, event

from desktop.matching import body_of, role_of
from desktop.review.queue import Review
from tests.newsroom import Saying, open_store, publish

PROVINCES = ("Điện Biên", "Lai Châu", "Sơn La")


def say(line: str) -> None:
    """Write a line that is out before anything else happens."""
    os.write(1, f"{line}\n".encode())


def main(path: Path) -> None:
    """Start a child for each number that comes in, and wait until it is killed."""
    for province in PROVINCES:
        role_of(
            "Member", (body := body_of(f"{province} Provincial Party Committee", province)).branch, body.kind
        )
    for first in sys.stdin:
        child = os.fork()
        if not child:
            work(path, int(first))
        os.waitpid(child, 0)
        say("dead")


def work(path: Path, first: int) -> None:
    """Work through articles from this number on, without an end."""
    store = open_store(path)

    @event.listens_for(store._writer, "begin")
    def begun(_connection: Connection) -> None:
        say("begin")

    for ending in ("commit", "rollback"):
        event.listen(store._writer, ending, lambda _connection: say("ending"))
    review = Review(store, "curator", "test")
    say(f"ready {os.getpid()}")
    for number in count(first):
        province = PROVINCES[number % len(PROVINCES)]
        body = f"{province} Provincial Party Committee"
        said = [Saying(f"Official {number // 4} {name}", "Member", body, province) for name in "abc"]
        article_id = publish(store, f"{number}.txt", *said, published="2025-11-28")
        say(f"article {article_id}")
        review.open(article_id)
        accept_all(review)


def accept_all(review: Review) -> None:
    """Accept the article's cards one by one, whoever is meant."""
    article = review.view.article
    while (card := review.view.focused) and card.open and review.view.article == article:
        if card.undecided:
            review.choose(card.candidates[0].person_id)
        keys = [one.id for one in card.claims]
        review.accept()
        for key in keys:
            say(f"decision {key}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

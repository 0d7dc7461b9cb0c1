"""How soon a filter, a search or an order shows its first lines of a million claims that wait."""

import os
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path
from random import Random
from time import perf_counter

from db import models
from db.codec import encode
from db.prepared import adding, tell_each
from db.records import Head
from db.values import fold, new_id
from db.waiting import Order, Where, Worth
from desktop.review.lane import Lane
from desktop.review.repeats import Repeats
from tests.benchmarks.directory import KEPT, SHARE
from tests.benchmarks.frame import Bench
from tests.newsroom import Saying, open_store, written
from tests.synthetic import AREAS, BODIES, FIRST_DAY, GIVEN, MIDDLES, SURNAMES

STATED, IN_ARTICLE, AT_ONCE = 1_000_000, 10, 500
OUTLETS = ("Nhân Dân", "Tuổi Trẻ", "Điện Biên Phủ Newspaper", "Vietnam News", "Báo Lai Châu")
STANDINGS = ("repeat", "new post", "namesake", "new person")
WORTHS = (Worth.DEPARTURE, Worth.SEAT, Worth.PERSON, Worth.SHARPER, *[Worth.REPEAT] * 36)
TABLES = (models.reading, models.article, models.claim, models.queued)
Rows = dict[str, list[dict[str, object]]]


def bench_queue(bench: Bench) -> None:
    """Time the first lines of every order, filter and search."""
    size = int(STATED * float(os.environ.get(SHARE, "1")))
    at = "" if size >= STATED else f"@{size}_claims"
    store = open_store(waiting(size))
    lane = Lane(store, "curator", "benchmark")
    each = cycle(_questions())
    bench.measure(f"review.filter{at}", lambda: lane.lines(*next(each)), rounds=10 * len(_questions()))
    slowest = max(_questions(), key=lambda one: _seconds(lane, *one))
    bench.record(f"review.filter.slowest_ms{at}", 1000 * _seconds(lane, *slowest), "ms", _told(slowest))
    bench.measure(f"review.lane_start{at}", lane.start, rounds=10)
    bench.measure(f"review.repeats{at}", Repeats(store, "curator", "benchmark").bodies, rounds=5)
    store.close()


def _seconds(lane: Lane, order: Order, where: Where) -> float:
    started = perf_counter()
    lane.lines(order, where)
    return perf_counter() - started


def _told(asked: tuple[Order, Where]) -> str:
    order, where = asked
    said = {one.name: getattr(where, one.name) for one in fields(where)}
    told = {name: value for name, value in said.items() if value != getattr(Where(), name)}
    return f"by {order}, {told}"


def _questions() -> list[tuple[Order, Where]]:
    return [
        *((order, Where()) for order in Order),
        (Order.WORTH, Where(text="nguyen van")),
        (Order.WORTH, Where(text="cuong secretary dien")),
        (Order.WORTH, Where(text="provincial")),
        (Order.WORTH, Where(text="nobody of this name")),
        (Order.WORTH, Where(outlet="Báo Lai Châu")),
        (Order.WORTH, Where(area="Cà Mau")),
        (Order.DATE, Where(area="Sơn La")),
        (Order.WORTH, Where(body="Nghệ An Provincial People's Council")),
        (Order.WORTH, Where(worths=(Worth.SHARPER,))),
        (Order.WORTH, Where(outlet="Nhân Dân", area="Lai Châu")),
        (Order.CONFIDENCE, Where(confidence=(0.2, 0.4))),
        (Order.WORTH, Where(standing="namesake")),
        (Order.DATE, Where(since=FIRST_DAY + timedelta(100))),
    ]


def waiting(size: int) -> Path:
    """Return a directory in which so many claims wait, made first where it is not there yet."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{size}-waiting.incumbent"
    if not path.exists():
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        store = open_store(making)
        chance = Random(1)  # noqa: S311 - to be repeated
        numbers = iter(range(size // IN_ARTICLE))
        while portion := list(islice(numbers, AT_ONCE)):
            rows: Rows = {table.name: [] for table in TABLES}
            for number in portion:
                _article(rows, chance, number)
            with store.write() as unit:
                for table in TABLES:
                    tell_each(unit.claims.connection, _ADD[table.name], rows[table.name])
        store.close()
        making.rename(path)
    return path


_ADD = {
    table.name: adding(table, *(("number", "skips") if table is models.queued else ())) for table in TABLES
}


def _sayings(chance: Random) -> Iterator[Saying]:
    area = chance.choice(AREAS)
    for _ in range(IN_ARTICLE):
        name = " ".join(chance.choice(words) for words in (SURNAMES, MIDDLES, MIDDLES, GIVEN))
        body = chance.choice(list(BODIES))
        yield Saying(name, chance.choice(BODIES[body]), body.format(area), area)


def _article(rows: Rows, chance: Random, number: int) -> None:
    day = (FIRST_DAY + timedelta(number // 60)).isoformat()
    outlet = chance.choice(OUTLETS)
    file, claims = written(f"{number}.txt", list(_sayings(chance)), day, outlet=outlet)
    reading, article = new_id(), new_id()
    read = {"id": reading, "text_sha256": reading, "reader": file.reader, "zones": encode(file.zones)}
    rows["reading"].append({**read, "text": file.text})
    told = {"id": article, "reading_id": reading, "title_folded": fold(file.head.title), "published": day}
    head: Head = replace(file.head, area=claims[0].area)
    told |= {"content": encode(head), "extracted_by": "1", "kind": "article"}
    rows["article"].append({**told, "open": IN_ARTICLE, "decided": 0, "unsure": 0, "restricted": 0})
    for claim in claims:
        key, worth = new_id(), chance.choice(WORTHS)
        folded = {"person_folded": fold(claim.person), "body_folded": fold(claim.organization or "")}
        said = {"id": key, "key": key, "article_id": article, "content": encode(claim), "decision": ""}
        standing = "repeat" if worth is Worth.REPEAT else chance.choice(STANDINGS)
        rows["claim"].append({**folded, **said, "standing": standing, "person_id": None, "post_id": None})
        place = {
            "claim_id": key,
            "article_id": article,
            "outlet": fold(outlet),
            "area": fold(claim.area or ""),
        }
        words = {"person": folded["person_folded"], "body": folded["body_folded"], "title": fold(claim.title)}
        wait = {"worth": int(worth), "office": f"{folded['body_folded'][:10]} {claim.title[:9]}", "doubt": ""}
        rest = {"day": day, "confidence": chance.random(), "state": 1}
        rows["queued"].append({**place, **words, **wait, **rest})

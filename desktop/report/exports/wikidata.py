"""Wikidata QuickStatements: positions held (P39) of persons and posts whose items the curator has named.

Source of the facts: Wikidata's properties P39, P580, P582, P813, P854, P1476, P577 and the first version
of the QuickStatements syntax. Nothing is created: what has no item is left out, and counted.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from db.records import ArticleLine, Reason, Snapshot
from db.values import Capacity
from desktop.report.clean import clean
from desktop.report.exports.listing import Entry, Listing, reduced, web_address
from desktop.report.exports.table import SIGNS

HEADS = ("Key", "Item", "Kind", "Name", "Tenures")
_ITEM = re.compile(r"Q[1-9]\d*")
_PRECISION = {len("2025"): 9, len("2025-11"): 10, len("2025-11-28"): 11}
_LONGEST_TITLE = 1_500


@dataclass(frozen=True, slots=True)
class NotItems(Exception):
    """The text is no list of items: ``row`` is the first that cannot be read."""

    row: int


def write_items(snapshot: Snapshot, out: BinaryIO) -> int:
    """Write the persons and posts of the directory as CSV, the column for their items empty."""
    persons: dict[str, list[object]] = {}
    posts: dict[str, list[object]] = {}
    for entry in Listing(snapshot).entries():
        person, post, body = entry.person, entry.post, entry.body
        one = persons.setdefault(person.id, [person.id, "", "person", _cell(person.name), 0])
        two = posts.setdefault(post.id, [post.id, "", "post", _cell(f"{post.role}, {body.name}"), 0])
        for row in (one, two):
            row[-1] = int(str(row[-1])) + 1
    text = io.TextIOWrapper(out, "utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(HEADS)
    writer.writerows([*posts.values(), *persons.values()])
    text.flush()
    text.detach()
    return len(posts) + len(persons)


def read_items(text: str) -> dict[str, str]:
    """Return the items by the keys of persons and posts; raises NotItems."""
    found: dict[str, str] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))), 1):
        key, item = row.get("Key"), row.get("Item")
        if not key or item is None or (item.strip() and not _ITEM.fullmatch(item.strip())):
            raise NotItems(number)
        if item.strip():
            found[key] = item.strip()
    return found


def write_quickstatements(
    snapshot: Snapshot, items: Mapping[str, str], out: BinaryIO
) -> tuple[int, tuple[Reason, ...]]:
    """Write a statement for each tenure in full capacity; return their number, and why others are missing."""
    count = unnamed = lesser = 0
    for entry in Listing(snapshot).entries():
        if entry.person.id not in items or entry.post.id not in items:
            unnamed += 1
        elif entry.tenure.capacity is not Capacity.FULL:
            lesser += 1
        else:
            fields = (
                items[entry.person.id],
                "P39",
                items[entry.post.id],
                *_qualifiers(entry),
                *_reference(entry),
            )
            out.write("\t".join(fields).encode() + b"\n")
            count += 1
    left_out = (("tenures without an item", unnamed), ("tenures not in full capacity", lesser))
    return count, tuple(Reason(code, (("count", str(number)),)) for code, number in left_out if number)


def _qualifiers(entry: Entry) -> Iterator[str]:
    tenure = entry.tenure
    if tenure.started:
        yield from _time("P580", tenure.start_earliest, tenure.start_latest)
    if entry.end:
        known = list(_time("P582", tenure.end_earliest, tenure.end_latest))
        yield from known or ("P582", "somevalue")


def _reference(entry: Entry) -> Iterator[str]:
    """Yield the latest source that has an address."""
    with_address = [one.article for one in entry.cited if web_address(one.article)]
    if not with_address:
        return
    article: ArticleLine = with_address[-1]
    yield from ("S854", f'"{article.url}"')
    title = clean(article.title).replace('"', "”")[:_LONGEST_TITLE]
    if title:
        yield from ("S1476", f'en:"{title}"')
    if article.published:
        yield from _time("S577", article.published.earliest, article.published.latest)


def _time(name: str, earliest: date | None, latest: date | None) -> Iterable[str]:
    day = reduced(earliest, latest)
    if not day:
        return ()
    return name, f"+{day}{'-00' * (3 - len(day.split('-')))}T00:00:00Z/{_PRECISION[len(day)]}"


def _cell(text: str) -> str:
    plain = clean(text)
    return f"'{plain}" if plain.startswith(SIGNS) else plain

"""Near copies: the same story printed by several outlets, found among any number of articles.

A text is sketched by the least hashes of its runs of words (MinHash; Broder 1997), and looked up by parts of
the sketch; what may be a copy is then compared run by run. Nothing here knows the store.
"""

import re
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from db.records import Zone
from db.values import ZoneKind, fold

if TYPE_CHECKING:
    from numpy import ndarray

RUN: Final = 4
"""Words in a run."""
BANDS: Final = 30
ROWS: Final = 2
SIZE: Final = BANDS * ROWS
"""Hashes in a sketch, of 32 bits each."""
FEWEST: Final = 30
"""A text of fewer runs is too short to be told from another of its kind."""
LIKELY: Final = 0.3
LATEST: Final = 20
"""So many of the articles that share a part of the sketch are looked at: what all share tells nothing."""
COMPARED: Final = 20
"""So many of them, those most alike, are compared run by run."""
CONTAINED: Final = 0.75
"""So much of the shorter text stands in the longer one, where they are copies."""
ALIKE: Final = 0.4
NAMED: Final = 0.85
"""So many of the shorter text's names stand in the longer one, at least."""
APART: Final = timedelta(days=10)
"""A story is printed again within days; what is alike after longer is another event of the same kind."""
_SILENT: Final = frozenset({ZoneKind.BYLINE, ZoneKind.SOURCE, ZoneKind.TEASER, ZoneKind.FURNITURE})
_BETWEEN = re.compile(r"[^\w ]|_")
_REBUILT: Final = 4096
_PRIME: Final = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which article another is a copy of, and how much of the shorter text both share, from 0 to 1."""

    article_id: str
    shared: float


@dataclass(frozen=True, slots=True)
class Story:
    """What is told: the folded words in their order, and those written with a capital."""

    words: tuple[str, ...]
    names: frozenset[str]


def story_of(text: str, zones: Iterable[Zone]) -> Story:
    """Return the story itself, without what each outlet puts around it."""
    silent = [zone for zone in zones if zone.kind in _SILENT]
    parts, at = [], 0
    for zone in silent:
        parts.append(text[at : zone.start])
        at = max(at, zone.end)
    parts.append(text[at:])
    told = _BETWEEN.sub(lambda sign: sign[0] if unicodedata.combining(sign[0]) else " ", " ".join(parts))
    words = [(word, fold(word)) for word in told.split()]
    names = frozenset(plain for word, plain in words if word[0].isupper())
    return Story(tuple(plain for _, plain in words), names)


def sketch(text: str, zones: Iterable[Zone]) -> bytes:
    """Return the sketch of a text, empty where it is too short for one."""
    import numpy as np

    told = story_of(text, zones).words
    words = np.array([zlib.crc32(word.encode()) for word in told], dtype=np.uint64)
    if len(words) < FEWEST + RUN:
        return b""
    runs = np.zeros(len(words) - RUN + 1, dtype=np.uint64)
    for place in range(RUN):
        runs = runs * np.uint64(_PRIME) + words[place : len(words) - RUN + 1 + place]
    factors, terms = _functions()
    hashed = (np.unique(runs)[:, None] * factors[None, :] + terms[None, :]) >> np.uint64(32)
    least: bytes = hashed.min(axis=0).astype(np.uint32).tobytes()
    return least


@cache
def _functions() -> "tuple[ndarray, ndarray]":
    """Return the factors and terms of the hash functions, always the same ones."""
    import numpy as np

    drawn = np.random.default_rng(1997).integers(1, 2**63, size=(2, SIZE), dtype=np.uint64)
    return drawn[0] * np.uint64(2) + np.uint64(1), drawn[1]


def are_copies(one: Story, other: Story) -> float:
    """Return how much of the shorter text both share where they are copies, else 0.

    They are where most of the shorter one's words stand in the longer one in their order, and nearly all
    of its names: reports of one kind, on other persons or places, are alike in all but these.
    """
    first, second = set(_runs(one.words)), set(_runs(other.words))
    if len(first) > len(second):
        one, other, first, second = other, one, second, first
    if not first or not one.names:
        return 0.0
    both = len(first & second)
    contained, alike = both / len(first), both / len(first | second)
    named = len(one.names & other.names) / len(one.names)
    return contained if contained >= CONTAINED and alike >= ALIKE and named >= NAMED else 0.0


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


class Copies:
    """The sketches of all articles so far, in which the next one is looked up before it is added."""

    def __init__(self, known: Iterable[tuple[str, bytes, date | None]] = ()) -> None:
        """Take the articles that are known, each with its sketch and its day, where it has one."""
        self._ids: list[str] = []
        self._days: list[date | None] = []
        self._sketches: list[bytes] = []
        self._sorted: list[tuple[ndarray, ndarray]] = []
        self._of_sorted = 0
        self._fresh: dict[tuple[int, int], list[int]] = {}
        for article_id, sketched, day in known:
            self._keep(article_id, sketched, day)
        self._sort()

    def find(
        self, sketched: bytes, day: date | None, story: Callable[[], Story], by_id: Callable[[str], Story]
    ) -> Likeness | None:
        """Return the article of which a text is the nearest copy; ``by_id`` gives the others' stories."""
        best: Likeness | None = None
        mine: Story | None = None
        for at in self._likely(sketched):
            known = self._days[at]
            if day and known and abs(day - known) > APART:
                continue
            mine = mine or story()
            shared = are_copies(mine, by_id(self._ids[at]))
            if shared and (best is None or shared > best.shared):
                best = Likeness(self._ids[at], shared)
        return best

    def add(self, article_id: str, sketched: bytes, day: date | None) -> None:
        """Let later articles be found to be copies of this one."""
        if not sketched:
            return
        at = self._keep(article_id, sketched, day)
        for band, key in enumerate(self._keys(sketched)):
            self._fresh.setdefault((band, key), []).append(at)
        if len(self._ids) - self._of_sorted >= _REBUILT:
            self._sort()

    def _keep(self, article_id: str, sketched: bytes, day: date | None) -> int:
        self._ids.append(article_id)
        self._days.append(day)
        self._sketches.append(sketched)
        return len(self._ids) - 1

    @staticmethod
    def _keys(sketched: bytes) -> list[int]:
        import numpy as np

        keys: list[int] = np.frombuffer(sketched, dtype=np.uint64).tolist()
        return keys

    def _sort(self) -> None:
        """Sort what was added into the arrays, which take a tenth of the room."""
        import numpy as np

        self._fresh.clear()
        self._of_sorted = len(self._ids)
        if not self._ids:
            return
        whole = np.frombuffer(b"".join(self._sketches), dtype=np.uint64).reshape(len(self._ids), BANDS)
        orders = (np.argsort(whole[:, band], kind="stable").astype(np.uint32) for band in range(BANDS))
        self._sorted = [(whole[order, band], order) for band, order in enumerate(orders)]

    def _likely(self, sketched: bytes) -> list[int]:
        """Return the articles whose sketches share a part with this one and are like it, most alike first."""
        import numpy as np

        if not sketched:
            return []
        found: set[int] = set()
        for band, key in enumerate(self._keys(sketched)):
            found.update(self._fresh.get((band, key), ())[-LATEST:])
            if self._sorted:
                values, order = self._sorted[band]
                first, last = (
                    np.searchsorted(values, np.uint64(key), "left"),
                    np.searchsorted(values, np.uint64(key), "right"),
                )
                found.update(order[max(first, last - LATEST) : last].tolist())
        mine = np.frombuffer(sketched, dtype=np.uint32)
        others = sorted(found)
        if not others:
            return []
        theirs = np.frombuffer(b"".join(self._sketches[at] for at in others), dtype=np.uint32)
        alike = (theirs.reshape(len(others), SIZE) == mine).mean(axis=1)
        shares = sorted((-share, at) for at, share in zip(others, alike.tolist(), strict=True))
        return [at for share, at in shares[:COMPARED] if -share >= LIKELY]

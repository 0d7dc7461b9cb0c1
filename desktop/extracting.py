"""Extraction beside an import: articles read by a pool of processes, their claims stored as they come."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final

from db.records import Article, ArticleText, Claim
from db.store import Store
from db.values import new_id
from desktop.extraction import extract, extract_batch
from desktop.matching import standings
from desktop.workers import Workers

BATCH: Final = 8
AHEAD: Final = 4
"""How many articles a worker reads at once, and how many such batches are out while others wait."""
MOST: Final = 0.020
"""So many seconds the work of a transaction takes at most: an act of the curator waits for it."""
_MANY: Final = 64

Outcome = list[Claim] | BaseException


class Pace:
    """How many articles go into one transaction: one more each time, half as many after one that was long."""

    def __init__(self) -> None:
        """Begin with a few."""
        self.count = 4

    @contextmanager
    def learnt(self) -> Iterator[None]:
        """Learn from how long the transaction took that is done within."""
        started = perf_counter()
        yield
        is_long = perf_counter() - started > MOST
        self.count = max(1, self.count // 2) if is_long else min(_MANY, self.count + 1)


@dataclass
class Extraction:
    """Articles on their way to claims; ``claims`` is how many are stored.

    ``told`` hears how many articles are done, of how many, and the title of the last. An article on which
    extraction fails stays as it is; the errors are kept.
    """

    store: Store
    workers: Workers
    extractor: str
    told: Callable[[int, int, str], None]
    claims: int = 0
    errors: list[BaseException] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    _done: int = 0
    _waiting: deque[str] = field(default_factory=deque)
    _out: deque[tuple[list[Article], Future[list[list[Claim]]]]] = field(default_factory=deque)
    _pace: Pace = field(default_factory=Pace)

    def add(self, article_ids: Iterable[str]) -> None:
        """Have articles read, after those that wait; what was given before is not read twice."""
        fresh = [one for one in dict.fromkeys(article_ids) if one not in self.given]
        self.given.update(fresh)
        self._waiting.extend(fresh)

    def go_on(self) -> None:
        """Store what was found by now, and hand out what is next; waits for nobody."""
        while self._out and self._out[0][1].done():
            self._take()
        while len(self._waiting) >= BATCH and len(self._out) < AHEAD:
            self._hand_out()

    def finish(self, cancelled: Callable[[], bool]) -> bool:
        """Wait for all articles and store what is found; return whether some were left, cancelled."""
        left = 0
        while self._out or self._waiting:
            if cancelled():
                left += len(self._waiting)
                self._waiting.clear()
            while self._waiting and len(self._out) < AHEAD:
                self._hand_out()
            if self._out:
                self._take()
        return left > 0

    def _hand_out(self) -> None:
        ids = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
        with self.store.read() as unit:
            articles = [unit.articles.get(one) for one in ids]
        texts = [_as_text(one) for one in articles]
        self._out.append((articles, self.workers.submit(extract_batch, texts)))

    def _take(self) -> None:
        """Store the claims of the batch that has been out longest."""
        found = self._results(*self._out.popleft())
        self.errors += (outcome for _, outcome in found if isinstance(outcome, BaseException))
        good = deque((article, some) for article, some in found if not isinstance(some, BaseException))
        while good:
            some = [good.popleft() for _ in range(min(self._pace.count, len(good)))]
            self._store(some)
        for article, outcome in found:
            self.claims += 0 if isinstance(outcome, BaseException) else len(outcome)
            self._done += 1
            self.told(self._done, len(self.given), article.head.title)

    def _store(self, found: Sequence[tuple[Article, list[Claim]]]) -> None:
        """Store the claims of some articles, with what each would be in the directory, in one transaction."""
        ids = [article.id for article, _ in found]
        outlets = {article.id: article.head.outlet for article, _ in found}
        with self.store.write() as unit, self._pace.learnt():
            unit.claims.replace_each(found, new_id)
            unit.claims.set_standings(standings(unit.claims.open_of(ids), outlets, unit.directory))
            unit.articles.mark_extracted(ids, self.extractor)

    def _results(
        self, articles: list[Article], batch: Future[list[list[Claim]]]
    ) -> list[tuple[Article, Outcome]]:
        """Return the claims of each article; of a batch that fails, each is read again by itself."""
        if batch.exception() is None:
            return list(zip(articles, batch.result(), strict=True))
        alone = [(one, self.workers.submit(extract, _as_text(one))) for one in articles]
        return [(article, read.exception() or read.result()) for article, read in alone]


def _as_text(article: Article) -> ArticleText:
    return ArticleText(article.id, article.text, article.zones, article.head)

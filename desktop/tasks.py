"""The verbs of articles: read them again, extract, check. No Qt in it."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

from db.records import Article, ArticleText, Claim, Reason, Refusal
from db.store import Store
from db.values import new_id
from desktop.extraction import extract, extract_batch
from desktop.intake import Asked, FileReaders, found_file, is_current, walk
from desktop.matching import standings
from desktop.requests import Progress
from desktop.workers import Workers

ProgressSink = Callable[[Progress], None]
Cancelled = Callable[[], bool]
BATCH, AHEAD = 8, 4
"""How many articles a worker reads at once, and how many such batches wait while one is stored."""


def read_again(
    store: Store, articles: Sequence[str], asked: Asked, progress: ProgressSink, cancelled: Cancelled
) -> tuple[Refusal, ...]:
    """Read articles anew from their bytes, as the curator asks; return why those that could not be were not.

    What was decided keeps the reading that it was decided on; extraction has to follow.
    """
    failed = list[Refusal]()
    with FileReaders() as readers:
        for number, article_id in enumerate(articles, 1):
            if cancelled():
                break
            with store.read() as unit:
                kept = unit.readings.kept(article_id)
            progress(Progress(number, len(articles), kept.path))
            read = next(one for one in readers.read_again(kept, asked) if one.path == kept.path)
            if isinstance(read, Refusal):
                failed.append(read)
                continue
            with store.write() as unit:
                if not unit.readings.renew(article_id, read, new_id):
                    failed.append(Refusal(kept.path, Reason("read as another")))
    return tuple(failed)


def outdated(store: Store) -> list[str]:
    """Return the articles whose readings a better reader could make anew."""
    with store.read() as unit:
        return unit.readings.read_by([one for one in unit.readings.readers() if not is_current(one)])


def extract_pending(
    store: Store, workers: Workers, extractor: str, progress: ProgressSink, cancelled: Cancelled
) -> int:
    """Have every article read that this version of extraction has not; return how many claims.

    An article on which extraction fails stays as it is; the first such error is raised at the end.
    """
    with store.read() as unit:
        pending = unit.articles.without_claims(extractor)
    count, errors = 0, list[BaseException]()
    for number, (article, found) in enumerate(_extracted(store, workers, pending, cancelled), 1):
        if isinstance(found, BaseException):
            errors.append(found)
        else:
            count += _store_claims(store, article, found, extractor)
        progress(Progress(number, len(pending), article.head.title))
    if errors:
        raise errors[0]
    return count


def _extracted(
    store: Store, workers: Workers, pending: Sequence[str], cancelled: Cancelled
) -> Iterator[tuple[Article, list[Claim] | BaseException]]:
    """Yield each article with its claims or the error on which it fails; a few batches are read ahead."""
    waiting = deque[tuple[list[Article], Future[list[list[Claim]]]]]()
    for first in range(0, len(pending) + AHEAD * BATCH, BATCH):
        ids = pending[first : first + BATCH]
        if ids and not cancelled():
            with store.read() as unit:
                articles = [unit.articles.get(article_id) for article_id in ids]
            waiting.append((articles, workers.submit(extract_batch, [_as_text(one) for one in articles])))
        if waiting and (len(waiting) > AHEAD or not ids):
            yield from _results(workers, *waiting.popleft())


def _results(
    workers: Workers, articles: list[Article], batch: Future[list[list[Claim]]]
) -> Iterator[tuple[Article, list[Claim] | BaseException]]:
    """Yield the claims of a batch; of one that fails, each article is read again by itself."""
    if batch.exception() is None:
        yield from zip(articles, batch.result(), strict=True)
        return
    for article in articles:
        alone = workers.submit(extract, _as_text(article))
        yield article, alone.exception() or alone.result()


def _as_text(article: Article) -> ArticleText:
    return ArticleText(article.id, article.text, article.zones, article.head)


def _store_claims(store: Store, article: Article, claims: list[Claim], extractor: str) -> int:
    with store.write() as unit:
        unit.claims.replace_open(article, claims, new_id)
        stored = [one for one in unit.claims.of_article(article.id) if not one.decision]
        outlets = {article.id: article.head.outlet}
        unit.claims.set_standings(standings(stored, outlets, unit.directory))
        unit.articles.mark_extracted(article.id, extractor)
    return len(claims)


def articles_in(path: Path) -> Iterator[ArticleText | Refusal]:
    """Yield each article of a folder, or of one file, or why a file has none; no database."""
    with FileReaders() as readers:
        for _, read in readers.read([found_file(path)] if path.is_file() else walk(path)):
            if isinstance(read, Refusal):
                yield read
            else:
                yield ArticleText(read.path, read.text, read.zones, read.head)


def extract_folder(path: Path) -> Iterator[tuple[ArticleText, list[Claim]] | Refusal]:
    """Yield each article of a folder, or that of one file, with its claims, or why a file is none."""
    for article in articles_in(path):
        yield article if isinstance(article, Refusal) else (article, extract(article))


def check(store: Store, *, rebuild: bool) -> list[Reason]:
    """Return what is wrong with a directory: nothing, if all is well. Raises StoreTrouble if damaged."""
    store.verify()
    if not rebuild:
        return []
    before, after = store.rebuild()
    return [] if before == after else [Reason("fold differs", (("before", before), ("after", after)))]

"""The verbs of articles: read them again, extract, check. No Qt in it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from db.records import ArticleText, Claim, Reason, Refusal
from db.store import Store
from db.values import new_id
from desktop.extracting import Extraction
from desktop.extraction import extract
from desktop.intake import Asked, FileReaders, found_file, is_current, walk
from desktop.requests import Progress
from desktop.workers import Workers

ProgressSink = Callable[[Progress], None]
Cancelled = Callable[[], bool]


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
    work = Extraction(store, workers, extractor, lambda *step: progress(Progress(*step)))
    work.add(pending)
    work.finish(cancelled)
    if work.errors:
        raise work.errors[0]
    return work.claims


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

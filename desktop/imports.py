"""Imports as the window sees them: counted, begun and gone on with, looked through, taken back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path

from db.came import Came, Run, Showing
from db.records import Article, ArticleLine, Refusal
from db.store import Store, Unit
from desktop.importing import found_in, go_on, import_places, root_of, runs, take_back
from desktop.intake import ENCODINGS, Asked, Found, headings, held, walk
from desktop.requests import Brought, ImportResult, Progress, Side, Wording
from desktop.tasks import extract_pending, read_again
from desktop.workers import Workers

Sink = Callable[[Progress], None]
Cancelled = Callable[[], bool]
MOST_WORDS = 4_000
"""So many words of two texts are laid beside each other; what follows is not compared."""
_AROUND = 6
_SIDES = {"delete": (Side.FORMER,), "insert": (Side.LATTER,), "replace": (Side.FORMER, Side.LATTER)}


class Imports:
    """The verbs of imports; ``before`` is done before anything is written: a backup."""

    encodings: Sequence[str] = ENCODINGS

    def __init__(
        self, store: Store, workers: Workers, extractor: str, before: Callable[[], None] = lambda: None
    ) -> None:
        """Import into this store, claims found by this version of extraction."""
        self._store, self._workers, self._extractor = store, workers, extractor
        self._before = before

    def count(self, places: Sequence[Path], counted: Callable[[int], None], cancelled: Cancelled) -> int:
        """Return how many files an import of these places would read; ``counted`` hears it grow."""
        return found_in(places, counted, cancelled)

    def start(self, places: Sequence[Path], progress: Sink, cancelled: Cancelled) -> ImportResult:
        """Import these places; where it is cancelled, what is left can be gone on with."""
        self._before()
        return import_places(self._store, self._workers, places, self._extractor, progress, cancelled)

    def go_on(self, run_id: str, progress: Sink, cancelled: Cancelled) -> ImportResult:
        """Do what is left of an import, and read what failed again."""
        self._before()
        return go_on(self._store, self._workers, run_id, self._extractor, progress, cancelled)

    def take_back(self, run_id: str) -> int | None:
        """Take out again what an import brought; return how many articles, None where one was decided on."""
        return take_back(self._store, run_id)

    def runs(self) -> list[Run]:
        """Return every import, the latest first."""
        return runs(self._store)

    def page(self, run_id: str, showing: Showing, after: str = "") -> list[Came]:
        """Return a page of an import's results."""
        with self._store.read() as unit:
            return unit.runs.page(run_id, showing, after)

    def tally(self, run_id: str) -> Mapping[Showing, int]:
        """Return how many results each part has."""
        with self._store.read() as unit:
            return unit.runs.tally(run_id)

    def brought(self, run_id: str, one: Came) -> Brought | None:
        """Return how an article was read, and how it differs from that which it tells again.

        None where there is no article, or none any more.
        """
        with self._store.read() as unit:
            article, of = _article(unit, one.article_id), _article(unit, one.of_id)
            if article is None:
                return None
            kept = unit.readings.kept(article.id)
            beside = len(unit.runs.rows_beside(run_id, one.path))
        return Brought(
            article.head,
            kept.reader.partition(" ")[2] or "utf-8",
            of.head if of else None,
            difference(of.text, article.text) if of else (),
            headings(kept),
            held(kept),
            beside,
        )

    def file(self, run_id: str, one: Came) -> Path | None:
        """Return the file from which a result came, if it is still there."""
        with self._store.read() as unit:
            root = root_of([Path(place) for place in unit.runs.get(run_id).places])
        found = (root or Path()) / one.file
        return found if found.exists() else None

    def read_again(
        self,
        run_id: str,
        one: Came,
        encoding: str | None,
        columns: Mapping[str, str],
        progress: Sink,
        cancelled: Cancelled,
    ) -> tuple[Refusal, ...]:
        """Read an article, with the rows of its table, as the curator says; return what could not be."""
        with self._store.read() as unit:
            ids = unit.runs.rows_beside(run_id, one.path)
        failed = read_again(self._store, ids, Asked(encoding, columns), progress, cancelled)
        extract_pending(self._store, self._workers, self._extractor, progress, lambda: False)
        return failed

    def alike(self, article_id: str) -> list[ArticleLine]:
        """Return the other articles that tell the same story, or are other versions of the page."""
        with self._store.read() as unit:
            return [found for one, found in _family(unit, article_id) if one != article_id]

    def fresh(self, folders: Sequence[Path]) -> list[Path]:
        """Return the files below these folders that no import has read as they are now."""
        return [path for folder in folders for path in self._fresh_in(folder)]

    def _fresh_in(self, folder: Path) -> Iterator[Path]:
        read = self._read_at()
        for one in walk(folder) if folder.is_dir() else ():
            if isinstance(one, Found) and _changed(one.absolute) > read.get(one.absolute, 0.0):
                yield one.absolute

    def _read_at(self) -> dict[Path, float]:
        """Return when each file was read last, in seconds of the system's clock."""
        found: dict[Path, float] = {}
        with self._store.read() as unit:
            for run in reversed(unit.runs.all()):
                root = root_of([Path(place) for place in run.places]) or Path()
                found.update((root / label, run.at.timestamp()) for label in unit.runs.done(run.id))
        return found


def difference(former: str, latter: str) -> tuple[Wording, ...]:
    """Return in which words two texts differ, with a few words around; nothing where they are the same."""
    one, other = former.split()[:MOST_WORDS], latter.split()[:MOST_WORDS]
    found = list[Wording]()
    for group in SequenceMatcher(None, one, other, autojunk=False).get_grouped_opcodes(_AROUND):
        for tag, start, end, begin, until in group:
            if tag == "equal":
                found.append(Wording(Side.BOTH, " ".join(one[start:end])))
            texts = {Side.FORMER: one[start:end], Side.LATTER: other[begin:until]}
            found.extend(Wording(side, " ".join(texts[side])) for side in _SIDES.get(tag, ()))
    return tuple(found)


def _family(unit: Unit, article_id: str) -> list[tuple[str, ArticleLine]]:
    first = unit.witnesses.firsts([article_id])[article_id]
    ids = [first, *(one for one, _shared in unit.witnesses.copies_of(first))]
    lines = unit.articles.by_ids(set(ids))
    return [(one, lines[one]) for one in ids if one in lines]


def _article(unit: Unit, article_id: str | None) -> Article | None:
    """Return an article, None where it was taken out again."""
    try:
        return unit.articles.get(article_id) if article_id else None
    except KeyError:
        return None


def _changed(path: Path) -> float:
    """Return when a file was changed last, or put there under its name."""
    try:
        status = path.stat()
    except OSError:
        return datetime.now(UTC).timestamp()
    return max(status.st_mtime, status.st_ctime)

"""The verb that brings articles in: begun, stopped and gone on with, told file by file, and taken back."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from os.path import commonpath
from pathlib import Path

from db.came import Came, Fate, Run
from db.incoming import ReadFile
from db.records import Refusal
from db.store import Store, Unit
from db.values import PartialDate, new_id
from desktop.extracting import Extraction, Pace
from desktop.intake import NOTHING_ASKED, Asked, Copies, FileReaders, Found, Story, found_file, story_of, walk
from desktop.requests import ImportResult, Progress
from desktop.tasks import Cancelled, ProgressSink
from desktop.workers import Workers

_Step = tuple[str, ReadFile | Refusal | None]
"""A file's label, and one of the articles in it or why it has none; None where it is done."""
_COUNTED = 1000
"""So many files are found between two words about how many there are."""


def found_in(places: Sequence[Path], counted: Callable[[int], None], cancelled: Cancelled) -> int:
    """Return how many files an import of these folders and files would read; ``counted`` hears it grow."""
    count = 0
    for count, _ in enumerate(_files(places), 1):
        if cancelled():
            break
        if count % _COUNTED == 0:
            counted(count)
    return count


def import_places(
    store: Store,
    workers: Workers,
    places: Sequence[Path],
    extractor: str,
    progress: ProgressSink,
    cancelled: Cancelled,
    asked: Asked = NOTHING_ASKED,
) -> ImportResult:
    """Store every article in these folders and files, then what extraction finds in each.

    Each article is committed, with what came of it, before anything else is done with it. Where
    ``cancelled`` says so the run stops and can be gone on with; ``extractor`` names the version of
    extraction, by which articles that it has read are known; ``asked`` how all files are read. Raises
    FileNotFoundError for a place that is none, StoreTrouble for the store.
    """
    for place in places:
        if not place.exists():
            raise FileNotFoundError(place)
    files = list(_files(places))
    if not files:
        return ImportResult(0, 0, 0)
    with store.write() as unit:
        named = [str(place.absolute()) for place in places]
        run_id = unit.runs.begin(named, len(files), new_id, datetime.now(UTC))
    return _Run(store, workers, run_id, extractor, progress, cancelled, asked).over(files)


def go_on(
    store: Store,
    workers: Workers,
    run_id: str,
    extractor: str,
    progress: ProgressSink,
    cancelled: Cancelled,
    asked: Asked = NOTHING_ASKED,
) -> ImportResult:
    """Do what is left of an import that was stopped, or in which files failed; raises KeyError for none."""
    with store.write() as unit:
        run = unit.runs.get(run_id)
        unit.runs.reopen(run_id)
    files = _files([Path(place) for place in run.places])
    return _Run(store, workers, run_id, extractor, progress, cancelled, asked).over(files)


def take_back(store: Store, run_id: str) -> int | None:
    """Take out again all that an import brought; return how many articles, None where one was decided on."""
    with store.write() as unit:
        return None if unit.runs.decided(run_id) else unit.runs.take_out(run_id)


def runs(store: Store) -> list[Run]:
    """Return every import, the latest first."""
    with store.read() as unit:
        return unit.runs.all()


def what_came(store: Store, run_id: str, fates: Sequence[Fate] = (), after: str = "") -> list[Came]:
    """Return a page of what came of an import's articles, by their labels."""
    with store.read() as unit:
        return unit.runs.what_came(run_id, fates, after)


def _files(places: Sequence[Path]) -> Iterator[Found | Refusal]:
    """Yield the files of folders and files, each once; where those are several, no two share a label."""
    root, seen = root_of(places), set[str]()
    for place in places:
        for one in walk(place) if place.is_dir() else (found_file(place),):
            label = _under(root, place, one.path) if len(places) > 1 else one.path
            if label not in seen:
                seen.add(label)
                yield replace(one, path=label)


def root_of(places: Sequence[Path]) -> Path | None:
    """Return the folder to which labels of these places are relative; None where they have none in common."""
    if len(places) == 1:
        return places[0] if places[0].is_dir() else places[0].parent
    try:
        root = Path(commonpath([str(place.absolute()) for place in places]))
    except ValueError:  # on several drives, or no place at all
        return None
    return root.parent if root.is_file() else root


def _under(root: Path | None, place: Path, label: str) -> str:
    whole = place.absolute() / label if place.is_dir() else place.absolute()
    return (whole.relative_to(root) if root else whole).as_posix()


@dataclass
class _Run:
    """An import at work: what is stored is read by extraction while further files are read."""

    store: Store
    workers: Workers
    run_id: str
    extractor: str
    progress: ProgressSink
    cancelled: Cancelled
    asked: Asked = NOTHING_ASKED
    known: dict[str, Story] = field(default_factory=dict)
    copies: Copies = field(default_factory=Copies)
    is_read: bool = False
    _steps: deque[_Step] = field(default_factory=deque)
    _pace: Pace = field(default_factory=Pace)

    def over(self, files: Iterator[Found | Refusal] | Sequence[Found | Refusal]) -> ImportResult:
        """Read the files that are not done, have their articles read, and say what came of it all."""
        with self.store.read() as unit:
            done = unit.runs.done(self.run_id)
            self.copies = Copies(unit.witnesses.sketches())
        left = [one for one in files if one.path not in done]
        extraction = Extraction(self.store, self.workers, self.extractor, self._extracted)
        stopped = self._read(left, len(done), extraction)
        self.is_read = True
        with self.store.read() as unit:
            extraction.add(unit.articles.without_claims(self.extractor))
        stopped |= extraction.finish(self.cancelled)
        if extraction.errors:
            raise extraction.errors[0]
        if not stopped:
            with self.store.write() as unit:
                unit.runs.end(self.run_id, datetime.now(UTC))
        return self._result(extraction.claims)

    def _extracted(self, done: int, total: int, title: str) -> None:
        """Tell how far extraction is, once nothing else is told."""
        if self.is_read:
            self.progress(Progress(done, total, title))

    def _read(self, left: Sequence[Found | Refusal], before: int, extraction: Extraction) -> bool:
        """Store what the files hold; return whether it was stopped before the end."""
        at = {one.path: number for number, one in enumerate(left, before + 1)}
        current, stopped = "", False
        with FileReaders() as readers:
            for label, read in readers.read(left, self.asked):
                if current and label != current:
                    self._steps.append((current, None))
                if stopped := self.cancelled():
                    break
                current = label
                self.progress(Progress(at[label], before + len(left), read.path))
                self._steps.append((label, read))
                if len(self._steps) > self._pace.count:
                    extraction.add(self._keep())
                    extraction.go_on()
        if current and not stopped:
            self._steps.append((current, None))
        while self._steps:
            extraction.add(self._keep())
        return stopped

    def _keep(self) -> list[str]:
        """Store what was read, some of it in one transaction; return the articles that are new."""
        brought = list[str | None]()
        with self.store.write() as unit, self._pace.learnt():
            for _ in range(min(self._pace.count, len(self._steps))):
                label, read = self._steps.popleft()
                if read is None:
                    unit.runs.file(self.run_id, label)
                    continue
                came = self._came(unit, label, read)
                unit.runs.note(self.run_id, came)
                brought.append(came.article_id)
        return [one for one in brought if one]

    def _came(self, unit: Unit, label: str, read: ReadFile | Refusal) -> Came:
        if isinstance(read, Refusal):
            return Came(read.path, label, Fate.FAILED, reason=read.reason)
        former = unit.witnesses.at_address(read.head.url) if read.head.url else None
        article_id = unit.articles.add(read, new_id, datetime.now(UTC))
        if article_id is None:
            return Came(read.path, label, Fate.KNOWN, of_id=unit.articles.of_source(read))
        of_id, fate = self._witness(unit, article_id, read, former)
        return Came(read.path, label, fate, article_id, of_id)

    def _witness(
        self, unit: Unit, article_id: str, read: ReadFile, former: str | None
    ) -> tuple[str | None, Fate]:
        """Return the article whose story this one tells again, if there is one, and how it does."""
        day = _day(read.head.published)
        found = self.copies.find(
            read.sketch, day, lambda: story_of(read.text, read.zones), lambda other: self._story(unit, other)
        )
        unit.witnesses.add(article_id, read.sketch)
        self.copies.add(article_id, read.sketch, day)
        if former:
            return unit.witnesses.join(article_id, former, found.shared if found else 0.0), Fate.VERSION
        if found:
            return unit.witnesses.join(article_id, found.article_id, found.shared), Fate.COPY
        return None, Fate.IMPORTED

    def _story(self, unit: Unit, article_id: str) -> Story:
        """Return the story of an article; those asked for often are not read again."""
        if article_id not in self.known:
            article = unit.articles.get(article_id)
            self.known[article_id] = story_of(article.text, article.zones)
            if len(self.known) > _COUNTED:
                self.known.pop(next(iter(self.known)))
        return self.known[article_id]

    def _result(self, claims: int) -> ImportResult:
        with self.store.read() as unit:
            run = unit.runs.get(self.run_id)
            failed = unit.runs.what_came(self.run_id, (Fate.FAILED,), limit=run.total + _COUNTED)
        counts = run.counts or {}
        new = sum(counts.get(fate, 0) for fate in (Fate.IMPORTED, Fate.COPY, Fate.VERSION))
        return ImportResult(
            new,
            counts.get(Fate.KNOWN, 0),
            claims,
            tuple(Refusal(one.path, one.reason) for one in failed if one.reason),
            run_id=self.run_id,
            copies=counts.get(Fate.COPY, 0),
            versions=counts.get(Fate.VERSION, 0),
            stopped=run.until is None,
        )


def _day(published: PartialDate | None) -> date | None:
    return published.earliest if published and published.is_day else None

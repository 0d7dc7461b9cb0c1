"""The verbs of editions: print one and keep it, print it again, preview it, and the profiles that make it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from db.printed import KeptEdition, KeptProfile
from db.records import Snapshot
from db.store import Store
from db.values import new_id
from desktop.earlier import earlier
from desktop.exporting import awaited, export_directory
from desktop.profiles import Profile
from desktop.report import (
    EditionResult,
    ReportTrouble,
    TroubleCode,
    asked_in,
    digest,
    find_in_pages,
    made_beside,
    preview_cover,
    profile_of,
    profile_text,
    proof,
    read_profile,
    render_page,
    reprint_edition,
    write_edition,
    write_profile,
)
from desktop.requests import EditionRequest, EditionSummary, ExportSummary, Finding, Form
from desktop.snapshots import snapshot
from desktop.version import PROGRAM
from desktop.workers import Workers

Cancelled = Callable[[], bool]
PREVIEW_SCALE = 1.5
PRIVATE = ("restricted", "notes")
"""What an edition holds only where it was asked for."""


def never() -> bool:
    """Tell that something is still wanted, where nobody can say otherwise."""
    return False


def print_edition(
    store: Store, workers: Workers, path: Path, request: EditionRequest, cancelled: Cancelled = never
) -> EditionSummary:
    """Print an edition in the drawing process, and keep it where it has a name.

    Raises ReportTrouble, the old file untouched then; so it does once nobody wants it.
    """
    with store.read() as unit:
        if request.name and unit.editions.named(request.name):
            raise ReportTrouble(TroubleCode.NAME_TAKEN, Path(request.name))
        content = snapshot(unit, request, datetime.now(UTC))
        before = earlier(unit, request)
        last = unit.decisions.page(limit=1)
    act_id = last[0].id if last else ""
    with made_beside(path) as made:
        work = workers.submit(write_edition, content, made, request.scoped, before, act_id)
        result = awaited(workers, work, cancelled, path)
    if request.name:
        _keep(store, request, content, act_id, result)
    return _summary(path, result)


def _keep(
    store: Store, request: EditionRequest, content: Snapshot, act_id: str, result: EditionResult
) -> None:
    asked = tuple(name for name in PRIVATE if getattr(request, f"with_{name}"))
    kept = KeptEdition(
        id=new_id(),
        name=request.name,
        as_of=request.as_of,
        known_at=content.known_at,
        act_id=act_id,
        program=PROGRAM,
        profile=profile_text(request.scoped, asked),
        digest=digest(result.content),
        lines=result.lines,
        content=result.content,
    )
    with store.write() as unit:
        unit.editions.add(kept)


def _summary(path: Path, result: EditionResult) -> EditionSummary:
    return EditionSummary(str(path), result.pages, result.lines, result.warnings)


def print_again(store: Store, workers: Workers, path: Path, name: str) -> EditionSummary:
    """Print a kept edition again, from its own content; raises ReportTrouble."""
    with store.read() as unit:
        kept = unit.editions.named(name)
    if kept is None:
        raise ReportTrouble(TroubleCode.NO_SUCH_EDITION, Path(name))
    work = workers.submit(reprint_edition, kept.content, path, profile_of(kept.profile))
    return _summary(path, work.result())


def prove_edition(store: Store, workers: Workers, request: EditionRequest) -> tuple[Finding, ...]:
    """Return what could not be defended of what an edition would print, the gravest doubt first."""
    with store.read() as unit:
        content = snapshot(unit, request, datetime.now(UTC))
    return workers.submit(proof, content, request.scoped).result()


def kept_editions(store: Store) -> list[KeptEdition]:
    """Return the editions that are kept, the latest first, without their content."""
    with store.read() as unit:
        found = unit.editions.all()
    return [replace(one, asked=asked_in(one.profile)) for one in found]


def drop_edition(store: Store, name: str) -> None:
    """Keep an edition no longer; raises ReportTrouble where there is none of that name."""
    with store.write() as unit:
        if not unit.editions.drop(name):
            raise ReportTrouble(TroubleCode.NO_SUCH_EDITION, Path(name))


def kept_profiles(store: Store) -> list[Profile]:
    """Return the profiles of the directory in the order of their names."""
    with store.read() as unit:
        return [profile_of(one.content) for one in unit.editions.profiles()]


def keep_profile(store: Store, profile: Profile) -> None:
    """Keep a profile in the directory, in the place of any other of its name."""
    with store.write() as unit:
        unit.editions.keep_profile(KeptProfile(profile.name, profile_text(profile)))


class Editions:
    """Editions as the window has them made; remembers the last preview, to be searched and looked into."""

    def __init__(self, store: Store, workers: Workers) -> None:
        self._store = store
        self._workers = workers
        self._folder = TemporaryDirectory(prefix="incumbent-", ignore_cleanup_errors=True)
        self._shown: EditionResult | None = None

    def close(self) -> None:
        """Forget the last preview."""
        self._folder.cleanup()

    def preview(self, request: EditionRequest, page: Callable[[bytes], None], cancelled: Cancelled) -> None:
        """Draw an edition and hand over its pages as PNG, the cover before the others are there."""
        self._shown = None
        path = Path(self._folder.name) / "preview.pdf"
        with self._store.read() as unit:
            content, before = snapshot(unit, request, datetime.now(UTC)), earlier(unit, request)
        profile, submit = request.scoped, self._workers.submit
        cover = path.with_name("cover.pdf")
        first = self._workers.wait(submit(preview_cover, content, cover, profile, PREVIEW_SCALE), cancelled)
        if first is None:
            return
        page(first)
        self._shown = self._workers.wait(submit(write_edition, content, path, profile, before), cancelled)
        for number in range(1, self._shown.pages if self._shown else 0):
            if cancelled():
                return
            page(self.picture(number, PREVIEW_SCALE))

    def picture(self, number: int, scale: float) -> bytes:
        """Return a page of the last preview (the first is 0) as PNG, at that many pixels for a point."""
        return self._workers.submit(render_page, self._path(), number, scale).result()

    def find(self, text: str) -> list[int]:
        """Return the pages of the last preview on which a text stands; none while it is being drawn."""
        if self._shown is None or not text.strip():
            return []
        return self._workers.submit(find_in_pages, self._path(), text).result()

    def place(self, number: int, part: float) -> tuple[str, str] | None:
        """Return kind and id of what stands on a page of the last preview at a part of its height."""
        pages = self._shown.places if self._shown else ()
        on_page = pages[number] if number < len(pages) else ()
        return next(((one.kind, one.id) for one in on_page if one.top <= part <= one.bottom), None)

    def _path(self) -> Path:
        return Path(self._folder.name) / "preview.pdf"

    def save(self, path: Path, request: EditionRequest, cancelled: Cancelled = never) -> EditionSummary:
        """Print an edition to a file, and keep it where it has a name; raises ReportTrouble."""
        return print_edition(self._store, self._workers, path, request, cancelled)

    def export(
        self, path: Path, form: Form, request: EditionRequest, items: Path | None, cancelled: Cancelled
    ) -> ExportSummary:
        """Write what is asked for in another program's form; raises what ``export_directory`` does."""
        return export_directory(self._store, self._workers, path, form, request, items, cancelled)

    def again(self, path: Path, name: str) -> EditionSummary:
        """Print a kept edition again to a file; raises ReportTrouble."""
        return print_again(self._store, self._workers, path, name)

    def prove(self, request: EditionRequest) -> tuple[Finding, ...]:
        """Return what could not be defended of what an edition would print."""
        return prove_edition(self._store, self._workers, request)

    def kept(self) -> list[KeptEdition]:
        """Return the editions that are kept, the latest first."""
        return kept_editions(self._store)

    def drop(self, name: str) -> None:
        """Keep an edition no longer; raises ReportTrouble where there is none."""
        drop_edition(self._store, name)

    def profiles(self) -> list[Profile]:
        """Return the profiles of the directory."""
        return kept_profiles(self._store)

    def keep_profile(self, profile: Profile) -> None:
        """Keep a profile in the directory under its name."""
        keep_profile(self._store, profile)

    def read_profile(self, path: Path) -> Profile:
        """Return the profile of a file; raises ReportTrouble."""
        return read_profile(path)

    def write_profile(self, profile: Profile, path: Path) -> None:
        """Write a profile to a file; raises ReportTrouble."""
        write_profile(profile, path)

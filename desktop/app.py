"""Builds the parts of the program and joins them: the only place that does."""

import getpass
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.resources import files
from pathlib import Path

from PySide6.QtWidgets import QApplication

from db.errors import StoreTrouble
from db.records import Reason
from db.store import Store
from db.values import fold as fold_words
from desktop import paths
from desktop.adoption import Lists
from desktop.browse import Browse
from desktop.editions import Editions
from desktop.imports import Imports
from desktop.ledger import fold
from desktop.review.edits import Curation
from desktop.review.lane import Lane
from desktop.review.questions import Questions
from desktop.review.queue import Review
from desktop.review.repeats import Repeats
from desktop.settings import Kept
from desktop.ui.application import build_application
from desktop.ui.dialogs import tell_trouble
from desktop.ui.services import Services, local_today
from desktop.ui.tour import Known, Tour
from desktop.ui.window import MainWindow
from desktop.version import PROGRAM
from desktop.workers import Workers
from resources import words

SCALE = "QT_SCALE_FACTOR"
WHOLE = 100


def samples() -> Path:
    """Return the folder of the sample articles that come with the program."""
    return Path(str(files("seeds") / "articles"))


@contextmanager
def opened(path: Path, kept: Kept | None = None) -> Iterator[Services]:
    """Open a directory and give the window's services on it; closed again at the end."""
    store, extraction, drawing = Store(path, fold), Workers(_extractors()), Workers()
    editions = Editions(store, drawing)
    try:
        curation = Curation(store, getpass.getuser(), PROGRAM)
        yield Services(
            review=Review(store, getpass.getuser(), PROGRAM),
            browse=Browse(store),
            imports=Imports(store, extraction, PROGRAM, partial(_back_up, store)),
            preview=editions.preview,
            save_edition=editions.save,
            editions=editions,
            try_samples=_try_samples,
            curation=curation,
            questions=Questions(store, curation, local_today),
            lists=Lists(store, getpass.getuser(), PROGRAM, partial(_back_up, store)),
            repeats=Repeats(store, getpass.getuser(), PROGRAM),
            lane=Lane(store, getpass.getuser(), PROGRAM),
            kept=kept or Kept(),
            directory=str(path.resolve()),
            samples=path == paths.samples_file(),
            notice=_notice(store),
        )
    finally:
        extraction.close()
        drawing.close()
        editions.close()
        store.close()


def _notice(store: Store) -> str:
    """Return why the directory can only be read, in one sentence; nothing where it can be written."""
    return words.trouble(StoreTrouble(store.trouble, str(store.path))) if store.trouble else ""


def _extractors() -> int:
    """Leave one processor to the window."""
    return max(1, (os.cpu_count() or 1) - 1)


def _back_up(store: Store) -> None:
    store.back_up_daily(paths.backups(), local_today())


def _try_samples() -> None:
    """Open the sample articles in a window and a directory of their own."""
    subprocess.Popen([sys.executable, "-P", "-m", "desktop", "--samples"])


def has_display() -> bool:
    """Tell whether a window can be shown: always, but on a Unix without a display server."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def dressed(kept: Kept) -> QApplication:
    """Return the application in the look, the size and with the keys that were chosen last."""
    if kept.settings.size != WHOLE:  # Qt takes it once, when the application is made
        os.environ[SCALE] = str(kept.settings.size / WHOLE)
    return build_application(sys.argv[:1], kept.settings)


def open_window(path: Path, folder: Path | None = None) -> int:
    """Show the window on a directory until it is closed, a folder imported first if one is given.

    Returns the exit code. Raises StoreTrouble, after its sentence was shown: whoever clicked an icon
    has no terminal.
    """
    before = dict(os.environ)
    kept = Kept(paths.settings_file())
    application = dressed(kept)
    again: list[bool] = []
    try:
        with opened(path, kept) as services:
            window = MainWindow(services)
            window.wants_start.connect(lambda: again.append(window.close()))
            window.show()
            if folder is not None:
                window.import_first(folder)
            code = application.exec()
    except StoreTrouble as trouble:
        tell_trouble(words.trouble(trouble))
        raise
    if any(again):
        subprocess.Popen(sys.orig_argv, env=before)  # noqa: S603 - as this process was started
    return code


def open_samples() -> int:
    """Show the window on the sample articles; without a display, go the whole way off-screen."""
    path = paths.samples_file()
    if has_display():
        return open_window(path, samples())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    kept = Kept()
    application = dressed(kept)
    for ending in ("", "-wal", "-shm"):  # a log left by a kill must not outlive its file
        path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
    with opened(path, kept) as services:
        tour = Tour(application, MainWindow(services), known_of_samples())
        screenshot, edition = tour.run(samples(), path.parent, _say)
    _say(words.sentence(Reason("screenshot at", (("path", str(screenshot)),))))
    _say(words.sentence(Reason("edition at", (("path", str(edition)),))))
    return 0


def known_of_samples() -> dict[str, Known]:
    """Return what is to be found in the sample articles, for the scripted curator."""
    lines = (files("seeds") / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {
        gold["id"]: Known(
            gold["date"],
            frozenset((fold_words(fact["person"]), fold_words(fact["title"])) for fact in gold["facts"]),
        )
        for gold in map(json.loads, lines)
    }


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")

"""The articles set aside: unchanged since they were sealed, and every scoring of them on record."""

import hashlib
import subprocess
from datetime import date
from pathlib import Path

from tests.corpus.figures import Figure

SUMS, RUNS = "SHA256SUMS", "RUNS.md"
HEAD = """\
Every scoring of these articles, in order. They are scored by program only; their misses are not shown.

| date | revision | F1 | precision | recall | status accuracy |
|---|---|---|---|---|---|
"""
LOGGED = ("F1", "precision", "recall", "status accuracy")


class SealBroken(Exception):
    """A set's files are not those that were sealed; its text names the first."""


def is_sealed(folder: Path) -> bool:
    """Tell whether a set is set aside."""
    return (folder / SUMS).exists()


def verify(folder: Path) -> None:
    """Check each sealed file of a set; raise SealBroken for one that changed, is missing or was added."""
    lines = (line.split(maxsplit=1) for line in (folder / SUMS).read_text("utf-8").splitlines() if line)
    sealed = {name: digest for digest, name in lines}
    for name, digest in sealed.items():
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise SealBroken(f"{name} is not the file that was sealed")
    if added := {file.name for file in folder.iterdir()} - {*sealed, SUMS, RUNS}:
        raise SealBroken(f"{min(added)} was not sealed")


def record(folder: Path, day: date, revision: str, figures: dict[str, Figure]) -> None:
    """Append one scoring to a set's log."""
    log = folder / RUNS
    text = log.read_text("utf-8") if log.exists() else HEAD
    values = " | ".join(f"{figures[name].value:.3f}" for name in LOGGED)
    log.write_text(f"{text}| {day} | {revision} | {values} |\n", "utf-8")


def revision_of(root: Path) -> str:
    """Return the commit that is checked out, marked where the program's files differ from it."""
    commit = _git(root, "rev-parse", "--short", "HEAD")
    changed = _git(root, "status", "--porcelain", "--", "desktop", "resources")
    return f"{commit or 'unknown'}{' with changes' if changed else ''}"


def _git(root: Path, *arguments: str) -> str:
    ended = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return ended.stdout.strip()

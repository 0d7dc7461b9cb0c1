"""What every verb of the command line needs: its file, its words, its exit codes."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from db.records import Organization, Reason, Refusal
from db.store import Store
from desktop import paths
from desktop.requests import Progress
from resources import words

FAILED = 1
"""Exit code where some files failed or a check did; the rest was done."""
TROUBLE = 3
"""Exit code where nothing could be done, with one sentence why."""

Verb = Callable[[argparse.Namespace], int]


class Refused(Exception):
    """What was asked cannot be done; its text is the sentence for the user."""


def day(text: str) -> date:
    """Return the day that an argument names."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(words.sentence(Reason("not a day", (("text", text),)))) from error


def file_of(asked: argparse.Namespace) -> Path:
    """Return the directory's file, named or in its usual place."""
    named: Path | None = getattr(asked, "directory", None)
    return named or paths.directory_file()


def existing(asked: argparse.Namespace) -> Path:
    """Return the directory's file; raises Refused where there is none."""
    path = file_of(asked)
    if not path.exists():
        raise Refused(words.sentence(Reason("no such directory", (("path", str(path)),))))
    return path


def existing_path(path: Path) -> Path:
    """Return a path that is there; raises Refused."""
    if not path.exists():
        raise Refused(words.sentence(Reason("no such folder", (("path", str(path)),))))
    return path


def organization_of(store: Store, name: str | None) -> str | None:
    """Return the id of the organization of that name; raises Refused."""
    if name is None:
        return None
    with store.read() as unit:
        found = unit.directory.named(Organization, name)
    if not found:
        raise Refused(words.sentence(Reason("no such organization", (("name", name),))))
    return found[0].id


def today() -> date:
    """Return the day it is where the curator sits."""
    return datetime.now().astimezone().date()


def list_failed(failed: Sequence[Refusal]) -> int:
    """Name the files that failed; return the exit code."""
    for refusal in failed:
        say(f"{refusal.path}: {words.sentence(refusal.reason)}", sys.stderr)
    return FAILED if failed else 0


def say(text: str, stream: TextIO | None = None) -> None:
    """Write a line."""
    (stream or sys.stdout).write(f"{text}\n")


def complain(sentence: str) -> int:
    """Write the one sentence that says why nothing could be done; return the exit code."""
    say(sentence, sys.stderr)
    return TROUBLE


def show_progress(progress: Progress) -> None:
    """Show how far the work is, where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{progress.done}/{progress.total} {progress.path[:60]}")
        sys.stderr.flush()


def end_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def write_wholly(path: Path, text: str) -> None:
    """Write a file wholly or not at all; raises Refused, and what stood there is untouched."""
    part = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(words.sentence(Reason("not writable", (("path", str(path)),)))) from error

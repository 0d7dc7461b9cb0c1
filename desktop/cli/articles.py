"""The verbs of articles: import a folder, extract one without a directory."""

import argparse
import os
from pathlib import Path

from db.records import Reason, Refusal
from db.store import Store
from desktop import paths
from desktop.cli.shared import (
    Refused,
    end_progress,
    existing_path,
    file_of,
    folder_of,
    list_failed,
    say,
    show_progress,
    today,
)
from desktop.ledger import fold
from desktop.requests import ImportResult, Progress
from desktop.version import PROGRAM
from desktop.workers import Workers
from resources import words


def import_articles(asked: argparse.Namespace) -> int:
    """Import a folder into the directory."""
    from desktop.importing import import_places

    folder = folder_of(asked.folder)
    store, workers = Store(file_of(asked), fold), Workers(os.cpu_count() or 1)
    try:
        store.back_up_daily(paths.backups(), today())
        result = import_places(store, workers, [folder], PROGRAM, show_progress, lambda: False)
    finally:
        workers.close()
        store.close()
    end_progress()
    say(words.sentence(_outcome(result)))
    return list_failed(result.failed)


def _outcome(result: ImportResult) -> Reason:
    if result.found_nothing:
        return Reason("nothing to import")
    counts = {
        "imported": result.imported,
        "known": result.known,
        "claims": result.claims,
        "failed": len(result.failed),
    }
    return Reason("import done", tuple((name, str(count)) for name, count in counts.items()))


def extract_facts(asked: argparse.Namespace) -> int:
    """Write what is found in a folder, or show how it is found."""
    from desktop.extraction.facts import facts_lines
    from desktop.tasks import extract_folder

    if asked.explain:
        return _explain(existing_path(asked.path))
    failed, lines = list[Refusal](), list[str]()
    for number, result in enumerate(extract_folder(existing_path(asked.path)), 1):
        if isinstance(result, Refusal):
            failed.append(result)
            continue
        article, claims = result
        lines += facts_lines(article.id, claims)
        if asked.readings:
            _write(asked.readings / article.id, article.text)
        show_progress(Progress(number, number, article.id))
    end_progress()
    _write(asked.output, "".join(f"{line}\n" for line in lines))
    return list_failed(failed)


def _explain(path: Path) -> int:
    from desktop.extraction.explain import explain
    from desktop.tasks import articles_in

    failed = list[Refusal]()
    for article in articles_in(path):
        if isinstance(article, Refusal):
            failed.append(article)
        else:
            say(f"{article.id}\n")
            say("\n".join(line for sentence in explain(article) for line in sentence.lines()))
    return list_failed(failed)


def _write(path: Path, text: str) -> None:
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

"""The verb that extracts a folder without a directory."""

import argparse
from pathlib import Path

from db.records import Refusal
from desktop.cli.shared import end_progress, existing_path, list_failed, say, show_progress, write_wholly
from desktop.requests import Progress


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
            write_wholly(asked.readings / article.id, article.text)
        show_progress(Progress(number, number, article.id))
    end_progress()
    write_wholly(asked.output, "".join(f"{line}\n" for line in lines))
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

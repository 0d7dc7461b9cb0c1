"""Sentences of the command line."""

from collections.abc import Mapping
from types import MappingProxyType

VERBS: Mapping[str, str] = MappingProxyType(
    {
        "what the program is": (
            "Turns folders of news articles into a directory of officials."
            " Without a verb it opens the window."
        ),
        "interrupted": "Stopped. What was reported as done is kept.",
        "import done": (
            "{imported} articles imported, {known} files known already, {failed} not read;"
            " {claims} suggestions found."
        ),
        "nothing to import": "There is no file in this folder.",
        "not a day": "{text} is no day; write it as 2025-11-28",
        "no such directory": "There is no directory at {path}.",
        "no such organization": "The directory has no organization called {name}.",
        "not writable": "{path} cannot be written.",
        "edition printed": "{path}: {pages} pages, {lines} lines.",
        "exported": "{path}: {lines} lines.",
        "archived": (
            "{path}: {articles} articles, {decisions} decisions; left out {omitted} decisions that rest on"
            " restricted sources or are private notes."
        ),
        "no such form": (
            "{path}: name it .csv, .xlsx, .popolo.json, .ftm.jsonl, .quickstatements.txt, .items.csv,"
            " .html or .zip, for the form that you want."
        ),
        "not items": "{path} is no list of items: row {row} does not name one as Q42.",
        "tenures without an item": "{count} tenures are left out: person or post has no Wikidata item.",
        "tenures not in full capacity": "{count} tenures are left out: acting, in charge or designate.",
        "check passed": "The directory is sound.",
        "backed up": (
            "Backed up to {path}, and verified. It is the whole directory: private notes and sources"
            " that are not to be printed are in it."
        ),
        "restored": "{path} is what the backup held; what it was before is kept as {former}.",
        "restored anew": "{path} is what the backup held.",
        "no display": "There is no display to open the window on.",
        "screenshot at": "Screenshot: {path}",
        "edition at": "Edition:    {path}",
    }
)

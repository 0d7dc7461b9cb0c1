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
        "import told again": (
            "Of these articles {copies} tell a story again, and {versions} are newer versions of a page."
        ),
        "import stopped": "Stopped before the end. Go on with: incumbent import --resume {run}",
        "import what": "Name what to import, or one import to go on with or to take back.",
        "no such encoding": "There is no encoding {name}; known are {known}.",
        "no such import": "There is no import {run}.",
        "nothing to import": "There is no file in this folder.",
        "decided on": "Something was decided on its articles, so the import stays. Undo that first.",
        "import taken back": "Taken back: {count} articles are out again. The files are as they were.",
        "file gone": "The file {path} is not there any more, or no program opens it. What was read is kept.",
        "another import": "One import after the other: this one is still at work.",
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
        "whole archive": "It holds all days, whatever day was asked for.",
        "archive is whole": (
            "An archive holds the whole directory, so it cannot be narrowed to a scope. Take the scope away,"
            " or choose another form."
        ),
        "edition removed": "The edition {name} is kept no longer.",
        "remove edition": "Remove the edition {name}? It cannot be printed again, nor changes told since it.",
        "kept edition": "{name}   {day}   {lines} lines{asked}",
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

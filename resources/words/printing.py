"""Sentences of the proof before printing: why a line could not be defended, and what would cure it."""

from collections.abc import Mapping
from types import MappingProxyType

PRINTING: Mapping[str, str] = MappingProxyType(
    {
        "proof line": "{person}, {post}: {doubt} {cure}",
        "proof entry": "{person}, {post}\n{doubt} {cure}",
        "proof passed": "Every line could be defended today.",
        "doubt disputed": "Sources disagree on a date.",
        "doubt excluding posts": "Holds another post that nobody holds beside it.",
        "doubt superseded body": "The body has ended or has a successor.",
        "doubt before the congress": "Not seen since the congress or election.",
        "doubt not confirmed": "Not seen for long, or somebody else was.",
        "doubt undated": "No source has a date.",
        "doubt one witness": "Only one outlet says so.",
        "doubt no diacritics": "The name’s diacritics are not confirmed.",
        "doubt no source": "Nothing that may be printed says so.",
        "cure choose a date": "Choose which date is printed.",
        "cure end one of the two": "End one of the two.",
        "cure move to the successor": "Move the line to the body’s successor, or end it.",
        "cure look up": "Look it up, or end it.",
        "cure date the article": "Date the article.",
        "cure find a second source": "Find a second source.",
        "cure confirm the name": "Confirm how the name is written.",
    }
)

EDITION_LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "part": {
            "changes": "Changes",
            "provinces": "Provinces on one sheet",
            "organizations": "By organization",
            "areas": "By area",
            "persons": "By person",
            "charts": "Organization charts",
            "successions": "Successions",
            "appearances": "Appearances",
        },
        "edition": {
            "second_names": "Vietnamese titles",
            "quotes": "Quotes at the end",
            "addresses": "Forms of address",
            "given_names": "Index by given name, too",
            "two_sided": "Both sides of the paper",
            "black": "Black and white",
            "attached": "Content as data in the file",
            "with_restricted": "Restricted sources",
            "with_notes": "Private notes",
        },
        "asked": {
            "restricted": "with restricted sources",
            "notes": "with private notes",
            "unknown": "may hold restricted sources and notes",
        },
        "form": {
            ".csv": "Table (CSV)…",
            ".xlsx": "Table (Excel)…",
            ".html": "Page for browsers (HTML)…",
            ".popolo.json": "Popolo (JSON)…",
            ".ftm.jsonl": "FollowTheMoney (JSON lines)…",
            ".items.csv": "List of Wikidata items, to be filled in…",
            ".quickstatements.txt": "Wikidata QuickStatements, from a filled list…",
            ".zip": "Whole archive (ZIP)…",
        },
        "language": {"en": "English", "vi": "Vietnamese"},
        "paper": {"A4": "A4", "Letter": "Letter"},
    }
)

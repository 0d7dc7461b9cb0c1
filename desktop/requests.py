"""What the window asks of the program's verbs, and what it is told; no Qt and no store in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from db.records import Head, Reason, Refusal
from desktop.profiles import USUAL, Profile


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: ``done`` of ``total`` steps, and the file or article at hand."""

    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of an import: new articles, known files, claims found, files that were refused.

    ``copies`` and ``versions`` are those of the new articles that tell a story or a page again;
    ``stopped`` tells that files are left, with which ``run_id`` can be gone on.
    """

    imported: int
    known: int
    claims: int
    failed: tuple[Refusal, ...] = ()
    run_id: str = ""
    copies: int = 0
    versions: int = 0
    stopped: bool = False

    @property
    def found_nothing(self) -> bool:
        """Whether the folder held no file that could be an article."""
        return not (self.imported or self.known or self.failed)


class Side(StrEnum):
    """In which of two texts words stand."""

    BOTH = "both"
    FORMER = "former"
    LATTER = "latter"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that stand in one of two texts, or in both."""

    side: Side
    words: str


@dataclass(frozen=True, slots=True)
class Brought:
    """An article as an import brought it: how it was read, and how it differs from what it tells again.

    ``columns`` goes from each field to the heading of the column that holds it, empty where none does;
    without ``headings`` the article is no row of a table. ``rows`` is how many came from that table.
    """

    head: Head
    encoding: str
    of: Head | None = None
    difference: tuple[Wording, ...] = ()
    headings: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    rows: int = 1


@dataclass(frozen=True, slots=True)
class EditionRequest:
    """Which edition is asked for: as of which day, of which organization (None: all), made how.

    What rests on restricted sources, and the curator's private notes, are printed only where asked for,
    never by a profile. ``name`` is that under which the edition is kept, if it is; ``since`` the day or
    the name of a kept edition from which changes are told.
    """

    as_of: date
    organization_id: str | None = None
    with_restricted: bool = False
    with_notes: bool = False
    profile: Profile = USUAL
    name: str = ""
    since: str = ""

    @property
    def scoped(self) -> Profile:
        """The profile, the one organization that is asked for in its scope."""
        if self.organization_id is None:
            return self.profile
        scope = replace(self.profile.scope, organizations=(self.organization_id,))
        return replace(self.profile, scope=scope)


class Form(StrEnum):
    """A form of export, by the ending of its file."""

    CSV = ".csv"
    XLSX = ".xlsx"
    POPOLO = ".popolo.json"
    FTM = ".ftm.jsonl"
    QUICKSTATEMENTS = ".quickstatements.txt"
    ITEMS = ".items.csv"
    PAGE = ".html"
    ARCHIVE = ".zip"
    """All sources and decisions, whatever the day and the scope."""


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export came to, and what is to be known of what it leaves out; each a sentence's code."""

    said: Reason
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionSummary:
    """What an edition came to: where it stands, its pages and its printed lines, and what it lost."""

    path: str
    pages: int
    lines: int
    warnings: tuple[Reason, ...] = ()


class Doubt(StrEnum):
    """Why a line could not be defended."""

    DISPUTED = "disputed"
    EXCLUDING = "excluding posts"
    BODY_OVER = "superseded body"
    BEFORE_CONGRESS = "before the congress"
    NOT_CONFIRMED = "not confirmed"
    UNDATED = "undated"
    ONE_WITNESS = "one witness"
    NO_DIACRITICS = "no diacritics"
    NO_SOURCE = "no source"


class Cure(StrEnum):
    """What the curator can do about it; the window leads to where that is done."""

    CHOOSE_DATE = "choose a date"
    END_ONE = "end one of the two"
    MOVE_TO_SUCCESSOR = "move to the successor"
    LOOK_UP = "look up"
    DATE_ARTICLE = "date the article"
    FIND_SECOND = "find a second source"
    CONFIRM_NAME = "confirm the name"


@dataclass(frozen=True, slots=True)
class Finding:
    """A line with one doubt: whom and what it is about, in words and by id.

    ``targets`` are what the cure is done to: articles to be dated, the other tenure's post, else the
    person.
    """

    doubt: Doubt
    cure: Cure
    person: str
    post: str
    person_id: str
    post_id: str
    organization_id: str
    tenure_id: str
    targets: tuple[str, ...] = ()

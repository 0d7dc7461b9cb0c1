"""What waits for the curator, as frozen records: how much each claim is worth, and where it is found."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import NamedTuple

from db.records import StoredClaim


class Worth(IntEnum):
    """Why a claim is put before others, what a wrong printed line hangs on first."""

    UNDATED = 0
    DEPARTURE = 1
    SEAT = 2
    HOLDER = 3
    PERSON = 4
    IDENTITY = 5
    SHARPER = 6
    RESCUE = 7
    DOUBTFUL = 8
    REPEAT = 9
    OUT = 10


class State(IntEnum):
    """How a claim waits: not at all, in the lane, as a hard case, or out of scope."""

    DECIDED = 0
    WAITING = 1
    HARD = 2
    OUT = 3


class Stand(NamedTuple):
    """What an open claim would be in the directory as it stands, and where it waits.

    ``office`` is the same for all claims on one post, known or not, and in the order of bodies and
    ranks; ``day`` is the first day for which the source vouches, empty where it is undated; ``doubt``
    is the code of what keeps a repeat from going with the others.
    """

    claim_id: str
    standing: str
    person_id: str | None
    post_id: str | None
    worth: Worth = Worth.PERSON
    office: str = ""
    day: str = ""
    doubt: str = ""


class Shared(StrEnum):
    """What claims have in common: the column of their table that says so."""

    ARTICLE = "article_id"
    PERSON = "person_folded"
    POST = "post_id"
    BODY = "body_folded"


class Order(StrEnum):
    """In which order what waits is gone through."""

    WORTH = "worth"
    ARTICLE = "article"
    DATE = "date"
    AREA = "area"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class Where:
    """Which claims are asked for; what is empty does not matter.

    ``text`` are beginnings of words in whatever order, folded; ``body``, ``area`` and ``outlet`` are
    names as written; ``confidence`` is a span from 0 to 1; ``state`` None means any.
    """

    text: str = ""
    outlet: str = ""
    area: str = ""
    body: str = ""
    since: date | None = None
    until: date | None = None
    standing: str = ""
    worths: tuple[Worth, ...] = ()
    confidence: tuple[float, float] = (0.0, 1.0)
    state: State | None = State.WAITING


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim as lists of what waits show it; the last one of a page asks for the next.

    ``number`` is its own; the fields from ``worth`` on are as in Stand, ``area`` is folded.
    """

    number: int
    article_id: str
    stored: StoredClaim
    worth: Worth
    office: str
    day: str
    doubt: str
    state: State
    area: str
    confidence: float

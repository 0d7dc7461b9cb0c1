"""Small frozen types that everybody shares; imports nothing of ours."""

import calendar
import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache, total_ordering
from uuid import UUID

import uuid_utils

Mint = Callable[[], str]
"""Gives a fresh id each time it is called; an argument wherever ids are minted."""


def new_id() -> str:
    """Return a fresh UUIDv7 as 36 characters; ids of one process ascend (RFC 9562, 5.7)."""
    return str(uuid_utils.uuid7())


def ascending(mint: Mint, last: str) -> Mint:
    """Return a mint whose ids stand above ``last`` and ascend, even if the clock goes back.

    Where the clock gives no higher id, the last one is counted up (RFC 9562, 6.2).
    """
    highest = last

    def above() -> str:
        nonlocal highest
        minted = mint()
        if minted <= highest:
            minted = str(UUID(int=UUID(highest).int + 1))
        highest = minted
        return minted

    return above


NAME_LENGTH = 100
"""Up to so many characters a text is likely a name, folded again and again."""


_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_ABROAD = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u20d0-\u20ff\u2c00-\U0010ffff]")
"""Where marks of other scripts may stand."""


def fold(text: str) -> str:
    """Return the text for comparing and searching: case, marks and đ folded, white space single."""
    return _fold_name(text) if len(text) <= NAME_LENGTH else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().split())
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))
    if _ABROAD.search(plain):
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.replace("đ", "d").replace("ð", "d").replace("’", "'").split())


_fold_name = lru_cache(16384)(_fold)


def digest(*parts: str) -> str:
    """Return 32 hexadecimal digits that stand for these parts, in this order."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()


class Event(StrEnum):
    """What a claim says happened, or that the person was merely seen in the post."""

    SIGHTED = "sighted"
    ANNOUNCED = "announced"
    APPROVED = "approved"
    APPOINTED = "appointed"
    ELECTED = "elected"
    TOOK_OFFICE = "took office"
    ASSIGNED = "assigned"
    TRANSFERRED = "transferred"
    DISMISSED = "dismissed"
    RESIGNED = "resigned"
    RETIRED = "retired"
    SUSPENDED = "suspended"
    ARRESTED = "arrested"
    EXPELLED = "expelled"
    DIED = "died"


class Capacity(StrEnum):
    """In which capacity the post is held."""

    FULL = "full"
    ACTING = "acting"
    IN_CHARGE = "in charge"
    DESIGNATE = "designate"
    HONORARY = "honorary"
    ALTERNATE = "alternate"


class Relation(StrEnum):
    """How the claim stands to the time of its article."""

    CURRENT = "current"
    FORMER = "former"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


class AttributeKind(StrEnum):
    """What a claim says of the person, and not of a post."""

    BIRTH = "birth"
    NATIVE_PLACE = "native place"
    ETHNICITY = "ethnicity"
    GENDER = "gender"
    EDUCATION = "education"
    PARTY_ADMISSION = "Party admission"
    MILITARY_RANK = "military rank"
    DEGREE = "degree"
    PHOTOGRAPH = "photograph"


class EntityKind(StrEnum):
    """What the directory has rows of that curators name, edit, merge and split."""

    PERSON = "person"
    AREA = "area"
    ORGANIZATION = "organization"
    POST = "post"


class SourceKind(StrEnum):
    """Where something is said."""

    ARTICLE = "article"
    ROW = "row"
    NOTE = "note"


class RuleKind(StrEnum):
    """What a directory's own rules are about."""

    OUTLET_RANK = "outlet rank"
    STALE_LIMIT = "stale limit"
    SCOPE = "scope"
    WORDING = "wording"
    POST = "post"


class Part(StrEnum):
    """What a passage of evidence shows."""

    PASSAGE = "passage"
    PERSON = "person"
    TITLE = "title"
    ORGANIZATION = "organization"
    AREA = "area"
    DATE = "date"


class ZoneKind(StrEnum):
    """What a stretch of a reading is, in an article."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    SOURCE = "source"
    TEASER = "teaser"
    FURNITURE = "furniture"


_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@lru_cache(4096)
def _bounds(text: str) -> tuple[date, date]:
    """Return the first and last day of a year, month or day in EDTF; raises ValueError."""
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(f"not a date: {text!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or year < 1:
        raise ValueError(f"not a date: {text!r}")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


@lru_cache(16384)
def _span(text: str) -> tuple[date, date]:
    """Return the first and last day of any EDTF text; raises ValueError."""
    first, slash, last = text.partition("/")
    earliest = date.min if first == ".." and slash else _bounds(first)[0]
    if not slash:
        return earliest, _bounds(first)[1]
    return earliest, date.max if last == ".." else _bounds(last)[1]


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A civil date as precise as its source: EDTF text of a year, month, day, or interval of these.

    ``2025``, ``2025-11``, ``2025-11-28``, ``2024-12/2025-11``, and intervals open on one side
    (``2024-11-24/..``). A month stays a month. Raises ValueError for anything else.
    """

    text: str

    def __post_init__(self) -> None:
        first, last = _span(self.text)
        if first > last:
            raise ValueError(f"ends before it begins: {self.text!r}")

    @property
    def earliest(self) -> date:
        """The first day it may mean."""
        return _span(self.text)[0]

    @property
    def latest(self) -> date:
        """The last day it may mean."""
        return _span(self.text)[1]

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        return self.earliest == self.latest

    def __lt__(self, other: "PartialDate") -> bool:
        return _span(self.text) < _span(other.text)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the date that names this one day."""
        return cls(day.isoformat())


class TenureState(StrEnum):
    """How a tenure stands as of a day; always computed, never stored."""

    IN_POST = "in post"
    IN_POST_BY = "in post by"
    NOT_YET = "not yet"
    NOT_CONFIRMED = "not confirmed since"
    ENDED = "ended"
    ENDED_UNKNOWN = "ended on an unknown date"


class PostState(StrEnum):
    """How a post stands as of a day: vacant only when an end is established and nobody seen since."""

    HELD = "held"
    VACANT = "vacant"
    UNKNOWN = "unknown"

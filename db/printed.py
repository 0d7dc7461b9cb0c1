"""Editions and profiles as they are kept, as frozen records."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """A directory printed: as of which day, and up to which act and moment (UTC) it knows.

    ``profile`` and ``content`` are as the report wrote them, ``program`` the version that did; a list
    of editions leaves ``content`` out. ``digest`` stands for the content. ``asked`` names what private
    things were asked for besides (restricted, notes), which its profile says; None where it does not.
    """

    id: str
    name: str
    as_of: date
    known_at: datetime
    act_id: str
    program: str
    profile: str
    digest: str
    lines: int
    content: bytes = b""
    asked: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class KeptProfile:
    """How an edition is to be made, under the name by which it is asked for."""

    name: str
    content: str

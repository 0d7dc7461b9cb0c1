"""An edition's content as plain data: every word that will stand on its pages, and no page yet."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.profiles import Layout
from desktop.report.chapters import Chapter, Chart, Note, Succession


class Manner(StrEnum):
    """How the holder's place on a line is to be read: a name, or that there is none."""

    HELD = "held"
    VACANT = "vacant"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """One post with one holder, or with none.

    ``key`` names the line for links. ``persons`` are those whose names stand on it. A post with
    several holders has one line for each; ``first`` tells the one that shows the post. ``seen`` is
    the last sighting as EDTF text, ``confirmed`` whether nothing casts doubt on the holder.
    """

    key: str
    post_id: str
    role: str
    holder: str
    manner: Manner
    role_note: str = ""
    mark: str = ""
    notes: tuple[Note, ...] = ()
    dates: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    more_sources: int = 0
    persons: tuple[str, ...] = ()
    first: bool = True
    tenure_id: str = ""
    seen: str = ""
    confirmed: bool = True


LONGEST_RUNNING = 64
"""Characters of a page's head that names a body with the one above it; longer names stand alone."""


@dataclass(frozen=True, slots=True)
class Section:
    """An organization: its heading, what stands under it, and its lines in rank order.

    ``above`` is the name of the top body that it belongs to, where that is another.
    """

    key: str
    organization_id: str
    title: str
    subtitle: str
    depth: int
    lines: tuple[Line, ...]
    above: str = ""

    @property
    def running(self) -> str:
        """Its name with that of the body at the top above it, as pages are headed."""
        both = f"{self.above} · {self.title}"
        return both if self.above and len(both) <= LONGEST_RUNNING else self.title


@dataclass(frozen=True, slots=True)
class Division:
    """The bodies of one area, or the central ones, parents before children."""

    key: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A printed name with the keys of the lines where it stands; ``detail`` tells namesakes apart.

    ``is_given`` is a second entry of somebody, under the given name.
    """

    person_id: str
    name: str
    letter: str
    lines: tuple[str, ...]
    detail: str = ""
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that were accepted, and the lines that rest on them, as (key, words)."""

    text: str
    cited_for: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered article: ``head`` is outlet and date, ``title`` its own with its address, if known."""

    key: str
    number: int
    head: str
    title: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the edition covers, counted over what it prints; the sightings are dates in words, or empty."""

    organizations: int
    posts: int
    held: int
    vacant: int
    unknown: int
    officials: int
    sources: int
    oldest: str
    newest: str


@dataclass(frozen=True, slots=True)
class Age:
    """How many lines were last confirmed within a stretch of time before the as-of date."""

    label: str
    lines: int


@dataclass(frozen=True, slots=True)
class FormerBody:
    """A body that was renamed, merged or closed: until when, and what came after it."""

    key: str
    name: str
    ended: str
    successor: str


@dataclass(frozen=True, slots=True)
class Edition:
    """All that is printed; drawn by `draw`, tested as it is, kept so that it prints again the same.

    ``layouts`` are its parts in their order: ``divisions`` are those by organization, there whether
    they are printed or not, ``areas`` those by area. ``as_of_day`` and ``act_id`` are as of when and up
    to which act it knows; ``private`` says what it holds that usually stays out.
    """

    title: str
    scope: str
    language: str
    subject: str
    as_of: str
    known: str
    known_at: datetime
    footer: str
    coverage: Coverage
    ages: tuple[Age, ...]
    divisions: tuple[Division, ...]
    index: tuple[IndexEntry, ...]
    sources: tuple[Source, ...]
    layouts: tuple[Layout, ...] = (Layout.ORGANIZATIONS,)
    areas: tuple[Division, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    charts: tuple[Chart, ...] = ()
    successions: tuple[Succession, ...] = ()
    former: tuple[FormerBody, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    as_of_day: date = date.min
    act_id: str = ""
    private: str = ""

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every organization, in the order of print."""
        return tuple(section for division in self.divisions for section in division.sections)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in the order of print."""
        return tuple(line for section in self.sections for line in section.lines)

    def has(self, layout: Layout) -> bool:
        """Tell whether this is one of its parts."""
        return layout in self.layouts

    def chapter(self, layout: Layout) -> Chapter | None:
        """Return the part of that layout, where it is a table."""
        return next((one for one in self.chapters if one.layout is layout), None)

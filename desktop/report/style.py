"""The look of the page: faces, sizes and colours, and the columns of the table."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from desktop.profiles import PageSize, Profile


class Face(StrEnum):
    """The weights of Be Vietnam Pro that an edition embeds; the values are its files."""

    REGULAR = "BeVietnamPro-Regular"
    MEDIUM = "BeVietnamPro-Medium"
    SEMIBOLD = "BeVietnamPro-SemiBold"
    ITALIC = "BeVietnamPro-Italic"


INK = "#20242a"
QUIET = "#62666d"
HAIRLINE = "#dcd9d2"
RULE = "#9a9da2"
ACCENT = "#1f5f8b"
ATTENTION = "#8f4d0e"
"""Darker than on the screen, so that it stays legible in small italics and in black and white."""

SOFT = "#b9d0e0"
"""The accent where it is only possible."""

COLORS = (INK, QUIET, HAIRLINE, RULE, ACCENT, ATTENTION, SOFT)
PRINTED_BLACK = MappingProxyType({ACCENT: INK, ATTENTION: INK, QUIET: "#45484d", SOFT: "#c4c4c4"})
"""What stands for colours where an edition is printed without them."""


@dataclass(frozen=True, slots=True)
class Style:
    """A face in a size (points) and colour; ``leading`` is from line to line, with room for stacked marks."""

    face: Face
    size: float
    leading: float
    color: str = INK


COVER_TITLE = Style(Face.SEMIBOLD, 34, 45)
COVER_SCOPE = Style(Face.REGULAR, 15, 22)
COVER_DATE = Style(Face.MEDIUM, 11, 17, ACCENT)
COVER_KNOWN = Style(Face.REGULAR, 9, 14, QUIET)
FIGURE = Style(Face.MEDIUM, 20, 27)
FIGURE_DATE = Style(Face.MEDIUM, 12, 17)
FIGURE_LABEL = Style(Face.REGULAR, 7.8, 11, QUIET)

PART = Style(Face.SEMIBOLD, 22, 30)
BODY_HEAD = Style(Face.SEMIBOLD, 15.5, 21)
SUB_HEAD = Style(Face.SEMIBOLD, 11.5, 16)
MINOR_HEAD = Style(Face.SEMIBOLD, 9.5, 14)
SUBTITLE = Style(Face.REGULAR, 8, 11.5, QUIET)
RUNNING = Style(Face.REGULAR, 7.4, 10, QUIET)
COLUMN_HEAD = Style(Face.REGULAR, 7.2, 10, QUIET)

TEXT = Style(Face.REGULAR, 9.4, 13.2)
NAME = Style(Face.MEDIUM, 9.4, 13.2)
OPEN = Style(Face.ITALIC, 9.4, 13.2, ATTENTION)
SMALL = Style(Face.REGULAR, 7.8, 11.2, QUIET)
ALERT = Style(Face.ITALIC, 7.8, 11.2, ATTENTION)
DATES = Style(Face.REGULAR, 8, 11.6, QUIET)
NUMBERS = Style(Face.REGULAR, 7.8, 11.2, ACCENT)

SHEET_TEXT = Style(Face.MEDIUM, 7.8, 10.4)
SHEET_NAME = Style(Face.REGULAR, 7.8, 10.4)
SHEET_OPEN = Style(Face.ITALIC, 7.8, 10.4, ATTENTION)
SHEET_NOTE = Style(Face.REGULAR, 6.2, 7.8, QUIET)
CHART_HEAD = Style(Face.SEMIBOLD, 9.2, 13)
CHART_ROLE = Style(Face.REGULAR, 8, 11.4, QUIET)
CHART_NAME = Style(Face.REGULAR, 8.4, 11.8)
CHART_OPEN = Style(Face.ITALIC, 8.4, 11.8, ATTENTION)

PROSE = Style(Face.REGULAR, 9.2, 14.4)
LETTER = Style(Face.SEMIBOLD, 9, 13, ACCENT)
ENTRY = Style(Face.REGULAR, 8.4, 12.4)
ENTRY_STRONG = Style(Face.SEMIBOLD, 9.2, 14)
SOURCE_NUMBER = Style(Face.SEMIBOLD, 8.4, 12.6, ACCENT)
SOURCE_HEAD = Style(Face.MEDIUM, 8.4, 12.6)
SOURCE_TEXT = Style(Face.REGULAR, 8, 11.8)
CITED = Style(Face.REGULAR, 7.4, 10.8, ACCENT)

_POINTS = {PageSize.A4: (595.276, 841.89), PageSize.LETTER: (612.0, 792.0)}
MARGIN = 56.0
HEAD_ROOM = 84.0
FOOT_ROOM = 62.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's measures in points; y grows downwards from the top of the text.

    ``two_sided`` mirrors the heads of left pages, ``black`` prints every colour as ink.
    """

    width: float
    height: float
    two_sided: bool = False
    black: bool = False

    @classmethod
    def of(cls, profile: Profile) -> "Sheet":
        """Return the sheet of that paper and look."""
        return cls(*_POINTS[profile.page_size], profile.two_sided, profile.black)

    @property
    def text_width(self) -> float:
        """From margin to margin."""
        return self.width - 2 * MARGIN

    @property
    def text_height(self) -> float:
        """From under the running head to above the foot."""
        return self.height - HEAD_ROOM - FOOT_ROOM

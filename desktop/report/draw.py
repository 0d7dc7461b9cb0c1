"""Pages drawn as a PDF; knows nothing of officials."""

from collections.abc import Sequence
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from desktop.report.blocks import Page, Piece, Placed
from desktop.report.content import Edition
from desktop.report.links import Links
from desktop.report.style import COLORS, HAIRLINE, HEAD_ROOM, MARGIN, RUNNING, Face, Sheet, Style
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

RUNNING_BASELINE = 59.0
RUNNING_RULE = 68.0
FOOT_BASELINE = 34.0
HEAD_SHARE = 0.47
"""Of the width, for each of the two running heads."""


def draw(
    edition: Edition, pages: Sequence[Page], typesetter: Typesetter, words: Words, sheet: Sheet, out: BinaryIO
) -> None:
    """Write the pages as one PDF, the same bytes each time, dated by what the edition knows."""
    rl_config.useA85 = 0  # text armour of streams: a quarter more bytes, and slow
    canvas = Canvas(
        out,
        pagesize=(sheet.width, sheet.height),
        pageCompression=1,
        invariant=1,
        lang=edition.language,
        initialFontName=Face.REGULAR.value,  # type: ignore[arg-type]
    )
    canvas.setTitle(f"{edition.title} · {edition.scope}")
    canvas.setAuthor(words(Word.AUTHOR))
    canvas.setSubject(edition.subject)
    canvas.setCreator(words(Word.AUTHOR))
    canvas.setDateFormatter(lambda *_now: edition.known_at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    canvas.addPageLabel(0, prefix=words(Word.COVER))
    canvas.addPageLabel(1, style="ARABIC", start=2)
    artist = _Artist(canvas, typesetter, sheet)
    for number, page in enumerate(pages, start=1):
        if not page.bare:
            artist.frame(edition, page, number)
        artist.page(page)
        canvas.showPage()
    canvas.save()


class _Artist:
    """Draws blocks on a canvas, whose y grows upwards from the foot of the page."""

    def __init__(self, canvas: Canvas, typesetter: Typesetter, sheet: Sheet) -> None:
        self._canvas = canvas
        self._type = typesetter
        self._sheet = sheet
        self._top = sheet.height - HEAD_ROOM
        self._links = Links(canvas)
        self._colors = {color: HexColor(color) for color in COLORS}

    def page(self, page: Page) -> None:
        """Draw a page's rules, texts, links and bookmarks."""
        for placed in page.placed:
            self._bars(placed)
            self._marks(placed)
        self._texts(
            [
                (MARGIN + placed.x + self._left(piece), self._top - placed.y - piece.y, piece)
                for placed in page.placed
                for piece in placed.block.pieces
            ]
        )

    def frame(self, edition: Edition, page: Page, number: int) -> None:
        """Draw the running heads and the foot."""
        width = self._sheet.text_width
        title = self._fitted(f"{edition.title} · {edition.scope}", width * HEAD_SHARE)
        running = self._fitted(page.running, width * HEAD_SHARE)
        head = self._sheet.height - RUNNING_BASELINE
        pieces = (
            (0.0, head, Piece(0, 0, title, RUNNING)),
            (width, head, Piece(0, 0, running, RUNNING, right=True)),
            (0.0, FOOT_BASELINE, Piece(0, 0, edition.footer, RUNNING)),
            (width, FOOT_BASELINE, Piece(0, 0, str(number), RUNNING, right=True)),
        )
        self._texts([(MARGIN + x + self._left(piece), y, piece) for x, y, piece in pieces])
        self._fill(MARGIN, self._sheet.height - RUNNING_RULE, width, 0.5, HAIRLINE)

    def _fitted(self, text: str, width: float) -> str:
        """Return the text in one line, cut where it is too long."""
        lines = self._type.break_lines(text, RUNNING, width)
        if len(lines) < 2:
            return "".join(lines)
        return f"{self._type.break_lines(text, RUNNING, width - RUNNING.size)[0]}…"

    def _left(self, piece: Piece) -> float:
        return piece.x - (self._type.width(piece.text, piece.style) if piece.right else 0.0)

    def _texts(self, placed: list[tuple[float, float, Piece]]) -> None:
        """Write texts in their order, which is the order of reading."""
        text = self._canvas.beginText()
        style: Style | None = None
        color = ""
        for x, y, piece in placed:
            if piece.style is not style:
                style = piece.style
                text.setFont(style.face.value, style.size)
                if style.color != color:
                    color = style.color
                    text.setFillColor(self._colors[color])
            text.setTextOrigin(x, y)
            text.textLine(piece.text)
            if piece.target:
                self._link(x, y, piece)
        self._canvas.drawText(text)

    def _link(self, x: float, y: float, piece: Piece) -> None:
        below = y - piece.style.size * 0.3
        right = x + self._type.width(piece.text, piece.style)
        rectangle = (x, below, right, below + piece.style.leading)
        self._links.add(piece.target, rectangle)

    def _bars(self, placed: Placed) -> None:
        for bar in placed.block.bars:
            bottom = self._top - placed.y - bar.y - bar.height
            self._fill(MARGIN + placed.x + bar.x, bottom, bar.width, bar.height, bar.color)

    def _fill(self, x: float, y: float, width: float, height: float, color: str) -> None:
        self._canvas.setFillColor(self._colors[color])
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def _marks(self, placed: Placed) -> None:
        """Set what links and bookmarks lead to, a little above the block."""
        top = self._top - placed.y + 6
        for key in placed.block.anchors:
            self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        outline = placed.block.outline
        if outline:
            self._canvas.addOutlineEntry(outline.title, outline.key, outline.level, closed=outline.level > 0)

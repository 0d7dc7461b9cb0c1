"""Pages drawn as a PDF; knows nothing of officials."""

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from desktop.report.attachment import attach
from desktop.report.blocks import Page, Piece, Placed
from desktop.report.content import Edition
from desktop.report.lettering import Lettering
from desktop.report.links import Links
from desktop.report.style import (
    COLORS,
    HAIRLINE,
    HEAD_ROOM,
    MARGIN,
    PRINTED_BLACK,
    RUNNING,
    Face,
    Sheet,
)
from desktop.report.typesetter import Typesetter
from desktop.report.words import Word, Words

RUNNING_BASELINE = 59.0
RUNNING_RULE = 68.0
FOOT_BASELINE = 34.0
BINDING = 10.0
"""How much wider the inner margin is than the usual one, where both sides are printed."""
HEAD_SHARE = 0.47
"""Of the width, for each of the two running heads."""


def draw(
    edition: Edition,
    pages: Sequence[Page],
    typesetter: Typesetter,
    words: Words,
    sheet: Sheet,
    out: BinaryIO,
    attached: bytes = b"",
) -> None:
    """Write the pages as one PDF, the same bytes each time, dated by what the edition knows.

    ``attached`` is the content as data, which goes into the file where it is asked for.
    """
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
    if edition.act_id:
        canvas.setKeywords(words(Word.KNOWS_ACT, act=edition.act_id))
    canvas.setDateFormatter(lambda *_now: edition.known_at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    canvas.addPageLabel(0, prefix=words(Word.COVER))
    canvas.addPageLabel(1, style="ARABIC", start=2)
    if attached:
        attach(canvas, "edition.json", attached, edition.known_at)
    placed = {key for page in pages for one in page.placed for key in one.block.anchors}
    artist = _Artist(canvas, typesetter, sheet, placed)
    for number, page in enumerate(pages, start=1):
        if not page.bare:
            artist.frame(edition, page, number)
        artist.page(page, number)
        canvas.showPage()
    canvas.save()


class _Artist:
    """Draws blocks on a canvas, whose y grows upwards from the foot of the page."""

    def __init__(self, canvas: Canvas, typesetter: Typesetter, sheet: Sheet, placed: set[str]) -> None:
        self._canvas = canvas
        self._unmarked = set(placed)
        self._placed = placed
        self._margin = MARGIN
        self._type = typesetter
        self._sheet = sheet
        self._top = sheet.height - HEAD_ROOM
        self._links = Links(canvas)
        black = PRINTED_BLACK if sheet.black else {}
        self._letters = Lettering(canvas)
        self._colors = {color: self._letters.color(black.get(color, color)) for color in COLORS}

    def page(self, page: Page, number: int) -> None:
        """Draw a page's rules, texts, links and bookmarks."""
        self._margin = self._left_margin(number)
        for placed in page.placed:
            self._bars(placed)
            self._marks(placed)
        self._texts(
            [
                (self._margin + placed.x + self._left(piece), self._top - placed.y - piece.y, piece)
                for placed in page.placed
                for piece in placed.block.pieces
            ]
        )

    def frame(self, edition: Edition, page: Page, number: int) -> None:
        """Draw the running heads and the foot."""
        self._margin = self._left_margin(number)
        width = self._sheet.text_width
        title = self._fitted(f"{edition.title} · {edition.scope}", width * HEAD_SHARE)
        running = self._fitted(page.running, width * HEAD_SHARE)
        head = self._sheet.height - RUNNING_BASELINE
        outer, inner = Piece(0, 0, running, RUNNING, right=True), Piece(0, 0, title, RUNNING)
        pages, dated = Piece(0, 0, str(number), RUNNING, right=True), Piece(0, 0, edition.footer, RUNNING)
        is_left = self._sheet.two_sided and number % 2 == 0
        here, there = (width, 0.0) if is_left else (0.0, width)
        pieces = (
            (here, head, replace(inner, right=is_left)),
            (there, head, replace(outer, right=not is_left)),
            (here, FOOT_BASELINE, replace(dated, right=is_left)),
            (there, FOOT_BASELINE, replace(pages, right=not is_left)),
        )
        self._texts([(self._margin + x + self._left(piece), y, piece) for x, y, piece in pieces])
        self._fill(self._margin, self._sheet.height - RUNNING_RULE, width, 0.5, HAIRLINE)

    def _left_margin(self, number: int) -> float:
        """Return where the text begins: nearer to the outer edge, where both sides are printed."""
        if not self._sheet.two_sided:
            return MARGIN
        return MARGIN + (BINDING if number % 2 else -BINDING)

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
        said = ["BT"]
        font = color = ""
        for x, y, piece in placed:
            if piece.style.color != color:
                color = piece.style.color
                said.append(self._colors[color])
            shown, font = self._letters.text(piece.style, x, y, piece.text, font)
            said.append(shown)
            if piece.target in self._placed:
                self._link(x, y, piece)
        self._write(" ".join((*said, "ET")))

    def _write(self, operators: str) -> None:
        self._canvas._code.append(operators)  # type: ignore[attr-defined]  # noqa: SLF001 - as drawText does

    def _link(self, x: float, y: float, piece: Piece) -> None:
        below = y - piece.style.size * 0.3
        right = x + self._type.width(piece.text, piece.style)
        rectangle = (x, below, right, below + piece.style.leading)
        self._links.add(piece.target, rectangle)

    def _bars(self, placed: Placed) -> None:
        for bar in placed.block.bars:
            bottom = self._top - placed.y - bar.y - bar.height
            self._fill(self._margin + placed.x + bar.x, bottom, bar.width, bar.height, bar.color)

    def _fill(self, x: float, y: float, width: float, height: float, color: str) -> None:
        self._write(f"{self._colors[color]} {self._letters.bar(x, y, width, height)}")

    def _marks(self, placed: Placed) -> None:
        """Set what links and bookmarks lead to, a little above the block."""
        top = self._top - placed.y + 6
        for key in (one for one in placed.block.anchors if one in self._unmarked):
            self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self._unmarked.difference_update(placed.block.anchors)
        outline = placed.block.outline
        if outline:
            self._canvas.addOutlineEntry(outline.title, outline.key, outline.level, closed=outline.level > 0)

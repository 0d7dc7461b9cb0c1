"""Text and rules in the file's own words.

The library's text object works out each piece anew, with numbers to six places; an edition sets the
same names, roles and dates again and again, and writing them took half of the time.
"""

from typing import cast

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop.report.style import Face, Style

MOST = 50_000
"""Texts that are remembered at a time."""


class Lettering:
    """Gives operators for one canvas (PDF 32000-1, 8.5 and 9.4); ``colors`` are as hexadecimal text."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - it offers no other way in
        self._escape = canvas._escape  # type: ignore[attr-defined]  # noqa: SLF001
        self._fonts = {face: cast("TTFont", pdfmetrics.getFont(face.value)) for face in Face}
        self._known: dict[tuple[Face, str], tuple[tuple[str, str], ...]] = {}
        self._colors: dict[str, str] = {}

    def color(self, color: str) -> str:
        """Return what fills with that colour from now on."""
        if color not in self._colors:
            red, green, blue = HexColor(color).rgb()
            self._colors[color] = f"{red:.4f} {green:.4f} {blue:.4f} rg"
        return self._colors[color]

    def bar(self, x: float, y: float, width: float, height: float) -> str:
        """Return a filled rectangle, y at its foot."""
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f"

    def text(self, style: Style, x: float, y: float, text: str, font: str) -> tuple[str, str]:
        """Return a text on its baseline, and the font in use after it; ``font`` is that before it."""
        said = [f"1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for name, shown in self._shown(style.face, text):
            wanted = f"{name} {style.size:g} Tf {style.leading:g} TL"
            if wanted != font:
                said.append(wanted)
                font = wanted
            said.append(shown)
        said.append("T*")  # the piece is over: to programs that read the text, the next one is another line
        return " ".join(said), font

    def _shown(self, face: Face, text: str) -> tuple[tuple[str, str], ...]:
        """Return the text in runs of one part of the face each: the part's name and its operator."""
        key = (face, text)
        if key not in self._known:
            if len(self._known) >= MOST:
                self._known.clear()
            font = self._fonts[face]
            self._known[key] = tuple(
                (font.getSubsetInternalName(part, self._document), f"({self._escape(codes)}) Tj")
                for part, codes in font.splitString(text, self._document)
            )
        return self._known[key]

"""Text measured, broken into lines, and made printable with the faces that an edition embeds."""

from importlib.resources import files
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from db.records import Reason
from desktop.report.style import Face, Style

REPLACEMENT = "¤"
"""Stands for each character that the faces lack: seen at once, and in every face."""

MISSING_GLYPHS = "missing-glyphs"
"""The code of the warning that a text lost characters; values: text, characters."""

FONT_PACKAGE = "fontpkg_be_vietnam_pro"


class Typesetter:
    """Measures and breaks text; remembers what could not be printed as it is."""

    def __init__(self) -> None:
        self._widths: dict[Face, dict[str, float]] = {}
        self._broken: dict[tuple[str, Style, float], tuple[str, ...]] = {}
        self._warnings: dict[str, str] = {}
        for face in Face:
            font = TTFont(face.value, str(_file(face)))
            pdfmetrics.registerFont(font)
            self._widths[face] = {chr(code): font.face.charWidths[code] for code in font.face.charToGlyph}
        self._known = frozenset.intersection(*(frozenset(widths) for widths in self._widths.values()))

    @property
    def warnings(self) -> tuple[Reason, ...]:
        """Each text that lost characters, with these characters, in the order of print."""
        return tuple(
            Reason(MISSING_GLYPHS, (("text", text), ("characters", characters)))
            for text, characters in self._warnings.items()
        )

    def width(self, text: str, style: Style) -> float:
        """Return the width in points of a printable text."""
        return sum(map(self._widths[style.face].__getitem__, text)) * style.size / 1000

    def printable(self, text: str) -> str:
        """Return the text with each character that no face has replaced by a visible sign."""
        if self._known.issuperset(text):
            return text
        lost = [c for c in text if c not in self._known]
        self._warnings.setdefault(text, "".join(dict.fromkeys(lost)))
        return "".join(c if c in self._known else REPLACEMENT for c in text)

    def break_lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return the text in lines of at most that many points; a longer word is broken where it must be."""
        key = (text, style, width)
        if key not in self._broken:
            self._broken[key] = tuple(self._lines(self.printable(text), style, width))
        return self._broken[key]

    def _lines(self, text: str, style: Style, width: float) -> list[str]:
        if self.width(text, style) <= width:
            return [text] if text else []
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._pieces(word, style, width)
            lines += full
        return [*lines, line]

    def _pieces(self, word: str, style: Style, width: float) -> list[str]:
        """Return a word in pieces that fit; most words are one piece."""
        if self.width(word, style) <= width:
            return [word]
        pieces = [""]
        for character in word:
            if pieces[-1] and self.width(pieces[-1] + character, style) > width:
                pieces.append("")
            pieces[-1] += character
        return pieces


def _file(face: Face) -> Path:
    return Path(str(files(FONT_PACKAGE) / "files" / f"{face.value}.ttf"))

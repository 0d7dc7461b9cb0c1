"""Links within a document, written in one piece.

The library's own annotation is a dictionary of dictionaries; ten thousand lines have some fifty
thousand links, and writing them took a third of the time.
"""

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject
from reportlab.pdfgen.canvas import Canvas

Rectangle = tuple[float, float, float, float]


class Links:
    """Makes the links of one canvas; a key may be linked to before it is placed, but must be in the end."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._targets: dict[str, _Target] = {}

    def add(self, key: str, rectangle: Rectangle) -> None:
        """Make a rectangle of the current page (points from its bottom left) lead to the key."""
        if key not in self._targets:
            self._targets[key] = _Target(self._canvas, key)
        link = _Link(self._targets[key], rectangle)
        # Behind linkRect, which does just this with the annotation that it makes.
        self._canvas._addAnnotation(link)  # type: ignore[attr-defined]  # noqa: SLF001


class _Target:
    """Where a key is, in the words of the file; worked out once for all links to it."""

    def __init__(self, canvas: Canvas, key: str) -> None:
        self._destination = canvas._bookmarkReference(key)  # type: ignore[attr-defined]  # noqa: SLF001
        self._written = b""

    def written(self, document: PDFDocument) -> bytes:
        """Return the place; raises ValueError if the key was never placed."""
        if not self._written:
            place: bytes = self._destination.format(document)
            self._written = place
        return self._written


class _Link(PDFObject):
    """An annotation without a border."""

    def __init__(self, target: _Target, rectangle: Rectangle) -> None:
        self._target = target
        self._rectangle = rectangle

    def format(self, document: PDFDocument) -> bytes:
        """Return the annotation as it stands in the file."""
        edges = " ".join(f"{edge:.2f}" for edge in self._rectangle)
        head = f"<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [{edges}] /Dest "
        return head.encode("ascii") + self._target.written(document) + b" >>"

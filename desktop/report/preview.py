"""A page of a PDF as a picture, for the preview; runs in the process that draws."""

import io
from pathlib import Path

import pypdfium2

from db.values import fold


def pages_with(pdf: Path, text: str) -> list[int]:
    """Return the pages (the first is 0) on which a text stands, case, marks and line ends folded."""
    wanted = fold(text)
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            number
            for number, page in enumerate(document)
            if wanted in fold(page.get_textpage().get_text_range())
        ]
    finally:
        document.close()


def picture(pdf: Path, number: int, scale: float) -> bytes:
    """Return a page (the first is 0) as PNG, at that many pixels for a point."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        out = io.BytesIO()
        document[number].render(scale=scale).to_pil().save(out, format="PNG")
        return out.getvalue()
    finally:
        document.close()

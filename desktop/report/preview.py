"""Pages of a PDF as pictures, for the preview; runs in the process that draws."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2


def pictures(pdf: Path, scale: float) -> Iterator[bytes]:
    """Yield each page as PNG, at that many pixels for a point."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            out = io.BytesIO()
            page.render(scale=scale).to_pil().save(out, format="PNG")
            page.close()
            yield out.getvalue()
    finally:
        document.close()

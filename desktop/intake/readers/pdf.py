"""PDF by its text layer; a scan, a password and too many pages are said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from desktop.intake.cleaning import plain
from desktop.intake.encodings import UTF8, mend
from desktop.intake.readers.reader import Asked, Piece, Reader, Text, Unreadable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES: Final = 500
_MOST_LETTERS_OF_A_SCAN = 20
_PAGE_NUMBER = re.compile(r"(?i)(?:page |trang |[-–—] ?)?\d{1,4}(?: ?(?:/|of|[-–—]) ?\d{0,4})?")
_HYPHEN = re.compile("[\u00ad\ufffe\x02]\n")
_BULLET = re.compile(r"[•▪■►●*-] |\d{1,2}[.)] ")
_FULL = 0.8
_LETTERS_OF_A_LINE = 40
_REPEATED = 3
_PASSWORD = "password"  # noqa: S105 - a word of the library's messages


def read(content: bytes, _asked: Asked) -> Iterator[Piece]:
    """Yield the text; raises Unreadable: ``password``, ``scan``, ``too many pages``, ``broken``."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        raise Unreadable("password" if _PASSWORD in str(error).lower() else "broken") from error
    try:
        pages = _pages(document)
    except PdfiumError as error:
        raise Unreadable("broken") from error
    finally:
        document.close()
    if sum(map(len, pages)) <= _MOST_LETTERS_OF_A_SCAN * len(pages):
        raise Unreadable("scan" if pages else "empty", pages=str(len(pages)))
    mended = mend(_joined(pages))
    yield Text(mended.text, encoding="" if mended.encoding == UTF8 else mended.encoding)


def _pages(document: "PdfDocument") -> list[str]:
    if len(document) > MAX_PAGES:
        raise Unreadable("too many pages", pages=str(len(document)), limit=str(MAX_PAGES))
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(_HYPHEN.sub("", text.get_text_bounded().replace("\r\n", "\n")).strip())
        text.close()
        page.close()
    return pages


def _joined(pages: Sequence[str]) -> str:
    """Return the pages' lines as paragraphs; what stands at the edge of several pages is no text."""
    lines = [[line.strip() for line in plain(page).split("\n")] for page in pages]
    edges = Counter(line for page in lines for line in {*page[:1], *page[-1:]} if line)
    running = {line for line, times in edges.items() if times >= _REPEATED}
    kept = [line for page in lines for line in page if not (line in running or _PAGE_NUMBER.fullmatch(line))]
    return "\n\n".join(_paragraphs(kept))


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines joined where the former is as long as the column is wide, or ends within a sentence."""
    lengths = sorted(len(line) for line in lines if line)
    width = max(_LETTERS_OF_A_LINE, lengths[len(lengths) * 9 // 10] if lengths else 0)
    held: list[str] = []
    for line in lines:
        if held and not (line and _goes_on(held[-1], line, width)):
            yield " ".join(held)
            held = []
        if line:
            held.append(line)
    if held:
        yield " ".join(held)


def _goes_on(last: str, line: str, width: int) -> bool:
    if _BULLET.match(line):
        return False
    return line[:1].islower() or (len(last) >= _FULL * width and not last.isupper())


PDF: Final = Reader("pdf/1", read, 100_000_000)

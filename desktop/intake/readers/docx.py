"""DOCX by its paragraphs in order; macros and everything embedded are never looked at."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from db.records import Reason
from desktop.intake.encodings import UTF8, mend
from desktop.intake.readers.archives import check_sums
from desktop.intake.readers.reader import Asked, Piece, Reader, Text, Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY: Final = "word/document.xml"
_MACROS: Final = "word/vbaProject.bin"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_TEXT, _PARAGRAPH = f"{_W}t", f"{_W}p"
_OLD = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same text once more, for older programs."""


def read(content: bytes, _asked: Asked) -> Iterator[Piece]:
    """Yield the text; raises Unreadable: ``bomb``, ``xml bomb``, ``broken``, ``empty``."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            check_sums(archive)
            body, names = archive.read(_BODY), archive.namelist()
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise Unreadable("broken") from error
    mended = mend("\n\n".join(_paragraphs(body)))
    remarks = (Reason("macros left out"),) if _MACROS in names else ()
    yield Text(mended.text, encoding="" if mended.encoding == UTF8 else mended.encoding, remarks=remarks)


def _paragraphs(body: bytes) -> Iterator[str]:
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise Unreadable("xml bomb")
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = fromstring(body, parser)
    except XMLSyntaxError as error:
        raise Unreadable("broken") from error
    for paragraph in root.iter(_PARAGRAPH):
        if next(paragraph.iterancestors(_OLD), None) is None and (text := _text(paragraph).strip()):
            yield text


def _text(paragraph: "_Element") -> str:
    """Return a paragraph's own words, without those of a text box that is anchored in it."""
    own = (
        element
        for element in paragraph.iter(_TEXT, *_BREAKS)
        if next(element.iterancestors(_PARAGRAPH), None) is paragraph
    )
    return "".join(_BREAKS.get(str(element.tag)) or element.text or "" for element in own)


DOCX: Final = Reader("docx/1", read, 100_000_000)

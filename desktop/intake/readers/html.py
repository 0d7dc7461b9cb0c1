"""Web pages as they were saved: main text, headline, date, author, outlet and address; nothing is fetched."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from db.records import Reason
from db.values import PartialDate
from desktop.intake.cleaning import plain, under_title
from desktop.intake.encodings import UTF8, Decoded, decode, decode_as, mend, mend_as
from desktop.intake.readers.reader import Asked, Piece, Reader, Said, Text, Unreadable
from desktop.intake.said import stated_date

if TYPE_CHECKING:
    from trafilatura.metadata import Document

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{5,2000}?)\s*-->")
_STATED = re.compile(
    r"(?:published|pubdate|datepublished|date|dateCreated|time)[\w:.-]{0,20}[\"']?\s*(?:content|datetime|:)?\s*[=:]\s*"
    r"[\"']([^\"'<>]{4,60})[\"']",
    re.IGNORECASE,
)
_DATES: Final[dict[str, Any]] = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%d",
    "max_date": "2100-01-01",
}
"""Only what the page says of itself: a date anywhere in a text is the text's, and intake looks there."""
_VAGUE = ("windows-125", "iso-8859", "x-user", "us-")
"""What pages in any eight-bit encoding were said to be in."""
_UNICODE = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8"})


def read(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield the article of a page; raises Unreadable: ``nothing in it``, ``broken encoding``, ``empty``."""
    decoded = _decoded(content, asked)
    yield read_page(decoded, None)


def read_page(decoded: Decoded, url: str | None) -> Text:
    """Return the article of a page's text; ``url`` is where it came from, if that is known."""
    from trafilatura import bare_extraction

    page = plain(decoded.text)
    saved = _SAVED_FROM.search(page, 0, 5000)
    found = bare_extraction(
        page,
        url=url or (saved[1] if saved else None),
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise Unreadable("nothing in it")
    mended = mend(_laid_out(found))
    encoding = mended.encoding if mended.encoding != UTF8 else decoded.encoding
    said = _said(found, page)
    said = replace(
        said, title=mend_as(said.title, mended.encoding), author=mend_as(said.author, mended.encoding)
    )
    return Text(mended.text, said, "" if encoding == UTF8 else encoding, decoded.remarks)


def _decoded(content: bytes, asked: Asked) -> Decoded:
    """Return the page's text; the encoding that it claims is believed only where it is a Unicode one."""
    if not content.strip():
        raise Unreadable("empty")
    claimed = _CHARSET.search(content, 0, 4096)
    name = claimed[1].decode("ascii").lower() if claimed else ""
    if asked.encoding is None and name and name not in _UNICODE and not name.startswith(_VAGUE):
        try:
            return decode_as(content, name)
        except Unreadable:
            pass
    return decode(content, asked.encoding)


def _laid_out(found: "Document") -> str:
    """Return headline and paragraphs with empty lines between them."""
    lines = [line for line in (found.text or "").split("\n") if line.strip()]
    title = " ".join((found.title or "").split())
    if title.casefold() in {" ".join(line.split()).casefold() for line in lines[:3]}:
        title = ""
    return under_title(title, "\n\n".join(lines))


def _said(found: "Document", page: str) -> Said:
    day, dated_by = _date(found.date or "", page)
    return Said(
        title=(found.title or "").strip() or None,
        author=(found.author or "").replace(";", ",").strip() or None,
        outlet=(found.sitename or "").strip() or None,
        url=found.url or None,
        published=day,
        dated_by=dated_by,
    )


def _date(found: str, page: str) -> tuple[PartialDate | None, Reason | None]:
    """Return the date that the page states, as precise as it is written there."""
    try:
        day = PartialDate(found)
    except ValueError:
        return None, None
    stated = ((stated_date(match[1]), match[1]) for match in _STATED.finditer(page))
    fitting = [(one, words) for one, words in stated if one and one.earliest <= day.earliest <= one.latest]
    if not fitting:
        return day, Reason("dated by page", (("words", found),))
    sharpest, words = min(fitting, key=lambda one: one[0].latest - one[0].earliest)
    return sharpest, Reason("dated by page", (("words", words),))


HTML: Final = Reader("html/1", read)

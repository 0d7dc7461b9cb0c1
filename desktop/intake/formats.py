"""Which reader a file needs: by its first bytes where they tell, else by the ending of its name."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from desktop.intake.readers.archives import TAR, ZIP
from desktop.intake.readers.csv_articles import CSV
from desktop.intake.readers.docx import DOCX
from desktop.intake.readers.html import HTML
from desktop.intake.readers.json_articles import JSON
from desktop.intake.readers.mail import EML, MHTML
from desktop.intake.readers.pdf import PDF
from desktop.intake.readers.reader import Reader, Unreadable
from desktop.intake.readers.rtf import RTF
from desktop.intake.readers.text import MARKDOWN, TEXT

NOT_FOR_US: Final = "not for us"
"""The reason's code for a file that no reader is made for."""
HEAD: Final = 8192
"""So many first bytes tell what a file is."""

ENDINGS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        ".txt": TEXT,
        ".text": TEXT,
        ".md": MARKDOWN,
        ".markdown": MARKDOWN,
        ".html": HTML,
        ".htm": HTML,
        ".xhtml": HTML,
        ".mhtml": MHTML,
        ".mht": MHTML,
        ".pdf": PDF,
        ".docx": DOCX,
        ".docm": DOCX,
        ".eml": EML,
        ".rtf": RTF,
        ".json": JSON,
        ".jsonl": JSON,
        ".ndjson": JSON,
        ".csv": CSV,
        ".tsv": CSV,
        ".zip": ZIP,
        ".tar": TAR,
        ".tgz": TAR,
        ".tbz2": TAR,
        ".txz": TAR,
    }
)
_PACKED_TAR = re.compile(r"\.(?:tar\.(?:gz|bz2|xz)|tgz|tbz2?|txz)$", re.IGNORECASE)
_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORDED = "EncryptedPackage".encode("utf-16-le")
_OFFICE: Final[Mapping[bytes, Reader | None]] = MappingProxyType(
    {b"word/": DOCX, b"xl/": None, b"ppt/": None}
)
_FOREIGN = (
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"RIFF",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ",
    b"SQLite format 3",
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(
    rb"^(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE
)
_MAIL_FROM_FIRST = re.compile(rb"(?:[A-Za-z][\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}")
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_RECORD = re.compile(rb"\s*[\[{]\s*(?:\{\s*)?\"")


def reader_for(name: str, head: bytes) -> Reader | None:
    """Return the reader for a file by its first bytes and its name, None where it is not for us.

    ``head`` are the first HEAD bytes or more; of an archive or an office file all that there are.
    Raises Unreadable: ``password`` for an office file that has one.
    """
    by_name = _by_name(name)
    if head.startswith(b"PK\x03\x04"):
        return _zipped(head)
    if head.startswith(_OLE):
        if _PASSWORDED in head:
            raise Unreadable("password")
        return None
    if b"%PDF-" in head[:1024]:
        return PDF
    if head[257:262] == b"ustar" or (head.startswith(_PACKED) and _PACKED_TAR.search(name)):
        return TAR
    if head.startswith((*_PACKED, *_FOREIGN)) and by_name is not TEXT:
        return None
    return _written(head, by_name) or by_name


def is_whole_needed(head: bytes) -> bool:
    """Whether only the whole file tells what it is: office files and archives alike begin so."""
    return head.startswith((b"PK\x03\x04", _OLE))


def _by_name(name: str) -> Reader | None:
    """Return the reader by the ending; a row's number stands behind its table's name."""
    parts = name.rsplit("!", 1)
    if len(parts) == 2 and parts[1].isdecimal():
        return _by_name(parts[0])
    return ENDINGS.get(PurePosixPath(parts[-1]).suffix.lower())


def _zipped(content: bytes) -> Reader | None:
    """Return the reader of a ZIP: an office file is one, too, as its members' names say."""
    if b"[Content_Types].xml" in content or b"mimetypeapplication/" in content[:200]:
        return next((reader for name, reader in _OFFICE.items() if name in content), None)
    return ZIP


def _written(head: bytes, by_name: Reader | None) -> Reader | None:
    """Return the reader of what is written in letters, where its first words tell."""
    start = head.lstrip(b"\xef\xbb\xbf").lstrip()
    if start.startswith(rb"{\rtf"):
        return RTF
    if _PAGE.match(start) or (start.startswith(_BOMS) and _PAGE.match(start.replace(b"\0", b"")[2:])):
        return HTML
    if _MAIL_FROM_FIRST.match(start) and _HEADER.search(start):
        return MHTML if _RELATED.search(start) and by_name is not EML else EML
    if by_name in (None, TEXT) and _RECORD.match(start):
        return JSON if by_name is TEXT else None
    return None

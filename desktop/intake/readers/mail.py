"""Mails with what is attached to them, and web pages saved as one file (MHTML)."""

from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from itertools import islice
from typing import Final

from db.records import Reason
from db.values import PartialDate
from desktop.intake.cleaning import under_title
from desktop.intake.encodings import UTF8, Decoded, decode, decode_as
from desktop.intake.readers import html
from desktop.intake.readers.reader import Asked, Member, Piece, Reader, Said, Text, Unreadable

_ENCRYPTED: Final = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_MOST_PARTS: Final = 1000
_ONLY_A_HINT = 200
"""Letters; a mail's plain text that is no longer only says that there is a page."""


def read_mail(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield a mail's own text and what is attached; raises Unreadable: ``encrypted``, ``empty``."""
    mail = _parsed(content)
    if mail.get_content_type() in _ENCRYPTED:
        raise Unreadable("encrypted")
    attached = list(_attached(mail))
    try:
        yield _body(mail, asked)
    except Unreadable:
        if not attached:
            raise
    yield from attached


def read_archived_page(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield the page of an MHTML file; its pictures and styles are passed over."""
    message = _parsed(content)
    page = next((part for part in _parts(message) if part.get_content_type() == "text/html"), None)
    if page is None:
        raise Unreadable("nothing in it")
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    yield html.read_page(_decoded(page, asked), address if address.startswith("http") else None)


def _parsed(content: bytes) -> EmailMessage:
    try:
        return BytesParser(policy=policy.default).parsebytes(content)
    except (MessageError, ValueError, IndexError, AttributeError, RecursionError) as error:
        raise Unreadable("broken") from error


def _parts(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            raise Unreadable("too many members", limit=str(_MOST_PARTS))
        yield part


def _body(mail: EmailMessage, asked: Asked) -> Text:
    plain, page = mail.get_body(("plain",)), mail.get_body(("html",))
    words = _decoded(plain, asked) if plain is not None else Decoded("", UTF8)
    if page is not None and len(words.text.strip()) < _ONLY_A_HINT:
        found = html.read_page(_decoded(page, asked), None)
        return Text(found.text, _said(mail, found.said.url), found.encoding, found.remarks)
    if not words.text.strip():
        raise Unreadable("empty")
    encoding = "" if words.encoding == UTF8 else words.encoding
    title = _header(mail, "Subject")
    return Text(under_title(title, words.text), _said(mail, None), encoding, words.remarks)


def _said(mail: Message, url: str | None) -> Said:
    """Return what the header says: the day on which it was sent is the last that its text can be of."""
    day = _sent(mail)
    if day is None:
        return Said(title=_header(mail, "Subject") or None, url=url)
    said = PartialDate(f"../{day.date().isoformat()}")
    reason = Reason("before the mail", (("words", day.date().isoformat()),))
    return Said(title=_header(mail, "Subject") or None, url=url, bounds=said, bounded_by=(reason,))


def _sent(mail: Message) -> datetime | None:
    try:
        return getattr(mail["Date"], "datetime", None)
    except (ValueError, TypeError, IndexError):
        return None


def _attached(mail: Message) -> Iterator[Member]:
    taken = set[str]()
    for number, part in enumerate(_parts(mail)):
        name = part.get_filename() or ("mail.eml" if part.get_content_type() == "message/rfc822" else "")
        if not name or (part.get_content_disposition() == "inline" and part["Content-ID"]):
            continue
        name = name.replace("/", "_").replace("\\", "_")
        name = name if name not in taken else f"{number} {name}"
        taken.add(name)
        yield Member(name, _bytes(part))


def _bytes(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        attached = next(islice(part.walk(), 1, None), None)
        return attached.as_bytes() if attached is not None else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message, asked: Asked) -> Decoded:
    content, charset = _bytes(part), part.get_content_charset()
    if (
        asked.encoding is None
        and charset
        and not charset.startswith(("us-", "iso-8859", "windows-125", "unknown"))
    ):
        try:
            return decode_as(content, charset)
        except Unreadable:
            pass
    return decode(content, asked.encoding)


def _header(message: Message, name: str) -> str:
    try:
        return " ".join(str(message[name] or "").split())
    except (ValueError, IndexError, AttributeError):
        return ""


EML: Final = Reader("mail/1", read_mail, 100_000_000)
MHTML: Final = Reader("mhtml/1", read_archived_page, 100_000_000)

"""Files of each format, made as programs make them: articles for the reader's tests."""

import bz2
import gzip
import json
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO

from docx import Document
from reportlab.pdfgen.canvas import Canvas

TITLE = "Roads found wanting"
LEAD = "The provincial People's Committee met in Hill town to look at the roads, and found them wanting."
MORE = "Nobody was surprised. The roads were built forty years ago, and the river has taken its share."
NAMED = "Tran Quoc Cuong, Secretary of the Dien Bien Provincial Party Committee, spoke of it at length."
PARAGRAPHS = (LEAD, MORE, NAMED)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS)) + "\n"


def html(
    *, head: str = "", title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS, charset: str = "utf-8"
) -> str:
    body = "".join(f"<p>{one}</p>\n" for one in paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title>{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/politics">Politics</a> <a href="/sports">Sports</a></nav>'
        f"<article><h1>{title}</h1>\n{body}</article>"
        '<div class="related"><h3>Related</h3><ul><li><a href="/x">Governor sees levees</a></li></ul></div>'
        "<footer>© Hill Times</footer></body></html>"
    )


def mhtml(page: str, address: str) -> bytes:
    mail = EmailMessage()
    mail["From"] = "<Saved by a browser>"
    mail["Snapshot-Content-Location"] = address
    mail["Subject"] = TITLE
    mail["MIME-Version"] = "1.0"
    mail.set_content(page, subtype="html")
    mail.make_related()
    mail.add_related(b"\x89PNG", "image", "png", cid="<picture>")
    return mail.as_bytes()


def pdf(*paragraphs: str, width: int = 70, picture: bool = False, pages: int = 1) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for page in range(pages):
        at = 780
        for paragraph in paragraphs:
            for line in _wrapped(paragraph, width):
                canvas.drawString(72, at, line.replace("PAGE", str(page + 1)))
                at -= 14
            at -= 8
        if picture:
            canvas.rect(72, 72, 400, 600, fill=1)
        canvas.drawString(290, 30, f"{page + 1}" if paragraphs else "")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _wrapped(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def locked_pdf(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(*PARAGRAPHS))))
    writer.encrypt(password, algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def docx(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def with_member(archive: bytes, name: str, content: bytes, *, instead: bool = False) -> bytes:
    """Return a ZIP with one more member, or with that member's content changed."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if not (instead and member == name):
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return file.getvalue()


def rtf(*paragraphs: str) -> bytes:
    body = "\\par\n".join("".join(map(_rtf_letter, one)) for one in paragraphs)
    return (r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}" + "\n" + body + r"\par}").encode("ascii")


def _rtf_letter(letter: str) -> str:
    return letter if letter.isascii() else f"\\u{ord(letter)}?"


def mail(text: str, *attached: tuple[str, bytes], page: str = "", date: str = "") -> bytes:
    made = EmailMessage()
    made["Subject"] = TITLE
    made["From"] = "desk@hill.example"
    made["Message-ID"] = "<1@hill.example>"
    if date:
        made["Date"] = date
    made.set_content(text)
    if page:
        made.add_alternative(page, subtype="html")
    for name, content in attached:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def zipped(*members: tuple[str, bytes], packed: bool = True) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def locked_zip(name: str) -> bytes:
    """Return a ZIP whose only member says that it is encrypted."""
    made = bytearray(zipped((name, TEXT.encode())))
    made[6] |= 1
    at = made.index(b"PK\x01\x02")
    made[at + 8] |= 1
    return bytes(made)


def tarred(*members: tuple[str, bytes], packed: str = "") -> bytes:
    file = BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, BytesIO(content))
    pack: dict[str, Callable[[bytes], bytes]] = {
        "": bytes,
        "gz": gzip.compress,
        "bz2": bz2.compress,
        "xz": lzma.compress,
    }
    return pack[packed](file.getvalue())


def tarred_hole(name: str, size: int) -> bytes:
    """Return a packed TAR whose member says that it is so large."""
    info = tarfile.TarInfo(name)
    info.size = size
    return gzip.compress(info.tobuf(tarfile.GNU_FORMAT) + bytes(10_000))


def tarred_link(name: str, target: str) -> bytes:
    file = BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = tarfile.SYMTYPE, target
        archive.addfile(info)
    return file.getvalue()


def records(*texts: str) -> list[dict[str, object]]:
    return [
        {
            "headline": f"{TITLE} {number}",
            "body": text,
            "datePublished": "2025-11-28T09:00:00Z",
            "source": "Hill Times",
        }
        for number, text in enumerate(texts, 1)
    ]


def lines_of_json(*texts: str) -> bytes:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records(*texts)).encode()


def lying_zip() -> bytes:
    """Return a ZIP whose directory says that a member unpacks to next to nothing, which is not so."""
    made = bytearray(zipped(("a.txt", b"x" * 5_000_000)))
    at = made.index(b"PK\x01\x02")
    made[at + 24 : at + 28] = struct.pack("<I", 100)
    return bytes(made)

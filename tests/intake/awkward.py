"""The corpus of awkward files, made anew: `python -m tests.intake.awkward FOLDER` writes it to look at."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.intake import files
from tests.intake.encoded import ARTICLE, encoded
from tests.intake.files import PARAGRAPHS, TEXT, TITLE

READ = "read"
NAMES = (
    " leading and trailing .txt",
    "quotes ' \" ` and $(signs) & ; | < > * ? \\ ^ %s {0}.txt",
    "tab\tnewline\nbell\x07.txt",
    "Đặng Thị Điện – 会議 – 🏛️ – \u202egnp.txt",
    "CON.txt",
    "a" * 200 + ".txt",
)
"""What a name may have in it where names may have anything."""
LINKS_OUT = '<img src="http://127.0.0.1:9/a.png"><link rel="stylesheet" href="file:///etc/passwd"><script src="http://127.0.0.1:9/"></script>'
_ENTITIES = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
XML_BOMB = f'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY e0 "lol">{_ENTITIES}]><lolz>&e11;</lolz>'
XML_READING_FILES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def cases() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    """Yield name, content and what is to come of it: READ or the reason's code, by label."""
    yield from _formats()
    yield from _encodings()
    yield from _empty_and_damaged()
    yield from _locked_and_scanned()
    yield from _bombs()
    yield from _archives()


def _formats() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    page = files.html(head=LINKS_OUT)
    good = {
        "good.txt": TEXT.encode(),
        "good.md": TEXT.encode(),
        "good.html": page.encode(),
        "good.mhtml": files.mhtml(page, "https://hill.example/1"),
        "good.pdf": files.pdf(TITLE, *PARAGRAPHS),
        "good.docx": files.docx(*PARAGRAPHS),
        "good.eml": files.mail(TEXT, page=page),
        "good.rtf": files.rtf(*PARAGRAPHS),
        "good.json": json.dumps({"title": TITLE, "text": TEXT}).encode(),
    }
    yield from ((name, content, {name: READ}) for name, content in good.items())
    yield "good.jsonl", files.lines_of_json(*PARAGRAPHS), {f"good.jsonl!{at}": READ for at in (1, 2, 3)}
    yield "good.csv", f'title,text\n{TITLE},"{PARAGRAPHS[0]}"\n'.encode(), {"good.csv!1": READ}
    yield "good.zip", files.zipped(("1.txt", TEXT.encode())), {"good.zip!1.txt": READ}
    yield "good.tar.xz", files.tarred(("1.txt", TEXT.encode()), packed="xz"), {"good.tar.xz!1.txt": READ}
    yield (
        "macros.docm",
        files.with_member(files.docx(*PARAGRAPHS), "word/vbaProject.bin", b"x"),
        {"macros.docm": READ},
    )
    yield "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(5000), {"photo.jpg": "not for us"}
    yield (
        "table.xlsx",
        files.zipped(("[Content_Types].xml", b""), ("xl/workbook.xml", b"")),
        {"table.xlsx": "not for us"},
    )
    yield "feed.xml", XML_BOMB.encode(), {"feed.xml": "not for us"}
    yield "posts.csv", b"name,post\nA,B\n", {"posts.csv": "no text column"}
    yield "numbers.json", b"[1, 2, 3]", {"numbers.json": "no articles"}


def _encodings() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    for encoding in ("windows-1258", "tcvn3", "vni", "vps"):
        yield f"{encoding}.txt", encoded(ARTICLE, encoding), {f"{encoding}.txt": READ}
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        yield f"{encoding}.txt", ARTICLE.encode(encoding), {f"{encoding}.txt": READ}
    yield "windows-1252.txt", "“Café”, she said – and left…".encode("cp1252"), {"windows-1252.txt": READ}
    yield (
        "cut.txt",
        ARTICLE.encode()[: ARTICLE.encode().index("ổ".encode()) + 1],
        {"cut.txt": "broken encoding"},
    )
    yield "mixed.txt", ARTICLE.encode() * 2 + encoded(ARTICLE, "vps"), {"mixed.txt": "broken encoding"}
    yield "binary.txt", bytes(range(256)) * 50, {"binary.txt": "binary"}


def _empty_and_damaged() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    whole = {
        "pdf": files.pdf(*PARAGRAPHS),
        "docx": files.docx(*PARAGRAPHS),
        "zip": files.zipped(("1.txt", TEXT.encode())),
        "tar.gz": files.tarred(("1.txt", TEXT.encode() * 9), packed="gz"),
    }
    for ending in (
        "txt",
        "md",
        "html",
        "mhtml",
        "pdf",
        "docx",
        "eml",
        "rtf",
        "json",
        "jsonl",
        "csv",
        "zip",
        "tar",
    ):
        yield f"empty.{ending}", b"", {f"empty.{ending}": "empty"}
    for ending, content in whole.items():
        yield f"truncated.{ending}", content[: len(content) * 2 // 3], {f"truncated.{ending}": "broken"}
    yield "truncated.rtf", files.rtf(*PARAGRAPHS)[:120], {"truncated.rtf": READ}
    yield "truncated.html", files.html().encode()[:700], {"truncated.html": READ}
    yield (
        "page without article.html",
        b"<html><body></body></html>",
        {"page without article.html": "nothing in it"},
    )
    lines = files.lines_of_json(PARAGRAPHS[0]) + b"{cut"
    yield "truncated.jsonl", lines, {"truncated.jsonl!1": READ, "truncated.jsonl!2": "broken"}


def _locked_and_scanned() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    yield "password.pdf", files.locked_pdf("secret"), {"password.pdf": "password"}
    yield (
        "password.docx",
        _OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        {"password.docx": "password"},
    )
    yield "password.zip", files.locked_zip("1.txt"), {"password.zip!1.txt": "password"}
    encrypted = (
        b"MIME-Version: 1.0\nMessage-ID: <1@x>\nContent-Type: multipart/encrypted; boundary=x\n\n--x--\n"
    )
    yield "encrypted.eml", encrypted, {"encrypted.eml": "encrypted"}
    yield "word97.doc", _OLE + bytes(600), {"word97.doc": "not for us"}
    yield "scan.pdf", files.pdf(picture=True, pages=2), {"scan.pdf": "scan"}
    yield "book.pdf", files.pdf(pages=501), {"book.pdf": "too many pages"}


def _bombs() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    nothing = bytes(5_000_000)
    yield "large.txt", b"word " * 20_000_000, {"large.txt": "too large"}
    yield "bomb.zip", files.zipped(("zeros.txt", nothing)), {"bomb.zip": "bomb"}
    yield "bomb.docx", files.with_member(files.docx("x"), "word/media.txt", nothing), {"bomb.docx": "bomb"}
    yield "bomb.tar.gz", files.tarred_hole("zeros.txt", 10**12), {"bomb.tar.gz": "bomb"}
    yield "lying.zip", files.lying_zip(), {"lying.zip!a.txt": "broken"}
    for name, bomb in (("entities.docx", XML_BOMB), ("files.docx", XML_READING_FILES)):
        changed = files.with_member(files.docx("x"), "word/document.xml", bomb.encode(), instead=True)
        yield name, changed, {name: "xml bomb"}
    yield "deep.json", b"[" * 200_000, {"deep.json": "broken"}
    deep = b"<html><body>" + b"<div>" * 5_000 + b"text" + b"</div>" * 5_000
    yield "deep.html", deep, {"deep.html": "nothing in it"}


def _archives() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    nested = TEXT.encode()
    for depth in range(5):
        nested = files.zipped((f"{depth - 1}.zip" if depth else "1.txt", nested))
    yield "nested.zip", nested, {"nested.zip!3.zip!2.zip!1.zip!0.zip": "nested too deep"}
    out = "../../out.txt", "/out.txt", "C:\\out.txt", "..\\out.txt"
    yield (
        "traversal.zip",
        files.zipped(*((name, TEXT.encode()) for name in out)),
        {f"traversal.zip!{name}": "leads out" for name in out},
    )
    yield (
        "traversal.tar",
        files.tarred(("../out.txt", TEXT.encode())),
        {"traversal.tar!../out.txt": "leads out"},
    )
    yield "link.tar", files.tarred_link("link.txt", "/etc/passwd"), {"link.tar!link.txt": "link"}


def make(folder: Path) -> dict[str, str]:
    """Write the corpus into a folder; return what is to come of it, by label."""
    expected: dict[str, str] = {}
    for name, content, results in cases():
        (folder / name).write_bytes(content)
        expected |= results
    if sys.platform != "win32":
        expected |= _of_this_system(folder)
    return expected


def _of_this_system(folder: Path) -> dict[str, str]:
    (folder / "loop").mkdir()
    (folder / "loop" / "again").symlink_to(folder / "loop")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    names = folder / "names"
    names.mkdir()
    for number, name in enumerate(NAMES):
        (names / name).write_text(f"{TEXT}\n{number}", "utf-8")
    shown = {
        "tab\tnewline\nbell\x07.txt": "tab\ufffdnewline\ufffdbell\ufffd.txt",
        NAMES[3]: NAMES[3].replace("\u202e", "\ufffd"),
    }
    links = {"self.txt": "link", "dangling.txt": "vanished", "pipe.txt": "not for us"}
    return links | {f"names/{shown.get(name, name)}": READ for name in NAMES}


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    make(target)

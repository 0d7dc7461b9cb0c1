"""Plain text in whatever encoding, and Markdown; nothing changed but the encoding."""

import re
from collections.abc import Iterator
from typing import Final

from desktop.intake.encodings import UTF8, decode
from desktop.intake.readers.reader import Asked, Piece, Reader, Said, Text, Unreadable
from desktop.intake.said import dated

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<fields>.{0,5000}?)\r?\n---[ \t]*\r?\n", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]{2,30}):[ \t]*[\"']?(?P<value>.+?)[\"']?[ \t]*$", re.MULTILINE)
_MARKUP = (
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*])"), r"\2"),
)


def read(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield the text; raises Unreadable: ``empty``, ``binary``, ``broken encoding``."""
    yield _text(content, asked)


def read_markdown(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield the text without its markup, and what its front matter says."""
    found = _text(content, asked)
    front = _FRONT_MATTER.match(found.text)
    text = found.text[front.end() :] if front else found.text
    for pattern, kept in _MARKUP:
        text = pattern.sub(kept, text)
    fields = {
        match["name"].lower(): match["value"] for match in _FIELD.finditer(front["fields"] if front else "")
    }
    yield Text(text, _said(fields), found.encoding, found.remarks)


def _text(content: bytes, asked: Asked) -> Text:
    if not content.strip():
        raise Unreadable("empty")
    decoded = decode(content, asked.encoding)
    return Text(
        decoded.text, encoding="" if decoded.encoding == UTF8 else decoded.encoding, remarks=decoded.remarks
    )


def _said(fields: dict[str, str]) -> Said:
    return dated(
        Said(
            title=fields.get("title"),
            author=fields.get("author"),
            outlet=fields.get("outlet") or fields.get("source"),
            url=fields.get("url"),
        ),
        fields.get("date", ""),
        "dated by column",
    )


TEXT: Final = Reader("text/1", read)
MARKDOWN: Final = Reader("markdown/1", read_markdown)

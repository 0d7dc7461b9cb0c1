"""JSON and JSON Lines of articles: a list of records, one record, or one to a line."""

import json
from collections.abc import Iterator
from typing import Any, Final

from db.records import Reason
from desktop.intake.columns import Columns, columns_of
from desktop.intake.encodings import decode
from desktop.intake.readers.reader import Asked, Piece, Reader, Refused, Unreadable
from resources import lexicon


def read(content: bytes, asked: Asked) -> Iterator[Piece]:
    """Yield each record's article; raises Unreadable: ``no articles``, ``no text column``, ``broken``."""
    if not content.strip():
        raise Unreadable("empty")
    text = decode(content, asked.encoding).text.lstrip("\ufeff")
    try:
        whole = json.loads(text)
    except RecursionError as error:
        raise Unreadable("broken") from error
    except ValueError:
        yield from _lines(text, asked)
        return
    records = _records(whole)
    if isinstance(whole, dict) and records[0] is whole:
        yield _columns(records, asked).article(whole, "", content)
        return
    columns = _columns(records, asked)
    for number, record in enumerate(records, 1):
        yield _article(columns, record, str(number), json.dumps(record, ensure_ascii=False).encode())


def _lines(text: str, asked: Asked) -> Iterator[Piece]:
    """Yield the article of each line; a line that is none is refused, the rest goes on."""
    columns: Columns | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            if columns is None:
                raise Unreadable("broken", line=str(number)) from error
            yield Refused(str(number), Reason("broken"))
            continue
        if not isinstance(record, dict):
            yield Refused(str(number), Reason("no articles"))
            continue
        columns = columns or _columns([record], asked)
        yield _article(columns, record, str(number), line.encode("utf-8", "replace"))


def _article(columns: Columns, record: dict[str, Any], number: str, content: bytes) -> Piece:
    try:
        return columns.article(record, number, content)
    except Unreadable as unreadable:
        return Refused(number, unreadable.reason)


def _columns(records: list[dict[str, Any]], asked: Asked) -> Columns:
    headings = dict.fromkeys(key for record in records[:100] for key in record)
    return columns_of(list(headings), asked.columns)


def _records(whole: object) -> list[dict[str, Any]]:
    """Return the records of a file: its list, the list in it that is named so, or the file itself."""
    if isinstance(whole, dict):
        inner = (whole.get(name) for name in lexicon("columns")["lists"]["names"])
        found = next((one for one in inner if isinstance(one, list) and one), None)
        whole = found if found is not None and not _is_article(whole) else [whole]
    records = [one for one in whole if isinstance(one, dict)] if isinstance(whole, list) else []
    if not records:
        raise Unreadable("no articles")
    return records


def _is_article(record: dict[str, Any]) -> bool:
    try:
        columns = columns_of(list(record), {})
    except Unreadable:
        return False
    return isinstance(record[columns.names["text"]], str)


JSON: Final = Reader("json/1", read, 100_000_000)

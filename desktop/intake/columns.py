"""A record of named values to an article: which column holds what, found by its heading or said."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from db.records import Reason
from db.values import fold
from desktop.intake.cleaning import under_title
from desktop.intake.encodings import UTF8, Decoded, mend, mend_as
from desktop.intake.readers.reader import Said, Text, Unreadable
from desktop.intake.said import dated
from resources import lexicon

Record = Mapping[str, object]
FIELDS: Final = ("text", "title", "date", "author", "outlet", "url", "area")
_BLOCK = re.compile(r"(?i)</?(?:p|br|div|li|h\d)\b[^<>]{0,500}>")
_TAG = re.compile(r"<[^<>]{1,2000}>")
_UNICODE: Final = Decoded("", UTF8)
_ADDRESS = re.compile(r"https?://|www\.")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds which field; how the table's bytes were read."""

    names: Mapping[str, str]
    encoding: str = ""
    remarks: tuple[Reason, ...] = ()

    @property
    def remark(self) -> Reason:
        """What was taken for what, for the curator and for reading the row again."""
        said = (f"{field}: {self.names[field]}" for field in FIELDS if field in self.names)
        return Reason("columns", (("columns", "; ".join(said)),))

    def article(self, record: Record, number: str, content: bytes) -> Text:
        """Return the article of a record; raises Unreadable: ``empty``."""
        words = {field: _words(record.get(name)) for field, name in self.names.items()}
        text = _without_markup(words.get("text", ""))
        if not text.strip():
            raise Unreadable("empty")
        title = _without_markup(words.get("title", "")).strip()
        mended = mend(under_title(title, text))
        encoding = self.encoding if mended.encoding == UTF8 else mended.encoding
        said = {
            field: mend_as(word, mended.encoding) or "" for field, word in words.items() if field != "text"
        }
        return Text(mended.text, _said(said), encoding, (self.remark, *self.remarks), number, content)


def asked_columns(remarks: Iterable[Reason]) -> dict[str, str]:
    """Return which column held which field, as a reading's remarks tell."""
    said = next((dict(one.values)["columns"] for one in remarks if one.code == "columns"), "")
    return dict(part.split(": ", 1) for part in said.split("; ") if ": " in part)


def columns_of(headings: list[str], asked: Mapping[str, str], decoded: Decoded = _UNICODE) -> Columns:
    """Return which heading is which field, those asked for first; raises Unreadable: ``no text column``."""
    folded = {fold(heading): heading for heading in reversed(headings)}
    names: dict[str, str] = {}
    for field in FIELDS:
        said = asked.get(field)
        known = (folded[name] for name in lexicon("columns")["fields"][field] if name in folded)
        found = said if said in headings else next((one for one in known if one not in names.values()), None)
        if found is not None:
            names[field] = found
    if "text" not in names:
        raise Unreadable("no text column", columns=", ".join(headings)[:200])
    encoding = "" if decoded.encoding == UTF8 else decoded.encoding
    return Columns(names, encoding, decoded.remarks)


def _said(words: Mapping[str, str]) -> Said:
    outlet, url = words.get("outlet", "").strip(), words.get("url", "").strip()
    if _ADDRESS.match(outlet):
        outlet, url = "", url or outlet
    said = Said(
        title=_without_markup(words.get("title", "")).strip() or None,
        author=words.get("author", "").strip() or None,
        outlet=outlet or None,
        url=url or None,
        area=words.get("area", "").strip() or None,
    )
    return dated(said, words.get("date", ""), "dated by column")


def _words(value: object) -> str:
    """Return a value as words: a list's items, the name of a thing that has one."""
    match value:
        case None | bool():
            return ""
        case Mapping():
            return _words(value.get("name") or value.get("value"))
        case list():
            return ", ".join(filter(None, map(_words, value)))
        case _:
            return str(value)


def _without_markup(text: str) -> str:
    if not _BLOCK.search(text):
        return text
    return html.unescape(_TAG.sub("", _BLOCK.sub("\n", text)))

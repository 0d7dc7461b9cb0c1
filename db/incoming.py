"""What intake hands to the store: articles as they were read, on their way in."""

from dataclasses import dataclass

from db.records import Head, Reason, Zone


@dataclass(frozen=True, slots=True)
class ReadFile:
    """An article that intake could read: its bytes as they came and the reading made of them.

    ``path`` is the file's label, with the member's name after ``!`` for what a file holds
    (``week.zip!3.html``, ``wire.jsonl!17``, ``mail.eml!clip.pdf``). ``content`` can be read again by
    itself: it is the file, the unpacked member or the attachment; of a table it is the one row, of
    CSV with the heading. ``reader`` names the reader's version, and the encoding where it is not UTF-8
    (``html/1``, ``text/1 tcvn3``). ``sketch`` is what near copies are found by, empty for a short text.
    """

    path: str
    content: bytes
    reader: str
    text: str
    zones: tuple[Zone, ...]
    head: Head
    sketch: bytes = b""


@dataclass(frozen=True, slots=True)
class Kept:
    """The bytes of an article as they came, under the label by which they are read again.

    ``reader`` and ``remarks`` are of the reading that it has: which encoding, which columns.
    """

    path: str
    content: bytes
    reader: str = ""
    remarks: tuple[Reason, ...] = ()

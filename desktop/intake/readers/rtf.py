"""RTF by its words; what is embedded is never looked at."""

from collections.abc import Iterator
from typing import Final

from desktop.intake.cleaning import plain
from desktop.intake.encodings import UTF8, mend
from desktop.intake.readers.reader import Asked, Piece, Reader, Text, Unreadable


def read(content: bytes, _asked: Asked) -> Iterator[Piece]:
    """Yield the text; raises Unreadable: ``broken``, ``empty``."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = str(rtf_to_text(content.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError) as error:
        raise Unreadable("broken") from error
    paragraphs = [line.strip() for line in plain(text).split("\n")]
    mended = mend("\n\n".join(line for line in paragraphs if line))
    yield Text(mended.text, encoding="" if mended.encoding == UTF8 else mended.encoding)


RTF: Final = Reader("rtf/1", read)

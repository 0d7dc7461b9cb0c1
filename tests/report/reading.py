"""A printed edition read back."""

from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from desktop.profiles import Profile
from desktop.report import EditionResult, write_edition
from tests.report.factory import Maker


@dataclass(frozen=True)
class Printed:
    """An edition as a reader gets it: the text of each page in the order in which it stands."""

    result: EditionResult
    reader: PdfReader
    pages: tuple[str, ...]

    @property
    def text(self) -> str:
        """Every page's text in one line."""
        return " ".join(" ".join(self.pages).split())

    def page_with(self, words: str) -> int:
        """Return the first page that has these words, from 1."""
        return next(number for number, page in enumerate(self.pages, 1) if words in " ".join(page.split()))

    def links(self) -> list[tuple[int, int]]:
        """Return the page of each link and the page that it leads to."""
        numbers = {page.indirect_reference: number for number, page in enumerate(self.reader.pages, 1)}
        return [
            (number, numbers[_target(annotation)])
            for number, page in enumerate(self.reader.pages, 1)
            for annotation in page.get("/Annots", ())
        ]

    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Return depth, title and page of each bookmark."""
        return list(self._bookmarks(self.reader.outline, 0))

    def _bookmarks(self, entries: object, depth: int) -> list[tuple[int, str, int]]:
        found: list[tuple[int, str, int]] = []
        assert isinstance(entries, list)
        for entry in entries:
            if isinstance(entry, list):
                found += self._bookmarks(entry, depth + 1)
            else:
                page = self.reader.get_destination_page_number(entry)
                assert page is not None
                found.append((depth, str(entry.title), page + 1))
        return found


def _target(annotation: IndirectObject) -> IndirectObject:
    link = annotation.get_object()
    assert isinstance(link, DictionaryObject)
    assert str(link["/Subtype"]) == "/Link"
    destination = link["/Dest"]
    assert isinstance(destination, ArrayObject)
    page = destination.raw_get(0) if hasattr(destination, "raw_get") else destination[0]
    return page.indirect_reference if not isinstance(page, IndirectObject) else page


def print_and_read(maker: Maker, folder: Path, options: Profile | None = None) -> Printed:
    """Print to a file in that folder and read it back."""
    result = write_edition(maker.snapshot(), folder / "edition.pdf", options or Profile())
    reader = PdfReader(result.path)
    return Printed(result, reader, tuple(page.extract_text() for page in reader.pages))

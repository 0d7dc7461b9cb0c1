"""Every part of an edition, printed and read back by a program."""

import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.profiles import Layout, PageSize, Profile
from desktop.report import reprint_edition, write_edition
from desktop.report.build import build_edition
from desktop.report.chapters import Chapter
from desktop.report.content import Edition
from desktop.report.packing import as_json, digest, pack, unpack
from tests.report.provinces import provinces
from tests.report.reading import Printed

EVERYTHING = Profile(
    layouts=tuple(Layout), addresses=True, given_names=True, two_sided=True, attached=True, black=True
)
KEPT = Path(__file__).parent / "kept" / "edition1.json"


def edition_of(profile: Profile) -> Edition:
    before = build_edition(provinces().snapshot(), Profile(layouts=()))
    return build_edition(provinces().snapshot(), profile, before)


def read(path: Path, pages: int, lines: int) -> Printed:
    reader = PdfReader(path)
    assert (len(reader.pages), lines > 0) == (pages, True)
    return Printed(None, reader, tuple(page.extract_text() for page in reader.pages))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    path = tmp_path_factory.mktemp("parts") / "edition.pdf"
    snapshot = provinces().snapshot()
    result = write_edition(snapshot, path, EVERYTHING, pack(edition_of(EVERYTHING)), "act-7")
    return read(path, result.pages, result.lines)


def _words(chapter: Chapter) -> set[str]:
    cells = {
        text
        for group in chapter.groups
        for row in group.rows
        for cell in row.cells
        for text in (*cell.text.split("\n"), *(note.text for note in cell.notes))
    }
    return {chapter.title, *(group.title for group in chapter.groups), *cells}


@pytest.mark.parametrize("layout", [Layout.PROVINCES, Layout.PERSONS, Layout.CHANGES, Layout.APPEARANCES])
def test_all_words_of_a_table_are_read_back(printed: Printed, layout: Layout) -> None:
    chapter = edition_of(EVERYTHING).chapter(layout)
    assert chapter is not None
    assert not [words for words in _words(chapter) if words not in printed.text]


def test_boxes_of_charts_are_read_back_with_their_seats(printed: Printed) -> None:
    for chart in edition_of(EVERYTHING).charts:
        for box in (chart.root, *chart.boxes):
            assert all(f"{seat.role} {seat.holder}" in printed.text for seat in box.seats)


def test_every_part_has_its_bookmark_and_every_link_leads_to_a_page(printed: Printed) -> None:
    tops = [title for depth, title, _ in printed.bookmarks() if depth == 0]
    assert tops == [
        "Changes", "About this edition", "Contents", "Provinces at a glance", "Central bodies", "Điện Biên",
        "Lai Châu", "By area", "Officials", "Organization charts", "Appearances", "Index of names", "Sources",
    ]  # fmt: skip
    assert len(printed.links()) > 500


def test_a_line_on_the_sheet_leads_to_the_line_of_its_body(printed: Printed) -> None:
    sheet = printed.page_with("Provinces at a glance Who leads")
    body = printed.page_with("Trần Quang Dũng by 10 Jul 2025")
    assert (sheet, body) in printed.links()


def test_pages_on_the_left_have_number_and_body_outside(printed: Printed) -> None:
    left = [page.split("\n")[:4] for number, page in enumerate(printed.pages, 1) if number % 2 == 0]
    assert all(str(number) in page for number, page in zip(range(2, 99, 2), left, strict=False))


def test_nothing_is_coloured_where_black_is_asked_for(printed: Printed) -> None:
    for page in printed.reader.pages:
        content = page.get_contents()
        assert content is not None
        for said in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) rg", content.get_data()):
            red, green, blue = map(float, said)
            assert max(red, green, blue) - min(red, green, blue) < 0.06


def test_the_content_is_attached_where_it_is_asked_for(printed: Printed) -> None:
    (content,) = printed.reader.attachments["edition.json"]
    assert json.loads(content) == json.loads(as_json(unpack(pack(edition_of(EVERYTHING))))) | {
        "act_id": "act-7"
    }


def test_what_an_edition_knew_last_is_in_its_file(printed: Printed) -> None:
    assert printed.reader.metadata is not None
    assert str(printed.reader.metadata["/Keywords"]) == "knows up to act act-7"


def test_content_comes_back_from_its_bytes_and_prints_the_same(tmp_path: Path) -> None:
    profile = Profile(layouts=tuple(Layout), page_size=PageSize.LETTER)
    result = write_edition(provinces().snapshot(), tmp_path / "1.pdf", profile)
    reprint_edition(result.content, tmp_path / "2.pdf", profile)
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()
    assert unpack(result.content) == edition_of_nothing_before(profile)
    assert digest(result.content) == digest(pack(unpack(result.content)))


def edition_of_nothing_before(profile: Profile) -> Edition:
    return build_edition(provinces().snapshot(), profile)


def test_an_edition_kept_by_an_earlier_version_prints_its_own_content(tmp_path: Path) -> None:
    """The kept file is as the first version that kept editions wrote it; it is never written again."""
    content = KEPT.read_bytes()
    edition = unpack(_packed(content))
    result = reprint_edition(_packed(content), tmp_path / "1.pdf", Profile(layouts=edition.layouts))
    text = read(result.path, result.pages, result.lines).text
    said = json.loads(content)
    for division in said["divisions"]:
        for section in division["sections"]:
            assert section["title"] in text
            for line in section["lines"]:
                assert f"{line['holder']}" in text
                assert all(day in text for day in line["dates"])
    for source in said["sources"]:
        assert source["head"] in text
    again = json.loads(as_json(edition))
    assert {key: again[key] for key in said} == said


def _packed(content: bytes) -> bytes:
    import zlib

    return zlib.compress(content)

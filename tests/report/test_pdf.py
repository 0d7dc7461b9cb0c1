"""A printed edition, read back by a program."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.profiles import PageSize, Profile
from desktop.report import render_page, write_edition
from desktop.report.build import build_edition
from tests.report.factory import KNOWN_AT, Maker, one_body
from tests.report.provinces import provinces
from tests.report.reading import Printed, print_and_read


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    return print_and_read(provinces(), tmp_path_factory.mktemp("edition"))


def test_every_word_of_the_content_is_read_back_with_its_marks(printed: Printed) -> None:
    edition = build_edition(provinces().snapshot(), Profile())
    for section in edition.sections:
        assert section.title in printed.text
        assert section.subtitle in printed.text
    for line in edition.lines:
        for words in (line.role, line.holder, line.mark, *line.dates, *(note.text for note in line.notes)):
            assert words in printed.text
    for source in edition.sources:
        assert source.head in printed.text
        assert source.title in printed.text
        assert all(quote.text in printed.text for quote in source.quotes)


def test_cover_tells_day_and_coverage(printed: Printed) -> None:
    cover = " ".join(printed.pages[0].split())
    assert "As of 30 November 2025" in cover
    assert "known on 22 November 2026" in cover
    assert "31 Posts known 22 Held 1 Vacant 8 Unknown" in cover


def test_each_page_but_the_cover_has_its_number_and_day(printed: Printed) -> None:
    for number, page in enumerate(printed.pages[1:], start=2):
        assert "As of 30 November 2025 · known on 22 November 2026" in page
        assert str(number) in page.split()


def test_contents_and_index_give_the_pages_where_things_are(printed: Printed) -> None:
    council = "Lai Châu Provincial People’s Council"
    page = printed.page_with(f"{council} Hội đồng nhân dân tỉnh Lai Châu")
    assert f"{council} {page}" in " ".join(printed.pages[2].split())
    index = printed.page_with("Index of names As printed")
    holder = printed.page_with("Chu Lê Chinh designate")
    assert f"Chu Lê Chinh {holder}" in " ".join(printed.pages[index - 1].split())


def test_all_links_lead_to_pages_and_lines_to_their_sources(printed: Printed) -> None:
    links = printed.links()
    sources = printed.page_with("Sources Each line")
    lines = printed.page_with("Trần Quang Dũng by 10 Jul 2025")
    assert len(links) > 100
    assert any(start == lines and end >= sources for start, end in links)
    assert any(start >= sources and end == lines for start, end in links)


def test_bookmarks_follow_the_hierarchy(printed: Printed) -> None:
    bookmarks = printed.bookmarks()
    page = printed.page_with("Mass Mobilisation Commission Ban Dân vận Tỉnh ủy")
    assert [title for depth, title, _ in bookmarks if depth == 0] == [
        "About this edition", "Contents", "Central bodies", "Điện Biên", "Lai Châu",
        "Index of names", "Sources",
    ]  # fmt: skip
    assert (2, "Mass Mobilisation Commission", page) in bookmarks


def test_metadata_language_and_page_labels_are_set(printed: Printed) -> None:
    metadata = printed.reader.metadata
    assert metadata is not None
    assert metadata.title == "Directory of Officials · All recorded bodies"
    assert metadata.author == "Incumbent"
    assert metadata.subject == "Who holds which post as of 30 November 2025, with the source of each line"
    assert metadata.creation_date == KNOWN_AT
    assert str(printed.reader.root_object["/Lang"]) == "en"
    assert printed.reader.page_labels[:3] == ["Cover", "2", "3"]


def test_fonts_are_embedded_and_nothing_else_is(printed: Printed) -> None:
    content = printed.result.path.read_bytes()
    fonts = set(re.findall(rb"/BaseFont /(\S+)", content))
    assert len(fonts) == 4
    assert all(b"+BeVietnamPro-" in font for font in fonts)
    assert content.count(b"/FontFile2 ") == 4
    assert not printed.reader.attachments


def test_the_result_tells_what_was_printed(printed: Printed) -> None:
    assert printed.result.pages == len(printed.pages)
    assert printed.result.lines == len(build_edition(provinces().snapshot(), Profile()).lines)
    assert printed.result.warnings == ()


def test_an_empty_directory_prints_and_says_so(tmp_path: Path) -> None:
    printed = print_and_read(Maker(), tmp_path)
    assert printed.result.lines == 0
    assert "No line has been confirmed as of this date." in printed.pages[0]
    assert "No line has been confirmed as of this date." in printed.pages[-1]


def test_a_directory_of_unknown_posts_prints_them(tmp_path: Path) -> None:
    printed = print_and_read(one_body(), tmp_path)
    assert "Secretary Bí thư unknown" in printed.text
    assert "No line has been confirmed as of this date." in printed.pages[0]


def test_letter_paper_and_a_title_of_ones_own(tmp_path: Path) -> None:
    options = Profile(title="Who is who in the Northwest", page_size=PageSize.LETTER)
    printed = print_and_read(provinces(), tmp_path, options)
    assert tuple(printed.reader.pages[0].mediabox[2:]) == (612, 792)
    assert "Who is who in the Northwest" in " ".join(printed.pages[0].split())


def test_the_same_directory_prints_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    first = write_edition(provinces().snapshot(), tmp_path / "1.pdf", Profile()).path.read_bytes()
    again = write_edition(provinces().snapshot(), tmp_path / "2.pdf", Profile()).path.read_bytes()
    script = (
        "import sys; from pathlib import Path; from desktop.profiles import Profile;"
        "from desktop.report import write_edition;"
        "from tests.report.provinces import provinces;"
        "write_edition(provinces().snapshot(), Path(sys.argv[1]), Profile())"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "3.pdf")], check=True)
    assert first == again == (tmp_path / "3.pdf").read_bytes()


def test_the_folders_page_loads_nothing_that_draws() -> None:
    script = "import sys, desktop.report; sys.exit('reportlab' in sys.modules or 'pypdfium2' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_pages_are_rendered_as_pictures_one_by_one(printed: Printed) -> None:
    pictures = [render_page(printed.result.path, n, 0.25) for n in range(printed.result.pages)]
    assert len(set(pictures)) > 1
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)

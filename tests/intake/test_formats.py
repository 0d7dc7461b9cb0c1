"""Every format gives the same article; what its file says besides is kept."""

import json
import unicodedata

import pytest

from db.incoming import Kept, ReadFile
from db.records import Reason, Refusal
from db.values import PartialDate
from desktop.intake import Asked, read_article, read_file
from desktop.intake.reading import read_kept
from tests.intake import files
from tests.intake.encoded import ARTICLE, encoded
from tests.intake.files import LEAD, MORE, NAMED, PARAGRAPHS, TEXT, TITLE


def read(path: str, content: bytes, asked: Asked | None = None) -> ReadFile:
    found = read_article(path, content, asked or Asked())
    assert isinstance(found, ReadFile), found
    return found


def every(path: str, content: bytes) -> list[tuple[str, str]]:
    """Return label and reader or reason of each article in a file."""
    return [
        (one.path, one.reason.code if isinstance(one, Refusal) else one.reader)
        for one in read_file(path, content)
    ]


@pytest.mark.parametrize(
    ("name", "content", "reader"),
    [
        ("a.txt", TEXT.encode(), "text/1"),
        ("a.md", f"# {TITLE}\n\n**{LEAD}**\n\n> {MORE}\n\n{NAMED}".encode(), "markdown/1"),
        ("a.html", files.html().encode(), "html/1"),
        ("a.htm", files.html(charset="utf-16").encode("utf-16"), "html/1 utf-16"),
        ("a.mhtml", files.mhtml(files.html(), "https://hill.example/1"), "mhtml/1"),
        ("a.pdf", files.pdf(TITLE, *PARAGRAPHS), "pdf/1"),
        ("a.docx", files.docx(TITLE, *PARAGRAPHS), "docx/1"),
        ("a.eml", files.mail(TEXT), "mail/1"),
        ("a.rtf", files.rtf(TITLE, *PARAGRAPHS), "rtf/1"),
        ("a.json", json.dumps({"headline": TITLE, "articleBody": "\n".join(PARAGRAPHS)}).encode(), "json/1"),
    ],
)
def test_every_format_gives_the_same_article(name: str, content: bytes, reader: str) -> None:
    found = read(name, content)
    assert [line.strip() for line in found.text.split("\n") if line.strip()] == [TITLE, *PARAGRAPHS]
    assert (found.path, found.reader, found.content) == (name, reader, content)
    assert (found.head.title, found.head.language) == (TITLE, "en")


@pytest.mark.parametrize("name", ["a", "a.dat", "a.txt"])
@pytest.mark.parametrize(
    ("content", "reader"),
    [
        (files.html().encode(), "html/1"),
        (files.pdf(*PARAGRAPHS), "pdf/1"),
        (files.docx(*PARAGRAPHS), "docx/1"),
        (files.rtf(*PARAGRAPHS), "rtf/1"),
        (files.mail(TEXT), "mail/1"),
    ],
)
def test_the_content_decides_what_a_file_is_before_its_name(name: str, content: bytes, reader: str) -> None:
    assert read(name, content).reader == reader


def test_a_page_tells_its_author_outlet_address_and_day() -> None:
    head = (
        '<meta property="og:site_name" content="Hill Times"><meta name="author" content="Lan Anh">'
        '<link rel="canonical" href="https://hill.example/roads.html">'
        '<meta property="article:published_time" content="2025-11-28T09:00:00+07:00">'
    )
    found = read("a.html", files.html(head=head).encode()).head
    assert (found.author, found.outlet, found.url) == (
        "Lan Anh",
        "Hill Times",
        "https://hill.example/roads.html",
    )
    assert found.published == PartialDate("2025-11-28")
    assert found.dated_by == Reason("dated by page", (("words", "2025-11-28T09:00:00+07:00"),))


def test_a_page_dated_by_its_month_stays_a_month() -> None:
    head = '<meta property="article:published_time" content="2025-11">'
    assert read("a.html", files.html(head=head).encode()).head.published in (None, PartialDate("2025-11"))


def test_a_page_without_a_date_gets_none() -> None:
    assert read("a.html", files.html().encode()).head.published is None


def test_a_saved_page_tells_where_it_was_saved_from() -> None:
    page = "<!-- saved from url=(0029)https://hill.example/roads.html -->\n" + files.html()
    assert read("a.html", page.encode()).head.url == "https://hill.example/roads.html"
    archived = files.mhtml(files.html(), "https://hill.example/roads.html")
    assert read("a.mhtml", archived).head.url == "https://hill.example/roads.html"


def test_a_mail_gives_its_text_its_attachments_and_the_last_day_that_it_can_be_of() -> None:
    clips = ("clip.pdf", files.pdf(*PARAGRAPHS)), ("clip.docx", files.docx(*PARAGRAPHS))
    attached = (*clips, ("logo.png", b"\x89PNG"))
    content = files.mail(TEXT, *attached, date="Fri, 28 Nov 2025 09:00:00 +0700")
    assert every("a.eml", content) == [
        ("a.eml", "mail/1"),
        ("a.eml!clip.pdf", "pdf/1"),
        ("a.eml!clip.docx", "docx/1"),
        ("a.eml!logo.png", "not for us"),
    ]
    found = read("a.eml", content).head
    assert (found.published, found.bounds) == (None, PartialDate("../2025-11-28"))
    assert found.bounded_by == (Reason("before the mail", (("words", "2025-11-28"),)),)


def test_a_mail_that_only_carries_is_no_article_itself() -> None:
    assert every("a.eml", files.mail("", ("1.txt", TEXT.encode()))) == [("a.eml!1.txt", "text/1")]
    assert every("a.eml", files.mail("")) == [("a.eml", "empty")]


def test_a_mail_whose_text_is_a_page_gives_the_page() -> None:
    assert LEAD in read("a.eml", files.mail("See below.", page=files.html())).text


def test_lines_of_json_are_articles_that_can_be_read_again_by_themselves() -> None:
    content = files.lines_of_json(LEAD, MORE) + b"{broken\n" + files.lines_of_json(NAMED)
    found = list(read_file("wire.jsonl", content))
    assert [one.path for one in found] == [f"wire.jsonl!{number}" for number in (1, 2, 3, 4)]
    assert isinstance(found[2], Refusal)
    for one in found:
        if isinstance(one, ReadFile):
            again = read(one.path, one.content)
            assert (again.text, again.head.published) == (one.text, PartialDate("2025-11-28"))
            assert (again.head.outlet, again.head.title[: len(TITLE)]) == ("Hill Times", TITLE)


def test_a_list_of_records_is_found_in_whatever_it_is_packed() -> None:
    records = files.records(LEAD, MORE)
    for packed in (records, {"total": 2, "articles": records}, {"data": records}):
        assert len(every("a.json", json.dumps(packed).encode())) == 2


def test_columns_are_found_by_their_headings_and_can_be_said() -> None:
    table = f'Ngày;Tiêu đề;Nội dung;Ghi chú\n28/11/2025;{TITLE};"{LEAD}\n\n{MORE}";none\n;;;\n'
    found = read("a.csv", table.encode())
    assert (found.path, found.head.published, found.head.title) == (
        "a.csv!1",
        PartialDate("2025-11-28"),
        TITLE,
    )
    assert found.head.dated_by == Reason("dated by column", (("words", "28/11/2025"),))
    assert found.content.decode() == table.removesuffix(";;;\n")
    assert read("a.csv!1", found.content).text == found.text
    said = Asked(columns={"text": "Ghi chú"})
    assert read("a.csv", table.encode(), said).text.strip().endswith("none")


def test_a_row_in_an_old_encoding_is_read_again_as_it_was() -> None:
    table = encoded(f'title,words\nHội nghị,"{ARTICLE.strip()}"\nTin,Ông Lò Văn Tiến', "windows-1258")
    rows = [
        one
        for one in read_file("a.csv", table, Asked(columns={"text": "words"}))
        if isinstance(one, ReadFile)
    ]
    assert [one.reader for one in rows] == ["csv/1 windows-1258"] * 2
    for row in rows:
        kept = Kept(row.path, row.content, row.reader, row.head.remarks)
        assert [one.text for one in read_kept(kept) if isinstance(one, ReadFile)] == [row.text]


def test_a_table_without_a_column_of_texts_says_what_it_has() -> None:
    found = read_article("a.csv", b"name,post\nA,B\n")
    assert found == Refusal("a.csv", Reason("no text column", (("columns", "name, post"),)))


def test_an_archive_gives_what_is_in_it_and_in_what_is_in_it() -> None:
    inner = files.tarred(("b.html", files.html().encode()), packed="gz")
    content = files.zipped(
        ("1/a.txt", TEXT.encode()), ("in.tar.gz", inner), ("x.exe", b"MZ"), (".DS_Store", b"x")
    )
    assert every("w.zip", content) == [
        ("w.zip!1/a.txt", "text/1"),
        ("w.zip!in.tar.gz!b.html", "html/1"),
        ("w.zip!x.exe", "not for us"),
    ]


@pytest.mark.parametrize("packed", ["", "gz", "bz2", "xz"])
def test_a_tar_is_read_however_it_is_packed(packed: str) -> None:
    content = files.tarred(("a.txt", TEXT.encode()), packed=packed)
    assert every("w.tar" + (f".{packed}" if packed else ""), content)[0][1] == "text/1"


def test_a_heading_joins_no_paragraph_and_a_wrapped_line_its_own() -> None:
    paragraphs = "Hill Times", "On page PAGE", *PARAGRAPHS
    text = read("a.pdf", files.pdf(*paragraphs, width=60, pages=3)).text
    page = [LEAD, MORE, NAMED]
    assert text.split("\n\n") == ["On page 1", *page, "On page 2", *page, "On page 3", *page]


def test_letters_of_a_font_from_before_unicode_are_mended() -> None:
    words = "Đồng chí Trần Quốc Cường, Bí thư Tỉnh ủy, chủ trì hội nghị."
    typed = "§ång chÝ TrÇn Quèc C­êng, BÝ th­ TØnh ñy, chñ tr× héi nghÞ."
    found = read("a.docx", files.docx(typed))
    assert (found.text, found.reader, found.head.language) == (words, "docx/1 tcvn3", "vi")


def test_every_reading_is_in_composed_letters() -> None:
    found = read("a.rtf", files.rtf(unicodedata.normalize("NFD", "Trần Quốc Cường")))
    assert found.text == "Trần Quốc Cường"


def test_the_files_own_time_is_a_hint_and_never_a_date() -> None:
    from datetime import date

    found = next(iter(read_file("a.txt", TEXT.encode(), modified=date(2025, 11, 28))))
    assert isinstance(found, ReadFile)
    assert (found.head.published, found.head.bounds) == (None, None)
    assert found.head.remarks == (Reason("file time", (("day", "2025-11-28"),)),)

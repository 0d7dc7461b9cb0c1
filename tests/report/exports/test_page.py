"""The page for browsers: all lines, every text as text, nothing fetched and nothing run."""

from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from db.records import Snapshot
from desktop.profiles import Layout, Profile
from desktop.report.build import build_edition
from desktop.report.clean import clean
from desktop.report.exports import Form, write_export
from tests.report.exports.hostile import HOSTILE
from tests.report.factory import one_body
from tests.report.provinces import provinces

EVERY = Profile(layouts=tuple(one for one in Layout if one is not Layout.CHANGES))
VOID = {"meta", "br"}
HARMLESS = {
    *("html head meta title style body header nav main section footer h1 h2 h3 h4 p ul ol li a bdi").split(),
    *("small table caption thead tbody tr th td blockquote").split(),
}


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page_of(snapshot: Snapshot, folder: Path, profile: Profile = EVERY) -> Page:
    path = folder / "edition.html"
    write_export(snapshot, path, Form.PAGE, profile)
    return Page(path.read_text("utf-8"))


def test_every_line_of_the_edition_stands_on_the_page(tmp_path: Path) -> None:
    snapshot = provinces().snapshot()
    page = page_of(snapshot, tmp_path)
    edition = build_edition(snapshot, EVERY)
    for line in edition.lines:
        for text in (line.role, line.holder, *line.dates, *(note.text for note in line.notes)):
            assert " ".join(text.split()) in page.text
    for source in edition.sources:
        assert source.head in page.text


def test_every_link_leads_to_a_place_on_the_page_that_is_there_once(tmp_path: Path) -> None:
    page = page_of(provinces().snapshot(), tmp_path)
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] or "" for tag, attrs in page.tags if tag == "a" and "href" in attrs]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_it_can_be_heard_as_well_as_seen(tmp_path: Path) -> None:
    page = page_of(provinces().snapshot(), tmp_path)
    tags = [tag for tag, _ in page.tags]
    assert ("html", {"lang": "en"}) in page.tags
    assert tags.count("h1") == tags.count("main") == 1
    assert tags.count("table") == tags.count("caption") == tags.count("thead")
    assert all(attrs.get("scope") in {"col", "row"} for tag, attrs in page.tags if tag == "th")
    levels = [int(tag[1]) for tag in tags if tag in {"h1", "h2", "h3", "h4"}]
    assert all(below - above <= 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_never_markup(name: str, tmp_path: Path) -> None:
    maker = one_body()
    maker.area("x", name, parent=None)
    maker.body("b", name, name, area="x")
    maker.post("q", "b", name, name)
    maker.source("s", name, name, "2025-11-28")
    maker.holds(name, "q", "2025-11-28", person_id="p", sources=("s",), quote=name, marks=(name,))
    page = page_of(maker.snapshot(), tmp_path)
    assert {tag for tag, _ in page.tags} <= HARMLESS
    assert not [attrs for _, attrs in page.tags if any(one.startswith("on") or one == "src" for one in attrs)]
    assert clean(name) in page.text


def test_the_same_edition_is_the_same_page(tmp_path: Path) -> None:
    snapshot = provinces().snapshot()
    page_of(snapshot, tmp_path)
    first = (tmp_path / "edition.html").read_bytes()
    page_of(snapshot, tmp_path)
    assert (tmp_path / "edition.html").read_bytes() == first

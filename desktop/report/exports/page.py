"""An edition as one accessible HTML page: no script, no picture, nothing fetched.

Built as a tree and written by a serializer that escapes every text, so that nothing in names, titles or
quotes is ever markup.
"""

from collections.abc import Iterable, Sequence
from typing import BinaryIO
from xml.etree.ElementTree import Element, SubElement, tostring

from desktop.profiles import Layout
from desktop.report.chapters import Chapter, Chart, Row, Succession
from desktop.report.content import Division, Edition, IndexEntry, Line, Manner, Section, Source
from desktop.report.words import Word, Words
from resources import read_text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LINES = (Word.POST, Word.HOLDER, Word.IN_POST, Word.SOURCE)


def write_page(edition: Edition, out: BinaryIO) -> None:
    """Write the page as UTF-8, the same bytes for the same edition."""
    words = Words(edition.language)
    html = Element("html", lang=edition.language)
    _head(SubElement(html, "head"), edition)
    body = SubElement(html, "body")
    _title(SubElement(body, "header"), edition)
    parts = list(_parts(edition, words))
    contents = SubElement(body, "nav", {"aria-label": words(Word.CONTENTS)})
    links = SubElement(contents, "ul")
    for id_, title, _ in parts:
        _link(SubElement(links, "li"), id_, title)
    main = SubElement(body, "main")
    for id_, title, blocks in parts:
        section = SubElement(main, "section", id=id_)
        _text(section, "h2", title)
        section.extend(blocks)
    _text(SubElement(body, "footer"), "p", edition.footer)
    _settle(html)
    out.write(b"<!DOCTYPE html>\n" + tostring(html, "unicode", "html").encode("utf-8", "replace") + b"\n")


def _settle(html: Element) -> None:
    """Leave each id where it stands first, and no link that leads nowhere: a line may stand in two parts."""
    ids: set[str] = set()
    for element in html.iter():
        if (id_ := element.get("id")) in ids:
            del element.attrib["id"]
        elif id_:
            ids.add(id_)
    for element in html.iter("a"):
        if element.get("href", "#").removeprefix("#") not in ids:
            element.attrib.pop("href", None)


def _head(head: Element, edition: Edition) -> None:
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "meta", name="referrer", content="no-referrer")
    _text(head, "title", f"{edition.title} · {edition.as_of}")
    _text(head, "style", read_text("style/edition.css"))


def _title(header: Element, edition: Edition) -> None:
    _text(header, "h1", edition.title)
    for text in filter(None, (edition.scope, edition.as_of, edition.known, edition.private)):
        _text(header, "p", text)


def _parts(edition: Edition, words: Words) -> Iterable[tuple[str, str, list[Element]]]:
    """Yield each part's id, title and blocks, in the order of print."""
    for layout in edition.layouts:
        chapter = edition.chapter(layout)
        if chapter is not None:
            yield chapter.key, chapter.title, _chapter(chapter)
        elif layout is Layout.ORGANIZATIONS:
            yield "organizations", words(Word.ORGANIZATIONS), _divisions(edition.divisions, words)
        elif layout is Layout.AREAS:
            yield "areas", words(Word.AREAS), _divisions(edition.areas, words)
        elif layout is Layout.SUCCESSIONS:
            yield (
                "successions",
                words(Word.SUCCESSIONS),
                [_succession(one, words) for one in edition.successions],
            )
        elif layout is Layout.CHARTS:
            yield "charts", words(Word.CHARTS), [_chart(one, words) for one in edition.charts]
    if edition.index:
        yield "index", words(Word.INDEX), [_index(edition.index)]
    if edition.sources:
        yield "sources", words(Word.SOURCES), [_sources(edition.sources)]


def _divisions(divisions: Sequence[Division], words: Words) -> list[Element]:
    blocks: list[Element] = []
    for division in divisions:
        block = Element("section", id=division.key)
        _text(block, "h3", division.title)
        _text(block, "p", division.subtitle, "quiet")
        block.extend(_section(one, words) for one in division.sections)
        blocks.append(block)
    return blocks


def _section(section: Section, words: Words) -> Element:
    block = Element("section", id=section.key)
    _text(block, "h4", section.title)
    _text(block, "p", section.subtitle, "quiet")
    if section.lines:
        body = _table(block, section.title, [words(head) for head in _LINES], "lines")
        for line in section.lines:
            _line(SubElement(body, "tr", id=line.key), line)
    return block


def _line(row: Element, line: Line) -> None:
    post = SubElement(row, "th", scope="row")
    _text(post, "bdi", line.role)
    _text(post, "small", line.role_note)
    holder = SubElement(row, "td")
    _text(holder, "bdi", line.holder, "name" if line.manner is Manner.HELD else "open")
    _text(holder, "small", line.mark)
    for note in line.notes:
        _text(holder, "p", note.text, "attention" if note.attention else "quiet")
    dates = SubElement(row, "td")
    for text in line.dates:
        _text(dates, "p", text)
    _numbers(SubElement(row, "td"), line.sources)


def _chapter(chapter: Chapter) -> list[Element]:
    blocks: list[Element] = []
    if chapter.note:
        blocks.append(_alone("p", chapter.note))
    for group in chapter.groups:
        block = Element("section", id=group.key)
        _text(block, "h3", group.title)
        _text(block, "p", group.subtitle, "quiet")
        body = _table(block, group.title or chapter.title, chapter.heads)
        for row in group.rows:
            _row(SubElement(body, "tr"), row)
        blocks.append(block)
    return blocks


def _row(row: Element, said: Row) -> None:
    for place, cell in enumerate(said.cells):
        column = SubElement(row, "td")
        if place == 0:
            for key in said.keys:
                SubElement(column, "a", id=key)
        for text in filter(None, cell.text.split("\n")):
            _text(SubElement(column, "p"), "bdi", text, cell.tone.value)
        for note in cell.notes:
            _text(column, "p", note.text, "attention" if note.attention else "quiet")
        _numbers(column, cell.sources)


def _chart(chart: Chart, words: Words) -> Element:
    """Return a chart as its table: a row for each seat of each body, from the top."""
    block = Element("section", id=chart.key)
    _text(block, "h3", chart.title)
    _text(block, "p", chart.subtitle, "quiet")
    body = _table(block, chart.title, [words(one) for one in (Word.ORGANIZATIONS, Word.POST, Word.HOLDER)])
    for box in (chart.root, *chart.boxes):
        for seat in box.seats:
            row = SubElement(body, "tr")
            for text, role in (
                (box.title, ""),
                (seat.role, ""),
                (seat.holder, "open" if seat.open else "name"),
            ):
                _text(SubElement(row, "td"), "bdi", text, role)
    return block


def _succession(succession: Succession, words: Words) -> Element:
    block = Element("section", id=succession.key)
    _text(block, "h3", succession.title)
    _text(block, "p", succession.subtitle, "quiet")
    body = _table(block, succession.title, [words(one) for one in (Word.HOLDER, Word.WHEN, Word.SOURCE)])
    for span in succession.spans:
        row = SubElement(body, "tr", id=span.key)
        _text(SubElement(row, "th", scope="row"), "bdi", span.name, "name")
        _text(row, "td", span.words)
        _numbers(SubElement(row, "td"), span.sources)
    return block


def _index(entries: Iterable[IndexEntry]) -> Element:
    names = Element("ul")
    for entry in entries:
        item = SubElement(names, "li")
        for place, key in enumerate(entry.lines):
            link = SubElement(item, "a", href=f"#{key}")
            _text(link, "bdi", entry.name if place == 0 else str(place + 1))
            link.tail = " "
        _text(item, "small", entry.detail)
    return names


def _sources(sources: Iterable[Source]) -> Element:
    listed = Element("ol")
    for source in sources:
        item = SubElement(listed, "li", id=source.key, value=str(source.number))
        _text(item, "p", source.head)
        _text(item, "p", source.title, "quiet")
        for quote in source.quotes:
            _text(item, "blockquote", quote.text)
            cited = SubElement(item, "p")
            for key, text in quote.cited_for:
                _link(cited, key, text).tail = " "
    return listed


def _table(parent: Element, caption: str, heads: Sequence[str], role: str = "") -> Element:
    """Add a table with its caption and heads; return its body."""
    table = SubElement(parent, "table", {"class": role} if role else {})
    _text(table, "caption", caption)
    row = SubElement(SubElement(table, "thead"), "tr")
    for head in heads:
        SubElement(row, "th", scope="col").text = head
    return SubElement(table, "tbody")


def _numbers(parent: Element, numbers: Iterable[int]) -> None:
    for number in numbers:
        _link(parent, f"source:{number}", str(number)).tail = " "


def _link(parent: Element, key: str, text: str) -> Element:
    link = SubElement(parent, "a", href=f"#{key}")
    link.text = text
    return link


def _text(parent: Element, tag: str, text: str, role: str = "") -> None:
    """Add an element with this text, if there is any."""
    if text:
        parent.append(_alone(tag, text, role))


def _alone(tag: str, text: str, role: str = "") -> Element:
    element = Element(tag, {"class": role} if role else {})
    element.text = text
    return element

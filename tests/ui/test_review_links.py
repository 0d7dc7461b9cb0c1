"""Article and cards lead to each other; text is plain whatever it says."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from db.records import Head
from db.values import Part, ZoneKind
from desktop.review.view import Card
from desktop.ui.offsets import Offsets
from desktop.ui.review.article import ArticleView
from desktop.ui.review.marks import card_at, marks_of, passages
from desktop.ui.review.spans import Span, span_rects
from desktop.ui.tokens import colour
from tests.ui.conftest import Curator
from tests.ui.factory import World, world
from tests.ui.memory_review import card_claim, session_cards
from tests.ui.texts import DAY, TEXT, article, claim, evidence, place, zone

HOSTILE = '<img src="file:///etc/hosts"><b>Secretary</b> & <a href="http://example.invalid">Name</a>'


def _point(view: ArticleView, words: str, after: str = "") -> QPoint:
    offsets = Offsets(TEXT)
    start, end = place(TEXT, words, after)
    rect = span_rects(view, Span(offsets.to_qt(start), offsets.to_qt(end)))[0]
    return rect.center().toPoint()


def test_a_click_on_evidence_after_an_emoji_focuses_its_card(curator: Curator) -> None:
    view = curator.window.review.article
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "Trần Tiến Dũng"))
    curator.settle()
    assert curator.world.review.calls == ["focus 1 None"]
    focused = curator.window.review.cards.focused
    assert focused is not None
    assert focused.state.card.person == "Trần Tiến Dũng"


def test_a_click_on_evidence_of_the_focused_card_focuses_its_claim(curator: Curator) -> None:
    view = curator.window.review.article
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "Chairman"))
    curator.settle()
    assert curator.world.review.calls == ["focus 0 1"]


def test_a_click_beside_evidence_changes_nothing(curator: Curator) -> None:
    view = curator.window.review.article
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "forty are filled"))
    curator.settle()
    assert curator.world.review.calls == []


def test_a_click_on_a_card_focuses_it(curator: Curator) -> None:
    card = curator.window.review.cards.cards[1]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(200, 8))
    curator.settle()
    assert curator.window.desk.view.card == 1


def test_the_marks_are_the_quoted_words_though_an_emoji_stands_before_them(curator: Curator) -> None:
    view = curator.window.review.article
    offsets, text = Offsets(TEXT), view.document().toRawText()
    units = text.encode("utf-16-le")
    for mark in marks_of(curator.window.desk.view):
        start, end = offsets.to_qt(mark.start), offsets.to_qt(mark.end)
        assert units[2 * start : 2 * end].decode("utf-16-le") == TEXT[mark.start : mark.end]


def test_person_title_and_organization_are_tinted_and_underlined_each_in_its_way(curator: Curator) -> None:
    view = curator.window.review.article
    picture = view.viewport().grab().toImage()
    for words, tint in (
        ("Trần Tiến Dũng", "person"),
        ("Secretary", "title"),
        ("Party Committee", "organization"),
    ):
        offsets = Offsets(TEXT)
        start, end = place(TEXT, words, "🎉")
        rect = span_rects(view, Span(offsets.to_qt(start), offsets.to_qt(end)))[0]
        assert QColor(picture.pixel(int(rect.left()) + 1, int(rect.top()) + 1)) == colour(tint)


def test_focusing_a_card_scrolls_its_passage_into_view(open_window: Callable[[World], Curator]) -> None:
    seen = world()
    filler = "\n\n".join(f"Paragraph {number} says nothing of anybody." for number in range(80))
    text = f"A long report\n\n{filler}\n\nLê Minh Ngân, Head of the Office, closed the day."
    late = claim(
        "Lê Minh Ngân",
        "Head",
        "Office",
        (
            evidence(text, Part.PASSAGE, "Lê Minh Ngân, Head of the Office"),
            evidence(text, Part.PERSON, "Lê Minh Ngân"),
        ),
        DAY,
    )
    zones = (zone(text, ZoneKind.HEADLINE, "A long report"),)
    cards = (Card("Lê Minh Ngân", (), None, False, (card_claim(9, late),)),)
    seen.review.stored = {"a-9": (article("a-9", Head("A long report", published=DAY), text, zones), cards)}
    curator = open_window(seen)
    view = curator.window.review.article
    rects = span_rects(view, Span(*place(text, "Lê Minh Ngân, Head")))
    assert 0 <= rects[0].top() <= view.viewport().height() - 20


def test_hostile_text_is_shown_as_it_stands(open_window: Callable[[World], Curator]) -> None:
    seen = world()
    text = f"{HOSTILE}\n\n{HOSTILE} spoke."
    shown = claim(HOSTILE, HOSTILE, HOSTILE, (evidence(text, Part.PASSAGE, HOSTILE),), DAY)
    head = Head(HOSTILE, outlet=HOSTILE, published=DAY, area=HOSTILE)
    cards = (Card(HOSTILE, (), None, False, (card_claim(1, shown),)),)
    seen.review.stored = {
        "a-1": (article("a-1", head, text, (zone(text, ZoneKind.HEADLINE, HOSTILE),)), cards)
    }
    curator = open_window(seen)
    page = curator.window.review
    assert page.article.toPlainText() == text
    assert HOSTILE in curator.texts(page.cards)
    assert page.article.loadResource(2, QUrl("file:///etc/hosts")) is None
    curator.press(Qt.Key.Key_A)
    assert HOSTILE in curator.window.toast.words.text()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in _labels(curator))


def _labels(curator: Curator) -> list[QLabel]:
    return [label for label in curator.window.findChildren(QLabel) if label.text()]


def test_the_passages_of_a_card_are_joined_where_they_touch(curator: Curator) -> None:
    start, _ = place(TEXT, "Lê Thành Đô")
    _, end = place(TEXT, "provincial People’s Council")
    assert passages(curator.window.desk.view) == ((start, end),)


def test_a_passage_leads_to_the_claim_that_rests_on_it() -> None:
    cards = session_cards()
    view = replace(world().review.open("a-1"), cards=cards)
    assert card_at(view, *place(TEXT, "Trần Tiến Dũng, Secretary")) == (1, None)
    assert card_at(view, *place(TEXT, "of the provincial People’s Council")) == (0, 1)
    assert card_at(view, *place(TEXT, "forty are filled")) is None

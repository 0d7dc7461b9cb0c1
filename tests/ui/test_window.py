"""What holds for the whole window: names, input methods, errors, keys, colours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.errors import StoreTrouble, Trouble
from desktop.ui.buttons import KeyButton
from desktop.ui.crash import CrashDialog
from desktop.ui.everywhere import PAGES
from desktop.ui.review.card import CardWidget
from desktop.ui.theme import wear
from desktop.ui.tokens import Colours, scheme
from tests.ui.conftest import Curator
from tests.ui.factory import World, world

Key = Qt.Key
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit)
PAIRS = [
    *[
        (ink, ground)
        for ink in ("ink", "quiet", "accent", "attention", "good")
        for ground in ("paper", "raised")
    ],
    *[("ink", ground) for ground in ("person", "title", "organization", "accent_soft", "panel")],
    ("quiet", "panel"),
    ("attention", "panel"),
    ("on_accent", "accent"),
    ("on_toast", "toast"),
]


def test_every_control_has_an_accessible_name(curator: Curator) -> None:
    curator.press(Key.Key_E)
    for place in range(len(PAGES)):
        curator.window.turn_to(place)
        curator.settle()
    nameless = [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in curator.window.findChildren(QWidget)
        if isinstance(one, CONTROLS) and not _name(one)
    ]
    assert not nameless


def _name(widget: QWidget) -> str:
    if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox):
        return "Qt's own"
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_no_input_method_reaches_what_takes_keys(curator: Curator) -> None:
    review = curator.window.review
    watched = [review, review.article, review.article.viewport(), review.queue.list]
    watched += curator.window.findChildren(CardWidget) + curator.window.findChildren(KeyButton)
    assert not [
        type(one).__name__ for one in watched if one.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    ]


def test_known_trouble_is_one_sentence_and_the_page_stays(curator: Curator) -> None:
    curator.world.review.trouble = StoreTrouble(Trouble.LOCKED, "directory.incumbent")
    curator.press(Key.Key_A)
    assert curator.window.toast.words.text() == (
        "directory.incumbent is open in another program. Close it there, then try again. Nothing was changed."
    )
    assert not curator.window.toast.undo.isVisible()
    assert curator.window.desk.view.card == 0
    curator.world.review.trouble = None
    curator.press(Key.Key_A)
    assert curator.window.desk.view.card == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_bug_gives_a_dialog_with_details_to_copy(curator: Curator) -> None:
    curator.world.review.trouble = ZeroDivisionError("an error of the program")
    curator.press(Key.Key_A)
    dialog = curator.window.findChild(CrashDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert "ZeroDivisionError: an error of the program" in dialog.details.toPlainText()
    dialog.accept()


def test_the_question_mark_shows_the_keys_and_any_key_puts_them_away(curator: Curator) -> None:
    curator.window.review.setFocus()
    curator.type("?")
    assert curator.window.help.isVisible()
    assert curator.sees("Accept what is focused", curator.window.help)
    curator.press(Key.Key_A)
    assert not curator.window.help.isVisible()
    assert curator.world.review.calls == []


def test_alt_and_a_number_turn_to_a_page(curator: Curator) -> None:
    curator.press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert curator.window.stack.currentIndex() == 1
    assert curator.window.top.tabs[1].isChecked()


def test_what_is_left_is_said_below(curator: Curator) -> None:
    assert curator.window.status.left.text() == "3 claims left to review"


def test_the_list_follows_each_decision_without_being_read_again(curator: Curator) -> None:
    model = curator.window.review.queue.model
    line = model.line(0)
    assert line is not None
    assert line.open == 3
    curator.press(Key.Key_A)
    line = model.line(0)
    assert line is not None
    assert (line.open, line.decided) == (1, 2)


def test_only_cards_that_changed_are_made_anew(open_window: Callable[[World], Curator]) -> None:
    seen = world()
    one, cards = seen.review.stored["a-1"]
    seen.review.stored["a-1"] = (one, cards * 3)
    curator = open_window(seen)
    before = list(curator.window.review.cards.cards)
    curator.press(Key.Key_J)
    after = curator.window.review.cards.cards
    assert [new is old for new, old in zip(after, before, strict=True)] == [False, False, *[True] * 4]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(name: str, ink: str, ground: str) -> None:
    colours = scheme(name)
    assert _contrast(colours, ink, ground) >= 4.5


def _contrast(colours: Colours, ink: str, ground: str) -> float:
    bright, dark = sorted((_luminance(getattr(colours, role)) for role in (ink, ground)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(value: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    found = QColor(value)
    parts = (found.redF(), found.greenF(), found.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else float((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_window_wears_dark_as_well(curator: Curator, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    wear(application, "dark")
    try:
        picture = curator.window.grab().toImage()
        assert QColor(picture.pixel(700, 700)) == QColor(scheme("dark").paper)
        text = curator.window.review.article.textCursor()
        text.setPosition(80)
        assert text.charFormat().foreground().color() == QColor(scheme("dark").ink)
    finally:
        wear(application, "light")


def test_an_article_that_a_decision_finished_is_done_in_the_list(curator: Curator) -> None:
    curator.press(Key.Key_A)
    curator.press(Key.Key_A)
    line = curator.window.review.queue.model.line(0)
    assert line is not None
    assert (line.id, line.open) == ("a-1", 0)
    assert curator.window.desk.view.article is not None
    assert curator.window.desk.view.article.id == "a-2"


def test_the_list_of_a_hundred_thousand_articles_is_read_page_by_page(
    open_window: Callable[[World], Curator],
) -> None:
    seen = world()
    one, cards = seen.review.stored["a-1"]
    seen.review.stored = {f"a-{number:06}": (one, cards) for number in range(300)}
    curator = open_window(seen)
    model = curator.window.review.queue.model
    assert 50 <= model.rowCount() <= 100
    curator.window.review.queue.list.scrollToBottom()
    curator.settle()
    assert model.rowCount() > 50

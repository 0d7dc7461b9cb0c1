"""The window as somebody makes it their own: look, sizes and keys, kept and there again next time."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.settings import Kept
from desktop.ui.buttons import KeyButton
from desktop.ui.keymap import Keymap, keymap
from desktop.ui.keys import GESTURES
from desktop.ui.theme import Appearance
from desktop.ui.tokens import article_type, scheme, set_reading
from tests.ui.conftest import Curator
from tests.ui.factory import World, world

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def first_day(dressed: QApplication) -> Iterator[None]:
    yield
    keymap().reset_all()
    set_reading(100)
    appearance = dressed.findChild(Appearance)
    assert appearance is not None
    if appearance.choice != "system":  # dressing every window anew takes its time
        appearance.choose("system")


def _settings(curator: Curator) -> Kept:
    return curator.window.desk.services.kept


def _give(curator: Curator, words: str, key: Key) -> None:
    sheet = curator.window.keys
    if not sheet.isVisible():
        sheet.open()
    rows = sheet.model.rows
    sheet.list.select(next(place for place, row in enumerate(rows) if getattr(row, "words", "") == words))
    curator.press(Key.Key_Return)
    curator.press(key)


def test_no_key_of_the_first_day_means_two_things_on_a_page() -> None:
    first = Keymap()
    clashes = [(one.id, key) for one in GESTURES for key in one.keys if first.obstacle(one.id, key)]
    assert clashes == []


def test_a_key_that_was_changed_does_it_and_stands_on_the_button_and_under_help(curator: Curator) -> None:
    _give(curator, "Accept what is focused", Key.Key_F8)
    curator.press(Key.Key_Escape)
    assert not curator.window.keys.isVisible()
    buttons = curator.window.review.cards.findChildren(KeyButton, "accept")
    assert [one.key for one in buttons if one.isVisible()] == ["F8"]
    curator.press(Key.Key_A)
    assert curator.world.review.calls == []
    curator.press(Key.Key_F8)
    assert curator.world.review.calls == ["accept"]
    assert _settings(curator).settings.keys == {"review.accept": ("F8",)}


def test_a_chord_that_was_changed_works_from_a_field(curator: Curator) -> None:
    sheet = curator.window.keys
    sheet.open()
    rows = sheet.model.rows
    sheet.list.select(
        next(place for place, row in enumerate(rows) if getattr(row, "id", "") == "everywhere.history")
    )
    curator.press(Key.Key_Return)
    curator.press(Key.Key_J, CTRL)
    curator.press(Key.Key_Escape)
    curator.press(Key.Key_K, CTRL)
    assert curator.window.top.search.hasFocus()
    assert keymap().keys("everywhere.history") == ("Ctrl+J",)


def test_a_key_that_is_taken_is_refused_with_what_it_means(curator: Curator) -> None:
    _give(curator, "Accept what is focused", Key.Key_X)
    assert curator.sees("X means already: Reject it", curator.window.keys)
    curator.press(Key.Key_K, CTRL)
    assert curator.sees("Ctrl K means already: Search everything", curator.window.keys)
    curator.press(Key.Key_5)
    assert curator.sees("5 means already:", curator.window.keys)
    curator.press(Key.Key_Escape)
    assert curator.window.keys.isVisible()
    assert keymap().keys("review.accept") == ("A",)


def test_delete_gives_the_first_key_back_unless_another_has_it_now(curator: Curator) -> None:
    _give(curator, "Accept what is focused", Key.Key_F8)
    _give(curator, "Reject it", Key.Key_A)
    assert keymap().keys("review.reject") == ("A",)
    curator.window.keys.list.select(1)
    curator.press(Key.Key_Delete)
    assert curator.sees("Its first key is now that of: Reject it.", curator.window.keys)
    curator.window.keys.all_back.click()
    assert keymap().own == {}


def test_two_keys_that_changed_places_are_so_next_time() -> None:
    own = {"review.accept": ("X",), "review.reject": ("A",)}
    assert Keymap(own).own == own


@pytest.mark.parametrize(
    "own",
    [
        {"review.accept": ("X",)},
        {"review.accept": ("5",)},
        {"review.accept": ("Ctrl+K",)},
        {"review.accept": ("no key",)},
        {"no gesture": ("F8",)},
    ],
)
def test_kept_keys_that_cannot_be_are_left_out(own: dict[str, tuple[str, ...]]) -> None:
    assert Keymap(own).own == {}


def test_the_text_of_articles_grows_and_shrinks_by_keys_and_is_kept(curator: Curator) -> None:
    article = curator.window.review.article
    cursor = article.textCursor()
    cursor.setPosition(200)
    before = cursor.charFormat().font().pixelSize()
    curator.press(Key.Key_Equal, CTRL)
    curator.press(Key.Key_Plus, CTRL | SHIFT)
    assert _settings(curator).settings.reading == 125
    assert cursor.charFormat().font().pixelSize() == article_type().size > before
    assert curator.window.toast.words.text() == "Text of articles: 125 %"
    curator.press(Key.Key_0, CTRL)
    assert cursor.charFormat().font().pixelSize() == before
    curator.press(Key.Key_Minus, CTRL)
    assert _settings(curator).settings.reading == 90


def test_the_program_is_larger_from_its_next_start_on_which_settings_offer(curator: Curator) -> None:
    starts: list[bool] = []
    curator.window.wants_start.connect(lambda: starts.append(True))
    curator.press(Key.Key_Equal, CTRL | ALT)
    assert _settings(curator).settings.size == 110
    curator.press(Key.Key_Comma, CTRL)
    sheet = curator.window.settings
    assert sheet.isVisible()
    assert curator.sees("110 %", sheet)
    sheet.again.click()
    assert starts == [True]


def test_the_look_is_chosen_in_the_settings_and_named_there(curator: Curator, dressed: QApplication) -> None:
    curator.window.status.settings.click()
    sheet = curator.window.settings
    assert sheet.looks["system"].text() == "✓ As the system"
    sheet.looks["dark"].click()
    assert sheet.looks["dark"].accessibleName() == "Dark, chosen"
    assert dressed.palette().window().color() == QColor(scheme("dark").paper)
    assert _settings(curator).settings.appearance == "dark"
    curator.press(Key.Key_Escape)
    assert not sheet.isVisible()


def test_damaged_settings_are_told_in_one_sentence(open_window: Callable[[World], Curator]) -> None:
    seen = world()
    seen.kept.damaged = True
    curator = open_window(seen)
    assert curator.window.toast.words.text().startswith("The settings could not be read")


def test_help_has_the_keys_of_the_page_in_front_and_turns_to_the_others(
    curator: Curator,
) -> None:
    curator.type("?")
    assert curator.sees("Accept what is focused", curator.window.help)
    assert curator.sees("Settings: look, sizes, keys", curator.window.help)
    curator.press(Key.Key_Right)
    assert curator.window.help.isVisible()
    assert curator.sees("Tenure by hand", curator.window.help)
    curator.press(Key.Key_Left)
    curator.press(Key.Key_Left)
    assert curator.sees("Next step of a list", curator.window.help)
    curator.press(Key.Key_Escape)
    assert not curator.window.help.isVisible()

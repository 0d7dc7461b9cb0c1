"""The review page by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.errors import StoreTrouble, Trouble
from db.values import PartialDate
from desktop.ui.buttons import KeyButton
from tests.ui.conftest import Curator

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_first_unfinished_article_is_in_front_with_its_first_card(curator: Curator) -> None:
    assert curator.window.review.article.toPlainText().startswith("Provincial leaders")
    focused = curator.window.review.cards.focused
    assert focused is not None
    assert curator.sees("Lê Thành Đô", focused)
    assert curator.sees("takes 2 seats", focused)
    assert curator.sees("now held by Mùa A Sơn", focused)
    assert curator.sees("in post by 28 Nov 2025", focused)
    assert curator.sees("Read from the title after the name.", focused)


def test_accepting_is_one_key_and_the_next_card_comes_by_itself(curator: Curator) -> None:
    curator.press(Key.Key_A)
    focused = curator.window.review.cards.focused
    assert focused is not None
    assert focused.state.card.person == "Trần Tiến Dũng"
    assert curator.window.toast.words.text() == "Lê Thành Đô, Permanent Deputy Secretary · Chairman: accepted"
    assert curator.window.toast.undo.isVisible()


@pytest.mark.parametrize(
    ("key", "call"), [(Key.Key_A, "accept"), (Key.Key_X, "reject"), (Key.Key_U, "unsure")]
)
def test_each_decision_has_its_key(curator: Curator, key: Qt.Key, call: str) -> None:
    curator.press(key)
    assert curator.world.review.calls == [call]


def test_skipping_decides_nothing(curator: Curator) -> None:
    curator.press(Key.Key_S)
    assert curator.window.desk.view.card == 1
    assert curator.world.review.calls == []


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_undo_brings_the_card_back(curator: Curator, held: Qt.KeyboardModifier) -> None:
    curator.press(Key.Key_A)
    curator.press(Key.Key_Z, held)
    focused = curator.window.review.cards.focused
    assert focused is not None
    assert focused.state.card.person == "Lê Thành Đô"
    assert focused.state.card.open == 2
    assert curator.window.toast.words.text() == "Taken back: accepting"


@pytest.mark.parametrize("keys", [(Key.Key_Down, Key.Key_Up), (Key.Key_J, Key.Key_K)])
def test_cards_are_reached_by_arrows_and_letters(curator: Curator, keys: tuple[Qt.Key, Qt.Key]) -> None:
    curator.press(keys[0])
    assert curator.window.desk.view.card == 1
    curator.press(keys[1])
    assert curator.window.desk.view.card == 0


def test_right_narrows_to_a_claim_and_accepting_decides_only_that(curator: Curator) -> None:
    curator.press(Key.Key_Right)
    assert curator.window.desk.view.claim == 0
    assert any(button.text() == "Accept this" for button in _buttons(curator))
    curator.press(Key.Key_A)
    card = curator.window.desk.view.cards[0]
    assert [one.decision for one in card.claims] == ["accepted", ""]


def test_articles_are_reached_by_brackets_and_control_arrows(curator: Curator) -> None:
    curator.press(Key.Key_Down, CTRL)
    assert _front(curator) == "a-2"
    curator.press(Key.Key_Escape)
    curator.press(Key.Key_BracketRight)
    assert _front(curator) == "a-3"
    curator.press(Key.Key_BracketLeft)
    assert _front(curator) == "a-2"


def test_a_namesake_is_chosen_by_number_before_accepting(curator: Curator) -> None:
    curator.window.review.open("a-4")
    curator.settle()
    assert curator.sees("Which person is it?")
    curator.press(Key.Key_A)
    assert "choose by number" in curator.window.toast.words.text()
    curator.press(Key.Key_2)
    assert curator.world.review.calls[-1] == "choose person-2"
    assert curator.sees("Taken for")


def test_n_says_that_it_is_a_new_person(curator: Curator) -> None:
    curator.press(Key.Key_N)
    assert curator.world.review.calls == ["choose None"]


def test_an_undated_article_asks_its_date_first_with_its_bounds(curator: Curator) -> None:
    curator.window.review.open("a-2")
    curator.settle()
    bar = curator.window.review.date_bar
    assert bar.isVisible()
    assert bar.field.hasFocus()
    assert curator.sees("Probably after 24 Nov 2024: the text speaks of “Conclusion 09", bar)
    curator.type("2024-12")
    curator.press(Key.Key_Return)
    assert curator.world.review.calls == ["date 2024-12"]
    assert not bar.isVisible()
    assert curator.window.toast.words.text() == "Date set to Dec 2024"
    curator.press(Key.Key_A)
    assert curator.world.review.calls[-1] == "accept"


def test_a_date_that_is_none_is_refused_with_a_sentence(curator: Curator) -> None:
    curator.window.review.open("a-2")
    curator.settle()
    curator.type("3 Dec")
    curator.press(Key.Key_Return)
    assert curator.world.review.calls == []
    assert curator.sees("2024-12-03 or 3 Dec 2024; or “unknown”")


def test_a_date_before_what_the_text_speaks_of_has_to_be_said_twice(curator: Curator) -> None:
    curator.window.review.open("a-2")
    curator.settle()
    curator.type("1/1/2016")
    curator.press(Key.Key_Return)
    assert curator.world.review.calls == []
    assert curator.sees("1 Jan 2016 does not fit: the text implies after 24 Nov 2024.")
    curator.press(Key.Key_Return)
    assert curator.world.review.calls == ["date 2016-01-01"]


def test_undo_is_one_key_while_the_date_is_asked_and_nothing_typed(curator: Curator) -> None:
    curator.press(Key.Key_A)
    curator.window.review.open("a-2")
    curator.settle()
    curator.press(Key.Key_Z)
    assert curator.world.review.calls[-1] == "undo"


def test_unknown_is_a_date_too(curator: Curator) -> None:
    curator.window.review.open("a-2")
    curator.settle()
    curator.type("unknown")
    curator.press(Key.Key_Return)
    assert curator.world.review.calls == ["date None"]


def test_the_question_for_the_date_can_be_left_and_asked_again(curator: Curator) -> None:
    curator.window.review.open("a-2")
    curator.settle()
    curator.press(Key.Key_Escape)
    assert not curator.window.review.date_bar.isVisible()
    curator.press(Key.Key_J)
    assert not curator.window.review.date_bar.isVisible()
    curator.press(Key.Key_D)
    assert curator.window.review.date_bar.field.hasFocus()


def test_letters_are_text_while_a_field_has_the_focus(curator: Curator) -> None:
    curator.window.review.queue.search.setFocus()
    curator.type("axsuzen")
    assert curator.window.review.queue.search.text() == "axsuzen"
    assert curator.world.review.calls == []


def test_keys_reach_the_page_when_a_button_has_the_focus(curator: Curator) -> None:
    curator.window.top.tabs[0].setFocus()
    curator.press(Key.Key_A)
    assert curator.world.review.calls == ["accept"]


def test_a_held_key_decides_once(curator: Curator) -> None:
    page = curator.window.review
    QTest.keyClick(page, Key.Key_A)
    QTest.keyClick(page, Key.Key_A)  # the first is still under way: this one is about an older page
    curator.settle()
    assert curator.world.review.calls == ["accept"]


def test_a_correction_is_made_on_the_card_and_accepted_by_enter(curator: Curator) -> None:
    curator.press(Key.Key_E)
    card = curator.window.review.cards.focused
    assert card is not None
    form = card.form
    assert form is not None
    assert form.fields["title"].hasFocus()
    assert form.fields["organization"].text() == "Điện Biên Provincial Party Committee"
    form.fields["title"].setText("Standing Deputy Secretary")
    form.dates["start"].setText("2025-11")
    curator.press(Key.Key_Return)
    call = curator.world.review.calls[-2]
    assert "title='Standing Deputy Secretary'" in call
    assert f"start={PartialDate('2025-11')!r}" in call
    assert (
        curator.window.toast.words.text()
        == "Lê Thành Đô, Permanent Deputy Secretary · Chairman: corrected and accepted"
    )


def test_escape_leaves_the_correction_without_a_trace(curator: Curator) -> None:
    curator.press(Key.Key_E)
    curator.press(Key.Key_Escape)
    card = curator.window.review.cards.focused
    assert card is not None
    assert card.form is None
    assert curator.world.review.calls == []
    curator.press(Key.Key_A)
    assert curator.world.review.calls == ["accept"]


def test_a_correction_that_cannot_be_stored_is_not_lost(curator: Curator) -> None:
    curator.world.review.trouble = StoreTrouble(Trouble.FULL, "directory.incumbent")
    curator.press(Key.Key_E)
    card = curator.window.review.cards.focused
    assert card is not None
    assert card.form is not None
    card.form.fields["title"].setText("Deputy Secretary")
    curator.press(Key.Key_Return)
    assert curator.window.toast.words.text().startswith("The disk is full. Nothing was changed")
    assert card.form is not None
    assert card.form.fields["title"].text() == "Deputy Secretary"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_completion_offers_what_the_directory_knows(curator: Curator) -> None:
    curator.press(Key.Key_E)
    card = curator.window.review.cards.focused
    assert card is not None
    assert card.form is not None
    edit = card.form.fields["person"]
    edit.setFocus()
    edit.clear()
    curator.type("le")
    completer = edit.completer()
    assert [completer.model().index(row, 0).data() for row in range(2)] == ["Lê Thành Đô", "Lê Minh Ngân"]


def _front(curator: Curator) -> str | None:
    article = curator.window.desk.view.article
    return article.id if article else None


def _buttons(curator: Curator) -> list[KeyButton]:

    return list(curator.window.review.cards.findChildren(KeyButton))

"""What the curator does on the directory page, on a real file, by the keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Person, Post
from desktop.browse import Named
from desktop.ui.directory.deciding import MergeForm, SplitForm
from desktop.ui.directory.editing import OrganizationForm, PersonForm, PostForm
from desktop.ui.directory.saying import ByHandForm
from tests.newsroom import Saying
from tests.review.curator import Curator
from tests.ui.on_file import (
    Window,
    accept,
    body_of,
    directory_on,
    on_row,
    person_of,
    two_of_one_name,
    two_secretaries,
)

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[Callable[[Curator], None]], Window]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda prepare: stack.enter_context(
            directory_on(tmp_path / "officials.incumbent", qtbot, prepare)
        )


def test_a_person_is_edited_by_hand_after_a_preview_and_it_is_taken_back(opened: Open) -> None:
    window = opened(two_of_one_name)
    window.show("person", person_of(window, "Le Van Luong").id)
    assert window.sees("diacritics unconfirmed", window.page.person)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_E)
    form = window.sheet.form
    assert isinstance(form, PersonForm)
    form.name.setFocus()
    form.name.selectAll()
    form.name.insert("Lê Văn Lượng")
    form.edited.emit()
    window.press(Key.Key_Return)
    assert any("Lê Văn Lượng" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert not window.sheet.isVisible()
    assert window.sees("Lê Văn Lượng", window.page.person)
    assert not window.sees("diacritics unconfirmed", window.page.person)
    assert window.window.toast.isVisible()
    window.press(Key.Key_Z)
    assert window.sees("Le Van Luong", window.page.person)


def test_a_body_gets_rank_validity_and_successor_with_a_note(opened: Open) -> None:
    window = opened(two_secretaries)
    body, other = body_of(window, "Party Committee"), body_of(window, "Council")
    window.show("organization", body.id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_E)
    form = window.sheet.form
    assert isinstance(form, OrganizationForm)
    form.valid_to.setFocus()
    window.write("soon")
    window.press(Key.Key_Return)
    assert "write it as 2025" in window.sheet.trouble.text()
    form.valid_to.selectAll()
    window.write("2025-06-30")
    form.successor.field.setFocus()
    window.find("council")
    form.note.setPlainText("Resolution 202")
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    changed = body_of(window, "Party Committee")
    assert (str(changed.valid_to), changed.successor_id) == ("2025-06-30", other.id)
    assert window.sees("Resolution 202")
    assert window.sees("valid to 30 Jun 2025")


def test_the_rules_of_a_post_are_edited(opened: Open) -> None:
    window = opened(two_secretaries)
    post = next(one for one in window.all(Post) if one.role == "Secretary")
    window.show("post", post.id)
    window.page.post.setFocus()
    window.page.side.tree.setFocus()
    window.press(Key.Key_E)
    form = window.sheet.form
    assert isinstance(form, PostForm)
    form.stale.setFocus()
    window.write("12")
    form.excludes.finder.field.setFocus()
    window.find("chairman")
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    assert window.sees("12 months without a sighting")
    changed = next(one for one in window.all(Post) if one.id == post.id)
    assert len(changed.excludes) == 1
    window.page.side.tree.setFocus()
    window.press(Key.Key_Z)
    assert not window.sees("12 months without a sighting")
    assert next(one for one in window.all(Post) if one.id == post.id) == post


def test_a_tenure_by_hand_wants_its_source_and_stands_afterwards(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Council").id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_T)
    form = window.sheet.form
    assert isinstance(form, ByHandForm)
    form.person.field.insert("Giàng A Dơ")
    form.title.insert("Vice Chairman")
    window.press(Key.Key_Return)
    assert "it is the source" in window.sheet.trouble.text()
    form.note.setPlainText("A call to the office, 3 December")
    form.title.setFocus()
    window.press(Key.Key_Return)
    assert window.sheet.ready
    window.press(Key.Key_Return)
    held = {line.person for line in window.page.organization.model.lines}
    assert "Giàng A Dơ" in held


def test_two_persons_are_merged_after_a_preview_and_split_again(opened: Open) -> None:
    window = opened(two_of_one_name)
    window.show("person", person_of(window, "Lê Văn Lương").id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_M)
    form = window.sheet.form
    assert isinstance(form, MergeForm)
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Choose the other one first."
    form.other.choose(Named("person", person_of(window, "Le Van Luong").id, "Le Van Luong"))
    window.settle()
    assert any("Le Van Luong" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert len(window.all(Person)) == 1
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_P)
    assert isinstance(window.sheet.form, SplitForm)
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    assert len(window.all(Person)) == 2


def test_two_are_remembered_as_not_the_same(opened: Open) -> None:
    window = opened(two_of_one_name)
    window.show("person", person_of(window, "Lê Văn Lương").id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_M)
    form = window.sheet.form
    assert isinstance(form, MergeForm)
    form.other.choose(Named("person", person_of(window, "Le Van Luong").id, "Le Van Luong"))
    window.settle()
    window.press(Key.Key_N, CTRL)
    assert window.sheet.primary.text() == "They are not the same"
    window.press(Key.Key_Return)
    assert not window.sheet.isVisible()
    with window.curator.store.read() as unit:
        judged = unit.directory.judgements([person_of(window, "Lê Văn Lương").id])
    assert [one.same for one in judged] == [False]


def test_many_posts_get_a_rank_at_once(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        for number, role in enumerate(("Secretary", "Standing Deputy Secretary", "Deputy Secretary"), 1):
            accept(curator, f"{number}.txt", Saying(f"Mùa A Sơn{number * ' A'}", role))

    window = opened(prepare)
    window.show("organization", body_of(window, "Party Committee").id)
    on_row(window, 0)
    window.press(Key.Key_Down, SHIFT)
    assert window.page.bar.about.text() == "2 chosen"
    window.press(Key.Key_B)
    window.write("77")
    window.press(Key.Key_Return)
    assert len(window.sheet.effects.lines) == 2
    window.press(Key.Key_Return)
    assert sorted(post.rank for post in window.all(Post)).count(77) == 2


def test_many_bodies_are_moved_under_another_from_the_tree(opened: Open) -> None:
    window = opened(two_secretaries)
    tree = window.page.side.tree
    tree.setFocus()
    window.press(Key.Key_Home)
    for _row in range(2):
        window.press(Key.Key_Down)
        window.press(Key.Key_Space)
    assert len(window.page.side.chosen()) == 2
    window.press(Key.Key_B)
    assert window.sees("2 chosen", window.sheet)
    window.press(Key.Key_Escape)
    window.press(Key.Key_Escape)
    assert window.page.side.chosen() == []


def test_a_name_that_was_changed_stays_among_the_others(opened: Open) -> None:
    window = opened(two_secretaries)
    person = person_of(window, "Trần Tiến Dũng")
    window.show("person", person.id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_E)
    form = window.sheet.form
    assert isinstance(form, PersonForm)
    assert form.made() == person
    form.name.setText("Trần Tiến Dung")
    form.name.setFocus()
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    changed = person_of(window, "Trần Tiến Dung")
    assert "Trần Tiến Dũng" in {one.text for one in changed.names}


def test_a_split_of_what_was_never_merged_says_so(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("person", person_of(window, "Trần Tiến Dũng").id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_P)
    assert window.sees("Nothing was merged into this one.", window.sheet)
    assert window.sheet.primary.text() == "Close"
    window.press(Key.Key_Return)
    assert not window.sheet.isVisible()


def test_what_ends_before_it_begins_or_has_no_rank_is_not_taken(opened: Open) -> None:
    window = opened(two_secretaries)
    body = body_of(window, "Party Committee")
    window.show("organization", body.id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_E)
    form = window.sheet.form
    assert isinstance(form, OrganizationForm)
    form.valid_from.setText("2026")
    form.valid_to.setText("2020")
    form.name.setFocus()
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Valid to lies before Valid from."
    form.valid_to.setText("2026-02")
    form.rank.clear()
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Rank is wanted."
    form.rank.setText("7")
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    changed = body_of(window, "Party Committee")
    assert (changed.rank, str(changed.valid_from)) == (7, "2026")


def test_a_tenure_by_hand_does_not_end_before_it_begins(opened: Open) -> None:
    window = opened(two_secretaries)
    window.show("organization", body_of(window, "Council").id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_T)
    form = window.sheet.form
    assert isinstance(form, ByHandForm)
    form.person.field.setText("Giàng A Dơ")
    form.title.setText("Vice Chairman")
    form.note.setPlainText("A call")
    form.start.setText("2025-05-01")
    form.end.setText("2020")
    form.title.setFocus()
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Until lies before From."

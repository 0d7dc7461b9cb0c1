"""The directory page on a real file, by the keyboard alone: pages, edits, merges, history, notes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Area, Name, Organization, Person, Post
from db.values import Event, PartialDate
from desktop.browse import Named
from desktop.ui.directory.deciding import MergeForm, SplitForm
from desktop.ui.directory.editing import OrganizationForm, PersonForm, PostForm
from desktop.ui.directory.history import HistoryForm
from desktop.ui.directory.saying import ByHandForm, NoteForm
from desktop.ui.review import ReviewPage
from tests.newsroom import COUNCIL, Saying
from tests.review.curator import Curator
from tests.ui.on_file import Window, accept, directory_on

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CUONG, DUNG = "Trần Quốc Cường", "Trần Tiến Dũng"
Open = Callable[[Callable[[Curator], None]], Window]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda prepare: stack.enter_context(
            directory_on(tmp_path / "officials.incumbent", qtbot, prepare)
        )


def _two_secretaries(curator: Curator) -> None:
    accept(curator, "1.txt", Saying(CUONG, "Secretary"), "2024-12-03")
    accept(curator, "2.txt", Saying(DUNG, "Secretary"), "2025-09-10")
    accept(curator, "3.txt", Saying("Mùa A Sơn", "Chairman", COUNCIL), "2025-09-10")


def _two_of_one_name(curator: Curator) -> None:
    accept(curator, "1.txt", Saying("Le Van Luong", "Secretary"), "2025-01-10")
    accept(curator, "2.txt", Saying("Lê Văn Lương", "Chairman", COUNCIL), "2025-03-10")


def _body(window: Window, name: str) -> Organization:
    return next(one for one in window.all(Organization) if name in one.name)


def _person(window: Window, name: str) -> Person:
    return next(one for one in window.all(Person) if one.name == name)


def _on_row(window: Window, row: int = 0) -> None:
    table = window.page.organization.table
    table.setFocus()
    table.select(row)
    window.settle()


def test_a_line_leads_to_its_post_with_the_succession_and_back(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("organization", _body(window, "Party Committee").id)
    _on_row(window)
    window.press(Key.Key_O)
    rows = window.page.post.model.rows
    assert [row.main for row in rows] == [DUNG, "unknown", CUONG]
    assert f"after {CUONG}" in rows[0].below
    assert window.sees("one seat")
    window.page.post.table.setFocus()
    window.press(Key.Key_Backspace)
    assert window.page.middle.currentWidget() is window.page.organization


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_named_days_are_chosen_from_the_keyboard(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        _two_secretaries(curator)
        with curator.store.read() as unit:
            body = unit.directory.all(Organization)[0]
        curator.curation.mandate(body.id, PartialDate("2025-09-15"))

    window = opened(prepare)
    window.show("organization", _body(window, "Party Committee").id)
    window.page.organization.table.setFocus()
    window.press(Key.Key_D)
    assert window.page.days.menu.isVisible()
    words = [action.text() for action in window.page.days.menu.actions()]
    assert [text.split("   ")[1].split(" · ")[0] for text in words] == [
        "today",
        "merger of provinces",
        "day before the congress",
        "congress or election",
    ]
    window.page.days.menu.actions()[2].trigger()
    window.page.days.menu.hide()
    window.settle()
    assert window.page.days.field.text() == "14 Sep 2025"
    assert "day before the congress" in window.page.days.named.text()


def test_a_person_is_edited_by_hand_after_a_preview_and_it_is_taken_back(opened: Open) -> None:
    window = opened(_two_of_one_name)
    window.show("person", _person(window, "Le Van Luong").id)
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
    window = opened(_two_secretaries)
    body, other = _body(window, "Party Committee"), _body(window, "Council")
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
    changed = _body(window, "Party Committee")
    assert (str(changed.valid_to), changed.successor_id) == ("2025-06-30", other.id)
    assert window.sees("Resolution 202")
    assert window.sees("valid to 30 Jun 2025")


def test_the_rules_of_a_post_are_edited(opened: Open) -> None:
    window = opened(_two_secretaries)
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


def test_a_tenure_by_hand_wants_its_source_and_stands_afterwards(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("organization", _body(window, "Council").id)
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
    window = opened(_two_of_one_name)
    window.show("person", _person(window, "Lê Văn Lương").id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_M)
    form = window.sheet.form
    assert isinstance(form, MergeForm)
    window.press(Key.Key_Return)
    assert window.sheet.trouble.text() == "Choose the other one first."
    form.other.choose(Named("person", _person(window, "Le Van Luong").id, "Le Van Luong"))
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
    window = opened(_two_of_one_name)
    window.show("person", _person(window, "Lê Văn Lương").id)
    assert window.page.person.head is not None
    window.page.person.head.setFocus()
    window.press(Key.Key_M)
    form = window.sheet.form
    assert isinstance(form, MergeForm)
    form.other.choose(Named("person", _person(window, "Le Van Luong").id, "Le Van Luong"))
    window.settle()
    window.press(Key.Key_N, CTRL)
    assert window.sheet.primary.text() == "They are not the same"
    window.press(Key.Key_Return)
    assert not window.sheet.isVisible()
    with window.curator.store.read() as unit:
        judged = unit.directory.judgements([_person(window, "Lê Văn Lương").id])
    assert [one.same for one in judged] == [False]


def test_the_history_of_a_line_tells_who_decided_what_and_reopens_an_act(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("organization", _body(window, "Party Committee").id)
    held = [line.person for line in window.page.organization.model.lines]
    _on_row(window, held.index(DUNG))
    window.press(Key.Key_H)
    form = window.sheet.form
    assert isinstance(form, HistoryForm)
    assert window.sees(f"Accepted: {DUNG}, Secretary", window.sheet)
    assert window.sees("curator", window.sheet)
    assert window.sees(f"“{DUNG}, Secretary", window.sheet)
    window.press(Key.Key_R)
    assert any(DUNG in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert DUNG not in {one.name for one in window.all(Person)}
    window.press(Key.Key_Z)
    assert DUNG in {one.name for one in window.all(Person)}


def test_a_private_note_stands_on_the_line_and_is_taken_away_again(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("organization", _body(window, "Party Committee").id)
    _on_row(window)
    window.press(Key.Key_N)
    form = window.sheet.form
    assert isinstance(form, NoteForm)
    form.text.setPlainText("Said to retire in spring.")
    window.press(Key.Key_Return, CTRL)
    assert window.sees("Private note: Said to retire in spring.", window.page.person)
    _on_row(window)
    window.press(Key.Key_N)
    again = window.sheet.form
    assert isinstance(again, NoteForm)
    again.fields[0][1].setPlainText("")
    window.press(Key.Key_Return, CTRL)
    assert not window.sees("Said to retire", window.page.person)


def test_a_quote_is_marked_not_to_be_printed_and_withdrawn(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("person", _person(window, CUONG).id)
    window.page.person.quotes[0].setFocus()
    window.press(Key.Key_R)
    assert window.sees("not to be printed", window.page.person)
    window.page.person.quotes[0].setFocus()
    window.press(Key.Key_W)
    assert any(CUONG in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert window.page.person.quotes == []


def test_many_posts_get_a_rank_at_once(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        for number, role in enumerate(("Secretary", "Standing Deputy Secretary", "Deputy Secretary"), 1):
            accept(curator, f"{number}.txt", Saying(f"Mùa A Sơn{number * ' A'}", role))

    window = opened(prepare)
    window.show("organization", _body(window, "Party Committee").id)
    _on_row(window, 0)
    window.press(Key.Key_Down, SHIFT)
    assert window.page.bar.about.text() == "2 chosen"
    window.press(Key.Key_B)
    window.write("77")
    window.press(Key.Key_Return)
    assert len(window.sheet.effects.lines) == 2
    window.press(Key.Key_Return)
    assert sorted(post.rank for post in window.all(Post)).count(77) == 2


def test_many_bodies_are_moved_under_another_from_the_tree(opened: Open) -> None:
    window = opened(_two_secretaries)
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


def test_an_area_shows_its_bodies_and_a_body_is_removed_after_a_preview(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("area", window.only(Area).id)
    assert window.page.middle.currentWidget() is window.page.area
    assert len(window.page.area.model.rows) == 2
    window.show("organization", _body(window, "Council").id)
    window.page.side.tree.setFocus()
    window.press(Key.Key_Delete)
    assert any("Mùa A Sơn" in line for line in window.sheet.effects.lines)
    window.press(Key.Key_Return)
    assert len(window.all(Organization)) == 1


def test_the_one_search_leads_to_a_post(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.press(Key.Key_K, CTRL)
    window.window.search.focus()
    window.write("secretary dien")
    window.qtbot.waitUntil(window.window.search.list.isVisible)
    assert [hit.kind for hit in window.window.search.model.hits] == ["post"]
    window.press(Key.Key_Return)
    assert window.page.middle.currentWidget() is window.page.post


def test_a_suspended_acting_holder_is_marked_in_words(opened: Open) -> None:
    def prepare(curator: Curator) -> None:
        accept(curator, "1.txt", Saying(CUONG, "Secretary"), "2024-12-03")
        curator.open("2.txt", Saying(CUONG, "Secretary", event=Event.SUSPENDED), on="2025-01-03")
        curator.review.accept()

    window = opened(prepare)
    window.show("person", _person(window, CUONG).id)
    assert window.sees("suspended", window.page.person)


def test_the_tab_key_stays_in_the_sheet_and_escape_gives_the_focus_back(opened: Open) -> None:
    window = opened(_two_secretaries)
    window.show("organization", _body(window, "Council").id)
    _on_row(window)
    window.press(Key.Key_T)
    for _round in range(24):
        window.press(Key.Key_Tab)
        focus = window.window.focusWidget()
        assert window.sheet.isAncestorOf(focus)
    window.press(Key.Key_Escape)
    assert window.page.organization.table.hasFocus()
    assert isinstance(window.window.review, ReviewPage)


def test_a_name_marked_as_vietnamese_confirms_its_letters(opened: Open) -> None:
    window = opened(_two_of_one_name)
    person = _person(window, "Le Van Luong")
    window.curator.curation.edit(Person(person.id, person.name, (Name(person.name, "vi"),)))
    window.show("person", person.id)
    assert not window.sees("diacritics unconfirmed", window.page.person)

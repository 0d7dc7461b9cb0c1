"""An existing list brought in from the imports page, as the curator does it and sees it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QWidget

from db.errors import StoreTrouble, Trouble
from db.records import Person
from db.store import Store
from desktop.adoption import NEWCOMER, Field, Lists
from desktop.ledger import fold
from desktop.lists import table_of
from desktop.review.edits import Curation
from desktop.ui.adoption import AdoptionPage
from desktop.ui.adoption.table import RowsView
from desktop.ui.keytable import IMPORTS
from desktop.ui.lists import LineList
from tests.ui.conftest import Curator
from tests.ui.factory import World, world
from tests.ui.memory_lists import LIST, MemoryLists

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[World], Curator]


@pytest.fixture
def lists() -> MemoryLists:
    return MemoryLists()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    return file


@pytest.fixture
def curator(open_window: Open, lists: MemoryLists) -> Curator:
    seen = world()
    seen.lists = lists
    opened = open_window(seen)
    opened.window.turn_to(IMPORTS)
    opened.settle()
    return opened


def page_of(curator: Curator) -> AdoptionPage:
    return curator.window.imports.adoption


def bring_in(curator: Curator, path: Path) -> AdoptionPage:
    curator.window.imports.adopt(path)
    curator.settle()
    return page_of(curator)


def preview(curator: Curator, path: Path) -> AdoptionPage:
    page = bring_in(curator, path)
    curator.press(Key.Key_Return, CTRL)
    assert page.stack.currentWidget() is page.preview
    return page


def cells(found: LineList) -> list[list[str]]:
    model = found.model()
    return [
        [str(model.index(row, at).data() or "") for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def kinds(page: AdoptionPage) -> list[Field | None]:
    return [box.kind for box in page.columns.rows.header.boxes]


def test_a_list_is_shown_with_what_its_columns_seem_to_hold(curator: Curator, path: Path) -> None:
    curator.window.imports.zone.adopt.click()
    curator.settle()
    page = page_of(curator)
    assert page.title.text() == path.name
    assert page.how.text().startswith("4 rows, 5 columns.")
    assert kinds(page) == [Field.PERSON, Field.TITLE, Field.START, Field.END, Field.BIRTH]
    assert page.columns.rows.model().rowCount() == 4
    shown = [line[0] for line in cells(page.columns.shapes)]
    assert shown[:3] == ["Start · From", "1 like “khóa X”: not a date", "1 like “2010-10”: Oct 2010"]


def test_what_one_column_holds_no_other_does_and_nothing_is_previewed_without_persons(
    curator: Curator, path: Path
) -> None:
    page = bring_in(curator, path)
    boxes = page.columns.rows.header.boxes
    boxes[4].setCurrentText("Title")
    assert kinds(page)[1] is None
    boxes[1].setCurrentText("Person")
    boxes[4].setCurrentText("nothing")
    assert curator.sees("Say which column holds the titles.")
    assert not page.columns.preview.isEnabled()
    curator.press(Key.Key_Return, CTRL)
    assert page.stack.currentWidget() is page.columns
    assert not curator.window.settings.isVisible(), "a chord presses no button that has the focus"


def test_a_mapping_is_saved_and_another_one_loaded(curator: Curator, path: Path) -> None:
    page = bring_in(curator, path)
    page.columns.save.click()
    curator.settle()
    assert 'person = "Name"' in path.with_name("list.toml").read_text("utf-8")
    path.with_name("mapping.toml").write_text('[columns]\nperson = "Office"\ntitle = "Name"\n', "utf-8")
    page.columns.load.click()
    curator.settle()
    assert kinds(page)[:3] == [Field.TITLE, Field.PERSON, None]
    path.with_name("mapping.toml").write_text("no mapping", "utf-8")
    page.columns.load.click()
    curator.settle()
    assert curator.sees("The mapping is no TOML file with a table of columns.")
    assert page.stack.currentWidget() is page.columns


def test_the_preview_tells_what_would_be_made_who_waits_what_is_at_odds_and_refused(
    curator: Curator, path: Path
) -> None:
    page = preview(curator, path)
    assert page.preview.subject.text() == "2 of 4 rows to adopt"
    assert [tab.text() for tab in page.preview.tabs] == ["Waiting 2", "At odds 1", "Refused 1", "One label 1"]
    assert cells(page.preview.lists[0])[0][:2] == [
        "Lê Thành Đô: whom it means is open, 2 known of this name",
        "row 4",
    ]
    assert cells(page.preview.lists[1])[0][:2] == [
        "Secretary, Sơn La: one seat, and two holders on one day.",
        "rows 2, 3",
    ]
    assert cells(page.preview.lists[2])[0][:2] == ["No office is named.", "row 4"]
    assert curator.sees("<img src=x> Chairman", page.preview.detail)


def test_from_the_button_to_the_undoing_by_keys_alone(
    curator: Curator, lists: MemoryLists, path: Path
) -> None:
    curator.window.imports.zone.adopt.setFocus()
    curator.press(Key.Key_Return)
    page = page_of(curator)
    assert QApplication.focusWidget() is page.columns.preview
    curator.press(Key.Key_Return)
    assert QApplication.focusWidget() is page.preview.lists[0]
    curator.press(Key.Key_2)
    curator.press(Key.Key_N)
    assert [line[2] for line in cells(page.preview.lists[0])] == ["✓ Lê Thành Đô", "✓ a new person"]
    curator.qtbot.waitUntil(lambda: page.preview.subject.text() == "4 of 4 rows to adopt")
    curator.press(Key.Key_Right)
    assert page.preview.stack.currentIndex() == 1
    curator.press(Key.Key_Return, CTRL)
    assert lists.adopted == [{4: "person-2", 5: NEWCOMER}]
    assert page.stack.currentWidget() is page.result
    assert curator.sees("4 rows adopted", page.result)
    assert curator.window.toast.words.text() == "4 rows of list.csv adopted"
    assert curator.window.toast.undo.isVisible()
    curator.press(Key.Key_Escape)
    assert curator.window.imports.stack.currentWidget() is curator.window.imports.front
    assert cells(curator.window.imports.arrivals.list)[0][:2] == ["list.csv", "4 rows adopted"]


def test_a_number_that_nobody_has_chooses_nobody(curator: Curator, path: Path) -> None:
    page = preview(curator, path)
    curator.press(Key.Key_7)
    assert page.preview.chosen == {}


def test_escape_goes_back_a_step_and_then_leaves(curator: Curator, path: Path, lists: MemoryLists) -> None:
    page = preview(curator, path)
    curator.press(Key.Key_Escape)
    assert page.stack.currentWidget() is page.columns
    curator.press(Key.Key_Escape)
    assert curator.window.imports.stack.currentWidget() is curator.window.imports.front
    assert lists.adopted == []


def test_cancelled_before_the_act_nothing_is_adopted(
    curator: Curator, lists: MemoryLists, path: Path
) -> None:
    page = preview(curator, path)
    gate = Event()
    lists.before_rows = lambda: gate.wait(5)
    page.go_on()
    page.busy.cancel.click()
    assert page.busy.words.text() == "Stopping…"
    gate.set()
    curator.settle()
    assert lists.adopted == []
    assert page.stack.currentWidget() is page.preview


def test_a_file_that_is_no_list_gives_its_sentence_on_the_page(curator: Curator, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"\0\1\2\3" * 50)
    bring_in(curator, bad)
    assert curator.window.imports.stack.currentWidget() is curator.window.imports.front
    assert curator.sees("bad.xlsx was not read")
    assert curator.sees("The file is neither a text with delimiters nor an XLSX workbook.")


def test_trouble_with_the_directory_is_a_sentence_and_the_preview_stays(
    curator: Curator, lists: MemoryLists, path: Path
) -> None:
    page = preview(curator, path)
    lists.trouble = StoreTrouble(Trouble.FULL, "officials.incumbent")
    curator.press(Key.Key_Return, CTRL)
    assert curator.sees("The disk is full. Nothing was changed: make room, then try again.")
    assert page.stack.currentWidget() is page.preview


def test_a_list_dropped_on_another_page_is_brought_in(curator: Curator, path: Path) -> None:
    curator.window.turn_to(0)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    curator.window.dropEvent(drop)
    curator.settle()
    assert curator.window.stack.currentIndex() == IMPORTS
    assert page_of(curator).title.text() == "list.csv"


def test_what_came_in_before_is_told_with_when_and_how_many(curator: Curator) -> None:
    (line,) = cells(curator.window.imports.arrivals.list)
    assert line[:2] == ["000.txt and others", "12 articles"]
    assert line[2].startswith("28 Nov 2025, ")


def test_every_control_of_the_flow_has_a_name(curator: Curator, path: Path) -> None:
    page = preview(curator, path)
    controls = (QAbstractButton, QComboBox, QAbstractItemView)
    nameless = [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in page.findChildren(QWidget)
        if isinstance(one, controls) and not _name(one)
    ]
    assert not nameless


def _name(widget: QWidget) -> str:
    if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox):
        return "Qt's own"
    if type(widget) is QAbstractButton:  # the corner of a table
        return "Qt's own"
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_hundred_thousand_rows_are_a_model_and_no_widgets(curator: Curator) -> None:
    rows = "".join(f"Lò Văn {number},Bí thư Tỉnh ủy Sơn La,2010,2015\n" for number in range(100_000))
    table = table_of("long.csv", f"Name,Office,From,To\n{rows}".encode())
    view = RowsView()
    curator.qtbot.addWidget(view)
    model = view.show_table(table)
    view.show()
    assert model.rowCount() == 100_000
    assert model.index(99_999, 0).data() == "Lò Văn 99999"
    view.scrollToBottom()
    assert len(view.findChildren(QWidget)) < 80


def test_an_adoption_can_be_taken_back_by_one_key_from_a_real_directory(
    open_window: Open, tmp_path: Path
) -> None:
    store = Store(tmp_path / "officials.incumbent", fold)
    seen = world()
    seen.lists = Lists(store, "curator", "test", lambda: None)
    seen.curation = Curation(store, "curator", "test")
    curator = open_window(seen)
    curator.window.turn_to(IMPORTS)
    kept = tmp_path / "kept.csv"
    kept.write_text("Name,Office,From,To\nLò Văn Thử,Bí thư Tỉnh ủy Sơn La,2010,2015\n", "utf-8")
    page = preview(curator, kept)
    curator.press(Key.Key_Return, CTRL)
    assert curator.sees("1 row adopted", page.result)
    kept.write_text("Name,Office,From,To\nLò Văn Thử,Bộ trưởng Bộ Y tế,2016,nay\n", "utf-8")
    preview(curator, kept)
    assert page.preview.tabs[0].text() == "Waiting 1"
    assert not page.preview.adopt.isEnabled()
    curator.press(Key.Key_1)
    curator.qtbot.waitUntil(page.preview.adopt.isEnabled)
    curator.press(Key.Key_Return, CTRL)
    assert persons(store) == [("Lò Văn Thử", 2)]
    curator.press(Key.Key_Z)
    assert persons(store) == [("Lò Văn Thử", 1)]
    assert curator.sees("Taken back", page.result)
    curator.press(Key.Key_Escape)
    told = [line[0] for line in cells(curator.window.imports.arrivals.list)]
    assert told == ["kept.csv, taken back", "kept.csv"]
    curator.window.close()
    store.close()


def persons(store: Store) -> list[tuple[str, int]]:
    """Return each person's name, and how many tenures they have."""
    with store.read() as unit:
        found = unit.directory.all(Person)
        return [(one.name, len(unit.directory.tenures_of([one.id]))) for one in found]

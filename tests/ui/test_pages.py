"""Directory, editions, imports and search, as somebody sees them who uses them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest

from db.errors import StoreTrouble, Trouble
from desktop.requests import EditionRequest
from desktop.ui.directory.axis import TimeAxis
from desktop.ui.directory.quotes import Quote
from tests.ui.conftest import Curator
from tests.ui.factory import TODAY, World, empty_world, world

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
REVIEW, DIRECTORY, QUESTIONS, EDITIONS, IMPORTS = range(5)


def _directory(curator: Curator) -> None:
    curator.window.turn_to(DIRECTORY)
    curator.settle()
    curator.window.directory.show_organization("o-db")
    curator.window.directory.show_person("person-1")
    curator.settle()


def _column(curator: Curator, column: int) -> list[str]:
    model = curator.window.directory.organization.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_an_organization_shows_posts_holders_and_dates_as_of_a_day(curator: Curator) -> None:
    _directory(curator)
    assert curator.sees("Điện Biên Provincial Party Committee")
    assert _column(curator, 1) == [
        "Trần Tiến Dũng",
        "Lê Thành Đô",
        "Phạm Khắc Quân",
        "Lò Văn Mừng",
        "unknown",
        "vacant",
    ]
    assert _column(curator, 2)[:4] == ["by 28 Nov 2025", "by 28 Nov 2025", "by Dec 2024", "undated"]
    assert _column(curator, 3)[2] == "not since Dec 2024"
    assert curator.window.directory.days.field.text() == "30 Nov 2025"


def test_another_day_is_typed_and_asked_for(curator: Curator) -> None:
    _directory(curator)
    day = curator.window.directory.days.field
    day.setFocus()
    day.selectAll()
    curator.type("2024-12-31")
    curator.press(Key.Key_Return)
    assert day.text() == "31 Dec 2024"
    assert curator.world.browse.days[-1] == date(2024, 12, 31)
    curator.window.directory.days.today.click()
    curator.settle()
    assert curator.world.browse.days[-1] == TODAY


def test_a_day_that_is_none_is_marked_and_forgotten(curator: Curator) -> None:
    _directory(curator)
    day = curator.window.directory.days.field
    day.setFocus()
    day.selectAll()
    curator.type("soon")
    curator.press(Key.Key_Return)
    assert day.property("wrong") == "true"
    curator.window.directory.setFocus()
    assert day.text() == "30 Nov 2025"


def test_a_holder_leads_to_tenures_on_an_axis_and_to_their_quotes(curator: Curator) -> None:
    _directory(curator)
    panel = curator.window.directory.person
    assert curator.sees("also seen as Le Thanh Do · 3 citations", panel)
    axis = panel.findChild(TimeAxis)
    assert axis is not None
    assert (
        "Standing Deputy Secretary, Điện Biên Provincial Party Committee: in post by Dec 2024"
        in axis.accessibleName()
    )
    assert len(panel.findChildren(Quote)) == 3


def test_a_quote_opens_its_article_at_the_claim(curator: Curator) -> None:
    _directory(curator)
    quote = curator.window.directory.person.findChildren(Quote)[0]
    QTest.mouseClick(quote, Qt.MouseButton.LeftButton)
    curator.settle()
    assert curator.window.stack.currentIndex() == REVIEW
    view = curator.window.desk.view
    assert view.article is not None
    assert (view.article.id, view.card, view.claim) == ("a-1", 0, 0)


def test_the_tree_is_searched_by_folded_text(curator: Curator) -> None:
    _directory(curator)
    side = curator.window.directory.side
    side.search.setFocus()
    curator.type("hoi dong")
    curator.qtbot.waitUntil(lambda: side.model.first_organization() is None)
    side.search.clear()
    curator.type("council")
    curator.qtbot.waitUntil(lambda: side.model.first_organization() is not None)
    found = side.model.first_organization()
    assert found is not None
    assert found.name == "Điện Biên Provincial People’s Council"


def test_persons_are_listed_and_opened(curator: Curator) -> None:
    _directory(curator)
    side = curator.window.directory.side
    side.turn_to(1)
    curator.settle()
    assert [hit.name for hit in side.persons.hits][:2] == ["Trần Tiến Dũng", "Lê Thành Đô"]
    side.list.select(2)
    side.list.setFocus()
    curator.press(Key.Key_Return)
    assert curator.sees("Phạm Khắc Quân", curator.window.directory.person)


def test_search_from_everywhere_leads_to_the_page_of_a_hit(curator: Curator) -> None:
    curator.press(Key.Key_K, CTRL)
    assert curator.window.top.search.hasFocus()
    curator.type("quan")
    curator.qtbot.waitUntil(curator.window.search.list.isVisible)
    curator.press(Key.Key_Return)
    assert curator.window.stack.currentIndex() == DIRECTORY
    assert curator.sees("Phạm Khắc Quân", curator.window.directory.person)


def test_escape_leaves_the_search_for_the_page(curator: Curator) -> None:
    curator.press(Key.Key_K, CTRL)
    curator.press(Key.Key_Escape)
    assert curator.window.review.hasFocus()


def test_an_article_found_is_opened_in_review(curator: Curator) -> None:
    curator.window.turn_to(DIRECTORY)
    curator.press(Key.Key_K, CTRL)
    curator.type("them")
    curator.qtbot.waitUntil(curator.window.search.list.isVisible)
    curator.press(Key.Key_Return)
    view = curator.window.desk.view
    assert view.article is not None
    assert view.article.id == "a-2"
    assert curator.window.stack.currentIndex() == REVIEW


def test_the_pages_of_an_edition_arrive_and_it_is_saved(
    open_window: Callable[[World], Curator], tmp_path: Path
) -> None:
    seen = world()
    seen.pages = (_png(tmp_path),) * 2
    curator = open_window(seen)
    curator.window.turn_to(EDITIONS)
    page = curator.window.editions
    curator.qtbot.waitUntil(lambda: len(page.sheets.pages) == 2)
    page.form.scope.setCurrentIndex(page.form.scope.findData("o-db"))
    curator.qtbot.waitUntil(lambda: seen.calls.previewed[-1] == EditionRequest(TODAY, "o-db"))
    curator.settle()
    page.save.click()
    curator.settle()
    target = tmp_path / "directory-2025-11-30.pdf"
    assert seen.calls.saved == [(target, EditionRequest(TODAY, "o-db"))]
    assert page.result.text() == f"Saved {target}: 14 pages, 208 lines."


def test_an_edition_that_cannot_be_written_says_why(curator: Curator) -> None:
    curator.world.trouble = PermissionError(13, "Permission denied", "list.pdf")
    curator.window.turn_to(EDITIONS)
    curator.settle()
    curator.window.editions.save.click()
    curator.settle()
    assert curator.window.editions.result.text() == "list.pdf may not be used: permission is missing."


def test_a_folder_is_offered_when_it_is_dropped_and_imported_by_enter(
    curator: Curator, tmp_path: Path
) -> None:
    curator.window.turn_to(IMPORTS)
    data = QMimeData()
    data.setUrls([QUrl("http://example.invalid/a"), QUrl.fromLocalFile(str(tmp_path))])
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    curator.window.imports.dropEvent(drop)
    curator.settle()
    assert curator.sees("5 files in")
    assert curator.world.calls.imported == []
    curator.press(Qt.Key.Key_Return)
    assert curator.world.calls.imported == [tmp_path]


def test_an_import_that_fails_says_so_on_its_page(curator: Curator, tmp_path: Path) -> None:
    curator.world.trouble = StoreTrouble(Trouble.READ_ONLY, "directory.incumbent")
    curator.window.import_folder(tmp_path)
    curator.settle()
    assert curator.window.imports.work.result.text() == "Nothing was imported"
    assert "it is read-only" in curator.window.imports.work.tally.text()


def test_an_empty_program_offers_a_folder_and_the_samples(open_window: Callable[[World], Curator]) -> None:
    curator = open_window(empty_world())
    review = curator.window.review
    assert review.stack.currentWidget() is review.empty
    assert curator.sees("Nothing to review yet", review.empty)
    assert not curator.window.toast.isVisible()
    review.wants_samples.emit()
    curator.settle()
    assert curator.world.calls.samples == 1
    assert review.article.toPlainText().startswith("Provincial leaders")


def test_an_empty_directory_says_how_lines_enter_it(open_window: Callable[[World], Curator]) -> None:
    curator = open_window(empty_world())
    curator.window.turn_to(DIRECTORY)
    curator.settle()
    assert curator.sees("The directory is empty")


def _png(folder: Path) -> bytes:
    picture = QImage(60, 84, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(folder / "page.png"))
    return (folder / "page.png").read_bytes()


def test_enter_presses_a_button_as_the_space_bar_does(curator: Curator) -> None:
    curator.window.turn_to(IMPORTS)
    pressed: list[bool] = []
    button = curator.window.imports.zone.choose
    button.clicked.disconnect()
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    curator.press(Qt.Key.Key_Return)
    assert pressed == [True]


def test_the_directory_takes_arrow_keys_at_once_and_tab_leads_on_to_the_quotes(curator: Curator) -> None:
    curator.window.turn_to(1)
    curator.settle()
    page = curator.window.directory
    assert page.side.tree.hasFocus()
    page.organization.table.setFocus()
    curator.press(Qt.Key.Key_Tab)
    assert page.person.head is not None
    assert page.person.head.hasFocus()
    curator.press(Qt.Key.Key_Tab)
    assert page.person.quotes[0].hasFocus()

"""The editions page on a real directory: parts, profiles, proof, search, and a line that leads back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import sleep

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.editions import Editions
from desktop.profiles import Layout, Profile, Scope
from desktop.report import ReportTrouble, TroubleCode
from desktop.requests import ExportSummary, Form
from desktop.ui.dialogs import Dialogs
from desktop.ui.editionform import AREA
from desktop.ui.editions import EditionsPage
from desktop.ui.keytable import EDITIONS
from desktop.ui.window import MainWindow
from resources.words import label
from tests.newsroom import Saying
from tests.review.curator import Curator, at_work
from tests.test_tasks import InThisProcess
from tests.ui.factory import world
from tests.ui.on_file import accept


@dataclass
class Printer:
    """Somebody at the editions page, whose dialogs choose what the test says."""

    qtbot: QtBot
    window: MainWindow
    curator: Curator
    folder: Path
    chosen: list[Path]

    @property
    def page(self) -> EditionsPage:
        return self.window.editions

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.desk.background.busy, timeout=30_000)
        self.qtbot.wait(20)

    def drawn(self, pages: int = 2) -> None:
        self.qtbot.waitUntil(lambda: len(self.page.sheets.pages) >= pages, timeout=30_000)
        self.settle()


@pytest.fixture
def printer(qtbot: QtBot, tmp_path: Path) -> Iterator[Printer]:
    chosen: list[Path] = []
    dialogs = Dialogs(
        lambda _page, _told: None,
        lambda _page, name, told: told(tmp_path / name),
        lambda _page, _title, _names, told: told(chosen[-1]),
        lambda _page, _title, name, told: told(tmp_path / name),
        lambda _page, _told: None,
        lambda _page, question, agreed: agreed() if "Winter" in question else None,
    )
    with at_work(tmp_path / "officials.incumbent") as curator:
        accept(curator, "1.txt", Saying("Trần Quốc Cường", "Secretary"))
        editions = Editions(curator.store, InThisProcess())
        services = replace(
            world().services,
            preview=editions.preview,
            save_edition=editions.save,
            editions=editions,
            today=lambda: date(2025, 12, 1),
        )
        window = MainWindow(services, dialogs)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.turn_to(EDITIONS)
        made = Printer(qtbot, window, curator, tmp_path, chosen)
        made.drawn()
        yield made
        window.close()
        editions.close()


def test_parts_are_chosen_saved_kept_and_saved_again(printer: Printer) -> None:
    page = printer.page
    page.form.parts[Layout.PERSONS].setChecked(True)
    page.form.name.setText("Winter")
    page.save.click()
    printer.settle()
    assert page.result.text().startswith("Saved")
    first = printer.folder / "Winter.pdf"
    assert "Officials" in [str(one.title) for one in PdfReader(first).outline if not isinstance(one, list)]
    content = first.read_bytes()
    page.form.since.setCurrentIndex(page.form.since.findData("Winter"))
    page.again.click()
    printer.settle()
    assert first.read_bytes() == content
    page.save.click()
    printer.settle()
    assert "kept already" in page.result.text()


def test_a_profile_is_kept_chosen_shared_and_opened(printer: Printer) -> None:
    page = printer.page
    page.keep.click()
    assert "name" in page.result.text()
    page.form.parts[Layout.CHARTS].setChecked(True)
    page.form.switches["black"].setChecked(True)
    page.form.name.setText("Charts")
    page.keep.click()
    printer.settle()
    page.share.click()
    printer.settle()
    page.form.show_profile(Profile())
    assert _layouts(page) == (Layout.ORGANIZATIONS,)
    page.form.profile.setCurrentIndex(page.form.profile.findData("Charts"))
    assert page.form.switches["black"].isChecked()
    page.form.show_profile(Profile())
    printer.chosen.append(printer.folder / "Charts.json")
    page.open.click()
    printer.settle()
    assert _layouts(page) == (Layout.ORGANIZATIONS, Layout.CHARTS)


def _layouts(page: EditionsPage) -> tuple[Layout, ...]:
    return page.form.shown.layouts


def test_a_scope_is_an_area_a_level_or_words_and_goes_with_the_profile(printer: Printer) -> None:
    form = printer.page.form
    form.words.setText("secretary dien")
    form.words.editingFinished.emit()
    form.level.setCurrentIndex(form.level.findData("provincial"))
    area = next(row for row in range(form.scope.count()) if str(form.scope.itemData(row)).startswith(AREA))
    form.scope.setCurrentIndex(area)
    scope = form.request.profile.scope
    assert (scope.words, scope.levels, len(scope.areas)) == ("secretary dien", ("provincial",), 1)
    assert form.request.organization_id is None
    printer.drawn()
    assert printer.page.result.text() == ""
    form.show_profile(Profile())
    assert form.words.text() == ""
    form.show_profile(Profile(scope=Scope(words="people")))
    assert form.request.profile.scope.words == "people"


def test_the_proof_lists_what_could_not_be_defended_and_leads_there(printer: Printer) -> None:
    page = printer.page
    page.prove.click()
    printer.settle()
    assert page.stack.currentWidget() is page.proof
    said = page.proof.item(0).text()
    assert "Trần Quốc Cường, Secretary, " in said
    assert said.endswith("Only one outlet says so. Find a second source.")
    with printer.qtbot.waitSignal(printer.window.desk.shown) as shown:
        QTest.keyClick(page.proof, Qt.Key.Key_Return)
    assert shown.args == ["person", page.proof.findings[0].person_id]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # sizes, off-screen
def test_the_pages_are_searched_and_a_line_leads_to_its_place(printer: Printer) -> None:
    page = printer.page
    page.search.setText("tran quoc cuong")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    printer.settle()
    assert page.result.text().startswith("On ")
    editions = printer.window.desk.services.editions
    assert isinstance(editions, Editions)
    number = editions.find("Trần Quốc Cường")[0]
    parts = [part / 200 for part in range(200)]
    part = next(one for one in parts if (editions.place(number, one) or ("", ""))[0] == "post")
    with printer.qtbot.waitSignal(printer.window.desk.shown) as shown:
        page.sheets.pages[number].pointed.emit(part)
    assert shown.args is not None
    assert shown.args[0] == "post"


def test_pages_are_put_on_paper(printer: Printer) -> None:
    target = printer.folder / "paper.pdf"
    paper = QPrinter()
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(target))
    editions = printer.window.desk.services.editions
    assert editions is not None
    told: list[str] = []
    printer.page.paperwork.put(paper, editions, range(2), lambda words, _role: told.append(words))
    printer.settle()
    assert told == ["Sent to the printer: 2 pages."]
    assert len(PdfReader(target).pages) == 2


def exported(printer: Printer, form: Form) -> Path:
    """Choose a form of export from its menu; return the file."""
    page = printer.page
    page.export.click()
    (action,) = [one for one in page.outgoing.menu.actions() if one.text() == label("form", form)]
    page.outgoing.menu.close()
    action.trigger()
    printer.settle()
    return printer.folder / f"directory-{page.request.as_of.isoformat()}{form}"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off-screen
def test_the_directory_is_exported_in_every_form(printer: Printer) -> None:
    for form in sorted({*Form} - {Form.QUICKSTATEMENTS}):
        path = exported(printer, form)
        assert path.exists()
        assert printer.page.result.text().startswith(f"{path}: ")
        assert not printer.page.halt.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off-screen
def test_statements_are_written_from_a_filled_list_and_say_what_they_leave_out(printer: Printer) -> None:
    items = exported(printer, Form.ITEMS)
    printer.chosen.append(items)
    path = exported(printer, Form.QUICKSTATEMENTS)
    assert printer.page.result.text() == (
        f"{path}: 0 lines. 1 tenures are left out: person or post has no Wikidata item."
    )
    items.write_text("Key,Item\nx,y\n")
    exported(printer, Form.QUICKSTATEMENTS)
    assert printer.page.result.text() == f"{items} is no list of items: row 1 does not name one as Q42."


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off-screen
def test_an_export_keeps_to_the_scope_and_an_archive_cannot(printer: Printer) -> None:
    printer.page.form.words.setText("nobody")
    printer.page.form.words.editingFinished.emit()
    printer.settle()
    exported(printer, Form.CSV)
    assert ": 0 lines." in printer.page.result.text()
    path = exported(printer, Form.ARCHIVE)
    assert "cannot be narrowed" in printer.page.result.text()
    assert not path.exists()


def test_what_is_stopped_leaves_the_old_file(printer: Printer) -> None:
    page = printer.page
    path = printer.folder / "old.csv"
    path.write_text("old")

    def work(stop: Callable[[], bool]) -> ExportSummary:
        while not stop():
            sleep(0.01)
        raise ReportTrouble(TroubleCode.STOPPED, path)

    page.outgoing.write(path, work, lambda _summary: None)
    assert page.halt.isVisible()
    assert not page.export.isEnabled()
    page.halt.click()
    printer.settle()
    assert page.result.text() == f"Stopped. {path} was not written."
    assert (path.read_text(), page.export.isEnabled()) == ("old", True)


def test_a_kept_edition_shows_what_private_things_it_holds_and_is_removed_after_a_question(
    printer: Printer,
) -> None:
    page = printer.page
    page.form.switches["with_notes"].setChecked(True)
    page.form.name.setText("Winter")
    page.save.click()
    printer.settle()
    row = page.form.since.findData("Winter")
    assert page.form.since.itemText(row) == "Winter · 1 Dec 2025 · with private notes"
    page.form.since.setCurrentIndex(row)
    printer.settle()
    page.remove.click()
    printer.settle()
    assert page.result.text() == "The edition Winter is kept no longer."
    assert page.form.since.findData("Winter") == -1

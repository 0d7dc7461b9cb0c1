"""The editions page: say what is printed, see its pages as they are drawn, prove, search, save and print."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from db.records import Reason
from desktop.profiles import Profile
from desktop.requests import EditionRequest, Finding
from desktop.ui.background import Job, Lane
from desktop.ui.buttons import KeyButton
from desktop.ui.desk import Desk
from desktop.ui.dialogs import Dialogs
from desktop.ui.editionform import EditionForm
from desktop.ui.labels import field, set_role, text_label, upright_rule
from desktop.ui.outgoing import Outgoing
from desktop.ui.paperwork import Paperwork
from desktop.ui.printing import EditionsService
from desktop.ui.prooflist import ProofList
from desktop.ui.sheets import Sheets
from desktop.ui.trouble import explain
from resources.words import say, sentence

SETTLING_MS = 250


class EditionsPage(QWidget):
    """Previews, proves, saves and prints an edition of the directory."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self._job: Job | None = None
        self._stale = True
        self.setAccessibleName(say("Editions"))
        self.form = EditionForm(desk)
        self.setFocusProxy(self.form.as_of)
        self.save = KeyButton(say("Save as PDF…"), kind="primary")
        self.printed = KeyButton(say("Print…"))
        self.prove = KeyButton(say("Proof"))
        self.export = KeyButton(say("Export…"))
        self.halt = KeyButton(say("Stop"))
        self.halt.hide()
        self.remove = KeyButton(say("Remove kept…"), kind="link")
        self.again = KeyButton(say("Save kept again…"), kind="link")
        self.keep = KeyButton(say("Keep profile"), kind="link")
        self.open = KeyButton(say("Open profile…"), kind="link")
        self.share = KeyButton(say("Save profile as file…"), kind="link")
        self.result = text_label("", "quiet", wrap=True)
        self.search = field(say("Search the pages"), placeholder=say("Search the pages"))
        self.sheets = Sheets()
        self.proof = ProofList()
        self.paperwork = Paperwork(desk)
        self.outgoing = Outgoing(desk, dialogs, self)
        self._found: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._lay_out()
        self._connect()

    @property
    def request(self) -> EditionRequest:
        """What is asked for now."""
        return self.form.request

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("surface", "panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(312)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 22, 0, 16)
        column.setSpacing(6)
        column.addLayout(_indented(text_label(say("Edition"), "subject")))
        column.addWidget(self.form, 1)
        column.addLayout(_indented(self.save, self.export, self.printed))
        column.addLayout(_indented(self.prove, self.keep, self.halt))
        column.addLayout(_indented(self.open, self.share))
        column.addLayout(_indented(self.again, self.remove))
        self.result.setContentsMargins(24, 0, 18, 0)
        self.result.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column.addWidget(self.result)
        self.stack = QStackedWidget()
        for page in (self.sheets, self.proof):
            self.stack.addWidget(page)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 8, 24, 8)
        bar.addWidget(self.search)
        right.addLayout(bar)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(upright_rule())
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._preview)
        self.form.changed.connect(self._ask)
        self.save.clicked.connect(self._choose_file)
        self.printed.clicked.connect(self._print)
        self.prove.clicked.connect(self._prove)
        self.again.clicked.connect(self._choose_again)
        self.remove.clicked.connect(self._remove)
        self.export.clicked.connect(lambda: self.outgoing.offer(self.export, lambda: self.request))
        self.halt.clicked.connect(self.outgoing.stop)
        self.outgoing.told.connect(self._say)
        self.outgoing.writing.connect(self._show_writing)
        self.keep.clicked.connect(self._keep_profile)
        self.open.clicked.connect(
            lambda: self._dialogs.open_file(self, say("Open a profile"), say("Profiles (*.json)"), self._open)
        )
        self.share.clicked.connect(self._share)
        self.search.returnPressed.connect(self._search)
        self.search.textEdited.connect(lambda _text: self._found.clear())
        self.sheets.pointed.connect(self._lead)
        self.proof.wanted.connect(self._desk.shown)
        self._desk.changed.connect(self._outdate)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the choices and draw the pages, if anything changed since."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._desk.background.read(self._desk.services.browse.tree, self.form.offer_bodies, topic=self)
            self._offer()
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing that is not looked at."""
        super().hideEvent(event)
        if self._job is not None:
            self._stale = True
            self._stop()

    def _outdate(self) -> None:
        self._stale = True

    def _offer(self) -> None:
        """Read which editions and profiles are kept."""
        editions = self._desk.services.editions
        writing = (self.export, self.again, self.remove)
        profiles = (self.keep, self.open, self.share)
        for button in (*writing, *profiles, self.printed, self.prove, self.search):
            button.setVisible(editions is not None)
        if editions is not None:
            self._errand(
                lambda: (editions.kept(), editions.profiles()), lambda found: self.form.offer(*found)
            )

    def _errand(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._desk.background.errand(lambda _tell, _stop: work(), done, None, self._fail, Lane.EDITIONS)

    def _with(self, work: Callable[[EditionsService], object], done: Callable[..., None]) -> None:
        editions = self._desk.services.editions
        if editions is not None:
            self._errand(lambda: work(editions), done)

    def _ask(self) -> None:
        self._stop()
        self.result.setText("")
        self.stack.setCurrentWidget(self.sheets)
        if self.isVisible():
            self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _preview(self) -> None:
        request, preview = self.request, self._desk.services.preview
        self.sheets.begin()
        self._found = []
        self._job = self._desk.background.errand(
            lambda tell, stop: preview(request, tell, stop),
            self._previewed,
            self.sheets.add,
            self._fail,
            Lane.EDITIONS,
        )

    def _previewed(self, _none: None) -> None:
        self._job = None
        self.sheets.end()

    def _choose_file(self) -> None:
        name = self.form.name.text().strip() or f"directory-{self.request.as_of.isoformat()}"
        self._dialogs.save_pdf(self, f"{name}.pdf", self._save)

    def _save(self, path: Path) -> None:
        self.outgoing.save(path, self.form.to_keep, self._offer)

    def _choose_again(self) -> None:
        if name := self.form.since.currentData():
            self._dialogs.save_pdf(self, f"{name}.pdf", lambda path: self.outgoing.again(path, name))
        else:
            self._say(say("Choose a kept edition under “Changes since” first."), "quiet")

    def _remove(self) -> None:
        name = self.form.since.currentData()
        if not name:
            self._say(say("Choose a kept edition under “Changes since” first."), "quiet")
            return
        said = (("name", name),)
        words = sentence(Reason("edition removed", said))
        self._dialogs.agree(
            self,
            sentence(Reason("remove edition", said)),
            lambda: self._with(lambda editions: editions.drop(name), lambda _none: self._removed(words)),
        )

    def _removed(self, words: str) -> None:
        self._say(words, "good")
        self._offer()

    def _show_writing(self, under_way: bool) -> None:  # noqa: FBT001 - a signal's own argument
        self.halt.setVisible(under_way)
        for button in (self.save, self.export, self.again):
            button.setEnabled(not under_way)

    def _prove(self) -> None:
        request = self.request
        self._with(lambda editions: editions.prove(request), self._proved)

    def _proved(self, findings: Sequence[Finding]) -> None:
        self.proof.show_findings(findings)
        self.stack.setCurrentWidget(self.proof)
        self.proof.setFocus()
        self._say(say("{count} lines to look at; Enter leads to each.", count=len(findings)), "quiet")

    def _keep_profile(self) -> None:
        profile = self.form.named_profile
        if not profile.name:
            self._say(say("Give it a name under “Keep as” first."), "attention")
            return
        self._with(lambda editions: editions.keep_profile(profile), lambda _none: self._kept(profile))

    def _kept(self, profile: Profile) -> None:
        self._say(say("Profile {name} is kept.", name=profile.name), "good")
        self._offer()

    def _open(self, path: Path) -> None:
        self._with(lambda editions: editions.read_profile(path), self.form.show_profile)

    def _share(self) -> None:
        profile = self.form.named_profile
        name = f"{profile.name or 'profile'}.json"
        self._dialogs.save_file(
            self, say("Save the profile"), name, lambda path: self._write_profile(profile, path)
        )

    def _write_profile(self, profile: Profile, path: Path) -> None:
        words = say("Saved {path}.", path=path)
        self._with(
            lambda editions: editions.write_profile(profile, path), lambda _none: self._say(words, "good")
        )

    def _search(self) -> None:
        """Show the next page with the words."""
        if self._found:
            self._turn([*self._found[1:], self._found[0]])
        else:
            text = self.search.text()
            self._with(lambda editions: editions.find(text), self._turn)

    def _turn(self, pages: list[int]) -> None:
        self._found = pages
        if pages:
            self.sheets.turn_to(pages[0])
        words = (
            say("On {count} pages; this is page {page}.", count=len(pages), page=pages[0] + 1)
            if pages
            else ""
        )
        self._say(words or say("Not on the pages drawn so far."), "quiet")

    def _lead(self, number: int, part: float) -> None:
        def show(place: tuple[str, str] | None) -> None:
            if place is not None:
                self._desk.shown.emit(*place)

        self._with(lambda editions: editions.place(number, part), show)

    def _print(self) -> None:
        editions = self._desk.services.editions
        if editions is not None and self.sheets.pages:
            self.paperwork.print_pages(self, editions, len(self.sheets.pages), self._say)

    def _fail(self, error: Exception) -> None:
        self._job = None
        words = explain(error)
        if words is None:
            self._desk.fail(error)
            words = say("The edition could not be drawn.")
        self._say(words, "attention")
        self.sheets.end()

    def _say(self, words: str, role: str) -> None:
        set_role(self.result, role)
        self.result.setText(words)


def _indented(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(24, 0, 18, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
